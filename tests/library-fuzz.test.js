/**
 * Random libraries of C, called at random: handles, callbacks, owned results, structs with pointers, states. `make library-fuzz`
 * draws more of them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { describe, fuzzLibraries } from './library-fuzz/fuzz.js'

test('24 libraries: nothing is wrong, leaked, freed twice or used after its end', async (t) => {
  const seed = Number(process.env.TARE_SEED ?? 1)
  const { differences, failed, summary, refusedOfMarked, boundOfMarked } = await fuzzLibraries(
    seed,
    24,
  )
  t.diagnostic(summary)
  assert.deepEqual(failed, [])
  assert.equal(differences.map((difference) => describe(seed, difference)).join('\n'), '')
  assert.ok(refusedOfMarked < 0.1 && boundOfMarked > 0.8, summary)
})

/** What a fault in the glue would be, and what the fuzzer says of it. */
const faults = {
  'what was freed is freed again': [
    String.raw`cell\.at = 0\n  if \(cell\.at\) throw TypeError\('read-only'\)`,
    '',
    /freed twice|does not throw|used that was freed/,
  ],
  'what was borrowed is used after its end': [
    String.raw`\(now != age\)`,
    '(false)',
    /does not throw|used that was freed/,
  ],
  'what C gave back is not freed': [
    String.raw`if \(result\) \$k\d+_release_memory\(result\)`,
    '',
    /blocks/,
  ],
}

for (const [name, [from, to, says]] of Object.entries(faults))
  test(`the fuzzer finds it where ${name}`, async () => {
    process.env.TARE_BREAK = JSON.stringify([from, to])
    const { differences, failed } = await fuzzLibraries(7, 5)
    delete process.env.TARE_BREAK
    assert.deepEqual(failed, [])
    assert.match(differences.map(({ why }) => why).join('\n'), says)
  })
