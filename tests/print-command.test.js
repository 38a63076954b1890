/** `tare print`: the text format, from whichever program is there. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { build, run, tare } from './support/build.js'

const folder = mkdtempSync(join(tmpdir(), 'tare-print-'))
after(() => rmSync(folder, { recursive: true }))

const inFolder = (...words) => run(words, { cwd: folder })
copyFileSync(`${build('adder', 'examples/adder/adder.h')}/adder.wasm`, join(folder, 'adder.wasm'))
const which = (name) =>
  execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()

/** A PATH with these programs only: of each the name and where it is, or a script. */
const pathWith = (programs) => {
  const path = mkdtempSync(join(folder, 'bin-'))
  for (const [name, program] of Object.entries(programs))
    if (program.startsWith('/')) symlinkSync(program, join(path, name))
    else {
      writeFileSync(join(path, name), `#!/bin/sh\n${program}\n`)
      chmodSync(join(path, name), 0o755)
    }
  return { ...process.env, PATH: path }
}

test('a module comes as text that makes the same module', () => {
  const { status, stdout, stderr } = inFolder('print', 'adder.wasm')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.match(stdout, /^\(module\n/)
  writeFileSync(join(folder, 'adder.wat'), stdout)
  execFileSync('wat2wasm', ['adder.wat', '-o', 'again.wasm'], { cwd: folder })
  assert.deepEqual(
    readFileSync(join(folder, 'again.wasm')),
    readFileSync(join(folder, 'adder.wasm')),
  )
})

test('-v prints the command', () =>
  assert.equal(
    inFolder('print', '-v', 'adder.wasm').stderr,
    'wasm2wat --enable-all --no-check adder.wasm\n',
  ))

test('wasm-dis prints where there is no wasm2wat', () => {
  const env = pathWith({ 'wasm-dis': which('wasm-dis') })
  const { status, stdout } = run(['print', 'adder.wasm'], { cwd: folder, env })
  assert.equal(status, 0)
  assert.match(stdout, /^\(module\n \(type \$/)
})

test('where neither is there, one line tells what to install', () => {
  const { status, stdout, stderr } = run(['print', 'adder.wasm'], {
    cwd: folder,
    env: pathWith({}),
  })
  assert.equal(
    stderr,
    'tare: error: no wasm2wat and no wasm-dis on PATH: install wabt, or binaryen\n',
  )
  assert.deepEqual([status, stdout], [1, ''])
})

test('where the program fails, so does the command', () => {
  const env = pathWith({ wasm2wat: 'exit 3' })
  const { status, stderr } = run(['print', 'adder.wasm'], { cwd: folder, env })
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "tare: error: wasm2wat failed; a later one may know what 'adder.wasm' uses\n",
  )
})

test('a reader that has enough ends it quietly', () => {
  const functions = Array.from({ length: 20000 }, () => '(func)').join('')
  writeFileSync(join(folder, 'long.wat'), `(module ${functions})`)
  execFileSync('wat2wasm', ['long.wat', '-o', 'long.wasm'], { cwd: folder })
  const command = `${tare} print long.wasm | head -n 1`
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  assert.equal(stdout, '(module\n')
  assert.equal(stderr, '')
})

test('a stripped module is printed from the debug file beside it, if the code is the same', () => {
  mkdirSync(join(folder, 'stripped'))
  writeFileSync(join(folder, 'named.wat'), '(module (func $ring_push (export "a")))')
  const make = (flag, to) =>
    execFileSync('wat2wasm', ['named.wat', ...flag, '-o', to], { cwd: folder })
  make([], 'stripped/ring.wasm')
  assert.doesNotMatch(inFolder('print', 'stripped/ring.wasm').stdout, /ring_push/)
  make(['--debug-names'], 'stripped/ring.debug.wasm')
  assert.match(inFolder('print', 'stripped/ring.wasm').stdout, /\(func \$ring_push /)
  copyFileSync(join(folder, 'adder.wasm'), join(folder, 'stripped/ring.debug.wasm'))
  const { status, stdout, stderr } = inFolder('print', 'stripped/ring.wasm')
  assert.equal(status, 0)
  assert.doesNotMatch(stdout, /ring_push/)
  assert.match(stderr, /^tare: note: 'stripped\/ring\.debug\.wasm' is of another build than/)
})

test('a file that is no module is told at its byte', () => {
  writeFileSync(join(folder, 'cut.wasm'), readFileSync(join(folder, 'adder.wasm')).subarray(0, 50))
  const { status, stdout, stderr } = inFolder('print', 'cut.wasm')
  assert.match(stderr, /^tare: error: cut\.wasm: at byte \d+: .*\n$/)
  assert.deepEqual([status, stdout], [2, ''])
})

for (const [words, expected] of [
  [[], 'no module: `tare print MODULE.wasm`'],
  [['--wat', 'a.wasm'], "unknown option '--wat'; `tare print --help` lists them"],
  [['a.wasm', 'b.wasm'], "two modules, 'a.wasm' and 'b.wasm': one is printed at a time"],
])
  test(`tare print ${words.join(' ')}: wrong usage`, () => {
    const { status, stdout, stderr } = inFolder('print', ...words)
    assert.equal(stderr, `tare: error: ${expected}\n`)
    assert.deepEqual([status, stdout], [2, ''])
  })

test('-- ends the options, and a name that looks like one is none to the program either', () => {
  copyFileSync(join(folder, 'adder.wasm'), join(folder, '-v'))
  const { status, stdout, stderr } = inFolder('print', '--', '-v')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.match(stdout, /^\(module\n/)
})

test('print --help has the option and an example', () => {
  const { status, stdout } = run(['print', '--help'])
  assert.equal(status, 0)
  assert.match(stdout, /^ {2}-v /m)
  assert.match(stdout, /\nExample\n/)
})
