import { bytes } from './view.js'

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
 * The text in which C says how a call failed. What is no UTF-8 becomes U+FFFD, since an error about the text would hide that.
 * @param {number} at
 */
export const failure$said = (at) =>
  at ? new TextDecoder().decode(bytes().subarray(at, bytes().indexOf(0, at))) : ''

/**
 * What a failed call left in objects, or nothing where that cannot be read: the failure matters more.
 * @param {() => any} read
 */
export const failure$told = (read) => {
  try {
    return read()
  } catch {
    return []
  }
}

/**
 * The text that a failed call gave out.
 * @param {number} at
 * @param {(at: number) => void} [free]
 */
export const failure$text = (at, free) => {
  try {
    return failure$said(at)
  } finally {
    if (at) free?.(at)
  }
}
