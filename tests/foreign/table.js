/**
 * The libraries of this folder that have been built, as a table: functions of the library's headers, how many of them are
 * bound, which marks that took, and bytes after gzip. `make foreign` prints it once the tests have passed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { measure } from '../../bench/support/headers.js'
import { table } from '../../bench/support/table.js'
import { root, tare } from '../support/build.js'
import { folderOf, wordsOf } from './library.js'

const gzip = (path) => gzipSync(readFileSync(path), { level: 9 }).length

/** The library's own, not those of this folder: words that name a header, and none behind `-include`. */
const headersOf = (words) =>
  words.filter((word, i) => /^[^-.@].*\.h$/.test(word) && words[i - 1] !== '-include')

/** How a build without marks would call it: its headers, and flags of the compiler. */
const plainOf = (words) => [
  ...headersOf(words),
  ...words.filter(
    (word, i) => /^(-[IDU]|-include$|--libc|--wasi)/.test(word) || words[i - 1] === '-include',
  ),
]

/** Lines of marks that Tare brings along. @param {string[]} words */
const linesOf = (words) =>
  words
    .filter((word) => word.startsWith('@'))
    .flatMap((word) => readFileSync(`${root}share/marks/${word.slice(1)}`, 'utf8').split('\n'))
    .filter((line) => line && !line.startsWith('#')).length

/** Functions that the headers declare, each header by itself. */
const declaredBy = async (words, folder) => {
  const headers = headersOf(words)
  const flags = plainOf(words).filter((word) => !headers.includes(word))
  const all = await Promise.all(
    headers.map((header) => measure(folder, [header, ...flags], (file) => file === header)),
  )
  return all.flatMap(({ declared }) => declared)
}

/** What the module would export. @param {string[]} words @param {string} cwd */
const bound = (words, cwd) => {
  const { stdout } = spawnSync(tare, ['build', ...words, '--explain', '--lenient'], {
    cwd,
    encoding: 'utf8',
  })
  return new Set(stdout.match(/^exports (.*)$/m)?.[1].split(' '))
}

const rows = []
for (const name of readdirSync(`${root}tests/foreign`)) {
  const dist = `${root}build/foreign/${name}/dist`
  if (!existsSync(dist)) continue
  const words = wordsOf(name)
  const folder = folderOf(name)
  const declared = await declaredBy(words, folder)
  const plain = bound(plainOf(words), folder)
  const marked = bound(words, folder)
  const stem = words.find((word) => word.endsWith('.h')).replace(/.*\/|\.h$/g, '')
  rows.push([
    name,
    declared.length,
    declared.filter((one) => plain.has(one)).length,
    declared.filter((one) => marked.has(one)).length,
    linesOf(words),
    words.filter((word) => /^--(mark|skip|rename)/.test(word)).length,
    gzip(`${dist}/${stem}.wasm`),
    gzip(`${dist}/${stem}.js`),
  ])
}
console.log(
  table(
    [
      'library',
      'functions',
      'bound as they are',
      'with marks',
      'lines of marks of Tare',
      'marks of its own',
      'module, gzip',
      'JavaScript with it, gzip',
    ],
    rows,
  ),
)
