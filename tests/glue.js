/**
 * What any glue keeps: every row of the type table, wrong arguments, instances and their memory. The same file runs in
 * Node (glue.test.js) and in Chromium (chromium.test.js).
 */
import { collect, equal, throws } from './support/check.js'

/**
 * @param {any} rows the glue of fixtures/rows.h, built with --snapshot
 * @param {number} [instances] of each class that there can be at once
 * @returns {import('./support/check.js').Test[]}
 */
export const tests = (rows, instances = Infinity) => {
  const list = []
  /** `needs`: how many instances of a class, all that are alive when it ends included; and classes with pointers. */
  const test = (name, run, { atOnce = 1, pointers = false } = {}) => {
    if (atOnce > instances || (pointers && !rows.Link)) return
    const isTight = instances < 100
    list.push({ name, run: isTight ? async () => (await collect(), run()) : run })
  }

  // ---- Scalars ----

  const integers = {
    i8: [-128, 127],
    u8: [0, 255],
    i16: [-32768, 32767],
    u16: [0, 65535],
    i32: [-2147483648, 2147483647],
    u32: [0, 4294967295],
    size: [0, 4294967295],
  }
  for (const [name, [min, max]] of Object.entries(integers)) {
    test(`${name} comes back as it went in, from its least to its greatest value`, () => {
      for (const value of [min, 0, 1, max]) equal(rows[name](value), value)
    })
    test(`${name} refuses what is out of range, a fraction, and any other type`, () => {
      for (const value of [min - 1, max + 1, 1e300])
        throws(() => rows[name](value), RangeError, `x must be from ${min} to ${max}`)
      for (const value of [0.5, NaN, Infinity, '1', true, null, undefined, 1n, {}, [1]])
        throws(() => rows[name](value), TypeError, 'x must be an integer')
      throws(() => rows[name](), TypeError, 'x must be an integer')
    })
  }

  for (const [name, min, max] of [
    ['i64', -(2n ** 63n), 2n ** 63n - 1n],
    ['u64', 0n, 2n ** 64n - 1n],
  ]) {
    test(`${name} is a bigint of 64 bits`, () => {
      for (const value of [min, 0n, 1n, max]) equal(rows[name](value), value)
      for (const value of [min - 1n, max + 1n, 2n ** 100n])
        throws(() => rows[name](value), RangeError, 'x must fit in 64 bits')
      for (const value of [1, '1', undefined])
        throws(() => rows[name](value), TypeError, 'x must be a bigint')
    })
  }

  test('floating-point numbers come back, NaN and infinities too', () => {
    for (const value of [0, -0, 1.5, -1e308, NaN, Infinity, -Infinity])
      equal(rows.f64(value), value)
    equal(rows.f32(0.1), Math.fround(0.1))
    for (const value of ['1', null, undefined, 1n])
      for (const name of ['f32', 'f64'])
        throws(() => rows[name](value), TypeError, 'x must be a number')
  })

  test('booleans are booleans', () => {
    equal(rows.not(true), false)
    equal(rows.not(false), true)
    for (const value of [0, 1, 'true', undefined])
      throws(() => rows.not(value), TypeError, 'x must be a boolean')
  })

  test('an enum is a frozen object, and only its values are taken', () => {
    equal(rows.Outcome, { FINE: 0, EMPTY: 1, TOO_LARGE: 7 })
    equal(Object.isFrozen(rows.Outcome), true)
    equal(rows.outcome(rows.Outcome.TOO_LARGE), 7)
    for (const value of [2, -1, 'FINE', undefined])
      throws(
        () => rows.outcome(value),
        RangeError,
        'x must be the value of one of FINE, EMPTY, TOO_LARGE',
      )
  })

  test('plain integer macros are exported, a bigint where a number would lose digits', () => {
    equal(rows.TAG_BYTES, 4)
    equal(rows.NEGATIVE, -7)
    equal(rows.BIG, 2n ** 64n - 1n)
  })

  // ---- Buffers ----

  const arrays = [
    Int8Array,
    Uint8Array,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
  ]
  const suffix = {
    Int8Array: 'I8',
    Uint8Array: 'U8',
    Int16Array: 'I16',
    Uint16Array: 'U16',
    Int32Array: 'I32',
    Uint32Array: 'U32',
    Float32Array: 'F32',
    Float64Array: 'F64',
    BigInt64Array: 'I64',
    BigUint64Array: 'U64',
  }
  for (const type of arrays)
    test(`a ${type.name} is copied in`, () => {
      const sum = rows['sum' + suffix[type.name]]
      equal(sum(type.of(1, 2, 100)), 103)
      equal(sum(new type()), 0)
      equal(sum(type.of(9, 1, 2, 9).subarray(1, 3)), 3)
      for (const other of [...arrays, BigInt64Array, DataView].filter((other) => other != type))
        throws(() => sum(new other(new ArrayBuffer(8))), TypeError, /must be of type /)
      for (const value of [[1], new ArrayBuffer(8), 'abc', 7, null, undefined])
        throws(() => sum(value), TypeError, /must be of type /)
    })

  test('64-bit arrays are copied in', () => {
    equal(rows.sumI64(BigInt64Array.of(-5n, 3n)), -2n)
    equal(rows.sumU64(BigUint64Array.of(2n ** 64n - 1n)), 2n ** 64n - 1n)
    throws(
      () => rows.sumI64(BigUint64Array.of(1n)),
      TypeError,
      'values must be of type BigInt64Array',
    )
  })

  test('void * takes bytes', () => {
    equal(rows.sumVoid(Uint8Array.of(1, 2)), 3)
    throws(() => rows.sumVoid(Int8Array.of(1)), TypeError, 'data must be of type Uint8Array')
  })

  test('two buffers in one call do not overlap, whatever their sizes', () => {
    equal(rows.dot(Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)), 32)
    const ones = new Float64Array(100003).fill(1)
    equal(rows.dot(ones, ones), 100003)
  })

  test('an array on a detached buffer is refused', () => {
    const bytes = new Uint8Array(8)
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
    throws(() => rows.sumU8(bytes), TypeError, /detached/i)
    throws(() => new rows.Tally().feed(bytes), TypeError, /detached/i)
  })

  test('an array in shared memory is copied in', () => {
    const shared = globalThis.SharedArrayBuffer ? new SharedArrayBuffer(3) : new ArrayBuffer(3)
    equal(rows.sumU8(new Uint8Array(shared).fill(2)), 6)
  })

  test('a length that its C type cannot hold is refused', () => {
    equal(rows.short(new Uint8Array(255).fill(1)), 255)
    throws(() => rows.short(new Uint8Array(256)), RangeError, 'bytes.length must be from 0 to 255')
  })

  test('a length of 64 bits is passed', () => equal(rows.long(Uint8Array.of(200, 100)), 300n))

  test('an array of fixed length has just that length', () => {
    equal(rows.tag(Uint8Array.of(1, 2, 0, 0)), 513)
    for (const length of [0, 3, 5])
      throws(() => rows.tag(new Uint8Array(length)), RangeError, 'tag must have length 4')
    throws(() => rows.tag('abcd'), TypeError, 'tag must be of type Uint8Array')
  })

  test('an output array is a new array', () => {
    const tag = rows.untag(0xfffefd01)
    equal(tag, Uint8Array.of(1, 0xfd, 0xfe, 0xff))
    rows.untag(0)
    equal(tag[0], 1)
    equal(tag.buffer.byteLength, 4)
  })

  test('several outputs come as an object', () =>
    equal(rows.divide(7), { quotient: Float64Array.of(7 / 3), rest: Int32Array.of(1) }))

  test('an array that is no input alone is changed in place', () => {
    const values = Float64Array.of(9, 1, 2, 3, 9)
    equal(rows.reverse(values.subarray(1, 4)), undefined)
    equal(values, Float64Array.of(9, 3, 2, 1, 9))
  })

  test('changing in place goes with a result', () => {
    const bytes = Uint8Array.of(1, 100)
    equal(rows.twice(bytes), true)
    equal(bytes, Uint8Array.of(2, 200))
    equal(rows.twice(bytes), false)
  })

  test('an output with a capacity has the length that was written', () => {
    equal(rows.repeat(1.5, 3, 10), Float64Array.of(1.5, 1.5, 1.5))
    equal(rows.repeat(1.5, 0, 0), new Float64Array())
    throws(() => rows.repeat(1.5, 4, 3), RangeError, 'the result needs 4 elements, maxLength is 3')
    throws(() => rows.repeat(1.5, 4), TypeError, 'maxLength must be an integer')
    throws(() => rows.repeat(1.5, 4, 4294967295), RangeError, /./)
    equal(rows.repeat(2, 1, 1), Float64Array.of(2))
  })

  // ---- Text ----

  test('a string goes in as UTF-8', () => {
    equal(rows.utf8Length('añ€😀\0'), 11)
    equal(rows.utf8Length('\ud800'), 3)
    for (const value of [1, null, undefined, ['a']])
      throws(() => rows.utf8Length(value), TypeError, 'text must be a string')
  })

  test('a C string goes in with a NUL, and has none inside', () => {
    equal(rows.cLength('añ'), 3)
    equal(rows.cLength(''), 0)
    equal(rows.cLength('long'.repeat(10000)), 40000)
    throws(() => rows.cLength('a\0b'), RangeError, 'text must not contain a NUL')
    throws(() => rows.cLength(7), TypeError, 'text must be a string')
  })

  test('a C string comes out up to its NUL; NULL throws', () => {
    equal(rows.name(rows.Outcome.FINE), 'très bien')
    equal(rows.name(rows.Outcome.EMPTY), '')
    throws(() => rows.name(rows.Outcome.TOO_LARGE), Error, 'name() returned NULL')
  })

  test('text comes out of a buffer with a capacity', () =>
    equal(rows.hex(Uint8Array.of(1, 0xab), 4), '01ab'))

  // ---- What the module needs to work at all ----

  test('memcmp is there without a C library', () => {
    equal(rows.compare(Uint8Array.of(1, 2), Uint8Array.of(1, 2)), 0)
    equal(rows.compare(Uint8Array.of(1, 2), Uint8Array.of(1, 3)) < 0, true)
  })

  test('a function that needs a stack has one', () => equal(rows.fibonacci(15), 610))

  test('the stack is whole again after every trap', () => {
    for (let i = 0; i < 10; i++) {
      throws(() => rows.fibonacci(1e6), WebAssembly.RuntimeError, /./)
      equal(rows.fibonacci(15), 610)
    }
  })

  test('running out of stack traps, and instances keep their state', () => {
    const tally = new rows.Tally()
    tally.feed(new Uint8Array(5))
    throws(() => rows.fibonacci(1e6), WebAssembly.RuntimeError, /./)
    throws(() => rows.trap(), WebAssembly.RuntimeError, /unreachable/)
    equal(tally.bytes(), 5n)
  })

  test('names that JavaScript or the glue uses are exported all the same', () => {
    equal(rows.put(1, 2, 3), 6)
    equal(rows.decode(Uint8Array.of(1, 2)), 3)
  })

  test('what is inline or marked TARE_SKIP is left out', () => {
    equal('hidden' in rows, false)
    equal('skipped' in rows, false)
  })

  // ---- Streams ----

  test('a stream is fed in windows, an empty one once', () => {
    for (const [length, calls] of [
      [0, 1],
      [1, 1],
      [65536, 1],
      [65537, 2],
      [1000000, 16],
    ]) {
      const tally = new rows.Tally()
      tally.feed(new Uint8Array(length))
      equal(tally.bytes(), BigInt(length))
      equal(tally.calls(), calls)
      tally.free()
    }
  })

  test('a stream of a subclass feeds the same bytes', () => {
    class Frame extends Uint8Array {
      constructor(length) {
        super(length)
      }
    }
    const tally = new rows.Tally()
    tally.feed(new Frame(70000))
    equal(tally.bytes(), 70000n)
  })

  test('a stream of larger elements has lengths in elements', () => {
    const tally = new rows.Tally()
    tally.feedDoubles(new Float64Array(10000))
    equal(tally.bytes(), 80000n)
    equal(tally.calls(), 2)
    throws(
      () => tally.feedDoubles(new Float32Array(1)),
      TypeError,
      'data must be of type Float64Array',
    )
  })

  // ---- Instances ----

  test(
    'instances keep apart',
    () => {
      const tallies = Array.from({ length: 1000 }, () => new rows.Tally())
      tallies.forEach((tally, i) => tally.feed(new Uint8Array(i)))
      tallies.forEach((tally, i) => equal(tally.bytes(), BigInt(i)))
    },
    { atOnce: 1000 },
  )

  test('reset starts over on the same slot', () => {
    const wide = new rows.Wide(1)
    const address = wide.address()
    wide.reset(2)
    equal(wide.first(), 2)
    equal(wide.address(), address)
    throws(() => wide.reset(256), RangeError, 'first must be from 0 to 255')
    equal(wide.first(), 2)
  })

  test(
    'every instance is aligned as its struct asks',
    () => {
      for (let i = 0; i < 10; i++) {
        new rows.Picky(Uint8Array.of(1))
        equal(new rows.Wide(i).address() % 32, 0)
      }
    },
    { atOnce: 10 },
  )

  test('use after free and double free throw, for every method', () => {
    const tally = new rows.Tally()
    tally.free()
    for (const call of [
      () => tally.free(),
      () => tally.reset(),
      () => tally.bytes(),
      () => tally.feed(new Uint8Array(1)),
      () => tally.clone(),
      () => tally.toBytes(),
    ])
      throws(call, TypeError, 'used after free()')
  })

  test('a freed slot is used again', () => {
    const addresses = new Set()
    for (let i = 0; i < 1000; i++) {
      const wide = new rows.Wide(1)
      addresses.add(wide.address())
      wide.free()
    }
    equal(addresses.size < 1000, true)
  })

  test('Symbol.dispose frees, and may come after free()', () => {
    if (!Symbol.dispose) return
    const tally = new rows.Tally()
    tally[Symbol.dispose]()
    throws(() => tally.bytes(), TypeError, 'used after free()')
    tally[Symbol.dispose]()
  })

  test(
    'a method does not take an object of another class as its own',
    () => {
      const link = new rows.Link(1)
      throws(() => rows.Tally.prototype.bytes.call(link), TypeError, /./)
      throws(() => rows.Tally.prototype.bytes.call({}), TypeError, /./)
      throws(() => rows.Tally(), TypeError, /new/)
    },
    { pointers: true },
  )

  test('a class can be extended', () => {
    class Named extends rows.Tally {
      name = 'mine'
    }
    const named = new Named()
    named.feed(new Uint8Array(3))
    equal(named.bytes(), 3n)
    equal(named.name, 'mine')
  })

  test(
    'instances are passed to functions and methods',
    () => {
      const [two, four] = [new rows.Tracked(2), new rows.Tracked(4)]
      equal(rows.same(two, four), false)
      equal(rows.same(two, two), true)
      two.swap(four)
      equal(two.value(), 4)
      equal(four.value(), 2)
      for (const other of [
        new rows.Tally(),
        {},
        1024,
        null,
        undefined,
        Object.create(rows.Tracked.prototype),
      ])
        throws(() => two.swap(other), TypeError, 'other must be of class Tracked')
      four.free()
      throws(() => two.swap(four), TypeError, 'used after free()')
      equal(two.value(), 4)
    },
    { atOnce: 2 },
  )

  test(
    'instances may point to each other',
    () => {
      const links = [1, 2, 3].map((value) => new rows.Link(value))
      links[0].to(links[1])
      links[1].to(links[2])
      equal(links[0].total(), 6)
    },
    { atOnce: 3, pointers: true },
  )

  test(
    'a construction that fails throws and gives the slot back',
    () => {
      const kept = new rows.Tracked(2)
      const before = rows.dropped()
      for (let i = 0; i < 100000; i++)
        throws(() => new rows.Tracked(3), Error, 'new Tracked() failed')
      throws(() => rows.Tracked.fromDigits(new Uint8Array()), Error, 'Tracked.fromDigits() failed')
      equal(rows.dropped(), before)
      equal(kept.value(), 2)
      throws(() => new rows.Picky(new Uint8Array()), Error, 'new Picky() failed: EMPTY')
      throws(() => new rows.Picky(new Uint8Array(13)), Error, 'new Picky() failed: TOO_LARGE')
      let code
      try {
        new rows.Picky(new Uint8Array(13))
      } catch (error) {
        code = error.code
      }
      equal(code, rows.Outcome.TOO_LARGE)
      equal(new rows.Picky(Uint8Array.of(1, 2)).sum(), 3)
    },
    { atOnce: 2 },
  )

  test('wrong arguments throw before anything is constructed', () => {
    throws(() => new rows.Tracked('2'), TypeError, 'value must be an integer')
    throws(() => new rows.Tracked(), TypeError, 'value must be an integer')
    throws(() => new rows.Picky([1]), TypeError, 'data must be of type Uint8Array')
  })

  test('a factory makes an instance of the class', () => {
    const tracked = rows.Tracked.fromDigits(Uint8Array.of(4, 2))
    equal(tracked instanceof rows.Tracked, true)
    equal(tracked.value(), 42)
  })

  test('drop runs once: on free, or before reset', () => {
    const before = rows.dropped()
    const tracked = new rows.Tracked(10)
    tracked.reset(20)
    equal(rows.dropped(), before + 10)
    tracked.free()
    equal(rows.dropped(), before + 30)
    throws(() => tracked.free(), TypeError, 'used after free()')
    equal(rows.dropped(), before + 30)
  })

  test('a reset that fails frees the instance', () => {
    const tracked = new rows.Tracked(2)
    throws(() => tracked.reset(3), Error, 'Tracked.reset() failed')
    throws(() => tracked.value(), TypeError, 'used after free()')
    const picky = new rows.Picky(Uint8Array.of(1))
    throws(() => picky.reset(new Uint8Array()), Error, 'Picky.reset() failed: EMPTY')
    throws(() => picky.sum(), TypeError, 'used after free()')
  })

  // ---- Snapshots ----

  test(
    'a clone goes its own way',
    () => {
      const tally = new rows.Tally()
      tally.feed(new Uint8Array(5))
      const clone = tally.clone()
      clone.feed(new Uint8Array(5))
      equal(tally.bytes(), 5n)
      equal(clone.bytes(), 10n)
      equal(clone instanceof rows.Tally, true)
    },
    { atOnce: 2 },
  )

  test(
    'a state goes out as bytes and comes in again',
    () => {
      const tally = new rows.Tally()
      tally.feed(new Uint8Array(7))
      const bytes = tally.toBytes()
      equal(bytes.length, 16)
      tally.feed(new Uint8Array(1))
      equal(rows.Tally.fromBytes(bytes).bytes(), 7n)
      throws(
        () => rows.Tally.fromBytes(bytes.subarray(1)),
        RangeError,
        'snapshot must have length 16',
      )
      throws(
        () => rows.Tally.fromBytes([...bytes]),
        TypeError,
        'snapshot must be of type Uint8Array',
      )
    },
    { atOnce: 2 },
  )

  test('a class with pointers, or with a drop, has no snapshot', () => {
    for (const type of [rows.Link, rows.Tracked].filter(Boolean)) {
      equal('clone' in type.prototype, false)
      equal('toBytes' in type.prototype, false)
      equal('fromBytes' in type, false)
    }
  })

  // ---- Memory ----

  test(
    'views are renewed after growth, and instances stay where they are',
    () => {
      const tallies = []
      for (let i = 0; i < 20000; i++) {
        const tally = new rows.Tally()
        tally.feed(new Uint8Array(i % 7))
        tallies.push(tally)
      }
      equal(rows.sumU8(new Uint8Array(5e6).fill(1)), 5e6)
      equal(
        tallies.every((tally, i) => tally.bytes() == BigInt(i % 7)),
        true,
      )
    },
    { atOnce: 20000 },
  )

  test(
    'scratch never overlaps a slot',
    () => {
      const kept = []
      for (let size = 1; size < 300000; size = size * 3 + 1) {
        const picky = new rows.Picky(new Uint8Array(12).fill(7))
        kept.push(picky)
        equal(rows.sumU8(new Uint8Array(size).fill(255)), size * 255)
        equal(rows.untag(0xffffffff), new Uint8Array(4).fill(255))
      }
      for (const picky of kept) equal(picky.sum(), 84)
    },
    { atOnce: 20 },
  )

  test(
    'the collector reclaims what was dropped, and runs drop',
    async () => {
      if (!globalThis.gc) return
      const droppedTo = async (value) => {
        for (let i = 0; i < 20 && rows.dropped() < value; i++) await collect()
        return rows.dropped()
      }
      // What earlier tests left is reclaimed with or before this one.
      ;(() => new rows.Tracked(500))()
      const before = await droppedTo(rows.dropped() + 500)
      ;(() => {
        for (let i = 0; i < 100; i++) new rows.Tracked(2)
        new rows.Tracked(1000).free()
      })()
      equal(await droppedTo(before + 1200), before + 1200)
      await collect()
      equal(rows.dropped(), before + 1200)
    },
    { atOnce: 101 },
  )

  return list
}
