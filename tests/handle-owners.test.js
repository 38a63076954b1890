/** Who owns a handle, where const, a context or a comment says it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'

const folder = build(
  'handle-owners',
  'tests/fixtures/owners.h',
  'tests/fixtures/owners.c',
  '--malloc=freelist',
  '--mark=owners_part_of=borrowed:shape',
)
const { blocks, Owners, OwnersShape } = await import(`${folder}/owners.js`)

test('what a comment says the caller frees is freed, also where its name says get', () => {
  const shape = new OwnersShape(8)
  const half = shape.getHalf()
  assert.equal(half.width(), 4)
  half.free()
  assert.equal(blocks(), 2)
  shape.free()
  assert.equal(blocks(), 0)
})

test('what is const is freed where its end takes it so, and before what it was made of', () => {
  const shape = new OwnersShape(8)
  const prepared = shape.prepare()
  assert.equal(prepared.width(), 8)
  assert.throws(() => shape.free())
  prepared.free()
  assert.throws(() => prepared.width(), new TypeError('used after free()'))
  shape.free()
  assert.equal(blocks(), 0)
})

test('what is borrowed from the second instance ends with that one, and not with the first', () => {
  const context = new Owners()
  const shape = new OwnersShape(8)
  const part = context.partOf(shape)
  context.free()
  assert.equal(part.width(), 2)
  shape.free()
  assert.throws(() => part.width())
  assert.equal(blocks(), 0)
})
