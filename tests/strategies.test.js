/** One source, one JavaScript API, every strategy: the glue's tests over each, and what each one promises on top. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import './support/gc.js'
import { tests } from './glue.js'
import { build, run } from './support/build.js'
import { collect } from './support/check.js'
import { fill, importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'

/** Builds a header under a strategy. */
const buildUnder = (strategy, header, ...words) =>
  build(
    `${header.split('/').at(-1)}-${strategy}`.replace(/[.=]/g, '-'),
    header,
    `--memory=${strategy}`,
    ...words,
  )

const rows = (strategy, ...words) =>
  buildUnder(strategy, 'tests/fixtures/rows.h', '--snapshot', ...words)

// glue.test.js has slab.
for (const [strategy, instances, ...words] of strategies.slice(1)) {
  const { glue } = await importWithMemory(`${rows(strategy, ...words)}/rows.js`)
  for (const { name, run } of tests(glue, instances)) test(`${strategy}: ${name}`, run)
}

const adder = (strategy, ...words) => buildUnder(strategy, 'examples/adder/adder.h', ...words)
const limits = (path) => {
  const module = readFileSync(path)
  const at = module.indexOf(Uint8Array.of(5, 4, 1, 1)) // a memory section with a maximum
  return at < 0 ? undefined : [module[at + 4], module[at + 5]]
}

// ---- pool and static ----

for (const [strategy, count] of [
  ['pool=3', 3],
  ['static', 1],
]) {
  test(`${strategy}: at the limit the constructor throws, and a freed slot is used again`, async () => {
    const { glue } = await importWithMemory(`${adder(strategy)}/adder.js`)
    const { Adder } = glue
    assert.equal(Adder.maxInstances, count)
    const adders = Array.from({ length: count }, () => new Adder())
    adders.forEach((one, i) => one.add(i + 1))
    const full = new RangeError(`all ${count} Adder instances are in use`)
    for (let i = 0; i < 3; i++) assert.throws(() => new Adder(), full)
    assert.ok(adders.every((one, i) => one.result() == i + 1))
    adders[0].free()
    const again = new Adder()
    assert.equal(again.result(), 0)
    assert.throws(() => new Adder(), full)
    assert.ok(adders.slice(1).every((one, i) => one.result() == i + 2))
  })

  test(`${strategy}: what was dropped is reclaimed`, async () => {
    const { glue } = await importWithMemory(`${adder(strategy)}/adder.js`)
    for (let round = 0; round < 5; round++) {
      ;(() => Array.from({ length: count }, () => new glue.Adder()))()
      await collect()
      await collect()
    }
  })

  test(`${strategy}: memory has its maximum from the beginning`, () =>
    assert.deepEqual(limits(`${adder(strategy)}/adder.wasm`), [1, 1]))
}

test('pool: memory never grows, whatever is asked of it', async () => {
  const { glue, memory, growths } = await importWithMemory(`${rows('pool=10')}/rows.js`)
  const size = memory.buffer.byteLength
  const tally = new glue.Tally()
  tally.feed(new Uint8Array(1e6))
  assert.equal(tally.bytes(), 1000000n)
  assert.throws(
    () => glue.sumU8(new Uint8Array(1e6)),
    new RangeError('arguments too long for the memory'),
  )
  assert.equal(glue.sumU8(new Uint8Array(65536).fill(1)), 65536)
  assert.equal(memory.buffer.byteLength, size)
  assert.equal(growths(), 0)
})

test('pool: every class has its own slots', async () => {
  const { glue } = await importWithMemory(`${rows('pool=2')}/rows.js`)
  const made = [new glue.Tally(), new glue.Tally(), new glue.Wide(1), new glue.Wide(2)]
  assert.throws(() => new glue.Tally(), new RangeError('all 2 Tally instances are in use'))
  assert.throws(() => new glue.Wide(3), new RangeError('all 2 Wide instances are in use'))
  made[0].feed(new Uint8Array(9))
  assert.equal(made[2].first(), 1)
  assert.equal(made[3].first(), 2)
})

test('pool: more instances than memory holds are refused', () => {
  const { status, stderr } = run([
    'build',
    'examples/adder/adder.h',
    '--memory=pool=100000',
    '--max-memory=65536',
    '-o',
    'build/tests/none',
  ])
  assert.equal(status, 1)
  assert.equal(
    stderr,
    'tare: error: 801024 bytes of memory are needed, and there may be 65536, by --max-memory\n',
  )
})

// ---- swap ----

test('swap: ten million instances in one synchronous loop take no memory', async () => {
  const { glue, memory } = await importWithMemory(`${adder('swap')}/adder.js`)
  const size = memory.buffer.byteLength
  const before = process.memoryUsage().rss
  let most = 0
  for (let i = 0; i < 1e7; i++) {
    const one = new glue.Adder()
    one.add(i)
    if (i % 1e5 == 0) most = Math.max(most, process.memoryUsage().rss)
    if (i % 1e6 == 0) assert.equal(one.result(), i)
  }
  assert.equal(memory.buffer.byteLength, size)
  assert.ok(most - before < 4e8, `${most - before} bytes more`)
})

test('swap: instances used by turns keep their states', async () => {
  const { glue } = await importWithMemory(`${adder('swap')}/adder.js`)
  const adders = Array.from({ length: 100 }, () => new glue.Adder())
  for (let round = 1; round <= 3; round++) {
    adders.forEach((one, i) => one.add(i))
    assert.ok(adders.every((one, i) => one.result() == i * round))
  }
})

test('swap: state in place is not copied while the same instance is used, and const methods do not write back', async () => {
  const { glue } = await importWithMemory(`${adder('swap')}/adder.js`)
  const [one, two] = [new glue.Adder(), new glue.Adder()]
  one.add(1)
  two.add(2)
  let copies = 0
  const { set } = Uint8Array.prototype
  Uint8Array.prototype.set = function (...args) {
    copies++
    return set.apply(this, args)
  }
  try {
    const copiesOf = (call) => {
      const before = copies
      call()
      return copies - before
    }
    assert.equal(
      copiesOf(() => two.add(1)),
      0,
    )
    assert.equal(
      copiesOf(() => two.result()),
      0,
    )
    assert.equal(
      copiesOf(() => one.result()),
      2,
      'two was written, so it is copied out before one is copied in',
    )
    assert.equal(
      copiesOf(() => two.result()),
      1,
      'one was only read',
    )
    assert.equal(
      copiesOf(() => one.result()),
      1,
    )
  } finally {
    Uint8Array.prototype.set = set
  }
  assert.equal(one.result(), 1)
  assert.equal(two.result(), 3)
})

test('swap: an instance passed twice is one', async () => {
  const { glue } = await importWithMemory(`${rows('swap', '-DROWS_WITHOUT_POINTERS')}/rows.js`)
  const { Tracked, same } = glue
  const all = [2, 4, 6].map((value) => new Tracked(value))
  all[0].swap(all[0])
  assert.equal(all[0].value(), 2)
  all[0].swap(all[1])
  all[1].swap(all[2])
  assert.deepEqual(
    all.map((one) => one.value()),
    [4, 6, 2],
  )
  assert.equal(same(all[2], all[2]), true)
  assert.equal(same(all[2], all[0]), false)
  assert.equal(same(all[0], all[2]), false)
  assert.deepEqual(
    all.map((one) => one.value()),
    [4, 6, 2],
  )
})

test('swap: a class with pointers is refused', () => {
  const { status, stderr } = run([
    'build',
    'tests/fixtures/rows.h',
    '--memory=swap',
    '-o',
    'build/tests/none',
  ])
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^tests\/fixtures\/rows\.h:\d+:\d+: error: 'Link' holds a pointer, and under --memory=swap /,
  )
})

// ---- A module that grows its memory itself ----

test('pages that C takes are its own, whatever instances and arguments need', async () => {
  for (const strategy of ['slab', 'swap', 'pool=1000']) {
    const folder = buildUnder(strategy, 'tests/fixtures/grower.h')
    const { glue, memory } = await importWithMemory(`${folder}/grower.js`)
    const growers = []
    for (let i = 0; i < 60; i++) {
      const one = new glue.Grower(i)
      growers.push(one)
      if (i % 3 == 0) glue.takePage(i)
      const length = i * 3001
      if (strategy != 'pool=1000') assert.equal(glue.sum(new Uint8Array(length).fill(1)), length)
      assert.equal(glue.pagesAreIntact(), true, `${strategy}, ${i}`)
    }
    growers.forEach((one, i) => assert.equal(one.value(), i))
    assert.ok(memory.buffer.byteLength < 60 * 65536 + 4 * 60 * 3001)
  }
})

// ---- heap, and sources that call malloc ----

const allocators = ['fail', 'page', 'bump', 'freelist', 'binned', 'dlmalloc', 'host']
const thatFree = ['freelist', 'binned', 'dlmalloc', 'host']

test('heap=fail: nothing is allocated, and the constructor says so', async () => {
  const { glue } = await importWithMemory(`${adder('heap=fail')}/adder.js`)
  for (let i = 0; i < 3; i++) assert.throws(() => new glue.Adder(), new RangeError('out of memory'))
})

for (const name of thatFree)
  test(`heap=${name}: what was freed is used again, and what was dropped is reclaimed`, async () => {
    const { glue, memory } = await importWithMemory(`${adder(`heap=${name}`)}/adder.js`)
    const sizes = []
    for (let round = 0; round < 6; round++) {
      ;(() => {
        const adders = Array.from({ length: 20000 }, () => new glue.Adder())
        adders.forEach((one, i) => one.add(i))
        assert.ok(adders.every((one, i) => one.result() == i))
        if (round % 2) adders.forEach((one) => one.free())
      })()
      await collect()
      await collect()
      sizes.push(memory.buffer.byteLength)
    }
    assert.equal(new Set(sizes.slice(2)).size, 1, String(sizes))
  })

for (const name of ['bump', ...thatFree])
  test(`heap=${name}: where the memory ends, a RangeError is thrown and every live instance is intact`, async () => {
    const folder = build(
      `adder-small-${name}`,
      'examples/adder/adder.h',
      `--memory=heap=${name}`,
      '--max-memory=655360',
    )
    const { glue } = await importWithMemory(`${folder}/adder.js`)
    const { adders, error } = fill(glue.Adder)
    assert.deepEqual(error, new RangeError('out of memory'))
    assert.ok(adders.length > 10000, `${adders.length}`)
    assert.ok(adders.every((one, i) => one.result() == i))
    if (name == 'bump') return
    adders.pop().free()
    assert.equal(new glue.Adder().result(), 0)
  })

for (const name of allocators)
  for (const strategy of ['slab', 'pool=100', 'swap', `heap=${name}`])
    test(`--malloc=${name} serves the sources, --memory=${strategy} the instances`, async () => {
      const folder = build(
        `keeper-${name}-${strategy.replace('=', '-')}`,
        'tests/fixtures/keeper.h',
        `--malloc=${name}`,
        `--memory=${strategy}`,
      )
      const { glue } = await importWithMemory(`${folder}/keeper.js`)
      if (name == 'fail') return assert.equal(glue.keep(Uint8Array.of(1)), 0)
      const keepers = []
      for (let i = 1; i <= 50; i++) {
        const length = i * 997
        keepers.push(new glue.Keeper(i))
        assert.equal(glue.keep(new Uint8Array(length).fill(1)), length)
        keepers.push(new glue.Keeper(i))
        assert.equal(glue.lengthen(i * 100), true)
        assert.equal(glue.sum(), length)
      }
      keepers.forEach((keeper, i) => assert.equal(keeper.value(), (i >> 1) + 1))
      glue.forget()
      assert.equal(glue.sum(), 0)
    })

test('one module has one allocator', () => {
  const { status, stderr } = run([
    'build',
    'tests/fixtures/keeper.h',
    '--malloc=bump',
    '--memory=heap=binned',
  ])
  assert.equal(status, 2)
  assert.equal(
    stderr,
    'tare: error: --memory=heap=binned and --malloc=bump: a module has one allocator\n',
  )
})

test('an allocator that does not exist is told with those that do', () => {
  const { status, stderr } = run(['build', 'tests/fixtures/keeper.h', '--malloc=jemalloc'])
  assert.equal(status, 2)
  assert.equal(
    stderr,
    'tare: error: --malloc=jemalloc: no such allocator; there are: fail, page, bump, freelist, binned, dlmalloc, host\n',
  )
})

// ---- Corners of memory ----

for (const strategy of ['slab', 'pool=4', 'swap', 'heap=freelist', 'heap=host'])
  test(`${strategy}: a construction may take an instance of its own class, and a long argument`, async () => {
    const { glue } = await importWithMemory(
      `${buildUnder(strategy, 'tests/fixtures/cell.h')}/cell.js`,
    )
    const one = new glue.Cell(5)
    const two = glue.Cell.after(one)
    assert.deepEqual([one.value(), two.value()], [5, 6])
    const three = glue.Cell.after(two)
    assert.deepEqual([one.value(), two.value(), three.value()], [5, 6, 7])
    assert.equal(new glue.Large(new Uint8Array(65536).fill(1)).sum(), 65536)
  })

test('static: a class larger than a page can be constructed with the longest argument', async () => {
  const { glue } = await importWithMemory(
    `${buildUnder('static', 'tests/fixtures/cell.h')}/cell.js`,
  )
  assert.equal(new glue.Large(new Uint8Array(65536).fill(1)).sum(), 65536)
})

test('dlmalloc and instances keep apart wherever the data end in a page', async () => {
  for (const size of [1000, 28000, 32100, 32200, 32240, 32260, 32300])
    for (const strategy of ['slab', 'pool=100', 'swap']) {
      const folder = build(
        `edge-${strategy.replace('=', '-')}`,
        'tests/fixtures/keeper.h',
        `--memory=${strategy}`,
        '--malloc=dlmalloc',
        `-DKEEPER_DATA=${size}`,
      )
      const { glue } = await importWithMemory(`${folder}/keeper.js`)
      const keepers = Array.from({ length: 50 }, (_, i) => new glue.Keeper(i))
      for (let i = 1; i <= 20; i++) {
        assert.equal(glue.keep(new Uint8Array(5000).fill(1)), 5000)
        assert.equal(glue.sum(), 5000, `${strategy}, ${size}`)
      }
      assert.ok(
        keepers.every((keeper, i) => keeper.value() == i),
        `${strategy}, ${size}`,
      )
    }
})

for (const name of thatFree)
  test(`--malloc=${name} serves a module that has neither classes nor buffers`, async () => {
    const folder = build(`scalar-${name}`, 'tests/fixtures/scalar.h', `--malloc=${name}`)
    const glue = await import(`${folder}/scalar.js`)
    for (let i = 0; i < 3; i++)
      assert.deepEqual([glue.sum(100), glue.sum(100000)], [4950, 704982704])
  })

test("the host's allocator does not go with wasi-libc", () => {
  const { status, stderr } = run([
    'build',
    'tests/fixtures/words.h',
    '--libc=wasi',
    '--malloc=host',
  ])
  assert.equal(status, 2)
  assert.match(stderr, /^tare: error: --libc=wasi brings an allocator of its own/)
})
