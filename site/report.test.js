/** What the page says of a module is what the command says, to the byte. The inspector runs as the page has it, in Node. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { before, test } from 'node:test'

import { init } from '#inspector'

import { build, root, run } from '../tests/support/build.js'
import { report } from './report.js'
import { difference, label } from './rows.js'

const page = `${root}build/site/`
const folder = `${root}build/tests/site`

before(async () => {
  mkdirSync(folder, { recursive: true })
  await init(readFileSync(`${page}inspector.wasm`))
})

const modulesIn = (from) =>
  readdirSync(from)
    .filter((name) => /\.wasm$/.test(name) && !/\.debug\.wasm$/.test(name))
    .map((name) => `${from}/${name}`)

const samples = modulesIn(`${page}samples`)

const reportOf = (path) => {
  const debug = path.replace('.wasm', '.debug.wasm')
  return report(readFileSync(path), existsSync(debug) ? readFileSync(debug) : undefined)
}

/** The command's JSON, for each file that is a module. */
const told = (verb, paths, ...words) => {
  const { stdout, stderr } = run([verb, '--json', ...words, ...paths], { maxBuffer: 1 << 30 })
  const all = JSON.parse(stdout)
  for (const one of all) {
    delete one.gzip
    delete one.brotli
  }
  return { all, stderr }
}

/** Without what belongs to the command line. */
const facts = ({ module, ...rest }) => rest

const compare = (paths) => {
  const sizes = told('size', paths, '--no-compress').all
  const checks = told('check', paths).all
  assert.equal(sizes.length, paths.length)
  paths.forEach((path, i) => {
    const { size, check } = reportOf(path)
    assert.deepEqual(size, facts(sizes[i]), path)
    assert.deepEqual(check, facts(checks[i]), path)
  })
}

test('every sample has the rows and facts that tare size and tare check print', () => {
  assert.ok(samples.length > 30)
  compare(samples)
})

test('so has every module that the inspector is tested with', () => {
  const paths = modulesIn(`${root}build/tests/inspect`)
  assert.ok(paths.length > 60)
  compare(paths)
})

test('lines of C are told where there is DWARF: in the module, and in the debug file beside it', () => {
  const source = `${folder}/lines.c`
  writeFileSync(`${folder}/lines.h`, 'int lines_ratio(int a, int b);\nint lines_sum(int n);\n')
  writeFileSync(
    source,
    `#include "lines.h"
int lines_ratio(int a, int b) {
  return a / b;
}
int lines_sum(int n) {
  volatile char *room = __builtin_alloca(n);
  room[0] = 1;
  return room[0];
}
`,
  )
  build('site', `build/tests/site/lines.h`)
  compare([`${folder}/lines.wasm`, `${folder}/lines.debug.wasm`])
  const { check } = reportOf(`${folder}/lines.wasm`)
  assert.match(check.traps[0].file, /lines\.c$/)
  assert.equal(check.traps[0].line, 3)
  assert.match(check.stack.unbounded, /lines_sum moves the stack pointer .* \(.*lines\.c:\d\)$/)
})

test('what is no module is told by the same byte and words as by the command', () => {
  const corpus = `${root}tests/fuzz/corpus`
  const paths = readdirSync(corpus).map((name) => `${corpus}/${name}`)
  const whole = readFileSync(`${page}samples/highwayhash-slab.wasm`)
  for (let length = 0; length < whole.length; length += 97) {
    const path = `${folder}/cut-${length}.wasm`
    writeFileSync(path, whole.subarray(0, length))
    paths.push(path)
  }
  const { all, stderr } = told('check', paths)
  const errors = new Map(
    [...stderr.matchAll(/error: (.*): (at byte \d+: .*)$/gm)].map(([, path, what]) => [path, what]),
  )
  assert.ok(errors.size > 100)
  let modules = 0
  let invalid = 0
  for (const path of paths) {
    const { error, check } = report(readFileSync(path))
    if (error) assert.equal(`at byte ${error.at}: ${error.what}`, errors.get(path), path)
    else if (errors.get(path)?.includes(': not valid: '))
      invalid++ // the page leaves that to the browser
    else assert.deepEqual(check, facts(all[modules++]), path)
  }
  assert.equal(modules, all.length)
  assert.ok(modules > invalid)
})

test('rows are called what tare size calls them', () => {
  const paths = [
    ...samples.filter((path) => !/binaryen/.test(path)),
    `${root}build/tests/inspect/everything.wasm`,
  ]
  for (const path of paths) {
    const { stdout } = run(['size', '--all', '--no-compress', path])
    const lines = stdout.trimEnd().split('\n').slice(2, -1)
    const names = lines.map((line) => line.match(/%(?: {2} {0,}\d+)? {2,}(.*)$/)?.[1].trimStart())
    const { size } = reportOf(path)
    assert.deepEqual(
      size.rows.map((row) => label(row) + (row.reached == false ? ' (unreached)' : '')),
      names,
      path,
    )
  }
})

test('two modules differ by the rows that tare size --diff prints', () => {
  const pairs = [
    ['adder-slab', 'adder-heap-dlmalloc'],
    ['adder-heap-dlmalloc', 'adder-heap-binned'],
    ['highwayhasher', 'highwayhash-slab'],
    ['highwayhash-static', 'highwayhash-simd'],
    ['adder-swap', 'adder-swap'],
  ].map((pair) => pair.map((name) => `${page}samples/${name}.wasm`))
  for (const [old, now] of pairs) {
    const [{ rows }] = told('size', [now], `--diff=${old}`, '--no-compress').all
    const changes = difference(reportOf(old), reportOf(now))
    assert.deepEqual(
      changes.map((one) => [
        one.row.kind,
        one.row.name,
        one.row.index,
        one.change,
        one.old,
        one.new,
      ]),
      rows.map((one) => [one.kind, one.name, one.index, one.change, one.old, one.new]),
    )
  }
})

test('what an allocator costs is what a module without one does not have', () => {
  const functionsOf = ({ size }, keep) =>
    size.rows.reduce((sum, row) => sum + (row.kind == 'function' && keep(row) ? row.bytes : 0), 0)
  for (const name of ['dlmalloc', 'binned', 'freelist', 'bump', 'page']) {
    const without = reportOf(`${page}samples/adder-slab.wasm`)
    const has = reportOf(`${page}samples/adder-heap-${name}.wasm`)
    const allocating = new Set(has.seen.allocating)
    assert.equal(
      functionsOf(has, ({ index }) => !allocating.has(index)),
      functionsOf(without, () => true),
      name,
    )
    assert.ok(allocating.size > 0)
    assert.deepEqual(without.seen.allocating, [])
  }
})

test('imports and exports have the names that C has for them, from the debug file', () => {
  const { check, seen } = reportOf(`${build('host-of-page', 'tests/fixtures/host.h')}/host.wasm`)
  assert.equal(seen.importAliases.length, check.imports.length)
  assert.ok(seen.importAliases.includes('host_random'))
  assert.ok(seen.aliases.includes('fill'))
  assert.ok(check.imports.every(({ name }) => name.length < 3))
})

test("the inspector's own verdict on itself: no allocation, no trap, a stack with a bound, no import", () => {
  const { check } = reportOf(`${page}samples/inspector.wasm`)
  assert.equal(check.allocation.possible, false)
  assert.deepEqual(check.traps, [])
  assert.deepEqual(check.imports, [])
  assert.ok(check.stack.bytes < 20000, `${check.stack.bytes}`)
  assert.equal(run(['check', '-q', '--guard', '--no-imports', `${page}inspector.wasm`]).status, 0)
})

test('a report gives all memory back: linear memory does not grow with the next', () => {
  const path = `${page}samples/inspector.wasm`
  const { bytes } = reportOf(path).size
  let growths = 0
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function (pages) {
    growths++
    return grow.call(this, pages)
  }
  try {
    for (let i = 0; i < 50; i++) assert.equal(reportOf(path).size.bytes, bytes)
  } finally {
    WebAssembly.Memory.prototype.grow = grow
  }
  assert.equal(growths, 0)
})
