import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hostCalloc, hostFree, hostMalloc, hostRealloc } from './host-heap.js'
import { bytes } from './view.js'

/** The numbers 1 to `length`, again and again, at an address. */
const write = (at, length) => {
  for (let i = 0; i < length; i++) bytes()[at + i] = (i % 255) + 1
}
const isWritten = (at, length) => {
  for (let i = 0; i < length; i++) if (bytes()[at + i] != (i % 255) + 1) return false
  return true
}

/** Small blocks, each of which lies right behind what was taken before. */
const guards = []
const guard = () => {
  const at = hostMalloc(16)
  bytes().fill(0xfe, at, at + 16)
  guards.push(at)
  return at
}
const areWhole = () =>
  guards.every((at) => bytes().subarray(at, at + 16).every((byte) => byte == 0xfe)) // prettier-ignore

/** Aligned blocks that begin behind where their bin does, so that they have less than all of it. */
const shifted = (size, alignment) => {
  const blocks = []
  for (let i = 0; i < 100; i++) {
    guard()
    const at = hostMalloc(size, alignment)
    assert.equal(at % alignment, 0)
    blocks.push(at)
  }
  return blocks
}

test('blocks do not overlap, whatever they are aligned to', () => {
  const all = []
  for (const [size, alignment] of [
    [100, 64],
    [7, 256],
    [300, 16],
    [1000, 4096],
    [1, 32],
  ])
    // prettier-ignore
    for (const at of shifted(size, alignment)) all.push([at, size])
  all.sort(([a], [b]) => a - b)
  for (let i = 1; i < all.length; i++) assert.ok(all[i - 1][0] + all[i - 1][1] <= all[i][0])
})

test('an aligned block that grows keeps its bytes, and stays out of its neighbours', () => {
  for (const to of [101, 120, 150, 164, 180, 200, 224, 256, 1000]) {
    const blocks = shifted(100, 64)
    for (const at of blocks) write(at, 100)
    const grown = blocks.map((at) => {
      const now = hostRealloc(at, to)
      assert.ok(now)
      assert.ok(isWritten(now, 100))
      write(now, to)
      return now
    })
    for (const at of grown) assert.ok(isWritten(at, to))
    assert.ok(areWhole(), `to ${to}`)
    for (const at of grown) hostFree(at)
  }
})

test('an aligned block that shrinks stays', () => {
  const at = hostMalloc(100, 64)
  assert.equal(hostRealloc(at, 10), at)
  hostFree(at)
})

test('an aligned block that moved is free again, all of it', () => {
  let at, block
  do {
    block = guard() + 16
    at = hostMalloc(1000, 512)
  } while (at == block)
  assert.notEqual(hostRealloc(at, 3000), at)
  assert.equal(hostMalloc(1536), block) // as large as its bin
  hostFree(at) // it is none any more
  assert.notEqual(hostMalloc(1536), block)
})

test('NULL grows as malloc, and what calloc gives is zeroed', () => {
  const at = hostRealloc(0, 48)
  write(at, 48)
  hostFree(at)
  const zeroed = hostCalloc(6, 8)
  assert.equal(zeroed, at)
  assert.ok(bytes().subarray(zeroed, zeroed + 48).every((byte) => byte == 0)) // prettier-ignore
  assert.equal(hostCalloc(2 ** 31, 2), 0)
})
