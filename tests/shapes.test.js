/**
 * Shapes of headers that nobody wrote for tare: properties, factories, classes that begin by `reset`, outputs of the length
 * that is asked for; under every strategy, loaded, with SIMD and in debug builds.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import './support/gc.js'
import { build } from './support/build.js'
import { assertTypes } from './support/typescript.js'
import { collect } from './support/check.js'
import { strategies } from './support/strategies.js'

const fixtures = {
  lamp: [],
  sponge: [],
  xsum: [
    '-DXSUM_STATIC_LINKING_ONLY=',
    '--skip=XSUM32_createState',
    '--skip=XSUM32_freeState',
    '--rename=XSUM32=hash32',
    '--rename=XSUM32_state_t=Sum32',
    '--rename=XSUM_errorcode=Status',
  ],
}

/** The glue of a fixture, loaded where it has to be. */
const load = async (name, variant, words) => {
  const folder = build(
    `shapes-${variant.replace(/[^\w]/g, '-')}`,
    `tests/fixtures/${name}.h`,
    ...fixtures[name],
    ...words,
  )
  const glue = await import(`${folder}/${name}.js`)
  await glue.init?.(readFileSync(`${folder}/${name}.wasm`))
  return glue
}

const variants = [
  ...strategies.map(([strategy, instances, ...words]) => [
    strategy,
    instances,
    `--memory=${strategy}`,
    ...words,
  ]),
  ['--no-embed', Infinity, '--no-embed'],
  ['--debug', Infinity, '--debug'],
  ['--alloc', Infinity, '--alloc'],
  ['--keep-names', Infinity, '--keep-names', '--snapshot'],
]

for (const [variant, instances, ...words] of variants) {
  const lamp = await load('lamp', variant, words)
  const sponge = await load('sponge', variant, words)
  const xsum = await load('xsum', variant, words)
  /** Garbage of the tests before gives its slots back first. */
  const it = (name, run) => test(`${variant}: ${name}`, async () => (await collect(), run()))
  const several = instances > 1 ? it : () => {}

  // ---- Properties ----

  it('thing_get_x and thing_set_x are a property, of each type', () => {
    const one = new lamp.Lamp()
    assert.equal(one.level, 0)
    one.level = 0.5
    one.age = 2n ** 64n - 1n
    one.mode = lamp.LampMode.FAST
    one.color = Uint8Array.of(3, 1, 2)
    one.name = 'naïve'
    one.isOn = true
    assert.equal(one.level, 0.5)
    assert.equal(one.age, 2n ** 64n - 1n)
    assert.equal(one.mode, 1)
    assert.deepEqual(one.color, Uint8Array.of(3, 1, 2))
    assert.equal(one.name, 'naïve')
    assert.equal(one.isOn, true)
    assert.deepEqual(one.range, { least: Uint8Array.of(1), most: Uint8Array.of(3) })
    one.free()
  })

  it('a value that the type refuses throws, and the property keeps its own', () => {
    const one = new lamp.Lamp()
    one.level = 1
    assert.throws(() => (one.level = '2'), new TypeError('level must be a number'))
    assert.throws(() => (one.age = 1), new TypeError('age must be a bigint'))
    assert.throws(
      () => (one.mode = 7),
      new RangeError('mode must be the value of one of SLOW, FAST'),
    )
    assert.throws(() => (one.color = new Uint8Array(4)), new RangeError('rgb must have length 3'))
    assert.throws(() => (one.isOn = 1), TypeError)
    assert.throws(() => (one.range = 1), TypeError)
    assert.deepEqual([one.level, one.age, one.mode, one.isOn], [1, 0n, 0, false])
    one.free()
  })

  it('a property of a freed instance throws', () => {
    const one = new lamp.Lamp()
    one.free()
    assert.throws(() => one.level, new TypeError('used after free()'))
    assert.throws(() => (one.level = 1), new TypeError('used after free()'))
    assert.throws(() => one.color, new TypeError('used after free()'))
  })

  it('a setter alone, and a getter with arguments, are methods', () => {
    const one = new lamp.Lamp()
    one.setTimer(3)
    one.setPart(1, 9)
    assert.equal(one.isOn, true)
    assert.equal(one.getPart(1), 9)
    assert.equal(one.timer, undefined)
    one.free()
  })

  // ---- Factories ----

  it('a class without a constructor is made by its factories, and new tells of them', () => {
    for (const make of [() => new lamp.Bulb(), () => new lamp.Bulb(Symbol(), () => 0)])
      assert.throws(
        make,
        new TypeError('Bulb has no constructor: use Bulb.of(), Bulb.parse() or Bulb.like()'),
      )
    const one = lamp.Bulb.of(40)
    assert.ok(one instanceof lamp.Bulb)
    assert.equal(one.watt, 40)
    assert.equal(one.reset, undefined)
    one.free()
    const two = lamp.Bulb.parse('060')
    assert.equal(two.watt, 60)
    two[Symbol.dispose ?? 'free']()
    assert.throws(() => two.watt, new TypeError('used after free()'))
  })

  it('a factory that fails throws, gives its slot back, and nothing is dropped', () => {
    const before = lamp.bulbsDropped()
    for (let i = 0; i < 3; i++) {
      assert.throws(() => lamp.Bulb.of(0), /^Error: Bulb\.of\(\) failed: DARK$/)
      assert.throws(() => lamp.Bulb.parse('4O'), /^Error: Bulb\.parse\(\) failed$/)
    }
    const one = lamp.Bulb.of(25)
    assert.equal(lamp.bulbsDropped(), before)
    one.free()
    assert.equal(lamp.bulbsDropped(), before + 1)
  })

  several('a factory takes another instance', () => {
    const one = lamp.Bulb.of(75)
    const two = lamp.Bulb.like(one)
    one.free()
    assert.equal(two.watt, 75)
    assert.throws(() => lamp.Bulb.like(one), new TypeError('used after free()'))
    assert.throws(() => lamp.Bulb.like({}), new TypeError('other must be of class Bulb'))
    two.free()
  })

  it('an instance that a factory made is an argument like any other', () => {
    const one = new lamp.Lamp()
    const bulb = lamp.Bulb.of(60)
    one.put(bulb)
    assert.equal(one.level, 60)
    bulb.free()
    assert.throws(() => one.put(bulb), new TypeError('used after free()'))
    one.free()
  })

  it('factories take arrays, text and bytes beside a constructor', () => {
    const made = [
      () => new sponge.SpongeHasher(),
      () => sponge.SpongeHasher.keyed(new Uint8Array(32).fill(1)),
      () => sponge.SpongeHasher.deriveKey('context'),
      () => sponge.SpongeHasher.deriveKeyRaw(new TextEncoder().encode('context')),
    ].map((make) => {
      const one = make()
      one.update(Uint8Array.of(1, 2, 3))
      const result = [one.describe(20), ...one.finalize(4)]
      one.free()
      return result
    })
    assert.deepEqual(
      made.map(([kind]) => kind),
      ['plain', 'keyed', 'derived', 'derived'],
    )
    assert.deepEqual(made[2], made[3])
    assert.notDeepEqual(made[0], made[1])
    assert.throws(
      () => sponge.SpongeHasher.keyed(new Uint8Array(31)),
      new RangeError('key must have length 32'),
    )
  })

  // ---- Outputs of the length that is asked for ----

  it('`uint8_t *out, size_t out_len` is filled to the length that is asked for', () => {
    const one = new sponge.SpongeHasher()
    one.update(Uint8Array.of(1, 2, 3))
    const all = one.finalize(1000)
    assert.equal(all.constructor, Uint8Array)
    assert.equal(all.length, 1000)
    assert.deepEqual(one.finalize(32), all.slice(0, 32))
    assert.deepEqual(one.finalizeSeek(990n, 10), all.slice(990))
    assert.deepEqual(one.finalize(0), new Uint8Array(0))
    one.update(Uint8Array.of(4))
    assert.notDeepEqual(one.finalize(32), all.slice(0, 32))
    one.reset()
    const other = one.finalize(4)
    one.free()
    const fresh = new sponge.SpongeHasher()
    assert.deepEqual(other, fresh.finalize(4))
    fresh.free()
  })

  it('elements of any type, lengths of any type, several at once', () => {
    const one = new sponge.SpongeHasher()
    one.update(new Uint8Array(6))
    assert.deepEqual(one.words(3), Uint32Array.of(6, 7, 8))
    assert.deepEqual(one.words(255).length, 255)
    assert.deepEqual(one.halves(2, 3), {
      dst: Float32Array.of(3, 4),
      out: Float64Array.of(1.5, 2.5, 3.5),
    })
    one.free()
  })

  it('a length that is none throws, and so does one that C or memory cannot hold', () => {
    const one = new sponge.SpongeHasher()
    assert.throws(() => one.finalize(), new TypeError('outLength must be an integer'))
    assert.throws(() => one.finalize('4'), new TypeError('outLength must be an integer'))
    assert.throws(() => one.finalize(-1), new RangeError('outLength must be from 0 to 4294967295'))
    assert.throws(() => one.words(256), new RangeError('outLength must be from 0 to 255'))
    assert.throws(() => one.finalize(2 ** 32 - 1), RangeError)
    assert.throws(() => one.halves(1, 2 ** 31), RangeError)
    assert.equal(one.finalize(4).length, 4)
    one.free()
  })

  it('a size_t result says how much of the output was written', () => {
    const one = new sponge.SpongeHasher()
    assert.equal(one.describe(5), 'plain')
    assert.throws(
      () => one.describe(4),
      new RangeError('the result needs 5 elements, maxLength is 4'),
    )
    one.free()
  })

  // ---- Begins by reset ----

  it('without an init function, reset constructs, and fails by its status', () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const one = new xsum.Sum32(5)
    assert.equal(one.update(bytes), xsum.Status.OK)
    assert.equal(one.update(new Uint8Array(0)), xsum.Status.ERROR)
    const sum = one.digest()
    assert.equal(sum, xsum.hash32(bytes, 5))
    one.reset(6)
    one.update(bytes)
    assert.equal(one.digest(), xsum.hash32(bytes, 6))
    one.free()
    assert.throws(() => new xsum.Sum32(13), /^Error: new Sum32\(\) failed: ERROR$/)
    assert.throws(() => new xsum.Sum32(), new TypeError('seed must be an integer'))
    const two = new xsum.Sum32(1)
    assert.throws(() => two.reset(13), /^Error: Sum32\.reset\(\) failed: ERROR$/)
    assert.throws(() => two.digest(), new TypeError('used after free()'))
  })

  several('a copy function takes the other instance', () => {
    const [one, two] = [new xsum.Sum32(5), new xsum.Sum32(6)]
    one.copyState(two)
    assert.equal(one.digest(), two.digest())
    one.free()
    two.free()
  })

  it('functions and constants lose the stem, and keep the name that they were given', () => {
    assert.equal(xsum.versionNumber(), 7)
    assert.equal(xsum.VERSION_MAJOR, 0)
    assert.equal(xsum.VERSION_NUMBER, 0)
    assert.equal(sponge.version(), '1.2.0')
    assert.equal(sponge.KEY_LEN, 32)
    assert.deepEqual(
      Object.keys(xsum).filter((name) => !['init', 'simd', 'alloc'].includes(name)),
      ['Status', 'Sum32', 'VERSION_MAJOR', 'VERSION_NUMBER', 'hash32', 'versionNumber'],
    )
  })
}

test('snapshots of a class without a constructor', async () => {
  const folder = build('shapes-snapshot', 'tests/fixtures/sponge.h', '--snapshot')
  const { SpongeHasher } = await import(`${folder}/sponge.js`)
  const one = SpongeHasher.keyed(new Uint8Array(32))
  const two = one.clone()
  assert.deepEqual(two.finalize(8), one.finalize(8))
  assert.deepEqual(SpongeHasher.fromBytes(one.toBytes()).finalize(8), one.finalize(8))
})

test('TypeScript knows properties, factories and lengths', () => {
  const folder = build('shapes-types', 'tests/fixtures/lamp.h')
  build('shapes-types', 'tests/fixtures/sponge.h')
  writeFileSync(
    `${folder}/usage.ts`,
    `import { Bulb, Lamp, LampMode } from './lamp.js'
import { SpongeHasher } from './sponge.js'
const lamp = new Lamp()
const level: number = lamp.level
lamp.level = level + 1
lamp.mode = LampMode.FAST
lamp.color = new Uint8Array(3)
const part: Uint8Array = lamp.range.least
const bulb: Bulb = Bulb.of(1)
const bytes: Uint8Array<ArrayBuffer> = SpongeHasher.keyed(part).finalize(32)
const both: { dst: Float32Array; out: Float64Array } = new SpongeHasher().halves(1, 2)
class Warm extends Bulb {
  kelvin = 2700
}
const kelvin: number = Warm.of(1).kelvin
class Light extends Lamp {
  twice() {
    return this.level * 2
  }
}
const twice: number = new Light().twice()
// @ts-expect-error
new Bulb()
// @ts-expect-error
Bulb.of(1).kelvin
// @ts-expect-error
lamp.level = '1'
// @ts-expect-error
lamp.range = { least: part, most: part }
// @ts-expect-error
bulb.watt = 3
// @ts-expect-error
bulb.reset()
// @ts-expect-error
new SpongeHasher().finalize()
export { both, bytes, kelvin, twice }
`,
  )
  assertTypes([`${folder}/usage.ts`])
})
