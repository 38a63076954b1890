/** --format=: the same interface as an ES module, for require(), as a script, and for Cloudflare Workers. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import vm from 'node:vm'

import './support/gc.js'
import { tests } from './glue.js'
import { build, root, run } from './support/build.js'
import { assertTypes } from './support/typescript.js'
import { strategies } from './support/strategies.js'

const require = createRequire(import.meta.url)
const all = '--format=esm,cjs,iife,workerd'

/** What the fixture kit.h promises, whatever it was loaded by. */
const works = ({ Meter, KitEnd, MOST, sum, thrice }) => {
  const meter = new Meter(KitEnd.WRAP)
  meter.step(MOST + 2)
  assert.equal(meter.read(), 2)
  assert.equal(sum(Uint8Array.of(250, 250)), 500)
  assert.equal(thrice(-2), -6)
  assert.throws(() => thrice(0.5), /x must be an integer/)
  meter.free()
  assert.throws(() => meter.read(), /used after free/)
}

/** Runs a classic script by itself, and returns its global variables. */
const script = (path, globals = {}) => {
  const context = vm.createContext({ WebAssembly, TextEncoder, TextDecoder, URL, ...globals })
  vm.runInContext(readFileSync(path, 'utf8'), context)
  return context
}

test('each format has a file of its own, and types where they differ', () => {
  const folder = build('formats', 'tests/fixtures/kit.h', all)
  for (const name of [
    ...['kit.js', 'kit.d.ts', 'kit.cjs', 'kit.d.cts', 'kit.iife.js', 'kit.iife.d.ts'],
    'kit.workerd.js',
  ])
    assert.ok(existsSync(`${folder}/${name}`), name)
})

test('without --format the ES module alone is written', () => {
  const folder = build('formats-one', 'tests/fixtures/kit.h')
  assert.ok(existsSync(`${folder}/kit.js`))
  for (const name of ['kit.cjs', 'kit.d.cts', 'kit.iife.js', 'kit.workerd.js'])
    assert.ok(!existsSync(`${folder}/${name}`), name)
})

for (const [strategy, instances, ...words] of strategies) {
  const name = `formats-${strategy.replace('=', '-')}`
  const folder = build(
    name,
    'tests/fixtures/rows.h',
    '--format=cjs,iife',
    '--snapshot',
    `--memory=${strategy}`,
    ...words,
  )
  const iife = new Function(`${readFileSync(`${folder}/rows.iife.js`, 'utf8')}\nreturn Rows`)
  for (const [format, rows] of [
    ['cjs', require(`${folder}/rows.cjs`)],
    ['iife', iife()],
  ])
    for (const { name, run } of tests(rows, instances)) test(`${format}, ${strategy}: ${name}`, run)
}

test('ES module, require() and script hold instances beside each other', async () => {
  const folder = build('formats', 'tests/fixtures/kit.h', all)
  const esm = await import(`${folder}/kit.js`)
  const cjs = require(`${folder}/kit.cjs`)
  const { Kit } = script(`${folder}/kit.iife.js`, { Uint8Array })
  for (const kit of [esm, cjs, Kit]) works(kit)
  const one = new esm.Meter(0)
  const other = new cjs.Meter(0)
  one.step(5)
  assert.equal(other.read(), 0)
  assert.equal(one.read(), 5)
})

test('an ES module imports the names of the CommonJS file one by one', async () => {
  const folder = build('formats', 'tests/fixtures/kit.h', all)
  works(await import(`${folder}/kit.cjs`))
})

test('an instance of another format is refused where one is an argument', async () => {
  const folder = `${root}build/tests/formats-pair`
  mkdirSync(folder, { recursive: true })
  const header = `${folder}/pair.h`
  writeFileSync(
    header,
    'typedef struct Pair { int x; } Pair;\nvoid pair_init(Pair *self);\nint pair_sum(const Pair *self, const Pair *other);\n',
  )
  writeFileSync(
    `${folder}/pair.c`,
    '#include "pair.h"\nvoid pair_init(Pair *self) { self->x = 1; }\nint pair_sum(const Pair *self, const Pair *other) { return self->x + other->x; }\n',
  )
  assert.equal(run(['build', header, '--format=esm,cjs', '-o', folder]).status, 0)
  const { Pair } = await import(`${folder}/pair.js`)
  const { Pair: Other } = require(`${folder}/pair.cjs`)
  assert.equal(new Pair().sum(new Pair()), 2)
  assert.throws(() => new Pair().sum(new Other()), new TypeError('other must be of class Pair'))
})

test('--no-embed: require() finds the module on the disk by itself', async () => {
  const folder = build('formats-loaded', 'tests/fixtures/kit.h', all, '--no-embed')
  const kit = require(`${folder}/kit.cjs`)
  assert.throws(() => new kit.Meter(0), /await init\(\) first/)
  await kit.init()
  works(kit)
  const esm = await import(`${folder}/kit.js`)
  await esm.init(readFileSync(`${folder}/kit.wasm`))
  works(esm)
})

test('--no-embed: the script looks for the module beside itself, or in a worker beside that', async () => {
  const folder = build('formats-loaded', 'tests/fixtures/kit.h', all, '--no-embed')
  const bytes = readFileSync(`${folder}/kit.wasm`)
  const places = [
    { document: { currentScript: { src: 'https://host/lib/kit.iife.js' } } },
    { location: { href: 'https://host/lib/worker.js' } },
  ]
  for (const place of places) {
    const asked = []
    const fetch = async (url) => {
      asked.push(String(url))
      return bytes
    }
    const { Kit } = script(`${folder}/kit.iife.js`, { Uint8Array, fetch, ...place })
    await Kit.init()
    assert.deepEqual(asked, ['https://host/lib/kit.wasm'])
    works(Kit)
  }
})

test('--simd --no-embed: require() takes the module that the engine wants', async () => {
  const folder = build('formats-simd', 'tests/fixtures/kit.h', all, '--no-embed', '--simd')
  const kit = require(`${folder}/kit.cjs`)
  assert.equal(kit.simd, true)
  await kit.init()
  works(kit)
})

test('workerd: the module is imported, and nothing is compiled from bytes', () => {
  const folder = build('formats', 'tests/fixtures/kit.h', all)
  const code = readFileSync(`${folder}/kit.workerd.js`, 'utf8')
  assert.match(code, /^import module\$wasm from '\.\/kit\.wasm'$/m)
  assert.doesNotMatch(code, /WebAssembly\.Module\(/)
  const simd = build('formats-simd-embedded', 'tests/fixtures/kit.h', all, '--simd')
  assert.match(readFileSync(`${simd}/kit.workerd.js`, 'utf8'), /from '\.\/kit\.simd\.wasm'$/m)
})

test('names that CommonJS itself uses may be those of functions', () => {
  const folder = `${root}build/tests/formats-names`
  mkdirSync(folder, { recursive: true })
  const names = ['require', 'module', 'exports']
  const list = names.map((name) => `int names_${name}(int ${name});\n`).join('')
  writeFileSync(`${folder}/names.h`, list)
  writeFileSync(`${folder}/names.c`, list.replaceAll(/\(int (\w+)\);/g, '(int $1) { return $1; }'))
  const { status, stderr } = run(['build', `${folder}/names.h`, all, '-o', folder])
  assert.equal(status, 0, stderr)
  const cjs = require(`${folder}/names.cjs`)
  for (const name of names) assert.equal(cjs[name](7), 7)
})

test('--global names the variable of the script; by default it is the stem in PascalCase', () => {
  const folder = build('formats-global', 'tests/fixtures/kit.h', '--format=iife', '--global=kit$1')
  const context = script(`${folder}/kit.iife.js`, { Uint8Array })
  works(context.kit$1)
  assert.match(readFileSync(`${folder}/kit.iife.d.ts`, 'utf8'), /^export as namespace kit\$1$/m)
  assert.ok(!existsSync(`${folder}/kit.js`))
})

test('the types of each format are those of its kind of file', () => {
  const folder = build('formats-types', 'tests/fixtures/kit.h', all, '--no-embed')
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }')
  writeFileSync(
    `${folder}/use.mts`,
    "import { Meter, init } from './kit.js'\nawait init()\nnew Meter(0).step(1)\n",
  )
  writeFileSync(
    `${folder}/use.cts`,
    "import kit = require('./kit.cjs')\nkit.init().then(() => new kit.Meter(kit.KitEnd.STAY).step(1))\n",
  )
  mkdirSync(`${folder}/page`, { recursive: true })
  writeFileSync(`${folder}/page/package.json`, '{ "type": "commonjs" }')
  writeFileSync(
    `${folder}/page/page.ts`,
    '/// <reference path="../kit.iife.d.ts" />\nconst meter: Kit.Meter = new Kit.Meter(0)\n',
  )
  const options = { '--types': '', '--moduleDetection': 'auto' }
  assertTypes(['use.mts', 'use.cts', 'page/page.ts'], options, folder)
  assert.match(readFileSync(`${folder}/kit.d.cts`, 'utf8'), /left out: .* from the disk/)
})

const refused = [
  [
    ['--format=esm,umd'],
    /--format=esm,umd: 'umd' is no format; there are: esm, cjs, iife, workerd, edge-light\n/,
  ],
  [['--format='], /'' is no format/],
  [['--format=iife', '--global=2x'], /--global=2x: a variable's name is needed\n/],
  [['--global=Kit'], /--global= names the variable of a script; add iife to --format=\n/],
  [['--format=iife', '--global=class'], /--global=class: a variable's name is needed\n/],
  [
    ['--format=iife', '--global=Map'],
    /'Map' of the iife would hide the language's own; .* --global=/,
  ],
]
for (const [words, message] of refused)
  test(`${words.join(' ')} is refused`, () => {
    const { status, stderr } = run(['build', 'tests/fixtures/kit.h', ...words])
    assert.equal(status, 2)
    assert.match(stderr, message)
  })
