/**
 * A library that somebody else wrote, from Debian's source package, built by tare and natively in the same run: what the one
 * says the other has to say too.
 *
 * tests/foreign/NAME/ has `command`, the words behind `tare build` with paths from the library's own folder; `native.c`, a
 * program around the library that answers from standard input to standard output; and NAME.test.js. All that is made lies in
 * build/foreign/NAME.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { root, tare } from '../support/build.js'

/** Why a library cannot be had here, or undefined. */
export const missing =
  existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version')
    ? undefined
    : 'this is not Debian, whose source packages are needed'

/** Of some source packages, the library is not the whole. */
const within = { expat: 'expat' }

/** The library's own folder, where paths of its command begin. @param {string} name */
export const folderOf = (name) => `${root}build/foreign/${name}/source/${within[name] ?? ''}`

/** Downloads a source package and unpacks it to `source` in a folder, once. */
export const unpack = (folder, source, archive = []) => {
  if (existsSync(`${folder}/source`)) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(`${folder}/new`, { recursive: true })
  execFileSync(`${root}tools/apt-source.sh`, [source, ...archive], { cwd: folder })
  const file = readdirSync(folder).find((name) => /\.orig\.tar\.\w+$/.test(name))
  execFileSync('tar', ['-xf', file, '-C', 'new', '--strip-components=1'], { cwd: folder })
  renameSync(`${folder}/new`, `${folder}/source`)
}

/** The words in a file, without its comments. @param {string} path */
export const readWords = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#.*/, '').match(/'[^']*'|\S+/g) ?? [])
    .map((word) => word.replaceAll("'", ''))

/** The words of `command`. @param {string} name */
export const wordsOf = (name) => readWords(`${root}tests/foreign/${name}/command`)

/** The sources in a folder that a word with `*` names; or the word. */
export const expand = (folder, word) => {
  if (!/^[^-@].*\*.*\.c$/.test(word)) return [word]
  const at = word.lastIndexOf('/') + 1
  const pattern = RegExp(`^${word.slice(at).replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
  return readdirSync(`${folder}/${word.slice(0, at)}`)
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => word.slice(0, at) + file)
}

/** What the native build takes of the words: sources, and flags of the compiler. */
const nativeWords = (folder, words) => {
  const sources = words.filter((word) => word.endsWith('.c'))
  const header = words.find((word) => word.endsWith('.h'))
  const beside = header.replace(/\.h$/, '.c')
  return [
    ...(sources.length || !existsSync(`${folder}/${beside}`) ? sources : [beside]),
    ...words.filter((word) => /^-[IDU]/.test(word)),
    `-I${header.replace(/[^/]*$/, '') || '.'}`,
  ]
}

/**
 * Builds a library both ways.
 * @param {string} name of its folder
 * @param {object} [options]
 * @param {string} [options.source] the source package, where it is called otherwise
 * @param {[string, string]} [options.archive] where a mirror has it that lacks what its index lists, and its SHA-256
 * @param {string[]} [options.native] more words for gcc
 * @param {(source: string) => void} [options.prepare] writes what a configure script would
 */
export const library = (name, options) => (made[name] ??= make(name, options))

/** @type {Record<string, ReturnType<typeof make>>} */
const made = {}

const make = async (name, { source = name, archive, native = [], prepare } = {}) => {
  const folder = `${root}build/foreign/${name}`
  unpack(folder, source, archive)
  const own = folderOf(name)
  prepare?.(own)
  const words = wordsOf(name).flatMap((word) => expand(own, word))
  const built = spawnSync(tare, ['build', ...words, '-o', `${folder}/dist`], {
    cwd: own,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw Error(`tare build ${words.join(' ')}\n${built.stderr}`)
  const program = `${folder}/native`
  execFileSync(
    'gcc',
    [
      '-w',
      '-O1',
      '-o',
      program,
      `${root}tests/foreign/${name}/native.c`,
      ...nativeWords(own, words),
      ...native,
    ],
    { cwd: own },
  )
  const stem = words.find((word) => word.endsWith('.h')).replace(/.*\/|\.h$/g, '')
  const glue = await import(pathToFileURL(`${folder}/dist/${stem}.js`).href)
  /** What the native program answers. @param {string[]} words @param {string | Uint8Array} input */
  const ask = (words, input = '') => execFileSync(program, words, { input, maxBuffer: 1 << 28 })
  return { glue, ask }
}

/** Bytes that compress, and are the same each time. @param {number} length */
export const sample = (length) => {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    bytes[i] = state >>> 28 < 11 && i > 40 ? bytes[i - 1 - ((state >>> 16) & 31)] : state >>> 24
  }
  return bytes
}
