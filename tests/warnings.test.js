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

test('errors of a header are told for one source, unless another one has more', () => {
  write('wide.h', '#include "missing_type.h"\nint wide(missing x);\nint wider(missing x);\n')
  write('missing_type.h', '')
  for (const name of ['one', 'two', 'three'])
    write(`${name}.c`, `#include "wide.h"\nint ${name}(void) { return 1; }\n`)
  write('more.c', '#include "wide.h"\nint more(void) { return y; }\n')
  write('fine.c', 'int fine(void) { return 1; }\n')
  write('all.h', 'int one(void);\n')
  const words = ['build', 'all.h', 'one.c', 'more.c', 'two.c', 'fine.c', 'three.c', '--no-cache']
  const { stderr, status } = inFolder(...words)
  assert.equal(status, 1)
  assert.equal(stderr.match(/^one\.c|from one\.c:1/gm).length, 1)
  assert.equal(stderr.match(/wide\.h:2:10: error: /g).length, 2)
  assert.match(stderr, /from more\.c:1/)
  assert.match(stderr, /more\.c:2:25: error: use of undeclared identifier 'y'/)
  assert.match(
    stderr,
    /^tare: note: 2 more sources failed with the same errors; -v prints them all$/m,
  )
  assert.doesNotMatch(stderr, /two\.c|three\.c/)
  assert.equal(inFolder(...words, '-v').stderr.match(/wide\.h:2:10: error: /g).length, 4)
})
