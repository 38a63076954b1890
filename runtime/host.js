/**
 * Stands for the module that the glue is generated around, so that the files of this folder can be tested by
 * themselves. `tare build` ships none of this: `memory` is then an export of the module, and `heapBase`,
 * `heapEnd` and `heapUnit` are numbers.
 */
export const memory = new WebAssembly.Memory({ initial: 1, maximum: 64 })

/**
 * Memory for alloc().
 * @param {number} length in bytes
 * @returns {number} its address
 */
export const memory$take = (length) => heapBase + length

/**
 * Takes it from the cell of an allocation, and gives it back.
 * @param {{ at: number, length: number }} cell
 */
export const memory$give = (cell) => {}

/** A power of two that the addresses of slots are multiples of, `heapBase` among them. */
export const heapUnit = 16

/** The first byte of linear memory that the module does not use itself; a multiple of 16. */
export const heapBase = 1024

/** Where linear memory ends before anything has grown it. */
export const heapEnd = 65536
