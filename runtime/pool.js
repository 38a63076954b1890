/**
 * The slots of one class, the first to be claimed at the end.
 * @param {number} at
 * @param {number} size of a slot in bytes
 * @param {number} count
 */
export const pool = (at, size, count) =>
  Array.from({ length: count }, (_, i) => at + (count - 1 - i) * size)

/**
 * The address of a slot that is free, and stays so: free.pop() takes it once there is an instance in it.
 * @param {number[]} free the slots that are
 * @param {number} count of them all
 * @param {string} name of the class
 */
export const vacant = (free, count, name) => {
  const slot = free[free.length - 1]
  if (!slot) throw RangeError(`all ${count} ${name} instances are in use`)
  return slot
}

/**
 * Takes the slot at once.
 * @param {number[]} free
 * @param {number} count
 * @param {string} name
 */
export const claim = (free, count, name) => {
  vacant(free, count, name)
  return /** @type {number} */ (free.pop())
}
