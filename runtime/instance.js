/**
 * The slot of an instance; 0 marks one that was freed.
 * @template Slot
 * @param {Slot} slot
 */
export const live = (slot) => {
  if (!slot) throw TypeError('used after free()')
  return slot
}

/** Marks a constructor call of the glue itself, which brings its own way to fill the slot. */
export const hidden = Symbol()
