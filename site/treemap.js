/** Every byte of a module as area: equal areas are equally many bytes, whatever they are of. */
import { hierarchy, treemap } from 'd3-hierarchy'

import { bytes, count, el, share } from './dom.js'
import { label, sectionOf } from './rows.js'

/** Cells of one section, the smallest of more are one. */
const MOST = 500

/** The sections that have many rows. */
const divided = new Set(['code', 'data', 'element'])

const tree = (rows) => {
  const groups = new Map()
  for (const row of rows) {
    const section = sectionOf(row)
    const group = divided.has(section) ? section : row
    if (!groups.has(group)) groups.set(group, [])
    groups.get(group).push(row)
  }
  return {
    children: [...groups.values()].map((list) => {
      if (list.length == 1) return { row: list[0], bytes: list[0].bytes }
      const shown = list.slice(0, MOST).map((row) => ({ row, bytes: row.bytes }))
      const rest = list.slice(MOST)
      if (rest.length)
        shown.push({
          rest: rest.length,
          section: sectionOf(rest[0]),
          bytes: rest.reduce((sum, row) => sum + row.bytes, 0),
        })
      return { children: shown }
    }),
  }
}

/**
 * A treemap in a box that may change its size.
 * @param {{ total: number, rows: any[], kindOf: (row: any) => string, onChoose: (row: any) => void }} given
 */
export const makeTreemap = ({ total, rows, kindOf, onChoose }) => {
  const root = hierarchy(tree(rows))
    .sum((item) => (item.children ? 0 : item.bytes))
    .sort((a, b) => b.value - a.value)
  const caption = el('p', { className: 'caption' })
  const box = el('div', {
    className: 'treemap',
    tabIndex: 0,
    role: 'listbox',
    'aria-label': `Treemap of ${bytes(total)}: the table below has the same rows`,
  })
  let leaves = []
  let current = -1

  const describe = ({ data }) => {
    const what = data.row
      ? label(data.row)
      : `${count(data.rest)} smaller of the ${data.section} section`
    const more =
      data.row?.kind == 'function'
        ? [
            `${bytes(data.row.retained)} retained`,
            ...(data.row.reached ? [] : ['not reached from outside']),
          ]
        : []
    return { what, rest: [bytes(data.bytes), share(data.bytes, total), ...more].join(' · ') }
  }

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
    cell.setAttribute('aria-selected', 'true')
    box.setAttribute('aria-activedescendant', cell.id)
    show(leaves[index])
  }

  const draw = () => {
    const { clientWidth: width, clientHeight: height } = box
    if (!width || !height) return
    const laid = treemap().size([width, height]).round(false)(root)
    leaves = laid.leaves().filter(({ value }) => value)
    leaves.sort((a, b) => b.value - a.value)
    box.replaceChildren(
      ...leaves.map((leaf, index) => {
        const { x0, y0, x1, y1, data } = leaf
        const { what, rest } = describe(leaf)
        const cell = el('div', {
          id: `cell-${index}`,
          className: `cell ${data.row ? kindOf(data.row) : kindOf({ kind: 'rest', section: data.section })}`,
          role: 'option',
          'aria-selected': String(index == current),
          'aria-label': `${what}, ${rest}`,
          'data-index': index,
        })
        const [w, h] = [x1 - x0, y1 - y0]
        cell.style.left = `${x0}px`
        cell.style.top = `${y0}px`
        cell.style.width = `${w}px`
        cell.style.height = `${h}px`
        if (w > 34 && h > 15) cell.append(el('bdi', {}, what))
        if (w > 34 && h > 32) cell.append(el('span', {}, count(data.bytes)))
        leaf.cell = cell
        return cell
      }),
    )
  }

  const indexOf = (event) => Number(event.target.closest?.('.cell')?.dataset.index ?? -1)
  box.addEventListener('pointermove', (event) => {
    const leaf = leaves[indexOf(event)]
    if (leaf) show(leaf)
  })
  box.addEventListener('pointerleave', () => {
    if (leaves[current]) show(leaves[current])
    else caption.replaceChildren(...resting())
  })
  box.addEventListener('click', (event) => {
    choose(indexOf(event))
    if (leaves[current]?.data.row) onChoose(leaves[current].data.row)
  })
  box.addEventListener('keydown', (event) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
    let to
    if (event.key in steps) to = current + steps[event.key]
    else if (event.key == 'Home') to = 0
    else if (event.key == 'End') to = leaves.length - 1
    else if (event.key == 'Enter' && leaves[current]?.data.row)
      return onChoose(leaves[current].data.row)
    else return
    event.preventDefault()
    choose(Math.min(Math.max(to, 0), leaves.length - 1))
  })
  const resting = () => [
    `${bytes(total)} in ${count(rows.length)} rows. Area is bytes; point at a cell, or take the arrow keys.`,
  ]
  caption.append(...resting())

  const observer = new ResizeObserver(draw)
  observer.observe(box)
  return { box, caption, stop: () => observer.disconnect() }
}
