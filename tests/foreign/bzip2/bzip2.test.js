import assert from 'node:assert/strict'
import { test } from 'node:test'

import { library, missing, sample } from '../library.js'

test(
  'bzip2: what it compresses is that of the native library, byte for byte',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('bzip2')
    for (const length of [1, 1000, 300000]) {
      const data = sample(length)
      const packed = ask(['compress'], data)
      assert.ok(packed.equals(glue.compress(2 * length + 600, data, 9, 30)))
      assert.deepEqual(glue.decompress(length, packed, 0), data)
    }
    assert.throws(() => glue.decompress(1000, sample(500), 0), Error)
  },
)

test('bzip2: in pieces', { skip: missing }, async () => {
  const { glue, ask } = await library('bzip2')
  const data = sample(100000)
  const packed = ask(['compress'], data)
  const decompressor = new glue.Decompressor(0)
  const parts = []
  const STREAM_END = 4
  let result = 0
  for (let at = 0; result !== STREAM_END;) {
    const step = decompressor.decompress(packed.subarray(at, at + 999), 5000)
    at += step.taken
    result = step.result
    parts.push(step.output)
  }
  decompressor.free()
  assert.ok(Buffer.concat(parts).equals(data))
})
