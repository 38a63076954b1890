/** `tare size`: every byte of a module in one row, whatever the module, and the rows of two modules compared. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'

import { assemblyScriptAdder, highwayhasher } from '../bench/support/peers.js'
import { build, root, run } from './support/build.js'

const folder = mkdtempSync(join(tmpdir(), 'tare-size-'))
after(() => rmSync(folder, { recursive: true }))

const inFolder = (...words) => run(words, { cwd: folder, maxBuffer: 1 << 28 })
const write = (name, content) => {
  writeFileSync(join(folder, name), content)
  return name
}

/** A module from the text format. */
const assemble = (name, text, ...flags) => {
  write('module.wat', text)
  execFileSync('wat2wasm', ['--enable-all', ...flags, 'module.wat', '-o', name], { cwd: folder })
  return name
}

/** What `tare size` prints; nothing is wrong. */
const size = (...words) => {
  const { status, stdout, stderr } = inFolder('size', ...words)
  assert.equal(stderr, '')
  assert.equal(status, 0)
  return stdout
}
const json = (...words) => JSON.parse(size(...words, '--json'))
const sum = (rows, key = 'bytes') => rows.reduce((total, row) => total + row[key], 0)
const named = (module, name) => module.rows.find((row) => row.name == name)

/** The first two words of each line below the titles, the last line among them. */
const printedRows = (text) =>
  text
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/ +/))

// ---- Modules of all kinds ----

const builds = {
  adder: build('adder', 'examples/adder/adder.h'),
  debug: build('adder-debug', 'examples/adder/adder.h', '--debug'),
  highwayhash: build('highwayhash', 'highwayhash/highwayhash.h', '--simd'),
}
const c = `
static int table[] = {1, 2, 3};
extern void host(int);
static int twice(int x) { return x + x; }
int ring_push(int x) {
  host(twice(x));
  return table[x];
}
int ring_pop(void) {
  return table[0];
}
`
write('ring.c', c)
write('empty.wasm', Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
execFileSync(
  'clang-19',
  [
    ...['--target=wasm32', '-g', '-O0', '-nostdlib', '-fdebug-compilation-dir=.', 'ring.c'],
    ...['-Wl,--no-entry', '-Wl,--export=ring_push', '-Wl,--export=ring_pop'],
    ...['-Wl,--allow-undefined', '-o', 'ring.wasm'],
  ],
  { cwd: folder },
)
assemble(
  'segments.wasm',
  `(module
     (import "host" "where" (global $where i32)) (memory 1) (table 4 funcref)
     (func $f) (elem (i32.const 1) $f) (elem func $f)
     (data $first (i32.const 1024) "first") (data "passive") (data (global.get $where) "somewhere"))`,
  '--debug-names',
)
for (const [name, path] of Object.entries({
  'adder.wasm': `${builds.adder}/adder.wasm`,
  'adder-debug.wasm': `${builds.debug}/adder.wasm`,
  'highwayhash.wasm': `${builds.highwayhash}/highwayhash.wasm`,
  'highwayhash.simd.wasm': `${builds.highwayhash}/highwayhash.simd.wasm`,
}))
  copyFileSync(path, join(folder, name))
write('highwayhasher.wasm', highwayhasher.scalar)
write('highwayhasher.simd.wasm', highwayhasher.simd)
for (const runtime of ['stub', 'incremental'])
  write(`assemblyscript-${runtime}.wasm`, assemblyScriptAdder(runtime).wasm)

const modules = readdirSync(folder).filter((name) => name.endsWith('.wasm'))
for (const by of ['function', 'section', 'source'])
  for (const name of modules)
    test(`${name}: its rows by ${by} sum to the file`, () => {
      const { length } = readFileSync(join(folder, name))
      const words = ['size', name, `--by=${by}`, '--no-compress']
      const [module] = JSON.parse(inFolder(...words, '--json').stdout)
      assert.equal(module.bytes, length)
      assert.equal(module.by, by)
      assert.equal(sum(module.rows), length)
      assert.ok(
        module.rows.every(
          ({ bytes }, i, { [i - 1]: before }) => bytes <= (before?.bytes ?? length),
        ),
      )
      for (const top of ['--all', '--top=1', '--top=5']) {
        const rows = printedRows(inFolder(...words, top).stdout)
        assert.deepEqual(rows.pop(), [`${length}`, '100.00%', 'total'])
        assert.equal(
          rows.reduce((total, [bytes]) => total + Number(bytes), 0),
          length,
        )
      }
    })

test('the first line tells the sizes raw, in gzip and in brotli', () => {
  for (const name of modules) {
    const bytes = readFileSync(join(folder, name))
    const gzip = execFileSync('gzip', ['-9', '-n', '-c'], { input: bytes }).length
    const brotli = brotliCompressSync(bytes).length
    assert.equal(
      size(name).split('\n')[0],
      `${name}: ${bytes.length} bytes, ${gzip} gzip -9, ${brotli} brotli -q 11`,
    )
    assert.deepEqual(Object.entries(json(name)[0]).slice(0, 4), [
      ['module', name],
      ['bytes', bytes.length],
      ['gzip', gzip],
      ['brotli', brotli],
    ])
  }
})

test('brotli in parts of a megabyte, which longer modules are given in, comes out the same', () => {
  let state = 1
  const content = Uint8Array.from({ length: 1_300_000 }, (_, i) =>
    i % 40 < 36 ? i >> 12 : (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16,
  )
  const length = [0, 7, 14, 21].map((bits) => ((content.length + 2) >> bits) & 127)
  const bytes = Buffer.concat([
    readFileSync(join(folder, 'empty.wasm')),
    Uint8Array.of(0, ...length.slice(0, 3).map((part) => part | 128), length[3], 1, 120),
    content,
  ])
  write('long.wasm', bytes)
  const [module] = json('long.wasm')
  assert.equal(module.brotli, brotliCompressSync(bytes).length)
  rmSync(join(folder, 'long.wasm'))
})

test('--no-compress leaves the two figures out', () => {
  assert.match(size('adder.wasm', '--no-compress'), /^adder\.wasm: 92 bytes\n/)
  assert.deepEqual(Object.keys(json('adder.wasm', '--no-compress')[0]), [
    'module',
    'bytes',
    'by',
    'rows',
  ])
})

// ---- Rows ----

test('a module by function, as it is printed', () =>
  assert.equal(
    size('adder.wasm'),
    `adder.wasm: 92 bytes, 98 gzip -9, 81 brotli -q 11
bytes    share  retained
   19   20.65%            export section
   17   18.48%            type section
   16   17.39%        16  c
   10   10.87%        10  b
    8    8.70%            magic and version
    8    8.70%         8  d
    6    6.52%            function section
    5    5.43%            memory section
    3    3.26%            head of the code section
   92  100.00%            total
`,
  ))

test('a module by section, as it is printed', () =>
  assert.equal(
    size('adder.wasm', '--by=section', '--top=2', '--no-compress'),
    `adder.wasm: 92 bytes
bytes    share
   37   40.22%  code section
   19   20.65%  export section
   36   39.13%  … and 4 smaller
   92  100.00%  total
`,
  ))

test('segments have their names, and the places that are constants', () => {
  const [module] = json('segments.wasm')
  const rows = module.rows.filter(({ kind }) => kind == 'data' || kind == 'element')
  assert.deepEqual(
    rows.map(({ kind, name, index, offset }) => [kind, name, index, offset]),
    [
      ['data', null, 2, undefined],
      ['data', 'first', 0, 1024],
      ['data', null, 1, undefined],
      ['element', null, 0, 1],
      ['element', null, 1, undefined],
    ],
  )
  const printed = size('segments.wasm')
  for (const label of ['data[0] first at 1024', 'data[1]', 'data[2]', 'elem[0] at 1', 'elem[1]'])
    assert.ok(printed.includes(`  ${label}\n`), label)
  assert.match(printed, / {2}head of the element section\n/)
})

test('each custom section has a row of its name', () => {
  const rows = json('highwayhasher.wasm')[0].rows.filter(({ kind }) => kind == 'custom')
  const module = new WebAssembly.Module(highwayhasher.scalar)
  assert.ok(rows.length)
  for (const { name } of rows)
    assert.ok(WebAssembly.Module.customSections(module, name).length, name)
})

test('a function retains what the host reaches through it alone', () => {
  assemble(
    'calls.wasm',
    `(module
       (func $leaf (result i32) i32.const 1)
       (func $shared (result i32) call $leaf)
       (func $only (result i32) call $shared call $deep i32.add)
       (func $deep (result i32) i32.const 123456)
       (func $a (export "a") (result i32) call $only)
       (func $b (export "b") (result i32) call $shared)
       (func $lost (result i32) call $leaf))`,
    '--debug-names',
  )
  const [module] = json('calls.wasm')
  const figures = ['leaf', 'shared', 'only', 'deep', 'a', 'b', 'lost'].map((name) => {
    const { bytes, retained, reached } = named(module, name)
    return [name, bytes, retained, reached]
  })
  assert.deepEqual(figures, [
    ['leaf', 5, 5, true],
    ['shared', 5, 10, true],
    ['only', 8, 15, true],
    ['deep', 7, 7, true],
    ['a', 5, 20, true],
    ['b', 5, 5, true],
    ['lost', 5, 5, false],
  ])
  assert.match(size('calls.wasm'), /^ +5 +3\.47% +5 {2}lost \(unreached\)$/m)
})

test('a function without a name goes by its index, behind the imported ones', () => {
  assemble('unnamed.wasm', '(module (import "host" "f" (func)) (func) (func))')
  const rows = json('unnamed.wasm')[0].rows.filter(({ kind }) => kind == 'function')
  assert.deepEqual(
    rows.map(({ name, index }) => [name, index]),
    [
      [null, 1],
      [null, 2],
    ],
  )
  assert.match(size('unnamed.wasm'), / {2}func\[2\] \(unreached\)\n/)
})

// ---- By source ----

test('by source, code has its file and its first and last line, and the rest is as by function', () => {
  const [bySource] = json('ring.wasm', '--by=source')
  const [byFunction] = json('ring.wasm')
  const code = bySource.rows.filter(({ kind }) => kind == 'function')
  assert.deepEqual(
    code
      .filter(({ file }) => file)
      .map(({ name, file, lines }) => [name, file, lines])
      .sort(),
    [
      ['ring_pop', 'ring.c', [10, 10]],
      ['ring_push', 'ring.c', [5, 7]],
      ['twice', 'ring.c', [4, 4]],
    ],
  )
  for (const { name, bytes } of byFunction.rows.filter(({ kind }) => kind == 'function'))
    assert.equal(sum(code.filter((row) => row.name == name)), bytes, name)
  const rest = ({ rows }) => rows.filter(({ kind }) => kind != 'function')
  assert.deepEqual(rest(bySource), rest(byFunction))
  const printed = size('ring.wasm', '--by=source')
  assert.match(printed, / {2}ring\.c:5-7 {2}ring_push\n/)
  assert.match(printed, / {2}ring\.c:4 {2}twice\n/)
  assert.match(printed, / {2}ring_push\n/)
})

test('by source without DWARF: functions are not divided, and a note says why', () => {
  const { status, stdout, stderr } = inFolder('size', 'adder.wasm', '--by=source')
  assert.equal(status, 0)
  assert.match(stderr, /^tare: note: 'adder\.wasm' has no lines, .*\n$/)
  assert.match(stdout, / {2}c\n/)
})

test('names and lines of a stripped module come from the debug file beside it', () => {
  mkdirSync(join(folder, 'stripped'))
  const whole = readFileSync(join(folder, 'ring.wasm'))
  execFileSync('wasm-strip', ['ring.wasm', '-o', 'stripped/ring.wasm'], { cwd: folder })
  const stripped = readFileSync(join(folder, 'stripped/ring.wasm'))
  const before = json('stripped/ring.wasm')[0]
  assert.ok(!named(before, 'twice'))

  write('stripped/ring.debug.wasm', whole)
  const [after] = json('stripped/ring.wasm')
  assert.equal(after.bytes, stripped.length)
  assert.ok(named(after, 'twice'))
  assert.match(size('stripped/ring.wasm', '--by=source'), / {2}ring\.c:5-7 {2}ring_push\n/)

  copyFileSync(join(folder, 'adder.wasm'), join(folder, 'stripped/ring.debug.wasm'))
  const { status, stdout, stderr } = inFolder('size', 'stripped/ring.wasm', '--json')
  assert.equal(status, 0)
  assert.match(stderr, /^tare: note: 'stripped\/ring\.debug\.wasm' is of another build than/)
  assert.deepEqual(JSON.parse(stdout)[0].rows, before.rows)
})

// ---- How much is shown ----

test('40 rows are shown, --top=N of them, or --all', () => {
  const count = 5000
  const functions = Array.from({ length: count }, (_, i) => `(func (export "f${i}"))`)
  assemble('many.wasm', `(module ${functions.join(' ')})`)
  const rows = (...words) => printedRows(size('many.wasm', '--no-compress', ...words))
  assert.equal(rows().length, 42)
  assert.deepEqual(rows().at(-2).slice(2), ['…', 'and', `${count + 5 - 40}`, 'smaller'])
  assert.equal(rows('--top=3').length, 5)
  assert.equal(rows('--top=99999999999999999999').length, count + 6)
  assert.equal(rows('--all').length, count + 6)
  assert.equal(json('many.wasm', '--no-compress', '--top=3')[0].rows.length, count + 5)
})

test('several modules: a block each, with an empty line between, and one array', () => {
  const one = size('adder.wasm')
  const other = size('segments.wasm')
  assert.equal(size('adder.wasm', 'segments.wasm'), `${one}\n${other}`)
  assert.deepEqual(
    json('adder.wasm', 'segments.wasm').map(({ module }) => module),
    ['adder.wasm', 'segments.wasm'],
  )
})

// ---- Two modules ----

const before = assemble(
  'old.wasm',
  `(module
     (func $same) (func $grows nop) (func $shrinks nop nop nop nop) (func $gone nop nop)
     (func $two nop) (func $b nop nop nop nop nop nop))`,
  '--debug-names',
)
const now = assemble(
  'new.wasm',
  `(module
     (func $came nop nop nop) (func $same) (func $grows nop nop nop) (func $shrinks nop)
     (func $two nop) (func $b nop nop nop nop nop nop))`,
  '--debug-names',
)

test('--diff shows what grew, shrank, came and went, the greatest change first', () => {
  assert.equal(
    size(now, `--diff=${before}`, '--no-compress'),
    `old.wasm -> new.wasm: 119 -> 119 bytes
old  new   change
       6       +6  new     came (unreached)
  5            -5  gone    gone (unreached)
  7    4       -3  shrank  shrinks (unreached)
  4    6       +2  grew    grows (unreached)
119  119       +0          total
`,
  )
  const [module] = json(now, `--diff=${before}`)
  assert.deepEqual(
    module.rows.map(({ name, change, old, new: is }) => [name, change, old, is]),
    [
      ['came', 'new', 0, 6],
      ['gone', 'gone', 5, 0],
      ['shrinks', 'shrank', 7, 4],
      ['grows', 'grew', 4, 6],
    ],
  )
})

test('the first line of --diff has both totals', () => {
  const [old] = json('adder.wasm')
  const [is] = json('ring.wasm')
  const text = size('ring.wasm', '--diff=adder.wasm')
  assert.equal(
    text.split('\n')[0],
    `adder.wasm -> ring.wasm: 92 -> ${is.bytes} bytes, 98 -> ${is.gzip} gzip -9, ` +
      `81 -> ${is.brotli} brotli -q 11`,
  )
  const [module] = json('ring.wasm', '--diff=adder.wasm')
  assert.deepEqual(Object.keys(module), ['module', 'bytes', 'gzip', 'brotli', 'old', 'by', 'rows'])
  const { rows, by, ...total } = old
  assert.deepEqual(module.old, total)
})

for (const by of ['function', 'section', 'source'])
  test(`by ${by}, the changes of --diff sum to the difference of the files`, () => {
    for (const name of modules)
      for (const old of ['adder.wasm', 'ring.wasm', 'highwayhasher.wasm']) {
        const words = ['size', name, `--diff=${old}`, `--by=${by}`, '--no-compress']
        const [module] = JSON.parse(inFolder(...words, '--json').stdout)
        const difference = module.bytes - module.old.bytes
        assert.equal(sum(module.rows, 'new') - sum(module.rows, 'old'), difference)
        if (!module.rows.length) continue
        const printed = inFolder(...words, '--top=2').stdout
        const changes = [...printed.matchAll(/^[ \d]+ ([+-]\d+) {2}/gm)].map(([, change]) =>
          Number(change),
        )
        assert.equal(changes.pop(), difference)
        assert.equal(
          changes.reduce((total, change) => total + change, 0),
          difference,
        )
      }
  })

test('--diff of modules of the same sizes says so', () => {
  assert.match(size('adder.wasm', '--diff=adder.wasm'), /\nnothing changed\n$/)
  assert.deepEqual(json('adder.wasm', '--diff=adder.wasm')[0].rows, [])
  assemble('one.wasm', '(module (func i32.const 1 drop))')
  assemble('two.wasm', '(module (func i32.const 2 drop))')
  assert.match(size('two.wasm', '--diff=one.wasm'), /\nno size changed; the bytes did\n$/)
})

test('--diff matches functions of one name in their order, and those without a name by index', () => {
  const name = (index, text) => [index, text.length, ...Buffer.from(text)]
  const withBodies = (file, ...lengths) => {
    const bodies = lengths.flatMap((nops) => [nops + 2, 0, ...Array(nops).fill(1), 11])
    const names = [3, ...name(0, 'same'), ...name(1, 'same'), ...name(2, 'same')]
    const about = [4, ...Buffer.from('name'), 1, names.length, ...names]
    return write(
      file,
      Uint8Array.of(
        ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0],
        ...[3, lengths.length + 1, lengths.length, ...lengths.map(() => 0)],
        ...[10, bodies.length + 1, lengths.length, ...bodies],
        ...[0, about.length, ...about],
      ),
    )
  }
  const old = withBodies('same-old.wasm', 1, 2, 3, 4, 5)
  const is = withBodies('same-new.wasm', 1, 9, 3, 4, 6)
  assert.deepEqual(
    json(is, `--diff=${old}`)[0].rows.map(({ name, index, change, old, new: is }) => [
      ...[name, index, change, old, is],
    ]),
    [
      ['same', 1, 'grew', 5, 12],
      [null, 4, 'grew', 8, 9],
    ],
  )
})

// ---- What nobody should trust ----

test('names from a module do not reach the terminal as they are, but are whole in JSON', () => {
  const name = 'a\x1b[31m\n\x07\x9b"\\ß'
  const bytes = [...Buffer.from(name)]
  write(
    'hostile.wasm',
    Uint8Array.of(
      ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0],
      ...[7, bytes.length + 4, 1, bytes.length, ...bytes, 0, 0, 10, 4, 1, 2, 0, 11],
      ...[0, bytes.length + 1, bytes.length, ...bytes],
    ),
  )
  const [module] = json('hostile.wasm')
  assert.equal(module.rows.filter((row) => row.name == name).length, 2)
  const printed = size('hostile.wasm')
  assert.ok(printed.includes('  a\\x1b[31m\\x0a\\x07\\xc2\\x9b"\\ß\n'), printed)
  assert.ok(printed.includes("custom section 'a\\x1b"), printed)
  assert.doesNotMatch(printed, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
})

test('every byte of a file in turn changed: rows that sum, or one line and exit status 2', () => {
  const bytes = readFileSync(join(folder, 'segments.wasm'))
  for (let at = 0; at < bytes.length; at += 5) {
    const changed = Buffer.from(bytes)
    changed[at] ^= 1 << (at % 8)
    write('changed.wasm', changed)
    const { status, stdout, stderr } = inFolder('size', 'changed.wasm', '--json', '--no-compress')
    if (status == 0) assert.equal(sum(JSON.parse(stdout)[0].rows), bytes.length)
    else assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '[]\n', 2], stderr)
  }
})

test('a line table that was tampered with does not break the sum', () => {
  const bytes = readFileSync(join(folder, 'ring.wasm'))
  const sections = WebAssembly.Module.customSections(new WebAssembly.Module(bytes), '.debug_line')
  const start = bytes.indexOf(Buffer.from(sections[0]))
  for (let at = start; at < start + sections[0].byteLength; at += 2) {
    const changed = Buffer.from(bytes)
    changed[at] ^= 0x55
    write('changed.wasm', changed)
    const { stdout } = inFolder('size', 'changed.wasm', '--by=source', '--json', '--no-compress')
    assert.equal(sum(JSON.parse(stdout)[0].rows), bytes.length, `byte ${at}`)
  }
})

// ---- The command line ----

test('a file that is no module has its line, and the others are shown', () => {
  write('bad.wasm', 'no module')
  write('cut.wasm', readFileSync(join(folder, 'adder.wasm')).subarray(0, 50))
  const words = ['missing.wasm', 'adder.wasm', 'bad.wasm', 'cut.wasm', '--no-compress']
  const { status, stdout, stderr } = inFolder('size', ...words)
  assert.equal(status, 2)
  assert.equal(stdout, size('adder.wasm', '--no-compress'))
  const lines = stderr.split('\n')
  assert.equal(lines[0], "tare: error: cannot read 'missing.wasm': No such file or directory")
  assert.match(lines[1], /^tare: error: bad\.wasm: at byte 0: /)
  assert.match(lines[2], /^tare: error: cut\.wasm: at byte \d+: /)
  assert.equal(lines.length, 4)
  assert.equal(JSON.parse(inFolder('size', ...words, '--json').stdout).length, 1)
})

test('--diff with a file that is no module shows nothing', () => {
  for (const words of [
    ['adder.wasm', '--diff=bad.wasm'],
    ['bad.wasm', '--diff=adder.wasm'],
  ]) {
    const { status, stdout, stderr } = inFolder('size', ...words)
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, /^tare: error: bad\.wasm: at byte 0: .*\n$/)
  }
})

for (const [words, expected] of [
  [[], 'no module: `tare size MODULE.wasm`'],
  [['--bytes', 'a.wasm'], "unknown option '--bytes'; `tare size --help` lists them"],
  [['--by', 'a.wasm'], '--by: the value goes with it, as in --by=VALUE'],
  [['--diff', 'a.wasm'], '--diff: the value goes with it, as in --diff=VALUE'],
  [['--by=line', 'a.wasm'], '--by=line: function, section or source is needed'],
  [['--top=0', 'a.wasm'], '--top=0: a number of rows is needed, 1 or more'],
  [['--top=-1', 'a.wasm'], '--top=-1: a number of rows is needed, 1 or more'],
  [['--top=1k', 'a.wasm'], '--top=1k: a number of rows is needed, 1 or more'],
  [
    ['--diff=old.wasm', 'a.wasm', 'b.wasm'],
    '--diff=old.wasm: one module is compared with it, not 2',
  ],
])
  test(`tare size ${words.join(' ')}: wrong usage`, () => {
    const { status, stdout, stderr } = inFolder('size', ...words)
    assert.equal(stderr, `tare: error: ${expected}\n`)
    assert.deepEqual([status, stdout], [2, ''])
  })

test('-- ends the options', () => {
  copyFileSync(join(folder, 'adder.wasm'), join(folder, '--json'))
  assert.match(size('--', '--json'), /^--json: 92 bytes, /)
})

test('size --help names every option and has an example', () => {
  const { status, stdout } = run(['size', '--help'])
  assert.equal(status, 0)
  for (const word of ['--by=', '--top=', '--all', '--diff=', '--json', '--no-compress', 'Example'])
    assert.ok(stdout.includes(word), word)
})

test('where nothing can be written, that is an error', () => {
  const { status, stderr } = run(['size', `${builds.adder}/adder.wasm`], {
    cwd: root,
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  })
  assert.equal(status, 2)
  assert.equal(stderr, 'tare: error: cannot write to standard output: No space left on device\n')
})
