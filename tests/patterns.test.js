/** Marks whose place has a `*` in it mean nothing where they do not fit. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, write } from './support/folder.js'

const explain = (header, ...words) => {
  write('lib.h', header)
  return inFolder('build', 'lib.h', '--explain', ...words)
}

const header = `int lib_one(const unsigned char *c, int size);
int lib_two(unsigned char *c, int mlen);
int lib_three(const char *c);
`

test('a length fits the functions that have its parameters', () => {
  const { stdout, stderr } = explain(
    header,
    '--mark=lib_*.c=length:mlen',
    '--mark=lib_one.c=length:size',
  )
  assert.equal(stderr, '')
  assert.match(
    stdout,
    /two = lib_two\n {4}c: uint8_t\[\] changed in place, length in int32_t \(mark\)/,
  )
  assert.match(stdout, /three = lib_three\n {4}c: string/)
})

test('a result fits what C writes', () => {
  const { stdout, stderr } = explain(
    header,
    '--mark=lib_*.c=out',
    '--mark=lib_*.c=length:4',
    '--skip=lib_three',
  )
  assert.equal(stderr, '')
  assert.match(stdout, /one = lib_one\n {4}c: const uint8_t\[4\] \(mark\)/)
  assert.match(stdout, /two = lib_two\n {4}c: uint8_t\[4\] given back \(mark\) \(mark\)/)
})

test('a pattern that fits nowhere is told', () => {
  const { stderr, status } = explain(header, '--mark=lib_*.c=length:mlne', '--lenient')
  assert.match(
    stderr,
    /^tare: error: --mark=lib_\*\.c=length:mlne: 'length' means nothing for any name that the pattern fits, such as 'lib_three\.c'; C has to write there, or to have those parameters$/m,
  )
  assert.equal(status, 1)
})

test('without a pattern it is an error', () => {
  assert.match(
    explain(header, '--mark=lib_one.c=length:mlen').stderr,
    /'c' is marked 'length:mlen': 'mlen' is neither a parameter nor a constant of the header/,
  )
  assert.match(
    explain(header, '--mark=lib_one.c=out,length:2').stderr,
    /'c' is const, so C does not write it; leave out the mark 'out'/,
  )
})

test('fields and constants are known', () => {
  const { stdout, stderr } = explain(
    'struct box { int w, h; };\n#define LIB_N 4\nint lib_a(const struct box *b, const unsigned char *p);\n' +
      'int lib_b(const unsigned char *p);\n',
    '--mark=lib_*.p=length:b.w*b->h*LIB_N',
    '--mark=lib_b.p=length:1',
  )
  assert.equal(stderr, '')
  assert.match(stdout, /p: const uint8_t\[\], length b\.w \* b\.h \* 4 \(mark\)/)
})

test('a pattern without a dot means functions, and not their parameters', () => {
  const { stdout, stderr } = explain(
    'unsigned char *lib_to_upper(const char *text, int *length);\nvoid lib_free(void *memory);\n',
    '--mark=lib_to*=owned:lib_free,length:length',
  )
  assert.equal(stderr, '')
  assert.match(stdout, /text: string/)
  assert.match(stdout, /result: uint8_t\[\], length length \(mark\), freed with lib_free \(mark\)/)
})

test('of directions that contradict each other, one of them by a pattern, the last one counts', () => {
  const marks = ['--mark=lib_*.c=out', '--mark=lib_two.c=in', '--mark=lib_*.c=length:4']
  const given = (words) => explain(header, '--skip=lib_three', ...words).stdout
  assert.match(given(marks), /two = lib_two\n {4}c: const uint8_t\[4\]/)
  assert.match(
    given([marks[1], marks[0], marks[2]]),
    /two = lib_two\n {4}c: uint8_t\[4\] given back/,
  )
  assert.match(
    explain(header, '--mark=lib_two.c=out', '--mark=lib_two.c=in').stderr,
    /'c' is marked 'in' and 'out'; one of them|'c' is marked 'out' and 'in'; one of them/,
  )
})

test('a pattern for functions fits no parameter', () => {
  const { stdout, stderr } = explain(
    `#include <stddef.h>
unsigned char *lib_make(const int *x, size_t *size);
void lib_free(void *block);
`,
    '--mark=lib_make.x=length:3',
    '--mark=lib_*=owned:lib_free,length:size',
    '--skip=lib_free',
  )
  assert.equal(stderr, '')
  assert.match(stdout, /x: const int32_t\[3\] \(mark\)/)
  assert.match(stdout, /result: uint8_t\[\], length size \(mark\), freed with lib_free \(mark\)/)
})

test('owned without a function means instances, and what is copied needs one', () => {
  const strings = 'char *lib_name(int x);\nint *lib_numbers(int x);\n'
  assert.match(
    explain(strings, '--mark=lib_name=owned', '--skip=lib_numbers').stderr,
    /name the function that frees it, --mark=lib_name=owned:F/,
  )
  const { stderr } = explain(
    `${strings}typedef struct lib lib;
lib *lib_union(const lib *a);
void lib_destroy(lib *a);
`,
    '--mark=lib_*=owned',
    '--lenient',
  )
  assert.doesNotMatch(stderr, /lib_union/)
  assert.match(stderr, /'lib_name' returns a pointer/)
})
