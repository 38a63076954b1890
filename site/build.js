/**
 * Builds the page into build/site: `make site`. What is there can be put on any static host, in any folder.
 *
 *   index.html style.css      as they are in site/, but for the page's own weight
 *   page.js                   the page
 *   inspect.js hash.js        its workers: the inspector's glue, and the package @tare/highwayhash
 *   inspector.wasm            src/inspect/, compiled by `tare build`
 *   offline.js                the service worker, by which the page also works without a network
 *   data.json                 the samples, and the figures of each way to hold state
 *   samples/                  modules, loaded when one is chosen
 *   write/                    the view with the editors, loaded when it is opened, and its worker
 *   compiler/                 clang and its like, loaded when they are needed
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { build as bundle } from 'esbuild'

import { weigh } from '../bench/support/weigh.js'
import { root } from '../tests/support/build.js'
import { buildInspector } from './inspector.js'
import { makeSamples } from './samples.js'
import { builtExamples } from './write/examples.js'
import { makeToolchain, versions } from './write/toolchain.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = `${root}build/site/`

const inspector = buildInspector()

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
cpSync(`${inspector}/inspector.wasm`, `${out}inspector.wasm`)

// ---- Scripts ----

const toolchain = makeToolchain(out)

const script = (entries, more = {}) =>
  bundle({
    entryPoints: entries.map((name) => here + name),
    outdir: out,
    outbase: here,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    ...more,
  })

const {
  outputFiles: [sandbox],
} = await script(['write/sandbox.js'], { write: false })

await script(['inspect.js', 'hash.js', 'style.css', 'write/view.css'])
await script(['page.js', 'write/view.js'], {
  splitting: true,
  chunkNames: 'shared-[hash]',
  define: { SANDBOX: JSON.stringify(sandbox.text) },
})
await script(['write/compiler.js'], {
  alias: { 'wasm-opt-code': toolchain.code },
  define: { TOOLS: JSON.stringify(toolchain.files), VERSIONS: JSON.stringify(versions) },
})
writeFileSync(`${out}write/examples.json`, JSON.stringify(builtExamples()))

/** The guide's picture of sizes, in the page's colours. */
const picture = () => {
  const colours = {
    '--back: #fff': '--back: none',
    '--back: #0d1117': '--back: none',
    '--ours: #0b62c4': '--ours: #0b6a57',
    '--ours: #6cb2ff': '--ours: #56c7a8',
  }
  let svg = readFileSync(`${root}docs/sizes.svg`, 'utf8')
  for (const [from, to] of Object.entries(colours)) {
    if (!svg.includes(from)) throw Error(`docs/sizes.svg: no '${from}'`)
    svg = svg.replace(from, to)
  }
  return svg
}

// ---- Samples and figures ----

await makeSamples(out, inspector)

// ---- What it weighs ----

writeFileSync(`${out}sizes.svg`, picture())
const own = [
  'index.html',
  ...readdirSync(out).filter((name) => /\.(css|js|wasm|json|svg)$/.test(name)),
]
const html = readFileSync(`${here}index.html`, 'utf8').replace(/\n\s+/g, '\n')
const later = readdirSync(`${out}write`).map((name) => `write/${name}`)
await script(['offline.js'], { define: { FILES: JSON.stringify([...own, ...later]) } })
own.push('offline.js')

const kilobytes = (bytes) => (bytes / 1000).toFixed(1)

/** The page says what it weighs, and that counts: until what it says is so. */
let said = ''
for (let found = '?'; said != found;) {
  said = found
  const gzips = own.map((name) => {
    const content =
      name == 'index.html' ? html.replace('%WEIGHTS%', said) : readFileSync(out + name)
    return [name, weigh(content).gzip]
  })
  const sum = gzips.reduce((total, [, gzip]) => total + gzip, 0)
  found = [
    `<summary>This page: <b id="weight">${kilobytes(sum)} KB</b></summary>`,
    '<div><p>Files, gzip -9, without samples, editors and compiler</p><table><tbody>',
    ...gzips
      .sort((a, b) => b[1] - a[1])
      .map(([name, gzip]) => `<tr><th scope="row">${name}</th><td>${kilobytes(gzip)} KB</td></tr>`),
    '</tbody></table></div>',
  ].join('\n')
}
writeFileSync(`${out}index.html`, html.replace('%WEIGHTS%', said))

console.log(`  build/site, ${said.match(/[\d.]+ KB/)[0]} after gzip -9, without samples`)
