/**
 * Every way of the article by one flag: what each strategy and allocator weighs, costs and takes. All ways are timed in
 * one process by turns; the ratios count, the rest is this machine's.
 */
import { readFileSync } from 'node:fs'

import { createXXHash64 } from 'hash-wasm'

import { buildInto } from '../tests/support/build.js'
import { importWithMemory } from '../tests/support/memory.js'
import { assemblyScriptAdder, version } from './support/peers.js'
import { table, triple } from './support/table.js'
import { interleave } from './support/time.js'
import { minify, weigh } from './support/weigh.js'

const count = 1e5
const allocators = ['page', 'bump', 'freelist', 'binned', 'dlmalloc', 'host']
const strategies = [
  'slab',
  'static',
  `pool=${count}`,
  'swap',
  ...allocators.map((name) => `heap=${name}`),
]

const collect = () => {
  for (let i = 0; i < 3; i++) globalThis.gc()
}

/** JavaScript heap and linear memory that `count` live instances take, in bytes for each. */
const memoryOf = (make, linear, instances) => {
  collect()
  const before = { heap: process.memoryUsage().heapUsed, linear: linear() }
  const kept = Array.from({ length: instances }, make)
  collect()
  const heap = (process.memoryUsage().heapUsed - before.heap) / kept.length
  return { heap, linear: (linear() - before.linear) / kept.length }
}

const build = async (header, strategy) => {
  const stem = header.split('/').at(-1).replace('.h', '')
  const folder = buildInto(
    `demo/strategies/${stem}-${strategy.replace('=', '-')}`,
    header,
    `--memory=${strategy}`,
  )
  return {
    wasm: weigh(readFileSync(`${folder}/${stem}.wasm`)),
    js: weigh(minify(readFileSync(`${folder}/${stem}.js`, 'utf8'))),
    load: () => importWithMemory(`${folder}/${stem}.js`),
  }
}

/** The ways of using one Adder class: create, use once and free; one instance again and again; two by turns. */
const adderWays = (Adder) => {
  const holdsTwo = Adder.maxInstances !== 1
  const one = new Adder()
  const two = holdsTwo ? new Adder() : one
  let turn = false
  return {
    create: () => {
      if (!holdsTwo) one.reset()
      else {
        const adder = new Adder()
        adder.add(1)
        adder.free()
      }
    },
    call: () => one.add(1),
    turns: () => ((turn = !turn) ? one : two).add(1),
  }
}

const adders = {}
for (const strategy of strategies) {
  const { wasm, js, load } = await build('examples/adder/adder.h', strategy)
  const { glue, memory } = await load()
  const limited = await load()
  const isPage = strategy == 'heap=page'
  const instances = strategy == 'static' ? 1 : isPage ? 1000 : count
  const size =
    strategy == 'static' || strategy.startsWith('pool')
      ? { linear: memory.buffer.byteLength / instances, heap: NaN }
      : memoryOf(
          () => new limited.glue.Adder(),
          () => limited.memory.buffer.byteLength,
          instances,
        )
  if (isPage) size.heap = NaN // of so few, nothing but noise
  adders[strategy] = { wasm, js, size, ways: adderWays(glue.Adder) }
}

// AssemblyScript, by the bindings that its compiler makes. They free nothing by hand.
for (const runtime of ['stub', 'minimal', 'incremental']) {
  const { path, wasm, js } = assemblyScriptAdder(runtime)
  const { create, add } = await import(path)
  const limited = await import(`${path}?limited`)
  const [one, two] = [create(), create()]
  let turn = false
  adders[`AssemblyScript ${version('assemblyscript')}, ${runtime}`] = {
    wasm: weigh(wasm),
    js: weigh(minify(js)),
    size: memoryOf(
      () => limited.create(),
      () => limited.memory.buffer.byteLength,
      count,
    ),
    ways: {
      create: () => add(create(), 1),
      call: () => add(one, 1),
      turns: () => add((turn = !turn) ? one : two, 1),
    },
  }
}

// page never frees, and gigabytes of it would slow all others down: it is weighed, not timed.
delete adders['heap=page'].ways
const time = (way, options) =>
  interleave(
    Object.fromEntries(
      Object.entries(adders)
        .filter(([, { ways }]) => ways)
        .map(([name, { ways }]) => [name, ways[way]]),
    ),
    options,
  )
const create = time('create', { rounds: 31, calls: 500 })
const call = time('call', { rounds: 31, calls: 5000 })
const turns = time('turns', { rounds: 31, calls: 2000 })

/** Empty where there is none. */
const number = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : '')
const bytes = (value) =>
  Number.isNaN(value) ? '' : value < 100 ? value.toFixed(1) : value.toFixed(0)
console.log(
  `Adder; raw / gzip -9 / brotli -q 11; ns in Node ${process.version}; bytes at ${count} live instances\n`,
)
console.log(
  table(
    [
      '--memory=',
      'module',
      'JavaScript, minified',
      'create, use, free',
      'call',
      'call, two by turns',
      'bytes each',
      'JS heap each',
    ],
    Object.entries(adders).map(([name, { wasm, js, size }]) => [
      name,
      triple(wasm),
      triple(js),
      number(create[name], 0),
      number(call[name], 1),
      number(turns[name], 1),
      bytes(size.linear),
      bytes(size.heap),
    ]),
  ),
)
console.log(
  '\nstatic holds one: its "create" is reset(), its "two" are the same. page takes a page for each, counted at 1000, and is not timed.' +
    '\nAssemblyScript frees by its collector (incremental, minimal) or never (stub), and does not check its arguments.\n',
)

const key = new Uint8Array(32)
const data = new Uint8Array(64)
const hashers = {}
for (const strategy of strategies) {
  const { wasm, js, load } = await build('highwayhash/highwayhash.h', strategy)
  const { glue } = await load()
  const one = glue.HighwayHash.maxInstances == 1 ? new glue.HighwayHash(key) : undefined
  const use = (hash) => {
    hash.append(data)
    const result = hash.finalize64()
    if (!one) hash.free()
    return result
  }
  const way = one ? () => (one.reset(key), use(one)) : () => use(new glue.HighwayHash(key))
  hashers[strategy] = { wasm, js, way }
}
const hashWasm = await createXXHash64()
const hashTimes = interleave(
  Object.fromEntries(
    Object.entries(hashers)
      .filter(([name]) => name != 'heap=page')
      .map(([name, { way }]) => [name, way]),
  ),
  { rounds: 31, calls: 200 },
)
console.log('HighwayHash, scalar; ns to create, append 64 bytes, finalize to 64 bits and free\n')
console.log(
  table(
    ['--memory=', 'module', 'JavaScript, minified, module inside', 'ns'],
    [
      ...Object.entries(hashers).map(([name, { wasm, js }]) => [
        name,
        triple(wasm),
        triple(js),
        number(hashTimes[name], 0),
      ]),
      ['*article:* dlmalloc', '14200 compressed', '', ''],
      ['*article:* wee_alloc', '10500 compressed', '', ''],
      ['*article:* lol_alloc', '10000 compressed', '', ''],
      ['*article:* static', '2790 compressed', '', ''],
    ],
  ),
)

// hash-wasm has an instance of the module for every hasher.
const started = performance.now()
const modules = []
for (let i = 0; i < 1000; i++) modules.push(await createXXHash64())
const each = ((performance.now() - started) / modules.length) * 1e6
hashWasm.init().update(data).digest()
console.log(
  `\nhash-wasm ${version('hash-wasm')}, XXHash64, one module instance for each hasher: ${each.toFixed(0)} ns to create, at` +
    ` least 65536 bytes each (a page).`,
)
