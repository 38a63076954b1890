/** Handles that C passes to callbacks: instances for the time of the call. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { build } from './support/build.js'

const header = 'tests/fixtures/lent.h'
const buildAs = (name, ...more) =>
  build(`lent-${name}`, header, 'tests/fixtures/lent.c', '--malloc=freelist', ...more)
const over = /Contact was borrowed, and the end of visit\(\) may have ended it: get it again/

for (const [name, ...more] of [['slab'], ['debug', '--debug'], ['mvp', '--features=mvp']]) {
  const { World, Contact, worldEnded } = await import(`${buildAs(name, ...more)}/lent.js`)

  test(`${name}: a callback gets instances that work`, () => {
    const world = new World(3)
    const depths = []
    world.each((_, contact) => {
      assert.ok(contact instanceof Contact)
      contact.depth *= 2
      depths.push(contact.depth)
    })
    assert.deepEqual(depths, [1, 3, 5])
    assert.equal(
      world.sum((contact) => contact.depth),
      9,
    )
    world.free()
  })

  test(`${name}: an instance that JavaScript has is the same one`, () => {
    const world = new World(1)
    let same = 0
    world.each((own) => (same += own == world))
    assert.equal(same, 1)
    world.free()
  })

  test(`${name}: what was lent is dead once the callback has returned`, () => {
    const world = new World(2)
    let kept, part
    const seen = new Set()
    world.each((_, contact) => {
      kept = contact
      part = contact.getBody()
      assert.equal(part.id, 7)
      seen.add(contact)
    })
    assert.equal(seen.size, 2)
    assert.throws(() => kept.depth, over)
    assert.throws(() => part.id, /Body was borrowed, and the end of visit\(\) may have ended it/)
    for (let i = 0; i < 2; i++) assert.throws(() => kept.bump(), /Contact was borrowed/)
    let again
    world.each((_, contact) => (again ??= contact))
    assert.notEqual(again, kept)
    world.free()
  })

  test(`${name}: also where the callback throws`, () => {
    const world = new World(1)
    let kept
    assert.throws(
      () =>
        world.each((_, contact) => {
          kept = contact
          throw Error('enough')
        }),
      /enough/,
    )
    assert.throws(() => kept.depth, over)
    world.free()
  })

  test(`${name}: a change of one may end the others that were lent with it`, () => {
    const world = new World(2)
    world.pairs((one, other) => {
      one.depth = 4
      assert.equal(other.depth, 1.5)
      one.bump()
      assert.equal(one.depth, 5)
      assert.throws(
        () => other.depth,
        /Contact was borrowed, and Contact\.bump\(\) may have ended it/,
      )
    })
    world.free()
  })

  test(`${name}: JavaScript neither makes nor frees one`, () => {
    assert.throws(() => new Contact(), TypeError('Contact has no constructor'))
    assert.equal('free' in Contact.prototype, false)
    const world = new World(1)
    world.each((own) => assert.throws(() => own.free(), /in use|busy|call/))
    const before = worldEnded()
    world.free()
    assert.equal(worldEnded(), before + 1)
  })
}

test('the types say what callbacks get', () => {
  const types = readFileSync(`${buildAs('types')}/lent.d.ts`, 'utf8')
  assert.match(types, /each\(visit: \(world: World, contact: Contact\) => void\): void/)
})
