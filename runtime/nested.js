import { hold } from './growing.js'
import { heapUnit } from './host.js'
import { nested$raise, top } from './slab.js'

// Scratch in builds with imports, instead of cursor.js: an import may call the module while another call is in progress.

/** Where the scratch of the call that was begun last begins. */
let nested$start = top

/** Where the next argument goes. */
export let scratch = top

/** While an import runs, the end of the scratch of all calls in progress, on which others build; otherwise 0. */
export let nested$floor = 0

/** Of each of those calls, where its scratch is. */
const nested$used = /** @type {{ at: number, end: number }[]} */ ([])

/** Scratch that slots were put behind, while it was in use; the last few. Later on slots are put there. */
const nested$gaps = /** @type {{ at: number, end: number }[]} */ ([])

/** What the calls in progress work on: slots, and where arrays that were not copied begin. @type {unknown[]} */
export const nested$busy = []

/** How many of those there are: to set the length of an array costs more than a call. */
export let nested$count = 0

/** How many belong to calls around the import that runs. */
export let nested$held = 0

/**
 * Adds a slot or an address to them.
 * @param {unknown} one
 */
export const nested$add = (one) => {
  nested$busy[nested$count++] = one
}

/**
 * Begins the arguments of a call. What the last call left there is gone.
 * @param {number} [room] bytes to leave for a slot that is claimed before the call
 */
export const rewind = (room = 0) => {
  nested$count = nested$held
  nested$start = Math.max(top, nested$floor)
  scratch = nested$start + room
}

/**
 * Takes scratch for one argument; returns its address, a multiple of 8. An empty argument gets 8 bytes too, or an import
 * might allocate at its address.
 * @param {number} length in bytes
 */
export const take = (length) => {
  const at = hold(scratch, length)
  scratch = at + length - (length % 8) + 8
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
    const gap = nested$gaps.find(
      ({ at, end }) =>
        at + size <= end && nested$used.every((used) => used.end <= end - size || used.at >= end),
    )
    if (gap) {
      slot = gap.end -= size
    } else {
      slot = reserve(Math.max(top, nested$floor), size)
      if (slot - top >= size && nested$gaps.push({ at: top, end: slot }) > 16) nested$gaps.shift()
      nested$raise(slot + size)
    }
  }
  return slot
}

/**
 * Runs an import. Calls that it makes do not touch the scratch and the slots of calls in progress.
 * @param {() => unknown} run
 */
export const nested$run = (run) => {
  const before = scratch
  const start = nested$start
  const floor = nested$floor
  const held = nested$held
  const end = Math.ceil(scratch / heapUnit) * heapUnit
  nested$used.push({ at: start, end })
  nested$floor = end
  nested$held = nested$count
  try {
    return run()
  } finally {
    nested$count = nested$held
    nested$held = held
    nested$used.pop()
    nested$floor = floor
    nested$start = start
    scratch = before
  }
}

/**
 * Runs a callback in the same way: without a function around it, which would cost more than the call.
 * @param {Function} call
 * @param {unknown[]} args
 */
export const nested$call = (call, ...args) => {
  const before = scratch
  const start = nested$start
  const floor = nested$floor
  const held = nested$held
  const end = Math.ceil(scratch / heapUnit) * heapUnit
  nested$used.push({ at: start, end })
  nested$floor = end
  nested$held = nested$count
  try {
    return call(...args)
  } finally {
    nested$count = nested$held
    nested$held = held
    nested$used.pop()
    nested$floor = floor
    nested$start = start
    scratch = before
  }
}
