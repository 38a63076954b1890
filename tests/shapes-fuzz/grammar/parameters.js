/** Parameters of the functions that are drawn, and their names. */
import { numbers } from '../types.js'

export const number = (name, type = 'uint32_t') => ({ role: 'number', name, type })
export const buffer = (name, type, means, more = {}) => ({
  role: 'buffer',
  name,
  type,
  means,
  isConst: means == 'in',
  ...more,
})
export const text = (name, more = {}) => ({ role: 'text', name, ...more })
export const instance = (name, struct, isConst = false, more = {}) => ({
  role: 'instance',
  name,
  struct,
  isConst,
  ...more,
})

/** With the mark that says what it means. */
export const marked = (parameter, mark) => ({ ...parameter, mark })

// ---- Names ----

export const anyNames = [
  'out',
  'dst',
  'hash',
  'key',
  'state',
  'v',
  'block',
  'digest',
  'result',
  'buf',
  'data',
  'tag',
]
export const inNames = ['src', 'in', 'input', 'seed', 'msg', 'values', 'data', 'a']
export const numberTypes = Object.keys(numbers)
export const lengthTypes = ['size_t', 'size_t', 'uint32_t', 'int', 'unsigned', 'uint16_t']
/** Names of a length of the buffer `of` that say so. */
export const lengthNames = (of) => [
  `${of}_len`,
  `${of}_length`,
  `${of}_size`,
  `${of}_count`,
  `n_${of}`,
  'len',
  'length',
  'n',
  'count',
  'size',
]
