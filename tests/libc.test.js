/** libc/, linked where the compiler makes calls; against what JavaScript says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'

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
