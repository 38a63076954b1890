// The tables of sizes in the guide are what their commands print.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { chartOf } from '../tools/sizes-chart.js'
import { root } from './support/build.js'

/** Each is printed by bench/NAME.js and stands in docs/PAGE.md. */
const tables = [
  ['shrinking', 'shrinking'],
  ['embed', 'how-it-works'],
  ['comparison', 'comparison'],
]

// Figures do not depend on sanitizers, but time does.
const env = { ...process.env, TARE: 'build/tare' }

for (const [name, page] of tables)
  test(`docs/${page}.md has the table of make bench-${name}`, () => {
    const printed = execFileSync(process.execPath, [`bench/${name}.js`], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const rows = (text) => text.match(/^\|.*\|$/gm).map((row) => row.replace(/ +/g, ' '))
    const shown = new Set(rows(readFileSync(`${root}docs/${page}.md`, 'utf8')))
    // Compilers that only some machines have are of any version.
    const isMeasured = (row) => !/^\| (Emscripten|Rust)/.test(row) && !/^\|( -+ \|)+$/.test(row)
    const missing = rows(printed).filter((row) => isMeasured(row) && !shown.has(row))
    assert.deepEqual(missing, [])
  })

test('docs/sizes.svg is what make sizes-chart draws', () => {
  const page = readFileSync(`${root}docs/comparison.md`, 'utf8')
  assert.equal(readFileSync(`${root}docs/sizes.svg`, 'utf8'), chartOf(page))
})
