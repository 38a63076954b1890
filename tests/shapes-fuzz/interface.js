/** What a generated `.d.ts` says of each function, read as a user reads it. */

/**
 * @typedef {{ name: string, type: string }} Named
 * @typedef {{ parameters: Named[], returns: string }} Signature
 * @typedef {{ functions: Map<string, Signature>, classes: Map<string, Map<string, Signature>>, interfaces: Set<string> }} Interface
 */

/** At the commas that no bracket encloses. */
const split = (text, separator = ',') => {
  const parts = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if ('({[<'.includes(text[i])) depth++
    if (')}]>'.includes(text[i]) && text[i - 1] != '=') depth--
    if (text[i] == separator && !depth) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean)
}

const named = (text) => {
  const [, name, type] = text.match(/^(?:readonly )?(\w+)\??: (.*)$/)
  return { name, type }
}

/** The fields of `{ a: T; b: U }`; nothing for another type. */
export const fieldsOf = (type) =>
  type.startsWith('{') ? split(type.slice(1, -1), ';').map(named) : undefined

const signature = (text, returns) => ({
  parameters: split(text)
    .map(named)
    .filter(({ name }) => name != 'this'),
  returns: returns.trim(),
})

/** Of `name(parameters): returns`, the two. */
const parse = (line) => {
  const from = line.indexOf('(')
  let depth = 0
  let to = from
  for (; to < line.length; to++) {
    if (line[to] == '(') depth++
    if (line[to] == ')' && !--depth) break
  }
  return signature(line.slice(from + 1, to), line.slice(to + 1).replace(/^:/, ''))
}

/** @param {string} text @returns {Interface} */
export const readInterface = (text) => {
  const functions = new Map()
  const classes = new Map()
  let methods
  for (const line of text.split('\n')) {
    const [, func] = line.match(/^export declare function (\w+)\(/) ?? []
    const [, name] = line.match(/^export declare (?:abstract )?class (\w+)/) ?? []
    const [, method] = line.match(/^  (?:static |get |protected |private )*(\w+)(?:<.*?>)?\(/) ?? []
    if (func) functions.set(func, parse(line))
    if (name) classes.set(name, (methods = new Map()))
    if (line == '}') methods = undefined
    if (method && methods) methods.set(method, parse(line))
  }
  const interfaces = new Set(
    [...text.matchAll(/^export interface (\w+)/gm)].map(([, name]) => name),
  )
  return { functions, classes, interfaces }
}
