/** What is asked of lz in every runtime. */
import { equal, throws } from '../../tests/support/check.js'
import { randomBelow } from '../../tests/support/random.js'

/** Data of several kinds: text that repeats itself, noise, runs, and in between. */
const samples = () => {
  const below = randomBelow(1)
  const words = ['lorem', 'ipsum', 'dolor', 'sit', 'amet', 'consectetur']
  const text = Array.from({ length: 4000 }, () => words[below(words.length)]).join(' ')
  return [
    new Uint8Array(),
    Uint8Array.of(7),
    new Uint8Array(100000),
    Uint8Array.from({ length: 5000 }, () => below(256)),
    Uint8Array.from({ length: 5000 }, (_, i) => i % 251),
    Uint8Array.from({ length: 5000 }, () => below(3)),
    new TextEncoder().encode(text),
  ]
}

/** @type {(lz: typeof import('./dist/lz.js')) => import('../../tests/support/check.js').Test[]} */
export const tests = (lz) => {
  const pack = (data) => lz.compress(data, lz.bound(data.length))
  const unpack = (packed) => lz.decompress(packed, lz.decompressedLength(packed))

  /** Through a decoder, in pieces of up to `most` bytes; undefined where it says that the input is corrupt. */
  const stream = (packed, most, below) => {
    const decoder = new lz.LzDecoder()
    const parts = []
    try {
      for (let at = 0; at < packed.length;) {
        const piece = packed.subarray(at, (at += 1 + below(most)))
        const length = decoder.measure(piece)
        if (length == lz.CORRUPT) return undefined
        parts.push(...decoder.push(piece, length))
      }
      return decoder.mayEnd() ? Uint8Array.from(parts) : undefined
    } finally {
      decoder.free()
    }
  }

  return [
    {
      name: 'what was compressed is decompressed to the same',
      run() {
        for (const data of samples()) equal(unpack(pack(data)), data)
      },
    },
    {
      name: 'what repeats itself gets smaller, and nothing larger than its bound',
      run() {
        for (const data of samples())
          equal(pack(data).length <= lz.bound(data.length), true, `${data.length} bytes`)
        equal(pack(new Uint8Array(100000)).length < 2400, true)
        equal(pack(samples().at(-1)).length < 11000, true)
      },
    },
    {
      name: 'pieces that were compressed by themselves decompress together',
      run() {
        const [data, packed] = [[], []]
        for (const piece of samples()) {
          data.push(...piece)
          packed.push(...pack(piece))
        }
        equal(unpack(Uint8Array.from(packed)), Uint8Array.from(data))
      },
    },
    {
      name: 'a decoder takes pieces that are cut anywhere',
      run() {
        const below = randomBelow(2)
        for (const data of samples())
          for (const most of [1, 3, 1000]) equal(stream(pack(data), most, below), data)
      },
    },
    {
      name: 'a decoder that lacks room has taken nothing',
      run() {
        const data = samples().at(-1)
        const decoder = new lz.LzDecoder()
        throws(() => decoder.push(pack(data), 10), RangeError, /^the result needs \d+ elements/)
        equal(decoder.push(pack(data), data.length), data)
      },
    },
    {
      name: 'a result that does not fit is told with the length that it needs',
      run() {
        const data = new Uint8Array(1000)
        const packed = pack(data)
        throws(
          () => lz.compress(data, 5),
          RangeError,
          `the result needs ${packed.length} elements, maxLength is 5`,
        )
        throws(
          () => lz.decompress(packed, 5),
          RangeError,
          'the result needs 1000 elements, maxLength is 5',
        )
      },
    },
    {
      name: 'input that is cut off, or reaches before the beginning, is corrupt',
      run() {
        equal(lz.decompressedLength(Uint8Array.of(5, 1, 2)), lz.CORRUPT)
        equal(lz.decompressedLength(Uint8Array.of(0, 1, 0x80, 1)), lz.CORRUPT)
        equal(lz.decompressedLength(Uint8Array.of(0, 1, 0x80, 2, 0)), lz.CORRUPT)
        equal(lz.decompressedLength(Uint8Array.of(0, 1, 0x80, 0, 0)), lz.CORRUPT)
        equal(lz.decompressedLength(Uint8Array.of(0, 1, 0x80, 1, 0)), 5)
        throws(
          () => lz.decompress(Uint8Array.of(5), 100),
          Error,
          /^the result 4294967295 \(-1\) is no length/,
        )
      },
    },
    {
      name: 'damaged input is corrupt or something else, and the decoder finds what the function finds',
      run() {
        const below = randomBelow(3)
        const packed = samples().map(pack)
        for (let i = 0; i < 2000; i++) {
          const damaged = packed[below(packed.length)].slice(0, below(400))
          for (let left = below(4); left; left--) damaged[below(damaged.length || 1)] = below(256)
          const isCorrupt = lz.decompressedLength(damaged) == lz.CORRUPT
          const whole = isCorrupt ? undefined : unpack(damaged)
          equal(stream(damaged, 7, below), whole)
        }
      },
    },
  ]
}
