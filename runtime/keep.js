import { memory$give, memory$take } from './host.js'
import { live } from './instance.js'
import { nested$floor } from './nested.js'
import { bytes } from './view.js'

/**
 * What C keeps: a block of linear memory with a copy of an argument, or another instance.
 * @typedef {object} Kept
 * @property {number} by the function that was given it
 * @property {number} at its address, or 0 once it was given back
 * @property {number} length of a block, in bytes
 * @property {(one: Kept) => void} end gives it back
 * @property {Cell} [of] the other instance
 */
/**
 * The cell of an instance.
 * @typedef {object} Cell
 * @property {unknown} at
 * @property {Kept[]} [kept] what it keeps
 * @property {number} [keepers] how many keep it
 * @property {() => void} [lost] ends it, where it was garbage before these ended
 */
/** @typedef {Cell & { kept: Kept[] }} Keeper */
/** An instance that is kept, and the address of its slot. @typedef {{ at: number, value: unknown }} Held */
/**
 * The cell of what C keeps by itself. It lives as long as the module.
 * @type {Keeper}
 */
export const keep$module = { at: 1, kept: [] }

/** The instances that C keeps by itself. @type {Held[]} */
export const keep$moduleHeld = []

/**
 * Adds it to what an instance keeps; throws where a Proxy ignores that, and would lose it.
 * @param {Keeper} cell
 * @param {Kept} one
 */
const keep$add = (cell, one) => {
  if (cell.kept.push(one) != cell.kept.length) throw TypeError('read-only')
}

/**
 * Copies bytes to where they stay after the call; returns their address. Until keep$settle() both these and those of the
 * last call stay, since C may hold the one or the other.
 * @param {Keeper} cell
 * @param {number} by
 * @param {Uint8Array} array
 */
export const keep$put = (cell, by, array) => {
  live(cell)
  const one = { by, at: 0, length: array.length, end: memory$give }
  keep$add(cell, one)
  one.at = memory$take(one.length)
  bytes().set(array, one.at)
  return one.at
}

/** @param {Kept} one */
const keep$end = (one) => one.at && one.end(one)

/**
 * Gives back what C kept before a call that succeeded.
 * @param {Keeper} cell
 * @param {number[]} ats the addresses that C was given now
 * @param {number} [by] where it is left out, C has let go of all else
 */
export const keep$settle = (cell, ats, by) => {
  const { kept } = cell
  for (const one of kept) if (one.by == (by ?? one.by) && !ats.includes(one.at)) keep$end(one)
  kept.splice(0, kept.length, ...kept.filter((one) => one.at))
}

/**
 * The same where imports may call back: not while a call is in progress, which may still read what was kept before; and
 * not if a call from within this one gave C something as well, so that nobody knows which of the two it kept.
 * @param {Keeper} cell
 * @param {number} count of blocks before the call, with those for it
 * @param {number[]} ats
 * @param {number} [by]
 */
export const nested$settle = (cell, count, ats, by) => {
  if (!nested$floor && cell.kept.length == count) keep$settle(cell, ats, by)
}

/**
 * Gives all back, when the instance has ended.
 * @param {Keeper} cell
 */
export const keep$free = (cell) => cell.kept.forEach(keep$end)

/** Key under which an instance has those that it keeps: through its cell the registry would keep them alive. */
export const keep$held = Symbol()

/** @param {Kept} one */
const keep$leave = (one) => {
  const of = /** @type {Cell & { keepers: number }} */ (one.of)
  one.at = 0
  if (!--of.keepers) of.lost?.()
}

/**
 * Whether an instance keeps the one at an address, itself or by those that it keeps.
 * @type {(cell: Cell, at: unknown) => boolean | undefined}
 */
const keep$reaches = (cell, at) =>
  cell.kept?.some(({ of }) => of && (of.at == at || keep$reaches(of, at)))

/**
 * Has an instance keep another one, which stays alive and cannot be freed meanwhile; returns its address.
 * @param {Keeper} cell
 * @param {number} by
 * @param {Held[]} held
 * @param {unknown} value the other one
 * @param {Cell} of its cell
 */
export const keep$hold = (cell, by, held, value, of) => {
  const at = /** @type {number} */ (live(of))
  if (live(cell) == at || cell.kept.some((one) => one.by == by && one.at == at)) return at
  if (keep$reaches(of, cell.at)) throw Error('instances cannot keep each other')
  const keepers = (of.keepers ?? 0) + 1
  const one = { by, at: 0, length: 0, end: keep$leave, of }
  keep$add(cell, one)
  of.keepers = keepers
  if (of.keepers != keepers) throw TypeError('read-only')
  one.at = at
  held.push({ at, value })
  return at
}

/**
 * Lets go of instances that are no longer kept.
 * @param {Keeper} cell
 * @param {Held[]} held
 */
export const keep$forget = (cell, held) => {
  const isKept = (/** @type {Held} */ { at }) => cell.kept.some((one) => one.at == at)
  held.splice(0, held.length, ...held.filter(isKept))
}

/**
 * Throws if an instance is kept.
 * @param {Cell} cell
 * @param {string} name of its class
 */
export const keep$check = (cell, name) => {
  if (cell.keepers)
    throw Error(name + ' is kept by another instance: free that first, or have it keep another')
}

/**
 * Ends an instance that is garbage, after its keepers.
 * @param {Cell} cell
 * @param {() => void} end
 */
export const keep$last = (cell, end) => {
  if (cell.keepers) cell.lost = end
  else end()
}
