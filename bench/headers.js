/**
 * How many public functions of the headers in headers/list.js `tare build --explain --lenient` binds, and why it does not
 * bind the others: `node bench/headers.js [--json] [--update] [NAME …]`, where a NAME is a part of a header's
 * path. `share/marks/NAME.marks` has marks for a header, from its manual; they count in a column of their own. `--json` prints
 * all of it with the names of functions, and `--update` writes headers/results.json, to which the next run is compared.
 *
 * The headers are those of Debian's packages. They are downloaded once, into build/headers/.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'

import { rows } from './headers/list.js'
import { download, folderOf, marksFileOf, nameOf, wordsOf } from './support/debian.js'
import { measure } from './support/headers.js'
import { table } from './support/table.js'

const resultsFile = new URL('headers/results.json', import.meta.url)

const fail = (message) => {
  console.error(`bench-headers: ${message}`)
  process.exit(1)
}

// ---- Counting ----

const count = async (row) => {
  const include = folderOf(row)
  const words = wordsOf(row)
  const isOwn = (file) => row.header.includes(file) || Boolean(row.interface?.test(file))
  const marks = marksFileOf(row)
  const plain = await measure(include, words, isOwn)
  const marked = existsSync(marks) ? await measure(include, [...words, `@${marks}`], isOwn) : plain
  return { name: nameOf(row), plain, marked, hasMarks: marked != plain }
}

/** The results of all, in order, while as many run as the machine has processors. */
const countAll = async (rows) => {
  const results = []
  let next = 0
  const work = async () => {
    while (next < rows.length) {
      const index = next++
      results[index] = await count(rows[index])
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return results
}

// ---- What is printed ----

const share = (bound, declared) => (declared ? `${((100 * bound) / declared).toFixed(1)}%` : '')

/** `12 (+3)`: a number beside the one of the last results. */
const since = (now, before) => {
  const difference = now - (before ?? now)
  return difference ? `${now} (${difference > 0 ? '+' : ''}${difference})` : String(now)
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

const tableOf = (results, before) => {
  const line = (name, declared, bound, marked, hasMarks, last) => [
    name,
    since(declared, last?.declared),
    since(bound, last?.bound),
    share(bound, declared),
    hasMarks ? since(marked, last?.marked) : '',
    hasMarks ? share(marked, declared) : '',
  ]
  const numbers = results.map(({ name, plain, marked, hasMarks }) => ({
    name,
    declared: plain.declared.length,
    bound: plain.bound.length,
    marked: marked.bound.length,
    hasMarks,
  }))
  const total = (key, from = numbers) => sum(from.map((row) => row[key]))
  const known = numbers.every(({ name }) => before[name]) && numbers.map(({ name }) => before[name])
  return table(
    ['header', 'functions', 'bound', '', 'with marks', ''],
    [
      ...numbers.map((row) =>
        line(row.name, row.declared, row.bound, row.marked, row.hasMarks, before[row.name]),
      ),
      line(
        `**all ${numbers.length}**`,
        total('declared'),
        total('bound'),
        total('marked'),
        true,
        known && {
          declared: total('declared', known),
          bound: total('bound', known),
          marked: total('marked', known),
        },
      ),
    ],
  )
}

/** Reasons, most frequent first: how many functions have each, and how many nothing else. */
const reasonTable = (results) => {
  const reasons = new Map()
  for (const { plain } of results)
    for (const own of plain.reasons.values())
      for (const reason of own.length ? own : ['(no message at its declaration)']) {
        const counts = reasons.get(reason) ?? [0, 0]
        counts[0]++
        counts[1] += own.length < 2
        reasons.set(reason, counts)
      }
  return table(
    ['functions', 'alone', 'reason'],
    [...reasons]
      .sort(([a, [x, alone]], [b, [y, other]]) => y - x || other - alone || (a < b ? -1 : 1))
      .map(([reason, counts]) => [...counts, reason]),
  )
}

const asJson = (results) =>
  results.map(({ name, plain, marked, hasMarks }) => ({
    header: name,
    declared: plain.declared,
    bound: plain.bound,
    ...(hasMarks && { marked: marked.bound }),
    failed: plain.failed ?? marked.failed,
    reasons: Object.fromEntries(plain.reasons),
    ...(hasMarks && { reasonsWithMarks: Object.fromEntries(marked.reasons) }),
  }))

/** What headers/results.json has. */
const summary = (results) =>
  Object.fromEntries(
    results.map(({ name, plain, marked }) => [
      name,
      { declared: plain.declared.length, bound: plain.bound.length, marked: marked.bound.length },
    ]),
  )

const options = process.argv.slice(2)
const has = (option) => options.includes(option)
const wanted = options.filter((word) => !word.startsWith('--'))
const unknown = options.find(
  (word) => word.startsWith('--') && !['--json', '--update'].includes(word),
)
if (unknown) fail(`no option ${unknown}; there are --json and --update`)
const chosen = rows.filter(
  (row) => !wanted.length || wanted.some((name) => nameOf(row).includes(name)),
)
if (!chosen.length) fail(`no header is called ${wanted.join(' or ')}; headers/list.js has them`)
const before = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {}

try {
  download(chosen)
} catch (error) {
  fail(error.message)
}
const results = await countAll(chosen)
if (has('--json')) console.log(JSON.stringify(asJson(results), null, 1))
else {
  const shares = results.filter(
    ({ plain, marked }) => marked.bound.length >= 0.8 * plain.declared.length,
  )
  console.log(
    `${tableOf(results, before)}\n\nat least 80% bound: ${shares.length} of ${results.length} headers\n`,
  )
  console.log(reasonTable(results))
  for (const { name, plain, marked } of results)
    for (const failed of new Set([plain.failed, marked.failed].filter(Boolean)))
      console.log(`\n${name}: ${failed}`)
}
if (has('--update'))
  writeFileSync(resultsFile, JSON.stringify({ ...before, ...summary(results) }, null, 2) + '\n')
