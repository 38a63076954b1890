/** tare/fixed.h in what `tare build` makes; include/tare/fixed_test.c asks the same natively, under sanitizers. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'

import { build, run } from './support/build.js'
import { randomBelow } from './support/random.js'
import { strategies } from './support/strategies.js'

const steps = 5000
const capacity = { numbers: 8, samples: 5, scores: 20, words: 20, items: 6 }

const alikeVector = (store, below) => {
  const model = []
  for (let i = 0; i < steps; i++) {
    const [index, value, isFull] = [below(10), below(100), model.length == capacity.numbers]
    const choice = below(4)
    if (choice == 0) {
      assert.equal(store.push(value), !isFull)
      if (!isFull) model.push(value)
    } else if (choice == 1) {
      assert.equal(store.insert(index, value), !isFull && index <= model.length)
      if (!isFull && index <= model.length) model.splice(index, 0, value)
    } else if (choice == 2) {
      assert.equal(store.remove(index), index < model.length)
      model.splice(index, 1)
    } else assert.equal(store.pop(), model.pop() ?? NaN)
    assert.deepEqual([...store.numbers(10)], model)
  }
}

const alikeRing = (store, below) => {
  const model = []
  for (let i = 0; i < steps; i++) {
    const samples = Float32Array.from({ length: below(8) }, () => below(100))
    const choice = below(3)
    if (choice == 0) {
      const room = capacity.samples - model.length
      assert.equal(store.write(samples), Math.min(room, samples.length))
      model.push(...samples.slice(0, room))
    } else if (choice == 1) {
      store.pushOver(i)
      model.push(i)
      if (model.length > capacity.samples) model.shift()
    } else assert.deepEqual([...store.read(samples.length)], model.splice(0, samples.length))
  }
}

const alikeMap = (store, below) => {
  const model = new Map()
  for (let i = 0; i < steps; i++) {
    const [key, score] = [(below(30) - 15) * 2 ** below(27), below(1000)]
    if (below(5) < 3) {
      const fits = model.has(key) || model.size < capacity.scores
      assert.equal(store.setScore(key, score), fits)
      if (fits) model.set(key, score)
    } else assert.equal(store.removeScore(key), model.delete(key))
    assert.equal(store.score(key), model.get(key) ?? -1)
    assert.deepEqual(
      store.scoreKeys(capacity.scores).toSorted(),
      Int32Array.from(model.keys()).toSorted(),
    )
  }
}

const alikeStringMap = (store, below) => {
  const model = new Map()
  for (let i = 0; i < steps; i++) {
    const word = 'häßlich'.slice(0, below(8)) + 'aeiou'[below(5)]
    const bytes = Buffer.byteLength(word)
    if (below(5) < 3) {
      const fits = bytes <= 8 && (model.has(word) || model.size < capacity.words)
      if (fits) model.set(word, (model.get(word) ?? 0) + 1)
      assert.equal(store.countWord(word), fits ? model.get(word) : 0)
    } else assert.equal(store.forgetWord(word), model.delete(word))
  }
}

const alikePool = (store, below) => {
  const model = new Map()
  for (let i = 0; i < steps; i++) {
    if (below(2)) {
      const index = store.addItem(i)
      assert.equal(index < 0, model.size == capacity.items)
      assert.ok(!model.has(index), 'what is in use is not given again')
      if (index >= 0) model.set(index, i)
    } else {
      const index = below(8)
      assert.equal(store.removeItem(index), model.delete(index))
    }
    for (let index = 0; index < 8; index++)
      assert.equal(store.item(index), BigInt(model.get(index) ?? -1))
  }
}

/** Of the strategies all, with as many instances as there is memory for at once. */
const builds = [
  ...strategies.map(([strategy]) => [strategy.replace(/^pool.*/, 'pool=9')]),
  ['slab', '--debug'],
  ['slab', '-O2', '--simd'],
]

for (const [strategy, ...words] of builds) {
  const name = [strategy, ...words].join(' ')
  const folder = build(
    `fixed-${name.replace(/[ =]/g, '-')}`,
    'tests/fixtures/fixed.h',
    '--snapshot',
    `--memory=${strategy}`,
    ...words,
  )
  const { Store } = await import(`${folder}/fixed.js`)

  describe(`containers, ${name}`, () => {
    const models = { alikeVector, alikeRing, alikeMap, alikeStringMap, alikePool }
    for (const [model, runs] of Object.entries(models))
      test(`${model.slice(5).toLowerCase()}: does what JavaScript's does`, () => {
        const store = new Store()
        runs(store, randomBelow(1 + model.length))
        assert.ok(store.isValid())
        store.free()
      })

    test('a string is built up to its capacity, and no further', () => {
      const store = new Store()
      assert.ok(store.writeTitle('Zürich', -12, 0xbeefn))
      assert.equal(store.title(), 'Zürich—-12 beef')
      assert.ok(!store.writeTitle('Zürich', -1234567, 0xbeefn))
      assert.equal(store.title(), 'Zürich—-1234567 ')
      store.free()
    })

    if (strategy == 'static') return

    test('a clone goes its own way, and bytes bring the state back', () => {
      const store = new Store()
      for (const word of ['to', 'be', 'or', 'not', 'to', 'be']) store.countWord(word)
      const bytes = store.toBytes()
      const clone = store.clone()
      assert.equal(clone.countWord('to'), 3)
      assert.equal(store.countWord('not'), 2)
      const restored = Store.fromBytes(bytes)
      assert.equal(restored.countWord('not'), 2)
      for (const one of [store, clone, restored]) one.free()
    })

    test('bytes that are no state are told from those that are', () => {
      const below = randomBelow(5)
      const store = new Store()
      for (let i = 0; i < 10; i++) {
        store.setScore(i, i)
        store.countWord(String(i))
      }
      const bytes = store.toBytes()
      let refused = 0
      for (let i = 0; i < 1000; i++) {
        const damaged = bytes.slice()
        damaged[below(damaged.length)] = below(256)
        const other = Store.fromBytes(damaged)
        if (!other.isValid()) refused++
        else {
          for (let key = 5; key < 40; key++) other.setScore(key, key) || other.removeScore(key - 9)
          other.addItem(1)
          other.pop()
          other.pushOver(1)
          other.forgetWord('7')
          assert.ok(other.isValid(), 'what is valid stays so')
        }
        other.free()
      }
      assert.ok(refused > 50 && refused < 950, String(refused))
      store.free()
    })
  })
}

test('nothing of it traps, allocates or needs a stack', () => {
  const { status, stdout } = run([
    'check',
    'build/tests/fixed-slab/fixed.wasm',
    '--no-alloc',
    '--no-trap',
    '--max-stack=0',
  ])
  assert.equal(status, 0, stdout)
  assert.match(stdout, /traps {8}none, but for memory accesses out of bounds/)
  assert.match(stdout, /stack {8}0 bytes/)
})

test('a container that is not used costs nothing, and one whose result is not looked at is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tare-fixed-'))
  const built = (source) => {
    writeFileSync(join(folder, 'one.h'), 'int one(void);\n')
    writeFileSync(join(folder, 'one.c'), `${source}\nint one(void);\nint one(void) { return 1; }\n`)
    const { status, stderr } = run(['build', 'one.h', '-Wall', '-Wextra'], { cwd: folder })
    assert.equal(status, 0, stderr)
    return { module: readFileSync(join(folder, 'dist/one.wasm')), stderr }
  }
  try {
    const plain = built('#include "one.h"')
    const with_ = built(
      '#include <tare/fixed.h>\nTARE_MAP(names, int, int, 10);\nTARE_STRING(text, 10);',
    )
    assert.deepEqual(with_.module, plain.module)
    assert.equal(with_.stderr, '')
    const careless = built(
      '#include <tare/fixed.h>\nTARE_VECTOR(list, int, 3);\nvoid f(list *l);\nvoid f(list *l) { list_push(l, 1); }',
    )
    assert.match(careless.stderr, /one\.c:4:\d+: warning: ignoring return value/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
