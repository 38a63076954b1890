/**
 * The slot of an instance, by its cell; the cell of one that was freed is empty.
 * @template Slot
 * @param {Slot[]} cell
 */
export const live = (cell) => {
  if (!cell[0]) throw TypeError('used after free()')
  return cell[0]
}
