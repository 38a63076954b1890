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
  if (typeof input == 'string' || input instanceof URL) input = await fetch(input)
  if (globalThis.Response && input instanceof Response) {
    if (!input.ok) throw Error(`${input.url}: ${input.status}`)
    input = await input.arrayBuffer()
  }
  return input instanceof WebAssembly.Module ? input : WebAssembly.compile(input)
}
