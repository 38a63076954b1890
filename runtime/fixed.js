import { memory } from './host.js'

/**
 * Checks that `length` bytes at `at` lie in linear memory, which has the size that it began with; returns `at`.
 * @param {number} at
 * @param {number} length
 */
export const reach = (at, length) => {
  if (at + length > memory.buffer.byteLength) throw RangeError('arguments too long for the memory')
  return at
}
