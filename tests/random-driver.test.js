/**
 * Calls at random under every strategy and option, and calls within calls, held to a model in JavaScript: two runs a
 * configuration. `make random-driver` makes more of them.
 */
import { availableParallelism } from 'node:os'
import { describe, it } from 'node:test'

import { configurations } from './random-driver/configurations.js'
import { drive } from './random-driver/drive.js'

const seed = Number(process.env.TARE_SEED ?? 1)

describe('two runs of random calls', { concurrency: availableParallelism() }, () => {
  for (const [index, { name }] of configurations.entries()) it(name, () => drive(index, seed, 2))
})
