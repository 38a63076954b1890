/**
 * The libraries of this folder that have been built, as a table: functions of the header, how many of them are bound, how many
 * words of marks that took, and bytes after gzip. `make foreign` prints it once the tests have passed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { table } from '../../bench/support/table.js'
import { root, tare } from '../support/build.js'
import { folderOf, wordsOf } from './library.js'

const gzip = (path) => gzipSync(readFileSync(path), { level: 9 }).length

/** How many functions the module would export. @param {string[]} words @param {string} cwd */
const bound = (words, cwd) => {
  const { stdout } = spawnSync(tare, ['build', ...words, '--explain', '--lenient'], {
    cwd,
    encoding: 'utf8',
  })
  return new Set(stdout.match(/^exports (.*)$/m)?.[1].split(' ')).size
}

const rows = []
for (const name of readdirSync(`${root}tests/foreign`)) {
  const dist = `${root}build/foreign/${name}/dist`
  if (!existsSync(dist)) continue
  const words = wordsOf(name)
  const header = words.find((word) => word.endsWith('.h'))
  const stem = header.replace(/.*\/|\.h$/g, '')
  const plain = words.filter((word) => /^-[IDU]|\.h$|^--libc/.test(word))
  rows.push([
    name,
    bound(plain, folderOf(name)),
    bound(words, folderOf(name)),
    words.filter((word) => /^--(mark|skip|rename)/.test(word)).length,
    gzip(`${dist}/${stem}.wasm`),
    gzip(`${dist}/${stem}.js`),
  ])
}
console.log(
  table(
    [
      'library',
      'bound as they are',
      'with marks',
      'marks of its own',
      'module, gzip',
      'JavaScript with it, gzip',
    ],
    rows,
  ),
)
