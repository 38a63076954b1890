/** The page in Debian's browsers: real files go in, and what is shown is what the commands print. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { weigh } from '../bench/support/weigh.js'
import { browserNames, launch, missing } from '../tests/support/browsers.js'
import { root, run } from '../tests/support/build.js'
import { importWithMemory } from '../tests/support/memory.js'
import { serve } from './serve.js'

const site = `${root}build/site`
const temporary = mkdtempSync(`${tmpdir()}/tare-site-`)
const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8')
const hhsum = root + (process.env.HHSUM ?? 'build/hhsum')

const json = (...words) => JSON.parse(run(words, { maxBuffer: 1 << 28 }).stdout)
const signed = (value) => `${value < 0 ? '−' : '+'}${grouped(Math.abs(value))}`
const grouped = (value) => new Intl.NumberFormat('en').format(value)

/** A file of this name and content. */
const file = (name, content) => {
  const path = `${temporary}/${name}`
  writeFileSync(path, content)
  return path
}

/** A file of zeros, and then some bytes, that takes no room. */
const sparse = (name, length) => {
  const path = file(name, 'not only zeros')
  truncateSync(path, length)
  return path
}

const hashOf = (path, bits, ...words) =>
  execFileSync(hhsum, [`--bits=${bits}`, ...words, path], { encoding: 'utf8' }).split(' ')[0]

// ---- A module with names as an enemy would choose them ----

const sized = (bytes) => {
  assert.ok(bytes.length < 16384)
  return [(bytes.length & 127) | 128, bytes.length >> 7, ...bytes]
}
const text = (string) => sized([...Buffer.from(string)])
const hostileNames = [
  '<img src=x onerror="window.hacked = true">',
  '<script>window.hacked = true</script>',
  '\u202Egnp.exe',
  'a\u0000b\u001b[31m',
  '"><svg onload=window.hacked=true>',
  'x'.repeat(3000),
  '😀 ﷺ',
]
const hostile = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, ...sized([1, 0x60, 0, 0])], // one type
  ...[3, ...sized([hostileNames.length, ...hostileNames.map(() => 0)])],
  ...[
    7,
    ...sized([hostileNames.length, ...hostileNames.flatMap((name, i) => [...text(name), 0, i])]),
  ],
  ...[10, ...sized([hostileNames.length, ...hostileNames.flatMap(() => [3, 0, 0, 0x0b])])], // unreachable
  ...[0, ...sized(text('<b>custom</b>'))],
])

// ---- The page ----

let server, other, browser
/** What was asked of servers, and what went wrong in pages. */
const asked = { here: [], elsewhere: 0, urls: [] }
const problems = []

const at = () => `http://127.0.0.1:${server.address().port}/`

const open = async (address = '#inspect') => {
  const page = await browser.newPage()
  page.on('console', (message) => {
    if (message.type() != 'log') problems.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('request', (request) => asked.urls.push(request.url()))
  await page.setViewport({ width: 1280, height: 1000 })
  await page.goto(at() + address)
  await page.waitForSelector('body[data-ready]')
  return page
}

/** Waits until a module, or two, are shown. */
const shown = (page, id) =>
  page.waitForFunction(
    (wanted) => {
      const report = document.getElementById('report')
      return (
        report?.getAttribute('aria-busy') == 'false' && (!wanted || report.dataset.shown == wanted)
      )
    },
    { timeout: 60000 },
    id,
  )

const upload = async (page, id, ...paths) => {
  const before = await page.$eval('#report', ({ dataset }) => dataset.shown)
  const input = await page.$(id)
  await input.uploadFile(...paths)
  if (id == '#open')
    await page.waitForFunction(
      (old) => {
        const report = document.getElementById('report')
        return report?.getAttribute('aria-busy') == 'false' && report.dataset.shown != old
      },
      { timeout: 60000 },
      before,
    )
}

/** What the page shows of one module: its table, whole, and the facts. */
const read = async (page) => {
  for (let more; (more = await page.$('.bytes .more button:not([hidden])'));) await more.click()
  return page.evaluate(() => ({
    bytes: document.getElementById('bytes').textContent,
    rows: [...document.querySelectorAll('.rows tbody tr')].map((row) => {
      const name = row.querySelector('.name').textContent
      return [name, ...[...row.querySelectorAll('td')].map((cell) => cell.textContent)]
    }),
    facts: Object.fromEntries(
      [...document.querySelectorAll('.fact')].map((one) => [
        one.querySelector('dt').textContent,
        one.querySelector('strong').textContent,
      ]),
    ),
    text: document.getElementById('report').innerText,
  }))
}

/** The same, as the commands have it. */
const expected = (path) => {
  const lines = run(['size', '--all', '--no-compress', path])
    .stdout.trimEnd()
    .split('\n')
    .slice(2, -1)
  const labels = lines.map((line) =>
    line.match(/^ *(\d+) +([\d.]+%)(?: +(\d+))?  +(.*)$/)?.[4].replace(/ \(unreached\)$/, ''),
  )
  const [{ rows, bytes }] = json('size', '--json', '--no-compress', path)
  const [{ traps, stack, imports, engines, allocation }] = json('check', '--json', path)
  return {
    bytes: grouped(bytes),
    rows: rows.map((row, i) => ({
      label: labels[i],
      bytes: grouped(row.bytes),
      share: `${((100 * row.bytes) / bytes).toFixed(2)}%`,
      retained: row.retained == undefined ? '' : grouped(row.retained),
    })),
    facts: {
      Allocates: allocation.possible ? 'Yes' : allocation.named ? 'No' : 'None seen',
      Traps: traps.length ? grouped(traps.length) : 'None',
      Stack:
        stack.bytes == null
          ? 'No bound'
          : `${grouped(stack.bytes)} byte${stack.bytes == 1 ? '' : 's'}`,
      Imports: imports.length ? grouped(imports.length) : 'None',
      'Runs from': Object.values(engines).every(Boolean) ? `Chrome ${engines.Chrome}` : 'Not all',
    },
    traps,
    stack,
    allocation,
  }
}

const same = (got, path) => {
  const want = expected(path)
  assert.equal(got.bytes, want.bytes, path)
  assert.deepEqual(got.facts, want.facts, path)
  assert.deepEqual(
    got.rows.map(([label, , , bytes, share, retained]) => ({ label, bytes, share, retained })),
    want.rows,
    path,
  )
  const ends = got.rows.map(([, , start, bytes]) =>
    [start, bytes].map((value) => Number(value.replaceAll(',', ''))),
  )
  const inOrder = ends.sort(([a], [b]) => a - b)
  inOrder.reduce((end, [start, bytes]) => (assert.equal(start, end), start + bytes), 0)
}

before(async () => {
  server = await serve(site, 0, (path) => asked.here.push(path))
  other = await serve(site, 0, () => asked.elsewhere++)
})

after(() => {
  server.close()
  other.close()
  rmSync(temporary, { recursive: true, force: true })
})

test('the page weighs what it says, and no more than 65 KB after gzip', () => {
  const own = readdirSync(site).filter((name) => !['samples', 'write', 'compiler'].includes(name))
  const sum = own.reduce((total, name) => total + weigh(readFileSync(`${site}/${name}`)).gzip, 0)
  const html = readFileSync(`${site}/index.html`, 'utf8')
  assert.equal(html.match(/id="weight">([\d.]+) KB/)?.[1], (sum / 1000).toFixed(1))
  for (const name of own) assert.ok(html.includes(`>${name}<`), name)
  assert.ok(sum <= 65000, `${sum} bytes`)
})

for (const name of browserNames) {
  const skip = missing(name)
  const inBrowser = (title, body) => test(`${name}: ${title}`, { skip, timeout: 300000 }, body)

  inBrowser('starts', async () => {
    browser = await launch(name, { protocolTimeout: 280000 })
    problems.length = asked.urls.length = 0
    asked.elsewhere = 0
  })

  inBrowser('a sample is shown by its address, as the commands show it', async () => {
    for (const id of [
      'adder-slab',
      'adder-heap-dlmalloc',
      'highwayhash-simd',
      'inspector',
      'highwayhasher',
      'assemblyscript-incremental',
    ]) {
      const page = await open(`#inspect/${id}`)
      await shown(page, id)
      same(await read(page), `${site}/samples/${id}.wasm`)
      await page.close()
    }
  })

  inBrowser(
    'a file that is chosen is shown as the commands show it, with its debug file',
    async () => {
      const page = await open()
      await shown(page)
      const everything = `${root}build/tests/inspect/everything.wasm`
      await upload(page, '#open', everything)
      same(await read(page), everything)
      const parts = `${root}build/site-parts/highwayhash-heap-dlmalloc/highwayhash`
      await upload(page, '#open', `${parts}.debug.wasm`, `${parts}.wasm`)
      const got = await read(page)
      same(got, `${parts}.wasm`)
      assert.match(got.text, /with highwayhash\.debug\.wasm/)
      assert.equal(await page.evaluate(() => location.hash), '#inspect')
      await page.close()
    },
  )

  inBrowser('files that are dropped are shown, and two make a difference', async () => {
    const page = await open()
    await shown(page)
    const paths = ['adder-heap-dlmalloc', 'highwayhash-heap-freelist'].map(
      (id) => `${site}/samples/${id}.wasm`,
    )
    const contents = paths.map((path) => [
      path.split('/').at(-1),
      readFileSync(path).toString('base64'),
    ])
    await page.evaluate((files) => {
      const transfer = new DataTransfer()
      for (const [name, content] of files)
        transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
    }, contents)
    await shown(page, 'opened-2/opened-1')
    // Without the debug files beside them, which were not dropped.
    const copies = contents.map(([file_, content]) => file(file_, Buffer.from(content, 'base64')))
    const [{ rows, bytes, old }] = json(
      'size',
      '--json',
      '--no-compress',
      `--diff=${copies[0]}`,
      copies[1],
    )
    const got = await read(page)
    assert.equal(got.bytes, signed(bytes - old.bytes))
    assert.deepEqual(
      got.rows.map(([, change, was, is]) => [change, was, is]),
      rows.map((row) => [
        row.change,
        row.change == 'new' ? '' : grouped(row.old),
        row.change == 'gone' ? '' : grouped(row.new),
      ]),
    )
    await page.click('#swap')
    await shown(page, 'opened-1/opened-2')
    assert.equal((await read(page)).bytes, signed(old.bytes - bytes))
    await page.close()
  })

  inBrowser(
    'traps are told with their way from an export, and the stack with its path',
    async () => {
      const page = await open('#inspect/inspector')
      await shown(page, 'inspector')
      const panels = async () =>
        page.$$eval('.panel', (list) => list.map(({ innerText }) => innerText.replace(/\s+/g, ' ')))
      const { stack } = expected(`${site}/samples/inspector.wasm`)
      const deepest = (await panels()).find((panel) => panel.startsWith('Stack'))
      for (const { function: one, frame } of stack.path)
        assert.ok(deepest.includes(`${one.name} ${grouped(frame)}`), deepest)

      const path = `${root}build/tests/inspect/division.wasm`
      await upload(page, '#open', path)
      const { traps } = expected(path)
      const told = (await panels()).find((panel) => panel.startsWith('What can trap'))
      assert.ok(traps.length > 0)
      for (const { offset, instruction, when } of traps)
        assert.ok(told.includes(`byte ${grouped(offset)} ${instruction} traps ${when}; in `), told)
      await page.close()
    },
  )

  inBrowser('what is saved as JSON is what the commands print', async () => {
    const page = await open('#inspect/binaryen')
    await shown(page, 'binaryen')
    const saved = await page.evaluate(
      () =>
        new Promise((resolve) => {
          URL.createObjectURL = (blob) => {
            blob.text().then(resolve)
            return '#'
          }
          const button = [...document.querySelectorAll('button')].find(
            (one) => one.textContent == 'Save as JSON',
          )
          button?.click()
        }),
    )
    const { size, check } = JSON.parse(saved)
    const facts = ({ module, ...rest }) => rest
    const path = `${site}/samples/binaryen.wasm`
    assert.deepEqual(size, facts(json('size', '--json', '--no-compress', path)[0]))
    assert.deepEqual(check, facts(json('check', '--json', path)[0]))
    await page.close()
  })

  inBrowser('what an allocator costs is told', async () => {
    const page = await open('#inspect/adder-heap-dlmalloc')
    await shown(page, 'adder-heap-dlmalloc')
    const { text: said } = await read(page)
    const [{ rows }] = json(
      'size',
      '--json',
      '--no-compress',
      `${site}/samples/adder-heap-dlmalloc.wasm`,
    )
    const cost = rows
      .filter(({ name: one }) => ['malloc', 'free', 'sbrk'].includes(one))
      .reduce((sum, { bytes }) => sum + bytes, 0)
    assert.ok(said.includes(`Without it, ${grouped(cost)} bytes, `), said)
    await page.close()
  })

  inBrowser(
    'gzip is what this browser makes of a file, and never what it does not know',
    async () => {
      const page = await open()
      await shown(page)
      const path = file(
        'weighed.wasm',
        readFileSync(`${site}/samples/highwayhash-heap-dlmalloc.wasm`),
      )
      await upload(page, '#open', path)
      await page.waitForFunction(() =>
        /by this browser/.test(document.querySelector('.compressed').textContent),
      )
      const said = await page.$eval('.compressed', ({ textContent }) => textContent)
      const gzip = Number(said.match(/^([\d,]+) gzip/)[1].replaceAll(',', ''))
      const usual = gzipSync(readFileSync(path)).length
      assert.ok(Math.abs(gzip - usual) < usual * 0.05, `${gzip}, not about ${usual}`)
      const hasBrotli = await page.evaluate(() => {
        try {
          return Boolean(new CompressionStream('brotli'))
        } catch {
          return false
        }
      })
      assert.equal(/brotli/.test(said), hasBrotli)
      await page.close()
    },
  )

  inBrowser('a damaged module is told by its byte, and the next one is shown', async () => {
    const page = await open()
    await shown(page)
    const whole = readFileSync(`${site}/samples/highwayhash-slab.wasm`)
    for (const [length, id] of [
      [0, 'empty'],
      [6, 'short'],
      [700, 'cut'],
    ]) {
      const path = file(`${id}.wasm`, whole.subarray(0, Number(length)))
      await upload(page, '#open', path)
      const problem = await page.$eval('.problem[role=alert]', ({ textContent }) => textContent)
      const { stderr } = run(['check', path])
      assert.equal(problem, stderr.match(/error: (.*)\n/)[1].replace(`${temporary}/`, ''))
    }
    await upload(page, '#open', file('whole.wasm', whole))
    assert.equal((await read(page)).bytes, grouped(whole.length))
    await page.close()
  })

  inBrowser('hostile names are text, of modules and of files', async () => {
    const page = await open()
    await shown(page)
    const path = file('<img src=x onerror=hacked=1>.wasm', hostile)
    await upload(page, '#open', path)
    const got = await read(page)
    same(got, path)
    const names = got.rows.map(([label]) => label)
    assert.ok(names.includes('<img src=x onerror="window.hacked = true">'))
    assert.ok(names.includes('\\xe2\\x80\\xaegnp.exe'))
    assert.ok(names.includes('a\\x00b\\x1b[31m'))
    assert.ok(names.includes("custom section '<b>custom</b>'"))
    assert.doesNotMatch(got.text, /[\u202a-\u202e\u2066-\u2069]/)
    const found = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      elements: document.querySelectorAll(
        'img:not(.hero img), script:not([src]), main svg, main b > b',
      ).length,
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }))
    assert.deepEqual(found, { hacked: false, elements: 0, isWide: false })
    await upload(page, '#open', path, file('beside.wasm', hostile))
    assert.match((await read(page)).text, /No size changed/)
    await page.goto(`${at()}#hash`)
    await upload(page, '#files', path)
    await page.waitForFunction(() => document.querySelector('.file')?.dataset.state == 'done')
    assert.equal(
      await page.evaluate(
        () => 'hacked' in window || document.querySelectorAll('img:not(.hero img)').length > 0,
      ),
      false,
    )
    await page.close()
  })

  inBrowser('a large module is read beside the page, which goes on meanwhile', async () => {
    const page = await open()
    await shown(page)
    const result = await page.evaluate(async () => {
      const ticks = []
      const timer = setInterval(() => ticks.push(performance.now()), 5)
      location.hash = '#inspect/binaryen'
      const report = document.getElementById('report')
      await new Promise((resolve) => {
        new MutationObserver(() => {
          if (report.dataset.shown == 'binaryen') resolve(undefined)
        }).observe(report, { attributes: true })
      })
      clearInterval(timer)
      return { ticks: ticks.length, bytes: document.getElementById('bytes').textContent }
    })
    assert.equal(result.bytes, grouped(readFileSync(`${site}/samples/binaryen.wasm`).length))
    assert.ok(result.ticks > 10, `${result.ticks} ticks`)
    const first = await page.$eval('.rows tbody .name', ({ textContent }) => textContent)
    const [{ rows }] = json('size', '--json', '--no-compress', `${site}/samples/binaryen.wasm`)
    assert.equal(first, `func[${rows[0].index}]`)
    const [{ traps }] = json('check', '--json', `${site}/samples/binaryen.wasm`)
    const panel = await page.$('.panel:has(.where)')
    const more = await panel.$('button')
    assert.equal(
      await more.evaluate((one) => one.textContent),
      `Show 12 more of ${grouped(traps.length - 12)}`,
    )
    await more.click()
    assert.equal((await panel.$$('li')).length, 24)
    await page.close()
  })

  inBrowser('the keyboard moves through the treemap, sorts and filters the table', async () => {
    const page = await open('#inspect/highwayhash-slab')
    await shown(page, 'highwayhash-slab')
    const [{ rows }] = json(
      'size',
      '--json',
      '--no-compress',
      `${site}/samples/highwayhash-slab.wasm`,
    )
    await page.focus('.treemap')
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    const label = () =>
      page.evaluate(() => {
        const id = document.querySelector('.treemap').getAttribute('aria-activedescendant')
        return document.getElementById(id)?.getAttribute('aria-label')
      })
    assert.ok((await label()).includes(`${grouped(rows[1].bytes)} bytes`), await label())
    assert.ok((await page.$eval('.caption', (one) => one.textContent)).includes(rows[1].name))
    await page.keyboard.press('Enter')
    assert.equal(await page.$eval('.rows .is-marked .name', (one) => one.textContent), rows[1].name)

    const sorts = () =>
      page.$$eval('.rows th[aria-sort]', (list) =>
        list.map((one) => [one.textContent, one.getAttribute('aria-sort')]),
      )
    assert.deepEqual(await sorts(), [['Bytes', 'descending']])
    await page.focus('.rows thead th:nth-child(3) button')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    assert.deepEqual(await sorts(), [['Offset', 'ascending']])
    assert.equal(
      await page.$eval('.rows tbody .name', (one) => one.textContent),
      'magic and version',
    )

    await page.type('#filter', 'hash64')
    const wanted = rows.filter(({ name: one }) => /hash64/.test(one ?? ''))
    assert.equal((await read(page)).rows.length, wanted.length)
    assert.match(
      await page.$eval('.status', (one) => one.textContent),
      new RegExp(`^${wanted.length} row`),
    )
    await page.close()
  })

  inBrowser(
    'each way of the article has the sizes and the memory that the build measured',
    async () => {
      const page = await open('#ways')
      for (const [stem, strategy, words] of [
        ['adder', 'heap=dlmalloc', 'adder-heap-dlmalloc'],
        ['adder', 'static', 'adder-static'],
        ['highwayhash', 'swap', 'highwayhash-swap'],
      ]) {
        await page.click(`input[name=program][value=${stem}]`)
        await page.click(`input[name=strategy][value="${strategy}"]`)
        const [module] = json('size', '--json', `${root}build/site-parts/${words}/${stem}.wasm`)
        const shownNow = await page.evaluate(() => ({
          command: document.getElementById('command').textContent,
          module: document.querySelector('#scale-module .reading').textContent,
          memory: document.querySelector('#scale-memory .reading').textContent,
          address: location.hash,
        }))
        assert.equal(shownNow.command, `tare build ${stem}.h --memory=${strategy}`)
        assert.equal(
          shownNow.module,
          `${grouped(module.bytes)} bytes ${grouped(module.gzip)} after gzip −9, ${grouped(module.brotli)} after brotli −11`,
        )
        if (strategy == 'static')
          assert.match(shownNow.memory, /^refused RangeError: all 1 Adder instances are in use/)
        else assert.match(shownNow.memory, /^[\d,]+ KiB/)
        assert.equal(shownNow.address, `#ways/${words.replace('-', '/')}/1000`)
      }
      await page.click('input[name=strategy][value="heap=freelist"]')
      const memory = () =>
        page.$eval('#scale-memory .reading b', (one) =>
          parseInt(one.textContent.replaceAll(',', '')),
        )
      await page.focus('#instances')
      await page.keyboard.press('Home')
      const least = await memory()
      await page.keyboard.press('End')
      const { glue, memory: linear } = await importWithMemory(
        `${root}build/site-parts/highwayhash-heap-freelist/highwayhash.js`,
      )
      const kept = [new glue.HighwayHash(new Uint8Array(32))]
      assert.equal(least, linear.buffer.byteLength / 1024)
      while (kept.length < 10000) kept.push(new glue.HighwayHash(new Uint8Array(32)))
      assert.equal(await memory(), linear.buffer.byteLength / 1024)
      const direct = await open('#ways/adder/swap/10')
      assert.equal(
        await direct.$eval('#command', (one) => one.textContent),
        'tare build adder.h --memory=swap',
      )
      await direct.close()
      await page.close()
    },
  )

  // ---- Hashing ----

  const done = (page) =>
    page.waitForFunction(() => document.querySelector('.file')?.dataset.state == 'done', {
      timeout: 120000,
    })
  const hash = (page) => page.$eval('.file .hash', (one) => one.textContent)

  inBrowser('a file of 200 MB is hashed as hhsum does it, in 64, 128 and 256 bits', async () => {
    const path = sparse('large', 200e6)
    const page = await open('#hash')
    await upload(page, '#files', path)
    await done(page)
    for (const bits of [256, 128, 64]) {
      await page.click(`input[name=bits][value="${bits}"]`)
      assert.equal(await hash(page), hashOf(path, bits))
    }
    assert.match(await page.$eval('.file .detail', (one) => one.textContent), /^200 MB in /)
    await page.close()
  })

  inBrowser(
    'the key is given in hexadecimal or as text, and one that is none is refused',
    async () => {
      const page = await open('#hash')
      const path = file('small', 'some data')
      const digits = 'f'.repeat(63) + '0'
      await page.type('#key', digits)
      await upload(page, '#files', path)
      await done(page)
      assert.equal(await hash(page), hashOf(path, 256, `--key=${digits}`))

      await page.type('#key', '1')
      assert.match(
        await page.$eval('#key-note', (one) => one.textContent),
        /64 hexadecimal digits are a key; these are 65/,
      )
      assert.ok(await page.$eval('#files', (one) => one.disabled))
      const words = 'a key of thirty-two bytes, ä, ok'
      assert.equal(Buffer.byteLength(words), 33)
      await page.click('#key-text')
      await page.$eval('#key', (one) => (one.value = ''))
      await page.type('#key', words)
      assert.match(
        await page.$eval('#key-note', (one) => one.textContent),
        /32 bytes of text are a key; these are 33/,
      )
      await page.keyboard.press('Backspace')
      await page.waitForSelector('#files:not([disabled])')
      const again = await page.waitForSelector('.file button:last-of-type:not([hidden])')
      assert.equal(await again.evaluate((one) => one.textContent), 'Again, with this key')
      await again.click()
      await done(page)
      const key = Buffer.from(words).subarray(0, 32).toString('hex')
      assert.equal(await hash(page), hashOf(path, 256, `--key=${key}`))
      await page.close()
    },
  )

  inBrowser('a pasted hash is compared, whatever its length, also as a line of hhsum', async () => {
    const page = await open('#hash')
    const path = file('compared', 'some data')
    await upload(page, '#files', path)
    await done(page)
    const verdict = () => page.$eval('.file .verdict', (one) => one.textContent)
    assert.equal(await verdict(), '')
    for (const bits of [64, 128, 256]) {
      await page.$eval('#expected', (one) => (one.value = ''))
      await page.type('#expected', `${hashOf(path, bits).toUpperCase()}  compared`)
      assert.equal(await verdict(), '✓ the same as pasted')
    }
    await page.type('#expected', 'x')
    await page.$eval('#expected', (one) => {
      one.value = '0'.repeat(64)
      one.dispatchEvent(new Event('input'))
    })
    assert.equal(await verdict(), '✗ not what was pasted')
    await page.close()
  })

  inBrowser('a hash is copied, or selected where the browser does not let pages copy', async () => {
    const page = await open('#hash')
    await upload(page, '#files', file('copied', 'some data'))
    await done(page)
    const copy = (await page.$$('.file button'))[0]
    await page.evaluate(() => {
      const clipboard = { writeText: async (text) => void (globalThis.copied = text) }
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
    })
    await copy.click()
    await page.waitForFunction(() => document.querySelector('.file button').textContent == 'Copied')
    assert.equal(await page.evaluate(() => globalThis.copied), await hash(page))
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await copy.click()
    await page.waitForFunction(
      () => document.querySelector('.file button').textContent == 'Selected',
    )
    assert.equal(await page.evaluate(() => String(getSelection())), await hash(page))
    await page.close()
  })

  inBrowser('hashing is cancelled in the middle, and the next file is hashed', async () => {
    const page = await open('#hash')
    await upload(page, '#files', sparse('endless', 64e9))
    await page.waitForFunction(() =>
      /^\d.* of 64\.0 GB, .*\/s, .* left$/.test(
        document.querySelector('.file .detail')?.textContent,
      ),
    )
    const value = await page.$eval('progress', (one) => one.value)
    assert.ok(value > 0 && value < 1)
    const path = file('next', 'next')
    await upload(page, '#files', path)
    const cancel = (await page.$$('.file button')).at(-2)
    assert.equal(await cancel.evaluate((one) => one.textContent), 'Cancel')
    await cancel.click()
    await page.waitForFunction(
      () => document.querySelectorAll('.file')[1].dataset.state == 'cancelled',
    )
    await done(page)
    assert.equal(await hash(page), hashOf(path, 256))
    await page.close()
  })

  // ---- For everybody ----

  inBrowser('axe finds nothing in any view, light, dark and narrow', async () => {
    for (const [address, dark, width] of [
      ['#inspect/highwayhash-heap-dlmalloc', false, 1280],
      ['#inspect/inspector', true, 390],
      ['#inspect/adder-slab/adder-heap-dlmalloc', true, 1280],
      ['#inspect/adder-slab/adder-heap-dlmalloc', false, 390],
      ['#ways/adder/heap-dlmalloc/1000', false, 1280],
      ['#ways', true, 390],
      ['#hash', false, 1280],
      ['#hash', true, 390],
    ]) {
      const page = await open()
      if (name == 'Chromium')
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        ])
      await page.setViewport({ width: Number(width), height: 900 })
      await page.goto(at() + address)
      await shown(page, /inspect/.test(address) ? address.replace('#inspect/', '') : '')
      if (address == '#hash') {
        await upload(page, '#files', file('for axe', 'x'))
        await done(page)
        await page.type('#expected', '0'.repeat(16))
      }
      await page.evaluate(axe)
      const { violations } = await page.evaluate('axe.run()')
      assert.deepEqual(
        violations.map(({ id, nodes }) => [
          id,
          ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
        ]),
        [],
        `${address} ${width}`,
      )
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      assert.equal(isWide, false, `${address} ${width}`)
      await page.close()
    }
  })

  inBrowser('nothing was written to the console, and nothing was asked of anybody else', () => {
    assert.deepEqual(problems, [])
    assert.deepEqual(
      asked.urls.filter((url) => !url.startsWith(at()) && !/^(data|blob):/.test(url)),
      [],
    )
    assert.equal(asked.elsewhere, 0)
  })

  inBrowser('who wants no motion has none', async () => {
    const page = await open('#ways')
    if (name == 'Chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    const { wants, moves } = await page.evaluate(() => ({
      wants: matchMedia('(prefers-reduced-motion: reduce)').matches,
      moves: getComputedStyle(document.querySelector('.bar')).transitionDuration != '0s',
    }))
    assert.equal(moves, !wants)
    assert.ok(wants || name != 'Chromium')
    await page.close()
  })

  inBrowser('the policy keeps requests and markup from leaving or entering the page', async () => {
    const page = await open()
    const refused = await page.evaluate(async (url) => {
      const tries = {
        fetch: () => fetch(url),
        image: () =>
          new Promise((resolve, reject) =>
            Object.assign(new Image(), { onload: resolve, onerror: reject, src: `${url}x.png` }),
          ),
        markup: async () => (document.createElement('p').innerHTML = '<b>bold</b>'),
      }
      const names = []
      for (const [name, attempt] of Object.entries(tries))
        await attempt().catch(() => names.push(name))
      return names
    }, `http://127.0.0.1:${other.address().port}/`)
    assert.deepEqual(refused, ['fetch', 'image', 'markup'])
    assert.equal(asked.elsewhere, 0)
    await page.close()
  })

  inBrowser('what was loaded once is there without a network', async () => {
    let host = await serve(site, 0)
    const { port } = host.address()
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/#inspect/adder-swap`)
    await shown(page, 'adder-swap')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller)
    await page.reload()
    await shown(page, 'adder-swap')
    host.closeAllConnections()
    await new Promise((resolve) => host.close(resolve))
    await page.reload()
    await shown(page, 'adder-swap')
    same(await read(page), `${site}/samples/adder-swap.wasm`)
    await page.close()
  })

  if (name == 'Chromium')
    inBrowser('screenshots', async () => {
      const folder = `${root}build/screenshots`
      mkdirSync(folder, { recursive: true })
      for (const [view, address] of [
        ['inspect', '#inspect/highwayhash-heap-dlmalloc'],
        ['difference', '#inspect/highwayhash-slab/highwayhash-heap-dlmalloc'],
        ['ways', '#ways/adder/heap-freelist/1000'],
        ['hash', '#hash'],
      ])
        for (const [kind, dark, width] of [
          ['light', false, 1280],
          ['dark', true, 1280],
          ['narrow', false, 390],
        ]) {
          const page = await open(address)
          await page.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ])
          await page.setViewport({ width: Number(width), height: 900 })
          if (address.startsWith('#inspect')) await shown(page)
          if (view == 'hash') {
            await upload(page, '#files', file('photographs.tar', 'x'.repeat(3e6)))
            await done(page)
          }
          await page.screenshot({ path: `${folder}/${view}-${kind}.png`, fullPage: true })
          await page.close()
        }
      // What the README shows; `cp` takes it to docs/.
      const first = await open('#inspect/highwayhash-heap-dlmalloc')
      await shown(first, 'highwayhash-heap-dlmalloc')
      await first.setViewport({ width: 1280, height: 960 })
      await first.screenshot({ path: `${folder}/page.png` })
      await first.close()
      assert.equal(readdirSync(folder).filter((one) => /^(?!write-).*\.png$/.test(one)).length, 13)
    })

  inBrowser('ends', () => browser.close())
}
