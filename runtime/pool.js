/**
 * The slots of one class, the first to be claimed at the end.
 * @param {number} at
 * @param {number} size of a slot in bytes
 * @param {number} count
 */
export const pool = (at, size, count) =>
  Array.from({ length: count }, (_, i) => at + (count - 1 - i) * size)

/**
 * The address of a slot that is free.
 * @param {number[]} free the slots that are
 * @param {number} count of them all
 * @param {string} name of the class
 */
export const claim = (free, count, name) => {
  const slot = free.pop()
  if (!slot) throw RangeError(`all ${count} ${name} instances are in use`)
  return slot
}
