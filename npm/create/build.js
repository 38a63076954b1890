/** Puts the npm package create-tare together in build/npm/create-tare: `make npm-tare`. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const from = `${root}npm/create`
const to = `${root}build/npm/create-tare`

const manifest = JSON.parse(readFileSync(`${from}/package.json`, 'utf8'))
const { version } = JSON.parse(readFileSync(`${root}npm/package.json`, 'utf8'))
for (const found of [manifest.version, manifest.dependencies.tare])
  if (found !== version)
    throw Error(`npm/create/package.json has version ${found}, not ${version} of npm/package.json`)

rmSync(to, { recursive: true, force: true })
mkdirSync(to, { recursive: true })
for (const file of ['package.json', 'README.md', ...manifest.files])
  cpSync(`${from}/${file}`, `${to}/${file}`)
cpSync(`${root}LICENSE`, `${to}/LICENSE`)
