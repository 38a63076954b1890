/** What `make install` and `make deb` put where: the command, its manual, completions, and how others find it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, before, test } from 'node:test'

import { root, run, tare } from './support/build.js'

const call = (command, words, options = {}) => {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', ...options })
  assert.equal(status, 0, `${command} ${words.join(' ')}\n${stdout}${stderr}`)
  return stdout
}
const has = (command) => !spawnSync(command, ['--version']).error
const version = run(['--version']).stdout.trim().split(' ')[1]

let folder
const usr = () => `${folder}/installed/usr`

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'tare-install-'))
  const words = ['-s', '-C', root, 'install-tare', `DESTDIR=${folder}/installed`, 'PREFIX=/usr']
  call('make', words)
})
after(() => rmSync(folder, { recursive: true }))

const filesBelow = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(path.length))
    .sort()

test('make install-tare installs the command and what goes with it', () => {
  assert.deepEqual(filesBelow(`${folder}/installed`), [
    '/usr/bin/tare',
    '/usr/include/tare.h',
    '/usr/include/tare/fixed.h',
    '/usr/share/bash-completion/completions/tare',
    '/usr/share/cmake/Tare/TareConfig.cmake',
    '/usr/share/cmake/Tare/TareConfigVersion.cmake',
    '/usr/share/fish/vendor_completions.d/tare.fish',
    '/usr/share/man/man1/tare.1',
    '/usr/share/pkgconfig/tare.pc',
    '/usr/share/zsh/site-functions/_tare',
  ])
  assert.equal(call(`${usr()}/bin/tare`, ['--version']), `tare ${version}\n`)
})

// ---- The manual ----

const verbs = () =>
  [...run(['--help']).stdout.matchAll(/^ {2}tare ([a-z]+) /gm)].map(([, verb]) => verb)
/** What stands in front of an explanation, of the lines that begin with an option. */
const optionsOf = (verb) =>
  run([verb, '--help'])
    .stdout.split('\n')
    .filter((line) => /^ +-/.test(line))
    .flatMap((line) => line.trim().split(/ {2,}/))
    .filter((term) => term.startsWith('-'))
    .flatMap((term) => term.match(/(?<![^ ])--?[A-Za-z][A-Za-z-]*=?/g) ?? [])

test('the manual has every verb and every option of the help', () => {
  const manual = readFileSync(`${usr()}/share/man/man1/tare.1`, 'utf8').replaceAll('\\', '')
  assert.deepEqual(verbs(), ['build', 'new', 'check', 'size', 'print'])
  for (const verb of verbs()) {
    assert.match(manual, new RegExp(`^\\.SH ${verb.toUpperCase()}$`, 'm'))
    for (const option of optionsOf(verb)) assert.ok(manual.includes(option), `${verb} ${option}`)
  }
})

test('man and mandoc have nothing to say about the manual', (context) => {
  const page = `${usr()}/share/man/man1/tare.1`
  if (!has('man')) return context.skip('man is not installed')
  const { stderr, stdout } = spawnSync('man', ['--warnings', '-E', 'UTF-8', '-l', page], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '80' },
  })
  assert.equal(stderr, '')
  assert.match(stdout, /small WebAssembly libraries from C/)
  if (!spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', page]).error)
    assert.equal(call('mandoc', ['-T', 'lint', '-W', 'warning', page]), '')
})

// ---- Completion ----

/** What bash offers for a command line. */
const completions = (line) => {
  const words = line.split(' ')
  const script = `source ${usr()}/share/bash-completion/completions/tare
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _tare; printf '%s\\n' "\${COMPREPLY[@]}"`
  const env = { ...process.env, PATH: `${usr()}/bin${delimiter}${process.env.PATH}` }
  return call('bash', ['-c', script], { env }).trim().split('\n')
}

test('bash completes verbs, and of each verb every option that its help has', () => {
  assert.deepEqual(completions('tare s'), ['size'])
  for (const verb of verbs()) assert.ok(completions('tare ').includes(verb))
  for (const verb of verbs()) {
    const offered = completions(`tare ${verb} -`)
    for (const option of optionsOf(verb)) assert.ok(offered.includes(option), `${verb} ${option}`)
  }
  assert.ok(optionsOf('build').length > 40)
  assert.deepEqual(completions('tare build --max-b'), ['--max-brotli='])
})

test('the other shells read what they are given', () => {
  const files = {
    zsh: '/share/zsh/site-functions/_tare',
    fish: '/share/fish/vendor_completions.d/tare.fish',
  }
  for (const [shell, path] of Object.entries(files)) {
    assert.ok(readFileSync(usr() + path, 'utf8').includes('--help'))
    if (has(shell)) call(shell, ['-n', usr() + path])
  }
})

// ---- pkg-config, CMake ----

test('pkg-config tells where the command is', (context) => {
  if (!has('pkg-config')) return context.skip('pkg-config is not installed')
  const env = { ...process.env, PKG_CONFIG_PATH: `${usr()}/share/pkgconfig` }
  assert.equal(call('pkg-config', ['--modversion', 'tare'], { env }), `${version}\n`)
  assert.equal(call('pkg-config', ['--variable=tare', 'tare'], { env }), '/usr/bin/tare\n')
})

const generators = { 'Unix Makefiles': 'make', Ninja: 'ninja' }
for (const [generator, program] of Object.entries(generators))
  test(`CMake with ${generator} builds a module, and again when what it includes has changed`, (context) => {
    if (!has('cmake') || !has(program)) return context.skip(`cmake or ${program} is not installed`)
    const source = `${folder}/cmake ${program}`
    const built = `${source}/build`
    cpSync(`${root}examples/adder`, source, { recursive: true })
    mkdirSync(`${source}/inc`)
    writeFileSync(`${source}/inc/part.h`, '')
    const code = readFileSync(`${source}/adder.c`, 'utf8')
    writeFileSync(`${source}/adder.c`, `#include <part.h>\n${code}`)
    writeFileSync(
      `${source}/CMakeLists.txt`,
      `cmake_minimum_required(VERSION 3.20)
project(demo NONE)
find_package(Tare ${version} REQUIRED)
tare_add_module(adder HEADER adder.h SOURCES adder.c OUTPUT out
  OPTIONS --format=esm,cjs "-I\${CMAKE_CURRENT_SOURCE_DIR}/inc")
`,
    )
    const words = [
      '-G',
      generator,
      '-S',
      source,
      '-B',
      built,
      `-DTare_DIR=${usr()}/share/cmake/Tare`,
    ]
    call('cmake', [...words, `-DTARE_EXECUTABLE=${tare}`])
    const builds = () => /Building adder\.wasm/.test(call('cmake', ['--build', built]))
    assert.equal(builds(), true)
    for (const name of ['adder.wasm', 'adder.js', 'adder.cjs'])
      assert.ok(existsSync(`${built}/out/${name}`), name)
    assert.equal(builds(), false)
    for (const name of ['inc/part.h', 'adder.h', 'adder.c']) {
      call('touch', ['-d', '+2 seconds', `${source}/${name}`])
      assert.equal(builds(), true, name)
      call('touch', ['-d', '-2 seconds', `${source}/${name}`])
      assert.equal(builds(), false, name)
    }
  })

test('CMake refuses another minor version, and says what is missing', (context) => {
  if (!has('cmake')) return context.skip('cmake is not installed')
  const source = `${folder}/wrong`
  mkdirSync(source)
  const configure = (text) => {
    writeFileSync(
      `${source}/CMakeLists.txt`,
      `cmake_minimum_required(VERSION 3.20)\nproject(demo NONE)\n${text}\n`,
    )
    const words = ['-S', source, '-B', `${source}/build`, `-DTare_DIR=${usr()}/share/cmake/Tare`]
    return spawnSync('cmake', words, { encoding: 'utf8' }).stderr
  }
  assert.match(configure('find_package(Tare 99.0 REQUIRED)'), /99\.0/)
  assert.match(
    configure('find_package(Tare REQUIRED)\ntare_add_module(x SOURCES x.c)'),
    /tare_add_module\(x\): a HEADER is needed/,
  )
})

// ---- Debian ----

test('make deb makes a package that runs from where it is unpacked', (context) => {
  if (!has('dpkg-deb')) return context.skip('dpkg-deb is not installed')
  call('make', ['-s', '-C', root, 'deb'])
  const architecture = call('dpkg', ['--print-architecture']).trim()
  const deb = `${root}build/tare_${version}_${architecture}.deb`
  const field = (name) => call('dpkg-deb', ['-f', deb, name]).trim()
  assert.equal(field('Package'), 'tare')
  assert.equal(field('Version'), version)
  for (const name of [
    'clang-19',
    'lld-19',
    'binaryen',
    'libjansson4',
    'libbrotli1',
  ])
    assert.ok(field('Depends').split(', ').includes(name), name)
  const listed = call('dpkg-deb', ['-c', deb])
  for (const line of listed.trim().split('\n')) assert.match(line, / root\/root /)
  for (const path of ['bin/tare', 'share/man/man1/tare.1.gz', 'share/zsh/vendor-completions/_tare'])
    assert.ok(listed.includes(` ./usr/${path}\n`), path)
  const target = `${folder}/unpacked`
  call('dpkg-deb', ['-x', deb, target])
  assert.equal(call(`${target}/usr/bin/tare`, ['--version']), `tare ${version}\n`)
  const out = `${folder}/by-deb`
  call(`${target}/usr/bin/tare`, ['build', `${root}examples/adder/adder.h`, '-o', out])
  assert.ok(existsSync(`${out}/adder.wasm`))
  if (has('lintian')) call('lintian', ['--fail-on', 'error', deb])
})

test('what the package depends on has every library that the command needs', (context) => {
  if (!has('dpkg-deb') || !has('dpkg')) return context.skip('dpkg is not installed')
  const depends = readFileSync(`${root}share/debian/control.in`, 'utf8').match(
    /^Depends: (.*)$/m,
  )[1]
  const names = depends.split(', ').map((each) => each.split(' ')[0])
  const libraries = call('readelf', ['-d', `${root}build/tare`]).matchAll(/NEEDED.*\[(.*)\]/g)
  for (const [, library] of libraries) {
    const { stdout } = spawnSync('dpkg', ['-S', `*/${library}`], { encoding: 'utf8' })
    const owners = stdout.split('\n').map((line) => line.split(':')[0])
    assert.ok(
      owners.some((owner) => names.includes(owner)),
      `${library}: ${owners}`,
    )
  }
})
