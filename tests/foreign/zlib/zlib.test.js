import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { folderOf, library, missing, sample } from '../library.js'

/** A header, and the manual as a PDF. */
const files = () =>
  ['zlib.h', 'zlib.3.pdf'].map((name) => readFileSync(`${folderOf('zlib')}/${name}`))

const window = { zlib: 15, gzip: 31, raw: -15 }

/**
 * All of the output of a stream that gets 1000 bytes at a time and gives 777.
 * @param {(flush: number, input: Uint8Array, room: number) => any} step
 */
const drain = (step, data, finish, end) => {
  const parts = []
  for (let at = 0, result; result !== end;) {
    const piece = data.subarray(at, at + 1000)
    const done = step(at + 1000 < data.length ? 0 : finish, piece, 777)
    assert.ok(done.result >= 0, `${done.result}`)
    at += done.taken
    result = done.result
    parts.push(done.output)
  }
  return Buffer.concat(parts)
}

test(
  'zlib: what it compresses is that of the native library, byte for byte',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('zlib')
    for (const data of [new Uint8Array(0), sample(1), sample(300000), ...files()])
      for (const level of [0, 1, 6, 9]) {
        const packed = glue.compress2(glue.compressBound(data.length), data, level)
        assert.ok(ask(['deflate', `${level}`, '15', '0', '0'], data).equals(packed))
        assert.ok(Buffer.from(glue.uncompress(data.length, packed)).equals(data))
        assert.deepEqual(ask(['inflate', '15', '0'], packed), Buffer.from(data))
      }
  },
)

test('zlib: checksums', { skip: missing }, async () => {
  const { glue, ask } = await library('zlib')
  for (const data of [new Uint8Array(0), sample(100000), ...files()]) {
    const half = data.subarray(0, data.length >> 1)
    const rest = data.subarray(half.length)
    const crc = glue.crc32(glue.crc32(0, half), rest)
    const adler = glue.adler32(glue.adler32(1, half), rest)
    assert.equal(`${crc} ${adler}`, ask(['sums'], data).toString())
    assert.equal(glue.crc32Combine(glue.crc32(0, half), glue.crc32(0, rest), rest.length), crc)
    assert.equal(
      glue.adler32Combine(glue.adler32(1, half), glue.adler32(1, rest), rest.length),
      adler,
    )
  }
})

test('zlib: streams of each format, in pieces', { skip: missing }, async () => {
  const { glue, ask } = await library('zlib')
  const { Deflate, Inflate, Z_DEFLATED, Z_FINISH, Z_NO_FLUSH, Z_STREAM_END } = glue
  for (const data of files())
    for (const bits of Object.values(window))
      for (const strategy of [glue.Z_DEFAULT_STRATEGY, glue.Z_HUFFMAN_ONLY, glue.Z_RLE]) {
        const writer = Deflate.withOptions(6, Z_DEFLATED, bits, 8, strategy)
        const packed = drain(writer.deflate.bind(writer), data, Z_FINISH, Z_STREAM_END)
        assert.ok(ask(['deflate', '6', `${bits}`, `${strategy}`, '0'], data).equals(packed))
        const reader = Inflate.withWindowBits(bits)
        assert.ok(drain(reader.inflate.bind(reader), packed, Z_NO_FLUSH, Z_STREAM_END).equals(data))
        writer.free()
        reader.free()
      }
})

test('zlib: a dictionary', { skip: missing }, async () => {
  const { glue, ask } = await library('zlib')
  const data = files()[0]
  const dictionary = data.subarray(500, 9000)
  const writer = new glue.Deflate(9)
  writer.setDictionary(dictionary)
  const packed = writer.deflate(glue.Z_FINISH, data, 99999).output
  assert.ok(
    ask(
      ['deflate', '9', '15', '0', `${dictionary.length}`],
      Buffer.concat([dictionary, data]),
    ).equals(packed),
  )
  const reader = new glue.Inflate()
  const first = reader.inflate(glue.Z_FINISH, packed, data.length)
  assert.equal(first.result, glue.Z_NEED_DICT)
  assert.equal(reader.setDictionary(dictionary), glue.Z_OK)
  const last = reader.inflate(glue.Z_FINISH, packed.subarray(first.taken), data.length)
  assert.equal(last.result, glue.Z_STREAM_END)
  assert.ok(Buffer.from(last.output).equals(data))
})

test('zlib: a copy of a stream goes on by itself', { skip: missing }, async () => {
  const { glue } = await library('zlib')
  const data = sample(5000)
  const writer = new glue.Deflate(6)
  const begun = writer.deflate(glue.Z_NO_FLUSH, data, 100).output
  const copy = glue.deflateCopy(writer)
  writer.free()
  const rest = copy.deflate(glue.Z_FINISH, new Uint8Array(0), 9999).output
  assert.deepEqual(glue.uncompress(5000, Buffer.concat([begun, rest])), data)
})

test('zlib: errors', { skip: missing }, async () => {
  const { glue, ask } = await library('zlib')
  const packed = glue.compress(1000, sample(500))
  for (const broken of [packed.with(0, 0), packed.with(40, 7), packed.with(packed.length - 1, 1)]) {
    const code = Number(ask(['inflate', '15', '0'], broken))
    assert.equal(new glue.Inflate().inflate(glue.Z_FINISH, broken, 1000).result, code)
    assert.throws(() => glue.uncompress(1000, broken), { code, message: /data error/ })
  }
  assert.throws(() => glue.uncompress(499, packed), {
    code: glue.Z_BUF_ERROR,
    message: /buffer error/,
  })
  assert.throws(() => new glue.Deflate(10), { code: glue.Z_STREAM_ERROR })
})
