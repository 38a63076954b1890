/**
 *   tare build physics.h
 *   node example.js
 */
import { ONE, World } from './dist/physics.js'

const world = new World(16 * ONE, 9 * ONE, 160)

// As objects, to write little; packed in one Int32Array, x, y, vx and vy of each, to copy fast.
const bodies = [
  { x: 2 * ONE, y: 2 * ONE, vx: ONE / 8, vy: 0 },
  { x: 9 * ONE, y: 3 * ONE, vx: -ONE / 8, vy: 0 },
]
let touched = 0
for (let step = 0; step < 600; step++) touched += world.step(bodies)
console.log(`touched ${touched} times`)
for (const { x, y } of bodies) console.log((x / ONE).toFixed(3), (y / ONE).toFixed(3))
world.free()
