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
 * The cell of an instance. It has what it keeps in an object: a Proxy of an array would put Proxies of its elements back.
 * @typedef {object} Cell
 * @property {unknown} at
 * @property {Record<string, Kept>} [kept] what it keeps
 * @property {number} [keepers] how many keep it
 * @property {() => void} [lost] ends it, where it was garbage before these ended
 * @property {boolean} [gone] whether it is garbage, and so are the functions that it keeps
 */
/** @typedef {Cell & { kept: Record<string, Kept> }} Keeper */
/** The instances that are kept, by the addresses of their slots. @typedef {Record<string, unknown>} Held */
/**
 * The cell of what C keeps by itself. It lives as long as the module.
 * @type {Keeper}
 */
export const keep$module = { at: 1, kept: {} }

/**
 * Adds it to what an instance keeps; throws where the instance cannot be written, which would lose it.
 * @param {Keeper} cell
 * @param {string | number} key
 * @param {Kept} one
 */
export const keep$add = ({ kept }, key, one) => {
  Reflect.set(kept, key, one)
  if (kept[key]) return
  one.end(one)
  throw TypeError('read-only')
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
  const at = memory$take(array.length)
  bytes().set(array, at)
  keep$add(cell, at, { by, at, length: array.length, end: memory$give })
  return at
}

/**
 * @param {Keeper} cell
 * @param {string} key
 */
const keep$end = ({ kept }, key) => {
  const one = kept[key]
  delete kept[key]
  one.end(one)
}

/**
 * Gives back what C kept before a call that succeeded.
 * @param {Keeper} cell
 * @param {number[]} ats the addresses that C was given now
 * @param {number} [by] where it is left out, C has let go of all else
 */
export const keep$settle = (cell, ats, by) => {
  for (const [key, one] of Object.entries(cell.kept))
    if (one.by == (by ?? one.by) && !ats.includes(one.at)) keep$end(cell, key)
}

/** How many calls gave C something to keep. */
let nested$keeping = 0

/** Begins one of them; returns its number. */
export const nested$keep = () => ++nested$keeping

/**
 * The same as keep$settle() where imports may call back: not while a call is in progress, which may still read what was
 * kept before; and not if a call from within this one gave C something as well, so that nobody knows which of the two it
 * kept.
 * @param {Keeper} cell
 * @param {number} number of the call
 * @param {number[]} ats
 * @param {number} [by]
 */
export const nested$settle = (cell, number, ats, by) => {
  if (!nested$floor && nested$keeping == number) keep$settle(cell, ats, by)
}

/**
 * Gives all back, when the instance has ended.
 * @param {Keeper} cell
 */
export const keep$free = (cell) => {
  for (const key of Object.keys(cell.kept)) keep$end(cell, key)
}

/** Key under which an instance has those that it keeps: through its cell the registry would keep them alive. */
export const keep$held = Symbol()

/** Those that C keeps by itself. @type {Held} */
export const keep$moduleHeld = {}

/** What instances keep that C has taken over: JavaScript has these no longer, and C still calls their functions. @type {Set<Held>} */
export const keep$moved = new Set()

/** @param {Kept} one */
export const keep$leave = (one) => {
  const of = /** @type {Cell & { keepers: number }} */ (one.of)
  if (!--of.keepers) of.lost?.()
}

/**
 * Whether an instance keeps the one at an address, itself or by those that it keeps.
 * @type {(cell: Cell, at: unknown) => boolean}
 */
export const keep$reaches = (cell, at) =>
  Object.values(cell.kept ?? {}).some(({ of }) => of && (of.at == at || keep$reaches(of, at)))

/**
 * Has an instance keep another one, which stays alive and cannot be freed meanwhile; returns its address.
 * @param {Keeper} cell
 * @param {number} by
 * @param {Held} held
 * @param {unknown} value the other one
 * @param {Cell} of its cell
 */
export const keep$hold = (cell, by, held, value, of) => {
  const at = /** @type {number} */ (live(of))
  const key = by + ':' + at
  if (live(cell) == at || cell.kept[key]) return at
  if (keep$reaches(of, cell.at)) throw Error('instances cannot keep each other')
  const keepers = (of.keepers ?? 0) + 1
  Reflect.set(of, 'keepers', keepers)
  if (of.keepers != keepers) throw TypeError('read-only')
  keep$add(cell, key, { by, at, length: 0, end: keep$leave, of })
  held[at] = value
  return at
}

/**
 * Lets go of instances that are no longer kept.
 * @param {Keeper} cell
 * @param {Held} held
 */
export const keep$forget = (cell, held) => {
  for (const at of Object.keys(held))
    if (!Object.values(cell.kept).some((one) => one.at == Number(at))) delete held[at]
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
