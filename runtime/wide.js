import { getArray } from './scratch.js'
import { bytes } from './view.js'

/**
 * A string whose units go to C.
 * @param {unknown} value
 * @param {string} name of the parameter
 * @param {string} [end] NUL for C's own strings, which then must not contain one
 */
const wide$text = (value, name, end = '') => {
  if (typeof value != 'string') throw TypeError(name + ' must be a string')
  if (end && value.includes(end)) throw RangeError(name + ' must not contain a NUL')
  if (/\p{Surrogate}/u.test(value)) throw RangeError(name + ' must not contain a lone surrogate')
  return value + end
}

/**
 * The bytes of its UTF-16.
 * @param {unknown} value
 * @param {string} name
 * @param {string} [end]
 */
export const wide$utf16 = (value, name, end) => {
  const units = Uint16Array.from(wide$text(value, name, end).split(''), (unit) =>
    unit.charCodeAt(0),
  )
  return new Uint8Array(units.buffer)
}

/**
 * The bytes of its UTF-32.
 * @param {unknown} value
 * @param {string} name
 * @param {string} [end]
 */
export const wide$utf32 = (value, name, end) => {
  const units = Uint32Array.from(
    wide$text(value, name, end),
    (unit) => /** @type {number} */ (unit.codePointAt(0)),
  )
  return new Uint8Array(units.buffer)
}

/**
 * The string of so many units of UTF-16 at an address; throws where they are none.
 * @param {number} at
 * @param {number} length
 */
export const wide$get16 = (at, length) =>
  new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(
    bytes().subarray(at, at + length * 2),
  )

/**
 * The same of UTF-32.
 * @param {number} at
 * @param {number} length
 */
export const wide$get32 = (at, length) => {
  let string = ''
  for (const unit of getArray(at, Uint32Array, length)) {
    if (unit > 0x10ffff || unit >>> 11 == 27) throw TypeError('what C gave is no UTF-32')
    string += String.fromCodePoint(unit)
  }
  return string
}

/**
 * Up to the NUL; at NULL an empty one.
 * @param {number} at
 * @param {(at: number, length: number) => string} get
 * @param {typeof Uint16Array | typeof Uint32Array} type
 */
export const wide$string = (at, get, type) =>
  at ? get(at, new type(bytes().buffer, at).indexOf(0)) : ''

/**
 * A string that C returned.
 * @param {number} at
 * @param {string} name of the call
 * @param {(at: number, length: number) => string} get
 * @param {typeof Uint16Array | typeof Uint32Array} type
 */
export const wide$returned = (at, name, get, type) => {
  if (!at) throw Error(name + ' returned NULL')
  return wide$string(at, get, type)
}

/**
 * The same where NULL is null.
 * @param {number} at
 * @param {(at: number, length: number) => string} get
 * @param {typeof Uint16Array | typeof Uint32Array} type
 */
export const wide$orNull = (at, get, type) => (at ? wide$string(at, get, type) : null)
