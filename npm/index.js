/** The API of the package: the command with values instead of files and text. index.d.ts describes it. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'

import { readDiagnostics } from './host/diagnostics.js'
import { MemoryFiles, mount } from './host/files.js'
import { Capture } from './host/wasi.js'
import { runHere } from './node/here.js'
import { commandPath, common, environmentOf, slashes } from './node/host.js'
import { Pool } from './node/pool.js'
import { Session } from './node/session.js'
import { commandWords } from './node/words.js'

/** @typedef {import('./index.d.ts').BuildOptions} BuildOptions */
/** @typedef {import('./index.d.ts').Diagnostic} Diagnostic */

export const { version } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
)

export class TareError extends Error {
  /** @param {Diagnostic[]} diagnostics @param {number} status */
  constructor(diagnostics, status) {
    const errors = diagnostics.filter(({ level }) => level === 'error')
    const lines = (errors.length ? errors : diagnostics).map(
      ({ file, line, column, message }) =>
        `${file ? `${file}:${line ? `${line}:${column}:` : ''} ` : ''}${message}`,
    )
    super(lines.join('\n') || `exit status ${status}`)
    this.name = 'TareError'
    this.diagnostics = diagnostics
    this.status = status
  }
}

const decoder = new TextDecoder()

/** @param {string | readonly string[] | undefined} one */
const list = (one) => (one === undefined ? [] : typeof one === 'string' ? [one] : [...one])

/** @param {string} name @param {Uint8Array} bytes */
const output = (name, bytes) => ({
  name,
  bytes,
  get text() {
    return decoder.decode(bytes)
  },
})

/** All files below a folder, by path from there. @param {string} folder */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort()

const pool = new Pool()

/** Sessions that nothing runs in. @type {Session[]} */
const idle = []

/** The files of a rule of make: behind its colon, with spaces as `\ `, and dollars twice. @param {string} rule */
const inputsOf = (rule) =>
  [
    ...rule
      .replace(/\\\n/g, ' ')
      .replace(/^.*?:(?=\s)/s, '')
      .matchAll(/(?:\\[ #]|\S)+/g),
  ].map(([word]) => word.replace(/\\([ #])/g, '$1').replaceAll('$$', '$'))

/** @param {BuildOptions} options */
export const build = async ({
  headers,
  sources,
  options = [],
  files = {},
  folder = process.cwd(),
  outputFolder,
  environment = process.env,
  signal,
}) => {
  signal?.throwIfAborted()
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'tare-build-')))
  const session = idle.pop() ?? new Session(pool)
  try {
    const texts = join(temporary, 'in')
    for (const [path, content] of Object.entries(files)) {
      const to = resolve(texts, path)
      if (!to.startsWith(texts + sep)) throw TypeError(`files: '${path}' is not below the folder`)
      mkdirSync(dirname(to), { recursive: true })
      writeFileSync(to, content)
    }
    const paths = [...list(headers), ...list(sources)]
    if (!list(headers).length) throw TypeError('headers: name at least one')
    const isText = (/** @type {string} */ path) => Object.hasOwn(files, path)
    const isAllText = paths.every(isText)
    const working = isAllText ? texts : resolve(folder)
    const out = join(temporary, 'out')
    const words = [
      'build',
      ...paths.map((path) => (isText(path) && !isAllText ? join(texts, path) : path)),
      ...(isAllText || !Object.keys(files).length ? [] : ['-I', texts]),
      ...options,
      ...['-MMD', '-MF', join(temporary, 'inputs'), '-MT', 'x'],
      ...['-o', out],
    ]
    const { status, errors } = await session.run({
      words: commandWords(words),
      folder: commandPath(working),
      environment: { ...environmentOf(environment), TMPDIR: slashes(temporary) },
      captures: true,
      signal,
    })
    const prefix = `${texts}${sep}`
    const diagnostics = readDiagnostics(decoder.decode(errors).replaceAll(`${slashes(texts)}/`, ''))
    if (status !== 0) throw new TareError(diagnostics, status)
    const outputs = filesBelow(out).map((name) =>
      output(name.replaceAll(sep, '/'), new Uint8Array(readFileSync(join(out, name)))),
    )
    if (outputFolder !== undefined)
      for (const { name, bytes } of outputs) {
        const to = resolve(folder, outputFolder, name)
        mkdirSync(dirname(to), { recursive: true })
        writeFileSync(to, bytes)
      }
    const inputs = inputsOf(readFileSync(join(temporary, 'inputs'), 'utf8'))
      .map((path) => resolve(working, path))
      .filter((path) => !path.startsWith(prefix))
    return { outputs, diagnostics, inputs: [...new Set(inputs)] }
  } finally {
    if (signal?.aborted) await session.close()
    idle.push(session)
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Where a module that is given as bytes seems to be. */
const given = '/given'

/**
 * Runs a verb that reads one module, and returns what it printed.
 * @param {string} verb
 * @param {string | Uint8Array} module
 * @param {readonly string[]} options
 * @param {import('./index.d.ts').Where} [where]
 */
const read = (
  verb,
  module,
  options,
  { folder = process.cwd(), environment = process.env, signal } = {},
) => {
  signal?.throwIfAborted()
  const isPath = typeof module === 'string'
  const files = isPath
    ? common.files
    : mount(common.files, given, () => new MemoryFiles({ '/module.wasm': module }))
  const out = new Capture()
  const errors = new Capture()
  const status = runHere([verb, ...options, '--json', isPath ? module : `${given}/module.wasm`], {
    files,
    folder: commandPath(resolve(folder)),
    environment: environmentOf(environment),
    inherits: false,
    output: out,
    errors,
  })
  const text = decoder.decode(errors.bytes).replaceAll(`${given}/`, '')
  const diagnostics = readDiagnostics(text)
  if (status > 1 || !out.bytes.length) throw new TareError(diagnostics, status)
  const [report] = JSON.parse(decoder.decode(out.bytes))
  if (!isPath) report.module = 'module.wasm'
  return { status, report, diagnostics }
}

/** @type {typeof import('./index.d.ts').check} */
export const check = async (module, options = [], where) => {
  const { status, report, diagnostics } = read('check', module, options, where)
  return { ok: status === 0, report, diagnostics }
}

/** @type {typeof import('./index.d.ts').size} */
export const size = async (module, options = [], where) =>
  read('size', module, options, where).report

export const close = async () => {
  await Promise.all([pool.close(), ...idle.splice(0).map((session) => session.close())])
}
