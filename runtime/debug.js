import { memory } from './host.js'
import { cString } from './text.js'
import { bytes } from './view.js'

/**
 * Fills a slot with one byte, so that what reads it without having written it does not see what looks right; returns it.
 * @param {number} slot
 * @param {number} size in bytes
 * @param {number} byte
 */
export const debug$fill = (slot, size, byte) => {
  bytes().fill(byte, slot, slot + size)
  return slot
}

/**
 * The exports of a debug build's module, such that a trap that noted where and why it happened throws an error that says
 * so, with the engine's own as its cause.
 * @param {Record<string, any>} exports
 */
export const debug$exports = (exports) => {
  // Of another module there is none; init() is about to refuse that.
  const at = exports.__tare_trap?.value
  /** @param {Function} call */
  const telling =
    (call) =>
    /** @param {unknown[]} args */
    (...args) => {
      try {
        return call(...args)
      } catch (error) {
        // As __tare_trap of libc/ubsan.c is laid out: file, line, column, what.
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
