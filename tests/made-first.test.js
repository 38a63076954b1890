/** Instances that C gives beside other things: where these throw, the instances are garbage, and nothing leaks. */
import './support/gc.js'

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'
import { collect } from './support/check.js'

const folder = build(
  'made-first',
  'tests/fixtures/thing.h',
  'tests/fixtures/thing.c',
  '--malloc=freelist',
  '--mark=thing_open=error:nonzero',
  '--mark=thing_open.name=owned:free',
  '--mark=thing_pair=error:nonzero',
)
const { Thing, live } = await import(`${folder}/thing.js`)

/** @type {[string, (n: number) => Record<string, any>][]} */
const ways = [
  ['open', (n) => Thing.open(n)],
  ['load', (n) => Thing.load(n)],
  ['pair', (n) => Thing.pair(n)],
  ['create', (n) => Thing.create(n)],
]
for (const [name, way] of ways)
  test(`Thing.${name}()`, async () => {
    const given = way(2)
    const instances = Object.values(given).filter((one) => one instanceof Thing)
    assert.ok(instances.length)
    assert.ok(instances.every((one) => one.n >= 2))
    for (const one of instances) one.free()
    assert.equal(live(), 0)

    assert.throws(() => way(0), /NULL/)
    assert.equal(live(), 1)
    await collect()
    assert.equal(live(), 0)
  })
