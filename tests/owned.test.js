/** Pointers that C gives back: what is the caller's is freed once, whatever happens; the rest stays C's. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, run } from './support/build.js'
import { importWithMemory } from './support/memory.js'
import { eachWay } from './support/ways.js'

await eachWay('owned', 'tests/fixtures/owned.h', ({ name: way, glue }) => {
  /** Nothing is left, and nothing was freed that was not there. */
  const check = (name, define) =>
    test(`${way}: ${name}`, () => {
      define()
      assert.equal(glue.live(), 0)
      assert.equal(glue.wrong(), 0)
    })

  check('a string that the caller frees', () => {
    assert.equal(glue.string(0), 'text')
    assert.equal(glue.string(1), 'été')
    assert.equal(glue.string(3), '')
    assert.throws(() => glue.string(2), TypeError)
    assert.throws(() => glue.string(4), { message: 'string() returned NULL' })
  })

  check('a string that may be NULL', () => {
    assert.equal(glue.maybe(0), 'text')
    assert.equal(glue.maybe(4), null)
    assert.throws(() => glue.maybe(2), TypeError)
  })

  check('a string whose NULL is a failure', () => {
    assert.equal(glue.strict(1), 'été')
    assert.throws(() => glue.strict(4), { message: 'strict() failed: NULL', code: null })
    assert.throws(() => glue.strict(2), TypeError)
  })

  check('characters with a length are text of that length', () => {
    assert.equal(glue.exact(1), 'été')
    assert.equal(glue.exact(3), '')
    assert.throws(() => glue.exact(2), TypeError)
    assert.throws(() => glue.exact(4), { message: 'exact() returned NULL' })
  })

  check('or bytes', () => {
    assert.deepEqual(glue.raw(2), Uint8Array.of(97, 255))
    assert.deepEqual(glue.raw(3), new Uint8Array(0))
    assert.throws(() => glue.raw(4), { message: 'raw() returned NULL' })
  })

  check('an array whose length is a product of outputs, which are given back', () => {
    assert.deepEqual(glue.ramp(2), { result: Int16Array.of(-2, -1, 0, 1), w: 2, h: 2 })
    assert.deepEqual(glue.ramp(0), { result: new Int16Array(0), w: 0, h: 2 })
    assert.throws(() => glue.ramp(1.5), TypeError)
    assert.equal(glue.made(), 0)
  })

  check('an array whose length alone is an output', () => {
    assert.deepEqual(glue.wide(3), BigInt64Array.of(0n, -1n, -2n))
    assert.deepEqual(glue.wide(0), new BigInt64Array(0))
  })

  check('an array as long as an argument', () => {
    assert.deepEqual(glue.doubled(Float64Array.of(1, 2.5)), Float64Array.of(2, 5))
    assert.deepEqual(glue.doubled(new Float64Array(0)), new Float64Array(0))
  })

  check('a length that cannot be', () => {
    assert.equal(glue.liar(0).length, 0)
    for (const length of [-1, 2 ** 31 - 1, -(2 ** 31)])
      assert.throws(() => glue.liar(length), {
        name: 'RangeError',
        message: `liar() returned ${length} elements, which memory does not hold`,
      })
  })

  check('a struct, and several', () => {
    assert.deepEqual(glue.image(0), { w: 1, h: 2, name: 'ab' })
    assert.throws(() => glue.image(2), TypeError)
    assert.throws(() => glue.image(4), { message: 'image() returned NULL' })
    assert.deepEqual(glue.images(2, -1), [
      { w: 0, h: 2, name: 'x' },
      { w: 1, h: 2, name: 'x' },
    ])
    assert.deepEqual(glue.images(0, -1), [])
    assert.equal(glue.images(-1, -1), null)
    assert.throws(() => glue.images(3, 2), TypeError)
  })

  check('outputs, each of which is freed, whichever throws', () => {
    assert.deepEqual(glue.split('a=bc'), { left: 'a', right: Uint8Array.of(98, 99) })
    assert.deepEqual(glue.split('='), { left: '', right: new Uint8Array(0) })
    assert.throws(() => glue.split('abc'), { message: 'split() failed' })
    assert.throws(() => glue.split('x=none'), { message: 'right of split() returned NULL' })
  })

  check('beside what is changed in place, also where a setter throws', () => {
    const one = { w: 1, h: 2, name: '' }
    const list = Int32Array.of(4, 0)
    assert.equal(glue.raise(one, list), '25')
    assert.deepEqual([one.w, list[0]], [2, 5])
    let times = 0
    const sly = {
      h: 2,
      name: '',
      get w() {
        return 1
      },
      set w(value) {
        if (times++) throw Error('no')
      },
    }
    assert.throws(() => glue.raise(sly, list), { message: 'no' })
  })

  check('an output whose length C returns', () => {
    assert.deepEqual(glue.encode(2), Uint8Array.of(2, 2))
    assert.throws(() => glue.encode(0), { message: 'encode() failed: 0' })
    assert.deepEqual(glue.pairs(1), { result: 1, pairs: Int16Array.of(0, 1) })
    assert.deepEqual(glue.pairs(0), { result: 0, pairs: new Int16Array(0) })
    assert.throws(() => glue.pairs(-1), { message: 'pairs() failed: -1' })
    assert.deepEqual(glue.long(3), Uint8Array.of(3, 3, 3))
    assert.throws(() => glue.long(0), { message: 'out of long() returned NULL' })
  })

  check('beside a buffer that C fills, also where that was too small', () => {
    assert.deepEqual(glue.fill(5), { data: Uint8Array.of(0, 1, 2), note: 'text' })
    assert.throws(() => glue.fill(1), RangeError)
  })

  check('what C keeps is copied, and not freed', () => {
    assert.deepEqual(glue.table(), Float64Array.of(0.5, 1, 2, -1))
    glue.table()[0] = 7
    assert.equal(glue.table()[0], 0.5)
    assert.equal(glue.title(), 'title')
    assert.deepEqual(glue.pixels({ w: 2, h: 1, name: '' }), Int8Array.of(1, -2))
    assert.deepEqual(glue.pixels({ w: 2, h: 0, name: '' }), new Int8Array(0))
    assert.throws(() => glue.pixels({ w: -1, h: 1, name: '' }), RangeError)
  })

  check('the rest of a string', () => {
    assert.equal(glue.after('hé=lo', 61), '=lo')
    assert.equal(glue.after('héllo', 0), '')
    assert.throws(() => glue.after('a', 61), { message: 'after() returned NULL' })
    assert.equal(glue.afterOrNull('a', 61), null)
    assert.equal(glue.afterOrNull('a=', 61), '=')
    assert.equal(glue.strayText('abc', 3), '')
    for (const by of [-1, 4, 1000]) assert.throws(() => glue.strayText('abc', by), RangeError)
    assert.throws(() => glue.strayText('é', 1), TypeError)
    assert.deepEqual(glue.parse('42 ü'), { result: 42, rest: ' ü' })
  })

  check('an index in an array', () => {
    const items = Int32Array.of(5, 6, 7)
    assert.deepEqual(
      [5, 7, 8, -1].map((x) => glue.search(items, x)),
      [0, 2, -1, 3],
    )
    assert.deepEqual(
      [5, 8].map((x) => glue.searchOrNull(items, x)),
      [0, null],
    )
    assert.equal(glue.search(new Int32Array(0), 1), -1)
    assert.equal(glue.stray(items, 3, 0), 3)
    for (const [by, bytes] of [
      [-1, 0],
      [4, 0],
      [0, 1],
      [1000, 0],
    ])
      assert.throws(() => glue.stray(items, by, bytes), {
        name: 'RangeError',
        message: 'stray() returned what is not in its argument',
      })
    const image = (w) => ({ w, h: 0, name: '' })
    assert.equal(glue.widest([image(1), image(3), image(2)]), 1)
    assert.equal(glue.widest([]), -1)
  })

  check('methods and properties', () => {
    const pen = new glue.Pen(1)
    assert.equal(pen.label, 'été')
    assert.deepEqual(pen.draw(), Uint8Array.of(0))
    pen.free()
    assert.throws(() => pen.draw(), Error)
    for (const width of [2, 4]) {
      const other = new glue.Pen(width)
      assert.throws(() => other.label, width == 2 ? TypeError : { message: 'label returned NULL' })
      other.free()
    }
  })
})

/** A library of one's own, in a folder below build/. */
const library = (name, header, source) => {
  const folder = build(`owned-${name}`, 'tests/fixtures/owned.h') // which makes it
  writeFileSync(`${folder}/lib.h`, header)
  writeFileSync(`${folder}/lib.c`, source)
  return folder
}

const header = `char *lib_twice(const char *text);
int lib_live(void);
`
const source = `#include "lib.h"
#include <stddef.h>
#include <string.h>
void *malloc(size_t);
char *lib_twice(const char *text) {
  size_t length = strlen(text);
  char *all = malloc(2 * length + 1);
  memcpy(all, text, length);
  memcpy(all + length, text, length + 1);
  return all;
}
`
const words = ['--mark=lib_twice=owned:free', '--skip=lib_live']

for (const allocator of [
  ...[
    '--malloc=bump',
    '--malloc=freelist',
    '--malloc=binned',
    '--malloc=dlmalloc',
    '--malloc=host',
  ],
  ...['--memory=heap=freelist', '--memory=heap=dlmalloc', '--memory=heap=host', '--libc=wasi'],
])
  for (const format of ['esm', 'cjs'])
    test(`${allocator}, ${format}: what is freed with 'free' does not make memory grow`, async () => {
      const folder = library(`free${(allocator + format).replace(/\W+/g, '-')}`, header, source)
      const end = format == 'cjs' ? 'cjs' : 'js'
      const { status, stderr } = run([
        'build',
        `${folder}/lib.h`,
        '-o',
        folder,
        allocator,
        `--format=${format}`,
        ...words,
      ])
      assert.equal(status, 0, stderr)
      const { glue, memory } = await importWithMemory(`${folder}/lib.${end}`)
      const { twice } = glue
      assert.equal(twice('né'), 'néné')
      const text = 'x'.repeat(100000)
      for (let i = 0; i < (allocator.includes('bump') ? 10 : 500); i++)
        assert.equal(twice(text).length, 200000)
      assert.ok(memory.buffer.byteLength < 4e6)
    })

test("'free' that nothing defines is an error", () => {
  const own = source
    .replace('void *malloc(size_t);', 'static char room[99];')
    .replace('malloc(2 * length + 1)', 'room')
  const folder = library('no-free', header, own)
  const { status, stderr } = run(['build', `${folder}/lib.h`, '-o', folder, ...words])
  assert.equal(status, 1)
  assert.match(stderr, /marked 'owned:free', and nothing defines 'free': .*--malloc=freelist/)
  assert.doesNotMatch(stderr, /lld/)
})

test('what is given back must not be the argument that is freed', () => {
  const folder = library(
    'returned',
    'void lib_free(void *at);\nchar *lib_same(const char *text);\n',
    '#include "lib.h"\nvoid lib_free(void *at) { *(char *)at = 1; }\n' +
      'char *lib_same(const char *text) { return (char *)text; }\n',
  )
  const { status, stderr } = run([
    'build',
    `${folder}/lib.h`,
    '-o',
    folder,
    '--mark=lib_same=owned:lib_free',
  ])
  assert.equal(status, 1)
  assert.match(
    stderr,
    /lib\.h:2:28: error: 'lib_same' returns 'text', which 'lib_free' must not free: .*within:text/,
  )
})

test('a pattern means results that are not const', () => {
  const folder = library(
    'pattern',
    'char *lib_a(void);\nconst char *lib_b(void);\nint lib_c(void);\n',
    '',
  )
  const { stdout, stderr } = run([
    'build',
    `${folder}/lib.h`,
    '--explain',
    '--mark=lib_*=owned:free',
  ])
  assert.equal(stderr, '')
  assert.match(stdout, /a = lib_a\n    result: string, to its NUL, freed with free \(mark\)\n/)
  assert.match(stdout, /b = lib_b\n    result: string, to its NUL\n/)
})

test('the error of a pointer names the function that looks as if it frees it', () => {
  const text =
    'void lib_free(void *at);\nchar *lib_text(void);\nconst int *lib_list(const int *list, int list_len);\n'
  const folder = library('advice', text, '')
  const { stderr } = run(['build', `${folder}/lib.h`, '--explain', '--skip=lib_free'])
  assert.match(
    stderr,
    /'lib_text' returns a pointer, 'char \*', .*: --mark=lib_text=owned:lib_free where/,
  )
  assert.match(
    stderr,
    /--mark=lib_list=owned:lib_free,length:N where .*, within:list where it leads/,
  )
})

for (const option of [
  '--memory=slab',
  '--memory=pool=4',
  '--debug',
  '--alloc',
  '--memory=heap=binned',
])
  test(`${option}: JavaScript calls back, and throws, while a call makes what is freed`, async () => {
    const folder = library(
      `nested${option.replace(/\W+/g, '-')}`,
      `#include "tare.h"
#include <stddef.h>
#include <stdint.h>
TARE_IMPORT void hear(const char *text);
void lib_free(void *at);
int lib_live(void);
TARE_OWNED(lib_free) TARE_LENGTH(w * h) uint8_t *lib_page(const char *text, int depth, int *w, int *h);
`,
      `#include "lib.h"
static uint8_t pages[64][16];
static uint64_t used;
void lib_free(void *at) { used ^= UINT64_C(1) << (((uint8_t *)at - pages[0]) / 16); }
int lib_live(void) { return __builtin_popcountll(used); }
uint8_t *lib_page(const char *text, int depth, int *w, int *h) {
  hear(text);
  const int i = __builtin_ctzll(~used);
  used |= UINT64_C(1) << i;
  *w = depth + 1;
  *h = 2;
  for (int k = 0; k < 16; k++) pages[i][k] = (uint8_t)(depth + k);
  return pages[i];
}
`,
    )
    const { status, stderr } = run(['build', `${folder}/lib.h`, '-o', folder, option])
    assert.equal(status, 0, stderr)
    const { page, live, setImports } = await import(`${folder}/lib.js`)
    const heard = []
    let depth = 0
    setImports({
      hear: (text) => {
        heard.push(text)
        if (text == 'throw') throw Error('thrown')
        if (depth < 5) {
          const inner = ++depth
          assert.deepEqual(page('x'.repeat(inner * 9000), inner).result.length, 2 * (inner + 1))
        }
      },
    })
    assert.deepEqual(page('first', 0), { result: Uint8Array.of(0, 1), w: 1, h: 2 })
    assert.deepEqual(
      heard.map((text) => text.length),
      [5, 9000, 18000, 27000, 36000, 45000],
    )
    assert.throws(() => page('throw', 0), { message: 'thrown' })
    assert.deepEqual(page('again', 1), { result: Uint8Array.of(1, 2, 3, 4), w: 2, h: 2 })
    assert.equal(live(), 0)
  })
