/** Modules with an allocator in them, for the tests and the table. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export const allocators = ['fail', 'page', 'bump', 'freelist', 'binned']
export const dlmalloc = '/usr/lib/wasm32-wasi/libc.a'

const features = 'bulk-memory sign-ext mutable-globals'.split(' ')
const compilerFlags = [
  ...'--target=wasm32-unknown-unknown -nostdlibinc -std=c17 -fno-builtin -Iinclude -Ilibc'.split(
    ' ',
  ),
  ...'-Wall -Wextra -Wpedantic -Wconversion -Wshadow'.split(' '),
  ...'-fvisibility=hidden -ffunction-sections -fdata-sections'.split(' '),
  ...'-mnontrapping-fptoint -mno-multivalue -mno-reference-types'.split(' '),
  ...features.map((name) => `-m${name}`),
]
const optimizerFlags = [
  ...'-Oz --converge --reorder-locals --reorder-functions --low-memory-unused'.split(' '),
  ...'--strip-debug --strip-producers --strip-target-features'.split(' '),
  ...'--enable-nontrapping-float-to-int'.split(' '),
  ...features.map((name) => `--enable-${name}`),
]
const run = (program, words) =>
  execFileSync(program, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

const folder = 'build/malloc'
mkdirSync(root + folder, { recursive: true })

const compile = (source, object, optimize) => {
  run('clang-19', [...compilerFlags, optimize, '-c', source, '-o', object])
  return object
}

/**
 * The module of one source and an allocator, as bytes.
 * @param {string} source its path in the repository
 * @param {string} [allocator] one of `allocators`, or `dlmalloc`
 * @param {{ optimize?: string, base?: number }} [options] of the source; where its data begin
 */
export const link = (source, allocator, { optimize = '-Oz', base = 1024 } = {}) => {
  const stem = `${folder}/${source.replace(/.*\/|\.c$/g, '')}-${allocator ?? 'none'}`
  const objects = [compile(source, `${stem}.o`, optimize)]
  if (allocator == 'dlmalloc') objects.push(dlmalloc)
  else if (allocator)
    objects.push(compile(`malloc/${allocator}.c`, `${folder}/${allocator}.o`, '-Oz'))
  run('wasm-ld-19', [
    ...'--no-entry --gc-sections -z stack-size=0'.split(' '),
    ...[`--global-base=${base}`, ...objects, '-o', `${stem}.linked.wasm`],
  ])
  run('wasm-opt', [...optimizerFlags, `${stem}.linked.wasm`, '-o', `${stem}.wasm`])
  return readFileSync(`${root}${stem}.wasm`)
}
