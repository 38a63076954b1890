/** The line by which a long build says on a terminal how far it is. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'

import { root, tare } from './support/build.js'
import { folder, inFolder, write, writeProgram } from './support/folder.js'

const clang = process.env.TARE_CLANG || 'clang-19'
const skip = spawnSync('script', ['--version']).error ? 'there is no script(1)' : false

/** Three sources, and a compiler that takes its time. */
const slow = () => {
  write('sum.h', 'int sum_of(int a);\n')
  write('sum.c', '#include "sum.h"\nint twice(int a);\nint sum_of(int a) { return twice(a); }\n')
  write('twice.c', 'int more(int a);\nint twice(int a);\nint twice(int a) { return more(a); }\n')
  write('more.c', 'int more(int a);\nint more(int a) { return a + a; }\n')
  writeProgram('slow', `case " $* " in *" -c "*) sleep 0.9 ;; esac\nexec ${clang} "$@"`)
  return ['build', 'sum.h', 'sum.c', 'twice.c', 'more.c', `--clang=${folder}/bin/slow`]
}

/** Runs a program on a terminal of its own, and returns what it prints there. */
const onTerminal = (program, words, env = {}) => {
  const line = [program, ...words].map((word) => `'${word}'`).join(' ')
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return stdout
}

const erased = /\r\x1b\[K(?!.*\r(?!\n)(?!\x1b\[K))/s

test(
  'a terminal shows the step and how much of it has ended, and nothing is left',
  { skip },
  () => {
    const shown = onTerminal(tare, slow())
    assert.match(shown, /\rcompiling: [12] of 3\x1b\[K/)
    assert.match(shown, erased)
    assert.match(shown, /dist\/sum\.wasm/)
  },
)

test('errors of clang have lines of their own', { skip }, () => {
  const words = slow()
  write('more.c', 'int more(int a) { return sun; }\n')
  const shown = onTerminal(tare, words)
  assert.match(shown, /\rcompiling: /)
  assert.match(shown, /(\n|\x1b\[K)(\x1b\[\S*m)*more\.c:1:/)
})

test('no line with -v, and none where standard error is no terminal', { skip }, () => {
  assert.doesNotMatch(onTerminal(tare, [...slow(), '-v']), /compiling: /)
  assert.doesNotMatch(inFolder(...slow()).stderr, /compiling|\r|\x1b/)
})

test('a short build shows none', { skip }, () => {
  slow()
  assert.doesNotMatch(
    onTerminal(tare, ['build', 'sum.h', 'sum.c', 'twice.c', 'more.c']),
    /compiling/,
  )
})

const npm = `${root}build/npm/tare/tare.js`

test('the npm package shows the same', { skip: skip || (!existsSync(npm) && 'no package') }, () => {
  const shown = onTerminal(process.execPath, [npm, ...slow()])
  assert.match(shown, /\rcompiling: [12] of 3\x1b\[K/)
  assert.match(shown, erased)
})
