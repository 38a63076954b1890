/** Pointers that may be NULL, in every row and under every strategy: null is NULL, and nothing comes back of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'
import { importWithMemory } from './support/memory.js'
import { eachWay } from './support/ways.js'

await eachWay('nullable', 'tests/fixtures/nullable.h', ({ name: way, glue }) => {
  test(`${way}: what is changed in place may be null`, () => {
    const fresh = () => [
      { left: 1, right: 2 },
      Int32Array.of(1, 2),
      Int16Array.of(1, 2, 3),
      [{ left: 1, right: 2 }],
      [
        { left: 1, right: 2 },
        { left: 3, right: 4 },
      ],
    ]
    const raised = [
      { left: 2, right: 2 },
      Int32Array.of(2, 3),
      Int16Array.of(1, 2, 4),
      [{ left: 1, right: 3 }],
      [
        { left: 1, right: 2 },
        { left: 4, right: 4 },
      ],
    ]
    for (let bits = 0; bits < 32; bits++) {
      const keep = (values) => values.map((value, i) => (bits & (1 << i) ? value : null))
      const values = keep(fresh())
      assert.equal(glue.raise(...values), bits)
      assert.deepEqual(values, keep(raised))
    }
    assert.throws(() => glue.raise(7, null, null, null, null), TypeError)
    assert.throws(() => glue.raise(null, null, new Int16Array(2), null, null), RangeError)
  })

  test(`${way}: one number that is changed may be null`, () => {
    assert.deepEqual(glue.next(1, true, 2n ** 40n, 0.5), {
      result: 15,
      x: 2,
      flag: false,
      big: 2n ** 40n + 1n,
      real: 1.5,
    })
    assert.deepEqual(glue.next(null, true, undefined, 0.5), {
      result: 10,
      x: null,
      flag: false,
      big: null,
      real: 1.5,
    })
    const none = { result: 0, x: null, flag: null, big: null, real: null }
    assert.deepEqual(glue.next(null, null, null, null), none)
    assert.throws(() => glue.next('1', null, null, null), TypeError)
    assert.throws(() => glue.next(null, null, 1, null), TypeError)
  })

  test(`${way}: what only goes in may be null`, () => {
    const values = [
      'text',
      Uint8Array.of(1, 2),
      Float64Array.of(3),
      { left: 1, right: 2 },
      [{ left: 1, right: 2 }],
    ]
    const lengths = [0, 2, 1, 0, 1]
    for (let bits = 0; bits < 32; bits++) {
      const has = (i) => bits & (1 << i)
      const length = lengths.reduce((sum, n, i) => sum + (has(i) ? n : 0), 0)
      const passed = values.map((value, i) => (has(i) ? value : null))
      assert.equal(glue.given(...passed), bits | (length << 8))
    }
  })

  test(`${way}: null is fed to a stream once`, () => {
    const meter = new glue.Meter()
    meter.feed(null)
    meter.feed(new Uint8Array(100000))
    meter.weigh(undefined, 7)
    meter.weigh(new Int16Array(100000), 2)
    assert.equal(meter.total(), 1000 + 100000 + 1007 + 200000)
    assert.throws(() => meter.feed('1'), TypeError)
    meter.free?.()
  })
})

for (const option of ['--memory=slab', '--debug', '--memory=swap', '--alloc'])
  test(`${option}: what C passes to a function of the host may be NULL`, async () => {
    const words = ['tests/fixtures/nullable.h', '-DNULLABLE_IMPORTS', option]
    const folder = build(`nullable-imports${option.replace(/\W+/g, '-')}`, ...words)
    const { glue, memory } = await importWithMemory(`${folder}/nullable.js`)
    let heard
    glue.setImports({
      hear: (...all) => (heard = all),
      alter: (list, three) => {
        if (list) list[1] = 20
        if (three) three[2] = 9
        return (list ? 1 : 0) + (three ? 2 : 0)
      },
    })
    const all = ['text', 'bytes', Float64Array.of(1, 2), Int16Array.of(1, 2, 3)]
    for (let bits = 0; bits < 16; bits++) {
      glue.say(bits)
      assert.deepEqual(
        heard,
        all.map((value, i) => (bits & (1 << i) ? value : null)),
      )
    }
    const low = new Uint8Array(memory.buffer).slice(0, 16)
    assert.deepEqual([0, 1, 2, 3].map(glue.change), [23, 1203, 2029, 3209])
    assert.deepEqual(new Uint8Array(memory.buffer).slice(0, 16), low)
  })
