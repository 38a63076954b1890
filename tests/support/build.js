import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the tests compile is kept in build/, and not in the user's folder. */
process.env.XDG_CACHE_HOME = `${root}build/cache`

/** The command. */
export const tare = root + (process.env.TARE ?? 'build/tare')

/**
 * Builds into a folder below build/ and returns its path.
 * @param {string} name of the folder
 * @param {string[]} words of the command line, with paths from the repository
 */
export const buildInto = (name, ...words) => {
  const folder = `${root}build/${name}`
  mkdirSync(folder, { recursive: true })
  execFileSync(tare, ['build', ...words, '-o', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return folder
}

/**
 * Builds into build/tests/NAME.
 * @param {string} name
 * @param {string[]} words
 */
export const build = (name, ...words) => buildInto(`tests/${name}`, ...words)

/** Runs the command as a user does; text in, text out. */
export const run = (words, options = {}) =>
  spawnSync(tare, words, { cwd: root, encoding: 'utf8', ...options })
