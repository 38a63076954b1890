// Tracks calls in progress in builds without scratch, instead of nested.js.

/** The slots that the calls in progress work on. @type {unknown[]} */
export const nested$busy = []

/** How many of those there are: to set the length of an array costs more than a call. */
export let nested$count = 0

/** How many belong to calls around the import that runs. */
export let nested$held = 0

/**
 * Adds a slot to them.
 * @param {unknown} one
 */
export const nested$add = (one) => {
  nested$busy[nested$count++] = one
}

/** Begins a call. */
export const rewind = () => {
  nested$count = nested$held
}

/**
 * Runs an import.
 * @param {() => unknown} run
 */
export const nested$run = (run) => {
  const held = nested$held
  nested$held = nested$count
  try {
    return run()
  } finally {
    nested$count = nested$held
    nested$held = held
  }
}

/**
 * Runs a callback in the same way: without a function around it, which would cost more than the call.
 * @param {Function} call
 * @param {unknown[]} args
 */
export const nested$call = (call, ...args) => {
  const held = nested$held
  nested$held = nested$count
  try {
    return call(...args)
  } finally {
    nested$count = nested$held
    nested$held = held
  }
}
