/**
 * The libraries of tests/foreign beside what npm has for the same: bytes of a bundle for browsers after gzip, with its
 * modules, and the processor's time in Node, by turns in one process. `make foreign` has to have run; the peers come from the registry of
 * npm to build/peers, and stay there. WORDS are the libraries that count; without them, all.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

import { expand, folderOf, wordsOf } from '../tests/foreign/library.js'
import { root, tare } from '../tests/support/build.js'
import { contenders, versions } from './libraries/contenders.js'
import { table } from './support/table.js'
import { weigh } from './support/weigh.js'

const peersFolder = `${root}build/peers`
mkdirSync(`${root}build/bench`, { recursive: true })
const folder = mkdtempSync(`${root}build/bench/libraries-`)
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const chosen = contenders.filter(
  ({ library }) => process.argv.length < 3 || process.argv.includes(library),
)
for (const { library } of chosen)
  if (!existsSync(folderOf(library)))
    throw Error(`no sources of ${library}: run \`make foreign\` first`)

// ---- Packages of npm ----

const install = () => {
  mkdirSync(peersFolder, { recursive: true })
  if (!existsSync(`${peersFolder}/package.json`))
    writeFileSync(`${peersFolder}/package.json`, '{"private":true}\n')
  const missing = Object.entries(versions).filter(([name, version]) => {
    const file = `${peersFolder}/node_modules/${name}/package.json`
    return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== version
  })
  if (!missing.length) return
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', peersFolder]
  const wanted = missing.map(([name, version]) => `${name}@${version}`)
  execFileSync('npm', [...words, ...wanted], { cwd: peersFolder, stdio: 'inherit' })
}
install()

/** A module that a bundler makes of `import … from './x.wasm'`: here from the file, at once. */
const wasmImports = {
  name: 'wasm',
  setup: (context) =>
    context.onLoad({ filter: /\.wasm$/ }, ({ path }) => {
      const module = new WebAssembly.Module(readFileSync(path))
      const froms = [...new Set(WebAssembly.Module.imports(module).map((one) => one.module))]
      const names = WebAssembly.Module.exports(module).map(({ name }) => name)
      return {
        contents: [
          ...froms.map((from, i) => `import * as from${i} from ${JSON.stringify(from)}`),
          `import { readFileSync } from 'node:fs'`,
          `const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(${JSON.stringify(path)})),`,
          `  { ${froms.map((from, i) => `${JSON.stringify(from)}: from${i}`).join(', ')} })`,
          `export const { ${names.join(', ')} } = exports`,
        ].join('\n'),
        resolveDir: path.replace(/[^/]*$/, ''),
      }
    }),
}

/** Where a program for browsers imports nothing but this. */
const bundle = async (contents, resolveDir, outfile, plugins = []) => {
  await build({
    stdin: { contents, resolveDir },
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: [
      'buffer',
      'events',
      'url',
      'fs',
      'path',
      'crypto',
      'module',
      'node:*',
      'util',
      'worker_threads',
      'stream',
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.wasm': 'empty' }, // of itself, and counted beside
    logLevel: 'error',
    plugins,
  })
  return weigh(readFileSync(outfile)).gzip
}

let count = 0
const preparePeer = async (peer) => {
  const [, name] = peer.entry.match(/from '([^']+)'/)
  const outfile = `${folder}/peer${count++}.mjs`
  const wasm = peer.wasm && readFileSync(`${peersFolder}/node_modules/${peer.wasm}`)
  const size =
    (await bundle(peer.entry, peersFolder, outfile, peer.imports ? [wasmImports] : [])) +
    (wasm ? weigh(wasm).gzip : 0)
  const imported = await (peer.run === 'node'
    ? import(pathToFileURL(createRequire(`${peersFolder}/`).resolve(peer.node ?? name)).href)
    : import(pathToFileURL(outfile).href))
  // What Node does not see of a CommonJS module is in its default export.
  const module =
    peer.run === 'node' && typeof imported.default === 'object'
      ? { ...imported.default, ...imported }
      : imported
  const loaded = await peer.load?.(module, wasm)
  return {
    name: peer.name,
    isWasm: peer.isWasm,
    same: peer.same,
    size,
    ways: peer.ways,
    module: loaded ?? module,
  }
}

// ---- Tare's ----

const prepareOurs = async ({ library, only }, level) => {
  const own = folderOf(library)
  const dist = `${folder}/${library}${count++}`
  const words = [
    ...wordsOf(library).flatMap((word) => expand(own, word)),
    `--only=${only}`,
    level,
    '-o',
    dist,
  ]
  const { status, stderr } = spawnSync(tare, ['build', ...words], { cwd: own, encoding: 'utf8' })
  if (status) throw Error(`${library}: ${stderr}`)
  const stem = words.find((word) => word.endsWith('.h')).replace(/.*\/|\.h$/g, '')
  const glue = `${dist}/${stem}.js`
  const size = await bundle(`export * from './${stem}.js'`, dist, `${dist}/bundle.mjs`)
  return {
    glue: await import(pathToFileURL(glue).href),
    size,
    module: weigh(readFileSync(`${dist}/${stem}.wasm`)).gzip,
  }
}

// ---- Inputs: files of the libraries, a mebibyte of each ----

const million = 2 ** 20
const filesIn = (library, under, pattern) =>
  readdirSync(`${folderOf(library)}/${under}`)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => readFileSync(`${folderOf(library)}/${under}/${name}`))

const makeInputs = async () => {
  const text = new Uint8Array(
    Buffer.concat([
      ...filesIn('zstd', 'lib/compress', /\.[ch]$/),
      ...filesIn('zstd', 'lib/decompress', /\.[ch]$/),
    ]).subarray(0, million),
  )
  if (text.length < million) throw Error(`only ${text.length} bytes of text`)
  const specification = readFileSync(`${folderOf('cmark')}/test/spec.txt`, 'utf8')
  const markdown = specification.repeat(6).slice(0, million)
  const escaped = (line) =>
    line.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt()};`).replaceAll('\u0000', '')
  const lines = specification
    .split('\n')
    .map(
      (line, i) => `<line number="${i}" indent="${line.search(/\S|$/)}">${escaped(line)}</line>\n`,
    )
  let body = ''
  for (let i = 0; body.length < million - 20; i++) body += lines[i % lines.length]
  const xml = `<text>${body}</text>`
  const sound = Float32Array.from(
    { length: 44100 },
    (_, i) => Math.sin(i / 20) * Math.sin(i / 3000) * 0.8,
  )
  const ours = (library, only) => prepareOurs({ library, only }, '-O2')
  const packed = {}
  if (chosen.some(({ library }) => library === 'zstd')) {
    const { glue } = await ours('zstd', ['ZSTD_compress', 'ZSTD_compressBound'])
    packed.zstd = glue.compress(glue.compressBound(million), text, 3)
  }
  if (chosen.some(({ library }) => library === 'bzip2'))
    packed.bzip2 = (await ours('bzip2', ['BZ2_bzBuffToBuffCompress'])).glue.compress(
      2 * million,
      text,
      9,
      30,
    )
  return { text, markdown, xml, sound, packed }
}

// ---- Times ----

const same = (a, b) =>
  a?.length !== undefined && typeof a !== 'string' ? Buffer.from(a).equals(Buffer.from(b)) : a === b

/** The processor's time of the process, in milliseconds: other programs do not count. */
const clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Medians by turns, in milliseconds. Each way runs for a while before. */
const measure = async (ways) => {
  const estimates = []
  for (const way of ways) {
    const start = clock()
    let calls = 0
    while (calls++ < 1 || clock() - start < 200) await way()
    estimates.push((clock() - start) / calls)
  }
  const calls = Math.max(1, Math.ceil(4 / Math.min(...estimates)))
  const sweep = calls * estimates.reduce((sum, time) => sum + time, 0)
  const rounds = Math.min(31, Math.max(5, Math.floor(1500 / sweep))) | 1
  const times = ways.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, way] of ways.entries()) {
      const start = clock()
      for (let call = 0; call < calls; call++) await way()
      times[i].push((clock() - start) / calls)
    }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1])
}

const rows = []
const inputs = await makeInputs()
for (const contender of chosen) {
  const small = await prepareOurs(contender, '-Oz')
  const fast = await prepareOurs(contender, '-O2')
  const ours = contender.ways(fast.glue, inputs)
  const peers = []
  const list =
    contender.peers === 'zlib'
      ? contenders.find(({ library }) => library === 'zlib').peers
      : contender.peers
  for (const peer of list) {
    const prepared = await preparePeer(peer)
    peers.push({ ...prepared, ways: prepared.ways(prepared.module, inputs), times: {} })
  }
  const own = {}
  for (const [task, way] of Object.entries(ours)) {
    const result = await way()
    const able = peers.filter(({ ways }) => ways[task])
    for (const { name, ways, same: alike } of able)
      if (task !== 'compress' && !(alike ?? contender.same ?? same)(result, await ways[task]()))
        throw Error(
          `${contender.title}, ${task}: ${name} gives something else: ${JSON.stringify([result, await ways[task]()]).slice(0, 200)}`,
        )
    const [time, ...others] = await measure([way, ...able.map(({ ways }) => ways[task])])
    own[task] = time
    console.error(
      `  ${contender.title}, ${task}: ${time.toFixed(2)} ms`,
      others.map((other) => (other / time).toFixed(2)).join(' '),
    )
    for (const [i, peer] of able.entries()) peer.times[task] = others[i]
  }
  const ms = (time) => (time === undefined ? '' : time.toFixed(time < 1 ? 3 : time < 10 ? 2 : 1))
  rows.push([
    `**${contender.title}**`,
    `Tare \`-Oz\`: ${small.size} (module ${small.module}); \`-O2\`: ${fast.size}`,
    '',
    Object.entries(own)
      .map(([task, time]) => `${task} ${ms(time)} ms`)
      .join('; '),
  ])
  for (const { name, isWasm, size, times } of peers)
    rows.push([
      `${name}${isWasm ? ', Wasm' : ''}`,
      size,
      (size / small.size).toFixed(2),
      Object.entries(times)
        .map(([task, time]) => `${task} ${(time / own[task]).toFixed(2)}`)
        .join('; '),
    ])
}
console.log(`Node ${process.version}; bytes after gzip -9\n`)
console.log(table(['library, peer', 'bytes', '/ Tare `-Oz`', 'time / Tare `-O2`'], rows))
process.exit(0)
