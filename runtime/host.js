/**
 * Stands for the module that the glue is generated around, so that the files of this folder can be tested by
 * themselves. `tare build` ships none of this: `memory` is then an export of the module, and `heapBase` a number.
 */
export const memory = new WebAssembly.Memory({ initial: 1, maximum: 64 })

/** The first byte of linear memory that the module does not use itself; a multiple of 16. */
export const heapBase = 1024
