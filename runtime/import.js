import { bytes } from './view.js'

/** The functions that the user of the module supplies. @type {Record<string, Function> | undefined} */
let import$functions

/**
 * Sets the functions of the imports; if one is missing, throws and sets none.
 * @param {Record<string, unknown>} functions
 * @param {string[]} names
 */
export const import$set = (functions, names) => {
  import$functions = Object.fromEntries(
    names.map((name) => {
      const supplied = functions?.[name]
      if (typeof supplied != 'function') throw TypeError(`import ${name} must be a function`)
      return [name, supplied]
    }),
  )
}

/**
 * The function that was supplied for an import.
 * @param {string} name
 */
export const import$get = (name) => {
  if (!import$functions) throw Error(`import ${name} was not supplied: call setImports() first`)
  return import$functions[name]
}

/**
 * Copies what an import gave back to where C wants it.
 * @param {ArrayBufferView} array
 * @param {number} at
 * @param {number} length in bytes
 */
export const import$store = (array, at, length) =>
  bytes().set(new Uint8Array(array.buffer, array.byteOffset, length), at)

/**
 * The same for a result that may be shorter than its room; returns its length.
 * @param {Uint8Array} array of any kind
 * @param {number} at
 * @param {number} maxLength in elements
 * @param {string} name
 */
export const import$storeUpTo = (array, at, maxLength, name) => {
  const { length } = array
  if (length > maxLength) throw RangeError(`${name} must have at most ${maxLength} elements`)
  import$store(array, at, length * array.BYTES_PER_ELEMENT)
  return length
}
