/**
 * Imports a glue and shows the linear memory that it keeps to itself, and how often that grew.
 * @param {string} path of the glue
 */
export const importWithMemory = async (path) => {
  const { Instance } = WebAssembly
  let memory
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given)
      memory = Object.values(this.exports).find((value) => value instanceof WebAssembly.Memory)
    }
  }
  const glue = await import(`${path}?memory=${Math.random()}`)
  WebAssembly.Instance = Instance
  let growths = 0
  memory.grow = (pages) => {
    const before = WebAssembly.Memory.prototype.grow.call(memory, pages)
    growths++
    return before
  }
  return { glue, memory, growths: () => growths }
}

/**
 * Makes Adders, each with its number as its sum, until the constructor throws; returns them and what was thrown.
 * @param {new () => any} Adder
 */
export const fill = (Adder) => {
  const adders = []
  for (;;) {
    let one
    try {
      one = new Adder()
    } catch (error) {
      return { adders, error }
    }
    one.add(adders.length)
    adders.push(one)
  }
}
