/** --no-embed: the module is loaded by init(), from whatever the host has. */
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { test } from 'node:test'
import vm from 'node:vm'

import { build, root, run } from './support/build.js'

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
  await assert.rejects(adder.init(empty), new TypeError('the .wasm is of another build'))
  await assert.rejects(adder.init(importing))
  await adder.init(bytes)
  works(adder)
})

test('what another realm made is as good', async () => {
  const other = vm.createContext()
  const bytesThere = vm.runInContext('(list) => Uint8Array.from(list)', other)([...bytes])
  const moduleThere = vm.runInContext('(bytes) => new WebAssembly.Module(bytes)', other)(bytesThere)
  const { buffer } = bytesThere
  assert.ok(!(moduleThere instanceof WebAssembly.Module) && !(buffer instanceof ArrayBuffer))
  const response = { ok: true, arrayBuffer: async () => buffer }
  for (const input of [bytesThere, buffer, moduleThere, response, Promise.resolve(response)]) {
    const adder = await fresh()
    await adder.init(input)
    works(adder)
  }
  const missing = { ok: false, status: 404, url: 'https://host/a.wasm', arrayBuffer() {} }
  const adder = await fresh()
  await assert.rejects(adder.init(missing), new Error('https://host/a.wasm: 404'))
})

test('a URL of another realm is fetched', async () => {
  const { fetch } = globalThis
  const asked = []
  globalThis.fetch = async (url) => {
    asked.push(String(url))
    return new Response(bytes)
  }
  try {
    const adder = await fresh()
    await adder.init({ href: 'https://host/a.wasm', toString: () => 'https://host/a.wasm' })
    works(adder)
    assert.deepEqual(asked, ['https://host/a.wasm'])
  } finally {
    globalThis.fetch = fetch
  }
})

test('a module of another size of class, or with functions in other places, is refused', async () => {
  const made = `${root}build/tests/fingerprint`
  const header = (body) => `#include <stdint.h>\n${body}\n`
  const builds = {
    plain: header('int32_t one(void);\nint32_t two(void);'),
    swapped: header('int32_t two(void);\nint32_t one(void);'),
    typed: header('int32_t one(void);\nuint32_t two(void);'),
    same: header('/** The first. */ int32_t one(void);\nint32_t two(void);'),
  }
  for (const [name, text] of Object.entries(builds)) {
    mkdirSync(`${made}/${name}`, { recursive: true })
    writeFileSync(`${made}/${name}/pair.h`, text)
    writeFileSync(
      `${made}/${name}/pair.c`,
      text.replace(
        /(one|two)\(void\);/g,
        (_, which) => `${which}(void) { return ${which == 'one' ? 1 : 2}; }`,
      ),
    )
    for (const [folder, ...words] of [
      [name, '--no-embed', '--format=esm,cjs'],
      [`${name}-workerd`, '--format=workerd'],
    ]) {
      const header = `${made}/${name}/pair.h`
      const { status, stderr } = run(['build', header, ...words, '-o', `${made}/${folder}`])
      assert.equal(status, 0, stderr)
    }
  }
  const module = (name) => readFile(`${made}/${name}/pair.wasm`)
  const refused = new TypeError('the .wasm is of another build')
  for (const other of ['swapped', 'typed']) {
    const glue = await import(`${made}/plain/pair.js`)
    await assert.rejects(glue.init(await module(other)), refused)
  }
  for (const file of ['pair.js', 'pair.cjs']) {
    const { default: common, ...entry } = await import(`${made}/plain/${file}?same`)
    const { init, one, two } = common ?? entry
    await init(await module('same'))
    assert.deepEqual([one(), two()], [1, 2])
  }
  const workerd = await readFile(`${made}/plain-workerd/pair.workerd.js`, 'utf8')
  const imported = async (name) => {
    const code = workerd.replace(
      /^import .*$/m,
      `const module$wasm = new WebAssembly.Module(Uint8Array.of(${[...(await module(name))]}))`,
    )
    return import(`data:text/javascript,${encodeURIComponent(code)}`)
  }
  assert.equal((await imported('same-workerd')).two(), 2)
  await assert.rejects(imported('swapped-workerd'), refused)
})

test('a fingerprint has at most 12 bytes, and a module that is embedded has none', async () => {
  const embedded = await readFile(`${build('adder-embedded', 'examples/adder/adder.h')}/adder.wasm`)
  assert.ok(bytes.length > embedded.length && bytes.length <= embedded.length + 12)
  const both = build('adder-both', 'examples/adder/adder.h', '--format=esm,workerd')
  const code = await readFile(`${both}/adder.js`, 'utf8')
  assert.match(code, new RegExp(`\\(${[...embedded].join(', ')}\\)`))
})
