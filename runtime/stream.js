import { rewind } from './cursor.js'
import { bytesOf, put } from './scratch.js'

/**
 * Feeds bytes to a function in windows of 64 KiB, so that linear memory does not grow with the input. An empty array is
 * fed once.
 * @param {Uint8Array} array
 * @param {(at: number, length: number) => void} consume
 */
export const stream = (array, consume) => {
  let start = 0
  do {
    const length = Math.min(array.length - start, 65536)
    // subarray() would call the constructor of a subclass.
    const part =
      start || array.length > 65536
        ? new Uint8Array(array.buffer, array.byteOffset + start, length)
        : array
    rewind()
    consume(put(part), length)
    start += length
  } while (start < array.length)
}

/**
 * The same for a typed array of any other kind, with lengths in elements.
 * @param {ArrayBufferView & { BYTES_PER_ELEMENT: number }} array
 * @param {(at: number, length: number) => void} consume
 */
export const streamArray = (array, consume) =>
  stream(bytesOf(array), (at, length) => consume(at, length / array.BYTES_PER_ELEMENT))

/**
 * The same for a typed array of any kind whose elements belong together in frames, such as the three of a pixel: no
 * window ends within a frame.
 * @param {number} frame in elements
 */
export const stream$framed =
  (frame) =>
  /**
   * @param {ArrayBufferView & { BYTES_PER_ELEMENT: number, length: number }} array
   * @param {(at: number, length: number) => void} consume
   */
  (array, consume) => {
    const bytes = bytesOf(array)
    const size = array.BYTES_PER_ELEMENT
    const most = (Math.floor(65536 / size / frame) || 1) * frame * size
    let start = 0
    do {
      const length = Math.min(bytes.length - start, most)
      rewind()
      consume(put(new Uint8Array(bytes.buffer, bytes.byteOffset + start, length)), length / size)
      start += length
    } while (start < bytes.length)
  }
