/** Other hashes, for orientation: two fast ones without a key, and a cryptographic one. None does what HighwayHash does. */
import * as crypto from 'node:crypto'

/** A hasher of hash-wasm, which is used again and again: its functions for one call are asynchronous. */
export const hashWasmWays = (hasher) => ({
  oneShot: (data) => () => hasher.init().update(data).digest('binary'),
  stream: (pieces) => () => {
    hasher.init()
    for (const piece of pieces) hasher.update(piece)
    return hasher.digest('binary')
  },
  oneByOne: (messages) => () => {
    let last
    for (const message of messages) last = hasher.init().update(message).digest('binary')
    return last
  },
})

/** `crypto.hash` is the faster way, which Node has since 20.12. */
const sha256 = crypto.hash
  ? (data) => crypto.hash('sha256', data, 'buffer')
  : (data) => crypto.createHash('sha256').update(data).digest()

export const sha256Ways = {
  oneShot: (data) => () => sha256(data),
  stream: (pieces) => () => {
    const hash = crypto.createHash('sha256')
    for (const piece of pieces) hash.update(piece)
    return hash.digest()
  },
  oneByOne: (messages) => () => {
    let last
    for (const message of messages) last = sha256(message)
    return last
  },
}
