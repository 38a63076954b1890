import { bytes } from './view.js'

/**
 * An address that C gave back.
 * @param {number} at
 * @param {string} name of the call
 */
export const follow$to = (at, name) => {
  if (!at) throw Error(name + ' returned NULL')
  return at
}

/**
 * How many elements lie at an address that C gave back.
 * @param {number} at
 * @param {number} length as C says
 * @param {number} size of an element in bytes
 * @param {string} name of the call
 */
export const follow$length = (at, length, size, name) => {
  if (!(length >= 0 && follow$to(at, name) + length * size <= bytes().length))
    throw RangeError(`${name} returned ${length} elements, which memory does not hold`)
  return length
}

/**
 * Which of the elements of an argument is at an address; behind the last one their number.
 * @param {number} at
 * @param {number} from where the first one is
 * @param {number} length in elements
 * @param {number} size of an element in bytes
 * @param {string} name of the call
 */
export const follow$index = (at, from, length, size, name) => {
  const index = (at - from) / size
  if (!Number.isInteger(index) || index < 0 || index > length)
    throw RangeError(name + ' returned what is not in its argument')
  return index
}

/**
 * How many bytes of a text are behind an address in it.
 * @param {number} at
 * @param {number} from where the text is
 * @param {number} length in bytes
 * @param {string} name of the call
 */
export const follow$rest = (at, from, length, name) =>
  length - follow$index(follow$to(at, name), from, length, 1, name)
