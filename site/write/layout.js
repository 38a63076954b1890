/** The elements of the view Write, and what is set in them. It decides nothing. */
import { el, short } from '../dom.js'
import { levels, strategies } from './program.js'

/** Milliseconds after which a build can be stopped. */
const LONG = 2000

const radio = (name, value, title, change) =>
  el(
    'label',
    { className: 'choice', title },
    el('input', { type: 'radio', name, value, change }),
    el('span', {}, el('code', {}, value)),
  )

const button = (words, click, properties = {}) =>
  el('button', { type: 'button', click, ...properties }, words)

/** A box with an editor in it. */
const box = (title, place, ...more) =>
  el('section', { className: 'box' }, el('h2', {}, title, ...more), place)

const optionFields = (onOption) => {
  const memory = Object.entries(strategies).map(([value, words]) =>
    radio('write-memory', value, words, () => onOption({ memory: value })),
  )
  const optimize = Object.entries(levels).map(([value, words]) =>
    radio('write-level', value, words, () => onOption({ optimize: value })),
  )
  const libc = el('input', {
    type: 'checkbox',
    id: 'write-libc',
    change: () => onOption({ libc: libc.checked }),
  })
  const hint = el('span', { className: 'hint', id: 'strategy-words' })
  return {
    hint,
    libc,
    element: el(
      'div',
      { className: 'options' },
      el(
        'fieldset',
        { 'aria-describedby': 'strategy-words' },
        el('legend', {}, 'Where instances live'),
        el('div', { className: 'segments' }, ...memory, hint),
      ),
      el(
        'fieldset',
        {},
        el('legend', {}, 'Optimise for'),
        el(
          'div',
          { className: 'segments' },
          ...optimize,
          el(
            'label',
            { className: 'choice', title: 'wasi-libc: string.h, stdlib.h, math.h and others' },
            libc,
            el('span', {}, 'with a C library'),
          ),
        ),
      ),
    ),
  }
}

/** The bar and the words while clang comes. */
const loader = () => {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': 'Loading the compiler' })
  const words = el('p', { className: 'hint', role: 'status' })
  const element = el('div', { className: 'loading', hidden: true }, words, bar)
  return {
    element,
    /** @param {{ progress: number, total: number, isLoaded?: boolean }} [told] nothing: it is over */
    set(told) {
      element.hidden = !told
      if (!told) return
      bar.value = told.progress / told.total
      words.textContent = told.isLoaded
        ? 'The compiler is here and starts …'
        : `clang comes to compile in this page: ${short(told.progress)} of ${short(told.total)}. It is kept for the next time, also without a network.`
    },
  }
}

const fresh = (element) => {
  let is = false
  let timer
  const stop = element.querySelector('.stop')
  return {
    isFresh: () => is,
    setFresh(value) {
      is = value
      element.classList.toggle('is-stale', !value)
      element.querySelector('#run').disabled = !value
    },
    begin(status) {
      element.setAttribute('aria-busy', 'true')
      status.textContent = 'building …'
      timer ??= setTimeout(() => (stop.hidden = false), LONG)
    },
    /** @param {number} [milliseconds] since the change */
    done(milliseconds) {
      clearTimeout(timer)
      timer = undefined
      stop.hidden = true
      element.setAttribute('aria-busy', 'false')
      element.dataset.builds = String(Number(element.dataset.builds ?? 0) + 1)
      if (milliseconds) element.dataset.milliseconds = String(Math.round(milliseconds))
    },
  }
}

const consoleBox = (place, log, onRun) =>
  el(
    'div',
    { className: 'desk' },
    box(
      'Use it',
      place,
      button('Run', onRun, { id: 'run', className: 'button', title: 'Ctrl-Enter in an editor' }),
      log.stop,
      log.status,
    ),
    el('section', { className: 'box' }, el('h2', {}, 'What it prints'), log.list),
  )

const textChoice = (onText) => {
  const all = ['js', 'd.ts'].map((extension) => {
    const name = el('code', {})
    const input = el('input', {
      type: 'radio',
      name: 'write-text',
      value: extension,
      checked: extension == 'js',
      change: onText,
    })
    return { extension, name, input, element: el('label', { className: 'choice' }, input, name) }
  })
  return { all, elements: all.map(({ element }) => element) }
}

/** @param {any} given what is shown, and what is called when something is chosen */
export const makeLayout = ({ examples, outcome, log, ...on }) => {
  const names = { h: el('code', {}), c: el('code', {}) }
  const places = Object.fromEntries(
    ['header', 'source', 'snippet', 'script'].map((name) => [
      name,
      el('div', { className: `editor of-${name}` }),
    ]),
  )
  const options = optionFields(on.onOption)
  const texts = textChoice(on.onText)
  const load = loader()
  const select = el(
    'select',
    { id: 'example', change: () => select.value && on.onExample(Number(select.value)) },
    el('option', { value: '' }, 'your own'),
    ...examples.map(({ title }, at) => el('option', { value: String(at) }, title)),
  )
  const command = el('code', { id: 'write-command' })
  const status = el('span', { className: 'status', role: 'status', id: 'build-status' })
  const shared = el('span', { className: 'status', role: 'status' })
  const problem = el('div', {})
  const said = el('div', { id: 'said' })
  const scriptSize = el('span', { className: 'status' })
  const element = el(
    'div',
    { className: 'writer', id: 'writing' },
    el(
      'div',
      { className: 'pick' },
      el('div', { className: 'field' }, el('label', { for: 'example' }, 'Example'), select),
      button('Copy a link to this', on.onShare, { id: 'share', className: 'quiet' }),
      shared,
    ),
    problem,
    el(
      'div',
      { className: 'desk' },
      el(
        'div',
        { className: 'sources' },
        box(names.h, places.header),
        box(names.c, places.source),
        el('p', { className: 'hint' }, 'Esc, then Tab leaves an editor; Ctrl-Enter runs.'),
      ),
      el(
        'div',
        {},
        options.element,
        el('p', { className: 'terminal' }, el('span', { 'aria-hidden': 'true' }, '$ '), command),
        el(
          'p',
          { className: 'building' },
          status,
          button('Stop', on.onStop, { className: 'quiet stop', hidden: true }),
        ),
        load.element,
        said,
        outcome.element,
      ),
    ),
    consoleBox(places.snippet, log, on.onRun),
    box('The JavaScript that comes out', places.script, ...texts.elements, scriptSize),
  )
  const state = fresh(element)
  const checked = (name) => element.querySelector(`input[name=${name}]:checked`)?.value
  return {
    element,
    places,
    said,
    status,
    shared,
    command,
    scriptSize,
    problem,
    ...state,
    begin: () => state.begin(status),
    chosenText: () => checked('write-text'),
    setLoading: load.set,
    setNames(name) {
      names.h.textContent = `${name}.h`
      names.c.textContent = `${name}.c`
      for (const { name: code, extension } of texts.all) code.textContent = `${name}.${extension}`
    },
    /** @param {number} at which of the examples it is; -1: none */
    setExample(at) {
      select.value = at < 0 ? '' : String(at)
    },
    setOptions({ memory, optimize, libc }) {
      for (const input of element.querySelectorAll('.options input[type=radio]'))
        input.checked = input.value == memory || input.value == optimize
      options.libc.checked = libc
      options.hint.textContent = strategies[memory]
    },
    /** Says what went wrong besides the program. @param {string} words */
    fail(words) {
      problem.replaceChildren(el('p', { className: 'problem', role: 'alert' }, words))
      status.textContent = ''
    },
  }
}
