/**
 * A table in Markdown, so that what a command prints can stand in a README as it is.
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
export const table = (head, rows) => {
  const texts = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(3, ...texts.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`
  return [
    line(texts[0]),
    line(widths.map((width) => '-'.repeat(width))),
    ...texts.slice(1).map(line),
  ].join('\n')
}

/** Raw / gzip / brotli. */
export const triple = ({ raw, gzip, brotli }) => `${raw} / ${gzip} / ${brotli}`
