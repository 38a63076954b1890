/** Arrays of enums: typed arrays, whose values are checked where they go to C. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { build } from './support/build.js'

for (const [name, ...more] of [['plain'], ['debug', '--debug'], ['alloc', '--alloc']]) {
  const folder = build(
    `shades-${name}`,
    'tests/fixtures/shades.h',
    'tests/fixtures/shades.c',
    ...more,
  )
  const { Shade, maybe, of, sides, sum, turn, until } = await import(`${folder}/shades.js`)

  test(`${name}: arrays that go in`, () => {
    assert.equal(sum(Int32Array.of(Shade.LIGHT, Shade.DARK, Shade.MIDDLE)), 4)
    assert.equal(sum(new Int32Array()), 0)
    assert.equal(maybe(null), 99)
    assert.equal(maybe(Int32Array.of(5, 5)), 10)
    assert.equal(sides(Uint32Array.of(5, 0)), 50)
  })

  test(`${name}: other values are refused`, () => {
    const message = 'shades must have values of DARK, MIDDLE, LIGHT'
    assert.throws(() => sum(Int32Array.of(5, 1)), RangeError(message))
    assert.throws(() => maybe(Int32Array.of(4)), RangeError(message))
    assert.throws(() => turn(Int32Array.of(7)), RangeError(message))
    assert.throws(() => sum([5]), TypeError('shades must be of type Int32Array'))
    assert.throws(
      () => sides(Uint32Array.of(1, 2)),
      RangeError('sides must be an OR of LEFT, RIGHT'),
    )
  })

  test(`${name}: what is checked is what C gets`, () => {
    class Hidden extends Int32Array {
      *[Symbol.iterator]() {
        this[0] = 5
        yield 5
      }
    }
    assert.throws(() => sum(Hidden.from([7])), RangeError)
    const shades = Hidden.from([-1])
    assert.equal(sum(shades), -1)
    turn(shades)
    assert.equal(shades[0], Shade.LIGHT)
  })

  test(`${name}: arrays that are changed, and that come out`, () => {
    const shades = Int32Array.of(-1, 0, 5)
    turn(shades)
    assert.deepEqual(shades, Int32Array.of(5, -1, -1))
    assert.deepEqual(of(Int8Array.of(-3, 0, 9)), Int32Array.of(-1, 0, 5))
    assert.deepEqual(until(5, 9), Int32Array.of(-1, 0, 5))
    assert.throws(() => until(5, 2), RangeError)
  })

  if (name == 'plain')
    test('types', () =>
      assert.match(
        readFileSync(`${folder}/shades.d.ts`, 'utf8'),
        /sum\(shades: Int32Array\): number/,
      ))
}
