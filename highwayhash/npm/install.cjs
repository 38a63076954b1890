// Runs when the package is installed. Where there is no addon for this platform and there is a C compiler, compiles one.
// Nothing here is needed, so nothing here fails: without an addon, WebAssembly does all the work.
'use strict'

const { spawnSync } = require('node:child_process')
const { existsSync, readdirSync, rmSync } = require('node:fs')
const { join } = require('node:path')

/** In a process of its own, which may crash: an addon is only kept if it can be loaded. */
const loads = (path) =>
  spawnSync(process.execPath, ['-e', `require(${JSON.stringify(path)}).append.name`]).status === 0

const compile = (path) => {
  const sources = readdirSync(__dirname)
    .filter((name) => name.endsWith('.c'))
    .map((name) => join(__dirname, name))
  const link =
    process.platform === 'darwin'
      ? ['-shared', '-undefined', 'dynamic_lookup']
      : ['-shared', '-nostdlib', '-Wl,-z,noexecstack', '-s']
  const options = ['-std=c17', '-O2', '-fPIC', '-fvisibility=hidden', '-fno-stack-protector']
  const folders = ['-I', __dirname, '-I', join(__dirname, 'include')]
  return [process.env.CC, 'cc', 'gcc', 'clang'].some(
    (compiler) =>
      compiler &&
      spawnSync(compiler, [...options, ...folders, ...link, ...sources, '-o', path]).status === 0 &&
      loads(path),
  )
}

try {
  const compiled = join(__dirname, 'highwayhash.node')
  const prebuilt = join(__dirname, `${process.platform}-${process.arch}.node`)
  if (!(existsSync(prebuilt) && loads(prebuilt)) && !compile(compiled))
    rmSync(compiled, { force: true })
} catch {}
