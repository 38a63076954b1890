/**
 * Keeps clang 22 (the npm package @yowasp/clang, a module for WASI) loaded for the runs of build/tests/clang-22, whose
 * source is clang22.c. `clang22.js NAME` listens at the abstract socket NAME, and ends after 20 seconds without a run.
 *
 * A request is the length of what follows behind its head (32 bits), the number of arguments (32 bits), then strings that
 * end in a NUL: the working directory, the arguments, the environment. The answer is three numbers of 32 bits (exit
 * status, bytes of standard output, bytes of standard error), then these bytes. Numbers are in the order of the machine.
 *
 * Each run is one process: `clang a.c -o a.out` would need a second one for the linker, which WASI does not have. There is
 * no standard input.
 */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { WASI } from 'node:wasi'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'

const idleMilliseconds = 20_000
const headLength = 8

const path = (/** @type {string} */ words) => fileURLToPath(new URL(words, import.meta.url))
const command = path('../../build/tests/clang-22')
const resources = path('../../build/tests/clang-22-resources')
const module = path('../../node_modules/@yowasp/clang/gen/llvm.core.wasm')

/** What clang writes to one stream. Grows by doubling, because clang writes the JSON of a tree token by token. */
class Output {
  #bytes = Buffer.alloc(1 << 16)
  #length = 0

  /** @param {Uint8Array} bytes */
  add(bytes) {
    const end = this.#length + bytes.length
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * end)
    this.#bytes.set(bytes, this.#length)
    this.#length = end
  }

  get bytes() {
    return this.#bytes.subarray(0, this.#length)
  }
}

/**
 * Runs clang and returns its exit status and what it wrote. clang is instantiated anew each time, as a process would be.
 * @param {WebAssembly.Module} clang
 * @param {string[]} words the arguments
 * @param {Record<string, string>} environment
 */
const run = (clang, words, environment) => {
  const wasi = new WASI({
    version: 'preview1',
    args: [command, ...words],
    env: environment,
    preopens: { '/': '/' },
    returnOnExit: true,
  })
  const output = new Output()
  const errors = new Output()
  /** @type {WebAssembly.Memory} */
  let memory
  /** @type {(file: number, pieces: number, count: number, written: number) => number} */
  const write = (file, pieces, count, written) => {
    if (file != 1 && file != 2) return wasi.wasiImport.fd_write(file, pieces, count, written)
    const view = new DataView(memory.buffer)
    let total = 0
    for (let piece = pieces; piece < pieces + 8 * count; piece += 8) {
      const length = view.getUint32(piece + 4, true)
      const bytes = new Uint8Array(memory.buffer, view.getUint32(piece, true), length)
      if (file == 1) output.add(bytes)
      else errors.add(bytes)
      total += length
    }
    view.setUint32(written, total, true)
    return 0
  }
  const instance = new WebAssembly.Instance(clang, {
    wasi_snapshot_preview1: { ...wasi.wasiImport, fd_write: write },
  })
  memory = /** @type {WebAssembly.Memory} */ (instance.exports.memory)
  let status = 134 // what a shell says of a process that called abort()
  try {
    status = Number(wasi.start(instance))
  } catch (error) {
    errors.add(Buffer.from(`clang22: ${error}\n`))
  }
  return { status, output: output.bytes, errors: errors.bytes }
}

/** A thread answers one request after the other. */
const answerRequests = () => {
  parentPort?.on('message', (/** @type {Uint8Array} */ request) => {
    const count = new DataView(request.buffer, request.byteOffset).getUint32(4, true)
    const strings = Buffer.from(request).toString('utf8', headLength).split('\0').slice(0, -1)
    const [folder, ...rest] = strings
    const { status, output, errors } = run(
      workerData,
      // WASI has no working directory, but clang can set one for itself.
      [`-working-directory=${folder}`, `-resource-dir=${resources}`, ...rest.slice(0, count)],
      Object.fromEntries(rest.slice(count).map((variable) => variable.split(/=(.*)/s, 2))),
    )
    const head = Buffer.from(Uint32Array.of(status, output.length, errors.length).buffer)
    parentPort?.postMessage(Buffer.concat([head, output, errors]))
  })
}

/** Listens at the abstract socket of this name. @param {string} name */
const serve = (name) => {
  const workerData = new WebAssembly.Module(readFileSync(module))
  const startThread = () => new Worker(new URL(import.meta.url), { workerData })
  const free = Array.from({ length: availableParallelism() }, startThread)
  /** @type {((thread: Worker) => void)[]} those that wait for a thread */
  const waiting = []
  let unanswered = 0
  const end = () => (unanswered ? idle.refresh() : server.close(() => process.exit()))
  const idle = setTimeout(end, idleMilliseconds)

  /** @type {(request: Buffer) => Promise<Uint8Array>} */
  const answer = async (request) => {
    unanswered++
    const thread = free.pop() ?? (await new Promise((resolve) => waiting.push(resolve)))
    thread.postMessage(request)
    const [bytes] = await once(thread, 'message')
    const next = waiting.shift()
    if (next) next(thread)
    else free.push(thread)
    unanswered--
    idle.refresh()
    return bytes
  }

  const server = createServer((socket) => {
    /** @type {Buffer[]} */
    const parts = []
    socket.on('data', async (part) => {
      parts.push(part)
      const request = Buffer.concat(parts)
      if (request.length < headLength || request.length < headLength + request.readUInt32LE())
        return
      socket.end(await answer(request))
    })
    socket.on('error', () => {}) // the test was ended before its clang
  })
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code != 'EADDRINUSE') throw error
    process.exit() // another first run was faster
  })
  server.listen(`\0${name}`)
}

if (isMainThread) serve(process.argv[2])
else answerRequests()
