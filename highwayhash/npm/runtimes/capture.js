/** Comes before the package, so that the tests can see how large its linear memory is. */

/** @type {WebAssembly.Memory[]} one of each module, in the order of instantiation */
export const memories = []

const { Instance } = WebAssembly
WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports)
    memories.push(Object.values(this.exports).find((value) => value instanceof WebAssembly.Memory))
  }
}
