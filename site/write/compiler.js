/**
 * The worker that compiles. It loads clang, the linker and the optimiser once they are needed, keeps what it loaded in the
 * browser's cache, and in itself for the next build.
 */
/* global TOOLS, VERSIONS */
import code from 'wasm-opt-code'

import { tarFiles } from '../../npm/host/resources.js'
import { Compiler } from './compile.js'

const CACHE = 'tare-compiler'

/** Milliseconds between two reports of progress. */
const REPORT = 100

const total = TOOLS.reduce((sum, { bytes }) => sum + bytes, 0)
let loaded = 0
let told = 0

const tell = (isLast = false) => {
  if (!isLast && performance.now() - told < REPORT) return
  told = performance.now()
  postMessage({ progress: Math.min(loaded, total), total })
}

/** A file of the page, kept in the cache where there is one: not on hosts without TLS. */
const kept = async (url) => {
  const cache = await globalThis.caches?.open(CACHE).catch(() => undefined)
  const known = await cache?.match(url)
  if (known) return known
  const response = await fetch(url)
  if (!response.ok) throw Error(`${url}: ${response.status}`)
  cache?.put(url, response.clone()).catch(() => {}) // there may be no room
  return response
}

/** Its content, told byte by byte; unpacked, unless the host has done that already. */
const contentOf = async ({ file }) => {
  const reader = (await kept(new URL(`../${file}`, import.meta.url).href)).body.getReader()
  const { value: first = new Uint8Array() } = await reader.read()
  const count = (chunk) => {
    loaded += chunk.length
    tell()
    return chunk
  }
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(count(first)),
    pull: async (controller) => {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(count(value))
    },
  })
  return first[0] == 0x1f && first[1] == 0x8b
    ? stream.pipeThrough(new DecompressionStream('gzip'))
    : stream
}

const find = (name) => TOOLS.find((tool) => tool.name == name)
const moduleOf = async (name) =>
  WebAssembly.compileStreaming(
    new Response(await contentOf(find(name)), { headers: { 'content-type': 'application/wasm' } }),
  )
const bytesOf = async (name) =>
  new Uint8Array(await new Response(await contentOf(find(name))).arrayBuffer())

/** Other versions than these are not asked for again. */
const forget = async () => {
  const cache = await globalThis.caches?.open(CACHE).catch(() => undefined)
  for (const request of (await cache?.keys()) ?? [])
    if (!TOOLS.some(({ file }) => request.url.endsWith(file))) await cache?.delete(request)
}

const load = async () => {
  loaded = 0
  tell(true)
  const [command, llvm, wasmOpt, archive] = await Promise.all([
    moduleOf('tare.wasm'),
    moduleOf('clang.wasm'),
    moduleOf('wasm-opt.wasm'),
    bytesOf('resources.tar'),
  ])
  postMessage({ progress: total, total, isLoaded: true })
  forget().catch(() => {})
  return new Compiler({
    command,
    llvm: { module: () => llvm, version: VERSIONS.llvm },
    wasmOpt: { code, module: wasmOpt, version: VERSIONS.binaryen },
    resources: tarFiles(archive),
  })
}

let compiler

onmessage = async ({ data: { id, program } }) => {
  try {
    compiler ??= load()
    const ready = await compiler
    const started = performance.now()
    const built = ready.build(program)
    postMessage({ id, ...built, milliseconds: performance.now() - started })
  } catch (error) {
    compiler = undefined // the next build tries again
    postMessage({ id, failure: String(error?.message ?? error) })
  }
}
