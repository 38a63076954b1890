/** Everybody who is timed, and those who cannot be had here. */
import { createXXHash3, createXXHash64 } from 'hash-wasm'
import { createRequire } from 'node:module'

import { root } from '../../tests/support/build.js'
import { loadHighwayhasher, version } from '../support/peers.js'
import { loadGoogle, version as googleVersion, ways as googleWays } from './google.js'
import { sha256Ways } from './others.js'

const dist = `${root}build/npm/highwayhash/dist`
const key = new Uint8Array(32).map((_, i) => i)

/** The entry of browsers, with one or the other of its modules. */
const importWasm = async (simd) => {
  const { validate } = WebAssembly
  WebAssembly.validate = () => simd
  try {
    return await import(`${dist}/index.js?${simd ? 'simd' : 'scalar'}`)
  } finally {
    WebAssembly.validate = validate
  }
}

/** The addon of highwayhasher, which its package has for six platforms. */
const loadPeerAddon = async () => {
  try {
    const require = createRequire(import.meta.url)
    return await require('highwayhasher').HighwayHash.loadModule()
  } catch {
    return undefined
  }
}

const hasAddon = () => {
  const require = createRequire(`${dist}/`)
  return ['highwayhash', `${process.platform}-${process.arch}`].some((name) => {
    try {
      return require(`../native/${name}.node`)
    } catch {
      return false
    }
  })
}

/** Whom all are compared with. */
export const reference = 'highwayhasher, SIMD'

/**
 * @typedef {{ oneShot: Function, stream?: Function, bytes?: Function, reset?: Function, oneByOne: Function, many?: Function }} Ways each takes the data and
 *   gives what is timed
 * @returns {Promise<{ contenders: { name: string, kind: 'tare' | 'peer' | 'other', ways: Ways }[], versions: object, skipped: string[] }>}
 */
export const load = async () => {
  const contenders = []
  const skipped = []
  const add = async (name, kind, file, module) => {
    const { ways } = await import(`./${file}.js?${encodeURIComponent(name)}`)
    contenders.push({ name, kind, ways: ways(module, key) })
  }
  const addon = process.env.HIGHWAYHASH_NATIVE != '0' && hasAddon()
  if (addon) await add('Tare, with addon', 'tare', 'tare', await import(`${dist}/node.js`))
  else skipped.push('Tare with its addon: there is none here')
  await add('Tare, SIMD', 'tare', 'tare', await importWasm(true))
  await add('Tare, scalar', 'tare', 'tare', await importWasm(false))

  const peerAddon = await loadPeerAddon()
  if (peerAddon) await add('highwayhasher, native', 'peer', 'highwayhasher', peerAddon)
  else skipped.push('highwayhasher, native: it has no addon for this platform')
  await add(reference, 'peer', 'highwayhasher', await loadHighwayhasher(true))
  await add('highwayhasher, scalar', 'peer', 'highwayhasher', await loadHighwayhasher(false))

  const google = loadGoogle()
  if (google)
    contenders.push({ name: 'highwayhash, C++', kind: 'peer', ways: googleWays(google, key) })
  else
    skipped.push(
      `highwayhash ${googleVersion}: no installation here (build/peers/node-highwayhash, removed, is tried again)`,
    )

  for (const [name, create] of Object.entries({ xxh3: createXXHash3, xxh64: createXXHash64 })) {
    const other = await import(`./others.js?${name}`)
    const ways = other.hashWasmWays(await create())
    contenders.push({ name: `${name}, hash-wasm`, kind: 'other', ways })
  }
  contenders.push({ name: 'SHA-256, node:crypto', kind: 'other', ways: sha256Ways })
  const versions = {
    node: process.version,
    '@tare/highwayhash': version('../build/npm/highwayhash'),
    highwayhasher: version('highwayhasher'),
    ...(google && { highwayhash: googleVersion }),
    'hash-wasm': version('hash-wasm'),
  }
  return { contenders, versions, skipped }
}

/** Our entry with the peer's API, and the peer: for both the module with SIMD. @returns {Promise<Record<string, any>>} */
export const loadSameApi = async () => {
  const { WasmHighwayHash } = await import(`${dist}/compat.js`)
  return {
    'Tare, /compat': await WasmHighwayHash.loadModule({ simd: true }),
    [reference]: await loadHighwayhasher(true),
  }
}
