/** What `--explain` says of each function of C: how it is called in JavaScript, and with what. */

/**
 * @typedef {object} Binding
 * @property {'constructor' | 'factory' | 'method' | 'getter' | 'setter' | 'free' | 'function'} kind
 * @property {string} js its name
 * @property {string} [class]
 * @property {{ name: string, says: string }[]} parameters that JavaScript passes
 * @property {boolean} isReturned whether C's own result comes back
 */

const head =
  /^  (?:const )?(?:(constructor|free)|(factory|method|getter|setter|function) (\w+)) = (\w+)$/

/** @param {string} text @returns {Map<string, Binding>} by C's names */
export const readBindings = (text) => {
  const bindings = new Map()
  let owner
  let last
  for (const line of text.split('\n')) {
    const [, type] = line.match(/^class (\w+)/) ?? []
    if (/^\S/.test(line)) [owner, last] = [type, undefined]
    const found = line.match(head)
    if (found) {
      const [, alone, kind, js, c] = found
      last = {
        kind: alone ?? kind,
        js: alone ?? js,
        class: owner,
        parameters: [],
        isReturned: false,
      }
      // One function of C may be a property and a method.
      bindings.set(c, last)
      continue
    }
    const [, name, says] = line.match(/^    (\w+): (.*)$/) ?? []
    if (!last || !name) continue
    if (name == 'result' && !/ given back/.test(says)) last.isReturned = true
    else if (!/ given back|, a length|^always/.test(says) && !['fails', 'iterates'].includes(name))
      last.parameters.push({ name, says })
  }
  return bindings
}
