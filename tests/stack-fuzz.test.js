/**
 * Random programs with odd frames: a run writes no lower below its stack pointer than `tare check` claims. `make stacks`
 * draws more of them.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { make } from './stack-fuzz/builds.js'
import { describe, fuzzStack } from './stack-fuzz/fuzz.js'
import { measure } from './stack-fuzz/measure.js'
import { root } from './support/build.js'

test('100 programs: no claim is below what a run uses', async (t) => {
  const seed = Number(process.env.TARE_SEED ?? 1)
  const { bounded, modules, differences, failures, summary } = await fuzzStack(seed, 100)
  t.diagnostic(summary)
  assert.deepEqual(differences.map((difference) => describe(seed, difference)).join('\n'), '')
  assert.deepEqual(failures, [])
  // Claims are there to be wrong, and they are not far above what is used.
  assert.ok(bounded.length > 30, summary)
  const ratios = bounded.filter(({ used }) => used).map(({ claim, used }) => claim / used)
  assert.ok(ratios.reduce((one, other) => one + other, 0) / ratios.length < 1.5, summary)
  assert.ok(modules.some(({ byTare, claim }) => byTare && claim !== null))
})

test('what a run uses is seen to the byte', () => {
  const folder = `${root}build/tests/stack-fuzz/itself`
  mkdirSync(folder, { recursive: true })
  const program = {
    isCpp: false,
    throws: false,
    flags: [],
    declarations: '',
    functions: [
      {
        name: 'run',
        head: 'C __attribute__((export_name("run"))) u32 run(u32 x)',
        blocks: ['volatile u8 a[1000]; FILL(a + 500, 500, x); r += a[500 + x % 500];'],
      },
    ],
  }
  for (const link of [[], ['--stack-first']]) {
    const build = { compile: ['-O2'], link, optimise: [], isMerged: false, base: 1024 }
    const stacks = make(program, program, build, `${folder}/p`)
    // The array is at the begin of its frame of 1008 bytes.
    assert.deepEqual(measure(readFileSync(`${folder}/p.wasm`), stacks), [508])
  }
})
