import { cString } from './text.js'

/**
 * Ends a call that failed.
 * @param {string} name of the call
 * @param {unknown} code what C returned
 * @param {unknown} [reason] what that means; empty where nobody knows
 */
export const failure$throw = (name, code, reason) => {
  throw Object.assign(Error(`${name} failed: ${reason || code}`), { code })
}

/**
 * What an enum calls a code.
 * @param {number} code
 * @param {Record<string, number>} codes
 */
export const failure$name = (code, codes) => Object.keys(codes).find((key) => codes[key] == code)

/**
 * The text that a failed call gave out.
 * @param {number} at
 * @param {(at: number) => void} [free]
 */
export const failure$text = (at, free) => {
  try {
    return cString(at)
  } finally {
    if (at) free?.(at)
  }
}
