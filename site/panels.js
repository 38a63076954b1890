/** What stands beside the bytes of a module: its allocators, traps and stack, what goes in and out, and what it needs. */
import { atMost, count, el, many, named, short } from './dom.js'
import { CALLS_BACK, callsHost, costOf } from './facts.js'
import { printable } from './printable.js'
import { functionName } from './rows.js'

/** Items of a list that are shown at first. */
const FEW = 12

const wayNodes = (way) =>
  way.flatMap((step, i) => [
    ...(i ? [' → '] : []),
    step.more ? `… ${count(step.more)} more` : named(functionName(step)),
  ])

const panel = (title, ...children) =>
  el('section', { className: 'panel' }, el('h3', {}, title), ...children)

const allocationPanel = (report) => {
  const { allocation } = report.check
  if (!allocation.possible) return null
  const cost = costOf(report)
  const list = el('ul', { className: 'plain' })
  const finds = [
    ...allocation.allocators.map((one) => [`${one.name}, by `, one]),
    ...allocation.grows.map((one) => ['memory.grow in ', one]),
    ...allocation.objects.map((one) => ["objects of the engine's heap in ", one]),
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
  const size = memory.page == 1 ? '1 byte' : '64 KiB'
  const pages = (value) =>
    `${many(value, 'page')} of ${size}${value > 1 ? `, ${short(value * memory.page)}` : ''}`
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

/** All of them that there are. */
export const panelsOf = (report) =>
  [
    allocationPanel(report),
    trapsPanel(report),
    stackPanel(report),
    ...linksPanel(report),
    memoryPanel(report),
    featuresPanel(report),
  ].filter(Boolean)
