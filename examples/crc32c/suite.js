/** What is asked of crc32c in every runtime. */
import { equal, throws } from '../../tests/support/check.js'
import { randomBelow } from '../../tests/support/random.js'

/** Bit by bit, as the polynomial says. */
const expected = (data) => {
  let remainder = -1
  for (const byte of data) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 && 0x82f63b78)
  }
  return ~remainder >>> 0
}

/** @type {(glue: typeof import('./dist/crc32c.js')) => import('../../tests/support/check.js').Test[]} */
export const tests = ({ Crc32c, crc32c }) => {
  const random = (seed, length) => {
    const below = randomBelow(seed)
    return Uint8Array.from({ length }, () => below(256))
  }
  return [
    {
      name: 'gives the checksums of RFC 3720, appendix B.4',
      run() {
        equal(crc32c(new Uint8Array(32)), 0x8a9136aa)
        equal(crc32c(new Uint8Array(32).fill(0xff)), 0x62a8ab43)
        equal(crc32c(Uint8Array.from({ length: 32 }, (_, i) => i)), 0x46dd794e)
        equal(crc32c(Uint8Array.from({ length: 32 }, (_, i) => 31 - i)), 0x113fdb5c)
        equal(crc32c(new TextEncoder().encode('123456789')), 0xe3069283)
        equal(crc32c(new Uint8Array()), 0)
      },
    },
    {
      name: 'gives what the polynomial says, for every length up to 300',
      run() {
        const data = random(1, 300)
        for (let length = 0; length <= data.length; length++)
          equal(crc32c(data.subarray(0, length)), expected(data.subarray(0, length)))
      },
    },
    {
      name: 'pieces have the checksum of the whole, wherever it is cut',
      run() {
        const data = random(2, 5000)
        const below = randomBelow(3)
        for (let round = 0; round < 20; round++) {
          const crc = new Crc32c()
          for (let at = 0; at < data.length;) crc.update(data.subarray(at, (at += below(500))))
          equal(crc.digest(), crc32c(data))
          crc.free()
        }
      },
    },
    {
      name: 'a digest does not end it, and instances do not mix',
      run() {
        const [data, one, other] = [random(4, 100), new Crc32c(), new Crc32c()]
        one.update(data.subarray(0, 50))
        other.update(data.subarray(50))
        equal(one.digest(), crc32c(data.subarray(0, 50)))
        one.update(data.subarray(50))
        equal(one.digest(), crc32c(data))
        equal(other.digest(), crc32c(data.subarray(50)))
        other.reset()
        equal(other.digest(), 0)
      },
    },
    {
      name: 'takes bytes alone',
      run() {
        throws(() => crc32c('123456789'), TypeError, 'data must be of type Uint8Array')
      },
    },
  ]
}
