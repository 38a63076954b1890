/** create-tare: `npm create tare NAME`, from packed tarballs, where there is nothing but Node and npm, and no network. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { after, describe, test } from 'node:test'

import { publint } from 'publint'

import { root } from './support/build.js'
import { which } from './support/folder.js'

const work = realpathSync(mkdtempSync(`${tmpdir()}/tare create `))
after(() => rmSync(work, { recursive: true }))

/** As `npm install` would leave them, with the dependencies of the repository. */
const modules = `${work}/node_modules`
mkdirSync(`${modules}/.bin`, { recursive: true })
for (const name of readdirSync(`${root}node_modules`))
  if (!name.startsWith('.') && name !== 'tare')
    symlinkSync(`${root}node_modules/${name}`, `${modules}/${name}`)
for (const name of ['tsc', 'vite'])
  symlinkSync(`${root}node_modules/.bin/${name}`, `${modules}/.bin/${name}`)
for (const [name, script] of [
  ['tare', 'tare.js'],
  ['create-tare', 'create.js'],
]) {
  const words = ['pack', `${root}build/npm/${name}`, '--json', '--loglevel=error']
  const [{ filename }] = JSON.parse(execFileSync('npm', words, { cwd: work, encoding: 'utf8' }))
  mkdirSync(`${modules}/${name}`)
  execFileSync('tar', ['-xf', filename, '-C', `${modules}/${name}`, '--strip-components=1'], {
    cwd: work,
  })
  symlinkSync(`../${name}/${script}`, `${modules}/.bin/${name}`)
}

/** Node, npm, and the shell that npm runs scripts with. */
mkdirSync(`${work}/bin`)
symlinkSync(process.execPath, `${work}/bin/node`)
for (const name of ['npm', 'npx', 'sh'])
  symlinkSync(realpathSync(which(name)), `${work}/bin/${name}`)

const npm = (cwd, ...words) => {
  const { status, stdout, stderr } = spawnSync('npm', words, {
    cwd,
    encoding: 'utf8',
    env: {
      HOME: work,
      PATH: `${work}/bin`,
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
      NODE_TEST_CONTEXT: undefined,
    },
  })
  assert.equal(status, 0, stdout + stderr)
  return stdout
}

describe('npm create tare makes a folder, and npm test passes there', { concurrency: 1 }, () => {
  for (const [name, ...options] of [
    ['plain'],
    ['typed', '--typescript'],
    ['typed-page', '--vite', '--typescript'],
  ])
    test(`npm create tare ${[name, ...options].join(' ')}`, () => {
      const stdout = npm(work, 'create', 'tare', name, '--', ...options)
      const isPage = options.includes('--vite')
      assert.ok(
        stdout.includes(`\nNow: cd ${name} && npm install && npm ${isPage ? 'run dev' : 'test'}\n`),
      )
      const folder = `${work}/${name}`
      const { devDependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
      assert.deepEqual(Object.keys(devDependencies), [
        ...(name === 'typed' ? ['@types/node'] : []),
        'tare',
        ...(options.includes('--typescript') ? ['typescript'] : []),
        ...(isPage ? ['vite'] : []),
      ])
      assert.match(npm(folder, 'test'), /pass 3\n/)
      if (isPage && !existsSync(`${folder}/dist`)) npm(folder, 'run', 'build')
      assert.ok(existsSync(`${folder}/dist/${isPage ? 'index.html' : 'package.json'}`))
    })
})

test('the package holds the script alone, and depends on tare of its own version', async () => {
  const manifest = JSON.parse(readFileSync(`${modules}/create-tare/package.json`, 'utf8'))
  assert.deepEqual(manifest.dependencies, { tare: manifest.version })
  assert.deepEqual(readdirSync(`${modules}/create-tare`).sort(), [
    'LICENSE',
    'README.md',
    'create.js',
    'package.json',
  ])
  const { messages } = await publint({ pkgDir: `${root}build/npm/create-tare`, strict: true })
  assert.deepEqual(messages, [])
})
