/** Runs the command in this thread. What it runs is run one after the other, while everything else waits. */
import { pass, runCommand } from '../host/command.js'
import { Bundled } from './bundled.js'
import { common, readCommand } from './host.js'
import { isBundled, startSync } from './processes.js'

/** @type {WebAssembly.Module | undefined} */
let command
const bundled = new Bundled()

/**
 * Returns the exit status.
 * @param {string[]} words
 * @param {object} where
 * @param {import('../host/files.js').Files} [where.files]
 * @param {string} where.folder
 * @param {Record<string, string | undefined>} where.environment
 * @param {boolean} where.inherits whether programs print where this process does
 * @param {import('../host/wasi.js').Stream} where.output
 * @param {import('../host/wasi.js').Stream} where.errors
 */
export const runHere = (words, where) => {
  const { folder, output, errors, files = common.files } = where
  return runCommand((command ??= readCommand()), words, {
    ...common,
    ...where,
    files,
    run: (jobs) =>
      jobs.map((job) => {
        const done = isBundled(job.words[0])
          ? bundled.run(job.words, { files, folder })
          : startSync(job, where)
        return pass(job, done, output, errors)
      }),
    interrupted: () => 0,
    watch: () => false,
  })
}
