/** What a glue ships of runtime/ is what it needs, and all of it: read by a parser, where the command has rules of thumb. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { parse } from 'acorn'

import { root, run } from './support/build.js'
import { strategies } from './support/strategies.js'
import { declaredNames, freeNames, visitFreeNames } from '../tools/free-names.js'

/** Globals that a glue may read, besides those of the language: what a host has. */
const hosts = [
  'TextDecoder',
  'TextEncoder',
  'URL',
  'WebAssembly',
  '__dirname',
  'exports',
  'fetch',
  'require',
]
const isGlobal = (name) => name in globalThis || hosts.includes(name)

const parsed = (path, isScript) =>
  parse(readFileSync(path, 'utf8'), {
    ecmaVersion: 2022,
    sourceType: isScript ? 'script' : 'module',
  })

/** The declarations at the top that no other one mentions and nobody exports. */
const unused = ({ body }) => {
  const users = new Map()
  for (const statement of body)
    for (const name of declaredNames(statement))
      if (statement.type != 'ExportNamedDeclaration' && statement.type != 'ImportDeclaration')
        users.set(name, 0)
  for (const statement of body) {
    const own = declaredNames(statement)
    visitFreeNames(statement, ({ name }) => {
      if (users.has(name) && !own.includes(name)) users.set(name, users.get(name) + 1)
    })
  }
  return [...users].filter(([, count]) => !count).map(([name]) => name)
}

/** A function that a module exports and only C calls, or no property of what is shipped. */
const isOfModule = (name) => name.startsWith('$') || name == 'memory'

const ways = [
  ...strategies.map(([strategy, , ...words]) => [`--memory=${strategy}`, ...words]),
  ...[['--alloc'], ['--memory=swap', '--alloc'], ['--memory=pool=4', '--alloc'], ['--debug']],
  ...[['--snapshot'], ['--simd'], ['--no-embed'], ['--no-embed', '--simd'], ['--keep-names']],
  ...[['--mvp'], ['--format=cjs'], ['--format=iife'], ['--format=workerd']],
  ...[
    ['--no-embed', '--format=cjs'],
    ['--no-embed', '--format=iife', '--alloc'],
  ],
]
const fixtures = ['rows', 'records', 'mix', 'host']

for (const [index, words] of ways.entries())
  test(`${words.join(' ') || 'by default'}: all that is needed, and no more`, () => {
    for (const name of fixtures) {
      const folder = `${root}build/tests/shipped-${name}-${index}`
      const header = `tests/fixtures/${name}.h`
      if (run(['build', header, ...words, '--no-debug-file', '-o', folder]).status) continue // not with its pointers
      for (const file of readdirSync(folder).filter((file) => /\.c?js$/.test(file))) {
        const isScript = /\.cjs$|\.iife\.js$/.test(file)
        let program = parsed(`${folder}/${file}`, isScript)
        const strangers = freeNames(program).filter((name) => !isGlobal(name))
        assert.deepEqual(strangers, [], `${name}: ${file}`)
        if (file.endsWith('.iife.js')) program = program.body[0].declarations[0].init.callee.body
        const exports = (name) => /^\w+$/.test(name) && isScript
        assert.deepEqual(
          unused(program).filter((name) => !isOfModule(name) && !exports(name)),
          [],
          `${name}: ${file}`,
        )
      }
    }
  })

/** The glue of a class with such names. */
const namedGlue = (label, method, property, enumerator, field) => {
  const folder = `${root}build/tests/shipped-named-${label}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    `${folder}/box.h`,
    `#include <stdint.h>
typedef struct Box { int32_t x; } Box;
typedef struct Pair { int32_t ${field}; } Pair;
typedef enum Kind { KIND_${enumerator} } Kind;
void box_init(Box *self);
int32_t box_${method}(const Box *self);
int32_t box_get_${property}(const Box *self);
Kind box_kind(const Box *self);
Pair box_pair(const Box *self);
`,
  )
  const { status, stderr } = run([
    'build',
    `${folder}/box.h`,
    'tests/fixtures/box.c',
    '-o',
    folder,
    `-I${folder}`,
    `-DMETHOD=box_${method}`,
    `-DGETTER=box_get_${property}`,
    `-DFIELD=${field}`,
    `-DENUMERATOR=KIND_${enumerator}`,
  ])
  assert.equal(status, 0, stderr)
  return readFileSync(`${folder}/box.js`, 'utf8')
}

test('a name of the header that a piece of runtime/ has as well costs nothing', () => {
  const glue = namedGlue('plain', 'peek', 'xyz', 'Abcd', 'half')
  const same = namedGlue('same', 'text', 'put', 'take', 'pool')
  const renamed = { text: 'peek', put: 'xyz', take: 'Abcd', pool: 'half' }
  const pattern = /(?<=\b|_)(text|put|take|pool)\b/g
  assert.equal(
    same.replace(pattern, (name) => renamed[name]),
    glue,
  )
})
