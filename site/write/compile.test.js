/** What the view Write is made of, in Node: builds in memory, links, and what the browser loads. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'

import { weigh } from '../../bench/support/weigh.js'
import { root } from '../../tests/support/build.js'
import { Compiler } from './compile.js'
import { examples } from './examples.js'
import { decode, encode, levels, optionsOf, programOf, strategies } from './program.js'
import { loadTools } from './toolchain.js'

const site = `${root}build/site/`
const npm = await import(`${root}build/npm/tare/index.js`)
after(() => npm.close())

const tools = loadTools()
const compiler = new Compiler(tools)
const build = (program, by = compiler) => by.build({ ...program, options: optionsOf(program) })

/** Outputs by name, as the npm package makes them. */
const byPackage = async ({ name, header, source, ...program }) => {
  const { outputs } = await npm.build({
    headers: `${name}.h`,
    sources: `${name}.c`,
    files: { [`${name}.h`]: header, [`${name}.c`]: source },
    options: [...optionsOf(program), '--clang=bundled/clang', '--wasm-opt=bundled/wasm-opt'],
  })
  return Object.fromEntries(outputs.map((one) => [one.name, one.bytes]))
}

const [adder, , queue] = examples.map(({ program }) => program)

test('each example has the bytes of the npm package, and the page brings them along', async () => {
  const brought = JSON.parse(readFileSync(`${site}write/examples.json`, 'utf8'))
  for (const [i, { program }] of examples.entries()) {
    const wanted = await byPackage(program)
    assert.deepEqual(build(program).outputs, wanted, program.name)
    const { outputs } = brought[i]
    assert.deepEqual(Object.keys(outputs).sort(), Object.keys(wanted).sort())
    for (const [name, bytes] of Object.entries(wanted))
      assert.equal(outputs[name], Buffer.from(bytes).toString('base64'), name)
  }
})

test('so has each strategy and each level', async () => {
  for (const part of [
    ...Object.keys(strategies).map((memory) => ({ memory })),
    ...Object.keys(levels).map((optimize) => ({ optimize })),
    { libc: true },
  ]) {
    const program = { ...adder, ...part }
    assert.deepEqual(build(program).outputs, await byPackage(program), JSON.stringify(part))
  }
})

test('what is taken from an earlier build is what a new build makes', () => {
  const changes = [
    (one) => ({ source: one.source.replace('capacity > 1 << 20', 'capacity > 9') }),
    (one) => ({ header: `${one.header}\nint queue_never(void);\n` }), // which has no definition
    () => ({ source: queue.source, header: queue.header }),
    (one) => ({ header: one.header.replace('queue_length', 'queue_size') }),
    (one) => ({ source: one.source.replaceAll('queue_length', 'queue_size') }),
    () => ({ memory: 'heap=freelist' }),
    () => ({ source: queue.source, header: queue.header, memory: 'slab' }),
  ]
  let program = queue
  build(program)
  for (const change of changes) {
    program = { ...program, ...change(program) }
    const { status, outputs, message } = build(program)
    const fresh = build(program, new Compiler(tools))
    assert.deepEqual([status, outputs, message], [fresh.status, fresh.outputs, fresh.message])
  }
})

test('what is wrong is told with its place, in the header and in the source', () => {
  const places = (part) =>
    build({ ...adder, ...part }).diagnostics.map(({ file, line, column }) => [file, line, column])
  const source = adder.source.replace('= 0', '= oops')
  assert.deepEqual(places({ source })[0], ['adder.c', 4, 15])
  const header = adder.header.replace('double right', 'struct what **right')
  assert.equal(places({ header })[0][0], 'adder.h')
})

test('a link carries a program, and its options', async () => {
  const program = programOf({
    name: 'größe',
    header: 'int f(void);\n// ä 😀 "\'\\',
    source: 'x'.repeat(5000),
    snippet: '',
    memory: 'swap',
    optimize: '-O3',
    libc: true,
  })
  assert.equal(program.name, 'library')
  const code = await encode(program)
  assert.match(code, /^[\w-]+$/)
  assert.deepEqual(await decode(code), program)
  assert.ok(code.length < 300)
})

test('whatever a link says becomes a program of known options, or an error', async () => {
  const coded = async (value) => {
    const stream = new Blob([JSON.stringify(value)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'))
    return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')
  }
  const hostile = [1, '../../etc/passwd', { a: 1 }, null, 7, '--clang=/bin/sh', 'toString', 'yes']
  assert.deepEqual(await decode(await coded(hostile)), programOf({}))
  for (const code of ['', '%', 'AAAA', await coded({ 0: 1 }), await coded([2, 'x'])])
    await assert.rejects(decode(code), /^Error: This link /, code)
  await assert.rejects(
    decode(await coded([1, 'x', '\0'.repeat(50e6)])),
    /the link holds more text than a link may/,
  )
})

test('the editors weigh no more than 130 KB after gzip, and the compiler some 26 MB', () => {
  const gzip = (name) => weigh(readFileSync(`${site}write/${name}`)).gzip
  const sum = gzip('view.js') + gzip('view.css')
  assert.ok(sum <= 130000, `${sum} bytes`)
  assert.ok(gzip('examples.json') <= 16000)
  const script = readFileSync(`${site}write/compiler.js`, 'utf8')
  const files = [...script.matchAll(/"?file"?:"(compiler\/[^"]+)","?bytes"?:(\d+)/g)]
  const [, bytes] = files.reduce(
    ([count, total], [, name, length]) => {
      assert.ok(existsSync(site + name), name)
      assert.equal(readFileSync(site + name).length, Number(length))
      return [count + 1, total + Number(length)]
    },
    [0, 0],
  )
  assert.equal(files.length, 4)
  assert.ok(bytes < 27e6, `${bytes} bytes`)
})
