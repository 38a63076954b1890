/**
 * The allocators and dlmalloc: what they add to a module, and the traces of bench/traces inside one process, interleaved.
 * A replay is a trace and the release of what it leaves, against an allocator that has been through it before; it
 * includes the replayer's own time, which is what it takes with fail. Pages are those that the first replay grew; there
 * are 64 MiB.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

import { allocators, alone, link, nothing, peers } from '../malloc/link.js'
import { root } from '../tests/support/build.js'
import { table, triple } from './support/table.js'
import { interleave } from './support/time.js'
import { weigh } from './support/weigh.js'

const folder = `${root}bench/traces/`
const page = 65536
const memory = 2 ** 26
const kinds = { malloc: 0, free: 1, realloc: 2, calloc: 3, alignedAlloc: 4 }

/** What bench/trace/record.c describes, as operations for bench/trace/replay.c. */
const decode = (bytes) => {
  const operations = []
  let at = 0
  let blocks = 0
  const number = () => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++]
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const first = number()
    const operand = Math.floor(first / 4)
    const old = blocks - 1 - operand
    if (first % 4 == 0) operations.push([kinds.malloc, 0, blocks++, operand])
    else if (first % 4 == 1) operations.push([kinds.free, 0, old, 0])
    else if (first % 4 == 2) operations.push([kinds.realloc, 0, old, number()])
    else {
      const what = number()
      const alignment = what % 8 ? 3 + (what % 8) : 0
      const kind = alignment ? kinds.alignedAlloc : kinds.calloc
      operations.push([kind, alignment, blocks++, Math.floor(what / 8)])
    }
  }
  return operations
}

/** Data end where a page does: dlmalloc would use what is left of it, ours leave it to the host. */
const replayer = (allocator) => {
  const build = (base) => {
    const flags = ['--export=__heap_base', `--global-base=${base}`, `--max-memory=${memory}`]
    return new WebAssembly.Module(
      link('bench/trace/replay.c', allocator, { compile: ['-O2'], link: flags }),
    )
  }
  const end = new WebAssembly.Instance(build(1024)).exports.__heap_base.value
  return build(1024 + page - (end % page))
}

const prepare = (module, operations) => {
  const { exports } = new WebAssembly.Instance(module)
  const view = new DataView(exports.memory.buffer, exports.operations())
  operations.forEach(([kind, alignment, block, size], i) => {
    view.setUint8(12 * i, kind)
    view.setUint8(12 * i + 1, alignment)
    view.setUint32(12 * i + 4, block, true)
    view.setUint32(12 * i + 8, size, true)
  })
  return exports
}

const names = [...peers, ...allocators.toReversed()]
if (!peers.length) console.log('no dlmalloc to compare with: install wasi-libc\n')

const without = weigh(nothing())
console.log(
  table(
    ['malloc and free', 'adds raw / gzip -9 / brotli -q 11'],
    names.map((name) => {
      const weight = weigh(alone(name))
      for (const key of Object.keys(weight)) weight[key] -= without[key]
      return [name, triple(weight)]
    }),
  ),
)

const modules = Object.fromEntries(names.map((name) => [name, replayer(name)]))
const timed = names.filter((name) => name != 'page' && name != 'bump')
const baseline = timed[0]
const ratios = Object.fromEntries(timed.map((name) => [name, []]))

const rows = readdirSync(folder)
  .filter((file) => file.endsWith('.trace.br'))
  .map((file) => {
    const operations = decode(brotliDecompressSync(readFileSync(folder + file)))
    const count = operations.length
    const pages = {}
    const ways = {}
    for (const name of names) {
      const exports = prepare(modules[name], operations)
      const before = exports.memory.buffer.byteLength
      const refused = exports.replay(count)
      if (refused < 0) throw new Error(`${name} overwrites blocks of ${file}`)
      const grown = (exports.memory.buffer.byteLength - before) / page
      pages[name] = refused ? 'out of memory' : `${grown} pages`
      exports.release(count)
      if (timed.includes(name))
        ways[name] = () => {
          exports.replay(count)
          exports.release(count)
        }
    }
    const times = interleave(ways, { rounds: 51 })
    const cell = (name) => {
      if (name == 'fail') return (times[name] / count).toFixed(1)
      if (!times[name]) return pages[name]
      const ratio = times[name] / times[baseline]
      ratios[name].push(ratio)
      const compared = name == baseline ? '' : ` (${ratio.toFixed(2)})`
      return `${(times[name] / count).toFixed(1)} ns${compared}, ${pages[name]}`
    }
    return [file.replace('.trace.br', ''), count, ...names.map(cell)]
  })

const mean = (list) => Math.exp(list.reduce((sum, x) => sum + Math.log(x), 0) / list.length)
const summary = (name) =>
  ratios[name]?.length ? `${mean(ratios[name]).toFixed(2)} in the mean` : ''
console.log(
  '\n' +
    table(
      [
        'ns per operation',
        'operations',
        ...names.map((n) => (n == 'fail' ? 'fail: the replay, ns' : n)),
      ],
      [...rows, ['times ' + baseline, '', ...names.map(summary)]],
    ),
)
