/** What a module can do, in a line of facts, and what its bytes are: shown of one module, of two, and of what was written. */
import { bytes, count, el, share } from './dom.js'

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
    { className: 'why', name: 'why' },
    el('summary', { 'aria-label': `What '${term}' means` }, '?'),
    el('p', {}, explained[term]),
  )

export const fact = (term, value, detail, isGood) =>
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

export const allocationOf = ({ check: { allocation }, seen, size }) => {
  if (!allocation.possible)
    return allocation.named
      ? ['No', 'nothing grows memory, no allocator', true]
      : ['None seen', 'nothing grows memory; functions have no names to know an allocator by', true]
  const names = allocation.allocators.map(({ name }) => name)
  const cost = costOf({ seen, size })
  if (cost) return ['Yes', `${names.join(', ')}: ${cost.text}`, false]
  return [
    'Yes',
    [
      ...names,
      ...(allocation.grows.length ? ['memory.grow'] : []),
      ...(allocation.objects.length ? ["the engine's heap"] : []),
    ].join(', '),
    false,
  ]
}

/** Bytes that would go with the functions of the allocators. */
export const costOf = ({ seen, size }) => {
  if (!seen.allocating.length) return undefined
  const of = new Set(seen.allocating)
  const sum = size.rows.reduce(
    (total, row) => total + (row.kind == 'function' && of.has(row.index) ? row.bytes : 0),
    0,
  )
  const text = `${seen.isLeast ? 'at least ' : ''}${bytes(sum)}, ${share(sum, size.bytes)}`
  return sum ? { sum, text } : undefined
}

export const trapsOf = ({ seen: { traps } }) =>
  traps
    ? [count(traps), `${traps == 1 ? 'instruction' : 'instructions'} can trap`, false]
    : ['None', 'but for memory accesses out of bounds', true]

export const CALLS_BACK = 'more if an import calls back'

export const callsHost = (imports) => imports.some(({ kind }) => kind == 'function')

export const stackOf = ({ check: { stack, imports } }) => {
  if (stack.bytes == null) return ['No bound', stack.unbounded, false]
  if (!stack.bytes) return [bytes(0), 'no stack is used', true]
  const mayNest = callsHost(imports)
  return [bytes(stack.bytes), mayNest ? CALLS_BACK : 'at most, proved', !mayNest]
}

export const importsOf = ({ check: { imports } }) =>
  imports.length
    ? [count(imports.length), 'the host supplies them', false]
    : ['None', 'needs no host', true]

export const enginesOf = ({ check: { engines } }) => {
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

// ---- Kinds of bytes ----

export const kindOfCell = ({ seen }) => {
  const allocating = new Set(seen.allocating)
  return (row) => {
    if (row.kind == 'rest') return row.of == 'function' ? 'is-code' : 'is-data'
    if (row.kind == 'function')
      return allocating.has(row.index) ? 'is-allocator' : row.reached ? 'is-code' : 'is-unreached'
    return row.kind == 'data' || row.kind == 'element' ? 'is-data' : 'is-other'
  }
}

const legend = (rows, kindOf) => {
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

/**
 * A treemap with what its colours mean.
 * @param {{ box: Element, caption: Element }} map
 * @param {any[]} rows
 * @param {(row: any) => string} kindOf
 */
export const mapWithLegend = (map, rows, kindOf) =>
  el(
    'div',
    { className: 'map' },
    map.box,
    el('div', { className: 'under' }, map.caption, legend(rows, kindOf)),
  )
