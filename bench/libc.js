/**
 * What the C library costs where a system is missing: a function that asserts, and one that prints. Raw bytes of the module
 * and gzip of the JavaScript with the module inside. `make bench-libc`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { buildInto, root } from '../tests/support/build.js'
import { table } from './support/table.js'

const folder = `${root}build/bench/libc`
mkdirSync(folder, { recursive: true })

/** @param {string} name @param {string} body of `int NAME(int a, int b, int c)` @param {string[]} words */
const weigh = (name, body, ...words) => {
  const prototype = `int ${name}(int a, int b, int c)`
  writeFileSync(`${folder}/${name}.h`, `${prototype};\n`)
  writeFileSync(
    `${folder}/${name}.c`,
    `#include <assert.h>\n#include <stdio.h>\n${prototype} {\n${body}\n  return a * b + c;\n}\n`,
  )
  const built = buildInto(
    `bench/libc/${name}`,
    `build/bench/libc/${name}.h`,
    '--libc=wasi',
    ...words,
  )
  const js = readFileSync(`${built}/${name}.js`)
  return [readFileSync(`${built}/${name}.wasm`).length, gzipSync(js, { level: 9 }).length]
}

const asserts = '  assert(a > b);\n  assert(b > c);\n  assert(c != 7);'
const prints = '  if (a < 0)\n    fprintf(stderr, "%d is negative\\n", a);'
const formats = '  char text[20];\n  snprintf(text, sizeof text, "%d", a);\n  a += text[0];'
const rows = [
  ['three assertions, -DNDEBUG', weigh('asserts', asserts, '-DNDEBUG')],
  ['three assertions', weigh('asserts', asserts)],
  ['fprintf(stderr, …), dropped', weigh('prints', prints)],
  ['the same, --wasi=console', weigh('prints', prints, '--wasi=console')],
  ['snprintf', weigh('formats', formats)],
]
console.log(
  table(
    ['', 'module', 'JavaScript, gzip'],
    rows.map(([name, sizes]) => [name, ...sizes]),
  ),
)
