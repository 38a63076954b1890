import { memory } from './host.js'
import { cString } from './text.js'
import { bytes } from './view.js'

/**
 * Fills a slot with one byte and returns the slot. Code that reads fields which were never written then gets values that
 * are clearly wrong.
 * @param {number} slot
 * @param {number} size in bytes
 * @param {number} byte
 */
export const debug$fill = (slot, size, byte) => {
  bytes().fill(byte, slot, slot + size)
  return slot
}

/**
 * Wraps the exports of a debug build. If a trap noted where and why it happened, the error says so, and its cause is the
 * engine's error.
 * @param {Record<string, any>} exports
 */
export const debug$exports = (exports) => {
  // A module of another build has no __tare_trap; init() refuses it next.
  const at = exports.__tare_trap?.value
  /** @param {Function} call */
  const telling =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      try {
        return call(...args)
      } catch (error) {
        // The layout of __tare_trap in libc/ubsan.c: file, line, column, what.
        const [file, line, column, what] = new Uint32Array(memory.buffer, at, 4)
        if (!what) throw error
        bytes().fill(0, at, at + 16)
        const place = cString(file) + ':' + line + (column ? ':' + column : '')
        const told = new WebAssembly.RuntimeError(place + ': ' + cString(what))
        throw Object.assign(told, { cause: error })
      }
    }
  /** @type {Record<string, any>} */
  const result = {}
  for (const key in exports)
    result[key] = typeof exports[key] == 'function' ? telling(exports[key]) : exports[key]
  return result
}
