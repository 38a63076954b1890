import { heapEnd } from './host.js'

/**
 * Checks that `length` bytes at `at` lie in linear memory, which has the size that it began with; returns `at`.
 * @param {number} at
 * @param {number} length
 */
export const hold = (at, length) => {
  if (at + length > heapEnd) throw RangeError('arguments too long for the memory')
  return at
}
