/** What many functions have wrong in the same way is told in full of a few. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, write } from './support/folder.js'

const header = (count) => {
  const lines = Array.from({ length: count }, (_, i) => `int thing_f${i}(void **list${i}, int x);`)
  return `${lines.join('\n')}\nint thing_good(int x);\n`
}

test('the fifth and all others are one message', () => {
  write('thing.h', header(20))
  const { status, stderr } = inFolder('build', 'thing.h', '--explain')
  assert.notEqual(status, 0)
  const lines = stderr.trim().split('\n')
  assert.equal(lines.length, 5)
  assert.match(lines[3], /^thing\.h:4:\d+: error: 'list3' is a pointer to pointers.*value:NULL$/)
  assert.match(lines[4], /^thing\.h:5:\d+: error: 'list4' is .*; likewise thing_f5\.list5, thing_f6\.list6, .* and 5 more, which --lenient lists$/) // prettier-ignore
})

test('of five in all each is told alone', () => {
  write('thing.h', header(5))
  const { stderr } = inFolder('build', 'thing.h', '--explain')
  assert.equal(stderr.trim().split('\n').length, 5)
  assert.doesNotMatch(stderr, /likewise/)
})

test('--lenient tells of each', () => {
  write('thing.h', header(20))
  const { status, stderr } = inFolder('build', 'thing.h', '--explain', '--lenient')
  assert.equal(status, 0)
  assert.equal(stderr.trim().split('\n').length, 20)
})
