/**
 *   tare build lz.h
 *   node example.js
 */
import * as lz from './dist/lz.js'

const text = 'how much wood would a woodchuck chuck if a woodchuck could chuck wood? '.repeat(20)
const data = new TextEncoder().encode(text)

const packed = lz.compress(data, lz.bound(data.length))
console.log(`${data.length} bytes compressed to ${packed.length}`)

// In pieces of 10 bytes, as they may come from a network.
const decoder = new lz.LzDecoder()
let length = 0
for (let at = 0; at < packed.length; at += 10) {
  const piece = packed.subarray(at, at + 10)
  const needed = decoder.measure(piece)
  if (needed == lz.CORRUPT) throw new Error('the data are corrupt')
  length += decoder.push(piece, needed).length
}
console.log(`and decompressed to ${length}`)
decoder.free()
