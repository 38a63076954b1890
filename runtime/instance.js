/**
 * The slot of an instance, by its cell; the cell of one that was freed has 0.
 * @template Slot
 * @param {{ at: Slot }} cell
 */
export const live = (cell) => {
  if (!cell.at) throw TypeError('used after free()')
  return cell.at
}
