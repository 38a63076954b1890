import { integer } from './check.js'
import { memory$give, memory$take } from './host.js'
import { live } from './instance.js'
import { bytes } from './view.js'

/** Under this an array that was handed out holds the allocation whose bytes it is, and so keeps it. */
const memory$owner = Symbol()

/** Where an allocation has its address, while it has memory, and its length. */
const memory$cell = Symbol()

/** Where it has the array that it gave out last. */
const memory$given = Symbol()

/** Gives the memory back of allocations that nobody has any more. */
const memory$registry = new FinalizationRegistry(
  (cell) => cell.at && !Object.isFrozen(cell) && memory$give(cell),
)

/** Bytes of linear memory that belong to JavaScript. */
export const memory$Allocation = class {
  /** @type {Uint8Array | undefined} */
  [memory$given];
  /** @type {{ at: number, length: number }} */
  [memory$cell]
  /** @param {number} length */
  constructor(length) {
    integer(length, 0, 4294967295, 'length')
    this[memory$cell] = { at: memory$take(length), length }
    memory$registry.register(this, this[memory$cell], this)
  }
  get length() {
    return this[memory$cell].length
  }
  /** The bytes where they are, as long as memory does not grow. */
  get bytes() {
    const at = live(this[memory$cell])
    if (this[memory$given]?.length) return this[memory$given] // not detached
    const view = new Uint8Array(bytes().buffer, at, this.length)
    return (this[memory$given] = Object.assign(view, { [memory$owner]: this }))
  }
  free() {
    memory$give(this[memory$cell])
    memory$registry.unregister(this)
  }
  [Symbol.dispose ?? Symbol()]() {
    if (this[memory$cell].at) this.free()
  }
}

/**
 * The size of the block that so many bytes get: the next of four steps to each power of two, so that a block which is
 * given back serves for others. A multiple of `unit`, which is a power of two.
 * @param {number} length
 * @param {number} unit
 */
export const memory$block = (length, unit) => {
  const step = Math.max(unit, 2 ** (Math.floor(Math.log2(length)) - 2))
  return Math.ceil(length / step) * step || step
}

/**
 * The address of an array that lies in linear memory; 0 of any other. Ask before anything may grow memory, for that
 * detaches the array. One that is detached already would look empty, and throws, as does one whose allocation was freed.
 * @param {ArrayBufferView & { length: number, [memory$owner]?: any }} array
 */
export const memory$locate = (array) => {
  if (!array.length) new DataView(array.buffer) // throws
  // To ask an array for its buffer costs more than the rest of a call; what lies in memory does not lie at 0.
  const { byteOffset } = array
  return byteOffset && (array[memory$owner]?.bytes || array.buffer == bytes().buffer) && byteOffset
}

/**
 * Feeds an array to a function: at once where it lies in linear memory, or else by `feed`.
 * @template {ArrayBufferView & { length: number }} T
 * @param {(array: T, consume: (at: number, length: number) => void) => void} feed
 * @param {T} array
 * @param {(at: number, length: number) => void} consume
 */
export const memory$feed = (feed, array, consume) => {
  const at = memory$locate(array)
  if (at) consume(at, array.length)
  else feed(array, consume)
}
