/** What becomes of each kind of thing in tests/fixtures/library.h, in every engine. */
import { equal, throws } from './support/check.js'

/**
 * @param {any} module the glue
 * @returns {import('./support/check.js').Test[]}
 */
export const tests = (module) => {
  const { Lock, LibraryBell, LibraryDice, LibrarySeat, LibrarySuit, LibraryTree, Unlock } = module
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
