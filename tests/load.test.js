/** --no-embed: the module is loaded by init(), from whatever the host has. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { test } from 'node:test'

import { build } from './support/build.js'

const folder = build('adder-loaded', 'examples/adder/adder.h', '--no-embed')
const bytes = await readFile(`${folder}/adder.wasm`)
let copies = 0
const fresh = () => import(`${folder}/adder.js?${copies++}`)

const works = ({ Adder }) => {
  const adder = new Adder()
  adder.add(2)
  adder.add(3)
  assert.equal(adder.result(), 5)
}

test('before init() everything throws', async () => {
  const { Adder } = await fresh()
  assert.throws(() => new Adder(), /await init\(\) first/)
})

test('bytes', async () => {
  const adder = await fresh()
  await adder.init(bytes)
  works(adder)
})

test('a WebAssembly.Module', async () => {
  const adder = await fresh()
  await adder.init(new WebAssembly.Module(bytes))
  works(adder)
})

test('a Response, and a promise of one', async () => {
  for (const input of [new Response(bytes), Promise.resolve(new Response(bytes))]) {
    const adder = await fresh()
    await adder.init(input)
    works(adder)
  }
})

test('a URL, and a string of one', async () => {
  const server = createServer((request, response) =>
    request.url == '/adder.wasm' ? response.end(bytes) : response.writeHead(404).end(),
  )
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${server.address().port}`
  try {
    for (const input of [`${base}/adder.wasm`, new URL(`${base}/adder.wasm`)]) {
      const adder = await fresh()
      await adder.init(input)
      works(adder)
    }
    const adder = await fresh()
    await assert.rejects(adder.init(`${base}/nothing.wasm`), /404/)
    await adder.init(bytes)
    works(adder)
  } finally {
    server.close()
  }
})

test('a second init() changes nothing: instances stay', async () => {
  const adder = await fresh()
  await Promise.all([adder.init(bytes), adder.init(bytes)])
  const one = new adder.Adder()
  one.add(1)
  await adder.init(bytes)
  assert.equal(one.result(), 1)
})

test('bytes that are no module are refused, and a later init() may succeed', async () => {
  const adder = await fresh()
  await assert.rejects(adder.init(Uint8Array.of(1, 2, 3)), WebAssembly.CompileError)
  await adder.init(bytes)
  works(adder)
})

test('a module that is another one, or wants imports, is refused, and a later init() may succeed', async () => {
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)
  const importing = Uint8Array.of(...empty, 2, 8, 1, 1, 101, 1, 102, 3, 127, 0)
  const adder = await fresh()
  await assert.rejects(adder.init(empty), new TypeError('not the module of this glue'))
  await assert.rejects(adder.init(importing))
  await adder.init(bytes)
  works(adder)
})
