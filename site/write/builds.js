/** The compiler as the page sees it: one build at a time, and of those that wait only the last. */
import { scriptUrl } from '../modules.js'

export class Builds {
  #worker
  #asked = 0
  #isBusy = false
  /** What is to be built next. */
  #next
  #onProgress
  #onDone

  /** @param {{ onProgress: (told: any) => void, onDone: (program: any, built: any) => void }} given */
  constructor({ onProgress, onDone }) {
    this.#onProgress = onProgress
    this.#onDone = onDone
  }

  get isBusy() {
    return this.#isBusy
  }

  /** @param {{ name: string, header: string, source: string, options: string[] }} program */
  build(program) {
    this.#next = program
    if (!this.#isBusy) this.#begin()
  }

  /** Nothing that waits is built; what runs is not shown. */
  drop() {
    this.#next = undefined
    this.#asked++
  }

  #begin() {
    const program = this.#next
    this.#next = undefined
    this.#isBusy = true
    this.#worker ??= this.#start()
    const id = ++this.#asked
    this.#worker.onmessage = ({ data }) => {
      if (data.total !== undefined) return this.#onProgress(data)
      this.#isBusy = false
      if (this.#next) this.#begin()
      else if (data.id == id && id == this.#asked) this.#onDone(program, data)
    }
    this.#worker.postMessage({ id, program })
  }

  #start() {
    const worker = new Worker(scriptUrl('write/compiler.js'), { type: 'module' })
    worker.onerror = (event) => {
      event.preventDefault()
      this.stop(event.message || 'the compiler failed')
    }
    return worker
  }

  /** Ends what runs, with the compiler; the next build loads it again, from the cache. */
  stop(failure = 'stopped') {
    this.#worker?.terminate()
    this.#worker = this.#next = undefined
    this.#isBusy = false
    this.#onDone(undefined, { failure })
  }
}
