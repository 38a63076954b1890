/** The C library as programs meet it: compilers, C++, what it exports, what is installed, other machines. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'

import { root } from '../tests/support/build.js'
import { parseVectors, patternBytes } from './vectors.js'

const folder = `${root}highwayhash/`
const header = readFileSync(`${folder}highwayhash.h`, 'utf8')
const declared = [...header.matchAll(/\b(highwayhash_\w+)\(/g)].map(([, name]) => name)
const functions = [...new Set(declared.filter((name) => name != 'highwayhash_hash64'))]
const sources = readdirSync(folder)
  .filter((name) => /^highwayhash.*\.c$/.test(name) && !/_test/.test(name))
  .map((name) => folder + name)
const warnings = ['-Wall', '-Wextra', '-Wpedantic', '-Wconversion', '-Wshadow', '-Werror']

const run = (command, words, options = {}) =>
  execFileSync(command, words, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26, ...options })
const exists = (command) => !spawnSync(command, ['--version']).error
const temporary = (context) => {
  const path = mkdtempSync(`${tmpdir()}/highwayhash-`)
  context.after(() => rmSync(path, { recursive: true }))
  return path
}

/** Messages of all small lengths in every way that the interface has. */
const program = `
#include <highwayhash.h>
#include <stdio.h>
enum { COUNT = 19, LENGTH = 100 };
int main(void) {
  uint8_t key[32], bytes[COUNT + LENGTH];
  for (unsigned i = 0; i < sizeof key; i++)
    key[i] = (uint8_t)(i * 11);
  for (unsigned i = 0; i < sizeof bytes; i++)
    bytes[i] = (uint8_t)(i * 7);
  int same = 1;
  for (size_t length = 0; length <= LENGTH; length++) {
    uint64_t one[COUNT], each[COUNT], many[COUNT];
    const uint8_t *data[COUNT];
    size_t lengths[COUNT];
    highwayhash_hash64_each(key, bytes, length, 1, COUNT, each);
    for (size_t i = 0; i < COUNT; i++) {
      data[i] = bytes + i;
      lengths[i] = length * (i + 1) % (LENGTH + 1);
      HighwayHash hash;
      highwayhash_init(&hash, key);
      highwayhash_append(&hash, data[i], length / 3);
      highwayhash_append(&hash, data[i] + length / 3, length - length / 3);
      one[i] = highwayhash_hash64(key, data[i], lengths[i]);
      same &= each[i] == highwayhash_finalize64(&hash);
    }
    highwayhash_hash64_many(key, data, lengths, COUNT, many);
    for (size_t i = 0; i < COUNT; i++)
      same &= many[i] == one[i];
  }
  puts(same ? "same" : "different");
  return 0;
}
`

for (const [compiler, options] of [
  ['gcc', []],
  ['gcc', ['-O3', '-march=native', '-flto']],
  ['gcc', ['-Os']],
  ['clang-19', ['-O2']],
  ['clang-19', ['-O0']],
])
  test(`a program of the sources alone: ${[compiler, ...options].join(' ')}`, (context) => {
    if (!exists(compiler)) return context.skip(`${compiler} is not installed`)
    const path = temporary(context)
    writeFileSync(`${path}/program.c`, program)
    const words = [
      '-std=c17',
      ...warnings,
      ...options,
      `-I${folder}`,
      `${path}/program.c`,
      ...sources,
    ]
    const built = spawnSync(compiler, [...words, '-o', `${path}/program`], { encoding: 'utf8' })
    if (
      options.includes('-m32') &&
      /bits\/|cannot find -l|skipping incompatible/.test(built.stderr)
    )
      return context.skip('there is no C library of 32 bits')
    assert.equal(built.stderr, '')
    assert.equal(run(`${path}/program`, []), 'same\n')
  })

for (const compiler of ['g++', 'clang++-19'])
  test(`C++ may include the header: ${compiler}`, (context) => {
    if (!exists(compiler)) return context.skip(`${compiler} is not installed`)
    const path = temporary(context)
    writeFileSync(`${path}/program.cc`, program)
    run(compiler, [
      ...['-std=c++11', ...warnings, `-I${folder}`],
      ...[`${path}/program.cc`, `${root}build/libhighwayhash.a`, '-o', `${path}/program`],
    ])
    assert.equal(run(`${path}/program`, []), 'same\n')
  })

test('the shared library exports what the header declares, and nothing else', () => {
  const symbols = run('nm', ['-D', '--defined-only', `${root}build/libhighwayhash.so`])
  const exported = symbols
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[2])
  assert.deepEqual(exported.sort(), [...functions, 'highwayhash_hash64'].sort())
})

test('the library calls nothing but memcpy and its kin', () => {
  const undefinedOnes = run('nm', ['-D', '--undefined-only', `${root}build/libhighwayhash.so`])
  const names = undefinedOnes.match(/(?<= U )\w+/g) ?? []
  assert.deepEqual(
    names.filter((name) => !/^(mem(cpy|move|set)|__stack_chk_fail)$/.test(name)),
    [],
  )
})

test('make install-highwayhash installs what a program needs', (context) => {
  const path = temporary(context)
  const words = ['-s', '-C', root, 'install-highwayhash', `DESTDIR=${path}`, 'PREFIX=/usr']
  run('make', words)
  const installed = readdirSync(`${path}/usr`, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(path.length))
  const { version } = /TARE_VERSION "(?<version>.*)"/.exec(
    readFileSync(`${root}src/base/version.h`, 'utf8'),
  ).groups
  assert.deepEqual(installed.sort(), [
    '/usr/bin/hhsum',
    '/usr/include/highwayhash.h',
    '/usr/lib/libhighwayhash.a',
    '/usr/lib/libhighwayhash.so',
    '/usr/lib/libhighwayhash.so.0',
    `/usr/lib/libhighwayhash.so.${version}`,
    '/usr/lib/pkgconfig/highwayhash.pc',
    '/usr/share/man/man1/hhsum.1',
    '/usr/share/man/man3/highwayhash.3',
  ])
  writeFileSync(`${path}/program.c`, program)
  const usr = `${path}/usr`
  run('gcc', [
    `-I${usr}/include`,
    `${path}/program.c`,
    `-L${usr}/lib`,
    '-lhighwayhash',
    '-o',
    `${path}/program`,
  ])
  assert.match(run('readelf', ['-d', `${path}/program`]), /NEEDED.*\[libhighwayhash\.so\.0\]/)
  const env = { ...process.env, LD_LIBRARY_PATH: `${usr}/lib` }
  assert.equal(run(`${path}/program`, [], { env }), 'same\n')
  const pc = readFileSync(`${usr}/lib/pkgconfig/highwayhash.pc`, 'utf8')
  assert.match(pc, new RegExp(`^prefix=/usr$[^]*^Version: ${version}$`, 'm'))
})

test('the manual describes every function of the header', () => {
  const manual = readFileSync(`${folder}highwayhash.3`, 'utf8')
  for (const name of functions) assert.match(manual, new RegExp(`\\b${name}\\(`))
})

/** NEON; two that are big-endian, where words are swapped on their way; two of 32 bits. */
const machines = { aarch64: 'aarch64', s390x: 's390x', powerpc: 'ppc', i686: 'i386' }
for (const [machine, emulated] of Object.entries(machines))
  test(`the vectors on ${machine}`, (context) => {
    const compiler = `${machine}-linux-gnu-gcc`
    const emulator = `qemu-${emulated}`
    for (const command of [compiler, emulator])
      if (!exists(command)) return context.skip(`${command} is not installed`)
    const path = temporary(context)
    const tool = readdirSync(folder)
      .filter((name) => /^hhsum.*\.c$/.test(name))
      .map((name) => folder + name)
    const options = ['-std=c17', '-O2', ...warnings, '-static', '-pthread', `-I${folder}`]
    run(compiler, [...options, ...sources, ...tool, '-o', `${path}/hhsum`])
    writeFileSync(`${path}/program.c`, program)
    run(compiler, [...options, `${path}/program.c`, ...sources, '-o', `${path}/program`])
    assert.equal(run(emulator, [`${path}/program`]), 'same\n')
    const vectors = parseVectors(readFileSync(`${folder}vectors.txt`, 'utf8'))
    for (const bits of [64, 128, 256]) {
      const expected = vectors.map((vector, i) => {
        const hash = vector[`hash${bits}`]
        const bytes = bits == 64 ? new Uint8Array(BigUint64Array.of(hash).buffer) : hash
        writeFileSync(`${path}/${i}`, patternBytes(vector.pattern, vector.length))
        return `${Buffer.from(bytes).toString('hex')}  ${i}\n`
      })
      const keys = vectors.map(({ key }) => Buffer.from(key).toString('hex'))
      for (const key of new Set(keys)) {
        const mine = vectors.map((_, i) => i).filter((i) => keys[i] == key)
        const words = [`${path}/hhsum`, '-b', `${bits}`, '-k', key, ...mine.map(String)]
        assert.equal(run(emulator, words, { cwd: path }), mine.map((i) => expected[i]).join(''))
      }
    }
  })
