/** Modules with an allocator in them, for the tests and the table. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dlmalloc = '/usr/lib/wasm32-wasi/libc.a'

/** Ours, and those that can be linked for comparison. */
export const allocators = ['fail', 'page', 'bump', 'freelist', 'binned']
export const peers = existsSync(dlmalloc) ? ['dlmalloc'] : []

const words = (text) => text.trim().split(/\s+/)
const compilerFlags = words(`
  --target=wasm32-unknown-unknown -nostdlibinc -std=c17 -fno-builtin -Iinclude -Ilibc
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -fvisibility=hidden -ffunction-sections -fdata-sections
  -mbulk-memory -msign-ext -mnontrapping-fptoint -mmutable-globals -mno-multivalue -mno-reference-types`)
const optimizerFlags = words(`
  -Oz --converge --reorder-locals --reorder-functions --low-memory-unused
  --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int --enable-mutable-globals
  --strip-debug --strip-producers --strip-target-features`)

const run = (program, args) =>
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

/**
 * The module of a source and an allocator, without a stack.
 * @param {string} source its path in the repository
 * @param {string} [allocator] one of `allocators` or `peers`
 * @param {{ compile?: string[], link?: string[] }} [flags] beyond those that are usual
 */
export const link = (source, allocator, { compile = ['-Oz'], link = [] } = {}) => {
  const folder = `build/malloc/${allocator ?? 'none'}`
  mkdirSync(root + folder, { recursive: true })
  const stem = `${folder}/${source.replace(/.*\/|\.c$/g, '')}`
  run('clang-19', [...compilerFlags, ...compile, '-c', source, '-o', `${stem}.o`])
  const objects = [`${stem}.o`]
  if (peers.includes(allocator)) objects.push(dlmalloc)
  else if (allocator) {
    const object = `${folder}/allocator.o`
    run('clang-19', [...compilerFlags, '-Oz', '-c', `malloc/${allocator}.c`, '-o', object])
    objects.push(object)
  }
  const linkFlags = words('--no-entry --gc-sections -z stack-size=0 --global-base=1024')
  run('wasm-ld-19', [...linkFlags, ...link, ...objects, '-o', `${stem}.linked.wasm`])
  run('wasm-opt', [...optimizerFlags, `${stem}.linked.wasm`, '-o', `${stem}.wasm`])
  return readFileSync(`${root}${stem}.wasm`)
}

/** malloc and free alone, and the same module without them. */
export const alone = (allocator) => link('malloc/alone.c', allocator)
export const nothing = () => link('malloc/alone.c', undefined, { compile: ['-Oz', '-DWITHOUT'] })
