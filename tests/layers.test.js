/** tools/layers.js, which `make lint` runs: it finds an include that goes upwards, and a function that nobody uses. */
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
