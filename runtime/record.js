import { typedArray } from './check.js'
import { rewind, take } from './cursor.js'
import { bytesOf, get, put, zeroed } from './scratch.js'
import { utf8 } from './text.js'
import { bytes } from './view.js'

/**
 * Checks a value and puts it into memory.
 * @typedef {(view: DataView, at: number, value: any, name: string) => void} Put
 */
/**
 * Gets a value out of memory.
 * @template T
 * @typedef {(view: DataView, at: number) => T} Get
 */
/**
 * @param {any} value
 * @param {string} name of the parameter or field
 */
export const record$object = (value, name) => {
  if (typeof value != 'object' || !value) throw TypeError(name + ' must be an object')
  return value
}

/**
 * Buffers for the bytes of objects, to be used again: making a buffer costs more than the rest of the conversion.
 * @type {DataView[]}
 */
const record$spares = []

/**
 * A buffer that is not in use. It may hold any bytes.
 * @param {number} size in bytes
 */
const record$room = (size) => {
  const view = record$spares.pop()
  return view && view.byteLength >= size ? view : new DataView(new ArrayBuffer(size))
}

/**
 * Gives a buffer back. Its bytes stay until it is used again.
 * @param {DataView} view
 */
export const record$back = (view) => {
  record$spares.push(view)
  return view
}

/**
 * The bytes of an object. They are complete before anything goes to linear memory, since an object may have getters,
 * and these may call the module.
 * @param {unknown} value
 * @param {string} name of the parameter
 * @param {Put} put
 * @param {number} size in bytes
 */
export const record$pack = (value, name, put, size) => {
  const view = record$room(size)
  new Uint8Array(view.buffer, 0, size).fill(0)
  put(view, 0, value, name)
  return view
}

/**
 * Puts those bytes into scratch; returns where.
 * @param {DataView} view
 * @param {number} size
 */
export const record$put = (view, size) => put(new Uint8Array(view.buffer, 0, size))

/**
 * The bytes of an array of objects, or those of one typed array that holds them packed as they are.
 * @param {any} values
 * @param {string} name of the parameter
 * @param {Put} put
 * @param {number} size of an object in bytes
 * @param {string} type of the typed array
 * @param {number} [count] of objects; where it is left out, any
 */
export const record$packList = (values, name, put, size, type, count) => {
  if (!Array.isArray(values)) {
    if (!ArrayBuffer.isView(values) || /** @type {any} */ (values)[Symbol.toStringTag] != type)
      throw TypeError(`${name} must be an array or of type ${type}`)
    const array = /** @type {Uint8Array} */ (values)
    const each = size / array.BYTES_PER_ELEMENT
    if (array.length % each) throw RangeError(`${name}.length must be a multiple of ${each}`)
    if (array.length != (count ?? array.length / each) * each)
      throw RangeError(`${name} must have length ${each * (count ?? 0)}`)
    return bytesOf(array)
  }
  const length = count ?? values.length
  const view = new DataView(new ArrayBuffer(length * size))
  record$putList(view, 0, values, name, length, put, size)
  return new Uint8Array(view.buffer)
}

/**
 * @param {DataView} view
 * @param {number} at
 * @param {any} values
 * @param {string} name
 * @param {number} count
 * @param {Put} put
 * @param {number} size of an element in bytes
 */
export const record$putList = (view, at, values, name, count, put, size) => {
  if (!Array.isArray(values)) throw TypeError(name + ' must be an array')
  if (values.length != count) throw RangeError(`${name} must have length ${count}`)
  for (let i = 0; i < count; i++) put(view, at + i * size, values[i], `${name}[${i}]`)
}

/**
 * @template T
 * @param {DataView} view
 * @param {number} at
 * @param {number} length
 * @param {Get<T>} get
 * @param {number} size of an element in bytes
 */
export const record$getList = (view, at, length, get, size) =>
  Array.from({ length }, (_, i) => get(view, at + i * size))

/**
 * @param {DataView} view
 * @param {number} at
 * @param {any} value
 * @param {string} name
 * @param {number} count
 * @param {string} type
 */
export const record$putArray = (view, at, value, name, count, type) => {
  typedArray(value, type, name, count)
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  new Uint8Array(view.buffer).set(bytes, at)
}

/**
 * @template T
 * @param {DataView} view
 * @param {number} at
 * @param {number} count
 * @param {{ BYTES_PER_ELEMENT: number, new (buffer: ArrayBufferLike): T }} type
 */
export const record$getArray = (view, at, count, type) =>
  new type(view.buffer.slice(at, at + count * type.BYTES_PER_ELEMENT))

/**
 * Text, with a NUL and more behind it.
 * @param {DataView} view
 * @param {number} at
 * @param {unknown} value
 * @param {string} name
 * @param {number} size
 */
export const record$putText = (view, at, value, name, size) => {
  const bytes = utf8(value, name, '\0')
  if (bytes.length > size) throw RangeError(`${name} must fit in ${size - 1} bytes of UTF-8`)
  new Uint8Array(view.buffer).set(bytes, at)
}

/**
 * Text that may fill its field, and then has no NUL.
 * @param {DataView} view
 * @param {number} at
 * @param {unknown} value
 * @param {string} name
 * @param {number} size
 */
export const record$putFull = (view, at, value, name, size) => {
  const bytes = utf8(value, name, '\0')
  if (bytes.length > size + 1) throw RangeError(`${name} must fit in ${size} bytes of UTF-8`)
  new Uint8Array(view.buffer).set(bytes.subarray(0, size), at)
}

/**
 * Bytes that are no UTF-8 would not go back as they came.
 * @param {Uint8Array} bytes
 * @param {string} name
 */
const record$decode = (bytes, name) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw TypeError(name + ' does not hold UTF-8')
  }
}

/**
 * Text that may fill its field. Nothing but NULs may stand behind it: other bytes would be lost.
 * @param {DataView} view
 * @param {number} at
 * @param {number} size
 * @param {string} name
 */
export const record$getText = (view, at, size, name) => {
  const text = record$decode(new Uint8Array(view.buffer, at, size), name).replace(/\0+$/, '')
  if (text.includes('\0')) throw TypeError(name + ' holds more behind a NUL')
  return text
}

/**
 * Text up to its NUL, which has to be there.
 * @param {DataView} view
 * @param {number} at
 * @param {number} size
 * @param {string} name
 */
export const record$getTerminated = (view, at, size, name) => {
  const bytes = new Uint8Array(view.buffer, at, size)
  const end = bytes.indexOf(0)
  if (end < 0) throw RangeError(name + ' has no NUL')
  return record$decode(bytes.subarray(0, end), name)
}

/**
 * The bytes that an object has in C where JavaScript says nothing.
 * @param {DataView} view
 * @param {number} at
 * @param {number} size in bytes
 * @param {(at: number) => void} fill writes them to memory
 */
export const record$default = (view, at, size, fill) => {
  rewind()
  const from = zeroed(take(size), size)
  fill(from)
  new Uint8Array(view.buffer).set(get(from, size), at)
}

/** All of linear memory, to be asked for again after every call that could grow it. */
export const record$memory = () => new DataView(bytes().buffer)

/**
 * The object whose only field C returned as a number.
 * @template T
 * @param {(view: DataView) => void} set
 * @param {Get<T>} get
 */
export const record$of = (set, get) => {
  const view = record$room(8)
  set(view)
  const value = get(view, 0)
  record$back(view)
  return value
}

/**
 * What C made of an array of objects; one that was passed packed is brought up to date at once.
 * @template T
 * @param {any} values that were passed
 * @param {Uint8Array} packed their bytes
 * @param {number} at where C had them
 * @param {Get<T>} get
 * @param {number} size of an object in bytes
 */
export const record$update = (values, packed, at, get, size) => {
  if (Array.isArray(values))
    return record$getList(record$memory(), at, packed.length / size, get, size)
  packed.set(bytes().subarray(at, at + packed.length))
  return []
}

/**
 * Writes to each field of objects that C will change the value that it has. So what cannot be written, as in a frozen
 * object, throws before C has run.
 * @template T
 * @param {any[]} values
 * @param {DataView} view the first of them, packed
 * @param {Get<T>} get
 */
export const record$touch = (values, view, get) => {
  if (values.length)
    for (const key of Object.keys(/** @type {any} */ (get(view, 0))))
      for (const value of values) value[key] = value[key]
}

/**
 * Writes the new values back into objects that were passed. Their setters may call the module, so that nothing is read
 * from memory any more.
 * @param {any} values that were passed
 * @param {object[]} results
 */
export const record$assign = (values, results) =>
  results.forEach((result, i) => Object.assign(values[i], result))
