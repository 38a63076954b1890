/** --features=mvp: modules that need nothing that WebAssembly got after its first version. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import './support/gc.js'
import { tests } from './glue.js'
import { build, root, run } from './support/build.js'
import { strategies } from './support/strategies.js'

/** What wabt takes for granted by now, off. */
const without = [
  ...['mutable-globals', 'saturating-float-to-int', 'sign-extension', 'simd', 'multi-value'],
  ...['bulk-memory', 'reference-types'],
].map((feature) => `--disable-${feature}`)

const isFirstVersion = (path) => {
  const { status, stderr } = spawnSync('wasm-validate', [...without, path], { encoding: 'utf8' })
  assert.equal(stderr, '')
  assert.equal(status, 0)
}

const featuresOf = (path) => {
  const { stdout } = run(['check', '--json', path])
  return JSON.parse(stdout)[0].features
}

for (const [strategy, instances, ...words] of strategies) {
  const folder = build(
    `mvp-${strategy.replace('=', '-')}`,
    'tests/fixtures/rows.h',
    '--snapshot',
    '--features=mvp',
    `--memory=${strategy}`,
    ...words,
  )
  test(`${strategy}: the module is one of the first version`, () => {
    isFirstVersion(`${folder}/rows.wasm`)
    // Its functions of 64 bits are a matter of JavaScript, not of the module.
    assert.deepEqual(featuresOf(`${folder}/rows.wasm`), ['bigint'])
  })
  for (const { name, run } of tests(await import(`${folder}/rows.js`), instances))
    test(`mvp, ${strategy}: ${name}`, run)
}

const deep = `${root}build/tests/mvp-deep`
mkdirSync(deep, { recursive: true })
writeFileSync(
  `${deep}/deep.h`,
  'int deep_sum(int n);\nint deep_squares(const signed char *bytes, int bytes_len);\n',
)
writeFileSync(
  `${deep}/deep.c`,
  `#include "deep.h"
#include <string.h>
int deep_sum(int n) {
  volatile int kept[4] = {n};
  return n ? deep_sum(n - 1) + kept[0] : 0;
}
int deep_squares(const signed char *bytes, int bytes_len) {
  volatile signed char copy[64];
  memcpy((void *)copy, bytes, 64);
  int sum = 0;
  for (int i = 0; i < bytes_len && i < 64; i++)
    sum += (signed char)(3 * copy[i]) * copy[i];
  return sum;
}
`,
)

for (const words of [[], ['--no-embed'], ['--keep-names'], ['--debug'], ['--libc=wasi']])
  test(`${words.join(' ') || 'a build'} with a stack: no global is exported, and a trap does not use it up`, async () => {
    const folder = `${deep}/${words[0] ?? 'plain'}`
    const built = run(['build', `${deep}/deep.h`, '--features=mvp', '-o', folder, ...words])
    assert.equal(built.status, 0, built.stderr)
    isFirstVersion(`${folder}/deep.wasm`)
    const { init, sum, squares } = await import(`${folder}/deep.js`)
    await init?.(readFileSync(`${folder}/deep.wasm`))
    for (let i = 0; i < 20; i++) assert.throws(() => sum(1e6), /out of bounds|call stack/)
    assert.equal(sum(100), 5050)
    assert.equal(squares(new Int8Array(64).fill(2)), 64 * 12)
  })

test('an allocator that is linked is one of the first version as well', () => {
  for (const name of ['page', 'bump', 'freelist', 'binned', 'dlmalloc']) {
    const words = ['--features=mvp', `--memory=heap=${name}`]
    isFirstVersion(`${build(`mvp-adder-${name}`, 'examples/adder/adder.h', ...words)}/adder.wasm`)
  }
})

test('no other set of features, and no SIMD with this one', () => {
  const refuses = (words, message) => {
    const { status, stderr } = run(['build', 'examples/adder/adder.h', ...words])
    assert.equal(stderr, `tare: error: ${message}\n`)
    assert.equal(status, 2)
  }
  refuses(['--features=all'], '--features=all: no such set; there is: mvp')
  refuses(['--features=mvp', '--simd'], '--simd and --features=mvp: one of them')
})
