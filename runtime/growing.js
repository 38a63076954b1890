import { memory } from './host.js'

/**
 * Makes linear memory hold `length` bytes at `at` and more, and returns `at`. It grows by a quarter of itself, so that a
 * million slots cost some twenty growths, or by what is needed where the engine refuses that. Where it refuses that as
 * well, this throws the engine's RangeError and nothing has changed. The last byte of all is never used: in C, what ends
 * with it at 4 GiB would end at NULL.
 * @param {number} at
 * @param {number} length
 */
export const reach = (at, length) => {
  const size = memory.buffer.byteLength
  const pages = (at + length - size) / 65536 + 1 // grow() drops the fraction
  if (pages >= 1) {
    try {
      memory.grow(pages + size / 262144)
    } catch {
      memory.grow(pages)
    }
  }
  return at
}

/** Linear memory ends here or behind: to ask it costs more than all else that an argument does. */
let end = 0

/**
 * The same for what is put there in every call.
 * @param {number} at
 * @param {number} length
 */
export const hold = (at, length) => {
  if (at + length >= end) {
    reach(at, length)
    end = memory.buffer.byteLength
  }
  return at
}
