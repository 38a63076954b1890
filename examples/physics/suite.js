/** What is asked of physics in every runtime. */
import { equal, throws } from '../../tests/support/check.js'
import { randomBelow } from '../../tests/support/random.js'

/** @type {(glue: typeof import('./dist/physics.js')) => import('../../tests/support/check.js').Test[]} */
export const tests = ({ MAX_SPEED, ONE, World, motion }) => {
  /** Balls that do not touch, on a grid, packed: x, y, vx, vy of each. */
  const balls = (count) => {
    const below = randomBelow(1)
    const speed = () => below(MAX_SPEED) - MAX_SPEED / 2
    return Int32Array.from({ length: 4 * count }, (_, i) => {
      const place = [(i >> 2) % 8, Math.floor((i >> 2) / 8)][i & 3]
      return place === undefined ? speed() : (1 + 2 * place) * ONE
    })
  }

  /** FNV-1a of all numbers. */
  const hash = (numbers) => numbers.reduce((sum, x) => Math.imul(sum ^ x, 0x01000193), 0x811c9dc5)

  return [
    {
      name: 'without a force, a ball goes straight on',
      run() {
        const bodies = [{ x: ONE, y: ONE, vx: 100, vy: -30 }]
        equal(new World(10 * ONE, 10 * ONE, 0).step(bodies), 0)
        equal(bodies, [{ x: ONE + 100, y: ONE - 30, vx: 100, vy: -30 }])
      },
    },
    {
      name: 'gravity makes it faster, up to the largest speed',
      run() {
        const world = new World(10 * ONE, 16384 * ONE, 1000)
        const bodies = Int32Array.of(ONE, ONE, 0, 0)
        world.step(bodies)
        equal(bodies, Int32Array.of(ONE, ONE + 1000, 0, 1000))
        for (let i = 0; i < 50; i++) world.step(bodies)
        equal(bodies[3], MAX_SPEED)
      },
    },
    {
      name: 'walls throw it back',
      run() {
        const bodies = Int32Array.of(ONE, ONE, -ONE / 2, 0)
        const world = new World(3 * ONE, 3 * ONE, 0)
        world.step(bodies)
        equal(bodies, Int32Array.of(ONE / 2, ONE, -ONE / 2, 0))
        world.step(bodies)
        equal(bodies, Int32Array.of(ONE / 2, ONE, ONE / 2, 0))
      },
    },
    {
      name: 'two that meet head on exchange their speeds',
      run() {
        const bodies = Int32Array.of(2 * ONE, ONE, 1000, 0, 3 * ONE - 500, ONE, -1000, 0)
        equal(new World(10 * ONE, 10 * ONE, 0).step(bodies), 1)
        equal(
          [bodies[2], bodies[6]].map((v) => Math.round(v / 10)),
          [-100, 100],
        )
      },
    },
    {
      name: 'all stay in the box, and a thousand steps end in the same bits everywhere',
      run() {
        const world = new World(20 * ONE, 20 * ONE, 50)
        const bodies = balls(64)
        let contacts = 0
        for (let i = 0; i < 1000; i++) contacts += world.step(bodies)
        for (let i = 0; i < bodies.length; i += 4)
          for (const at of [bodies[i], bodies[i + 1]])
            equal(at >= ONE / 2 && at <= 19.5 * ONE, true)
        equal(contacts > 100, true)
        equal(hash(bodies) >>> 0, 4106559818)
      },
    },
    {
      name: 'collisions keep the motion there is, but for rounding',
      run() {
        const world = new World(20 * ONE, 20 * ONE, 0)
        const bodies = balls(64)
        const before = motion(bodies)
        for (let i = 0; i < 300; i++) world.step(bodies)
        const ratio = Number(motion(bodies)) / Number(before)
        equal(ratio > 0.98 && ratio < 1.02, true, String(ratio))
      },
    },
    {
      name: 'half a body is refused',
      run() {
        const world = new World(ONE, ONE, 0)
        throws(
          () => world.step(new Int32Array(6)),
          RangeError,
          'bodies.length must be a multiple of 4',
        )
      },
    },
  ]
}
