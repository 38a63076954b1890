/** -MD, -MMD, -MF, -MP: what make has to know about a build, and whether make then does the right thing. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { beforeEach, test } from 'node:test'

import { root, run, tare } from './support/build.js'
import { folder, path, write } from './support/folder.js'

const read = (name) => readFileSync(path(name), 'utf8')
const builds = (...words) => {
  const { status, stderr } = run(['build', ...words], { cwd: folder })
  assert.equal(stderr, '')
  assert.equal(status, 0)
}

beforeEach(() => {
  cpSync(`${root}examples/adder`, folder, { recursive: true })
  mkdirSync(path('inc'))
  write('inc/a b.h', '#include "$c#.h"\n')
  write('inc/$c#.h', '#include <stdint.h>\n')
  write('adder.c', `#include "inc/a b.h"\n#include <tare.h>\n${read('adder.c')}`)
})

test('-MMD lists header, sources and what they include, in quotes that make reads', () => {
  builds('adder.h', '-MMD')
  assert.equal(
    read('dist/adder.d'),
    `dist/adder.wasm \\
dist/adder.js \\
dist/adder.d.ts \\
dist/adder.debug.wasm: \\
  adder.h \\
  adder.c \\
  inc/a\\ b.h \\
  inc/$$c\\#.h
`,
  )
})

test('-MD lists the headers of the compiler as well, and never those that tare brings', () => {
  builds('adder.h', '-MD')
  assert.match(read('dist/adder.d'), /\/stdint\.h/)
  assert.doesNotMatch(read('dist/adder.d'), /tare\.h|tare\./)
})

test('-MF names the file, and its folder is made; -MP has a rule for each that may go', () => {
  builds('adder.h', '-MMD', '-MF', 'deps/x.d', '-MP')
  assert.match(read('deps/x.d'), /\n\nadder\.h:\n\nadder\.c:\n\ninc\/a\\ b\.h:\n/)
  builds('adder.h', '-MMD', '-MFdeps/y.d')
  assert.match(read('deps/y.d'), /^dist\/adder\.wasm/)
})

test('-MT names the targets instead of all that is written', () => {
  builds('adder.h', '-MMD', '-MT', 'one', '-MTtwo')
  assert.match(read('dist/adder.d'), /^one \\\ntwo: \\\n {2}adder\.h/)
})

test('-MF alone is enough, and a second build overwrites what the first wrote', () => {
  const absolute = path('out')
  for (let i = 0; i < 2; i++) builds('adder.h', '-MF', 'x.d', '-o', absolute)
  assert.ok(read('x.d').startsWith(`${absolute}/adder.wasm`))
})

test('what only the module with SIMD includes is listed', () => {
  write('simd.h', '')
  write('adder.c', `#ifdef __wasm_simd128__\n#include "simd.h"\n#endif\n${read('adder.c')}`)
  builds('adder.h', '-MMD', '--no-debug-file')
  assert.doesNotMatch(read('dist/adder.d'), /simd/)
  assert.equal(run(['build', 'adder.h', '-MMD', '--simd'], { cwd: folder }).status, 0)
  assert.match(read('dist/adder.d'), /dist\/adder\.simd\.wasm/)
  assert.match(read('dist/adder.d'), / {2}simd\.h/)
})

test('make builds again what has changed, and nothing else', () => {
  write(
    'Makefile',
    `dist/adder.wasm:\n\t@echo built\n\t@${tare} build adder.h -MMD -MP >/dev/null\n-include dist/adder.d\n`,
  )
  const make = () => {
    const { stdout, stderr, status } = spawnSync('make', ['-s', 'dist/adder.wasm'], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
    return stdout
  }
  const later = (name) => spawnSync('touch', ['-d', '+2 seconds', path(name)])
  assert.equal(make(), 'built\n')
  assert.equal(make(), '')
  for (const name of ['adder.h', 'inc/a b.h', 'inc/$c#.h']) {
    later(name)
    assert.equal(make(), 'built\n', name)
    later('dist/adder.wasm')
    assert.equal(make(), '')
    write('dist/adder.d', read('dist/adder.d'))
    for (const each of ['adder.h', 'inc/a b.h', 'inc/$c#.h']) spawnSync('touch', [path(each)])
  }
  rmSync(path('inc/$c#.h'))
  write('inc/a b.h', '')
  later('inc/a b.h')
  assert.equal(make(), 'built\n')
})

test('-MF does not overwrite what the build reads', () => {
  const before = read('adder.h')
  const { status, stderr } = run(['build', 'adder.h', '-MF', 'adder.h'], { cwd: folder })
  assert.equal(stderr, 'tare: error: -MF adder.h: the build reads that file; name another one\n')
  assert.equal(status, 1)
  assert.equal(read('adder.h'), before)
})

test('-MF without a value is wrong usage, and a build that fails writes no dependencies', () => {
  assert.equal(run(['build', 'adder.h', '-MF'], { cwd: folder }).status, 2)
  write('adder.c', 'what')
  assert.equal(run(['build', 'adder.h', '-MF', 'x.d'], { cwd: folder }).status, 1)
  assert.throws(() => read('x.d'))
})
