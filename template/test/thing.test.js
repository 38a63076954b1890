import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Thing, checksum } from '../dist/thing.js'

test('a mean and a variance', () => {
  const numbers = new Thing()
  for (const number of [2, 4, 4, 4, 5, 5, 7, 9]) numbers.add(number)
  assert.equal(numbers.count(), 8)
  assert.equal(numbers.mean(), 5)
  assert.equal(numbers.variance(), 32 / 7)
  numbers.free()
})

test('instances have nothing to do with each other', () => {
  const one = new Thing()
  const other = new Thing()
  one.add(1)
  assert.equal(other.count(), 0)
})

test('what is no number is refused', () => {
  assert.throws(() => new Thing().add('1'), TypeError)
})

test('a checksum', () => {
  assert.equal(checksum(new TextEncoder().encode('Wikipedia')), 0x11e60398)
  assert.equal(checksum(new Uint8Array()), 1)
})
