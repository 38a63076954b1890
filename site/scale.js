/** Scales of the view of memory strategies: one size among others, ten times as much being as far everywhere. */
import { count, el } from './dom.js'

/** Of what a scale shows. */
const explained = {
  module: 'The .wasm file: what the C became, with an allocator where the way needs one.',
  script: 'All that an application ships: the module, and the JavaScript that makes a class of it.',
  memory:
    "What the module takes of the browser's memory while so many objects exist; it grows by pages of 64 KiB.",
}

/** Between powers of ten: a scale on which ten times as much is as far everywhere. */
const makeAxis = (sizes, unit) => {
  const exponent = (size, round) => round(Math.log10(size / unit))
  const from = exponent(Math.min(...sizes), Math.floor)
  const to = Math.max(exponent(Math.max(...sizes), Math.ceil), from + 1)
  const at = (size) => (100 * (Math.log10(size / unit) - from)) / (to - from)
  const steps = Array.from({ length: to - from + 1 }, (_, i) => unit * 10 ** (from + i))
  return { at, steps }
}

/** Pixels of a character of a label, about, and between two labels. */
const [CHARACTER, GAP] = [6.6, 10]

/**
 * Names over ticks, in two rows, as long as there is room; ticks at one place have one name.
 * @param {{ name: string, place: number, isChosen?: boolean }[]} ticks
 * @param {number} width
 */
const nameTicks = (ticks, width) => {
  const groups = []
  for (const tick of [...ticks].sort((a, b) => a.place - b.place)) {
    const last = groups.at(-1)
    if (last && tick.place - last.place < 0.6) last.ticks.push(tick)
    else groups.push({ place: tick.place, ticks: [tick] })
  }
  // The one that is chosen is named before the others.
  const ends = [[], []]
  const placed = []
  const isFirst = ({ ticks: list }) => list.some(({ isChosen }) => isChosen)
  for (const group of groups.sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))) {
    const { ticks: list, place } = group
    const first = list.find(({ isChosen }) => isChosen) ?? list[0]
    const text = list.length > 1 ? `${first.name} +${list.length - 1}` : first.name
    const length = text.length * CHARACTER + GAP
    const left = Math.min((place / 100) * width, width - length)
    const row = ends.findIndex((taken) =>
      taken.every(([from, to]) => left >= to || left + length <= from),
    )
    if (row < 0) continue
    ends[row].push([left, left + length])
    placed.push({ text, left, isAbove: row == 1, isChosen: isFirst(group) })
  }
  return placed
}

/**
 * One scale: a bar for the way that is chosen, a tick for each other one, a hollow one for what the article has.
 * @param {string} id
 */
export const makeScale = (id) => {
  const bar = el('i', { className: 'bar' })
  const ticks = el('div', { className: 'ticks' })
  const value = el('b', {})
  const note = el('span', { className: 'detail' })
  const marks = el('p', { className: 'marks' })
  const names = el('div', { className: 'names', 'aria-hidden': 'true' })
  const axis = el('div', { className: 'axis', 'aria-hidden': 'true' })
  const track = el('div', { className: 'track', 'aria-hidden': 'true' }, bar, ticks)
  const element = el(
    'section',
    { className: 'scale', id: `scale-${id}` },
    el('h2', { className: 'term' }),
    el('p', { className: 'hint' }, explained[id]),
    el('p', { className: 'reading' }, value, ' ', note),
    names,
    track,
    axis,
    marks,
  )
  return {
    element,
    /** @param {{ term: string, all: { name: string, size: number }[], at: number, unit?: [number, string], text: string, note?: string, quoted?: any[] }} given */
    draw: ({
      term,
      all,
      at,
      unit: [unit, unitName] = [1, 'bytes'],
      text,
      note: said = '',
      quoted = [],
    }) => {
      element.querySelector('.term').textContent = term
      value.textContent = text
      note.textContent = said
      const known = [
        ...all.map((one, i) => ({ ...one, isChosen: i == at })),
        ...quoted.map((one) => ({ ...one, name: `article: ${one.name}`, isQuoted: true })),
      ].filter(({ size }) => size > 0)
      const { at: placeOf, steps } = makeAxis(
        known.map(({ size }) => size),
        unit,
      )
      bar.style.width = `${placeOf(all[at].size) || 0}%`
      ticks.replaceChildren(
        ...known.map((one) => {
          const tick = el('i', {
            className: one.isQuoted ? 'is-quoted' : '',
            title: `${one.name}: ${count(one.size)}`,
          })
          tick.style.left = `${placeOf(one.size)}%`
          return tick
        }),
      )
      names.replaceChildren(
        ...nameTicks(
          known.map(({ name, size, isChosen }) => ({
            name: name.replace(/^heap=/, ''),
            place: placeOf(size),
            isChosen,
          })),
          track.clientWidth || 700,
        ).map(({ text: words_, left, isAbove, isChosen }) => {
          const label = el(
            'span',
            { className: `${isAbove ? 'is-above' : ''} ${isChosen ? 'is-chosen' : ''}` },
            words_,
          )
          label.style.left = `${left}px`
          return label
        }),
      )
      axis.replaceChildren(
        ...steps.map((step) => {
          const label = el('span', {}, `${count(step / unit)} ${unitName}`)
          label.style.left = `${placeOf(step)}%`
          return label
        }),
      )
      marks.textContent = quoted.length
        ? `The article: ${quoted.map((one) => `${one.name}, ${one.isOver ? 'over ' : ''}${count(one.size)}`).join('; ')}.`
        : ''
      marks.hidden = !quoted.length
    },
  }
}
