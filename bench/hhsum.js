/** hhsum beside the tools that it resembles, on one large file and on many small ones, all in the page cache. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { root } from '../tests/support/build.js'
import { table } from './support/table.js'
import { interleave } from './support/time.js'

const folder = `${root}build/bench-hhsum`
const megabytes = 512
const count = 2000
const tools = [
  [`${root}build/hhsum`, '-j1'],
  [`${root}build/hhsum`],
  ['b3sum'],
  ['b2sum'],
  ['md5sum'],
  ['sha256sum'],
]

const makeFiles = () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const block = Buffer.from(new Uint8Array(1e6).map((_, i) => (i * 2654435761) >>> 13))
  const large = openSync(`${folder}/large`, 'w')
  for (let i = 0; i < megabytes; i++) writeSync(large, block)
  closeSync(large)
  const small = Array.from({ length: count }, (_, i) => `${folder}/small${i}`)
  small.forEach((path, i) => writeFileSync(path, block.subarray(0, (i * 97) % 32768)))
  return { large: [`${folder}/large`], small }
}

export const hhsum = () => {
  const { large, small } = makeFiles()
  const there = tools.filter(([command]) => !spawnSync(command, ['--version']).error)
  const time = (files) =>
    interleave(
      Object.fromEntries(
        there.map(([command, ...options]) => [
          [command, ...options].join(' '),
          () => spawnSync(command, [...options, ...files], { stdio: 'ignore' }),
        ]),
      ),
      { rounds: 11 },
    )
  const [one, many] = [time(large), time(small)]
  rmSync(folder, { recursive: true })
  return table(
    ['', `GB/s, ${megabytes} MB in a file`, `µs a file, ${count} of 16 KB in the mean`],
    Object.keys(one).map((name) => [
      name.replace(`${root}build/`, ''),
      ((megabytes * 1e6) / one[name]).toFixed(2),
      (many[name] / 1000 / count).toFixed(1),
    ]),
  )
}

if (import.meta.url == pathToFileURL(process.argv[1]).href) console.log(hhsum())
