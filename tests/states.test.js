/** Structs that a function returns by value and others work on: classes whose fields are properties. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { collect } from './support/check.js'
import { eachWay } from './support/ways.js'

await eachWay('states', 'tests/fixtures/states.h', ({ name: way, glue, instances }) => {
  const { Noise } = glue
  const check = (name, body) =>
    test(`${way}: ${name}`, async () => {
      if (instances == 1) await collect()
      await body()
    })

  check('a new instance is what C returned', () => {
    const noise = new Noise()
    assert.deepEqual(
      [noise.seed, noise.frequency, noise.kind, noise.isOn, noise.fixed, noise.big, noise.small],
      [1337, 0.25, 2, true, 7, 5n, -1],
    )
    assert.equal(noise.sum(), 1337 + 20 + 100 - 1000)
    noise.free()
  })

  check('functions work on the instance itself', () => {
    const noise = new Noise()
    assert.equal(noise.get2D(4, 2), 1 + 2 * 1337)
    assert.equal(noise.seed, 1338)
    assert.deepEqual(noise.warp(1, 1), { x: 1.25, y: 0.75 })
    noise.free()
  })

  check('a property is written where it is', () => {
    const noise = new Noise()
    noise.seed = -5
    noise.frequency = 0.5
    noise.kind = glue.NoiseKind.OPEN
    noise.isOn = false
    noise.big = 2n ** 64n - 1n
    noise.small = 3
    assert.equal(noise.sum(), -5 + 10 + 3000)
    assert.deepEqual(
      [noise.seed, noise.frequency, noise.kind, noise.isOn, noise.fixed, noise.big, noise.small],
      [-5, 0.5, 1, false, 7, 2n ** 64n - 1n, 3],
    )
    assert.equal(noise.get2D(2, 1), -4)
    noise.free()
  })

  check('a property is checked as an argument is', () => {
    const noise = new Noise()
    for (const [key, value, type, message] of [
      ['seed', 0.5, TypeError, 'seed must be an integer'],
      ['seed', 2 ** 31, RangeError, 'seed must be from -2147483648 to 2147483647'],
      ['frequency', '1', TypeError, 'frequency must be a number'],
      ['kind', 3, RangeError, 'kind must be the value of one of OPEN, CELL'],
      ['isOn', 1, TypeError, 'isOn must be a boolean'],
      ['big', 1, TypeError, 'big must be a bigint'],
      ['small', 128, RangeError, 'small must be from -128 to 127'],
    ])
      assert.throws(() => (noise[key] = value), new type(message))
    assert.throws(() => (noise.fixed = 1), TypeError)
    assert.equal(noise.sum(), 1337 + 20 + 100 - 1000)
    noise.free()
  })

  check('what is the library’s own, an array, or a method’s name is no property', () => {
    const noise = new Noise()
    assert.deepEqual([noise.own, noise._own, noise.table], [undefined, undefined, undefined])
    assert.equal(typeof noise.free, 'function')
    noise.free()
  })

  check('a property of an instance that was freed throws', () => {
    const noise = new Noise()
    noise.free()
    assert.throws(() => noise.seed, /used after free/)
    assert.throws(() => (noise.seed = 1), /used after free/)
  })

  check('another function that returns one is a factory, and reset() begins anew', () => {
    const noise = Noise.from(5, 'a')
    assert.equal(noise.seed, 102)
    noise.reset()
    assert.equal(noise.seed, 1337)
    noise.free()
    assert.throws(() => Noise.from('5', 'a'), TypeError)
  })

  if (instances > 1)
    check('instances do not share their fields', () => {
      const noises = [new Noise(), Noise.from(1, 'b'), new Noise()]
      noises.forEach((noise, i) => (noise.frequency = i))
      assert.deepEqual(
        noises.map(({ seed, frequency }) => [seed, frequency]),
        [
          [1337, 0],
          [99, 1],
          [1337, 2],
        ],
      )
      for (const noise of noises) noise.free()
    })

  test(`${way}: a struct that functions take by value, or only read, is an object`, () => {
    const v = glue.vecMake(1, 2)
    assert.deepEqual(v, { x: 1, y: 2 })
    glue.vecDouble(v)
    assert.deepEqual(glue.vecSum(v, { x: 1, y: 1 }), { x: 3, y: 5 })
    assert.equal(glue.rulesSum({ ...glue.rulesInit(), a: 5 }), 7)
  })
})
