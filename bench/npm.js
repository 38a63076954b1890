/**
 * The package for npm in Node: from which length on is the addon faster? NATIVE_FROM of highwayhash/npm/build.js goes by
 * it. Peers are in highwayhash.js.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { root } from '../tests/support/build.js'
import { table } from './support/table.js'
import { interleave } from './support/time.js'

/** The entry for Node, with another threshold. */
const importWith = async (nativeFrom) => {
  const folder = `${root}build/npm/bench-${nativeFrom}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(`${folder}/dist`, { recursive: true })
  const source = readFileSync(`${root}build/npm/highwayhash/dist/node.js`, 'utf8')
  const changed = source.replace(/(nativeFrom = native \? )[\d.e]+/, `$1${nativeFrom}`)
  if (nativeFrom != 'given' && changed == source) throw new Error('no threshold in node.js')
  writeFileSync(`${folder}/dist/node.js`, nativeFrom == 'given' ? source : changed)
  cpSync(`${root}build/npm/highwayhash/native`, `${folder}/native`, { recursive: true })
  cpSync(`${root}build/npm/highwayhash/package.json`, `${folder}/package.json`)
  return import(`${folder}/dist/node.js`)
}

const addon = await importWith(0)
const given = await importWith('given')
process.env.HIGHWAYHASH_NATIVE = '0'
const wasm = await importWith(Infinity)

const key = new Uint8Array(32).map((_, i) => i)
const ns = (time) => (time < 1000 ? time.toFixed(0) : `${(time / 1000).toFixed(1)} µs`)

console.log(`Node ${process.version}; hash64\n`)
const single = [8, 64, 128, 256, 320, 384, 512, 1024, 2048, 4096, 16384, 65536, 2 ** 20].map(
  (length) => {
    const data = new Uint8Array(length).map((_, i) => i * 7)
    const times = interleave(
      {
        wasm: () => wasm.hash64(key, data),
        addon: () => addon.hash64(key, data),
        given: () => given.hash64(key, data),
      },
      { rounds: 101, calls: Math.max(3, Math.min(500, Math.ceil(2e5 / length))) },
    )
    return [
      length,
      ns(times.wasm),
      ns(times.addon),
      (times.wasm / times.addon).toFixed(2),
      ns(times.given),
    ]
  },
)
console.log(table(['bytes', 'Wasm', 'addon', 'Wasm / addon', 'as shipped'], single))

console.log('\nhash64Many, 1000 messages; for each message\n')
const many = [0, 8, 64, 256, 1024, 1536, 2048, 4096].map((length) => {
  const messages = Array.from({ length: 1000 }, (_, i) => new Uint8Array(length).fill(i))
  const times = interleave(
    {
      wasm: () => wasm.hash64Many(key, messages),
      addon: () => addon.hash64Many(key, messages),
      one: () => messages.forEach((message) => given.hash64(key, message)),
    },
    { rounds: 31, calls: 2 },
  )
  return [length, ...['wasm', 'addon', 'one'].map((name) => ns(times[name] / 1000))]
})
console.log(table(['bytes', 'Wasm', 'addon', 'hash64, one each'], many))
