/** What a build of the Adder takes: time, and the command's own memory. */
import { spawnSync } from 'node:child_process'

import { root, tare } from '../tests/support/build.js'
import { peakMemory } from './support/peak.js'

const words = [tare, 'build', `${root}examples/adder/adder.h`, '-o', `${root}build/demo/adder`]
const times = []
for (let i = 0; i < 11; i++) {
  const start = performance.now()
  const { status } = spawnSync(words[0], words.slice(1))
  if (status != 0) throw new Error(`tare failed with ${status}`)
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
console.log(`tare build adder.h: ${times[5].toFixed(0)} ms, the median of 11`)

const peak = await peakMemory(words)
console.log(`its own memory at the peak: ${peak.toFixed(0)} MB`)
