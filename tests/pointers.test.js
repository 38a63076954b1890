/** Structs with pointers: what objects lead to goes to C with them, and what C's structs lead to comes back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { build } from './support/build.js'
import { collect } from './support/check.js'
import { importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'
import { eachWay } from './support/ways.js'

/** The fewest fields that options need. */
const least = () => ({
  level: 1,
  matrix: Float64Array.of(1, 0, 0, 1),
  inner: { x: 0, y: 5 },
  tint: 2,
})

/** All that options may have. */
const all = () => ({
  ...least(),
  name: 'ñu',
  key: Uint8Array.of(1, 2, 255),
  samples: Int16Array.of(-1, 300),
  origin: { x: 7, y: 8 },
  corners: [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
  ],
  label: 'lab',
  begin: Float32Array.of(5, 6),
})

const leastText = 'NULL 1 no key no samples no origin no corners no label no range 2 5 2'
const allText =
  'ñu 1 key 1 2 255 samples -1 300 origin 7 8 corners 1 2 3 4 label lab range 5 6 2 5 2'

await eachWay('pointers', 'tests/fixtures/pointers.h', ({ name: way, glue, growths, isFixed }) => {
  const text = (options) => glue.optionsText(options, 500)

  // ---- To C ----

  test(`${way}: what pointers lead to goes to C with the object`, () => {
    assert.equal(text(all()), allText)
    assert.equal(glue.optionsTextOfCopy(all(), 500), allText)
  })

  test(`${way}: what is left out, undefined or null is NULL`, () => {
    const none = { name: null, key: undefined, samples: null, origin: undefined, corners: null }
    assert.equal(text(least()), leastText)
    assert.equal(text({ ...least(), ...none, label: null, begin: undefined }), leastText)
    assert.equal(glue.optionsTextOfCopy(least(), 500), leastText)
    assert.equal(glue.maybeLevel(null), -1)
    assert.equal(glue.maybeLevel(least()), 1)
  })

  test(`${way}: what is empty is no NULL`, () =>
    assert.equal(
      text({
        ...least(),
        name: '',
        key: new Uint8Array(),
        samples: new Int16Array(),
        corners: [],
        label: '',
        begin: new Float32Array(),
      }),
      ' 1 key samples no origin corners label  range 2 5 2',
    ))

  test(`${way}: text with a length may be any bytes`, () =>
    assert.equal(
      text({ ...least(), label: new TextEncoder().encode('añ') }),
      leastText.replace('no label', 'label añ'),
    ))

  test(`${way}: a field of C's own cannot be given`, () =>
    assert.equal(text({ ...least(), userData: 7, keyLen: 9, end: 3 }), leastText))

  test(`${way}: each field is checked, and named with its object`, () => {
    const wrong = [
      [{ name: 7 }, TypeError, 'o.name must be a string'],
      [{ name: 'a\0b' }, RangeError, 'o.name must not contain a NUL'],
      [{ key: [1] }, TypeError, 'o.key must be of type Uint8Array'],
      [{ samples: Uint8Array.of(1) }, TypeError, 'o.samples must be of type Int16Array'],
      [{ samples: new Int16Array(256) }, RangeError, 'o.samples.length must be from 0 to 255'],
      [{ origin: 1 }, TypeError, 'o.origin must be an object'],
      [{ origin: { x: 1 } }, TypeError, 'o.origin.y must be a number'],
      [{ corners: {} }, TypeError, 'o.corners must be an array'],
      [{ corners: [{ x: 1, y: 1 }, null] }, TypeError, 'o.corners[1] must be an object'],
      [{ corners: [{ x: 1, y: '1' }] }, TypeError, 'o.corners[0].y must be a number'],
      [{ label: 5 }, TypeError, 'o.label must be a string or a Uint8Array'],
      [{ begin: new Float64Array(1) }, TypeError, 'o.begin must be of type Float32Array'],
      [{ matrix: undefined }, TypeError, 'o.matrix must be of type Float64Array'],
      [{ matrix: new Float64Array(3) }, RangeError, 'o.matrix must have length 4'],
      [{ level: undefined }, TypeError, 'o.level must be an integer'],
      [{ inner: null }, TypeError, 'o.inner must be an object'],
    ]
    for (const [change, type, message] of wrong) {
      assert.throws(() => text({ ...all(), ...change }), new type(message))
      assert.throws(() => glue.optionsTextOfCopy({ ...all(), ...change }, 500), new type(message))
    }
    assert.throws(() => text(null), new TypeError('o must be an object'))
    assert.equal(text(all()), allText)
  })

  test(`${way}: several objects, each with its own`, () => {
    const list = [
      { ...least(), level: 1, name: 'b' },
      { ...least(), level: 2 },
      { ...least(), level: 3, name: 'd' },
    ]
    assert.equal(glue.optionsLevels(list), 226)
    assert.equal(glue.optionsLevels([]), 0)
    assert.throws(
      () => glue.optionsLevels([least(), { ...least(), name: 1 }]),
      new TypeError('list[1].name must be a string'),
    )
    assert.throws(
      () => glue.optionsLevels(new Uint8Array(144)),
      new TypeError('list must be an array'),
    )
  })

  test(`${way}: objects within objects, to any depth`, () => {
    const chain = (...values) => values.reduceRight((next, value) => ({ value, next }), undefined)
    assert.equal(glue.chainNumber(chain(1, 2, 3)), 123)
    assert.equal(glue.two(chain(1, 2), chain(3, 4)), 12034)
    assert.equal(
      glue.nestNumber({
        first: { ...least(), level: 5, key: Uint8Array.of(2) },
        rows: [chain(1), chain(1, 1)],
        constList: [chain(1), chain(2), chain(1, 1)],
      }),
      7 + 10 + 1100 + 14000,
    )
    assert.throws(
      () => glue.nestNumber({ first: least(), rows: [chain(1), chain(1, 'x')] }),
      new TypeError('n.rows[1].next.value must be an integer'),
    )
    const ring = { value: 1 }
    ring.next = ring
    assert.throws(() => glue.chainNumber(ring), RangeError)
    assert.equal(glue.chainNumber(chain(9)), 9)
  })

  test(`${way}: a length may be made of other fields`, () => {
    const image = { pixels: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 2, height: 1 }
    assert.equal(glue.imageSum(image), 21)
    assert.equal(glue.imageSum({ ...image, mask: Uint8Array.of(1, 2) }), 3021)
    assert.throws(
      () => glue.imageSum({ ...image, height: 2 }),
      new RangeError('im.pixels must have length 12'),
    )
    assert.throws(
      () => glue.imageSum({ ...image, mask: new Uint8Array(3) }),
      new RangeError('im.mask must have length 2'),
    )
    assert.throws(
      () => glue.imageSum({ width: 1, height: 1 }),
      new TypeError('im.pixels must be of type Uint8Array'),
    )
  })

  test(`${way}: what C only reads by a mark is passed, whatever its type says`, () =>
    assert.equal(glue.writableSum({ text: 'abc', values: Uint16Array.of(1, 2) }), 303))

  test(`${way}: getters that throw, or call the module, do no harm`, () => {
    const nested = {
      ...all(),
      get name() { return text({ ...least(), name: 'inner' }) }, // prettier-ignore
    }
    assert.equal(text(nested), allText.replace('ñu', leastText.replace('NULL', 'inner')))
    const thrower = { ...all(), get label() { throw Error('mine') } } // prettier-ignore
    assert.throws(() => text(thrower), new Error('mine'))
    assert.equal(text(all()), allText)
  })

  test(`${way}: a getter that detaches or shortens an array comes too late, or is told`, () => {
    const detach = (array) => structuredClone(array, { transfer: [array.buffer] })
    const early = Uint8Array.of(1, 2, 255)
    const detached = { ...all(), key: early, get tint() { detach(early); return 2 } } // prettier-ignore
    assert.throws(() => text(detached), TypeError)
    const late = Uint8Array.of(1, 2, 255)
    const corner = { get x() { detach(late); return 1 }, y: 2 } // prettier-ignore
    assert.equal(text({ ...all(), key: late, corners: [corner, { x: 3, y: 4 }] }), allText)
    const corners = all().corners
    const shorter = [{ get x() { corners.length = 1; return 1 }, y: 2 }, corners[1]] // prettier-ignore
    const list = { ...all(), corners: shorter }
    assert.equal(text(list), allText)
    const cut = [{ get x() { cut.length = 1; return 1 }, y: 2 }, { x: 3, y: 4 }] // prettier-ignore
    assert.throws(() => text({ ...all(), corners: cut }), TypeError)
  })

  if (growths && !isFixed)
    test(`${way}: memory may grow while an object is placed`, () => {
      const before = growths()
      for (let pages = 4; pages < 40; pages *= 2) {
        const key = new Uint8Array(65536 * pages)
        key[key.length - 1] = 7
        assert.ok(glue.optionsText({ ...all(), key: key.subarray(-1), label: key }, 50))
        assert.equal(
          glue.nestNumber({ first: { ...least(), key }, rows: [{ value: 0 }, { value: 0 }] }),
          1,
        )
      }
      assert.ok(growths() > before)
    })

  // ---- From C ----

  const reported = (code) => ({
    title: 'ñandú',
    data: Uint8Array.of(1, 2, 3, 4).slice(0, code),
    text: 'text',
    at: { x: 3, y: 4 },
    spots: code > 1 ? [{ x: 1, y: 2 }] : [],
    code,
  })
  const nothing = { title: null, data: null, text: null, at: null, spots: null }

  test(`${way}: what a struct of C's leads to is copied`, () => {
    assert.deepEqual(glue.reportOf(3), reported(3))
    assert.deepEqual(glue.reportOf(1), reported(1))
    assert.deepEqual(glue.reportOf(0), { ...reported(0), title: '' })
    assert.deepEqual(glue.reportOut(2), { result: -2, r: reported(2) })
    assert.deepEqual(glue.reportAll(3), [
      { ...nothing, code: -1 },
      { ...reported(0), title: '' },
      reported(1),
    ])
  })

  test(`${way}: NULL is null, and so is what C has not written`, () => {
    assert.deepEqual(glue.reportOf(-4), { ...nothing, code: -4 })
    glue.reportOf(3)
    assert.deepEqual(glue.reportOut(-1), { result: 1, r: { ...nothing, code: 0 } })
  })

  test(`${way}: copies are the caller's own`, () => {
    const { data } = glue.reportOf(3)
    assert.equal(data.buffer.byteLength, 3)
    data.fill(9)
    assert.deepEqual(glue.reportOf(3).data, Uint8Array.of(1, 2, 3))
  })

  test(`${way}: where a copy will do, an object goes both ways`, () => {
    assert.deepEqual(glue.pairSwapped({ left: 'a', right: 'bc' }), { left: 'bc', right: 'a' })
    assert.deepEqual(glue.pairSwapped({ left: 'a' }), { left: null, right: 'a' })
  })
})

// ---- At random ----

/** Options at random, and what options_text() says of them. */
const anyOptions = (random) => {
  const chance = () => random() < 0.5
  const below = (n) => Math.floor(random() * n)
  const several = (one) => Array.from({ length: below(5) }, one)
  const given = {}
  const texts = []
  const maybe = (key, make, some, none, spell) => {
    if (!chance()) return texts.push(none)
    given[key] = make()
    texts.push(some + spell(given[key]))
  }
  const numbers = (values) => Array.from(values, (value) => ` ${value}`).join('')
  maybe(
    'name',
    () => 'x'.repeat(below(20)),
    '',
    'NULL',
    (name) => name,
  )
  const level = below(2 ** 32) - 2 ** 31
  texts.push(` ${level}`)
  maybe('key', () => Uint8Array.from(several(() => below(256))), ' key', ' no key', numbers)
  const samples = () => Int16Array.from(several(() => below(65536) - 32768))
  maybe('samples', samples, ' samples', ' no samples', numbers)
  const spot = () => ({ x: below(99), y: below(99) })
  maybe('origin', spot, ' origin', ' no origin', ({ x, y }) => ` ${x} ${y}`)
  const spell = (spots) => spots.map(({ x, y }) => ` ${x} ${y}`).join('')
  maybe('corners', () => several(spot), ' corners', ' no corners', spell)
  maybe(
    'label',
    () => 'l'.repeat(below(20)),
    ' label ',
    ' no label',
    (label) => label,
  )
  const floats = () => Float32Array.from(several(() => below(99)))
  maybe('begin', floats, ' range', ' no range', numbers)
  return [{ ...least(), level, ...given }, `${texts.join('')} 2 5 2`]
}

test('objects at random arrive as they are', async () => {
  const path = build('pointers-random', 'tests/fixtures/pointers.h', '--debug')
  const glue = await import(`${path}/pointers.js`)
  let state = 12345
  const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
  for (let i = 0; i < 2000; i++) {
    const [options, expected] = anyOptions(random)
    assert.equal(glue.optionsText(options, 500), expected, `round ${i}`)
    assert.equal(glue.optionsTextOfCopy(options, 500), expected, `round ${i}`)
  }
})

// ---- Kept ----

const options = (name, ...key) => ({ level: 10, name, key: Uint8Array.from(key) })

for (const [strategy, instances, ...words] of strategies.filter(([name]) => name != 'swap'))
  for (const more of [[], ['--alloc'], ['--debug']]) {
    const path = build(
      `badges-${strategy}${more}`.replace(/[^\w]+/g, '-'),
      'tests/fixtures/badges.h',
      `--memory=${strategy}`,
      ...words.filter((word) => !word.startsWith('-D')),
      ...more,
    )
    const { glue } = await importWithMemory(`${path}/badges.js`)
    const check = (name, body) =>
      test(`${strategy} ${more}: ${name}`, async () => {
        if (instances == 1) await collect()
        await body()
      })
    const pollute = () => assert.equal(glue.pollute(new Uint8Array(300).fill(255)), 255 * 300)

    check('an object that C keeps stays as it was, with all that it leads to', () => {
      const given = { ...options('first', 1, 2), inner: options('x', 100) }
      const badge = new glue.Badge(given)
      given.key.fill(50)
      pollute()
      assert.equal(badge.sum(), 113)
      assert.equal(badge.name(99), 'first')
      badge.set(options(undefined, 4))
      pollute()
      assert.equal(badge.sum(), 14)
      badge.rename(options('second'))
      pollute()
      assert.equal(badge.name(99), 'second')
      badge.choose([options('a', 1), { ...options('b', 2), inner: options('c', 5) }], 1)
      pollute()
      assert.equal(badge.sum(), 17)
      badge.free()
    })

    check('an object that is refused changes nothing', () => {
      const badge = new glue.Badge(options('first', 1))
      assert.throws(() => badge.set({ level: 1, key: 'x' }), TypeError)
      pollute()
      assert.equal(badge.sum(), 11)
      badge.free()
    })

    check('what was kept is given back', () => {
      for (let i = 0; i < 2000; i++) {
        const badge = new glue.Badge(options('name', 1))
        badge.set({ ...options('a', 2), key: new Uint8Array(10000) })
        badge.free()
      }
    })
  }
