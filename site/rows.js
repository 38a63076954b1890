/** Rows of sizes: what they are called, and which make the difference of two modules. As `tare size` has it. */
import { printable } from './printable.js'

/** "ring_push", "data[0] .rodata at 1024". */
export const label = (row) => {
  const name = row.name == null ? '' : printable(row.name)
  switch (row.kind) {
    case 'preamble':
      return 'magic and version'
    case 'function':
      return name || `func[${row.index}]`
    case 'data':
    case 'element':
      return [
        `${row.kind == 'data' ? 'data' : 'elem'}[${row.index}]`,
        ...(name ? [name] : []),
        ...(row.offset == undefined ? [] : [`at ${row.offset}`]),
      ].join(' ')
    case 'custom':
      return `custom section '${name}'`
    case 'head':
      return `head of the ${name} section`
    default:
      return `${name} section`
  }
}

/** The section that a row lies in. */
export const sectionOf = (row) =>
  ({ preamble: '', function: 'code', data: 'data', element: 'element', custom: 'custom' })[
    row.kind
  ] ?? row.name

/** What a function is called in a way of calls. */
export const functionName = ({ index, name }) =>
  index == null ? '(a table)' : printable(name ?? `func[${index}]`)

const keyOf = (row) => JSON.stringify([row.kind, sectionOf(row), row.name || row.index])

const byKey = ({ size: { rows }, seen: { starts } }) => {
  const map = new Map()
  rows.forEach((row, i) => {
    const key = keyOf(row)
    if (!map.has(key)) map.set(key, [])
    map.get(key).push({ row, start: starts[i] })
  })
  for (const list of map.values()) list.sort((a, b) => a.start - b.start)
  return map
}

/**
 * Rows that were, and are: by name, or by index where there is none; those of one name in the order of the file. The
 * largest difference comes first.
 * @param {any} old a report
 * @param {any} now another one
 */
export const difference = (old, now) => {
  const before = byKey(old)
  const after = byKey(now)
  const changes = []
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const was = before.get(key) ?? []
    const is = after.get(key) ?? []
    for (let i = 0; i < Math.max(was.length, is.length); i++) {
      const [from, to] = [was[i]?.row.bytes ?? 0, is[i]?.row.bytes ?? 0]
      if (from == to) continue
      const change = !is[i] ? 'gone' : !was[i] ? 'new' : to > from ? 'grew' : 'shrank'
      const { row, start } = is[i] ?? was[i]
      changes.push({ row, start, change, old: from, new: to })
    }
  }
  return changes.sort(
    (a, b) =>
      Math.abs(b.new - b.old) - Math.abs(a.new - a.old) ||
      Number(a.change == 'gone') - Number(b.change == 'gone') ||
      a.start - b.start,
  )
}
