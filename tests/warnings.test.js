/** What clang warns of in the sources: of each kind the first few. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, write } from './support/folder.js'

const old = (name) => `int ${name}(a) int a; { return a; }\n`
const names = ['lib_a', 'lib_b', 'lib_c', 'lib_d', 'lib_e']

const build = (source, ...words) => {
  write('lib.h', names.map((name) => `int ${name}(int a);\n`).join(''))
  write('lib.c', `#include "lib.h"\n${source}`)
  return inFolder('build', 'lib.h', ...words)
}
const count = (stderr) => stderr.match(/: warning: /g)?.length ?? 0

test('many of one kind are a count, and another kind is told', () => {
  const { stderr, status } = build(`${names.map(old).join('')}static inline int wrong(void) {}\n`)
  assert.equal(status, 0)
  assert.equal(stderr.match(/ \[-Wdeprecated-non-prototype\]$/gm).length, 3)
  assert.match(stderr, /\[-Wreturn-type\]\n.*int wrong\(void\) \{\}/)
  assert.match(
    stderr,
    /^tare: note: 2 more warnings of clang of the same kinds; -v prints them all$/m,
  )
  assert.doesNotMatch(stderr, /lib_d|lib_e|warnings generated/)
})

test('what a source line says does not begin a message', () => {
  const named = (name) =>
    `int ${name}(a) int a; { const char *text = "error: ${name}"; return a + (text != 0); }\n`
  const { stderr } = build(names.map(named).join(''))
  assert.match(stderr, /error: lib_c/)
  assert.doesNotMatch(stderr, /lib_d|lib_e/)
})

test('-v, and whoever asks for warnings, gets all of them', () => {
  const source = names.map(old).join('')
  for (const word of ['-v', '-Wall']) assert.equal(count(build(source, word).stderr), 5, word)
  const { stderr } = build(
    names.slice(0, 3).map(old).join('') +
      'int lib_d(int a) { return a; }\nint lib_e(int a) { return a; }\n',
  )
  assert.equal(count(stderr), 3)
  assert.doesNotMatch(stderr, /more warnings/)
})

test('of a source with an error, all is told', () => {
  const { stderr, status } = build(`${names.map(old).join('')}int f(void) { return x; }\n`)
  assert.equal(status, 1)
  assert.equal(count(stderr), 5)
  assert.match(stderr, /undeclared identifier 'x'/)
})
