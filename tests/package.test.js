/** --package: a folder that npm can publish, and that bundlers, TypeScript and engines take. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
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
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'

import { build as esbuild } from 'esbuild'
import { publint } from 'publint'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'

import { launch, serve } from './support/browsers.js'
import { build, root, run } from './support/build.js'

const json = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Every way to build a package that changes what is in it. */
const variants = {
  usual: [],
  'with-script': ['--format=esm,cjs,iife'],
  loaded: ['--no-embed', '--format=esm,cjs,iife'],
  'with-simd': ['--simd'],
  'loaded-simd': ['--no-embed', '--simd'],
  'esm-only': ['--format=esm'],
  'cjs-only': ['--format=cjs'],
  debug: ['--debug'],
}

/** A project that has the packages installed as npm installs them. */
const project = `${root}build/tests/package-project`
const folders = {}
rmSync(project, { recursive: true, force: true })
mkdirSync(`${project}/node_modules`, { recursive: true })
writeFileSync(`${project}/package.json`, '{ "type": "module" }')
for (const [name, words] of Object.entries(variants)) {
  rmSync(`${root}build/tests/package-${name}`, { recursive: true, force: true })
  folders[name] = build(
    `package-${name}`,
    'tests/fixtures/kit.h',
    '--package',
    `--name=kit-${name}`,
    ...words,
  )
  execFileSync('npm', ['pack', '--offline', '--ignore-scripts', '--pack-destination', project], {
    cwd: folders[name],
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  mkdirSync(`${project}/node_modules/kit-${name}`)
  const tarball = `${project}/kit-${name}-0.1.0.tgz`
  const target = `${project}/node_modules/kit-${name}`
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
}

// ---- What checks packages ----

for (const name of Object.keys(variants)) {
  test(`${name}: publint has nothing to say`, async () => {
    const { messages } = await publint({ pkgDir: folders[name], pack: false, strict: true })
    assert.deepEqual(messages, [])
  })

  test(`${name}: are the types wrong? They are not`, () => {
    // What has only one format cannot be right for who wants the other.
    const profile = name == 'esm-only' ? ['--profile', 'esm-only'] : []
    const { status, stdout } = spawnSync(
      `${root}node_modules/.bin/attw`,
      [
        ...[`${project}/kit-${name}-0.1.0.tgz`, '--format', 'ascii', '--no-color', ...profile],
        ...['--exclude-entrypoints', 'kit.wasm', 'kit.simd.wasm'],
      ],
      { encoding: 'utf8' },
    )
    assert.equal(status, 0, stdout)
  })
}

// ---- Contents ----

test('what is packed is what the manifest names, with README and license, and no debug file', () => {
  for (const name of Object.keys(variants)) {
    const own = `${project}/node_modules/kit-${name}`
    const { exports, main, module, types, files, unpkg } = json(`${own}/package.json`)
    const named = (value) =>
      typeof value == 'string' ? [value] : Object.values(value).flatMap(named)
    for (const path of [main, types, ...files, ...named(exports)])
      assert.ok(existsSync(`${own}/${path}`), `${name}: ${path}`)
    if (module) assert.ok(existsSync(`${own}/${module}`))
    if (unpkg) assert.ok(existsSync(`${own}/${unpkg}`))
    const packed = readdirSync(own)
    for (const file of ['README.md', 'LICENSE']) assert.ok(packed.includes(file), file)
    assert.ok(!packed.some((file) => /debug/.test(file)), `${packed}`)
  }
})

test('the manifest says what it is, and what it needs', () => {
  const manifest = json(`${folders['with-script']}/package.json`)
  assert.equal(manifest.name, 'kit-with-script')
  assert.equal(manifest.version, '0.1.0')
  assert.equal(manifest.description, 'A kit of all that a package can have.')
  assert.equal(manifest.license, 'MIT')
  assert.equal(manifest.type, 'module')
  assert.equal(manifest.sideEffects, false)
  assert.deepEqual(manifest.engines, { node: '>=20' })
  assert.equal(manifest.unpkg, './kit.iife.js')
  assert.equal(manifest.dependencies, undefined)
  const conditions = ['workerd', 'edge-light', 'module', 'node', 'import', 'require']
  assert.deepEqual(Object.keys(manifest.exports['.']), conditions)
})

test('--no-embed: Node gets the file that finds the module by itself, browsers that which fetches it', () => {
  const { exports } = json(`${folders.loaded}/package.json`)
  const conditions = Object.entries(exports['.']).map(([name, entry]) => [name, entry.default])
  assert.deepEqual(conditions, [
    ['workerd', './kit.workerd.js'],
    ['edge-light', './kit.edge-light.js'],
    ['browser', './kit.js'],
    ['node', './kit.cjs'],
    ['default', './kit.js'],
  ])
})

test('the module can be imported from the package, to be instantiated otherwise', () => {
  for (const name of Object.keys(variants)) {
    const require = createRequire(`${project}/`)
    const path = require.resolve(`kit-${name}/kit.wasm`)
    assert.ok(WebAssembly.validate(readFileSync(path)), name)
    if (name.endsWith('simd')) assert.ok(existsSync(require.resolve(`kit-${name}/kit.simd.wasm`)))
  }
})

test('the README says what a module needs before its first use', () => {
  const header = 'tests/fixtures/host.h'
  const words = ['--package', '--name=needy', '--lenient']
  const first = (...more) =>
    readFileSync(`${build('package-needy', header, ...words, ...more)}/README.md`, 'utf8')
  assert.match(first(), /import \{ .*, setImports \} from 'needy'\n\nsetImports\(\{ .* \}\)\n\n/)
  assert.match(first('--no-embed'), /import \{ init, .*\n\nawait init\(undefined, \{ .* \}\)\n\n/)
})

test('the README has the interface, in the words of the header', () => {
  const readme = readFileSync(`${folders['with-script']}/README.md`, 'utf8')
  for (const part of [
    '# kit-with-script\n\nA kit of all that a package can have.\n',
    'npm install kit-with-script\n',
    "import { Meter } from 'kit-with-script'\n\nconst meter = new Meter(end)\nmeter.step(by)\n",
    'Arguments are checked: ',
    "`require('kit-with-script')` gives the same",
    'sets the global variable `Kit`',
    '### `Meter`\n\nCounts up.\n',
    '#### `new Meter(end: KitEnd)`\n\nBegins at zero.\n\n- `end`: what to do at MOST\n',
    '#### `meter.step(by: number): void`\n\nCounts `by` further.\n',
    '#### `meter.free(): void`\n',
    '### `KitEnd`\n\nWhat to do at the end.\n\n- `KitEnd.STAY = 0`: Stay there.\n- `KitEnd.WRAP = 1`: Begin anew.\n',
    '### `sum(bytes: Uint8Array): number`\n\nAdds up.\n\n- `bytes`: to be added\n- returns the sum, modulo 2 to the 32\n',
    '### Constants\n\n- `MOST: number`: Most that a meter counts to.\n',
    '## License\n\nMIT\n',
  ])
    assert.ok(readme.includes(part), `${part}\nis not in\n${readme}`)
  const loaded = readFileSync(`${folders.loaded}/README.md`, 'utf8')
  assert.ok(loaded.includes("import { init, Meter } from 'kit-loaded'\n\nawait init()\n"), loaded)
  assert.ok(loaded.includes('### `init: (input?: string | object)'), loaded)
})

// ---- Used in Node ----

const use = `const meter = new kit.Meter(kit.KitEnd.WRAP)
meter.step(kit.MOST + 2)
const seen = [meter.read(), kit.sum(Uint8Array.of(250, 250)), kit.thrice(-2)].join()
`
const expected = '2,500,-6'
const isLoaded = (name) => name.startsWith('loaded')

for (const name of Object.keys(variants)) {
  if (name != 'cjs-only')
    test(`${name}: import, in Node`, async () => {
      const path = `${project}/${name}.mjs`
      const init = isLoaded(name) ? 'await kit.init()\n' : ''
      writeFileSync(path, `import * as kit from 'kit-${name}'\n${init}${use}export { seen }\n`)
      assert.equal((await import(path)).seen, expected)
    })
  if (name != 'esm-only')
    test(`${name}: require(), in Node`, async () => {
      const kit = createRequire(`${project}/`)(`kit-${name}`)
      await kit.init?.()
      assert.equal(new Function('kit', `${use}return seen`)(kit), expected)
    })
}

/** What a program writes that imports and requires a package at once. */
const both = (name) => `import { createRequire } from 'node:module'
import { Meter, KitEnd } from 'kit-${name}'
const kit = createRequire(import.meta.url)('kit-${name}')
console.log(Meter == kit.Meter, new Meter(KitEnd.STAY) instanceof kit.Meter)
`

const programs = {
  [`Node ${process.version}`]: [process.execPath],
  Deno: [
    `${root}node_modules/@deno/linux-x64-glibc/deno`,
    'run',
    '-A',
    '--node-modules-dir=manual',
  ],
  Bun: [`${root}node_modules/@oven/bun-linux-x64/bin/bun`, 'run'],
}

for (const [name, [program, ...words]] of Object.entries(programs))
  test(
    `${name}: import and require() give one module`,
    {
      skip: !existsSync(program) && `${name} is not installed`,
    },
    () => {
      for (const kind of ['usual', 'with-simd', 'cjs-only']) {
        writeFileSync(`${project}/both-${kind}.mjs`, both(kind))
        const { stdout, stderr } = spawnSync(program, [...words, `both-${kind}.mjs`], {
          cwd: project,
          encoding: 'utf8',
          env: { ...process.env, NO_COLOR: '1' },
        })
        assert.equal(stdout, 'true true\n', `${kind}: ${stderr}`)
      }
    },
  )

test('esbuild and webpack: import and require() give one module, in bundles for browsers and for Node', async () => {
  writeFileSync(`${project}/required.cjs`, "module.exports = require('kit-usual').Meter\n")
  const code =
    "import { Meter } from 'kit-usual'\nimport required from './required.cjs'\nglobalThis.isOne = Meter == required\n"
  writeFileSync(`${project}/both.mjs`, code)
  for (const platform of ['browser', 'node']) {
    await esbuild({
      entryPoints: [`${project}/both.mjs`],
      outfile: `${project}/both-esbuild-${platform}.mjs`,
      bundle: true,
      format: 'esm',
      platform,
    })
    await new Promise((resolve, reject) =>
      webpack(
        {
          mode: 'development',
          devtool: false,
          target: platform == 'node' ? 'node' : 'web',
          context: project,
          entry: './both.mjs',
          output: { path: project, filename: `both-webpack-${platform}.cjs` },
        },
        (error, stats) => (error ? reject(error) : resolve(stats)),
      ),
    )
    for (const bundle of [`both-esbuild-${platform}.mjs`, `both-webpack-${platform}.cjs`]) {
      globalThis.isOne = undefined
      await import(`${project}/${bundle}`)
      assert.equal(globalThis.isOne, true, bundle)
    }
  }
})

/** Which file a condition leads to, for import and require(). */
const resolved = (name, conditions) => {
  const words = conditions.map((condition) => `--conditions=${condition}`)
  const code = `import { createRequire } from 'node:module'
const paths = [import.meta.resolve('kit-${name}'), createRequire('${project}/').resolve('kit-${name}')]
console.log(paths.map((path) => path.replace(/.*\\//, '')).join())`
  writeFileSync(`${project}/resolve.mjs`, code)
  const { stdout, stderr } = spawnSync(process.execPath, [...words, 'resolve.mjs'], {
    cwd: project,
    encoding: 'utf8',
  })
  return stdout.trim() || stderr
}

test('each condition leads to one file, be it imported or required', () => {
  for (const [conditions, usual, loaded] of [
    [[], 'kit.cjs', 'kit.cjs'],
    [['workerd', 'worker', 'browser'], 'kit.workerd.js', 'kit.workerd.js'], // Wrangler
    [['edge-light', 'worker', 'browser'], 'kit.edge-light.js', 'kit.edge-light.js'], // Vercel
    [['browser', 'module'], 'kit.js', 'kit.js'], // bundlers
    [['module'], 'kit.js', 'kit.cjs'], // and for Node
    [['worker'], 'kit.cjs', 'kit.cjs'],
    [['fastly'], 'kit.cjs', 'kit.cjs'],
    [['deno'], 'kit.cjs', 'kit.cjs'],
  ]) {
    for (const [name, file] of Object.entries({ usual, loaded, 'with-script': usual }))
      assert.equal(resolved(name, conditions), `${file},${file}`, `${name}: ${conditions}`)
  }
})

test('the file for the Edge Runtime asks for a compiled module', () => {
  for (const [name, file] of [
    ['usual', 'kit.wasm'],
    ['loaded', 'kit.wasm'],
    ['with-simd', 'kit.simd.wasm'],
  ]) {
    const own = `${project}/node_modules/kit-${name}`
    const [workerd, edge] = ['workerd', 'edge-light'].map((kind) =>
      readFileSync(`${own}/kit.${kind}.js`, 'utf8'),
    )
    assert.ok(edge.includes(`from './${file}?module'\n`), name)
    assert.equal(edge.replace('?module', ''), workerd)
    assert.doesNotMatch(edge, /WebAssembly\.Module\(/)
  }
})

test('the file for Cloudflare Workers takes a module that the platform compiled', async () => {
  for (const name of ['usual', 'loaded', 'with-simd']) {
    const own = `${project}/node_modules/kit-${name}`
    const { default: entry } = json(`${own}/package.json`).exports['.'].workerd
    const code = readFileSync(`${own}/${entry}`, 'utf8')
    const file = code.match(/^import module\$wasm from '(.*)'$/m)[1]
    const compiled = code.replace(
      /^import module\$wasm from .*$/m,
      "import { readFileSync } from 'node:fs'\n" +
        `const module$wasm = new WebAssembly.Module(readFileSync(new URL('${file}', import.meta.url)))`,
    )
    writeFileSync(`${own}/compiled.mjs`, compiled)
    const kit = await import(`${own}/compiled.mjs`)
    await kit.init?.()
    assert.equal(new Function('kit', `${use}return seen`)(kit), expected)
  }
})

const workerd = `${root}node_modules/@cloudflare/workerd-linux-64/bin/workerd`
for (const name of ['usual', 'loaded', 'with-simd'])
  test(`${name}: in workerd`, { skip: !existsSync(workerd) && 'workerd is not installed' }, () => {
    const own = `node_modules/kit-${name}`
    const { default: entry } = json(`${project}/${own}/package.json`).exports['.'].workerd
    const module = readFileSync(`${project}/${own}/${entry}`, 'utf8').match(/from '\.\/(.*)'/)[1]
    const init = isLoaded(name) ? 'await kit.init()\n' : ''
    writeFileSync(
      `${project}/worker-${name}.js`,
      `import * as kit from './${entry}'\nexport default { async test() {\n${init}${use}console.log('seen ' + seen) } }\n`,
    )
    writeFileSync(
      `${project}/${name}.capnp`,
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);
const worker :Workerd.Worker = (
  modules = [
    (name = "worker", esModule = embed "worker-${name}.js"),
    (name = "${entry.slice(2)}", esModule = embed "${own}/${entry}"),
    (name = "kit.constants.js", esModule = embed "${own}/kit.constants.js"),
    (name = "${module}", wasm = embed "${own}/${module}"),
  ],
  compatibilityDate = "2025-05-05",
);
`,
    )
    const { stdout, stderr } = spawnSync(workerd, ['test', `${name}.capnp`], {
      cwd: project,
      encoding: 'utf8',
      timeout: 60000,
    })
    assert.ok(`${stdout}${stderr}`.includes(`seen ${expected}`), stdout + stderr)
  })

// ---- Bundled ----

const entry = (name, what) => `import { ${what} } from 'kit-${name}'\nconsole.log(${what})`

const shaken = {
  esbuild: async (code) => {
    const { outputFiles } = await esbuild({
      stdin: { contents: code, resolveDir: project },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    })
    return outputFiles[0].text
  },
  rollup: async (code) => {
    const bundle = await rollup({
      input: 'entry',
      plugins: [
        {
          name: 'installed',
          resolveId: (id, from) =>
            id == 'entry'
              ? id
              : {
                  id:
                    from == 'entry'
                      ? `${project}/node_modules/${id}/kit.js`
                      : resolve(from, '..', id),
                  moduleSideEffects: false, // as its package.json says
                },
          load: (id) => (id == 'entry' ? code : undefined),
        },
      ],
    })
    const { output } = await bundle.generate({ format: 'es' })
    await bundle.close()
    return output[0].code
  },
  webpack: async (code) => {
    writeFileSync(`${project}/shaken.mjs`, code)
    await new Promise((resolve, reject) =>
      webpack(
        {
          mode: 'production',
          context: project,
          entry: './shaken.mjs',
          output: { path: project, filename: 'shaken.out.js' },
        },
        (error, stats) => (error ? reject(error) : resolve(stats)),
      ),
    )
    return readFileSync(`${project}/shaken.out.js`, 'utf8')
  },
  vite: async (code) => {
    writeFileSync(`${project}/shaken.mjs`, code)
    const [{ output }] = await vite({
      root: project,
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry: './shaken.mjs', formats: ['es'] } },
    })
    return output[0].code
  },
}

for (const [bundler, bundle] of Object.entries(shaken))
  test(`${bundler}: a function alone leaves the class and its books out`, async () => {
    const all = await bundle(entry('usual', 'Meter, sum, thrice'))
    assert.match(all, /FinalizationRegistry/)
    const code = await bundle(entry('usual', 'thrice'))
    assert.match(code, /WebAssembly/)
    assert.doesNotMatch(code, /FinalizationRegistry|class|dispose/)
    assert.ok(code.length < 0.4 * all.length, `${code.length} of ${all.length} bytes`)
  })

for (const [bundler, bundle] of Object.entries(shaken))
  for (const name of ['usual', 'esm-only', 'with-simd', 'loaded'])
    test(`${bundler}: of ${name}, a constant alone leaves the module out`, async () => {
      const code = await bundle(entry(name, 'MOST, KitEnd'))
      assert.match(code, /1000|1e3/)
      assert.doesNotMatch(code, /WebAssembly|wasm|FinalizationRegistry|throw/)
      assert.ok(code.length < 200, code)
    })

test('esbuild: a package that is imported for nothing leaves nothing', async () => {
  assert.equal(await shaken.esbuild("import { Meter } from 'kit-usual'"), '')
})

describe('in Chromium', () => {
  let server, browser

  before(async () => {
    server = await serve(project)
    browser = await launch('Chromium')
  })

  after(async () => {
    await browser?.close()
    server?.close()
  })

  /** The title that a page gives itself. */
  const titleOf = async (path) => {
    const page = await browser.newPage()
    const errors = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(`${server.url}${path}`)
    await page.waitForFunction(() => document.title, { timeout: 10000 }).catch(() => {})
    const title = await page.title()
    await page.close()
    assert.deepEqual(errors, [])
    return title
  }

  const page = (name, html) => {
    writeFileSync(`${project}/${name}.html`, `<!doctype html>${html}`)
    return titleOf(`${name}.html`)
  }

  const app = (name) =>
    `import * as kit from 'kit-${name}'\n${isLoaded(name) ? 'await kit.init()\n' : ''}${use}document.title = seen\n`

  for (const name of ['with-script', 'loaded']) {
    const path = `./node_modules/kit-${name}/kit`

    test(`${name}: <script type="module">, without a bundler`, async () => {
      const code = app(name).replace(`'kit-${name}'`, `'${path}.js'`)
      assert.equal(await page(`module-${name}`, `<script type="module">${code}</script>`), expected)
    })

    test(`${name}: a classic <script>, which finds the module beside itself`, async () => {
      const code = `const kit = Kit\n;(async () => { await kit.init?.()\n${use}document.title = seen })()`
      const scripts = `<script src="${path}.iife.js"></script><script>${code}</script>`
      assert.equal(await page(`script-${name}`, scripts), expected)
    })

    test(`${name}: bundled by Vite`, async () => {
      const source = `${project}/vite-${name}`
      mkdirSync(source)
      writeFileSync(`${source}/index.html`, '<script type="module" src="./main.js"></script>')
      writeFileSync(`${source}/main.js`, app(name))
      await vite({
        root: source,
        base: './',
        configFile: false,
        logLevel: 'error',
        build: { target: 'esnext' },
      })
      assert.equal(await titleOf(`vite-${name}/dist/index.html`), expected)
    })

    test(`${name}: bundled by webpack`, async () => {
      const source = `${project}/webpack-${name}`
      mkdirSync(source)
      writeFileSync(`${source}/main.js`, app(name))
      const stats = await new Promise((resolve, reject) =>
        webpack(
          {
            mode: 'production',
            context: source,
            entry: './main.js',
            output: { path: `${source}/dist`, filename: 'main.js' },
          },
          (error, result) => (error ? reject(error) : resolve(result)),
        ),
      )
      assert.equal(stats.toString({ all: false, errors: true, warnings: true }), '')
      writeFileSync(`${source}/dist/index.html`, '<script src="main.js"></script>')
      assert.equal(await titleOf(`webpack-${name}/dist/index.html`), expected)
    })

    test(`${name}: required, and bundled by webpack`, async () => {
      const source = `${project}/webpack-cjs-${name}`
      mkdirSync(source)
      writeFileSync(`${source}/package.json`, '{ "type": "commonjs" }')
      writeFileSync(
        `${source}/main.js`,
        `const kit = require('kit-${name}')\n;(async () => { await kit.init?.()\n${use}document.title = seen })()`,
      )
      const stats = await new Promise((resolve, reject) =>
        webpack(
          {
            mode: 'development',
            devtool: false,
            context: source,
            entry: './main.js',
            output: { path: `${source}/dist`, filename: 'main.js' },
          },
          (error, result) => (error ? reject(error) : resolve(result)),
        ),
      )
      assert.equal(stats.toString({ all: false, errors: true, warnings: true }), '')
      writeFileSync(`${source}/dist/index.html`, '<script src="main.js"></script>')
      assert.equal(await titleOf(`webpack-cjs-${name}/dist/index.html`), expected)
    })
  }
})

// ---- What the author has written stays ----

describe('in a folder', () => {
  let folder
  const inFolder = (...words) => run(['build', 'kit.h', '--package', ...words], { cwd: folder })
  const manifest = () => json(`${folder}/dist/package.json`)
  const edit = (path, change) => {
    const object = existsSync(`${folder}/${path}`) ? json(`${folder}/${path}`) : {}
    writeFileSync(`${folder}/${path}`, JSON.stringify({ ...object, ...change }))
  }
  const builds = (...words) => {
    const { status, stderr } = inFolder(...words)
    assert.equal(stderr, '')
    assert.equal(status, 0)
  }

  beforeEach(() => {
    folder = mkdtempSync(`${tmpdir()}/tare-package-`)
    for (const name of ['kit.h', 'kit.c'])
      cpSync(`${root}tests/fixtures/${name}`, `${folder}/${name}`)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('the name is the stem, and there is no license where none is found', () => {
    builds()
    assert.equal(manifest().name, 'kit')
    assert.equal(manifest().license, undefined)
    assert.ok(!existsSync(`${folder}/dist/LICENSE`))
  })

  test("the manifest's name, version, and all that tare does not write, are kept", () => {
    builds()
    edit('dist/package.json', {
      name: 'mine',
      version: '3.2.1',
      keywords: ['a'],
      scripts: { x: 'y' },
      engines: { node: '>=22' },
      files: ['kit.js', 'extra.js', 'kit.gone.js'],
      exports: { '.': './old.js', './extra': './extra.js' },
    })
    builds('--format=esm')
    const { name, version, keywords, scripts, engines, files, exports } = manifest()
    assert.deepEqual([name, version, keywords], ['mine', '3.2.1', ['a']])
    assert.deepEqual([scripts, engines], [{ x: 'y' }, { node: '>=22' }])
    const built = ['wasm', 'js', 'constants.js', 'd.ts', 'workerd.js', 'edge-light.js'].map(
      (extension) => `kit.${extension}`,
    )
    assert.deepEqual(files, [...built, 'extra.js'])
    assert.equal(exports['./extra'], './extra.js')
    assert.equal(exports['.'].default, './kit.js')
  })

  test('a manifest keeps its indentation and its numbers, and may begin with a byte order mark', () => {
    mkdirSync(`${folder}/dist`)
    const old = '\ufeff{\n\t"name": "mine",\n\t"limits": {\n\t\t"share": 0.1\n\t}\n}\n'
    writeFileSync(`${folder}/dist/package.json`, old)
    builds()
    const text = readFileSync(`${folder}/dist/package.json`, 'utf8')
    assert.ok(
      text.startsWith('{\n\t"name": "mine",\n\t"limits": {\n\t\t"share": 0.1\n\t},\n'),
      text,
    )
    assert.equal(text, `${JSON.stringify(JSON.parse(text), null, '\t')}\n`)
  })

  test('--name= is the last word', () => {
    builds()
    builds('--name=@me/kit')
    assert.equal(manifest().name, '@me/kit')
    builds()
    assert.equal(manifest().name, '@me/kit')
  })

  test('a package.json beside the header gives name, version, license and who wrote it', () => {
    edit('package.json', { name: 'project', version: '1.0.0', author: 'me', private: true })
    builds()
    edit('package.json', { version: '1.0.1', license: 'ISC' })
    builds()
    const { name, version, author, license, private: isPrivate } = manifest()
    assert.deepEqual([name, version, author, license], ['project', '1.0.1', 'me', 'ISC'])
    assert.equal(isPrivate, undefined)
  })

  test('a README keeps what is around its interface, and that is brought up to date', () => {
    builds()
    const path = `${folder}/dist/README.md`
    const written = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      written.replace('A kit of', 'My own words about').replace('Counts up.', 'x'),
    )
    builds()
    assert.equal(readFileSync(path, 'utf8'), written.replace('A kit of', 'My own words about'))
  })

  test('a README that is all its own stays so, and so does a license', () => {
    mkdirSync(`${folder}/dist`)
    writeFileSync(`${folder}/dist/README.md`, '# mine\n')
    writeFileSync(`${folder}/dist/LICENSE`, 'mine\n')
    cpSync(`${root}LICENSE`, `${folder}/LICENSE`)
    builds()
    assert.equal(readFileSync(`${folder}/dist/README.md`, 'utf8'), '# mine\n')
    assert.equal(readFileSync(`${folder}/dist/LICENSE`, 'utf8'), 'mine\n')
  })

  test('the license is looked for up to the root of the repository, and no further', () => {
    mkdirSync(`${folder}/repository/.git`, { recursive: true })
    mkdirSync(`${folder}/repository/src/deep`, { recursive: true })
    writeFileSync(`${folder}/LICENSE`, 'outside')
    for (const name of ['kit.h', 'kit.c'])
      cpSync(`${folder}/${name}`, `${folder}/repository/src/deep/${name}`)
    const inside = () => {
      rmSync(`${folder}/repository/dist`, { recursive: true, force: true })
      const words = ['build', 'src/deep/kit.h', '--package']
      const { status, stderr } = run(words, { cwd: `${folder}/repository` })
      assert.equal(status, 0, stderr)
      return json(`${folder}/repository/dist/package.json`).license
    }
    assert.equal(inside(), undefined)
    cpSync(`${root}LICENSE`, `${folder}/repository/LICENSE.md`)
    assert.equal(inside(), 'MIT')
    assert.ok(existsSync(`${folder}/repository/dist/LICENSE.md`))
    writeFileSync(`${folder}/repository/src/LICENSE`, 'Do what you like.')
    assert.equal(inside(), 'SEE LICENSE IN LICENSE')
  })

  test('a manifest that is no JSON is an error at its line, and nothing is written', () => {
    mkdirSync(`${folder}/dist`)
    writeFileSync(`${folder}/dist/package.json`, '{\n  "name": kit\n}\n')
    const { status, stderr } = inFolder()
    assert.match(stderr, /^dist\/package\.json:2:\d+: error: .*; mend it or remove it\n$/)
    assert.equal(status, 1)
    assert.deepEqual(readdirSync(`${folder}/dist`), ['package.json'])
  })

  test('nothing is written where one of the files cannot be', () => {
    mkdirSync(`${folder}/dist/README.md`, { recursive: true })
    const { status } = inFolder()
    assert.equal(status, 1)
    assert.deepEqual(readdirSync(`${folder}/dist`), ['README.md'])
  })

  for (const [name, why] of [
    ['Kit', 'use lowercase letters'],
    ['.kit', 'use lowercase letters'],
    ['@me', 'use lowercase letters'],
    ['a/b', 'use lowercase letters'],
    ['fs', 'Node has a module of that name'],
    ['node_modules', 'npm reserves this name'],
    ['k'.repeat(215), 'it is longer than 214 letters'],
  ])
    test(`npm would not take the name ${name.slice(0, 20)}`, () => {
      const { status, stderr } = inFolder(`--name=${name}`)
      assert.match(stderr, new RegExp(`the package's name, '${name}': (${why})`))
      assert.equal(status, 1)
      assert.ok(!existsSync(`${folder}/dist`))
    })

  test('--package needs a format that can be imported, and --name= a package', () => {
    const iife = inFolder('--format=iife')
    assert.match(iife.stderr, /--package: esm or cjs is needed among those of --format=/)
    assert.equal(iife.status, 2)
    const name = run(['build', 'kit.h', '--name=x'], { cwd: folder })
    assert.match(name.stderr, /--name= names a package; add --package/)
    assert.equal(name.status, 2)
  })

  test('a glue that is not made by tare is not overwritten, in any format', () => {
    for (const file of ['kit.cjs', 'kit.iife.js', 'kit.d.cts']) {
      mkdirSync(`${folder}/dist`)
      writeFileSync(`${folder}/dist/${file}`, 'mine')
      const { status, stderr } = inFolder('--format=esm,cjs,iife')
      assert.match(stderr, new RegExp(`'dist/${file}' is there and was not made by tare`))
      assert.equal(status, 1)
      rmSync(`${folder}/dist`, { recursive: true })
    }
  })

  test('the package is usable where its folder is linked', async () => {
    builds()
    mkdirSync(`${folder}/node_modules`)
    symlinkSync(`${folder}/dist`, `${folder}/node_modules/kit`)
    writeFileSync(`${folder}/use.mjs`, `import * as kit from 'kit'\n${use}export { seen }\n`)
    assert.equal((await import(`${folder}/use.mjs`)).seen, expected)
  })
})
