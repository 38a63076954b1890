/**
 * Random functions of C with a known meaning, built and called: what JavaScript gets is what the native program says, or
 * the build refused.
 *
 *   node tests/shapes-fuzz/fuzz.js [RUNS]      TARE_SEED=… for other shapes, TARE_SHAPE=… for one of them
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const size = 50

const runBatch = (words) =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('batch.js', import.meta.url)), ...words.map(String)],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 600_000,
      },
    )
    let out = ''
    let errors = ''
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (errors += text))
    child.on('close', (status, signal) =>
      status === 0
        ? resolve(JSON.parse(out))
        : reject(new Error(`batch ${words.join(' ')}: ${signal ?? status}\n${errors}`)),
    )
  })

/**
 * @param {number} seed
 * @param {number} count of shapes
 * @param {number} [only] the number of one shape
 */
export const fuzzShapes = async (seed, count, only) => {
  const batches =
    only === undefined
      ? Array.from({ length: Math.ceil(count / size) }, (_, i) => i)
      : [Math.floor(only / size)]
  const shapes = []
  const differences = []
  const work = async () => {
    for (let batch; (batch = batches.shift()) !== undefined;) {
      const done = await runBatch([
        seed,
        batch,
        size,
        only === undefined ? count : only + 1,
        ...(only === undefined ? [] : [only]),
      ])
      shapes.push(...done.shapes)
      differences.push(...done.differences)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
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
