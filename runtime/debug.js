import { memory } from './host.js'
import { cString } from './text.js'
import { rewind, scratch } from './cursor.js'
import { top } from './slab.js'
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

/** Where the scratch of the calls so far ended. */
let debug$end = 0

/**
 * Begins the arguments of a call, in scratch that holds one byte: behind each argument some of that stays.
 * @param {number} [room] bytes to leave for a slot
 */
export const debug$rewind = (room = 0) => {
  rewind(room)
  bytes().fill(0xdd, scratch, Math.max(scratch, debug$end))
}

/**
 * Wraps the exports of a debug build, so that scratch which does not belong to a call holds one byte while it runs: a
 * pointer into an earlier call's scratch, or behind an argument, then reads values that are clearly wrong.
 * @param {Record<string, any>} exports
 * @param {string[]} within names of those that are called while scratch holds arguments or outputs of another one
 */
export const debug$poisoned = (exports, within) => {
  /** @type {Record<string, any>} */
  const result = {}
  for (const key in exports) {
    const call = exports[key]
    result[key] =
      typeof call == 'function'
        ? /** @param {unknown[]} args */
          (...args) => {
            if (within.includes(key)) return call(...args)
            const at = Math.max(scratch, top)
            debug$end = Math.max(debug$end, at)
            bytes().fill(0xdd, at, debug$end)
            try {
              return call(...args)
            } finally {
              rewind()
            }
          }
        : call
  }
  return result
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
