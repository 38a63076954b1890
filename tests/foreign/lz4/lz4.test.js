import assert from 'node:assert/strict'
import { test } from 'node:test'

import { library, missing, sample } from '../library.js'

// The blocks themselves differ: with pointers of 64 bits LZ4 hashes five bytes, not four.
test('LZ4: each decompresses what the other compressed', { skip: missing }, async () => {
  const { glue, ask } = await library('lz4')
  for (const length of [1, 100, 70000, 1000000]) {
    const data = sample(length)
    const room = glue.compressBound(length)
    assert.ok(ask(['decompress'], glue.compressDefault(data, room)).equals(data))
    assert.ok(ask(['decompress'], glue.compressFast(data, room, 7)).equals(data))
    assert.deepEqual(glue.decompressSafe(ask(['compress'], data), length), data)
  }
  assert.throws(() => glue.decompressSafe(Uint8Array.of(255, 255), 10), Error)
})
