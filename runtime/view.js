import { memory } from './host.js'

/** A growth detaches the view, and a detached view is empty. */
let view = new Uint8Array()

/** All of linear memory, to be asked for again after every call that could grow it. */
export const bytes = () => (view.length ? view : (view = new Uint8Array(memory.buffer)))

/**
 * Zeroes bytes of linear memory, so that what was there before is not handed out; returns where they are.
 * @param {number} at
 * @param {number} length in bytes
 */
export const zeroed = (at, length) => {
  bytes().fill(0, at, at + length)
  return at
}
