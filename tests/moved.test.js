/** What a call takes over stays JavaScript's where the other arguments do not fit into linear memory: C has not run then. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'

const marks = [
  '*.part=move',
  'box_create.part=move:success',
  'part_weigh.self=move',
  'moved_out.out=out',
  'box_keep.data=keep',
]
const far = 400000
const large = new Uint8Array(far).fill(1)
const long = 'x'.repeat(far)

for (const strategy of ['slab', 'pool=2']) {
  const folder = build(
    `moved-${strategy}`,
    'tests/fixtures/moved.h',
    `--memory=${strategy}`,
    '--max-memory=262144',
    ...marks.map((mark) => '--mark=' + mark),
  )
  const { Part, Box, Crate, Scale, late, parts } = await import(`${folder}/moved.js`)

  /** Calls it with too much, which changes nothing, and then with what fits. */
  const survives = (call, tooMuch, fits) => {
    const part = new Part(7)
    const before = parts()
    for (let i = 0; i < 3; i++) {
      assert.throws(() => call(part, tooMuch), RangeError)
      assert.equal(part.value(), 7)
    }
    assert.equal(parts(), before)
    const result = call(part, fits)
    assert.throws(() => part.value(), new TypeError('used after free()'))
    return result
  }

  test(`${strategy}: a function and a method take an instance only when all arguments are in place`, () => {
    assert.equal(
      survives((part, data) => part.sum(data), large, Uint8Array.of(1, 2)),
      10,
    )
    assert.equal(
      survives((part, data) => part.weigh(data), large, Uint8Array.of(1, 2)),
      10,
    )
    assert.equal(
      survives((part, data) => late(data, part), large, Uint8Array.of(1, 2)),
      10,
    )
    assert.equal(
      survives((part, text) => part.text(text), long, 'A'),
      72,
    )
    assert.equal(parts(), 0)
  })

  test(`${strategy}: so does a call whose output does not fit`, () => {
    assert.deepEqual(survives((part, length) => part.out(length), far, 2).out, Uint8Array.of(7, 7))
    assert.equal(parts(), 0)
  })

  test(`${strategy}: so do a constructor, and a method that keeps bytes`, () => {
    const box = survives((part, title) => new Box(part, title), long, 'ab')
    assert.equal(box.value(), 9)
    survives((part, title) => box.put(part, title), long, 'abc')
    assert.equal(box.value(), 10)
    survives((part, data) => box.keep(part, data), large, Uint8Array.of(1))
    assert.equal(box.value(), 8)
    box.free()
    assert.equal(parts(), 0)
  })

  test(`${strategy}: so do the constructor and reset() of a class that JavaScript places`, () => {
    const crate = survives((part, data) => new Crate(part, data), large, Uint8Array.of(1))
    assert.equal(crate.sum(), 8)
    crate.free()
    const scale = survives((part, data) => new Scale(part, data), large, Uint8Array.of(1))
    assert.equal(scale.sum(), 8)
    survives((part, data) => scale.reset(part, data), large, Uint8Array.of(2))
    assert.equal(scale.sum(), 9)
    assert.equal(parts(), 0)
  })
}
