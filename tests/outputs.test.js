/** What comes back through pointers that are named as outputs: alone, several, and beside a value of C's own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { eachWay } from './support/ways.js'

await eachWay('outputs', 'tests/fixtures/records.h', ({ name: way, glue }) => {
  test(`${way}: several outputs come as an object, named without their 'out'`, () => {
    assert.deepEqual(glue.bounds(Float64Array.of(3, -1, 2)), { least: -1, most: 3 })
    assert.deepEqual(glue.both({ x: 2, y: 4, z: 6 }), {
      double: { x: 4, y: 8, z: 12 },
      half: { x: 1, y: 2, z: 3 },
    })
  })

  test(`${way}: an output is a bigint, a boolean or an enumerator as a result would be`, () => {
    assert.deepEqual(glue.split(-(2n ** 63n)), { magnitude: 2n ** 63n, isNegative: true })
    assert.deepEqual(glue.split(5n), { magnitude: 5n, isNegative: false })
    assert.equal(glue.shade(true), glue.Shade.LIGHT)
    assert.equal(glue.shade(false), glue.Shade.DARK)
  })

  test(`${way}: beside a buffer that is filled, the result of C is its length`, () => {
    assert.deepEqual(glue.copyBytes(Uint8Array.of(1, 2, 3), 5), {
      out: Uint8Array.of(1, 2, 3),
      checksum: 6,
    })
    assert.throws(
      () => glue.copyBytes(Uint8Array.of(1, 2, 3), 2),
      new RangeError('the result needs 3 elements, maxLength is 2'),
    )
  })

  test(`${way}: a value of C's own is called 'result' beside them`, () => {
    assert.deepEqual(glue.parse('123'), { result: true, point: { x: 1, y: 2, z: 3 } })
    assert.deepEqual(glue.center([{ x: 1, y: 2, z: 3 }, { x: 3, y: 2, z: 1 }]), {
      result: { x: 2, y: 2, z: 2 },
      count: 2,
    }) // prettier-ignore
    assert.deepEqual(glue.describe({ x: 1, y: 0, z: 0 }), { result: 'right', bytesWritten: 5 })
  })

  test(`${way}: or 'returned', where an output has that name`, () =>
    assert.deepEqual(glue.find(7), { returned: true, result: { x: 7, y: 0, z: 0 } }))

  test(`${way}: what C did not write is zero, and nothing of an earlier call`, () => {
    glue.total(new Float32Array(300).fill(7))
    assert.deepEqual(glue.parse(''), { result: false, point: { x: 0, y: 0, z: 0 } })
    glue.total(new Float32Array(300).fill(7))
    assert.deepEqual(glue.find(0), { returned: false, result: { x: 0, y: 0, z: 0 } })
  })

  test(`${way}: outputs, a value and an object in place go together`, () => {
    const p = { x: 3, y: 0, z: 0 }
    assert.deepEqual(glue.darken(p), { result: glue.Shade.LIGHT, before: 3 })
    assert.deepEqual(p, { x: 1.5, y: 0, z: 0 })
    let seen
    const noisy = {
      x: 1,
      y: 0,
      get z() { return 0 },
      set z(_) { seen = glue.bounds(Float64Array.of(9, 8)) },
    } // prettier-ignore
    assert.deepEqual(glue.darken(noisy), { result: glue.Shade.DARK, before: 1 })
    assert.deepEqual(seen, { least: 8, most: 9 })
  })

  test(`${way}: outputs are no parameters`, () => {
    assert.equal(glue.bounds.length, 1)
    assert.equal(glue.parse.length, 1)
  })
})
