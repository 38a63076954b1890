/**
 * What the page shows without being given anything: modules of this repository, built here each way, and modules out of
 * npm packages that are here for development, with their licences. Nothing of it is committed.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import {
  assemblyScriptAdder,
  hashWasm,
  highwayhasher,
  version,
  xxhashWasm,
} from '../bench/support/peers.js'
import { minify, weigh } from '../bench/support/weigh.js'
import { buildInto, root } from '../tests/support/build.js'
import { importWithMemory } from '../tests/support/memory.js'

/** How many live instances the page can show the memory of; pools have as many slots as the last says. */
export const counts = [1, 10, 100, 1000, 10000]
const slots = counts.at(-1)

const allocators = ['page', 'bump', 'freelist', 'binned', 'dlmalloc', 'host']
const strategies = [
  'slab',
  `pool=${slots}`,
  'static',
  'swap',
  ...allocators.map((name) => `heap=${name}`),
]

/** The article's own figures, as bench/sizes.js quotes them: bytes, or compressed bytes, it does not say how. */
const quoted = {
  adder: [
    { name: 'wasm-bindgen, dlmalloc', raw: 20000, isOver: true },
    { name: 'static pool of 1000', raw: 350 },
  ],
  highwayhash: [
    { name: 'dlmalloc', compressed: 14200 },
    { name: 'wee_alloc', compressed: 10500 },
    { name: 'lol_alloc', compressed: 10000 },
    { name: 'static', compressed: 2790 },
  ],
}

const classes = {
  adder: { title: 'Adder', header: 'examples/adder/adder.h', class: 'Adder' },
  highwayhash: {
    title: 'HighwayHash',
    header: 'highwayhash/highwayhash.h',
    class: 'HighwayHash',
    argument: new Uint8Array(32),
  },
}

/** Bytes of linear memory with so many live instances; where there cannot be as many, what is thrown. */
const memoryOf = async (glue, { class: name, argument }) => {
  const { glue: exports, memory } = await importWithMemory(glue)
  const kept = []
  return counts.map((count) => {
    try {
      while (kept.length < count) kept.push(new exports[name](...(argument ? [argument] : [])))
      return memory.buffer.byteLength
    } catch (error) {
      return String(error)
    }
  })
}

/** A row of the list that the page is given. */
const sample = (folder, { id, group, title, file, debug, bytes, about = '' }) => {
  const name = `samples/${id}.wasm`
  if (file) copyFileSync(file, folder + name)
  else writeFileSync(folder + name, bytes)
  if (debug) copyFileSync(debug, `${folder}samples/${id}.debug.wasm`)
  const { raw, gzip, brotli } = weigh(readFileSync(folder + name))
  return { id, group, title, about, hasDebug: Boolean(debug), bytes: raw, gzip, brotli }
}

/** Each way to hold state: its modules, and what they weigh. */
const makeWays = async (folder) => {
  const samples = []
  const ways = {}
  for (const [stem, one] of Object.entries(classes)) {
    ways[stem] = { title: one.title, header: `${stem}.h`, quoted: quoted[stem], ways: [] }
    for (const strategy of strategies) {
      const short = strategy.replace(/=\d+/, '').replace('=', '-')
      const built = buildInto(`site-parts/${stem}-${short}`, one.header, `--memory=${strategy}`)
      const id = `${stem}-${short}`
      samples.push(
        sample(folder, {
          id,
          group: `${one.title}, each way`,
          title: `${one.title}, ${strategy}`,
          file: `${built}/${stem}.wasm`,
          debug: `${built}/${stem}.debug.wasm`,
        }),
      )
      const { bytes: raw, gzip, brotli } = samples.at(-1)
      ways[stem].ways.push({
        strategy,
        sample: id,
        module: { raw, gzip, brotli },
        script: weigh(minify(readFileSync(`${built}/${stem}.js`, 'utf8'))),
        memory: await memoryOf(`${built}/${stem}.js`, one),
      })
    }
  }
  return { samples, ways }
}

/** The module in binaryen.js: the script hands it to the engine, and nothing else of it is run. */
const binaryen = async () => {
  const { instantiate } = WebAssembly
  const module = new Promise((resolve) => {
    WebAssembly.instantiate = (bytes) => {
      resolve(new Uint8Array(bytes.buffer ?? bytes, bytes.byteOffset, bytes.byteLength))
      return new Promise(() => {}) // for ever
    }
  })
  import('binaryen').catch(() => {})
  const bytes = await module
  WebAssembly.instantiate = instantiate
  return bytes
}

/** Foreign modules, and where each is from. */
const foreign = async () => {
  const hashes = hashWasm()
  const from = (name) => `npm ${name} ${version(name)}`
  const asc = (runtime) => ({
    id: `assemblyscript-${runtime}`,
    title: `Adder, AssemblyScript, ${runtime} runtime`,
    bytes: assemblyScriptAdder(runtime).wasm,
    about: `compiled here by ${from('assemblyscript')}`,
  })
  return [
    {
      id: 'highwayhasher',
      title: 'highwayhasher',
      bytes: highwayhasher.scalar,
      about: from('highwayhasher'),
    },
    {
      id: 'highwayhasher-simd',
      title: 'highwayhasher, SIMD',
      bytes: highwayhasher.simd,
      about: from('highwayhasher'),
    },
    { id: 'xxhash-wasm', title: 'xxhash-wasm', bytes: xxhashWasm, about: from('xxhash-wasm') },
    ...['sha256', 'blake3', 'argon2'].map((name) => ({
      id: `hash-wasm-${name}`,
      title: `hash-wasm, ${name}`,
      bytes: hashes[name],
      about: from('hash-wasm'),
    })),
    asc('stub'),
    asc('incremental'),
    { id: 'binaryen', title: 'binaryen', bytes: await binaryen(), about: from('binaryen') },
  ].map((one) => ({ ...one, group: 'From npm' }))
}

const licensed = ['highwayhasher', 'xxhash-wasm', 'hash-wasm', 'assemblyscript', 'binaryen']

/** The licences that the modules are passed on under. */
const licences = () =>
  licensed
    .map((name) => {
      const folder = `${root}node_modules/${name}/`
      for (const file of ['LICENSE', 'LICENSE.txt', 'LICENSE.md'])
        try {
          return `${name} ${version(name)}\n\n${readFileSync(folder + file, 'utf8')}`
        } catch {
          // under another name
        }
      throw Error(`${name} has no licence`)
    })
    .join(`\n${'-'.repeat(78)}\n\n`)

/**
 * Writes samples/ into a folder.
 * @param {string} folder
 * @param {string} inspector folder with the page's own module
 */
export const makeSamples = async (folder, inspector) => {
  mkdirSync(`${folder}samples`, { recursive: true })
  const { samples, ways } = await makeWays(folder)
  const simd = buildInto('site-parts/highwayhash-simd', 'highwayhash/highwayhash.h', '--simd')
  samples.push(
    sample(folder, {
      id: 'highwayhash-simd',
      group: 'HighwayHash, each way',
      title: 'HighwayHash, slab, SIMD',
      file: `${simd}/highwayhash.simd.wasm`,
      debug: `${simd}/highwayhash.simd.debug.wasm`,
    }),
    sample(folder, {
      id: 'inspector',
      group: 'This page',
      title: 'The inspector itself',
      file: `${inspector}/inspector.wasm`,
      debug: `${inspector}/inspector.debug.wasm`,
    }),
  )
  for (const one of await foreign()) samples.push(sample(folder, one))
  writeFileSync(`${folder}samples/LICENSES.txt`, licences())
  writeFileSync(`${folder}data.json`, JSON.stringify({ counts, samples, ways }))
}
