/** What everything weighs: Tare's own, its peers from npm, and the article's figures as it gives them. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { buildInspector } from '../site/inspector.js'
import { buildInto } from '../tests/support/build.js'
import { assemblyScriptAdder, highwayhasher, version } from './support/peers.js'
import { table, triple } from './support/table.js'
import { minify, weigh } from './support/weigh.js'

const wasm = (bytes) => triple(weigh(bytes))
const js = (source) => triple(weigh(minify(source)))

/** One row of a glue with its module inside. */
const row = (name, folder, stem) => [
  name,
  wasm(readFileSync(`${folder}/${stem}.wasm`)),
  js(readFileSync(`${folder}/${stem}.js`, 'utf8')) + ', module inside',
]

/** Prints the table; leaves what it built in build/demo. */
export const sizes = () => {
  const add = buildInto('demo/add', 'examples/add/add.h')
  const adder = buildInto('demo/adder', 'examples/adder/adder.h')
  const hash = buildInto('demo/highwayhash', 'highwayhash/highwayhash.h', '--simd')
  const scalar = buildInto('demo/highwayhash-scalar', 'highwayhash/highwayhash.h')
  const apart = buildInto(
    'demo/highwayhash-apart',
    'highwayhash/highwayhash.h',
    '--simd',
    '--no-embed',
  )
  const inspector = buildInspector()
  const asVersion = `AssemblyScript ${version('assemblyscript')}`
  const assemblyScript = (runtime) => {
    const built = assemblyScriptAdder(runtime)
    return [`Adder, ${asVersion}, ${runtime} runtime`, wasm(built.wasm), js(built.js)]
  }
  const peer = `HighwayHash, highwayhasher ${version('highwayhasher')}`
  return table(
    ['raw / gzip -9 / brotli -q 11', 'module', 'JavaScript, minified'],
    [
      row('**add**, no state', add, 'add'),
      ['add, wasm-bindgen (*article*)', '180 raw', ''],
      row('**Adder**, unlimited instances', adder, 'adder'),
      ['Adder, wasm-bindgen and dlmalloc (*article*)', 'over 20000 raw', ''],
      ['Adder, static pool of 1000 (*article*)', '350 raw', ''],
      assemblyScript('stub'),
      assemblyScript('incremental'),
      row('**HighwayHash**, scalar', scalar, 'highwayhash'),
      [
        '**HighwayHash**, SIMD, and both',
        wasm(readFileSync(`${hash}/highwayhash.simd.wasm`)),
        js(readFileSync(`${hash}/highwayhash.js`, 'utf8')) + ', both inside',
      ],
      [
        '**HighwayHash**, scalar, by itself',
        wasm(readFileSync(`${apart}/highwayhash.wasm`)),
        js(readFileSync(`${apart}/highwayhash.js`, 'utf8')) + ', loads either',
      ],
      [
        '**HighwayHash**, SIMD, by itself',
        wasm(readFileSync(`${apart}/highwayhash.simd.wasm`)),
        '',
      ],
      [`${peer}, scalar`, wasm(highwayhasher.scalar), js(highwayhasher.slim)],
      [
        `${peer}, SIMD, and both`,
        wasm(highwayhasher.simd),
        js(highwayhasher.fat) + ', both inside',
      ],
      ['HighwayHash, dlmalloc (*article*)', '14200 compressed', ''],
      ['HighwayHash, static (*article*)', '2790 compressed', ''],
      [
        '**Inspector** of the [page](../site)',
        wasm(readFileSync(`${inspector}/inspector.wasm`)),
        js(readFileSync(`${inspector}/inspector.js`, 'utf8')) + ', loads it',
      ],
    ],
  )
}

if (import.meta.url == pathToFileURL(process.argv[1]).href) console.log(sizes())
