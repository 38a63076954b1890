/**
 *   tare build tokens.h
 *   node example.js
 */
import { TokenKind, count, scan } from './dist/tokens.js'

const names = Object.fromEntries(Object.entries(TokenKind).map(([name, kind]) => [kind, name]))
const text = new TextEncoder().encode('area = π * (radius ^ 2) # of a disc')
const decoder = new TextDecoder()

for (const { kind, start, length } of scan(text, count(text)))
  console.log(names[kind].padEnd(16), decoder.decode(text.subarray(start, start + length)))
