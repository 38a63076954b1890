/**
 * What highwayhasher 0.4.4 documents (its README and its types), against that package and against /compat: the same tests
 * for both, so that who changes the import changes nothing else.
 */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { root } from '../../tests/support/build.js'
import { parseVectors, patternBytes } from '../vectors.js'
import { install } from './installed.js'

const require = createRequire(`${install('compat')}/test.js`)
const requirePeer = createRequire(import.meta.url)
const dist = `${root}node_modules/highwayhasher/dist/`
const own = `${root}build/npm/compat/node_modules/@tare/highwayhash/`

const [simd, sisd] = ['simd', 'sisd'].map((name) => ({
  peer: readFileSync(requirePeer.resolve(`highwayhasher/${name}.wasm`)),
  own: readFileSync(require.resolve(`@tare/highwayhash/${name}.wasm`)),
}))

/** What is imported in Node, and what browsers get. */
const packages = {
  'highwayhasher in Node': { ...requirePeer('highwayhasher'), simd: simd.peer, sisd: sisd.peer },
  'highwayhasher in browsers': {
    ...(await import(`${dist}browser-fat/es/index_browser_fat.js`)),
    simd: simd.peer,
    sisd: sisd.peer,
  },
  'highwayhasher/slim in browsers': {
    ...(await import(`${dist}browser-slim/es/index_browser_slim.js`)),
    simd: simd.peer,
    sisd: sisd.peer,
    isSlim: true,
  },
  '@tare/highwayhash/compat in Node': {
    ...require('@tare/highwayhash/compat'),
    simd: simd.own,
    sisd: sisd.own,
  },
  '@tare/highwayhash/compat in browsers': {
    ...(await import(pathToFileURL(`${own}dist/compat.js`))),
    simd: simd.own,
    sisd: sisd.own,
  },
  '@tare/highwayhash/compat/slim in Node': {
    ...require('@tare/highwayhash/compat/slim'),
    simd: simd.own,
    sisd: sisd.own,
  },
  '@tare/highwayhash/compat/slim in browsers': {
    ...(await import(pathToFileURL(`${own}dist/compat-slim.js`))),
    simd: simd.own,
    sisd: sisd.own,
    isSlim: true,
  },
}

const vectors = parseVectors(readFileSync(`${root}highwayhash/vectors.txt`, 'utf8'))
const littleEndian = (hash) => new Uint8Array(BigUint64Array.of(hash).buffer)
const ones = new Uint8Array(32).fill(1)

/** Of one byte 0 under that key. What the README of highwayhasher shows is another, which it does not compute. */
const expected = Uint8Array.of(197, 69, 43, 18, 44, 114, 37, 223)

for (const [
  name,
  { HighwayHash, WasmHighwayHash, hasWasmSimd, simd, sisd, isSlim },
] of Object.entries(packages)) {
  /** Without modules the slim ones have nothing to load, here. */
  const options = isSlim ? { wasm: { simd, sisd } } : undefined

  const reset = () => {
    HighwayHash.resetModule()
    WasmHighwayHash.resetModule()
  }

  test(`${name}: the README's quick start`, async () => {
    reset()
    const hash = await HighwayHash.load(ones, options)
    hash.append(Uint8Array.from([0]))
    assert.deepEqual(hash.finalize64(), expected)
    const hasher = await HighwayHash.loadModule(options)
    assert.deepEqual(hasher.hash64(ones, Uint8Array.from([0])), expected)
    const byWasm = await WasmHighwayHash.load(ones, options)
    byWasm.append(Uint8Array.from([0]))
    assert.deepEqual(byWasm.finalize64(), expected)
  })

  test(`${name}: every vector, by every function, in one piece and in several`, async () => {
    reset()
    for (const loader of [HighwayHash, WasmHighwayHash]) {
      const hasher = await loader.loadModule(options)
      for (const { key, pattern, length, hash64, hash128, hash256 } of vectors) {
        const data = patternBytes(pattern, length)
        const expected = { 64: littleEndian(hash64), 128: hash128, 256: hash256 }
        for (const bits of [64, 128, 256]) {
          assert.deepEqual(hasher[`hash${bits}`](key, data), expected[bits])
          const hash = hasher.create(key)
          hash.append(data.subarray(0, length / 3))
          hash.append(data.subarray(length / 3))
          assert.deepEqual(hash[`finalize${bits}`](), expected[bits])
        }
      }
    }
  })

  test(`${name}: results are plain Uint8Arrays of their own`, async () => {
    const hasher = await HighwayHash.loadModule(options)
    const first = hasher.hash256(ones, ones)
    const copy = first.slice()
    hasher.hash256(null, ones)
    assert.equal(first.constructor, Uint8Array)
    assert.deepEqual(first, copy)
  })

  test(`${name}: no key, null and undefined are 32 zeros`, async () => {
    const hasher = await HighwayHash.loadModule(options)
    const zeros = hasher.hash128(new Uint8Array(32), ones)
    for (const key of [null, undefined]) {
      assert.deepEqual(hasher.hash128(key, ones), zeros)
      for (const hash of [
        hasher.create(key),
        hasher.create(),
        await HighwayHash.load(key, options),
      ]) {
        hash.append(ones)
        assert.deepEqual(hash.finalize128(), zeros)
      }
    }
  })

  test(`${name}: a key of another length throws`, async () => {
    const hasher = await HighwayHash.loadModule(options)
    const error = new Error('expected the key buffer to be 32 bytes long')
    for (const length of [0, 1, 31, 33]) {
      const key = new Uint8Array(length)
      assert.throws(() => hasher.create(key), error)
      assert.throws(() => hasher.hash64(key, ones), error)
      assert.throws(() => hasher.hash128(key, ones), error)
      assert.throws(() => hasher.hash256(key, ones), error)
      await assert.rejects(HighwayHash.load(key, options), error)
      await assert.rejects(WasmHighwayHash.load(key, options), error)
    }
  })

  test(`${name}: data that are no Uint8Array throw`, async () => {
    const hasher = await HighwayHash.loadModule(options)
    for (const data of [undefined, null, 'text', 5, {}, [1], new ArrayBuffer(3)]) {
      assert.throws(() => hasher.hash64(ones, data))
      assert.throws(() => hasher.create(ones).append(data))
    }
  })

  test(`${name}: Node's Buffer is as good`, async () => {
    const hasher = await HighwayHash.loadModule(options)
    const hash = hasher.hash64(ones, Uint8Array.of(1, 2, 3))
    assert.deepEqual(hasher.hash64(Buffer.from(ones), Buffer.from([1, 2, 3])), hash)
  })

  test(`${name}: hashes by turns do not disturb each other`, async () => {
    const hasher = await HighwayHash.loadModule(options)
    const hashes = Array.from({ length: 300 }, () => hasher.create(ones))
    for (const round of [0, 1])
      hashes.forEach((hash, i) => hash.append(Uint8Array.of(round, i & 255)))
    hashes.forEach((hash, i) =>
      assert.deepEqual(
        hash.finalize64(),
        hasher.hash64(ones, Uint8Array.of(0, i & 255, 1, i & 255)),
      ),
    )
  })

  test(`${name}: a module is loaded once, and after resetModule() again`, async () => {
    for (const loader of [HighwayHash, WasmHighwayHash]) {
      const first = await loader.loadModule(options)
      assert.equal(await loader.loadModule(options), first)
      loader.resetModule()
      assert.notEqual(await loader.loadModule(options), first)
    }
  })

  test(`${name}: simd says which module, and is no matter of the result`, async () => {
    reset()
    assert.equal(hasWasmSimd(), true)
    const [on, off] = [true, false].map((simd) => ({ ...options, simd }))
    const hashers = [await WasmHighwayHash.loadModule(on), await WasmHighwayHash.loadModule(off)]
    assert.notEqual(hashers[0], hashers[1])
    assert.equal(await WasmHighwayHash.loadModule(on), hashers[0])
    assert.deepEqual(hashers[0].hash256(ones, ones), hashers[1].hash256(ones, ones))
  })

  test(`${name}: wasm is a pair or a module, as bytes, a WebAssembly.Module or a Response`, async () => {
    const headers = { 'content-type': 'application/wasm' }
    const asInput = {
      bytes: (bytes) => bytes,
      module: (bytes) => new WebAssembly.Module(bytes),
      response: (bytes) => new Response(bytes, { headers }),
    }
    for (const input of Object.values(asInput)) {
      for (const wasm of [{ simd: input(simd), sisd: input(sisd) }, input(sisd)]) {
        reset()
        const hasher = await WasmHighwayHash.loadModule({ wasm })
        assert.deepEqual(hasher.hash64(ones, Uint8Array.of(0)), expected)
      }
    }
    reset()
  })

  test(`${name}: loading works when the methods are taken off the class`, async () => {
    const { load, loadModule } = HighwayHash
    assert.ok(await loadModule(options))
    assert.ok(await load(ones, options))
  })
}

test('/compat has no limit to the number of hashes, and nothing to free', async () => {
  const { WasmHighwayHash } = packages['@tare/highwayhash/compat in Node']
  const hasher = await WasmHighwayHash.loadModule()
  const hashes = Array.from({ length: 10000 }, (_, i) => {
    const hash = hasher.create()
    hash.append(Uint8Array.of(i, i >> 8))
    return hash
  })
  hashes.forEach((hash, i) => {
    assert.deepEqual(hash.finalize64(), hasher.hash64(null, Uint8Array.of(i, i >> 8)))
    assert.deepEqual(hash.finalize128(), hasher.hash128(null, Uint8Array.of(i, i >> 8)))
  })
})
