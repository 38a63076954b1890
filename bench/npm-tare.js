/**
 * The npm package tare beside the native command: the whole time of a build, from the shell, or of one more build in a
 * process that stays. By turns, so that what else the machine does falls on all alike; the median. `make bench-npm-tare`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'

import { build, close } from '../build/npm/tare/index.js'
import { root, tare } from '../tests/support/build.js'
import { table } from './support/table.js'

const ROUNDS = 7
const work = mkdtempSync(`${tmpdir()}/tare-bench-`)
mkdirSync(`${work}/bin`)
symlinkSync(process.execPath, `${work}/bin/node`)
const alone = { ...process.env, PATH: `${work}/bin`, TARE_CLANG: '' }
const npm = `${root}build/npm/tare/tare.js`

/** @param {string} header */
const waysOf = (header) => {
  const words = ['build', header, '-o', `${work}/out`]
  const shell = (program, first, env) => () => {
    const { status, stderr } = spawnSync(program, [...first, ...words], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw Error(stderr)
  }
  const again = (environment) => () => build({ headers: header, folder: root, environment })
  return {
    'native command': shell(tare, [], process.env),
    'npm, tools on PATH': shell('node', [npm], process.env),
    'npm, bundled tools': shell('node', [npm], alone),
    'again, tools on PATH': again(process.env),
    'again, bundled tools': again(alone),
  }
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]

/** Milliseconds of each way. */
const measure = async (ways) => {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  for (let round = -1; round < ROUNDS; round++)
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now()
      await way()
      if (round >= 0) times[name].push(performance.now() - start)
    }
  return Object.values(times).map(median)
}

const headers = ['examples/adder/adder.h', 'examples/lz/lz.h']
const rows = []
for (const header of headers) {
  const times = await measure(waysOf(header))
  rows.push([
    header.replace(/.*\//, ''),
    ...times.map((time) => `${time.toFixed(0)} (${(time / times[0]).toFixed(1)}x)`),
  ])
}
console.log(
  `Node ${process.version}; milliseconds a build, and how many times those of the native command\n`,
)
console.log(table(['header', ...Object.keys(waysOf(''))], rows))
await close()
rmSync(work, { recursive: true })
