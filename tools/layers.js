/**
 * Nothing in src/ includes, declares or calls upwards, and no function is external that no other file uses.
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

/** Comments taken out, and texts as well unless `keeps`; lines are kept. */
const bare = (text, keeps = false) =>
  text.replace(/\/\*[^]*?\*\/|\/\/.*|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\.)*'/g, (gone) =>
    keeps && /^["']/.test(gone) ? gone : gone.replace(/[^\n]/g, ' '),
  )

const lineOf = (text, index) => text.slice(0, index).split('\n').length

const isTest = (path) => path.endsWith('_test.c')

/** A test may include what is above its room, to look at it from there. */
const wrongIncludes = ({ path, text }, paths) => {
  const found = []
  const own = rooms.indexOf(roomOf(path))
  if (own < 0) return [`${path}: src/${roomOf(path)}/ is no room of tools/layers.js`]
  if (isTest(path)) return []
  for (const { 1: named, index } of bare(text, true).matchAll(/^[^\S\n]*#\s*include\b(.*)/gm)) {
    const at = `${path}:${lineOf(text, index)}`
    const [, open, included] = /^\s*(["<])([^">]+)[">]/.exec(named) ?? []
    if (!included) {
      found.push(`${at}: includes what a macro says; name the file`)
      continue
    }
    if (open == '<' && !paths.has(`src/${included}`)) continue // of the system
    const room = roomOf(`src/${included}`)
    if (!rooms.includes(room)) found.push(`${at}: includes ${included}, of no room`)
    else if (rooms.indexOf(room) > own)
      found.push(`${at}: ${roomOf(path)} includes ${included}, and ${room} is above it`)
  }
  return found
}

/** How a declaration at the left margin begins, as clang-format writes it. */
const head = String.raw`^(?!static\b|_Static_assert\b|typedef\b|return\b|else\b)[A-Za-z_](?:[\w *]|\(\([^;{}()]*(?:\([^()]*\))?\)\))*?`
const definition = RegExp(String.raw`${head}\b\*?(\w+)\([^;{}]*\)\s*\{`, 'gm')
const prototype = RegExp(String.raw`${head}\b\*?(\w+)\([^;{}]*\)\s*;`, 'gm')
const variable = /^(?!static\b|typedef\b|extern\b)[A-Za-z_][\w *]*[ *](\w+)(?:\[[^\]]*\])*\s*=/gm
const externs = /^[^\S\n]*extern\b[^;{}]*?\b(\w+)\s*(?:\[[^\]]*\]|\([^;]*\))?\s*[;,]/gm

const found = (text, pattern) =>
  [...bare(text).matchAll(pattern)].map(({ 1: name, index }) => ({
    name,
    line: lineOf(text, index),
  }))

/** A declaration beside the code that uses it would hide from its header where it is defined. */
const wrongDeclarations = ({ path, text }) =>
  path.endsWith('.c')
    ? [...found(text, prototype), ...found(text, externs)].map(
        ({ name, line }) => `${path}:${line}: declares ${name}; a header does that`,
      )
    : []

/** The text without the names that definitions and prototypes declare: a definition or prototype does not count as a use. */
const withoutHeads = (text) =>
  bare(text).replace(RegExp(String.raw`${head}\b\*?\w+(?=\([^;{}]*\)\s*[;{])`, 'gm'), (gone) =>
    gone.replace(/[^\n]/g, ' '),
  )

/** What is defined is declared in the same room, and not used below it. */
const wrongUses = (files) => {
  const errors = []
  const homes = new Map() // the room that defines each external name
  for (const { path, text } of files)
    if (path.endsWith('.c') && !isTest(path))
      for (const { name } of [...found(text, definition), ...found(text, variable)])
        homes.set(name, roomOf(path))
  for (const { path, text } of files) {
    const own = roomOf(path)
    const at = (line) => `${path}:${line}`
    if (path.endsWith('.h'))
      for (const { name, line } of [...found(text, prototype), ...found(text, externs)])
        if ((homes.get(name) ?? own) != own)
          errors.push(`${at(line)}: ${own} declares ${name}, which ${homes.get(name)} defines`)
    if (isTest(path)) continue
    const hidden = new Set(found(text, /^static\b[\w *]*[ *](\w+)\(/gm).map(({ name }) => name))
    for (const { 1: name, index } of withoutHeads(text).matchAll(/(?<![\w.>])(\w+)\(/g))
      if (!hidden.has(name) && rooms.indexOf(homes.get(name)) > rooms.indexOf(own))
        errors.push(
          `${at(lineOf(text, index))}: ${own} uses ${name}(), and ${homes.get(name)} is above it`,
        )
  }
  return errors
}

/** The names that the comment above their prototype gives to tests. */
const forTests = (files) =>
  files
    .filter(({ path }) => path.endsWith('.h'))
    .flatMap(({ text }) =>
      [...text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*([^;{}]*?)\b(\w+)\([^;{}]*\);/g)]
        .filter(([, comment]) => /\btests?\b/.test(comment))
        .map(({ 3: name }) => name),
    )

/** A function that serves its own test alone is unused, unless its header says that it does. */
const unused = (files) => {
  const errors = []
  const used = files.map(({ text }) => new Set(withoutHeads(text).match(/\b[a-z_]\w*\b/g)))
  const tested = new Set(forTests(files))
  for (const [index, { path, text }] of files.entries()) {
    if (!/^src\/.*\.c$/.test(path) || isTest(path)) continue
    for (const { name, line } of found(text, definition)) {
      if (name == 'main') continue
      const users = files.filter((_, other) => other != index && used[other].has(name))
      if (!users.length)
        errors.push(`${path}:${line}: no other file uses ${name}(); make it static`)
      else if (users.every((user) => isTest(user.path)) && !tested.has(name))
        errors.push(
          `${path}:${line}: only a test uses ${name}(); remove it, or say so in its header`,
        )
    }
  }
  return errors
}

/** What functions work on that has no struct or enum of its name; `c` is C itself. */
const things = ['c', 'folder', 'path', 'dependencies']

/** An external function begins with its room, its file, or what it works on: a struct, an enum or a thing. */
const wrongNames = (files) => {
  const tags = files.flatMap(({ text }) =>
    [...bare(text).matchAll(/\b(?:struct|enum|union) (\w+) \{/g)].map(({ 1: tag }) => tag),
  )
  return files
    .filter(({ path }) => path.endsWith('.c') && !isTest(path))
    .flatMap(({ path, text }) => {
      const file = path.replace(/.*\/|\.c$/g, '')
      const words = [
        roomOf(path),
        file,
        file.replace(/s$/, ''),
        file.split('_')[0],
        ...tags,
        ...things,
      ]
      return found(text, definition)
        .filter(({ name }) => name != 'main')
        .filter(({ name }) => !words.some((word) => `${name}_`.startsWith(`${word}_`)))
        .map(
          ({ name, line }) =>
            `${path}:${line}: ${name}() does not begin with its room, its file or what it works on`,
        )
    })
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
  const own = files.filter(({ path }) => path.startsWith('src/'))
  const paths = new Set(own.map(({ path }) => path))
  return [
    ...own.flatMap((file) => wrongIncludes(file, paths)),
    ...own.flatMap(wrongDeclarations),
    ...wrongUses(own),
    ...unused(files),
    ...wrongNames(own),
  ]
}

if (process.argv[1] && import.meta.url == pathToFileURL(process.argv[1]).href) {
  const found = check(process.argv[2] ?? '.')
  for (const line of found) console.error(line)
  process.exitCode = found.length ? 1 : 0
}
