import { bytes } from './view.js'

/**
 * The UTF-8 of a string argument.
 * @param {unknown} value
 * @param {string} name of the parameter
 * @param {string} [end] NUL for C's own strings, which then must not contain one
 */
export const utf8 = (value, name, end = '') => {
  if (typeof value != 'string') throw TypeError(name + ' must be a string')
  if (end && value.includes(end)) throw RangeError(name + ' must not contain a NUL')
  return new TextEncoder().encode(value + end)
}

/**
 * The bytes of an argument that is text or any bytes: a copy, since what follows may detach an array.
 * @param {unknown} value
 * @param {string} name of the parameter
 */
export const text$bytes = (value, name) => {
  if (typeof value == 'string') return utf8(value, name)
  const array = /** @type {Uint8Array} */ (value)
  if (!ArrayBuffer.isView(value) || array[Symbol.toStringTag] != 'Uint8Array')
    throw TypeError(name + ' must be a string or a Uint8Array')
  return new Uint8Array(array)
}

/**
 * The string of `length` bytes at an address; throws where they are not UTF-8.
 * @param {number} at
 * @param {number} length
 */
export const text = (at, length) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    bytes().subarray(at, at + length),
  )

/**
 * The string at an address, up to its NUL; at NULL an empty one.
 * @param {number} at
 */
export const cString = (at) => (at ? text(at, bytes().indexOf(0, at) - at) : '')

/**
 * A string that C returned.
 * @param {number} at
 * @param {string} name of the call
 */
export const text$returned = (at, name) => {
  if (!at) throw Error(name + ' returned NULL')
  return text(at, bytes().indexOf(0, at) - at)
}

/**
 * The same where NULL is null.
 * @param {number} at
 */
export const text$orNull = (at) => (at ? cString(at) : null)
