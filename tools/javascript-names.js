/**
 * Writes src/js/names_table.h, the names that JavaScript has already: `make javascript-names`. A test compares the two.
 * Reserved words are those of acorn, globals those that TypeScript's libraries of the language declare.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { Parser } from 'acorn'

const root = fileURLToPath(new URL('..', import.meta.url))
export const namesPath = `${root}src/js/names_table.h`

/** What a module cannot declare: acorn keeps the words in regular expressions, `^(?:break|case|…)$`. */
const reservedWords = () => {
  const parser = new Parser({ ecmaVersion: 'latest', sourceType: 'module' }, '')
  return [parser.keywords, parser.reservedWordsStrictBind].flatMap(({ source }) =>
    source.match(/\w{2,}/g),
  )
}

/** The folder of TypeScript's libraries is in a package for this platform alone. */
const libraries = () => {
  const scope = `${root}node_modules/@typescript/`
  const name = readdirSync(scope).find((name) => name.startsWith('typescript-'))
  return `${scope}${name}/lib/`
}

const declaration = String.raw`(?:var|function|namespace|(?:abstract )?class) (\w+)`
const atTop = RegExp(`^declare ${declaration}`, 'gm')
const inGlobal = RegExp(`^ {4}${declaration}`, 'gm')

/** Values that are declared at the top of a library, or of a library that is a module, in its `declare global`. */
export const languageGlobals = () => {
  const folder = libraries()
  return readdirSync(folder)
    .filter((name) => /^lib\.es.*\.d\.ts$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(folder + name, 'utf8')
      const [, global] = text.split('\ndeclare global {')
      return global ? [...global.matchAll(inGlobal)] : [...text.matchAll(atTop)]
    })
    .map(([, name]) => name)
}

/** An array of C. */
const array = (name, words) =>
  `static const char *const ${name}[] = {\n${[...new Set(words)]
    .sort()
    .map((word) => `    "${word}",\n`)
    .join('')}};\n`

/** The file as it should be. */
export const makeNames = () => `/* Made by tools/javascript-names.js: make javascript-names. */
#ifndef TARE_JS_NAMES_TABLE_H
#define TARE_JS_NAMES_TABLE_H

/* clang-format off */

/* What no module can declare, by acorn. */
${array('reserved_words', reservedWords())}
/* What the language's own global object has, by TypeScript's libraries. */
${array('language_globals', languageGlobals())}
#endif
`

if (process.argv[1] == fileURLToPath(import.meta.url)) writeFileSync(namesPath, makeNames())
