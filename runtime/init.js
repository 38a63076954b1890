/** What the module's exports are before init(): every use throws. */
export const early = new Proxy(Function.prototype, {
  get() {
    throw Error('await init() first')
  },
  apply() {
    throw Error('await init() first')
  },
})

/**
 * The module behind any of the inputs that init() takes.
 * @param {any} input
 */
export const load = async (input) => {
  input = await input
  // instanceof fails across realms, so look at properties.
  if (typeof input == 'string' || input.href) input = await fetch(input)
  if (input.arrayBuffer) {
    if (input.ok == false) throw Error(`${input.url}: ${input.status}`)
    input = await input.arrayBuffer()
  }
  return input[Symbol.toStringTag] == 'WebAssembly.Module' ? input : WebAssembly.compile(input)
}
