/** What came of a build: its size, what it can do, its bytes as areas, and what is said of lines of C. */
import { bytes, count, el, many } from '../dom.js'
import { facts, kindOfCell, mapWithLegend } from '../facts.js'
import { reportOf } from '../modules.js'
import { printable } from '../printable.js'
import { functionName } from '../rows.js'
import { makeTreemap } from '../treemap.js'
import { words } from './editor.js'

/** @typedef {import('./editor.js').Mark & { file: string }} Said a mark, and the file it is in */

/** How a size changed. */
const against = (now, before) => {
  if (before === undefined) return ''
  if (now == before) return 'as large as the last build'
  const by = now - before
  return `${by > 0 ? '+' : '−'}${count(Math.abs(by))} against the last build`
}

/** What the module's own code says of lines of C. @returns {Said[]} */
const saidOf = ({ check, seen }) => {
  const traps = check.traps
    .filter(({ file }) => file)
    .map(({ file, line, column, instruction, when, function: one }) => ({
      kind: 'trap',
      file,
      line,
      column,
      message: `${instruction} traps ${when}; in ${functionName(one)}`,
    }))
  const deepest = new Set(check.stack.path.map(({ function: one }) => one.index))
  const frames = seen.frames
    .filter(({ file }) => file)
    .map(({ file, line, frame, function: one }) => ({
      kind: 'stack',
      file,
      line,
      message: `${functionName(one)} takes ${bytes(frame)}${
        deepest.has(one.index) && check.stack.bytes
          ? `, on the deepest way, of ${bytes(check.stack.bytes)}`
          : ''
      }`,
    }))
  const known = new Set()
  return [...traps, ...frames].filter(({ file, line, message }) => {
    const key = `${file}:${line} ${message}`
    return !known.has(key) && known.add(key)
  })
}

export const makeOutcome = () => {
  let stop = () => {}
  let drawn = 0
  const element = el('div', { className: 'outcome' })

  const draw = (report, entry, before) => {
    const kindOf = kindOfCell(report)
    const { bytes: total, rows } = report.size
    const map = makeTreemap({ total, rows, kindOf, hint: '', also: '' })
    stop = map.stop
    const compressed = el('span', {}, '')
    entry.sizes.then(({ gzip }) => {
      if (gzip) compressed.textContent = `${count(gzip)} after gzip, by this browser`
    })
    element.replaceChildren(
      el(
        'div',
        { className: 'title' },
        el(
          'p',
          { className: 'figure' },
          el('b', { id: 'built-bytes' }, count(report.size.bytes)),
          ` ${report.size.bytes == 1 ? 'byte' : 'bytes'}`,
        ),
        el(
          'p',
          { className: 'compressed' },
          el('span', { id: 'built-change' }, against(report.size.bytes, before)),
          el('br'),
          compressed,
        ),
      ),
      facts(report),
      mapWithLegend(map, report.size.rows, kindOf),
    )
  }

  return {
    element,
    /**
     * Reads a module, and shows it unless another one came meanwhile. Returns what is said of lines.
     * @param {{ module: Uint8Array, debug?: Uint8Array }} files
     * @param {number} [before] bytes of the last build
     * @returns {Promise<Said[] | undefined>}
     */
    async show({ module, debug }, before) {
      const turn = ++drawn
      /** @type {any} */
      const entry = { load: async () => [module.slice().buffer, debug?.slice().buffer] }
      entry.sizes = new Promise((resolve) => (entry.setSizes = resolve))
      const report = await reportOf(entry)
      if (turn != drawn) return undefined
      stop()
      stop = () => {}
      if (report.failure || report.error) {
        const problem = report.failure ?? report.error.what
        element.replaceChildren(
          el('p', { className: 'problem', role: 'alert' }, printable(problem)),
        )
        return []
      }
      draw(report, entry, before)
      return saidOf(report)
    },
  }
}

/**
 * All that is said, as a list: each leads to its place.
 * @param {{ kind: string, file?: string, line?: number, column?: number, message: string, excerpt?: string }[]} said
 * @param {(place: any) => void} goTo
 */
export const saidList = (said, goTo) =>
  el(
    'ul',
    { className: 'said', 'aria-label': `${many(said.length, 'remark')} about the program` },
    ...said.map((one) =>
      el(
        'li',
        { className: `of-${one.kind}` },
        el('b', {}, words[one.kind]),
        ' ',
        one.line &&
          el(
            'button',
            { type: 'button', className: 'place', click: () => goTo(one) },
            `${one.file}:${one.line}${one.column ? `:${one.column}` : ''}`,
          ),
        ' ',
        printable(one.message),
      ),
    ),
  )
