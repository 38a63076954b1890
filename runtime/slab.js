import { heapBase } from './host.js'
import { reach } from './growing.js'

/** Where the slots end, in bytes. All above it is scratch. */
export let top = heapBase

/**
 * The address of a slot: the one that was given back last, or a new one on top.
 * @param {number[]} free slots of this class that were given back
 * @param {number} size of a slot in bytes, a multiple of the alignment of every class
 */
export const claim = (free, size) => free.pop() ?? (top = reach(top, size) + size) - size

/**
 * Sets `top`, for `nested$claim`.
 * @param {number} end
 */
export const nested$raise = (end) => {
  top = end
}
