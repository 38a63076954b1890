// Calls in progress where none has scratch. It takes the place of nested.js.

/** The slots that the calls in progress work on. @type {unknown[]} */
export const nested$busy = []

/** How many of those belong to calls around the import that runs. */
let nested$held = 0

/** Begins a call. */
export const rewind = () => {
  nested$busy.length = nested$held
}

/**
 * Runs an import.
 * @param {() => unknown} run
 */
export const nested$run = (run) => {
  const held = nested$held
  nested$held = nested$busy.length
  try {
    return run()
  } finally {
    nested$busy.length = nested$held
    nested$held = held
  }
}
