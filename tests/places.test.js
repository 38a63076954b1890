/** Addresses in the middle of an array, which are indices, and pointers that are numbers or objects: `within`, `length:end`,
 * `number`, `handle`, and `bytes` of a union. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root, run } from './support/build.js'

const header = 'tests/fixtures/places.h'
const marks = [
  '--mark=places_split.each.wide=length:wide_end',
  '--mark=places_split.each.at=within:wide',
]
const buildAs = (name, ...more) =>
  build(`places-${name}`, header, 'tests/fixtures/places.c', '--malloc=freelist', ...marks, ...more)
const text = new TextEncoder().encode('ab cd ab')

for (const [name, ...more] of [['slab'], ['debug', '--debug'], ['alloc', '--alloc']]) {
  const places = await import(`${buildAs(name, ...more)}/places.js`)

  test(`${name}: what is in the middle of an array is an index`, () => {
    assert.equal(places.find(text, 0, 98), 1)
    assert.equal(places.find(text, 2, 98), 7)
    assert.equal(places.find(text, 8, 98), -1)
    assert.equal(places.find(new Uint8Array(0), 0, 98), -1)
    assert.throws(() => places.find(text, 9, 98), /^RangeError: start must be from 0 to 8$/)
    assert.throws(() => places.find(text, -1, 98), /start must be/)
    assert.throws(() => places.find(text, undefined, 98), TypeError)
  })

  test(`${name}: the index counts elements, and may be null`, () => {
    const items = Float64Array.of(1, 2, 4)
    assert.equal(places.sum(items, 1), 6)
    assert.equal(places.sum(items, 3), 0)
    assert.equal(places.sum(items, null), 7)
    assert.throws(() => places.sum(items, 4), RangeError)
  })

  test(`${name}: an array that is changed in place has an index too`, () => {
    const items = Int32Array.of(1, 2, 3)
    places.fill(items, 1, 9)
    assert.deepEqual([...items], [1, 9, 9])
  })

  test(`${name}: a callback gets what ends behind, and an index`, () => {
    const seen = []
    assert.equal(
      places.split(text, (wide, at) => seen.push([wide.length, wide[1], at]) && 1),
      3,
    )
    assert.deepEqual(seen, [
      [8, 98, 2],
      [8, 98, 5],
      [8, 98, 8],
    ])
  })

  test(`${name}: a pointer may be a number`, () => {
    const box = new places.PlacesBox()
    assert.equal(box.data, 0)
    box.data = 4294967295
    assert.equal(box.data, 4294967295)
    assert.throws(() => (box.data = -1), RangeError)
    box.free()
  })

  test(`${name}: or an object`, () => {
    const box = new places.PlacesBox()
    assert.equal(box.first(), null)
    box.add(5)
    box.add(6)
    const first = box.first()
    assert.ok(first instanceof places.PlacesBoxIter)
    assert.equal(first.value(), 5)
    const second = box.next(first)
    assert.equal(second.value(), 6)
    assert.equal(box.next(second), null)
    assert.throws(() => box.next(5), TypeError)
    box.add(7)
    assert.throws(() => first.value(), /was borrowed/)
    box.free()
    assert.throws(() => second.value(), Error)
  })

  test(`${name}: a union that C writes is its bytes`, () => {
    const { result, value } = places.read(258)
    assert.equal(result, 1)
    assert.deepEqual([...value], [2, 1, 0, 0, 0, 0, 0, 0])
  })
}

const folder = `${root}build/tests/places-wrong`
mkdirSync(folder, { recursive: true })

/** What a build says of one declaration. */
const told = (declaration, ...more) => {
  writeFileSync(`${folder}/wrong.h`, `#include <stdint.h>\n#include <stddef.h>\n${declaration}\n`)
  return run(['build', `${folder}/wrong.h`, '--explain', ...more]).stderr
}

test('a position needs an array that the caller passes', () => {
  assert.match(
    told('int wrong_a(const char *s, const char *at);', '--mark=wrong_a.at=within:s'),
    /'at' is marked 'within:s', and 's' is no array of 'char' that the caller passes/,
  )
  assert.match(
    told('int wrong_a(int32_t *s, size_t s_len, int8_t *at);', '--mark=wrong_a.at=within:s'),
    /'s' is no array of/,
  )
  assert.match(
    told('int wrong_a(const int *s, size_t s_len, const int *at);', '--mark=wrong_a.at=within:t'),
    /'wrong_a' has no parameter 't'/,
  )
  assert.match(
    told(
      'int wrong_a(const int *s, size_t s_len, const int *at);',
      '--mark=wrong_a.at=within:s,keep',
    ),
    /'at' is marked 'keep', and leads into 's', which is what C keeps/,
  )
})

test('what may be an end is told with the mark for it', () => {
  const declaration = 'int wrong_a(const uint8_t *str, const uint8_t *end);'
  const stderr = told(declaration)
  assert.match(stderr, /say --mark=wrong_a\.str=length:end where it is behind it/)
  assert.equal(told(declaration, '--mark=wrong_a.str=length:end'), '')
})

test('two arrays never have one end', () => {
  const declaration = 'int wrong_a(const uint8_t *s, const uint8_t *at, const uint8_t *stop);'
  const mark = '--mark=wrong_a.s=length:stop'
  assert.match(
    told(declaration, mark, '--mark=wrong_a.at=length:stop'),
    /'s' and 'at' have one end, 'stop': where 'at' leads into 's', say --mark=wrong_a\.at=within:s instead/,
  )
  assert.equal(told(declaration, mark, '--mark=wrong_a.at=within:s'), '')
})

test('wide text with a length that C changes is told the mark to drop', () => {
  const declaration = 'int wrong_a(const uint16_t *t, size_t *n);'
  assert.match(
    told(declaration, '--mark=wrong_a.t=text,length:n'),
    /may be within a character; without the mark 'text' it is a typed array of the units/,
  )
  assert.equal(told(declaration, '--mark=wrong_a.t=length:n'), '')
})

test('a union goes only out', () => {
  const declaration = 'typedef union { int i; void *p; } value;\nvoid wrong_a(value *v);'
  assert.match(
    told(declaration, '--mark=wrong_a.v=bytes'),
    /'v' is a union, and may have pointers among its bytes/,
  )
})

test('number and handle are for void pointers', () => {
  for (const mark of ['number', 'handle:thing'])
    assert.match(
      told('void wrong_a(const int *v, size_t v_len);', `--mark=wrong_a.v=${mark}`),
      new RegExp(`'${mark.replace(/:.*/, '')}' means nothing for 'wrong_a\\.v'`),
    )
})

test('a handle is of the struct that the header has of that name', () => {
  const node =
    'typedef struct node_s node;\nnode *node_new(void);\nvoid node_free(node *n);\nvoid *wrong_a(int i);'
  writeFileSync(`${folder}/nodes.h`, node)
  const mark = '--mark=wrong_a=handle:node,borrowed,nullable'
  const { stderr, stdout } = run(['build', `${folder}/nodes.h`, '--explain', mark])
  assert.equal(stderr, '')
  assert.deepEqual(stdout.match(/^class .*|^ +result: Node.*/gm), [
    'class Node (handle) = node',
    '    result: Node, owned (name)',
    '    result: Node or null (mark), borrowed (mark)',
  ])
})

test('C that keeps or writes what a position leads to is told of the array', () => {
  const write = (source) => {
    writeFileSync(
      `${folder}/keeps.h`,
      '#include <stddef.h>\nvoid keeps_a(const int *s, size_t s_len, const int *at);\n',
    )
    writeFileSync(`${folder}/keeps.c`, `#include "keeps.h"\n${source}\n`)
    const words = ['--mark=keeps_a.at=within:s', '-o', `${folder}/dist`]
    return run(['build', `${folder}/keeps.h`, ...words]).stderr
  }
  assert.match(
    write('const int *last;\nvoid keeps_a(const int *s, size_t n, const int *at) { last = at; }'),
    /keeps 's' in the variable 'last', and its memory has another use once 'keeps_a' has returned: --mark=keeps_a\.s=keep/,
  )
  assert.match(
    write('void keeps_a(const int *s, size_t n, const int *at) { *(int *)at = 1; }'),
    /'s' is const, and .*keeps\.c:2 writes it/,
  )
})
