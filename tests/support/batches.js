/** Runs a fuzzer's batches, each in a process of its own, as many at a time as the machine has processors. */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** What a batch prints as JSON; rejects where it fails, or takes more than ten minutes. */
const run = (words) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words.map(String), {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 600_000,
    })
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
 * Runs `node SCRIPT SEED BATCH SIZE COUNT` for each batch, or with the number of the only shape behind.
 * @param {string[]} script the script, and what node gets ahead of it
 * @param {{ seed: number, size: number, count: number, only?: number }} drawn
 * @param {(running: Promise<any>) => Promise<void>} take takes what one batch prints
 */
export const runBatches = async (script, { seed, size, count, only }, take) => {
  const batches =
    only === undefined
      ? Array.from({ length: Math.ceil(count / size) }, (_, i) => i)
      : [Math.floor(only / size)]
  const of = only === undefined ? [count] : [only + 1, only]
  const work = async () => {
    for (let batch; (batch = batches.shift()) !== undefined;)
      await take(run([...script, seed, batch, size, ...of]))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
}
