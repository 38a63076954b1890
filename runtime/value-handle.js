import { record$back, record$pack } from './record.js'

/**
 * The cell of an instance: the integers of the struct by which C knows it; 0 once the instance has ended.
 * @typedef {{ at: (number | bigint | string)[] | 0 }} ValueCell
 */

/**
 * An instance of what C knows by these integers.
 * @param {symbol} key of its cell
 * @param {{ prototype: object }} type
 * @param {(number | bigint | string)[]} at
 * @returns {any}
 */
export const value$make = (key, type, at) =>
  Object.assign(Object.create(type.prototype), { [key]: { at } })

/**
 * The instance whose id this is. What C would not give back as it is, is none.
 * @param {unknown} id
 * @param {symbol} key
 * @param {{ prototype: object }} type
 * @param {import('./record.js').Put} put
 * @param {(view: DataView, at: number, type: { prototype: object }) => any} get
 * @param {number} size of the struct in bytes
 */
export const value$from = (id, key, type, put, get, size) => {
  const view = record$pack(value$make(key, type, `${id}`.split(',')), 'id', put, size)
  const self = get(view, 0, type)
  record$back(view)
  if (`${self[key].at}` != `${id}`) throw RangeError('id must be what an instance has as its id')
  return self
}
