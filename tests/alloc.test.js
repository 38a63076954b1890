/** alloc(): bytes in linear memory, and arguments that are passed from there without a copy, under every strategy. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import './support/gc.js'
import { tests } from './glue.js'
import { build, run } from './support/build.js'
import { collect } from './support/check.js'
import { inFolder, path, write } from './support/folder.js'
import { importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'

/** Frozen allocations stay alive: a finalizer cannot give their memory back. @type {object[]} */
const kept = []

const buildUnder = (strategy, header, ...words) =>
  build(
    `alloc-${header.split('/').at(-1)}-${strategy}`.replace(/[.=]/g, '-'),
    header,
    '--alloc',
    `--memory=${strategy}`,
    ...words,
  )
const rows = (strategy, ...words) =>
  buildUnder(strategy, 'tests/fixtures/rows.h', '--snapshot', ...words)

/** An allocation with these bytes. */
const filled = (glue, ...values) => {
  const allocation = glue.alloc(values.length)
  allocation.bytes.set(values)
  return allocation
}

for (const [strategy, instances, ...words] of strategies) {
  const { glue, memory } = await importWithMemory(`${rows(strategy, ...words)}/rows.js`)
  for (const { name, run } of tests(glue, instances)) test(`${strategy}: ${name}`, run)

  test(`${strategy}: bytes are of linear memory, aligned for every element`, () => {
    for (const length of [0, 1, 16, 17, 1000, 65537]) {
      using(glue.alloc(length), ({ bytes, length: told }) => {
        assert.equal(told, length)
        assert.equal(bytes.length, length)
        assert.equal(bytes.buffer, memory.buffer)
        assert.equal(bytes.byteOffset % 8, 0)
        assert.ok(bytes.byteOffset >= 16)
      })
    }
  })

  test(`${strategy}: the length of an allocation cannot be changed`, () => {
    const one = glue.alloc(16)
    assert.throws(() => (one.length = 4096), TypeError)
    assert.equal(one.length, 16)
    assert.equal(one.bytes.length, 16)
    one.free()
    const [next, small] = [glue.alloc(4096), glue.alloc(16)]
    small.bytes.fill(1)
    next.bytes.fill(2)
    assert.ok(small.bytes.every((byte) => byte == 1))
    next.free()
    small.free()
  })

  test(`${strategy}: an allocation behind a Proxy is the same`, () => {
    const one = glue.alloc(16)
    const proxy = new Proxy(one, {})
    proxy.bytes.fill(3)
    assert.equal(glue.sumU8(proxy.bytes), 48)
    assert.equal(proxy.length, 16)
    proxy.free()
    assert.throws(() => one.bytes, new TypeError('used after free()'))
    assert.throws(() => proxy.free(), new TypeError('used after free()'))
  })

  test(`${strategy}: an allocation that cannot be written keeps its memory`, async () => {
    const shallow = glue.alloc(16)
    const { bytes } = shallow
    /** A Proxy that ignores writes, as Vue's readonly() makes them. */
    const readonly = (target) =>
      new Proxy(target, {
        get(target, key, receiver) {
          const value = Reflect.get(target, key, receiver)
          return value?.constructor == Object ? readonly(value) : value
        },
        set: () => true,
      })
    const frozen = glue.alloc(16)
    kept.push(frozen)
    for (const key of Object.getOwnPropertySymbols(frozen))
      if (frozen[key]) Object.freeze(frozen[key])
    const proxy = readonly(shallow)
    for (let i = 0; i < 2; i++) {
      assert.throws(() => proxy.free(), new TypeError('read-only'))
      assert.throws(() => frozen.free(), TypeError)
    }
    const taken = [bytes, frozen.bytes].map(({ byteOffset }) => byteOffset)
    const next = [glue.alloc(16), glue.alloc(16)]
    for (const { bytes } of next) assert.ok(!taken.includes(bytes.byteOffset))
    for (const one of [shallow, ...next]) one.free()
    assert.throws(() => proxy.free(), new TypeError('used after free()'))
  })

  test(`${strategy}: a copy of an allocation ends with it`, async () => {
    let one = glue.alloc(16)
    const symbols = Object.getOwnPropertySymbols(one)
    const copy = Object.create(Object.getPrototypeOf(one))
    for (const key of symbols) copy[key] = one[key]
    one = undefined
    await collect()
    assert.throws(() => copy.bytes, new TypeError('used after free()'))
  })

  test(`${strategy}: allocations do not overlap each other, instances or arguments`, () => {
    const tally = new glue.Tally()
    const all = Array.from({ length: 100 }, (_, i) => {
      const one = glue.alloc(1 + ((i * 37) % 300))
      one.bytes.fill(i)
      return one
    })
    tally.feed(new Uint8Array(1000).fill(255))
    assert.equal(glue.sumU8(new Uint8Array(5000).fill(1)), 5000)
    assert.equal(tally.bytes(), 1000n)
    all.forEach(({ bytes }, i) => assert.ok(bytes.every((byte) => byte == i)))
    for (const one of all) one.free()
    tally.free()
  })

  test(`${strategy}: an argument there is passed by its address`, () => {
    const { bytes } = filled(glue, 1, 2, 3, 250)
    assert.equal(glue.sumU8(bytes), 256)
    assert.equal(glue.sumU8(bytes.subarray(1, 3)), 5)
    assert.equal(glue.compare(bytes.subarray(0, 2), Uint8Array.of(1, 2)), 0)
    assert.equal(glue.tag(bytes), glue.tag(Uint8Array.from(bytes)))
    const doubles = new Float64Array(bytes.buffer, glue.alloc(24).bytes.byteOffset, 3)
    doubles.set([1, 2, 3])
    assert.equal(glue.sumF64(doubles), 6)
    assert.equal(glue.dot(doubles, Float64Array.of(1, 10, 100)), 321)
    glue.reverse(doubles)
    assert.deepEqual([...doubles], [3, 2, 1])
    assert.equal(glue.twice(bytes), glue.twice(Uint8Array.of(1, 2, 3, 250)))
    assert.deepEqual([...bytes], [2, 4, 6, 244])
  })

  test(`${strategy}: a stream there is fed at once`, () => {
    const tally = new glue.Tally()
    tally.feed(glue.alloc(200000).bytes)
    assert.equal(tally.calls(), 1)
    assert.equal(tally.bytes(), 200000n)
    tally.reset()
    tally.feed(new Uint8Array(200000))
    assert.equal(tally.calls(), 4)
    tally.free()
  })

  test(`${strategy}: what was freed throws, and its view as an argument`, () => {
    const one = filled(glue, 1, 2)
    const { bytes } = one
    one.free()
    const gone = new TypeError('used after free()')
    assert.throws(() => one.bytes, gone)
    assert.throws(() => one.free(), gone)
    assert.throws(() => glue.sumU8(bytes), gone)
    one[Symbol.dispose ?? Object.getOwnPropertySymbols(Object.getPrototypeOf(one))[0]]()
  })

  test(`${strategy}: a length that is none is refused`, () => {
    assert.throws(() => glue.alloc(), new TypeError('length must be an integer'))
    assert.throws(() => glue.alloc(-1), new RangeError('length must be from 0 to 4294967295'))
    assert.throws(() => glue.alloc(4294967295), RangeError)
  })

  test(`${strategy}: what nobody has any more is used again`, async () => {
    const make = () => {
      for (let i = 0; i < 20; i++) glue.alloc(100000)
    }
    make()
    await collect()
    const { byteLength } = memory.buffer
    for (let round = 0; round < 5; round++) {
      make()
      await collect()
    }
    if (strategy != 'heap=bump') assert.equal(memory.buffer.byteLength, byteLength)
  })

  test(`${strategy}: a view keeps its memory`, async () => {
    const view = (() => filled(glue, 7, 7, 7).bytes)()
    await collect()
    const others = Array.from({ length: 100 }, () => glue.alloc(3).bytes.byteOffset)
    assert.ok(!others.includes(view.byteOffset))
  })
}

function using(allocation, use) {
  use(allocation)
  allocation.free()
}

for (const [strategy, ...words] of [
  ['slab'],
  ['swap', '-DROWS_WITHOUT_POINTERS'],
  ['heap=binned'],
]) {
  const load = () => importWithMemory(`${rows(strategy, ...words)}/rows.js`)

  test(`${strategy}: bytes outlive growth; an old view of them throws`, async () => {
    const { glue, memory } = await load()
    const one = filled(glue, 1, 2, 3)
    const before = one.bytes
    assert.equal(one.bytes, before)
    glue.sumU8(new Uint8Array(2 ** 20))
    assert.notEqual(before.buffer, memory.buffer)
    assert.equal(before.length, 0)
    assert.throws(() => glue.sumU8(before), TypeError)
    assert.throws(() => new glue.Tally().feed(before), TypeError)
    assert.deepEqual([...one.bytes], [1, 2, 3])
    assert.equal(glue.sumU8(one.bytes), 6)
  })

  test(`${strategy}: another argument of the call may grow memory`, async () => {
    const { glue, memory } = await load()
    const one = glue.alloc(8000)
    const doubles = () => {
      const { buffer, byteOffset } = one.bytes
      return new Float64Array(buffer, byteOffset, 1000)
    }
    doubles().fill(9)
    const { byteLength } = memory.buffer
    assert.equal(glue.dot(new Float64Array(2 ** 20).fill(1), doubles()), 9000)
    assert.ok(memory.buffer.byteLength > byteLength)
    const before = doubles()
    assert.equal(glue.dot(before, new Float64Array(2 ** 22).fill(1)), 9000)
    assert.equal(before.length, 0)
  })
}

test('in memory that does not grow, what does not fit throws', async () => {
  const { glue } = await importWithMemory(`${rows('pool=3', '--max-memory=1048576')}/rows.js`)
  assert.throws(() => glue.alloc(1048576), new RangeError('out of memory'))
  const one = glue.alloc(700000)
  assert.throws(() => glue.sumU8(new Uint8Array(400000)), RangeError)
  assert.equal(glue.sumU8(one.bytes.fill(1)), 700000)
})

test('where C grows memory, allocations and its pages keep apart', async () => {
  const folder = buildUnder('slab', 'tests/fixtures/grower.h')
  const { glue } = await importWithMemory(`${folder}/grower.js`)
  const all = []
  for (let i = 1; i < 20; i++) {
    const one = glue.alloc(30000)
    one.bytes.fill(i)
    all.push(one)
    assert.ok(glue.takePage(i))
  }
  assert.ok(glue.pagesAreIntact())
  all.forEach((one, i) => assert.equal(glue.sum(one.bytes), 30000 * (i + 1)))
})

test('a debug build fills what is new and what was freed', async () => {
  const folder = buildUnder('slab', 'tests/fixtures/cell.h', '--debug')
  const { glue, memory } = await importWithMemory(`${folder}/cell.js`)
  const one = glue.alloc(3)
  const { byteOffset } = one.bytes
  assert.deepEqual([...one.bytes], [0xcd, 0xcd, 0xcd])
  one.free()
  assert.deepEqual([...new Uint8Array(memory.buffer, byteOffset, 3)], [0xdd, 0xdd, 0xdd])
})

test('null is NULL, and lies nowhere', async () => {
  write(
    'maybe.h',
    `#include "tare.h"
#include <stddef.h>
#include <stdint.h>
typedef struct { uint32_t x; } Spot;
uint32_t maybe_sum(TARE_NULLABLE const uint32_t *data, size_t data_len);
uint32_t maybe_step(TARE_NULLABLE uint32_t *data, size_t data_len);
uint32_t maybe_spots(TARE_NULLABLE const Spot *spots, size_t spots_len);
`,
  )
  write(
    'maybe.c',
    `#include "maybe.h"
uint32_t maybe_sum(const uint32_t *data, size_t n) {
  uint32_t sum = data ? 0 : 77;
  while (n--) sum += data[n];
  return sum;
}
uint32_t maybe_step(uint32_t *data, size_t n) {
  if (!data) return 78;
  while (n--) data[n]++;
  return 0;
}
uint32_t maybe_spots(const Spot *spots, size_t n) {
  return spots ? spots[n - 1].x : 79;
}
`,
  )
  const { status, stderr } = inFolder('build', 'maybe.h', '--alloc')
  assert.equal(status, 0, stderr)
  const glue = await import(pathToFileURL(path('dist/maybe.js')).href)
  assert.deepEqual([glue.sum(null), glue.step(null), glue.spots(null)], [77, 78, 79])
  const passed = Uint32Array.of(1, 2)
  assert.equal(glue.step(passed), 0)
  assert.deepEqual(passed, Uint32Array.of(2, 3))
  using(glue.alloc(8), ({ bytes }) => {
    const here = new Uint32Array(bytes.buffer, bytes.byteOffset, 2)
    here.set(passed)
    glue.step(here)
    assert.deepEqual(here, Uint32Array.of(3, 4))
    assert.equal(glue.sum(here), 7)
  })
  assert.equal(glue.spots([{ x: 5 }]), 5)
})

test('before init() it throws', async () => {
  const folder = build('alloc-late', 'examples/add/add.h', '--alloc', '--no-embed')
  const { alloc, init } = await import(`${folder}/add.js`)
  assert.throws(() => alloc(1), new Error('await init() first'))
  await init(readFileSync(`${folder}/add.wasm`))
  assert.equal(alloc(1).bytes.length, 1)
})

test('without the option nothing of it is there', () => {
  const folder = build('alloc-none', 'tests/fixtures/rows.h')
  assert.doesNotMatch(readFileSync(`${folder}/rows.js`, 'utf8'), /memory\$|alloc/i)
  assert.doesNotMatch(readFileSync(`${folder}/rows.d.ts`, 'utf8'), /alloc/i)
})

test('a name of the header that it needs is refused', () => {
  const { status, stderr } = run([
    'build',
    'tests/headers/alloc.h',
    '--alloc',
    '-o',
    'build/tests/no',
  ])
  assert.equal(status, 1)
  assert.match(
    stderr,
    /alloc\.h:2:5: error: 'alloc_alloc' would be 'alloc', which a module built with --alloc exports itself; rename it, here or with --rename=alloc_alloc=NAME, or leave it out with --skip=alloc_alloc/,
  )
})
