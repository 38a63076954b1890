/** tools/layers.js, which `make lint` runs: it finds what goes upwards, and functions that nobody uses. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'

import { check } from '../tools/layers.js'
import { root } from './support/build.js'

let folder

/** A repository of these files. */
const write = (files) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const sound = {
  'src/base/text.h': 'void text_add(const char *text);\n',
  'src/base/text.c': '#include "base/text.h"\n\nvoid text_add(const char *text) {\n}\n',
  'src/api.h': '#include "base/text.h"\n',
  'src/glue/glue.h': 'const char *glue_write(void);\n',
  'src/glue/glue.c':
    '#include "api.h"\n\nconst char *glue_write(void) {\n  text_add("src/base/text.h");\n}\n',
  'src/main.c': '#include "glue/glue.h"\n\nint main(void) {\n  glue_write();\n}\n',
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tare-layers-'))
  write(sound)
})

afterEach(() => rmSync(folder, { recursive: true }))

test('includes that go downwards are right, and functions that other files use', () =>
  assert.deepEqual(check(folder), []))

test('an include that goes upwards is found, by its line', () => {
  write({
    'src/base/text.c': `#include <stdio.h>\n#include "glue/glue.h"\n${sound['src/base/text.c']}`,
  })
  assert.deepEqual(check(folder), [
    'src/base/text.c:2: base includes glue/glue.h, and glue is above it',
  ])
})

test('so is one of a file beside the rooms, and one by the model', () => {
  write({ 'src/glue/glue.h': `#include "options.h"\n${sound['src/glue/glue.h']}` })
  write({ 'src/api.h': '#include "glue/glue.h"\n#include "base/text.h"\n' })
  assert.deepEqual(check(folder), [
    'src/api.h:1: api includes glue/glue.h, and glue is above it',
    'src/glue/glue.h:1: glue includes options.h, and top is above it',
  ])
})

test('a room that the list does not have is told', () => {
  write({ 'src/attic/a.c': '#include "cellar/b.h"\n' })
  assert.deepEqual(check(folder), ['src/attic/a.c: src/attic/ is no room of tools/layers.js'])
  write({
    'src/attic/a.c': '',
    'src/main.c': '#include "cellar/b.h"\nint main(void) {\n  glue_write();\n}\n',
  })
  assert.ok(check(folder).includes('src/main.c:1: includes cellar/b.h, of no room'))
})

test('a function that only its own file uses is told, whatever comments and texts say', () => {
  write({
    'src/base/text.h':
      'void text_add(const char *text);\nint text_alone(int one,\n               int two);\n',
    'src/base/text.c': `${sound['src/base/text.c']}
int text_alone(int one,
               int two) {
  return one ? text_alone(two, 0) : 0;
}
static int hidden(void) {
  return 0;
}
`,
    'src/main.c': `/* text_alone() */\n${sound['src/main.c']}const char *name = "text_alone";\n`,
  })
  assert.deepEqual(check(folder), [
    'src/base/text.c:6: no other file uses text_alone(); make it static',
  ])
})

test('an include is found however it is spelled', () => {
  write({
    'src/base/text.c': `#include <glue/glue.h>
  #include "glue/glue.h"
#  include "glue/glue.h" // as it is
/*
#include "glue/glue.h"
*/
#include GLUE
${sound['src/base/text.c']}`,
  })
  const error = 'base includes glue/glue.h, and glue is above it'
  assert.deepEqual(check(folder), [
    `src/base/text.c:1: ${error}`,
    `src/base/text.c:2: ${error}`,
    `src/base/text.c:3: ${error}`,
    'src/base/text.c:7: includes what a macro says; name the file',
  ])
})

test('a test may include what is above its room', () => {
  write({
    'src/base/text_test.c': '#include "glue/glue.h"\nint main(void) {\n  glue_write();\n}\n',
  })
  assert.deepEqual(check(folder), [])
})

test('a header that declares what a higher room defines is told, and the use of it', () => {
  write({
    'src/api.h':
      '#include "base/text.h"\n__attribute__((format(printf, 1, 2)))\nconst char *glue_write(void);\nextern const int *const glue_table[];\n',
    'src/api.c':
      '#include "api.h"\nstatic int api_of(void) {\n  return glue_write() && api_of();\n}\n',
    'src/glue/glue.h': '',
    'src/glue/glue.c': `${sound['src/glue/glue.c']}const int *const glue_table[] = {0};\n`,
    'src/main.c': '#include "api.h"\nint main(void) {\n  glue_write();\n}\n',
  })
  assert.deepEqual(check(folder), [
    'src/api.c:3: api uses glue_write(), and glue is above it',
    'src/api.h:3: api declares glue_write, which glue defines',
    'src/api.h:4: api declares glue_table, which glue defines',
  ])
})

test('a file may have a function of its own with the name of one above', () => {
  write({
    'src/base/text.c': `${sound['src/base/text.c']}static void glue_write(void) {
  glue_write();
}
`,
  })
  assert.deepEqual(check(folder), [])
})

test('a declaration in a source file is told', () => {
  write({
    'src/base/text.c': `const char *glue_write(void);
extern const char *glue_name;
void text_add(const char *text) {
  extern int glue_count(void);
}
`,
  })
  assert.deepEqual(check(folder), [
    'src/base/text.c:1: declares glue_write; a header does that',
    'src/base/text.c:2: declares glue_name; a header does that',
    'src/base/text.c:4: declares glue_count; a header does that',
  ])
})

test('a function that a test alone uses is told, unless its header says so', () => {
  write({
    'src/base/text.h':
      'void text_add(const char *text);\n/** Of a text. */\nint text_length(void);\n',
    'src/base/text.c': `${sound['src/base/text.c']}int text_length(void) {\n}\n`,
    'src/base/text_test.c': 'int main(void) {\n  text_length();\n}\n',
  })
  assert.deepEqual(check(folder), [
    'src/base/text.c:5: only a test uses text_length(); remove it, or say so in its header',
  ])
  write({
    'src/base/text.h':
      'void text_add(const char *text);\n/** Of a text; for the test. */\nint text_length(void);\n',
  })
  assert.deepEqual(check(folder), [])
})

test('a function begins with the name of its room, its file, or what it works on', () => {
  write({
    'src/base/text.h':
      'struct span {\n  int length;\n};\nvoid text_add(const char *text);\nint span_end(void);\nint add(void);\nint texture(void);\n',
    'src/base/text.c': `${sound['src/base/text.c']}int span_end(void) {\n}\nint add(void) {\n}\nint texture(void) {\n}\n`,
    'src/main.c':
      '#include "glue/glue.h"\nint main(void) {\n  return glue_write() && span_end() && add() && texture();\n}\n',
  })
  const error = 'does not begin with its room, its file or what it works on'
  assert.deepEqual(check(folder), [
    `src/base/text.c:7: add() ${error}`,
    `src/base/text.c:9: texture() ${error}`,
  ])
})

test('the command prints what is wrong and fails', () => {
  const run = () =>
    spawnSync(process.execPath, [`${root}tools/layers.js`, folder], { encoding: 'utf8' })
  assert.deepEqual([run().status, run().stderr], [0, ''])
  write({ 'src/api.h': '#include "main.h"\n#include "base/text.h"\n' })
  assert.deepEqual(
    [run().status, run().stderr],
    [1, 'src/api.h:1: api includes main.h, and top is above it\n'],
  )
})
