import { memory } from './host.js'
import { bytes } from './view.js'

/** The rest of the pages that were last taken: the next block is carved from here. */
let carve = 0

/** Where those pages end. */
let carveEnd = 0

/** Blocks in use: of each address, the size of its bin and where the block begins. */
const blocks = new Map()

/** Free blocks by size. @type {Record<number, number[]>} */
const bins = {}

/**
 * malloc() for the module, and for instances. Sizes are rounded up to the next of four steps to each power of two; a free
 * block stays in the bin of its size. Returns 0 where there is no memory.
 * @param {number} size in bytes, as a signed or unsigned 32-bit integer
 * @param {number} [alignment] a power of two
 */
export const hostMalloc = (size, alignment = 16) => {
  const length = Math.max(size >>> 0, 1) + (alignment > 16 ? alignment : 0)
  const step = Math.max(16, 2 ** (Math.floor(Math.log2(length)) - 2))
  const bin = Math.ceil(length / step) * step
  let block = bins[bin]?.pop()
  if (!block) {
    if (carve + bin > carveEnd) {
      try {
        const start = memory.grow(bin / 65536 + 1) * 65536
        if (start != carveEnd) carve = start // what is left of the old pages is lost
      } catch {
        return 0
      }
      carveEnd = memory.buffer.byteLength
    }
    block = carve
    carve += bin
  }
  const at = Math.ceil(block / alignment) * alignment
  blocks.set(at, [bin, block])
  return at
}

/**
 * free(). What is not a block in use is left alone.
 * @param {number} at
 */
export const hostFree = (at) => {
  at >>>= 0
  const [bin, block] = blocks.get(at) ?? []
  if (blocks.delete(at)) (bins[bin] ??= []).push(block)
}

/**
 * calloc().
 * @param {number} count
 * @param {number} size
 */
export const hostCalloc = (count, size) => {
  const length = (count >>> 0) * (size >>> 0)
  const at = length < 2 ** 32 ? hostMalloc(length) : 0
  if (at) bytes().fill(0, at, at + length)
  return at
}

/**
 * realloc().
 * @param {number} at
 * @param {number} size
 */
export const hostRealloc = (at, size) => {
  at >>>= 0
  const [bin, block] = blocks.get(at) ?? [0, 0]
  const left = bin - (at - block)
  if (at && size >>> 0 <= left) return at
  const to = hostMalloc(size)
  if (to && at) {
    bytes().copyWithin(to, at, at + left)
    hostFree(at)
  }
  return to
}
