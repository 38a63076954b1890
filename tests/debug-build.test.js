/** `tare build --debug`: what goes wrong is told with its line, slots are filled, and all else is as without it. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import './support/gc.js'
import { tests } from './glue.js'
import { build, root, run } from './support/build.js'
import { collect } from './support/check.js'
import { importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'

const debug = (name, header, ...words) => build(`debug-${name}`, header, '--debug', ...words)
const header = 'tests/fixtures/ub.h'
const folder = debug('ub', header)
const ub = await import(`${folder}/ub.js`)
const lines = readFileSync(`${root}tests/fixtures/ub.c`, 'utf8').split('\n')

/** Where a line of ub.c has the `|`, as `file:line:column`; without one, its `file:line`. */
const place = (marked) => {
  const line = lines.findIndex((text) => text.includes(marked.replace('|', '')))
  assert.ok(line >= 0, marked)
  const column = lines[line].indexOf(marked.replace('|', '')) + marked.indexOf('|') + 1
  return `tests/fixtures/ub.c:${line + 1}${marked.includes('|') ? `:${column}` : ''}`
}

const thrownBy = (call) => {
  try {
    call()
  } catch (error) {
    return error
  }
  assert.fail('nothing was thrown')
}

// ---- What goes wrong ----

const unaligned = "which is not aligned to 4 for 'int32_t' (aka 'int')"
for (const [call, marked, what] of [
  [() => ub.add(2147483647, 1), 'return left |+ right', 'signed integer overflow: 2147483647 + 1'],
  [
    () => ub.subtract(-(2n ** 63n), 5n),
    'return left |- right',
    'signed integer overflow: -9223372036854775808 - 5',
  ],
  [
    () => ub.multiply(2n ** 62n, -3n),
    'return left |* right',
    'signed integer overflow: 4611686018427387904 * -3',
  ],
  [
    () => ub.multiplyWide(128),
    'value |* -2',
    "signed integer overflow: a value of '__int128' * a value of '__int128'",
  ],
  [() => ub.negate(-2147483648), 'return |-value', 'signed integer overflow: -(-2147483648)'],
  [() => ub.divide(5, 0), 'return left |/ right', 'division by zero: 5 / 0'],
  [
    () => ub.divide(-2147483648, -1),
    'return left |/ right',
    'signed integer overflow: -2147483648 / -1',
  ],
  [
    () => ub.remainder(2n ** 64n - 1n, 0n),
    'return left |% right',
    'division by zero: 18446744073709551615 / 0',
  ],
  [
    () => ub.shift(1, 32),
    'value |<< by',
    "shift of 1 by 32, and 'int32_t' (aka 'int') has 32 bits",
  ],
  [
    () => ub.shift(1, -1),
    'value |<< by',
    "shift of 1 by -1, and 'int32_t' (aka 'int') has 32 bits",
  ],
  [() => ub.shift(-1, 3), 'value |<< by', 'shift of -1 by 3 to the left, and it is negative'],
  [
    () => ub.shift(1 << 30, 2),
    'value |<< by',
    "shift of 1073741824 by 2 does not fit in 'int32_t' (aka 'int')",
  ],
  [
    () => ub.truncate(1e10),
    'return |(int32_t)value',
    "conversion to 'int' of a 'double' that is out of its range",
  ],
  [() => ub.trailing(0), '__builtin_ctz(|value)', '__builtin_ctz() of 0'],
  [() => ub.isBool(2), 'return |*(bool *)', "2 is not a value of '_Bool'"],
  [() => ub.index(-1), 'return |table', "index -1 out of bounds for 'int32_t[16]' (aka 'int[16]')"],
  [() => ub.index(16), 'return |table', "index 16 out of bounds for 'int32_t[16]' (aka 'int[16]')"],
  [
    () => ub.last(4),
    'return |bounded.last',
    "index 4 out of bounds for 'int32_t[4]' (aka 'int[4]')",
  ],
  [() => ub.variableLength(0), 'int32_t many[|length]', 'array of variable length 0'],
  [
    () => ub.load(0),
    'return |*(int32_t *)address',
    "load from a null pointer to 'int32_t' (aka 'int')",
  ],
  [
    () => ub.load(0x20002),
    'return |*(int32_t *)address',
    `load from address 0x00020002, ${unaligned}`,
  ],
  [
    () => ub.store(0),
    '|*(int64_t *)address',
    "store to a null pointer to 'int64_t' (aka 'long long')",
  ],
  [() => ub.member(0), 'address)->|second', "member access within a null pointer to 'struct pair'"],
  [
    () => ub.offset(2 ** 32 - 4, 8),
    '(char *)address |+ by',
    'pointer overflow: 0xfffffffc to 0x00000004',
  ],
  [() => ub.offset(0, 8), '(char *)address |+ by', 'an offset of 8 to a null pointer'],
  [
    () => ub.pass(0),
    'take(|(const char *)address)',
    'NULL as argument 1, which is declared nonnull',
  ],
  [
    () => ub.give(0),
    '|return (char *)address',
    'NULL from a function that is declared returns_nonnull',
  ],
  [() => ub.unreachable(1), '|__builtin_unreachable()', 'reached __builtin_unreachable()'],
  [() => ub.expect(16), 'TARE_EXPECT(index', 'expected index < 16'],
  [() => ub.expectOnly(1), 'TARE_EXPECT(value', 'expected value == 0.5 || !"a \\\\ in it"'],
])
  test(`told: ${what}`, () => {
    const error = thrownBy(call)
    assert.equal(error.message, `${place(marked)}: ${what}`)
    assert.equal(error.constructor, WebAssembly.RuntimeError)
    assert.equal(error.cause.constructor, WebAssembly.RuntimeError)
    assert.equal(error.cause.message, 'unreachable')
    assert.match(error.cause.stack, /ub\.wasm\.(ub_\w+|give) /)
  })

test('what is well defined goes through the same checks', () => {
  assert.equal(ub.add(2147483646, 1), 2147483647)
  assert.equal(ub.multiply(-(2n ** 62n), 2n), -(2n ** 63n))
  assert.equal(ub.multiplyWide(127), -128)
  assert.equal(ub.divide(-7, 2), -3)
  assert.equal(ub.remainder(7n, 4n), 3n)
  assert.equal(ub.shift(1, 30), 1 << 30)
  assert.equal(ub.truncate(-1.9), -1)
  assert.equal(ub.trailing(8), 3)
  assert.equal(ub.isBool(1), true)
  assert.equal(ub.index(2), 7)
  assert.deepEqual([ub.last(3), ub.open(3)], [4, 4])
  assert.equal(ub.variableLength(1), 1)
  assert.equal(ub.offset(16, -8), 8)
  assert.equal(ub.offset(0, 0), 0) // as of JavaScript's null and its length
  assert.equal(ub.unreachable(0), 0)
  assert.equal(ub.expect(15), 15)
  const before = ub.expected()
  ub.expectOnly(0.5)
  assert.equal(ub.expected(), before + 1)
})

test("other traps keep the engine's error, also after one that was told", () => {
  thrownBy(() => ub.expect(16))
  const error = thrownBy(() => ub.outside(2 ** 32 - 4))
  assert.equal(error.message, 'memory access out of bounds')
  assert.equal(error.cause, undefined)
})

test('after a trap the module and all instances can be used, however often it happens', () => {
  const [one, two] = [new ub.Box(2147483647), new ub.Box(5)]
  for (let i = 0; i < 1000; i++) {
    assert.match(thrownBy(() => ub.deep(100)).message, /signed integer overflow/)
    assert.match(thrownBy(() => one.grow(1)).message, /2147483647 \+ 1$/)
    two.grow(1)
  }
  assert.equal(one.value(), 2147483647)
  assert.equal(two.value(), 1005)
  one.free()
  two.free()
  assert.equal(new ub.Box(7).value(), 7)
})

test('a message that is long is cut, and the next one is whole', async () => {
  const name = 'n'.repeat(300)
  const scratch = mkdtempSync(join(tmpdir(), 'tare-test-'))
  try {
    writeFileSync(join(scratch, 'x.h'), 'int x_at(int i);\nint x_add(int i);\n')
    writeFileSync(
      join(scratch, 'x.c'),
      `#include "x.h"\nstruct ${name} { int i; };\nstatic struct ${name} all[2];\n` +
        'int x_at(int i) { return all[i].i; }\nint x_add(int i) { return i + 1; }\n',
    )
    const { status, stderr } = run(['build', 'x.h', '--debug'], { cwd: scratch })
    assert.equal(stderr, '')
    assert.equal(status, 0)
    writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }')
    const x = await import(join(scratch, 'dist/x.js'))
    assert.match(
      thrownBy(() => x.at(2)).message,
      /^x\.c:4:26: index 2 out of bounds for 'struct n+$/,
    )
    assert.equal(
      thrownBy(() => x.add(2147483647)).message,
      'x.c:5:29: signed integer overflow: 2147483647 + 1',
    )
  } finally {
    rmSync(scratch, { recursive: true })
  }
})

test('a check can be left out with a flag of clang', async () => {
  const glue = await import(`${debug('shift', header, '-fno-sanitize=shift')}/ub.js`)
  assert.equal(glue.shift(-1, 3), -8)
  thrownBy(() => glue.add(2147483647, 1))
})

test('a check that is asked to go on traps as well', async () => {
  const words = ['-fsanitize=implicit-conversion', '-fsanitize-recover=all']
  const glue = await import(`${debug('recover', header, ...words)}/ub.js`)
  assert.match(thrownBy(() => glue.add(2147483647, 1)).message, /2147483647 \+ 1$/)
  assert.match(thrownBy(() => glue.unreachable(1)).message, /reached __builtin_unreachable/)
})

// ---- TARE_EXPECT elsewhere ----

test('in a release TARE_EXPECT returns its fallback, and traps where it is empty', async () => {
  const glue = await import(`${build('ub', header)}/ub.js`)
  assert.deepEqual([glue.expect(15), glue.expect(16)], [15, -1])
  assert.throws(() => glue.expectOnly(1), WebAssembly.RuntimeError)
  assert.equal(glue.expected(), 0)
  glue.expectOnly(0.5)
  assert.equal(glue.expected(), 1)
})

test('natively too, with every compiler; with TARE_DEBUG, and where the fallback is empty, it traps', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tare-test-'))
  try {
    const source = join(scratch, 'native.c')
    writeFileSync(
      source,
      '#include <tare.h>\nstatic int half(int x) {\n  TARE_EXPECT(x % 2 == 0, -1);\n  return x / 2;\n}\n' +
        'static void nothing(int x) {\n  TARE_EXPECT(x > 0, );\n}\n' +
        'int main(int count, char **words) {\n  (void)words;\n  nothing(2 - count);\n  return half(count) == -1 ? 3 : 4;\n}\n',
    )
    for (const compiler of ['gcc', 'clang-19'])
      for (const standard of ['c99', 'c17'])
        for (const define of ['-UTARE_DEBUG', '-DTARE_DEBUG']) {
          const program = join(scratch, 'native')
          const flags = [`-std=${standard}`, '-Wall', '-Wextra', '-Wpedantic', '-Werror', define]
          execFileSync(compiler, [...flags, `-I${root}include`, source, '-o', program])
          const { status, signal } = spawnSync(program)
          if (define == '-DTARE_DEBUG') assert.match(signal, /^SIG(ILL|TRAP)$/)
          else assert.equal(status, 3)
          // What returns nothing cannot tell that it failed.
          assert.match(spawnSync(program, ['more']).signal, /^SIG(ILL|TRAP)$/)
        }
  } finally {
    rmSync(scratch, { recursive: true })
  }
})

// ---- Slots ----

const [fresh, freed] = [0xcdcdcdcd, 0xdddddddd]

for (const strategy of ['slab', 'pool=2', 'static', 'heap=freelist', 'heap=dlmalloc', 'heap=host'])
  test(`${strategy}: a slot is filled before its init, and again when it is freed or reclaimed`, async () => {
    const name = `fill-${strategy.replace('=', '-')}`
    const { glue } = await importWithMemory(`${debug(name, header, `--memory=${strategy}`)}/ub.js`)
    const [box, crate] = [new glue.Box(1), new glue.Crate()]
    assert.deepEqual([box.forgotten(), crate.forgotten()], [fresh, fresh])
    const watch = new glue.Watch(box, crate)
    assert.deepEqual([watch.box(), watch.crate()], [fresh, fresh])
    box.free()
    crate.free()
    assert.deepEqual([watch.box(), watch.crate()], [freed, freed])
    assert.equal(new glue.Box(1).forgotten(), fresh)
  })

test('slab: what is reclaimed is filled', async () => {
  const { glue, memory } = await importWithMemory(`${folder}/ub.js`)
  ;(() => {
    new glue.Box(1)
    new glue.Crate()
  })()
  await collect()
  await collect()
  const words = new Uint32Array(memory.buffer)
  assert.ok(!words.includes(fresh))
  assert.equal(words.filter((word) => word == freed).length, 2 * 16)
})

test('swap: a state is filled before its init', async () => {
  const words = ['--memory=swap', '-DUB_WITHOUT_POINTERS']
  const glue = await import(`${debug('fill-swap', header, ...words)}/ub.js`)
  assert.deepEqual([new glue.Box(1).forgotten(), new glue.Crate().forgotten()], [fresh, fresh])
})

// ---- All else ----

for (const [strategy, instances, ...words] of strategies) {
  const name = `rows-${strategy.replace('=', '-')}`
  const all = ['--snapshot', `--memory=${strategy}`, ...words]
  const { glue } = await importWithMemory(`${debug(name, 'tests/fixtures/rows.h', ...all)}/rows.js`)
  for (const { name, run } of tests(glue, instances)) test(`--debug, ${strategy}: ${name}`, run)
}

test('the types are the same', () => {
  for (const name of ['ub', 'rows']) {
    const path = `tests/fixtures/${name}.h`
    const [with_, without] = [debug(`types-${name}`, path), build(`types-${name}`, path)].map(
      (at) => readFileSync(`${at}/${name}.d.ts`, 'utf8'),
    )
    assert.equal(with_, without)
  }
})

test('the module has its names and what a debugger reads', () => {
  const module = new WebAssembly.Module(readFileSync(`${folder}/ub.wasm`))
  for (const name of ['name', '.debug_info', '.debug_line', '.debug_abbrev', '.debug_str'])
    assert.equal(WebAssembly.Module.customSections(module, name).length, 1, name)
  const names = WebAssembly.Module.exports(module).map(({ name }) => name)
  for (const name of ['memory', 'ub_add', 'box_init', '__stack_pointer', '__tare_trap'])
    assert.ok(names.includes(name), name)
  assert.deepEqual(WebAssembly.Module.imports(module), [])
})

test('the DWARF is valid, and leads from code to lines', (t) => {
  const tool = '/usr/lib/llvm-19/bin/llvm-dwarfdump'
  const { error, status, stdout } = spawnSync(tool, ['--verify', `${folder}/ub.wasm`])
  if (error) return t.skip('no llvm-dwarfdump')
  assert.equal(status, 0, String(stdout))
  const table = spawnSync(tool, ['--debug-line', `${folder}/ub.wasm`], { encoding: 'utf8' }).stdout
  assert.match(table, /name: "tests\/fixtures\/ub\.c"|name: "ub\.c"/)
})

test('the same input gives the same bytes', () => {
  const again = debug('ub-again', header)
  for (const name of ['ub.wasm', 'ub.js'])
    assert.ok(readFileSync(`${again}/${name}`).equals(readFileSync(`${folder}/${name}`)), name)
})

for (const [name, path, use, ...words] of [
  ['simd', 'examples/adder/adder.h', (glue) => new glue.Adder().result(), '--simd'],
  ['wasi', 'tests/fixtures/words.h', (glue) => glue.number('42') - 42, '--libc=wasi'],
  ['malloc', 'tests/fixtures/scalar.h', (glue) => glue.sum(100) - 4950, '--malloc=binned'],
  ['host', 'tests/fixtures/scalar.h', (glue) => glue.sum(100) - 4950, '--malloc=host'],
  ['pool', 'tests/fixtures/grower.h', (glue) => new glue.Grower(0).value(), '--memory=pool=2'],
  ['optimised', 'examples/add/add.h', (glue) => glue.add(2, -2), '-O2'],
])
  test(`--debug goes with ${words}`, async () => {
    const folder = debug(name, path, ...words)
    assert.equal(use(await import(`${folder}/${path.match(/(\w+)\.h$/)[1]}.js`)), 0)
  })

test('--debug goes with --no-embed', async () => {
  const glue = await import(`${debug('loaded', header, '--no-embed')}/ub.js`)
  assert.throws(() => glue.add(1, 2), new Error('await init() first'))
  const other = readFileSync(`${build('adder', 'examples/adder/adder.h')}/adder.wasm`)
  await assert.rejects(glue.init(other), new TypeError('the .wasm is of another build'))
  await glue.init(readFileSync(`${root}build/tests/debug-loaded/ub.wasm`))
  assert.equal(glue.add(1, 2), 3)
  assert.match(thrownBy(() => glue.add(2147483647, 1)).message, /: signed integer overflow/)
})

test('the stack is larger, for more is on it, and can be made smaller', async () => {
  assert.match(thrownBy(() => ub.deep(500)).message, /signed integer overflow/)
  const glue = await import(`${debug('small', header, '--stack-size=4096')}/ub.js`)
  assert.equal(
    thrownBy(() => glue.deep(500)).message,
    'memory access out of bounds: 4096 bytes of stack ran out, see --stack-size',
  )
  assert.equal(glue.add(1, 2), 3)
})
