/** The view Write: a header and a source, what they are built to, and a console. It is loaded when it is opened. */
import { byId, el, short } from '../dom.js'
import { printable } from '../printable.js'
import { Builds } from './builds.js'
import { makeConsole } from './console.js'
import { makeEditor } from './editor.js'
import { makeLayout } from './layout.js'
import { makeOutcome, saidList } from './outcome.js'
import { commandOf, decode, encode, isSameBuild, optionsOf, programOf } from './program.js'

/** Milliseconds without a change before a build. */
const REST = 150

const decoder = new TextDecoder()
const bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

/** @type {{ title: string, program: import('./program.js').Program, outputs: Record<string, string> }[]} */
let examples
/** @type {import('./program.js').Program} */
let program
let page, header, source, snippet, script, log, outcome, builds
/** What was built last: of a name, and its files. */
let built
/** Bytes of the build before, to compare with. */
let before
let timer
let changedAt = 0
/** Whether something is built or will be, and is to run then. */
let isPending = false
let wantsRun = false
/** Where what is said stands: of the build, of the module, of a run. */
let said = { build: [], module: [] }

// ---- What is shown ----

const editorOf = (file) =>
  file == `${program.name}.h` ? header : file == `${program.name}.c` ? source : undefined

const goTo = (place) => (place.file ? editorOf(place.file) : snippet)?.goTo(place)

const mark = () => {
  const all = [...said.build, ...said.module]
  for (const [editor, extension] of [
    [header, 'h'],
    [source, 'c'],
  ])
    editor.mark(all.filter(({ file, line }) => line && file == `${program.name}.${extension}`))
  page.said.replaceChildren(...(all.length ? [saidList(all, goTo)] : []))
}

/** Files of the build as text: JavaScript, or its types. */
const showScript = () => {
  const extension = page.chosenText()
  const bytes = built?.outputs[`${program.name}.${extension}`]
  script.set(bytes ? decoder.decode(bytes) : '')
  page.scriptSize.textContent = bytes ? `${short(bytes.length)}` : ''
}

/** Of a build that ended: what it said, and what it made. */
const show = async ({ outputs, diagnostics, milliseconds }) => {
  page.problem.replaceChildren()
  // That clang failed says nothing beside what clang said.
  const isPlaced = diagnostics.some(({ level, line }) => level == 'error' && line)
  said.build = diagnostics
    .filter(({ level, line }) => line || !isPlaced || level != 'error')
    .map(({ level, ...rest }) => ({ kind: level, ...rest }))
  const module = outputs[`${program.name}.wasm`]
  page.setFresh(Boolean(module))
  if (!module) {
    said.module = []
    page.status.textContent = 'not built: see below'
    mark()
    end()
    return
  }
  const last = built?.outputs[`${built.name}.wasm`]?.length
  if (built?.name == program.name && last !== undefined) before = last
  built = { name: program.name, outputs }
  showScript()
  const files = { module, debug: outputs[`${program.name}.debug.wasm`] }
  const found = await outcome.show(files, before)
  if (!found) return
  said.module = found
  page.status.textContent =
    milliseconds === undefined
      ? 'built beforehand, with this page'
      : `built in ${Math.round(milliseconds)} ms`
  mark()
  end(performance.now() - changedAt)
}

const onDone = (_, result) => {
  page.setLoading()
  if (result.failure) {
    page.setFresh(false)
    page.fail(
      result.failure == 'stopped'
        ? 'The build was stopped.'
        : `The compiler could not be loaded or failed: ${printable(result.failure)}`,
    )
    end()
    return
  }
  show(result)
}

// ---- What changes ----

const read = () => ({
  ...program,
  header: header.text,
  source: source.text,
  snippet: snippet.text,
})

let told = 0

/** The address has what is shown: an example's name, or all of the program. */
const tellAddress = async () => {
  const turn = ++told
  const now = read()
  const own = examples.find((one) => isSameBuild(one.program, now))
  const path = own?.program.snippet == now.snippet ? own.program.name : `code/${await encode(now)}`
  if (turn == told && !byId('write').hidden) history.replaceState(null, '', `#write/${path}`)
}

const build = () => {
  program = read()
  page.command.textContent = commandOf(program)
  tellAddress()
  isPending = true
  const own = examples.find((one) => isSameBuild(one.program, program))
  page.setExample(own ? examples.indexOf(own) : -1)
  if (own) {
    builds.drop()
    page.setLoading()
    const entries = Object.entries(own.outputs).map(([name, text]) => [name, bytesOf(text)])
    show({ outputs: Object.fromEntries(entries), diagnostics: [] })
    return
  }
  page.begin()
  const { name, header: h, source: c } = program
  builds.build({ name, header: h, source: c, options: optionsOf(program) })
}

const change = () => {
  isPending = true
  changedAt = performance.now()
  clearTimeout(timer)
  timer = setTimeout(build, REST)
}

const choose = (part) => {
  program = { ...read(), ...part }
  page.setOptions(program)
  changedAt = performance.now()
  build()
}

/** Puts a program into the editors. @param {import('./program.js').Program} next */
const put = (next) => {
  program = next
  if (built?.name != next.name) built = undefined
  before = undefined
  said = { build: [], module: [] }
  header.set(next.header)
  source.set(next.source)
  snippet.set(next.snippet)
  log.clear()
  page.setNames(next.name)
  page.setOptions(next)
  changedAt = performance.now()
  build()
}

/** Runs the snippet against what the editors have: once it is built. */
const run = () => {
  wantsRun = isPending
  if (isPending || !page.isFresh() || !built) return
  log.run({
    name: program.name,
    glue: decoder.decode(built.outputs[`${program.name}.js`]),
    module: built.outputs[`${program.name}.wasm`],
    debug: built.outputs[`${program.name}.debug.wasm`],
    snippet: snippet.text,
  })
}

/** Nothing is built any more. @param {number} [milliseconds] since the change, where it worked */
const end = (milliseconds) => {
  isPending = false
  page.done(milliseconds)
  if (wantsRun) run()
}

const share = async () => {
  const url = new URL(`#write/code/${await encode(read())}`, location.href).href
  history.replaceState(null, '', url)
  try {
    await navigator.clipboard.writeText(url)
    page.shared.textContent = 'Link copied'
  } catch {
    page.shared.textContent = 'The address of this page is the link' // not every page may copy
  }
}

// ---- The view ----

/** What the address says: an example, or a program. */
export const openWrite = async ([kind, code = '']) => {
  let problem
  if (kind == 'code') {
    try {
      const next = await decode(code)
      if (!isSameBuild(next, read()) || next.snippet != snippet.text) put(next)
      return
    } catch (error) {
      problem = error.message
    }
  }
  const own = examples.find((one) => one.program.name == kind)
  if (own || !program.header) put((own ?? examples[0]).program)
  if (problem) page.fail(problem)
}

export const startWrite = async () => {
  const response = await fetch('write/examples.json')
  if (!response.ok) throw Error(`examples.json: ${response.status}`)
  examples = await response.json()
  program = programOf({})
  outcome = makeOutcome()
  builds = new Builds({ onProgress: (told) => page.setLoading(told), onDone })
  log = makeConsole({
    goTo,
    onThrown: (line) =>
      snippet.mark(line ? [{ kind: 'error', line, message: 'Thrown from here' }] : []),
  })
  page = makeLayout({
    examples,
    outcome,
    log,
    onExample: (at) => put(examples[at].program),
    onOption: choose,
    onRun: run,
    onShare: share,
    onStop: () => builds.stop(),
    onText: showScript,
  })
  byId('writer').replaceChildren(page.element)
  const editor = (place, label, language, more) =>
    makeEditor({ place, label, language, onRun: run, ...more })
  header = editor(page.places.header, 'Header in C', 'c', { onChange: change })
  source = editor(page.places.source, 'Source in C', 'c', { onChange: change })
  snippet = editor(page.places.snippet, 'Snippet in JavaScript', 'javascript', {
    onChange: () => tellAddress(),
  })
  script = editor(page.places.script, 'What was built', 'javascript', { isFixed: true })
}
