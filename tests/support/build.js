import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command. */
export const tare = root + 'build/tare'

/**
 * Builds into build/tests/NAME and returns that folder.
 * @param {string} name
 * @param {string[]} words of the command line, with paths from the repository
 */
export const build = (name, ...words) => {
  const folder = `${root}build/tests/${name}`
  mkdirSync(folder, { recursive: true })
  execFileSync(tare, ['build', ...words, '-o', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return folder
}

/** Runs the command as a user does; text in, text out. */
export const run = (words, options = {}) =>
  spawnSync(tare, words, { cwd: root, encoding: 'utf8', ...options })
