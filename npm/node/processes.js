/** Programs of the system, and those that the package brings along, as the command asks for them. */
import { spawn, spawnSync } from 'node:child_process'

import { statuses } from '../host/command.js'
import { systemPath } from './files.js'
import { findProgram } from './path.js'

/** @typedef {import('../host/command.js').Job} Job */
/** @typedef {import('../host/command.js').Done} Done */

/** Whether a program comes with the package. @param {string} program */
export const isBundled = (program) => program.startsWith('bundled/')

const absent = ['ENOENT', 'EACCES', 'ENOTDIR']

/** @type {(code: number | null, signal: string | null) => number} */
const statusOf = (code, signal) =>
  signal === 'SIGPIPE' ? statuses.unread : (code ?? statuses.killed)

/** @param {{ code?: string }} error */
const statusOfError = ({ code = '' }) =>
  absent.includes(code) ? statuses.notFound : statuses.killed

/** Where a stream of a process goes. @type {(captured: boolean, inherits: boolean) => 'pipe' | 'inherit'} */
const streamOf = (captured, inherits) => (captured || !inherits ? 'pipe' : 'inherit')

/**
 * @typedef {object} Where
 * @property {string} folder the working directory
 * @property {Record<string, string | undefined>} environment
 * @property {boolean} inherits whether what is not captured goes to this process's own streams; otherwise it is captured
 */

/** @type {(job: Job, where: Where) => { cwd: string, env: any, stdio: ('ignore' | 'pipe' | 'inherit')[], windowsHide: true }} */
const optionsOf = ({ output, errors, quiet }, { folder, environment, inherits }) => ({
  cwd: systemPath(folder),
  env: environment,
  stdio: [
    inherits ? 'inherit' : 'ignore',
    streamOf(output, inherits),
    quiet && !errors ? 'ignore' : streamOf(errors, inherits),
  ],
  windowsHide: true,
})

/** Whether there is no such program, which costs a process to find out in another way. @type {(job: Job, where: Where) => boolean} */
const isMissing = ({ words: [program] }, { environment }) =>
  !/[/\\]/.test(program) && !findProgram(program, environment)

/** Runs a program of the system. @type {(job: Job, where: Where, signal?: AbortSignal) => Promise<Done>} */
export const start = (job, where, signal) =>
  new Promise((resolve) => {
    if (isMissing(job, where)) return resolve({ status: statuses.notFound })
    const [program, ...words] = job.words
    /** @type {{ output: Uint8Array[], errors: Uint8Array[] }} */
    const parts = { output: [], errors: [] }
    const end = (/** @type {number} */ status) =>
      resolve({ status, output: Buffer.concat(parts.output), errors: Buffer.concat(parts.errors) })
    const child = spawn(program, words, { ...optionsOf(job, where), signal })
    child.stdout?.on('data', (part) => parts.output.push(part))
    child.stderr?.on('data', (part) => parts.errors.push(part))
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => end(statusOfError(error)))
    child.on('close', (code, name) => end(statusOf(code, name)))
  })

/** The same, while everything else waits. @type {(job: Job, where: Where) => Done} */
export const startSync = (job, where) => {
  if (isMissing(job, where)) return { status: statuses.notFound }
  const [program, ...words] = job.words
  const { error, status, signal, stdout, stderr } = spawnSync(program, words, {
    ...optionsOf(job, where),
    maxBuffer: Infinity,
  })
  if (error) return { status: statusOfError(/** @type {NodeJS.ErrnoException} */ (error)) }
  return {
    status: statusOf(status, signal),
    output: stdout ?? undefined,
    errors: stderr ?? undefined,
  }
}
