/** Room that C relies on, lengths that C changes, and what C fills and keeps. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root, tare } from './support/build.js'

const buildAs = (name, ...more) =>
  build(
    `rations-${name}`,
    'tests/fixtures/rations.h',
    'tests/fixtures/rations.c',
    '--malloc=freelist',
    ...more,
  )

for (const [name, ...more] of [['plain'], ['debug', '--debug'], ['alloc', '--alloc']]) {
  const glue = await import(`${buildAs(name, ...more)}/rations.js`)
  const { RationsLog, blank, pairs, pieces, sort, twice, wide, words } = glue

  test(`${name}: the result tells how much of the room was filled`, () => {
    assert.deepEqual(twice(Uint8Array.of(5, 6)), Uint8Array.of(5, 5, 6, 6))
    assert.deepEqual(wide(Uint16Array.of(1, 2)), Uint32Array.of(65537, 131074))
    assert.equal(words(2), 'ab')
    assert.equal(words(0), '')
    assert.throws(() => twice(new Uint8Array()), /twice\(\) failed/)
    assert.throws(() => twice(new Uint8Array(3)), /twice\(\) failed/)
    assert.throws(
      () => twice(new Uint8Array(4)),
      RangeError('the result needs 100 elements, 2 * src.length + 1 is 9'),
    )
    assert.throws(() => words(-3), /words\(\) failed/)
    assert.throws(() => words(9), RangeError('the result needs 9 elements, the room is 8'))
    assert.throws(() => blank(2), RangeError('the result needs 8 elements, 4 * (n - 1) + 2 is 6'))
    assert.throws(() => blank(0), RangeError('n must be at least 1'))
    assert.throws(
      () => blank(0x7fffffff),
      RangeError('4 * (n - 1) + 2 must be from 0 to 4294967295'),
    )
  })

  test(`${name}: a length may be what an array comes to`, () => {
    const bytes = Uint8Array.of(1, 2, 3, 4)
    assert.deepEqual(pieces(bytes, Uint16Array.of(1, 0, 3)), Uint32Array.of(1, 0, 9))
    assert.deepEqual(pieces(new Uint8Array(), new Uint16Array()), new Uint32Array())
    assert.throws(
      () => pieces(bytes, Uint16Array.of(1, 4)),
      RangeError('pieces must have length 5'),
    )
    assert.throws(() => pieces(bytes, [4]), TypeError('sizes must be of type Uint16Array'))
  })

  test(`${name}: what an array comes to is what C gets`, () => {
    const sizes = Uint16Array.of(1, 3)
    class Fewer extends Uint16Array {
      *[Symbol.iterator]() {}
    }
    assert.throws(() => pieces(new Uint8Array(), Fewer.from([1, 3])), /must have length 4/)
    class Changes extends Uint8Array {
      get length() {
        sizes[0] = 60000
        return super.length
      }
    }
    assert.deepEqual(pieces(new Changes(4), sizes), Uint32Array.of(0, 0))
    const shared = new Uint16Array(new SharedArrayBuffer(4))
    assert.deepEqual(pieces(new Uint8Array(), shared), Uint32Array.of(0, 0))
  })

  test(`${name}: how much C took comes back`, () => {
    const bytes = Uint8Array.of(1, 2, 3, 4, 5)
    assert.deepEqual(pairs(bytes, 10), { result: 2, left: 4n, dst: Uint16Array.of(258, 772) })
    assert.deepEqual(pairs(bytes, 1), { result: 1, left: 2n, dst: Uint16Array.of(258) })
    assert.deepEqual(pairs(new Uint8Array(), 3), { result: 0, left: 0n, dst: new Uint16Array() })
    assert.throws(() => pairs([1], 3), TypeError('in_ must be of type Uint8Array'))
  })

  test(`${name}: of what is changed in place as well`, () => {
    const items = Int32Array.of(5, 1, 5, 2)
    assert.equal(sort(items), 3)
    assert.deepEqual(items.subarray(0, 3), Int32Array.of(1, 2, 5))
    assert.throws(() => sort(new Int32Array(256)), RangeError('items.length must be from 0 to 255'))
  })

  test(`${name}: what C keeps of what it filled stays there`, () => {
    const log = new RationsLog()
    assert.deepEqual(log.fill(4, 7), Uint8Array.of(7, 7, 7))
    for (let i = 0; i < 50; i++) twice(new Uint8Array(100))
    assert.equal(log.sum(), 21)
    assert.throws(() => log.fill(9, 255), /fill\(\) failed/)
    assert.equal(log.sum(), 21)
    for (let i = 0; i < 50; i++) assert.deepEqual(log.fill(3, i), Uint8Array.of(i, i))
    for (let i = 0; i < 50; i++) twice(new Uint8Array(100))
    assert.equal(log.sum(), 98)
    log.overfill()
    assert.throws(
      () => log.last(),
      RangeError('last() returned 4294967294 elements, which memory does not hold'),
    )
    assert.throws(
      () => log.rest(),
      RangeError('rest() returned -2 elements, which memory does not hold'),
    )
    log.free()
  })
}

const folder = `${root}build/tests/rations-wrong`
mkdirSync(folder, { recursive: true })

/** What is said of a declaration with these marks. */
const errorOf = (declaration, ...marks) => {
  writeFileSync(`${folder}/w.h`, `#include <stddef.h>\n#include <stdint.h>\n${declaration}\n`)
  const { status, stderr } = spawnSync(
    tare,
    ['build', 'w.h', '--explain', ...marks.map((mark) => `--mark=${mark}`)],
    { cwd: folder, encoding: 'utf8' },
  )
  assert.equal(status, 1)
  return stderr
}

test('what is no room or no length of one array is refused', () => {
  const take = 'int w_take(const uint8_t *p, uint8_t *q, size_t *n, int m);'
  assert.match(
    errorOf('int w_one(const uint8_t *p, int m);', 'w_one.p=room:2*m'),
    /^w.h:3:\d+: error: 'p' is marked 'room:2\*m', and C only reads it; say length:2\*m\n$/,
  )
  const fill = 'int w_fill(uint8_t *q, int m);'
  assert.match(errorOf(take, 'w_take.p=room:2*m'), /'p' is marked 'room:2\*m', and C only reads it/)
  assert.match(errorOf(fill, 'w_fill.q=room:2*x'), /marked 'room:2\*x': 'x' is neither/)
  assert.match(errorOf(fill, 'w_fill.q=room:2*m'), /does not return how far/)
  assert.match(
    errorOf(take, 'w_take.p=length:n', 'w_take.q=inout,length:n'),
    /'q' has a length that C changes, 'n', which is that of 'p' as well/,
  )
  assert.match(
    errorOf('int w_read(const char *p, size_t *n);', 'w_read.p=length:n'),
    /'n', which counts bytes, .* --mark=w_read\.p=bytes makes/,
  )
  const add = 'int w_add(const uint8_t *p, const int *q, size_t q_len);'
  assert.match(
    errorOf(add, 'w_add.p=length:sum(q)'),
    /'q' is no array of unsigned integers that C only reads/,
  )
  const all = 'int w_all(const uint8_t *p, const uint16_t *q, size_t n);'
  assert.match(
    errorOf(all, 'w_all.p=length:sum(q)', 'w_all.q=nullable,length:n'),
    /a length is 'sum\(q\)', and 'q' may be NULL/,
  )
  const two = 'int w_two(const uint8_t *p, const uint16_t *q, const uint16_t *r, size_t n);'
  assert.match(
    errorOf(two, 'w_two.p=length:sum(q)', 'w_two.q=within:r', 'w_two.r=length:n'),
    /a length is 'sum\(q\)', and 'q' is no array that the caller passes/,
  )
  assert.match(
    errorOf('int w_keep(uint8_t *p, size_t p_len);', 'w_keep.p=keep'),
    /'out' where it fills it at once/,
  )
})

test('the function that says how many there are is called with what is still there', () => {
  const lib =
    'typedef struct w w;\nw *w_new(void);\nchar *w_end(w *x);\nint w_size(const w *x);\n' +
    'static inline int w_low(const w *x);\nint w_host(const w *x);\nconst uint8_t *w_all(w *x);\n'
  const errorWith = (...marks) => errorOf(lib, 'w_new=owned:w_end', ...marks)
  assert.match(
    errorWith('w_end=owned:free,length:w_size'),
    /the length is what 'w_size' says of 'x', which is gone once the call has returned/,
  )
  assert.match(errorWith('w_all=borrowed,length:w_size', 'w_all.x=nullable'), /which may be NULL/)
  assert.match(errorWith('w_all=borrowed,length:w_low'), /'w_low' is static or inline/)
  assert.match(
    errorWith('w_all=borrowed,length:w_host', 'w_host=import'),
    /'w_host' is supplied by JavaScript/,
  )
})
