import assert from 'node:assert/strict'
import { test } from 'node:test'

import { library, missing, sample } from '../library.js'

test('xxHash: hashes are those of the native library', { skip: missing }, async () => {
  const { glue, ask } = await library('xxhash')
  for (const seed of [0n, 1n, 123456789012n])
    for (const length of [0, 1, 8, 16, 17, 100, 241, 1000, 100000]) {
      const data = sample(length)
      const wide = glue.xxh3_128bitsWithSeed(data, seed)
      assert.deepEqual(
        ask([String(seed)], data)
          .toString()
          .split(' '),
        [
          String(glue.xxh32(data, Number(BigInt.asUintN(32, seed)))),
          String(glue.xxh64(data, seed)),
          String(glue.xxh3_64bitsWithSeed(data, seed)),
          String(wide.low64),
          String(wide.high64),
        ],
      )
    }
})

test('xxHash: a state in pieces', { skip: missing }, async () => {
  const { glue } = await library('xxhash')
  const data = sample(5000)
  const state = new glue.Xxh64()
  state.reset(7n)
  for (let at = 0; at < data.length; at += 777) state.update(data.subarray(at, at + 777))
  assert.equal(state.digest(), glue.xxh64(data, 7n))
})
