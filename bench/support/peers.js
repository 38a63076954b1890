/** What others ship for the same: taken from their npm packages, or made by their compilers. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { root } from '../../tests/support/build.js'

const modules = `${root}node_modules/`
export const version = (name) =>
  JSON.parse(readFileSync(`${modules}${name}/package.json`, 'utf8')).version

export const highwayhasher = {
  scalar: readFileSync(`${modules}highwayhasher/dist/highwayhasher_wasm_bg.wasm`),
  simd: readFileSync(`${modules}highwayhasher/dist/highwayhasher_wasm_simd_bg.wasm`),
  slim: readFileSync(`${modules}highwayhasher/dist/browser-slim/es/index_browser_slim.js`, 'utf8'),
  fat: readFileSync(`${modules}highwayhasher/dist/browser-fat/es/index_browser_fat.js`, 'utf8'),
}

/**
 * The modules of hash-wasm, which stand as base64 in its script: one for each algorithm, by its name.
 * @returns {Record<string, Buffer>}
 */
export const hashWasm = () => {
  const script = readFileSync(`${modules}hash-wasm/dist/index.esm.js`, 'utf8')
  const embedded = script.matchAll(/var name\S* = "(\w+)";\s*var data\S* = "(\w[^"]*)"/g)
  return Object.fromEntries(
    [...embedded].map(([, name, data]) => [name, Buffer.from(data, 'base64')]),
  )
}

export const xxhashWasm = readFileSync(`${modules}xxhash-wasm/workerd/xxhash.wasm`)

/**
 * The two WebAssembly implementations behind highwayhasher, with the JavaScript that it has in browsers.
 * @param {boolean} simd
 */
export const loadHighwayhasher = async (simd) => {
  const { WasmHighwayHash } = await import(
    `${modules}highwayhasher/dist/browser-fat/es/index_browser_fat.js?${simd}`
  )
  return WasmHighwayHash.loadModule({ simd })
}

const adder = `
class Adder {
  sum: f64 = 0
  constructor() {}
  add(right: f64): void { this.sum += right }
  result(): f64 { return this.sum }
}
export function create(): Adder { return new Adder() }
export function add(self: Adder, right: f64): void { self.add(right) }
export function result(self: Adder): f64 { return self.result() }
`

/**
 * The article's Adder by AssemblyScript: its classes are opaque to JavaScript, so functions take them apart.
 * @param {'stub' | 'minimal' | 'incremental'} runtime
 */
export const assemblyScriptAdder = (runtime) => {
  const folder = `${root}build/peers/assemblyscript-${runtime}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/adder.ts`, adder)
  const options = [
    '--runtime',
    runtime,
    '--bindings',
    'esm',
    '-O3z',
    '--converge',
    '--noAssert',
    '-o',
    `${folder}/adder.wasm`,
  ]
  execFileSync(`${modules}.bin/asc`, [`${folder}/adder.ts`, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return {
    path: `${folder}/adder.js`,
    wasm: readFileSync(`${folder}/adder.wasm`),
    js: readFileSync(`${folder}/adder.js`, 'utf8'),
  }
}
