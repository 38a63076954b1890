/** `value:x` of a `const char *`: C always gets a text that JavaScript does not see. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { inFolder, path, write } from './support/folder.js'

const header = `#define LIB_VERSION "1.2"
static const char lib_name[] = "bob";
typedef struct lib_t { const char *version; int level, left[12]; } lib_t;
int lib_init(lib_t *self, int level, const char *version, int size);
int lib_letter(const lib_t *self, int at);
int lib_first(const char *text, int at);
`
const source = `#include "lib.h"
int lib_init(lib_t *self, int level, const char *version, int size) {
  if (version[0] != '1' || size != sizeof *self) return -6;
  *self = (lib_t){.version = version, .level = level};
  return 0;
}
int lib_letter(const lib_t *self, int at) { return self->version[at]; }
int lib_first(const char *text, int at) { return text[at]; }
`
const marks = [
  '--mark=lib_init=error:nonzero',
  '--mark=lib_init.version=value:LIB_VERSION',
  '--mark=lib_init.size=value:sizeof(lib_t)',
]

const build = (text, ...words) => {
  write('lib.h', header)
  write('lib.c', text)
  return inFolder('build', 'lib.h', ...marks, ...words)
}

for (const words of [[], ['--debug'], ['--simd'], ['--keep-names'], ['--memory=pool=3']])
  test(`a text that C keeps, and one with a comma in it ${words}`, async () => {
    const { stderr, status } = build(source, '--mark=lib_first.text=value:"a,\\"b\\n"', ...words)
    assert.doesNotMatch(stderr, /error/)
    assert.equal(status, 0)
    const { Lib, first } = await import(pathToFileURL(path('dist/lib.js')).href)
    const lib = new Lib(6)
    assert.deepEqual(
      [0, 1, 2, 3].map((i) => lib.letter(i)),
      [...'1.2\0'].map((c) => c.charCodeAt(0)),
    )
    assert.equal(String.fromCharCode(...[0, 1, 2, 3, 4].map((i) => first(i))), 'a,"b\n')
  })

test('a constant of the header is such a text, too', async () => {
  assert.equal(build(source, '--mark=lib_first.text=value:lib_name').status, 0)
  const { first } = await import(pathToFileURL(path('dist/lib.js')).href)
  assert.equal(first(2), 'b'.charCodeAt(0))
})

test('an escape that C does not have is refused, where clang would leave its backslash out', async () => {
  for (const [wrong, begin] of [
    ['a\\q', '\\q'],
    ['\\x', '\\x'],
    ['\\x100', '\\x'],
    ['\\400', '\\4'],
    ['\\8', '\\8'],
    ['\\u12', '\\u'],
  ]) {
    const { stderr, status } = build(source, `--mark=lib_first.text=value:"${wrong}"`)
    assert.equal(status, 1)
    assert.equal(
      stderr,
      `lib.h:6:27: error: 'text' is marked 'value:"${wrong}"', where '${begin}' is no escape of C's; for a backslash write two\n`,
    )
  }
  const right = '\\\\q\\x41\\x0042\\103\\7\\u00e9\\?'
  assert.equal(build(source, `--mark=lib_first.text=value:"${right}"`).status, 0)
  const { first } = await import(`${pathToFileURL(path('dist/lib.js')).href}?escapes`)
  assert.deepEqual(
    Array.from({ length: 9 }, (_, i) => first(i) & 255),
    [...'\\qABC\x07\xc3\xa9?'].map((c) => c.charCodeAt(0)),
  )
})

test('a function that no source defines is told as any other', () => {
  const { stderr, status } = build(
    source.replace('int lib_init', 'int other_init'),
    '--mark=lib_first.text=value:"x"',
  )
  assert.equal(
    stderr,
    "lib.h:4:5: error: 'lib_init' is declared here, but no source defines it; define it, name the source that does, or leave it out with --skip=lib_init\n",
  )
  assert.equal(status, 1)
})

test('no other C comes of a text', () => {
  for (const text of ['"a");x("', '"a" "b"', '"a', 'a"', '"a\\"'])
    assert.match(
      build(source, `--mark=lib_first.text=value:${text}`).stderr,
      /'text' is marked 'value:.*only NULL, a string of the header by its name, and one in double quotes can be given$/m,
    )
})
