import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'

import { succeed, succeedWith, typedArray } from './check.js'
import { early, load } from './init.js'

test('a typed array of another realm is as good', () => {
  typedArray(runInNewContext('new Uint8Array(2)'), 'Uint8Array', 'data')
  typedArray(Buffer.from('ab'), 'Uint8Array', 'data', 2)
})

test('what only looks like a typed array is none', () => {
  const fake = { [Symbol.toStringTag]: 'Uint8Array', length: 1, 0: 1 }
  assert.throws(() => typedArray(fake, 'Uint8Array', 'data'), TypeError)
  assert.throws(
    () => typedArray(Object.create(Uint8Array.prototype), 'Uint8Array', 'data'),
    TypeError,
  )
})

test('a failed init is told with the name of its code, or the code', () => {
  succeed(1, 'new A()')
  assert.throws(() => succeed(0, 'new A()'), new Error('new A() failed'))
  succeedWith(0, { FINE: 0 }, 'new A()')
  assert.throws(
    () => succeedWith(2, { FINE: 0, BAD: 2 }, 'new A()'),
    new Error('new A() failed: BAD'),
  )
  assert.throws(
    () => succeedWith(3, { FINE: 0, BAD: 2 }, 'new A()'),
    new Error('new A() failed: 3'),
  )
})

test('before init(), reading and calling both throw', () => {
  assert.throws(() => early.buffer, new Error('await init() first'))
  assert.throws(() => early(), new Error('await init() first'))
})

test('a module is compiled from bytes', async () => {
  assert.ok((await load(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))) instanceof WebAssembly.Module)
})
