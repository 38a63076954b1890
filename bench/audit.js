/**
 * What modules need and contain, our own and our peers', as `tare check --json` and `tare size --json` tell; and what it
 * takes to find out, of a large one.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { buildInto, root, tare } from '../tests/support/build.js'
import { enlarge } from './support/large.js'
import {
  assemblyScriptAdder,
  hashWasm,
  highwayhasher,
  version,
  xxhashWasm,
} from './support/peers.js'
import { peakMemory } from './support/peak.js'
import { table, triple } from './support/table.js'

const folder = `${root}build/peers`
mkdirSync(folder, { recursive: true })

/** Writes a peer's module to a file. */
const file = (name, bytes) => {
  const path = `${folder}/${name}.wasm`
  writeFileSync(path, bytes)
  return path
}

const built = (stem, header, strategy, ...words) => {
  const name = `demo/audit/${stem}-${strategy.replace('=', '-')}`
  return `${buildInto(name, header, `--memory=${strategy}`, ...words)}/${stem}`
}

const adder = (strategy) => `${built('adder', 'examples/adder/adder.h', strategy)}.wasm`
const hash = (strategy) =>
  built(
    'highwayhash',
    'highwayhash/highwayhash.h',
    strategy,
    ...(strategy == 'slab' ? ['--simd'] : []),
  )

const hashWasmModules = hashWasm()
const fromHashWasm = (name) => [
  `${name}, hash-wasm ${version('hash-wasm')}`,
  file(`hash-wasm-${name}`, hashWasmModules[name]),
]
const assemblyScript = (runtime) => {
  assemblyScriptAdder(runtime)
  return [
    `Adder, AssemblyScript ${version('assemblyscript')}, ${runtime}`,
    `${folder}/assemblyscript-${runtime}/adder.wasm`,
  ]
}

const [slab, dlmalloc] = ['slab', 'heap=dlmalloc'].map(hash)
const modules = Object.fromEntries([
  ['**Adder**', adder('slab')],
  ['**Adder**, `--memory=heap=dlmalloc`', adder('heap=dlmalloc')],
  ...['stub', 'minimal', 'incremental'].map(assemblyScript),
  ['**HighwayHash**, scalar', `${slab}.wasm`],
  ['**HighwayHash**, SIMD', `${slab}.simd.wasm`],
  ['**HighwayHash**, scalar, `--memory=heap=dlmalloc`', `${dlmalloc}.wasm`],
  ...['scalar', 'simd'].map((kind) => [
    `HighwayHash, highwayhasher ${version('highwayhasher')}, ${kind == 'simd' ? 'SIMD' : kind}`,
    file(`highwayhasher-${kind}`, highwayhasher[kind]),
  ]),
  [`xxHash, xxhash-wasm ${version('xxhash-wasm')}`, file('xxhash-wasm', xxhashWasm)],
  ...['xxhash64', 'xxhash3', 'md5', 'sha256', 'sha3', 'blake3', 'argon2'].map(fromHashWasm),
])

const json = (verb, paths) =>
  JSON.parse(
    execFileSync(tare, [verb, '--json', ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  )

const allocation = ({ possible, named, allocators, grows }) => {
  if (!possible) return named ? 'no' : 'no (stripped)'
  return [...allocators.map(({ name }) => name), ...(grows.length ? ['memory.grow'] : [])].join(
    ', ',
  )
}
const stack = ({ bytes, unbounded }) => bytes ?? `no known bound: ${unbounded.split(',')[0]}`
const pages = (memory) => (memory ? `${memory.minimum} / ${memory.maximum ?? 'none'}` : 'none')

const paths = Object.values(modules)
const sizes = json('size', paths)
const facts = json('check', paths)
console.log(
  table(
    [
      'module',
      'raw / gzip -9 / brotli -q 11',
      'allocates',
      'traps',
      'stack, bytes',
      'imports',
      'pages, least / most',
      'features beyond the first version',
      'engines: ' + Object.keys(facts[0].engines).join(', '),
    ],
    Object.keys(modules).map((name, i) => {
      const { allocation: allocates, traps, imports, memory, features, engines } = facts[i]
      return [
        name,
        triple({ ...sizes[i], raw: sizes[i].bytes }),
        allocation(allocates),
        traps.length,
        stack(facts[i].stack),
        imports.map(({ module, name }) => `${module}.${name}`).join(', ') || 'none',
        pages(memory),
        features.join(', ') || 'none',
        Object.values(engines)
          .map((since) => since ?? 'not yet')
          .join(', '),
      ]
    }),
  ),
)
console.log(
  '\nstripped: nothing grows memory, and functions have no names to know an allocator by.\n',
)

const large = file('large', enlarge(readFileSync(`${dlmalloc}.wasm`), 30e6))
const times = []
for (let i = 0; i < 5; i++) {
  const start = performance.now()
  json('check', [large])
  times.push((performance.now() - start) / 1000)
}
const seconds = times.sort((a, b) => a - b)[2]
const peak = await peakMemory([tare, 'check', '--json', large])
const [decoding, auditing] = execFileSync(`${root}build/decode`, [large], { encoding: 'utf8' })
  .trim()
  .split(' ')
const megabytes = readFileSync(large).length / 1e6
console.log(
  table(
    [`a module of ${megabytes.toFixed(1)} MB`, '', 'wanted'],
    [
      ['`tare check --json`, time', `${seconds.toFixed(2)} s`, 'at most 2 s'],
      ['`tare check --json`, memory', `${peak.toFixed(0)} MB`, 'at most 200 MB'],
      ['the decoder alone', `${decoding} MB/s`, 'at least 200 MB/s'],
      ['the decoder and the audit', `${auditing} MB/s`, ''],
    ],
  ),
)
