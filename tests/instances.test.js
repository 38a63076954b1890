/** Instances as JavaScript's own objects are: extended, copied, behind a Proxy. Under every strategy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { collect } from './support/check.js'
import { eachWay } from './support/ways.js'

/** A Proxy of an object and of the objects and arrays in it, as Vue's reactive() makes them. */
const proxies = new WeakMap()
const reactive = (target) => {
  const isWrapped = /^\[object (Object|Array)\]$/.test(Object.prototype.toString.call(target))
  if (!isWrapped || !Object.isExtensible(target)) return target
  if (!proxies.has(target))
    proxies.set(
      target,
      new Proxy(target, {
        get(target, key, receiver) {
          const value = Reflect.get(target, key, receiver)
          return typeof value == 'object' && value ? reactive(value) : value
        },
        set: (target, key, value, receiver) => Reflect.set(target, key, value, receiver),
      }),
    )
  return proxies.get(target)
}

/** A Proxy that ignores writes to an object and to the objects in it, as Vue's readonly() makes them. */
const readonly = (target) =>
  new Proxy(target, {
    get(target, key, receiver) {
      const value = Reflect.get(target, key, receiver)
      return typeof value == 'object' && !ArrayBuffer.isView(value) ? readonly(value) : value
    },
    set: () => true,
    deleteProperty: () => true,
  })

/** Frozen instances stay alive: a finalizer cannot give their slots back. @type {object[]} */
const frozen = []

/** Freezes an object and the objects in it, those under symbols as well. The engine freezes no typed array. */
const deepFreeze = (target) => {
  for (const key of Reflect.ownKeys(target))
    if (!ArrayBuffer.isView(target[key])) deepFreeze(Object(target[key]))
  return Object.freeze(target)
}

const afterFree = new TypeError('used after free()')

await eachWay(
  'instances',
  'tests/fixtures/ball.h',
  ({ name: way, glue, instances }) => {
    const { Ball, Bell, Map, ballBellsDropped, bellsDropped = ballBellsDropped } = glue
    const room = (count) => instances >= count
    /** Under a strategy with few slots, those of earlier tests come back first. */
    const check = (name, run) =>
      test(`${way}: ${name}`, room(100) ? run : async () => (await collect(), await run()))

    class Big extends Ball {
      constructor() {
        super(1000)
      }
    }

    // ---- Subclasses ----

    check('a factory of a subclass makes an instance of it', () => {
      const big = Big.parse('12')
      assert.ok(big instanceof Big)
      assert.equal(big.radius, 12)
      big.grow(1)
      assert.equal(big.radius, 13)
      big.free()
      assert.throws(() => Big.parse(''), new Error('Ball.parse() failed'))
    })

    check('and one that is called by itself, of the class', () => {
      const [ball] = ['3'].map(Ball.parse)
      assert.ok(ball instanceof Ball)
      assert.equal(ball.radius, 3)
      ball.free()
    })

    check('fromBytes of a subclass does, too', () => {
      const big = new Big()
      const bytes = big.toBytes()
      big.free()
      const again = Big.fromBytes(bytes)
      assert.ok(again instanceof Big)
      assert.equal(again.radius, 1000)
      again.free()
    })

    if (room(2))
      check('so does clone', () => {
        const big = new Big()
        const clone = big.clone()
        assert.ok(clone instanceof Big)
        clone.grow(1)
        assert.deepEqual([big.radius, clone.radius], [1000, 1001])
        big.free()
        clone.free()
      })

    check('classes have their names', () => {
      assert.deepEqual([Ball.name, Bell.name, Map.name, Big.name], ['Ball', 'Bell', 'Map', 'Big'])
    })

    check('a class may have the name of a global that the glue reads', () => {
      const map = new Map()
      assert.equal(map.size, 7)
      map.free()
    })

    // ---- Behind a Proxy ----

    for (const [kind, wrap] of [
      ['a Proxy', (target) => new Proxy(target, {})],
      ['a Proxy as Vue makes them', reactive],
    ]) {
      check(`${kind}: methods and properties are those of the instance`, () => {
        const ball = new Ball(5)
        const proxy = wrap(ball)
        proxy.grow(2)
        assert.equal(proxy.radius, 7)
        proxy.radius = 9
        assert.equal(ball.radius, 9)
        proxy.reset(4)
        assert.equal(ball.radius, 4)
        assert.ok(proxy instanceof Ball)
        ball.free()
        assert.throws(() => proxy.grow(1), afterFree)
      })

      if (room(4))
        check(`${kind}: it is passed as an argument, and copied`, () => {
          const ball = new Ball(8)
          const proxy = wrap(ball)
          assert.equal(new Ball(8).same(proxy), true)
          assert.equal(proxy.same(proxy), true)
          assert.equal(proxy.half().radius, 4)
          assert.equal(proxy.clone().radius, 8)
          ball.free()
          assert.throws(() => new Ball(8).same(proxy), afterFree)
        })

      check(`${kind}: what was freed is gone for both`, async () => {
        let proxy = wrap(new Ball(1))
        proxy.free()
        assert.throws(() => proxy.grow(1), afterFree)
        assert.throws(() => proxy.free(), afterFree)
        proxy[Symbol.dispose]?.()
        let next = new Ball(2)
        proxy = undefined
        await collect()
        const many = Array.from(
          { length: Math.min(instances - 1, 50) },
          (_, i) => new Ball(100 + i),
        )
        assert.equal(next.radius, 2)
        many.forEach((ball, i) => assert.equal(ball.radius, 100 + i))
        if (instances == 1) assert.throws(() => new Ball(3), RangeError)
        for (const ball of [next, ...many]) ball.free()
      })

      check(`${kind}: what ends by a function of its own does so once`, async () => {
        await collect()
        const before = bellsDropped()
        let proxy = wrap(new Bell(1))
        assert.equal(proxy.tone, 1)
        proxy.free()
        assert.equal(bellsDropped(), before + 1)
        proxy = undefined
        await collect()
        assert.equal(bellsDropped(), before + 1)
        new Bell(1)
        await collect()
        assert.equal(bellsDropped(), before + 2)
      })
    }

    // ---- Behind what cannot be written ----

    /** Makes as many more balls as there is room for, up to three; none may be in the slot of the first. */
    const assertAlone = (ball, radius) => {
      const others = Array.from({ length: Math.min(instances - 1, 3) }, (_, i) => new Ball(50 + i))
      if (instances == 1) assert.throws(() => new Ball(50), RangeError)
      assert.equal(ball.radius, radius)
      others.forEach((other, i) => assert.equal(other.radius, 50 + i))
      for (const other of others) other.free()
    }

    check('a read-only Proxy: it cannot be freed, and keeps its slot', async () => {
      await collect()
      const ball = new Ball(1)
      const proxy = readonly(ball)
      for (const end of [() => proxy.free(), () => proxy.free(), () => proxy[Symbol.dispose]()]) {
        assert.throws(end, new TypeError('read-only'))
        assertAlone(ball, 1)
      }
      assert.equal(proxy.radius, 1)
      ball.free()
      assert.throws(() => ball.free(), afterFree)
      assert.throws(() => proxy.free(), afterFree)
      proxy[Symbol.dispose]()
    })

    check('a read-only Proxy: the instance is given back when it is garbage', async () => {
      await collect()
      const before = bellsDropped()
      let proxy = readonly(new Bell(1))
      assert.throws(() => proxy.free(), new TypeError('read-only'))
      assert.equal(bellsDropped(), before)
      proxy = undefined
      await collect()
      assert.equal(bellsDropped(), before + 1)
      new Bell(2).free()
    })

    check('a read-only Proxy: reset() that may fail does nothing', async () => {
      await collect()
      const before = bellsDropped()
      const bell = new Bell(1)
      for (const tone of [2, 0])
        assert.throws(() => readonly(bell).reset(tone), new TypeError('read-only'))
      assert.deepEqual([bell.tone, bellsDropped()], [1, before])
      bell.free()
      assert.equal(bellsDropped(), before + 1)
    })

    check('reset() that fails frees the instance once', async () => {
      await collect()
      const before = bellsDropped()
      for (const wrap of [(bell) => bell, (bell) => new Proxy(bell, {}), reactive]) {
        const bell = wrap(new Bell(1))
        bell.reset(3)
        assert.equal(bell.tone, 3)
        assert.throws(() => bell.reset(0), new Error('Bell.reset() failed'))
        for (const use of [() => bell.tone, () => bell.reset(1), () => bell.free()])
          assert.throws(use, afterFree)
      }
      assert.equal(bellsDropped(), before + 6)
      await collect()
      assert.equal(bellsDropped(), before + 6)
    })

    // ---- Copies and strangers ----

    check('a shallow copy is freed with the instance', async () => {
      let ball = new Ball(3)
      const copy = Object.assign(Object.create(Ball.prototype), ball)
      assert.equal(copy.radius, 3)
      ball.free()
      assert.throws(() => copy.radius, afterFree)
      ball = new Ball(4)
      const other = Object.assign(Object.create(Ball.prototype), ball)
      ball = undefined
      await collect()
      if (!way.includes('swap')) assert.throws(() => other.radius, afterFree)
    })

    check('what is no instance is none', () => {
      const [ball, bell] = [new Ball(1), new Bell(1)]
      for (const other of [bell, {}, Object.create(Ball.prototype), undefined, null, 1])
        assert.throws(() => ball.same(other), new TypeError('other must be of class Ball'))
      assert.throws(() => Ball.prototype.grow.call(bell, 1), TypeError)
      assert.throws(() => Ball.prototype.grow.call({}, 1), TypeError)
      assert.deepEqual([Object.keys(ball), JSON.stringify(ball)], [[], '{}'])
      ball.free()
      bell.free()
    })

    // The last one: what is frozen with its cell keeps its slot, and there may be but one.
    check('a deep frozen instance cannot be freed, and keeps its slot', () => {
      const before = bellsDropped()
      const [ball, bell] = [new Ball(1), new Bell(1)].map(deepFreeze)
      frozen.push(ball, bell)
      for (const end of [() => ball.free(), () => ball[Symbol.dispose](), () => bell.free()])
        assert.throws(end, TypeError)
      assert.throws(() => bell.reset(2), TypeError)
      assertAlone(ball, 1)
      ball.grow(1)
      assert.deepEqual([ball.radius, bell.tone, bellsDropped()], [2, 1, before])
    })
  },
  undefined,
  ['--snapshot'],
)
