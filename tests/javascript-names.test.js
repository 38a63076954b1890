/** Names that JavaScript or the glue have for something else. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import vm from 'node:vm'

import { parse } from 'acorn'

import { root, run } from './support/build.js'
import { languageGlobals, makeNames, namesPath } from '../tools/javascript-names.js'
import { assertTypes } from './support/typescript.js'

const folder = `${root}build/tests/javascript-names`
mkdirSync(folder, { recursive: true })

const build = (name, header, source, ...words) => {
  writeFileSync(`${folder}/${name}.h`, header)
  writeFileSync(`${folder}/${name}.c`, source)
  return run(['build', `${folder}/${name}.h`, '--no-debug-file', '-o', folder, ...words])
}

/** What the engine's own global object has, what later engines have, and what hosts have. */
const ofEngine = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)')
const ofLanguage = [...new Set([...ofEngine, ...languageGlobals()])]
const globals = [
  ...ofLanguage,
  ...['Response', 'TextDecoder', 'TextEncoder', 'URL', 'fetch'],
].filter((name) => /^[A-Za-z]\w*$/.test(name))

test('the table of names is made of acorn and TypeScript as they are installed', () => {
  assert.ok(readFileSync(namesPath, 'utf8') == makeNames(), 'run make javascript-names')
})

test('a function of the name of any global is refused, or takes nothing from the glue', async () => {
  const all = globals.map((_, i) => `f${i}`)
  const kinds = `#include <stddef.h>
#include <stdint.h>
typedef struct Box { double x; } Box;
void box_init(Box *self);
double box_set(Box *self, double x);
typedef struct Pair { int64_t a; char name[8]; uint16_t list[3]; } Pair;
Pair pair_of(const Pair *pair);
size_t bytes_of(const char *text, size_t text_len, uint8_t *out, size_t out_cap);
`
  const header = kinds + all.map((name) => `int ${name}(void);\n`).join('')
  const source = `#include "NAME.h"
void box_init(Box *self) { self->x = 0; }
double box_set(Box *self, double x) { return self->x = x; }
Pair pair_of(const Pair *pair) { return *pair; }
size_t bytes_of(const char *text, size_t text_len, uint8_t *out, size_t out_cap) {
  for (size_t i = 0; i < text_len && i < out_cap; i++)
    out[i] = (uint8_t)text[i];
  return text_len;
}
${all.map((name, i) => `int ${name}(void) { return ${i}; }\n`).join('')}`
  const rename = globals.map((name, i) => `--rename=f${i}=${name}`)
  const { stderr } = build('globals', header, source.replace('NAME', 'globals'), ...rename)
  const refused = [...stderr.matchAll(/'f\d+' would hide '(\w+)'/g)].map(([, name]) => name)
  assert.ok(refused.includes('Uint8Array') && !refused.includes('Map'), stderr)
  const left = globals.filter((name) => !refused.includes(name))
  for (const words of [
    ['--memory=heap=host'],
    ['--alloc', '--snapshot'],
    ['--debug'],
    ['--memory=swap'],
    ['--no-embed'],
  ]) {
    const name = `globals${words.join('').replace(/\W+/g, '_')}`
    const skip = globals.flatMap((global, i) => (refused.includes(global) ? [`--skip=f${i}`] : []))
    const made = build(
      name,
      header,
      source.replace('NAME', name),
      ...rename.filter((_, i) => left.includes(globals[i])),
      ...skip,
      ...words,
    )
    assert.equal(made.status, 0, made.stderr)
    const glue = await import(`${folder}/${name}.js`)
    if (words.includes('--no-embed')) {
      await glue.init(new Response(readFileSync(`${folder}/${name}.wasm`)))
    }
    for (const name of left) assert.equal(glue[name](), globals.indexOf(name))
    const box = new glue.Box()
    assert.equal(box.set(2), 2)
    box.free()
    assert.throws(() => box.set(1), TypeError)
    const pair = { a: 1n, name: 'ab', list: Uint16Array.of(1, 2, 3) }
    assert.deepEqual(glue.pairOf(pair), pair)
    assert.deepEqual(glue.bytesOf('ab', 2), Uint8Array.of(97, 98))
    if (words.includes('--alloc')) glue.alloc(10).free()
  }
})

test('a variable of a script has the name of no global of the language', () => {
  for (const name of ofLanguage) {
    const { status } = run(['build', 'tests/fixtures/kit.h', '--format=iife', `--global=${name}`])
    assert.equal(status, 2, name)
  }
})

test('words that a module cannot declare are refused', () => {
  const words =
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
      ' ',
    )
  for (const word of words)
    assert.throws(
      () => parse(`const ${word} = 0`, { ecmaVersion: 2022, sourceType: 'module' }),
      SyntaxError,
      word,
    )
  const header = words.map((_, i) => `int f${i}(void);\n`).join('')
  const { stderr } = build('words', header, '', ...words.map((word, i) => `--rename=f${i}=${word}`))
  for (const word of words) assert.ok(stderr.includes(`would hide '${word}'`), word)
})

test('an enumerator __proto__ is one like others', async () => {
  const header = 'enum Kind { __proto__ = 3, OTHER };\nenum Kind names_next(enum Kind kind);\n'
  const source = '#include "proto.h"\nenum Kind names_next(enum Kind kind) { return kind + 1; }\n'
  const { status, stderr } = build('proto', header, source)
  assert.equal(status, 0, stderr)
  const { Kind, namesNext } = await import(`${folder}/proto.js`)
  assert.deepEqual(Object.entries(Kind), [
    ['__proto__', 3],
    ['OTHER', 4],
  ])
  assert.equal(namesNext(Kind.__proto__), Kind.OTHER)
  writeFileSync(
    `${folder}/proto-usage.ts`,
    "import { Kind, namesNext } from './proto.js'\nconst kind: 3 = Kind.__proto__\nconst other: Kind = namesNext(kind)\n// @ts-expect-error no value of it\nnamesNext(5)\nexport { other }\n",
  )
  assertTypes(['proto-usage.ts'], { '--types': '' }, folder)
})
