/** --watch: built anew each time that a file changes which the build reads. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'

import { root, tare } from './support/build.js'

let folder, command, output

const path = (name) => join(folder, name)
const text = readFileSync(`${root}examples/adder/adder.c`, 'utf8')

/** Starts a command in the folder, and gathers what it prints. */
const start = (program, words, env = process.env) => {
  output = ''
  command = spawn(program, words, { cwd: folder, env })
  for (const stream of [command.stdout, command.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk))
}

/** Starts `tare build adder.h --watch`, and waits for the first build. */
const watch = async (...words) => {
  start(tare, ['build', 'adder.h', '--watch', ...words])
  await printed(/, in \d+ ms\n/)
}

/** Waits until the command has printed what matches, and forgets it. */
const printed = async (pattern) => {
  for (let i = 0; !pattern.test(output); i++) {
    assert.ok(i < 2000, `no ${pattern} in\n${output}`)
    await delay(10)
  }
  const seen = output
  output = ''
  return seen
}

const built = /^.*adder\.wasm \d+, adder\.js \d+, .* bytes, in \d+ ms\n/m
const ended = () => new Promise((resolve) => command.on('close', (...how) => resolve(how)))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tare-watch-'))
  cpSync(`${root}examples/adder`, folder, { recursive: true })
  await delay(20) // the clock that stamps files may tick this slowly: what is stamped later counts as a change
})

afterEach(async () => {
  if (command.exitCode == null && command.signalCode == null) {
    const end = ended()
    command.kill('SIGKILL')
    await end
  }
  rmSync(folder, { recursive: true })
})

test('a source that is written is built anew, in one line', async () => {
  await watch()
  writeFileSync(path('adder.c'), text.replace('+ right', '- right').replace('+= right', '-= right'))
  const line = await printed(built)
  assert.equal(line.split('\n').length, 2, line)
  const { Adder } = await import(`${folder}/dist/adder.js`)
  const adder = new Adder()
  adder.add(2)
  assert.equal(adder.result(), -2)
})

test('one that an editor puts into the place of the old one, too', async () => {
  await watch()
  writeFileSync(path('adder.c~'), `${text}\n`)
  renameSync(path('adder.c~'), path('adder.c'))
  await printed(built)
})

test('the header, too', async () => {
  await watch()
  writeFileSync(path('adder.h'), `${readFileSync(path('adder.h'), 'utf8')}\n#define ADDER_MOST 7\n`)
  await printed(built)
  assert.match(readFileSync(path('dist/adder.js'), 'utf8'), /export const MOST = 7/)
})

test('an error is printed, does not end it, and is over once the source is mended', async () => {
  await watch()
  writeFileSync(path('adder.c'), 'what')
  const seen = await printed(/not built; waiting for a change\n/)
  assert.match(seen, /^adder\.c:1:1: error: /m)
  writeFileSync(path('adder.c'), text)
  await printed(built)
})

test('what a source newly includes is watched from then on, in other folders as well', async () => {
  await watch()
  mkdirSync(path('parts'))
  writeFileSync(path('parts/part.h'), '#define PART 1\n')
  writeFileSync(path('adder.c'), `#include "parts/part.h"\n${text}`)
  await printed(built)
  writeFileSync(path('parts/part.h'), '#define PART 2\n')
  await printed(built)
})

test('a file that is included and missing is waited for', async () => {
  await watch()
  writeFileSync(path('adder.c'), `#include "late.h"\n${text}`)
  await printed(/'late\.h' file not found[^]*not built/)
  writeFileSync(path('late.h'), '')
  await printed(built)
})

test('a folder that goes and comes again, as between branches, is waited for', async () => {
  mkdirSync(path('parts/deep'), { recursive: true })
  writeFileSync(path('parts/deep/part.h'), '')
  writeFileSync(path('adder.c'), `#include "parts/deep/part.h"\n${text}`)
  await watch()
  rmSync(path('parts'), { recursive: true })
  await printed(/part\.h' file not found[^]*not built/)
  mkdirSync(path('parts/deep'), { recursive: true })
  await delay(200)
  output = ''
  writeFileSync(path('parts/deep/part.h'), '')
  await printed(built)
})

test('a file that goes before its folder is watched is missed, too', async () => {
  mkdirSync(path('parts'))
  writeFileSync(path('parts/part.h'), '')
  writeFileSync(path('adder.c'), `#include "parts/part.h"\n${text}`)
  mkdirSync(path('bin'))
  writeFileSync(
    path('bin/wasm-opt'),
    '#!/bin/sh\nrm -rf parts\nPATH="${PATH#*:}" exec wasm-opt "$@"\n',
    {
      mode: 0o755,
    },
  )
  start(tare, ['build', 'adder.h', '--watch'], {
    ...process.env,
    PATH: `${path('bin')}:${process.env.PATH}`,
  })
  await printed(/, in \d+ ms\n[^]*part\.h' file not found[^]*not built/)
})

test('what a link leads to is watched, and a link itself', async () => {
  mkdirSync(path('elsewhere'))
  renameSync(path('adder.c'), path('elsewhere/adder.c'))
  symlinkSync('elsewhere/adder.c', path('adder.c'))
  await watch()
  writeFileSync(path('elsewhere/adder.c'), `${text}/* */\n`)
  await printed(built)
  writeFileSync(path('elsewhere/other.c'), text)
  rmSync(path('adder.c'))
  symlinkSync('elsewhere/other.c', path('adder.c'))
  await printed(built)
})

test('other files, and its own output, are none of its business', async () => {
  await watch('-o', '.')
  writeFileSync(path('notes.txt'), 'a')
  writeFileSync(path('other.c'), 'int other;')
  await delay(400)
  assert.equal(output, '')
})

for (const signal of ['SIGINT', 'SIGTERM'])
  test(`${signal} ends it, with the status of that signal`, async () => {
    await watch()
    const end = ended()
    command.kill(signal)
    assert.deepEqual(await end, [null, signal])
  })

test('under nohup, SIGHUP does not end it', async () => {
  start('nohup', [tare, 'build', 'adder.h', '--watch'])
  await printed(/, in \d+ ms\n/)
  command.kill('SIGHUP')
  await delay(100)
  writeFileSync(path('adder.c'), `${text}/* */\n`)
  await printed(built)
})

test('what is wrong with the command line ends it at once', async () => {
  command = spawn(tare, ['build', 'nothing.h', '--watch'], { cwd: folder })
  assert.deepEqual(await ended(), [2, null])
})
