/** HighwayHash in one process against highwayhasher, interleaved: ratios count, the rest is this machine's. */
import { pathToFileURL } from 'node:url'

import { buildInto } from '../tests/support/build.js'
import { loadHighwayhasher, version } from './support/peers.js'
import { table } from './support/table.js'
import { interleave } from './support/time.js'

const folder = buildInto('demo/highwayhash', 'highwayhash/highwayhash.h', '--simd')
const { validate } = WebAssembly
const importWith = async (simd) => {
  WebAssembly.validate = () => simd
  const glue = await import(`${folder}/highwayhash.js?bench${simd}`)
  WebAssembly.validate = validate
  return glue
}

/** Medians for one length of data, with the copy into linear memory. */
const measure = (glues, length, options) => {
  const data = new Uint8Array(length).map((_, i) => i * 7)
  const key = new Uint8Array(32).map((_, i) => i)
  const streamed = new glues.simd.HighwayHash(key)
  return interleave(
    {
      'Tare, SIMD': () => glues.simd.hash64(key, data),
      'Tare, SIMD, reset and append': () => {
        streamed.reset(key)
        streamed.append(data)
        return streamed.finalize64()
      },
      'highwayhasher, SIMD': () => glues.peerSimd.hash64(key, data),
      'Tare, scalar': () => glues.scalar.hash64(key, data),
      'highwayhasher, scalar': () => glues.peerScalar.hash64(key, data),
    },
    options,
  )
}

export const throughput = async (rounds = 201) => {
  const glues = {
    simd: await importWith(true),
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
  return table(
    ['64-bit hash', 'GB/s at 1 MiB', 'times peer', 'ns at 64 bytes', 'times peer'],
    [
      row('Tare, SIMD', 'highwayhasher, SIMD'),
      row('Tare, SIMD, reset and append', 'highwayhasher, SIMD'),
      row('highwayhasher, SIMD'),
      row('Tare, scalar', 'highwayhasher, scalar'),
      row('highwayhasher, scalar'),
    ],
  )
}

if (import.meta.url == pathToFileURL(process.argv[1]).href) {
  console.log(`highwayhasher ${version('highwayhasher')}, Node ${process.version}\n`)
  console.log(await throughput())
}
