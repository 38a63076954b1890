/** Threads for the programs that the package brings along: started when needed, kept for the next build. */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { readLlvm } from './bundled.js'

/** @typedef {import('../host/command.js').Job} Job */
/** @typedef {import('../host/command.js').Done} Done */

const most = Math.max(2, Math.min(availableParallelism(), 4))

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

  /** Runs a job once a thread is free. @type {(job: Job, folder: string) => Promise<Done>} */
  async run(job, folder) {
    const isLlvm = /^bundled\/(clang|wasm-ld)$/.test(job.words[0])
    const worker = await this.#take(!isLlvm)
    const needs = isLlvm && !/^(--version|-print-.*)$/.test(job.words.at(-1) ?? '')
    if (needs && !this.#knowsLlvm.has(worker)) {
      worker.postMessage({ llvm: await this.#load() })
      this.#knowsLlvm.add(worker)
    }
    worker.ref()
    worker.postMessage({ job, folder })
    const [done] = await once(worker, 'message')
    worker.unref()
    const next = this.#waiting.shift()
    if (next) next(worker)
    else this.#free.push(worker)
    return done
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
