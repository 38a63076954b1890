/** What becomes of each kind of thing in tests/fixtures/library.h, in every engine. */
import { equal, throws } from './support/check.js'

/**
 * @param {any} module the glue
 * @returns {import('./support/check.js').Test[]}
 */
export const tests = (module) => {
  const {
    Lock,
    LibraryBell,
    LibraryDice,
    LibraryPot,
    LibrarySeat,
    LibrarySuit,
    LibraryTree,
    Unlock,
  } = module
  const list = []
  const test = (name, run) => list.push({ name, run })
  const treeOf = (...values) => {
    const tree = new LibraryTree('tree')
    for (const value of values) tree.add(value)
    return tree
  }

  test('a handle is made, used and freed', () => {
    const tree = treeOf(1, 2)
    equal(tree.name(), 'tree')
    tree.free()
    throws(() => tree.name(), TypeError, 'used after free()')
  })
  test('a constructor and a factory throw where C gives NULL or a code', () => {
    throws(() => new LibraryTree(''), Error, 'new LibraryTree() returned NULL')
    equal(LibraryTree.open('leaf').name(), 'leaf')
    throws(() => LibraryTree.open(''), Error, /7/)
  })
  test('a part is the same object each time, and ends with what it is part of', () => {
    const tree = treeOf(1, 2)
    const leaf = tree.first()
    equal(tree.first() == leaf, true)
    equal(leaf.next().value(), 2)
    equal(leaf.next().next(), null)
    tree.free()
    throws(() => leaf.value(), TypeError, /free/)
  })
  test('what C keeps of another instance keeps that one from its end', () => {
    const before = module.trees()
    const bell = new LibraryBell(() => {})
    const tree = treeOf(1)
    const other = treeOf(2)
    bell.watch(tree.first())
    equal(bell.watched(), 1)
    throws(() => tree.free(), Error, /is kept by another instance/)
    throws(() => other.adopt(tree), Error, /is kept by another instance/)
    bell.watch(other.first())
    tree.free()
    equal(bell.watched(), 2)
    throws(() => other.free(), Error, /is kept by another instance/)
    bell.free()
    other.free()
    equal(module.trees(), before)
  })
  test('what has a first and a next is iterable', () => {
    const values = []
    for (const leaf of treeOf(3, 4, 5)) values.push(leaf.value())
    equal(values.join(), '3,4,5')
  })
  test("what moves is C's from then on", () => {
    const tree = treeOf(1)
    const child = treeOf(2, 3)
    tree.adopt(child)
    throws(() => child.name(), TypeError, /free/)
    equal(module.treeTotal([tree, treeOf(10)]), 16)
    throws(() => tree.adopt(tree), TypeError, /./)
  })
  /** What a call does with a good tree, and with a bad one: it throws, and afterwards that is usable or not. */
  const checkMove = (run, isBack, code) => {
    const before = module.trees()
    const good = new LibraryTree('good')
    const ends = run(good)
    throws(() => good.name(), TypeError, 'used after free()')
    for (const one of ends) one.free()
    equal(module.trees(), before)
    const bad = new LibraryTree('bad')
    const leaf = bad.add(3)
    throws(() => run(bad), Error, code)
    if (isBack) {
      equal(bad.name(), 'bad')
      equal(bad.first().value(), 3)
      throws(() => leaf.value(), Error, /get it again/)
      bad.free()
    }
    throws(() => bad.name(), TypeError, 'used after free()')
    throws(() => bad.first(), TypeError, 'used after free()')
  }
  test("what moves is JavaScript's again where the call fails and C leaves it", () => {
    const before = module.trees()
    const into = (call) => (child) => {
      const tree = new LibraryTree('tree')
      try {
        call(tree, child)
      } catch (error) {
        tree.free()
        throw error
      }
      return [tree]
    }
    checkMove(
      into((tree, child) => tree.graft(child)),
      true,
      / failed: 5$/,
    )
    checkMove(
      into((tree, child) => tree.swallow(child)),
      false,
      / failed: 5$/,
    )
    checkMove(
      into((tree, child) => tree.graftAll([child])),
      true,
      / failed: 5$/,
    )
    checkMove((child) => [child.crown()], true, / returned NULL$/)
    checkMove((child) => [new LibraryPot(child)], true, / failed: 5$/)
    checkMove((child) => (child.spell(child.name() == 'good' ? 1 : 0), []), true, / returned NULL$/)
    equal(module.trees(), before)
  })
  test('all of several come back, or none', () => {
    const before = module.trees()
    const tree = new LibraryTree('tree')
    const children = ['a', 'bad', 'c'].map((name) => new LibraryTree(name))
    throws(() => tree.graftAll(children), Error, / failed: 5$/)
    equal(children.map((child) => child.name()).join(), 'a,bad,c')
    children[1].free()
    throws(() => tree.graftAll(children), TypeError, 'used after free()')
    tree.graftAll([children[0], children[2]])
    tree.free()
    equal(module.trees(), before)
  })
  test('what a call has taken over is not there for a function that it calls', () => {
    const before = module.trees()
    const tree = new LibraryTree('tree')
    const child = treeOf(1)
    let seen
    const look = (code) => () => {
      try {
        child.name()
      } catch (error) {
        seen = error.message
      }
      return code
    }
    throws(() => tree.offer(child, look(7)), Error, / failed: 7$/)
    equal(seen, 'used after free()')
    equal(child.first().value(), 1)
    tree.offer(child, look(0))
    throws(() => child.name(), TypeError, 'used after free()')
    tree.free()
    equal(module.trees(), before)
  })
  test('a state that begins with what it takes over begins anew with another', () => {
    const before = module.trees()
    const pot = new LibraryPot(treeOf(1, 2))
    const next = treeOf(1, 2, 3)
    pot.reset(next)
    equal(pot.leaves(), 3)
    throws(() => next.name(), TypeError, 'used after free()')
    const bad = new LibraryTree('bad')
    throws(() => pot.reset(bad), Error, / failed: 5$/)
    throws(() => pot.leaves(), TypeError, 'used after free()')
    throws(() => pot.reset(bad), TypeError, 'used after free()')
    bad.free()
    equal(module.trees(), before)
  })
  test('an array of instances takes nothing else', () => {
    throws(() => module.treeTotal([treeOf(1), {}]), TypeError, /LibraryTree/)
    throws(() => module.treeTotal('trees'), TypeError, /array/)
    equal(module.treeTotal([]), 0)
  })
  test('memory that C made or keeps is copied', () => {
    const tree = treeOf(7, -8)
    equal(tree.describe(), '#tree')
    equal(tree.values().join(), '7,-8')
    equal(treeOf().values().length, 0)
  })
  test('an address in a text is the rest of the text', () => {
    equal(module.find('häuser', 115), 'ser')
    equal(module.find('häuser', 120), null)
  })
  test('UTF-16 goes as it is', () => {
    equal(module.units('a\u{1f600}'), 3)
    throws(() => module.units('\ud800'), RangeError, /surrogate/)
    throws(() => module.units('a\0'), RangeError, /NUL/)
  })
  test('an array of enums has values of the enum', () => {
    equal(module.hearts(Uint32Array.of(LibrarySuit.HEARTS, 0, LibrarySuit.HEARTS)), 2)
    throws(() => module.hearts(Uint32Array.of(1)), RangeError, /CLUBS, HEARTS, SPADES/)
  })
  test('options are an object, and C has a default for what is missing', () => {
    equal(module.apply({}), 0)
    equal(module.apply({ label: 'abc', scale: 2 }), 6)
    equal(module.apply({ data: Uint8Array.of(1, 2), each: (byte) => byte * 100 }), 3000)
    throws(() => module.apply({ label: 5 }), TypeError, /label/)
  })
  test('a state by value is a class with properties', () => {
    const dice = new LibraryDice(6)
    const rolls = [dice.roll(), dice.roll()]
    dice.seed = 1
    equal([dice.roll(), dice.roll()].join(), rolls.join())
    equal(dice.sides, 6)
  })
  test('a handle by value is an instance, and C checks its generation', () => {
    const seat = new LibrarySeat(2)
    const front = new LibrarySeat(1)
    equal(front.behind().id, seat.id)
    front.behind().free()
    equal(seat.isValid(), false)
    equal(LibrarySeat.fromId(front.id).isValid(), true)
    front.free()
    throws(() => front.behind(), TypeError, 'used after free()')
    throws(
      () => LibrarySeat.prototype.isValid.call({}),
      TypeError,
      /this must be of class LibrarySeat/,
    )
  })
  test('a state is fed from an array, and of one struct there are two classes', () => {
    const locked = new Lock(5).run(Uint8Array.of(1, 2, 3), 2)
    equal(locked.taken, 2)
    equal(locked.output.join(), '6,7')
    equal(new Unlock(5).run(locked.output, 8).output.join(), '1,2')
    throws(() => new Lock(0), Error, 'new Lock() failed: 1')
    throws(() => Lock.prototype.run.call(new Unlock(5), new Uint8Array(1)), TypeError, /./)
  })
  test('a function is called, and what it throws comes through', () => {
    const seen = []
    const first = (number) => (seen.push(number) < 2 ? 1 : 0)
    equal(module.visit(Int32Array.of(1, 2, 3), first), 1)
    equal(seen.join(), '1,2')
    const throwing = () => {
      throw new RangeError('ours')
    }
    throws(() => module.visit(Int32Array.of(1), throwing), RangeError, 'ours')
    const allocating = () => treeOf(1, 2).values().length
    equal(module.visit(Int32Array.of(1), allocating), 1)
  })
  test('an array that grows during a call gets what C made, and one that is cut throws', () => {
    const made = (length, isTracking) => {
      const buffer = new ArrayBuffer(length * 4, { maxByteLength: 64 })
      return buffer.resizable && new Int32Array(buffer, 0, isTracking ? undefined : length).fill(1)
    }
    if (!made(4)) return
    for (const isTracking of [false, true])
      for (const run of [module.map, module.move]) {
        const numbers = made(4, isTracking)
        run(numbers, () => (numbers.buffer.resize(24), 7))
        equal(numbers[0], run == module.map ? 7 : 8)
        equal(new Int32Array(numbers.buffer)[5], 0)
        for (const cut of [
          ({ buffer }) => buffer.resize(8),
          ({ buffer }) => buffer.byteLength && structuredClone(buffer, { transfer: [buffer] }),
        ]) {
          const less = made(4, isTracking)
          throws(() => run(less, () => (cut(less), 7)), RangeError, /was cut or detached/)
        }
      }
  })
  test('a function gives a result, and an object beside that', () => {
    const at = { x: 2, y: 3 }
    equal(
      module.ask(() => ({ result: 7n, at })),
      723n,
    )
    throws(() => module.ask(() => ({ result: 7, at })), TypeError, /bigint/)
    throws(() => module.ask(() => ({ result: 7n })), TypeError, /object/)
  })
  test('a function that C keeps lives as long as the instance', () => {
    const rung = []
    const bell = new LibraryBell((loudness) => rung.push(loudness))
    bell.ring(3)
    bell.ring(4)
    equal(rung.join(), '3,4')
    bell.free()
    throws(() => bell.ring(5), TypeError, 'used after free()')
  })
  test('a variable is read and set', () => {
    const before = module.level()
    module.setLevel(before + 1)
    equal(module.level(), before + 1)
    module.setLevel(before)
  })
  return list
}
