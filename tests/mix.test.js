/**
 * Everything together: objects whose getters and setters call the module, outputs, made instances, properties, factories,
 * streams and snapshots, each with imports that do any of these again, throw, free what they may and what they may not.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { random } from './support/nesting.js'
import { eachWay } from './support/ways.js'

const busyMessage = 'still in a call: free() or reset() it afterwards'

/**
 * Random calls within calls; returns how many of each kind there were.
 * @param {any} glue
 * @param {number} seed
 * @param {number} steps
 */
const mix = (glue, seed, steps) => {
  const next = random(seed)
  const below = (n) => Math.floor(next() * n)
  const pick = (list) => list[below(list.length)]
  const seen = { calls: 0, thrown: 0, refused: 0, full: 0, made: 0, growths: 0 }
  /** Instances, each with what it should hold. */
  const pins = []
  const knots = []
  /** What calls in progress work on. */
  const busy = []
  let depth = 0

  const ours = (error) => {
    if (!error.isOurs) throw error
    seen.thrown++
  }

  /** Fields of a place. */
  const place = () => ({
    x: below(1000),
    y: next(),
    id: below(1000),
    name: 'ünï'.slice(0, below(4)),
    flags: [next() < 0.5, true, false],
  })
  /** The same as an object of which one getter does something. */
  const lively = (fields) =>
    Object.defineProperty({ ...fields }, 'y', {
      get() {
        if (depth < 5) step()
        return fields.y
      },
      set(y) {
        fields.y = y
        if (depth < 5) step()
      },
      enumerable: true,
    })
  const maybeLively = (fields) => (next() < 0.3 ? lively(fields) : { ...fields })

  /** Runs a call on these instances; what an import throws may come through. */
  const during = (used, call, then) => {
    const before = busy.length
    const count = seen.thrown
    let result
    try {
      busy.push(...used)
      result = call()
    } catch (error) {
      ours(error)
      return
    } finally {
      busy.length = before
    }
    assert.ok(seen.thrown >= count)
    then?.(result)
  }

  const keep = (list, construct, state) => {
    try {
      list.push({ one: construct(), ...state })
      seen.made++
    } catch (error) {
      if (/^all \d+ \w+ instances are in use$/.test(error.message)) seen.full++
      else if (!/failed/.test(error.message)) ours(error)
    }
  }

  const end = (list) => {
    const entry = pick(list)
    if (!entry) return
    if (busy.includes(entry.one)) {
      assert.throws(() => entry.one.free(), Error(busyMessage))
      seen.refused++
      return
    }
    list.splice(list.indexOf(entry), 1)
    try {
      entry.one.free()
    } catch (error) {
      ours(error)
    }
  }

  const steps_ = [
    () => {
      const fields = place()
      keep(pins, () => new glue.Pin(maybeLively(fields)), { fields, moves: 0 })
    },
    () => {
      const id = below(3)
      const fields = { x: id, y: 1, id, name: 'pin', flags: [false, false, false] }
      keep(pins, () => glue.Pin.at({ id }, 'pin'), { fields, moves: 0 })
    },
    () => keep(knots, () => new glue.Knot({ id: 7 }), { id: 7 }),
    () => {
      const knot = pick(knots)
      const fields = place()
      if (!knot || busy.includes(knot.one)) return
      busy.push(knot.one)
      keep(knots, () => knot.one.tie(fields), { id: knot.id + fields.id })
      busy.pop()
    },
    () => end(pins),
    () => end(knots),
    () => {
      const knot = pick(knots)
      if (!knot || busy.includes(knot.one)) return
      busy.push(knot.one)
      try {
        knot.one.reset({ id: 9 })
        knot.id = 9
      } catch (error) {
        ours(error)
        knots.splice(knots.indexOf(knot), 1)
      } finally {
        busy.pop()
      }
    },
    ...[1, 2].map(() => () => {
      const pin = pick(pins)
      const { fields } = pin ?? {}
      if (pin) during([pin.one], () => pin.one.place, (is) => assert.deepEqual(is, fields)) // prettier-ignore
    }),
    () => {
      const pin = pick(pins)
      if (!pin || busy.includes(pin.one)) return
      const fields = place()
      during(
        [pin.one],
        () => {
          pin.one.place = { ...fields }
          return true
        },
        () => (pin.fields = fields),
      )
    },
    () => {
      const pin = pick(pins)
      const other = pick(pins)
      if (!pin || busy.includes(pin.one) || busy.includes(other.one)) return
      const state = { fields: { ...pin.fields, x: (pin.fields.x + other.fields.x) / 2 } }
      busy.push(pin.one, other.one)
      keep(pins, () => pin.one.half(other.one), { ...state, moves: pin.moves })
      busy.length -= 2
    },
    () => {
      const pin = pick(pins)
      const to = place()
      if (!pin || busy.includes(pin.one)) return
      const { x } = pin.fields
      during(
        [pin.one],
        () => pin.one.near({ ...to }),
        (is) =>
          assert.deepEqual(is, {
            result: x - to.x < 1,
            distance: x - to.x,
            middle: { ...to, x: (x + to.x) / 2 },
          }),
      )
    },
    () => {
      const pin = pick(pins)
      if (!pin || busy.includes(pin.one)) return
      const places = Array.from({ length: below(5) }, place)
      const objects = places.map((fields) => ({ ...fields }))
      during(
        [pin.one],
        () => pin.one.move(2, objects),
        (moves) => {
          assert.equal(moves, ++pin.moves)
          pin.fields = { ...pin.fields, x: pin.fields.x + 2 }
          assert.deepEqual(
            objects,
            places.map((fields) => ({ ...fields, x: fields.x + 2 })),
          )
        },
      )
    },
    () => {
      const pin = pick(pins)
      if (!pin || busy.includes(pin.one)) return
      const length = pick([0, 5, 2000])
      const { fields } = pin
      during(
        [pin.one],
        () => pin.one.trail(length),
        (trail) => {
          assert.equal(trail.length, length)
          if (length) assert.deepEqual(trail.at(-1), { ...fields, id: length - 1 })
        },
      )
    },
    () => {
      const pin = pick(pins)
      if (!pin || busy.includes(pin.one)) return
      const length = pick([0, 9, 100000])
      during(
        [pin.one],
        () => {
          pin.one.feed({ ...place() }, new Uint8Array(length))
          return true
        },
        () => (pin.moves += length),
      )
      pin.moves = pin.one.moves // a stream that ended early has fed some
    },
    () => {
      const left = place()
      const right = place()
      const objects = [maybeLively(left), maybeLively(right)]
      const expected = [{ ...right }, { ...left }]
      during(
        [],
        () => glue.swap(...objects),
        () => assert.deepEqual([{ ...objects[0] }, { ...objects[1] }], expected),
      )
    },
    () => {
      const id = below(5)
      during([], () => glue.next(maybeId(id)), (is) => assert.deepEqual(is, { id: id + 1 })) // prettier-ignore
    },
    () => {
      const corners = [place(), place(), place()]
      const factors = Float64Array.from({ length: below(100) }, () => 2)
      const area = corners.reduce((sum, { x }) => sum + x, 2 * factors.length)
      during(
        [],
        () => glue.area(corners.map(maybeLively), factors),
        (is) => assert.equal(is, area),
      )
    },
    () => {
      const pin = pick(pins)
      if (!pin?.one.clone || busy.includes(pin.one)) return
      keep(pins, () => pin.one.clone(), { fields: pin.fields, moves: pin.moves })
    },
    () => {
      if (!glue.alloc) return
      glue.alloc(below(100000)).free()
      seen.growths++
    },
  ]
  const maybeId = (id) =>
    next() < 0.5
      ? { id }
      : {
          get id() {
            if (depth < 5) step()
            return id
          },
        }
  const step = () => {
    depth++
    try {
      pick(steps_)()
    } finally {
      depth--
    }
  }
  const around = () => {
    seen.calls++
    depth++
    try {
      for (let i = below(depth > 6 ? 1 : 3); i > 0; i--) step()
      if (next() < 0.05) throw Object.assign(Error('ours'), { isOurs: true })
    } finally {
      depth--
    }
  }
  glue.setImports({ visit: around, ask: () => (around(), Float64Array.of(2, 3)) })
  for (let i = 0; i < steps; i++) {
    step()
    assert.equal(glue.isBroken(), false)
  }
  glue.setImports({ visit() {}, ask: () => Float64Array.of(2, 3) })
  for (const { one, fields, moves } of pins) {
    assert.deepEqual(one.place, fields)
    assert.equal(one.moves, moves)
    one.free()
  }
  for (const { one, id } of knots) {
    assert.equal(one.id, id)
    one.free()
  }
  return seen
}

/** @param {import('./support/ways.js').Way} way */
const define = ({ name: way, glue, instances }) =>
  test(`${way}: calls within calls, from imports, getters and setters`, () => {
    const all = { calls: 0, thrown: 0, refused: 0, made: 0 }
    for (let seed = 0; seed < 5; seed++) {
      const seen = mix(glue, seed, 150)
      for (const key in all) all[key] += seen[key]
    }
    assert.ok(all.calls > 100 && all.thrown > 10 && all.made > (instances > 1 ? 50 : 5), JSON.stringify(all)) // prettier-ignore
  })

await eachWay('mix', 'tests/fixtures/mix.h', define, { visit() {}, ask() {} })
