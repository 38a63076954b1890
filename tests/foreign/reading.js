/**
 * What becomes of each function of ten headers, and what somebody found who read it beside the manual:
 * `node tests/foreign/reading.js [NAME …]` brings NAME.tsv up to date. A function whose binding has changed since it was
 * read is `unread` then.
 *
 * A row of a file: C's name, the verdict, the binding as `--explain` has it, and a remark. The verdicts:
 *
 * - `right`: it does what the manual says, and JavaScript has a use for it
 * - `useless`: it is right, but JavaScript has no use for it: versions, sizes of structs, hooks of C's
 * - `unnatural`: it is right, and an author of JavaScript would have made it otherwise
 * - `thrown`: what the manual allows is refused when it is called, with a clear error
 * - `wrong`: JavaScript gets or gives something else than the manual says, without a word
 * - `unread`
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { rows as allRows } from '../../bench/headers/list.js'
import { download, folderOf, marksFileOf, nameOf, wordsOf } from '../../bench/support/debian.js'
import { tare } from '../support/build.js'

export const verdicts = ['right', 'useless', 'unnatural', 'thrown', 'wrong', 'unread']

const read = [
  'jansson.h',
  'sqlite3.h',
  'oniguruma.h',
  'lz4.h',
  'zlib.h',
  'opus/opus.h',
  'cmark.h',
  'geos_c.h',
  'spng.h',
  'http_parser.h',
]

/** The rows of bench/headers/list.js that were read. */
export const rows = read.map((name) => allRows.find((row) => nameOf(row) == name))

/** `opus` of opus/opus.h. */
export const titleOf = (row) => nameOf(row).replace(/.*\/|\.h$/g, '')

const fileOf = (row) => fileURLToPath(new URL(`${titleOf(row)}.tsv`, import.meta.url))

/**
 * How each function of C's is bound: `method next: …`, by its name. Words of the header's own are left out.
 * @returns {Map<string, string>}
 */
export const bindingsOf = (row) => {
  const marks = marksFileOf(row)
  const words = [...wordsOf(row), ...(existsSync(marks) ? [`@${marks}`] : [])]
  const { status, stdout, stderr } = spawnSync(
    tare,
    ['build', ...words, '--explain', '--lenient'],
    { cwd: folderOf(row), encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (status) throw new Error(`${nameOf(row)}: ${stderr}`)
  const bindings = new Map()
  let owner = ''
  let lines
  for (const line of stdout.split('\n')) {
    const [, indent, text] = line.match(/^( *)(.*)/)
    if (!indent) {
      owner = text.match(/^class (\w+)/)?.[1] ?? ''
      lines = undefined
    } else if (indent == '  ') {
      const [, title, symbol] = text.match(/^((?:[a-z]+ )*[\w$]+) = (\w+)$/) ?? []
      lines = symbol && (owner || title.startsWith('function')) ? [] : undefined
      if (lines) bindings.set(symbol, { title: owner ? `${owner} ${title}` : title, lines })
    } else if (indent == '    ' && !text.startsWith('"')) lines?.push(text)
  }
  return new Map(
    [...bindings].map(([symbol, { title, lines }]) => [symbol, [title, ...lines].join(' | ')]),
  )
}

/** What was found: for each function its verdict, the binding that was read, and a remark. */
export const readingsOf = (row) =>
  existsSync(fileOf(row))
    ? new Map(
        readFileSync(fileOf(row), 'utf8')
          .split('\n')
          .slice(1)
          .filter(Boolean)
          .map((line) => {
            const [symbol, verdict, binding, remark = ''] = line.split('\t')
            return [symbol, { verdict, binding, remark }]
          }),
      )
    : new Map()

const update = (row) => {
  const before = readingsOf(row)
  const lines = [...bindingsOf(row)].map(([symbol, binding]) => {
    const old = before.get(symbol)
    const verdict = old?.binding == binding ? old.verdict : 'unread'
    return [symbol, verdict, binding, old?.remark ?? ''].join('\t').trimEnd()
  })
  writeFileSync(fileOf(row), ['function\tverdict\tbinding\tremark', ...lines, ''].join('\n'))
  const count = (verdict) => lines.filter((line) => line.split('\t')[1] == verdict).length
  console.log(
    `${titleOf(row)}: ${lines.length} functions, ${verdicts.map((one) => `${count(one)} ${one}`).join(', ')}`,
  )
}

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2)
  const chosen = rows.filter((row) => !names.length || names.includes(titleOf(row)))
  download(chosen)
  for (const row of chosen) update(row)
}
