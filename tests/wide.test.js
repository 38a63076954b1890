/** Texts of UTF-16 and UTF-32, as arguments, results and outputs. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root, tare } from './support/build.js'

const smile = '\u{1f600}'

for (const [name, ...more] of [['plain'], ['debug', '--debug']]) {
  const folder = build(
    `wide-${name}`,
    'tests/fixtures/wide.h',
    'tests/fixtures/wide.c',
    '--malloc=freelist',
    ...more,
  )
  const glue = await import(`${folder}/wide.js`)

  test(`${name}: strings go in unit by unit, or by code points`, () => {
    assert.equal(glue.units16(`é${smile}`), 3)
    assert.equal(glue.units32(`é${smile}`), 2)
    assert.equal(glue.units32(null), 99)
    assert.equal(glue.units16(''), 0)
    assert.equal(glue.own('abc'), 3)
    assert.equal(glue.sum16(`a\0${smile}`), 0x61 + 0xd83d + 0xde00)
    assert.equal(glue.sum32(`a\0${smile}`), 0x61 + 0x1f600)
  })

  test(`${name}: what C could not read is refused`, () => {
    assert.throws(() => glue.units16('a\0b'), RangeError('s must not contain a NUL'))
    assert.throws(() => glue.units16('a\ud83d'), RangeError('s must not contain a lone surrogate'))
    assert.throws(() => glue.units32('\ude00a'), RangeError('s must not contain a lone surrogate'))
    assert.throws(() => glue.units16(7), TypeError('s must be a string'))
    assert.throws(() => glue.sum16(Uint16Array.of(1)), TypeError('s must be a string'))
    assert.throws(() => glue.sum32('a'.repeat(256)), RangeError)
  })

  test(`${name}: strings that C has`, () => {
    assert.equal(glue.name16(0), `né${smile}`)
    assert.equal(glue.name16(2), '')
    assert.throws(() => glue.name16(1), TypeError)
    assert.throws(() => glue.name16(3), Error('name16() returned NULL'))
    assert.equal(glue.name32(0), `n${smile}`)
    assert.throws(() => glue.name32(1), TypeError)
    assert.throws(() => glue.name32(2), TypeError)
    assert.equal(glue.name32(3), null)
  })

  test(`${name}: strings that are freed`, () => {
    for (let i = 0; i < 1000; i++) assert.equal(glue.twice(`ab${smile}`), `ab${smile}ab${smile}`)
    assert.throws(() => glue.twice('a'.repeat(101)), Error('twice() returned NULL'))
    assert.equal(glue.back(`ab${smile}`), `${smile}ba`)
  })

  test(`${name}: the rest of a string, and strings in a room`, () => {
    assert.equal(glue.find16(`${smile}=1`, 61), '=1')
    assert.equal(glue.find16('a', 61), null)
    assert.equal(glue.find32(`${smile}=${smile}`, 61), `=${smile}`)
    assert.equal(glue.find32(smile, 61), '')
    assert.equal(glue.upper(`ab${smile}`, 9), `AB${smile}`)
    assert.throws(() => glue.upper('abc', 2), RangeError)
    assert.throws(() => glue.upper(smile, 1), RangeError)
  })

  test(`${name}: what goes up to an end, and what is kept`, () => {
    assert.equal(glue.last(Uint16Array.of(4, 5, 6)), 2)
    assert.equal(glue.last(new Uint16Array()), -1)
    const one = new glue.Wide('xyz')
    glue.units16('a'.repeat(100))
    assert.equal(one.first(), 120)
    one.free()
  })

  if (name == 'plain')
    test('types', () => {
      const types = readFileSync(`${folder}/wide.d.ts`, 'utf8')
      assert.match(types, /units32\(s: string \| null\): number/)
      assert.match(types, /name32\(which: number\): string \| null/)
      assert.match(types, /upper\(s: string, maxLength: number\): string/)
    })
}

const folder = `${root}build/tests/wide-wrong`
mkdirSync(folder, { recursive: true })

/** What is said of a declaration with these marks. */
const errorOf = (declaration, ...marks) => {
  writeFileSync(`${folder}/w.h`, `#include <stddef.h>\n#include <stdint.h>\n${declaration}\n`)
  const { status, stderr } = spawnSync(
    tare,
    ['build', 'w.h', '--explain', ...marks.map((mark) => `--mark=${mark}`)],
    { cwd: folder, encoding: 'utf8' },
  )
  assert.equal(status, 1)
  return stderr
}

test('what is no text that JavaScript can have is refused', () => {
  assert.match(errorOf('int w_f(const uint16_t *p);'), /or text where it is UTF-16 up to a NUL/)
  assert.match(
    errorOf('void w_f(uint16_t *p);', 'w_f.p=text'),
    /'p' is marked 'text', and a string only goes in, or comes out where .*out,room:N/,
  )
  assert.match(errorOf('void w_f(const float *p, int p_len);', 'w_f.p=text'), /means nothing/)
  assert.match(
    errorOf('typedef struct { const uint16_t *p; int p_len; } W; int w_f(const W *w);', 'W.p=text'),
    /means nothing/,
  )
})
