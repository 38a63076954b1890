/** --package: license files of any name go into the package, and package.json names the license or where it stands. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'

import { root, run } from './support/build.js'

const installed = (name) => readFileSync(`${root}node_modules/${name}`, 'utf8')
const mit = readFileSync(`${root}LICENSE`, 'utf8')
const apache = installed('typescript/LICENSE')

let folder
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/tare-license-`)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Builds a project of these files. Returns the license of its package, and the files. */
const packed = (files, words = ['one.h'], cwd = '.') => {
  const all = { 'one.h': 'int one(void);\n', 'one.c': 'int one(void) { return 1; }\n', ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true })
    writeFileSync(`${folder}/${name}`, text)
  }
  const { status, stderr } = run(
    ['build', ...words, '--package', '--name=one', '-o', `${folder}/dist`],
    {
      cwd: `${folder}/${cwd}`,
    },
  )
  assert.equal(status, 0, stderr)
  const manifest = JSON.parse(readFileSync(`${folder}/dist/package.json`, 'utf8'))
  const listed = manifest.files.filter((name) => !name.startsWith('one.'))
  for (const name of listed) assert.ok(existsSync(`${folder}/dist/${name}`), name)
  return [manifest.license, ...listed]
}

for (const [path, license] of [
  ['typescript/LICENSE', 'Apache-2.0'],
  ['tslib/LICENSE.txt', '0BSD'],
  ['extract-zip/LICENSE', 'BSD-2-Clause'],
  ['highlight.js/LICENSE', 'BSD-3-Clause'],
  ['yallist/LICENSE', 'ISC'],
  ['axe-core/LICENSE', 'MPL-2.0'],
  ['fflate/LICENSE', 'MIT'],
])
  test(`${license} is recognised`, { skip: !existsSync(`${root}node_modules/${path}`) }, () => {
    assert.deepEqual(packed({ LICENSE: installed(path) }), [license, 'LICENSE'])
  })

const common = '/usr/share/common-licenses'
for (const [name, license, head] of [
  ['CC0-1.0', 'CC0-1.0', ''],
  ['GPL-2', 'SEE LICENSE IN COPYING', ''],
  ['GPL-2', 'GPL-2.0-or-later', '/* version 2, or (at your\n * option) any later version. */\n'],
  ['GPL-3', 'GPL-3.0-or-later', '// SPDX-License-Identifier: GPL-3.0-or-later\n'],
  ['LGPL-2.1', 'LGPL-2.1-or-later', '// SPDX-License-Identifier: LGPL-2.1-or-later\n'],
  ['LGPL-3', 'SEE LICENSE IN COPYING', '// SPDX-License-Identifier: GPL-3.0-or-later\n'],
  ['GPL-1', 'SEE LICENSE IN COPYING', '// or (at your option) any later version\n'],
])
  test(`${name}: ${license}`, { skip: !existsSync(`${common}/${name}`) }, () => {
    const files = {
      'one.h': `${head}int one(void);\n`,
      'one.c': `${head}int one(void) { return 1; }\n`,
    }
    const COPYING = readFileSync(`${common}/${name}`, 'utf8')
    assert.deepEqual(packed({ ...files, COPYING }), [license, 'COPYING'])
  })

test('one word more, a condition, or a second license: the text is to be read', () => {
  for (const text of [
    mit.replace('without restriction', 'without any restriction'),
    `${mit}\nThe files in extra/ are under the GPL.\n`,
    `This library has two licenses, of which you may choose either.\n\n${mit}`,
    `${mit}\n${apache}`,
    `${mit}\n${'Further words. '.repeat(20)}`,
    mit.slice(0, -40),
    'Do what you like.',
    '',
  ]) {
    assert.deepEqual(packed({ LICENSE: text }), ['SEE LICENSE IN LICENSE', 'LICENSE'], text)
    rmSync(`${folder}/dist`, { recursive: true })
  }
})

test('layout, quotes and upper case do not matter', () => {
  const LICENSE = mit.toUpperCase().replace(/\s+/g, '\r\n * ')
  assert.deepEqual(packed({ LICENSE }), ['MIT', 'LICENSE'])
})

for (const name of [
  'LICENCE',
  'COPYING',
  'COPYING.MIT',
  'LICENSE_A2',
  'LICENSE.txt',
  'license.md',
  'LICENSE-2.0',
  'UNLICENSE',
  'Copyright',
  'MIT-LICENSE',
])
  test(`${name} is a license`, () => {
    assert.deepEqual(packed({ [name]: mit }), ['MIT', name])
    assert.equal(readFileSync(`${folder}/dist/${name}`, 'utf8'), mit)
  })

test('license.c, license.h, check-license.sh, and a folder, are none', () => {
  const files = { 'license.c': '', 'license.h': '', 'check-license.sh': '', 'LICENSE/MIT': mit }
  assert.deepEqual(packed(files), [undefined])
})

test('of two licenses one may be chosen: which is not said, and both are there', () => {
  assert.deepEqual(packed({ 'LICENSE-MIT': mit, 'LICENSE-APACHE': apache }), [
    'SEE LICENSE IN LICENSE-APACHE',
    'LICENSE-APACHE',
    'LICENSE-MIT',
  ])
})

test('a NOTICE, and a COPYRIGHT of some lines, go along', () => {
  const files = { LICENSE: apache, NOTICE: 'Made by us.\n', COPYRIGHT: 'Copyright 2026 us\n' }
  assert.deepEqual(packed(files), ['Apache-2.0', 'COPYRIGHT', 'LICENSE', 'NOTICE'])
  rmSync(`${folder}/dist`, { recursive: true })
  rmSync(`${folder}/LICENSE`)
  assert.deepEqual(packed({ NOTICE: 'x' }), [undefined, 'COPYRIGHT', 'NOTICE'])
})

test('the license of the sources goes along with that of the header, under a name of its own', () => {
  const files = {
    LICENSE: mit,
    'one.c': '',
    'deps/first/LICENSE': apache,
    'deps/first/src/first.c': 'int one(void) { return 1; }\n',
  }
  assert.deepEqual(packed(files, ['one.h', 'deps/first/src/first.c']), [
    'MIT AND Apache-2.0',
    'LICENSE',
    'LICENSE-first',
  ])
  assert.equal(readFileSync(`${folder}/dist/LICENSE-first`, 'utf8'), apache)
  rmSync(`${folder}/dist`, { recursive: true })
  writeFileSync(`${folder}/deps/first/LICENSE`, 'Ask me.')
  assert.deepEqual(packed({}, ['one.h', 'deps/first/src/first.c']), [
    'SEE LICENSE IN LICENSE-first',
    'LICENSE',
    'LICENSE-first',
  ])
})

test('folders above are looked into up to the root of the project, and no further', () => {
  const header = { 'a/b/one.h': 'int one(void);\n', 'a/b/one.c': 'int one(void) { return 1; }\n' }
  const built = (files, cwd, marks = []) => {
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    for (const mark of marks) mkdirSync(`${folder}/${mark}`, { recursive: true })
    return packed({ ...header, ...files }, [`${folder}/a/b/one.h`], cwd)[0]
  }
  assert.equal(built({ LICENSE: mit }, '.'), 'MIT') // the working folder
  assert.equal(built({ LICENSE: mit }, 'a'), undefined)
  assert.equal(built({ LICENSE: mit }, 'a', ['.git']), 'MIT')
  assert.equal(built({ LICENSE: mit }, 'a', ['.git', 'a/.git']), undefined)
  assert.equal(built({ LICENSE: mit, 'a/COPYING': 'x' }, '.', ['.git']), 'SEE LICENSE IN COPYING')
  rmSync(`${folder}/dist`, { recursive: true })
  const inner = 'node_modules/@me/it/src'
  const inside = { [`${inner}/one.h`]: 'int one(void);', [`${inner}/one.c`]: header['a/b/one.c'] }
  assert.deepEqual(packed({ ...inside, LICENSE: mit }, [`${inner}/one.h`])[0], undefined)
})

test('a license that the package has stays, and what the files say against it is told', () => {
  assert.deepEqual(packed({ LICENSE: mit, 'dist/LICENSE': 'mine' }), ['MIT', 'LICENSE'])
  assert.equal(readFileSync(`${folder}/dist/LICENSE`, 'utf8'), 'mine')
  writeFileSync(`${folder}/LICENSE`, apache)
  const words = ['build', 'one.h', '--package', '-o', 'dist']
  const { stderr } = run(words, { cwd: folder })
  const what = "package.json says the license is 'MIT'; the license files say 'Apache-2.0'"
  assert.equal(stderr, `tare: note: ${what}\n`)
})
