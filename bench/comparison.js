/**
 * The Adder by other tools: what they ship for the same. Emscripten and Rust are weighed where `emcc` and a `rustc` with
 * the target wasm32-unknown-unknown are found (Debian's packages emscripten, and rustc with libstd-rust-dev-wasm32).
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { buildInto, root } from '../tests/support/build.js'
import { assemblyScriptAdder, version } from './support/peers.js'
import { table, triple } from './support/table.js'
import { minify, weigh } from './support/weigh.js'

const folder = `${root}build/peers/`
mkdirSync(folder, { recursive: true })

const run = (program, ...words) =>
  execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
const file = (name) => readFileSync(folder + name)
const source = (name, text) => writeFileSync(folder + name, text)
const stripped = ['--strip-debug', '--strip-producers', '--strip-target-features']
const optimized = (name) => {
  run('wasm-opt', '-Oz', ...stripped, name, '-o', `opt-${name}`)
  return file(`opt-${name}`)
}
const row = (name, wasm, js, ...more) => [
  name,
  triple(weigh(wasm)),
  js ? triple(weigh(minify(String(js)))) : '',
  ...more,
]

/** Base64, as most do who put a module into a script by hand. */
const instance = (wasm) =>
  `new WebAssembly.Module(Uint8Array.from(atob('${wasm.toString('base64')}'), (c) => c.charCodeAt()))`

// ---- Tare ----

const tare = (memory, ...more) => {
  const built = buildInto(
    `demo/comparison-${memory}`,
    'examples/adder/adder.h',
    `--memory=${memory}`,
  )
  const glue = readFileSync(`${built}/adder.js`)
  return row(`Tare, \`--memory=${memory}\``, readFileSync(`${built}/adder.wasm`), glue, ...more)
}

// ---- By hand ----

const exported = ['adder_init', 'adder_add', 'adder_result', '__heap_base']
run(
  'clang-19',
  '--target=wasm32',
  '-Oz',
  '-nostdlib',
  `-Wl,-s,-zstack-size=0,--no-entry,${exported.map((name) => `--export=${name}`)}`,
  `${root}examples/adder/adder.c`,
  '-o',
  'hand.wasm',
)
const byHand = (wasm) => `
const { memory, adder_init, adder_add, adder_result, __heap_base } =
  new WebAssembly.Instance(${instance(wasm)}).exports
const free = []
const registry = new FinalizationRegistry((slot) => free.push(slot))
let top = __heap_base.value
export class Adder {
  #slot = free.pop()
  constructor() {
    if (!this.#slot) {
      if (top + 8 > memory.buffer.byteLength) memory.grow(1)
      this.#slot = top
      top += 8
    }
    registry.register(this, this.#slot, this)
    adder_init(this.#slot)
  }
  add(right) {
    adder_add(this.#slot, right)
  }
  result() {
    return adder_result(this.#slot)
  }
  free() {
    registry.unregister(this)
    free.push(this.#slot)
  }
}`

/** As hash-wasm has it: an instance of the module for each object, whose state is static. */
source(
  'static.c',
  `static double sum;
void adder_init(void) { sum = 0; }
void adder_add(double right) { sum += right; }
double adder_result(void) { return sum; }
`,
)
run(
  'clang-19',
  '--target=wasm32',
  '-Oz',
  '-nostdlib',
  `-Wl,-s,-zstack-size=0,--no-entry,${exported.slice(0, 3).map((name) => `--export=${name}`)}`,
  'static.c',
  '-o',
  'static.wasm',
)
const instanceEach = (wasm) => `
const module = ${instance(wasm)}
export class Adder {
  #exports = new WebAssembly.Instance(module).exports
  reset() {
    this.#exports.adder_init()
  }
  add(right) {
    this.#exports.adder_add(right)
  }
  result() {
    return this.#exports.adder_result()
  }
}`

// ---- Emscripten ----

const emscripten = () => {
  const found = spawnSync('emcc', ['--version'], { encoding: 'utf8' })
  if (found.status != 0) return [['Emscripten', 'no `emcc` on PATH', '', '']]
  const name = `Emscripten ${found.stdout.match(/\d+\.\d+\.\d+/)[0]}`
  source(
    'plain.c',
    `#include <emscripten.h>
#include <stdlib.h>
typedef struct { double sum; } Adder;
EMSCRIPTEN_KEEPALIVE Adder *adder_new(void) { return calloc(1, sizeof(Adder)); }
EMSCRIPTEN_KEEPALIVE void adder_add(Adder *self, double right) { self->sum += right; }
EMSCRIPTEN_KEEPALIVE double adder_result(const Adder *self) { return self->sum; }
EMSCRIPTEN_KEEPALIVE void adder_free(Adder *self) { free(self); }
`,
  )
  source(
    'embind.cpp',
    `#include <emscripten/bind.h>
class Adder {
public:
  void add(double right) { sum += right; }
  double result() const { return sum; }
private:
  double sum = 0;
};
EMSCRIPTEN_BINDINGS(adder) {
  emscripten::class_<Adder>("Adder")
    .constructor<>().function("add", &Adder::add).function("result", &Adder::result);
}
`,
  )
  const usual = [
    '-Oz',
    '--no-entry',
    '-sMALLOC=emmalloc',
    '-sMODULARIZE',
    '-sEXPORT_ES6',
    '-sENVIRONMENT=web',
    '-sFILESYSTEM=0',
  ]
  const lean = ['-fno-exceptions', '-fno-rtti', '-DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0']
  run('emcc', 'plain.c', ...usual, '-o', 'plain.js')
  run('em++', 'embind.cpp', '--bind', ...lean, ...usual, '-o', 'embind.js')
  return [
    row(`${name}, emmalloc`, file('plain.wasm'), file('plain.js'), 'no class'),
    row(`${name}, embind, emmalloc`, file('embind.wasm'), file('embind.js'), '`delete()`'),
  ]
}

// ---- Rust ----

const rust = () => {
  const functions = (self) => `
#[no_mangle] pub extern "C" fn adder_add(this: ${self}, right: f64) { unsafe { (*this).sum += right } }
#[no_mangle] pub extern "C" fn adder_result(this: ${self}) -> f64 { unsafe { (*this).sum } }
`
  source(
    'bare.rs',
    `#![no_std]
#[panic_handler] fn panic(_: &core::panic::PanicInfo) -> ! { loop {} }
pub struct Adder { sum: f64 }
#[no_mangle] pub extern "C" fn adder_init(this: *mut Adder) { unsafe { (*this).sum = 0.0 } }
${functions('*mut Adder')}`,
  )
  source(
    'boxed.rs',
    `pub struct Adder { sum: f64 }
#[no_mangle] pub extern "C" fn adder_new() -> *mut Adder { Box::into_raw(Box::new(Adder { sum: 0.0 })) }
#[no_mangle] pub extern "C" fn adder_free(this: *mut Adder) { unsafe { drop(Box::from_raw(this)) } }
${functions('*mut Adder')}`,
  )
  const words = [
    '--target=wasm32-unknown-unknown',
    '--crate-type=cdylib',
    '-Copt-level=z',
    '-Clto=fat',
    '-Cpanic=abort',
  ]
  const works = spawnSync('rustc', [...words, 'bare.rs', '-o', 'bare.wasm'], { cwd: folder })
  if (works.status != 0) return [['Rust', 'no `rustc` with the target', '', '']]
  run('rustc', ...words, 'boxed.rs', '-o', 'boxed.wasm')
  const found = spawnSync('rustc', ['--version'], { encoding: 'utf8' }).stdout
  const name = `Rust ${found.match(/\d+\.\d+\.\d+/)[0]}`
  return [
    row(`${name}, no_std, state of the caller's`, optimized('bare.wasm'), '', 'no class'),
    row(`${name}, std, in a \`Box\` (dlmalloc)`, optimized('boxed.wasm'), '', 'no class'),
  ]
}

const assemblyScript = (runtime, ends) => {
  const { wasm, js } = assemblyScriptAdder(runtime)
  return row(`AssemblyScript ${version('assemblyscript')}, ${runtime}`, wasm, js, ends)
}

const hand = optimized('hand.wasm')
const each = optimized('static.wasm')
const collected = '`free()`, `using`, collected'
console.log(
  table(
    ['Adder', 'module', 'JavaScript, minified', 'an instance ends by'],
    [
      tare('slab', collected),
      tare('swap', 'collected'),
      row('by hand, books in JavaScript', hand, byHand(hand), '`free()`, collected'),
      row('by hand, a module instance for each', each, instanceEach(each), 'collected'),
      assemblyScript('stub', 'never'),
      assemblyScript('minimal', 'when it is told to'),
      assemblyScript('incremental', 'collected'),
      ...emscripten(),
      ...rust(),
      ['Rust, wasm-bindgen, dlmalloc (*article*)', 'over 20000 raw', '', '`free()`, collected'],
    ],
  ),
)
