/** Arrays of structs: in, in place, of fixed length, with a capacity; of objects, and packed in one typed array. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { eachWay } from './support/ways.js'

const header = 'tests/fixtures/records.h'
const points = () => [
  { x: 1, y: 2, z: 3 },
  { x: 4, y: 5, z: 6 },
]
const body = (stamp, isFixed) => ({
  first: 1,
  place: { x: 1, y: 2, z: 3 },
  stamp,
  debt: 0n,
  isFixed,
  shade: 1,
  name: '',
  key: new Int16Array(3),
  corners: points(),
  flags: [false, false, false],
  shades: [1, 1],
  range: { low: 0, high: 0 },
  in: 0,
  matrix: new Float64Array(4),
})

await eachWay('record-arrays', header, ({ name: way, glue, isFixed, growths, memory }) => {
  const { total } = glue

  // ---- In ----

  test(`${way}: an array of objects goes in, and may be empty, frozen or of a subclass`, () => {
    assert.equal(total(points()), 21)
    assert.equal(total([]), 0)
    assert.equal(total(Object.freeze(points())), 21)
    assert.equal(total(new (class extends Array {})(...points())), 21)
    assert.equal(glue.stamps([body(7n, true), body(8n, false)]), 15)
  })

  test(`${way}: so does a typed array with the fields of all, where they are of one type`, () => {
    assert.equal(total(Float32Array.of(1, 2, 3, 4, 5, 6)), 21)
    assert.equal(total(Float32Array.of(9, 1, 2, 3, 9).subarray(1, 4)), 6)
    assert.equal(total(new Float32Array()), 0)
    assert.equal(glue.dot(Float32Array.of(2, 0, 0, 3, 0, 0), points()), 14)
  })

  test(`${way}: or the bytes of all, where they are not`, () => {
    const size = 152
    const bytes = new Uint8Array(2 * size)
    const view = new DataView(bytes.buffer)
    view.setBigUint64(16, 5n, true)
    view.setBigUint64(size + 16, 6n, true)
    assert.equal(glue.stamps(bytes), 11)
    assert.throws(
      () => glue.stamps(bytes.subarray(1)),
      new RangeError('bodies.length must be a multiple of 152'),
    )
  })

  test(`${way}: anything else is refused`, () => {
    for (const value of [
      undefined,
      null,
      {},
      'ab',
      7,
      new Float64Array(3),
      new Set(),
      new ArrayBuffer(12),
    ])
      assert.throws(
        () => total(value),
        new TypeError('points must be an array or of type Float32Array'),
      )
    assert.throws(
      () => total(new Float32Array(4)),
      new RangeError('points.length must be a multiple of 3'),
    )
    assert.throws(
      () => total([{ x: 1, y: 2, z: 3 }, 4]),
      new TypeError('points[1] must be an object'),
    )
    assert.throws(() => total(new Array(1)), new TypeError('points[0] must be an object'))
    assert.throws(
      () => total([...points(), { x: 1, z: 1 }]),
      new TypeError('points[2].y must be a number'),
    )
    const detached = new Float32Array(3)
    structuredClone(detached.buffer, { transfer: [detached.buffer] })
    assert.throws(() => total(detached), TypeError)
  })

  test(`${way}: a length that its C type cannot hold is refused`, () => {
    const many = Array.from({ length: 256 }, () => points()[0])
    assert.equal(glue.totalShort(many.slice(1)), 255 * 6)
    assert.throws(
      () => glue.totalShort(many),
      new RangeError('points.length must be from 0 to 255'),
    )
    assert.throws(
      () => glue.totalShort(new Float32Array(768)),
      new RangeError('points.length must be from 0 to 255'),
    )
  })

  test(`${way}: C is told of as many as were read, whatever getters do to the array`, () => {
    const list = points()
    Object.defineProperty(list[0], 'x', { get: () => ((list.length = 1), 1) })
    assert.throws(() => total(list), new TypeError('points[1] must be an object'))
    const growing = points()
    Object.defineProperty(growing[0], 'x', { get: () => (growing.push({ x: 9, y: 9, z: 9 }), 1) })
    assert.equal(total(growing), 21)
  })

  // ---- In place ----

  test(`${way}: an array of which one object cannot be changed is refused before C has run`, () => {
    const [left, right] = points()
    assert.throws(() => glue.shift([left, Object.freeze(right)], 10), TypeError)
    assert.deepEqual([left, right], points())
    const thrower = Object.defineProperty({ ...right }, 'x', {
      get: () => right.x,
      set() {
        throw RangeError('no')
      },
    })
    assert.throws(() => glue.shift([left, thrower], 10), new RangeError('no'))
    assert.deepEqual(left, points()[0])
    glue.shift(Object.freeze([left]), 1) // the array itself does not change
    assert.equal(left.x, points()[0].x + 1)
  })

  test(`${way}: each object of an array is changed in place`, () => {
    const [left, right] = points()
    const list = [left, right]
    assert.equal(glue.shift(list, 10), undefined)
    assert.deepEqual(
      [left, right],
      [
        { x: 11, y: 2, z: 3 },
        { x: 14, y: 5, z: 6 },
      ],
    )
    assert.ok(list[0] == left && list[1] == right && list.length == 2)
    const bodies = [body(1n, true), body(2n, false)]
    assert.equal(glue.fix(bodies), 1)
    assert.deepEqual(bodies, [body(1n, true), body(2n, true)])
    glue.shift([], 1)
  })

  test(`${way}: so is a packed one, and nothing around it`, () => {
    const whole = new Float32Array(9)
    glue.shift(whole.subarray(3, 6), 10)
    assert.deepEqual(whole, Float32Array.of(0, 0, 0, 10, 0, 0, 0, 0, 0))
    const bytes = new Uint8Array(152)
    assert.equal(glue.fix(bytes), 1)
    assert.equal(
      bytes.reduce((sum, byte) => sum + byte),
      1,
    )
  })

  // ---- Of fixed length ----

  test(`${way}: an array of fixed length has just that`, () => {
    const square = glue.square(3)
    assert.deepEqual(square, [
      { x: 0, y: 0, z: 0 },
      { x: 3, y: 0, z: 0 },
      { x: 3, y: 3, z: 0 },
      { x: 0, y: 3, z: 0 },
    ])
    assert.equal(glue.area(square), 9)
    assert.equal(glue.area(Float32Array.of(0, 0, 0, 1, 0, 0, 2, 3, 0, 0, 0, 0)), 6)
    assert.throws(() => glue.area(points()), new RangeError('corners must have length 4'))
    assert.throws(() => glue.area([]), new RangeError('corners must have length 4'))
    assert.throws(
      () => glue.area(new Float32Array(9)),
      new RangeError('corners must have length 12'),
    )
  })

  // ---- With a capacity ----

  test(`${way}: an output with a capacity has as many objects as were written`, () => {
    assert.deepEqual(glue.line(2, 5), [
      { x: 0, y: 0, z: 0 },
      { x: 1, y: 0, z: 0 },
    ])
    assert.deepEqual(glue.line(0, 0), [])
    assert.throws(
      () => glue.line(3, 2),
      new RangeError('the result needs 3 elements, maxLength is 2'),
    )
    assert.throws(() => glue.line(3), new TypeError('maxLength must be an integer'))
    assert.throws(() => glue.line(3, 4294967295), RangeError)
    assert.equal(glue.line(1, 1).length, 1)
  })

  test(`${way}: an output of the length that is asked for has that many`, () => {
    assert.deepEqual(glue.fill(5, 2), [
      { x: 5, y: 0, z: 0 },
      { x: 5, y: 1, z: 0 },
    ])
    assert.deepEqual(glue.fill(5, 0), [])
    assert.throws(() => glue.fill(5), new TypeError('outLength must be an integer'))
  })

  // ---- Memory ----

  if (growths && !isFixed)
    test(`${way}: memory grows for what does not fit, between one argument and the next as well`, () => {
      const before = growths()
      const many = Math.ceil(memory.buffer.byteLength / 12)
      const list = Array.from({ length: many }, (_, i) => ({ x: i % 8, y: 0, z: 0 }))
      const packed = new Float32Array(3 * 2 * many).fill(1)
      const sum = list.reduce((sum, { x }) => sum + x, 0)
      assert.equal(glue.dot(list, packed), sum)
      assert.ok(growths() > before)
      glue.shift(list, 1)
      assert.equal(total(list), sum + many)
      assert.equal(glue.line(2 * many, 2 * many).at(-1).x, Math.fround(2 * many - 1))
    })

  if (glue.alloc)
    test(`${way}: packed bytes that lie in linear memory are not copied, and changed there`, () => {
      const one = glue.alloc(24)
      const two = glue.alloc(24)
      const inside = () => new Float32Array(one.bytes.buffer, one.bytes.byteOffset, 6)
      inside().set([1, 2, 3, 4, 5, 6])
      assert.equal(total(inside()), 21)
      glue.shift(inside(), 1)
      assert.deepEqual([...inside()], [2, 2, 3, 5, 5, 6])
      const large = new Float32Array(
        memory.buffer.byteLength / 4 - ((memory.buffer.byteLength / 4) % 3),
      )
      large[0] = 3
      assert.equal(glue.dot(inside(), large), 6)
      const stale = inside()
      glue.dot(new Float32Array(3 * Math.ceil(memory.buffer.byteLength / 12)), [])
      assert.equal(stale.length, 0)
      assert.throws(() => total(stale), TypeError)
      one.free()
      two.free()
    })
})
