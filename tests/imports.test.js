/**
 * Functions that the host supplies: how they are given, what each row of the type table is for them, and what may happen
 * in the middle of a call. Under every strategy.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import './support/gc.js'
import { build, root, run } from './support/build.js'
import { collect, equal, throws } from './support/check.js'
import { importWithMemory } from './support/memory.js'
import { nest } from './support/nesting.js'
import { strategies } from './support/strategies.js'

let folder

before(() => (folder = mkdtempSync(join(tmpdir(), 'tare-imports-'))))
after(() => rmSync(folder, { recursive: true }))

const write = (name, content) => writeFileSync(join(folder, name), content)
const inFolder = (...words) => run(words, { cwd: folder })
const called = (text) => text.replace(/[.=]/g, '-')

// ---- The type table, seen from the other side ----

const same = (x) => x
const supplied = {
  i8: same,
  u8: same,
  i16: same,
  u16: same,
  i32: same,
  u32: same,
  i64: same,
  u64: same,
  f32: same,
  f64: same,
  bool: same,
  pace: same,
  nothing() {},
  bytes: (data) => data.length,
  shorts: (data) => data.length,
  wide: (data) => data.length,
  three: (data) => data[2],
  text: (text) => text.length,
  cText: (text) => text.length,
  random() {},
  scale: () => true,
  read: () => new Uint16Array(0),
  name: () => '',
  pair: () => new Float64Array(2),
  both: () => ({ x: new Uint8Array(3), y: new BigInt64Array(1) }),
  delete: () => 0,
  unused() {},
}

const suppliedFolder = build('host', 'tests/fixtures/host.h', 'tests/fixtures/host.c')
const glue = await import(`${suppliedFolder}/host.js`)

/** Calls with some of the imports replaced. */
const supply = (some) => glue.setImports({ ...supplied, ...some })

test('a call before setImports() throws an Error that says so', async () => {
  const fresh = await import(`${suppliedFolder}/host.js?fresh`)
  throws(() => fresh.i8(1), Error, 'import i8 was not supplied: call setImports() first')
  fresh.setImports(supplied)
  assert.equal(fresh.i8(1), 1)
})

test('setImports() takes all or none: one that is missing, or is no function, is a TypeError', async () => {
  const fresh = await import(`${suppliedFolder}/host.js?all`)
  fresh.setImports({ ...supplied, i8: () => 5 })
  for (const wrong of [undefined, null, 3, 'x', {}, { ...supplied, i8: 3 }])
    throws(() => fresh.setImports(wrong), TypeError, 'import i8 must be a function')
  const { unused, ...rest } = supplied
  throws(() => fresh.setImports(rest), TypeError, 'import unused must be a function')
  assert.equal(fresh.i8(1), 5)
})

test('later calls of setImports() replace what was given; what else the object holds is no matter', () => {
  supply({ i8: () => 3, other: 'x' })
  assert.equal(glue.i8(0), 3)
  supply({ i8: () => 4 })
  assert.equal(glue.i8(0), 4)
})

test('methods of a class will do, and are called without this', () => {
  class Host {
    i8() {
      return this === undefined ? 6 : 0
    }
  }
  for (const name in supplied) if (name != 'i8') Host.prototype[name] = supplied[name]
  glue.setImports(new Host())
  assert.equal(glue.i8(1), 6)
})

for (const [name, values] of Object.entries({
  i8: [-128, 0, 127],
  u8: [0, 255],
  i16: [-32768, 32767],
  u16: [0, 65535],
  i32: [-2147483648, -1, 2147483647],
  u32: [0, 2147483648, 4294967295],
  i64: [-(2n ** 63n), -1n, 2n ** 63n - 1n],
  u64: [0n, 2n ** 63n, 2n ** 64n - 1n],
  f32: [0.5, NaN, Infinity],
  f64: [0.1, -0, NaN],
  pace: [-1, 5],
}))
  test(`${name} goes out and comes in as it was`, () => {
    for (const value of values) {
      const seen = []
      supply({ [name]: (x) => (seen.push(x), x) })
      equal(glue[name](value), value)
      equal(seen[0], value)
    }
  })

test('bool goes out and comes in as it was', () => {
  for (const value of [true, false]) {
    supply({ bool: (x) => (equal(x, value), x) })
    equal(glue.boolean(value), value)
  }
})

for (const [name, out, wrong, far] of [
  ['i8', 1, 'the result of i8 must be an integer', 'the result of i8 must be from -128 to 127'],
  ['u8', 1, 'the result of u8 must be an integer', 'the result of u8 must be from 0 to 255'],
  [
    'u32',
    1,
    'the result of u32 must be an integer',
    'the result of u32 must be from 0 to 4294967295',
  ],
  ['f64', 1, 'the result of f64 must be a number'],
  ['f32', 1, 'the result of f32 must be a number'],
])
  test(`${name}: a result of another type, or out of range, throws and is not wrapped`, () => {
    for (const value of ['1', undefined, null, true, 1n, {}, [], Promise.resolve(1)]) {
      supply({ [name]: () => value })
      throws(() => glue[name](out), TypeError, wrong)
    }
    for (const value of far ? [-129, 4294967296, 1e300] : []) {
      supply({ [name]: () => value })
      throws(() => glue[name](out), RangeError, far)
    }
  })

test('64 bits: a number is a TypeError, and what does not fit a RangeError', () => {
  for (const name of ['i64', 'u64']) {
    supply({ [name]: () => 1 })
    throws(() => glue[name](1n), TypeError, `the result of ${name} must be a bigint`)
    supply({ [name]: () => 2n ** 64n })
    throws(() => glue[name](1n), RangeError, `the result of ${name} must fit in 64 bits`)
  }
  supply({ u64: () => -1n })
  throws(() => glue.u64(1n), RangeError, 'the result of u64 must fit in 64 bits')
})

test('bool and enum: the values that there are', () => {
  supply({ bool: () => 1 })
  throws(() => glue.boolean(true), TypeError, 'the result of bool must be a boolean')
  supply({ pace: () => 4 })
  throws(
    () => glue.pace(5),
    RangeError,
    'the result of pace must be the value of one of SLOW, FAST',
  )
})

test('void: what is returned is no matter', () => {
  for (const value of [1, 'x', {}, undefined, 1n, Symbol()]) {
    supply({ nothing: () => value })
    equal(glue.nothing(), undefined)
  }
})

test('const T *p, size_t p_len is a copy, which may be kept', () => {
  const kept = []
  const keep = (data) => kept.push(data)
  supply({ bytes: keep, shorts: keep, wide: keep, three: keep })
  glue.bytes(Uint8Array.of(1, 2, 3))
  glue.bytes(new Uint8Array(0))
  glue.bytes(new Uint8Array(200000).fill(9)) // memory grows
  glue.shorts(Int16Array.of(-1, 2))
  glue.wide(BigUint64Array.of(2n ** 64n - 1n))
  glue.three(Float32Array.of(0.5, 1, 2))
  equal(kept[0], Uint8Array.of(1, 2, 3))
  equal(kept[1], new Uint8Array(0))
  equal(kept[2], new Uint8Array(200000).fill(9))
  equal(kept[3], Int16Array.of(-1, 2))
  equal(kept[4], BigUint64Array.of(2n ** 64n - 1n))
  equal(kept[5], Float32Array.of(0.5, 1, 2))
  assert.ok(kept.every((array) => array.buffer.byteLength == array.byteLength))
})

test('text is a string, with and without a length, and empty at NULL', () => {
  const seen = []
  const see = (text) => seen.push(text)
  supply({ text: see, cText: see })
  glue.text('grüße\0x')
  glue.cText('日本')
  glue.nullText()
  assert.deepEqual(seen, ['grüße\0x', '日本', '', ''])
})

test('T *p, size_t p_len is an array that is changed in place', () => {
  supply({
    random: (out) => {
      crypto.getRandomValues(out)
      out[0] = 255
    },
    scale: (values, by) => (values.forEach((x, i) => (values[i] = x * by)), values.length > 1),
  })
  const out = new Uint8Array(64)
  glue.fill(out)
  assert.ok(out[0] == 255 && new Set(out).size > 5)
  const values = Float64Array.of(1, 2, 3)
  equal(glue.scale(values, 10), true)
  equal(values, Float64Array.of(10, 20, 30))
  equal(glue.scale(new Float64Array(1), 1), false)
})

test('an array in place that the import gave away is a TypeError', () => {
  supply({ random: (out) => void structuredClone(out, { transfer: [out.buffer] }) })
  assert.throws(() => glue.fill(new Uint8Array(8)), TypeError)
})

test('T *p, size_t p_cap: the import gets the capacity, and returns an array of at most that', () => {
  supply({ read: (from, maxLength) => new Uint16Array(Math.min(maxLength, 3)).fill(from) })
  equal(glue.pull(7, 10), Uint16Array.of(7, 7, 7))
  equal(glue.pull(7, 2), Uint16Array.of(7, 7))
  equal(glue.pull(7, 0), new Uint16Array(0))
  supply({ read: (_, maxLength) => new Uint16Array(maxLength + 1) })
  throws(() => glue.pull(1, 4), RangeError, 'the result of read must have at most 4 elements')
  supply({ read: () => [1, 2] })
  throws(() => glue.pull(1, 4), TypeError, 'the result of read must be of type Uint16Array')
  supply({ read: () => new Uint8Array(2) })
  throws(() => glue.pull(1, 4), TypeError, 'the result of read must be of type Uint16Array')
})

test('char *p, size_t p_cap: the import returns a string', () => {
  supply({ name: () => 'grün' })
  equal(glue.nameOf(5), 'grün')
  throws(() => glue.nameOf(4), RangeError, 'the result of name must have at most 4 elements')
  supply({ name: () => Uint8Array.of(1) })
  throws(() => glue.nameOf(4), TypeError, 'the result of name must be a string')
})

test('T p[N]: the import returns an array of just that length; several, an object of them', () => {
  supply({
    pair: () => Float64Array.of(5, 3),
    both: () => ({ y: BigInt64Array.of(-10n), x: Uint8Array.of(1, 2, 255) }),
  })
  equal(glue.pair(), 2)
  equal(glue.both(), 248n)
  supply({ pair: () => new Float64Array(3) })
  throws(() => glue.pair(), RangeError, 'the result of pair must have length 2')
  for (const wrong of [undefined, null, 3, {}, [1, 2]]) {
    supply({ pair: () => wrong, both: () => wrong })
    throws(() => glue.pair(), TypeError, 'the result of pair must be of type Float64Array')
    throws(() => glue.both(), TypeError, 'x of the result of both must be of type Uint8Array')
  }
  supply({ both: () => ({ x: new Uint8Array(3), y: new BigInt64Array(2) }) })
  throws(() => glue.both(), RangeError, 'y of the result of both must have length 1')
})

test('an array that lies about its length writes no further than it may', () => {
  class Liar extends Uint8Array {
    get length() {
      return 3
    }
  }
  supply({ both: () => ({ x: new Liar(100).fill(255), y: new BigInt64Array(1) }) })
  equal(glue.both(), 765n)
})

test('an array that is a part of another one is copied as that part', () => {
  const whole = Uint8Array.of(9, 9, 1, 2, 3, 9)
  supply({ both: () => ({ x: whole.subarray(2, 5), y: BigInt64Array.of(0n, 7n).subarray(1) }) })
  equal(glue.both(), 13n)
})

test('a buffer that is filled and arrays beside it come back in one object, all of them checked first', async () => {
  write(
    'sealed.h',
    `#include "tare.h"
#include <stddef.h>
#include <stdint.h>
TARE_IMPORT size_t sealed_read(TARE_OUT uint8_t tag[2], uint16_t *out, size_t out_cap);
TARE_IMPORT size_t sealed_name(TARE_OUT uint8_t tag[2], char *out, size_t out_cap);
uint32_t sealed_sum(void);
uint32_t sealed_letters(void);
uint32_t sealed_tag(void);
`,
  )
  write(
    'sealed.c',
    `#include "sealed.h"
static uint8_t tag[2];
uint32_t sealed_sum(void) {
  uint16_t out[3] = {0};
  const size_t length = sealed_read(tag, out, 3);
  return (uint32_t)length * 1000000 + out[0] + out[1] + out[2];
}
uint32_t sealed_letters(void) {
  char out[3] = {0};
  const size_t length = sealed_name(tag, out, 3);
  return (uint32_t)length * 1000000 + (uint32_t)(out[0] + out[1] + out[2]);
}
uint32_t sealed_tag(void) {
  return tag[0] * 256u + tag[1];
}
`,
  )
  assert.equal(inFolder('build', 'sealed.h', 'sealed.c', '-o', 'sealed').status, 0)
  const { setImports, sum, letters, tag } = await import(join(folder, 'sealed/sealed.js'))
  const imports = {
    read: (maxLength) => ({ tag: Uint8Array.of(1, 2), out: Uint16Array.of(300, maxLength) }),
    name: () => ({ tag: Uint8Array.of(3, 4), out: 'AB' }),
  }
  setImports(imports)
  assert.equal(sum(), 2000303)
  assert.equal(tag(), 0x102)
  assert.equal(letters(), 2000131)
  assert.equal(tag(), 0x304)
  const wrong = { tag: Uint8Array.of(9, 9), out: new Uint8Array(1) }
  setImports({ read: () => wrong, name: () => wrong })
  throws(sum, TypeError, 'out of the result of read must be of type Uint16Array')
  throws(letters, TypeError, 'out of the result of name must be a string')
  assert.equal(tag(), 0x304)
})

test('structs come as copies, and what is changed in one goes back', async () => {
  write(
    'shapes.h',
    `#include "tare.h"
#include <stddef.h>
typedef struct spot { double x, y; } spot;
TARE_IMPORT void shapes_see(const spot *at, spot by_value, const spot *all, size_t all_len);
TARE_IMPORT void shapes_move(spot *at);
double shapes_run(void);
`,
  )
  write(
    'shapes.c',
    `#include "shapes.h"
double shapes_run(void) {
  spot all[2] = {{1, 2}, {3, 4}};
  shapes_see(&all[0], all[1], all, 2);
  shapes_move(&all[1]);
  return all[1].x * 10 + all[1].y;
}
`,
  )
  assert.equal(inFolder('build', 'shapes.h', 'shapes.c', '-o', 'shapes').status, 0)
  const { setImports, run: call } = await import(join(folder, 'shapes/shapes.js'))
  const seen = []
  setImports({
    see: (...all) => seen.push(...all),
    move: (at) => {
      at.x = 7
      at.y++
    },
  })
  assert.equal(call(), 75)
  assert.deepEqual(seen, [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
    [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
  ])
  setImports({ see() {}, move: (at) => delete at.y })
  throws(call, TypeError, 'at.y must be a number')
})

test('names of JavaScript and of the glue do not get in the way', () => {
  supply({ delete: (...args) => args.reduce((sum, x) => sum + x) })
  equal(glue.takeAway(10), 16)
})

test('what an import throws comes through as it is, whatever it is', () => {
  for (const thrown of [Error('x'), 'text', 0, null, undefined, Symbol('s'), { a: 1 }]) {
    supply({
      i8() {
        throw thrown
      },
    })
    let caught = 'nothing'
    try {
      glue.i8(1)
    } catch (error) {
      caught = error
    }
    assert.equal(caught, thrown)
  }
})

// ---- Under every strategy: calls within calls ----

for (const [strategy, instances, ...words] of strategies) {
  const limits = strategy == 'static' ? ['--max-memory=4194304'] : words
  const buildHooks = (...more) =>
    build(
      called(`hooks-${strategy}${more.join('')}`),
      'tests/fixtures/hooks.h',
      `--memory=${strategy}`,
      ...limits,
      ...more,
    )
  const path = `${buildHooks()}/hooks.js`
  const fresh = () => importWithMemory(path)

  test(`${strategy}: any call from inside of any other, some of which throw`, async () => {
    for (let seed = 0; seed < 6; seed++) {
      const { glue: hooks } = await fresh()
      const seen = nest(hooks, seed, 120)
      assert.ok(seen.calls > 50 && seen.thrown && seen.refused, JSON.stringify(seen))
    }
  })

  test(`${strategy}: the same with arguments that are not copied`, async () => {
    const hooks = await import(`${buildHooks('--alloc')}/hooks.js`)
    for (let seed = 10; seed < 14; seed++) nest(hooks, seed, 120)
  })

  test(`${strategy}: the same in a debug build`, async () => {
    const hooks = await import(`${buildHooks('--debug')}/hooks.js`)
    for (let seed = 20; seed < 22; seed++) nest(hooks, seed, 60)
  })

  test(`${strategy}: an import throws in the middle of a buffer call; all else stays`, async () => {
    const { glue: hooks } = await fresh()
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(5)
    const other = instances > 1 ? new hooks.Hook(6) : one
    other.work(Uint8Array.of(4))
    const sum = other.sum()
    const ours = Error('ours')
    const visit = () => {
      throw ours
    }
    hooks.setImports({ visit, dropped() {} })
    const data = new Uint8Array(300).fill(1)
    for (const call of [
      () => one.work(data),
      () => one.fill(1, 100),
      () => one.reverse(new Float64Array(10)),
      () => one.feed(new Uint16Array(100000)),
      () => one.pair(other, 'text'),
      () => hooks.sum(data),
    ])
      assert.throws(call, ours)
    hooks.setImports({ visit() {}, dropped() {} })
    assert.equal(one.work(data), 300)
    if (one != other) assert.equal(other.sum(), sum)
    assert.equal(one.deep(3), 3)
  })

  test(`${strategy}: thousands of exceptions leave stack and scratch as they were`, async () => {
    const { glue: hooks, memory } = await fresh()
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(5)
    let depth = 0
    const visit = () => {
      if (depth < 3)
        try {
          depth++
          one.work(new Uint8Array(1000))
        } catch {
          // goes on
        } finally {
          depth--
        }
      throw 1
    }
    hooks.setImports({ visit, dropped() {} })
    const data = new Uint8Array(1000)
    assert.throws(() => one.work(data))
    const size = memory.buffer.byteLength
    for (let i = 0; i < 3000; i++) assert.throws(() => one.work(data))
    hooks.setImports({ visit() {}, dropped() {} })
    assert.equal(one.deep(100), 100)
    assert.equal(memory.buffer.byteLength, size)
  })

  test(`${strategy}: many imports in one call take no more scratch than one`, async () => {
    const { glue: hooks, memory } = await fresh()
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(5)
    let size
    const visit = () => {
      hooks.setImports({ visit() {}, dropped() {} })
      one.work(new Uint8Array(30000))
      hooks.setImports({ visit, dropped() {} })
      size ??= memory.buffer.byteLength
    }
    hooks.setImports({ visit, dropped() {} })
    assert.equal(hooks.often(new Uint8Array(20000).fill(1), 1000), 20000)
    assert.equal(memory.buffer.byteLength, size)
  })

  test(`${strategy}: an instance that an earlier import used is free to end in a later one`, async () => {
    const { glue: hooks } = await fresh()
    hooks.setImports({ visit() {}, dropped() {} })
    if (instances == 1) return
    const one = new hooks.Hook(5)
    let other = new hooks.Hook(6)
    const steps = [() => other.count(), () => other.free()]
    hooks.setImports({ visit: () => steps.shift()(), dropped() {} })
    assert.equal(hooks.often(new Uint8Array(9).fill(1), 2), 9)
    throws(() => other.count(), TypeError, 'used after free()')
  })

  test(`${strategy}: memory that grows in an import; outputs are copied out of it`, async () => {
    if (/pool|static/.test(strategy)) return // where it does not
    const { glue: hooks, memory, growths } = await fresh()
    const kept = []
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(3)
    const values = Float64Array.from({ length: 100 }, (_, i) => i)
    const visit = () => {
      const before = memory.buffer
      hooks.setImports({ visit() {}, dropped() {} })
      hooks.sum(new Uint8Array(memory.buffer.byteLength + 100000))
      kept.push(before.byteLength)
    }
    const grow = () => hooks.setImports({ visit, dropped() {} })
    grow()
    equal(one.fill(9, 1000), new Uint8Array(1000).fill(9))
    grow()
    one.reverse(values)
    equal(values[0], 99)
    equal(values[99], 0)
    grow()
    assert.equal(one.work(new Uint8Array(500).fill(2)), 1000)
    assert.deepEqual(kept, [0, 0, 0]) // each was detached
    assert.ok(growths() >= 3)
  })

  test(`${strategy}: a constructor whose import throws gives its slot back`, async () => {
    const { glue: hooks, memory } = await fresh()
    const visit = () => {
      throw 1
    }
    hooks.setImports({ visit, dropped() {} })
    for (let i = 0; i < 100; i++) {
      assert.throws(() => new hooks.Hook(1))
      assert.throws(() => hooks.Hook.from(Uint8Array.of(1), 1))
      assert.throws(() => new hooks.Ending(1))
    }
    const size = memory.buffer.byteLength
    for (let i = 0; i < 3000; i++) assert.throws(() => new hooks.Hook(1))
    if (strategy != 'heap=bump') assert.equal(memory.buffer.byteLength, size)
    hooks.setImports({ visit() {}, dropped() {} })
    assert.equal(new hooks.Hook(1).count(), 0)
    assert.equal(new hooks.Ending(4).visit(), 4)
  })

  test(`${strategy}: a drop whose import throws gives the slot back, and the instance is gone`, async () => {
    const { glue: hooks } = await fresh()
    const dropped = () => {
      throw Error('in drop')
    }
    hooks.setImports({ visit() {}, dropped })
    for (let i = 0; i < 20; i++) {
      const ending = new hooks.Ending(i + 1)
      throws(() => ending.free(), Error, 'in drop')
      throws(() => ending.free(), TypeError, 'used after free()')
    }
    const ending = new hooks.Ending(1)
    throws(() => ending.reset(2), Error, 'in drop')
    throws(() => ending.visit(), TypeError, 'used after free()')
    assert.equal(new hooks.Ending(3).visit(), 3)
    hooks.setImports({ visit() {}, dropped() {} }) // finalizers are about to run
  })

  test(`${strategy}: an instance that a call works on cannot end in it, nor be dropped by reset()`, async () => {
    const { glue: hooks } = await fresh()
    const early = 'still in a call: free() or reset() it afterwards'
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(1)
    const ending = new hooks.Ending(2)
    let visits = 0
    const visit = () => {
      visits++
      throws(() => one.free(), Error, early)
      throws(() => one[Symbol.dispose]?.(), Error, early)
    }
    hooks.setImports({ visit, dropped() {} })
    if (Symbol.dispose) assert.equal(one.work(Uint8Array.of(3)), 3)
    const end = () => {
      visits++
      throws(() => ending.free(), Error, early)
      throws(() => ending.reset(3), Error, early)
    }
    hooks.setImports({ visit: end, dropped() {} })
    assert.equal(ending.visit(), 2)
    hooks.setImports({ visit: end, dropped: end })
    ending.reset(2) // the same between the drop and the init
    assert.equal(ending.visit(), 2)
    assert.ok(visits >= 4)
    hooks.setImports({ visit() {}, dropped() {} })
    one.free()
    ending.free()
  })

  test(`${strategy}: instances that are made while scratch is in use share no byte with it, and none is lost`, async () => {
    if (instances == 1) return
    const { glue: hooks, memory } = await fresh()
    const made = []
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(1)
    const data = new Uint8Array(20000).map((_, i) => i)
    const sum = data.reduce((a, b) => a + b)
    const make = () => {
      hooks.setImports({ visit() {}, dropped() {} })
      const hook = new hooks.Hook(made.length + 2)
      hook.work(Uint8Array.of(made.length % 256))
      made.push(hook)
    }
    const round = () => {
      hooks.setImports({ visit: make, dropped() {} })
      assert.equal(one.work(data), sum)
    }
    for (let i = 0; i < 5000; i++) round()
    made.forEach((hook, i) => assert.equal(hook.sum(), i % 256))
    // 5000 of some 40 bytes, and the scratch of one call for each that fills up: not for every one.
    if (!strategy.startsWith('heap')) assert.ok(memory.buffer.byteLength < 33554433)
    if (strategy == 'slab') assert.ok(memory.buffer.byteLength < 500000)
  })

  test(`${strategy}: instances that are made within each of many calls within one take no more than their room`, async () => {
    if (instances == 1) return
    const { glue: hooks, memory } = await fresh()
    const nothing = { visit() {}, dropped() {} }
    hooks.setImports(nothing)
    const one = new hooks.Hook(1)
    const made = []
    const data = new Uint8Array(200000)
    const make = () => {
      hooks.setImports(nothing)
      made.push(new hooks.Hook(made.length))
    }
    const visit = () => {
      for (let i = 0; i < 200; i++) {
        hooks.setImports({ visit: make, dropped() {} })
        one.work(data)
      }
    }
    hooks.setImports({ visit, dropped() {} })
    one.work(data)
    made.forEach((hook) => assert.equal(hook.work(Uint8Array.of(2)), 2))
    if (strategy == 'slab') assert.ok(memory.buffer.byteLength < 1500000)
    // And many of them, with scratch that is smaller than they are.
    const start = performance.now()
    for (let i = 0; i < 20000; i++) {
      hooks.setImports({ visit: make, dropped() {} })
      one.pair(one, 'x')
    }
    assert.equal(made.length, 20200)
    assert.ok(performance.now() - start < 20000)
    made.forEach((hook) => assert.equal(hook.work(Uint8Array.of(3)), 3))
  })

  test(`${strategy}: a trap in a call that an import makes ends that call alone`, async () => {
    const { glue: hooks } = await fresh()
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(9)
    let caught = 0
    const visit = () => {
      hooks.setImports({ visit() {}, dropped() {} })
      try {
        hooks.trap(1)
      } catch (error) {
        assert.ok(error instanceof WebAssembly.RuntimeError)
        caught++
      }
    }
    for (let i = 0; i < 1000; i++) {
      hooks.setImports({ visit, dropped() {} })
      assert.equal(one.work(Uint8Array.of(1, 2)), 3)
    }
    assert.equal(caught, 1000)
  })

  test(`${strategy}: recursion without end traps, or ends the engine's stack, and does no harm`, async () => {
    const { glue: hooks } = await fresh()
    hooks.setImports({ visit() {}, dropped() {} })
    const one = new hooks.Hook(9)
    const other = instances > 1 ? new hooks.Hook(10) : one
    other.work(Uint8Array.of(200))
    const count = other.count()
    let depth = 0
    const visit = () => {
      depth++
      one.work(Uint8Array.of(1))
    }
    for (let i = 0; i < 5; i++) {
      hooks.setImports({ visit, dropped() {} })
      assert.throws(
        () => one.work(Uint8Array.of(1)),
        (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError,
      )
      hooks.setImports({ visit() {}, dropped() {} })
      if (one != other) assert.equal(other.count(), count)
      if (one != other) assert.equal(other.sum(), 200)
      assert.equal(one.work(Uint8Array.of(1)), 1)
      assert.equal(one.deep(100), 100)
    }
    assert.ok(depth > 50)
  })

  test(`${strategy}: what is garbage is reclaimed, with the import of its drop`, async () => {
    const { glue: hooks } = await fresh()
    const ids = []
    hooks.setImports({ visit() {}, dropped: (id) => ids.push(id) })
    ;(() => new hooks.Ending(77))()
    await collect()
    await collect()
    assert.deepEqual(ids, [77])
  })
}

test('a stream whose array an import detaches or cuts throws when the last window was fed', async () => {
  for (const words of [[], ['--alloc']]) {
    const folder = build(
      called(`hooks-slab${words.join('')}`),
      'tests/fixtures/hooks.h',
      '--memory=slab',
      ...words,
    )
    const { glue: hooks } = await importWithMemory(`${folder}/hooks.js`)
    let visit = () => {}
    hooks.setImports({ visit: () => visit(), dropped() {} })
    const one = new hooks.Hook(1)
    const data = new Uint16Array(100000)
    visit = () => data.length && structuredClone(data, { transfer: [data.buffer] })
    throws(() => one.feed(data), RangeError, 'data must have length 100000')
    const buffer = new ArrayBuffer(200000, { maxByteLength: 200000 })
    visit = () => buffer.resize(70000)
    throws(() => one.feed(new Uint16Array(buffer)), RangeError, 'data must have length 100000')
    assert.equal(one.work(Uint8Array.of(4)), 4)
  }
})

test('what is allocated in a call may be freed in it, though that has an empty array', async () => {
  for (const strategy of ['slab', 'swap', 'heap=bump']) {
    const folder = build(
      called(`hooks-${strategy}--alloc`),
      'tests/fixtures/hooks.h',
      `--memory=${strategy}`,
      '--alloc',
    )
    const hooks = await importWithMemory(`${folder}/hooks.js`).then(({ glue }) => glue)
    hooks.setImports({ visit: () => hooks.alloc(100).free(), dropped() {} })
    assert.equal(hooks.sum(new Uint8Array(0)), 0)
    const one = new hooks.Hook(1)
    one.feed(new Uint16Array(0))
    assert.equal(one.work(new Uint8Array(0)), 0)
  }
})

// ---- The same where no function takes what needs scratch ----

for (const [strategy, instances] of strategies)
  test(`${strategy}: instances alone, in calls within calls`, async () => {
    const path = build(
      called(`walk-${strategy}`),
      'tests/fixtures/walk.h',
      `--memory=${strategy == 'pool=30000' ? 'pool=50' : strategy}`,
    )
    const { setImports, Walk } = await import(`${path}/walk.js`)
    let onStep = () => 0
    setImports({ onStep: (steps) => onStep(steps) })
    const walks = Array.from({ length: Math.min(instances, 8) }, (_, i) => new Walk(i))
    const expected = walks.map((_, i) => i)
    let seed = 1
    const below = (n) => (seed = (seed * 48271) % 2147483647) % n
    let depth = 0
    let given = 0
    const step = (i) => {
      expected[i]++
      assert.notEqual(walks[i].step(), 4294967295)
      expected[i] += given
    }
    const meet = (i, k) => {
      assert.notEqual(walks[i].meet(walks[k]), 4294967295)
      expected[i] += given
      expected[k] += given
    }
    const visit = () => {
      depth++
      for (let n = depth < 5 ? below(4) : 0; n > 0; n--) {
        const [i, k] = [below(walks.length), below(walks.length)]
        if (below(2)) step(i)
        else if (i != k) meet(i, k)
        if (instances > 8 && !below(4)) {
          const fresh = new Walk(9)
          assert.equal(fresh.steps(), 9)
          fresh.free()
        }
        assert.notEqual(walks[k].steps(), 4294967295)
      }
      depth--
      return (given = depth ? below(5) : 3)
    }
    onStep = visit
    for (let i = 0; i < 300; i++) step(below(walks.length))
    walks.forEach((one, i) => assert.equal(one.steps(), expected[i]))

    const early = 'still in a call: free() or reset() it afterwards'
    onStep = () => {
      throws(() => walks[0].free(), Error, early)
      if (walks.length > 1) walks.pop().free()
      return 0
    }
    walks[0].step()
    onStep = () => {
      throw Error('ours')
    }
    for (let i = 0; i < 200; i++) assert.throws(() => walks[0].step(), Error('ours'))
    while (walks.length) walks.pop().free()
    for (let i = 0; i < 200; i++) assert.throws(() => new Walk(1), Error('ours'))
    onStep = () => 0
    assert.equal(new Walk(4).steps(), 4)
  })

// ---- How the module is loaded ----

test('--no-embed: init() takes the imports, and refuses to go without', async () => {
  const apart = build('host-apart', 'tests/fixtures/host.h', '--no-embed')
  const module = readFileSync(`${apart}/host.wasm`)
  const { init, setImports, i8, both } = await import(`${apart}/host.js`)
  throws(() => i8(1), Error, 'await init() first')
  await assert.rejects(init(module), new TypeError('import i8 must be a function'))
  const { i8: _, ...rest } = supplied
  await assert.rejects(init(module, rest), new TypeError('import i8 must be a function'))
  await init(module, { ...supplied, i8: () => 9 })
  assert.equal(i8(1), 9)
  assert.equal(both(), 0n)
  setImports({ ...supplied, i8: () => 10 })
  assert.equal(i8(1), 10)
  await init(module, supplied) // changes nothing
  assert.equal(i8(1), 10)
})

for (const words of [
  ['--simd'],
  ['--debug'],
  ['--keep-names'],
  ['--memory=heap=host'],
  ['-O2'],
  ['--libc=wasi'],
])
  test(`${words}: imports and exports find each other`, async () => {
    const out = build(called(`host${words}`), 'tests/fixtures/host.h', ...words)
    const { setImports, i8, u64, both, pull, text, pace, fill } = await import(`${out}/host.js`)
    setImports({
      ...supplied,
      both: () => ({ x: Uint8Array.of(1, 2, 3), y: BigInt64Array.of(4n) }),
      read: (_, maxLength) => new Uint16Array(maxLength).fill(5),
      random: (out) => void out.fill(8),
    })
    equal(i8(-5), -5)
    equal(u64(2n ** 63n), 2n ** 63n)
    equal(both(), 10n)
    equal(pull(0, 2), Uint16Array.of(5, 5))
    equal(text('grüße'), 5)
    equal(pace(-1), -1)
    const out8 = new Uint8Array(3)
    fill(out8)
    equal(out8, new Uint8Array(3).fill(8))
  })

test('names of imports are as short as those of exports; --keep-names keeps them', () => {
  const imported = (path) =>
    WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(`${path}/host.wasm`)))
  assert.ok(imported(suppliedFolder).every(({ module, name }) => module == 'a' && name.length == 1))
  const kept = imported(build('host--keep-names', 'tests/fixtures/host.h', '--keep-names'))
  assert.ok(kept.some(({ module, name }) => module == 'env' && name == 'host_i8'))
  const { stdout } = run(['check', '--all', `${suppliedFolder}/host.wasm`])
  assert.match(stdout, / {2}imports {6}.*\ba\.a = host_i8\b/)
})

test('an import that nothing calls is not imported', () => {
  const text = readFileSync(`${suppliedFolder}/host.js`, 'utf8')
  assert.doesNotMatch(text, /'unused'\)\(|import\$get\('unused'/)
})

// ---- Building ----

test('a function that is neither defined nor an import is an error as before', () => {
  write('lost.h', '#include "tare.h"\nTARE_IMPORT void lost_log(int x);\nvoid lost_run(int x);\n')
  write(
    'lost.c',
    '#include "lost.h"\nvoid other(void);\nvoid lost_run(int x) {\n  lost_log(x);\n  other();\n}\n',
  )
  const { status, stderr } = inFolder('build', 'lost.h')
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "lost.c:5:3: error: 'other' is defined by no source: name the one that has it, or leave out what needs it, such as by --skip=lost_run\n",
  )
})

test('--import= marks a function of a header that is not the author’s', async () => {
  write('far.h', 'int far_ask(int x);\nint far_twice(int x);\n')
  write('far.c', '#include "far.h"\nint far_twice(int x) {\n  return 2 * far_ask(x);\n}\n')
  assert.match(
    inFolder('build', 'far.h').stderr,
    /^far\.c:3:14: error: 'far_ask' is defined by no source: name the one that has it, or have JavaScript supply it with --import=far_ask$/m,
  )
  assert.equal(inFolder('build', 'far.h', '--import=far_ask').status, 0)
  const { setImports, twice } = await import(join(folder, 'dist/far.js'))
  setImports({ ask: (x) => x + 1 })
  assert.equal(twice(4), 10)
})

test('an import that a source defines is an error at its place in the header', () => {
  write('own.h', '#include "tare.h"\nTARE_IMPORT int own_log(int x);\nint own_run(int x);\n')
  write(
    'own.c',
    '#include "own.h"\nint own_log(int x) {\n  return x;\n}\nint own_run(int x) {\n  return own_log(x);\n}\n',
  )
  const { status, stderr } = inFolder('build', 'own.h')
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "own.h:2:17: error: 'own_log' is supplied by the host, and a source defines it as well; take out the definition, or the mark\n",
  )
})

test('a source that calls it as something else is an error', () => {
  write('odd.h', '#include "tare.h"\nTARE_IMPORT int odd_log(int x);\nint odd_run(int x);\n')
  write('odd.c', 'double odd_log(double x);\nint odd_run(int x) {\n  return (int)odd_log(x);\n}\n')
  const { status, stderr } = inFolder('build', 'odd.h')
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "odd.h:2:17: error: 'odd_log' is (i32) -> i32 here, and in the source that calls it (f64) -> f64; include 'odd.h' there\n",
  )
})

test('names that the glue of imports exports itself are refused', () => {
  write(
    'taken.h',
    '#include "tare.h"\ntypedef enum imports { IMPORTS_A } imports;\nTARE_IMPORT imports ask(void);\nint set_imports(int x);\n',
  )
  write('taken.c', '#include "taken.h"\nint set_imports(int x) {\n  return x + (int)ask();\n}\n')
  const { status, stderr } = inFolder('build', 'taken.h')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /taken\.h:4:5: error: 'set_imports' would be 'setImports', which a module with imports exports itself/,
  )
  assert.match(stderr, /taken\.h:2:14: error: 'imports' would be 'Imports', which a module/)
})

test('the stack of a module whose imports may call back is not taken for proved: it comes first', async () => {
  write('deep.h', '#include "tare.h"\nTARE_IMPORT void deep_ask(int x);\nint deep_run(int x);\n')
  write(
    'deep.c',
    `#include "deep.h"
int deep_run(int x) {
  volatile int kept[100];
  kept[x % 100] = x;
  deep_ask(x);
  return kept[x % 100];
}
`,
  )
  const pointerOf = () => {
    const module = new WebAssembly.Module(readFileSync(join(folder, 'dist/deep.wasm')))
    const { exports } = new WebAssembly.Instance(module, { a: { a() {} } })
    return Object.values(exports).find((value) => value instanceof WebAssembly.Global).value
  }
  const { status, stderr } = inFolder('build', 'deep.h')
  assert.equal(status, 0)
  assert.equal(stderr, '')
  assert.equal(pointerOf(), 32768)
  assert.equal(inFolder('build', 'deep.h', '--stack-size=4096').status, 0)
  assert.equal(pointerOf(), 4096)
  const { setImports, run: call } = await import(join(folder, 'dist/deep.js'))
  let depth = 0
  let most = 0
  setImports({
    ask: (x) => {
      most = Math.max(most, ++depth)
      call(x + 1)
      depth--
    },
  })
  assert.throws(() => call(1), WebAssembly.RuntimeError)
  assert.equal(most, Math.floor(4096 / 400))
  setImports({ ask: (x) => void (x < 5 && assert.equal(call(x + 1), x + 1)) })
  assert.equal(call(1), 1)
})

test('a large frame gets room for eight calls within each other', () => {
  write('wide.h', '#include "tare.h"\nTARE_IMPORT void wide_ask(int x);\nint wide_run(int x);\n')
  write(
    'wide.c',
    '#include "wide.h"\nint wide_run(int x) {\n  volatile int kept[3000];\n  kept[x % 3000] = x;\n  wide_ask(x);\n  return kept[x % 3000];\n}\n',
  )
  assert.equal(inFolder('build', 'wide.h').status, 0)
  const { stdout } = inFolder('check', '--json', 'dist/wide.wasm')
  const [{ stack }] = JSON.parse(stdout)
  const module = new WebAssembly.Module(readFileSync(join(folder, 'dist/wide.wasm')))
  const { exports } = new WebAssembly.Instance(module, { a: { a() {} } })
  const { value } = Object.values(exports).find((value) => value instanceof WebAssembly.Global)
  assert.equal(value, 8 * stack.bytes)
  assert.match(inFolder('check', 'dist/wide.wasm').stdout, /and more if an import calls back/)
})

// ---- What it weighs ----

test('one import costs no more than it needs', async () => {
  const { minify, weigh } = await import(`${root}bench/support/weigh.js`)
  write(
    'note.h',
    '#include "tare.h"\nTARE_IMPORT void note_log(int x);\nint note_add(int x, int y);\n',
  )
  write(
    'note.c',
    '#include "note.h"\nint note_add(int x, int y) {\n  note_log(x);\n  return x + y;\n}\n',
  )
  write('plain.h', 'int plain_add(int x, int y);\n')
  write('plain.c', '#include "plain.h"\nint plain_add(int x, int y) {\n  return x + y;\n}\n')
  assert.equal(inFolder('build', 'note.h').status, 0)
  assert.equal(inFolder('build', 'plain.h').status, 0)
  const size = (stem, extension) => {
    const content = readFileSync(join(folder, `dist/${stem}.${extension}`))
    return weigh(extension == 'js' ? minify(content.toString()) : content)
  }
  const [js, plainJs] = [size('note', 'js'), size('plain', 'js')]
  const [wasm, plainWasm] = [size('note', 'wasm'), size('plain', 'wasm')]
  assert.ok(wasm.raw - plainWasm.raw <= 24, `${wasm.raw} and ${plainWasm.raw} bytes`)
  assert.ok(js.gzip - plainJs.gzip <= 230, `${js.gzip} and ${plainJs.gzip} bytes`)
})

// ---- Memory that does not grow ----

test('pool: a call with the longest argument has room for another within an import', async () => {
  write(
    'deep.h',
    '#include <stddef.h>\n#include <stdint.h>\n#include "tare.h"\nTARE_IMPORT uint32_t deep_again(void);\nuint32_t deep_sum(const uint8_t *data, size_t data_len);\ntypedef struct Deep { int x; } Deep;\nvoid deep_init(Deep *self);\n',
  )
  write(
    'deep.c',
    '#include "deep.h"\nuint32_t deep_sum(const uint8_t *data, size_t data_len) {\n  uint32_t sum = deep_again();\n  for (size_t i = 0; i < data_len; i++) sum += data[i];\n  return sum;\n}\nvoid deep_init(Deep *self) { self->x = 0; }\n',
  )
  for (const memory of ['pool=1', 'pool=100', 'static']) {
    const out = `deep-${called(memory)}`
    const { status, stderr } = inFolder('build', 'deep.h', `--memory=${memory}`, '-o', out)
    assert.equal(status, 0, stderr)
    const { setImports, sum } = await import(join(folder, out, 'deep.js'))
    const longest = new Uint8Array(65536).fill(1)
    let depth = 0
    setImports({ again: () => (depth++ ? 0 : sum(longest.fill(2))) })
    assert.equal(sum(longest), 65536 * 3)
  }
})
