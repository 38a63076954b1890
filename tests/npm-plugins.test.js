/** The plugins of the npm package tare: a header that a module imports, in each bundler. */
import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { after, describe, test } from 'node:test'

import * as esbuild from 'esbuild'
import { rollup, watch } from 'rollup'
import * as vite from 'vite'
import webpack from 'webpack'

import { launch, missing } from './support/browsers.js'
import { root } from './support/build.js'
import { assertTypes } from './support/typescript.js'

const work = realpathSync(mkdtempSync(`${tmpdir()}/tare plugins – `))
const packages = ['esbuild', 'rollup', 'vite', 'webpack', '@types', 'undici-types']
mkdirSync(`${work}/node_modules`)
for (const name of packages)
  symlinkSync(`${root}node_modules/${name}`, `${work}/node_modules/${name}`)
symlinkSync(`${root}build/npm/tare`, `${work}/node_modules/tare`)
writeFileSync(`${work}/package.json`, '{ "type": "module" }')

/** @type {Record<string, (options?: object) => any>} */
const plugins = {}
for (const name of ['esbuild', 'rollup', 'vite', 'webpack'])
  plugins[name] = (
    await import(pathToFileURL(`${root}build/npm/tare/plugin/${name}.js`).href)
  ).default
const { close } = await import(pathToFileURL(`${root}build/npm/tare/index.js`).href)

after(async () => {
  await close()
  rmSync(work, { recursive: true })
})

const adder = readFileSync(`${root}examples/adder/adder.c`, 'utf8')
const doubling = adder.replace('+= right', '+= 2 * right')
const wrong = adder.replace('+= right', '+= rite')
const line = wrong.split('\n').findIndex((text) => text.includes('rite')) + 1
const column = wrong.split('\n')[line - 1].indexOf('rite')
assert.ok(doubling !== adder && line)

/** A project whose module main.js exports a sum. */
const project = (name, main = "import { Adder } from './adder.h'") => {
  const folder = `${work}/${name}`
  mkdirSync(folder)
  for (const file of ['adder.h', 'adder.c'])
    cpSync(`${root}examples/adder/${file}`, `${folder}/${file}`)
  const rest =
    'const adder = new Adder()\nadder.add(2)\nadder.add(3)\nexport const sum = adder.result()\n'
  writeFileSync(`${folder}/main.js`, `${main}\n${rest}`)
  return folder
}

/** @type {Record<string, (folder: string, options?: object) => Promise<string>>} that return what they have built */
const bundlers = {
  esbuild: async (folder, options) => {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: folder,
      entryPoints: ['main.js'],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
      plugins: [plugins.esbuild(options)],
    })
    return outputFiles[0].text
  },
  rollup: async (folder, options) => {
    const bundle = await rollup({
      input: `${folder}/main.js`,
      plugins: [plugins.rollup({ folder, ...options })],
    })
    const { output } = await bundle.generate({ format: 'es' })
    return output[0].code
  },
  vite: async (folder, options) => {
    const [{ output }] = /** @type {any} */ (
      await vite.build({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        build: { write: false, lib: { entry: 'main.js', formats: ['es'], fileName: 'main' } },
        plugins: [plugins.vite(options)],
      })
    )
    return output[0].code
  },
  webpack: (folder, options) =>
    new Promise((resolve, reject) => {
      const compiler = webpack({
        context: folder,
        mode: 'production',
        entry: './main.js',
        experiments: { outputModule: true },
        output: { path: `${folder}/dist`, filename: 'main.js', library: { type: 'module' } },
        plugins: [plugins.webpack(options)],
      })
      compiler.run((error, stats) => {
        if (error ?? stats.hasErrors()) return reject(error ?? Error(stats.toString()))
        compiler.close(() => resolve(readFileSync(`${folder}/dist/main.js`, 'utf8')))
      })
    }),
}

const sumOf = async (code) => (await import(`data:text/javascript,${encodeURIComponent(code)}`)).sum

describe('a header that a module imports is built', { concurrency: 2 }, () => {
  for (const [name, bundle] of Object.entries(bundlers))
    test(`by ${name}, which tells errors of C at their place`, async () => {
      const folder = project(name)
      assert.equal(await sumOf(await bundle(folder)), 5)

      writeFileSync(`${folder}/adder.c`, wrong)
      const error = await bundle(folder).catch((thrown) => thrown)
      assert.match(error.message, new RegExp(`adder\\.c:${line}:${column + 1}: use of undeclared`))
      assert.doesNotMatch(error.message, /nothing was written/)
      if (name === 'rollup' || name === 'vite')
        assert.deepEqual(error.loc, { file: `${folder}/adder.c`, line, column })
      if (name === 'esbuild') {
        assert.equal(error.errors.length, 1)
        const { location } = error.errors[0]
        assert.deepEqual([location.file, location.line, location.column], ['adder.c', line, column])
      }
    })
})

test('a bundler that watches builds again after a change of a source, and after an error', async () => {
  const folder = project('watched')
  const watcher = watch({
    input: `${folder}/main.js`,
    plugins: [plugins.rollup({ folder })],
    output: { file: `${folder}/dist/main.js` },
  })
  const next = () =>
    new Promise((resolve) => {
      const listen = (event) => {
        if (event.code !== 'BUNDLE_END' && event.code !== 'ERROR') return
        watcher.off('event', listen)
        event.result?.close()
        resolve(event.error ?? readFileSync(`${folder}/dist/main.js`, 'utf8'))
      }
      watcher.on('event', listen)
    })
  const changed = async (text) => {
    const built = next()
    writeFileSync(`${folder}/adder.c`, text)
    return built
  }
  try {
    assert.equal(await sumOf(await next()), 5)
    const types = `${folder}/adder.d.h.ts`
    const { mtimeMs } = statSync(types)
    assert.equal((await changed(wrong)).loc.line, line)
    assert.equal(await sumOf(await changed(doubling)), 10)
    assert.equal(statSync(types).mtimeMs, mtimeMs, 'types are written where they change')
  } finally {
    await watcher.close()
  }
})

test('a header has options, and sources elsewhere', async () => {
  const folder = project('options')
  mkdirSync(`${folder}/src`)
  writeFileSync(
    `${folder}/src/one.c`,
    adder.replace('adder.h', '../adder.h').replace('+= right', '+= FACTOR * right'),
  )
  rmSync(`${folder}/adder.c`)
  const headers = { 'adder.h': { sources: 'src/one.c', options: ['-DFACTOR=3'] } }
  assert.equal(await sumOf(await bundlers.esbuild(folder, { headers, types: false })), 15)
  assert.ok(!existsSync(`${folder}/adder.d.h.ts`))

  await assert.rejects(
    bundlers.rollup(folder, { headers: { 'other.h': {} } }),
    /headers: 'other\.h' is not in .*; name it from there/,
  )
  for (const option of ['-o', '--package', '--watch', '--format=cjs', '--no-embed'])
    assert.throws(
      () => plugins.webpack({ options: [option] }).apply({ options: {} }),
      /leave it out/,
    )
})

test('a column counts characters, where the line has others than those of ASCII', async () => {
  const folder = project('columns')
  writeFileSync(
    `${folder}/adder.c`,
    adder.replace('self->sum += right', '/* Σ */ self->sum += rite'),
  )
  const { loc } = await bundlers.rollup(folder).catch((error) => error)
  assert.equal(loc.column, column + '/* Σ */ '.length)
})

test('rollup drops a header whose exports nothing uses', async () => {
  const folder = project('unused')
  writeFileSync(`${folder}/main.js`, "import { Adder } from './adder.h'\nexport const sum = 5\n")
  assert.doesNotMatch(await bundlers.rollup(folder), /WebAssembly/)
})

test('warnings of the compiler are the bundler’s', async () => {
  const folder = project('warnings')
  writeFileSync(`${folder}/adder.c`, adder.replace('+= right;', '+= right; 1;'))
  const warnings = []
  const bundle = await rollup({
    input: `${folder}/main.js`,
    plugins: [plugins.rollup({ folder })],
    onwarn: (warning) => warnings.push(warning),
  })
  await bundle.close()
  assert.equal(warnings.length, 1)
  assert.match(warnings[0].message, /expression result unused/)
  assert.equal(warnings[0].loc.line, line)
})

test('TypeScript finds the types of the header, and those of each plugin', () => {
  const folder = `${work}/esbuild`
  writeFileSync(
    `${folder}/main.ts`,
    `import { Adder } from './adder.h'\nexport const sum: number = new Adder().result()\n` +
      `// @ts-expect-error\nnew Adder().add('1')\n`,
  )
  const bundled = { '--module': 'esnext', '--moduleResolution': 'bundler' }
  assertTypes([`${folder}/main.ts`], { ...bundled, '--allowArbitraryExtensions': 'true' }, work)
  const configs = {
    vite: "import { defineConfig } from 'vite'\nexport default defineConfig({ plugins: [tare(options)] })",
    rollup:
      "import type { RollupOptions } from 'rollup'\nexport default { plugins: [tare(options)] } satisfies RollupOptions",
    esbuild: "import { build } from 'esbuild'\nawait build({ plugins: [tare(options)] })",
    webpack:
      "import type { Configuration } from 'webpack'\nexport default { plugins: [tare(options)] } satisfies Configuration",
  }
  for (const [name, text] of Object.entries(configs))
    writeFileSync(
      `${work}/${name}.ts`,
      `import tare, { type Options } from 'tare/${name}'\nconst options: Options = { options: ['--simd'] }\n${text}\n`,
    )
  const files = Object.keys(configs).map((name) => `${name}.ts`)
  assertTypes(files, { '--skipLibCheck': 'true', '--types': 'node' }, work)
})

test(
  'the server of Vite reloads a page where C has changed, and shows errors of C',
  {
    skip: missing('Chromium'),
  },
  async (t) => {
    const folder = project('page')
    writeFileSync(
      `${folder}/index.html`,
      "<p></p><script type=module>import { sum } from '/main.js'\ndocument.querySelector('p').textContent = sum</script>",
    )
    writeFileSync(`${folder}/adder.c`, wrong)
    const server = await vite.createServer({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      server: { host: '127.0.0.1', port: 0 },
      plugins: [plugins.vite()],
    })
    await server.listen()
    const browser = await launch('Chromium')
    try {
      const page = await browser.newPage()
      const overlay = async () => {
        await page.waitForSelector('vite-error-overlay')
        return page.$eval('vite-error-overlay', ({ shadowRoot }) => shadowRoot.textContent)
      }
      const shows = (sum) =>
        page.waitForFunction((text) => document.querySelector('p')?.textContent === text, {}, sum)

      await page.goto(server.resolvedUrls.local[0])
      assert.match(
        await overlay(),
        new RegExp(`adder\\.c:${line}:${column + 1}: use of undeclared`),
      )
      writeFileSync(`${folder}/adder.c`, adder)
      await shows('5')
      const before = performance.now()
      writeFileSync(`${folder}/adder.c`, doubling)
      await shows('10')
      const seconds = (performance.now() - before) / 1000
      t.diagnostic(`shown ${seconds.toFixed(2)} s after the change`)
      if (loadavg()[0] < 1.5) assert.ok(seconds < 2, `${seconds} s`)
      writeFileSync(`${folder}/adder.c`, wrong)
      assert.ok((await overlay()).includes(`${folder}/adder.c:${line}`))
    } finally {
      await browser.close()
      await server.close()
    }
  },
)
