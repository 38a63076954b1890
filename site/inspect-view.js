/** The first view: one module, or the difference of two. */
import { atMost, byId, bytes, count, el, many, named, share } from './dom.js'
import {
  allocationOf,
  enginesOf,
  fact,
  facts,
  importsOf,
  kindOfCell,
  mapWithLegend,
  stackOf,
  trapsOf,
} from './facts.js'
import { addFiles, modules, reportOf } from './modules.js'
import { panelsOf } from './panels.js'
import { printable } from './printable.js'
import { difference, label, sectionOf } from './rows.js'
import { makeTreemap } from './treemap.js'

const ROWS = 100

// ---- Which modules ----

let shown = { id: '', against: '' }
let drawn = 0
let stop = () => {}

const fill = (select, chosen, first) => {
  const groups = new Map()
  for (const entry of modules.values()) {
    if (!groups.has(entry.group)) groups.set(entry.group, [])
    groups.get(entry.group).push(entry)
  }
  const order = [...groups].sort(
    ([a], [b]) => Number(b == 'Opened here') - Number(a == 'Opened here'),
  )
  select.replaceChildren(
    ...(first ? [el('option', { value: '' }, first)] : []),
    ...order.map(([group, list]) =>
      el(
        'optgroup',
        { label: group },
        ...list.map((entry) =>
          el('option', { value: entry.id, selected: entry.id == chosen }, printable(entry.title)),
        ),
      ),
    ),
  )
}

/** A link to what is shown, where all of it is samples. */
const addressOf = ({ id, against }) => {
  const parts = [id, ...(against ? [against] : [])]
  return parts.every((part) => modules.get(part)?.isSample)
    ? `#inspect/${parts.join('/')}`
    : '#inspect'
}

const go = (next) => {
  shown = next
  history.replaceState(null, '', addressOf(shown))
  return show()
}

/** What the address says: `id` and `against`, or nothing. */
export const openInspect = (parts, fallback) => {
  const [id, against = ''] = parts
  if (modules.get(id)?.isSample)
    shown = { id, against: modules.get(against)?.isSample ? against : '' }
  else if (!shown.id) shown = fallback
  return show()
}

export const openFiles = (files) => {
  const added = addFiles(files)
  if (!added.length) return
  const [first, second] = added
  return go(second ? { id: second.id, against: first.id } : { id: first.id, against: '' })
}

// ---- Pieces ----

const compressedText = (entry) => {
  const line = el('p', { className: 'compressed' })
  const put = ({ gzip, brotli }, names) => {
    line.replaceChildren(
      [gzip && `${count(gzip)} ${names[0]}`, brotli && `${count(brotli)} ${names[1]}`]
        .filter(Boolean)
        .join(' · '),
    )
  }
  if (entry.exact) {
    put(entry.exact, ['gzip −9', 'brotli −11'])
  } else {
    line.textContent = 'compressing …'
    entry.sizes.then((sizes) => {
      put(sizes, ['gzip', 'brotli'])
      line.append(' by this browser')
      line.title = 'At the level that this browser takes; gzip -9 and brotli -q 11 may be smaller.'
    })
  }
  return line
}

// ---- The table of bytes ----

const columns = [
  { key: 'label', title: 'What', isText: true },
  { key: 'section', title: 'Section', isText: true },
  { key: 'start', title: 'Offset' },
  { key: 'bytes', title: 'Bytes' },
  { key: 'share', title: 'Share', sortBy: 'bytes' },
  { key: 'retained', title: 'Retained' },
]

const makeTable = ({ size, seen }) => {
  const trapping = new Set(seen.trapping)
  const allocating = new Set(seen.allocating)
  const items = size.rows.map((row, i) => ({
    row,
    label: label(row),
    section: sectionOf(row),
    start: seen.starts[i],
    bytes: row.bytes,
    retained: row.retained ?? -1,
  }))
  let sorted = { column: columns[3], isDown: true }
  let wanted = ''
  let marked

  const line = (item) => {
    const { row } = item
    const notes = []
    if (row.kind == 'function') {
      if (!row.reached) notes.push('unreached')
      if (trapping.has(row.index)) notes.push('can trap')
      if (allocating.has(row.index)) notes.push('allocator')
    }
    return el(
      'tr',
      { className: row == marked ? 'is-marked' : '' },
      el(
        'th',
        { scope: 'row' },
        named(item.label),
        ...notes.map((note) =>
          el('span', { className: `note ${note.replace(' ', '-')}` }, ` ${note}`),
        ),
      ),
      el('td', { className: 'section' }, item.section),
      el('td', {}, count(item.start)),
      el('td', {}, count(item.bytes)),
      el('td', {}, share(item.bytes, size.bytes)),
      el('td', {}, row.kind == 'function' ? count(row.retained) : ''),
    )
  }

  const body = el('tbody')
  const more = el('div', { className: 'more' })
  const status = el('span', { className: 'status', role: 'status' })
  const heads = columns.map((column) =>
    el(
      'th',
      { scope: 'col', className: column.isText ? '' : 'number' },
      el(
        'button',
        {
          type: 'button',
          click: () => {
            const isSame = sorted.column == column
            sorted = { column, isDown: isSame ? !sorted.isDown : !column.isText }
            draw()
          },
        },
        column.title,
      ),
    ),
  )

  const draw = () => {
    const by = sorted.column.sortBy ?? sorted.column.key
    const sign = sorted.isDown ? -1 : 1
    const list = items
      .filter((item) => !wanted || item.label.toLowerCase().includes(wanted))
      .sort((a, b) => sign * (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0))
    const at = list.findIndex(({ row }) => row == marked)
    heads.forEach((head, i) => {
      if (columns[i] == sorted.column)
        head.setAttribute('aria-sort', sorted.isDown ? 'descending' : 'ascending')
      else head.removeAttribute('aria-sort')
    })
    body.replaceChildren()
    more.replaceChildren(atMost(Math.max(ROWS, at + 1), list, line, body))
    const sum = list.reduce((total, item) => total + item.bytes, 0)
    status.textContent = `${many(list.length, 'row')}, ${bytes(sum)}`
  }

  const filter = el('input', {
    type: 'search',
    id: 'filter',
    placeholder: 'Part of a name',
    spellcheck: false,
    input: () => {
      wanted = filter.value.toLowerCase()
      draw()
    },
  })
  draw()
  return {
    mark: (row) => {
      marked = row
      filter.value = wanted = ''
      draw()
      body.querySelector('.is-marked')?.scrollIntoView({ block: 'nearest' })
    },
    element: el(
      'section',
      { className: 'bytes' },
      el(
        'div',
        { className: 'tools' },
        el('h3', {}, 'Every byte in one row'),
        el('label', { for: 'filter', className: 'hidden' }, 'Filter by name'),
        filter,
        status,
      ),
      el(
        'div',
        { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Table of bytes' },
        el('table', { className: 'rows all' }, el('thead', {}, el('tr', {}, ...heads)), body),
      ),
      more,
      el(
        'p',
        { className: 'hint' },
        'Retained: the bytes that would go with a function, its own and those of functions that are reached through it alone. Unreached: nothing that the host can call leads there.',
      ),
    ),
  }
}

// ---- One module ----

const save = (entry, { size, check }) =>
  el(
    'button',
    {
      type: 'button',
      className: 'quiet',
      click: async () => {
        await entry.sizes // by then all traps are there
        const text = JSON.stringify({ size, check }, null, 2)
        const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
        el('a', { href: url, download: `${entry.name}.json` }).click()
        setTimeout(() => URL.revokeObjectURL(url), 10000)
      },
    },
    'Save as JSON',
  )

const oneModule = (entry, report) => {
  const table = makeTable(report)
  const kindOf = kindOfCell(report)
  const map = makeTreemap({
    total: report.size.bytes,
    rows: report.size.rows,
    kindOf,
    onChoose: table.mark,
  })
  stop = map.stop
  return [
    el(
      'div',
      { className: 'title' },
      el('h2', {}, named(printable(entry.name))),
      el(
        'p',
        { className: 'figure' },
        el('b', { id: 'bytes' }, count(report.size.bytes)),
        ` ${report.size.bytes == 1 ? 'byte' : 'bytes'}`,
      ),
      compressedText(entry),
      entry.about && el('p', { className: 'about' }, printable(entry.about)),
    ),
    facts(report),
    mapWithLegend(map, report.size.rows, kindOf),
    el(
      'div',
      { className: 'columns' },
      table.element,
      el('div', { className: 'panels' }, ...panelsOf(report), save(entry, report)),
    ),
  ]
}

// ---- Two modules ----

const signed = (value) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${count(Math.abs(value))}`

/** Both at one scale: what is twice as many bytes has twice the area. */
const twoMaps = (...both) => {
  const most = Math.max(...both.map(([, { size }]) => size.bytes))
  const stops = []
  const maps = both.map(([entry, report]) => {
    const { size } = report
    const kindOf = kindOfCell(report)
    const map = makeTreemap({ total: size.bytes, rows: size.rows, kindOf, hint: '' })
    map.box.style.width = `${100 * Math.sqrt(size.bytes / most)}%`
    stops.push(map.stop)
    return el(
      'div',
      {},
      map.box,
      el('p', { className: 'of' }, named(printable(entry.name)), ` ${count(size.bytes)}`),
      map.caption,
    )
  })
  stop = () => stops.forEach((one) => one())
  return el('div', { className: 'two' }, ...maps)
}

const twoModules = (old, was, entry, is) => {
  const changes = difference(was, is)
  const most = Math.max(1, ...changes.map((change) => Math.abs(change.new - change.old)))
  const body = el('tbody')
  const more = atMost(
    ROWS,
    changes,
    (change) => {
      const by = change.new - change.old
      const bar = el('i', { className: by > 0 ? 'grew' : 'shrank' })
      bar.style.width = `${(50 * Math.abs(by)) / most}%`
      return el(
        'tr',
        {},
        el('th', { scope: 'row' }, named(label(change.row))),
        el('td', { className: 'change' }, change.change),
        el('td', {}, change.change == 'new' ? '' : count(change.old)),
        el('td', {}, change.change == 'gone' ? '' : count(change.new)),
        el('td', {}, signed(by)),
        el('td', { className: 'diverging', 'aria-hidden': 'true' }, bar),
      )
    },
    body,
  )
  const by = is.size.bytes - was.size.bytes
  const pair = (term, of) => {
    const [before, after] = [of(was), of(is)]
    return fact(
      term,
      before[0] == after[0] ? after[0] : `${before[0]} → ${after[0].replace(/^Chrome /, '')}`,
      after[1],
      after[2],
    )
  }
  return [
    el(
      'div',
      { className: 'title' },
      el('h2', {}, named(printable(old.name)), ' → ', named(printable(entry.name))),
      el('p', { className: 'figure' }, el('b', { id: 'bytes' }, signed(by)), ' bytes'),
      el(
        'p',
        { className: 'compressed' },
        `${count(was.size.bytes)} → ${count(is.size.bytes)} bytes`,
      ),
    ),
    el(
      'dl',
      { className: 'facts' },
      pair('Allocates', allocationOf),
      pair('Traps', trapsOf),
      pair('Stack', stackOf),
      pair('Imports', importsOf),
      pair('Runs from', enginesOf),
    ),
    twoMaps([old, was], [entry, is]),
    el(
      'section',
      { className: 'bytes' },
      el(
        'div',
        { className: 'tools' },
        el(
          'h3',
          {},
          changes.length ? `${many(changes.length, 'row')} make the difference` : 'No size changed',
        ),
      ),
      el(
        'div',
        { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Table of differences' },
        el(
          'table',
          { className: 'rows changes' },
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              ...['What', 'Change', 'Old', 'New', 'By'].map((title, i) =>
                el('th', { scope: 'col', className: i > 1 ? 'number' : '' }, title),
              ),
              el('td', { className: 'diverging' }),
            ),
          ),
          body,
        ),
      ),
      el('div', { className: 'more' }, more),
    ),
  ]
}

// ---- The view ----

const problemOf = (entry, report) => {
  if (report.error)
    return `${printable(entry.name)}: at byte ${report.error.at}: ${report.error.what}`
  return report.failure && `${printable(entry.name)}: ${report.failure}`
}

const show = async () => {
  const turn = ++drawn
  const place = byId('report')
  const entry = modules.get(shown.id)
  const old = modules.get(shown.against)
  fill(byId('module'), shown.id)
  fill(byId('against'), shown.against, 'nothing')
  byId('swap').hidden = !old
  place.setAttribute('aria-busy', 'true')
  const [report, before] = await Promise.all([reportOf(entry), old && reportOf(old)])
  if (turn != drawn) return // something else was chosen meanwhile
  stop()
  stop = () => {}
  const problem = problemOf(entry, report) || (old && problemOf(old, before))
  place.replaceChildren(
    ...(problem
      ? [el('p', { className: 'problem', role: 'alert' }, el('bdi', {}, problem))]
      : old
        ? twoModules(old, before, entry, report)
        : oneModule(entry, report)),
  )
  place.setAttribute('aria-busy', 'false')
  place.dataset.shown = [shown.id, shown.against].filter(Boolean).join('/')
}

export const startInspect = () => {
  byId('module').addEventListener('change', ({ target }) => go({ ...shown, id: target.value }))
  byId('against').addEventListener('change', ({ target }) =>
    go({ ...shown, against: target.value }),
  )
  byId('swap').addEventListener('click', () => go({ id: shown.against, against: shown.id }))
  byId('open').addEventListener('change', ({ target }) => {
    if (target.files.length) openFiles(target.files)
    target.value = ''
  })
}
