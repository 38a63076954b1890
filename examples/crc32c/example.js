/**
 *   tare build crc32c.h
 *   node example.js
 */
import { Crc32c, crc32c } from './dist/crc32c.js'

const data = new TextEncoder().encode('123456789')
console.log(crc32c(data).toString(16)) // e3069283

const crc = new Crc32c()
for (const byte of data) crc.update(Uint8Array.of(byte))
console.log(crc.digest().toString(16)) // e3069283
crc.free()
