/** Structs that a function gives default values: an object need not have them all. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { eachWay } from './support/ways.js'

await eachWay('defaults', 'tests/fixtures/defaults.h', ({ name: way, glue }) => {
  /** What plan_sum() gives for the default values. */
  const sum = 5 + 40 + 700 + 3000 + 30000 + 300000 + 1000000 + 10000000

  test(`${way}: what an object lacks is what C says`, () => {
    assert.equal(glue.worldSum({}), 53309.5)
    assert.equal(glue.worldSum({ gravity: 1, steps: 0 }), 53001)
    assert.equal(glue.worldSum({ in: { a: 0, b: 0 } }), 3309.5)
    assert.equal(glue.worldSum({ gravity: undefined, color: new Uint16Array(3) }), 50309.5)
    assert.equal(glue.worldList([{}, { steps: 0 }]), 53309.5 * 2 - 300)
    assert.deepEqual(glue.worldDefault(), {
      gravity: 9.5,
      steps: 3,
      color: Uint16Array.of(1, 2, 3),
      in: { a: 4, b: 5 },
    })
    assert.equal(glue.handleId({}), 42)
    assert.equal(glue.handleId({ id: 7 }), 7)
  })

  test(`${way}: an object that is changed in place gets all fields`, () => {
    const world = { gravity: 1 }
    glue.worldStep(world)
    assert.deepEqual(world, { ...glue.worldDefault(), gravity: 1, steps: 4 })
  })

  test(`${way}: what its pointers lead to stays C's own`, () => {
    assert.equal(glue.planSum({}), sum)
    assert.equal(glue.planSumOfCopy({}), sum)
    assert.equal(glue.planSum({ name: 'a' }), sum - 30)
    assert.equal(glue.planSum({ key: Uint8Array.of(1, 2) }), sum - 400)
    assert.equal(glue.planSum({ begin: Float32Array.of(5) }), sum + 20000)
    assert.equal(glue.planSum({ world: { gravity: 2 } }), sum + 10000000)
    assert.equal(glue.planList([{}, { level: 6 }, {}]), sum * 3 + 1)
    assert.equal(glue.planGetDefaults, undefined)
  })

  test(`${way}: null is NULL, whatever C says`, () =>
    assert.equal(
      glue.planSum({ name: null, key: null, begin: null, world: null }),
      sum - 40 - 700 - 30000 - 10000000,
    ))

  test(`${way}: elements and their number are given together`, () => {
    assert.equal(glue.planSum({ width: 1, cells: Float32Array.of(9) }), sum + 6000)
    assert.equal(glue.planSum({ cells: Float32Array.of(9, 9) }), sum + 15000)
    assert.throws(
      () => glue.planSum({ width: 9 }),
      new TypeError('p.cells must be of type Float32Array'),
    )
    assert.throws(
      () => glue.planSum({ cells: Float32Array.of(9) }),
      new RangeError('p.cells must have length 2'),
    )
  })

  test(`${way}: what is there is checked as ever`, () => {
    for (const [call, message] of [
      [() => glue.worldSum(), 'w must be an object'],
      [() => glue.worldSum({ gravity: null }), 'w.gravity must be a number'],
      [() => glue.worldSum({ in: {} }), 'w.in.a must be an integer'],
      [() => glue.planList([{}, { name: 1 }]), 'p[1].name must be a string'],
      [() => glue.planSum({ world: { steps: 0.5 } }), 'p.world.steps must be an integer'],
      [() => glue.twiceX({}), 't.x must be an integer'],
    ])
      assert.throws(call, new TypeError(message))
  })

  test(`${way}: getters may call the module`, () => {
    const nested = { get steps() { return glue.worldSum({}) > 0 ? 1 : 0 } } // prettier-ignore
    assert.equal(glue.worldSum(nested), 53109.5)
    assert.equal(glue.planSum({ world: nested, get level() { return glue.planSum({}) ? 6 : 0 } }), sum + 1 + 85000000) // prettier-ignore
  })
})
