/** Headers whose interface lies in the files that they include. */
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { inFolder, path, which, write, writeProgram } from './support/folder.js'

/** The symbols that a build would export. */
const exported = (...words) => {
  const { stdout, stderr, status } = inFolder('build', ...words, '--explain')
  assert.equal(status, 0, stderr)
  return stdout
    .match(/^exports(.*)$/m)[1]
    .split(' ')
    .filter(Boolean)
}

/** umb.h, which includes umb/one.h, and that umb/deep/two.h; they do the same with what is private, and not theirs. */
const library = (umbrella = '') => {
  for (const folder of ['umb/deep', 'umb/internal', 'other'])
    mkdirSync(path(folder), { recursive: true })
  write('umb.h', `#include <stddef.h>\n#include "umb/one.h"\n#include "other/far.h"\n${umbrella}`)
  write(
    'umb/one.h',
    '#pragma once\n#include "deep/two.h"\n#include "internal/hidden.h"\n#include "guts_private.h"\n' +
      '#define UMB_LIMIT 7\nint umb_one(void);\n',
  )
  write('umb/deep/two.h', '#pragma once\nint umb_two(void);\n')
  write('umb/internal/hidden.h', '#pragma once\nint umb_hidden(void);\n')
  write('umb/guts_private.h', '#pragma once\nint umb_guts(void);\n')
  write('other/far.h', '#pragma once\nint umb_far(void);\n')
  write(
    'umb.c',
    '#include "umb.h"\nint umb_one(void) { return 1; }\nint umb_two(void) { return 2; }\n',
  )
}

test('the folder beside a header that has its name belongs to it', () => {
  library('int umb_zero(void);\n')
  assert.deepEqual(exported('umb.h'), ['umb_two', 'umb_one', 'umb_zero'])
})

test('it does so under another path of the header, and of one of several headers', () => {
  library('int umb_zero(void);\n')
  write('ours.h', 'int ours_one(void);\n')
  assert.deepEqual(exported(path('umb.h')), ['umb_two', 'umb_one', 'umb_zero'])
  assert.deepEqual(exported('ours.h', './umb.h'), ['ours_one', 'umb_two', 'umb_one', 'umb_zero'])
})

test('a header that declares nothing has the files of its folder', () => {
  library()
  assert.deepEqual(exported('umb.h'), ['umb_two', 'umb_one', 'umb_far'])
  write('umb/all.h', '#include "deep/../one.h"\n#include "../other/far.h"\n')
  assert.deepEqual(exported('umb/all.h'), ['umb_two', 'umb_one'])
})

test('a header that declares something has only its own', () => {
  library()
  write('umb/some.h', '#include "one.h"\nint umb_some(void);\n')
  assert.deepEqual(exported('umb/some.h'), ['umb_some'])
})

test('files of the system never belong to it', () => {
  mkdirSync(path('system'))
  write('system/sys.h', 'int sys_one(void);\n')
  write('all.h', '#include <sys.h>\n#include "one.h"\n')
  write('one.h', 'int one(void);\n')
  writeProgram('clang', `exec ${which('clang-19')} -isystem system "$@"`)
  assert.deepEqual(exported('all.h', `--clang=${path('bin/clang')}`), ['one'])
})

test('--with= adds what is included, by the end of its path', () => {
  library('int umb_zero(void);\n')
  assert.deepEqual(exported('umb.h', '--with=internal/*', '--with=far.h'), [
    'umb_two',
    'umb_hidden',
    'umb_one',
    'umb_far',
    'umb_zero',
  ])
})

test('--with= that fits nothing is told', () => {
  library()
  const { stderr, status } = inFolder('build', 'umb.h', '--with=other/fa.h', '--explain')
  assert.match(
    stderr,
    /^tare: error: --with=other\/fa\.h: umb\.h includes no file that this fits; is it 'other\/far\.h'\?$/m,
  )
  assert.equal(status, 1)
})

test('--explain lists the files, and constants of theirs are constants', () => {
  library('int umb_zero(void);\n')
  const { stdout } = inFolder('build', 'umb.h', '--explain')
  assert.match(stdout, /^module umb\n {2}with umb\/one\.h umb\/deep\/two\.h\nconstant LIMIT = 7\n/)
})

test('what is refused is told at its place in the included file', () => {
  library('int umb_zero(void);\n')
  write('umb/deep/two.h', '#pragma once\n\nint umb_two(void *what);\n')
  const { stderr } = inFolder('build', 'umb.h', '--explain')
  assert.match(stderr, /^umb\/deep\/two\.h:3:19: error: 'what' has no known length/)
})

test('it builds, and its functions run', async () => {
  library()
  const { stderr, status } = inFolder('build', 'umb.h', 'umb.c', '--skip=umb_far', '-o', 'dist')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const { LIMIT, one, two } = await import(pathToFileURL(path('dist/umb.js')).href)
  assert.deepEqual([one(), two(), LIMIT], [1, 2, 7])
})
