// `@NAME.marks`: marks that the command carries for headers of well-known libraries.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import test from 'node:test'

import { rows } from '../bench/headers/list.js'
import { marksNameOf, nameOf } from '../bench/support/debian.js'
import { problemsOf } from '../npm/plugin/problems.js'
import { root, tare } from './support/build.js'

const folder = `${root}build/tests/known-marks`
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const write = (name, text) => writeFileSync(`${folder}/${name}`, text)
const explain = (...words) =>
  spawnSync(tare, ['build', ...words, '--explain'], { cwd: folder, encoding: 'utf8' })

/** Some of Snappy's interface: what `char *` holds, and what a status is, stands in its comments. */
write(
  'snappy-c.h',
  `#include <stddef.h>
typedef enum { SNAPPY_OK, SNAPPY_INVALID_INPUT, SNAPPY_BUFFER_TOO_SMALL } snappy_status;
snappy_status snappy_compress(const char *input, size_t input_length, char *compressed, size_t *compressed_length);
snappy_status snappy_uncompress(const char *compressed, size_t compressed_length, char *uncompressed, size_t *uncompressed_length);
size_t snappy_max_compressed_length(size_t source_length);
snappy_status snappy_uncompressed_length(const char *compressed, size_t compressed_length, size_t *result);
snappy_status snappy_validate_compressed_buffer(const char *compressed, size_t compressed_length);
`,
)

test('an error in a header that is known says which marks there are', () => {
  const { status, stderr } = explain('snappy-c.h')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^snappy-c\.h: note: .* add @snappy-c\.marks to the command line\nsnappy-c\.h:\d+:\d+: error: /,
  )
})

test("the note comes once, ahead of a lenient reading's warnings, beside marks of the author's own", () => {
  const { status, stderr } = explain(
    'snappy-c.h',
    '--lenient',
    '--mark=snappy_compress.compressed=out,bytes',
  )
  assert.equal(status, 0)
  assert.match(stderr, /^snappy-c\.h: note: .*\nsnappy-c\.h:\d+:\d+: warning: /)
  assert.equal(stderr.match(/ note: /g).length, 1)
})

test('a bundler shows the note with the first error', () => {
  const at = { file: 'snappy-c.h', line: 0, column: 0 }
  const problems = problemsOf(
    [
      { ...at, level: 'note', message: 'add @snappy-c.marks' },
      { ...at, level: 'error', message: 'one' },
      { ...at, level: 'error', message: 'two' },
      { ...at, level: 'note', message: 'of two' },
    ],
    'error',
    folder,
    false,
  )
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      'snappy-c.h: one\nnote: snappy-c.h: add @snappy-c.marks',
      'snappy-c.h: two\nnote: snappy-c.h: of two',
    ],
  )
})

test('with them all of it is bound', () => {
  const { status, stdout, stderr } = explain('snappy-c.h', '@snappy-c.marks')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.match(stdout, / compressed: uint8_t\[\] given back \(mark\)/)
})

test('a file of that name comes first', () => {
  write('snappy-c.marks', '--mark=snappy_nothing=skip')
  const { status, stderr } = explain('snappy-c.h', '@snappy-c.marks')
  rmSync(`${folder}/snappy-c.marks`)
  assert.equal(status, 1)
  assert.match(stderr, /snappy_nothing/)
})

test("marks for functions that the header does not have are a warning, the author's own an error", () => {
  mkdirSync(`${folder}/old`, { recursive: true })
  write(
    'old/snappy-c.h',
    '#include <stddef.h>\nsize_t snappy_max_compressed_length(size_t source_length);\n',
  )
  const { status, stderr } = explain('old/snappy-c.h', '@snappy-c.marks')
  assert.equal(status, 0)
  assert.match(
    stderr,
    /^old\/snappy-c\.h: warning: is not of the version that tare has marks for: nothing in it fits --mark=snappy\S+(, --\w+=snappy\S+)+; .*\n$/,
  )
  const lenient = explain('old/snappy-c.h', '@snappy-c.marks', '--lenient')
  assert.equal(lenient.stderr, stderr)
  const own = explain('old/snappy-c.h', '@snappy-c.marks', '--mark=snappy_none=signed')
  assert.equal(own.status, 1)
  assert.match(own.stderr, /error: --mark=snappy_none=signed: nothing in the interface/)
})

test("what the author's own --skip leaves out is no sign of another version", () => {
  const { status, stderr, stdout } = explain('snappy-c.h', '@snappy-c.marks', '--skip=*_uncompress')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.doesNotMatch(stdout, /function uncompress /)
})

test("the author's own option is not excused because the carried file has the same one", () => {
  const [word] = readFileSync(`${root}share/marks/snappy-c.marks`, 'utf8').match(/^--mark=\S+/m)
  const { status, stderr } = explain('old/snappy-c.h', '@snappy-c.marks', word)
  assert.equal(status, 1)
  assert.ok(stderr.includes(`error: ${word}: nothing in the interface`), stderr)
})

test('of any other header there are none', () => {
  write('other.h', 'char *other_name(void);\n')
  assert.doesNotMatch(explain('other.h').stderr, /note/)
  assert.match(explain('other.h', '@other.marks').stderr, /cannot read 'other\.marks'/)
})

test('each file is for a header that make bench-headers reads', () => {
  const names = rows.map((row) => marksNameOf(nameOf(row)))
  for (const file of readdirSync(`${root}share/marks`)) {
    assert.match(file, /\.marks$/)
    assert.ok(names.includes(file.replace('.marks', '')), file)
  }
})
