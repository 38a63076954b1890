/** What the command says of a build, as bundlers show it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { TareError } from '../index.js'

/** @typedef {import('../index.d.ts').Diagnostic} Diagnostic */
/** @typedef {{ file: string, line: number, column: number }} Location its line from 1, its column from 0 */
/** @typedef {{ message: string, loc?: Location, frame?: string }} Problem */

/**
 * How many units of UTF-16 are before a column that counts bytes.
 * @param {string} file
 * @param {number} line
 * @param {number} bytes
 */
const unitsBefore = (file, line, bytes) => {
  try {
    const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''
    return Buffer.from(text).subarray(0, bytes).toString().length
  } catch {
    return bytes
  }
}

/**
 * A column of bundlers is from 0, and counts bytes only in esbuild.
 * @param {Diagnostic} diagnostic
 * @param {string} folder
 * @param {boolean} countsBytes
 * @returns {Location | undefined}
 */
const locationOf = ({ file, line, column }, folder, countsBytes) => {
  if (!file || !line || !column) return undefined
  const path = resolve(folder, file)
  return {
    file: path,
    line,
    column: countsBytes ? column - 1 : unitsBefore(path, line, column - 1),
  }
}

/** @param {Diagnostic} diagnostic */
const textOf = ({ file, line, column, message }) =>
  `${file ? `${file}:${line ? `${line}:${column}:` : ''} ` : ''}${message}`

/**
 * The errors or warnings among diagnostics, each with the notes behind it, and the first with those ahead of all.
 * @param {readonly Diagnostic[]} diagnostics
 * @param {Diagnostic['level']} level
 * @param {string} folder that files are relative to
 * @param {boolean} countsBytes
 */
export const problemsOf = (diagnostics, level, folder, countsBytes) => {
  /** @type {Problem[]} */
  const problems = []
  let takesNotes = false
  let ahead = ''
  for (const diagnostic of diagnostics) {
    const last = problems.at(-1)
    if (diagnostic.level === level) {
      const loc = locationOf(diagnostic, folder, countsBytes)
      problems.push({
        message: textOf(diagnostic) + ahead,
        ...(loc && { loc }),
        ...(diagnostic.excerpt && { frame: diagnostic.excerpt }),
      })
      takesNotes = true
      ahead = ''
    } else if (diagnostic.level !== 'note') takesNotes = false
    else if (!last) ahead += `\nnote: ${textOf(diagnostic)}`
    else if (takesNotes && last) last.message += `\nnote: ${textOf(diagnostic)}`
  }
  return problems
}

/**
 * All errors of a build as one, at the place of the first.
 * @param {readonly Problem[]} problems not none
 * @returns {Problem}
 */
export const together = ([first, ...rest]) => ({
  ...first,
  message: [first, ...rest].map(({ message }) => message).join('\n'),
})

/**
 * Why a build failed. What is no fault of a header or an option is thrown again.
 * @param {unknown} error
 * @param {string} folder
 * @param {boolean} countsBytes
 */
export const failureOf = (error, folder, countsBytes) => {
  if (!(error instanceof TareError)) throw error
  const problems = problemsOf(error.diagnostics, 'error', folder, countsBytes)
  const placed = problems.filter(({ loc }) => loc) // the others say that there is no module, then
  if (placed.length) return placed
  return problems.length ? problems : [{ message: error.message }]
}
