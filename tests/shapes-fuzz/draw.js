/** What the grammar draws with: all comes from a seed and a number. */
import { randomBelow } from '../support/random.js'
import { isWide, numberOf } from './types.js'

/** Spreads two numbers over 32 bits (the finisher of MurmurHash3, A. Appleby); never 0. */
const mix = (seed, number) => {
  let bits = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16) || 1
}

/**
 * @param {number} seed of the run
 * @param {number} number of the shape
 */
export const drawer = (seed, number) => {
  const below = randomBelow(mix(seed, number))
  const any = (list) => list[below(list.length)]
  const chance = (oneIn) => below(oneIn) == 0

  /** A number that is not 0, and one that a float holds exactly. */
  const value = (type) => {
    const { least, most, isFloat } = numberOf(type)
    if (isFloat) return 1 + below(90)
    const drawn = chance(4) ? most - BigInt(below(3)) : 1n + BigInt(below(120))
    const signed = least && chance(3) ? -drawn : drawn
    return isWide(type) ? signed : Number(signed)
  }

  const object = (struct) =>
    Object.fromEntries(
      struct.fields.map(({ name, type, count }) => [
        name,
        count ? (type == 'char' ? chars(count) : values(type, count)) : value(type),
      ]),
    )

  /** A field of text: letters, and NUL behind them. */
  const chars = (count) => {
    const length = below(count)
    return Array.from({ length: count }, (_, i) => (i < length ? 97 + below(26) : 0))
  }

  /** Elements of an array, of numbers or of structs. */
  const values = (type, count) =>
    Array.from({ length: count }, () => (typeof type == 'object' ? object(type) : value(type)))

  const text = () =>
    any([
      '',
      'a',
      'hello',
      'na\u00efve',
      '\u00fcber \u2603',
      'tare weight',
      '\u{1f600}!',
      'abcdefgh',
    ])

  return { below, any, chance, value, values, object, text }
}

/** @typedef {ReturnType<typeof drawer>} Draw */
