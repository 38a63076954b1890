/** The stack that `tare build` gives a module: as much as it is proved to need, and budgets as a step of the build. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { build, root, run } from './support/build.js'

let folder

before(() => (folder = mkdtempSync(join(tmpdir(), 'tare-stack-'))))
after(() => rmSync(folder, { recursive: true }))

const write = (name, content) => writeFileSync(join(folder, name), content)
const inFolder = (...words) => run(words, { cwd: folder })
const report = (path) => JSON.parse(run(['check', '--json', path], { cwd: folder }).stdout)[0]

/** Where the stack pointer begins, and where linear memory's data do: what `tare build` chose. */
const pointerOf = async (path) => {
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, path)))
  const [, pointer] = Object.entries(instance.exports).find(
    ([, value]) => value instanceof WebAssembly.Global,
  )
  return pointer.value
}

const nested = `
static int table[4] = {1, 2, 3, 4};
__attribute__((noinline)) static int leaf(int n) {
  volatile int local[10];
  local[n % 10] = n;
  return local[n % 10] + table[n % 4];
}
int nested_sum(int n) {
  volatile int local[20];
  local[n % 20] = leaf(n);
  return local[n % 20] + leaf(n + 1);
}
`

test('the stack is what the deepest call takes, rounded up to 16, and lies from 1024 on', async () => {
  write('nested.h', 'int nested_sum(int n);\n')
  write('nested.c', `#include "nested.h"\n${nested}`)
  const { status, stderr } = inFolder('build', 'nested.h', '-o', 'nested')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const { stack } = report('nested/nested.wasm')
  assert.deepEqual(
    stack.path.map((step) => step.function.name),
    ['nested_sum', 'leaf'],
  )
  assert.equal(await pointerOf('nested/nested.wasm'), 1024 + Math.ceil(stack.bytes / 16) * 16)
  const { sum } = await import(pathToFileURL(join(folder, 'nested/nested.js')))
  for (let n = 0; n < 40; n++) assert.equal(sum(n), n + 1 + n + 1 + ((n % 4) + ((n + 1) % 4)) + 1)
})

test('each optimisation level has a stack that suffices', async () => {
  for (const level of ['-O0', '-O1', '-O2', '-O3', '-Os']) {
    const out = `level${level}`
    assert.equal(inFolder('build', 'nested.h', level, '-o', out).stderr, '')
    const { stack } = report(`${out}/nested.wasm`)
    assert.ok(stack.bytes > 0)
    assert.equal(await pointerOf(`${out}/nested.wasm`), 1024 + Math.ceil(stack.bytes / 16) * 16)
    const { sum } = await import(pathToFileURL(join(folder, `${out}/nested.js`)))
    assert.equal(sum(7), 7 + 4 + 8 + 1)
  }
})

test('without a known bound it is 32768 bytes, which comes first, and a note says why', async () => {
  write('deep.h', 'int deep_sum(int n);\n')
  write(
    'deep.c',
    '#include "deep.h"\nint deep_sum(int n) {\n  volatile int kept[4] = {n};\n  return n ? deep_sum(n - 1) + kept[0] : 0;\n}\n',
  )
  const { status, stderr } = inFolder('build', 'deep.h', '-o', 'deep')
  assert.equal(status, 0)
  assert.equal(
    stderr,
    'tare: note: the stack has no known bound: deep_sum calls itself; it gets 32768 bytes, or what --stack-size=N says\n',
  )
  assert.equal(await pointerOf('deep/deep.wasm'), 32768)
  assert.equal(inFolder('build', 'deep.h', '-o', 'deep', '--stack-size=4096').stderr, '')
  assert.equal(await pointerOf('deep/deep.wasm'), 4096)
})

test('frames that are known fit into a stack without a bound, with 32768 bytes to spare', async () => {
  write('wide.h', 'int wide_sum(int n);\n')
  write(
    'wide.c',
    `#include "wide.h"
__attribute__((noinline)) static int leaf(int n) {
  volatile char local[30000];
  for (int i = 0; i < 30000; i++) local[i] = 1;
  return local[n];
}
int wide_sum(int n) {
  volatile char local[40000];
  for (int i = 0; i < 40000; i++) local[i] = 1;
  return n ? wide_sum(n - 1) + local[n] : leaf(n) + local[0];
}
`,
  )
  const { stderr } = inFolder('build', 'wide.h', '-o', 'wide')
  assert.match(stderr, /wide_sum calls itself; it gets 102\d\d\d bytes, or/)
  assert.ok((await pointerOf('wide/wide.wasm')) >= 40000 + 30000 + 32768)
  const { sum } = await import(pathToFileURL(join(folder, 'wide/wide.js')))
  assert.equal(sum(0), 2)
  assert.throws(() => sum(3), {
    name: 'RuntimeError',
    message: /out of bounds.*: 102\d\d\d bytes of stack ran out, see --stack-size$/,
  })
  assert.equal(sum(0), 2)
})

test('a debug build has room for large frames, too', async () => {
  write('large.h', 'int large_sum(int n);\n')
  write(
    'large.c',
    '#include "large.h"\nint large_sum(int n) {\n  char local[150000];\n  for (int i = 0; i < 150000; i++) local[i] = 1;\n  return local[n] + local[149999];\n}\n',
  )
  assert.equal(inFolder('build', 'large.h', '--debug', '-o', 'large').stderr, '')
  const { sum } = await import(pathToFileURL(join(folder, 'large/large.js')))
  assert.equal(sum(0), 2)
})

test('the message of any other trap stays as it is, and so does what a callback throws', async () => {
  write('other.h', 'int other_walk(int n, int (*visit)(int value, void *user), void *user);\n')
  write(
    'other.c',
    '#include "other.h"\nint other_walk(int n, int (*visit)(int value, void *user), void *user) {\n  volatile int kept[4] = {n};\n  if (n < 0) __builtin_trap();\n  return n ? other_walk(n - 1, visit, user) + kept[0] : visit(0, user);\n}\n',
  )
  const { status, stderr } = inFolder('build', 'other.h', '-o', 'other')
  assert.equal(status, 0, stderr)
  const { walk } = await import(pathToFileURL(join(folder, 'other/other.js')))
  const fail = (error) => () => {
    throw error
  }
  assert.equal(
    walk(3, () => 1),
    7,
  )
  assert.throws(() => walk(-1, () => 1), { name: 'RuntimeError', message: /^(?!.*--stack-size)/ })
  assert.throws(() => walk(2, fail(Error('mine'))), { message: 'mine' })
  assert.throws(
    () => walk(2, fail('text')),
    (error) => error === 'text',
  )
  assert.throws(() => walk(1e5, () => 1), { message: /bytes of stack ran out, see --stack-size$/ })
  assert.equal(
    walk(3, () => 1),
    7,
  )
})

test('a stack that ran out is told once, however many calls are in progress, and not of what a callback throws', async () => {
  write('room.h', 'int room_walk(int n, int (*visit)(int value, void *user), void *user);\n')
  write(
    'room.c',
    '#include "room.h"\nint room_walk(int n, int (*visit)(int value, void *user), void *user) {\n  volatile char kept[n];\n  int result = visit(n, user);\n  kept[0] = 1;\n  return result + kept[0];\n}\n',
  )
  assert.equal(inFolder('build', 'room.h', '-o', 'room', '--stack-size=4096').status, 0)
  const { walk } = await import(pathToFileURL(join(folder, 'room/room.js')))
  // The second array lies below the stack, and nothing has touched it yet.
  const mine = () => {
    throw RangeError('mine')
  }
  assert.throws(() => walk(3000, () => walk(3000, mine)), { name: 'RangeError', message: 'mine' })
  assert.throws(() => walk(3000, () => walk(3000, () => walk(3000, () => 1))), {
    name: 'RuntimeError',
    message: /^(?!.*ran out.*ran out).*: 4096 bytes of stack ran out, see --stack-size$/,
  })
  assert.equal(
    walk(3000, () => 1),
    2,
  )
})

test('a stack of variable size is told with its line', () => {
  write('vla.h', 'int vla_sum(int n);\n')
  write(
    'vla.c',
    '#include "vla.h"\nint vla_sum(int n) {\n  volatile int local[n + 1];\n  local[n] = n;\n  return local[n];\n}\n',
  )
  const { stderr } = inFolder('build', 'vla.h', '-o', 'vla')
  assert.match(
    stderr,
    /vla_sum moves the stack pointer in a way that is not followed, as alloca .*\(vla\.c:3\)/,
  )
})

test('--stack-size= that is too small is refused', () => {
  const { status, stderr } = inFolder('build', 'nested.h', '--stack-size=16', '-o', 'small')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^tare: error: --stack-size=16: the stack gets \d+ bytes deep, in nested_sum → leaf\n$/,
  )
  assert.ok(!existsSync(join(folder, 'small')))
})

// ---- Budgets as a step of the build ----

test('--guard passes HighwayHash: no allocation, no traps, a known stack', () => {
  const out = build('guard-highwayhash', 'highwayhash/highwayhash.h', '--simd', '--guard')
  for (const name of ['highwayhash', 'highwayhash.simd']) {
    const { allocation, traps, stack } = report(`${out}/${name}.wasm`)
    assert.equal(allocation.possible, false)
    assert.deepEqual(traps, [])
    assert.equal(stack.bytes, 0)
  }
})

test('HighwayHash with dlmalloc: named, with its traps, and no --no-alloc', () => {
  const out = build('guard-dlmalloc', 'highwayhash/highwayhash.h', '--memory=heap=dlmalloc')
  const path = `${out}/highwayhash.wasm`
  const { allocation, traps } = report(path)
  assert.equal(allocation.possible, true)
  assert.deepEqual(
    allocation.allocators.map(({ name }) => name),
    ['dlmalloc'],
  )
  assert.ok(allocation.grows.length > 0)
  assert.ok(traps.length > 0)
  assert.equal(run(['check', '-q', '--no-alloc', path]).status, 1)
})

test('--guard refuses what can trap, with the line, and writes nothing', () => {
  write('mean.h', 'int mean_of(int sum, int count);\n')
  write(
    'mean.c',
    '#include "mean.h"\nint mean_of(int sum, int count) {\n  return sum / count;\n}\n',
  )
  const { status, stderr } = inFolder('build', 'mean.h', '--guard', '-o', 'mean')
  assert.equal(status, 1)
  assert.equal(
    stderr,
    'mean/mean.wasm: error: --no-trap: 1 instruction can trap\n' +
      'mean.c:3:14: note: i32.div_s traps on a divisor of 0, and where the quotient overflows: mean_of\n',
  )
  assert.ok(!existsSync(join(folder, 'mean')))
})

test('budgets hold for the module with SIMD as well', () => {
  const words = ['build', 'highwayhash/highwayhash.h', '--simd', '--max-size=1500', '-o']
  const { status, stderr } = run([...words, join(folder, 'budget')], { cwd: root })
  assert.equal(status, 1)
  assert.match(stderr, /highwayhash\.wasm: error: --max-size=1500: it has \d+ bytes\n$/)
})
