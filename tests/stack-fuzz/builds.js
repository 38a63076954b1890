/** Ways of making a module of a program: levels of clang, where the stack lies, what wasm-opt does, and modules joined. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'

import { root, run as tare } from '../support/build.js'
import { sourceOf } from './program.js'

/** @typedef {{ low: number, high: number }} Stack addresses: the stack pointer begins at `high` */

const STACK = 1 << 18

const find = (...names) => {
  for (const name of names)
    for (const folder of process.env.PATH.split(delimiter))
      if (existsSync(`${folder}/${name}`)) return `${folder}/${name}`
}

const clang = find('clang-19', 'clang')
const linker = find('wasm-ld-19', 'wasm-ld')
const newer = `${root}node_modules/.bin/`

/** Programs that optimise; clang runs the first one by itself, with the level that it has got. */
const optimisers = [find('wasm-opt'), `${newer}wasm-opt`].filter(Boolean)
const merge = existsSync(`${newer}wasm-merge`) ? `${newer}wasm-merge` : find('wasm-merge')

const run = (program, words, input) =>
  execFileSync(program, words, { input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 1 << 26 })

const passes = [
  ['-O2'],
  ['-O3'],
  ['-Oz'],
  ['-O4'],
  ['-O1'],
  ['--inlining-optimizing', '-O2'],
  ['--flatten', '--local-cse', '-O3'],
  ['--flatten', '--dfo', '-O2'],
  ['--ssa', '--coalesce-locals-learning'],
  ['--merge-similar-functions', '-Os'],
  ['-O3', '-O3', '--flexible-inline-max-function-size=1000', '--inlining-optimizing'],
  ['--simplify-globals-optimizing', '--precompute-propagate', '--simplify-globals'],
  ['--untee', '--merge-locals', '--reorder-locals'],
  ['--licm', '--code-folding', '--rse', '--vacuum'],
  ['-O2', '--partial-inlining-ifs=4', '--inlining-optimizing'],
  ['--always-inline-max-function-size=2000', '--inlining', '-O1'],
  ['--remove-unused-module-elements', '--simplify-locals-notee-nostructure'],
]

/**
 * @param {import('../shapes-fuzz/draw.js').Draw} draw
 */
export const drawBuild = (draw) => {
  const { any, chance } = draw
  const level = any(['-O0', '-O1', '-O2', '-O3', '-Os', '-Oz'])
  return {
    level,
    compile: [
      level,
      ...(chance(4) ? ['-Xclang', '-disable-red-zone'] : []),
      ...(chance(5) ? ['-mbulk-memory', '-mnontrapping-fptoint', '-msign-ext'] : []),
      ...(chance(6) ? ['-fno-inline'] : []),
      ...(chance(8) ? ['-fno-vectorize', '-fno-unroll-loops'] : []),
      ...(chance(12) ? ['-fno-omit-frame-pointer'] : []),
      ...(chance(12) ? ['-mllvm', '-wasm-disable-explicit-locals=0'] : []),
      ...(chance(12) ? ['-g'] : []),
    ],
    link: [
      ...(chance(2) ? ['--stack-first'] : []),
      ...(chance(3) ? ['-s'] : []),
      ...(chance(4) ? ['--export=__stack_pointer'] : []),
    ],
    // None, as clang does, or one more.
    optimise: chance(3)
      ? []
      : level != '-O0' && chance(2)
        ? [[0, level]]
        : [[chance(12) ? 1 : 0, ...any(passes)]],
    isMerged: merge !== undefined && chance(25),
    base: any([1024, 1024, 4096, 65536]),
    byTare: chance(10)
      ? [level, ...(chance(4) ? ['--no-debug-file'] : []), ...(chance(4) ? ['--debug'] : [])]
      : undefined,
  }
}

const compile = (program, build, path) => {
  const source = sourceOf(program)
  writeFileSync(`${path}.${program.isCpp ? 'cc' : 'c'}`, source)
  run(clang, [
    '--target=wasm32',
    ...(program.isCpp ? ['-std=c++17'] : ['-std=gnu17']),
    '-w',
    '-fno-builtin',
    '-ffreestanding',
    ...build.compile,
    ...program.flags,
    '-c',
    `${path}.${program.isCpp ? 'cc' : 'c'}`,
    '-o',
    `${path}.o`,
  ])
}

/** @returns {Stack} */
const link = (build, path, more) => {
  const isFirst = build.link.includes('--stack-first')
  run(linker, [
    '--no-entry',
    '--initial-memory=4194304',
    '-z',
    `stack-size=${STACK}`,
    `--global-base=${isFirst ? Math.max(build.base, STACK) : build.base}`,
    `${path}.o`,
    ...more,
    ...build.link,
    '--keep-section=target_features',
    '-o',
    `${path}.wasm`,
  ])
  const high = firstGlobal(readFileSync(`${path}.wasm`))
  return { low: high - STACK, high }
}

/** The initial value of a module's first global, which wasm-ld makes the stack pointer; where there is none, of no stack. */
const firstGlobal = (bytes) => {
  let at = 8
  const number = () => {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = bytes[at++]
      value |= (byte & 0x7f) << shift
      shift += 7
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const id = bytes[at++]
    const end = number() + at
    if (id == 6) {
      number() // how many
      at += 3 // i32, mutable, i32.const
      return number()
    }
    at = end
  }
  return STACK
}

/**
 * Builds with `tare build`; returns the path of the module. Its stack begins at 1024 and is as large as it is proved to be.
 */
export const makeByTare = (program, build, path) => {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const source = sourceOf(program)
    .replace(/^C .*(memcpy|memset)\([^]*?^}\n/gm, '')
    .replace(' __attribute__((export_name("run")))', '')
  writeFileSync(`${path}/p.h`, 'unsigned run(unsigned x);\n')
  writeFileSync(`${path}/p.c`, `#include "p.h"\n${source}`)
  const { status, stderr } = tare(['build', 'p.h', ...build.byTare], { cwd: path })
  if (status) throw new Error(`tare build: ${stderr}`)
  return `${path}/dist/p.wasm`
}

/**
 * Writes `${path}.wasm`.
 * @param {import('./program.js').Program} program
 * @param {import('./program.js').Program} second which is joined to it, in some builds
 * @returns {Stack[]}
 */
export const make = (program, second, build, path) => {
  const stacks = []
  compile(program, build, path)
  stacks.push(link(build, path, []))
  if (build.isMerged) {
    const other = `${path}.second`
    compile(second, build, other)
    const { link: words } = build
    // Its memory is the first one's, and all that it has lies above.
    stacks.push(
      link(
        {
          ...build,
          base: 1 << 20,
          link: words.filter((word) => word != '--stack-first' && !word.includes('__stack')),
        },
        other,
        ['--import-memory'],
      ),
    )
    run(merge, [
      `${path}.wasm`,
      'env',
      `${other}.wasm`,
      'second',
      '--rename-export-conflicts',
      '-all',
      '-o',
      `${path}.wasm`,
    ])
  }
  for (const [which, ...words] of build.optimise)
    run(optimisers[which] ?? optimisers[0], [
      `${path}.wasm`,
      ...featuresOf(program, build, which),
      ...words,
      '-o',
      `${path}.wasm`,
    ])
  return stacks
}

const featuresOf = (program, build) => [
  ...(build.isMerged
    ? [
        '--enable-bulk-memory',
        '--enable-multivalue',
        '--enable-sign-ext',
        '--enable-nontrapping-float-to-int',
        '--enable-mutable-globals',
        '--enable-reference-types',
      ]
    : []),
  ...(program.flags.includes('-msimd128') ? ['--enable-simd'] : []),
  ...(program.flags.includes('-mtail-call') ? ['--enable-tail-call'] : []),
  ...(program.throws ? ['--enable-exception-handling', '--enable-reference-types'] : []),
  ...(build.compile.includes('-mbulk-memory')
    ? ['--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int']
    : []),
  '--enable-mutable-globals',
]
