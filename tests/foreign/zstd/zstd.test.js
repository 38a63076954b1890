import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { folderOf, library, missing, sample } from '../library.js'

// As the module: without assembler, and with the choices that it makes where there is no SIMD.
const options = { source: 'libzstd', native: ['-DZSTD_DISABLE_ASM', '-DZSTD_NO_INTRINSICS'] }

/** The manual and a header of the library's own. */
const texts = () =>
  ['lib/zstd.h', 'doc/zstd_compression_format.md'].map((name) =>
    readFileSync(`${folderOf('zstd')}/${name}`),
  )

/** All that a stream gives, in pieces of `room` bytes. @param {(input: Uint8Array) => any} step */
const drain = (step, data) => {
  const parts = []
  for (let at = 0, left = 1; at < data.length || left;) {
    const { result, dst, srcSize } = step(data.subarray(at))
    parts.push(dst)
    at += srcSize
    left = result
  }
  return Buffer.concat(parts)
}

test(
  'Zstandard: frames are those of the native library, byte for byte',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('zstd', options)
    for (const data of [new Uint8Array(0), sample(100), sample(1000000), ...texts()])
      for (const level of [-3, 1, 3, 9, 19]) {
        const packed = glue.compress(glue.compressBound(data.length), data, level)
        assert.ok(
          ask(['compress', `${level}`], data).equals(packed),
          `${data.length} bytes, level ${level}`,
        )
        assert.equal(glue.getFrameContentSize(packed), BigInt(data.length))
        assert.ok(Buffer.from(glue.decompress(data.length, packed)).equals(data))
      }
  },
)

test('Zstandard: errors have the words of the native library', { skip: missing }, async () => {
  const { glue, ask } = await library('zstd', options)
  const packed = glue.compress(500, sample(300), 3)
  for (const broken of [
    packed.subarray(0, 50),
    Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    packed.with(20, 99),
  ]) {
    const said = ask(['decompress', '0'], broken).toString()
    assert.throws(() => glue.decompress(300, broken), { message: `decompress() failed: ${said}` })
  }
  assert.throws(() => glue.decompress(299, packed), /Destination buffer is too small/)
  assert.throws(
    () => new glue.ZstdCCtx().setParameter(glue.ZstdCParameter.c_windowLog, 99),
    /out of bound/,
  )
})

test('Zstandard: dictionaries', { skip: missing }, async () => {
  const { glue, ask } = await library('zstd', options)
  const [data, dictionary] = texts()
  const both = Buffer.concat([dictionary, data])
  const context = new glue.ZstdCCtx()
  const packed = context.compressUsingDict(data.length, data, dictionary, 5)
  assert.ok(ask(['compress', '5', `${dictionary.length}`], both).equals(packed))

  const compressing = new glue.ZstdCDict(dictionary, 5)
  const decompressing = new glue.ZstdDDict(dictionary)
  const digested = context.compressUsingCDict(data.length, data, compressing)
  const reader = new glue.ZstdDCtx()
  assert.ok(
    Buffer.from(reader.decompressUsingDDict(data.length, digested, decompressing)).equals(data),
  )
  assert.ok(
    ask(['decompress', '0', `${dictionary.length}`], Buffer.concat([dictionary, digested])).equals(
      data,
    ),
  )
  assert.throws(() => reader.decompressDCtx(data.length, packed), Error)

  reader.refDDict(decompressing)
  assert.throws(() => decompressing.free(), /kept by another instance/)
  context.refCDict(compressing)
  assert.ok(
    Buffer.from(reader.decompressDCtx(data.length, context.compress2(data.length, data))).equals(
      data,
    ),
  )
  context.refCDict(null)
  context.refPrefix(dictionary)
  reader.refPrefix(dictionary)
  assert.ok(
    Buffer.from(reader.decompressDCtx(data.length, context.compress2(data.length, data))).equals(
      data,
    ),
  )
})

test('Zstandard: streams', { skip: missing }, async () => {
  const { glue, ask } = await library('zstd', options)
  const { ZstdCParameter, ZstdEndDirective } = glue
  for (const data of [sample(300000), ...texts()]) {
    const writer = new glue.ZstdCCtx()
    writer.setParameter(ZstdCParameter.c_compressionLevel, 6)
    writer.setParameter(ZstdCParameter.c_checksumFlag, 1)
    const parts = []
    for (let at = 0; at < data.length; at += 1000) {
      const end = at + 1000 < data.length ? ZstdEndDirective.e_continue : ZstdEndDirective.e_end
      const piece = data.subarray(at, at + 1000)
      parts.push(
        end === ZstdEndDirective.e_end
          ? drain((input) => writer.compressPiece(99, input, end), piece)
          : writer.compressPiece(1 << 18, piece, end).dst,
      )
    }
    const packed = Buffer.concat(parts)
    assert.ok(ask(['stream', '6'], data).equals(packed))
    const reader = new glue.ZstdDCtx()
    assert.ok(
      drain((input) => reader.decompressPiece(777, input.subarray(0, 333)), packed).equals(data),
    )
  }
})
