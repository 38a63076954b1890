/** The npm packages that the package tare brings along: where their files are, and loading these. */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { runLlvm } from '../host/llvm.js'
import { tarFiles } from '../host/resources.js'
import { readWasmOpt, runWasmOpt } from '../host/wasm-opt.js'

const { resolve } = createRequire(import.meta.url)

/** @param {string} path */
const manifestOf = (path) => JSON.parse(readFileSync(path, 'utf8'))

const llvmFolder = () => dirname(resolve('@yowasp/clang'))
const binaryenFolder = () => dirname(resolve('binaryen/package.json'))

/** @param {() => string} folder */
const isThere = (folder) => {
  try {
    return statSync(folder()).isDirectory()
  } catch {
    return false
  }
}

/** Whether a program is among them. @param {string} name */
export const hasBundled = (name) =>
  ['clang', 'wasm-ld'].includes(name)
    ? isThere(llvmFolder)
    : ['wasm-opt', 'wasm-dis'].includes(name) && isThere(binaryenFolder)

/** The version of an npm package that begins as that of LLVM does. */
const llvmVersion = () => manifestOf(join(llvmFolder(), '../package.json')).version.split('-')[0]

export const readLlvm = () => readFileSync(join(llvmFolder(), 'llvm.core.wasm'))

/** @type {import('../host/files.js').Files | undefined} */
let tar
/** clang's own headers, and wasi-libc. */
export const llvmFiles = () =>
  (tar ??= tarFiles(readFileSync(join(llvmFolder(), 'llvm-resources.tar'))))

const binaryenVersion = () =>
  String(parseInt(manifestOf(join(binaryenFolder(), 'package.json')).version))

/** What a thread has loaded so far. */
export class Bundled {
  /** @type {WebAssembly.Module | undefined} */
  llvm
  #llvmVersion = ''
  /** @type {Map<string, import('../host/wasm-opt.js').WasmOpt>} */
  #binaryen = new Map()

  /**
   * Runs a program of theirs, `words[0]` of which is `bundled/NAME`.
   * @param {string[]} words
   * @param {{ files: import('../host/files.js').Files, folder: string }} where
   */
  run([program, ...words], where) {
    const name = program.replace(/.*\//, '')
    if (name === 'wasm-opt' || name === 'wasm-dis')
      return runWasmOpt(this.#readBinaryen(name), words, where)
    this.#llvmVersion ||= llvmVersion()
    const load = () => (this.llvm ??= new WebAssembly.Module(readLlvm()))
    return runLlvm({ module: load, version: this.#llvmVersion }, [name, ...words], where)
  }

  /** @param {string} name */
  #readBinaryen(name) {
    const known = this.#binaryen.get(name)
    if (known) return known
    const script = readFileSync(join(binaryenFolder(), 'bin', name))
    const read = readWasmOpt(script, binaryenVersion())
    this.#binaryen.set(name, read)
    return read
  }

  /** Loads wasm-opt before it is needed. */
  prepare() {
    this.#readBinaryen('wasm-opt')
  }
}
