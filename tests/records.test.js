/** A struct that is no class: `const Pod *`, `Pod *` and `Pod`, by value and back, as plain objects. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { eachWay } from './support/ways.js'

const header = 'tests/fixtures/records.h'

/** An object of every kind of field. */
export const body = () => ({
  first: 255,
  place: { x: 1, y: 2, z: 3 },
  stamp: 2n ** 64n - 1n,
  debt: -(2n ** 63n),
  isFixed: true,
  shade: 2,
  name: 'añ',
  key: Int16Array.of(1, -2, 3),
  corners: [
    { x: 4, y: 5, z: 6 },
    { x: 7, y: 8, z: 9 },
  ],
  flags: [true, false, true],
  shades: [1, 2],
  range: { low: 7, high: 1e300 },
  in: -128,
  matrix: Float64Array.of(1, 2, 3, 4),
})

await eachWay('records', header, ({ name: way, glue, isFixed, growths }) => {
  const { copy, sum, sumValue } = glue

  // ---- In ----

  test(`${way}: an object's fields go to C by their names, whatever their order`, () => {
    assert.equal(sum({ x: 1, y: 2, z: 3 }), 6)
    assert.equal(sum({ z: 3, y: 2, x: 1, w: 'ignored' }), 6)
    assert.equal(sumValue({ x: 1, y: 2, z: 3 }), 6)
    assert.equal(glue.two({ x: 5, y: 0, z: 0 }, { x: 3, y: 0, z: 0 }), 2)
  })

  test(`${way}: every kind of field arrives where C looks for it`, () =>
    assert.deepEqual(
      glue.numbers(body()),
      Float64Array.of(
        255,
        2,
        2 ** 64,
        -(2 ** 63),
        1,
        2,
        0xc3 - 256,
        3,
        9,
        1,
        2,
        7,
        1e300,
        -128,
        3,
        152,
      ),
    ))

  test(`${way}: frozen objects, inherited fields and getters will do`, () => {
    assert.equal(sum(Object.freeze({ x: 1, y: 2, z: 3 })), 6)
    assert.equal(sum(Object.create({ x: 1, y: 2, z: 3 })), 6)
    let reads = 0
    const counting = { get x() { return ++reads }, y: 0, z: 0 } // prettier-ignore
    assert.equal(sum(counting), 1)
    assert.equal(reads, 1)
  })

  test(`${way}: a getter may call the module`, () => {
    const nested = { get x() { return sum({ x: 10, y: 20, z: 30 }) }, y: 1, z: 1 } // prettier-ignore
    assert.equal(sum(nested), 62)
    assert.equal(glue.two({ x: 1, y: 0, z: 0 }, nested), -59)
  })

  test(`${way}: what is no object is refused`, () => {
    for (const value of [undefined, null, 7, 'point', true, 1n, Symbol()])
      assert.throws(() => sum(value), new TypeError('p must be an object'))
    assert.throws(() => sum(), new TypeError('p must be an object'))
  })

  test(`${way}: a field is checked as an argument is, and named with its object`, () => {
    const wrong = [
      [{ first: undefined }, TypeError, 'body.first must be an integer'],
      [{ first: 0.5 }, TypeError, 'body.first must be an integer'],
      [{ first: 256 }, RangeError, 'body.first must be from 0 to 255'],
      [{ place: undefined }, TypeError, 'body.place must be an object'],
      [{ place: { x: 1, y: 2 } }, TypeError, 'body.place.z must be a number'],
      [{ stamp: 1 }, TypeError, 'body.stamp must be a bigint'],
      [{ stamp: -1n }, RangeError, 'body.stamp must fit in 64 bits'],
      [{ debt: 2n ** 63n }, RangeError, 'body.debt must fit in 64 bits'],
      [{ isFixed: 1 }, TypeError, 'body.isFixed must be a boolean'],
      [{ shade: 3 }, RangeError, 'body.shade must be the value of one of DARK, LIGHT'],
      [{ name: 7 }, TypeError, 'body.name must be a string'],
      [{ name: 'a\0' }, RangeError, 'body.name must not contain a NUL'],
      [{ name: 'añañaña' }, RangeError, 'body.name must fit in 8 bytes of UTF-8'],
      [{ key: [1, 2, 3] }, TypeError, 'body.key must be of type Int16Array'],
      [{ key: new Int16Array(2) }, RangeError, 'body.key must have length 3'],
      [{ corners: {} }, TypeError, 'body.corners must be an array'],
      [{ corners: [] }, RangeError, 'body.corners must have length 2'],
      [{ corners: [body().place, 7] }, TypeError, 'body.corners[1] must be an object'],
      [
        { corners: [body().place, { x: 1, y: '2', z: 3 }] },
        TypeError,
        'body.corners[1].y must be a number',
      ],
      [{ flags: [true, true, 0] }, TypeError, 'body.flags[2] must be a boolean'],
      [{ shades: [1, 0] }, RangeError, 'body.shades[1] must be the value of one of DARK, LIGHT'],
      [{ range: { low: -1, high: 1 } }, RangeError, 'body.range.low must be from 0 to 255'],
      [{ in: 128 }, RangeError, 'body.in must be from -128 to 127'],
      [{ matrix: new Float64Array(5) }, RangeError, 'body.matrix must have length 4'],
    ]
    for (const [change, type, message] of wrong)
      assert.throws(() => copy({ ...body(), ...change }), new type(message))
    assert.deepEqual(copy(body()), body())
  })

  test(`${way}: text in a field has room for its NUL`, () => {
    for (const [name, length] of [
      ['', 0],
      ['1234567', 7],
      ['ñññ', 6],
      ['\ud800', 3],
    ])
      assert.equal(glue.length({ ...body(), name }), length)
  })

  // ---- Out ----

  test(`${way}: an object comes out as it went in`, () => {
    assert.deepEqual(copy(body()), body())
    const other = {
      ...body(),
      first: 0,
      stamp: 0n,
      debt: 1n,
      isFixed: false,
      shade: 1,
      name: '',
      flags: [false, true, false],
      in: 127,
    }
    assert.deepEqual(copy(other), other)
  })

  test(`${way}: a struct by value comes and goes`, () => {
    const named = glue.withName(body(), 'long text')
    assert.equal(named.name, 'long tex')
    assert.deepEqual({ ...named, name: 'añ', stamp: 2n ** 64n - 1n }, body())
    assert.deepEqual(glue.origin(), { x: 0, y: 0, z: 0 })
  })

  test(`${way}: results are the caller's own`, () => {
    const one = copy(body())
    const { buffer, byteLength } = one.matrix
    assert.equal(buffer.byteLength, byteLength)
    copy({ ...body(), key: new Int16Array(3), matrix: new Float64Array(4) })
    assert.deepEqual(one, body())
  })

  // ---- In place ----

  test(`${way}: an object is changed in place, but for what is no field`, () => {
    const p = { x: 1, y: 2, z: 3, label: 'kept' }
    assert.equal(glue.scale(p, 2), undefined)
    assert.deepEqual(p, { x: 2, y: 4, z: 6, label: 'kept' })
    assert.equal(glue.normalize(p), true)
    assert.deepEqual(p, { x: Math.fround(1 / 6), y: Math.fround(1 / 3), z: 0.5, label: 'kept' })
    assert.equal(glue.normalize({ x: 0, y: 0, z: 0 }), false)
  })

  test(`${way}: an object that cannot be changed is refused before C has run`, () => {
    const fields = { x: 1, y: 2, z: 3 }
    const thrower = {
      ...fields,
      get z() {
        return 3
      },
      set z(value) {
        throw RangeError('no')
      },
    }
    const readOnly = Object.defineProperty({ ...fields }, 'y', { writable: false })
    for (const [wrong, error] of [
      [Object.freeze({ ...fields }), TypeError],
      [readOnly, TypeError],
      [thrower, RangeError],
      [Object.preventExtensions(Object.create(Object.freeze({ ...fields }))), TypeError],
    ]) {
      const right = { x: 4, y: 5, z: 6 }
      assert.throws(() => glue.scale(wrong, 2), error)
      assert.throws(() => glue.swap(right, wrong), error)
      assert.throws(() => glue.swap(wrong, right), error)
      assert.deepEqual(right, { x: 4, y: 5, z: 6 })
      assert.deepEqual([wrong.x, wrong.y, wrong.z], [1, 2, 3])
    }
  })

  test(`${way}: objects and arrays in its fields are replaced by new ones`, () => {
    const { place, key, corners } = body()
    const whole = { ...body(), place, key, corners }
    glue.age(whole)
    assert.deepEqual(whole, {
      ...body(),
      stamp: 999n,
      place: { x: 2, y: 2, z: 3 },
      key: Int16Array.of(2, -2, 3),
      corners: [{ x: 4, y: 4, z: 6 }, body().corners[1]],
      range: { low: 7, high: 2e300 },
      name: 'Añ',
    })
    assert.deepEqual([place, key, corners], [body().place, body().key, body().corners])
  })

  test(`${way}: two objects are changed at once, even where setters call the module`, () => {
    const left = { x: 1, y: 2, z: 3 }
    const right = { x: 4, y: 5, z: 6 }
    const noisy = {
      get x() { return left.x },
      set x(x) { left.x = x; sum({ x: 99, y: 99, z: 99 }); copy(body()) },
      y: 2,
      z: 3,
    } // prettier-ignore
    glue.swap(noisy, right)
    assert.deepEqual([noisy.x, noisy.y, noisy.z], [4, 5, 6])
    assert.deepEqual(right, { x: 1, y: 2, z: 3 })
  })

  test(`${way}: what cannot be written throws`, () =>
    assert.throws(() => glue.scale(Object.freeze({ x: 1, y: 2, z: 3 }), 2), TypeError))

  // ---- Of one number ----

  test(`${way}: a struct of one number is an object all the same`, () => {
    assert.deepEqual(glue.next({ id: 4294967294 }), { id: 4294967295 })
    assert.deepEqual(glue.next({ id: 4294967295 }), { id: 0 })
    assert.deepEqual(glue.nextWrapped({ handle: [{ id: 7 }] }), { handle: [{ id: 8 }] })
    assert.deepEqual(glue.nextWide({ id: 2n ** 63n }), { id: 2n ** 63n + 1n })
    assert.deepEqual(glue.toggle({ isOn: false }), { isOn: true })
    assert.deepEqual(glue.toggle({ isOn: true }), { isOn: false })
    assert.deepEqual(glue.turn({ degrees: -0.5 }), { degrees: 89.5 })
    assert.deepEqual(glue.lower({ level: -128 }), { level: 127 })
    assert.deepEqual(glue.lower({ level: -1 }), { level: -2 })
    assert.equal(glue.id({ id: 5 }), 5)
    assert.throws(() => glue.next(7), new TypeError('handle must be an object'))
    assert.throws(
      () => glue.next({ id: -1 }),
      new RangeError('handle.id must be from 0 to 4294967295'),
    )
  })

  if (growths && !isFixed)
    test(`${way}: memory may grow between the reading of objects and the call`, () => {
      const before = growths()
      for (let pages = 4; pages < 40; pages *= 2) {
        const points = new Float32Array(3 * 5461 * pages).fill(1)
        const p = {
          get x() {
            glue.total(points)
            return 1
          },
          y: 2,
          z: 3,
        }
        assert.deepEqual(glue.both(p), {
          double: { x: 2, y: 4, z: 6 },
          half: { x: 0.5, y: 1, z: 1.5 },
        })
      }
      assert.ok(growths() > before)
    })
})
