/** Pieces of C: statements that change, fill and add up numbers and structs. */
import { numberOf } from '../types.js'

/** An expression that changes `at`. */
export const changed = (type, at, by = '3') =>
  numberOf(type).isFloat
    ? `(${type})(${at} * 2 + (${type})(${by}))`
    : `(${type})((uint64_t)${at} * 3u + (uint64_t)(${by}))`

/** An expression of an index and a number that a buffer is filled with. */
export const filled = (type, from = 'i * 7 + 1') =>
  numberOf(type).isFloat
    ? `(${type})((uint32_t)(${from}) % 50 + 1)`
    : `(${type})((uint32_t)(${from}) % 120 + 1)`

export const each = (count, statement) =>
  `for (size_t i = 0; i < (size_t)(${count}); i++) ${statement}`

/** Adds elements to the sum `h`. */
export const add = (type, at, count) =>
  `${each(count, `h = h * 31 + ${numberOf(type).isFloat ? `(uint64_t)(int64_t)${at}[i]` : `(uint64_t)${at}[i]`};`)}`

/** Elements of structs. */
export const addStructs = (struct, at, count) =>
  each(
    count,
    `{ ${struct.fields.map((field) => addField(field, `${at}[i].${field.name}`)).join(' ')} }`,
  )

export const addField = ({ type, count }, at) => {
  const one = (x) =>
    `h = h * 31 + ${numberOf(type).isFloat ? `(uint64_t)(int64_t)${x}` : type == 'char' ? `(uint8_t)${x}` : `(uint64_t)${x}`};`
  return count ? `for (int k = 0; k < ${count}; k++) ${one(`${at}[k]`)}` : one(at)
}

export const changeField = ({ name, type, count }, at) =>
  type == 'char'
    ? `${at}.${name}[0] = 'q';`
    : count
      ? `for (int k = 0; k < ${count}; k++) ${at}.${name}[k] = ${changed(type, `${at}.${name}[k]`)};`
      : `${at}.${name} = ${changed(type, `${at}.${name}`)};`

export const fillField = ({ name, type, count }, at, from) =>
  type == 'char'
    ? `memset(${at}.${name}, 0, ${count}); ${at}.${name}[0] = 'z';`
    : count
      ? `for (int k = 0; k < ${count}; k++) ${at}.${name}[k] = ${filled(type, `${from} + k`)};`
      : `${at}.${name} = ${filled(type, from)};`

export const changeStruct = (struct, at) =>
  struct.fields.map((field) => changeField(field, at)).join(' ')
export const fillStruct = (struct, at, from) =>
  struct.fields.map((field) => fillField(field, at, from)).join(' ')

export const sum = (statements) => `uint64_t h = 5; ${statements} return (uint32_t)(h ^ h >> 32);`
