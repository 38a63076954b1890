import { put, rewind } from './scratch.js'

/**
 * Feeds a typed array to a function in windows of 64 KiB, so that linear memory does not grow with the input. An empty
 * array is fed once.
 * @param {ArrayBufferView & { BYTES_PER_ELEMENT: number }} array
 * @param {(at: number, length: number) => void} consume with lengths in elements
 */
export const stream = (array, consume) => {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = array
  let start = 0
  do {
    const length = Math.min(byteLength - start, 65536)
    rewind()
    consume(put(new Uint8Array(buffer, byteOffset + start, length)), length / BYTES_PER_ELEMENT)
    start += 65536
  } while (start < byteLength)
}
