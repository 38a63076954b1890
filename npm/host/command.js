/**
 * The command, tare.wasm, and what it asks of its host besides WASI: src/base/host_wasi.h describes the functions.
 *
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./wasi.js').Stream} Stream
 *
 * @typedef {object} Job a program to run
 * @property {string[]} words its name and its arguments
 * @property {boolean} output whether what it prints is captured
 * @property {boolean} errors the same for standard error
 * @property {boolean} quiet whether standard error is dropped
 *
 * @typedef {object} Done
 * @property {number} status what it returned, or one of `statuses`
 * @property {Uint8Array} [output]
 * @property {Uint8Array} [errors]
 *
 * @typedef {object} Host
 * @property {Files} files
 * @property {string} folder the working directory
 * @property {Record<string, string | undefined>} environment
 * @property {Stream} output
 * @property {Stream} errors
 * @property {(bytes: Uint8Array<ArrayBuffer>) => void} [random] fills with random bytes; those of the engine if not given
 * @property {number} processId
 * @property {(bytes: Uint8Array) => number} brotli how long they are, compressed at the highest quality
 * @property {(name: string) => boolean} has whether it brings a program along
 * @property {(jobs: Job[], step?: string) => Done[]} run runs them at the same time, and waits for all; `step` is what
 *   they do, where a line on a terminal may say so
 * @property {() => number} interrupted the number of a signal, or 0
 * @property {(files: string[], complete: boolean, since: number) => boolean} watch
 */
import { runModule } from './wasi.js'

/** Of processes that did not end by themselves, as in src/base/process.h. */
export const statuses = { notFound: -1, killed: -2, unread: -3 }

const OUTPUT = 1
const ERRORS = 2
const QUIET = 4

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** @param {Uint8Array} request @returns {Job[]} */
export const readJobs = (request) => {
  const strings = decoder.decode(request).split('\0').slice(0, -1)
  const jobs = []
  while (strings.length) {
    const [flags, count] = String(strings.shift()).split(' ').map(Number)
    jobs.push({
      words: strings.splice(0, count),
      output: (flags & OUTPUT) !== 0,
      errors: (flags & ERRORS) !== 0,
      quiet: (flags & QUIET) !== 0,
    })
  }
  return jobs
}

/** @param {Uint8Array[]} parts */
const concat = (parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const nothing = new Uint8Array(0)

/** @param {Done[]} done */
const writeDone = (done) =>
  concat(
    done.flatMap(({ status, output = nothing, errors = nothing }) => [
      encoder.encode(`${status} ${output.length} ${errors.length}\0`),
      output,
      errors,
    ]),
  )

/**
 * What a job printed that it was not to be captured, to where it belongs; and what is left of it.
 * @type {(job: Job, done: Done, output: Stream, errors: Stream) => Done}
 */
export const pass = (job, done, output, errors) => {
  if (!job.output && done.output?.length) output.write(done.output)
  if (!job.errors && !job.quiet && done.errors?.length) errors.write(done.errors)
  return {
    status: done.status,
    output: job.output ? done.output : undefined,
    errors: job.errors ? done.errors : undefined,
  }
}

/**
 * Runs the command, and returns its exit status.
 * @param {WebAssembly.Module} command
 * @param {string[]} words its arguments
 * @param {Host} host
 */
export const runCommand = (command, words, host) => {
  const { files, output, errors, random, folder } = host
  const environment = { ...host.environment, PWD: folder }
  return runModule(
    command,
    { words: ['tare', ...words], environment, files, output, errors, random },
    (memory) => {
      /** @type {(at: number, length: number) => Uint8Array} */
      const bytes = (at, length) => new Uint8Array(memory().buffer, at, length)
      /** @type {(at: number, length: number) => string} */
      const text = (at, length) => decoder.decode(bytes(at, length).slice())
      /** @type {Uint8Array} */
      let result = nothing
      /** @type {string | undefined} */
      let step
      /** @param {Uint8Array} bytes */
      const give = (bytes) => {
        result = bytes
        return bytes.length
      }
      return {
        tare: {
          take(/** @type {number} */ to) {
            bytes(to, result.length).set(result)
            result = nothing
          },
          announce(/** @type {number} */ at, /** @type {number} */ length) {
            step = text(at, length)
          },
          run(/** @type {number} */ at, /** @type {number} */ length) {
            const done = host.run(readJobs(bytes(at, length).slice()), step)
            step = undefined
            return give(writeDone(done))
          },
          has: (/** @type {number} */ at, /** @type {number} */ length) =>
            Number(host.has(text(at, length))),
          process_id: () => host.processId,
          interrupted: () => host.interrupted(),
          real_path(/** @type {number} */ at, /** @type {number} */ length) {
            const path = text(at, length)
            try {
              return give(
                encoder.encode(files.realPath(path.startsWith('/') ? path : `${folder}/${path}`)),
              )
            } catch {
              return give(nothing)
            }
          },
          brotli: (/** @type {number} */ at, /** @type {number} */ length) =>
            host.brotli(bytes(at, length)),
          watch: (
            /** @type {number} */ at,
            /** @type {number} */ length,
            /** @type {number} */ complete,
            /** @type {number} */ since,
          ) => Number(host.watch(text(at, length).split('\0').slice(0, -1), complete !== 0, since)),
        },
      }
    },
  )
}
