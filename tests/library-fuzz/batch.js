/**
 * One batch of libraries in a process of its own: `node --expose-gc batch.js SEED BATCH SIZE COUNT`, or with the number of one
 * library behind. Prints JSON: what became of each.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { root, tare } from '../support/build.js'
import { collect } from '../support/check.js'
import { drawer } from '../shapes-fuzz/draw.js'
import { readBindings } from './binding.js'
import { kitHeader, kitSource, faults } from './kit.js'
import { Library } from './library.js'
import { Difference, Player } from './play.js'

const [seed, batch, size, count, only] = process.argv.slice(2).map(Number)
const steps = 60

/** How often a library is played with: a build takes longer than ten games. */
const games = 3

/** Ways of building; a batch has one. */
const ways = [
  ['--malloc=freelist'],
  ['--malloc=binned'],
  ['--malloc=dlmalloc'],
  ['--malloc=freelist', '--memory=pool=8', '--max-memory=8388608'],
  ['--memory=heap=freelist'],
  ['--memory=heap=host'],
  ['--malloc=freelist', '--debug'],
  ['--malloc=freelist', '--alloc'],
  ['--malloc=freelist', '-O2'],
  ['--malloc=freelist', '--reclaim=batch'],
]

const options = [...ways[drawer(seed, -1 - batch).below(ways.length)], '--stack-size=65536']
const folder = `${root}build/tests/library-fuzz/${seed}-${batch}${only === undefined ? '' : `-${only}`}`
mkdirSync(folder, { recursive: true })

const ids =
  only === undefined
    ? Array.from({ length: Math.min(size, count - batch * size) }, (_, i) => batch * size + i)
    : [only]
let libraries = ids.map((id) => new Library(drawer(seed, id), id))

/** The function of each line of a text. */
const ownerOf = (text, number) => {
  const line = text.split('\n')[number - 1] ?? ''
  const [, name] = line.match(/\b(k\d+_\w+)\(/) ?? []
  if (name) return name
  // A body: its prototype is above.
  return text
    .split('\n')
    .slice(0, number)
    .reverse()
    .find((one) => /^\S.*\b(k\d+_\w+)\(.*\{$/.test(one))
    ?.match(/\b(k\d+_\w+)\(/)[1]
}

/** Builds, and leaves out what an error of the build is about. */
const build = () => {
  const skips = new Set()
  const refused = new Map()
  const header = kitHeader + libraries.map((lib) => lib.header).join('')
  const source = kitSource + libraries.map((lib) => lib.source).join('')
  writeFileSync(`${folder}/s.h`, header)
  writeFileSync(`${folder}/s.c`, source)
  const names = new Set(libraries.flatMap((lib) => lib.functions.map(({ name }) => name)))
  for (let tries = 40; tries--;) {
    const marks = libraries
      .flatMap((lib) => lib.options)
      .filter((mark) => !skips.has(mark.match(/^--mark=(\w+)/)[1]) && !skips.has(mark))
    const words = [
      'build',
      's.h',
      '--lenient',
      ...options,
      ...marks,
      ...[...skips].filter((one) => !one.startsWith('--')).map((name) => `--skip=${name}`),
      '-o',
      'dist',
    ]
    const since = performance.now()
    const { status, stderr } = spawnSync(tare, words, { cwd: folder, encoding: 'utf8' })
    if (process.env.TARE_TIMES)
      console.error('build', status, Math.round(performance.now() - since))
    for (const line of stderr.split('\n')) {
      const [, at] = line.match(/s\.h:(\d+):\d+: warning: /) ?? []
      if (at) refused.set(ownerOf(header, Number(at)), line)
    }
    if (process.env.TARE_WORDS) writeFileSync(`${folder}/words`, words.join('\n'))
    if (status === 0) {
      const { stdout } = spawnSync(
        tare,
        [...words.filter((word) => word != '-o' && word != 'dist'), '--explain'],
        { cwd: folder, encoding: 'utf8' },
      )
      return { bindings: readBindings(stdout), refused, words }
    }
    if (/ errors? generated/.test(stderr))
      throw new Error(
        `clang in ${folder}: ${stderr
          .split('\n')
          .filter((line) => /s\.[ch]:[\d:]+ error/.test(line))
          .slice(0, 5)
          .join('\n')}`,
      )
    const before = skips.size
    for (const line of stderr.split('\n')) {
      if (!/ error: |^tare: /.test(line)) continue
      const [, file, at] = line.match(/\bs\.([hc]):(\d+):/) ?? []
      const [mark] = line.match(/--mark=[\w.*]+=[\w:$*,]+/) ?? []
      const [, where] = line.match(/error: (--mark=[^ ,:]*(?::[^ ]*)?)/) ?? []
      const wrong = where && marks.find((one) => one.startsWith(where) || where.startsWith(one))
      const owner = wrong
        ? wrong.match(/^--mark=(\w+)/)[1]
        : file && ownerOf(file == 'h' ? header : source, Number(at))
      if (wrong && !names.has(owner)) skips.add(wrong)
      const named = owner ?? line.match(/\b(k\d+_\w+)\b/)?.[1] ?? mark
      if (named && names.has(named)) {
        skips.add(named)
        refused.set(named, line)
      }
    }
    if (skips.size == before)
      throw new Error(
        `tare in ${folder}: ${status}\n${stderr
          .split('\n')
          .filter((line) => !/ warning: /.test(line))
          .slice(0, 9)
          .join('\n')}`,
      )
  }
  throw new Error(`too many errors in ${folder}`)
}

const { bindings, refused, words } = build()

/**
 * What loads the glue. Each game has a module of its own; as a function, the engine reads the text once for all of them, and
 * the collector gets rid of what a game leaves.
 */
const load = (() => {
  let glue = readFileSync(`${folder}/dist/s.js`, 'utf8')
  // For a test of the fuzzer: `FROM TO` that is replaced in the glue.
  if (process.env.TARE_BREAK) {
    const [from, to] = JSON.parse(process.env.TARE_BREAK)
    glue = glue.replaceAll(new RegExp(from, 'g'), to)
  }
  const names = []
  const body = glue.replace(/^export (const|let|class|function) ([\w$]+)/gm, (_, kind, name) => {
    names.push(name)
    return `${kind} ${name}`
  })
  return new Function(`'use strict'\n${body}\nreturn { ${names} }`)
})()

const wait = () => new Promise((resolve) => setTimeout(resolve))

let crash
process.on('uncaughtException', (error) => (crash = error))

const verdicts = []
const open = []

const play = async (lib) => {
  const bound = lib.functions.filter(({ name, isHelper }) => !isHelper && bindings.has(name))
  const verdict = {
    id: lib.id,
    isMarked: lib.isMarked,
    functions: lib.functions.length - 1,
    bound: bound.length,
    refused: lib.functions
      .filter(({ name }) => refused.has(name))
      .map(({ name }) => `${name}: ${refused.get(name)}`),
  }
  verdicts.push(verdict)
  if (!bound.some(({ makes, isInit }) => makes == lib.main && !isInit)) {
    verdict.is = 'refused'
    return
  }
  const called = new Set()
  for (let game = 0; game < games && verdict.is != 'different'; game++)
    await playOnce(lib, verdict, game, called)
}

/** One game with a module of its own. @param {Set<string>} called what C ran of the library, in all games */
const playOnce = async (lib, verdict, game, called) => {
  const glue = load()
  const draw = drawer(seed ^ 0x5eed ^ (game << 16), lib.id)
  const player = new Player(lib, glue, bindings, draw)
  verdict.skipped = [...player.skipped]
  const differs = (error) => {
    const shown = new Set(player.log.flatMap((line) => line.match(/\w+/g)))
    Object.assign(verdict, {
      is: 'different',
      why: error instanceof Difference ? error.message : error.stack,
      log: player.log,
      command: `tare ${words.filter((word) => !/=k\d+_/.test(word) || word.includes(`=${lib.prefix}_`)).join(' ')}`,
      folder,
      header: lib.header,
      source: lib.source,
      shown: [...shown].length,
    })
  }
  try {
    for (let i = 0; i < steps; i++) {
      player.step()
      if (player.broken) throw player.broken
      player.check()
      if (draw.chance(12)) {
        await wait()
        globalThis.gc()
        await wait()
        if (player.broken) throw player.broken
        player.check()
      }
    }
    player.finish()
    verdict.is = 'same'
  } catch (error) {
    differs(error)
    player.holders = []
    player.frames = []
    return
  } finally {
    verdict.counts ??= {}
    for (const name of player.called) called.add(name)
    verdict.called = called.size
    for (const [name, number] of Object.entries(player.counts))
      verdict.counts[name] = (verdict.counts[name] ?? 0) + number
  }
  open.push({ glue, verdict, player, differs })
}

const since = performance.now()
for (const lib of libraries) await play(lib)
if (process.env.TARE_TIMES) console.error('play', Math.round(performance.now() - since))
const leaking = () => open.filter(({ glue }) => glue.kitLive() != 0)
for (let i = 0; i < 12 && leaking().length; i++) await collect()
for (const { glue, verdict, player, differs } of open) {
  if (player.broken) differs(player.broken)
  else if (glue.kitFaults())
    differs(
      new Difference(
        `at the end, C sees ${glue.kitFaults()} faults: ${faults[glue.kitFirstFault()]}`,
      ),
    )
  else if (glue.kitLive())
    differs(new Difference(`at the end, ${glue.kitLive()} blocks are not freed`))
}
if (crash)
  verdicts.push({ is: 'different', id: ids[0], why: `uncaught: ${crash.stack}`, folder, log: [] })
console.log(JSON.stringify({ verdicts, options }))
