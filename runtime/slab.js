import { heapBase } from './host.js'
import { reach } from './memory.js'

/** Where the slots end, in bytes. All above it is scratch. */
export let top = heapBase

/**
 * The address of a slot: the one that was given back last, or a new one on top.
 * @param {number[]} free slots of this class that were given back
 * @param {number} size of a slot in bytes, a multiple of the alignment of every class
 */
export const claim = (free, size) => {
  let slot = free.pop()
  if (!slot) {
    slot = reach(top, size)
    top = slot + size
  }
  return slot
}

/**
 * The address of an instance; 0 marks one that was freed.
 * @param {number} slot
 */
export const live = (slot) => {
  if (!slot) throw TypeError('used after free()')
  return slot
}

/** Marks a constructor call of the glue itself, which brings its own way to fill the slot. */
export const hidden = Symbol()
