/**
 * Editors: CodeMirror, as much of it as is used. Each is in a shadow root, where CodeMirror's own style sheets are objects
 * and not elements: so the page's policy need not let anybody add styles.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { c } from '@codemirror/legacy-modes/mode/clike'
import { javascript } from '@codemirror/legacy-modes/mode/javascript'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, hoverTooltip, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'

import { el } from '../dom.js'

/**
 * @typedef {object} Mark what is said of a place
 * @property {'error' | 'warning' | 'trap' | 'stack'} kind
 * @property {number} line
 * @property {number} [column] where it begins; without, all of the line
 * @property {string} message
 */

const languages = { c: StreamLanguage.define(c), javascript: StreamLanguage.define(javascript) }

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--keyword)' },
  { tag: [tags.typeName, tags.standard(tags.name), tags.className], color: 'var(--type)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--number)' },
  { tag: tags.comment, color: 'var(--muted)' },
  { tag: tags.meta, color: 'var(--meta)' },
])

const wave = (colour) => ({
  textDecoration: `underline wavy var(--${colour}) 1px`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
})

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '13px', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--muted)', border: 'none' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--muted)',
    padding: '6px 10px',
    maxWidth: '46em',
    font: '13px/1.45 var(--sans)',
  },
  '.cm-tooltip p': { margin: '2px 0' },
  '.is-error': wave('warn'),
  '.is-warning': wave('caution'),
  '.is-trap': {
    textDecoration: 'underline dashed var(--trap) 2px',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '4px',
  },
  '.is-stack': {
    textDecoration: 'underline dotted var(--stack) 2px',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '4px',
  },
})

/** What each kind of mark is called. */
export const words = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  trap: 'can trap',
  stack: 'stack',
}

const setMarks = StateEffect.define()

/** What of the text a mark is about: a word from its column on, or what a line has. */
const rangeOf = (document, { line: number, column }) => {
  const line = document.line(Math.min(Math.max(number, 1), document.lines))
  const start = line.text.search(/\S|$/)
  if (!column) return { from: line.from + start, to: line.to }
  const at = Math.min(column - 1, line.length)
  const word = /^(\w+|.)/.exec(line.text.slice(at))?.[0].length ?? 0
  // Behind the end of a line there is nothing to underline.
  return word
    ? { from: line.from + at, to: line.from + at + word }
    : { from: line.from + Math.min(start, at), to: line.to }
}

const marksOf = (document, marks) =>
  Decoration.set(
    marks
      .map((mark) => ({ ...rangeOf(document, mark), mark }))
      .filter(({ from, to }) => from < to)
      .map(({ from, to, mark }) =>
        Decoration.mark({
          class: `is-${mark.kind}`,
          said: `${words[mark.kind]}: ${mark.message}`,
        }).range(from, to),
      ),
    true,
  )

const field = StateField.define({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) return marksOf(transaction.state.doc, effect.value)
    return decorations.map(transaction.changes)
  },
  provide: (self) => EditorView.decorations.from(self),
})

const tips = hoverTooltip((view, at) => {
  const said = new Set()
  let [from, to] = [at, at]
  view.state.field(field).between(at, at, (start, end, { spec }) => {
    said.add(spec.said)
    from = Math.min(from, start)
    to = Math.max(to, end)
  })
  if (!said.size) return null
  const make = () => ({ dom: el('div', {}, ...[...said].map((one) => el('p', {}, one))) })
  return { pos: from, end: to, above: true, create: make }
})

/** Typing over a selection: done here, for Chromium would keep its colours by an inline style, which the policy refuses. */
const typing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event
    if (inputType != 'insertText' || !data || view.composing) return false
    if (view.state.selection.main.empty) return false
    event.preventDefault()
    view.dispatch(view.state.replaceSelection(data), {
      userEvent: 'input.type',
      scrollIntoView: true,
    })
    return true
  },
})

/**
 * @param {object} given
 * @param {HTMLElement} given.place an empty element
 * @param {string} given.label for who cannot see what stands above it
 * @param {'c' | 'javascript'} given.language
 * @param {boolean} [given.isFixed] whether the text can only be read
 * @param {() => void} [given.onChange] of the user
 * @param {() => void} [given.onRun] Ctrl-Enter
 */
export const makeEditor = ({ place, label, language, isFixed, onChange, onRun }) => {
  const root = place.attachShadow({ mode: 'open' })
  let isQuiet = false
  const extensions = [
    languages[language],
    syntaxHighlighting(colours),
    theme,
    field,
    tips,
    lineNumbers(),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ...(isFixed
      ? [EditorState.readOnly.of(true)]
      : [
          history(),
          typing,
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                onRun?.()
                return true
              },
            },
            ...defaultKeymap,
            ...historyKeymap,
            indentWithTab,
          ]),
          EditorView.updateListener.of(({ docChanged }) => docChanged && !isQuiet && onChange?.()),
        ]),
  ]
  const stateOf = (doc) => EditorState.create({ doc, extensions })
  const view = new EditorView({ state: stateOf(''), parent: root, root })
  return {
    view,
    get text() {
      return view.state.doc.toString()
    },
    /** Other text, without a way back. @param {string} text */
    set(text) {
      if (text == this.text) return
      isQuiet = true
      view.setState(stateOf(text))
      isQuiet = false
    },
    /** @param {Mark[]} marks all there are now */
    mark: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    /** @param {Pick<Mark, 'line' | 'column'>} place */
    goTo(place) {
      const { from } = rangeOf(view.state.doc, place)
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
      view.focus()
    },
  }
}
