/** The view Write in Debian's browsers: a bug is typed, its underline seen, fixed and run; a link carries it. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'

import { browserNames, launch, missing } from '../../tests/support/browsers.js'
import { root } from '../../tests/support/build.js'
import { serve } from '../serve.js'
import { examples } from './examples.js'
import { encode, programOf } from './program.js'

const site = `${root}build/site`
const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8')
const npm = await import(`${root}build/npm/tare/index.js`)

let server, other, browser
/** Where the page is served. */
let place
const asked = { here: [], elsewhere: 0, urls: [] }
const problems = []

before(async () => {
  other = await serve(site, 0, () => asked.elsewhere++)
})
after(async () => {
  await npm.close()
  other.close()
})

/** Ends the page's server, as if the network were gone. */
const unplug = () => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
}

/** Keeps what the compiler's worker posts, for whoever drives the page. */
const listen = () => {
  const { Worker } = globalThis
  globalThis.Worker = class extends Worker {
    constructor(url, options) {
      super(url, options)
      if (String(url).includes('write/compiler.js'))
        this.addEventListener('message', ({ data }) => data.outputs && (globalThis.posted = data))
    }
  }
}

const open = async (address = '') => {
  const page = await browser.newPage()
  page.on('console', (message) => {
    if (message.type() != 'log') problems.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => asked.urls.push(request.url()))
  await page.evaluateOnNewDocument(listen)
  await page.setViewport({ width: 1280, height: 1400 })
  await page.goto(place + address)
  await page.waitForSelector('#writing[data-builds]', { timeout: 60000 })
  await settled(page)
  return page
}

/** Another page beside the one that is driven. */
const beside = async (page, address, drive) => {
  const second = await open(address)
  try {
    await drive(second)
  } finally {
    await second.close()
    await page.bringToFront()
  }
}

const built = (page) => page.$eval('#writing', ({ dataset }) => Number(dataset.builds))

/** Waits until nothing is built, after `count` builds. */
const settled = (page, count = 1) =>
  page.waitForFunction(
    (wanted) => {
      const { dataset, ariaBusy } = document.getElementById('writing')
      return Number(dataset.builds) >= wanted && ariaBusy == 'false'
    },
    { timeout: 120000 },
    count,
  )

/** Does something that is built, and waits for it. */
const building = async (page, action) => {
  const before_ = await built(page)
  await action()
  await settled(page, before_ + 1)
}

const content = (page, editor) => page.waitForSelector(`.of-${editor} >>> .cm-content`)

/** Puts the cursor behind the last character but one of a line: before its semicolon. */
const goToEnd = async (page, editor, line) => {
  await (await content(page, editor)).click()
  const { keyboard } = page
  await keyboard.down('Control')
  await keyboard.press('Home')
  await keyboard.up('Control')
  for (let i = 1; i < line; i++) await keyboard.press('ArrowDown')
  await keyboard.press('End')
  await keyboard.press('ArrowLeft')
}

/** All of an editor's text is replaced. */
const replace = async (page, editor, text) => {
  await (await content(page, editor)).click()
  await page.keyboard.down('Control')
  await page.keyboard.press('KeyA')
  await page.keyboard.up('Control')
  await page.keyboard.type(text)
}

const underlined = (page, editor, kind) =>
  page.$$eval(`.of-${editor} >>> .is-${kind}`, (list) => list.map((one) => one.textContent))
const textOf = (page, id) => page.$eval(id, (one) => one.textContent)
const said = (page) => page.$$eval('.said li', (list) => list.map((one) => one.innerText))
const printed = (page) => page.$$eval('.console p', (list) => list.map((one) => one.innerText))

const run = async (page) => {
  await page.click('#run')
  await page.waitForFunction(() =>
    /^done in /.test(document.querySelector('h2 .status').textContent),
  )
  return printed(page)
}

const setClipboard = (page) =>
  page.evaluate(() => {
    const clipboard = { writeText: async (text) => void (globalThis.copied = text) }
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  })

for (const name of browserNames) {
  const skip = missing(name)
  const inBrowser = (title, body) => test(`${name}: ${title}`, { skip, timeout: 200000 }, body)
  /** One page is driven from test to test, for clang is loaded once. */
  let page

  inBrowser('an example is there without the compiler, and runs', async () => {
    browser = await launch(name, { protocolTimeout: 100000 })
    problems.length = asked.urls.length = asked.here.length = asked.elsewhere = 0
    server = await serve(site, 0, (path) => asked.here.push(path))
    place = `http://127.0.0.1:${server.address().port}/`
    page = await open()
    assert.equal(await textOf(page, '#built-bytes'), '92')
    assert.equal(await textOf(page, '#write-command'), 'tare build adder.h')
    assert.deepEqual(await run(page), ['so far 5', '= 42'])
    for (const [i, { program }] of examples.entries()) {
      if (await built(page).then(() => i))
        await building(page, () => page.select('#example', `${i}`))
      assert.equal(
        await page.evaluate(() => location.hash),
        i ? `#write/${program.name}` : '#write/adder',
      )
    }
    assert.deepEqual(
      asked.here.filter((path) => path.startsWith('/compiler/')),
      [],
    )
  })

  inBrowser('traps and the stack are underlined, and an error leads to its line of C', async () => {
    assert.deepEqual(await underlined(page, 'source', 'trap'), ['/'])
    const [stack] = await underlined(page, 'source', 'stack')
    assert.match(stack, /^int32_t/)
    const [trap, frame] = await said(page)
    assert.match(trap, /^can trap stats\.c:7:14 i32\.div_s traps on a divisor of 0/)
    assert.match(frame, /^stack stats\.c:10 stats_median takes 256 bytes/)
    const lines = await run(page)
    assert.deepEqual(lines.slice(0, 2), ['5', '3'])
    assert.match(lines[2], /^RuntimeError: .*divide by zero.* at stats\.c:7 from line 5$/)
    assert.equal((await underlined(page, 'snippet', 'error')).length > 0, true)
  })

  inBrowser('a bug is typed and underlined, fixed, and run', async () => {
    await building(page, () => page.select('#example', '0'))
    await goToEnd(page, 'source', 4)
    await building(page, async () => {
      await page.keyboard.press('Backspace')
      await page.keyboard.type('oops')
    })
    assert.deepEqual(await underlined(page, 'source', 'error'), ['oops'])
    assert.deepEqual(await said(page), ["error adder.c:4:15 use of undeclared identifier 'oops'"])
    assert.equal(await page.$eval('#example', (one) => one.value), '')
    assert.equal(await page.$eval('#run', (one) => one.disabled), true)
    await page.click('.said .place')
    const word = await page.waitForSelector('.of-source >>> .is-error')
    await word.hover()
    const tip = await page.waitForSelector('.of-source >>> .cm-tooltip', { visible: true })
    assert.equal(
      await tip.evaluate((one) => one.textContent),
      "error: use of undeclared identifier 'oops'",
    )

    await goToEnd(page, 'source', 4)
    await building(page, async () => {
      for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace')
      await page.keyboard.type('100')
    })
    assert.deepEqual(await underlined(page, 'source', 'error'), [])
    assert.deepEqual(await said(page), [])
    const bytes = Number(await textOf(page, '#built-bytes'))
    assert.ok(bytes > 92)
    assert.equal(await textOf(page, '#built-change'), `+${bytes - 92} against the last build`)
    assert.deepEqual(await run(page), ['so far 105', '= 142'])
  })

  inBrowser('what is built has the bytes of the npm package', async () => {
    const { program } = examples[0]
    const { outputs } = await npm.build({
      headers: 'adder.h',
      sources: 'adder.c',
      files: {
        'adder.h': program.header,
        'adder.c': program.source.replace('sum = 0', 'sum = 100'),
      },
      options: ['--clang=bundled/clang', '--wasm-opt=bundled/wasm-opt'],
    })
    const posted = await page.evaluate(() =>
      Object.entries(globalThis.posted.outputs).map(([one, bytes]) => [one, Array.from(bytes)]),
    )
    assert.deepEqual(
      Object.fromEntries(posted),
      Object.fromEntries(outputs.map((one) => [one.name, [...one.bytes]])),
    )
  })

  inBrowser('a strategy and a level are a click, and the command line says so', async () => {
    const pick = (value) => building(page, () => page.click(`.options input[value="${value}"]`))
    await pick('heap=freelist')
    assert.equal(await textOf(page, '#write-command'), 'tare build adder.h --memory=heap=freelist')
    assert.ok(Number(await textOf(page, '#built-bytes')) > 400)
    assert.match(await textOf(page, '#strategy-words'), /allocator/)
    await pick('-O2')
    assert.equal(
      await textOf(page, '#write-command'),
      'tare build adder.h --memory=heap=freelist -O2',
    )
    assert.deepEqual(await run(page), ['so far 105', '= 142'])
    await pick('slab')
    await pick('-Oz')
    // Who runs while it is built runs what is built.
    await goToEnd(page, 'source', 4)
    await page.keyboard.press('Backspace')
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await page.waitForFunction(() => document.querySelector('.console').innerText.includes('= 52'))
    await building(page, () => page.keyboard.type('0'))
    await page.click('input[name=write-text][value="d.ts"]')
    assert.match(
      await page.$eval('.of-script >>> .cm-content', (one) => one.innerText),
      /declare class Adder/,
    )
  })

  inBrowser('a change shows in less than a second', async () => {
    const times = []
    for (let i = 0; i < 5; i++) {
      await goToEnd(page, 'source', 4)
      await building(page, () => page.keyboard.type(`${i}`))
      times.push(await page.$eval('#writing', ({ dataset }) => Number(dataset.milliseconds)))
    }
    console.log(`# ${name}: ${times.join(', ')} ms from a change to its figures`)
    assert.ok(Math.min(...times) < 1000, `${times}`)
  })

  inBrowser('a snippet that never ends is stopped, and the next one runs', async () => {
    await replace(page, 'snippet', "console.log('begins'); for (;;);")
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await page.waitForFunction(() => document.querySelector('.console p'))
    const stop = await page.waitForSelector('h2 button:not(#run):not([hidden])')
    await stop.click()
    assert.equal(await textOf(page, 'h2 .status'), 'stopped')
    assert.deepEqual(await printed(page), ['begins'])
    for (const [code, ...wanted] of [
      ['const big = [1, { a: 2n }]\nbig\n.concat("x") // shown', '= [1, { a: 2n }, "x"]'],
      ['console.log(f())\nfunction f() { return 1 }', '1'],
      ['const f = (x) => x + 1\nconst a = f\n(1)\nconsole.log(a)', '2'],
      ['const text = `\n5;\n`\ntext.length; // with a word', '= 4'],
      ['const a = 1\nif (a == 2)\n  a + 1'],
      ['await Promise.reject(new Error("late"))', 'Error: late from line 1'],
    ]) {
      await replace(page, 'snippet', code)
      assert.deepEqual(await run(page), wanted, code)
    }
  })

  inBrowser('a snippet reaches neither storage nor the network', async () => {
    const tries = {
      fetch: `fetch('http://127.0.0.1:${other.address().port}/')`,
      module: `import('http://127.0.0.1:${other.address().port}/hash.js')`,
      caches: `caches.open('tare')`,
      storage: `new Promise((done, fail) => { indexedDB.open('x').onsuccess = done; setTimeout(fail, 200) })`,
      text: `Promise.resolve().then(() => Function('1'))`,
    }
    const program = programOf({
      ...examples[0].program,
      snippet: `${Object.entries(tries)
        .map(
          ([one, code]) =>
            `await (async () => ${code})().then(() => console.log('${one}'), () => {})`,
        )
        .join('\n')}\nself.origin`,
    })
    const told = problems.length
    await beside(page, `#write/code/${await encode(program)}`, async (second) => {
      assert.deepEqual(await printed(second), [])
      assert.deepEqual(await run(second), ['= null'])
    })
    assert.equal(asked.elsewhere, 0)
    problems.splice(told) // the browser says what it refused
  })

  inBrowser('a damaged link says so, and the view goes on', async () => {
    await beside(page, '#write/code/AAAA', async (second) => {
      assert.match(await textOf(second, '.writer .problem'), /This link is damaged/)
      await building(second, () => second.select('#example', '1'))
      assert.equal(await second.$('.writer .problem'), null)
    })
  })

  inBrowser('an editor is entered and left by the keyboard', async () => {
    await (await content(page, 'header')).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    const where = () =>
      page.evaluate(() => document.activeElement?.className ?? document.activeElement?.tagName)
    assert.doesNotMatch(await where(), /of-header/)
  })

  inBrowser('axe finds nothing, light, dark and narrow', async () => {
    for (const [example, dark, width] of [
      ['stats', false, 1280],
      ['stats', true, 1280],
      ['queue', true, 390],
    ]) {
      await beside(page, `#write/${example}`, async (one) => {
        if (name == 'Chromium')
          await one.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
          ])
        await one.setViewport({ width: Number(width), height: 1400 })
        await run(one)
        await one.evaluate(axe)
        const { violations } = await one.evaluate('axe.run({ preload: false })')
        assert.deepEqual(
          violations.map(({ id, nodes }) => [
            id,
            ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
          ]),
          [],
          `${example} ${width}`,
        )
        const isWide = await one.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        assert.equal(isWide, false, `${example} ${width}`)
      })
    }
  })

  if (name == 'Chromium')
    inBrowser('screenshots', async () => {
      const folder = `${root}build/screenshots`
      mkdirSync(folder, { recursive: true })
      for (const [kind, dark, width] of [
        ['light', false, 1280],
        ['dark', true, 1280],
        ['narrow', false, 390],
      ])
        await beside(page, '#write/stats', async (one) => {
          await one.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ])
          await one.setViewport({ width: Number(width), height: 2200 })
          await run(one)
          await one.screenshot({ path: `${folder}/write-${kind}.png`, fullPage: true })
        })
    })

  inBrowser('a link carries the code, and all is there without a network', async () => {
    await building(page, () => page.select('#example', '0'))
    await goToEnd(page, 'source', 4)
    await building(page, () => page.keyboard.type('x1'))
    await setClipboard(page)
    await page.click('#share')
    await page.waitForFunction(() => globalThis.copied)
    const link = await page.evaluate(() => globalThis.copied)
    assert.equal(await page.evaluate(() => location.href), link)
    const bytes = await textOf(page, '#built-bytes')

    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(
      async () => (await (await caches.open('tare-compiler')).keys()).length == 4,
    )
    await unplug()
    await beside(page, link.slice(place.length), async (second) => {
      const source = await second.$eval('.of-source >>> .cm-content', (one) => one.innerText)
      assert.match(source, /sum = 0x1/)
      assert.equal(await textOf(second, '#built-bytes'), bytes)
      assert.deepEqual(await printed(second), [])
      assert.deepEqual(await run(second), ['so far 6', '= 43'])
    })
  })

  inBrowser(
    'nothing was written to the console, and nothing was asked of anybody else',
    async () => {
      assert.deepEqual(problems, [])
      assert.deepEqual(
        asked.urls.filter(
          (url) => !url.startsWith('http://127.0.0.1:') && !/^(data|blob):/.test(url),
        ),
        [],
      )
      assert.equal(asked.elsewhere, 0)
    },
  )

  inBrowser('ends', () => browser.close())
}
