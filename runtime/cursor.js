import { hold } from './growing.js'
import { top } from './slab.js'

/** Where the next argument goes. */
export let scratch = top

/**
 * Begins the arguments of a call. What the last call left there is gone.
 * @param {number} [room] bytes to leave for a slot that is claimed before the call
 */
export const rewind = (room = 0) => {
  scratch = top + room
}

/**
 * Scratch for one argument; its address, a multiple of 8. Behind each argument up to 8 bytes are free, and at least one
 * element: C may write a NUL there.
 * @param {number} length in bytes
 */
export const take = (length) => {
  const at = hold(scratch, length)
  scratch = at + length - (length % 8) + 8
  return at
}
