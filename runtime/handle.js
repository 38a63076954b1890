import { live } from './instance.js'
import { keep$add, keep$hold, keep$leave, keep$reaches } from './keep.js'

/**
 * The cell of an instance that C allocated: `at` is its address, and 0 once it ended.
 * @typedef {object} HandleCell
 * @property {number} at
 * @property {HandleCell} [of] of one that C owns: the cell of what it is a part of
 * @property {number} [age] of that one when this was borrowed; of an owner, how often what it owns may have changed
 * @property {HandleLink} [next] another one that it is a part of
 * @property {HandleCell} [same] the cell of the first instance at this address, whose age counts for all of them
 * @property {string} [by] of an owner: the call that may have changed it last
 * @property {HandleCell[]} [uses] of one that was made from others: theirs, which it ends before
 * @property {number} [users] how many were made from it, and have not ended
 * @property {number} [keepers] how many keep it, see keep.js
 * @property {() => void} [lost] ends it, where it was garbage before these ended
 */
/** What a borrowed instance is a part of. C gives some out of several. @typedef {{ of?: HandleCell, age?: number, next?: HandleLink }} HandleLink */
/** @typedef {Record<symbol, any>} Instance */

/**
 * The address of an instance that C gave; throws if it is NULL.
 * @param {number} at
 * @param {string} name of the call
 */
export const handle$given = (at, name) => {
  if (!at) throw Error(name + ' returned NULL')
  return at >>> 0
}

/**
 * The instance that C gave, or null.
 * @template T
 * @param {number} at
 * @param {(at: number) => T} make
 */
export const handle$orNull = (at, make) => (at ? make(at >>> 0) : null)

/**
 * The instance that C gave; throws if there is none.
 * @template T
 * @param {T | null} self
 * @param {string} name of the call
 */
export const handle$there = (self, name) => {
  if (!self) throw Error(name + ' returned NULL')
  return self
}

/** Key under which a borrowed instance has what it is a part of, which stays alive as long. */
export const handle$owner = Symbol()

/** What instances are a part of that no other one owns. @type {HandleCell} */
export const handle$module = { at: 1 }

/**
 * The cell that counts changes of what several instances stand for, as a reference that was counted does.
 * @param {HandleCell} cell
 */
const handle$first = (cell) => cell.same ?? cell

/**
 * Whether a borrowed instance is what it was when it was borrowed.
 * @type {(link: HandleLink) => unknown}
 */
const handle$isSame = ({ of, age, next }) =>
  !of || (of.at && handle$first(of).age == age && (!next || handle$isSame(next)))

/**
 * All that a borrowed instance is a part of; of another one an object without that.
 * @param {HandleLink | undefined} link
 */
const handle$links = (link) => {
  const links = /** @type {HandleLink[]} */ ([])
  for (; link; link = link.next) links.push(link)
  return links
}

/**
 * What an instance is a part of, or that itself.
 * @param {HandleCell} cell
 */
const handle$roots = (cell) => handle$links(cell).map(({ of = cell }) => of)

/**
 * Whether an instance was made from another one, and so ends before it.
 * @type {(cell: HandleCell, other: HandleCell) => boolean}
 */
const handle$isMade = ({ uses = [] }, other) =>
  uses.some((one) => one == other || handle$isMade(one, other))

/** Where the cell is that owns what C lends for the time of a call. */
const handle$passing = 2

/**
 * Makes a borrowed instance a part of another one as well: it ends with the first of these. But where one of them is for the
 * time of a call, or was made from the other, the other one is enough. Returns whether the other has to stay alive for it.
 * @param {HandleCell} cell
 * @param {HandleCell} of
 */
const handle$join = (cell, of) => {
  const { age } = handle$first(of)
  for (const one of handle$links(cell)) {
    const root = /** @type {HandleCell} */ (one.of)
    if (root.at == of.at || of.at == handle$passing || handle$isMade(of, root)) return false
    if (root.at == handle$passing || handle$isMade(root, of)) {
      one.of = of
      one.age = age
      return true
    }
  }
  cell.next = { of, age, next: cell.next }
  return true
}

/**
 * Notes where a new instance is that JavaScript owns. There may be one at the same address already.
 * @param {Map<number, WeakRef<Instance>>} known the instances of the class
 * @param {symbol} key of their cells
 * @param {number} at
 * @param {Instance} self
 */
export const handle$know = (known, key, at, self) => {
  const other = known.get(at)?.deref()?.[key]
  if (other?.at == at && !other.of) self[key].same = handle$first(other)
  else known.set(at, new WeakRef(self))
}

/**
 * Notes that an instance has ended.
 * @param {Map<number, WeakRef<Instance>>} known the instances of the class
 * @param {symbol} key of their cells
 * @param {number} at
 * @param {Instance} self
 */
export const handle$forget = (known, key, at, self) => {
  if (known.get(at)?.deref()?.[key] == self[key]) known.delete(at)
}

/**
 * The instance at an address that C owns: for as long as it is valid, always the same one.
 * @param {Map<number, WeakRef<Instance>>} known the instances of the class
 * @param {symbol} key of their cells
 * @param {{ prototype: object }} type
 * @param {number} at
 * @param {HandleCell} of the cell of what it was borrowed from
 * @param {Instance} [owner] that one
 */
export const handle$lend = (known, key, type, at, of, owner) => {
  let self = known.get(at)?.deref()
  const [root, ...more] = handle$roots(of)
  const holder = of.of ? owner?.[handle$owner] : owner
  const cell = self?.[key]
  const isModule = root == handle$module
  if (!cell?.at || !handle$isSame(cell) || (cell.of && (cell.of == handle$module) != isModule)) {
    self = /** @type {Instance} */ (Object.create(type.prototype))
    self[key] = { at, of: root, age: handle$first(root).age }
    self[handle$owner] = holder
    known.set(at, new WeakRef(self))
  } else if (cell.of) {
    more.push(root)
  }
  const made = /** @type {Instance} */ (self)
  for (const one of more)
    if (handle$join(made[key], one)) made[handle$owner] = [made[handle$owner], holder]
  return made
}

/**
 * Calls a function with what owns the instances that C lends it for the time of the call.
 * @template T
 * @param {(of: HandleCell) => T} run
 * @param {string} name of the callback
 */
export const handle$during = (run, name) => {
  const of = { at: handle$passing, age: 0, by: '' }
  try {
    return run(of)
  } finally {
    of.by = 'the end of ' + name + '()'
    of.age++
  }
}

/**
 * The instance whose address C passes to a callback: the one that JavaScript has of it, as long as that is valid, or one for
 * the time of the call.
 * @param {Map<number, WeakRef<Instance>>} known the instances of the class
 * @param {symbol} key of their cells
 * @param {{ prototype: object }} type
 * @param {number} at
 * @param {HandleCell} of
 */
export const handle$visit = (known, key, type, at, of) => {
  const self = known.get(at)?.deref()
  const cell = self?.[key]
  return cell?.at && handle$isSame(cell) ? self : handle$lend(known, key, type, at, of)
}

/**
 * Throws if one of those has ended that an instance is a part of, or may have ended that instance.
 * @type {(link: HandleLink, name: string) => void}
 */
const handle$valid = ({ of, age, next }, name) => {
  if (!of) return
  live(of)
  const { age: now, by } = handle$first(of)
  if (now != age) throw Error(`${name} was borrowed, and ${by} may have ended it: get it again`)
  if (next) handle$valid(next, name)
}

/**
 * The address of an instance that may be borrowed; throws if it, or what it is a part of, has ended.
 * @param {HandleCell} cell
 * @param {string} name of its class
 */
export const handle$live = (cell, name) => {
  handle$valid(cell, name)
  return live(cell)
}

/**
 * Notes that a call may end what was borrowed from the instances that it takes.
 * @param {string} by the call
 * @param {unknown} spares whether it does not end these instances themselves
 * @param {(HandleCell | undefined)[]} cells
 */
export const handle$change = (by, spares, ...cells) => {
  const spared = cells.filter((cell) => spares && cell && handle$isSame(cell)) // no others come back to life
  for (const cell of cells)
    for (const one of cell ? handle$roots(cell) : []) {
      const root = handle$first(one)
      const age = (root.age ?? 0) + 1
      root.by = by
      root.age = age
      if (root.age != age) throw TypeError('read-only')
    }
  for (const cell of spared)
    for (const one of handle$links(cell)) if (one.of) one.age = handle$first(one.of).age
}

/**
 * The cell of an instance that is to end, or to be C's; throws if it is C's already.
 * @template {HandleCell} T
 * @param {T} cell
 * @param {string} name of its class
 */
export const handle$own = (cell, name) => {
  if (cell.of) throw TypeError(`${name} is borrowed: what it is a part of ends it`)
  return cell
}

/**
 * Throws if an instance that is to be C's, or a part of it, is another argument of the same call.
 * @param {string} name of the parameter
 * @param {HandleCell} cell
 * @param {(HandleCell | undefined)[]} others
 */
export const handle$apart = (name, cell, ...others) => {
  if (others.some((one) => one && handle$roots(one).includes(cell)))
    throw TypeError(name + ' must not be another argument, or own one')
}

/**
 * Notes that an instance was made from others, which must not end before it.
 * @template {Instance} T
 * @param {T} self
 * @param {symbol} key of its cell
 * @param {Instance[]} owners
 * @param {HandleCell[]} uses their cells
 */
export const handle$use = (self, key, owners, uses) => {
  uses = uses.flatMap(handle$roots)
  for (const one of uses) {
    const users = (one.users ?? 0) + 1
    one.users = users
    if (one.users != users) throw TypeError('read-only')
  }
  Reflect.set(self, handle$owner, owners)
  self[key].uses = uses
  return self
}

/**
 * The cell of an instance that is to end; throws where others need it.
 * @template {HandleCell} T
 * @param {T} cell
 * @param {string} name of its class
 */
export const handle$unused = (cell, name) => {
  if (cell.users) throw Error(`${name} is in use by what was made from it: free that first`)
  return cell
}

/**
 * Lets go of what an instance was made from, when it has ended.
 * @param {HandleCell} cell
 */
export const handle$leave = ({ uses = [] }) => {
  for (const one of uses) if (!--/** @type {{ users: number }} */ (one).users) one.lost?.()
}

/**
 * Ends an instance that is garbage, after those that were made from it, and those that keep it.
 * @param {HandleCell} cell
 * @param {() => void} end
 */
export const handle$last = (cell, end) => {
  if (cell.users || cell.keepers) cell.lost = end
  else end()
}

/**
 * Has an instance keep another one, which may be borrowed: what that is a part of cannot be freed meanwhile, either.
 * @param {import('./keep.js').Keeper} cell
 * @param {number} by
 * @param {import('./keep.js').Held} held
 * @param {unknown} value
 * @param {HandleCell} of
 */
export const handle$keep = (cell, by, held, value, of) => {
  const roots = of.of ? handle$roots(of).filter(({ at }) => at > 2 && at != live(cell)) : []
  if (roots.some((root) => keep$reaches(root, cell.at)))
    throw Error('instances cannot keep each other')
  const at = keep$hold(cell, by, held, value, of)
  for (const root of roots) {
    const key = `${by}:${at}:${root.at}`
    if (cell.kept[key]) continue
    const keepers = (root.keepers ?? 0) + 1
    root.keepers = keepers
    if (root.keepers != keepers) throw TypeError('read-only')
    keep$add(cell, key, { by, at, length: 0, end: keep$leave, of: root })
  }
  return at
}
