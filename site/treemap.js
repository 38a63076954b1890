/** Every byte of a module as area: equal areas are equally many bytes, whatever they are of. */
import { hierarchy, treemap } from 'd3-hierarchy'

import { bytes, count, el, many, share } from './dom.js'
import { label, sectionOf } from './rows.js'

/** Cells that are elements: the largest. All others are painted, and the table has them. */
const MOST = 400

/** Of what is painted: the colour of each kind, as the style sheet has it for elements. */
const colours = {
  'is-code': '--code',
  'is-allocator': '--allocator-fill',
  'is-unreached': '--unreached',
  'is-data': '--data',
  'is-other': '--other',
}

/** The sections that have many rows. */
const divided = new Set(['code', 'data', 'element'])

/** The rows that are laid out; more would be smaller than a point, and are one. */
const largest = (list) => {
  const LAID = 20000
  if (list.length <= LAID) return list
  const rest = list.slice(LAID)
  const sum = rest.reduce((total, row) => total + row.bytes, 0)
  return [
    ...list.slice(0, LAID),
    { kind: 'rest', of: list[0].kind, count: rest.length, bytes: sum },
  ]
}

const tree = (rows) => {
  const groups = new Map()
  for (const row of rows) {
    const section = sectionOf(row)
    const group = divided.has(section) ? section : row
    if (!groups.has(group)) groups.set(group, [])
    groups.get(group).push(row)
  }
  return { children: [...groups.values()].map((list) => ({ children: largest(list) })) }
}

let maps = 0

/**
 * A treemap in a box that may change its size.
 * @param {{ total: number, rows: any[], kindOf: (row: any) => string, onChoose?: (row: any) => void, hint?: string, also?: string }} given
 */
export const makeTreemap = ({
  total,
  rows,
  kindOf,
  onChoose = () => {},
  hint = ' Area is bytes; point at a cell, or take the arrow keys.',
  also = ': the table below has the same rows',
}) => {
  const root = hierarchy(tree(rows))
    .sum((item) => item.bytes ?? 0)
    .sort((a, b) => b.value - a.value)
  const caption = el('p', { className: 'caption' })
  const canvas = el('canvas', {})
  const name = `map-${++maps}`
  const box = el('div', {
    className: 'treemap',
    tabIndex: 0,
    role: 'listbox',
    'aria-label': `Treemap of ${bytes(total)}${also}`,
  })
  let leaves = []
  let current = -1

  const describe = ({ data: row }) => ({
    what: row.kind == 'rest' ? `${count(row.count)} smaller` : label(row),
    rest: [
      bytes(row.bytes),
      share(row.bytes, total),
      ...(row.kind == 'function' ? [`${bytes(row.retained)} retained`] : []),
      ...(row.reached == false ? ['not reached from outside'] : []),
    ].join(' · '),
  })

  const mark = ({ data }) => data.kind != 'rest' && onChoose(data)
  const show = (leaf) => {
    const { what, rest } = describe(leaf)
    caption.replaceChildren(el('bdi', { className: 'name' }, what), ` ${rest}`)
  }
  const choose = (index) => {
    if (!leaves[index]) return
    const before = leaves[current]?.cell
    before?.setAttribute('aria-selected', 'false')
    current = index
    const { cell } = leaves[index]
    cell?.setAttribute('aria-selected', 'true')
    if (cell) box.setAttribute('aria-activedescendant', cell.id)
    else box.removeAttribute('aria-activedescendant')
    show(leaves[index])
  }

  /** Paints the cells from `from` on. */
  const paint = (from, width, height) => {
    const scale = devicePixelRatio
    canvas.width = width * scale
    canvas.height = height * scale
    const context = canvas.getContext('2d')
    const style = getComputedStyle(box)
    const colour = Object.fromEntries(
      Object.entries(colours).map(([kind, variable]) => [kind, style.getPropertyValue(variable)]),
    )
    context.scale(scale, scale)
    context.fillStyle = style.getPropertyValue('--paper')
    context.fillRect(0, 0, width, height)
    for (const { x0, y0, x1, y1, data } of leaves.slice(from)) {
      context.fillStyle = colour[kindOf(data)]
      // A line between two cells, as long as they are larger than that.
      const gap = Math.min(1, (x1 - x0) / 4, (y1 - y0) / 4)
      context.fillRect(x0, y0, x1 - x0 - gap, y1 - y0 - gap)
    }
  }

  const cellOf = (leaf, index) => {
    const { x0, y0, x1, y1, data } = leaf
    const { what, rest } = describe(leaf)
    const cell = el('div', {
      id: `${name}-${index}`,
      className: `cell ${kindOf(data)}`,
      role: 'option',
      'aria-selected': String(index == current),
      'aria-label': `${what} ${rest}`,
    })
    const [width, height] = [x1 - x0, y1 - y0]
    Object.assign(cell.style, {
      left: `${x0}px`,
      top: `${y0}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
    if (width > 34 && height > 15) cell.append(el('bdi', {}, what))
    if (width > 34 && height > 32) cell.append(' ', el('span', {}, count(data.bytes)))
    return (leaf.cell = cell)
  }

  const draw = () => {
    const { clientWidth: width, clientHeight: height } = box
    if (!width || !height) return
    leaves = treemap()
      .size([width, height])(root)
      .leaves()
      .filter(({ value }) => value)
      .sort((a, b) => b.value - a.value)
    const cells = leaves.slice(0, MOST)
    canvas.hidden = cells.length == leaves.length
    if (!canvas.hidden) paint(cells.length, width, height)
    box.replaceChildren(canvas, ...cells.map(cellOf))
  }

  /** The leaf under a pointer: those that are painted are no elements. */
  const leafAt = ({ clientX, clientY }) => {
    const { left, top } = box.getBoundingClientRect()
    const [x, y] = [clientX - left, clientY - top]
    return leaves.findIndex(({ x0, x1, y0, y1 }) => x >= x0 && x < x1 && y >= y0 && y < y1)
  }
  box.addEventListener('pointermove', (event) => {
    const leaf = leaves[leafAt(event)]
    if (leaf) show(leaf)
  })
  box.addEventListener('pointerleave', () => {
    if (leaves[current]) show(leaves[current])
    else caption.replaceChildren(...resting())
  })
  box.addEventListener('click', (event) => {
    const index = leafAt(event)
    choose(index)
    if (leaves[index]) mark(leaves[index])
  })
  box.addEventListener('keydown', (event) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
    let to
    if (event.key in steps) to = current + steps[event.key]
    else if (event.key == 'Home') to = 0
    else if (event.key == 'End') to = MOST
    else if (event.key == 'Enter' && leaves[current]) return mark(leaves[current])
    else return
    event.preventDefault()
    choose(Math.min(Math.max(to, 0), leaves.length - 1, MOST - 1))
  })
  const resting = () => [`${bytes(total)} in ${many(rows.length, 'row')}.${hint}`]
  caption.append(...resting())

  const observer = new ResizeObserver(draw)
  const theme = matchMedia('(prefers-color-scheme: dark)')
  observer.observe(box)
  theme.addEventListener('change', draw)
  const stop = () => {
    observer.disconnect()
    theme.removeEventListener('change', draw)
  }
  return { box, caption, stop }
}
