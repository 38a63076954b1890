/** What a result says beside its value: failures, NULL, a sign, no length; enums of flags; characters in fields. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root, run } from './support/build.js'
import { eachWay } from './support/ways.js'

/** What a call throws, as `message, code`. */
const failure = (call) => {
  try {
    call()
  } catch (error) {
    assert.equal(error.constructor, Error)
    return [error.message, error.code]
  }
  assert.fail('nothing was thrown')
}

await eachWay('results', 'tests/fixtures/results.h', ({ name: way, glue, instances }) => {
  const { Counter, Cell, Code, WideCode } = glue

  // ---- Failures ----

  test(`${way}: NaN is not 0`, () => {
    assert.equal(glue.residue(0), 7)
    assert.equal(glue.residue(-0), 7)
    assert.deepEqual(
      failure(() => glue.residue(NaN)),
      ['residue() failed: NaN', NaN],
    )
    assert.deepEqual(
      failure(() => glue.residue(0.5)),
      ['residue() failed: 0.5', 0.5],
    )
    assert.equal(glue.rootOf(NaN), NaN)
    assert.deepEqual(
      failure(() => glue.rootOf(-0)),
      ['rootOf() failed: 0', -0],
    )
  })

  test(`${way}: a constructor throws where C returns an error, with the code`, () => {
    assert.deepEqual(
      failure(() => new Counter(-1)),
      ['new Counter() failed: 5', 5],
    )
    const counter = new Counter(3)
    assert.equal(counter.left, 3)
    counter.free()
  })

  test(`${way}: so does a factory, by the rule of its own`, () => {
    assert.deepEqual(
      failure(() => Counter.twice(-4)),
      ['Counter.twice() failed: -4', -4],
    )
    const counter = Counter.twice(4)
    assert.equal(counter.left, 8)
    counter.free()
  })

  test(`${way}: so does a function that makes an instance`, () => {
    assert.deepEqual(
      failure(() => glue.makeCounter(-1)),
      ['makeCounter() failed: 5', 5],
    )
    const counter = glue.makeCounter(6)
    assert.equal(counter.left, 6)
    counter.free()
  })

  test(`${way}: constructions that fail give their slots back`, () => {
    const held = Array.from({ length: Math.min(instances, 3) - 1 }, () => new Counter(1))
    for (let i = 0; i < 50; i++) {
      failure(() => new Counter(-1))
      failure(() => Counter.twice(-1))
      failure(() => glue.makeCounter(-1))
    }
    const last = new Counter(7)
    assert.equal(last.left, 7)
    for (const counter of [...held, last]) counter.free()
  })

  test(`${way}: an instance whose reset fails is gone`, () => {
    const counter = new Counter(1)
    assert.deepEqual(
      failure(() => counter.reset(-1)),
      ['Counter.reset() failed: 5', 5],
    )
    assert.throws(() => counter.left, TypeError)
  })

  test(`${way}: a method gives back the results that are no failures`, () => {
    const counter = new Counter(5)
    assert.equal(counter.step(2), 3)
    assert.deepEqual(
      failure(() => counter.step(4)),
      ['step() failed: -1', -1],
    )
    assert.equal(counter.step(3), 0)
    counter.free()
  })

  test(`${way}: getters and setters throw as well`, () => {
    const counter = new Counter(5)
    assert.deepEqual(
      failure(() => (counter.left = -1)),
      ['left failed: 44', 44],
    )
    assert.equal(counter.left, 5)
    counter.left = 99
    assert.deepEqual(
      failure(() => counter.left),
      ['left failed: 1', 1],
    )
    counter.free()
  })

  test(`${way}: an enum names its code, unsigned where C's is`, () => {
    assert.equal(glue.check(Code.OK), undefined)
    assert.deepEqual(
      failure(() => glue.check(Code.EMPTY)),
      ['check() failed: EMPTY', 7],
    )
    assert.deepEqual(
      failure(() => glue.check(8)),
      ['check() failed: 8', 8],
    )
    assert.deepEqual(
      failure(() => glue.check(-1)),
      ['check() failed: 4294967295', 4294967295],
    )
    assert.deepEqual(
      failure(() => new Cell(false)),
      ['new Cell() failed: FAIL', WideCode.FAIL],
    )
  })

  test(`${way}: outputs are left where the result says no more than success`, () => {
    assert.deepEqual(glue.halves(5), { left: 2, right: 3 })
    assert.deepEqual(
      failure(() => glue.halves(0)),
      ['halves() failed', undefined],
    )
    assert.deepEqual(glue.fill(3), Uint8Array.of(1, 2, 3))
    assert.deepEqual(
      failure(() => glue.fill(5)),
      ['fill() failed: 1', 1],
    )
  })

  test(`${way}: numbers of every kind fail by their rule`, () => {
    assert.equal(glue.unlessZero(0xffffffff), 0xffffffff)
    assert.deepEqual(
      failure(() => glue.unlessZero(0)),
      ['unlessZero() failed: 0', 0],
    )
    assert.equal(glue.wide(2n ** 62n), 2n ** 62n)
    assert.deepEqual(
      failure(() => glue.wide(-5n)),
      ['wide() failed: -5', -5n],
    )
    assert.equal(glue.real(0.5), 0.5)
    assert.deepEqual(
      failure(() => glue.real(-0.5)),
      ['real() failed: -0.5', -0.5],
    )
  })

  test(`${way}: what a failed call changed in place does not come back`, () => {
    const values = Int32Array.of(1, 2)
    assert.deepEqual(
      failure(() => glue.addAll(values, -1)),
      ['addAll() failed: 1', 1],
    )
    if (!way.includes('--alloc')) assert.deepEqual(values, Int32Array.of(1, 2))
    assert.equal(glue.addAll(values, 10), undefined)
    assert.deepEqual(values, Int32Array.of(11, 12))
  })

  test(`${way}: a predicate tells failures from lengths, and a function gives the text`, () => {
    assert.deepEqual(glue.pack(Uint8Array.of(1, 2), 5), Uint8Array.of(1, 2))
    assert.deepEqual(
      failure(() => glue.pack(new Uint8Array(9), 5)),
      ['pack() failed: there is no room', 4294967294],
    )
    assert.deepEqual(
      failure(() => glue.pack(new Uint8Array(3), 5)),
      ['pack() failed: 4294967293', 4294967293],
    )
    assert.equal(glue.measure(4294967000), 4294967000)
    assert.deepEqual(
      failure(() => glue.measure(4294967295)),
      ['measure() failed: 4294967295', 4294967295],
    )
    assert.equal(glue.isError, undefined)
  })

  test(`${way}: what is not negative is the length of an output`, () => {
    assert.deepEqual(glue.countUp(6), Uint8Array.of(0, 1, 2, 3))
    assert.deepEqual(
      failure(() => glue.countUp(3)),
      ['countUp() failed: -7', -7],
    )
  })

  test(`${way}: NULL is a failure by a mark, and has a text`, () => {
    assert.deepEqual(glue.found(4), { result: 'a label', n: 4 })
    assert.deepEqual(
      failure(() => glue.found(0)),
      ['found() failed: it is not here', null],
    )
    assert.equal(glue.foundOnly(1), 'a label')
    assert.deepEqual(
      failure(() => glue.foundOnly(0)),
      ['foundOnly() failed: NULL', null],
    )
  })

  // ---- NULL, a sign, no length ----

  test(`${way}: NULL throws, or is null by a mark or the header's words`, () => {
    assert.equal(glue.label(1), 'a label')
    assert.deepEqual(
      failure(() => glue.label(0)),
      ['label() returned NULL', undefined],
    )
    for (const orNull of [glue.labelOrNone, glue.told]) {
      assert.equal(orNull(1), 'a label')
      assert.equal(orNull(0), null)
    }
  })

  test(`${way}: words give a result its sign`, () => {
    assert.equal(glue.indexOf(-1), -1)
    assert.equal(glue.notSigned(4294967295), 4294967295)
  })

  test(`${way}: a small negative number is no length`, () => {
    assert.deepEqual(glue.noLength(2, 4), Uint8Array.of(1, 1))
    for (const [result, signed] of [
      [4294967295, -1],
      [4294967226, -70],
      [4294963200, -4096],
    ])
      assert.deepEqual(
        failure(() => glue.noLength(result, 4)),
        [`the result ${result} (${signed}) is no length`, result],
      )
    assert.throws(
      () => glue.noLength(4294963199, 4),
      new RangeError('the result needs 4294963199 elements, maxLength is 4'),
    )
  })

  test(`${way}: a size beside a text that is marked counts what it likes`, () => {
    assert.equal(glue.characters('añ€'), 3)
    assert.equal(glue.character('abc', 1), 98)
  })

  // ---- Flags ----

  test(`${way}: any OR of flags is taken and given back, 0 too`, () => {
    const { Access, Pair, High } = glue
    for (const access of [0, 1, 3, 5, 7, Access.READ | Access.RUN]) {
      assert.equal(glue.accessOf(access), access)
      assert.deepEqual(glue.rights({ access }), { access })
    }
    for (const pair of [0, 1, 2, 3]) assert.equal(glue.pairOf(pair), pair)
    assert.equal(Pair.LEFT | Pair.RIGHT, 3)
    assert.equal(glue.highOf(High.TOP), 2147483648)
    assert.equal(glue.highOf(High.TOP | High.LOW), 2147483649)
  })

  test(`${way}: bits that no flag has are refused, and what is no integer`, () => {
    const message = 'access must be an OR of NONE, READ, WRITE, RUN, ALL'
    for (const access of [8, 15, -1, 4294967295])
      assert.throws(() => glue.accessOf(access), new RangeError(message))
    assert.throws(() => glue.rights({ access: 8 }), new RangeError('rights.' + message))
    assert.throws(() => glue.accessOf(4294967296), RangeError)
    for (const access of ['1', 0.5, undefined, 1n])
      assert.throws(() => glue.accessOf(access), new TypeError('access must be an integer'))
  })

  test(`${way}: an enum that counts takes its values alone`, () => {
    for (const step of [1, 2, 3, 4]) assert.equal(glue.stepOf(step), step)
    for (const step of [0, 5]) assert.throws(() => glue.stepOf(step), RangeError)
  })

  // ---- Fields ----

  const bytes = (magic, title, raw, name, grid) =>
    Uint8Array.of(...magic, ...title, ...raw, ...name, ...grid)
  const zeros = (count) => Array(count).fill(0)
  const ascii = (text, size) =>
    [...text].map((c) => c.charCodeAt(0)).concat(zeros(size - text.length))
  const good = bytes(
    ascii('magic', 8),
    ascii('title', 8),
    [0, 137, 80, 255],
    ascii('name', 6),
    [1, 2, 3, 4],
  )

  test(`${way}: characters are text or bytes, and go back as they came`, () => {
    const letters = glue.lettersOf(good)
    assert.deepEqual(letters, {
      magic: 'magic',
      title: 'title',
      raw: Uint8Array.of(0, 137, 80, 255),
      name: 'name',
      grid: Uint8Array.of(1, 2, 3, 4),
    })
    assert.deepEqual(glue.bytesOf(letters), good)
  })

  test(`${way}: bytes that are no UTF-8 throw, and are no text with marks in it`, () => {
    const png = good.slice()
    png.set([0x89, 0x50, 0x4e, 0x47])
    assert.throws(() => glue.lettersOf(png), new TypeError('Letters.magic does not hold UTF-8'))
  })

  test(`${way}: a full field without a NUL is read and goes back`, () => {
    const full = good.slice()
    full.set(ascii('eight by', 8))
    const letters = glue.lettersOf(full)
    assert.equal(letters.magic, 'eight by')
    assert.deepEqual(glue.bytesOf(letters), full)
    assert.throws(
      () => glue.bytesOf({ ...letters, magic: 'nine byte' }),
      new RangeError('letters.magic must fit in 8 bytes of UTF-8'),
    )
  })

  test(`${way}: one that is marked as text ends with a NUL both ways`, () => {
    const letters = glue.lettersOf(good)
    for (const [change, message] of [
      [{ title: 'eight by' }, 'letters.title must fit in 7 bytes of UTF-8'],
      [{ name: 'sixsix' }, 'letters.name must fit in 5 bytes of UTF-8'],
    ])
      assert.throws(() => glue.bytesOf({ ...letters, ...change }), new RangeError(message))
    const full = good.slice()
    full.set(ascii('sixsix', 6), 20)
    assert.throws(() => glue.lettersOf(full), new RangeError('Letters.name has no NUL'))
  })

  test(`${way}: so does one of a struct that only goes to C`, () => {
    assert.equal(glue.nameLength({ name: 'abc' }), 3)
    assert.throws(
      () => glue.nameLength({ name: 'abcd' }),
      new RangeError('named.name must fit in 3 bytes of UTF-8'),
    )
  })

  test(`${way}: enums without a name are read by their own width and sign`, () =>
    assert.deepEqual(glue.widths(), {
      small: 200,
      shorter: -300,
      large: 0xf0000000,
      less: -5,
      huge: 0x500000000n,
      last: Int16Array.of(-1),
    }))
})

// ---- Options ----

const foreign = `${root}build/tests/foreign-results.h`
writeFileSync(
  foreign,
  `#include <stddef.h>
#include <stdint.h>
typedef size_t LIB_errorCode;
typedef enum { LIB_a = 1, LIB_b = 2 } LIB_bits;
unsigned LIB_isError(LIB_errorCode code);
const char *LIB_name(LIB_errorCode code);
LIB_errorCode LIB_work(int x);
size_t LIB_bytes(const char *text);
void LIB_nothing(LIB_bits bits);
typedef struct { char id[4]; } LIB_head;
LIB_head LIB_read(void);
`,
)
writeFileSync(
  foreign.replace('.h', '.c'),
  `#include "foreign-results.h"
#include <string.h>
unsigned LIB_isError(LIB_errorCode code) { return code > (size_t)-10; }
const char *LIB_name(LIB_errorCode code) { return code == (size_t)-1 ? "one" : "more"; }
LIB_errorCode LIB_work(int x) { return (size_t)x; }
size_t LIB_bytes(const char *text) { return strlen(text); }
void LIB_nothing(LIB_bits bits) { (void)bits; }
LIB_head LIB_read(void) { return (LIB_head){{(char)0x89, 'P', 'N', 'G'}}; }
`,
)

test("marks of results are options for a stranger's header, with patterns that fit where they can", async () => {
  const folder = build(
    'foreign-results',
    foreign,
    '--prefix=LIB',
    '--mark=LIB_*=error:LIB_isError,message:LIB_name',
    '--mark=LIB_bytes.text=text',
    '--mark=LIB_bits=flags',
    '--mark=LIB_head.id=bytes',
  )
  const lib = await import(`${folder}/foreign-results.js`)
  assert.equal(lib.work(3), 3)
  assert.deepEqual(
    failure(() => lib.work(-2)),
    ['work() failed: more', 4294967294],
  )
  assert.deepEqual(
    failure(() => lib.work(-1)),
    ['work() failed: one', 4294967295],
  )
  assert.equal(lib.isError(-1 >>> 0), 1)
  assert.equal(lib.name(-1 >>> 0), 'one')
  assert.equal(lib.bytes('añ'), 3)
  lib.nothing(3)
  assert.deepEqual(lib.read(), { id: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) })
})

test('a pattern that names no function says so once', () => {
  const { status, stderr } = run([
    'build',
    foreign,
    '--mark=LIB_*=error:LIB_isErr',
    '--mark=LIB_bytes.text=text',
  ])
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "tare: error: --mark=LIB_*=error:LIB_isErr: 'LIB_isErr' is neither 'nonzero', 'zero', 'negative', 'null' or a number nor a function of the header; is it 'LIB_isError'?\n",
  )
})

test('--explain says what a result means, and what says so', () => {
  const { stdout } = run(['build', 'tests/fixtures/results.h', '--explain'])
  assert.match(
    stdout,
    /function pack = pack\n(?: {4}.*\n)* {4}fails: where is_error says so, text from error_name \(mark\)\n/,
  )
  assert.match(
    stdout,
    /function told = told\n(?: {4}.*\n)* {4}result: string or null \(comment\), to its NUL\n/,
  )
  assert.match(stdout, /function indexOf = index_of\n(?: {4}.*\n)* {4}sign: yes \(comment\)\n/)
  assert.match(stdout, /enum Access, uint32_t, flags \(values\)\n/)
  assert.match(stdout, /enum Pair, uint32_t, flags \(mark\)\n/)
})
