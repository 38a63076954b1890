/** A rustc that compiles to WebAssembly, for the tests that need one. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const target = 'wasm32-unknown-unknown'

/** Whether a program is a rustc with the library of that target. */
const hasTarget = (program) => {
  const words = [`--target=${target}`, '--print=target-libdir']
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  const folder = status === 0 && stdout.trim()
  return folder && existsSync(folder) && readdirSync(folder).some((name) => /^libcore-/.test(name))
}

const programs = [process.env.RUSTC, 'rustc', '/usr/bin/rustc']

/**
 * Its path, or the name by which PATH has it.
 * @type {string | undefined}
 */
export const rustc = programs.find((program) => program && hasTarget(program))

/** Why tests of Rust are skipped, or false. */
export const lacksRust = rustc
  ? false
  : `no rustc has the target ${target}: apt-get install rustc libstd-rust-dev-wasm32`

/** The words with which the guide makes an archive. */
export const flags = [
  `--target=${target}`,
  '--crate-type=staticlib',
  '-Cpanic=abort',
  '-Copt-level=z',
  '-Cdebuginfo=1',
]
