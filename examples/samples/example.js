/**
 *   tare build samples.h
 *   node example.js
 */
import { Samples } from './dist/samples.js'

// A source gives blocks of 128, as the Web Audio API does, and a codec takes frames of 960.
const queue = new Samples(2048)
let frames = 0
for (let block = 0; block < 50; block++) {
  const values = Float32Array.from({ length: 128 }, (_, i) => Math.sin((block * 128 + i) / 20))
  const added = queue.push(values)
  if (added < values.length) throw new Error('the queue is full')
  if (queue.count() >= 960) {
    queue.pop(960)
    frames++
  }
}
console.log(
  `${frames} frames, ${queue.count()} samples left of ${queue.statistics().rms.toFixed(2)} rms`,
)
queue.free()
