/** suite.js in every runtime there is here. One that is not installed is skipped, with a line that says so. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build as bundle } from 'esbuild'

import { browserNames, launch, missing, serve } from '../../tests/support/browsers.js'
import { root } from '../../tests/support/build.js'
import { install } from './installed.js'

const folder = install('runtimes')

const from = `${root}highwayhash/npm/runtimes/`

/**
 * Resolves the package to what is installed: the sources lie in a folder that has its name already.
 * @type {import('esbuild').Plugin}
 */
const installed = {
  name: 'installed',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@tare\// }, ({ path, kind, pluginData }) =>
      pluginData == folder
        ? undefined
        : resolve(path, { kind, resolveDir: folder, pluginData: folder }),
    )
  },
}

/** As users bundle. */
const bundled = (name, conditions, external = []) =>
  bundle({
    entryPoints: [`${from}${name}.js`],
    outfile: `${folder}/${name}.js`,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    conditions,
    external,
    loader: { '.txt': 'text' },
    plugins: [installed],
    logLevel: 'error',
  })

/** @type {(result: { ran: number, failed: string[] }, entries?: number) => void} */
const passed = ({ ran, failed }, entries = 3) => {
  assert.deepEqual(failed, [])
  assert.ok(ran >= 21 * entries, `${ran} tests`)
}

// No bundle: these runtimes are to find the entries themselves.
for (const name of ['command', 'capture']) cpSync(`${from}${name}.js`, `${folder}/${name}.js`)
await bundled('all')
writeFileSync(`${folder}/package.json`, '{ "type": "module" }')

/** Where the binaries are: in packages for this platform alone, so that a registry needs to have no other. */
const modules = `${root}node_modules/`
const programs = {
  deno: `${modules}@deno/linux-x64-glibc/deno`,
  bun: `${modules}.bin/bun`,
  workerd: `${modules}@cloudflare/workerd-linux-64/bin/workerd`,
}

/** Of what is not among them, the one on PATH. */
const bin = (name) => (existsSync(programs[name]) ? programs[name] : name)

/** @type {(program: string) => string | false} */
const unlessThere = (program) => {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' })
  return !error && status == 0 ? false : `${program.split('/').at(-1)} is not installed`
}

const run = (program, words, env = {}) =>
  JSON.parse(
    execFileSync(program, [...words, 'command.js'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120000,
      env: { ...process.env, DENO_NO_UPDATE_CHECK: '1', ...env },
    }),
  )

test('Node, with the addon', () => passed(run(process.execPath, ['--expose-gc'])))

test('Node, without the addon', () =>
  passed(run(process.execPath, [], { HIGHWAYHASH_NATIVE: '0' })))

test('Node, without the addon and without SIMD', () => {
  // /simd has no other module, and ignores what this says.
  writeFileSync(`${folder}/scalar.js`, 'WebAssembly.validate = () => false')
  passed(run(process.execPath, ['--import', './scalar.js'], { HIGHWAYHASH_NATIVE: '0' }))
})

test('Deno', { skip: unlessThere(bin('deno')) }, () =>
  passed(run(bin('deno'), ['run', '--quiet', '--no-lock', '--allow-read', '--cached-only'])),
)

test('Bun', { skip: unlessThere(bin('bun')) }, () => passed(run(bin('bun'), ['run'])))

test('workerd', { skip: unlessThere(bin('workerd')) }, async () => {
  // Wrangler, too, leaves .wasm files to workerd.
  await bundled('workerd', ['workerd', 'import'], ['*.wasm'])
  const name = `${folder}/workerd.js`
  const source = readFileSync(name, 'utf8').replace(/(["'])[^"']*\.wasm\1/g, '"simd.wasm"')
  writeFileSync(name, source)
  writeFileSync(
    `${folder}/workerd.capnp`,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);
const worker :Workerd.Worker = (
  modules = [
    (name = "worker", esModule = embed "workerd.js"),
    (name = "simd.wasm", wasm = embed "node_modules/@tare/highwayhash/highwayhash.simd.wasm"),
  ],
  compatibilityDate = "2025-05-05",
);
`,
  )
  const { status, stdout, stderr } = spawnSync(bin('workerd'), ['test', 'workerd.capnp'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120000,
  })
  const line = `${stdout}\n${stderr}`.split('\n').find((text) => text.includes('{"ran"'))
  assert.ok(line, `${stdout}\n${stderr}`)
  passed(JSON.parse(line.slice(line.indexOf('{'))), 2)
  assert.equal(status, 0)
})

// ---- Browsers ----

for (const name of browserNames)
  test(`${name}, in the page and in a worker`, { skip: missing(name) }, async () => {
    await bundled('browser', ['browser', 'import'])
    const server = await serve(`${root}build/npm`)
    const browser = await launch(name)
    try {
      const page = await browser.newPage()
      await page.goto(server.url)
      passed(await page.evaluate(`import('/runtimes/browser.js').then(({ result }) => result)`))
      passed(
        await page.evaluate(`new Promise((resolve, reject) => {
          const worker = new Worker('/runtimes/browser.js', { type: 'module' })
          worker.onmessage = ({ data }) => resolve(data)
          worker.onerror = ({ message }) => reject(Error(message))
        })`),
      )
    } finally {
      await browser.close()
      server.close()
    }
  })
