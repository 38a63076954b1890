/**
 * The compiler as files of the page: those of the npm packages, compressed, in build/site/compiler. Their names say what is
 * in them, so that a browser may keep them for ever.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { tarFiles } from '../../npm/host/resources.js'
import { parameters, takeApart } from '../../npm/host/wasm-opt.js'
import { root } from '../../tests/support/build.js'

const parts = `${root}build/site-parts/compiler/`
const llvm = `${root}node_modules/@yowasp/clang/`
const binaryen = `${root}node_modules/binaryen/`

const versionOf = (folder) => JSON.parse(readFileSync(`${folder}package.json`, 'utf8')).version

/** As `tare --version` of the npm package tells them. */
export const versions = {
  llvm: versionOf(llvm).split('-')[0],
  binaryen: String(parseInt(versionOf(binaryen))),
}

const BLOCK = 512

/** What a build for wasm32 in C may ask for: clang's headers that are no other machine's, and wasi-libc. */
const isNeeded = (name) =>
  /^include\/(__)?(std|float|limits|inttypes|iso646|tgmath|unwind|varargs|wasm_simd128)\w*\.h$/.test(
    name,
  ) ||
  (/^include\/wasm32-wasip1\//.test(name) && !/\/c\+\+\//.test(name)) ||
  (/^lib\/wasm32-(unknown-)?wasip1\//.test(name) && !/libc\+\+|\.so$|profile/.test(name))

/** A tar archive with the entries that are needed. @param {Buffer} archive */
const selected = (archive) => {
  const kept = []
  for (let at = 0; at + BLOCK <= archive.length && archive[at];) {
    const field = (from, to) =>
      archive
        .subarray(at + from, at + to)
        .toString()
        .replace(/\0.*/s, '')
    const name = [field(345, 500), field(0, 100)].filter(Boolean).join('/')
    const end = at + BLOCK + BLOCK * Math.ceil(parseInt(field(124, 136), 8) / BLOCK)
    if (isNeeded(name)) kept.push(archive.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, Buffer.alloc(2 * BLOCK)])
}

const script = () => takeApart(readFileSync(`${binaryen}bin/wasm-opt`))

/** What each file is made of. */
const contents = () => ({
  'clang.wasm': readFileSync(`${llvm}gen/llvm.core.wasm`),
  'resources.tar': selected(readFileSync(`${llvm}gen/llvm-resources.tar`)),
  'wasm-opt.wasm': Buffer.from(script().bytes),
  'tare.wasm': readFileSync(`${root}build/wasi/tare.wasm`),
})

/** The code of wasm-opt as a module of JavaScript, for the worker; its path. */
const writeCode = () => {
  const path = `${parts}wasm-opt-code.cjs`
  writeFileSync(path, `module.exports = function (${parameters.join(', ')}) {${script().body}}\n`)
  return path
}

/**
 * Writes compiler/ into a folder. Returns the files, with the bytes that each takes to load; and the path of wasm-opt's code.
 * @param {string} folder
 */
export const makeToolchain = (folder) => {
  mkdirSync(parts, { recursive: true })
  mkdirSync(`${folder}compiler`, { recursive: true })
  const files = Object.entries(contents()).map(([name, content]) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
    const file = `${name.replace(/\.(\w+)$/, `-${hash}.$1`)}.gz`
    if (!existsSync(parts + file)) writeFileSync(parts + file, gzipSync(content, { level: 9 }))
    copyFileSync(parts + file, `${folder}compiler/${file}`)
    return { name, file: `compiler/${file}`, bytes: readFileSync(parts + file).length }
  })
  const licences = [`${root}npm/NOTICE`, `${binaryen}LICENSE`]
  writeFileSync(
    `${folder}compiler/LICENSES.txt`,
    licences.map((path) => readFileSync(path, 'utf8')).join(`\n${'-'.repeat(78)}\n\n`),
  )
  return { files, code: writeCode() }
}

/** The same tools, loaded here. @returns {import('./compile.js').Tools} */
export const loadTools = () => {
  const all = contents()
  const { body } = script()
  const module = new WebAssembly.Module(all['clang.wasm'])
  return {
    command: new WebAssembly.Module(all['tare.wasm']),
    llvm: { module: () => module, version: versions.llvm },
    wasmOpt: {
      code: Function(...parameters, body),
      module: new WebAssembly.Module(all['wasm-opt.wasm']),
      version: versions.binaryen,
    },
    resources: tarFiles(all['resources.tar']),
  }
}
