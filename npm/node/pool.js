/** Threads for the programs that the package brings along: started when needed, kept for the next build. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { readLlvm } from './bundled.js'

/** @typedef {import('../host/command.js').Job} Job */
/** @typedef {import('../host/command.js').Done} Done */

/** Threads: each has a memory of its own, which a compiler fills with hundreds of megabytes. */
const most = Math.max(2, Math.min(availableParallelism(), 8))

/** What a thread posts next. @param {Worker} worker @param {AbortSignal} signal @returns {Promise<Done>} */
const answerOf = (worker, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => end(() => reject(signal.reason))
    /** @param {() => void} then */
    const end = (then) => {
      signal.removeEventListener('abort', stop)
      worker.off('message', take).off('error', fail).off('exit', leave)
      then()
    }
    const take = (/** @type {Done} */ done) => end(() => resolve(done))
    const fail = (/** @type {Error} */ error) => end(() => reject(error))
    const leave = () => fail(Error('the thread of a program has ended'))
    signal.addEventListener('abort', stop)
    worker.on('message', take).on('error', fail).on('exit', leave)
  })

export class Pool {
  /** @type {Worker[]} */
  #all = []
  /** @type {Worker[]} */
  #free = []
  /** @type {((worker: Worker) => void)[]} */
  #waiting = []
  /** @type {Promise<WebAssembly.Module> | undefined} */
  #llvm
  /** @type {Worker | undefined} has wasm-opt loaded */
  #optimizer

  /** Loads clang, which takes a while, for runs that will come. @param {number} threads */
  prepare(threads) {
    this.#load()
    while (this.#all.length < threads) this.#free.push(this.#start())
  }

  #load() {
    this.#llvm ??= WebAssembly.compile(readLlvm())
    return this.#llvm
  }

  #start() {
    const worker = new Worker(new URL('tool-worker.js', import.meta.url))
    worker.unref()
    this.#all.push(worker)
    return worker
  }

  /** @param {boolean} optimizes @returns {Promise<Worker>} */
  async #take(optimizes) {
    const known = optimizes ? this.#free.findIndex((worker) => worker === this.#optimizer) : -1
    const free = this.#free.splice(known, 1)[0]
    if (free) return free
    if (this.#all.length < most) return this.#start()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** @type {WeakSet<Worker>} */
  #knowsLlvm = new WeakSet()

  /**
   * Runs a job once a thread is free. Where `signal` stops it, its thread ends.
   * @type {(job: Job, folder: string, signal: AbortSignal) => Promise<Done>}
   */
  async run(job, folder, signal) {
    const isLlvm = /^bundled\/(clang|wasm-ld)$/.test(job.words[0])
    const needs = isLlvm && !/^(--version|-print-.*)$/.test(job.words.at(-1) ?? '')
    const llvm = needs ? await this.#load() : undefined
    const worker = await this.#take(!isLlvm)
    try {
      signal.throwIfAborted()
      if (llvm && !this.#knowsLlvm.has(worker)) {
        worker.postMessage({ llvm })
        this.#knowsLlvm.add(worker)
      }
      worker.ref()
      worker.postMessage({ job, folder })
      const done = await answerOf(worker, signal)
      worker.unref()
      this.#give(worker)
      return done
    } catch (error) {
      void worker.terminate()
      this.#all = this.#all.filter((other) => other !== worker)
      if (this.#optimizer === worker) this.#optimizer = undefined
      if (this.#waiting.length) this.#give(this.#start())
      throw error
    }
  }

  /** @param {Worker} worker a free one */
  #give(worker) {
    const next = this.#waiting.shift()
    if (next) next(worker)
    else this.#free.push(worker)
  }

  /** A thread that has nothing to do loads wasm-opt, once. */
  prepareWasmOpt() {
    if (this.#optimizer || !this.#free.length) return
    this.#optimizer = this.#free[0]
    this.#optimizer.postMessage({ prepare: true })
  }

  /** Ends all threads. What they run is lost. */
  async close() {
    const all = this.#all
    this.#all = []
    this.#free = []
    this.#llvm = this.#optimizer = undefined
    await Promise.all(all.map((worker) => worker.terminate()))
  }
}
