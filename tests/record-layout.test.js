/**
 * Fields lie where the compiler has them. Structs are made up at random, with gaps, nesting, arrays and packing; C copies
 * each field by its name into a struct whose every byte was set, so that a field that JavaScript puts or looks for
 * elsewhere comes back wrong.
 */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root } from './support/build.js'

/** The same numbers each time: mulberry32. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const next = random(20)
const below = (n) => Math.floor(next() * n)

const bits = (n) => BigInt(below(2 ** 32)) * 2n ** BigInt(n - 32) + BigInt(below(2 ** 32))
const scalars = {
  bool: [() => next() < 0.5],
  int8_t: [() => below(256) - 128, Int8Array],
  uint8_t: [() => below(256), Uint8Array],
  int16_t: [() => below(65536) - 32768, Int16Array],
  uint16_t: [() => below(65536), Uint16Array],
  int32_t: [() => below(2 ** 32) - 2 ** 31, Int32Array],
  uint32_t: [() => below(2 ** 32), Uint32Array],
  int64_t: [() => BigInt.asIntN(64, bits(64)), BigInt64Array],
  uint64_t: [() => BigInt.asUintN(64, bits(64)), BigUint64Array],
  float: [() => Math.fround(next() * 1e6), Float32Array],
  double: [() => next() * 1e6, Float64Array],
  'enum tint': [() => 1 + below(2)],
}
const text = (room) => 'añ€x'.repeat(3).slice(0, Math.floor(room / 3))

/** Structs made so far: C's definition of each, and a function that makes an object. */
const structs = []
const makeField = (name) => {
  const roll = next()
  const count = 1 + below(4)
  const types = Object.entries(scalars)
  const [type, [value, array]] = types[below(types.length)]
  const list = (make) => Array.from({ length: count }, make)
  if (roll < 0.45) return [`${type} ${name};`, value]
  if (roll < 0.6)
    return [`${type} ${name}[${count}];`, () => (array ? array.from(list(value)) : list(value))]
  if (roll < 0.68) return [`char ${name}[${4 * count}];`, () => text(4 * count - 1)]
  if (roll < 0.73) {
    const inner = [makeField('left'), makeField('right')]
    return [
      `struct { ${inner.map(([c]) => c).join(' ')} } ${name};`,
      () => ({ left: inner[0][1](), right: inner[1][1]() }),
    ]
  }
  const other = structs.length ? structs[below(structs.length)] : undefined
  if (!other) return [`${type} ${name};`, value]
  return roll < 0.88
    ? [`${other.name} ${name};`, other.make]
    : [`${other.name} ${name}[${count}];`, () => list(other.make)]
}
for (let i = 0; i < 40; i++) {
  const fields = Array.from({ length: 1 + below(7) }, (_, k) => [`f${k}`, ...makeField(`f${k}`)])
  const last = fields[fields.length - 1]
  if (fields.length > 1 && /^[\w ]+ f\d\[1\];$/.test(last[1]))
    last[1] = `TARE_MARK("length:1") ${last[1]}`
  const how = next() < 0.2 ? ' __attribute__((packed))' : ''
  const name = `Made${i}`
  structs.push({
    name,
    fields: fields.map(([field]) => field),
    c: `typedef struct${how} {\n  ${fields.map(([, c]) => c).join('\n  ')}\n} ${name};`,
    make: () => Object.fromEntries(fields.map(([field, , value]) => [field, value()])),
  })
}

const folder = `${root}build/tests/made-layout`
mkdirSync(folder, { recursive: true })
const header = [
  '#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <tare.h>',
  'enum tint { TINT_A = 1, TINT_B = 2 };',
  ...structs.map(({ name, c }) =>
    [
      c,
      `void copy_${name}(const ${name} *p, ${name} *out);`,
      `${name} give_${name}(${name} p);`,
      `void update_${name}(${name} *p);`,
      `void copies_${name}(const ${name} p[3], ${name} out[3]);`,
    ].join('\n'),
  ),
].join('\n\n')
const copies = (fields, to, from) =>
  fields
    .map((field) => `  memcpy(&${to}${field}, &${from}${field}, sizeof ${to}${field});`)
    .join('\n')
const source = [
  '#include "layout.h"\n#include <string.h>',
  ...structs.map(
    ({ name, fields }) => `
void copy_${name}(const ${name} *p, ${name} *out) {
  memset(out, 0xff, sizeof *out);
${copies(fields, 'out->', 'p->')}
}
${name} give_${name}(${name} p) {
  ${name} out;
  copy_${name}(&p, &out);
  return out;
}
void update_${name}(${name} *p) {
  ${name} old = *p;
  copy_${name}(&old, p);
}
void copies_${name}(const ${name} p[3], ${name} out[3]) {
  for (int i = 0; i < 3; i++)
    copy_${name}(&p[2 - i], &out[i]);
}`,
  ),
].join('\n')
writeFileSync(`${folder}/layout.h`, header)
writeFileSync(`${folder}/layout.c`, source)

for (const [how, ...words] of [['as it is'], ['--debug', '--debug']]) {
  const built = build(
    `made-layout-built${words.join('')}`,
    `build/tests/made-layout/layout.h`,
    ...words,
  )
  const glue = await import(`${built}/layout.js`)
  for (const { name, make, c } of structs)
    test(`${how}: ${c.replace(/\s+/g, ' ')}`, () => {
      const of = (verb) => glue[`${verb}${name}`]
      for (let i = 0; i < 5; i++) {
        const value = make()
        assert.deepEqual(of('copy')(value), value)
        assert.deepEqual(of('give')(value), value)
        const changed = structuredClone(value)
        of('update')(changed)
        assert.deepEqual(changed, value)
      }
      const three = [make(), make(), make()]
      assert.deepEqual(of('copies')(three), [...three].reverse())
      assert.throws(() => of('copies')([...three, make()]), RangeError)
    })
}

test('fields may have names that JavaScript and the glue use themselves', async () => {
  const { next: after, update } = await import(
    `${build('fields', 'tests/fixtures/fields.h')}/fields.js`
  )
  const names = (
    'constructor class arguments view at value name number integer memory length then get set async of eval ' +
    'undefined toString hasOwnProperty in bytes put top proto naN fields record delete'
  ).split(' ')
  const numbers = (start) => Object.fromEntries(names.map((name, i) => [name, start + i]))
  const one = numbers(0)
  assert.deepEqual(after(one), numbers(1))
  update(one)
  assert.deepEqual(one, numbers(1))
  for (const name of names)
    assert.throws(
      () => after({ ...one, [name]: 0.5 }),
      new TypeError(`fields.${name} must be an integer`),
    )
})

test('every kind of field and of struct is among them', () => {
  const all = structs.map(({ c }) => c).join('\n')
  for (const type of Object.keys(scalars)) assert.ok(all.includes(type), type)
  for (const what of [
    /char f\d\[/,
    /Made\d+ f\d;/,
    /Made\d+ f\d\[/,
    /struct \{ /,
    /packed/,
    /double f\d\[/,
  ])
    assert.match(all, what)
})
