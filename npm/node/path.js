/** Programs on PATH. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const extensions = process.platform === 'win32' ? ['.exe', '.com', ''] : ['']

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
    .filter(Boolean))
    for (const extension of extensions) {
      const path = join(folder, name + extension)
      if (isProgram(path)) return path
    }
  return undefined
}
