import { memory$give, memory$take } from './host.js'
import { live } from './instance.js'
import { nested$floor } from './nested.js'
import { bytes } from './view.js'

/**
 * What C keeps of an argument: a block of linear memory with a copy of it. `by` is the function that was given it.
 * @typedef {{ by: number, at: number, length: number }} Kept
 */
/**
 * The cell of an instance that keeps something.
 * @typedef {{ at: unknown, kept: Kept[] }} Keeper
 */
/**
 * The cell of what C keeps by itself. It lives as long as the module.
 * @type {Keeper}
 */
export const keep$module = { at: 1, kept: [] }

/**
 * Copies bytes to where they stay after the call; returns their address. Until keep$settle() both these and those of the
 * last call stay, since C may hold the one or the other.
 * @param {Keeper} cell
 * @param {number} by
 * @param {Uint8Array} array
 */
export const keep$put = (cell, by, array) => {
  live(cell)
  const one = { by, at: 0, length: array.length }
  // A Proxy that ignores writes would lose the block.
  if (cell.kept.push(one) != cell.kept.length) throw TypeError('read-only')
  one.at = memory$take(one.length)
  bytes().set(array, one.at)
  return one.at
}

/** @param {Kept} one */
const keep$end = (one) => one.at && memory$give(one)

/**
 * Gives back what C kept before a call that succeeded.
 * @param {Keeper} cell
 * @param {number[]} ats the addresses that C was given now
 * @param {number} [by] where it is left out, C has let go of all else
 */
export const keep$settle = (cell, ats, by) => {
  for (const one of cell.kept)
    if (one.by == (by ?? one.by) && !ats.includes(one.at)) keep$end(one)
  cell.kept = cell.kept.filter((one) => one.at)
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
