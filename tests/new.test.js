/** tare new: a folder with a library that builds and passes its tests. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'

import { root, run, tare } from './support/build.js'
import { folder } from './support/folder.js'

const create = (...words) => run(['new', ...words], { cwd: folder })

/** npm with the command on PATH and no network. */
const npm = (name, ...words) => {
  mkdirSync(`${folder}/bin`, { recursive: true })
  if (!existsSync(`${folder}/bin/tare`)) symlinkSync(tare, `${folder}/bin/tare`)
  return spawnSync('npm', words, {
    cwd: join(folder, name),
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${folder}/bin${delimiter}${process.env.PATH}`,
      npm_config_offline: 'true',
      NODE_TEST_CONTEXT: undefined,
    },
  })
}

const filesOf = (name) =>
  readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .map((path) => path.slice(join(folder, name).length + 1))
    .sort()

test('npm test builds it and is green, and so is npm run build by itself', () => {
  const { status, stdout } = create('demo')
  assert.equal(status, 0)
  assert.match(stdout, /\nNow: cd demo && npm install && npm test\n$/)
  assert.deepEqual(filesOf('demo'), [
    '.github/workflows/test.yml',
    '.gitignore',
    'README.md',
    'demo.c',
    'demo.h',
    'package.json',
    'test/demo.test.js',
  ])
  const tested = npm('demo', 'test')
  assert.equal(tested.status, 0, tested.stdout + tested.stderr)
  assert.match(tested.stdout, /pass 3\n/)
  assert.doesNotMatch(tested.stderr, /tare: /)
  const built = npm('demo', 'run', 'build')
  assert.equal(built.status, 0)
  assert.ok(existsSync(join(folder, 'demo/dist/package.json')))
})

// tests/npm-create.test.js runs what is in them.
const variants = {
  '--typescript': [
    '.gitignore',
    'README.md',
    'demo.c',
    'demo.h',
    'package.json',
    'test/demo.test.ts',
    'tsconfig.json',
  ],
  '--vite': [
    '.gitignore',
    'README.md',
    'demo.c',
    'demo.h',
    'index.html',
    'main.js',
    'package.json',
    'test/demo.test.js',
    'vite.config.js',
  ],
}
for (const [option, files] of Object.entries(variants))
  test(`${option} makes other files`, () => {
    assert.equal(create('demo', option).status, 0)
    assert.deepEqual(filesOf('demo'), ['.github/workflows/test.yml', ...files])
    for (const path of files)
      assert.doesNotMatch(readFileSync(join(folder, 'demo', path), 'utf8'), /\bthing\b/i, path)
  })

test('the name is spelled as each file needs it', async () => {
  assert.equal(create('run-length').status, 0)
  const read = (path) => readFileSync(join(folder, 'run-length', path), 'utf8')
  assert.equal(JSON.parse(read('package.json')).name, 'run-length')
  assert.match(JSON.parse(read('package.json')).devDependencies.tare, /^\^\d+\.\d+\.\d+$/)
  assert.match(read('run_length.h'), /^void run_length_init\(RunLength \*self\);$/m)
  assert.match(
    read('test/run_length.test.js'),
    /import \{ RunLength \} from '\.\.\/dist\/run_length\.js'/,
  )
  for (const path of filesOf('run-length')) assert.doesNotMatch(read(path), /\bthing/i, path)
  const { status, stdout, stderr } = npm('run-length', 'test')
  assert.equal(status, 0, stdout + stderr)
  const { name, version, private: isPrivate } = JSON.parse(read('dist/package.json'))
  assert.deepEqual([name, version, isPrivate], ['run-length', '0.1.0', undefined])
})

test('a folder in front of the name, and an empty folder, will do', () => {
  assert.equal(create('libraries/one/').status, 0)
  assert.ok(existsSync(join(folder, 'libraries/one/one.h')))
  assert.match(
    create('my libraries/one').stdout,
    /\nNow: cd 'my libraries\/one' && npm install && npm test\n$/,
  )
  mkdirSync(join(folder, 'empty'))
  assert.equal(create('empty').status, 0)
})

test('what is there already is not touched', () => {
  mkdirSync(join(folder, 'full'))
  writeFileSync(join(folder, 'full/notes'), 'mine')
  writeFileSync(join(folder, 'plain'), 'mine')
  for (const name of ['full', 'plain']) {
    const { status, stderr } = create(name)
    assert.equal(
      stderr,
      `tare: error: '${name}' is there and is no empty folder; choose another name\n`,
    )
    assert.equal(status, 1)
  }
  assert.deepEqual(filesOf('full'), ['notes'])
})

const refused = {
  Demo: /lowercase letters/,
  'my lib': /lowercase letters/,
  _x: /lowercase letters/,
  é: /lowercase letters/,
  '9lives': /in C, a name begins with a letter/,
  'a.b': /in C, a name has no '\.'/,
  fs: /Node has a module of that name/,
  map: /its class 'Map' would hide JavaScript's own/,
  hash_ctx: /its class would be called 'Hash'; choose another end/,
  ['x'.repeat(215)]: /longer than 214 letters/,
}
for (const [name, why] of Object.entries(refused))
  test(`'${name.slice(0, 20)}' is no name for a library`, () => {
    const { status, stderr } = create(name)
    assert.match(stderr, why)
    assert.equal(status, 2)
    assert.ok(!existsSync(join(folder, name)))
  })

test('no name, two names, and options are wrong usage', () => {
  for (const words of [[], ['one', 'two'], ['--x']]) assert.equal(create(...words).status, 2)
  assert.deepEqual(readdirSync(folder), [])
})

test("words that are C's or JavaScript's make a library, for its functions are called otherwise", () => {
  for (const name of ['int', 'class', 'test', 'assert2', 'stdint', 'a-b']) {
    assert.equal(create(name).status, 0)
    const { status, stdout, stderr } = npm(name, 'test')
    assert.equal(status, 0, stdout + stderr)
  }
})

test('the files that it is made of are formatted', () => {
  const c = ['template/thing.h', 'template/thing.c']
  execFileSync('clang-format-19', ['--dry-run', '--Werror', ...c], { cwd: root })
})
