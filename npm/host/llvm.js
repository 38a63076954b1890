/**
 * clang and wasm-ld as one WebAssembly module, that of the npm package @yowasp/clang, run in this thread. It is a module of
 * WASI preview 1 inside of a component; here it runs without the component's layers, which take each token that clang
 * prints through four functions.
 */
import { mount } from './files.js'
import { Capture, runModule } from './wasi.js'

/** @typedef {import('./files.js').Files} Files */

/** Where its headers and libraries are for the tools and for the command. */
export const resources = '/bundled'

/** What a shell says of a process that called abort(). */
const ABORTED = 134

/** What does not need clang to run. @type {(version: string, words: string[]) => string | undefined} */
const known = (version, [program, ...words]) => {
  if (words.at(-1) === '--version')
    return program === 'clang'
      ? `clang version ${version} (npm @yowasp/clang)\n`
      : `LLD ${version} (npm @yowasp/clang)\n`
  const file = /^-print-file-name=(.*)/.exec(words.at(-1) ?? '')?.[1]
  return file && `${resources}/lib/wasm32-wasip1/${file}\n`
}

/**
 * Runs a tool and returns its exit status and what it wrote.
 * @param {object} llvm
 * @param {() => WebAssembly.Module} llvm.module
 * @param {string} llvm.version
 * @param {string[]} words the program, `clang` or `wasm-ld`, and its arguments
 * @param {{ files: Files, folder: string }} where `folder` is the working directory
 */
export const runLlvm = ({ module, version }, words, { files, folder }) => {
  const output = new Capture()
  const errors = new Capture()
  const text = known(version, words)
  if (text !== undefined)
    return { status: 0, output: new TextEncoder().encode(text), errors: errors.bytes }
  const [program, ...rest] = words
  const own =
    program === 'clang'
      ? // WASI has no working directory, but clang can set one for itself.
        [
          `${resources}/bin/clang`,
          `-working-directory=${folder}`,
          `-resource-dir=${resources}`,
          ...rest,
        ]
      : [`${resources}/bin/${program}`, ...absolute(rest, folder)]
  let status = ABORTED
  try {
    status = runModule(module(), { words: own, files, output, errors })
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error
    errors.write(new TextEncoder().encode(`${program}: ${error.message}\n`))
  }
  return { status, output: output.bytes, errors: errors.bytes }
}

/** Arguments of wasm-ld, which has no option for a working directory, with paths from the root. @type {(words: string[], folder: string) => string[]} */
const absolute = (words, folder) =>
  words.map((word, i) => {
    const isValue = ['-z', '-m', '-L', '-l'].includes(words[i - 1])
    return word.startsWith('-') || word.startsWith('/') || isValue ? word : `${folder}/${word}`
  })

/** Files with the tools' own in their place. @type {(files: Files, own: () => Files) => Files} */
export const withResources = (files, own) => mount(files, resources, own)
