/**
 * Puts the npm package tare together in build/npm/tare: `make npm-tare`. What `npm pack` takes is then there. The README
 * gets the sizes that npm would tell.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const from = `${root}npm`
const to = `${root}build/npm/tare`

const manifest = JSON.parse(readFileSync(`${from}/package.json`, 'utf8'))
const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const version = /TARE_VERSION "(.*)"/.exec(readFileSync(`${root}src/base/version.h`, 'utf8'))?.[1]
if (manifest.version !== version)
  throw Error(`npm/package.json has version ${manifest.version}, not ${version}`)
for (const [name, wanted] of Object.entries(manifest.dependencies))
  if (devDependencies[name] !== wanted)
    throw Error(`${name}: package.json has another version than npm/package.json`)

rmSync(to, { recursive: true, force: true })
mkdirSync(to, { recursive: true })
for (const file of ['package.json', ...manifest.files])
  if (file !== 'tare.wasm') cpSync(`${from}/${file}`, `${to}/${file}`, { recursive: true })
cpSync(`${root}LICENSE`, `${to}/LICENSE`)
cpSync(`${root}build/wasi/tare.wasm`, `${to}/tare.wasm`)

const readme = readFileSync(`${from}/README.md`, 'utf8')
writeFileSync(`${to}/README.md`, readme)
const [{ size }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], {
    cwd: to,
    encoding: 'utf8',
  }),
)
writeFileSync(`${to}/README.md`, readme.replaceAll('@SIZE@', `${Math.round(size / 1000)} KB`))
