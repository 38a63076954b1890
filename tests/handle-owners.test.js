/** Who owns a handle, where const, a context or a comment says it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'
import './support/gc.js'
import { collect } from './support/check.js'

const folder = build(
  'handle-owners',
  'tests/fixtures/owners.h',
  'tests/fixtures/owners.c',
  '--malloc=freelist',
  '--mark=owners_part_of=borrowed:shape',
  '--mark=owners_shape_outline=stable',
  '--mark=owners_prepared_geometry_outline=stable',
  '--mark=owners_shape_share.with=in',
  '--mark=owners_last_outline=borrowed',
)
const { blocks, lastOutline, Owners, OwnersShape } = await import(`${folder}/owners.js`)

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

/** Two shapes with one outline, which is the first one's. */
const sharing = () => {
  const owner = new OwnersShape(8)
  const user = new OwnersShape(2)
  user.share(owner)
  return { owner, user }
}
const free = (...shapes) => {
  for (const shape of shapes) shape.free()
  assert.equal(blocks(), 0)
}

test('what two lend is one object, and ends with the first of them', () => {
  for (const first of ['owner', 'user'])
    for (const ends of ['owner', 'user']) {
      const shapes = sharing()
      const second = first == 'owner' ? 'user' : 'owner'
      const outline = shapes[first].outline()
      assert.equal(shapes[second].outline(), outline)
      assert.equal(shapes[first].outline(), outline)
      const edge = outline.first()
      assert.equal(edge.length(), 4)
      shapes[ends].free()
      assert.throws(() => outline.length(), TypeError('used after free()'))
      assert.throws(() => edge.length(), TypeError('used after free()'))
      if (ends == 'user') assert.equal(shapes.owner.outline().length(), 24)
      free(shapes[ends == 'owner' ? 'user' : 'owner'])
    }
})

test('a call that changes either may have ended it, and one on itself has not', () => {
  const { owner, user } = sharing()
  for (const changes of [owner, user]) {
    const outline = owner.outline()
    const edge = outline.first()
    assert.equal(user.outline(), outline)
    outline.lengthen()
    outline.lengthen()
    assert.equal(user.outline(), outline)
    assert.throws(() => edge.length(), /OwnersOutline.lengthen\(\) may have ended it/)
    changes.grow()
    assert.throws(() => outline.length(), /OwnersShape.grow\(\) may have ended it/)
  }
  free(user, owner)
})

test('it keeps both alive', async () => {
  let outline
  ;(() => {
    const { owner, user } = sharing()
    outline = owner.outline()
    assert.equal(user.outline(), outline)
  })()
  await collect()
  assert.equal(outline.length(), 24)
  assert.equal(blocks(), 4)
  outline = null
  for (let tries = 9; blocks() && tries--;) await collect()
  assert.equal(blocks(), 0)
})

test('a part of what was made from the owner stays when only that ends', () => {
  for (const isFirst of [true, false]) {
    const shape = new OwnersShape(8)
    const prepared = shape.prepare()
    const outline = isFirst ? prepared.outline() : shape.outline()
    assert.equal(prepared.outline(), outline)
    assert.equal(shape.outline(), outline)
    prepared.free()
    assert.equal(outline.length(), 24)
    free(shape)
    assert.throws(() => outline.length(), TypeError('used after free()'))
  }
})

test('what a callback was lent, and an owner lends as well, stays behind the callback', () => {
  const shape = new OwnersShape(8)
  let lent, outline
  shape.visit((one) => {
    lent = one
    outline = shape.outline()
    shape.outline()
  })
  assert.equal(lent, outline)
  assert.equal(outline.length(), 24)
  const { owner, user } = sharing()
  user.visit((one) => {
    owner.outline()
    user.outline()
    outline = one
  })
  assert.equal(outline.length(), 24)
  user.free()
  assert.throws(() => outline.length(), TypeError('used after free()'))
  free(owner, shape)
})

test('what nobody owns is not the object that an owner lends', () => {
  const shape = new OwnersShape(8)
  const outline = shape.outline()
  const last = lastOutline()
  assert.notEqual(last, outline)
  assert.equal(lastOutline(), last)
  free(shape)
  assert.throws(() => outline.length(), TypeError('used after free()'))
})
