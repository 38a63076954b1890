/** The console: a snippet runs in a worker of its own, which can be stopped, against the module that was built last. */
/* global SANDBOX */
import { el } from '../dom.js'
import { placesOf, scriptUrl } from '../modules.js'
import { printable } from '../printable.js'

/** What is run, in a worker that belongs to no place: see sandbox.js. */
const address = `data:text/javascript,${encodeURIComponent(SANDBOX)}`

/** Milliseconds after which a run that goes on is said to. */
const LONG = 300

/**
 * @param {object} given
 * @param {(place: { file?: string, line: number }) => void} given.goTo a line in C, or of the snippet
 * @param {(line?: number) => void} given.onThrown the line of the snippet
 */
export const makeConsole = ({ goTo, onThrown }) => {
  let worker
  let timer
  const list = el('div', { className: 'console', role: 'log', 'aria-label': 'What it printed' })
  const status = el('span', { className: 'status', role: 'status' })
  const stop = el('button', { type: 'button', hidden: true, click: () => end('stopped') }, 'Stop')

  const add = (kind, ...content) => list.append(el('p', { className: `is-${kind}` }, ...content))

  const end = (words) => {
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
    stop.hidden = true
    status.textContent = words
  }

  /** What was thrown, with its place in C where the module has one there. */
  const showThrown = async ({ text, line, offsets }, { module, debug }) => {
    const places = offsets.length ? await placesOf(module, debug, offsets) : []
    const place = places.find((one) => one.file)
    const link = (target, words) =>
      el('button', { type: 'button', className: 'place', click: () => goTo(target) }, words)
    add(
      'thrown',
      printable(text),
      place && [' at ', link(place, `${place.file}:${place.line}`)],
      line && [' from ', link({ line }, `line ${line}`)],
    )
    onThrown(line)
  }

  /** @param {{ name: string, glue: string, module: Uint8Array, debug?: Uint8Array, snippet: string }} job */
  const run = ({ name, glue, module, debug, snippet }) => {
    end('running …')
    list.replaceChildren()
    onThrown()
    worker = new Worker(scriptUrl(address), { type: 'module' })
    timer = setTimeout(() => (stop.hidden = false), LONG)
    const mine = worker
    mine.onmessage = ({ data }) => {
      if (mine != worker) return
      if (data.kind == 'end') {
        clearTimeout(timer)
        stop.hidden = true
        status.textContent = `done in ${data.milliseconds < 10 ? data.milliseconds.toFixed(1) : Math.round(data.milliseconds)} ms`
      } else if (data.kind == 'thrown') showThrown(data, { module, debug })
      else add(data.kind, ...(data.kind == 'value' ? ['= '] : []), printable(String(data.text)))
    }
    mine.onerror = (event) => {
      event.preventDefault()
      add('thrown', printable(event.message || 'the worker failed'))
    }
    mine.postMessage({ name, glue, snippet })
  }

  return {
    run,
    clear: () => {
      end('')
      list.replaceChildren()
    },
    list,
    status,
    stop,
  }
}
