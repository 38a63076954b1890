import assert from 'node:assert/strict'
import { test } from 'node:test'

import { heapBase, memory } from './host.js'
import { hold, reach } from './growing.js'
import { bytes } from './view.js'
import { rewind, take } from './cursor.js'
import { get, getArray, put, putArray, written, zeroed } from './scratch.js'
import { live, taken } from './instance.js'
import { claim, top } from './slab.js'
import { stream, stream$framed, streamArray } from './stream.js'
import { cString, text, utf8 } from './text.js'

test('slots follow each other from the heap base on', () => {
  const free = []
  assert.equal(claim(free, 16), heapBase)
  assert.equal(claim(free, 32), heapBase + 16)
  assert.equal(top, heapBase + 48)
})

test('the slot that was given back last is claimed first', () => {
  const free = [100, 200]
  assert.equal(claim(free, 16), 200)
  assert.equal(claim(free, 16), 100)
  assert.ok(claim(free, 16) >= heapBase)
})

test('a cell without a slot is no instance', () => {
  assert.equal(live({ at: 16 }), 16)
  assert.throws(() => live({ at: 0 }), new TypeError('used after free()'))
})

test('a slot is taken once, and not from a cell that keeps it', () => {
  const cell = { at: 16 }
  const readonly = new Proxy(cell, { set: () => true })
  assert.throws(() => taken(readonly), new TypeError('read-only'))
  assert.equal(taken(cell), 16)
  for (const one of [cell, readonly])
    assert.throws(() => taken(one), new TypeError('used after free()'))
  assert.throws(() => taken(Object.freeze({ at: 16 })), TypeError)
})

test('memory grows to where it is needed, and not before', () => {
  const size = memory.buffer.byteLength
  reach(0, size - 1)
  assert.equal(memory.buffer.byteLength, size)
  reach(8, size - 8)
  assert.equal(memory.buffer.byteLength, size + 65536)
})

test('what is put there in every call makes it grow as well', () => {
  const size = memory.buffer.byteLength
  assert.equal(hold(16, size - 17), 16)
  assert.equal(memory.buffer.byteLength, size)
  assert.equal(hold(16, size - 16), 16)
  assert.equal(memory.buffer.byteLength, size + 65536)
})

test('a view is renewed after growth', () => {
  const before = bytes()
  assert.equal(bytes(), before)
  reach(0, memory.buffer.byteLength + 1)
  assert.equal(before.length, 0)
  assert.equal(bytes().length, memory.buffer.byteLength)
})

test('a larger memory grows by a quarter of itself', () => {
  reach(0, 40 * 65536)
  const size = memory.buffer.byteLength
  reach(8, size - 7)
  assert.ok(memory.buffer.byteLength >= size * 1.25)
})

test('where a quarter is refused, what is needed is taken, to the last page', () => {
  reach(0, 60 * 65536)
  assert.equal(reach(65536, 63 * 65536 - 1), 65536)
  assert.equal(memory.buffer.byteLength, 64 * 65536)
})

test('where that is refused too, a RangeError is thrown and nothing has changed', () => {
  const before = top
  assert.throws(() => reach(0, 64 * 65536), RangeError)
  assert.throws(() => reach(0, 2 ** 33), RangeError)
  assert.throws(() => claim([], 65 * 65536), RangeError)
  assert.equal(top, before)
  assert.equal(bytes().length, 64 * 65536)
})

test('scratch begins above the slots, at multiples of 8', () => {
  rewind()
  assert.equal(take(1), top)
  assert.equal(take(9), top + 8)
  assert.equal(take(0), top + 24)
  assert.equal(take(8), top + 32)
  assert.equal(take(1), top + 48) // 8 bytes are free behind it
  rewind(16)
  assert.equal(take(1), top + 16)
})

test('what is put can be got', () => {
  rewind()
  const a = put(Uint8Array.of(1, 2, 3))
  const b = putArray(Float64Array.of(1.5, -2).subarray(1))
  assert.deepEqual(get(a, 3), Uint8Array.of(1, 2, 3))
  assert.deepEqual(getArray(b, Float64Array, 1), Float64Array.of(-2))
})

test('more than the capacity was never written', () => {
  assert.equal(written(3, 3), 3)
  assert.throws(() => written(4, 3), RangeError)
})

test('a stream reads every byte once, in order', () => {
  const input = Uint8Array.from({ length: 200000 }, (_, i) => i * 7)
  const read = []
  stream(input, (at, length) => read.push(...bytes().slice(at, at + length)))
  assert.deepEqual(Uint8Array.from(read), input)
})

test('a stream of numbers reads every element once, in order', () => {
  const input = Float32Array.from({ length: 50001 }, (_, i) => i / 3)
  const read = []
  streamArray(input.subarray(1), (at, length) => read.push(...getArray(at, Float32Array, length)))
  assert.deepEqual(Float32Array.from(read), input.subarray(1))
})

test('no window of a stream of frames ends within a frame', () => {
  for (const [Type, frame, lengths] of [
    [Uint8Array, 3, [65535, 65535, 4]],
    [Uint8Array, 70000, [70000, 61074]],
    [Uint16Array, 5, [32765, 32765, 4]],
    [Float64Array, 3, [8190, 5]],
    [Uint8Array, 3, [0]],
  ]) {
    const input = new Type(lengths.reduce((a, b) => a + b) + 1).map((_, i) => i * 7 + 1).subarray(1)
    const read = []
    const windows = []
    stream$framed(frame)(input, (at, length) => {
      windows.push(length)
      for (const one of getArray(at, Type, length)) read.push(one)
    })
    assert.deepEqual(windows, lengths)
    assert.deepEqual(Type.from(read), input)
  }
})

test('what is zeroed is zero, and nothing beside it', () => {
  rewind()
  const at = put(new Uint8Array(24).fill(9))
  assert.equal(zeroed(at + 8, 5), at + 8)
  assert.deepEqual([...get(at, 24)], [...Array(8).fill(9), 0, 0, 0, 0, 0, ...Array(11).fill(9)])
})

test('text goes in and comes out, byte order mark included', () => {
  rewind()
  const at = put(utf8('\ufeffaé\0', 'text', ''))
  assert.equal(text(at, 7), '\ufeffaé\0')
  assert.equal(cString(at), '\ufeffaé')
})

test('an array that lies outside of its buffer is no empty one', () => {
  for (const Type of [Float32Array, Uint16Array, Int8Array]) {
    const buffer = new ArrayBuffer(64, { maxByteLength: 64 })
    const array = new Type(buffer, 32, 2)
    buffer.resize(16)
    assert.throws(() => putArray(array), TypeError)
    assert.throws(() => streamArray(array, () => assert.fail()), TypeError)
    assert.throws(() => stream$framed(3)(array, () => assert.fail()), TypeError)
    rewind()
    assert.equal(putArray(new Type(0)), top)
  }
  const detached = new Float32Array(2)
  structuredClone(detached.buffer, { transfer: [detached.buffer] })
  assert.throws(() => putArray(detached), TypeError)
})
