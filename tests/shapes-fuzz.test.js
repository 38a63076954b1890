/**
 * Random functions of C whose meaning is known: what JavaScript gets is what the native program says, or the build refused.
 * `make shapes` draws more of them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { root } from './support/build.js'
import { examine } from './shapes-fuzz/examine.js'
import { describe, fuzzShapes } from './shapes-fuzz/fuzz.js'

test('300 shapes: what is bound is right', async (t) => {
  const seed = Number(process.env.TARE_SEED ?? 1)
  const { shapes, differences, summary } = await fuzzShapes(seed, 300)
  t.diagnostic(summary)
  assert.deepEqual(differences.map((difference) => describe(seed, difference)).join('\n'), '')
  // Of all that the grammar draws, a good part has a place in the table.
  assert.ok(shapes.filter(({ is }) => is == 'same').length > 75, summary)
})

test('a function that is different in JavaScript is found', async () => {
  const shape = (body) => ({
    id: 1,
    kind: 'numbers',
    types: '',
    functions: [
      {
        name: 's_f1_next',
        returns: 'uint32_t',
        parameters: [{ role: 'number', name: 'x', type: 'uint32_t' }],
        body,
      },
    ],
    steps: [{ calls: 0, given: { x: 3 } }],
  })
  const folder = `${root}build/tests/shapes-fuzz/itself`
  const verdict = async (body) => (await examine([shape(body)], [], folder)).verdicts.get(1)
  assert.equal((await verdict('return x + 1;')).is, 'same')
  assert.deepEqual(await verdict('return x + (uint32_t)sizeof(void *);'), {
    is: 'different',
    why: 'the result is 7; C returns 11',
    call: 'f1Next(3)',
    step: 0,
  })
})
