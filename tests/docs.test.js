// The guide is true: every example of docs/*.md, README.md and CONTRIBUTING.md is run, and of the READMEs of
// highwayhash/, npm/ and examples/.
//
// Each `##` section is one test, in a folder of its own that begins as a copy of examples/adder, or of the example
// whose README it is, and has the packages tare and @tare/highwayhash installed, and the folders that the pages call by their
// paths from the root. The section's fenced
// blocks are taken in order:
//
//   c    With a first line like `/* name.h */` or `// name.c` the block is written to that file; otherwise only shown. So is
//        cpp, of a `.cc`, and rust, of a `.rs`.
//   text The same with a first line like `# name.marks`, for a file of options.
//   sh   (or no language) Lines `$ tare …`, `$ node …`, `$ ls …`, `$ cat …` and `$ rustc …` are run. The lines below one are what it
//        prints; where no error is among them, it has to succeed. Other commands are only shown.
//   ts   Each line stands in a .d.ts file that the section has built.
//   js   With a first line like `// name.js` the block is written to that file. Otherwise it is run as a module. Behind an
//        expression, `// 5`, `// 5n`, `// 'text'`, `// Uint8Array(2) [ 1, 2 ]`, as Node prints it, is its value, and
//        `// TypeError: message` (or `// throws TypeError: message`) what it throws. Any other comment is prose.
//
// A section that runs rustc is skipped where there is none with the target of modules.
//
// In what is expected, `…` stands for anything. A fence with `nocheck` behind its language is only shown.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'

import { install } from '../highwayhash/npm/installed.js'
import { root } from './support/build.js'
import { lacksRust, rustc } from './support/rust.js'

const pathOf = (name) =>
  spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
const programs = mkdtempSync(join(tmpdir(), 'tare-docs-bin-'))
if (rustc) symlinkSync(pathOf(rustc), join(programs, 'rustc'))
after(() => rmSync(programs, { recursive: true }))
const env = {
  ...process.env,
  PATH: [`${root}build`, programs, process.env.PATH].join(delimiter),
}
const usesRust = ({ lines, isShown }) =>
  !isShown && lines.some((line) => line.startsWith('$ rustc '))

/**
 * The guide is clang 19's, with the wasm-ld beside it. With another clang the code of a module differs: then any number
 * will do for a number, and what is shown of a module's code, or of the steps of a build, is not compared.
 */
const isOtherClang = Boolean(process.env.TARE_CLANG)
const showsCode = /^tare (size|print)|^tare build .*-v/

/** The `##` sections of a file (what stands before the first is one too), each with its fenced blocks. */
const sectionsOf = (path) => {
  const sections = []
  let block
  readFileSync(root + path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const fence = line.match(/^```(\w*) *(.*)$/)
      if (!sections.length || (!block && /^## /.test(line)))
        sections.push({ title: `${path}: ${line.replace(/^#+ /, '')}`, blocks: [] })
      if (block && line != '```') return block.lines.push(line)
      if (block) return (block = undefined)
      if (!fence) return
      const [, language, mark] = fence
      assert.ok(!mark || mark == 'nocheck', `${path}:${i + 1}: unknown mark '${mark}'`)
      block = { language, isShown: mark == 'nocheck', path, line: i + 2, lines: [] }
      sections.at(-1).blocks.push(block)
    })
  assert.ok(!block, `${path}: a fence is not closed`)
  return sections
}

/** What matches the text, in which `…` stands for anything. */
const patternOf = (text) =>
  text
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('[^]*')

const same = (actual, expected, at, pattern = patternOf(expected)) => {
  if (!new RegExp(`^${pattern}$`).test(actual)) assert.equal(actual, expected, at)
}

/** The same of what a command prints. */
const sameOutput = (actual, expected, at) => {
  const pattern = patternOf(expected)
  if (!isOtherClang) return same(actual, expected, at, pattern)
  const loose = pattern.replace(/\d+/g, '\\d+').replace(/ +/g, ' +')
  same(actual, expected, at, loose.replaceAll("'wasm-ld'", "'wasm-ld(-\\d+)?'"))
}

/** Called by the examples: `run` is the expression, `expected` the comment behind it. */
export const check = async (run, expected, at) => {
  let actual
  try {
    actual = inspect(await run(), { breakLength: Infinity, compact: true })
  } catch (error) {
    actual = String(error)
  }
  same(actual, expected, `${at}: expected ${expected}, got ${actual}`)
}

const value =
  /^(-?[\d.]+n?|-?Infinity|NaN|true|false|null|undefined|'.*'|\w+ \{\}|(\w+(\(\d+\))? ?)?\[.*\]|\{.*\})$/
const thrown = /^(?:throws )?(\w*Error: .*)$/

/** A line of JavaScript with its comment as an assertion, where the comment is a value or an error. */
const asserting = (line, at) => {
  const [, before, expression, comment] = line.match(/^(\s*(?:.*; )?)(.*\S) +\/\/ (.*)$/) ?? []
  const expected = comment?.match(thrown)?.[1] ?? comment?.match(value)?.[0]
  if (!expected) return line
  assert.doesNotMatch(
    expression,
    /^(import|const|let) /,
    `${at}: the value is behind no expression`,
  )
  return `${before}await check_(async () => (${expression}), ${JSON.stringify(expected)}, '${at}')`
}

const write = (folder, { lines }) => {
  const name = lines[0]?.match(/^(?:(?:\/\/|\/\*) ([\w.-]+\.(?:[ch]|cc|rs))|# ([\w-]+\.marks))\b/)
  if (name) writeFileSync(join(folder, name[1] ?? name[2]), lines.join('\n') + '\n')
}

const runOrWrite = (folder, block) => {
  const [, name] = block.lines[0]?.match(/^\/\/ ([\w.-]+\.js)$/) ?? []
  if (!name) return runModule(folder, block)
  writeFileSync(join(folder, name), block.lines.join('\n') + '\n')
}

const runCommands = (folder, { lines, path, line }) => {
  for (const part of `\n${lines.join('\n')}`.split('\n$ ').slice(1)) {
    const [command, ...expected] = part.trimEnd().split('\n')
    if (!/^(tare|node|ls|cat|rustc) /.test(command)) continue
    const shell = ['-c', `exec 2>&1\n${command}`]
    const { status, stdout } = spawnSync('sh', shell, { cwd: folder, env, encoding: 'utf8' })
    const at = `${path}:${line}: $ ${command}\n${stdout}`
    if (expected.length && !(isOtherClang && showsCode.test(command)))
      sameOutput(stdout.trimEnd(), expected.join('\n'), at)
    if (!expected.some((line) => line.includes('error:'))) assert.equal(status, 0, at)
  }
}

const runModule = async (folder, { lines, path, line }) => {
  const file = join(folder, `example-${line}.mjs`)
  const body = lines.map((text, i) => asserting(text, `${path}:${line + i}`)).join('\n')
  writeFileSync(file, `import { check as check_ } from '${import.meta.url}'; ${body}`)
  await import(pathToFileURL(file))
}

const findTypes = (folder, { lines, path, line }) => {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.d.ts'))
  const types = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const declared = new Set(types.split('\n').map((text) => text.trim()))
  for (const text of lines)
    assert.ok(declared.has(text.trim()), `${path}:${line}: ${text}\nis not in\n${types}`)
}

const actions = {
  c: write,
  cpp: write,
  rust: write,
  text: write,
  sh: runCommands,
  '': runCommands,
  js: runOrWrite,
  ts: findTypes,
}

const pages = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'))
const installed = install('docs')
symlinkSync(`${root}build/npm/tare`, `${installed}/node_modules/tare`)
for (const name of ['esbuild', 'rollup'])
  symlinkSync(`${root}node_modules/${name}`, `${installed}/node_modules/${name}`)
const shown = ['highwayhash', 'runtime']
const ofHash = ['highwayhash/README.md', 'highwayhash/npm/README.md']
const ofExamples = readdirSync(`${root}examples`).map((name) => `examples/${name}/README.md`)
const inDocs = pages.map((name) => `docs/${name}`)
const paths = ['README.md', 'CONTRIBUTING.md', 'npm/README.md', ...ofHash, ...inDocs, ...ofExamples]
for (const path of paths)
  for (const { title, blocks } of existsSync(root + path) ? sectionsOf(path) : [])
    if (blocks.some(({ language, isShown }) => language in actions && !isShown))
      test(title, { skip: blocks.some(usesRust) && lacksRust }, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'tare-docs-'))
        try {
          const example = ofExamples.includes(path) ? dirname(path) : 'examples/adder'
          cpSync(root + example, folder, { recursive: true })
          writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
          symlinkSync(`${installed}/node_modules`, join(folder, 'node_modules'))
          for (const name of shown) symlinkSync(root + name, join(folder, name))
          for (const block of blocks)
            if (!block.isShown) await actions[block.language]?.(folder, block)
        } finally {
          rmSync(folder, { recursive: true })
        }
      })

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (path) =>
  readFileSync(path, 'utf8')
    .replace(/^```[^]*?^```/gm, '')
    .match(/^#+ .*$/gm)
    .map((heading) =>
      heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    )

test('links in the guide lead to files and headings that are there', () => {
  const missing = []
  for (const path of paths.filter((path) => existsSync(root + path))) {
    const text = readFileSync(root + path, 'utf8').replace(/^```[^]*?^```/gm, '')
    for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue
      const [file, anchor] = link.split('#')
      const target = file ? join(root, dirname(path), file) : root + path
      const isThere = existsSync(target) && (!anchor || anchorsOf(target).includes(anchor))
      if (!isThere) missing.push(`${path}: ${link}`)
    }
  }
  assert.deepEqual(missing, [])
})
