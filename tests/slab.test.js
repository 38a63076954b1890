/** The slab at work: instances without a number, memory that is used again, and what happens where it ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { build } from './support/build.js'
import { collect } from './support/check.js'
import { fill, importWithMemory } from './support/memory.js'

const adder = build('adder', 'examples/adder/adder.h')

test('a million live instances take at most 16 bytes of linear memory each, and a few growths', async () => {
  const { glue, memory, growths } = await importWithMemory(`${adder}/adder.js`)
  const adders = []
  for (let i = 0; i < 1e6; i++) {
    const one = new glue.Adder()
    one.add(i)
    adders.push(one)
  }
  assert.ok(memory.buffer.byteLength <= 16e6, `${memory.buffer.byteLength} bytes`)
  assert.ok(growths() <= 30, `${growths()} growths`)
  assert.ok(adders.every((one, i) => one.result() == i))
})

test('ten rounds of a hundred thousand, dropped without free(), do not grow the memory after the second', async () => {
  const { glue, memory } = await importWithMemory(`${adder}/adder.js`)
  const sizes = []
  for (let round = 0; round < 10; round++) {
    ;(() => {
      for (let i = 0; i < 1e5; i++) new glue.Adder().add(i)
    })()
    await collect()
    sizes.push(memory.buffer.byteLength)
  }
  assert.deepEqual(new Set(sizes.slice(1)).size, 1, String(sizes))
})

test('a hundred thousand at a time, freed by hand, stay within the memory of one', async () => {
  const { glue, growths } = await importWithMemory(`${adder}/adder.js`)
  for (let i = 0; i < 1e5; i++) new glue.Adder().free()
  assert.equal(growths(), 0)
})

test('where the memory ends, a RangeError is thrown and every live instance is intact', async () => {
  const folder = build('adder-small', 'examples/adder/adder.h', '--max-memory=655360')
  const { glue, memory } = await importWithMemory(`${folder}/adder.js`)
  const { adders, error } = fill(glue.Adder)
  assert.equal(error.constructor, RangeError)
  assert.equal(memory.buffer.byteLength, 655360)
  assert.equal(adders.length, (655360 - 1024) / 8 - 1)
  assert.throws(() => new glue.Adder(), RangeError)
  assert.ok(adders.every((one, i) => one.result() == i))

  adders.pop().free()
  const again = new glue.Adder()
  assert.equal(again.result(), 0)
  assert.ok(adders.every((one, i) => one.result() == i))
})

test('an argument too large for the memory throws a RangeError, and the next call works', async () => {
  const folder = build('rows-small', 'tests/fixtures/rows.h', '--snapshot', '--max-memory=1048576')
  const { glue } = await importWithMemory(`${folder}/rows.js`)
  const tally = new glue.Tally()
  assert.throws(() => glue.sumU8(new Uint8Array(2 ** 20)), RangeError)
  assert.throws(() => new glue.Picky(new Uint8Array(2 ** 20)), RangeError)
  assert.equal(glue.sumU8(Uint8Array.of(1, 2)), 3)
  tally.feed(new Uint8Array(2 ** 24))
  assert.equal(tally.bytes(), 2n ** 24n)
})

test('what construction with wrong arguments takes is nothing', async () => {
  const { glue, growths } = await importWithMemory(
    `${build('rows', 'tests/fixtures/rows.h', '--snapshot')}/rows.js`,
  )
  for (let i = 0; i < 1e5; i++) assert.throws(() => new glue.Wide(-1), RangeError)
  assert.equal(growths(), 0)
})
