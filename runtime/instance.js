/**
 * The slot in the cell of an instance. It is 0 once the instance was freed.
 * @template Slot
 * @param {{ at: Slot }} cell
 */
export const live = (cell) => {
  if (!cell.at) throw TypeError('used after free()')
  return cell.at
}

/**
 * Takes the slot from an instance, so that it can be given back; throws if the cell keeps it, as it does behind a Proxy
 * that ignores writes.
 * @template Slot
 * @param {{ at: Slot | 0 }} cell
 */
export const taken = (cell) => {
  const slot = live(cell)
  cell.at = 0
  if (cell.at) throw TypeError('read-only')
  return slot
}
