/** `Other *out`, a class: the result is a new instance. And instances beside objects. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { collect } from './support/check.js'
import { eachWay } from './support/ways.js'

await eachWay('made', 'tests/fixtures/records.h', ({ name: way, glue, instances, memory }) => {
  const { Vec, Token, vec, weigh } = glue
  const p = { x: 1, y: 2, z: 3 }
  const parts = (one) => [one.x(), one.y()]
  const room = (count) => instances >= count
  /** Under a strategy with few slots, those of earlier tests come back first. */
  const check = (name, run) =>
    test(`${way}: ${name}`, room(100) ? run : async () => (await collect(), await run()))

  check('a function that writes an instance returns a new one', () => {
    const one = vec(p)
    assert.ok(one instanceof Vec)
    assert.deepEqual(parts(one), [1, 2])
    one.reset(5, 6)
    assert.deepEqual(parts(one), [5, 6])
    one.free()
    assert.throws(() => one.x(), new TypeError('used after free()'))
  })

  if (room(9)) {
    check('so does a method, and what it was called on stays as it was', () => {
      const one = new Vec(1, 2)
      const two = new Vec(10, 20)
      const sum = one.add(two)
      assert.deepEqual([one, two, sum].map(parts), [[1, 2], [10, 20], [11, 22]]) // prettier-ignore
      const twice = sum.add(sum)
      assert.deepEqual([sum, twice].map(parts), [[11, 22], [22, 44]]) // prettier-ignore
      assert.deepEqual(parts(one.offset(p)), [2, 4])
      assert.deepEqual(parts(one.add(one).add(two).divide(2)), [6, 12])
      assert.deepEqual([one, two].map(parts), [[1, 2], [10, 20]]) // prettier-ignore
    })

    check('an instance is one, however often it is passed', () => {
      const [one, two, three] = [1, 2, 3].map((x) => new Vec(x, -x))
      assert.deepEqual(parts(one.mix(two, three)), [321, -321])
      assert.deepEqual(parts(three.mix(two, one)), [123, -123])
      assert.deepEqual(parts(two.mix(two, one)), [122, -122])
      assert.deepEqual(parts(one.mix(three, three)), [331, -331])
    })

    check('where it fails, it throws, and its slot is used again', () => {
      const one = new Vec(1, 2)
      const last = vec(p)
      const size = memory?.buffer.byteLength
      for (let i = 0; i < 20000; i++)
        assert.throws(() => one.divide(0), new Error('divide() failed'))
      assert.equal(memory?.buffer.byteLength, size)
      assert.deepEqual([one, last].map(parts), [[1, 2], [1, 2]]) // prettier-ignore
      assert.deepEqual(parts(one.divide(2)), [0.5, 1])
    })

    check('where it traps, nothing else is harmed', () => {
      const one = new Vec(1, 2)
      for (let i = 0; i < 100; i++) assert.throws(() => one.trap(), WebAssembly.RuntimeError)
      assert.deepEqual(parts(one.add(one)), [2, 4])
    })

    check('the failure of an enum says its name', () => {
      const token = new Token(5)
      const half = token.split()
      assert.deepEqual([token.value(), half.value()], [3, 2])
      assert.throws(
        () => new Token(1).split(),
        Object.assign(new Error('split() failed: FULL'), { code: glue.Outcome.FULL }),
      )
    })

    check('a new instance is dropped as any other, one that failed is not', () => {
      const token = new Token(4)
      const half = token.split()
      const empty = new Token(0)
      const before = glue.dropped()
      assert.throws(() => empty.split())
      assert.equal(glue.dropped(), before)
      half.free()
      assert.equal(glue.dropped(), before + 1)
      token.free()
      empty.free()
      assert.equal(glue.dropped(), before + 3)
    })

    check('many are made, and garbage is reclaimed', async () => {
      let one = new Vec(0, 0)
      const step = new Vec(1, 2)
      for (let i = 0; i < 5000; i++) one = one.add(step)
      assert.deepEqual(parts(one), [5000, 10000])
      await collect()
      assert.deepEqual(parts(one.add(step)), [5001, 10002])
    })
  }

  if (instances == 1)
    check('where there is one slot alone, there is none for a second', () => {
      const one = new Vec(1, 2)
      assert.throws(() => one.add(one), new RangeError('all 1 Vec instances are in use'))
      assert.deepEqual(parts(one), [1, 2])
      one.free()
      assert.deepEqual(parts(vec(p)), [1, 2])
    })

  check('an instance and an object go together', () => {
    const one = new Vec(1, 2)
    assert.deepEqual(one.place(), { x: 1, y: 2, z: 0 })
    one.move(p)
    assert.deepEqual(parts(one), [2, 4])
    assert.equal(weigh(p, one, [p, p], Uint8Array.of(1, 2)), 18)
    assert.throws(() => one.move({ x: 1, y: 2 }), new TypeError('by.z must be a number'))
    assert.throws(() => one.move(one), new TypeError('by.x must be a number'))
    assert.deepEqual(parts(one), [2, 4])
    one.free()
  })

  check('an object beside a stream is the same in every window', () => {
    const one = new Vec(0, 0)
    one.feed({ x: 2, y: 0, z: 0 }, { id: 7 }, new Uint8Array(200000).fill(3))
    assert.deepEqual(parts(one), [1200000, 28])
    assert.equal(glue.two({ x: 5, y: 0, z: 0 }, { x: 3, y: 0, z: 0 }), 2)
    one.free()
  })

  check('constructors, factories and reset() take objects', () => {
    const { Path } = glue
    const ends = [p, { x: 7, y: 8, z: 9 }]
    const path = new Path(p, { id: 5 }, ends)
    assert.deepEqual([path.last(), path.id()], [ends[1], 5])
    path.reset(p, { id: 6 }, new Float32Array(3))
    assert.deepEqual([path.last(), path.id()], [{ x: 0, y: 0, z: 0 }, 6])
    assert.throws(() => new Path(p, 5, []), new TypeError('handle must be an object'))
    assert.throws(() => path.reset(p, { id: 1 }, [7]), new TypeError('more[0] must be an object'))
    assert.equal(path.id(), 6)
    path.free()
    assert.throws(() => Path.between([p, p]), new Error('Path.between() failed'))
    assert.throws(() => Path.between([p]), new RangeError('ends must have length 2'))
    const between = Path.between(ends)
    assert.deepEqual(between.last(), ends[1])
    between.free()
  })

  check('a property may be an object', () => {
    const path = new glue.Path(p, { id: 5 }, [])
    assert.deepEqual([path.first, path.handle], [p, { id: 5 }])
    path.first = { x: 7, y: 8, z: 9 }
    path.handle = { id: 6 }
    assert.deepEqual([path.first, path.handle], [{ x: 7, y: 8, z: 9 }, { id: 6 }])
    assert.throws(() => (path.handle = 7), new TypeError('handle must be an object'))
    if (room(9)) {
      const copy = path.getCopy()
      path.first = p
      assert.deepEqual([copy.first, path.first], [{ x: 7, y: 8, z: 9 }, p])
      copy.free()
    }
    path.free()
  })

  if (way.includes('--debug')) {
    check('what a function forgot to write does not look right', () => {
      new Vec(1, 2).free()
      assert.equal(
        new DataView(Float64Array.of(new Vec(0, 0).forget().x()).buffer).getUint8(0),
        0xcd,
      )
    })

    check('packed bytes that are no boolean trap, and tell where', () => {
      const bytes = new Uint8Array(152)
      bytes[32] = 2
      assert.throws(() => glue.fix(bytes), /records\.c:\d+:\d+: /)
    })
  }

  check('a freed instance among the arguments throws', () => {
    const one = new Vec(1, 2)
    one.free()
    const freed = new TypeError('used after free()')
    assert.throws(() => one.place(), freed)
    assert.throws(() => one.move(p), freed)
    assert.throws(() => one.offset(p), freed)
    assert.throws(() => weigh(p, one, [], new Uint8Array()), freed)
    const next = new Vec(3, 4)
    if (room(9)) assert.throws(() => next.add(one), freed)
    assert.deepEqual(parts(next), [3, 4])
    next.free()
  })

  check('so does one that a getter frees', () => {
    const one = new Vec(1, 2)
    const freeing = { get x() { one.free(); return 1 }, y: 2, z: 3 } // prettier-ignore
    assert.throws(() => weigh(freeing, one, [], new Uint8Array()), /used after free/)
    const other = new Vec(3, 4)
    const alsoFreeing = { get x() { other.free(); return 1 }, y: 2, z: 3 } // prettier-ignore
    assert.throws(() => other.move(alsoFreeing), /used after free/)
  })

  check(
    'an array that a getter detaches is empty or refused, and never read beyond its end',
    () => {
      const one = new Vec(0, 0)
      const packed = new Float32Array(3).fill(1)
      const detaching = [{ get x() { structuredClone(packed.buffer, { transfer: [packed.buffer] }); return 1 }, y: 0, z: 0 }] // prettier-ignore
      let dot
      try {
        dot = glue.dot(packed, detaching)
      } catch (error) {
        assert.equal(error.constructor, TypeError)
      }
      assert.ok(dot === undefined || dot === 0)
      one.free()
    },
  )
})
