/**
 * Random programs with odd frames, built in many ways and run: what a run writes below its stack pointer is at most what
 * `tare check` claims.
 *
 *   node tests/stack-fuzz/fuzz.js [RUNS]      TARE_SEED=… for other programs, TARE_PROGRAM=… for one of them
 */
import { fileURLToPath } from 'node:url'

import { runBatches } from '../support/batches.js'

const size = 25

const script = [fileURLToPath(new URL('batch.js', import.meta.url))]

const percent = (part, all) => `${((100 * part) / all).toFixed(1)}%`

/**
 * @param {number} seed
 * @param {number} count of programs
 * @param {number} [only] the number of one program
 */
export const fuzzStack = async (seed, count, only) => {
  const modules = []
  const differences = []
  const failures = []
  await runBatches(script, { seed, size, count, only }, async (running) => {
    const done = await running
    modules.push(...done.modules)
    differences.push(...done.differences)
    failures.push(...done.failures)
    for (const difference of process.env.TARE_SOON ? done.differences : [])
      console.log(describe(seed, difference))
  })
  const plain = modules.filter(({ byTare }) => !byTare)
  const bounded = plain.filter(({ claim }) => claim !== null)
  const ratios = bounded.filter(({ used }) => used).map(({ claim, used }) => claim / used)
  const average = ratios.reduce((one, other) => one + other, 0) / (ratios.length || 1)
  const byTare = modules.filter(({ byTare }) => byTare)
  return {
    modules,
    bounded,
    differences: differences.sort((one, other) => one.id - other.id),
    failures,
    summary: `${plain.length} programs of seed ${seed}: ${bounded.length} with a bound (${percent(bounded.length, plain.length)}), which is ${average.toFixed(2)} times what they use; ${byTare.length} by tare build, ${byTare.filter(({ claim }) => claim !== null).length} with a bound; ${failures.length} not built; ${differences.length} false claims`,
  }
}

/** A difference as text. */
export const describe = (seed, { id, build, byTare, used, claim, module, source }) =>
  `---- TARE_SEED=${seed} TARE_PROGRAM=${id} ----
${byTare ? `tare build p.h ${build.byTare.join(' ')}` : JSON.stringify(build)}
${source}
=> ${byTare ? `writes below its stack of ${claim} bytes` : `uses ${used} bytes; tare check claims ${claim}: ${module}`}
`

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const seed = Number(process.env.TARE_SEED ?? 1)
  const only = process.env.TARE_PROGRAM === undefined ? undefined : Number(process.env.TARE_PROGRAM)
  const { modules, differences, failures, summary } = await fuzzStack(
    seed,
    Number(process.argv[2] ?? 100),
    only,
  )
  for (const difference of process.env.TARE_SOON ? [] : differences)
    console.log(describe(seed, difference))
  for (const failure of failures) console.log(JSON.stringify(failure))
  if (process.argv.includes('--reasons')) {
    const reasons = new Map()
    for (const { reason, claim } of modules) {
      const key = claim === null ? reason.replace(/^\S+|\(.*\)|again\d+|f\d+/g, '…') : 'bounded'
      reasons.set(key, (reasons.get(key) ?? 0) + 1)
    }
    console.table(Object.fromEntries([...reasons].sort((one, other) => other[1] - one[1])))
  }
  console.log(summary)
  process.exitCode = differences.length ? 1 : 0
}
