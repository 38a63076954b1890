import { live } from './instance.js'
import { keep$add } from './keep.js'
import { nested$busy, nested$count, nested$held } from './nested.js'

/**
 * Functions that C keeps, by the numbers that it has for user pointers. They are negative: what takes one for an
 * address traps, for memory ends before it.
 * @type {Map<number, any>}
 */
export const callback$functions = new Map()

/** The number that was given last. */
export let callback$last = 0

/**
 * @param {unknown} value
 * @param {string} name of the parameter
 */
export const callback$check = (value, name) => {
  if (typeof value != 'function') throw TypeError(name + ' must be a function')
}

/**
 * A number for a function, or for several, that C gets.
 * @param {unknown} functions
 */
export const callback$add = (functions) => {
  do callback$last = (callback$last + 1) | -2147483648
  while (callback$functions.has(callback$last))
  callback$functions.set(callback$last, functions)
  return callback$last
}

/**
 * The same for functions that are for one call, where others are kept.
 * @param {unknown[]} functions
 */
export const callback$lend = (functions) => callback$add({ deref: () => functions })

/** What stands for a function that C cannot call any more. @returns {any} */
export const callback$ended = () => {
  throw Error('a function was called after its time')
}

/**
 * The function of a call in progress that C has a number of. Each call puts one in front that knows its own function, until it
 * returns: so a number serves for no longer than that, and takes no Map.
 * @type {(id: number) => any}
 */
export let callback$get = callback$ended

/**
 * What an instance keeps, for as long as that is no garbage: the reference alone may last longer, until the job ends that
 * made it.
 * @template {object} T
 * @param {import('./keep.js').Keeper} cell
 * @param {WeakRef<T>} ref
 */
const callback$of = (cell, ref) => ({ deref: () => (cell.gone ? undefined : ref.deref()) })

/**
 * Has C keep functions: they stay until the call that replaces them, or the end of the instance.
 * @param {import('./keep.js').Keeper} cell
 * @param {number} by
 * @param {import('./keep.js').Held} held
 * @param {unknown[]} functions
 */
export const callback$keep = (cell, by, held, functions) => {
  live(cell)
  const at = callback$add(callback$of(cell, new WeakRef(functions)))
  keep$add(cell, at, { by, at, length: 0, end: ({ at }) => callback$functions.delete(at) })
  held[at] = functions
  return at
}

/**
 * What C keeps under a number. An instance that is garbage has none of it any more; its end may still call that, to no
 * effect.
 * @param {number} id
 * @param {number} place of the function
 */
export const callback$kept = (id, place) =>
  (callback$functions.get(id) ?? callback$ended()).deref()?.[place] ?? (() => {})

/** A function that an instance keeps; `of` is null where C has NULL. @typedef {{ at: number, of: { deref: () => Function | undefined } | null }} Single */

/**
 * What ends such a function with its instance. Made apart: what else is known where it is kept would keep the instance
 * alive.
 * @type {(functions: Map<unknown, Single>, slot: unknown) => (one: { at: number }) => void}
 */
const callback$leave =
  (functions, slot) =>
  ({ at }) => {
    functions.delete(slot)
    callback$functions.delete(at)
  }

/**
 * Has C keep a function that has no number; returns what takes that back.
 * @param {Map<unknown, Single>} functions of the parameter, by the slots of instances
 * @param {import('./keep.js').Keeper} cell
 * @param {import('./keep.js').Held} held
 * @param {Function | null | undefined} value
 */
export const callback$hold = (functions, cell, held, value) => {
  const slot = live(cell)
  const before = functions.get(slot)
  const at = before?.at ?? callback$add(0)
  const kept = held[at]
  if (!before) keep$add(cell, at, { by: NaN, at, length: 0, end: callback$leave(functions, slot) })
  held[at] = value
  functions.set(slot, { at, of: value ? callback$of(cell, new WeakRef(value)) : null })
  return () => {
    if (!functions.has(slot)) return // the instance has ended
    held[at] = kept
    functions.set(slot, before ?? { at, of: null })
  }
}

/**
 * The function that C keeps with an instance of the call in progress, or else of one around it, or without an instance.
 * @param {Map<unknown, Single>} functions
 * @param {string} name
 */
export const callback$find = (functions, name) => {
  /** @type {Single | undefined} */
  let found
  for (let i = nested$count; i-- > (found ? nested$held : 0);) {
    const one = functions.get(nested$busy[i])
    if (found && one && one != found) throw Error(name + ' could be that of two instances')
    found ??= one
  }
  found ??= functions.get(1)
  if (!found?.of) throw Error(name + ' was called, and no instance of the call has one')
  return found.of.deref() ?? (() => {})
}

/**
 * The address of what C passes to a callback.
 * @param {number} at
 * @param {string} name of the parameter
 */
export const callback$there = (at, name) => {
  if (!at) throw Error(name + ' is NULL')
  return at >>> 0
}

/**
 * The instance whose address C passes to a callback; `undefined` where it is garbage, and so is the callback. One that is
 * part of something else, or in C's own memory, is none of JavaScript's.
 * @template {object} T
 * @param {Map<number, WeakRef<T>>} made those that were made, by their slots
 * @param {symbol} cell
 * @param {number} at
 * @param {string} name
 */
export const callback$instance = (made, cell, at, name) => {
  const found = made.get(at)
  const one = /** @type {any} */ (found?.deref())
  if (!found || (one && one[cell].at != at)) throw Error(name + ' is no instance of JavaScript')
  return one
}

/**
 * Which of the elements of what C passes is at an address; behind the last one their number.
 * @param {number} at
 * @param {number} from where the first one is
 * @param {number} length in elements
 * @param {number} size of an element in bytes
 * @param {string} name of the parameter
 */
export const callback$position = (at, from, length, size, name) => {
  const index = (at - from) / size
  if (!Number.isInteger(index) || index < 0 || index > length)
    throw RangeError(`C passes a ${name} that is not in its array`)
  return index
}
