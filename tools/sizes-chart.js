// Draws docs/sizes.svg, the picture of the README, from the table in docs/comparison.md. `make sizes-chart` runs it, and a
// test compares the picture with the table.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** The beginning of a row of the table, and what the picture calls it. The last one is ours. */
const shown = [
  ['Rust, wasm-bindgen, dlmalloc', 'Rust, wasm-bindgen'],
  ['Emscripten 3.1.6, embind', 'C++, Emscripten embind'],
  ['Rust 1.63.0, std, in a `Box`', 'Rust, std, no bindings'],
  ['AssemblyScript 0.28.20, incremental', 'AssemblyScript'],
  ['Tare, `--memory=slab`', 'C, Tare'],
]

/** Bytes of the module, before compression. */
const bytesOf = (page, beginning) => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${beginning}`))
  const bytes = row?.split('|')[2].match(/\d+/)
  if (!bytes) throw new Error(`docs/comparison.md has no row '${beginning}' with a size`)
  return { bytes: Number(bytes), isQuoted: row.includes('over') }
}

const [width, rowHeight, left, right, top] = [760, 34, 220, 110, 52]

/** The picture, as SVG, for the text of docs/comparison.md. */
export const chartOf = (page) => {
  const rows = shown.map(([beginning, label]) => ({ label, ...bytesOf(page, beginning) }))
  const scale = (width - left - right) / Math.max(...rows.map(({ bytes }) => bytes))
  const height = top + rows.length * rowHeight + 12
  const text = ({ bytes, isQuoted }) => `${isQuoted ? 'over ' : ''}${bytes.toLocaleString('en')}`
  const bars = rows.map((row, i) => {
    const y = top + i * rowHeight
    const length = Math.max(2, Math.round(row.bytes * scale))
    const ours = row.label.endsWith('Tare') ? ' class="ours"' : ''
    return `<g${ours}>
<text x="${left - 12}" y="${y + 16}" text-anchor="end">${row.label}</text>
<rect x="${left}" y="${y}" width="${length}" height="22" rx="2"/>
<text x="${left + length + 8}" y="${y + 16}" class="size">${text(row)}</text>
</g>`
  })
  const described = rows.map((row) => `${row.label}: ${text(row)}`).join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">Bytes of the WebAssembly module of a class with one field</title>
<desc id="desc">${described}.</desc>
<style>
  svg { --back: #fff; --ink: #1c2024; --faint: #687076; --bar: #c3c9ce; --ours: #0b62c4; }
  @media (prefers-color-scheme: dark) {
    svg { --back: #0d1117; --ink: #e6edf3; --faint: #9aa4ae; --bar: #4a525a; --ours: #6cb2ff; }
  }
  text { font: 14px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: var(--faint); }
  .head, .ours text { font-weight: 600; fill: var(--ink); }
  g rect { fill: var(--bar); }
  g.ours rect { fill: var(--ours); }
  .back { fill: var(--back); }
  .size { font-variant-numeric: tabular-nums; }
</style>
<rect class="back" width="${width}" height="${height}"/>
<text class="head" x="12" y="28">A class with one field: bytes of its WebAssembly module</text>
${bars.join('\n')}
</svg>
`
}

if (process.argv[1] == fileURLToPath(import.meta.url))
  writeFileSync(
    new URL('docs/sizes.svg', root),
    chartOf(readFileSync(new URL('docs/comparison.md', root), 'utf8')),
  )
