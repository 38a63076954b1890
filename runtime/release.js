// Of builds with --release: what is alive.

/** The cells of instances and allocations that were made. One that has ended has no address. @type {{ at: unknown }[]} */
let release$cells = []

/** With so many, those that have ended are left out. */
let release$most = 64

/**
 * Notes a new instance, or an allocation, by its cell. One that a call takes over has no address until the call fails,
 * and is not left out: nothing is made meanwhile.
 * @template {{ at: unknown }} Cell
 * @param {Cell} cell
 */
export const release$add = (cell) => {
  if (release$cells.length >= release$most) {
    release$cells = release$cells.filter(({ at }) => at)
    release$most = release$cells.length * 2 + 64
  }
  release$cells.push(cell)
  return cell
}

/** Throws if one of them is alive, or is garbage that the engine has not told of yet. */
export const release$check = () => {
  release$cells = release$cells.filter(({ at }) => at)
  if (release$cells.length)
    throw Error(`release(): ${release$cells.length} still in use; free() what was made`)
}
