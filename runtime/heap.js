/**
 * The address that an allocator in the module returned; throws if it is NULL.
 * @param {number} slot
 */
export const claimed = (slot) => {
  if (!slot) throw RangeError('out of memory')
  return slot >>> 0
}
