/** The rows of a stranger's library under each strategy that has them, in each format and in each engine: tests/shed.js. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { build, root } from './support/build.js'
import { closeRuntimes, runtimes } from './support/runtimes.js'
import { runSuite } from './support/suite.js'

const suite = 'tests/shed.js'
const words = ['tests/fixtures/shed.c', '@tests/fixtures/shed.marks']
const buildAs = (name, ...more) => build(`shed-${name}`, 'tests/fixtures/shed.h', ...words, ...more)

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
    const { ran, failed } = await runSuite(root + suite, `${buildAs(name, ...more)}/shed.js`)
    assert.deepEqual(failed, [])
    assert.equal(ran, 16)
  })

test('cjs: all is right in Node', async () => {
  const folder = buildAs('cjs', '--malloc=freelist', '--format=cjs')
  assert.deepEqual((await runSuite(root + suite, `${folder}/shed.cjs`)).failed, [])
})

after(closeRuntimes)

for (const name of ['Deno', 'Bun', 'Chromium', 'Firefox'])
  test(`${name} agrees`, { skip: runtimes[name].skip }, async () => {
    const { ran, failed } = await runtimes[name].run(suite, 'build/tests/shed-slab/shed.js')
    assert.deepEqual(failed, [])
    assert.equal(ran, 16)
  })
