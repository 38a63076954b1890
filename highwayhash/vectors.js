// Reads vectors.txt, whose head describes the format. Pure: the caller brings the text, so this
// runs in browsers as well as in Node.

/**
 * @typedef {object} Vector
 * @property {Uint8Array} key 32 bytes
 * @property {string} pattern what the data are; see `patternBytes`
 * @property {number} length of the data, in bytes
 * @property {bigint} hash64
 * @property {Uint8Array} hash128 16 bytes
 * @property {Uint8Array} hash256 32 bytes
 */

/** @type {(hex: string) => Uint8Array} */
const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16))

/** @type {(bytes: Uint8Array) => bigint} */
const littleEndian = (bytes) => new DataView(bytes.buffer).getBigUint64(0, true)

/**
 * @param {string} text what vectors.txt holds
 * @returns {Vector[]}
 */
export function parseVectors(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [key, pattern, length, hash64, hash128, hash256] = line.split(' ')
      return {
        key: fromHex(key),
        pattern,
        length: Number(length),
        hash64: littleEndian(fromHex(hash64)),
        hash128: fromHex(hash128),
        hash256: fromHex(hash256),
      }
    })
}

/**
 * The data of a vector.
 * @param {string} pattern
 * @param {number} length in bytes
 * @returns {Uint8Array}
 */
export function patternBytes(pattern, length) {
  if (pattern !== 'counting') throw new RangeError(`unknown pattern: ${pattern}`)
  return new Uint8Array(length).map((_, i) => i)
}
