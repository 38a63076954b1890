/**
 * HighwayHash in Node: our package, its peers and, for orientation, other hashes, in one process by turns. Each gives 64
 * bits in the way that is its fastest: ours a bigint, highwayhasher bytes, highwayhash a string. Ratios of medians count,
 * the rest is this machine's. Tables go to standard output and as JSON to build/bench/highwayhash.json,
 * the chart of them to docs/highwayhash.svg.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'

import { root } from '../tests/support/build.js'
import { chart } from './highwayhash/chart.js'
import { load, loadSameApi, reference } from './highwayhash/contenders.js'
import { sizeName, throughputFrom } from './highwayhash/units.js'
import { table } from './support/table.js'
import { interleave } from './support/time.js'

const sizes = [0, 8, 32, 64, 256, 2 ** 10, 2 ** 14, 2 ** 20, 2 ** 26]
const streamed = 2 ** 24
const pieceLength = 2 ** 16
const hashers = 1000
const keys = 1e6
const keyLength = 16

/** In nanoseconds: so long at least the fastest way runs between two looks at the clock. */
const leastTime = 1e5

const { contenders, versions, skipped } = await load()

const data = new Uint8Array(2 ** 26)
for (let i = 0; i < data.length; i++) data[i] = i * 7 + (i >> 8)

/** Whatever comes out, in the form of a string of digits. */
const digits = (hash) =>
  typeof hash == 'bigint' || typeof hash == 'string'
    ? `${hash}`
    : `${Buffer.from(hash).readBigUInt64LE()}`

/** All implementations of HighwayHash have to agree; so a table of wrong hashes cannot come out. */
const agree = (ways) => {
  const isHighway = ({ name, kind }) => kind != 'other' && ways[name]
  const results = contenders.filter(isHighway).map(({ name }) => digits(ways[name]()))
  if (new Set(results).size != 1) throw Error(`they differ: ${results}`)
}

/** Medians in nanoseconds, by as many rounds as go into the seconds. Every way runs before that until it is optimised. */
const measure = (ways, seconds) => {
  globalThis.gc?.()
  const estimates = Object.values(ways).map((way) => {
    const start = performance.now()
    let calls = 0
    while (calls++ == 0 || performance.now() - start < 30) way()
    return ((performance.now() - start) * 1e6) / calls
  })
  const calls = Math.ceil(leastTime / Math.min(...estimates))
  const sweep = calls * estimates.reduce((a, b) => a + b)
  const rounds = Math.min(401, Math.max(5, Math.floor((seconds * 1e9) / sweep / 1.2))) | 1
  return { rounds, times: interleave(ways, { rounds, calls }) }
}

const waysOf = (test, input) =>
  Object.fromEntries(
    contenders.filter(({ ways }) => ways[test]).map(({ name, ways }) => [name, ways[test](input)]),
  )

const oneShot = sizes.map((bytes) => {
  const ways = waysOf('oneShot', data.subarray(0, bytes))
  agree(ways)
  return { bytes, ...measure(ways, 7) }
})

const pieces = Array.from({ length: streamed / pieceLength }, (_, i) =>
  data.subarray(i * pieceLength, (i + 1) * pieceLength),
)
const streamWays = waysOf('stream', pieces)
agree(streamWays)
const stream = { bytes: streamed, pieces: pieceLength, ...measure(streamWays, 8) }

/** Our ways that the peers do not have, in rows of their own. */
const besides = (ways, what) =>
  Object.fromEntries(Object.entries(ways).map(([name, way]) => [`${name}, ${what}`, way]))

const small = [data.subarray(0, 64)]
const ofHashers = {
  ...besides(waysOf('bytes', small), 'finalize64'),
  ...besides(waysOf('reset', small), 'reset'),
}
const inTurn = Object.fromEntries(
  Object.entries({ ...waysOf('stream', small), ...ofHashers }).map(([name, way]) => [
    name,
    () => {
      for (let i = 0; i < hashers; i++) way()
    },
  ]),
)
const turns = { count: hashers, bytes: 64, ...measure(inTurn, 8) }

const messages = Array.from({ length: keys }, (_, i) =>
  data.subarray(i * keyLength, (i + 1) * keyLength),
)
const one = waysOf('oneByOne', messages)
agree(one)
const many = besides(waysOf('many', messages), 'hash64Many')
const batch = { count: keys, bytes: keyLength, ...measure({ ...one, ...many }, 20) }

/** What the peer's API offers for 64 bytes, all of it bytes, through that very API. */
const sameApi = Object.entries(await loadSameApi())
const key = new Uint8Array(32).map((_, i) => i)
const whole = [64, 128, 256].map((bits) => [
  `hash${bits}`,
  (hashes) => () => hashes[`hash${bits}`](key, small[0]),
])
const inSteps = (hashes) => () => {
  const hash = hashes.create(key)
  hash.append(small[0])
  return hash.finalize64()
}
const compatible = Object.fromEntries(
  [...whole, ['create, append, finalize64', inSteps]].map(([name, way]) => {
    const ways = Object.fromEntries(sameApi.map(([who, hashes]) => [who, way(hashes)]))
    if (new Set(Object.values(ways).map((run) => `${run()}`)).size != 1)
      throw Error(`${name} differs`)
    return [name, measure(ways, 3)]
  }),
)

const results = {
  machine: { cpu: cpus()[0].model, threads: availableParallelism(), platform: process.platform },
  versions,
  skipped,
  reference,
  contenders: contenders.map(({ name, kind }) => ({ name, kind })),
  oneShot,
  stream,
  hashers: turns,
  keys: batch,
  compatible,
}
mkdirSync(`${root}build/bench`, { recursive: true })
writeFileSync(`${root}build/bench/highwayhash.json`, `${JSON.stringify(results, null, 2)}\n`)
writeFileSync(`${root}docs/highwayhash.svg`, chart(results))

// ---- Tables ----

const { cpu, threads } = results.machine
const names = contenders.map(({ name }) => name)
const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
const nanoseconds = (time) => (time < 99.5 ? time.toFixed(1) : time.toFixed(0))
const ratio = (times, name) => times[name] && (times[reference] / times[name]).toFixed(2)
const cell = (bytes, time) =>
  bytes < throughputFrom ? nanoseconds(time) : (bytes / time).toFixed(2)
const heads = sizes.map((bytes, i) =>
  i == 0 || bytes == throughputFrom
    ? `${sizeName(bytes)}: ${bytes < throughputFrom ? 'ns' : 'GB/s'}`
    : sizeName(bytes),
)

console.log(`${cpu}, ${threads} threads; ${used.join(', ')}\n`)
for (const line of skipped) console.log(`skipped: ${line}\n`)
console.log(`64 bits in one call, by bytes: ns below ${sizeName(throughputFrom)}, then GB/s\n`)
console.log(
  table(
    ['bytes', ...heads],
    names.map((name) => [name, ...oneShot.map(({ bytes, times }) => cell(bytes, times[name]))]),
  ),
)
console.log(`\nThe same as speed relative to ${reference} (= 1)\n`)
console.log(
  table(
    ['bytes', ...sizes.map(sizeName)],
    names.map((name) => [name, ...oneShot.map(({ times }) => ratio(times, name))]),
  ),
)
console.log(
  `\n${sizeName(streamed)} in pieces of ${sizeName(pieceLength)}; ${hashers} hashers in turn, each made, given 64 bytes and finalized; a million keys of ${keyLength} bytes\n`,
)
const withRatio = (times, name, text) =>
  times[name] ? [text(times[name]), ratio(times, name)] : ['', '']
console.log(
  table(
    ['', 'pieces, GB/s', 'relative', 'ns for a hasher', 'relative', 'ns for a key', 'relative'],
    [...names, ...Object.keys({ ...ofHashers, ...many })].map((name) => [
      name,
      ...withRatio(stream.times, name, (time) => (streamed / time).toFixed(2)),
      ...withRatio(turns.times, name, (time) => nanoseconds(time / hashers)),
      ...withRatio(batch.times, name, (time) => nanoseconds(time / keys)),
    ]),
  ),
)
console.log(`\n64 bytes to a Uint8Array through the API of highwayhasher; ns\n`)
console.log(
  table(
    ['', sameApi[0][0], reference, 'relative'],
    Object.entries(compatible).map(([name, { times }]) => [
      name,
      ...sameApi.map(([who]) => nanoseconds(times[who])),
      ratio(times, sameApi[0][0]),
    ]),
  ),
)
