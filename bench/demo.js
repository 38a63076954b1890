/** `make demo`: builds the examples, weighs them beside their peers, and hashes a real file. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { root } from '../tests/support/build.js'
import { throughput } from './hash.js'
import { sizes } from './sizes.js'
import { loadHighwayhasher } from './support/peers.js'

console.log('\nSizes in bytes\n')
console.log(sizes())

console.log('\nA million Adders\n')
const million = [`${root}examples/adder/million.js`, `${root}build/demo/adder/adder.js`]
execFileSync(process.execPath, ['--expose-gc', ...million], { stdio: 'inherit' })

const path = process.execPath // of many megabytes, and there
const data = new Uint8Array(readFileSync(path))
const key = new Uint8Array(32).map((_, i) => i)
const { HighwayHash } = await import(`${root}build/demo/highwayhash/highwayhash.js`)
const peer = await loadHighwayhasher(true)

const hash = (make) => {
  const start = performance.now()
  const bytes = make()
  const seconds = (performance.now() - start) / 1000
  return {
    hex: Buffer.from(bytes).toString('hex'),
    speed: (data.length / seconds / 1e9).toFixed(2),
  }
}
const viaTare = () => {
  const hash = new HighwayHash(key)
  hash.append(data)
  return hash.finalize256()
}
const viaPeer = () => peer.hash256(key, data)
for (const way of [viaTare, viaPeer]) hash(way)

console.log(`\n${path}, ${data.length} bytes, 256 bits\n`)
const native = execFileSync(`${root}build/hhsum`, [path], { encoding: 'utf8' }).split(' ')[0]
const [tare, other] = [hash(viaTare), hash(viaPeer)]
console.log(`${native}  hhsum, native`)
console.log(`${tare.hex}  Tare, in Node, ${tare.speed} GB/s`)
console.log(`${other.hex}  highwayhasher, in Node, ${other.speed} GB/s`)
const agree = native == tare.hex && native == other.hex
console.log(agree ? 'all agree' : 'THEY DIFFER')

console.log('\nThroughput, interleaved, medians\n')
console.log(await throughput())
if (!agree) process.exitCode = 1
