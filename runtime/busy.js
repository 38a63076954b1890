import { nested$add, nested$busy, nested$count, rewind } from './nested.js'

/**
 * The slot of an instance, for the call that begins.
 * @template Slot
 * @param {Slot} slot
 */
export const nested$engage = (slot) => {
  nested$add(slot)
  return slot
}

const nested$early = 'still in a call: free() or reset() it afterwards'

/**
 * The slot of an instance that is about to end.
 * @template Slot
 * @param {Slot} slot
 */
export const nested$idle = (slot) => {
  rewind()
  if (nested$busy.slice(0, nested$count).includes(slot)) throw Error(nested$early)
  return slot
}

/**
 * Checks the same for bytes of alloc().
 * @param {number} at
 * @param {number} length
 */
export const nested$spare = (at, length) => {
  rewind()
  const busy = nested$busy.slice(0, nested$count)
  if (busy.some((one) => typeof one == 'number' && one >= at && one < at + length))
    throw Error(nested$early)
}
