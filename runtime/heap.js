/**
 * What an allocator in the module gave, as an address.
 * @param {number} slot
 */
export const claimed = (slot) => {
  if (!slot) throw RangeError('out of memory')
  return slot >>> 0
}
