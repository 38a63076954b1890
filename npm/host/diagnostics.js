/** What the command and its tools print on standard error, as objects. */

/** @type {Record<string, import('../index.d.ts').Diagnostic['level']>} */
const levels = { error: 'error', 'fatal error': 'error', warning: 'warning', note: 'note' }
const head =
  /^(?:(.*?):(\d+):(\d+): |((?:[A-Za-z]:)?[^:\n]+): )?(fatal error|error|warning|note): (.*)$/

/**
 * @param {string} text
 * @returns {import('../index.d.ts').Diagnostic[]}
 */
export const readDiagnostics = (text) => {
  /** @type {import('../index.d.ts').Diagnostic[]} */
  const found = []
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, file, row, column, other, level, message] = head.exec(line) ?? []
    if (level)
      found.push({
        level: levels[level],
        message,
        ...(file && { file, line: Number(row), column: Number(column) }),
        ...(other && other !== 'tare' && { file: other }),
      })
    else if (found.length && !/^\d+ (error|warning)s? generated\.$/.test(line)) {
      const last = /** @type {import('../index.d.ts').Diagnostic} */ (found.at(-1))
      last.excerpt = last.excerpt === undefined ? line : `${last.excerpt}\n${line}`
    }
  }
  return found
}
