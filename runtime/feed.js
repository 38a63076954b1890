import { nested$busy, nested$held } from './nested.js'
import { bytes } from './view.js'

/** How much of its input the last call took. */
export let feed$taken = 0

/** How much of its room for an output it filled. */
export let feed$written = 0

/**
 * What fields of an instance say: their offsets, an address and a length.
 * @typedef {[pointer: number, length: number, at: number, size: number]} Fed
 */
/**
 * @param {number} at the instance
 * @param {Fed | undefined} fed
 * @param {number} address
 * @param {number} length
 */
const feed$set = (at, fed, address, length) => {
  const view = new DataView(bytes().buffer)
  if (fed) {
    view.setUint32(at + fed[0], address, true)
    view.setUint32(at + fed[1], length, true)
  }
}

/**
 * How far C got. Afterwards the fields are 0: what they say has another use.
 * @param {number} at
 * @param {Fed | undefined} fed
 */
const feed$moved = (at, fed) => {
  if (!fed) return 0
  const view = new DataView(bytes().buffer)
  const moved = fed[3] - view.getUint32(at + fed[1], true)
  const address = view.getUint32(at + fed[0], true)
  feed$set(at, fed, 0, 0)
  if (moved < 0 || address != fed[2] + moved) throw Error('C left its input or output elsewhere')
  return moved
}

/**
 * Calls C with input and output where the fields of an instance say.
 * @template T
 * @param {number} at the instance
 * @param {Fed | undefined} input
 * @param {Fed | undefined} output
 * @param {(at: number) => T} call
 */
export const feed$call = (at, input, output, call) => {
  feed$set(at, input, input?.[2] ?? 0, input?.[3] ?? 0)
  feed$set(at, output, output?.[2] ?? 0, output?.[3] ?? 0)
  const result = call(at)
  const taken = feed$moved(at, input)
  feed$written = feed$moved(at, output)
  feed$taken = taken
  return result
}

/**
 * The address of an instance, where what C calls may call C: its fields belong to one call at a time.
 * @param {number} at
 */
export const feed$alone = (at) => {
  if (nested$busy.slice(0, nested$held).includes(at))
    throw Error('still in a call: use it afterwards')
  return at
}
