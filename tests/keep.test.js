/** The mark `keep`: what C keeps of its arguments lives as long as the instance, under every strategy. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { build, run } from './support/build.js'
import { collect } from './support/check.js'
import { importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'

const fixture = (name, strategy, ...words) =>
  build(
    `kept-${name}-${strategy}`.replace(/[.=]/g, '-'),
    'tests/fixtures/kept.h',
    `--memory=${strategy}`,
    ...words.map((word) => word.replace('ROWS_', 'KEPT_')),
  )

const bytesOf = (text) => new TextEncoder().encode(text)
const sum = (bytes) => bytes.reduce((total, byte) => (Math.imul(total, 31) + byte) >>> 0, 0)
const sumOf = (text) => sum(bytesOf(text))

/** Calls that write over whatever the call before left in memory. */
const pollute = (glue) => {
  for (const length of [1, 100, 5000])
    assert.equal(
      glue.pollute(new Uint8Array(length).fill(255)),
      sum(new Uint8Array(length).fill(255)),
    )
}

/** A Proxy of an instance, all of what it has behind Proxies as well, as Vue's reactive() makes them. */
const reactive = (target) =>
  new Proxy(target, {
    get(target, key, receiver) {
      const value = Reflect.get(target, key, receiver)
      return value?.constructor == Object || Array.isArray(value) ? reactive(value) : value
    },
  })

/** One that ignores writes, as Vue's readonly() makes them. */
const readonly = (target) =>
  new Proxy(target, {
    get(target, key, receiver) {
      const value = Reflect.get(target, key, receiver)
      return value?.constructor == Object || Array.isArray(value) ? readonly(value) : value
    },
    set: () => true,
  })

/** The kinds of builds, the strategies of each, and further words of the command line. */
const builds = [
  ['plain', strategies.map(([name]) => name)],
  ['alloc', ['slab', 'swap'], '--alloc', '--snapshot'],
  ['debug', ['slab'], '--debug'],
  ['imports', ['slab', 'static', 'heap=host'], '-DKEPT_IMPORTS'],
  [
    'all',
    ['slab', 'static', 'swap', 'heap=freelist'],
    '-DKEPT_IMPORTS',
    ...['--alloc', '--debug', '--snapshot'],
  ],
]

for (const [kind, names, ...options] of builds)
  for (const [strategy, instances, ...words] of strategies) {
    if (!names.includes(strategy)) continue
    const path = fixture(kind, strategy, ...words, ...options)
    const { glue, memory } = await importWithMemory(`${path}/kept.js`)
    const { Note, Safe, Node } = glue
    const isDebug = options.includes('--debug')
    let asked = () => {}
    glue.setImports?.({ ask: (when) => asked(when) })
    const check = (name, body) =>
      test(`${strategy}, ${kind}: ${name}`, async () => {
        if (instances == 1) await collect()
        asked = () => {}
        await body()
      })
    const size = () => memory.buffer.byteLength
    /** Memory has at most so many bytes; of `bump`, which frees nothing, any number. */
    const grewTo = (limit) => assert.ok(size() <= limit || strategy == 'heap=bump', `${size()}`)

    check('a constructor keeps a string, and nothing that is not marked', () => {
      const note = new Note('a title', 'four')
      pollute(glue)
      assert.equal(note.title, 'a title')
      assert.equal(note.plain(), 4)
      note.free()
      assert.throws(() => note.title, new TypeError('used after free()'))
    })

    check('every row can be kept', () => {
      const note = new Note('títle', '')
      note.setText('some text, \0 with a NUL')
      note.setWeights(Float64Array.of(9, 1.5, 2.5, 9).subarray(1, 3))
      const points = [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ]
      note.setPoints(points, { x: 0.5, y: 0.25 }, Int32Array.of(1, 2, 3, 4))
      pollute(glue)
      points[0].x = 100
      assert.equal(note.title, 'títle')
      assert.equal(note.textSum(), sumOf('some text, \0 with a NUL'))
      assert.equal(note.weight(), 4)
      assert.equal(note.pointSum(), 5 + 1.75 + 25 + 3.75 + 30)
      note.setPoints(Float64Array.of(1, 2, 3, 4), { x: 0, y: 0 }, new Int32Array(4))
      pollute(glue)
      assert.equal(note.pointSum(), 12 + 34)
      note.setText('')
      note.setWeights(new Float64Array())
      assert.equal(note.textSum(), 0)
      assert.equal(note.weight(), 0)
      note.free()
    })

    check('null is NULL where it may be, and lets go of what was kept', () => {
      const note = new Note('title', '')
      const given = [
        'name',
        'text',
        Float64Array.of(1, 2),
        [{ x: 3, y: 4 }],
        { x: 1, y: 1 },
        Int32Array.of(1, 2, 3, 4),
      ]
      note.setAny(...given)
      pollute(glue)
      assert.equal(note.any(), 63)
      assert.deepEqual([note.title, note.weight(), note.pointSum()], ['name', 3, 23 + 30])
      for (let i = 0; i < given.length; i++) {
        note.setAny(...given.map((value, j) => (i == j ? null : value)))
        pollute(glue)
        assert.equal(note.any(), 63 - 2 ** i)
        assert.equal(note.textSum(), i == 1 ? 0 : sumOf('text'))
        assert.equal(note.weight(), i == 2 ? 0 : 3)
      }
      note.setAny(null, undefined, null, null, null, null)
      assert.equal(note.any(), 0)
      const before = size()
      for (let i = 0; i < 1e4; i++) note.setAny(...(i % 2 ? given : given.map(() => null)))
      grewTo(before)
      assert.equal(note.title, 'name')
      assert.equal(note.textSum(), sumOf('text'))
      note.free()
    })

    check('what is wrong is refused before anything is kept', () => {
      const note = new Note('title', '')
      assert.throws(() => (note.title = 7), TypeError)
      assert.throws(() => (note.title = 'a\0b'), RangeError)
      assert.throws(() => note.setPoints([], { x: 0, y: 0 }, new Int32Array(3)), RangeError)
      const detached = new Float64Array(2)
      structuredClone(detached.buffer, { transfer: [detached.buffer] })
      assert.throws(() => note.setWeights(detached), TypeError)
      note.free()
      assert.throws(() => (note.title = 'late'), new TypeError('used after free()'))
    })

    check('what is kept anew takes the place of what was kept before', () => {
      const note = new Note('title', '')
      for (let i = 0; i < 10; i++) note.title = `title ${i}`
      const before = size()
      for (let i = 0; i < 1e5; i++) note.title = 'title '.repeat(1 + (i % 10))
      grewTo(before)
      assert.equal(note.title, 'title '.repeat(10))
      note.free()
    })

    check('what freed instances kept is used again', () => {
      const round = () => {
        const note = new Note('x'.repeat(1000), '')
        note.title = 'y'.repeat(1000)
        note.setText('z'.repeat(1000))
        note.free()
      }
      for (let i = 0; i < 10; i++) round()
      const before = size()
      for (let i = 0; i < 2000; i++) round()
      grewTo(before)
    })

    check('two instances keep what each was given', () => {
      if (instances < 2) return
      const notes = [new Note('one', ''), new Note('two', '')]
      glue.label(notes[0], 'label of one')
      glue.label(notes[1], 'the label of two')
      notes[0].title = 'one again'
      pollute(glue)
      assert.deepEqual(
        notes.map(({ title }) => title),
        ['one again', 'two'],
      )
      assert.equal(notes[0].textSum(), sumOf('label of one'))
      assert.equal(notes[1].textSum(), sumOf('the label of two'))
      const copy = instances > 2 && notes[0].copy('a copy')
      notes[0].free()
      for (let i = 0; i < 100; i++) new Note('another', '').free()
      pollute(glue)
      assert.equal(notes[1].title, 'two')
      if (copy) {
        assert.equal(copy.title, 'a copy')
        copy.free()
      }
      notes[1].free()
    })

    check('reset() lets go of all, and keeps what it is given', () => {
      const note = new Note('first', '')
      note.setText('z'.repeat(100))
      for (let i = 0; i < 10; i++) note.reset(`title ${i}`, 'four')
      const before = size()
      for (let i = 0; i < 2000; i++) {
        note.setText('z'.repeat(1000))
        note.reset(`title ${i}`, 'four')
      }
      pollute(glue)
      assert.equal(note.title, 'title 1999')
      grewTo(before + 65536)
      note.free()
    })

    check('a constructor that fails keeps nothing', () => {
      const fail = () =>
        assert.throws(() => new Safe(new Uint8Array()), new Error('new Safe() failed'))
      for (let i = 0; i < 10; i++) fail()
      const before = size()
      for (let i = 0; i < 5000; i++) fail()
      grewTo(before)
      const safe = new Safe(Uint8Array.of(1, 2, 3))
      pollute(glue)
      assert.equal(safe.sum(), sum([1, 2, 3]))
      safe.free()
    })

    check('a factory keeps as a constructor does', () => {
      assert.throws(() => Safe.text(''), new Error('Safe.text() failed'))
      const safe = Safe.text('a text')
      pollute(glue)
      assert.equal(safe.sum(), sumOf('a text'))
      safe.free()
    })

    check('where C refuses the new one, it still has the old one', () => {
      const safe = new Safe(Uint8Array.of(1, 2, 3))
      const old = sum([1, 2, 3])
      assert.equal(safe.rekey(new Uint8Array()), false)
      assert.equal(safe.tryKey(new Uint8Array()), -1)
      for (let i = 0; i < 20; i++) new Note('other', 'x').free()
      pollute(glue)
      assert.equal(safe.sum(), old)
      assert.equal(safe.rekey(Uint8Array.of(4)), true)
      assert.equal(safe.tryKey(Uint8Array.of(5, 6)), 0)
      assert.equal(safe.tryKey(new Uint8Array()), -1)
      for (let i = 0; i < 20; i++) new Note('other', 'x').free()
      pollute(glue)
      assert.equal(safe.sum(), sum([5, 6]))
      safe.free()
    })

    check('a drop still finds what was kept', async () => {
      const before = glue.dropped()
      const safe = new Safe(Uint8Array.of(7))
      safe.rekey(Uint8Array.of(40))
      safe.free()
      assert.equal(glue.dropped() - before, 40)
      let other = new Safe(Uint8Array.of(41))
      other.rekey(Uint8Array.of(50, 1))
      other = undefined
      await collect()
      assert.equal(glue.dropped() - before, 40 + sum([50, 1]))
    })

    check('a reset that fails ends the instance, and gives back what it kept', () => {
      const before = glue.dropped()
      const safe = new Safe(Uint8Array.of(7))
      safe.reset(Uint8Array.of(8))
      assert.equal(glue.dropped() - before, 7)
      assert.equal(safe.sum(), 8)
      assert.throws(() => safe.reset(new Uint8Array()), new Error('Safe.reset() failed'))
      assert.equal(glue.dropped() - before, 15)
      assert.throws(() => safe.sum(), new TypeError('used after free()'))
    })

    check('what instances kept that are garbage is used again', async () => {
      const rounds = Math.min(instances, 50)
      const round = async () => {
        for (let i = 0; i < rounds; i++) new Note('x'.repeat(3000), 'y')
        await collect()
      }
      for (let i = 0; i < 3; i++) await round()
      const before = size()
      for (let i = 0; i < 5; i++) await round()
      grewTo(before)
    })

    check('the module keeps what no instance does', () => {
      glue.name('a name')
      pollute(glue)
      assert.equal(glue.nameSum(), sumOf('a name'))
      const before = size()
      for (let i = 0; i < 1e4; i++) glue.name('x'.repeat(1 + (i % 50)))
      grewTo(before + 65536)
      assert.throws(() => glue.name(''), WebAssembly.RuntimeError)
      for (let i = 0; i < 20; i++) new Note('another', '').free()
      pollute(glue)
      assert.equal(glue.nameSum(), 0)
      glue.name('at last')
      pollute(glue)
      assert.equal(glue.nameSum(), sumOf('at last'))
    })

    check('a Proxy of an instance is the same', () => {
      const note = new Note('title', '')
      const proxy = reactive(note)
      for (let i = 0; i < 100; i++) proxy.title = 'title ' + i
      const before = size()
      for (let i = 0; i < 5000; i++) proxy.title = 'title '.repeat(1 + (i % 10))
      grewTo(before)
      proxy.title = 'of the proxy'
      pollute(glue)
      assert.equal(note.title, 'of the proxy')
      note.title = 'of the note'
      pollute(glue)
      assert.equal(proxy.title, 'of the note')
      proxy.free()
      assert.throws(() => note.title, new TypeError('used after free()'))
    })

    check('an instance that cannot be written keeps nothing new', () => {
      const note = new Note('title', '')
      const proxy = readonly(note)
      assert.throws(() => proxy.setText('other'), new TypeError('read-only'))
      pollute(glue)
      assert.equal(note.title, 'title')
      Object.freeze(note)
      note.title = 'still'
      pollute(glue)
      assert.equal(note.title, 'still')
      note.free()
    })

    check('an instance that keeps has no snapshot', () => {
      assert.equal(Note.prototype.clone, undefined)
      assert.equal(Note.fromBytes, undefined)
      assert.equal(Safe.fromBytes, undefined)
    })

    if (isDebug)
      check('what is given back is filled', () => {
        const note = new Note('title', '')
        note.title = 'a title that is kept'
        const find = (text) => Buffer.from(memory.buffer).includes(text)
        assert.ok(find('a title that is kept'))
        note.title = 'another'
        assert.ok(!find('a title that is kept'))
        note.free()
        assert.ok(!find('another'))
      })

    if (glue.alloc)
      check('bytes that lie in linear memory are copied as well', () => {
        const key = glue.alloc(16)
        key.bytes.set(Array.from({ length: 16 }, (_, i) => i + 1))
        const safe = new Safe(key.bytes.subarray(0, 3))
        const note = new Note('', '')
        const weights = glue.alloc(16)
        const doubles = new Float64Array(weights.bytes.buffer, weights.bytes.byteOffset, 2)
        doubles.set([1, 2])
        note.setWeights(doubles)
        const points = glue.alloc(16)
        new Float64Array(points.bytes.buffer, points.bytes.byteOffset, 2).set([3, 4])
        note.setPoints(
          new Float64Array(points.bytes.buffer, points.bytes.byteOffset, 2),
          { x: 0, y: 0 },
          new Int32Array(key.bytes.buffer, key.bytes.byteOffset, 4),
        )
        const four = new DataView(memory.buffer, key.bytes.byteOffset)
        const expected = [0, 1, 2, 3].reduce(
          (total, i) => total + four.getInt32(i * 4, true) * (i + 1),
          34,
        )
        for (const one of [key, weights, points]) {
          one.bytes.fill(9)
          one.free()
        }
        pollute(glue)
        assert.equal(safe.sum(), sum([1, 2, 3]))
        assert.equal(note.weight(), 3)
        assert.equal(note.pointSum(), expected)
        safe.free()
        note.free()
      })

    if (glue.alloc && instances > 1 && strategy != 'pool=30000')
      check('bytes in linear memory are kept though memory grows for the first of them', () => {
        const points = glue.alloc(16)
        const four = glue.alloc(16)
        four.bytes.fill(0)
        four.bytes[0] = 5
        const note = new Note('', '')
        for (const text of ['x', 'y'.repeat(400000)]) {
          const data = glue.alloc(16 * 50000 * text.length)
          const doubles = new Float64Array(data.bytes.buffer, data.bytes.byteOffset, 2)
          doubles.set([3, 4])
          note.setPoints(
            new Float64Array(data.bytes.buffer, data.bytes.byteOffset, 2 * 40000),
            { x: 0, y: 0 },
            new Int32Array(memory.buffer, four.bytes.byteOffset, 4),
          )
          data.free()
          break
        }
        assert.ok(note.pointSum() != 0)
        for (const one of [points, four, note]) one.free()
      })

    if (glue.setImports) {
      check('while a call is in progress, C may still read what it kept before', () => {
        const note = new Note('the old title', '')
        const whens = []
        asked = (when) => {
          whens.push(when)
          if (when != 3) return
          for (let i = 0; i < 5; i++) note.title = 'another title ' + i
          pollute(glue)
        }
        note.ask()
        assert.equal(glue.slow(), sumOf('the old title'))
        assert.equal(note.title, 'another title 4')
        note.setSlow('slow')
        pollute(glue)
        assert.equal(glue.slow(), sumOf('another title 4'))
        assert.equal(note.title, 'slow')
        assert.deepEqual(whens, [3, 1, 2])
        note.free()
      })

      check('a call within a call keeps, and the outer one keeps over it', () => {
        const note = new Note('old', '')
        let inner = 0
        asked = (when) => {
          if (when == 1 && !inner++) note.setSlow('inner')
          pollute(glue)
        }
        note.setSlow('outer')
        for (let i = 0; i < 20; i++) glue.label(note, 'x'.repeat(i))
        pollute(glue)
        assert.equal(note.title, 'outer')
        inner = 0
        asked = (when) => {
          if (when == 2 && !inner++) note.setSlow('inner at the end')
          pollute(glue)
        }
        note.setSlow('outer')
        for (let i = 0; i < 20; i++) glue.label(note, 'x'.repeat(i))
        pollute(glue)
        assert.equal(note.title, 'inner at the end')
        asked = () => {}
        note.setSlow('y')
        const before = size()
        for (let i = 0; i < 2000; i++) note.setSlow('z'.repeat(1000))
        grewTo(before + 65536)
        note.free()
      })

      for (const when of [1, 2])
        check(`an import throws ${when == 1 ? 'before' : 'after'} C kept the new one`, () => {
          const note = new Note('old', '')
          asked = (now) => {
            if (now == when) throw Error('ours')
          }
          for (let i = 0; i < 3; i++) {
            assert.throws(() => note.setSlow('new ' + i), new Error('ours'))
            for (let k = 0; k < 20; k++) glue.label(note, 'x'.repeat(k))
            pollute(glue)
            assert.equal(note.title, when == 1 ? 'old' : 'new ' + i)
          }
          asked = () => {}
          note.setSlow('at last')
          pollute(glue)
          assert.equal(note.title, 'at last')
          note.free()
        })

      check('an instance is not freed while a call works on it', () => {
        const note = new Note('title', '')
        asked = () =>
          assert.throws(
            () => note.free(),
            new Error('still in a call: free() or reset() it afterwards'),
          )
        note.ask()
        assert.equal(glue.slow(), sumOf('title'))
        note.free()
      })

      check('reset() from within a call gives nothing back that the call may read', () => {
        const note = new Note('title', '')
        asked = () => {
          note.reset('reset', '')
          for (let i = 0; i < 5; i++) glue.label(note, 'x'.repeat(5))
          pollute(glue)
        }
        note.ask()
        assert.equal(glue.slow(), sumOf('title'))
        assert.equal(note.title, 'reset')
        note.free()
      })

      check('a construction whose import throws keeps nothing', () => {
        asked = (when) => {
          if (when == 4) throw Error('ours')
          if (instances > 1) new Note('inner', 'x').free()
          pollute(glue)
        }
        for (let i = 0; i < 10; i++)
          assert.throws(() => Safe.ask(Uint8Array.of(1), 4), new Error('ours'))
        const before = size()
        for (let i = 0; i < 2000; i++)
          assert.throws(() => Safe.ask(new Uint8Array(1000), 4), new Error('ours'))
        grewTo(before + 65536)
        const safe = Safe.ask(Uint8Array.of(1, 2), 5)
        assert.equal(safe.sum(), sum([1, 2]))
        safe.free()
      })
    }

    if (!Node || instances < 5) continue

    const isKept = new Error(
      'Node is kept by another instance: free that first, or have it keep another',
    )

    check('an instance that is kept stays alive and is not freed', async () => {
      const node = new Node(1)
      ;(() => node.connect(new Node(2)))()
      await collect()
      for (let i = 0; i < 3; i++) new Node(100 + i)
      assert.equal(node.sum(), 3)
      const other = new Node(5)
      node.connect(other)
      node.connect(other)
      assert.throws(() => other.free(), isKept)
      assert.throws(() => other.reset(4), isKept)
      assert.throws(() => other[Symbol.dispose](), isKept)
      assert.equal(node.sum(), 6)
      const third = new Node(7)
      node.connect(third)
      assert.equal(node.sum(), 8)
      other.free()
      assert.throws(() => third.free(), isKept)
      const before = glue.dropped()
      node.free()
      assert.equal(glue.dropped() - before, 7)
      third.free()
      await collect()
    })

    check('a constructor keeps an instance, and lets go of it where it fails', async () => {
      const next = new Node(2)
      assert.throws(() => Node.with(0, next), new Error('Node.with() failed'))
      const node = Node.with(1, next)
      assert.throws(() => next.free(), isKept)
      node.reset(10)
      next.free()
      assert.equal(node.sum(), 10)
      node.free()
      assert.throws(() => Node.with(1, next), new TypeError('used after free()'))
      assert.throws(() => Node.with(1, {}), new TypeError('next must be of class Node'))
    })

    check('an instance that a function makes keeps another', async () => {
      const walk = (() => {
        const [one, two] = [new Node(1), new Node(2)]
        one.connect(two)
        assert.throws(() => glue.beginWalk(one, false), new Error('beginWalk() failed'))
        const made = glue.beginWalk(one, true)
        assert.throws(() => one.free(), isKept)
        return made
      })()
      await collect()
      for (let i = 0; i < 3; i++) new Node(100 + i)
      assert.deepEqual([walk.next(), walk.next(), walk.next()], [1, 2, 0])
      const last = new Node(9)
      walk.move(last)
      assert.throws(() => last.free(), isKept)
      assert.equal(walk.next(), 9)
      walk.free()
      last.free()
    })

    check('of garbage the keeper ends first', async () => {
      await collect()
      const before = glue.dropped()
      ;(() => {
        let node = new Node(1)
        for (let i = 2; i <= 5; i++) node = Node.with(i, node)
      })()
      await collect()
      await collect()
      assert.equal(glue.dropped() - before, 1 + 2 + 3 + 4)
      const all = Array.from({ length: 5 }, (_, i) => new Node(i))
      for (const one of all) one.free()
    })

    if (glue.setImports)
      check('a call within a call gives C the same instance again', () => {
        const [node, one, two] = [new Node(1), new Node(10), new Node(100)]
        node.connectAsk(one)
        let inner = 0
        asked = () => {
          if (!inner++) node.connectAsk(one)
        }
        node.connectAsk(two)
        assert.equal(node.sum(), 11)
        assert.throws(() => one.free(), isKept)
        asked = () => {}
        node.connectAsk(two)
        one.free()
        assert.equal(node.sum(), 101)
        node.free()
        two.free()
      })

    check('null lets go of an instance that was kept', () => {
      const [node, next] = [new Node(1), new Node(2)]
      node.link(next)
      assert.equal(node.sum(), 3)
      assert.throws(() => next.free(), isKept)
      node.link(null)
      assert.equal(node.sum(), 1)
      next.free()
      node.free()
    })

    check('instances do not keep each other, and one may keep itself', () => {
      const [a, b, c] = [new Node(1), new Node(2), new Node(3)]
      a.connect(b)
      b.connect(c)
      assert.throws(() => c.connect(a), new Error('instances cannot keep each other'))
      assert.equal(c.sum(), 3)
      c.connect(c)
      assert.equal(a.sum(), 3)
      a.free()
      b.free()
      c.free()
    })

    check('the module keeps an instance', async () => {
      ;(() => glue.root(new Node(70)))()
      await collect()
      for (let i = 0; i < 3; i++) new Node(100 + i)
      assert.equal(glue.rootSum(), 70)
      const root = new Node(80)
      glue.root(root)
      assert.throws(() => root.free(), isKept)
      const last = new Node(90)
      glue.root(last)
      root.free()
      assert.equal(glue.rootSum(), 90)
    })

    check('a Proxy of an instance keeps and is kept', () => {
      const [a, b, c] = [new Node(1), new Node(2), new Node(3)]
      const [p, q] = [reactive(a), reactive(b)]
      p.connect(q)
      assert.throws(() => b.free(), isKept)
      assert.throws(() => q.connect(p), new Error('instances cannot keep each other'))
      a.connect(b)
      p.connect(c)
      b.free()
      p.free()
      c.free()
    })
  }

test('an instance that is kept has to have an address of its own', () => {
  const { status, stderr } = run([
    'build',
    'tests/fixtures/kept.h',
    '--memory=swap',
    '-o',
    'build/tests/kept-refused',
  ])
  assert.equal(status, 1)
  assert.match(
    stderr,
    /kept\.h:\d+:\d+: error: an instance of 'node' is marked 'keep', and under --memory=swap/,
  )
})

test('in memory that does not grow there is room for what each instance keeps', async () => {
  const folder = build('kept-room', 'tests/fixtures/kept_room.h', '--memory=pool=20')
  const { Vault } = await import(`${folder}/kept_room.js`)
  const key = (value) => new Uint8Array(8200).fill(value)
  const vaults = Array.from({ length: 20 }, (_, i) => new Vault(key(i + 1)))
  for (let round = 0; round < 3; round++)
    vaults.forEach((vault, i) => assert.equal(vault.reset(key(i + round)), undefined))
  vaults.forEach((vault, i) => assert.equal(vault.sum(), (i + 2) * 8200))
  assert.throws(() => new Vault(key(1)), new RangeError('all 20 Vault instances are in use'))
})
