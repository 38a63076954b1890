/** HighwayHash in one process against highwayhasher, interleaved: ratios count, the rest is this machine's. */
import { pathToFileURL } from 'node:url'

import { buildInto } from '../tests/support/build.js'
import { loadHighwayhasher, version } from './support/peers.js'
import { table } from './support/table.js'
import { interleave } from './support/time.js'

const header = 'highwayhash/highwayhash.h'
const folder = buildInto('demo/highwayhash', header, '--simd')
const folderWithAlloc = buildInto('demo/highwayhash-alloc', header, '--simd', '--alloc')
const { validate } = WebAssembly
const importWith = async (simd, from = folder) => {
  WebAssembly.validate = () => simd
  const glue = await import(`${from}/highwayhash.js?bench${simd}`)
  WebAssembly.validate = validate
  return glue
}

/** The same bytes in the module's memory. */
const inside = (glue, bytes) => {
  const allocation = glue.alloc(bytes.length)
  allocation.bytes.set(bytes)
  return allocation
}

/** Medians for one length of data; where nothing else is said, with the copy into linear memory. */
const measure = (glues, length, options) => {
  const data = new Uint8Array(length).map((_, i) => i * 7)
  const key = new Uint8Array(32).map((_, i) => i)
  const streamed = new glues.simd.HighwayHash(key)
  const insideKey = inside(glues.alloc, key)
  const insideData = inside(glues.alloc, data)
  return interleave(
    {
      'Tare, SIMD': () => glues.simd.hash64(key, data),
      'Tare, SIMD, reset and append': () => {
        streamed.reset(key)
        streamed.append(data)
        return streamed.finalize64()
      },
      'Tare, SIMD, from alloc()': () => glues.alloc.hash64(insideKey.bytes, insideData.bytes),
      'highwayhasher, SIMD': () => glues.peerSimd.hash64(key, data),
      'Tare, scalar': () => glues.scalar.hash64(key, data),
      'highwayhasher, scalar': () => glues.peerScalar.hash64(key, data),
    },
    options,
  )
}

/** Medians for 64 bytes to an array, which is what the peer gives for every hash. */
const measureArrays = (glues, bits, options) => {
  const data = new Uint8Array(64).map((_, i) => i * 7)
  const key = new Uint8Array(32).map((_, i) => i)
  const { simd, peerSimd, scalar, peerScalar } = glues
  const ways =
    bits == 128
      ? {
          'Tare, SIMD': () => simd.hash128(key, data),
          'highwayhasher, SIMD': () => peerSimd.hash128(key, data),
          'Tare, scalar': () => scalar.hash128(key, data),
          'highwayhasher, scalar': () => peerScalar.hash128(key, data),
        }
      : {
          'Tare, SIMD': () => simd.hash256(key, data),
          'highwayhasher, SIMD': () => peerSimd.hash256(key, data),
          'Tare, scalar': () => scalar.hash256(key, data),
          'highwayhasher, scalar': () => peerScalar.hash256(key, data),
        }
  return interleave(ways, options)
}

const arrays = (glues, rounds) => {
  const wide = measureArrays(glues, 128, { rounds, calls: 1000 })
  const widest = measureArrays(glues, 256, { rounds, calls: 1000 })
  const row = (name, peer) => [
    name,
    ...[wide, widest].flatMap((times) => [
      times[name].toFixed(0),
      (times[peer] / times[name]).toFixed(2),
    ]),
  ]
  return table(
    [
      '64 bytes to a Uint8Array',
      'ns to 128 bits',
      'relative to peer',
      'ns to 256 bits',
      'relative to peer',
    ],
    ['SIMD', 'scalar'].flatMap((kind) => [
      row(`Tare, ${kind}`, `highwayhasher, ${kind}`),
      row(`highwayhasher, ${kind}`, `highwayhasher, ${kind}`),
    ]),
  )
}

export const throughput = async (rounds = 201) => {
  const glues = {
    simd: await importWith(true),
    alloc: await importWith(true, folderWithAlloc),
    scalar: await importWith(false),
    peerSimd: await loadHighwayhasher(true),
    peerScalar: await loadHighwayhasher(false),
  }
  const large = measure(glues, 2 ** 20, { rounds, calls: 3 })
  const small = measure(glues, 64, { rounds, calls: 1000 })
  const row = (name, peer) => [
    name,
    (2 ** 20 / large[name]).toFixed(2),
    peer ? (large[peer] / large[name]).toFixed(2) : '1',
    small[name].toFixed(0),
    peer ? (small[peer] / small[name]).toFixed(2) : '1',
  ]
  const numbers = table(
    ['64-bit hash', 'GB/s at 1 MiB', 'relative to peer', 'ns at 64 bytes', 'relative to peer'],
    [
      row('Tare, SIMD', 'highwayhasher, SIMD'),
      row('Tare, SIMD, reset and append', 'highwayhasher, SIMD'),
      row('Tare, SIMD, from alloc()', 'highwayhasher, SIMD'),
      row('highwayhasher, SIMD'),
      row('Tare, scalar', 'highwayhasher, scalar'),
      row('highwayhasher, scalar'),
    ],
  )
  return `${numbers}\n\n${arrays(glues, rounds)}`
}

if (import.meta.url == pathToFileURL(process.argv[1]).href) {
  console.log(`highwayhasher ${version('highwayhasher')}, Node ${process.version}\n`)
  console.log(await throughput())
}
