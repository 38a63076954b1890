/**
 * @param {unknown} value
 * @param {string} name of the parameter
 */
export const number = (value, name) => {
  if (typeof value != 'number') throw TypeError(name + ' must be a number')
}

/**
 * @param {unknown} value
 * @param {string} name
 */
export const boolean = (value, name) => {
  if (typeof value != 'boolean') throw TypeError(name + ' must be a boolean')
}

/**
 * @param {unknown} value
 * @param {number} min
 * @param {number} max
 * @param {string} name
 */
export const integer = (value, min, max, name) => {
  if (!Number.isInteger(value)) throw TypeError(name + ' must be an integer')
  if (/** @type {number} */ (value) < min || /** @type {number} */ (value) > max)
    throw RangeError(`${name} must be from ${min} to ${max}`)
}

/**
 * @param {unknown} value
 * @param {(bits: number, value: bigint) => bigint} wrap BigInt.asIntN or BigInt.asUintN
 * @param {string} name
 */
export const bigint = (value, wrap, name) => {
  if (typeof value != 'bigint') throw TypeError(name + ' must be a bigint')
  if (wrap(64, value) != value) throw RangeError(name + ' must fit in 64 bits')
}

/**
 * @param {unknown} value
 * @param {Record<string, unknown>} choices
 * @param {string} name
 */
export const oneOf = (value, choices, name) => {
  if (!Object.values(choices).includes(value))
    throw RangeError(`${name} must be the value of one of ${Object.keys(choices).join(', ')}`)
}

/**
 * @param {unknown} value
 * @param {number} mask all bits that there are
 * @param {Record<string, unknown>} choices
 * @param {string} name
 */
export const check$flags = (value, mask, choices, name) => {
  integer(value, -2147483648, 4294967295, name)
  if (/** @type {number} */ (value) & ~mask)
    throw RangeError(`${name} must be an OR of ${Object.keys(choices).join(', ')}`)
}

/**
 * A copy of a typed array, which neither its own methods nor another thread can change once it is checked.
 * @template T
 * @param {unknown} array
 * @param {{ readonly name: string, new (array: any): T }} type
 * @param {string} name
 */
export const check$copy = (array, type, name) => {
  typedArray(array, type.name, name)
  return new type(array)
}

/**
 * @param {any} array a typed array of values
 * @param {Record<string, unknown>} choices
 * @param {string} name
 */
export const check$all = (array, choices, name) => {
  const known = new Set(Object.values(choices))
  for (const value of array)
    if (!known.has(value))
      throw RangeError(`${name} must have values of ${Object.keys(choices).join(', ')}`)
}

/**
 * @param {any} array a typed array of ORs
 * @param {number} mask
 * @param {Record<string, unknown>} choices
 * @param {string} name
 */
export const check$allFlags = (array, mask, choices, name) => {
  for (const value of array) check$flags(value, mask, choices, name)
}

/**
 * Of two lengths: one less the other.
 * @param {number} length
 * @param {number} less
 * @param {string} name of the first one
 */
export const check$difference = (length, less, name) => {
  if (!(length >= less)) throw RangeError(`${name} must be at least ${less}`)
  return length - less
}

/**
 * Of two lengths: one parted into pieces of the other.
 * @param {number} length
 * @param {number} each
 * @param {string} name of the first one
 */
export const check$quotient = (length, each, name) => {
  if (length % each !== 0) throw RangeError(`${name} must be a multiple of ${each}`)
  return length / each
}

/**
 * What the elements of an array come to.
 * @param {any} array of numbers or bigints
 */
export const check$total = (array) => {
  let total = 0
  for (const value of array) total += Number(value)
  return total
}

/**
 * By its tag, which holds for arrays of other realms as well, and for Node's Buffer. Returns the length: another thread
 * may make the array longer, so that one call asks for it once.
 * @param {unknown} value
 * @param {string} type
 * @param {string} name
 * @param {number} [length] in elements; where it is left out, any
 */
export const typedArray = (value, type, name, length) => {
  const array = /** @type {Uint8Array} */ (value)
  if (!ArrayBuffer.isView(value) || array[Symbol.toStringTag] != type)
    throw TypeError(`${name} must be of type ${type}`)
  const { length: actual } = array
  if (actual != (length ?? actual)) throw RangeError(`${name} must have length ${length}`)
  return actual
}

/**
 * Throws if a callback has cut an array that C works on a copy of.
 * @param {{ length: number }} array
 * @param {number} length that it had
 * @param {string} name
 */
export const check$still = (array, length, name) => {
  if (array.length < length) throw RangeError(name + ' was cut or detached during the call')
}

/**
 * @param {unknown} done what an init function returned
 * @param {string} name of the call that failed
 */
export const succeed = (done, name) => {
  if (!done) throw Error(name + ' failed')
}

/**
 * @param {number} code what an init function returned: 0 is success
 * @param {Record<string, number>} codes
 * @param {string} name of the call that failed
 */
export const succeedWith = (code, codes, name) => {
  if (code) {
    const reason = Object.keys(codes).find((key) => codes[key] == code) ?? code
    throw Object.assign(Error(`${name} failed: ${reason}`), { code })
  }
}
