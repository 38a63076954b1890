/** The package as it is published: its sizes, its types, what is in it, and how it is installed. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { publint } from 'publint'

import { minify, weigh } from '../../bench/support/weigh.js'
import { root } from '../../tests/support/build.js'
import { assertTypes } from '../../tests/support/typescript.js'
import { install, packed } from './installed.js'

const folder = install('package')
const own = `${folder}/node_modules/@tare/highwayhash`

// ---- Sizes ----

/** Bytes in gzip. Lower them with what is saved. */
const budgets = {
  simd: 1932,
  index: 2701,
  slim: 1560,
  stream: 660,
  compat: 2620,
  'compat-slim': 1210,
}

for (const [name, budget] of Object.entries(budgets))
  for (const file of [`${name}.js`, `${name}.min.js`])
    test(`${file}, minified, has at most ${budget} bytes in gzip`, () => {
      const { gzip } = weigh(minify(readFileSync(`${own}/dist/${file}`, 'utf8')))
      assert.ok(gzip <= budget, `${gzip} bytes`)
    })

for (const name of ['index.js', 'index.cjs', 'node.js', 'slim-node.js'])
  test(`${name} says what an argument should have been`, async () => {
    const entry = await import(`${own}/dist/${name}`)
    const { HighwayHash, hash64, hash64Many, init } = entry.default ?? entry
    await init?.()
    const key = new Uint8Array(32)
    const isBytes = { name: 'TypeError', message: 'key must be bytes' }
    const isData = { name: 'TypeError', message: 'data must be a string or bytes' }
    assert.throws(() => new HighwayHash(), isBytes)
    assert.throws(() => new HighwayHash('k'.repeat(32)), isBytes)
    assert.throws(() => hash64(key), isData)
    assert.throws(() => new HighwayHash(key).append([1, 2]), isData)
    assert.throws(() => hash64Many(key, [1]), isData)
    assert.throws(() => hash64Many(key, 'abc'), { message: 'messages must be an array' })
    assert.throws(() => HighwayHash.fromBytes('x'), { message: 'state must be bytes' })
  })

const detached = (array) => {
  structuredClone(array.buffer, { transfer: [array.buffer] })
  return array
}
/** Node 20 and later. */
const outside = (Type) => {
  const buffer = new ArrayBuffer(64, { maxByteLength: 64 })
  const array = new Type(buffer, 32, 2)
  buffer.resize(16)
  return array
}

for (const name of [
  'index.js',
  'index.cjs',
  'simd.js',
  'node.js',
  'slim-node.js',
  'compat.js',
  'compat-node.js',
])
  test(`${name} refuses an array that was detached or lies outside of its buffer, rather than to hash nothing`, async () => {
    const { default: common, ...entry } = await import(`${own}/dist/${name}`)
    const { HighwayHash, hash64, hash256, hash64Many, init } = common ?? entry
    const key = new Uint8Array(32)
    await init?.()
    const isCompat = name.startsWith('compat')
    const wrong = [detached(new Uint8Array(3)), outside(Uint8Array)]
    const others = [
      detached(new Float32Array(3)),
      outside(Float32Array),
      detached(new DataView(new ArrayBuffer(4))),
      outside(DataView),
    ]
    if (isCompat) {
      const module = await HighwayHash.loadModule()
      for (const array of wrong) {
        assert.throws(() => module.hash64(key, array), TypeError)
        assert.throws(() => module.hash256(key, array), TypeError)
        assert.throws(() => module.create(key).append(array), TypeError)
      }
      assert.deepEqual(module.hash64(key, new Uint8Array(0)), module.create(key).finalize64())
      return
    }
    for (const array of [...wrong, ...others]) {
      assert.throws(() => hash64(key, array), TypeError)
      assert.throws(() => hash256(key, array), TypeError)
      assert.throws(() => new HighwayHash(key).append(array), TypeError)
      assert.throws(() => hash64Many(key, ['a', array]), TypeError)
    }
    assert.equal(hash64(key, new Uint8Array(0)), new HighwayHash(key).digest64())
    assert.equal(hash64(key, new Float32Array(0)), hash64(key, ''))
  })

test('the class has its name, and makes instances of a subclass, in every file', async () => {
  const key = new Uint8Array(32)
  for (const file of readdirSync(`${own}/dist`).filter((file) => /\.c?js$/.test(file))) {
    if (/^(stream|workerd)\./.test(file)) continue
    const { default: common, ...entry } = await import(`${own}/dist/${file}`)
    const { HighwayHash, init } = common ?? entry
    const isCompat = file.startsWith('compat')
    assert.match(HighwayHash.name, isCompat ? /^(Wasm)?HighwayHash$/ : /^HighwayHash$/, file)
    if (isCompat) continue
    if (file.startsWith('slim.')) await init(readFileSync(`${own}/highwayhash.wasm`))
    else await init?.()
    class Sub extends HighwayHash {}
    assert.ok(new Sub(key).clone() instanceof Sub, file)
    assert.ok(Sub.fromBytes(new Sub(key).toBytes()) instanceof Sub, file)
    const { fromBytes } = HighwayHash
    assert.ok(fromBytes(new Sub(key).toBytes()) instanceof HighwayHash, file)
  }
})

// ---- Contents ----

test('what is packed is what the entries need, and the sources of the addon', () => {
  const files = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(own.length + 1))
  const { exports, main, module, types } = JSON.parse(readFileSync(`${own}/package.json`, 'utf8'))
  const named = (value) =>
    typeof value == 'string' ? [value] : Object.values(value).flatMap(named)
  for (const path of [main, module, types, ...named(exports)])
    assert.ok(files.includes(path.slice(2)), path)
  for (const name of ['README.md', 'LICENSE', 'native/addon.c', 'native/include/node_api.h'])
    assert.ok(files.includes(name), name)
  assert.ok(!files.some((name) => /test|\.debug\./.test(name)), `${files}`)
})

test('no dependencies', () => {
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
    readFileSync(`${own}/package.json`, 'utf8'),
  )
  assert.deepEqual([dependencies, peerDependencies, optionalDependencies], Array(3).fill(undefined))
})

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: packed, pack: false, strict: true })
  assert.deepEqual(messages, [])
})

test('are the types wrong? They are not, for import and require', () => {
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  const words = ['--profile', 'node16', '--exclude-entrypoints', 'simd.wasm', 'sisd.wasm']
  const { status, stdout } = spawnSync(
    `${root}node_modules/.bin/attw`,
    [`${folder}/${tarball}`, ...words, '--format', 'ascii', '--no-color'],
    { encoding: 'utf8' },
  )
  assert.equal(status, 0, stdout)
})

// ---- Types ----

for (const module of ['nodenext', 'preserve'])
  test(`TypeScript takes what is right, and refuses what is wrong, with module ${module}`, () => {
    cpSync(`${root}highwayhash/npm/fixtures/usage.ts`, `${folder}/usage.mts`)
    const typeRoots = `${root}node_modules/@types`
    const options = { '--module': module, '--types': 'node', '--typeRoots': typeRoots }
    assertTypes([`${folder}/usage.mts`], options)
  })

test('the types need no DOM, and come with comments', () => {
  writeFileSync(
    `${folder}/bare.mts`,
    `import { hash64 } from '@tare/highwayhash'
import { init } from '@tare/highwayhash/slim'
import '@tare/highwayhash/compat'
await init('x')
hash64(new Uint8Array(32), 'x')
`,
  )
  assertTypes([`${folder}/bare.mts`], { '--lib': 'esnext', '--types': '' })
  for (const name of ['index', 'slim', 'stream', 'compat']) {
    const types = readFileSync(`${own}/dist/${name}.d.ts`, 'utf8')
    for (const [declaration] of types.matchAll(/.*\n^export (declare|interface|type) .*$/gm))
      assert.match(declaration, /^ ?\*\/|\*\/\n/, declaration)
  }
})

// ---- Formats ----

test('require() gets every entry', () => {
  const script = `
    const { HighwayHash, hash64 } = require('@tare/highwayhash')
    const key = new Uint8Array(32)
    const hashes = [hash64(key, 'x'), require('@tare/highwayhash/simd').hash64(key, 'x')]
    const { appendFrom } = require('@tare/highwayhash/stream')
    const hash = new HighwayHash(key)
    const { init, hash64: slim } = require('@tare/highwayhash/slim')
    appendFrom(hash, require('node:stream').Readable.from([Buffer.from('x')]))
      .then(() => init())
      .then(() => hashes.push(hash.digest64(), slim(key, 'x')))
      .then(() => console.log(new Set(hashes).size, hashes.length))`
  assert.equal(
    execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }),
    '1 4\n',
  )
})

// ---- The addon ----

/** Runs a module in the project; its standard output. */
const run = (source, env = {}) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  }).trim()

const loaded = `import { hash64, hash64Many } from '@tare/highwayhash'
process.report.excludeNetwork = true
const objects = process.report.getReport().sharedObjects.filter((path) => path.endsWith('.node'))
const key = new Uint8Array(32)
const data = new Uint8Array(10000).map((_, i) => i)
console.log(objects.map((path) => path.split('/').at(-1)).join(), hash64(key, data), hash64Many(key, [data, 'x']).join())`

const hashes = run(loaded, { HIGHWAYHASH_NATIVE: '0' })
const prebuilt = `${process.platform}-${process.arch}.node`

test('Node uses the addon that came along', () =>
  assert.equal(run(loaded), `${prebuilt} ${hashes}`))

test('HIGHWAYHASH_NATIVE=0 forbids it', () => assert.match(hashes, /^\d+n \d+,\d+$/))

const native = `${own}/native`
const installing = (env = {}) =>
  spawnSync(process.execPath, [`${native}/install.cjs`], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

test('where it came along, the installation compiles nothing', () => {
  assert.equal(installing().status, 0)
  assert.ok(!existsSync(`${native}/highwayhash.node`))
})

test('an addon that cannot be loaded, or is another, is passed over', () => {
  writeFileSync(`${native}/highwayhash.node`, 'no addon')
  assert.equal(run(loaded), `${prebuilt} ${hashes}`)
  rmSync(`${native}/highwayhash.node`)
  // One that appends nothing: what it computes is not what the module does.
  const other = `Object.assign(require('module')._extensions, { '.node': (module) => (module.exports = { append() {} }) })`
  writeFileSync(`${folder}/other.cjs`, other)
  assert.equal(run(loaded, { NODE_OPTIONS: `--require ${folder}/other.cjs` }), hashes)
})

test('for another platform it is compiled, where there is a compiler', () => {
  rmSync(`${native}/${prebuilt}`)
  assert.equal(installing().status, 0)
  assert.equal(run(loaded), `highwayhash.node ${hashes}`)
})

test('where there is none, the installation succeeds, and WebAssembly does the work', () => {
  rmSync(`${native}/highwayhash.node`)
  const { status, stdout, stderr } = installing({ PATH: '', CC: '' })
  assert.deepEqual([status, stdout, stderr], [0, '', ''])
  assert.equal(run(loaded), hashes)
  rmSync(native, { recursive: true })
  assert.equal(run(loaded), hashes)
})

test('the addon refuses what would reach other memory', async () => {
  const { createRequire } = await import('node:module')
  const addon = createRequire(import.meta.url)(`${packed}/native/${prebuilt}`)
  const memory = new Uint8Array(1024)
  const data = new Uint8Array(10)
  for (const slot of [-8, 1, 4, 860, 864, 1024, 'x', undefined])
    assert.throws(() => addon.append(memory, slot, data), TypeError, `${slot}`)
  for (const wrong of [undefined, 'data', [1], new ArrayBuffer(10), new Uint16Array(10)]) {
    assert.throws(() => addon.append(memory, 0, wrong), TypeError)
    assert.throws(() => addon.append(wrong, 0, data), TypeError)
  }
  memory[160] = 32
  assert.throws(() => addon.append(memory, 0, data), /does not hold a state/)
  const key = new Uint8Array(32)
  const hashes = new BigUint64Array(2)
  for (const [ends, count, first] of [
    [[11], 1, 0],
    [[5, 4], 2, 0],
    [[5], 2, 0],
    [[5, 10], 2, 1],
    [[5, 10], 2, 2 ** 32 - 1],
  ])
    assert.throws(
      () => addon.hash64Many(key, data, Uint32Array.from(ends), count, hashes, first),
      /do not lie in the data/,
    )
  assert.throws(
    () => addon.hash64Many(key.subarray(1), data, Uint32Array.of(1), 1, hashes, 0),
    TypeError,
  )
})
