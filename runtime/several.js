import { callback$there } from './callback.js'
import { getArray } from './scratch.js'

// Arrays of instances, which in C are arrays of pointers.

/**
 * The instances of an argument, in an array of its own: to read the caller's may run code.
 * @param {unknown} value
 * @param {string} name of the parameter
 */
export const several$list = (value, name) => {
  if (!Array.isArray(value)) throw TypeError(name + ' must be an array')
  return Array.from(value)
}

/**
 * Throws where an instance that is to be C's is there twice.
 * @param {unknown[]} all
 * @param {string} name of the parameter
 */
export const several$distinct = (all, name) => {
  if (new Set(all).size < all.length) throw TypeError(name + ' must not have an instance twice')
}

/**
 * The instances whose addresses C passes to a callback.
 * @template T
 * @param {number} at
 * @param {number} length
 * @param {(at: number) => T} find
 * @param {string} name of the parameter
 */
export const several$visit = (at, length, find, name) =>
  Array.from(getArray(at, Uint32Array, length), (at) => find(callback$there(at, 'one of ' + name)))
