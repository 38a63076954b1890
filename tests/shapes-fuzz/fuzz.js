/**
 * Random functions of C with a known meaning, built and called: what JavaScript gets is what the native program says, or
 * the build refused.
 *
 *   node tests/shapes-fuzz/fuzz.js [RUNS]      TARE_SEED=… for other shapes, TARE_SHAPE=… for one of them
 */
import { fileURLToPath } from 'node:url'

import { runBatches } from '../support/batches.js'

const size = 50

const script = [fileURLToPath(new URL('batch.js', import.meta.url))]

/**
 * @param {number} seed
 * @param {number} count of shapes
 * @param {number} [only] the number of one shape
 */
export const fuzzShapes = async (seed, count, only) => {
  const shapes = []
  const differences = []
  await runBatches(script, { seed, size, count, only }, async (running) => {
    const done = await running
    shapes.push(...done.shapes)
    differences.push(...done.differences)
  })
  const number = (verdict) => shapes.filter(({ is }) => is == verdict).length
  return {
    shapes,
    differences: differences.sort((one, other) => one.id - other.id),
    summary: `${shapes.length} shapes of seed ${seed}: ${shapes.length - number('refused')} bound (${number('unpassed')} with a call that was refused), ${number('refused')} refused, ${differences.length} silent differences`,
  }
}

/** A difference as text. */
export const describe = (seed, { id, kind, why, call, command, header, source }) =>
  `---- TARE_SEED=${seed} TARE_SHAPE=${id}: ${kind} ----
${command}
/* s.h */
${header}
/* s.c */
${source}
// JavaScript
${call}
=> ${why}
`

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const seed = Number(process.env.TARE_SEED ?? 1)
  const only = process.env.TARE_SHAPE === undefined ? undefined : Number(process.env.TARE_SHAPE)
  const { shapes, differences, summary } = await fuzzShapes(
    seed,
    Number(process.argv[2] ?? 300),
    only,
  )
  for (const difference of differences) console.log(describe(seed, difference))
  if (process.argv.includes('--kinds')) {
    const kinds = new Map()
    for (const { kind, is } of shapes) {
      const row = kinds.get(kind) ?? { same: 0, refused: 0, unpassed: 0, different: 0 }
      row[is]++
      kinds.set(kind, row)
    }
    console.table(Object.fromEntries([...kinds].sort()))
  }
  console.log(summary)
  process.exitCode = differences.length ? 1 : 0
}
