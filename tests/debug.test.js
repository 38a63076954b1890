/** STEM.debug.wasm: the module as it is published, with the names and lines of C behind it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { run } from './support/build.js'

const folder = mkdtempSync(join(tmpdir(), 'tare-test-'))
after(() => rmSync(folder, { recursive: true }))

const header = `#include <stdint.h>
int calc_divide(int left, int right);
int calc_at(const int *from, int from_len, int index);
double calc_mean(const double *from, uint32_t from_len);
int calc_checked(int x);
int calc_deep(int n);
`
const source = `#include "calc.h"

static int checked(int x) {
  if (x < 0)
    __builtin_trap(); /* line 5 */
  return x * 3;
}

int calc_divide(int left, int right) {
  return checked(left) /  /* line 10 */
         right;
}

int calc_at(const int *from, int from_len, int index) {
  int *far = (int *)from;
  far += from_len +
         index;
  return *far;  /* line 18 */
}

double calc_mean(const double *from, uint32_t from_len) {
  double sum = 0;
  for (uint32_t i = 0; i < from_len; i++)
    sum += from[i];
  return sum / from_len;
}

int calc_checked(int x) {
  return checked(x) + 1;
}

int calc_deep(int n) {
  volatile int kept[4] = {n};
  return n ? calc_deep(n - 1) + kept[0] : 0;
}
`

/** Builds the library below into a folder of its own, as a user in another folder would. */
const build = (name, ...words) => {
  const cwd = join(folder, name)
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'calc.h'), header)
  writeFileSync(join(cwd, 'calc.c'), source)
  const { status, stderr, stdout } = run(['build', 'calc.h', ...words], { cwd })
  assert.equal(status, 0, stderr)
  return {
    stdout,
    written: readdirSync(join(cwd, 'dist')).sort(),
    read: (file) => readFileSync(join(cwd, 'dist', file)),
    path: (file) => join(cwd, 'dist', file),
  }
}

const plain = build('plain')
const outputs = ['calc.d.ts', 'calc.debug.wasm', 'calc.js', 'calc.wasm']

/** Reads a module's sections: what each has in it, where that is, and whose it is. */
const sectionsOf = (bytes) => {
  const sections = []
  let at = 8
  const leb = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const start = at
    const id = bytes[at++]
    const length = leb()
    sections.push({ id, start, at, content: bytes.subarray(at, at + length) })
    at += length
  }
  return sections
}
const codeOf = (bytes) => sectionsOf(bytes).find(({ id }) => id == 10)

/** What `llvm-dwarfdump` says, or nothing where there is none. */
const dump = (...words) => {
  for (const name of ['llvm-dwarfdump-19', 'llvm-dwarfdump']) {
    const { status, stdout, error } = spawnSync(name, words, { encoding: 'utf8' })
    if (!error) return { status, stdout }
  }
}
const hasDump = Boolean(dump('--version'))

/** Rows of the line table: `{ address, line, column, isEnd }`. */
const rowsOf = (path) =>
  dump('--debug-line', path)
    .stdout.split('\n')
    .map((line) => line.match(/^0x([0-9a-f]+) +(\d+) +(\d+) +\d+ .*?(end_sequence)?$/))
    .filter(Boolean)
    .map(([, address, line, column, end]) => ({
      address: parseInt(address, 16),
      line: Number(line),
      column: Number(column),
      isEnd: Boolean(end),
    }))

/** The line of an offset in the file, by the rows before and behind it. */
const lineOf = (path, offset) => {
  const address = offset - codeOf(readFileSync(path)).at
  const rows = rowsOf(path)
  const i = rows.findIndex(
    (row, i) => !row.isEnd && row.address <= address && address < rows[i + 1].address,
  )
  return rows[i]?.line
}

test('it is the published module, byte by byte, and custom sections behind it', () => {
  const module = plain.read('calc.wasm')
  const debug = plain.read('calc.debug.wasm')
  assert.deepEqual(plain.written, outputs)
  assert.match(plain.stdout, /bytes {2}dist\/calc\.debug\.wasm\n/)
  assert.deepEqual(debug.subarray(0, module.length), module)
  assert.deepEqual(codeOf(debug).content, codeOf(module).content)
  assert.ok(sectionsOf(debug.subarray(module.length - 8)).every(({ id }) => id == 0))
  assert.equal(sectionsOf(module).filter(({ id }) => id == 0).length, 0)
  const compiled = new WebAssembly.Module(debug)
  for (const name of ['name', '.debug_line', '.debug_info', '.debug_abbrev'])
    assert.equal(WebAssembly.Module.customSections(compiled, name).length, 1, name)
})

test('it does not depend on the folder', () =>
  assert.deepEqual(build('elsewhere').read('calc.debug.wasm'), plain.read('calc.debug.wasm')))

test('--no-debug-file leaves it out, and nothing else changes', () => {
  const without = build('without', '--no-debug-file')
  assert.deepEqual(
    without.written,
    outputs.filter((name) => name != 'calc.debug.wasm'),
  )
  for (const name of without.written) assert.deepEqual(without.read(name), plain.read(name))
})

test('--simd has one for each module', () => {
  const both = build('simd', '--simd')
  assert.deepEqual(both.written, [
    'calc.d.ts',
    'calc.debug.wasm',
    'calc.js',
    'calc.simd.debug.wasm',
    'calc.simd.wasm',
    'calc.wasm',
  ])
})

test('flags for debugging change nothing', () => {
  for (const [i, flag] of ['-g', '-gdwarf-5', '-g0', '-g3'].entries()) {
    const result = build(`flags${i}`, flag)
    assert.deepEqual(result.read('calc.debug.wasm'), plain.read('calc.debug.wasm'), flag)
  }
})

test('--keep-names has one name section, and lines', () => {
  const named = build('named', '--keep-names')
  const debug = named.read('calc.debug.wasm')
  const compiled = new WebAssembly.Module(debug)
  assert.equal(WebAssembly.Module.customSections(compiled, 'name').length, 1)
  assert.equal(WebAssembly.Module.customSections(compiled, '.debug_line').length, 1)
  const module = named.read('calc.wasm')
  assert.deepEqual(debug.subarray(0, module.length), module)
})

test(
  'llvm-dwarfdump finds the table right, and every function has lines',
  { skip: !hasDump },
  () => {
    const path = plain.path('calc.debug.wasm')
    const { status, stdout } = dump('--debug-line', '--verify', path)
    assert.equal(status, 0, stdout)
    assert.match(dump('--debug-line', path).stdout, /name: "calc\.c"/)
    const rows = rowsOf(path)
    const lines = source.split('\n').length
    assert.ok(rows.every(({ line }) => line < lines))
    assert.equal(rows.filter(({ isEnd }) => isEnd).length, 5)
    for (const line of [5, 6, 24, 25, 29, 34])
      assert.ok(
        rows.some((row) => row.line == line),
        String(line),
      )
  },
)

/** Where a function of the debug file traps: its name, and the offset in the file. */
const trapOf = async (call) => {
  const module = await WebAssembly.compile(plain.read('calc.debug.wasm'))
  const names = WebAssembly.Module.exports(module).map(({ name }) => name)
  const { exports } = new WebAssembly.Instance(module)
  const [, divide, at, , checked, deep] = names.map((name) => exports[name])
  try {
    call({ divide, at, checked, deep })
  } catch (error) {
    const [, name, offset] = error.stack.match(/at (\S+) \(wasm:.*:0x([0-9a-f]+)\)/)
    return { name, offset: parseInt(offset, 16) }
  }
  assert.fail('no trap')
}

for (const [what, call, name, line] of [
  ['a division by zero', ({ divide }) => divide(1, 0), 'calc_divide', 10],
  ['a trap that was inlined', ({ checked }) => checked(-1), 'calc_checked', 5],
  ['a trap that was inlined elsewhere', ({ divide }) => divide(-1, 1), 'calc_divide', 5],
  ['a load past the end of memory', ({ at }) => at(0, 0, 1 << 28), 'calc_at', 18],
])
  test(`${what} is found at its line`, { skip: !hasDump }, async () => {
    const trap = await trapOf(call)
    assert.equal(trap.name, name)
    assert.equal(lineOf(plain.path('calc.debug.wasm'), trap.offset), line)
  })

test('a stack trace has the names of C', async () =>
  assert.equal((await trapOf(({ deep }) => deep(1e9))).name, 'calc_deep'))
