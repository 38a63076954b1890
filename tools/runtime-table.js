/**
 * Takes runtime/ apart and writes src/glue/runtime_table.c: `make runtime-table`. A test compares the two, so that the
 * command itself need not read JavaScript.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { parse } from 'acorn'

import { declaredNames, visitFreeNames } from './free-names.js'

const root = fileURLToPath(new URL('..', import.meta.url))
export const tablePath = `${root}src/glue/runtime_table.c`

/**
 * The files in the order in which their pieces are shipped: what a piece needs while it is loaded comes before it. Those
 * of strategies stand in the middle.
 */
const files = [
  ...['init', 'stack', 'check', 'failure', 'view', 'instance', 'handle'],
  ...['base', 'growing', 'rising', 'fixed', 'slab', 'shared', 'pool', 'swap', 'heap', 'host-heap'],
  ...['cursor', 'nested', 'level', 'engaged'],
  ...['scratch', 'stream', 'text', 'wide', 'record', 'pointer', 'feed', 'follow', 'debug', 'alloc'],
  ...['busy', 'keep', 'import', 'system', 'callback', 'several', 'value-handle', 'batch'],
  'release',
]

/** What runtime/host.js stands for and a build has numbers for: macros of runtime_table.h. */
const numbers = { heapBase: 'HEAP_BASE', heapEnd: 'HEAP_END', heapUnit: 'HEAP_UNIT' }

/** The rest of it, which the glue declares itself, and a name that nobody can. */
const given = ['memory', 'memory$take', 'memory$give', 'undefined']

/**
 * The declarations of a file.
 * @param {string} file
 * @param {string} text of it
 */
const readPieces = (file, text) => {
  const comments = []
  const { body } = parse(text, { ecmaVersion: 2022, sourceType: 'module', onComment: comments })
  const pieces = []
  for (const statement of body) {
    if (statement.type == 'ImportDeclaration') continue
    const names = declaredNames(statement)
    const isExported = statement.type == 'ExportNamedDeclaration'
    const declaration = isExported ? statement.declaration : statement
    if (names.length != 1) throw Error(`runtime/${file}.js: one name each: ${names.join(', ')}`)
    // Its comments are those above it without a blank line between.
    let start = statement.start
    for (const comment of [...comments].reverse())
      if (comment.end <= start && /^\n?$/.test(text.slice(comment.end, start)))
        start = comment.start
    const free = []
    visitFreeNames(declaration, (identifier) => free.push(identifier))
    pieces.push({
      file,
      name: names[0],
      isExported,
      start,
      keyword: isExported ? [statement.start, declaration.start] : undefined,
      end: statement.end,
      free: free.filter(({ name }) => name != names[0]).sort((a, b) => a.start - b.start),
      text,
    })
  }
  return pieces
}

/** The lines of a piece as string literals of C, with macros for numbers. */
const literals = ({ text, start, end, keyword, free }) => {
  const cuts = free
    .filter(({ name }) => name in numbers)
    .map(({ start, end, name }) => ({ from: start, to: end, macro: numbers[name] }))
  if (keyword) cuts.push({ from: keyword[0], to: keyword[1], macro: '' })
  cuts.sort((a, b) => a.from - b.from)
  // Two question marks would begin a trigraph.
  const quoted = (part) => JSON.stringify(part).replaceAll('??', '?\\?')
  const lines = ['']
  const add = (part) => {
    for (const line of part.split(/(?<=\n)/)) {
      if (lines.at(-1).endsWith('\\n"')) lines.push('')
      if (line) lines[lines.length - 1] += ` ${quoted(line)}`
    }
  }
  let at = start
  for (const { from, to, macro } of cuts) {
    add(text.slice(at, from))
    if (macro) lines[lines.length - 1] += ` ${macro}`
    at = to
  }
  add(text.slice(at, end))
  return lines.map((line) => `     ${line.trim()}`).join('\n')
}

const list = (names) =>
  names.length ? `NAMES(${names.map((name) => `"${name}"`).join(', ')})` : 'NONE'

const constant = (file) => `RUNTIME_${file.toUpperCase().replaceAll('-', '_')}`

/**
 * The table as it should be.
 * @param {(file: string) => string} read the text of a file of runtime/
 */
export const makeTable = (read = (file) => readFileSync(`${root}runtime/${file}.js`, 'utf8')) => {
  const pieces = files.flatMap((file) => readPieces(file, read(file)))
  const declared = new Set(pieces.map(({ name }) => name))
  const rows = pieces.map((piece) => {
    const free = [...new Set(piece.free.map(({ name }) => name))].sort()
    const uses = free.filter((name) => declared.has(name))
    const globals = free.filter(
      (name) => !declared.has(name) && !(name in numbers) && !given.includes(name),
    )
    const text = literals(piece)
    if (piece.end - piece.start > 4000) throw Error(`${piece.name}: C allows no longer literals`)
    return `    {"${piece.name}",\n${text},\n     ${list(uses)}, ${list(globals)}, ${constant(piece.file)}, ${piece.isExported}},\n`
  })
  return `/* Made from runtime/ by tools/runtime-table.js: make runtime-table. */
#include "glue/runtime_table.h"

#include <stddef.h>

/* clang-format off */

#define NAMES(...) (const char *const[]){__VA_ARGS__, NULL}
#define NONE (const char *const[]){NULL}

const struct runtime_piece runtime_pieces[] = {
${rows.join('\n')}};

const size_t runtime_piece_count = sizeof runtime_pieces / sizeof *runtime_pieces;
`
}

/** The files that the table is made from, as they are listed and as they are there. */
export const listed = [...files].sort()
export const present = readdirSync(`${root}runtime`)
  .filter((name) => /^[^.]+\.js$/.test(name) && name != 'host.js')
  .map((name) => name.slice(0, -'.js'.length))
  .sort()

if (process.argv[1] == fileURLToPath(import.meta.url)) writeFileSync(tablePath, makeTable())
