/** A construction that ends early gives its slot back at once, under every strategy. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

import { build } from './support/build.js'
import { importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'

const header = 'tests/fixtures/fuse.h'
const few = strategies.map(([strategy, , ...words]) => [strategy.replace('30000', '3'), ...words])
const folderOf = (name, strategy, ...words) =>
  build(`fuse-${name}-${strategy.replace('=', '-')}`, header, `--memory=${strategy}`, ...words)

/** Each way to make an instance. */
const makers = ({ Fuse, Bulk, Twin }) => [
  (amps) => new Fuse(amps),
  (amps) => new Bulk(amps),
  (amps) => new Twin(amps),
  (amps) => Twin.double(amps),
]

for (const [strategy, ...words] of few) {
  const count = strategy == 'static' ? 1 : 3
  const isLimited = /pool|static/.test(strategy)

  /** Fails four times each way, and then makes as many as there may be. */
  const checkAll = (glue, ...failures) => {
    for (const make of makers(glue)) {
      for (let i = 0; i < 4; i++) for (const fail of failures) fail(make)
      const made = Array.from({ length: count }, (_, i) => make(i + 1))
      const isDouble = made[0].amps() == 2
      assert.deepEqual(
        made.map((one) => one.amps()),
        [1, 2, 3].slice(0, count).map((amps) => (isDouble ? 2 * amps : amps)),
      )
      if (isLimited) assert.throws(() => make(1), /instances are in use$/)
      made.forEach((one) => one.free())
    }
  }
  const traps = (make) => assert.throws(() => make(10), WebAssembly.RuntimeError)

  test(`${strategy}: an init that traps`, async () => {
    const { glue } = await importWithMemory(`${folderOf('traps', strategy, ...words)}/fuse.js`)
    checkAll(glue, traps)
    for (const make of [(amps) => new glue.Twin(amps), (amps) => glue.Twin.double(amps)])
      for (let i = 0; i < 5; i++) assert.throws(() => make(9), /failed$/)
    new glue.Twin(1).free()
  })

  test(`${strategy}: the code of a failure is the value of the enum, which may be above 2 ** 31`, async () => {
    const { Cable, Outcome } = await import(`${folderOf('traps', strategy, ...words)}/fuse.js`)
    assert.equal(Outcome.HOT, 0x80004005)
    const failed = (code, reason) => ({ code, message: `new Cable() failed: ${reason}` })
    assert.throws(() => new Cable(2), failed(Outcome.HOT, 'HOT'))
    assert.throws(() => new Cable(3), failed(Outcome.SLOW, 'SLOW'))
    const cable = new Cable(1)
    assert.throws(() => cable.reset(2), { code: Outcome.HOT, message: 'Cable.reset() failed: HOT' })
    new Cable(1).free()
  })

  test(`${strategy}: a guard clause of a function that returns nothing is no success`, async () => {
    const { Guard } = await import(`${folderOf('traps', strategy, ...words)}/fuse.js`)
    for (let i = 0; i < 4; i++) assert.throws(() => new Guard(12), WebAssembly.RuntimeError)
    const guard = new Guard(7)
    assert.deepEqual(guard.copy(3), Uint8Array.of(7, 7, 7, 0))
    assert.throws(() => guard.copy(5), WebAssembly.RuntimeError)
    assert.throws(() => guard.reset(12), WebAssembly.RuntimeError)
    assert.equal(guard.amps(), 7)
    guard.free()
  })

  test(`${strategy}: an init that traps, or whose import throws`, async () => {
    const { glue } = await importWithMemory(
      `${folderOf('asks', strategy, ...words, '-DFUSE_ASKS')}/fuse.js`,
    )
    const ours = Error('ours')
    glue.setImports({
      ask: (amps) => {
        if (amps == 8) throw ours
        return amps
      },
    })
    checkAll(glue, traps, (make) => assert.throws(() => make(8), ours))
  })

  test(`${strategy}: new before init()`, async () => {
    const folder = folderOf('early', strategy, ...words, '--no-embed')
    const glue = await import(`${folder}/fuse.js?${strategy}`)
    const reason = strategy == 'heap=host' ? /out of memory/ : /await init\(\) first/
    const early = (make) => assert.throws(() => make(1), reason)
    for (const make of makers(glue)) for (let i = 0; i < 4; i++) early(make)
    await glue.init(await readFile(`${folder}/fuse.wasm`))
    checkAll(glue)
  })

  test(`${strategy}: an init that traps in a debug build`, async () => {
    const { glue } = await importWithMemory(
      `${folderOf('debug', strategy, ...words, '--debug')}/fuse.js`,
    )
    checkAll(glue, traps)
  })
}
