/**
 * The page in Chromium and Firefox: what reading a large module takes, and what hashing takes beside the same package in
 * Node, without its addon. Both take turns in one run; the ratios count, the rest is this machine's.
 */
import { createReadStream, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'

import { build } from 'esbuild'

import { HighwayHash } from '#highwayhash'

import { browserNames, launch, missing } from '../tests/support/browsers.js'
import { root } from '../tests/support/build.js'
import { appendFrom } from '../build/npm/highwayhash/dist/stream.js'
import { serve } from '../site/serve.js'
import { table } from './support/table.js'

const rounds = 7
const inMemory = 64 << 20
const inFile = 1e9

const folder = `${root}build/site-bench`
mkdirSync(folder, { recursive: true })

/** The package in a worker, as the page has it, on bytes that are there. */
await build({
  stdin: {
    contents: `
      import { HighwayHash } from '#highwayhash'
      const data = new Uint8Array(${inMemory}).map((_, i) => i * 31)
      onmessage = () => {
        const started = performance.now()
        const digits = new HighwayHash(new Uint8Array(32)).append(data).hex64()
        postMessage({ digits, milliseconds: performance.now() - started })
      }`,
    resolveDir: root,
  },
  outfile: `${folder}/worker.js`,
  bundle: true,
  format: 'esm',
  logLevel: 'error',
})
writeFileSync(`${folder}/index.html`, '<!doctype html><title>bench</title>')
const path = `${folder}/file`
const piece = Buffer.alloc(1e7, 'not only zeros')
const handle = openSync(path, 'w')
for (let i = 0; i < inFile / piece.length; i++) writeSync(handle, piece)

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]
const gigabytes = (bytes, milliseconds) => bytes / milliseconds / 1e6

const servers = [await serve(folder, 0), await serve(`${root}build/site`, 0)]
const [plain, site] = servers.map((server) => `http://127.0.0.1:${server.address().port}/`)

// ---- Ways to hash ----

const data = new Uint8Array(inMemory).map((_, i) => i * 31)
const ways = {
  'Node, WebAssembly': {
    memory: async () => {
      const started = performance.now()
      const digits = new HighwayHash(new Uint8Array(32)).append(data).hex64()
      return { digits, milliseconds: performance.now() - started }
    },
    file: async () => {
      const hash = new HighwayHash(Uint8Array.from({ length: 32 }, (_, i) => i))
      const started = performance.now()
      await appendFrom(hash, createReadStream(path, { highWaterMark: 1 << 20 }))
      return { digits: hash.hex256(), milliseconds: performance.now() - started }
    },
  },
}

const inspected = []
const opened = []
for (const name of browserNames) {
  if (missing(name)) continue
  const browser = await launch(name, { protocolTimeout: 600000 })
  opened.push(browser)

  // A large module: until it is shown, and the longest time for which the page did nothing else.
  const reader = await browser.newPage()
  await reader.setViewport({ width: 1280, height: 1000 })
  await reader.goto(`${site}#inspect/adder-slab`)
  await reader.waitForSelector('#report[data-shown=adder-slab]')
  inspected.push([
    name,
    await reader.evaluate(async () => {
      const started = performance.now()
      let last = started
      let pause = 0
      const tick = () => {
        const now = performance.now()
        pause = Math.max(pause, now - last)
        last = now
      }
      const timer = setInterval(tick, 4)
      location.hash = '#inspect/binaryen'
      const report = document.getElementById('report')
      await new Promise((resolve) =>
        new MutationObserver(
          () => report.dataset.shown == 'binaryen' && resolve(undefined),
        ).observe(report, { attributes: true }),
      )
      await new Promise((resolve) => requestAnimationFrame(resolve))
      tick()
      clearInterval(timer)
      return {
        total: performance.now() - started,
        pause,
        bytes: document.getElementById('bytes').textContent,
      }
    }),
  ])
  await reader.close()

  const hasher = await browser.newPage()
  await hasher.goto(plain)
  await hasher.evaluate(() => {
    const worker = new Worker('worker.js', { type: 'module' })
    globalThis.hash = () =>
      new Promise((resolve) => {
        worker.onmessage = ({ data: result }) => resolve(result)
        worker.postMessage('')
      })
  })
  const page = await browser.newPage()
  await page.goto(`${site}#hash`)
  await page.waitForSelector('body[data-ready]')
  ways[`${name}, the page`] = {
    memory: () => hasher.evaluate(() => globalThis.hash()),
    file: async () => {
      const input = await page.$('#files')
      await input.uploadFile(path)
      const result = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const look = () => {
              const file = document.querySelector('.file')
              if (file?.dataset.state != 'done') return setTimeout(look, 10)
              const seconds = Number(
                file.querySelector('.detail').textContent.match(/in ([\d.]+) s/)[1],
              )
              resolve({
                digits: file.querySelector('.hash').textContent,
                milliseconds: seconds * 1000,
              })
            }
            look()
          }),
      )
      await page.evaluate(() => document.querySelector('.file').remove())
      return result
    },
  }
}

const measure = async (what, bytes, count) => {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  const found = new Set()
  for (let round = -1; round < count; round++)
    for (const [name, way] of Object.entries(ways)) {
      const { digits, milliseconds } = await way[what]()
      found.add(digits)
      if (round >= 0) times[name].push(milliseconds)
    }
  if (found.size != 1) throw Error(`${what}: ${[...found].join(' and ')}`)
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, gigabytes(bytes, median(list))]),
  )
}

const memory = await measure('memory', inMemory, rounds)
const file = await measure('file', inFile, 3)
for (const browser of opened) await browser.close()
for (const server of servers) server.close()
rmSync(path)

console.log(
  table(
    ['a module from npm, read in the page', 'bytes', 'ms until it is shown', 'longest pause, ms'],
    inspected.map(([name, { total, pause, bytes }]) => [
      name,
      bytes,
      total.toFixed(0),
      pause.toFixed(0),
    ]),
  ),
)
console.log('')
const [first] = Object.keys(ways)
const ratio = (rates, name) => (rates[name] / rates[first]).toFixed(2)
console.log(
  table(
    ['GB/s', '64 MiB in memory', 'times Node', 'a file of 1 GB, cached', 'times Node'],
    Object.keys(ways).map((name) => [
      name,
      memory[name].toFixed(2),
      ratio(memory, name),
      file[name].toFixed(2),
      ratio(file, name),
    ]),
  ),
)
