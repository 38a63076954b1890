/** libc/, linked where the compiler makes calls; against what JavaScript says. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root, run } from './support/build.js'

const words = ['tests/fixtures/libc.h', '-fno-builtin', '-mno-bulk-memory']
const { copy, move, set, compareSame, length, multiply, shift } = await import(
  `${build('libc', ...words)}/libc.js`
)

const counting = () => Uint8Array.from({ length: 40 }, (_, i) => i * 7)

test('memcpy, memmove and memset do as copyWithin and fill, overlapping or not', () => {
  for (const [to, from, size] of [
    [0, 20, 20],
    [20, 0, 20],
    [5, 3, 30],
    [3, 5, 30],
    [7, 7, 9],
    [1, 2, 0],
  ]) {
    const expected = counting().copyWithin(to, from, from + size)
    const moved = counting()
    move(moved, to, from, size)
    assert.deepEqual(moved, expected)
    if (Math.abs(to - from) >= size) {
      const copied = counting()
      copy(copied, to, from, size)
      assert.deepEqual(copied, expected)
    }
    const filled = counting()
    set(filled, to, 0x1ab, size)
    assert.deepEqual(filled, counting().fill(0xab, to, to + size))
  }
})

test('memcmp compares unsigned bytes', () => {
  const bytes = Uint8Array.of(1, 2, 200, 1, 2, 100)
  assert.equal(compareSame(bytes, 0, 3, 2), 0)
  assert.ok(compareSame(bytes, 0, 3, 3) > 0)
  assert.ok(compareSame(bytes, 3, 0, 3) < 0)
  assert.equal(compareSame(bytes, 0, 5, 0), 0)
})

test('strlen counts up to the NUL', () => {
  for (const text of ['', 'a', 'abc'.repeat(100)]) assert.equal(length(text), text.length)
})

const halves = (x) => BigUint64Array.of(BigInt.asUintN(64, x), BigInt.asUintN(64, x >> 64n))
const samples = [
  0n,
  1n,
  2n ** 32n - 1n,
  2n ** 63n,
  2n ** 64n - 1n,
  0x0123456789abcdeffedcba9876543210n,
  2n ** 127n,
  2n ** 128n - 1n,
]

test('128-bit products are those of bigints', () => {
  for (const left of samples)
    for (const right of samples)
      assert.deepEqual(multiply(halves(left), halves(right)), halves(left * right))
})

test('128-bit shifts are those of bigints', () => {
  for (const x of samples)
    for (const count of [0, 1, 31, 32, 63, 64, 65, 127]) {
      const by = BigInt(count)
      assert.deepEqual(
        { ...shift(halves(x), count) },
        {
          left: halves(x << by),
          right: halves(x >> by),
          arithmetic: halves(BigInt.asIntN(128, x) >> by),
        },
      )
    }
})

// ---- wasi-libc ----

for (const memory of ['slab', 'swap', 'heap=binned', 'heap=dlmalloc'])
  test(`--libc=wasi with --memory=${memory}: string.h, stdlib.h, math.h and ctype.h work`, async () => {
    const folder = build(
      `words-${memory.replace('=', '-')}`,
      'tests/fixtures/words.h',
      '--libc=wasi',
      `--memory=${memory}`,
    )
    const { sorted, power, number } = await import(`${folder}/words.js`)
    assert.equal(sorted('the Quick brown fox  jumps', 100), 'quick brown fox jumps the')
    assert.equal(power(2, 0.5), Math.SQRT2)
    assert.equal(number('-1234x'), -1234)
    const many = Array.from({ length: 5000 }, (_, i) => `w${(i * 7919) % 10007}`)
    for (let i = 0; i < 3; i++)
      assert.equal(sorted(many.join(' '), 100000), [...many].sort().join(' '))
  })

test('without --libc, stdlib.h is not there', () => {
  const { status, stderr } = run(['build', 'tests/fixtures/words.h', '-o', 'build/tests/none'])
  assert.equal(status, 1)
  assert.match(stderr, /'ctype.h' file not found/)
})

test('--libc=wasi: an exported function that is called inside as well is one function', () => {
  const folder = `${root}build/tests/calling`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/calling.h`, 'double one(double x);\ndouble two(double x);\n')
  writeFileSync(
    `${folder}/calling.c`,
    `#include "calling.h"
#include <math.h>
__attribute__((noinline)) double one(double x) { return fmod(x, 3); }
double two(double x) { return one(x) + one(x + 1); }
`,
  )
  const { status } = run(['build', 'calling.h', '--libc=wasi'], { cwd: folder })
  assert.equal(status, 0)
  const { stdout } = run(['size', 'dist/calling.wasm', '--json'], { cwd: folder })
  const names = JSON.parse(stdout)[0].rows.map(({ name }) => name)
  assert.deepEqual(
    names.filter((name) => name == 'one'),
    ['one'],
  )
})
