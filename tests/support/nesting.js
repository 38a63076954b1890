/**
 * Random calls within calls: every function of tests/fixtures/hooks.h, from inside of every other, some of which throw.
 * A model in JavaScript says what each of them has to give.
 */
import { equal } from './check.js'

/** A small generator, so that a failure can be had again. */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), seed | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const sumOf = (array) => array.reduce((sum, x) => (sum + x) >>> 0, 0)

/**
 * @param {any} hooks the glue
 * @param {number} seed
 * @param {number} steps
 * @returns how many calls there were, how many threw what an import had thrown, and how deep they got
 */
export const nest = (hooks, seed, steps) => {
  const next = random(seed)
  const below = (n) => Math.floor(next() * n)
  const pick = (list) => list[below(list.length)]
  /** Live ones, each with what it should have. */
  const live = []
  const endings = []
  const allocations = []
  /** Instances and arrays that calls in progress work on. */
  const busy = []
  const seen = { calls: 0, thrown: 0, depth: 0, refused: 0, full: 0 }
  let depth = 0

  const sizes = [0, 1, 7, 100, 5000, 70000]
  const some = () => {
    const length = pick(depth < 3 ? sizes : sizes.slice(0, 4))
    const of = allocations.filter(({ length }) => length)
    if (of.length && next() < 0.3) {
      const from = pick(of)
      return { array: busy.includes(from) ? from.bytes : from.bytes.fill(below(256)), from }
    }
    return { array: new Uint8Array(length).map(() => below(256)) }
  }

  /** Runs a call on these instances; what an import throws may come through. */
  const during = (used, call, expected) => {
    const before = busy.length
    busy.push(...used)
    try {
      const result = call()
      if (expected !== undefined) equal(result, expected)
      return true
    } catch (error) {
      if (!error.isOurs) throw error
      seen.thrown++
      return false
    } finally {
      busy.length = before
    }
  }

  /** Makes one; there may be no room. */
  const make = (list, construct, state) => {
    try {
      const one = construct()
      list.push({ one, ...state })
    } catch (error) {
      if (error.isOurs) seen.thrown++
      else if (/^all \d+ \w+ instances are in use$/.test(error.message)) seen.full++
      else throw error
    }
  }

  const end = (list) => {
    if (!list.length) return
    const at = below(list.length)
    const entry = list[at]
    if (busy.includes(entry.one)) {
      let message
      try {
        entry.one.free()
      } catch (error) {
        message = error.message
      }
      equal(message, 'still in a call: free() or reset() it afterwards')
      seen.refused++
    } else {
      list.splice(at, 1)
      try {
        entry.one.free()
      } catch (error) {
        if (!error.isOurs) throw error
        seen.thrown++
      }
    }
  }

  const work = (entry) => {
    const { array, from } = some()
    const sum = sumOf(array)
    entry.count++
    entry.sum = (entry.sum + sum) >>> 0
    during([entry.one, from], () => entry.one.work(array), sum)
  }

  const pair = (entry) => {
    const other = pick(live)
    const text = 'xyz'.repeat(below(40))
    const sum = sumOf(new TextEncoder().encode(text))
    entry.count++
    entry.sum = (entry.sum + sum) >>> 0
    if (!during([entry.one, other.one], () => entry.one.pair(other.one, text), sum)) return
    other.count++
    other.sum = (other.sum + sum) >>> 0
  }

  const fill = (entry) => {
    const value = below(256)
    const length = pick([0, 3, 1000, 70000])
    during(
      [entry.one],
      () => {
        const filled = entry.one.fill(value, length)
        equal(filled.length, length)
        return filled.every((x) => x == value)
      },
      true,
    )
  }

  const reverse = (entry) => {
    const values = Float64Array.from({ length: below(300) }, next)
    const expected = values.slice().reverse()
    if (during([entry.one], () => entry.one.reverse(values))) equal(values, expected)
  }

  const feed = (entry) => {
    const data = new Uint16Array(pick([0, 5, 40000])).map(() => below(65536))
    if (during([entry.one], () => entry.one.feed(data))) entry.sum = (entry.sum + sumOf(data)) >>> 0
    else entry.isUnsure = true // how far it got
  }

  const deep = (entry) => {
    const levels = below(20)
    during([entry.one], () => entry.one.deep(levels), levels)
  }

  const weighted = [
    [3, () => make(live, () => new hooks.Hook(live.length + 1), { count: 0, sum: 0 })],
    [
      2,
      () => {
        const { array, from } = some()
        const state = { count: 0, sum: sumOf(array) }
        busy.push(from)
        make(live, () => hooks.Hook.from(array, 9), state)
        busy.pop()
      },
    ],
    [2, () => make(endings, () => new hooks.Ending(7), {})],
    [4, () => end(live)],
    [2, () => end(endings)],
    [6, () => live.length && work(pick(live))],
    [4, () => live.length && pair(pick(live))],
    [4, () => live.length && fill(pick(live))],
    [4, () => live.length && reverse(pick(live))],
    [2, () => live.length && feed(pick(live))],
    [2, () => live.length && deep(pick(live))],
    [
      2,
      () => {
        const one = pick(endings)?.one
        if (one) during([one], () => one.visit(), 7)
      },
    ],
    [
      2,
      () => {
        const { array, from } = some()
        during([from], () => hooks.sum(array), sumOf(array))
      },
    ],
    [
      1,
      () => {
        try {
          hooks.trap(3)
          throw Error('no trap')
        } catch (error) {
          if (!error.isOurs && !(error instanceof WebAssembly.RuntimeError)) throw error
        }
      },
    ],
    [1, () => hooks.alloc && allocations.length < 20 && allocations.push(hooks.alloc(below(9000)))],
    [
      1,
      () => {
        const at = below(allocations.length)
        const one = allocations[at]
        if (!one) return
        if (!busy.includes(one)) return allocations.splice(at, 1)[0].free()
        let message
        try {
          one.free()
        } catch (error) {
          message = error.message
        }
        equal(message, 'still in a call: free() or reset() it afterwards')
        seen.refused++
      },
    ],
  ]
  const all = weighted.flatMap(([weight, step]) => Array(weight).fill(step))

  const check = () => {
    for (const { one, count, sum, isUnsure } of live)
      if (!busy.includes(one)) {
        equal(one.count(), count)
        if (!isUnsure) equal(one.sum(), sum)
      }
  }

  const visit = () => {
    depth++
    seen.calls++
    seen.depth = Math.max(seen.depth, depth)
    try {
      for (let i = below(depth > 6 ? 1 : 4); i > 0; i--) pick(all)()
      if (next() < 0.2) check()
      if (next() < 0.1) throw Object.assign(Error('ours'), { isOurs: true })
    } finally {
      depth--
    }
  }
  hooks.setImports({ visit, dropped: visit })
  for (let i = 0; i < steps; i++) {
    pick(all)()
    check()
  }
  while (live.length) end(live)
  while (endings.length) end(endings)
  for (const one of allocations) one.free()
  return seen
}
