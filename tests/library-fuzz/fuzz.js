/**
 * Random libraries of C, called at random: handles, callbacks, owned results, structs with pointers, states. JavaScript gets what
 * each function means, an allocator counts every block, and whatever throws anywhere leaks nothing.
 *
 *   node tests/library-fuzz/fuzz.js [RUNS]      TARE_SEED=… for other libraries, TARE_LIBRARY=… for one of them
 */
import { fileURLToPath } from 'node:url'

import { runBatches } from '../support/batches.js'

const size = 12

const script = ['--expose-gc', fileURLToPath(new URL('batch.js', import.meta.url))]

/**
 * @param {number} seed
 * @param {number} count of libraries
 * @param {number} [only] the number of one of them
 */
export const fuzzLibraries = async (seed, count, only) => {
  const libraries = []
  const failed = []
  await runBatches(script, { seed, size, count, only }, async (running) => {
    try {
      libraries.push(...(await running).verdicts)
    } catch (error) {
      failed.push(error)
    }
  })
  const differences = libraries.filter(({ is }) => is == 'different')
  const marked = libraries.filter(({ isMarked }) => isMarked)
  const sum = (list, of) => list.reduce((total, one) => total + (of(one) ?? 0), 0)
  const played = libraries.filter(({ counts }) => counts)
  const number = (verdict) => libraries.filter(({ is }) => is == verdict).length
  return {
    libraries,
    failed,
    differences: differences.sort((one, other) => one.id - other.id),
    refusedOfMarked: marked.filter(({ is }) => is == 'refused').length / (marked.length || 1),
    boundOfMarked:
      sum(marked, ({ bound }) => bound) / (sum(marked, ({ functions }) => functions) || 1),
    calls: sum(played, ({ counts }) => counts.calls),
    summary: `${sum(libraries, ({ called }) => called)} functions (shapes) bound and called, of ${sum(libraries, ({ functions }) => functions)} in ${libraries.length} libraries of seed ${seed}: ${number('refused')} libraries refused, ${sum(marked, ({ bound }) => bound)} of ${sum(marked, ({ functions }) => functions)} marked functions bound, ${sum(played, ({ counts }) => counts.calls)} calls (${sum(played, ({ counts }) => counts.threw)} threw, ${sum(played, ({ counts }) => counts.stale)} of these for what may have ended; ${sum(played, ({ counts }) => counts.nested)} steps within calls, ${sum(played, ({ counts }) => counts.bombs)} exceptions from JavaScript), ${differences.length} differences`,
  }
}

/** A difference as text. */
export const describe = (seed, { id, why, log = [], command, header, source }) =>
  `---- TARE_SEED=${seed} TARE_LIBRARY=${id} ----
${command}
/* s.h */${header}
/* s.c, behind the kit of tests/library-fuzz/kit.js */${source}
// JavaScript
${log.join('\n')}
=> ${why}
`

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const seed = Number(process.env.TARE_SEED ?? 1)
  const only = process.env.TARE_LIBRARY === undefined ? undefined : Number(process.env.TARE_LIBRARY)
  const { libraries, differences, failed, summary, refusedOfMarked, boundOfMarked } =
    await fuzzLibraries(seed, Number(process.argv[2] ?? 100), only)
  for (const difference of differences)
    console.log(
      process.argv.includes('--short')
        ? `TARE_LIBRARY=${difference.id}: ${difference.why}`
        : describe(seed, difference),
    )
  for (const error of failed) console.log(error.message.slice(0, 3000))
  if (process.argv.includes('--refused')) {
    const reasons = new Map()
    for (const { refused = [], isMarked } of libraries)
      for (const line of isMarked ? refused : []) {
        const reason = line
          .replace(/^.*?warning: /, '')
          .replace(/^.*?error: /, '')
          .replace(/'[^']*'/g, "'…'")
          .replace(/--mark=\S+/g, '--mark=…')
          .slice(0, 110)
        const row = reasons.get(reason) ?? { number: 0, line }
        row.number++
        reasons.set(reason, row)
      }
    for (const [reason, { number, line }] of [...reasons]
      .sort(([, a], [, b]) => b.number - a.number)
      .slice(0, 25))
      console.log(number, reason, '\n      ', line.slice(0, 260))
  }
  console.log(summary)
  if (refusedOfMarked > 0.5 || boundOfMarked < 0.5)
    console.log('too much is refused: the fuzzer tests nothing')
  process.exitCode =
    differences.length || failed.length || refusedOfMarked > 0.5 || boundOfMarked < 0.5 ? 1 : 0
}
