/** The module's exports, once they are there. */
let exports

/** What index.js uses in their place: all that it does begins with memory. */
export const wasm = {
  get memory() {
    if (!exports) throw Error('await init() first')
    return exports.memory
  },
}

/** @param {any} module */
export const use = (module) => {
  exports = new WebAssembly.Instance(module).exports
  const { memory, ...functions } = exports
  Object.assign(wasm, functions)
}
