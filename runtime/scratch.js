import { take } from './cursor.js'
import { bytes } from './view.js'

/**
 * Copies bytes into scratch.
 * @param {Uint8Array} array
 */
export const put = (array) => {
  const at = take(array.length)
  bytes().set(array, at) // by now they may be more, if another thread adds some: nothing lies behind
  return at
}

/**
 * Zeroes bytes of linear memory, so that what was there before is not handed out; returns where they are.
 * @param {number} at
 * @param {number} length in bytes
 */
export const zeroed = (at, length) => {
  bytes().fill(0, at, at + length)
  return at
}

/**
 * The bytes of a typed array. One that lies outside of its buffer looks empty, as a detached one does; keys() throws then.
 * @param {ArrayBufferView} array
 */
export const bytesOf = (array) => {
  if (!array.byteLength) /** @type {Uint8Array} */ (array).keys()
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/**
 * Copies a typed array of any other kind into scratch.
 * @param {ArrayBufferView} array
 */
export const putArray = (array) => put(bytesOf(array))

/**
 * Copies bytes out of linear memory.
 * @param {number} at
 * @param {number} length
 */
export const get = (at, length) => bytes().slice(at, at + length)

/**
 * Copies a typed array of any other kind out of linear memory.
 * @template T
 * @param {number} at
 * @param {{ BYTES_PER_ELEMENT: number, new (buffer: ArrayBufferLike): T }} type
 * @param {number} length in elements
 */
export const getArray = (at, type, length) =>
  new type(get(at, length * type.BYTES_PER_ELEMENT).buffer)

/**
 * How much of its output a function wrote, in elements. What C makes of a small negative number is a code of its own:
 * nothing of the last 4096 bytes can be an array's length.
 * @param {number} length
 * @param {number} maxLength
 */
export const written = (length, maxLength) => {
  if (length >= 0xfffff000)
    throw Object.assign(Error(`the result ${length} (${length | 0}) is no length`), {
      code: length,
    })
  if (length > maxLength)
    throw RangeError(`the result needs ${length} elements, maxLength is ${maxLength}`)
  return length
}

/**
 * The same of an output whose room is computed.
 * @param {number} length
 * @param {number} most
 * @param {string} room what that is computed of
 */
export const written$within = (length, most, room) => {
  if (length < 0xfffff000 && length > most)
    throw RangeError(`the result needs ${length} elements, ${room} is ${most}`)
  return written(length, most)
}
