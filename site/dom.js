/** Elements, and how numbers are written. What comes from a module or a file is only ever text. */

/**
 * An element. Of `properties`, functions are listeners, what begins with `aria-`, `data-` or is `role` is an attribute,
 * and the rest are properties of the element.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | number | null | undefined | false | (Node | string)[])} children
 */
export const el = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value == null) continue
    if (typeof value == 'function') element.addEventListener(name, value)
    else if (/^(aria-|data-|role$|for$|colspan$|scope$)/.test(name))
      element.setAttribute(name, value)
    else element[name] = value
  }
  element.append(
    ...children
      .flat()
      .filter((child) => child != null && child !== false)
      .map(asNode),
  )
  return element
}

const asNode = (child) => (child instanceof Node ? child : String(child))

/** A name, in the direction of its own characters. */
export const named = (text) =>
  el(
    'bdi',
    { className: 'name' },
    // Long names may break behind these.
    ...text
      .split(/(?<=[_./:-])(?=\w)/)
      .flatMap((part, i) => (i ? [document.createElement('wbr'), part] : [part])),
  )

export const byId = (id) => /** @type {any} */ (document.getElementById(id))

const grouped = new Intl.NumberFormat('en')
export const count = (value) => grouped.format(value)

/** "1 function", "2 functions". */
export const many = (value, one, several = `${one}s`) =>
  `${count(value)} ${value == 1 ? one : several}`

export const bytes = (value) => many(value, 'byte')

/** Powers of 1000, three digits. */
export const short = (value) => {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  let unit = 0
  for (; value >= 999.5 && unit < units.length - 1; unit++) value /= 1000
  return `${unit ? value.toPrecision(3) : Math.round(value)} ${units[unit]}`
}

export const share = (part, whole) => `${((100 * part) / whole || 0).toFixed(2)}%`

/** A list that shows its first items, and more on demand. Of `total` some may come later. */
export const atMost = (length, items, make, container, total = items.length) => {
  const list = container
  let shown = 0
  const button = el('button', { type: 'button', className: 'quiet', click: () => more() })
  const more = () => {
    const next = items.slice(shown, shown + length)
    list.append(...next.map((item, i) => make(item, shown + i)))
    shown += next.length
    const left = total - shown
    button.hidden = !left
    button.textContent = `Show ${count(Math.min(left, length))} more of ${count(left)}`
  }
  more()
  return button
}
