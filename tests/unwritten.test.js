/** What C leaves unwritten is zero: in outputs, and in the slot of a new instance. Nothing of an earlier call comes out. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { build } from './support/build.js'
import { importWithMemory } from './support/memory.js'
import { eachWay } from './support/ways.js'

const header = 'tests/fixtures/stale.h'
const more = ['--snapshot', '--bound=stale_digest.out_hash=64']
const zeros = (length) => Array.from({ length }, () => 0)

await eachWay(
  'stale',
  header,
  ({ name: way, glue }) => {
    const isDebug = way.includes('debug')
    /** Leaves secrets in scratch, and in slots that are free. */
    const spill = () => {
      assert.equal(glue.sum(new Uint8Array(70000).fill(0x41)), 70000 * 0x41)
      const leaky = new glue.Leaky()
      leaky.set(new Uint8Array(28).fill(0x42))
      leaky.free()
    }

    test(`${way}: what C does not write of an output is zero`, () => {
      const calls = [
        [() => glue.first(), Uint8Array.of(1, ...zeros(31))],
        [() => glue.none(), { result: false, out: new Uint8Array(32) }],
        [() => glue.claims(9), Uint8Array.of(1, ...zeros(8))],
        [() => glue.claims(0), new Uint8Array(0)],
        [() => glue.claimsWords(5), Uint32Array.of(1, ...zeros(4))],
        [() => glue.exactly(5), Uint16Array.of(1, ...zeros(4))],
        [() => glue.text(4), 'a\0\0\0'],
        [() => glue.number(), 0],
        [() => glue.x(2), { x: 2, y: 0 }],
        [() => glue.made(3), { x: 3, y: 0 }],
        [() => glue.digest(Uint8Array.of(7)), Uint8Array.of(...zeros(16).fill(7), ...zeros(48))],
      ] // prettier-ignore
      for (const [call, expected] of calls) {
        spill()
        assert.deepEqual(call(), expected, String(call))
      }
    })

    if (!isDebug)
      test(`${way}: a new instance has nothing of an earlier one or of an argument`, () => {
        for (let i = 0; i < 3; i++) {
          spill()
          const leaky = new glue.Leaky()
          assert.deepEqual(leaky.peek(), new Uint8Array(28))
          leaky.set(new Uint8Array(28).fill(0x43))
          leaky.free()
        }
      })

    test(`${way}: toBytes() has zeros for padding, whatever C has left there`, () => {
      const stained = new Uint8Array(24).fill(0xee)
      stained.set([9, ...zeros(7)], 0)
      const one = glue.Padded.fromBytes(stained)
      assert.deepEqual(one.toBytes(), stained.fill(0, 1, 8).fill(0, 20))
      one.set(5, 6n)
      const bytes = one.toBytes()
      assert.deepEqual([...bytes], [5, ...zeros(7), 6, ...zeros(7), 1, ...zeros(7)])
      one.free()
      const other = new glue.Padded(1, 2n)
      other.set(5, 6n)
      assert.deepEqual(other.toBytes(), bytes)
      other.free()
    })

    if (!isDebug)
      test(`${way}: the padding of a new instance is zero, so that equal states have equal bytes`, () => {
        const bytesOf = (make) => {
          const one = make()
          const bytes = one.toBytes()
          one.free()
          return bytes
        }
        const bytes = bytesOf(() => new glue.Padded(5, 6n))
        assert.deepEqual([...bytes], [5, ...zeros(7), 6, ...zeros(15)])
        const stained = new Uint8Array(24).fill(0xee)
        for (let i = 0; i < 3; i++) {
          spill()
          glue.Padded.fromBytes(stained).free()
          assert.deepEqual(
            bytesOf(() => new glue.Padded(5, 6n)),
            bytes,
          )
        }
      })

    test(`${way}: an instance that its init writes as a whole is as it says`, () => {
      const whole = new glue.Whole(new Uint8Array(16).fill(3))
      assert.equal(whole.sum(), 48)
      whole.free()
      const again = new glue.Whole(new Uint8Array(16))
      assert.equal(again.sum(), 0)
      again.free()
    })
  },
  undefined,
  more,
)

test('a slot is zeroed where it is not known that all of it is written, and nowhere else', () => {
  for (const strategy of ['slab', 'pool=2', 'heap=freelist', 'swap']) {
    const folder = build(
      `stale-slots-${strategy.replace('=', '-')}`,
      header,
      `--memory=${strategy}`,
      ...more,
    )
    const glue = readFileSync(`${folder}/stale.js`, 'utf8')
    const isZeroed = (size) => RegExp(String.raw`zeroed\((?!take)[^\n]*, ${size}\)`).test(glue)
    const isSwap = strategy == 'swap' // whose slots are new arrays
    assert.deepEqual(
      [32, 24, 600].map(isZeroed),
      [!isSwap, !isSwap, false],
      `${strategy}: Leaky, Padded, Whole`,
    )
  }
})

for (const strategy of ['slab', 'pool=4', 'static', 'heap=freelist', 'heap=host'])
  test(`--debug, ${strategy}: a pointer that C keeps reads what is clearly wrong, and so does what is behind an argument`, async () => {
    const { glue } = await importWithMemory(
      `${build(`stale-debug-${strategy.replace('=', '-')}`, header, '--debug', `--memory=${strategy}`, ...more)}/stale.js`,
    )
    glue.sum(new Uint8Array(100).fill(0x41))
    assert.equal(glue.behind(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)), 0xdd)
    glue.keep(Uint8Array.of(7))
    assert.equal(glue.kept(), 0xdd)
    const leaky = new glue.Leaky()
    assert.deepEqual(leaky.peek(), new Uint8Array(28).fill(0xcd))
    const kept = leaky.peek()
    leaky.set(new Uint8Array(28).fill(1))
    assert.deepEqual(leaky.peek(), new Uint8Array(28).fill(1))
    assert.deepEqual(kept, new Uint8Array(28).fill(0xcd))
    leaky.free()
  })
