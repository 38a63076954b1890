/** Arrays over a SharedArrayBuffer that another thread makes longer in the middle of a call. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { eachWay } from './support/ways.js'

const TypedArray = Object.getPrototypeOf(Uint8Array)
const real = Object.getOwnPropertyDescriptor(TypedArray.prototype, 'length')
const MOST = 1 << 18

/**
 * Runs with an array of ones that is longer after each time that somebody asks for its length.
 * @param {any} Type of the array
 * @param {number} length at first
 * @param {number} by how many elements it becomes longer
 * @param {(array: any) => unknown} run
 */
const growing = (Type, length, by, run) => {
  const size = Type.BYTES_PER_ELEMENT
  const shared = new SharedArrayBuffer(length * size, { maxByteLength: MOST * size })
  const array = new Type(shared)
  array.fill(1)
  const grow = () => {
    const before = real.get.call(array)
    shared.grow(Math.min(before + by, MOST) * size)
    new Type(shared, before * size).fill(1)
  }
  Object.defineProperty(TypedArray.prototype, 'length', {
    ...real,
    get() {
      const result = real.get.call(this)
      if (this === array) grow()
      return result
    },
  })
  try {
    return run(array)
  } finally {
    Object.defineProperty(TypedArray.prototype, 'length', real)
  }
}

await eachWay('growable', 'tests/fixtures/grow.h', ({ name: way, glue }) => {
  const { Ones, others, otherShorts, othersOfFew, twice } = glue

  for (const by of [1, 100])
    test(`${way}: C has as many elements as it is told, while ${by} come with each look`, () => {
      others(new Uint8Array(50000)) // what is left of earlier calls
      assert.equal(growing(Uint8Array, 100, by, others), 0)
      assert.equal(growing(Uint16Array, 100, by, otherShorts), 0)
    })

  test(`${way}: a length that was checked is the one that is passed`, () => {
    others(new Uint8Array(50000))
    assert.equal(growing(Uint8Array, 255, 1, othersOfFew), 0)
    assert.throws(() => othersOfFew(new Uint8Array(256)), RangeError)
  })

  test(`${way}: what came after the call had begun stays as it is`, () => {
    growing(Uint8Array, 10, 50, (array) => {
      twice(array)
      const all = [...new Uint8Array(array.buffer)]
      assert.equal(all.indexOf(1), all.lastIndexOf(2) + 1)
      assert.ok(all.every((value) => value == 1 || value == 2))
    })
  })

  for (const [length, by] of [
    [100, 10],
    [60000, 3000],
    [0, 5],
  ])
    // prettier-ignore
    test(`${way}: a stream of ${length} and more is fed once, in order`, () => {
      others(new Uint8Array(50000))
      const ones = new Ones()
      growing(Uint8Array, length, by, (array) => ones.feed(array))
      assert.equal(ones.others, 0)
      assert.ok(ones.length >= length)
      ones.free()
    })
})
