/** What callbacks of tests/fixtures/callbacks.h do, in Node and in other engines. */
import { equal, throws } from './support/check.js'

const ours = new Error('ours')
const throwOurs = () => {
  throw ours
}

/** The call throws what the function threw. */
const throwsOurs = (call) => {
  try {
    call()
  } catch (error) {
    if (error === ours) return
    throw error
  }
  throw new Error('nothing was thrown')
}

/**
 * @param {any} module the glue
 * @returns {import('./support/check.js').Test[]}
 */
export const tests = (module) => {
  const { Counter, Heat, Job, Parser, Sorter } = module
  const list = []
  const test = (name, run) => list.push({ name, run })
  const ascending = (a, b) => a - b

  /** Two instances, or one where there cannot be two; freed at the end. */
  const withTwo = (make, run) => {
    const made = []
    for (let i = 0; i < 2; i++)
      try {
        made.push(make())
      } catch (error) {
        if (!made.length || !/in use/.test(error.message)) throw error
      }
    try {
      run(made[0], made[1])
    } finally {
      for (const one of made) one[Symbol.dispose]?.()
      for (const one of made)
        try {
          one.free()
        } catch {
          // it was disposed
        }
    }
  }

  // ---- Without a user pointer ----

  test('a function is called with numbers and gives one', () => {
    equal(
      module.apply((x) => x + 1, 5),
      6,
    )
    equal(
      module.applyTwice((x) => x * 3, 2),
      18,
    )
  })

  test('what is no function is a TypeError', () => {
    for (const wrong of [undefined, null, 3, {}, 'f', new Proxy({}, {})])
      throws(() => module.apply(wrong, 1), TypeError, 'f must be a function')
  })

  test('null is NULL where the header says so', () => {
    equal(module.maybe(null, 1), -1)
    equal(module.maybe(undefined, 1), -1)
    equal(module.maybe(undefined, 1), -1)
    equal(
      module.maybe((x) => x, 1),
      1,
    )
    throws(() => module.maybe(3, 1), TypeError, 'f must be a function')
  })

  test('what a function gives back is checked', () => {
    throws(() => module.apply(() => 'x', 1), TypeError, 'the result of f must be an integer')
    throws(() => module.apply(() => undefined, 1), TypeError, 'the result of f must be an integer')
    throws(() => module.apply(() => 2 ** 31, 1), RangeError, /^the result of f must be from/)
    equal(
      module.apply((x) => x, 3),
      3,
    )
  })

  test('an array is sorted by a comparator, in both directions and stably', () => {
    const values = Int32Array.of(3, -1, 2, 2, 0)
    module.sort(values, ascending)
    equal(values, Int32Array.of(-1, 0, 2, 2, 3))
    module.sort(values, (a, b) => b - a)
    equal(values, Int32Array.of(3, 2, 2, 0, -1))
  })

  test('const T * of one element is its number', () => {
    const values = Float64Array.of(0.5, -1.25, 8)
    module.sortAt(values, (a, b) => Math.sign(a - b))
    equal(values, Float64Array.of(-1.25, 0.5, 8))
  })

  test('a million elements are sorted', () => {
    const length = 1e6
    const values = new Int32Array(length)
    for (let i = 0, x = 1; i < length; i++) values[i] = x = (Math.imul(x, 1103515245) + 12345) | 0
    const expected = values.slice().sort()
    let calls = 0
    module.sort(values, (a, b) => {
      calls++
      return a < b ? -1 : 1
    })
    if (calls < length) throw new Error(`${calls} calls`)
    for (let i = 0; i < length; i++)
      if (values[i] != expected[i]) throw new Error(`${i}: ${values[i]}`)
  })

  test('a function calls the same one again, with another function', () => {
    equal(
      module.applyTwice((x) => module.applyTwice((y) => y + 1, x) * 2, 1),
      16,
    )
    const factorial = (n) => (n < 2 ? 1 : n * module.apply(factorial, n - 1))
    equal(factorial(10), 3628800)
    const outer = Int32Array.of(3, 1, 2)
    module.sort(outer, (a, b) => {
      const inner = Int32Array.of(a, b)
      module.sort(inner, (c, d) => d - c)
      return inner[0] == a ? 1 : -1
    })
    equal(outer, Int32Array.of(1, 2, 3))
  })

  test('what a function throws comes through, and the function before it is in force again', () => {
    throwsOurs(() => module.apply(throwOurs, 1))
    equal(
      module.applyTwice((x) => {
        throwsOurs(() => module.applyTwice(throwOurs, 1))
        return x + 1
      }, 1),
      3,
    )
    for (const thrown of ['text', 0, null, undefined])
      try {
        module.apply(() => {
          throw thrown
        }, 1)
        throw new Error('nothing was thrown')
      } catch (error) {
        equal(error, thrown)
      }
    const values = Int32Array.of(2, 1, 3)
    throwsOurs(() => module.sort(values, throwOurs))
    equal(values, Int32Array.of(2, 1, 3))
  })

  test('thousands of exceptions leave no trace', () => {
    const values = new Int32Array(1000)
    for (let i = 0; i < 3000; i++) throwsOurs(() => module.sort(values, throwOurs))
    for (let i = 0; i < 3000; i++) throwsOurs(() => module.each(values, throwOurs))
    equal(
      module.each(Int32Array.of(1, 2), (x) => x == 2),
      1,
    )
  })

  // ---- With a user pointer ----

  test('a function with a user pointer does not see it', () => {
    const seen = []
    equal(
      module.each(Int32Array.of(5, 6), function (...words) {
        seen.push(...words, this)
        return words[0] > 5
      }),
      1,
    )
    equal(seen, [5, undefined, 6, undefined])
  })

  test('two functions have one user pointer', () => {
    const seen = []
    module.both(
      (n) => seen.push(n),
      (n) => seen.push(n) > 3,
    )
    equal(seen, [-1n, 0n, 1n, 2n])
    throws(() => module.both(() => {}, 3), TypeError, 'end must be a function')
  })

  test('two functions have user pointers of their own', () => {
    const seen = []
    module.apart(
      (x) => seen.push('first', x),
      (x) => seen.push('second', x),
    )
    equal(seen, ['first', 1, 'second', 2])
  })

  test('C calls a function of a call further out, while one further in has another', () => {
    const seen = []
    module.chain((depth) => {
      seen.push(['outer', depth])
      if (depth != 1) return
      module.chain((inner) => {
        seen.push(['inner', inner])
        if (inner > 0) module.chainUp()
      })
    })
    equal(seen, [['outer', 1], ['inner', 2], ['outer', 0], ['inner', -1]]) // prettier-ignore
  })

  // ---- Values ----

  test('numbers of all types go out and come in', () => {
    const same = (x) => x
    equal(module.numbers(same, same, same, same, same, same, same, same, same), 1023)
    const wrong = (i, f) => () =>
      module.numbers(...Array.from({ length: 9 }, (_, k) => (k == i ? f : same)))
    throws(
      wrong(0, () => 128),
      RangeError,
      'the result of i8 must be from -128 to 127',
    )
    throws(
      wrong(4, () => 1),
      TypeError,
      'the result of i64 must be a bigint',
    )
    throws(
      wrong(7, () => '1'),
      TypeError,
      'the result of f64 must be a number',
    )
    throws(
      wrong(8, () => 1),
      TypeError,
      'the result of truth must be a boolean',
    )
  })

  test('enums are checked', () => {
    equal(module.heat((h) => (h == Heat.COLD ? Heat.HOT : Heat.COLD), Heat.COLD), Heat.HOT)
    throws(() => module.heat(() => 1, 0), RangeError, 'the result of choose must be the value of one of COLD, HOT')
  }) // prettier-ignore

  test('structs come as copies', () => {
    let kept
    equal(
      module.point(
        (at, moved, all) => {
          kept = at
          equal(moved, { x: 2, y: 3 })
          equal(all, [{ x: 1, y: 2 }, { x: 5, y: 6 }]) // prettier-ignore
          at.x = 100
          return at.y + all.length
        },
        { x: 1, y: 2 },
      ),
      4,
    )
    equal(kept, { x: 100, y: 2 })
  })

  test('a struct that C gives to be changed is changed', () => {
    const at = { x: 1, y: 2 }
    module.move(at, (p) => {
      p.x = 4
      p.y++
    })
    equal(at, { x: 8, y: 3 })
    throws(() => module.move(at, (p) => (p.x = 'x')), TypeError, 'at.x must be a number')
    equal(at, { x: 8, y: 3 })
  })

  test('buffers and strings come as copies', () => {
    const seen = []
    equal(
      module.bytes((...words) => seen.push(...words)),
      4,
    )
    equal(seen, [Uint8Array.of(1, 2, 3, 4), Uint16Array.of(1000, 2000, 3000), 'a näme', 'cut'])
  })

  test('NULL is no value, and an array of no elements may lie there', () => {
    const seen = []
    const f = (...words) => seen.push(...words)
    throws(() => module.nothing(1, f), Error, 'text is NULL')
    throws(() => module.nothing(2, f), Error, 'at is NULL')
    throws(() => module.nothing(3, f), Error, 'two is NULL')
    equal(seen, [])
    equal(module.nothing(4, f), 4)
    equal(seen, ['text', { x: 1, y: 2 }, Uint8Array.of(1, 2), new Uint8Array(0)])
  })

  test('a buffer is changed in place', () => {
    equal(
      module.change((bytes) => bytes.reverse()),
      30201,
    )
  })

  test('a buffer is filled, no further than there is room', () => {
    equal(module.read((max) => Uint16Array.of(max, 500)), 200504)
    equal(module.read(() => new Uint16Array(0)), 0)
    throws(() => module.read(() => new Uint16Array(5)), RangeError, 'the result of read must have at most 4 elements')
    throws(() => module.read(() => new Uint8Array(1)), TypeError, 'the result of read must be of type Uint16Array')
    equal(module.name(() => 'AB'), 2065)
    throws(() => module.name(() => 'AB\u00e4\u00e4'), RangeError, /at most 5/)
    throws(() => module.name(() => 3), TypeError, 'the result of name must be a string')
  }) // prettier-ignore

  test('what is marked to be left out does not come', () => {
    equal(
      module.hidden((...words) => {
        equal(words, [7])
        return 8
      }),
      8,
    )
  })

  // ---- Objects of functions ----

  test('an object of functions is a struct of pointers, and what is missing is NULL', () => {
    const seen = []
    const onData = (data) => seen.push(data[0])
    equal(module.parse({ onBegin: (name) => name.length, onData, limit: 2 }, 5), 4)
    equal(seen, [97, 97])
    equal(module.parse({ limit: 0, onEnd: () => seen.push('end'), onBegin: null }, 1), -1)
    equal(seen, [97, 97, 'end'])
    equal(module.parse({ limit: 0 }, 1), -1)
    equal(module.parseMaybe(null, 1), -2)
    equal(module.parseMaybe({ limit: 0, onBegin: () => 3 }, 1), 3)
  })

  test('what is wrong in an object of functions throws', () => {
    throws(() => module.parse({ limit: 0, onEnd: 3 }, 1), TypeError, 'how.onEnd must be a function')
    throws(() => module.parse({}, 1), TypeError, 'how.limit must be an integer')
    throws(() => module.parse(null, 1), TypeError, 'how must be an object')
    throws(() => module.parse({ limit: 0, onBegin: () => 'x' }, 1), TypeError, 'the result of onBegin must be an integer')
    throwsOurs(() => module.parse({ limit: 9, onData: throwOurs }, 2))
    equal(module.parse({ limit: 0, onBegin: () => 1 }, 1), 1)
  }) // prettier-ignore

  test('objects of functions within each other, with a user pointer and without', () => {
    const seen = []
    const inner = { limit: 1, onData: () => seen.push('inner'), onEnd: () => seen.push('in') }
    module.parse(
      { limit: 1, onData: () => module.parse(inner, 1), onEnd: () => seen.push('out') },
      1,
    )
    equal(seen, ['inner', 'in', 'out'])
    const plain = (x) => x * 100
    equal(module.addUp({ get: (x) => x + 1, plain }, 2), 203)
    equal(module.addUp({ get: (x) => module.addUp({ plain: (y) => y }, x), plain }, 1), 101)
    equal(module.addUp({}, 1), 0)
  })

  // ---- In the middle of a call ----

  test('a constructor calls, and what throws there leaves no instance', () => {
    for (let i = 0; i < 100; i++) throwsOurs(() => new Counter(throwOurs))
    throws(() => new Counter(() => 'x'), TypeError, 'the result of start must be an integer')
    withTwo(
      () => new Counter(() => 7),
      (one, other) => {
        equal(one.value(), 7)
        if (other) equal(other.value(), 7)
        one.reset(() => 9)
        equal(one.value(), 9)
      },
    )
  })

  test('a function cannot free what the call works on, and can everything else', () => {
    withTwo(
      () => new Counter(() => 1),
      (one, other) => {
        throws(() => one.count(() => one.free(), 1), Error, /still in a call/)
        equal(one.value(), 2)
        if (!other) return
        one.count(() => other.free(), 1)
        throws(() => other.value(), TypeError, 'used after free()')
        equal(one.value(), 3)
      },
    )
  })

  test('a function makes and frees instances, and uses the one that is at work', () => {
    withTwo(
      () => new Counter(() => 0),
      (one) => {
        const seen = []
        one.count((n) => {
          seen.push(n, one.value())
          if (n == 1) one.count((m) => seen.push(m), 1)
          try {
            const another = new Counter(() => n)
            equal(another.value(), n)
            another.free()
          } catch (error) {
            if (!/in use/.test(error.message)) throw error
          }
        }, 2)
        equal(seen, [1, 1, 2, 3, 3])
      },
    )
  })

  test('memory may grow, and arguments of the call stay', () => {
    withTwo(
      () => new Counter(() => 0),
      (one) => {
        const bytes = new Uint8Array(1000).fill(3)
        let calls = 0
        one.add(bytes, () => {
          if (calls++ > 20) return
          equal(module.each(new Int32Array(calls * 300).fill(calls), (x) => x == calls), calls * 300) // prettier-ignore
        })
        equal(one.value(), 3000)
      },
    )
  })

  test('an instance can be used after an exception', () => {
    withTwo(
      () => new Counter(() => 0),
      (one) => {
        throwsOurs(() => one.count(throwOurs, 5))
        equal(one.value(), 1)
        one.count(() => {}, 5)
        equal(one.value(), 6)
        throwsOurs(() => one.add(new Uint8Array(100), throwOurs))
        one.free()
        throws(() => one.count(() => {}, 1), TypeError, 'used after free()')
      },
    )
  })

  // ---- Kept ----

  test('the module keeps a function until another replaces it', () => {
    const seen = []
    equal(module.log('nobody'), false)
    module.logTo((text) => seen.push(text))
    equal(module.log('one'), true)
    module.logTo((text) => seen.push(text + '!'))
    module.log('two')
    module.logTo(throwOurs)
    throwsOurs(() => module.log('three'))
    throws(() => module.logTo(3), TypeError, 'log must be a function')
    throwsOurs(() => module.log('four'))
    module.logTo((text) => {
      module.logTo((inner) => seen.push(inner + '?'))
      seen.push(text)
    })
    module.log('five')
    module.log('six')
    module.logTo(null)
    equal(module.log('seven'), false)
    equal(seen, ['one', 'two!', 'five', 'six?'])
  })

  if (!Job) return list

  test('an instance that C passes is the object that JavaScript has', () => {
    withTwo(
      () => new Counter(() => 4),
      (one, other) => {
        let seen
        one.with((self, same) => {
          seen = self
          equal(self == one && same == one, true)
          equal(self.value(), 5)
          throws(() => self.free(), Error, /still in a call/)
          other?.with((two) => equal(two == other, true))
        })
        equal(seen == one, true)
        throws(() => module.stranger(() => {}), Error, 'one is no instance of JavaScript')
        one.free()
        const again = new Counter(() => 1)
        again.with((self) => equal(self == again, true))
        again.free()
      },
    )
  })

  test('each instance keeps its own function', () => {
    const seen = []
    let next = 0
    withTwo(
      () => {
        const number = next++
        return new Job((n) => seen.push([number, n]))
      },
      (one, other) => {
        one.run()
        other?.run()
        one.onTick((n) => seen.push(['new', n]))
        one.run()
        one.onTick(null)
        one.run()
        one.onTick(throwOurs)
        throwsOurs(() => one.run())
        one.onTick((n) => seen.push(['last', n]))
        one.free()
        equal(
          seen.filter(([name]) => name !== 1),
          [[0, 0], [0, 1], ['new', 2], ['last', -1]],
        )
        if (other) equal(seen.filter(([name]) => name === 1), [[1, 0], [1, 1]]) // prettier-ignore
      },
    )
  }) // prettier-ignore

  test('a function that its own call replaces goes on', () => {
    const seen = []
    const job = new Job(null)
    job.onTick(() => {
      job.onTick((n) => seen.push(n))
      seen.push('first')
      job.run()
    })
    job.run()
    job.run()
    equal(seen, ['first', 2, 3])
    job.onTick(null)
    job.free()
  })

  test('a call that failed leaves the function that C had', () => {
    const seen = []
    const job = new Job(null)
    job.onTick(() => seen.push('old'))
    equal(
      job.tryTick(() => seen.push('new'), false),
      false,
    )
    job.run()
    equal(
      job.tryTick(() => seen.push('new'), true),
      true,
    )
    job.run()
    equal(seen, ['old', 'new'])
    job.compareBy(ascending)
    equal(
      job.tryCompare(() => 1),
      false,
    )
    equal(job.compare(5, 2), 3)
    throwsOurs(() => job.tryCompare(throwOurs))
    equal(job.compare(5, 2), 3)
    equal(
      job.tryCompare((a, b) => b - a),
      true,
    )
    equal(job.compare(5, 2), -3)
    job.compareBy(null)
    equal(job.compare(5, 2), 100)
    job.onTick(null)
    job.free()
  })

  test('without a user pointer, the instance in the call tells which function it is', () => {
    withTwo(
      () => new Job(null),
      (one, other) => {
        one.compareBy(ascending)
        if (!other) return equal(one.compare(1, 2), -1)
        other.compareBy((a, b) => b - a)
        equal([one.compare(1, 2), other.compare(1, 2)], [-1, 1])
        equal(one.compareWith(one, 1, 2), -11)
        throws(() => one.compareWith(other, 1, 2), Error, 'compare could be that of two instances')
        one.compareBy((a, b) => other.compare(a, b) * 7)
        equal(one.compare(1, 3), 14)
      },
    )
  })

  test('a constructor that keeps a function calls it, and one that fails keeps nothing', () => {
    withTwo(
      () => new Sorter(ascending),
      (one) => {
        equal(one.first(3, 2), 2)
        one.reset((a, b) => b - a)
        equal(one.first(3, 2), 3)
      },
    )
    throws(() => new Sorter(() => 1), Error, 'new Sorter() failed')
    throwsOurs(() => new Sorter(throwOurs))
    const again = new Sorter((a, b) => b - a)
    equal(again.first(3, 2), 3)
    again.free()
  })

  test('an object of functions is kept with its instance', () => {
    const seen = []
    withTwo(
      () => new Parser(),
      (one, other) => {
        one.use({ limit: 1, onData: () => seen.push('one'), onEnd: () => other?.run(1) })
        other?.use({ limit: 1, onData: () => seen.push('other'), onBegin: () => 7 })
        one.run(1)
        if (other) equal(seen, ['one', 'other'])
        one.use({ limit: 0, onBegin: () => 5 })
        equal(one.run(1), 5)
        if (other) equal(other.run(0), 7)
      },
    )
  })

  test('reset() takes other functions', () => {
    const seen = []
    const job = new Job((n) => seen.push(['old', n]))
    job.reset((n) => seen.push(['new', n]))
    job.run()
    job.reset(null)
    job.run()
    job.free()
    equal(seen, [['old', 0], ['old', -1], ['new', 0], ['new', 1], ['new', -1]]) // prettier-ignore
  })

  return list
}
