/** Structs with pointers that a pair of functions begins and ends: `mag_init` and `mag_clear`. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { build, run } from './support/build.js'
import { collect } from './support/check.js'
import { path, write } from './support/folder.js'

const buildAs = (name, ...more) =>
  build(
    `begun-${name}`,
    'tests/fixtures/begun.h',
    'tests/fixtures/begun.c',
    '--malloc=freelist',
    ...more,
  )

for (const [name, ...more] of [['slab'], ['pool', '--memory=pool=8'], ['debug', '--debug']]) {
  const glue = await import(`${buildAs(name, ...more)}/begun.js`)
  const { MagInt, Pad } = glue
  const alive = () => glue.alive()

  test(`${name}: constructors, factories and methods`, () => {
    const before = alive()
    const [zero, five] = [new MagInt(), MagInt.set(5)]
    const copy = MagInt.copy(five)
    assert.equal(alive(), before + 3)
    five.add(copy, zero)
    assert.deepEqual(
      [zero, five, copy].map((one) => one.low),
      [10, 5, 5],
    )
    for (const one of [zero, five, copy]) one.free()
    assert.equal(alive(), before)
    assert.throws(() => zero.low, TypeError('used after free()'))
    assert.throws(() => zero.free(), TypeError('used after free()'))
  })

  test(`${name}: what is not 0 is thrown, and ends nothing`, () => {
    const before = alive()
    assert.throws(
      () => MagInt.set(13),
      Object.assign(new Error('MagInt.set() failed: -3'), { code: -3 }),
    )
    assert.throws(() => new Pad(0), Object.assign(new Error('new Pad() failed: 1'), { code: 1 }))
    assert.equal(alive(), before)
  })

  test(`${name}: a destructor by another word`, () => {
    const before = alive()
    const pad = new Pad(4)
    assert.equal(pad.sum(), 6)
    assert.equal(alive(), before + 1)
    pad.free()
    assert.equal(alive(), before)
    assert.equal('end' in Pad.prototype, false)
  })

  test(`${name}: what is garbage ends`, async () => {
    await collect()
    const before = alive()
    ;(() => new Pad(3))()
    for (let i = 0; i < 20 && alive() > before; i++) await collect()
    assert.equal(alive(), before)
  })
}

test('what JavaScript supplies begins nothing', () => {
  write('lib.h', 'int lib_fill(int x);\n')
  assert.match(
    run(['build', path('lib.h'), '--explain', '--mark=lib_fill=import,begins']).stderr,
    /'begins' means nothing for 'lib_fill'/,
  )
})
