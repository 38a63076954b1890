/**
 * Random calls under every configuration, held to a model in JavaScript.
 *
 *   node tests/random-driver/drive.js [RUNS] [WORD…]     TARE_SEED=… for the seed of the first run; only the configurations
 *                                                        whose name has all the words
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

import { configurations } from './configurations.js'

/** Operations of a run that nothing calls. */
const steps = 400

/** Runs of one process: the engine never gives back a module. */
const most = 20

const start = (index, seed, runs) =>
  new Promise((resolve, reject) => {
    const words = [fileURLToPath(new URL('run.js', import.meta.url)), index, seed, runs, steps]
    const child = spawn(process.execPath, words.map(String), { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let errors = ''
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (errors += text))
    child.on('close', (status) =>
      status === 0 ? resolve(JSON.parse(out)) : reject(new Error(errors)),
    )
  })

/**
 * Drives one configuration.
 * @param {number} index
 * @param {number} seed of the first run
 * @param {number} runs
 * @returns {Promise<Record<string, number>>} how much happened
 */
export const drive = async (index, seed, runs) => {
  const seen = {}
  for (let done = 0; done < runs; done += most) {
    const part = await start(index, seed + done, Math.min(most, runs - done))
    for (const [name, many] of Object.entries(part)) seen[name] = (seen[name] ?? 0) + many
  }
  return seen
}

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const [runs = '2', ...words] = process.argv.slice(2)
  const seed = Number(process.env.TARE_SEED ?? 1)
  const rest = configurations
    .map((configuration, index) => ({ ...configuration, index }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
  let failures = 0
  const work = async () => {
    for (let one; (one = rest.shift());)
      try {
        const seen = await drive(one.index, seed, Number(runs))
        console.log(`${one.name}: ${Object.entries(seen).map(([name, many]) => `${many} ${name}`).join(', ')}`) // prettier-ignore
      } catch (error) {
        failures++
        console.log(`${one.name}: FAILED\n${error.message}`)
      }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  console.log(`${runs} runs a configuration from seed ${seed}: ${failures} configurations failed`)
  process.exitCode = failures ? 1 : 0
}
