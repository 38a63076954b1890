/**
 * The chart of what bench/highwayhash.js measured: speed relative to the reference, by input size, both axes logarithmic.
 * Only implementations of HighwayHash are in it. By itself it draws build/bench/highwayhash.json anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { root } from '../../tests/support/build.js'
import { sizeName } from './units.js'

const [width, height] = [880, 470]
const plot = { left: 56, right: 640, top: 72, bottom: 408 }
const lineHeight = 18

const style = `
  svg { --back: #fff; --ink: #1c2024; --faint: #687076; --grid: #e3e6e8; --tare: #0b62c4; --peer: #a8480c; }
  @media (prefers-color-scheme: dark) {
    svg { --back: #0d1117; --ink: #e6edf3; --faint: #9aa4ae; --grid: #2b323b; --tare: #6cb2ff; --peer: #f0a065; }
  }
  text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: var(--faint); }
  .back { fill: var(--back); }
  .head { font-size: 17px; font-weight: 600; fill: var(--ink); }
  .grid { stroke: var(--grid); }
  .base { stroke: var(--faint); stroke-width: 1.5; }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
  .leader { stroke-width: 1; opacity: .5; fill: none; }
  .tare { stroke: var(--tare); }
  .peer { stroke: var(--peer); }
  circle.tare { fill: var(--tare); }
  circle.peer { fill: var(--peer); }
  text.tare { fill: var(--tare); stroke: none; font-weight: 600; }
  text.peer { fill: var(--peer); stroke: none; }
`

const dashes = ['', '7 4', '2 4', '9 3 2 3']
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const round = (number) => Math.round(number * 10) / 10

/** Moves labels apart, as little as that takes; they come sorted by `y`. */
const apart = (labels) => {
  for (let pass = 0; pass < 200; pass++)
    for (let i = 1; i < labels.length; i++) {
      const overlap = labels[i - 1].y + lineHeight - labels[i].y
      if (overlap > 0) {
        labels[i - 1].y -= overlap / 2
        labels[i].y += overlap / 2
      }
    }
  return labels
}

export const chart = ({ machine, versions, reference, contenders, oneShot }) => {
  const lengths = oneShot.filter(({ bytes }) => bytes > 0)
  const [first, last] = [lengths[0].bytes, lengths.at(-1).bytes].map(Math.log2)
  const lines = contenders
    .filter(({ name, kind }) => kind != 'other' && name != reference)
    .map(({ name, kind }) => ({
      name,
      kind,
      ratios: lengths.map(({ times }) => times[reference] / times[name]),
    }))
  const all = lines.flatMap(({ ratios }) => ratios)
  const low = Math.floor(Math.log2(Math.min(...all, 1)))
  const high = Math.ceil(Math.log2(Math.max(...all, 1)))
  const x = (bytes) =>
    round(plot.left + ((Math.log2(bytes) - first) / (last - first)) * (plot.right - plot.left))
  const y = (ratio) =>
    round(plot.bottom - ((Math.log2(ratio) - low) / (high - low)) * (plot.bottom - plot.top))

  const rows = Array.from({ length: high - low + 1 }, (_, i) => 2 ** (low + i)).map(
    (ratio) =>
      `<path class="${ratio == 1 ? 'base' : 'grid'}" d="M${plot.left} ${y(ratio)}H${plot.right}"/>` +
      `<text x="${plot.left - 8}" y="${y(ratio) + 4}" text-anchor="end">${ratio < 1 ? `1/${1 / ratio}` : ratio}</text>`,
  )
  const columns = lengths.map(
    ({ bytes }) =>
      `<path class="grid" d="M${x(bytes)} ${plot.top}V${plot.bottom}"/>` +
      `<text x="${x(bytes)}" y="${plot.bottom + 20}" text-anchor="middle">${sizeName(bytes)}</text>`,
  )
  const ofKind = { tare: 0, peer: 0 }
  const drawn = lines.map(({ name, kind, ratios }) => {
    const points = ratios.map((ratio, i) => [x(lengths[i].bytes), y(ratio)])
    const dash = dashes[ofKind[kind]++ % dashes.length]
    const spots = points.map(([cx, cy]) => `<circle class="${kind}" cx="${cx}" cy="${cy}" r="3"/>`)
    const path = points.map((point) => point.join(' ')).join('L')
    return {
      name,
      kind,
      dash,
      end: points.at(-1)[1],
      text: `<path class="line ${kind}" stroke-dasharray="${dash}" d="M${path}"/>${spots.join('')}`,
    }
  })
  const sorted = [...drawn, { name: `${reference} = 1`, kind: '', dash: '', end: y(1) }]
    .map((line) => ({ ...line, y: line.end }))
    .sort((a, b) => a.y - b.y)
  const labels = apart(sorted).map(
    ({ name, kind, dash, end, y }) =>
      `<path class="leader ${kind || 'base'}" d="M${plot.right + 5} ${round(end)}L${plot.right + 20} ${round(y)}"/>` +
      `<path class="line ${kind || 'base'}" stroke-dasharray="${dash}" d="M${plot.right + 22} ${round(y)}h22"/>` +
      `<text class="${kind}" x="${plot.right + 50}" y="${round(y + 4.5)}">${escaped(name)}</text>`,
  )
  const spoken = lines.map(({ name, ratios }) => {
    const said = ratios.map((ratio, i) => `${ratio.toFixed(2)} at ${sizeName(lengths[i].bytes)}`)
    return `${name}: ${said.join(', ')}.`
  })
  const title = `HighwayHash of 64 bits in Node: speed relative to ${reference} (= 1)`
  const where = `${machine.cpu}, Node ${versions.node}, highwayhasher ${versions.highwayhasher}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`By bytes of data. ${spoken.join(' ')} Measured on ${where}.`)}</desc>
<style>${style}</style>
<rect class="back" width="${width}" height="${height}" rx="6"/>
<text class="head" x="${plot.left - 36}" y="32">${escaped(title)}</text>
<text x="${plot.left - 36}" y="53">${escaped(where)}; ratios of medians; higher is faster</text>
${[...columns, ...rows].join('\n')}
<text x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 44}" text-anchor="middle">bytes, hashed in one call</text>
${drawn.map(({ text }) => text).join('\n')}
${labels.join('\n')}
</svg>
`
}

if (import.meta.url == pathToFileURL(process.argv[1]).href) {
  const results = JSON.parse(readFileSync(`${root}build/bench/highwayhash.json`, 'utf8'))
  writeFileSync(`${root}docs/highwayhash.svg`, chart(results))
}
