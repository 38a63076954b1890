/** setjmp() and longjmp(), which are exceptions in a module (libc/jumps.c, src/compile/jumps.c). */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root, run } from './support/build.js'
import { folder, inFolder, path, write } from './support/folder.js'

const has = (program) => !spawnSync(program, ['--version']).error
const stale = new Error('longjmp() to a function that has returned')

for (const [i, words] of [
  [],
  ['--libc=wasi'],
  ['-O0'],
  ['-O3', '--simd'],
  ['--debug'],
  ['--memory=pool=3', '--keep-names'],
].entries()) {
  const way = words.join(' ') || 'usual'
  const out = build(`jumps-${i}`, 'tests/fixtures/jumps.h', ...words)
  const glue = await import(`${out}/jumps.js`)

  test(`${way}: a jump comes back through several frames, with its value and what is volatile`, () => {
    assert.equal(glue.through(0, 3), 3700)
    assert.equal(glue.through(9, 3), 3700)
    assert.equal(glue.through(9, 0), 1700) // 0 is 1 there
    assert.equal(glue.through(9, -2), -1300)
    for (let i = 0; i < 3000; i++) assert.equal(glue.through(50, i + 1), (i + 1) * 1000 + 700)
  })

  test(`${way}: in a loop, again, nested, and in a function that is there several times`, () => {
    assert.equal(glue.inLoop(1000), 500500)
    assert.equal(glue.again(1000), 1000)
    assert.deepEqual([0, 1, 2].map(glue.nested), [0, 11, 22])
    for (let depth = 0; depth < 20; depth++)
      for (let to = 0; to <= depth; to++) assert.equal(glue.recursive(depth, to), to * 100 + to + 1)
    assert.equal(glue.fine(), 2)
  })

  test(`${way}: in a switch, with numbers of all kinds, by the names of POSIX`, () => {
    assert.deepEqual([0, 1, 2, 3, -1].map(glue.jumpsSwitch), [100, 100, 200, 300, 300])
    assert.equal(glue.values(1.5, 2n ** 40n), 2n ** 41n + 4n)
    assert.equal(glue.posix(4), 45)
  })

  test(`${way}: errors as in libpng and Lua`, () => {
    const reader = new glue.Reader()
    assert.equal(reader.sum(Uint8Array.of(2, 5, 6)), 11)
    assert.equal(reader.sum(Uint8Array.of(2, 5)), -1)
    assert.equal(reader.why(), 'too short')
    assert.equal(reader.sum(Uint8Array.of(2, 255)), -1)
    assert.equal(reader.why(), 'bad byte')
    assert.equal(reader.sum(Uint8Array.of(1, 9)), 9)
    reader.free()
    assert.equal(glue.chain(0, 0), 1)
    assert.equal(glue.chain(5, 0), 0)
    assert.equal(glue.chain(5, 5), 6)
  })

  test(`${way}: a jump that no function takes is an error, and the module goes on`, () => {
    for (let i = 0; i < 3000; i++) assert.throws(glue.stale, stale)
    assert.equal(glue.through(9, 3), 3700)
    assert.throws(() => glue.out(3), stale)
  })

  test(`${way}: a jump passes JavaScript, whose finally blocks run`, () => {
    let ended = 0
    const around = (value) =>
      glue.around((value) => {
        try {
          glue.out(value)
        } finally {
          ended++
        }
        return 0
      }, value)
    for (let i = 1; i <= 3000; i++) assert.equal(around(i), -i)
    assert.equal(ended, 3000)
    assert.equal(
      glue.around((value) => value + 1, 4),
      5,
    )
    // What JavaScript throws itself comes out as it is, and an inner jump stays inside.
    assert.throws(
      () =>
        glue.around(() => {
          throw RangeError('mine')
        }, 1),
      new RangeError('mine'),
    )
    assert.equal(
      glue.around(() => glue.through(3, 4), 1),
      4700,
    )
    assert.equal(glue.fine(), 2)
    glue.setImports({ host: (value) => (value ? glue.out(value) : undefined) })
    for (let i = 1; i <= 3000; i++) assert.equal(glue.aroundHost(i), -i)
    assert.equal(glue.aroundHost(0), 0)
  })

  test(`${way}: JavaScript between may take a jump, which then goes no further`, () => {
    const taken = (value) => {
      try {
        glue.out(value)
      } catch (error) {
        assert.ok(error instanceof WebAssembly.Exception)
      }
      return 9
    }
    for (let i = 0; i < 3000; i++) assert.equal(glue.around(taken, 1), 9)
    assert.equal(glue.through(9, 3), 3700)
  })
}

const header = 'int lib_run(int n);\n'
const source = `#include <setjmp.h>
#include "lib.h"
static jmp_buf top;
static void leave(int n) { longjmp(top, n); }
int lib_run(int n) {
  int result = setjmp(top);
  if (result) return result + 1;
  if (n) leave(n);
  return 0;
}
`
const library = () => {
  write('lib.h', header)
  write('lib.c', source)
}
const imported = async () => import(`${path('dist/lib.js')}?${Math.random()}`)
const clang = (program, ...flags) =>
  execFileSync(program, ['--target=wasm32', '-Oz', '-c', ...flags], { cwd: folder })
const sjlj = ['-mexception-handling', '-mllvm', '-wasm-enable-sjlj']
/** A jmp_buf of another library's. */
const declared = source.replace(
  '#include <setjmp.h>',
  'typedef int jmp_buf[8];\nint setjmp(jmp_buf);\n_Noreturn void longjmp(jmp_buf, int);',
)

test('only sources that jump are compiled for it, and others have no byte of it', () => {
  library()
  write('other.c', 'int other(int n) { return n + 1; }\n')
  write('lib.c', source.replace('if (n)', 'extern int other(int); n = other(n) - 1; if (n)'))
  const { status, stderr } = inFolder('build', 'lib.h', 'lib.c', 'other.c', '-v')
  assert.equal(status, 0, stderr)
  const jumping = stderr.split('\n').filter((line) => line.includes('-wasm-enable-sjlj'))
  assert.equal(jumping.length, 1)
  assert.match(jumping[0], / lib\.c /)
  write('lib.c', '#include <setjmp.h>\n#include "lib.h"\nint lib_run(int n) { return n; }\n')
  const plain = inFolder('build', 'lib.h', '-v')
  assert.equal(plain.status, 0, plain.stderr)
  assert.doesNotMatch(plain.stderr, /sjlj|exception|jumps\.o/)
  assert.doesNotMatch(readFileSync(path('dist/lib.js'), 'utf8'), /jump/)
})

test('what it costs in a module, beside the functions that jump', () => {
  const [{ rows }] = JSON.parse(
    run(['size', '--json', `${root}build/tests/jumps-0/jumps.wasm`]).stdout,
  )
  const bytes = rows
    .filter(({ kind, name }) => (kind == 'section' ? /^tag/.test(name) : /^__wasm_/.test(name)))
    .reduce((sum, { bytes }) => sum + bytes, 0)
  assert.equal(bytes, 76)
})

test('a source of C++ jumps as well', async () => {
  write('lib.h', 'extern "C" {\n' + header + '}\n')
  write('lib.cc', source)
  write('api.h', header)
  const { status, stderr } = inFolder('build', 'api.h', 'lib.cc', '--prefix=lib_')
  assert.equal(status, 0, stderr)
  const { run: runs } = await import(`${path('dist/api.js')}?${Math.random()}`)
  assert.deepEqual([runs(0), runs(4)], [0, 5])
})

test('an object that clang made for it jumps; one that it did not is told how', async () => {
  library()
  write('other.c', declared)
  clang('clang-19', 'other.c', '-o', 'right.o', ...sjlj)
  clang('clang-19', 'other.c', '-o', 'wrong.o')
  assert.equal(inFolder('build', 'lib.h', 'right.o').status, 0)
  const glue = await imported()
  assert.deepEqual([glue.run(0), glue.run(4)], [0, 5])
  const how =
    'is an exception in a module: compile the object with -mexception-handling -mllvm -wasm-enable-sjlj'
  assert.equal(
    inFolder('build', 'lib.h', 'wrong.o').stderr,
    `wrong.o: error: 'setjmp' ${how}\nwrong.o: error: 'longjmp' ${how}\n`,
  )
  const old = inFolder('build', 'lib.h', 'right.o', '--features=mvp')
  assert.match(
    old.stderr,
    /an object uses what the module with --features=mvp does without: legacy-exceptions/,
  )
})

test('an object of a clang before 19 is told', { skip: !has('clang-16') }, () => {
  library()
  write('other.c', declared)
  clang('clang-16', 'other.c', '-o', 'old.o', ...sjlj)
  assert.match(
    inFolder('build', 'lib.h', 'old.o').stderr,
    /'saveSetjmp' is what clang makes of setjmp\(\) before version 19: compile the object with a later one/,
  )
})

test('a clang before 19 is told, at the call', { skip: !has('clang-16') }, () => {
  library()
  const { status, stderr } = inFolder('build', 'lib.h', '--clang=clang-16')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^lib\.c:6:16: error: 'setjmp' needs clang 19 or later, and 'clang-16' is version 16: name one with --clang=$/m,
  )
})

test('--features=mvp has no exceptions, which is told at the call', () => {
  library()
  const { status, stderr } = inFolder('build', 'lib.h', '--features=mvp')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^lib\.c:6:16: error: 'setjmp' needs WebAssembly's exceptions, which --features=mvp does without: build without that$/m,
  )
})

test('tare check names the engines, and has no bound for the stack', () => {
  library()
  inFolder('build', 'lib.h')
  const { stdout } = inFolder('check', 'dist/lib.wasm')
  assert.match(stdout, /^  features     .*legacy-exceptions/m)
  assert.match(stdout, /Node\.js 17\.0/)
  assert.match(stdout, /^  stack        without a known bound/m)
})
