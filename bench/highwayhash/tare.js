/** What is timed of an entry of our package. Import it once for each, with a query: the engine optimises each by itself. */
export const ways = ({ HighwayHash, hash64, hash64Many }, key) => ({
  oneShot: (data) => () => hash64(key, data),
  stream: (pieces) => () => {
    const hash = new HighwayHash(key)
    for (const piece of pieces) hash.append(piece)
    const result = hash.digest64()
    hash.free()
    return result
  },
  bytes: (pieces) => () => {
    const hash = new HighwayHash(key)
    for (const piece of pieces) hash.append(piece)
    const result = hash.finalize64()
    hash.free()
    return result
  },
  reset: (pieces) => {
    const hash = new HighwayHash(key)
    return () => {
      hash.reset(key)
      for (const piece of pieces) hash.append(piece)
      return hash.digest64()
    }
  },
  oneByOne: (messages) => () => {
    let last
    for (const message of messages) last = hash64(key, message)
    return last
  },
  many: (messages) => () => hash64Many(key, messages),
})
