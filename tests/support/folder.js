/** A new folder for each test of the file that imports this, and what tests do in it. Names are from the folder. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'node:test'

import { run } from './build.js'

/** @type {string} of the test that runs */
export let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tare-test-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

export const path = (name) => join(folder, name)

export const write = (name, content) => writeFileSync(path(name), content)

/** A shell script bin/NAME, for a PATH of the test's own. */
export const writeProgram = (name, content) => {
  mkdirSync(path('bin'), { recursive: true })
  write(`bin/${name}`, `#!/bin/sh\n${content}\n`)
  chmodSync(path(`bin/${name}`), 0o755)
}

/** Runs the command. */
export const inFolder = (...words) => run(words, { cwd: folder })

/** Where PATH has a program. */
export const which = (name) =>
  execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
