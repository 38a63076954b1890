/** Rust behind a header of C: the examples of examples/rust, and what is said of panics. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'

import { root } from './support/build.js'
import { folder, inFolder, path, write } from './support/folder.js'
import { flags, lacksRust, rustc } from './support/rust.js'

const skip = lacksRust

/** Compiles NAME.rs of the folder to libNAME.a. */
const compile = (name, ...words) =>
  execFileSync(rustc, [...flags, ...words, `${name}.rs`], { cwd: folder })
const example = (name) => readFileSync(`${root}examples/rust/${name}`, 'utf8')
const copy = () => cpSync(`${root}examples/rust`, folder, { recursive: true })
const load = (file) => import(pathToFileURL(path(file)).href)

test(
  'the Adder in Rust has at most 100 bytes, and the glue of the one in C',
  { skip },
  async () => {
    copy()
    compile('adder')
    cpSync(`${root}examples/adder/adder.c`, path('adder.c'))
    assert.equal(inFolder('build', 'adder.h', 'libadder.a', '--guard', '-o', 'rust').status, 0)
    assert.equal(inFolder('build', 'adder.h', 'adder.c', '-o', 'c').status, 0)
    assert.ok(readFileSync(path('rust/adder.wasm')).length <= 100)
    assert.equal(
      readFileSync(path('rust/adder.js'), 'utf8'),
      readFileSync(path('c/adder.js'), 'utf8'),
    )
    const { Adder } = await load('rust/adder.js')
    const adder = new Adder()
    adder.add(1.5)
    adder.add(2)
    assert.equal(adder.result(), 3.5)
  },
)

test('the packet with its guard clause cannot panic', { skip }, async () => {
  copy()
  compile('packet')
  const { status, stderr } = inFolder(
    'build',
    'packet.h',
    'libpacket.a',
    '--guard',
    '--max-size=260',
  )
  assert.equal(status, 0, stderr)
  const { Packet } = await load('dist/packet.js')
  const packet = new Packet()
  assert.equal(packet.fill(new TextEncoder().encode('foobar')), 6)
  assert.equal(packet.hash(), 0xbf9cf968)
  assert.equal(packet.fill(new Uint8Array(100)), 26)
  assert.equal(packet.fill(new Uint8Array(1)), 0)
})

/** The packet without its guard clause, and the line that may panic. */
const writeUnguarded = () => {
  copy()
  const source = example('packet.rs').replace(
    /if self\.buf_index > [^]*?\} else \{\s*(.*)\s*\}/,
    '$1',
  )
  write('packet.rs', source)
  return source.slice(0, source.indexOf('&self.buf[..')).split('\n').length
}

test('a panic that remains is told by its line in Rust', { skip }, () => {
  const line = writeUnguarded()
  compile('packet')
  const { status, stderr } = inFolder('build', 'packet.h', 'libpacket.a', '--guard')
  assert.equal(status, 1)
  assert.match(stderr, /^dist\/packet\.wasm: error: --no-trap: 1 instruction can trap$/m)
  const note = String.raw`^packet\.rs:${line}:\d+: note: unreachable traps .*panicking\.rs:\d+\): packet_hash$`
  assert.match(stderr, new RegExp(note, 'm'))
})

test('tare check tells it as well, with each line from which control may come', { skip }, () => {
  write('two.h', '#include <stdint.h>\nuint32_t two_at(uint32_t i, uint32_t k);\n')
  write(
    'two.rs',
    `#![no_std]
static TABLE: [u32; 3] = [3, 5, 8];

#[no_mangle]
pub extern "C" fn two_at(i: u32, k: u32) -> u32 {
    let first = TABLE[i as usize];
    first + TABLE[k as usize]
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
`,
  )
  compile('two')
  assert.equal(inFolder('build', 'two.h', 'libtwo.a').status, 0)
  const { stdout } = inFolder('check', 'dist/two.wasm')
  const told = [...stdout.matchAll(/two\.rs:(\d+)/g)].map(([, line]) => line)
  assert.deepEqual([...new Set(told)].sort(), ['6', '7'], stdout)
  const traps = JSON.parse(inFolder('check', '--json', 'dist/two.wasm').stdout)
  assert.match(JSON.stringify(traps), /two\.rs/)
})

test('a source in Rust is named as one, with what to do', { skip: false }, () => {
  copy()
  const { status, stderr } = inFolder('build', 'adder.h', 'adder.rs')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^tare: error: 'adder\.rs' is Rust: compile it with rustc .*--crate-type=staticlib/,
  )
})
