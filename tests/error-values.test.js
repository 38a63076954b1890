/** `error:N`: one number is a failure, and all others are results. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, write } from './support/folder.js'
import { build } from './support/build.js'

const folder = build(
  'error-values',
  'tests/fixtures/verdicts.h',
  'tests/fixtures/verdicts.c',
  '--mark=verdict_of=error:2',
  '--mark=verdict_below=error:-1',
  '--mark=verdict_half=error:3',
)
const glue = await import(`${folder}/verdicts.js`)

test('the number throws, and what is left is given back', () => {
  assert.equal(glue.of(3), 1)
  assert.equal(glue.of(4), 0)
  assert.throws(() => glue.of(-1), { message: 'of() failed: 2', code: 2 })
  assert.equal(glue.below(-5), -6)
  assert.equal(glue.below(1), 0)
  assert.throws(() => glue.below(0), { code: -1 })
  assert.equal(glue.half(1), 0.5)
  assert.throws(() => glue.half(6), { code: 3 })
})

test('a number that the type does not have is an error', () => {
  write('lib.h', 'unsigned lib_a(int x);\n_Bool lib_b(int x);\n')
  const { stderr } = inFolder(
    'build',
    'lib.h',
    '--explain',
    '--mark=lib_a=error:-1',
    '--mark=lib_b=error:1',
  )
  assert.match(stderr, /'lib_a' is marked '.*error:-1', and returns 'unsigned int', which is never/)
  assert.match(stderr, /'lib_b' is marked '.*error:1', and returns bool/)
})
