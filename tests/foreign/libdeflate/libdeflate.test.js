import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, inflateRawSync } from 'node:zlib'

import { library, missing, sample } from '../library.js'

test(
  'libdeflate: what it compresses is that of the native library, byte for byte',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('libdeflate')
    for (const level of [1, 6, 12])
      for (const length of [1, 1000, 200000]) {
        const data = sample(length)
        const compressor = new glue.LibdeflateCompressor(level)
        const packed = compressor.gzipCompress(data, compressor.gzipCompressBound(length))
        assert.ok(ask(['compress', String(level)], data).equals(packed))
        assert.ok(ask(['decompress'], packed).equals(data))
        const raw = compressor.deflateCompress(data, compressor.deflateCompressBound(length))
        assert.ok(inflateRawSync(raw).equals(data))
        compressor.free()
      }
  },
)

test(
  'libdeflate: it decompresses what others compressed, and says what is wrong',
  { skip: missing },
  async () => {
    const { glue } = await library('libdeflate')
    const data = sample(5000)
    const decompressor = new glue.LibdeflateDecompressor()
    const { result, out } = decompressor.gzipDecompress(gzipSync(data), 6000)
    assert.equal(result, glue.LibdeflateResult.SUCCESS)
    assert.deepEqual(out, data)
    assert.equal(decompressor.gzipDecompress(data, 6000).result, glue.LibdeflateResult.BAD_DATA)
    assert.equal(
      decompressor.gzipDecompress(gzipSync(data), 10).result,
      glue.LibdeflateResult.INSUFFICIENT_SPACE,
    )
  },
)
