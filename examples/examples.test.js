/**
 * The examples: each builds, passes its suite in every runtime, also as a debug build, and stays within its budgets.
 * Budgets are in bytes: the module raw and in gzip, and the glue in gzip, minified and with the module inside.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'

import { publint } from 'publint'

import { buildInto, root, run } from '../tests/support/build.js'
import { closeRuntimes, runtimes } from '../tests/support/runtimes.js'
import { assertTypes } from '../tests/support/typescript.js'
import { minify, weigh } from '../bench/support/weigh.js'

/** What else an example is built with, besides nothing and --debug. */
const ways = {
  crc32c: [['-DCRC32C_SLICES=0'], ['-DCRC32C_SLICES=16'], ['--stream=crc32c_update']],
}
const waysOfAll = [['--memory=swap'], ['--memory=heap=freelist'], ['-O3', '--simd']]

const budgets = {
  crc32c: { raw: 295, gzip: 231, glue: 986 },
  lz: { raw: 1629, gzip: 936, glue: 2211 },
  physics: { raw: 1093, gzip: 647, glue: 2222 },
  samples: { raw: 667, gzip: 443, glue: 1749 },
  tokens: { raw: 1256, gzip: 762, glue: 1797 },
}

const passed = ({ ran, failed }) => {
  assert.deepEqual(failed, [])
  assert.ok(ran >= 4, `${ran} tests`)
}

after(closeRuntimes)

test('TypeScript takes the examples of their use', () => {
  const files = Object.keys(budgets).map((name) => `build/examples/${name}/example.js`)
  assertTypes(files, { '--allowJs': 'true', '--checkJs': 'true', '--types': 'node' })
})

for (const [name, budget] of Object.entries(budgets))
  describe(name, () => {
    const suite = `examples/${name}/suite.js`
    const folder = buildInto(`examples/${name}/dist`, `examples/${name}/${name}.h`)
    buildInto(`examples/${name}/debug`, `examples/${name}/${name}.h`, '--debug')

    for (const [runtime, { skip, run }] of Object.entries(runtimes))
      test(`passes in ${runtime}`, { skip }, async () => {
        passed(await run(suite, `build/examples/${name}/dist/${name}.js`))
      })

    test('passes as a debug build, which finds undefined behaviour', async () => {
      passed(await runtimes.Node.run(suite, `build/examples/${name}/debug/${name}.js`))
    })

    for (const words of [...waysOfAll, ...(ways[name] ?? [])])
      test(`passes with ${words.join(' ')}`, async () => {
        const way = `examples/${name}/${words.join('').replaceAll('=', '-')}`
        buildInto(way, `examples/${name}/${name}.h`, ...words)
        passed(await runtimes.Node.run(suite, `build/${way}/${name}.js`))
      })

    cpSync(`${root}examples/${name}/example.js`, `${folder}/../example.js`)

    test('the example of its use runs', () => {
      const printed = execFileSync(process.execPath, ['example.js'], { cwd: `${folder}/..` })
      assert.ok(printed.length > 0)
    })

    test('is a package that publint and attw find nothing in', async () => {
      const pkgDir = buildInto(
        ...[`examples/${name}/package`, `examples/${name}/${name}.h`],
        ...['--package', '--format=esm,cjs'],
      )
      const { messages } = await publint({ pkgDir, pack: false, strict: true })
      assert.deepEqual(messages, [])
      const pack = execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: pkgDir })
      const { status, stdout } = spawnSync(
        `${root}node_modules/.bin/attw`,
        [`${pack}`.trim(), '--no-color', '--exclude-entrypoints', `${name}.wasm`],
        { cwd: pkgDir, encoding: 'utf8' },
      )
      assert.equal(status, 0, stdout)
    })

    test('neither traps nor allocates, and its stack is bounded', () => {
      const { status, stdout } = run(['check', `${folder}/${name}.wasm`, '--guard'])
      assert.equal(status, 0, stdout)
    })

    test(`has at most ${budget.raw} bytes, ${budget.gzip} in gzip, and ${budget.glue} with its glue`, () => {
      const module = weigh(readFileSync(`${folder}/${name}.wasm`))
      const glue = weigh(minify(readFileSync(`${folder}/${name}.js`, 'utf8')))
      assert.ok(module.raw <= budget.raw, `${module.raw} bytes`)
      assert.ok(module.gzip <= budget.gzip, `${module.gzip} bytes in gzip`)
      assert.ok(glue.gzip <= budget.glue, `${glue.gzip} bytes with the glue`)
    })
  })
