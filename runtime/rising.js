import { heapBase, heapEnd } from './host.js'

/** Where blocks end, in memory that does not grow. All above it is scratch. */
export let top = heapBase

/**
 * The address of a block: the one that was given back last, or a new one on top.
 * @param {number[]} free blocks of this size that were given back
 * @param {number} size in bytes
 */
export const claimBlock = (free, size) => {
  let block = free.pop()
  if (!block) {
    if (top + size > heapEnd) throw RangeError('out of memory')
    block = top
    top += size
  }
  return block
}

/**
 * Sets `top`, for `nested$claim`.
 * @param {number} end
 */
export const nested$raise = (end) => {
  top = end
}

/**
 * Checks that a block fits into memory, for `nested$claim`.
 * @param {number} at
 * @param {number} size
 */
export const nested$fit = (at, size) => {
  if (at + size > heapEnd) throw RangeError('out of memory')
  return at
}
