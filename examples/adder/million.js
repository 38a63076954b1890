/**
 * A million Adders alive at once, dropped, and the memory used again.
 *
 *   tare build adder.h -o dist
 *   node --expose-gc million.js dist/adder.js
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const count = 1e6

// The glue keeps the module's memory to itself; a script that wants to watch it has to catch it as it is made.
let memory
const { Instance } = WebAssembly
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given)
    memory = Object.values(this.exports).find((value) => value instanceof WebAssembly.Memory)
  }
}
const { Adder } = await import(pathToFileURL(resolve(process.argv[2] ?? 'dist/adder.js')).href)
const megabytes = () => (memory.buffer.byteLength / 1e6).toFixed(1)

const fill = (which) => {
  const adders = Array.from({ length: count }, () => new Adder())
  adders.forEach((adder, i) => adder.add(i))
  adders.forEach((adder) => adder.add(0.5))
  const right = adders.every((adder, i) => adder.result() === i + 0.5)
  console.log(
    `${which} million: ${count} adders alive, ${right ? 'all sums right' : 'SUMS WRONG'}, in ${megabytes()} MB`,
  )
  if (!right) process.exitCode = 1
}

fill('first')
for (let i = 0; i < 3; i++) {
  globalThis.gc?.()
  await new Promise((resolve) => setTimeout(resolve))
}
const before = memory.buffer.byteLength
fill('second')
console.log(
  memory.buffer.byteLength == before
    ? 'the first million was dropped and reclaimed: the memory did not grow'
    : `the memory grew to ${megabytes()} MB (the collector has not run; try --expose-gc)`,
)
