import { heapBase, heapEnd, memory } from './host.js'

/** Where the glue's memory is free, in bytes. All from here to `limit` is scratch. */
export let top = heapBase

/** Where the glue's memory ends. What lies above is the module's, which grows linear memory by itself. */
let limit = heapEnd

/**
 * Makes the glue's memory hold `length` bytes at `at`, which lies at or above `top`; returns the address where they are.
 * Where the module took what lay behind the limit, the glue goes on behind that, with a new `top` and `at` as far above
 * it as before. Throws the engine's RangeError, with nothing changed, where there is no room.
 * @param {number} at
 * @param {number} length
 */
export const hold = (at, length) => {
  if (at + length < limit) return at
  const end = memory.buffer.byteLength
  const start = limit == end ? top : end
  const pages = (start + at - top + length - end) / 65536 + 1 // grow() drops the fraction
  try {
    memory.grow(pages + end / 262144)
  } catch {
    memory.grow(pages)
  }
  limit = memory.buffer.byteLength
  at += start - top
  top = start
  return at
}

/**
 * The address of a slot: the one that was given back last, or a new one.
 * @param {number[]} free slots of this class that were given back
 * @param {number} size of a slot in bytes, a multiple of the alignment of every class
 */
export const claimShared = (free, size) => {
  let slot = free.pop()
  if (!slot) {
    slot = hold(top, size)
    top = slot + size
  }
  return slot
}

/**
 * Sets `top`, for `nested$claim`.
 * @param {number} end
 */
export const nested$raise = (end) => {
  top = end
}
