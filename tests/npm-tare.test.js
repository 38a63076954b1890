/**
 * The npm package tare: packed, unpacked in a folder of its own, and run where there is nothing but Node. What it writes and
 * says is what the native command writes and says with the same clang, linker and optimiser.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { after, describe, test } from 'node:test'

import { publint } from 'publint'

import { root, tare } from './support/build.js'
import { otherRuntimes } from './support/runtimes.js'
import { assertTypes } from './support/typescript.js'

const packed = `${root}build/npm/tare`
const work = mkdtempSync(`${tmpdir()}/tare npm – `)
const installed = `${work}/node_modules/tare`

/** As `npm install` would leave it. */
const install = () => {
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', packed, '--json', '--loglevel=error'], {
      cwd: work,
      encoding: 'utf8',
    }),
  )
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xf', `${work}/${filename}`, '-C', installed, '--strip-components=1'])
  mkdirSync(`${work}/node_modules/@yowasp`)
  for (const name of ['@yowasp/clang', 'binaryen', 'unplugin'])
    symlinkSync(`${root}node_modules/${name}`, `${work}/node_modules/${name}`)
  mkdirSync(`${work}/bin`)
  symlinkSync(process.execPath, `${work}/bin/node`)
  return files.map(({ path }) => path)
}
const files = install()

/** Nothing on PATH but Node. */
const environment = { ...process.env, PATH: `${work}/bin`, TARE_CLANG: '' }

const api = await import(pathToFileURL(`${installed}/index.js`).href)
const { Pool } = await import(pathToFileURL(`${installed}/node/pool.js`).href)
const { Session } = await import(pathToFileURL(`${installed}/node/session.js`).href)
const pool = new Pool()
const session = new Session(pool)

after(async () => {
  await Promise.all([session.close(), pool.close(), api.close()])
  rmSync(work, { recursive: true })
})

/** Runs the command of the package in a process of its own. */
const cli = (words, options = {}) =>
  spawnSync('node', [`${installed}/tare.js`, ...words], {
    encoding: 'utf8',
    cwd: root,
    ...options,
    env: { ...environment, ...options.env },
  })

/** Runs it in a thread that stays, so that clang is loaded once. */
const warm = async (...words) => {
  const run = { words, folder: root.slice(0, -1), environment, captures: true }
  const { status, output, errors } = await session.run(run)
  const [stdout, stderr] = [output, errors].map((bytes) => Buffer.from(bytes).toString())
  return { status, stdout, stderr }
}

/** The native command with the same programs. */
const programs = `${work}/programs`
mkdirSync(programs)
const program = (name, script) => {
  writeFileSync(`${programs}/${name}`, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`)
  chmodSync(`${programs}/${name}`, 0o755)
}
program('wasm-ld-22', `${root}tests/support/wasm-ld-22.js`)
program('wasm-opt', `${root}node_modules/binaryen/bin/wasm-opt`)
cpSync(`${root}build/tests/clang-22`, `${programs}/clang`)
const native = (...words) => {
  const { status, stdout, stderr } = spawnSync(tare, words, {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, PATH: `${programs}:${process.env.PATH}`, TARE_CLANG: '' },
  })
  return { status, stdout, stderr }
}

const contents = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = `${entry.parentPath ?? entry.path}/${entry.name}`
        return [path.slice(folder.length + 1), readFileSync(path)]
      }),
  )

const sameFiles = (one, other) => {
  const [first, second] = [contents(one), contents(other)]
  assert.deepEqual(Object.keys(first).sort(), Object.keys(second).sort())
  for (const [name, bytes] of Object.entries(first))
    assert.ok(bytes.equals(second[name]), `${name} differs`)
}

test('the package holds what it needs, and nothing else', () => {
  assert.deepEqual(
    files.filter((path) => !/^((host|node|plugin)\/[\w-]+\.js|plugin\/[\w-]+\.d\.ts)$/.test(path)),
    [
      'LICENSE',
      'NOTICE',
      'README.md',
      'index.d.ts',
      'index.js',
      'package.json',
      'tare.js',
      'tare.wasm',
    ],
  )
  const { scripts, dependencies } = JSON.parse(readFileSync(`${installed}/package.json`, 'utf8'))
  assert.equal(scripts, undefined)
  assert.deepEqual(Object.keys(dependencies), ['@yowasp/clang', 'binaryen', 'unplugin'])
  assert.doesNotMatch(readFileSync(`${installed}/README.md`, 'utf8'), /@SIZE@/)
})

test('publint and attw have nothing to say', async () => {
  const { messages } = await publint({ pkgDir: packed, strict: true })
  assert.deepEqual(messages, [])
  const attw = `${root}node_modules/@arethetypeswrong/cli/dist/index.js`
  const { status, stdout } = spawnSync('node', [attw, '--pack', packed, '--profile=esm-only'], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stdout)
})

test('--version says which programs a build runs', () => {
  const { status, stdout, stderr } = cli(['--version'])
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const [first, ...rest] = stdout.trimEnd().split('\n')
  assert.equal(`${first}\n`, native('--version').stdout)
  assert.match(rest[0], /^bundled\/clang: clang version 22\./)
  assert.match(rest[1], /^bundled\/wasm-ld: LLD 22\./)
  assert.match(rest[2], /^bundled\/wasm-opt: wasm-opt version \d+/)

  const { stdout: found } = cli(['--version'], { env: { PATH: process.env.PATH } })
  assert.match(found, /^clang(-\d+)?: .*clang version \d+/m)
  assert.match(found, /^wasm-opt: wasm-opt version \d+/m)

  const byNpm = `${work}/bin:${root}node_modules/.bin` // as `npx` and scripts of npm have it
  assert.equal(cli(['--version'], { env: { PATH: byNpm } }).stdout, stdout)
})

test('a Node that is too old is told so', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' })
    await import(${JSON.stringify(pathToFileURL(`${installed}/tare.js`).href)})`
  const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  assert.equal(stderr, 'tare: error: tare needs Node 20 or later, and this is 18.20.4\n')
  assert.equal(status, 1)
})

describe('verbs without a compiler say and return what the native ones do', () => {
  const module = `${packed}/tare.wasm`
  for (const words of [
    ['--help'],
    ['build', '--help'],
    ['size', module, '--top=30'],
    ['size', module, '--json', '--no-compress'],
    ['check', module, '--no-alloc', '--no-trap', '--all'],
    ['check', module, '--json'],
    ['size', 'nothing.wasm'],
    ['size', root],
    ['size', `${root}README.md`],
    ['check'],
    ['build', '--memory=nothing'],
    ['nothing'],
    [],
  ])
    test(words.join(' ').replaceAll(root, ''), () => {
      const { status, stdout, stderr } = cli(words)
      assert.deepEqual({ status, stdout, stderr }, native(...words))
    })
})

test('tare new writes the same files', () => {
  for (const folder of ['one', 'other']) mkdirSync(`${work}/${folder}`)
  const own = cli(['new', 'thing'], { cwd: `${work}/one` })
  const other = spawnSync(tare, ['new', 'thing'], { encoding: 'utf8', cwd: `${work}/other` })
  assert.equal(own.stdout, other.stdout)
  assert.equal(own.status, 0)
  sameFiles(`${work}/one/thing`, `${work}/other/thing`)
})

test('tare print needs no wasm2wat', () => {
  const module = `${work}/empty.wasm`
  writeFileSync(module, '\0asm\x01\0\0\0')
  const { status, stdout } = cli(['print', module])
  assert.equal(status, 0)
  assert.match(stdout, /^\(module/)
})

describe('the same bytes as by the native command', () => {
  const resources = ['/bundled', `${root}build/tests/clang-22-resources`]
  const builds = [
    ['examples/crc32c/crc32c.h'],
    ['examples/lz/lz.h', '-O3', '--simd', '--format=esm,cjs'],
    // Where clang's own headers lie is in the lines of a debug build.
    [
      'examples/physics/physics.h',
      '--debug',
      ...resources.map((path) => `-fdebug-prefix-map=${path}=own`),
    ],
    ['examples/samples/samples.h', '--memory=swap'],
    ['examples/tokens/tokens.h', '--memory=heap=freelist'],
    ['examples/adder/adder.h', '--package', '--name=adder'],
    ['highwayhash/highwayhash.h', '--no-debug-file', '-MMD'],
  ]
  builds.forEach((words, i) =>
    test(words.join(' '), async () => {
      const [one, other] = [`${work}/bundle/${i}`, `${work}/native/${i}`] // of one length, in rules for make
      const own = await warm('build', ...words, '-o', one)
      const its = native('build', ...words, '-o', other)
      assert.equal(own.stderr, its.stderr)
      assert.equal(own.stdout.replaceAll(one, other), its.stdout)
      assert.equal(own.status, 0)
      for (const rule of existsSync(one)
        ? readdirSync(one).filter((name) => name.endsWith('.d'))
        : [])
        writeFileSync(
          `${one}/${rule}`,
          readFileSync(`${one}/${rule}`, 'utf8').replaceAll('/bundle/', '/native/'),
        )
      sameFiles(one, other)
    }),
  )
})

describe('the same messages as by the native command', () => {
  for (const name of readdirSync(`${root}tests/headers/wrong`).filter((name) =>
    name.endsWith('.h'),
  ))
    test(name, async () => {
      const words = ['build', `tests/headers/wrong/${name}`, '-Itests/headers', '--explain']
      assert.deepEqual(await warm(...words), native(...words))
    })
})

test('a folder may have spaces and letters of any script in its name', () => {
  const folder = `${work}/Ordner mit Leerzeichen – 目录`
  cpSync(`${root}examples/adder`, folder, { recursive: true })
  const { status, stderr } = cli(['build', 'adder.h'], { cwd: folder })
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.ok(readFileSync(`${folder}/dist/adder.wasm`).length < 100)
})

for (const [name, { program, words, skip }] of Object.entries(otherRuntimes))
  test(`${name} builds the same bytes`, { skip }, async () => {
    const [one, other] = [`${work}/${name}`, `${work}/node`]
    const own = spawnSync(
      program,
      [...words, `${installed}/tare.js`, 'build', 'examples/adder/adder.h', '-o', one],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...environment, DENO_NO_UPDATE_CHECK: '1' },
      },
    )
    assert.equal(own.stderr, '')
    assert.equal(own.status, 0)
    await warm('build', 'examples/adder/adder.h', '-o', other)
    sameFiles(one, other)
  })

test('wasi-libc is there without being installed', async () => {
  const { outputs } = await api.build({
    headers: 'number.h',
    sources: 'number.c',
    options: ['--libc=wasi'],
    files: {
      'number.h': 'int number_of(const char *text);\n',
      'number.c':
        '#include "number.h"\n#include <stdlib.h>\nint number_of(const char *text) { return atoi(text); }\n',
    },
    environment,
  })
  assert.ok(outputs.some(({ name }) => name === 'number.wasm'))
})

test('paths of Windows become paths of the command', async () => {
  const { commandWords } = await import(pathToFileURL(`${installed}/node/words.js`).href)
  assert.deepEqual(
    commandWords(['build', 'C:\\lib\\a.h', '-Iin\\c', '-DX="\\n"', '-o', 'out\\b'], 'win32'),
    ['build', 'C:/lib/a.h', '-Iin/c', '-DX="\\n"', '-o', 'out/b'],
  )
  assert.deepEqual(commandWords(['a\\b.h'], 'linux'), ['a\\b.h'])
  const { haveDrives, plainPath } = await import(pathToFileURL(`${installed}/host/files.js`).href)
  assert.equal(plainPath('/lib/C:/x/../y'), '/lib/C:/y')
  haveDrives(true)
  assert.equal(plainPath('/C:/lib/D:/x/../y'), '/D:/y')
  haveDrives(false)
})

// ---- The API ----

const adder = {
  headers: 'adder.h',
  sources: ['adder.c'],
  files: {
    'adder.h': readFileSync(`${root}examples/adder/adder.h`, 'utf8'),
    'adder.c': readFileSync(`${root}examples/adder/adder.c`),
  },
  environment,
}

test('build takes texts, and gives bytes and text', async () => {
  const { outputs, diagnostics, inputs } = await api.build(adder)
  assert.deepEqual(
    outputs.map(({ name }) => name),
    ['adder.d.ts', 'adder.debug.wasm', 'adder.js', 'adder.wasm'],
  )
  assert.deepEqual(diagnostics, [])
  assert.deepEqual(inputs, [])
  const { bytes } = outputs[3]
  const glue = outputs[2].text
  assert.match(glue, /export class Adder/)
  assert.ok((await WebAssembly.compile(bytes)) instanceof WebAssembly.Module)

  const { ok, report } = await api.check(bytes, ['--no-alloc', '--no-trap'])
  assert.equal(ok, true)
  assert.equal(report.bytes, bytes.length)
  const { rows } = await api.size(bytes)
  assert.equal(
    rows.reduce((sum, row) => sum + row.bytes, 0),
    bytes.length,
  )
})

test('build takes paths beside texts, and writes a folder', async () => {
  const outputFolder = `${work}/written`
  const { outputs, inputs } = await api.build({
    headers: 'examples/adder/adder.h',
    sources: 'other.c',
    files: { 'other.c': readFileSync(`${root}examples/adder/adder.c`) },
    options: [`-I${root}examples/adder`],
    folder: root,
    outputFolder,
    environment,
  })
  assert.deepEqual(inputs, [`${root}examples/adder/adder.h`])
  for (const { name, bytes } of outputs)
    assert.equal(Buffer.compare(bytes, readFileSync(`${outputFolder}/${name}`)), 0, name)
})

test('what goes wrong is thrown, with each place', async () => {
  const failed = {
    ...adder,
    files: { ...adder.files, 'adder.c': 'int broken(void) { return x; }\n' },
  }
  await assert.rejects(api.build(failed), (error) => {
    assert.ok(error instanceof api.TareError)
    assert.equal(error.status, 1)
    const [{ file, line, column, level, message, excerpt }] = error.diagnostics
    assert.deepEqual(
      { file, line, column, level },
      { file: 'adder.c', line: 1, column: 27, level: 'error' },
    )
    assert.match(message, /undeclared identifier 'x'/)
    assert.match(excerpt, /\^/)
    assert.match(error.message, /^adder\.c:1:27: /)
    return true
  })
  await assert.rejects(api.size(new Uint8Array(3)), /not a WebAssembly module/)
  await assert.rejects(api.build({ ...adder, files: { '../x.h': '' } }), TypeError)
  const { ok, diagnostics } = await api.check(readFileSync(`${packed}/tare.wasm`), ['--max-size=9'])
  assert.equal(ok, false)
  assert.match(diagnostics[0].message, /^--max-size=9: /)
})

test('a signal stops a build, and the next one works', async () => {
  const reason = Error('enough')
  await assert.rejects(api.build({ ...adder, signal: AbortSignal.abort(reason) }), reason)
  const abort = new AbortController()
  const stopped = api.build({ ...adder, signal: abort.signal })
  setTimeout(() => abort.abort(reason), 50)
  await assert.rejects(stopped, reason)
  assert.equal((await api.build(adder)).outputs.length, 4)
})

test('two builds at a time', async () => {
  const [one, other] = await Promise.all([api.build(adder), api.build(adder)])
  assert.deepEqual(
    one.outputs.map(({ text }) => text),
    other.outputs.map(({ text }) => text),
  )
})

test('TypeScript takes its types', () => {
  writeFileSync(
    `${work}/use.mts`,
    `import { build, check, size, TareError, type Diagnostic } from 'tare'
     const { outputs } = await build({ headers: ['a.h'], files: { 'a.h': '' }, signal: AbortSignal.timeout(9) })
     const bytes: Uint8Array = outputs[0].bytes
     const bound: number | null = (await check(bytes, ['--no-alloc'])).report.stack.bytes
     const rows: number[] = (await size('a.wasm')).rows.map((row) => row.bytes)
     // @ts-expect-error
     await build({ header: 'a.h' })
     try {} catch (error) {
       if (error instanceof TareError) { const first: Diagnostic = error.diagnostics[0]; console.log(first.line, bound, rows) }
     }`,
  )
  assertTypes([`${work}/use.mts`])
})

// ---- --watch ----

test('--watch builds again when a file changes, and ends by the signal', async () => {
  const folder = `${work}/watched`
  mkdirSync(`${work}/temporary`)
  cpSync(`${root}examples/adder`, folder, { recursive: true })
  const child = spawn('node', [`${installed}/tare.js`, 'build', 'adder.h', '--watch'], {
    cwd: folder,
    env: { ...environment, TMPDIR: `${work}/temporary` },
  })
  let said = ''
  const built = (/** @type {number} */ times) =>
    new Promise((resolve, reject) => {
      const look = () => said.split(', in ').length > times && resolve(undefined)
      child.stdout.on('data', look)
      child.on('close', () => reject(Error(said)))
    })
  child.stdout.on('data', (text) => (said += text))
  await built(1)
  const before = readFileSync(`${folder}/dist/adder.wasm`)
  const source = readFileSync(`${folder}/adder.c`, 'utf8')
  writeFileSync(`${folder}/adder.c`, source.replace('+=', '-='))
  await built(2)
  assert.notDeepEqual(readFileSync(`${folder}/dist/adder.wasm`), before)
  const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
  child.kill('SIGTERM')
  assert.equal(await ended, 'SIGTERM')
  assert.deepEqual(readdirSync(`${work}/temporary`), [])
})
