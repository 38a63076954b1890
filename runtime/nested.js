import { hold } from './growing.js'
import { heapUnit } from './host.js'
import { nested$raise, top } from './slab.js'

// Scratch where imports may call back: calls are in progress while others begin. It takes the place of cursor.js.

/** Where the next argument goes. */
let scratch = top

/** While an import runs, the end of the scratch of all calls in progress, on which others build; otherwise 0. */
let nested$floor = 0

/** Where the slots ended when the outermost call began: none of the calls in progress has scratch below. */
let nested$base = top

/** Scratch that slots were put behind, while it was in use. Later on slots are put there. */
const nested$gaps = /** @type {{ at: number, end: number }[]} */ ([])

/** What the calls in progress work on: slots, and where arrays that were not copied begin. @type {unknown[]} */
export const nested$busy = []

/** How many of those belong to calls around the import that runs. */
let nested$held = 0

/**
 * Begins the arguments of a call. What the last call left there is gone.
 * @param {number} [room] bytes to leave for a slot that is claimed before the call
 */
export const rewind = (room = 0) => {
  if (!nested$floor) nested$base = top
  nested$busy.length = nested$held
  scratch = Math.max(top, nested$floor) + room
}

/**
 * Scratch for one argument; its address, a multiple of 8.
 * @param {number} length in bytes
 */
export const take = (length) => {
  const at = hold(scratch, length)
  scratch = at + Math.ceil(length / 8) * 8
  return at
}

/**
 * The address of a slot: the one that was given back last, one in a gap, or a new one above all that is in use.
 * @param {number[]} free slots of this size that were given back
 * @param {number} size in bytes, a multiple of the alignment of every class
 * @param {(at: number, size: number) => number} [reserve]
 */
export const nested$claim = (free, size, reserve = hold) => {
  let slot = free.pop()
  if (!slot) {
    const gap = nested$gaps.find(({ at, end }) => end <= nested$base && at + size <= end)
    if (gap) {
      slot = gap.at
      gap.at += size
    } else {
      slot = reserve(Math.max(top, nested$floor), size)
      if (slot > top) nested$gaps.push({ at: top, end: slot })
      nested$raise(slot + size)
    }
  }
  return slot
}

/**
 * Runs an import. Calls that it makes leave alone what those in progress have.
 * @param {() => unknown} run
 */
export const nested$run = (run) => {
  const before = scratch
  const floor = nested$floor
  const held = nested$held
  nested$floor = Math.ceil(scratch / heapUnit) * heapUnit
  nested$held = nested$busy.length
  try {
    return run()
  } finally {
    nested$busy.length = nested$held
    nested$held = held
    nested$floor = floor
    scratch = before
  }
}
