/**
 * Runs `tare check` on every module of the WebAssembly specification's test suite: how many it takes for valid, and which
 * features these use. `make bench-suite SUITE=folder`: a clone of https://github.com/WebAssembly/testsuite. WORDS=--list also
 * lists the modules that are judged wrongly.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../tests/support/build.js'
import { table } from './support/table.js'

const [folder, ...words] = process.argv.slice(2)
if (!folder) {
  console.error('usage: make bench-suite SUITE=folder')
  process.exit(2)
}
const out = join(root, 'build/suite')
const encoder = await findEncoder()

/** `wasm-tools parse`, as the package @bytecodealliance/jco-transpile carries it. */
async function findEncoder() {
  const prefix = join(root, 'build/suite-tools')
  const file = join(prefix, 'node_modules/@bytecodealliance/jco-transpile/vendor/wasm-tools.js')
  const load = () => import(pathToFileURL(file).href)
  const { $init, tools } = await load().catch(() => {
    execFileSync('npm', ['install', '--prefix', prefix, '@bytecodealliance/jco-transpile@0.15.0'], {
      stdio: 'ignore',
    })
    return load()
  })
  await $init
  return tools
}

/** The tokens of a script: parentheses, strings, and words, each with its place. */
function* tokensOf(text) {
  const token = /\(;|;;[^\n]*|"(?:[^"\\]|\\[^])*"|[()]|[^\s()";]+|;/g
  for (let match; (match = token.exec(text));) {
    if (match[0] == '(;') {
      let depth = 1
      const comment = /\(;|;\)/g
      comment.lastIndex = token.lastIndex
      for (let part; depth && (part = comment.exec(text));) depth += part[0] == '(;' ? 1 : -1
      token.lastIndex = comment.lastIndex
    } else if (!match[0].startsWith(';;')) yield { text: match[0], at: match.index }
  }
}

/** The lists at the top level of a script, as nested arrays with their text. */
function formsOf(text) {
  const forms = []
  const open = []
  for (const token of tokensOf(text)) {
    if (token.text == '(') {
      const form = { at: token.at, items: [] }
      if (open.length) open.at(-1).items.push(form)
      else forms.push(form)
      open.push(form)
    } else if (token.text == ')') open.pop().end = token.at + 1
    else open.at(-1)?.items.push(token.text)
  }
  return forms
}

/** The bytes of strings in the text format. */
function bytesOf(strings) {
  const bytes = []
  for (const string of strings) {
    const source = Buffer.from(string.slice(1, -1))
    for (let i = 0; i < source.length; i++) {
      if (source[i] != 92) {
        bytes.push(source[i])
        continue
      }
      const letter = String.fromCharCode(source[++i])
      const plain = { t: 9, n: 10, r: 13, '"': 34, "'": 39, '\\': 92 }[letter]
      if (plain !== undefined) bytes.push(plain)
      else if (letter == 'u') {
        const end = source.indexOf('}', i)
        bytes.push(
          ...Buffer.from(
            String.fromCodePoint(parseInt(source.subarray(i + 2, end).toString(), 16)),
          ),
        )
        i = end
      } else bytes.push(parseInt(source.subarray(i, ++i + 1).toString(), 16))
    }
  }
  return Buffer.from(bytes)
}

const isString = (item) => typeof item == 'string' && item.startsWith('"')

/** The module of a list `(module …)`; null where the text itself is malformed, so that no module can hold it. */
function moduleOf(text, form) {
  const kind = form.items.find(
    (item) => item == 'binary' || item == 'quote' || typeof item == 'object',
  )
  if (kind == 'binary') return bytesOf(form.items.filter(isString))
  let source =
    kind == 'quote'
      ? bytesOf(form.items.filter(isString)).toString('latin1')
      : text.slice(form.at, form.end).replace(/^\(module\s+(definition|instance)\b/, '(module')
  if (kind == 'quote') source = `(module ${source})`
  try {
    return Buffer.from(encoder.parse(source))
  } catch {
    return kind == 'quote' ? null : byWabt(source)
  }
}

/** What wasm-tools no longer encodes: the older exception handling. */
function byWabt(source) {
  const file = join(out, 'module')
  writeFileSync(`${file}.wat`, source)
  const { status } = spawnSync('wat2wasm', ['--enable-all', `${file}.wat`, '-o', `${file}.wasm`])
  return status == 0 ? readFileSync(`${file}.wasm`) : null
}

/** Every module of the suite: { name, expected: 'valid' | 'invalid' | 'malformed', message, file }. */
function collect() {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const modules = []
  const skipped = {}
  const scripts = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.wast'))
  for (const script of scripts.sort()) {
    const text = readFileSync(join(folder, script), 'utf8')
    const add = (form, expected, message) => {
      const bytes = moduleOf(text, form)
      if (!bytes) {
        skipped[expected] = (skipped[expected] ?? 0) + 1
        return
      }
      const line = text.slice(0, form.at).split('\n').length
      const file = join(out, `${modules.length}.wasm`)
      writeFileSync(file, bytes)
      modules.push({ name: `${script}:${line}`, script, expected, message, file })
    }
    for (const form of formsOf(text)) {
      const [word, inner, message] = form.items
      if (word == 'module' && form.items[1] != 'instance') add(form, 'valid')
      else if (word == 'assert_invalid' && /multiple (memories|tables)/.test(message))
        add(inner, 'valid') // in a proposal that is written for an older specification
      else if (word == 'assert_invalid' || word == 'assert_malformed')
        add(inner, word.slice('assert_'.length), message)
      else if (
        (word == 'assert_unlinkable' || word == 'assert_trap') &&
        inner?.items[0] == 'module'
      )
        add(inner, 'valid')
    }
  }
  return { modules, skipped }
}

/** What `tare check` says of each: an error, or its features. */
function judge(modules) {
  const tare = process.env.TARE ?? join(root, 'build/tare')
  for (let from = 0; from < modules.length; from += 200) {
    const some = modules.slice(from, from + 200)
    const run = spawnSync(tare, ['check', '--json', ...some.map(({ file }) => file)], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    if (run.signal) throw new Error(`tare check ended by ${run.signal}`)
    const of = new Map(some.map((module) => [module.file, module]))
    for (const facts of JSON.parse(run.stdout)) of.get(facts.module).features = facts.features
    for (const line of run.stderr.split('\n')) {
      const [, file, error] = /error: (\S+\.wasm): (.*)/.exec(line) ?? []
      if (file && of.has(file)) of.get(file).error = error
    }
  }
}

const { modules, skipped } = collect()
judge(modules)
for (const module of modules)
  if (!module.error && !module.features)
    throw new Error(`${module.name}: tare check says nothing about ${module.file}`)

const by = (kind) => modules.filter(({ expected }) => expected == kind)
const isAccepted = ({ error }) => !error
const features = new Map()
for (const { features: used = [] } of by('valid'))
  for (const name of used) features.set(name, (features.get(name) ?? 0) + 1)
const refused = new Map()
for (const { script } of by('valid').filter((module) => !isAccepted(module)))
  refused.set(dirname(script), (refused.get(dirname(script)) ?? 0) + 1)

console.log(
  table(
    ['modules of the suite', 'all', 'accepted', 'refused'],
    ['valid', 'invalid', 'malformed'].map((kind) => {
      const accepted = by(kind).filter(isAccepted).length
      return [kind, by(kind).length, accepted, by(kind).length - accepted]
    }),
  ),
)
console.log('\nvalid ones that are refused, by folder of the suite:', Object.fromEntries(refused))
console.log(
  `malformed texts, which no module can hold: ${skipped.malformed ?? 0}; valid texts that were not encoded: ${skipped.valid ?? 0}\n`,
)
const most = [...features].sort(([, a], [, b]) => b - a)
console.log(table(['feature', 'valid modules that use it'], most))
if (words.includes('--list'))
  for (const { name, expected, message, error, file } of modules)
    if ((expected == 'valid') != !error)
      console.log(
        `${name}: ${expected} ${message ?? ''}: ${error ?? 'accepted'} (${relative(root, file)})`,
      )
