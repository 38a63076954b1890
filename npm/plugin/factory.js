/**
 * The plugin, for all bundlers: a module whose name ends with .h is built, and what it exports is what the build's glue
 * exports. Bundlers find headers themselves, as they find any file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'

import { build, TareError } from '../index.js'
import { failureOf, problemsOf, together } from './problems.js'

/** @typedef {import('./options.d.ts').Options} Options */
/** @typedef {import('./options.d.ts').HeaderOptions} HeaderOptions */
/** @typedef {import('unplugin').UnpluginBuildContext & import('unplugin').UnpluginContext} Context */

/** Options of the command that say where outputs go or what they are: bundlers do. */
const ofBundlers = /^(-o|-M|--(watch|package|explain|no-embed|format|name|global)(=|$))/

/** @param {string | readonly string[] | undefined} one @returns {string[]} */
const list = (one) => (one === undefined ? [] : typeof one === 'string' ? [one] : [...one])

/** @param {string} path */
const slashes = (path) => path.replaceAll('\\', '/')

/** @param {readonly string[]} options */
const checkOptions = (options) => {
  for (const option of options)
    if (ofBundlers.test(option))
      throw TypeError(`options: ${option} is not for headers that a module imports; leave it out`)
  return options
}

/**
 * The declarations of a header, for TypeScript's allowArbitraryExtensions. Written where they change, so that nothing that
 * watches them runs for nothing.
 * @param {string} header
 * @param {string} text
 */
const writeTypes = (header, text) => {
  const path = header.replace(/\.h$/, '.d.h.ts')
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

/** An error of webpack, which shows no place but what its message says. @param {readonly import('./problems.js').Problem[]} problems */
const withoutStack = (problems) =>
  Object.assign(
    Error(problems.map(({ message, frame = '' }) => `${message}\n${frame}`).join('\n')),
    { stack: '' },
  )

/** @type {import('unplugin').UnpluginFactory<Options | undefined, false>} */
export const factory = (
  { sources, options = [], headers = {}, types = true, folder } = {},
  { framework },
) => {
  let root = resolve(folder ?? '.')
  /** @param {string | undefined} found what the bundler has its paths relative to */
  const setRoot = (found) => {
    root = resolve(found ?? '.', folder ?? '.')
  }

  checkOptions(options)
  Object.values(headers).forEach((own) => checkOptions(own.options ?? []))

  /** The files that a header was built from, by its path. @type {Map<string, Set<string>>} */
  const inputs = new Map()

  /** Headers that did not build the last time. @type {Set<string>} */
  const broken = new Set()

  /** @param {string} header @returns {HeaderOptions} */
  const optionsOf = (header) => {
    const [, own] =
      Object.entries(headers).find(([path]) => resolve(root, path) === resolve(header)) ?? []
    return {
      sources: own?.sources ?? sources,
      options: ['--no-debug-file', ...options, ...(own?.options ?? [])],
    }
  }

  /**
   * What a change of may mend a header that does not build.
   * @param {string} header
   * @param {unknown} error
   */
  const suspects = (header, error) => [
    ...(inputs.get(header) ?? []),
    header,
    ...['.c', '.cc', '.cpp', '.cxx'].map((extension) => header.replace(/\.h$/, extension)),
    ...list(optionsOf(header).sources).map((path) => resolve(root, path)),
    ...(error instanceof TareError ? error.diagnostics : []).flatMap(({ file }) =>
      file ? [resolve(root, file)] : [],
    ),
  ]

  /** @param {Context} context @param {string} header @param {Iterable<string>} files */
  const watch = (context, header, files) => {
    inputs.set(header, new Set(files))
    for (const file of inputs.get(header) ?? []) context.addWatchFile(file)
  }

  const countsBytes = framework === 'esbuild'

  /** @this {Context} @param {string} id */
  async function load(id) {
    const header = resolve(id)
    try {
      const {
        outputs,
        diagnostics,
        inputs: files,
      } = await build({
        headers: relative(root, header) || header,
        ...optionsOf(header),
        folder: root,
      })
      watch(this, header, files)
      broken.delete(header)
      for (const problem of problemsOf(diagnostics, 'warning', root, countsBytes))
        this.warn(problem)
      const textOf = (/** @type {string} */ extension) => {
        const name = basename(header, '.h') + extension
        return outputs.find((output) => output.name === name)?.text ?? ''
      }
      if (types && !/[\\/]node_modules[\\/]/.test(header)) writeTypes(header, textOf('.d.ts'))
      return { code: textOf('.js'), map: null, moduleSideEffects: false, moduleType: 'js' }
    } catch (error) {
      watch(this, header, suspects(header, error))
      broken.add(header)
      const problems = failureOf(error, root, countsBytes)
      if (framework === 'webpack' || framework === 'rspack') throw withoutStack(problems)
      // esbuild goes on after an error, to report all of them; the others throw it.
      if (framework === 'esbuild') problems.forEach((problem) => this.error(problem))
      else this.error(together(problems))
      return ''
    }
  }

  return {
    name: 'tare',
    enforce: 'pre',
    buildStart() {
      for (const path of Object.keys(headers))
        if (!existsSync(resolve(root, path)))
          throw Error(`headers: '${path}' is not in ${root}; name it from there`)
    },
    load: { filter: { id: /\.h$/ }, handler: load },
    esbuild: {
      onLoadFilter: /\.h$/,
      config: ({ absWorkingDir }) => setRoot(absWorkingDir),
    },
    webpack: ({ context }) => setRoot(context),
    rspack: ({ context }) => setRoot(context),
    vite: {
      configResolved: (config) => setRoot(config.root),
      /** Vite does not reload a page for a module that it could not load. */
      hotUpdate({ file }) {
        const mends = (/** @type {string} */ header) =>
          [...(inputs.get(header) ?? [])].some((input) => slashes(input) === file)
        if (![...broken].some(mends)) return
        this.environment.hot.send({ type: 'full-reload' })
        return []
      },
    },
  }
}
