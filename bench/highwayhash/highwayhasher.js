/** What is timed of highwayhasher: for each of its modules a copy of this, as with tare.js. */
export const ways = (module, key) => ({
  oneShot: (data) => () => module.hash64(key, data),
  stream: (pieces) => () => {
    const hash = module.create(key)
    for (const piece of pieces) hash.append(piece)
    return hash.finalize64() // which gives its memory back
  },
  oneByOne: (messages) => () => {
    let last
    for (const message of messages) last = module.hash64(key, message)
    return last
  },
})
