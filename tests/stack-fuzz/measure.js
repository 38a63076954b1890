/** How much of its stack a module uses: the stack is painted, its exports are called, and what is below is still painted. */

const ARGUMENTS = [0, 1, 2, 3, 5, 7, 8, 12, 15, 17, 31, 62, 255, 0x7ffffff6, 0xfffffffb]
const PAINTS = [0xa5, 0x5a]

/** The lowest address from `low` on that is not painted, or `high`. */
const lowestUsed = (bytes, low, high, paint) => {
  let at = low
  const words = new Uint32Array(bytes.buffer, (low + 3) & ~3, (high - ((low + 3) & ~3)) >> 2)
  const word = (paint * 0x01010101) >>> 0
  while (at & 3) if (bytes[at++] != paint) return at - 1
  let i = 0
  while (i < words.length && words[i] == word) i++
  for (at += 4 * i; at < high; at++) if (bytes[at] != paint) return at
  return high
}

/** Below it `tare build` puts nothing. */
const GUARD = 1024

/**
 * Whether a module of `tare build` writes to what is below its stack.
 * @param {Uint8Array} code
 */
export const overflows = (code) => {
  const module = new WebAssembly.Module(code)
  for (const paint of PAINTS) {
    const exports = Object.values(new WebAssembly.Instance(module, {}).exports)
    const memory = exports.find((value) => value instanceof WebAssembly.Memory)
    if (!memory) return false // and so no stack
    const call = exports.find((value) => typeof value == 'function')
    const bytes = new Uint8Array(memory.buffer, 0, GUARD).fill(paint)
    for (const argument of ARGUMENTS) call(argument)
    if (!bytes.every((byte) => byte == paint)) return true
  }
  return false
}

/**
 * @param {Uint8Array} code
 * @param {import('./builds.js').Stack[]} stacks
 * @returns {number[]} bytes used of each
 */
export const measure = (code, stacks) => {
  const module = new WebAssembly.Module(code)
  const names = WebAssembly.Module.exports(module).filter(
    ({ kind, name }) => kind == 'function' && name.startsWith('run'),
  )
  const imports = {}
  const used = stacks.map(() => 0)
  const start = () => {
    const { exports } = new WebAssembly.Instance(module, imports)
    return exports
  }
  let exports = start()
  for (const { name } of names)
    for (const argument of ARGUMENTS)
      for (const paint of PAINTS) {
        const bytes = new Uint8Array(exports.memory.buffer)
        for (const { low, high } of stacks) bytes.fill(paint, low, high)
        try {
          exports[name](argument)
        } catch (error) {
          if (!(error instanceof WebAssembly.Exception)) throw error
          exports = start()
        }
        stacks.forEach(({ low, high }, i) => {
          const lowest = lowestUsed(bytes, low, high, paint)
          if (lowest == low) throw new Error('the stack is too small')
          used[i] = Math.max(used[i], high - lowest)
        })
      }
  return used
}
