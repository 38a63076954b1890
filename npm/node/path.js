/** Programs on PATH. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const extensions = process.platform === 'win32' ? ['.exe', '.com', ''] : ['']

/**
 * macOS has a clang that only compiles for Apple's machines, and where nothing of Xcode is installed, running it opens a
 * window that offers this.
 */
const useless = process.platform === 'darwin' ? '/usr/bin/clang' : undefined

/**
 * npm puts this folder on PATH. Its `wasm-opt` is the binaryen that comes with the package, which needs no process of its own.
 * @param {string} folder
 */
const isOfNpm = (folder) => /[/\\]node_modules[/\\]\.bin[/\\]?$/.test(folder)

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Where a program is, or undefined. @param {string} name @param {Record<string, string | undefined>} environment */
export const findProgram = (name, environment) => {
  for (const folder of (environment.PATH ?? environment.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder && !isOfNpm(folder)))
    for (const extension of extensions) {
      const path = join(folder, name + extension)
      if (path !== useless && isProgram(path)) return path
    }
  return undefined
}
