/** The allocators inside WebAssembly; malloc/malloc_test.c asks the same of them natively, under sanitizers. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { allocators, alone, link, nothing } from '../malloc/link.js'

const budgets = { fail: 40, page: 40, bump: 150, freelist: 450, binned: 1100 }
const freeing = ['freelist', 'binned']
const page = 65536
const maxPages = 2048

const modules = Object.fromEntries(
  allocators.map((name) => [
    name,
    new WebAssembly.Module(
      link('malloc/exports.c', name, { link: [`--max-memory=${maxPages * page}`] }),
    ),
  ]),
)

/** Fresh exports; pages that the host has grown are its own, the first of them too. */
const instantiate = (name) => {
  const { exports } = new WebAssembly.Instance(modules[name])
  const hostPages = new Set()
  const pages = () => exports.memory.buffer.byteLength / page
  const fillHostPage = (number) => {
    hostPages.add(number)
    new Uint8Array(exports.memory.buffer, number * page, page).fill(0xa5)
  }
  return {
    ...exports,
    pages,
    isHostPage: (number) => hostPages.has(number),
    hostGrows(count) {
      const first = exports.memory.grow(count)
      for (let i = 0; i < count; i++) fillHostPage(first + i)
    },
    checkHost() {
      for (const number of hostPages)
        assert.ok(
          new Uint8Array(exports.memory.buffer, number * page, page).every((byte) => byte == 0xa5),
        )
    },
  }
}

/** xorshift32 (G. Marsaglia, 2003). */
const randomBelow = (seed) => (limit) => {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) % limit
}

/** A model of what is allocated, that checks every block when it changes or goes. */
const model = (heap, below) => {
  const blocks = []
  const limits = [40, 40, 200, 200, 1000, 1000, 5000, 5000, 70000, 300000]
  const bytes = ({ at, size }) => new Uint8Array(heap.memory.buffer, at, size)
  const check = (block, size) =>
    assert.ok(
      bytes({ at: block.at, size }).every((byte, i) => byte == ((block.seed + i * 7) & 255)),
      `a block of ${block.size} bytes is not as it was left`,
    )
  const place = (block, alignment) => {
    assert.equal(block.at % alignment, 0)
    for (let at = block.at; at < block.at + block.size; at += page)
      assert.ok(!heap.isHostPage(Math.floor(at / page)))
    assert.ok(block.at + block.size <= heap.memory.buffer.byteLength)
    block.seed = below(256)
    bytes(block).forEach((_, i, all) => (all[i] = block.seed + i * 7))
  }
  return {
    size: () => below(limits[below(limits.length)]),
    count: () => blocks.length,
    add(pointer, size, alignment = 16) {
      if (!pointer) return
      const block = { at: pointer >>> 0, size, seed: 0 }
      place(block, alignment)
      blocks.push(block)
    },
    drop() {
      const [block] = blocks.splice(below(blocks.length), 1)
      check(block, block.size)
      heap.free(block.at)
    },
    move(size) {
      const block = blocks[below(blocks.length)]
      const pointer = heap.realloc(block.at, size)
      if (!pointer) return check(block, block.size)
      block.at = pointer >>> 0
      check(block, Math.min(size, block.size))
      block.size = size
      place(block, 16)
    },
  }
}

const runRandomly = (name, seed, operations) => {
  const heap = instantiate(name)
  const below = randomBelow(seed)
  const blocks = model(heap, below)
  for (let i = 0; i < operations; i++) {
    const choice = below(100)
    const size = blocks.size()
    if (choice == 0) heap.hostGrows(1 + below(2))
    else if (blocks.count() == 300 || (choice < 40 && blocks.count())) blocks.drop()
    else if (choice < 55 && blocks.count()) blocks.move(size)
    else if (choice < 60) {
      const pointer = heap.calloc(size >> 3, 8) >>> 0
      if (pointer)
        assert.ok(new Uint8Array(heap.memory.buffer, pointer, size & ~7).every((byte) => !byte))
      blocks.add(pointer, size & ~7)
    } else if (choice < 65) {
      const alignment = 2 ** below(18)
      blocks.add(heap.aligned_alloc(alignment, size), size, Math.max(16, alignment))
    } else blocks.add(heap.malloc(size), size)
  }
  while (blocks.count()) blocks.drop()
  heap.checkHost()
}

for (const name of allocators)
  describe(name, () => {
    test('blocks keep their contents, and the host keeps its pages', () => {
      for (const seed of [1, 22, 333]) runRandomly(name, seed, freeing.includes(name) ? 2500 : 1000)
    })

    test('sizes that overflow are refused, and grow nothing', () => {
      const heap = instantiate(name)
      for (let round = 0; round < 2; round++) {
        const pages = heap.pages()
        for (let k = 1; k < 2 ** 20; k += k < 200 ? 1 : 1009) {
          assert.equal(heap.malloc(-k), 0)
          assert.equal(heap.calloc(-k, 1), 0)
          assert.equal(heap.realloc(0, -k), 0)
          assert.equal(heap.aligned_alloc(64, -k), 0)
          assert.equal(heap.aligned_alloc(2 ** 20, -k), 0)
        }
        for (let size = 2 ** 28; size < 2 ** 32; size += 2 ** 24) assert.equal(heap.malloc(size), 0)
        assert.equal(heap.calloc(2 ** 31, 2), 0)
        assert.equal(heap.calloc(65537, 65536), 0)
        assert.equal(heap.pages(), pages)
        heap.malloc(100)
      }
    })

    const [what, limit] = [name == 'fail' ? 'nothing' : 'little', budgets[name]]
    test(`adds ${what}: malloc and free are at most ${limit} bytes`, () => {
      const size = alone(name).length - nothing().length
      assert.ok(size <= limit, `${size} bytes`)
    })
  })

for (const name of freeing)
  describe(name, () => {
    test('two sizes in turn do not grow memory (wee_alloc 106)', () => {
      const heap = instantiate(name)
      let pages
      for (let round = 0; round < 10000; round++) {
        const [one, other] = [heap.malloc(85196), heap.malloc(80000)]
        heap.free(one)
        heap.free(other)
        pages ??= heap.pages()
      }
      assert.equal(heap.pages(), pages)
    })

    test('what was refused is no loss', () => {
      const heap = instantiate(name)
      const pointers = []
      for (let pointer; (pointer = heap.malloc(100000));) pointers.push(pointer)
      assert.ok(pointers.length > (maxPages * page * 0.95) / 100000)
      for (let round = 0; round < 5; round++) {
        for (let i = round % 2; i < pointers.length; i += 2) heap.free(pointers[i])
        for (let i = round % 2; i < pointers.length; i += 2)
          assert.ok((pointers[i] = heap.malloc(100000)))
      }
      pointers.forEach((pointer) => heap.free(pointer))
      assert.ok(heap.malloc(maxPages * page * 0.95), 'all of it is one block again')
    })

    test('a program that runs again and again needs no more pages', () => {
      const heap = instantiate(name)
      const counts = []
      for (let round = 0; round < 60; round++) {
        const below = randomBelow(7)
        const blocks = model(heap, below)
        for (let i = 0; i < 500; i++)
          if (blocks.count() && below(100) < 45) blocks.drop()
          else {
            const size = blocks.size()
            blocks.add(heap.malloc(size), size)
          }
        while (blocks.count()) blocks.drop()
        counts.push(heap.pages())
      }
      assert.equal(counts[30], counts[59])
    })
  })
