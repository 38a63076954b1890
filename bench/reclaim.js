/**
 * What instances cost with each `--reclaim=`: those that are freed at once, those that are dropped, and those that are
 * held, alone or a thousand at a time. Times are of the processor, of all threads, so the collector's work is in them
 * whenever it does it.
 */
import { readFileSync } from 'node:fs'

import { buildInto } from '../tests/support/build.js'
import { assemblyScriptAdder, version } from './support/peers.js'
import { table } from './support/table.js'
import { minify, weigh } from './support/weigh.js'

const count = 50000
const rounds = 15
const peer = `AssemblyScript ${version('assemblyscript')}, incremental`

const makers = {}
const gzip = {}
for (const way of ['each', 'batch', 'none']) {
  const folder = buildInto(`demo/reclaim-${way}`, 'examples/adder/adder.h', `--reclaim=${way}`)
  const { Adder } = await import(`${folder}/adder.js`)
  makers[way] = {
    make: () => new Adder(),
    use: (adder) => adder.add(1),
    free: (adder) => adder.free(),
  }
  gzip[way] = weigh(minify(readFileSync(`${folder}/adder.js`, 'utf8'))).gzip
}
const { create, add } = await import(assemblyScriptAdder('incremental').path)
makers[peer] = { make: create, use: (adder) => add(adder, 1), free: () => {} }

/** Each takes what a way of reclaiming makes. */
const patterns = {
  'create, use, free': ({ make, use, free }) => {
    for (let i = 0; i < count; i++) {
      const one = make()
      use(one)
      free(one)
    }
  },
  'create, use, drop': ({ make, use }) => {
    for (let i = 0; i < count; i++) use(make())
  },
  '1000 at a time, freed': ({ make, use, free }) => {
    for (let i = 0; i < count; i += 1000) {
      const all = Array.from({ length: 1000 }, make)
      all.forEach(use)
      all.forEach(free)
    }
  },
  'held over an await, freed': async ({ make, use, free }) => {
    for (let i = 0; i < count; i++) {
      const one = make()
      await undefined
      use(one)
      free(one)
    }
  },
}

const job = () => new Promise((resolve) => setTimeout(resolve))
const times = {}
for (let round = -3; round < rounds; round++)
  for (const [pattern, run] of Object.entries(patterns))
    for (const [way, maker] of Object.entries(makers)) {
      if (way == 'none' && pattern == 'create, use, drop') continue // which would be lost
      await job()
      const start = process.cpuUsage()
      await run(maker)
      await job()
      const { user, system } = process.cpuUsage(start)
      const time = ((user + system) / count) * 1e3
      if (round >= 0) ((times[pattern] ??= {})[way] ??= []).push(time)
    }
const median = (list) => list?.sort((a, b) => a - b)[list.length >> 1]

console.log(
  `Adder; ns an instance with the collector's work, in Node ${process.version}; in brackets, each is 1\n`,
)
console.log(
  table(
    ['--reclaim=', ...Object.keys(patterns), 'JavaScript, gzip'],
    Object.keys(makers).map((way) => [
      way,
      ...Object.values(times).map((of) => {
        const time = median(of[way])
        return time ? `${time.toFixed(0)} (${(time / median(of.each)).toFixed(2)})` : ''
      }),
      gzip[way] ?? '',
    ]),
  ),
)
