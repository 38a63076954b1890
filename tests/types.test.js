/** The .d.ts files: TypeScript takes what users write and refuses what would throw; comments arrive. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root } from './support/build.js'
import { assertTypes } from './support/typescript.js'

const rows = build('rows', 'tests/fixtures/rows.h', '--snapshot')
const records = build('records-types', 'tests/fixtures/records.h')
const results = build('results-types', 'tests/fixtures/results.h')
build('owned-types', 'tests/fixtures/owned.h')
build('variables-types', 'tests/headers/right/variables.h', 'tests/fixtures/variables.c')
build('rows-loaded', 'tests/fixtures/rows.h', '--snapshot', '--no-embed')
build('handles-types', 'tests/fixtures/handles.h', '--malloc=freelist')
build('bodies-types', 'tests/fixtures/bodies.h')
const host = build('host', 'tests/fixtures/host.h')
build('host-apart', 'tests/fixtures/host.h', '--no-embed')

/** The types of a header and its source. */
const typesOf = (name, text, source) => {
  const header = `${root}build/tests/${name}.h`
  writeFileSync(header, text)
  writeFileSync(header.replace('.h', '.c'), `#include "${name}.h"\n${source}`)
  return readFileSync(`${build(name, header)}/${name}.d.ts`, 'utf8')
}

test('TypeScript takes what is right, and refuses what is wrong', () => {
  const files = ['rows', 'host', 'records', 'results', 'owned', 'handles', 'bodies'].map(
    (name) => `tests/fixtures/${name}-usage.ts`,
  )
  assertTypes(files, { '--types': 'node' })
})

test('types need no library of a host', () => {
  const path = `${root}build/tests/rows-loaded/without-dom.ts`
  writeFileSync(
    path,
    "import { Tally, init, tag } from './rows.js'\ninit('rows.wasm').then(() => new Tally().free())\ninit(new Uint8Array(8))\n// @ts-expect-error a number\ninit(1)\ntag(new Uint8Array(4)).toFixed()\n",
  )
  assertTypes([path], { '--lib': 'es2022', '--types': '', '--skipLibCheck': 'false' })
})

test('comments, @param and @returns of the header become TSDoc', () => {
  const types = readFileSync(`${rows}/rows.d.ts`, 'utf8')
  assert.match(types, /\/\*\* Bytes of a tag\. \*\/\nexport declare const TAG_BYTES: number/)
  assert.match(
    types,
    /\/\*\* Counts what it is fed, and how often\. \*\/\nexport declare class Tally \{/,
  )
  assert.match(
    types,
    / {3}\* @param value even, or the construction fails\n {3}\* @throws \{Error\} where it fails\n {3}\*\/\n {2}constructor\(value: number\)/,
  )
  assert.match(
    types,
    /\/\*\* @returns the tag's four bytes as a little-endian number \*\/\nexport declare function tag/,
  )
  assert.match(
    types,
    /\/\*\* @returns tag: the bytes of `x`, least significant first \*\/\nexport declare function untag/,
  )
})

test('lists and code in a comment keep their lines', () => {
  const types = typesOf(
    'listed',
    '#include <stdint.h>\n/**\n * Adds.\n * - a\n * - b\n *\n * ```c\n * x();\n *\n *   y();\n * ```\n * So.\n */\nint listed_add(int x);\n',
    'int listed_add(int x) { return x; }\n',
  )
  assert.ok(
    types.includes(
      '/**\n * Adds.\n * - a\n * - b\n *\n * ```c\n * x();\n *\n *   y();\n * ```\n * So.\n */\nexport declare',
    ),
  )
})

test('comments speak of JavaScript', () => {
  const types = typesOf(
    'spoken',
    `#include <stddef.h>
#include <stdint.h>
/** Most that spoken_text() gives. */
#define SPOKEN_MOST 9
/** A sum; see spoken_sum_add. */
typedef struct spoken_sum { double value; } spoken_sum_t;
void spoken_sum_init(spoken_sum_t *self);
/**
 * Adds to self: \`spoken_sum_add(self, 2)\`.
 *
 * \`\`\`c
 * spoken_sum_add(&sum, 2);
 * \`\`\`
 * @see spoken_sum_init, spoken_text()
 */
void spoken_sum_add(spoken_sum_t *self, double right);
/**
 * Writes at most out_cap bytes of @p in, of which there are in_len.
 * @param in_len how many
 * @param out_cap room, at most SPOKEN_MOST
 * @param out the text
 * @returns how many of @p out_cap
 */
size_t spoken_text(const uint8_t *in, size_t in_len, char *out, size_t out_cap);
/**
 * @param state of the last call
 * @param out_next what comes
 * @returns how often
 */
int spoken_next(uint32_t *state, uint32_t *out_next);
/**
 * @param out_copy a copy
 * @returns as many as \`value_len\`
 */
size_t spoken_copy(const uint8_t *value, size_t value_len, uint8_t *copy, size_t copy_cap);
`,
    `void spoken_sum_init(spoken_sum_t *self) { self->value = 0; }
void spoken_sum_add(spoken_sum_t *self, double right) { self->value += right; }
size_t spoken_text(const uint8_t *in, size_t in_len, char *out, size_t out_cap) {
  return in_len && out_cap ? *out = (char)*in, 1 : 0;
}
int spoken_next(uint32_t *state, uint32_t *out_next) { return *out_next = ++*state, 1; }
size_t spoken_copy(const uint8_t *value, size_t value_len, uint8_t *copy, size_t copy_cap) {
  return value_len && copy_cap ? *copy = *value, 1 : 0;
}
`,
  )
  for (const part of [
    '/** Most that text() gives. */\nexport declare const MOST: number\n',
    '/** A sum; see add(). */\nexport declare class SpokenSum {',
    '   * Adds to this: `add(2)`.\n   *\n   * ```c\n   * spoken_sum_add(&sum, 2);\n   * ```\n' +
      '   * @see SpokenSum, text()\n   */\n  add(right: number): void\n',
    ' * Writes at most maxLength bytes of `in_`, of which there are in_.length.\n' +
      ' * @param maxLength room, at most MOST\n' +
      ' * @returns out: the text; its length as UTF-8: how many of `maxLength`\n' +
      ' */\nexport declare function text(in_: Uint8Array, maxLength: number): string\n',
    ' * @param state of the last call\n' +
      ' * @returns result: how often; state: of the last call; next: what comes\n */\n',
    '/** @returns copy; its length: as many as `value.length` */\nexport declare function copy(',
  ])
    assert.ok(types.includes(part), `${part}\nis not in\n${types}`)
})

test('imports are an interface, with their comments', () => {
  const types = readFileSync(`${host}/host.d.ts`, 'utf8')
  assert.match(
    types,
    / {2}\/\*\* @param inTurn what is said \*\/\n {2}text: \(inTurn: string\) => number/,
  )
  assert.match(
    types,
    / {2}\/\*\* @returns both \*\/\n {2}both: \(\) => \{ x: Uint8Array; y: BigInt64Array \}\n/,
  )
})

test('the limit of a pool is a part of the class', () => {
  const folder = build('adder-pool-types', 'examples/adder/adder.h', '--memory=pool=5')
  assert.match(
    readFileSync(`${folder}/adder.d.ts`, 'utf8'),
    / {2}static readonly maxInstances: number\n/,
  )
})

test('a struct is an interface, with the comments of its fields', () => {
  const types = readFileSync(`${records}/records.d.ts`, 'utf8')
  assert.match(
    types,
    /\/\*\* A place\. \*\/\nexport interface Point \{\n {2}\/\*\* To the right\. \*\/\n {2}x: number\n/,
  )
  assert.match(types, /\nexport interface BodyRange \{\n {2}low: number\n {2}high: number\n\}\n/)
})

test('failures are @throws, and what C says of a result that only tells them is a part of that', () => {
  const types = readFileSync(`${results}/results.d.ts`, 'utf8')
  assert.match(
    types,
    / {2}\/\*\*\n {3}\* @throws \{Error\} where it fails, with the `code`, a number; in C, it returns 0, or what is\n {3}\* wrong with `start`\n {3}\*\/\n {2}constructor\(start: number\)/,
  )
  assert.match(
    types,
    / {3}\* @returns how many are left, or -1\n {3}\* @throws \{Error\} where it fails, with the `code`, a number\n {3}\*\/\n {2}step\(by: number\): number/,
  )
  assert.match(
    types,
    /\/\*\* @throws \{Error\} where it fails, with the `code`, a Code \*\/\nexport declare function check\(x: number\): void/,
  )
  assert.match(
    types,
    /\/\*\* @throws \{Error\} where it fails \*\/\nexport declare function halves\(/,
  )
})
