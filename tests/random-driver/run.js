/** Runs of one configuration in a process of its own: `node run.js INDEX SEED RUNS STEPS`. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

import '../support/gc.js'
import { buildInto } from '../support/build.js'
import { collect } from '../support/check.js'
import { configurations } from './configurations.js'
import { newRun } from './model.js'

const [index, seed, runs, steps] = process.argv.slice(2).map(Number)
const configuration = configurations[index]

const folder = buildInto(
  `tests/random-driver/${index}`,
  'tests/random-driver/driven.h',
  ...configuration.words,
)
const seen = {}
for (let run = 0; run < runs; run++) {
  const glue = await import(`${folder}/driven.js?${run}`)
  const one = newRun(glue, seed + run || 1, configuration)
  try {
    if (glue.init) {
      // Before the module is there, nothing is made, and nothing is lost.
      for (let i = 0; i < 20; i++) assert.throws(() => new glue.Board(1, 0))
      await glue.init(readFileSync(`${folder}/driven.wasm`), one.imports)
    } else glue.setImports?.(one.imports)
    for (let part = 0; part < 2; part++) {
      one.steps(steps / 2)
      await collect()
      one.collected()
    }
    one.end()
    await collect()
  } catch (error) {
    console.error(
      `TARE_SEED=${seed + run}: tare build driven.h ${configuration.words.join(' ')}\n${error.stack}`,
    )
    process.exit(1)
  }
  for (const [name, many] of Object.entries(one.seen)) seen[name] = (seen[name] ?? 0) + many
}
console.log(JSON.stringify(seen))
