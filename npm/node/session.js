/**
 * Runs the command in a thread of its own, so that programs run side by side, a build can be stopped, and the thread of the
 * user never waits. What is loaded once stays for the next build.
 */
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { MessageChannel, Worker } from 'node:worker_threads'

import { statuses } from '../host/command.js'
import { readCommand } from './host.js'
import { hasBundled } from './bundled.js'
import { findProgram } from './path.js'
import { isBundled, start } from './processes.js'
import { isCaptured, showProgress } from './progress.js'
import { waitForChange } from './watch.js'

/** @typedef {import('./pool.js').Pool} Pool */
/** @typedef {import('../host/command.js').Job} Job */
/** @typedef {import('../host/command.js').Done} Done */

/**
 * @typedef {object} Run
 * @property {string[]} words
 * @property {string} folder
 * @property {Record<string, string | undefined>} environment
 * @property {boolean} captures whether what is printed is returned
 * @property {AbortSignal} [signal] stops it at once
 *
 * @typedef {object} Ended
 * @property {number} status
 * @property {Uint8Array} [output]
 * @property {Uint8Array} [errors]
 */

const clangs = [
  'clang',
  'clang-19',
  'clang-20',
  'clang-21',
  'clang-22',
  'clang-18',
  'clang-17',
  'clang-16',
]

/** Whether a build will take the clang that comes with the package, as far as that shows without running one. @param {Run} run */
const willTakeBundled = ({ words, environment }) => {
  const chosen =
    words.findLast((word) => word.startsWith('--clang='))?.slice('--clang='.length) ??
    environment.TARE_CLANG
  const wants = chosen ? isBundled(chosen) : !clangs.some((name) => findProgram(name, environment))
  return wants && hasBundled('clang')
}

export class Session {
  #pool
  /** @type {Worker | undefined} */
  #worker
  #control = new Int32Array(new SharedArrayBuffer(8))
  /** @type {import('node:worker_threads').MessagePort | undefined} */
  #port
  /** @type {Run | undefined} what runs */
  #run
  /** @type {AbortController | undefined} */
  #abort
  /** When it began, by performance.now(). */
  #since = 0
  /** Whether a build will take the wasm-opt that comes with the package. */
  #optimizes = false
  /** @type {(() => void) | undefined} ends the waiting for a change */
  #wake

  #startCommand() {
    const { port1, port2 } = new MessageChannel()
    this.#control = new Int32Array(new SharedArrayBuffer(8))
    const control = this.#control
    this.#port = port1
    port1.on('message', async (question) => {
      try {
        port1.postMessage(
          question.jobs
            ? await this.#runAll(question.jobs, question.step)
            : await this.#watch(question.watch),
        )
      } catch (error) {
        if (this.#port === port1) port1.postMessage({ failure: error }) // otherwise it was closed
      }
      Atomics.store(control, 0, 1)
      Atomics.notify(control, 0)
    })
    port1.unref()
    this.#worker = new Worker(new URL('command-worker.js', import.meta.url), {
      workerData: { command: readCommand(), control, port: port2 },
      transferList: [port2],
    })
    this.#worker.unref()
    return this.#worker
  }

  /** @param {Pool} pool which may serve other sessions as well */
  constructor(pool) {
    this.#pool = pool
  }

  /** Tells the command that a signal came. @param {number} number */
  interrupt(number) {
    Atomics.store(this.#control, 1, number)
    this.#wake?.()
  }

  /** Runs the command to its end. One at a time. @param {Run} run @returns {Promise<Ended>} */
  async run(run) {
    run.signal?.throwIfAborted()
    const worker = this.#worker ?? this.#startCommand()
    const abort = new AbortController()
    this.#run = run
    this.#abort = abort
    this.#since = performance.now()
    const { environment } = run
    if (willTakeBundled(run)) this.#pool.prepare(2)
    else this.#askEarly(run)
    this.#optimizes = hasBundled('wasm-opt') && !findProgram('wasm-opt', environment)
    worker.ref()
    this.#port?.ref()
    try {
      return await new Promise((resolve, reject) => {
        const stop = () => {
          void this.close()
          reject(run.signal?.reason)
        }
        run.signal?.addEventListener('abort', stop, { once: true })
        worker.once('message', ({ failure, ...ended }) => {
          run.signal?.removeEventListener('abort', stop)
          if (failure !== undefined)
            reject(failure instanceof Error ? failure : Error(String(failure)))
          else resolve(ended)
        })
        worker.once('error', (error) => {
          void this.close() // the next run gets a thread that lives
          reject(error)
        })
        worker.once('exit', () => reject(Error('the thread of the command has ended')))
        const { words, folder, captures } = run
        worker.postMessage({ words, folder, environment, captures })
      })
    } finally {
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      worker.unref()
      this.#port?.unref()
      this.#run = this.#abort = undefined
    }
  }

  /**
   * What programs of the system said of themselves, by program and question, as long as the file is the same.
   * @type {Map<string, Promise<Done>>}
   */
  #told = new Map()

  /** Runs a program of the system. @param {Job} job @param {import('./processes.js').Where} where */
  #start(job, where) {
    const run = () => start(job, where, this.#abort?.signal)
    const [program, question] = job.words
    const asks =
      job.words.length === 2 && job.output && /^(--version|-print-prog-name=.*)$/.test(question)
    const path = asks && (/[/\\]/.test(program) ? program : findProgram(program, where.environment))
    if (!path) return run()
    const key = [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs, question].join('\n')
    const known = this.#told.get(key)
    if (known) return known
    const asked = run().then((done) => {
      if (done.status !== 0) this.#told.delete(key) // it may have been stopped
      return done
    })
    this.#told.set(key, asked)
    return asked
  }

  /** Asks programs what the command is going to ask, while its thread starts. @param {Run} run */
  #askEarly({ folder, environment, captures }) {
    const where = { folder, environment, inherits: !captures }
    const found = clangs.filter((name) => findProgram(name, environment)).slice(0, 2)
    const questions = [
      ['wasm-opt', '--version'],
      ...found.map((name) => [name, '--version']),
      ...found.slice(-1).map((name) => [name, '-print-prog-name=wasm-ld']),
    ]
    for (const words of questions)
      void this.#start({ words, output: true, errors: false, quiet: false }, where)
  }

  /** Runs jobs in their order, as many at a time as there are processors. @param {Job[]} jobs @param {string} [step] @returns {Promise<Done[]>} */
  async #runAll(jobs, step) {
    const { folder, environment, captures } = /** @type {Run} */ (this.#run)
    const where = { folder, environment, inherits: !captures }
    const progress =
      step && !captures && isCaptured(jobs) ? showProgress(step, jobs, this.#since) : undefined
    /** @type {Done[]} */
    const all = []
    let next = 0
    const lane = async () => {
      while (next < jobs.length) {
        const number = next++
        const job = jobs[number]
        all[number] = isBundled(job.words[0])
          ? await this.#pool.run(job, folder, /** @type {AbortController} */ (this.#abort).signal)
          : Atomics.load(this.#control, 1)
            ? { status: statuses.killed }
            : await this.#start(job, where)
        progress?.count()
      }
    }
    const lanes = Math.min(jobs.length, Math.max(2, availableParallelism()))
    const running = Array.from({ length: lanes }, lane)
    if (jobs.length === 1 && this.#optimizes) this.#pool.prepareWasmOpt()
    try {
      await Promise.all(running)
    } finally {
      progress?.end()
    }
    return all
  }

  /** @param {{ files: string[], complete: boolean, since: number }} wanted @returns {Promise<boolean>} */
  async #watch({ files, complete, since }) {
    const stopped = new Promise((resolve) => {
      this.#wake = () => resolve(undefined)
    })
    if (Atomics.load(this.#control, 1)) return false
    const { folder } = /** @type {Run} */ (this.#run)
    return waitForChange({ folder, files, complete, since }, stopped)
  }

  /** Ends the command and the programs that it runs. */
  async close() {
    this.#abort?.abort()
    const worker = this.#worker
    this.#port?.close()
    this.#worker = this.#port = undefined
    await worker?.terminate()
  }
}
