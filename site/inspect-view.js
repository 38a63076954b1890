/** The first view: one module, or the difference of two. */
import { atMost, byId, bytes, count, el, many, named, share, short } from './dom.js'
import { addFiles, modules, reportOf } from './modules.js'
import { printable } from './printable.js'
import { difference, functionName, label, sectionOf } from './rows.js'
import { makeTreemap } from './treemap.js'

const FEW = 12
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

/** What each fact means. */
const explained = {
  Allocates:
    'Whether the module asks for memory while it runs: an allocator in it, or an instruction that grows memory.',
  Traps:
    'Instructions at which the module can stop with a RuntimeError, such as a division by zero or a call through a wrong pointer.',
  Stack:
    'Bytes of linear memory for local arrays and the like, on the deepest way of calls that there is.',
  Imports: 'What the module asks of whoever loads it: without imports it only computes.',
  'Runs from': 'The first version of each engine that has all features which the module uses.',
}

const why = (term) =>
  el(
    'details',
    { className: 'why' },
    el('summary', { 'aria-label': `What '${term}' means` }, '?'),
    el('p', {}, explained[term]),
  )

const fact = (term, value, detail, isGood) =>
  el(
    'div',
    { className: `fact of-${term.toLowerCase()}${isGood ? '' : ' is-notable'}` },
    el('dt', {}, term),
    el(
      'dd',
      {},
      el('strong', {}, value),
      detail && el('span', { className: 'detail' }, detail),
      why(term),
    ),
  )

const wayNodes = (way) =>
  way.flatMap((step, i) => [
    ...(i ? [' → '] : []),
    step.more ? `… ${count(step.more)} more` : named(functionName(step)),
  ])

const panel = (title, ...children) =>
  el('section', { className: 'panel' }, el('h3', {}, title), ...children)

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

const allocationOf = ({ check: { allocation }, seen, size }) => {
  if (!allocation.possible)
    return allocation.named
      ? ['No', 'nothing grows memory, no allocator', true]
      : ['None seen', 'nothing grows memory; functions have no names to know an allocator by', true]
  const names = allocation.allocators.map(({ name }) => name)
  const cost = costOf({ seen, size })
  if (cost) return ['Yes', `${names.join(', ')}: ${cost.text}`, false]
  return ['Yes', [...names, ...(allocation.grows.length ? ['memory.grow'] : [])].join(', '), false]
}

/** Bytes that would go with the functions of the allocators. */
const costOf = ({ seen, size }) => {
  if (!seen.allocating.length) return undefined
  const of = new Set(seen.allocating)
  const sum = size.rows.reduce(
    (total, row) => total + (row.kind == 'function' && of.has(row.index) ? row.bytes : 0),
    0,
  )
  const text = `${seen.isLeast ? 'at least ' : ''}${bytes(sum)}, ${share(sum, size.bytes)}`
  return sum ? { sum, text } : undefined
}

const trapsOf = ({ seen: { traps } }) =>
  traps
    ? [count(traps), `${traps == 1 ? 'instruction' : 'instructions'} can trap`, false]
    : ['None', 'but for memory accesses out of bounds', true]

const CALLS_BACK = 'more if an import calls back'

const callsHost = (imports) => imports.some(({ kind }) => kind == 'function')

const stackOf = ({ check: { stack, imports } }) => {
  if (stack.bytes == null) return ['No bound', stack.unbounded, false]
  if (!stack.bytes) return [bytes(0), 'no stack is used', true]
  const mayNest = callsHost(imports)
  return [bytes(stack.bytes), mayNest ? CALLS_BACK : 'at most, proved', !mayNest]
}

const importsOf = ({ check: { imports } }) =>
  imports.length
    ? [count(imports.length), 'the host supplies them', false]
    : ['None', 'needs no host', true]

const enginesOf = ({ check: { engines } }) => {
  const all = Object.entries(engines)
  return [
    all.every(([, since]) => since) ? `${all[0][0]} ${all[0][1]}` : 'Not all',
    all
      .slice(1)
      .map(([name, since]) => `${name} ${since ?? 'not yet'}`)
      .join(', '),
    true,
  ]
}

export const facts = (report) =>
  el(
    'dl',
    { className: 'facts' },
    fact('Allocates', ...allocationOf(report)),
    fact('Traps', ...trapsOf(report)),
    fact('Stack', ...stackOf(report)),
    fact('Imports', ...importsOf(report)),
    fact('Runs from', ...enginesOf(report)),
  )

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

// ---- What stands beside it ----

const allocationPanel = (report) => {
  const { allocation } = report.check
  if (!allocation.possible) return null
  const cost = costOf(report)
  const list = el('ul', { className: 'plain' })
  const finds = [
    ...allocation.allocators.map((one) => [`${one.name}, by `, one]),
    ...allocation.grows.map((one) => ['memory.grow in ', one]),
  ]
  const more = atMost(FEW, finds, ([what, one]) => el('li', {}, what, ...wayNodes(one.way)), list)
  return panel(
    'Allocation',
    cost &&
      el(
        'p',
        {},
        `Without it, ${cost.text} of the module, would go: its functions, and those that the host reaches through them alone.`,
      ),
    list,
    more,
  )
}

const trapsPanel = ({ check: { traps }, seen }) => {
  if (!traps.length) return null
  const list = el('ul', { className: 'plain' })
  const more = atMost(
    FEW,
    traps,
    (trap) =>
      el(
        'li',
        {},
        el(
          'span',
          { className: 'where' },
          trap.file
            ? named(`${trap.file}:${trap.line}:${trap.column}`)
            : `byte ${count(trap.offset)}`,
        ),
        el('code', {}, trap.instruction),
        ` traps ${trap.when}; in `,
        ...wayNodes(trap.way),
      ),
    list,
    seen.traps,
  )
  return panel('What can trap, and from which export', list, more)
}

const stackPanel = ({ check: { stack, imports }, seen }) => {
  const notes = []
  if (stack.unbounded) notes.push(stack.unbounded)
  if (seen.pointer && !stack.unbounded) notes.push(seen.pointer)
  if (stack.bytes && callsHost(imports)) notes.push(CALLS_BACK)
  for (const one of stack.movedBy) notes.push(`and what the host takes by ${functionName(one)}`)
  if (!stack.path.length || (!stack.bytes && !notes.length)) return null
  const most = Math.max(1, ...stack.path.map(({ frame }) => frame))
  const list = el('ol', { className: 'frames' })
  const more =
    stack.bytes || stack.unbounded
      ? atMost(
          FEW,
          stack.path,
          ({ function: one, frame }) => {
            const bar = el('i')
            bar.style.width = `${(100 * frame) / most}%`
            return el('li', {}, named(functionName(one)), el('b', {}, count(frame)), bar)
          },
          list,
        )
      : null
  return panel(
    stack.unbounded ? 'Stack: the way to where its bound is lost' : 'Stack: the deepest way',
    ...notes.map((note) => el('p', {}, note)),
    list,
    more,
  )
}

const linksPanel = ({ check: { imports, exports }, seen }) => {
  const make = (title, items, item) => {
    const list = el('ul', { className: 'plain links' })
    const more = atMost(FEW, items, item, list)
    return items.length ? panel(`${title} (${count(items.length)})`, list, more) : null
  }
  const link = (name, { kind }, alias) =>
    el(
      'li',
      {},
      named(printable(name)),
      kind == 'function' ? null : el('span', { className: 'kind' }, ` ${kind}`),
      ...(alias ? [' = ', named(printable(alias))] : []),
    )
  return [
    make('Imports', imports, (one, i) =>
      link(`${one.module}.${one.name}`, one, seen.importAliases[i]),
    ),
    make('Exports', exports, (one, i) => link(one.name, one, seen.aliases[i])),
  ]
}

const memoryPanel = ({ check: { memory }, seen }) => {
  if (!memory) return null
  const pages = (value) =>
    `${many(value, 'page')} of 64 KiB${value > 1 ? `, ${short(value * 65536)}` : ''}`
  const words = [
    `${pages(memory.minimum)} at first; `,
    memory.maximum == null ? 'no maximum' : `at most ${pages(memory.maximum)}`,
    memory.imported ? '; imported' : '',
    memory.shared ? '; shared' : '',
    memory.memory64 ? '; of 64-bit addresses' : '',
    seen.memories > 1 ? `; and ${many(seen.memories - 1, 'other memory', 'other memories')}` : '',
  ]
  return panel('Memory', el('p', {}, words.join('')))
}

const featuresPanel = ({ check: { engines }, seen }) => {
  const line = (name, versions, tag = 'td') =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      ...versions.map((version) => el(tag, {}, version || 'not yet')),
    )
  return panel(
    'Features, and who has them from which version on',
    el(
      'table',
      { className: 'features' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, 'Feature'),
          ...seen.engines.map((name) => el('th', { scope: 'col' }, name)),
        ),
      ),
      el('tbody', {}, ...seen.since.map(([name, versions]) => line(name, versions))),
      el(
        'tfoot',
        {},
        line(
          seen.since.length ? 'all of them' : 'the first version of WebAssembly',
          Object.values(engines),
        ),
      ),
    ),
  )
}

// ---- One module ----

export const kindOfCell = ({ seen }) => {
  const allocating = new Set(seen.allocating)
  return (row) => {
    if (row.kind == 'rest') return row.of == 'function' ? 'is-code' : 'is-data'
    if (row.kind == 'function')
      return allocating.has(row.index) ? 'is-allocator' : row.reached ? 'is-code' : 'is-unreached'
    return row.kind == 'data' || row.kind == 'element' ? 'is-data' : 'is-other'
  }
}

export const legend = (rows, kindOf) => {
  const sums = new Map()
  for (const row of rows) sums.set(kindOf(row), (sums.get(kindOf(row)) ?? 0) + row.bytes)
  const titles = {
    'is-allocator': 'allocator',
    'is-code': 'functions',
    'is-unreached': 'functions nothing reaches',
    'is-data': 'data and tables',
    'is-other': 'sections',
  }
  return el(
    'ul',
    { className: 'legend' },
    ...Object.entries(titles)
      .filter(([kind]) => sums.has(kind))
      .map(([kind, title]) =>
        el('li', {}, el('i', { className: kind }), `${title} `, el('b', {}, count(sums.get(kind)))),
      ),
  )
}

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
    el(
      'div',
      { className: 'map' },
      map.box,
      el('div', { className: 'under' }, map.caption, legend(report.size.rows, kindOf)),
    ),
    el(
      'div',
      { className: 'columns' },
      table.element,
      el(
        'div',
        { className: 'panels' },
        ...[
          allocationPanel(report),
          trapsPanel(report),
          stackPanel(report),
          ...linksPanel(report),
          memoryPanel(report),
          featuresPanel(report),
        ].filter(Boolean),
        save(entry, report),
      ),
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
