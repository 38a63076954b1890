/** The glue's tests in a real browser: Debian's chromium, headless, over a server on the loopback interface. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { launch, serve } from './support/browsers.js'
import { build, root } from './support/build.js'

const strategies = {
  slab: [],
  'pool=30000': ['--max-memory=33554432'],
  static: ['--max-memory=33554432'],
  swap: ['-DROWS_WITHOUT_POINTERS'],
  'heap=bump': [],
  'heap=freelist': [],
  'heap=binned': [],
  'heap=dlmalloc': [],
  'heap=host': [],
}
const instances = { 'pool=30000': 30000, static: 1 }
const folderOf = (strategy) => `chromium-${strategy.replace('=', '-')}`

let server, browser, page

before(async () => {
  for (const [strategy, words] of Object.entries(strategies))
    build(
      folderOf(strategy),
      'tests/fixtures/rows.h',
      '--snapshot',
      `--memory=${strategy}`,
      ...words,
    )
  build('rows-debug', 'tests/fixtures/rows.h', '--snapshot', '--debug')
  build('ub-debug', 'tests/fixtures/ub.h', '--debug')
  build('rows-loaded', 'tests/fixtures/rows.h', '--snapshot', '--no-embed')
  server = await serve(root)
  browser = await launch('Chromium')
  page = await browser.newPage()
  await page.goto(server.url)
})

after(async () => {
  await browser?.close()
  server?.close()
})

/** Runs the shared tests in the page, against a glue that `load` gives; returns the failures. */
const inPage = (load, atOnce = 'Infinity') =>
  page.evaluate(`(async () => {
    const { tests } = await import('/tests/glue.js')
    const rows = await (${load})()
    const failed = []
    const list = tests(rows, ${atOnce})
    for (const { name, run } of list)
      try { await run() } catch (error) { failed.push(name + ': ' + error) }
    return { ran: list.length, failed }
  })()`)

for (const strategy of Object.keys(strategies))
  test(`Chromium runs the glue, ${strategy}`, async () => {
    const load = `() => import('/build/tests/${folderOf(strategy)}/rows.js')`
    const { ran, failed } = await inPage(load, instances[strategy])
    assert.deepEqual(failed, [])
    assert.ok(ran > 60)
  })

test('Chromium loads a module that is not embedded from beside its glue', async () => {
  const { failed } = await inPage(`async () => {
    const rows = await import('/build/tests/rows-loaded/rows.js')
    await rows.init()
    return rows
  }`)
  assert.deepEqual(failed, [])
})

test('Chromium runs the glue of a debug build, and is told the line of what goes wrong', async () => {
  const { failed } = await inPage(`() => import('/build/tests/rows-debug/rows.js')`)
  assert.deepEqual(failed, [])
  const told = await page.evaluate(`(async () => {
    const { expect } = await import('/build/tests/ub-debug/ub.js')
    try { expect(16) } catch (error) { return [String(error), String(error.cause)] }
  })()`)
  assert.match(told[0], /^RuntimeError: tests\/fixtures\/ub\.c:\d+: expected index < 16$/)
  assert.equal(told[1], 'RuntimeError: unreachable')
})
