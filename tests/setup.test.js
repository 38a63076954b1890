/** What a target does where the machine lacks something: `tools/setup.sh`, with an apt-get, a sudo and an id of ours. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { beforeEach, test } from 'node:test'

import { root } from './support/build.js'
import { path, which, writeProgram } from './support/folder.js'

/** A PATH with no more than the script itself needs: no compiler. */
beforeEach(() => {
  mkdirSync(path('bin'))
  for (const name of ['sh', 'dirname', 'env', 'mktemp', 'tee', 'cat', 'rm'])
    symlinkSync(which(name), path(`bin/${name}`))
  writeProgram('true', '')
  writeProgram('id', 'echo 1000')
  writeProgram('apt-get', `echo "$@" >>${path('apt.log')}`)
})

const setup = (words, env = {}) =>
  spawnSync(`${root}tools/setup.sh`, words, {
    env: { PATH: path('bin'), ...env },
    encoding: 'utf8',
  })

/** The packages that apt-get was asked for, or undefined where it was not run. */
const installed = () => {
  const log = path('apt.log')
  return existsSync(log) && readFileSync(log, 'utf8').match(/^install .*?-recommends (.*)$/m)?.[1]
}

test('what is missing is told in one line, with the command that installs it', () => {
  const { status, stderr, stdout } = setup(['build'])
  assert.equal(
    stderr,
    "tare: missing: clang-19 lld-19 binaryen; 'make setup' installs what is missing\n",
  )
  assert.equal(stdout, '')
  assert.equal(status, 1)
  assert.equal(installed(), false)
})

test('the command that installs names the goals', () => {
  const { stderr } = setup(['run', 'demo', 'npm'])
  assert.match(stderr, /; 'make setup demo npm' installs what is missing\n$/)
})

test('the library in C needs a compiler and no clang', () => {
  assert.match(setup(['c', 'highwayhash']).stderr, /^tare: missing: gcc; /)
})

test('what make setup is asked for is installed by sudo', () => {
  writeProgram('sudo', 'while [ "$1" = -n ]; do shift; done\nexec "$@"')
  const { status } = setup(['--install', 'build'])
  assert.equal(status, 0)
  assert.equal(installed(), 'clang-19 lld-19 binaryen')
})

test('in CI it is installed at once', () => {
  writeProgram('sudo', 'while [ "$1" = -n ]; do shift; done\nexec "$@"')
  assert.equal(setup(['build'], { CI: 'true' }).status, 0)
  assert.equal(installed(), 'clang-19 lld-19 binaryen')
})

test(
  'for root on Debian it is installed at once',
  { skip: !existsSync('/etc/debian_version') && 'this is not Debian' },
  () => {
    writeProgram('id', 'echo 0')
    assert.equal(setup(['build']).status, 0)
    assert.equal(installed(), 'clang-19 lld-19 binaryen')
  },
)

test('who cannot become root is told what root has to run', () => {
  writeProgram('sudo', 'exit 1')
  const { status, stderr } = setup(['--install', 'build'])
  assert.equal(
    stderr,
    'tare: missing and not installable from here; as root: apt-get install --no-install-recommends clang-19 lld-19 binaryen\n',
  )
  assert.equal(status, 1)
  assert.equal(installed(), false)
})

test('where nothing is missing nothing is said', () => {
  for (const name of ['clang-19', 'wasm-ld-19', 'wasm-opt']) writeProgram(name, '')
  const { status, stderr, stdout } = setup(['build'])
  assert.equal(stderr + stdout, '')
  assert.equal(status, 0)
})

// ---- Where there is no apt-get ----

/** A compiler that has all headers but jansson's. */
const elsewhere = () => {
  rmSync(path('bin/apt-get'))
  symlinkSync(which('grep'), path('bin/grep'))
  writeProgram('cc', 'read include; case $include in *jansson*) exit 1;; esac')
  writeProgram('clang', 'echo "    wasm32     - WebAssembly 32-bit"')
  for (const name of ['wasm-ld', 'wasm-opt']) writeProgram(name, '')
}

test('other systems are told what is missing, and what theirs calls it', () => {
  elsewhere()
  rmSync(path('bin/wasm-opt'))
  const { status, stderr } = setup(['--install', 'build'])
  assert.match(
    stderr,
    /^tare: missing: wasm-opt jansson; one of these installs what a build needs:\n/,
  )
  assert.match(stderr, /^ {2}Alpine {2}apk add .* binaryen jansson-dev /m)
  assert.equal(status, 1)
})

test('a clang without WebAssembly, as that of macOS, is missing', () => {
  elsewhere()
  writeProgram('cc', '')
  writeProgram('clang', 'echo "    arm64      - ARM64 (little endian)"')
  assert.match(setup(['build']).stderr, /^tare: missing: clang; /)
})

test('where nothing is missing elsewhere, nothing is said', () => {
  elsewhere()
  writeProgram('cc', '')
  const { status, stderr, stdout } = setup(['build'])
  assert.equal(stderr + stdout, '')
  assert.equal(status, 0)
})
