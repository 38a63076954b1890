import { integer } from './check.js'
import { rewind } from './cursor.js'
import { memory$give, memory$take } from './host.js'
import { live } from './instance.js'
import { bytes } from './view.js'

/** Key under which an array holds the allocation that its bytes belong to, so that the allocation stays alive. */
const memory$owner = Symbol()

/** Key of an allocation's cell: its address, or 0 once it was freed, and its length. */
export const memory$cell = Symbol()

/** Key under which an allocation keeps the array that it returned last. */
const memory$given = Symbol()

/** Frees allocations that are garbage. */
const memory$registry = new FinalizationRegistry((cell) => cell.at && memory$give(cell))

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
 * The size of the block for `length` bytes. There are four sizes between two powers of two, so that a block that was
 * given back fits other lengths. The result is a multiple of `unit`, which is a power of two.
 * @param {number} length
 * @param {number} unit
 */
export const memory$block = (length, unit) => {
  const step = Math.max(unit, 2 ** (Math.floor(Math.log2(length)) - 2))
  return Math.ceil(length / step) * step || step
}

/**
 * The address of an array that lies in linear memory, or 0 if it lies elsewhere. Call this before memory may grow, because
 * growth detaches the array. A detached array would look empty, so this throws; also if its allocation was freed.
 * @param {ArrayBufferView & { length: number, [memory$owner]?: any }} array
 */
export const memory$locate = (array) => {
  if (!array.length) /** @type {any} */ (array).keys() // throws
  // Reading `buffer` costs more than the rest of a call. An array with offset 0 cannot be an allocation.
  const { byteOffset } = array
  return byteOffset && (array[memory$owner]?.bytes || array.buffer == bytes().buffer) && byteOffset
}

/**
 * Feeds an array to a function: at once where it lies in linear memory, or else by `feed`. Returns its address there, or 0.
 * @template {ArrayBufferView & { length: number }} T
 * @param {(array: T, consume: (at: number, length: number) => void) => void} feed
 * @param {T} array
 * @param {(at: number, length: number) => void} consume
 */
export const memory$feed = (feed, array, consume) => {
  const at = memory$locate(array)
  if (at) {
    rewind()
    consume(at, array.length)
  } else feed(array, consume)
  return at
}
