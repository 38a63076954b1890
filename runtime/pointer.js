import { typedArray } from './check.js'
import { take } from './cursor.js'
import { bytesOf, getArray } from './scratch.js'
import { text, text$bytes, utf8 } from './text.js'
import { bytes } from './view.js'

/**
 * The bytes of an object and of all that its pointers lead to. They go to memory in one piece, where the addresses are
 * known at last: until then a pointer is noted by its distance from the beginning.
 * @typedef {object} Links
 * @property {DataView} view the object itself, or several
 * @property {number} count how many these are
 * @property {number} length of all in bytes
 * @property {[number, Uint8Array][]} parts with their distances
 * @property {[DataView, number, number][]} slots where an address goes, and the distance of what is there
 */
/** @typedef {(view: DataView, at: number, value: any, name: string, links: Links) => void} LinkedPut */

/**
 * Adds bytes behind the others; returns their distance. Behind each part are free bytes, so that an empty one has an
 * address of its own.
 * @param {Links} links
 * @param {Uint8Array} part
 */
const pointer$add = (links, part) => {
  const { length } = links
  links.parts.push([length, part])
  links.length += part.length - (part.length % 8) + 8
  return length
}

/**
 * @param {Links} links
 * @param {DataView} view where the pointer is
 * @param {number} at
 * @param {Uint8Array} part what it leads to
 */
export const pointer$to = (links, view, at, part) => {
  links.slots.push([view, at, pointer$add(links, part)])
}

/**
 * The same of what lies behind the part that was added last.
 * @param {Links} links
 * @param {DataView} view
 * @param {number} at
 * @param {number} length of that part in bytes
 */
export const pointer$end = (links, view, at, length) => {
  links.slots.push([view, at, /** @type {any} */ (links.parts.at(-1))[0] + length])
}

/**
 * Text that ends with a NUL.
 * @param {Links} links
 * @param {DataView} view
 * @param {number} at
 * @param {unknown} value
 * @param {string} name
 */
export const pointer$string = (links, view, at, value, name) => {
  if (value != null) pointer$to(links, view, at, utf8(value, name, '\0'))
}

/**
 * Text, or any bytes, without a NUL; returns how many.
 * @param {Links} links
 * @param {DataView} view
 * @param {number} at
 * @param {unknown} value
 * @param {string} name
 */
export const pointer$text = (links, view, at, value, name) => {
  if (value == null) return 0
  const part = text$bytes(value, name)
  pointer$to(links, view, at, part)
  return part.length
}

/**
 * A copy of a typed array: the getters of other objects may still change it. Returns its length.
 * @param {Links} links
 * @param {DataView} view
 * @param {number} at
 * @param {any} value
 * @param {string} name
 * @param {string} type
 * @param {number} [count] of elements; where it is left out, any, and none for NULL
 */
export const pointer$array = (links, view, at, value, name, type, count) => {
  if (value == null && count == null) return 0
  typedArray(value, type, name, count)
  const part = bytesOf(value).slice()
  pointer$to(links, view, at, part)
  return part.length / value.BYTES_PER_ELEMENT
}

/**
 * One object, unless there is none.
 * @param {Links} links
 * @param {DataView} view
 * @param {number} at
 * @param {unknown} value
 * @param {string} name
 * @param {LinkedPut} put
 * @param {number} size in bytes
 */
export const pointer$object = (links, view, at, value, name, put, size) => {
  if (value != null) pointer$list(links, view, at, [value], name, put, size, 1, true)
}

/**
 * Objects, one behind the other; returns how many.
 * @param {Links} links
 * @param {DataView} view
 * @param {number} at
 * @param {any} values
 * @param {string} name
 * @param {LinkedPut} put
 * @param {number} size
 * @param {number} [count] where it is left out, any, and none for NULL
 * @param {boolean} [isOne] `name` is that of the object
 */
export const pointer$list = (links, view, at, values, name, put, size, count, isOne) => {
  if (values == null && count == null) return 0
  if (!Array.isArray(values)) throw TypeError(name + ' must be an array')
  const { length } = values
  if (length != (count ?? length)) throw RangeError(`${name} must have length ${count}`)
  const objects = new DataView(new ArrayBuffer(length * size))
  pointer$to(links, view, at, new Uint8Array(objects.buffer))
  for (let i = 0; i < length; i++)
    put(objects, i * size, values[i], isOne ? name : `${name}[${i}]`, links)
  return length
}

/**
 * The bytes of an argument with pointers. They are complete before anything goes to linear memory, since an object may
 * have getters, and these may call the module.
 * @param {unknown} value
 * @param {string} name
 * @param {LinkedPut} put
 * @param {number} size in bytes
 */
export const pointer$pack = (value, name, put, size) =>
  pointer$packAll([value], name, put, size, 1, true)

/**
 * The same of an array of objects.
 * @param {any} values
 * @param {string} name
 * @param {LinkedPut} put
 * @param {number} size
 * @param {number} [count]
 * @param {boolean} [isOne]
 */
export const pointer$packAll = (values, name, put, size, count, isOne) => {
  const none = new DataView(new ArrayBuffer(4))
  /** @type {Links} */
  const links = { view: none, count: 0, length: 0, parts: [], slots: [] }
  links.count = pointer$list(links, none, 0, values ?? 0, name, put, size, count, isOne)
  const [, first] = links.parts[0]
  links.view = new DataView(first.buffer)
  return links
}

/**
 * Copies all to memory, with addresses in place of distances; returns where.
 * @param {Links} links
 * @param {number} at
 */
export const pointer$place = ({ slots, parts }, at) => {
  for (const [view, slot, distance] of slots) view.setUint32(slot, at + distance, true)
  const memory = bytes()
  for (const [distance, part] of parts) memory.set(part, at + distance)
  return at
}

/**
 * Puts it into scratch.
 * @param {Links} links
 */
export const pointer$put = (links) => pointer$place(links, take(links.length))

/**
 * The text at an address that C gave; NULL is null.
 * @param {number} at
 * @param {number} length
 */
export const pointer$getText = (at, length) => (at ? text(at, length) : null)

/**
 * A copy of the elements there.
 * @template T
 * @param {number} at
 * @param {{ BYTES_PER_ELEMENT: number, new (buffer: ArrayBufferLike): T }} type
 * @param {number} length in elements
 */
export const pointer$getArray = (at, type, length) => (at ? getArray(at, type, length) : null)
