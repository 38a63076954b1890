/** What is asked of samples in every runtime. */
import { equal, throws } from '../../tests/support/check.js'
import { randomBelow } from '../../tests/support/random.js'

/** @type {(glue: typeof import('./dist/samples.js')) => import('../../tests/support/check.js').Test[]} */
export const tests = ({ CAPACITY, Samples }) => [
  {
    name: 'what comes in blocks of one length goes out in blocks of another',
    run() {
      const samples = new Samples(480)
      const out = []
      for (let i = 0; i < 1280; i += 128) {
        equal(samples.push(Float32Array.from({ length: 128 }, (_, k) => i + k)), 128)
        while (samples.count() >= 160) out.push(...samples.pop(160))
      }
      equal(
        Float32Array.from(out),
        Float32Array.from({ length: 1280 }, (_, i) => i),
      )
    },
  },
  {
    name: 'does what an array does, whatever its capacity',
    run() {
      const below = randomBelow(1)
      for (const capacity of [1, 2, 7, 64, CAPACITY]) {
        const samples = new Samples(capacity)
        const model = []
        for (let i = 0; i < 1000; i++) {
          const values = Float32Array.from({ length: below(capacity + 3) }, () => below(1000) / 8)
          const choice = below(4)
          if (choice == 0) {
            const room = capacity - model.length
            equal(samples.push(values), Math.min(room, values.length))
            model.push(...values.subarray(0, room))
          } else if (choice == 1) {
            samples.pushLatest(values)
            model.push(...values)
            model.splice(0, model.length - capacity)
          } else if (choice == 2)
            equal(samples.pop(values.length), Float32Array.from(model.splice(0, values.length)))
          else equal(samples.peek(values.length), Float32Array.from(model.slice(0, values.length)))
          equal(samples.count(), model.length)
        }
        samples.free()
      }
    },
  },
  {
    name: 'statistics are those of the samples that are waiting',
    run() {
      const samples = new Samples(4)
      const none = samples.statistics()
      equal([none.mean, none.rms].every(Number.isNaN), true)
      equal([none.least, none.most].join(), 'Infinity,-Infinity')
      samples.pushLatest(Float32Array.of(9, 9, 9, 1, -7, 1, 7))
      equal(samples.peek(9), Float32Array.of(1, -7, 1, 7))
      equal(samples.statistics(), { mean: 0.5, rms: 5, least: -7, most: 7 })
    },
  },
  {
    name: 'a capacity that cannot be is refused, and the type of the values is looked at',
    run() {
      throws(() => new Samples(0), Error, 'new Samples() failed')
      throws(() => new Samples(CAPACITY + 1), Error, 'new Samples() failed')
      throws(() => new Samples(2).push([1]), TypeError, 'values must be of type Float32Array')
    },
  },
]
