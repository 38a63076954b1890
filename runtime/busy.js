import { live, taken } from './instance.js'
import { nested$add, nested$busy, nested$count, nested$held, rewind } from './nested.js'

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
 * Takes the slot from an instance, unless a call in progress works on the instance.
 * @template Slot
 * @param {{ at: Slot | 0 }} cell
 */
export const nested$taken = (cell) => {
  rewind()
  if (nested$busy.slice(0, nested$count).includes(live(cell))) throw Error(nested$early)
  return taken(cell)
}

/**
 * The same, for the call that is about to begin: its arguments are in scratch already, and stay there.
 * @template Slot
 * @param {{ at: Slot | 0 }} cell
 */
export const nested$moved = (cell) => {
  if (nested$busy.slice(0, nested$held).includes(live(cell))) throw Error(nested$early)
  return taken(cell)
}

/**
 * Throws if a call in progress works on bytes of an allocation.
 * @param {{ at: number, length: number }} cell
 */
export const nested$spare = (cell) => {
  const at = live(cell)
  const { length } = cell
  rewind()
  const busy = nested$busy.slice(0, nested$count)
  if (busy.some((one) => typeof one == 'number' && one >= at && one < at + length))
    throw Error(nested$early)
}
