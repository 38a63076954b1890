import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Thing } from '../dist/thing.js'

test('adds up', () => {
  const sum = new Thing()
  sum.add(2)
  sum.add(3)
  assert.equal(sum.result(), 5)
  sum.free()
})

test('each instance has a sum of its own', () => {
  const one = new Thing()
  const other = new Thing()
  one.add(1)
  assert.equal(other.result(), 0)
})

test('refuses what is not a number', () => {
  // @ts-expect-error The types say so as well.
  assert.throws(() => new Thing().add('1'), TypeError)
})
