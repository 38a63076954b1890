/**
 * What a callback costs: bytes of the module and of the glue beside the same function without one, and the time of one
 * call from C, beside that of a call into C and of a sort by JavaScript itself.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { buildInto, root } from '../tests/support/build.js'
import { table, triple } from './support/table.js'
import { interleave } from './support/time.js'
import { minify, weigh } from './support/weigh.js'

const folder = `${root}build/bench/callbacks`
mkdirSync(folder, { recursive: true })

/** A function of C, built; `prototype` has no name of it. */
const inC = async (name, parameters, body, ...words) => {
  const prototype = `int32_t ${name}_f(${parameters})`
  const includes = '#include <stddef.h>\n#include <stdint.h>\n'
  writeFileSync(`${folder}/${name}.h`, `#pragma once\n${includes}${prototype};\n`)
  writeFileSync(`${folder}/${name}.c`, `#include "${name}.h"\n${prototype} {\n  ${body}\n}\n`)
  const header = `build/bench/callbacks/${name}.h`
  const built = buildInto(`bench/callbacks/${name}`, header, '--no-embed', ...words)
  const glue = await import(`${built}/${name}.js`)
  const wasm = readFileSync(`${built}/${name}.wasm`)
  await glue.init(wasm)
  return {
    f: glue.f,
    module: weigh(wasm),
    glue: weigh(minify(readFileSync(`${built}/${name}.js`, 'utf8'))),
  }
}

const array = 'const int32_t *v, size_t v_len'
const none = await inC('none', 'int32_t n', 'return n;')
const one = await inC(
  'one',
  'int32_t (*step)(int32_t x), int32_t n',
  'int32_t sum = 0;\n  while (n--) sum += step(n);\n  return sum;',
)
const user = await inC(
  'user',
  'int32_t (*step)(int32_t x, void *user), void *user, int32_t n',
  'int32_t sum = 0;\n  while (n--) sum += step(n, user);\n  return sum;',
)
const beside = await inC('beside', `${array}, int32_t n`, 'return n ? v[n % v_len] : 0;')
const scratch = await inC(
  'scratch',
  `${array}, int32_t (*step)(int32_t x), int32_t n`,
  'int32_t sum = 0;\n  while (n--) sum += step(v[n % v_len]);\n  return sum;',
)
const sort = await inC(
  'sort',
  'int32_t *v, size_t v_len, int (*compare)(int32_t a, int32_t b)',
  `for (size_t gap = v_len / 2; gap; gap /= 2)
    for (size_t i = gap; i < v_len; i++) {
      const int32_t x = v[i];
      size_t k = i;
      for (; k >= gap && compare(v[k - gap], x) > 0; k -= gap) v[k] = v[k - gap];
      v[k] = x;
    }
  return 0;`,
)

const without = (sizes, than) =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, size - than[name]]))
const rows = [
  ['a function', one, none],
  ['with a user pointer', user, none],
  ['beside an array', scratch, beside],
].map(([name, with_, than]) => [
  name,
  triple(without(with_.module, than.module)),
  triple(without(with_.glue, than.glue)),
])
console.log(table(['a callback more', 'module', 'glue'], rows))

const calls = 1e5
const step = (x) => x ^ 1
const values = Int32Array.of(1, 2, 3)
const length = 1e4
const unsorted = Int32Array.from({ length }, (_, i) => Math.imul(i, 2654435761))
const descending = (a, b) => (a < b ? 1 : -1)
let compared = 0
sort.f(unsorted.slice(), (a, b) => descending(a, b, compared++))
const times = interleave(
  {
    'a call into C': () => {
      for (let i = 0; i < calls; i++) none.f(i)
    },
    'a callback': () => one.f(step, calls),
    'with a user pointer': () => user.f(step, calls),
    'beside an array': () => scratch.f(values, step, calls),
    'a comparison of a sort in C': () => sort.f(unsorted.slice(), descending),
  },
  { rounds: 31 },
)
const base = times['a call into C'] / calls
console.log()
console.log(
  table(
    ['one', 'ns', 'relative'],
    Object.entries(times).map(([name, time]) => {
      const one_ = time / (/sort/.test(name) ? compared : calls)
      return [name, one_.toFixed(1), (one_ / base).toFixed(1)]
    }),
  ),
)
