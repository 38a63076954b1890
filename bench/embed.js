/** Ways to put a module into a script, each inside the same glue: what they add after minifying, per module. */
import { readFileSync } from 'node:fs'

import { buildInto } from '../tests/support/build.js'
import { embedded } from './support/embedded.js'
import { table, triple } from './support/table.js'
import { minify, weigh } from './support/weigh.js'

const string = (bytes) => Buffer.from(bytes).toString('latin1')
const escaped = (bytes) =>
  string(bytes).replace(
    /[^ -~]|["\\]/g,
    (c) => '\\x' + c.charCodeAt(0).toString(16).padStart(2, '0'),
  )

/** The text that Tare makes, whatever the module's size; see src/glue/embed.c. */
const tareText = (bytes) =>
  [...bytes]
    .map((byte) => {
      let code = (116 - byte) & 255
      let escapes = ''
      while (code < 32 || code > 126 || '"\\$<e'.includes(String.fromCharCode(code))) {
        code = (code + 95) & 255
        escapes += 'e'
      }
      return String.fromCharCode(code) + escapes
    })
    .join('')

const ways = {
  'list of numbers (Tare, up to 96 bytes)': (bytes) => `Uint8Array.of(${[...bytes]})`,
  'text with e (Tare, above)': (bytes) =>
    `Uint8Array.from("${tareText(bytes)}".match(/.e*/g),t=>t.length*95+21-t.charCodeAt())`,
  base64: (bytes) =>
    `Uint8Array.from(atob("${Buffer.from(bytes).toString('base64')}"),t=>t.charCodeAt())`,
  hexadecimal: (bytes) =>
    `Uint8Array.from("${Buffer.from(bytes).toString('hex')}".match(/../g),t=>parseInt(t,16))`,
  '\\x escapes': (bytes) => `Uint8Array.from("${escaped(bytes)}",t=>t.charCodeAt())`,
}

const subjects = [
  ['add', 'examples/add/add.h'],
  ['adder', 'examples/adder/adder.h'],
  ['highwayhash', 'highwayhash/highwayhash.h'],
]

const columns = subjects.map(([stem, header]) => {
  const folder = buildInto(`demo/embed-${stem}`, header)
  const bytes = readFileSync(`${folder}/${stem}.wasm`)
  const glue = readFileSync(`${folder}/${stem}.js`, 'utf8')
  if (!embedded.test(glue)) throw new Error(`no module in ${stem}.js`)
  const without = weigh(minify(glue.replace(embedded, '0')))
  return {
    name: `${stem}, ${bytes.length} bytes`,
    cost: (way) => {
      const weight = weigh(minify(glue.replace(embedded, () => way(bytes))))
      for (const key of Object.keys(weight)) weight[key] -= without[key]
      return triple(weight)
    },
  }
})
console.log(
  table(
    ['adds raw / gzip -9 / brotli -q 11', ...columns.map(({ name }) => name)],
    Object.entries(ways).map(([name, way]) => [name, ...columns.map(({ cost }) => cost(way))]),
  ),
)
