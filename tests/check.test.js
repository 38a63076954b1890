/** `tare check`, on modules whose answer is known by construction, on ours and on our peers'. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'

import { assemblyScriptAdder, hashWasm, highwayhasher, xxhashWasm } from '../bench/support/peers.js'
import { build, root, run, tare } from './support/build.js'

let folder
let adder

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'tare-check-'))
  adder = `${build('check-adder', 'examples/adder/adder.h')}/adder.wasm`
})

after(() => rmSync(folder, { recursive: true }))

/** A module from the text format, in a file of this name. */
const wat = (name, text, ...flags) => {
  writeFileSync(join(folder, `${name}.wat`), text)
  const path = join(folder, `${name}.wasm`)
  const made = spawnSync('wat2wasm', [join(folder, `${name}.wat`), '-o', path, ...flags])
  assert.equal(made.status, 0, String(made.stderr))
  return path
}

const check = (...words) => run(['check', ...words])

const json = (path) => {
  const { status, stdout, stderr } = check('--json', path)
  assert.equal(stderr, '')
  assert.equal(status, 0)
  return JSON.parse(stdout)[0]
}

/** Functions as their names. */
const namesOf = (functions) => functions.map(({ name }) => name)

/** The report's line that begins with this word. */
const line = (path, word) =>
  check(path)
    .stdout.split('\n')
    .find((text) => text.startsWith(`  ${word} `))
    ?.slice(15)

// ---- What it says ----

test('the Adder: no allocation, no traps, no stack', () => {
  assert.equal(line(adder, 'allocation'), 'none')
  assert.equal(line(adder, 'traps'), 'none, but for memory accesses out of bounds')
  assert.equal(line(adder, 'stack'), '0 bytes')
  assert.equal(
    check('--no-alloc', '--no-trap', '--no-imports', '--max-stack=0', '--max-size=92', adder)
      .status,
    0,
  )
})

test('memory.grow is told with the way to it from an export, and only if there is one', () => {
  const grows = (exported) => `(module (memory 1)
    (func $grow (result i32) i32.const 1 memory.grow)
    (func $middle (result i32) call $grow)
    (func $top ${exported} (result i32) call $middle))`
  const reached = json(wat('grows', grows('(export "go")'), '--debug-names'))
  assert.equal(reached.allocation.possible, true)
  assert.equal(reached.allocation.grows[0].function.name, 'grow')
  assert.deepEqual(namesOf(reached.allocation.grows[0].way), ['top', 'middle', 'grow'])
  assert.equal(json(wat('grows-not', grows(''), '--debug-names')).allocation.possible, false)
})

test('an allocator is told by the names of its functions', () => {
  const allocator = (name) =>
    json(wat('allocator', `(module (func $${name} (export "f")))`, '--debug-names')).allocation
  for (const [name, expected] of [
    ['dlmalloc', 'dlmalloc'],
    ['_ZN8dlmalloc8dlmalloc17Dlmalloc$LT$A$GT$6malloc17h0E', 'dlmalloc'],
    ['wee_alloc..WeeAlloc', 'wee_alloc'],
    ['lol_alloc..FreeListAllocator', 'lol_alloc'],
    ['emmalloc_memalign', 'emmalloc'],
    ['_ZN4talc4Talc6malloc17h1E', 'talc'],
    ['obtain_small_objects', 'walloc'],
    ['~lib/rt/tlsf/allocateBlock', "AssemblyScript's tlsf"],
    ['malloc', 'one without a name that is known'],
  ]) {
    const { possible, allocators } = allocator(name)
    assert.deepEqual(namesOf(allocators), [expected], name)
    assert.equal(possible, true)
  }
  assert.deepEqual(allocator('call_free_hooks').allocators, [])
})

test('a constant of dlmalloc alone is no allocator', () => {
  const path = wat(
    'magic',
    '(module (func (export "f") (param i32) (result i32) local.get 0 i32.const 0x55555558 i32.xor))',
    '--debug-names',
  )
  assert.equal(json(path).allocation.possible, false)
})

test('dlmalloc is known where its constant is in another function than its malloc', () => {
  const path = wat(
    'outlined',
    `(module (func $init (param i32) (result i32) local.get 0 i32.const 0x55555558 i32.xor)
       (func (export "f") (param i32) (result i32) local.get 0 i32.const 11 i32.add call $init))`,
  )
  assert.deepEqual(
    json(path).allocation.allocators.map(({ name }) => name),
    ['dlmalloc'],
  )
})

test('memory that an import grows is allocation', () => {
  const path = wat(
    'resize',
    `(module (import "env" "emscripten_resize_heap" (func $grow (param i32) (result i32)))
       (func (export "f") (result i32) (call $grow (i32.const 65536))))`,
  )
  const { allocation } = json(path)
  assert.equal(allocation.possible, true)
  assert.equal(allocation.grows.length, 1)
  assert.equal(check('--no-alloc', path).status, 1)
})

test('a stack that is not proved is none that is known, and passes no --max-stack', () => {
  const path = wat(
    'constant',
    '(module (memory 2) (func (export "f") (i32.store (i32.const 66512) (i32.const 1))))',
  )
  assert.match(line(path, 'stack'), /^none that is known: f writes to a constant address/)
  assert.equal(json(path).stack.bytes, null)
  assert.equal(check('--max-stack=65536', path).status, 1)
  assert.equal(check('--guard', path).status, 1)
})

test('a static variable is no frame where a file beside the module tells that there is no stack', () => {
  writeFileSync(`${folder}/count.h`, 'int count(int i);\n')
  writeFileSync(
    `${folder}/count.c`,
    '#include "count.h"\nstatic int all[300];\nint count(int i) { return all[i % 300] += i; }\n',
  )
  const built = run(['build', 'count.h', '--max-stack=0'], { cwd: folder })
  assert.equal(built.status, 0, built.stderr)
  const path = `${folder}/dist/count.wasm`
  assert.equal(line(path, 'stack'), '0 bytes')
  rmSync(`${folder}/dist/count.debug.wasm`)
  assert.match(line(path, 'stack'), /^none that is known/)
})

test('two stack pointers, and what a trap leaves, are told', () => {
  const descend = (name, by) =>
    `(global.set ${name} (i32.sub (global.get ${name}) (i32.const ${by})))
     (global.set ${name} (i32.add (global.get ${name}) (i32.const ${by})))`
  const globals = '(global $a (mut i32) (i32.const 65536)) (global $b (mut i32) (i32.const 32768))'
  const two = wat(
    'two',
    `(module (memory 1) ${globals} (func (export "f") ${descend('$a', 16)} ${descend('$b', 4096)}))`,
  )
  assert.match(line(two, 'stack'), /globals 0 and 1 are both used as a stack pointer is/)
  const one = wat(
    'one',
    `(module (import "env" "f" (func)) (memory 1) ${globals} (func (export "f") ${descend('$a', 16)}))`,
  )
  assert.match(check(one).stdout, /and more after a trap or an exception, unless the host then/)
})

test('of a module without names it says that an allocator would go unseen', () => {
  const path = wat('stripped', '(module (func) (func (export "f") call 0))')
  assert.match(line(path, 'allocation'), /^none: nothing grows memory; functions have no names/)
  assert.equal(json(path).allocation.named, false)
  assert.equal(json(adder).allocation.named, true)
})

test('each instruction that can trap is told once, with its offset and when', () => {
  const traps = (body, extra = '') =>
    json(
      wat('traps', `(module ${extra} (func (export "f") (param i32 f32) ${body}))`, '--enable-all'),
    ).traps.map(({ instruction }) => instruction)
  const divide = (divisor, op) => traps(`local.get 0 ${divisor} ${op} drop`)
  assert.deepEqual(traps('unreachable'), ['unreachable'])
  assert.deepEqual(divide('local.get 0', 'i32.div_u'), ['i32.div_u'])
  assert.deepEqual(divide('i32.const 0', 'i32.rem_s'), ['i32.rem_s'])
  assert.deepEqual(divide('i32.const 7', 'i32.div_s'), [])
  assert.deepEqual(divide('i32.const -1', 'i32.div_s'), ['i32.div_s'])
  assert.deepEqual(divide('i32.const -1', 'i32.rem_s'), [])
  assert.deepEqual(traps('local.get 1 i32.trunc_f32_s drop'), ['i32.trunc_f32_s'])
  assert.deepEqual(traps('local.get 1 i32.trunc_sat_f32_s drop'), [])
  const table = '(table 1 funcref) (type $t (func))'
  assert.deepEqual(traps('local.get 0 call_indirect (type $t)', table), ['call_indirect'])
  assert.deepEqual(traps('local.get 0 table.get 0 drop', table), ['table.get'])
  const memory = '(memory 1) (data "passive")'
  assert.deepEqual(traps('local.get 0 local.get 0 local.get 0 memory.init 0', memory), [
    'memory.init',
  ])
  assert.deepEqual(traps('local.get 0 i32.load drop', memory), [])
  assert.deepEqual(traps('local.get 0 local.get 0 local.get 0 memory.copy', memory), [])
})

test('what control cannot reach does not trap', () => {
  const path = wat(
    'dead',
    `(module
      (func $unused unreachable)
      (func (export "f") (result i32) (loop (result i32) br 0) ))`,
  )
  assert.deepEqual(json(path).traps, [])
})

test('the deepest stack is told with its way', () => {
  const path = wat(
    'stack',
    `(module (memory 1) (global $__stack_pointer (mut i32) (i32.const 65536))
      (func $leaf (local i32)
        global.get 0 i32.const 48 i32.sub local.tee 0 global.set 0
        local.get 0 i32.const 48 i32.add global.set 0)
      (func $top (export "top") (local i32)
        global.get 0 i32.const 16 i32.sub local.tee 0 global.set 0
        call $leaf
        local.get 0 i32.const 16 i32.add global.set 0
        call $leaf))`,
    '--debug-names',
  )
  const { stack } = json(path)
  assert.equal(stack.bytes, 64)
  assert.deepEqual(stack.path, [
    { function: { index: 1, name: 'top' }, frame: 16 },
    { function: { index: 0, name: 'leaf' }, frame: 48 },
  ])
  assert.equal(check('--max-stack=64', path).status, 0)
  const { status, stderr } = check('-q', '--max-stack=63', path)
  assert.equal(status, 1)
  assert.equal(stderr, `${path}: error: --max-stack=63: the stack gets 64 bytes deep: top → leaf\n`)
})

test('recursion and calls through a table have no bound, and the cycle is told', () => {
  const { stack } = json(
    wat(
      'cycle',
      `(module (func $a (export "a") call $b) (func $b call $c) (func $c call $b))`,
      '--debug-names',
    ),
  )
  assert.equal(stack.bytes, null)
  assert.equal(stack.unbounded, 'c calls b again')
  assert.deepEqual(namesOf(stack.cycle), ['b', 'c'])
  const table = wat(
    'table',
    `(module (table 1 funcref) (func $a (export "a") i32.const 0 call_indirect))`,
    '--debug-names',
  )
  assert.match(json(table).stack.unbounded, /^a calls through a table/)
  assert.equal(check('--max-stack=1000000', table).status, 1)
})

test('imports, exports, memory, features and engines', () => {
  const facts = json(
    wat(
      'needs',
      `(module (import "env" "now" (func (result i64))) (memory (export "m") 2 10)
        (func (export "f") (result i32) i32.const 1 i32.extend8_s))`,
    ),
  )
  assert.deepEqual(facts.imports, [{ module: 'env', name: 'now', kind: 'function' }])
  assert.deepEqual(facts.exports, [
    { name: 'm', kind: 'memory' },
    { name: 'f', kind: 'function' },
  ])
  assert.deepEqual(facts.memory, {
    minimum: 2,
    maximum: 10,
    page: 65536,
    imported: false,
    shared: false,
    memory64: false,
  })
  assert.deepEqual(facts.features, ['sign-extension', 'bigint'])
  assert.deepEqual(facts.engines, {
    Chrome: '85',
    Firefox: '78',
    Safari: '15',
    'Node.js': '15.0',
  })
})

// ---- Budgets ----

test('every budget that is not kept has its line, and the exit status is 1', () => {
  const path = wat('poor', '(module (import "env" "f" (func)) (func (export "g") unreachable))')
  const { size } = { size: readFileSync(path).length }
  const { status, stderr } = check('-q', '--max-size=1', '--no-trap', '--no-imports', path)
  assert.equal(status, 1)
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    `${path}: error: --max-size=1: it has ${size} bytes`,
    `${path}: error: --no-trap: 1 instruction can trap`,
    `${path}: error: --no-imports: it has 1`,
  ])
})

test('--max-gzip and --max-brotli weigh as gzip -9 and brotli -q 11 do', () => {
  const gzip = spawnSync('gzip', ['-9nc', adder]).stdout.length
  const brotli = brotliCompressSync(readFileSync(adder)).length
  assert.equal(check(`--max-gzip=${gzip}`, `--max-brotli=${brotli}`, adder).status, 0)
  const { status, stderr } = check('-q', `--max-gzip=${gzip - 1}`, adder)
  assert.equal(status, 1)
  assert.ok(stderr.includes(`--max-gzip=${gzip - 1}: it has ${gzip} bytes after gzip -9`), stderr)
  assert.equal(check('-q', `--max-brotli=${brotli - 1}`, adder).status, 1)
})

// ---- Wrong usage, and files that are no modules ----

test('wrong usage exits with 2 and one line', () => {
  for (const [words, expected] of [
    [[], /no module; `tare check --help`/],
    [['--no-alocs', adder], /unknown option '--no-alocs'/],
    [['--max-size=many', adder], /--max-size=many: a number of bytes is needed/],
    [['none.wasm'], /cannot read 'none.wasm'/],
  ]) {
    const { status, stdout, stderr } = check(...words)
    assert.equal(status, 2)
    assert.equal(stdout, '')
    assert.match(stderr, expected)
    assert.equal(stderr.trimEnd().split('\n').length, 1)
  }
})

test('a damaged module is told with its byte; others are checked all the same', () => {
  const damaged = join(folder, 'damaged.wasm')
  writeFileSync(damaged, readFileSync(adder).subarray(0, 50))
  const { status, stdout, stderr } = check(damaged, adder)
  assert.equal(status, 2)
  assert.match(stderr, /damaged\.wasm: at byte 50: unexpected end\n$/)
  assert.match(stdout, /adder\.wasm: 92 bytes\n/)
})

test('a module that is not valid is told with its byte, and nothing is claimed of it', () => {
  const path = wat('invalid', '(module (func (export "f") (result i32) i64.const 1))', '--no-check')
  const { status, stdout, stderr } = check(path)
  assert.equal(stdout, '')
  assert.equal(stderr, `tare: error: ${path}: at byte 33: not valid: type mismatch\n`)
  assert.equal(status, 2)
  assert.throws(() => new WebAssembly.Module(readFileSync(path)))
})

test('where a module goes beyond what engines take, it is said that nobody knows if it is valid', () => {
  const path = wat('limits', `(module (func ${'(local i32) '.repeat(50001)}))`, '--no-check')
  const { status, stderr } = check(path)
  assert.match(
    stderr,
    /^tare: note: .*limits\.wasm: at byte \d+: more locals than 50000; whether the module is valid is not known\n$/,
  )
  assert.equal(status, 0)
})

/** A module without its preamble, in hexadecimal; wabt 1.0.32 has no text for what is in it. */
const hex = (name, digits) => {
  const path = join(folder, `${name}.wasm`)
  writeFileSync(path, Buffer.from(`0061736d01000000${digits.replaceAll(' ', '')}`, 'hex'))
  return path
}

test('objects on the heap of the engine are allocated, and calls by reference have no bound', () => {
  /* (type $f (func)) (type $box (struct (field (ref null $f))))
     (func (export "make") (result anyref) struct.new_default $box)
     (func (export "call") (param (ref null $f)) local.get 0 call_ref $f) */
  const path = hex(
    'objects',
    '01 12 04 60 00 00 5f 01 63 00 00 60 00 01 6e 60 01 63 00 00 03 03 02 02 03 ' +
      '07 0f 02 04 6d 61 6b 65 00 00 04 63 61 6c 6c 00 01 0a 0e 02 05 00 fb 01 01 0b 06 00 20 00 14 00 0b',
  )
  const facts = json(path)
  assert.equal(facts.allocation.possible, true)
  assert.deepEqual(
    facts.allocation.objects.map(({ function: { name } }) => name),
    ['make'],
  )
  assert.deepEqual(facts.allocation.grows, [])
  assert.deepEqual(
    facts.traps.map(({ instruction, when }) => [instruction, when]),
    [['call_ref', 'on a null reference']],
  )
  assert.match(facts.stack.unbounded, /^call calls what a reference is to/)
  assert.deepEqual(facts.features, ['function-references', 'gc'])
  assert.equal(facts.engines.Chrome, '119')
  const { status, stderr } = check('-q', '--no-alloc', path)
  assert.match(stderr, /--no-alloc: it makes objects on the engine's heap: make\n/)
  assert.equal(status, 1)
})

test('pages of 1 byte, which no engine has yet', () => {
  const path = hex('bytes', '05 04 01 08 64 00')
  const facts = json(path)
  assert.deepEqual([facts.memory.minimum, facts.memory.page], [100, 1])
  assert.equal(facts.engines.Chrome, null)
  assert.match(check(path).stdout, /memory {7}100 pages of 1 byte, no maximum\n/)
})

test('a proposal that is not read is named', () => {
  const path = hex('exact', '01 06 01 5e 64 62 00 00')
  const { status, stderr } = check(path)
  assert.equal(
    stderr,
    `tare: error: ${path}: at byte 13: uses custom-descriptors, which tare does not read\n`,
  )
  assert.equal(status, 2)
})

test('of a long way, the middle is left out: what is said is in proportion to the module', () => {
  const count = 300
  const functions = Array.from({ length: count }, (_, i) =>
    i + 1 < count ? `(func $f${i} call $f${i + 1} unreachable)` : `(func $f${i} unreachable)`,
  )
  const path = wat(
    'chain',
    `(module (export "f" (func $f0)) ${functions.join('')})`,
    '--debug-names',
  )
  const { traps } = json(path)
  assert.equal(traps.length, count)
  const [first, gap, ...last] = traps.at(-1).way
  assert.equal(first.name, 'f0')
  assert.equal(gap.more, count - 8)
  assert.deepEqual(namesOf(last).at(-1), `f${count - 1}`)
  assert.ok(check('--json', path).stdout.length < 2000 * count)
})

test('output that cannot be written is an error', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${tare}" check "${adder}" > /dev/full`], {
    encoding: 'utf8',
  })
  assert.equal(status, 2)
  assert.match(stderr, /cannot write to standard output/)
})

test('names from a module cannot steer the terminal', () => {
  const path = wat(
    'hostile',
    '(module (func (export "\\1b[31mred\\c2\\9b\\e2\\80\\ae") unreachable))',
  )
  const { stdout } = check(path)
  assert.match(stdout, /\\x1b\[31mred\\xc2\\x9b\\xe2\\x80\\xae/)
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(stdout, /[\x1b\x9b\u202e]/)
  assert.equal(json(path).exports[0].name, '\x1b[31mred\x9b\u202e')
})

test('--help teaches', () => {
  const { status, stdout } = check('--help')
  assert.equal(status, 0)
  for (const word of ['--no-alloc', '--max-stack=N', '--json', 'Exit status', 'Example'])
    assert.ok(stdout.includes(word), word)
})

// ---- Peers ----

test("the peers' modules are all read", () => {
  const peers = {
    ...hashWasm(),
    'xxhash-wasm': xxhashWasm,
    highwayhasher: highwayhasher.scalar,
    'highwayhasher-simd': highwayhasher.simd,
  }
  const facts = Object.fromEntries(
    Object.entries(peers).map(([name, bytes]) => {
      const path = join(folder, `${name}.wasm`)
      writeFileSync(path, bytes)
      return [name, json(path)]
    }),
  )
  const names = Object.keys(facts)
  assert.ok(names.length >= 24, `${names}`)
  for (const name of names) {
    const { imports, exports, allocation, traps, stack, memory, features } = facts[name]
    const module = new WebAssembly.Module(peers[name])
    assert.deepEqual(imports, WebAssembly.Module.imports(module), name)
    assert.deepEqual(exports, WebAssembly.Module.exports(module), name)
    // argon2 and scrypt take as much memory as their user says; the others have what they begin with.
    const grows = ['argon2', 'scrypt'].includes(name)
    assert.equal(allocation.possible, grows, name)
    assert.equal(allocation.named, false, name)
    if (!grows && memory.maximum != null) assert.equal(memory.maximum, memory.minimum, name)
    assert.equal(features.includes('simd'), name == 'highwayhasher-simd', name)
    // Divisions by what is no constant.
    assert.equal(traps.length, { argon2: 3, sha3: 1 }[name] ?? 0, name)
    if (name == 'blake3') assert.match(stack.unbounded, /calls itself$/)
    else assert.ok(stack.bytes < 512, name)
  }
  assert.deepEqual(facts['xxhash-wasm'].features, ['bulk-memory', 'bigint'])
  assert.deepEqual(namesOf(facts.argon2.allocation.grows[0].way), ['Hash_SetMemorySize'])
  assert.equal(facts.highwayhasher.stack.bytes, 336)
})

test('AssemblyScript has its collector in the module, and imports abort', () => {
  assemblyScriptAdder('incremental')
  const facts = json(`${root}build/peers/assemblyscript-incremental/adder.wasm`)
  assert.equal(facts.allocation.possible, true)
  assert.ok(facts.allocation.grows.every(({ way }) => way[0].name == '__new'))
  assert.ok(facts.traps.every(({ instruction }) => instruction == 'unreachable'))
  assert.ok(facts.traps.length > 0)
  assert.deepEqual(facts.imports, [{ module: 'env', name: 'abort', kind: 'function' }])
})
