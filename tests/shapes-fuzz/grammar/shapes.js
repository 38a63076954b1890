/** What rules share: structs at random, where a length stands, shapes of one function. */
import { number, numberTypes } from './parameters.js'

/** @param {import('./draw.js').Draw} draw */
export const someStruct = (draw, name) => {
  const one = draw.any(numberTypes)
  const fields = draw
    .any([
      [
        ['x', 'float'],
        ['y', 'float'],
      ],
      [
        ['x', 'double'],
        ['y', 'double'],
      ],
      [
        ['n', 'int32_t'],
        ['w', 'uint16_t'],
        ['t', 'uint8_t'],
      ],
      [
        ['id', 'uint32_t'],
        ['v', one, 1 + draw.below(4)],
      ],
      [
        ['kind', 'uint8_t'],
        ['value', one],
      ],
      [
        ['magic', 'char', 4 + draw.below(5)],
        ['id', 'uint32_t'],
      ],
    ])
    .map(([of, type, count]) => ({ name: of, type, count }))
  return { name, fields }
}

export const declare = (struct) =>
  `typedef struct { ${struct.fields.map(({ name, type, spelled, count }) => `${spelled ?? type} ${name}${count ? `[${count}]` : ''};`).join(' ')} } ${struct.name};\n`

/** One function without a state, called twice. */
export const plain = (kind, func, given, types = '') => ({
  kind,
  types,
  functions: [func],
  steps: [0, 1].map((at) => ({ calls: 0, given: given(at) })),
})

export const shuffled = (draw, list) => {
  const rest = [...list]
  return list.map(() => rest.splice(draw.below(rest.length), 1)[0])
}

/** A buffer and its length: behind, in front, or with another number between. */
export const withLength = (draw, of, length) => {
  const other = number('flavor')
  return draw.any([
    [of, length],
    [of, length],
    [length, of],
    [of, other, length],
    [other, length, of],
  ])
}

export const flavor = (parameters) =>
  parameters.some(({ name }) => name == 'flavor') ? 'flavor' : '0'

/** A buffer, and its length beside it. */
export const counted = (draw, name, type) => {
  const values = draw.values(type, 1 + draw.below(7))
  return { [name]: { values }, [`${name}_len`]: values.length }
}
