import { hold } from './growing.js'
import { top } from './slab.js'

// Scratch in builds with imports or callbacks whose module has functions alone, instead of nested.js: no slots lie above it,
// and no call works on an instance.

/** While an import runs, the end of the scratch of all calls in progress, on which others build. */
let level = top

/** Where the next argument goes. */
export let scratch = top

/** Begins the arguments of a call. What the last call left there is gone. */
export const rewind = () => {
  scratch = level
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
 * Runs an import or a callback. Calls that it makes do not touch the scratch of calls in progress.
 * @param {Function} call
 * @param {unknown[]} args
 */
export const nested$call = (call, ...args) => {
  const before = level
  level = scratch
  try {
    return call(...args)
  } finally {
    scratch = level
    level = before
  }
}

/** The same. @param {() => unknown} run */
export const nested$run = (run) => nested$call(run)
