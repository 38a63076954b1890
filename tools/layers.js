/**
 * Nothing in src/ includes upwards, and no function is external that no other file uses.
 *
 *     node tools/layers.js [FOLDER]      of the repository; the exit status is 1 where something is wrong
 */
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** The rooms of src/, the lowest first: what is in one includes what is in its own and in those before it. */
export const rooms = [
  'base', // arena, text, lists, options, errors, files, processes
  'inspect', // reads any module; without memory of its own
  'verdict', // what a module can do, budgets, compression
  'embedded', // the files that the command carries
  'api', // the model
  'js', // names that JavaScript has
  'header', // C header to model
  'lower', // model to the arguments and steps of each call
  'compile', // sources to module
  'glue', // model to JavaScript and types
  'show', // text and JSON of the verbs that look into modules
  'package', // packages for npm
  'top', // verbs, and the order of a build
]

/** `src/show/check.c` is in show, `src/api.h` in api, `src/main.c` in top. */
const roomOf = (path) => {
  const parts = path.split('/').slice(1)
  const name = parts.length > 1 ? parts[0] : parts[0].replace(/\.\w+$/, '')
  return parts.length > 1 || rooms.includes(name) ? name : 'top'
}

/** Comments and texts taken out, lines kept. */
const bare = (text) =>
  text.replace(/\/\*[^]*?\*\/|\/\/.*|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\.)*'/g, (gone) =>
    gone.replace(/[^\n]/g, ' '),
  )

const lineOf = (text, index) => text.slice(0, index).split('\n').length

const wrongIncludes = (path, text) => {
  const found = []
  const own = rooms.indexOf(roomOf(path))
  if (own < 0) return [`${path}: src/${roomOf(path)}/ is no room of tools/layers.js`]
  for (const { 1: included, index } of text.matchAll(/^#include "([^"]+)"/gm)) {
    if (included.startsWith('../') && path.endsWith('_test.c')) continue // of tests/
    const room = roomOf(`src/${included}`)
    const at = `${path}:${lineOf(text, index)}`
    if (!rooms.includes(room)) found.push(`${at}: includes ${included}, of no room`)
    else if (rooms.indexOf(room) > own)
      found.push(`${at}: ${roomOf(path)} includes ${included}, and ${room} is above it`)
  }
  return found
}

/** A definition as clang-format writes it: at the left margin, with its body. */
const definition = /^(?!static\b|typedef\b|extern\b)[A-Za-z_][\w *]*?\b\*?(\w+)\([^;{}]*\)\s*\{/gm

/** What a definition or prototype at the left margin names is no use. */
const uses = (text) =>
  new Set(
    bare(text)
      .replace(/^[A-Za-z_][\w *]*?\b\*?\w+\([^;{}]*\)\s*[;{]/gm, (head) =>
        head.slice(head.indexOf('(')),
      )
      .match(/\b[a-z_]\w*\b/g),
  )

const unused = (files) => {
  const found = []
  const used = files.map(({ text }) => uses(text))
  for (const [index, { path, text }] of files.entries()) {
    if (!/^src\/.*\.c$/.test(path) || path.endsWith('_test.c')) continue
    for (const { 1: name, index: at } of bare(text).matchAll(definition))
      if (name != 'main' && !used.some((names, other) => other != index && names.has(name)))
        found.push(`${path}:${lineOf(text, at)}: no other file uses ${name}(); make it static`)
  }
  return found
}

/** All that is wrong in the C of a repository, one line each. */
export const check = (folder) => {
  const list = (under, suffix) =>
    readdirSync(`${folder}/${under}`, { recursive: true })
      .filter((name) => suffix.test(name))
      .map((name) => `${under}/${name}`)
      .sort()
  const others = readdirSync(folder).filter((name) => ['tests', 'site', 'bench'].includes(name))
  const files = ['src', ...others]
    .flatMap((under) => list(under, /\.[ch]$/))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))
  return [
    ...files
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ path, text }) => wrongIncludes(path, text)),
    ...unused(files),
  ]
}

if (process.argv[1] && import.meta.url == pathToFileURL(process.argv[1]).href) {
  const found = check(process.argv[2] ?? '.')
  for (const line of found) console.error(line)
  process.exitCode = found.length ? 1 : 0
}
