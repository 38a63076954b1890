/** --release: release() begins the module anew, and its memory is garbage, under every strategy that may have it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'

import './support/gc.js'
import { tests } from './glue.js'
import { build } from './support/build.js'
import { collect } from './support/check.js'
import { inFolder, path, write } from './support/folder.js'
import { strategies } from './support/strategies.js'

const require = createRequire(import.meta.url)

const header = `#include <stddef.h>
#include <stdint.h>
/** A handle. */
typedef struct Pile Pile;
Pile *pile_new(uint32_t room);
void pile_free(Pile *self);
uint32_t pile_push(Pile *self, uint32_t x);
/** A class in a slot. */
typedef struct Sum { uint32_t n; } Sum;
void sum_init(Sum *self);
uint32_t sum_add(Sum *self, const uint8_t *bytes, size_t bytes_len);
uint32_t calls(void);
`
const source = `#include "store.h"
void *malloc(size_t size);
void free(void *block);
struct Pile { uint32_t n, room, at[]; };
static uint32_t count;
Pile *pile_new(uint32_t room) {
  Pile *self = malloc(sizeof *self + room * sizeof *self->at);
  if (!self) return NULL;
  self->n = 0;
  self->room = room;
  return self;
}
void pile_free(Pile *self) { free(self); }
uint32_t pile_push(Pile *self, uint32_t x) {
  if (self->n < self->room) self->at[self->n++] = x;
  uint32_t sum = 0;
  for (uint32_t i = 0; i < self->n; i++) sum += self->at[i];
  return sum;
}
void sum_init(Sum *self) { self->n = 0; }
uint32_t sum_add(Sum *self, const uint8_t *bytes, size_t length) {
  count++;
  for (size_t i = 0; i < length; i++) self->n += bytes[i];
  return self->n;
}
uint32_t calls(void) { return count; }
`

/** Builds the store; returns the path of its files without what follows the stem. */
const store = (...words) => {
  write('store.h', header)
  write('store.c', source)
  const { status, stderr } = inFolder('build', 'store.h', '--release', ...words)
  assert.equal(status, 0, stderr)
  return path('dist/store')
}

const ways = [
  ['--malloc=freelist', '--alloc'],
  ['--malloc=dlmalloc', '--alloc'],
  ['--memory=heap=freelist', '--alloc'],
  ['--memory=heap=dlmalloc', '--alloc', '--debug'],
  ['--memory=pool=3', '--malloc=binned', '--alloc'],
  ['--malloc=freelist', '--alloc', '--features=mvp'],
  ['--malloc=freelist', '--alloc', '--simd', '--debug'],
  ['--malloc=freelist', '--alloc', '--reclaim=batch'],
  ['--malloc=freelist', '--alloc', '--reclaim=none'],
]

const use = (glue) => {
  const pile = new glue.Pile(20000)
  const sum = new glue.Sum()
  const block = glue.alloc(300000)
  block.bytes.fill(1)
  assert.equal(pile.push(7), 7)
  assert.equal(pile.push(8), 15)
  assert.equal(sum.add(Uint8Array.of(1, 2, 3)), 6)
  assert.equal(sum.add(block.bytes), 300006)
  assert.equal(sum.add(new Uint8Array(100000).fill(2)), 500006)
  return [pile, sum, block]
}

for (const words of ways)
  test(`${words.join(' ')}: after release() the module is as it was at first`, async () => {
    const glue = await import(`${store(...words)}.js`)
    const sizes = []
    for (let i = 0; i < 20; i++) {
      assert.equal(glue.calls(), 0)
      const made = use(glue)
      assert.equal(glue.calls(), 3)
      sizes.push(made[2].bytes.buffer.byteLength)
      made.forEach((one, i) => {
        const error = new Error(`release(): ${3 - i} still in use; free() what was made`)
        assert.throws(() => glue.release(), error)
        assert.equal(glue.calls(), 3)
        one.free()
      })
      glue.release()
      for (const one of made) assert.throws(() => one.free(), TypeError)
    }
    assert.ok(
      sizes.every((size) => size == sizes[0]),
      `${sizes}`,
    )
  })

for (const words of ways)
  test(`${words.join(' ')}: uses at random, and release() between them, held to a model`, async () => {
    const glue = await import(`${store(...words)}.js`)
    let seed = 1
    const below = (n) => (seed = (seed * 48271) % 2147483647) % n
    const piles = []
    const sums = []
    const blocks = []
    let calls = 0
    const drop = (list) => list.length && list.splice(below(list.length), 1)[0].one.free()
    const steps = [
      () => piles.push({ one: new glue.Pile(below(5000)), sum: 0 }),
      () => sums.length < 3 && sums.push({ one: new glue.Sum(), sum: 0 }),
      () => {
        const one = glue.alloc(1 + below(200000))
        blocks.push({ one, fill: below(256) })
        one.bytes.fill(blocks.at(-1).fill)
      },
      () => {
        const sum = sums[below(sums.length || 1)]
        const block = blocks[below(blocks.length || 1)]
        if (!sum || !block) return
        const isCopied = below(2)
        const bytes = isCopied ? Uint8Array.from(block.one.bytes) : block.one.bytes
        sum.sum = (sum.sum + block.fill * bytes.length) >>> 0
        calls++
        assert.equal(sum.one.add(bytes), sum.sum)
      },
      () => drop(piles),
      () => drop(sums),
      () => drop(blocks),
      () => {
        const alive = piles.length + sums.length + blocks.length
        if (alive && below(3)) {
          assert.throws(() => glue.release(), new RegExp(`: ${alive} still in use`))
          return
        }
        for (const list of [piles, sums, blocks]) while (list.length) drop(list)
        glue.release()
        calls = 0
      },
    ]
    for (let i = 0; i < 3000; i++) {
      steps[below(steps.length)]()
      assert.equal(glue.calls(), calls)
    }
  })

test('the memory is garbage afterwards, and what JavaScript still reads of it stays as it was', async () => {
  const glue = await import(`${store('--malloc=freelist', '--alloc')}.js`)
  let block = glue.alloc(100 * 2 ** 20)
  let { bytes } = block
  bytes.set([1, 2, 3])
  const buffer = new WeakRef(bytes.buffer)
  block.free()
  glue.release()
  assert.deepEqual([...bytes.subarray(0, 3)], [1, 2, 3])
  const sum = new glue.Sum()
  assert.throws(() => sum.add(bytes), /used after free/)
  assert.equal(sum.add(Uint8Array.from(bytes.subarray(0, 3))), 6)
  sum.free()
  const other = glue.alloc(1)
  assert.ok(other.bytes.buffer.byteLength < 2 ** 20)
  other.free()
  bytes = block = undefined
  for (let i = 0; i < 20 && buffer.deref(); i++) await collect()
  assert.ok(!buffer.deref())
})

/** Calls release() until no garbage counts any more. */
const released = async (glue) => {
  let error = true
  for (let i = 0; i < 20 && error; i++) {
    await collect()
    error = undefined
    try {
      glue.release()
    } catch (thrown) {
      error = thrown
    }
  }
  assert.equal(error, undefined)
}

test('garbage counts until the engine has told of it, and does no harm afterwards', async () => {
  const glue = await import(`${store('--malloc=freelist', '--alloc')}.js`)
  ;(() => use(glue))()
  assert.throws(() => glue.release(), /^Error: release\(\): 3 still in use/)
  await released(glue)
  const made = [use(glue), use(glue)]
  await collect()
  made.push(use(glue))
  assert.equal(made[0][0].push(1), 16)
  assert.equal(made[2][0].push(1), 16)
})

test('thousands of instances: those that ended are forgotten', async () => {
  const glue = await import(`${store('--malloc=freelist')}.js`)
  const alive = []
  for (let i = 0; i < 5000; i++) {
    const sum = new glue.Sum()
    if (i % 100) sum.free()
    else alive.push(sum)
  }
  assert.throws(() => glue.release(), /: 50 still in use/)
  for (const sum of alive) sum.free()
  glue.release()
})

for (const embedding of [[], ['--no-embed']])
  test(`every format has it ${embedding}`, async () => {
    const stem = store(...ways[0], '--format=esm,cjs,iife,workerd,edge-light', ...embedding)
    const bytes = readFileSync(`${stem}.wasm`)
    const module = `const module$wasm = new WebAssembly.Module(Uint8Array.of(${bytes.join()}))`
    write('package.json', '{ "type": "module" }')
    write(
      'dist/compiled.js',
      readFileSync(`${stem}.workerd.js`, 'utf8').replace(/^import .*$/m, module),
    )
    const script = new Function(`${readFileSync(`${stem}.iife.js`, 'utf8')}\nreturn Store`)
    for (const glue of [
      await import(`${stem}.js`),
      require(`${stem}.cjs`),
      script(),
      await import(path('dist/compiled.js')),
    ]) {
      if (glue.init) assert.throws(() => glue.release(), /await init\(\) first/)
      await glue.init?.(bytes)
      for (let i = 0; i < 3; i++) {
        const made = use(glue)
        assert.throws(() => glue.release(), /3 still/)
        for (const one of made) one.free()
        glue.release()
        assert.equal(glue.calls(), 0)
      }
    }
  })

test('where the engine has no memory for another instance, all stays', async () => {
  const glue = await import(`${store(...ways[0])}.js`)
  const sum = new glue.Sum()
  sum.add(Uint8Array.of(1))
  sum.free()
  const { Instance } = WebAssembly
  WebAssembly.Instance = class {
    constructor() {
      throw RangeError('out of memory')
    }
  }
  try {
    assert.throws(() => glue.release(), new RangeError('out of memory'))
  } finally {
    WebAssembly.Instance = Instance
  }
  assert.equal(glue.calls(), 1)
  glue.release()
  assert.equal(glue.calls(), 0)
})

test('a library that jumps, and prints, does both afterwards', async () => {
  write('jump.h', 'int jump_to(int x);\n')
  write(
    'jump.c',
    `#include "jump.h"
    #include <setjmp.h>
    #include <stdio.h>
    static jmp_buf place;
    static int count;
    static void leap(int x) { if (x > 2) longjmp(place, x); }
    int jump_to(int x) {
      int to = setjmp(place);
      if (to) return printf("%d\\n", to), to * 10 + count;
      count++;
      leap(x);
      return count;
    }\n`,
  )
  const { status, stderr } = inFolder('build', 'jump.h', '--release', '--wasi=console')
  assert.equal(status, 0, stderr)
  const { to, release } = await import(path('dist/jump.js'))
  const lines = []
  const { log } = console
  console.log = (line) => lines.push(line)
  try {
    for (let i = 0; i < 3; i++) {
      assert.deepEqual([to(1), to(2), to(5), to(6)], [1, 2, 53, 64])
      release()
    }
  } finally {
    console.log = log
  }
  assert.deepEqual(lines, ['5', '6', '5', '6', '5', '6'])
})

test('what C keeps by itself is forgotten, and so is what it lent by itself', async () => {
  write(
    'shelf.h',
    `typedef struct book book;
    book *book_main(void);
    int book_pages(const book *self);
    void book_turn(book *self);
    void shelf_label(const char *label);
    int shelf_length(void);\n`,
  )
  write(
    'shelf.c',
    `#include "shelf.h"
    struct book { int pages; };
    static book one;
    static const char *kept;
    book *book_main(void) { return &one; }
    int book_pages(const book *self) { return self->pages; }
    void book_turn(book *self) { self->pages++; }
    void shelf_label(const char *label) { kept = label; }
    int shelf_length(void) { int n = 0; while (kept && kept[n]) n++; return n; }\n`,
  )
  const marks = ['--mark=shelf_label.label=keep', '--mark=book_main=borrowed']
  const { status, stderr } = inFolder('build', 'shelf.h', '--release', ...marks)
  assert.equal(status, 0, stderr)
  const glue = await import(path('dist/shelf.js'))
  const { Book, label, length, release } = glue
  for (let i = 0; i < 3; i++) {
    assert.equal(length(), 0)
    label('x'.repeat(100000))
    assert.equal(length(), 100000)
    const book = Book.main?.() ?? glue.bookMain()
    book.turn()
    assert.equal(book.pages(), 1)
    release()
    assert.throws(() => book.pages(), /Book was borrowed, and release\(\) may have ended it/)
  }
})

for (const [strategy, instances, ...words] of strategies.filter(
  ([name]) => name != 'swap' && name != 'heap=host',
)) {
  const folder = build(
    `release-${strategy}`.replace(/[.=]/g, '-'),
    'tests/fixtures/rows.h',
    '--release',
    '--snapshot',
    `--memory=${strategy}`,
    ...words,
  )
  const glue = await import(`${folder}/rows.js`)
  test(`${strategy}: every row of the type table works after release()`, async () => {
    for (let i = 0; i < 2; i++) {
      for (const { run } of tests(glue, instances)) {
        await run()
      }
      await released(glue)
    }
  })
}

test('what cannot be released is refused', () => {
  const refused = (text, body, message, ...words) => {
    write('one.h', text)
    write('one.c', `#include "one.h"\n${body}`)
    const { status, stderr } = inFolder('build', 'one.h', '--release', ...words)
    assert.notEqual(status, 0)
    assert.match(stderr, message)
  }
  const called = (name) =>
    new RegExp(`^one\\.h:2:\\d+: error: '${name}': C calls this function, which might call`, 'm')
  const f = 'int f(int);\n'
  refused(`\n${f}int g(int);\n`, 'int g(int x) { return f(x); }', called('f'), '--import=f')
  const each = 'void each(int (*f)(int x, void *user), void *user)'
  refused(`\n${each};\n`, `${each} { f(1, user); }`, called('each\\.f'))
  const release = 'int release(int x)'
  refused(
    `${release};\n`,
    `${release} { return x; }`,
    /'release' would be 'release', which a module built with --release/,
  )
  refused(f, '', /--release and --memory=swap: one of them/, '--memory=swap')
  refused(f, '', /--release: the host's allocator/, '--malloc=host')
  refused(
    `#include <stdint.h>
    typedef struct bodyId { int32_t index; uint16_t revision; } bodyId;
    bodyId createBody(int x);
    void bodyDestroy(bodyId id);
    int bodyX(bodyId id);\n`,
    `bodyId createBody(int x) { return (bodyId){x, 1}; }
    void bodyDestroy(bodyId id) {}
    int bodyX(bodyId id) { return id.index; }\n`,
    /one\.h:2:\d+: error: .*whether C still has an instance of this class is not known/,
  )
})

test('the types have release(), and without the option nothing of it is there', () => {
  const stem = store(...ways[0])
  assert.match(readFileSync(`${stem}.d.ts`, 'utf8'), /^export declare function release\(\): void$/m)
  const plain = readFileSync(`${build('adder', 'examples/adder/adder.h')}/adder.js`, 'utf8')
  assert.doesNotMatch(plain, /release/)
})
