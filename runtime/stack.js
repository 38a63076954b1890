/**
 * Wraps the exports of a module with a stack, so that the module survives a trap. A function that traps leaves its frame
 * on the stack, so the stack pointer is set back to its first value.
 * @param {Record<string, any>} exports
 * @param {string} name of the stack pointer among them
 */
export const guarded = (exports, name) => {
  const stack = exports[name]
  const bottom = stack?.value
  /** @param {Function} call */
  const guard =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      try {
        return call(...args)
      } catch (error) {
        if (stack) stack.value = bottom
        throw error
      }
    }
  /** @type {Record<string, any>} */
  const result = {}
  for (const key in exports)
    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]
  return result
}

/**
 * The exports of a module that gives its stack pointer by two functions, such that it is a global among them.
 * @param {Record<string, any>} exports
 * @param {string} get the name of the function that returns it, and then of the global
 * @param {string} set and of the one that changes it
 */
export const stack$global = (exports, get, set) => ({
  ...exports,
  [get]: {
    get value() {
      return exports[get]()
    },
    set value(to) {
      exports[set](to)
    },
  },
})

/**
 * As guarded(), where imports may call back: a function that ends early, by a trap or by what an import threw, may have been
 * called by one that goes on.
 * @param {Record<string, any>} exports
 * @param {string} name
 */
export const nested$guarded = (exports, name) => {
  const stack = exports[name]
  /** @param {Function} call */
  const guard =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      const before = stack?.value
      try {
        return call(...args)
      } catch (error) {
        if (stack) stack.value = before
        throw error
      }
    }
  /** @type {Record<string, any>} */
  const result = {}
  for (const key in exports)
    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]
  return result
}

/**
 * Wraps the exports of a module that calls longjmp(), such that one which no function of C's takes is an error. What JavaScript
 * called from within C lets it pass: C may take it further out.
 * @param {Record<string, any>} exports
 * @param {string} name of the stack pointer among them, if there is one: what takes a jump has moved it
 */
export const jump$told = (exports, name) => {
  const stack = exports[name]
  const bottom = stack?.value
  /** @param {Function} call */
  const told =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      const isOuter = stack?.value == bottom
      try {
        return call(...args)
      } catch (error) {
        // @ts-ignore: TypeScript's types do not have it
        if (isOuter && error instanceof WebAssembly.Exception)
          throw Error('longjmp() to a function that has returned')
        throw error
      }
    }
  /** @type {Record<string, any>} */
  const result = {}
  for (const key in exports)
    result[key] = typeof exports[key] == 'function' ? told(exports[key]) : exports[key]
  return result
}

/**
 * As guarded(), where the stack has no known bound. It comes first in memory, so that its pointer is negative once it ran
 * out, and the next access to memory traps.
 * @param {Record<string, any>} exports
 * @param {string} name of the stack pointer among them
 */
export const open$guarded = (exports, name) => {
  const stack = exports[name]
  const bottom = stack?.value
  /** @param {Function} call */
  const guard =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      try {
        return call(...args)
      } catch (error) {
        if (stack.value < 0 && error instanceof WebAssembly.RuntimeError)
          error.message += `: ${bottom} bytes of stack ran out, see --stack-size`
        stack.value = bottom
        throw error
      }
    }
  /** @type {Record<string, any>} */
  const result = {}
  for (const key in exports)
    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]
  return result
}

/**
 * As nested$guarded(), where the stack has no known bound.
 * @param {Record<string, any>} exports
 * @param {string} name
 */
export const open$nested = (exports, name) => {
  const stack = exports[name]
  const bottom = stack?.value
  /** @param {Function} call */
  const guard =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      const before = stack.value
      try {
        return call(...args)
      } catch (error) {
        const told = `: ${bottom} bytes of stack ran out, see --stack-size`
        // What passes several calls is told once.
        if (
          stack.value < 0 &&
          error instanceof WebAssembly.RuntimeError &&
          !error.message.endsWith(told)
        )
          error.message += told
        stack.value = before
        throw error
      }
    }
  /** @type {Record<string, any>} */
  const result = {}
  for (const key in exports)
    result[key] = typeof exports[key] == 'function' ? guard(exports[key]) : exports[key]
  return result
}
