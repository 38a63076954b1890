/** What the examples weigh, for examples/README.md. */
import { readFileSync } from 'node:fs'

import { buildInto } from '../tests/support/build.js'
import { table, triple } from './support/table.js'
import { minify, weigh } from './support/weigh.js'

/** @type {[name: string, ...words: string[]][]} */
const builds = [
  ['add'],
  ['adder'],
  ['crc32c', '-DCRC32C_SLICES=0'],
  ['crc32c'],
  ['crc32c', '-DCRC32C_SLICES=16'],
  ['lz'],
  ['physics'],
  ['samples'],
  ['tokens'],
]

console.log(
  table(
    ['raw / gzip -9 / brotli -q 11', 'module', 'JavaScript, minified, module inside'],
    builds.map(([name, ...words]) => {
      const folder = buildInto(
        `bench/examples/${[name, ...words].join('')}`,
        `examples/${name}/${name}.h`,
        ...words,
      )
      const module = readFileSync(`${folder}/${name}.wasm`)
      const glue = minify(readFileSync(`${folder}/${name}.js`, 'utf8'))
      const title = [`[${name}](${name})`, ...words.map((word) => `\`${word}\``)].join(', ')
      return [title, triple(weigh(module)), triple(weigh(glue))]
    }),
  ),
)
