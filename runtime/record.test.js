import assert from 'node:assert/strict'
import { test } from 'node:test'

import { record$back, record$pack } from './record.js'

/** A record of a byte, padding, and text that ends where it ends. */
const put = (view, at, { byte, text }) => {
  view.setUint8(at, byte)
  new Uint8Array(view.buffer).set(new TextEncoder().encode(text), at + 4)
}
const packed = (value) => [...new Uint8Array(record$pack(value, 'value', put, 12).buffer, 0, 12)]

test('the bytes of an object that nobody writes are zero, whatever the room had before', () => {
  const view = record$pack({ byte: 1, text: 'abcdefg' }, 'value', put, 12)
  new Uint8Array(view.buffer).fill(0xee)
  record$back(view)
  assert.deepEqual(packed({ byte: 2, text: 'x' }), [2, 0, 0, 0, 120, 0, 0, 0, 0, 0, 0, 0])
})

test('an object whose room is in use gets another', () => {
  const one = record$pack({ byte: 1, text: '' }, 'value', put, 12)
  const other = record$pack({ byte: 2, text: '' }, 'value', put, 12)
  assert.notEqual(one.buffer, other.buffer)
  assert.equal(one.getUint8(0), 1)
})
