/** HighwayHash as JavaScript sees it, against the reference vectors, the C library and another package. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { test } from 'node:test'

import { HighwayHash as Peer } from 'highwayhasher'

import { minify, weigh } from '../bench/support/weigh.js'
import { build, root } from '../tests/support/build.js'
import { parseVectors, patternBytes } from './vectors.js'

const vectors = parseVectors(await readFile(`${root}highwayhash/vectors.txt`, 'utf8'))
const header = 'highwayhash/highwayhash.h'
const folder = build('highwayhash', header, '--simd')

/** The same glue with the one or the other of its modules. */
const importWith = async (simd) => {
  const { validate } = WebAssembly
  WebAssembly.validate = () => simd
  const glue = await import(`${folder}/highwayhash.js?${simd}`)
  WebAssembly.validate = validate
  return glue
}
const modules = {
  scalar: await importWith(false),
  simd: await importWith(true),
}

/** Deterministic, so that a failure can be had again. */
let state = 12345n
const random = (below) => {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
  return Number((state >> 33n) % BigInt(below))
}
const randomBytes = (length) => Uint8Array.from({ length }, () => random(256))
const littleEndian = (value) => new Uint8Array(BigUint64Array.of(value).buffer)

test('the vectors reach from 0 to 1 MiB, with every length up to 96', () => {
  const lengths = new Set(vectors.map(({ length }) => length))
  for (let length = 0; length <= 96; length++) assert.ok(lengths.has(length))
  assert.ok(lengths.has(2 ** 20))
})

for (const [name, { HighwayHash, hash64, hash128, hash256 }] of Object.entries(modules)) {
  const inPieces = (hash, data) => {
    for (let at = 0; at < data.length;) {
      const length = 1 + random(random(4) ? 70 : 100000)
      hash.append(data.subarray(at, at + length))
      at += length
    }
  }

  test(`${name}: every vector, in one call`, () => {
    for (const { key, pattern, length, hash64: h64, hash128: h128, hash256: h256 } of vectors) {
      const data = patternBytes(pattern, length)
      assert.equal(hash64(key, data), h64, `length ${length}`)
      assert.deepEqual(hash128(key, data), h128, `length ${length}`)
      assert.deepEqual(hash256(key, data), h256, `length ${length}`)
    }
  })

  test(`${name}: every vector, fed whole and in random pieces`, () => {
    for (const { key, pattern, length, hash64: h64, hash128: h128, hash256: h256 } of vectors) {
      const data = patternBytes(pattern, length)
      const whole = new HighwayHash(key)
      whole.append(data)
      const pieces = new HighwayHash(key)
      inPieces(pieces, data)
      for (const hash of [whole, pieces]) {
        assert.equal(hash.finalize64(), h64, `length ${length}`)
        assert.deepEqual(hash.finalize128(), h128, `length ${length}`)
        assert.deepEqual(hash.finalize256(), h256, `length ${length}`)
        hash.free()
      }
    }
  })

  test(`${name}: appending goes on after every finalization`, () => {
    const key = randomBytes(32)
    const data = randomBytes(1000)
    const hash = new HighwayHash(key)
    for (let at = 0; at < data.length; at += 17) {
      hash.append(data.subarray(at, at + 17))
      const so = data.subarray(0, at + 17)
      assert.equal(hash.finalize64(), hash64(key, so))
      assert.deepEqual(hash.finalize128(), hash128(key, so))
      assert.deepEqual(hash.finalize256(), hash256(key, so))
    }
  })

  test(`${name}: equals the package highwayhasher on random keys and lengths`, async () => {
    for (let round = 0; round < 200; round++) {
      const key = randomBytes(32)
      const data = randomBytes(random(round % 10 ? 200 : 5000))
      for (const bits of [64, 128, 256]) {
        const peer = await Peer.load(key)
        peer.append(data)
        const expected = peer[`finalize${bits}`]()
        const hash = new HighwayHash(key)
        inPieces(hash, data)
        const actual = hash[`finalize${bits}`]()
        const bytes = bits == 64 ? littleEndian(actual) : actual
        assert.deepEqual(bytes, Uint8Array.from(expected), `${bits} bits of ${data.length} bytes`)
      }
    }
  })

  test(`${name}: wrong keys and data throw, and other hashes keep their state`, () => {
    const hash = new HighwayHash(new Uint8Array(32))
    hash.append(Uint8Array.of(1))
    const before = hash.finalize64()
    assert.throws(() => new HighwayHash(), TypeError)
    assert.throws(() => new HighwayHash(new Uint8Array(31)), RangeError)
    assert.throws(() => hash.append('abc'), TypeError)
    assert.throws(() => hash64(new Uint8Array(32)), TypeError)
    assert.equal(hash.finalize64(), before)
  })
}

test('hhsum prints what JavaScript computes', async () => {
  const file = `${root}build/tests/hhsum-input`
  const data = randomBytes(100001)
  await writeFile(file, data)
  const key = randomBytes(32)
  const hex = Buffer.from(key).toString('hex')
  const { hash64, hash128, hash256 } = modules.simd
  const expected = {
    64: littleEndian(hash64(key, data)),
    128: hash128(key, data),
    256: hash256(key, data),
  }
  for (const bits of [64, 128, 256]) {
    const output = execFileSync(`${root}build/hhsum`, ['-k', hex, '-b', bits, file], {
      encoding: 'utf8',
    })
    assert.equal(output, `${Buffer.from(expected[bits]).toString('hex')}  ${file}\n`)
  }
})

const budgets = {
  'highwayhash.wasm': { raw: 1663, gzip: 1033 },
  'highwayhash.simd.wasm': { raw: 1431, gzip: 865 },
}
for (const [name, { raw, gzip }] of Object.entries(budgets))
  test(`${name} has at most ${raw} bytes, ${gzip} in gzip`, async () => {
    const weight = weigh(await readFile(`${folder}/${name}`))
    assert.ok(weight.raw <= raw, `${weight.raw} bytes`)
    assert.ok(weight.gzip <= gzip, `${weight.gzip} bytes in gzip`)
  })

test('the glue, minified, with both modules inside, has at most 2558 bytes in gzip', async () => {
  const { gzip } = weigh(minify(await readFile(`${folder}/highwayhash.js`, 'utf8')))
  assert.ok(gzip <= 2558, `${gzip} bytes`)
})
