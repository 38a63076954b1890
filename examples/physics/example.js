/**
 *   tare build physics.h
 *   node example.js
 */
import { ONE, World } from './dist/physics.js'

const world = new World(16 * ONE, 9 * ONE, 160)

// x, y, vx and vy of each.
const bodies = Int32Array.from(
  [
    [2 * ONE, 2 * ONE, ONE / 8, 0],
    [9 * ONE, 3 * ONE, -ONE / 8, 0],
  ].flat(),
)
let touched = 0
for (let step = 0; step < 600; step++) touched += world.step(bodies)
console.log(`touched ${touched} times`)
for (let i = 0; i < bodies.length; i += 4)
  console.log((bodies[i] / ONE).toFixed(3), (bodies[i + 1] / ONE).toFixed(3))
world.free()
