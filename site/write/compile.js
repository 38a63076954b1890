/**
 * One header and one source, built in memory: the command of the npm package tare with its tools, in this thread. What a
 * tool did is kept, by what it read; so a change runs only what depends on it.
 *
 * @typedef {object} Tools what was loaded
 * @property {WebAssembly.Module} command tare.wasm
 * @property {{ module: () => WebAssembly.Module, version: string }} llvm
 * @property {import('../../npm/host/wasm-opt.js').WasmOpt} wasmOpt
 * @property {import('../../npm/host/files.js').Files} resources clang's own headers and wasi-libc
 *
 * @typedef {object} Program
 * @property {string} name of the library: NAME.h and NAME.c
 * @property {string} header
 * @property {string} source
 * @property {string[]} options of `tare build`
 */
import { pass, runCommand } from '../../npm/host/command.js'
import { readDiagnostics } from '../../npm/host/diagnostics.js'
import { MemoryFiles } from '../../npm/host/files.js'
import { runLlvm, withResources } from '../../npm/host/llvm.js'
import { Capture } from '../../npm/host/wasi.js'
import { runWasmOpt } from '../../npm/host/wasm-opt.js'
import { Records } from './records.js'

const folder = '/work'
const decoder = new TextDecoder()

export class Compiler {
  #tools
  #records = new Records()

  /** @param {Tools} tools */
  constructor(tools) {
    this.#tools = tools
  }

  /** @param {string[]} words @param {MemoryFiles} memory */
  #runTool([program, ...words], memory) {
    const { llvm, wasmOpt, resources } = this.#tools
    const name = program.replace(/.*\//, '')
    if (words.length === 1 && words[0] === '--version')
      return name === 'wasm-opt'
        ? runWasmOpt(wasmOpt, words, { files: memory, folder })
        : runLlvm(llvm, [name, ...words], { files: memory, folder })
    return this.#records.run([name, ...words], memory, (files) =>
      name === 'wasm-opt'
        ? runWasmOpt(wasmOpt, words, { files, folder })
        : runLlvm(llvm, [name, ...words], {
            files: withResources(files, () => resources),
            folder,
          }),
    )
  }

  /**
   * Outputs by name, of a build that worked; and what it said.
   * @param {Program} program
   */
  build({ name, header, source, options }) {
    const memory = new MemoryFiles({
      [`${folder}/${name}.h`]: header,
      [`${folder}/${name}.c`]: source,
    })
    memory.folder('/tmp')
    const output = new Capture()
    const errors = new Capture()
    const words = ['build', `${name}.h`, `${name}.c`, ...options, '-o', 'dist']
    const status = runCommand(this.#tools.command, words, {
      files: withResources(memory, () => this.#tools.resources),
      folder,
      environment: { TARE_CLANG: 'bundled/clang', TMPDIR: '/tmp' },
      output,
      errors,
      // The same names of temporary files in each build, which has files of its own.
      random: (bytes) => bytes.fill(0),
      processId: 1,
      brotli: () => 0, // asked for by `size` alone
      has: () => true,
      run: (jobs) => jobs.map((job) => pass(job, this.#runTool(job.words, memory), output, errors)),
      interrupted: () => 0,
      watch: () => false,
    })
    const message = decoder.decode(errors.bytes)
    const outputs = Object.fromEntries(
      [...memory.all(`${folder}/dist`)].map(([path, bytes]) => [
        path.slice(`${folder}/dist/`.length),
        bytes.slice(),
      ]),
    )
    return { status, outputs, message, diagnostics: readDiagnostics(message) }
  }
}
