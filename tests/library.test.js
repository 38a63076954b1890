/** The rows of a stranger's library under each strategy that has them, in each format and in each engine: tests/library.js. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { build, root } from './support/build.js'
import { closeRuntimes, runtimes } from './support/runtimes.js'
import { runSuite } from './support/suite.js'

const suite = 'tests/library.js'
const words = ['tests/fixtures/library.c', '@tests/fixtures/library.marks']
const buildAs = (name, ...more) =>
  build(`library-${name}`, 'tests/fixtures/library.h', ...words, ...more)

/** How many tests there are. */
const count = 24

const ways = {
  slab: ['--malloc=freelist'],
  pool: ['--malloc=freelist', '--memory=pool=8'],
  heap: ['--memory=heap=freelist'],
  host: ['--memory=heap=host'],
  alloc: ['--malloc=freelist', '--alloc'],
  debug: ['--malloc=freelist', '--debug'],
  mvp: ['--malloc=freelist', '--features=mvp'],
  simd: ['--malloc=freelist', '--simd'],
}
for (const [name, more] of Object.entries(ways))
  test(`${name}: all is right in Node`, async () => {
    const { ran, failed } = await runSuite(root + suite, `${buildAs(name, ...more)}/library.js`)
    assert.deepEqual(failed, [])
    assert.equal(ran, count)
  })

test('cjs: all is right in Node', async () => {
  const folder = buildAs('cjs', '--malloc=freelist', '--format=cjs')
  assert.deepEqual((await runSuite(root + suite, `${folder}/library.cjs`)).failed, [])
})

after(closeRuntimes)

for (const name of ['Deno', 'Bun', 'Chromium', 'Firefox'])
  test(`${name} agrees`, { skip: runtimes[name].skip }, async () => {
    const { ran, failed } = await runtimes[name].run(suite, 'build/tests/library-slab/library.js')
    assert.deepEqual(failed, [])
    assert.equal(ran, count)
  })
