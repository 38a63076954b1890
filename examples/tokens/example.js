/**
 *   tare build tokens.h
 *   node example.js
 */
import { TokenKind, count, scan } from './dist/tokens.js'

const names = Object.fromEntries(Object.entries(TokenKind).map(([name, kind]) => [kind, name]))
const text = new TextEncoder().encode('area = π * (radius ^ 2) # of a disc')
const decoder = new TextDecoder()

const tokens = scan(text, 3 * count(text)) // kind, start and length of each
for (let i = 0; i < tokens.length; i += 3) {
  const [kind, start, length] = tokens.subarray(i)
  console.log(names[kind].padEnd(16), decoder.decode(text.subarray(start, start + length)))
}
