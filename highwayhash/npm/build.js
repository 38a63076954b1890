/**
 * Builds the npm package @tare/highwayhash into build/npm/highwayhash: `make npm`. What `npm pack` takes is then there.
 *
 *   dist/      the entries: .js for import, .cjs for require, .min.js for a CDN, and the types of each
 *   native/    the addon for Node: its sources, the headers it needs, and a binary for this platform
 *   *.wasm     the modules, for /slim
 */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'

import { build as bundle } from 'esbuild'

import { minify } from '../../bench/support/weigh.js'
import { buildInto, root } from '../../tests/support/build.js'

const here = fileURLToPath(new URL('.', import.meta.url))

/** From so many bytes on a single message goes to the addon, where there is one. `make bench-npm` measures it. */
const NATIVE_FROM = 320

// ---- The modules ----

const functions = ['init', 'append', 'finalize64', 'finalize128', 'finalize256']
const skipped = ['hash64', 'hash128', 'hash256']
const made = buildInto(
  'npm/modules',
  'highwayhash/highwayhash.h',
  '--simd',
  '--no-debug-file',
  ...skipped.map((name) => `--skip=highwayhash_${name}`),
)
const glue = readFileSync(`${made}/highwayhash.js`, 'utf8')

/** The short names of the module's exports, and where its own memory ends: as the glue of `tare build` has them. */
const shortNames = Object.fromEntries(
  [...glue.matchAll(/^ {2}(\w+): \$?(memory|highwayhash_\w+),$/gm)].map(([, short, name]) => [
    name,
    short,
  ]),
)
const heapBase = Number(glue.match(/^let top = (\d+)$/m)?.[1])
for (const name of ['memory', ...functions.map((name) => `highwayhash_${name}`)])
  if (!shortNames[name]) throw Error(`the glue exports no ${name}`)
if (!(heapBase > 0 && heapBase < 32768 && heapBase % 8 == 0)) throw Error(`heap base: ${heapBase}`)

/** The expression for a module's bytes, of those in the glue. */
const embedded = (name) => {
  const bytes = readFileSync(`${made}/${name}`)
  for (const [expression] of glue.matchAll(/Uint8Array\.from\(".*?charCodeAt\(\)\)/g))
    if (bytes.equals(new Function(`return ${expression}`)())) return expression
  throw Error(`${name} is not in the glue`)
}

/** A function that returns a v128: engines without SIMD refuse it. */
const probe =
  '0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11'

const modules = `
export const scalar = () => ${embedded('highwayhash.wasm')}
export const simd = () => ${embedded('highwayhash.simd.wasm')}
export const probe = () => Uint8Array.of(${probe})
`

// ---- The entries ----

/**
 * Each from the file of its name, unless it says otherwise, around the exports that wasm-….js gives.
 * @type {Record<string, { from?: string, wasm?: string, native?: boolean, node?: boolean, formats?: string[] }>}
 */
const entries = {
  index: { wasm: 'both', formats: ['js', 'cjs', 'min.js'] },
  node: { wasm: 'both', from: 'index', native: true, node: true },
  workerd: { wasm: 'workerd', from: 'index', formats: ['js'] },
  simd: { wasm: 'simd', from: 'index', formats: ['js', 'cjs', 'min.js'] },
  slim: { wasm: 'slim', formats: ['js', 'min.js'] },
  'slim-node': { wasm: 'slim', from: 'slim', node: true },
  stream: { formats: ['js', 'cjs', 'min.js'] },
  compat: { formats: ['js', 'cjs', 'min.js'] },
  'compat-slim': { formats: ['js', 'min.js'] },
  'compat-node': { wasm: 'both', native: true, node: true },
}

const out = `${root}build/npm/highwayhash`

const write = async (name, { from = name, wasm, native = false, node = false }, format) => {
  const isCommon = format == 'cjs'
  await bundle({
    entryPoints: [`${here}${from}.js`],
    outfile: `${out}/dist/${name}.${format}`,
    bundle: true,
    format: isCommon ? 'cjs' : 'esm',
    target: 'es2022',
    platform: node ? 'node' : 'neutral',
    minifySyntax: true, // constants become numbers, so that bundlers make the least of it
    legalComments: 'none',
    external: ['*.wasm'],
    mangleProps: /^memory$|^highwayhash_/,
    mangleCache: shortNames,
    define: {
      HEAP_BASE: `${heapBase}`,
      NATIVE: `${native}`,
      NATIVE_FROM: `${NATIVE_FROM}`,
      NODE: `${node}`,
      SMALLEST: `${name == 'simd'}`,
      ...(isCommon && node && { 'import.meta.url': 'file' }),
    },
    banner: {
      js: isCommon && node ? "const file = require('node:url').pathToFileURL(__filename).href" : '',
    },
    plugins: [
      {
        name: 'modules',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/modules\.js$/ }, () => ({ path: 'modules', namespace: 'made' }))
          onResolve({ filter: /^\.\/wasm\.js$/ }, () => ({ path: `${here}wasm-${wasm}.js` }))
          if (!native)
            onResolve({ filter: /^\.\/native\.js$/ }, () => ({ path: `${here}no-native.js` }))
          onLoad({ filter: /.*/, namespace: 'made' }, () => ({ contents: modules }))
        },
      },
    ],
  })
}

rmSync(out, { recursive: true, force: true })
mkdirSync(`${out}/dist`, { recursive: true })
for (const [name, entry] of Object.entries(entries))
  for (const format of entry.formats ?? ['js', 'cjs'])
    if (format == 'min.js')
      writeFileSync(
        `${out}/dist/${name}.min.js`,
        minify(readFileSync(`${out}/dist/${name}.js`, 'utf8')),
      )
    else await write(name, entry, format)

for (const name of readdirSync(`${here}types`)) {
  const types = readFileSync(`${here}types/${name}`, 'utf8')
  writeFileSync(`${out}/dist/${name}`, types)
  writeFileSync(
    `${out}/dist/${name.replace('.d.ts', '.d.cts')}`,
    types.replaceAll("'./index.js'", "'./index.cjs'"),
  )
}

for (const name of ['highwayhash.wasm', 'highwayhash.simd.wasm'])
  cpSync(`${made}/${name}`, `${out}/${name}`)
for (const name of ['package.json', 'README.md']) cpSync(here + name, `${out}/${name}`)
cpSync(`${root}LICENSE`, `${out}/LICENSE`)

// ---- The addon ----

const native = `${out}/native`
mkdirSync(`${native}/include`, { recursive: true })
for (const name of readdirSync(`${root}highwayhash`))
  if (/^highwayhash.*\.[ch]$/.test(name) && !/_test\.c$|_wasm_/.test(name))
    cpSync(`${root}highwayhash/${name}`, `${native}/${name}`)
cpSync(`${root}include/tare.h`, `${native}/tare.h`)
cpSync(`${here}addon.c`, `${native}/addon.c`)
cpSync(`${here}install.cjs`, `${native}/install.cjs`)
writeFileSync(`${native}/package.json`, '{ "type": "commonjs" }\n')
const headers = `${root}node_modules/node-api-headers`
cpSync(`${headers}/LICENSE`, `${native}/include/LICENSE`)
for (const name of ['js_native_api.h', 'js_native_api_types.h', 'node_api.h', 'node_api_types.h'])
  cpSync(`${headers}/include/${name}`, `${native}/include/${name}`)

// The installation's own way to compile makes the binary for this platform.
execFileSync(process.execPath, [`${native}/install.cjs`], { stdio: 'inherit' })
if (!existsSync(`${native}/highwayhash.node`)) throw Error('the addon was not compiled')
renameSync(`${native}/highwayhash.node`, `${native}/${process.platform}-${process.arch}.node`)
