/** Arrays of fixed length, whatever they are called. */
import { add, changed, each, filled, sum } from './c.js'
import { anyNames, buffer, inNames, marked, number, numberTypes } from './parameters.js'
import { plain, shuffled } from './shapes.js'

export const fixed = {
  /** T p[N], read and written. */
  'fixed array, changed': (draw, id) => {
    const type = draw.any(numberTypes)
    const bound = 1 + draw.below(8)
    const name = draw.any(anyNames)
    const key = draw.chance(2)
    const kind = `s_f${id}_${draw.any(['wipe', 'step', 'sort', 'encrypt', 'mix'])}`
    const adds = draw.chance(3)
    return plain(
      'fixed array, changed',
      {
        name: kind,
        returns: draw.any(['void', 'void', 'uint32_t']),
        parameters: shuffled(draw, [
          marked(buffer(name, type, 'inout', { bound }), 'inout'),
          ...(key ? [buffer('k', 'uint8_t', 'in', { bound: 3 })] : []),
        ]),
        body: `${each(bound, `${name}[i] = ${changed(type, `${name}[i]`, key ? 'k[i % 3]' : adds ? '0' : 'i')};`)}`,
        ends: `return (uint32_t)${name}[0];`,
      },
      () => ({
        [name]: { values: draw.values(type, bound) },
        k: { values: draw.values('uint8_t', 3) },
      }),
    )
  },
  'fixed array, written': (draw, id) => {
    const type = draw.any(numberTypes)
    const bound = 1 + draw.below(8)
    const name = draw.any(anyNames)
    return plain(
      'fixed array, written',
      {
        name: `s_f${id}_get`,
        returns: draw.any(['void', 'void', 'uint32_t']),
        parameters: shuffled(draw, [
          marked(buffer(name, type, 'out', { bound }), 'out'),
          number('x'),
        ]),
        body: each(bound, `${name}[i] = ${filled(type, 'i * 7 + x')};`),
        ends: 'return x + 1;',
      },
      () => ({ [name]: { count: bound }, x: draw.value('uint32_t') }),
    )
  },
  'fixed array, read': (draw, id) => {
    const type = draw.any(numberTypes)
    const bound = 1 + draw.below(8)
    const name = draw.any([...anyNames, ...inNames])
    return plain(
      'fixed array, read',
      {
        name: `s_f${id}_sum`,
        returns: 'uint32_t',
        parameters: [buffer(name, type, 'in', { bound })],
        body: sum(add(type, name, bound)),
      },
      () => ({ [name]: { values: draw.values(type, bound) } }),
    )
  },
  'fixed array, partly written': (draw, id) => {
    const type = draw.any(numberTypes)
    const bound = 2 + draw.below(7)
    const name = draw.any(anyNames)
    return plain(
      'fixed array, partly written',
      {
        name: `s_f${id}_get`,
        returns: draw.any(['void', 'bool']),
        parameters: [number('x'), marked(buffer(name, type, 'out', { bound }), 'out')],
        body: each(`x % 2 ? ${bound} / 2 : 0`, `${name}[i] = ${filled(type, 'i * 7 + x')};`),
        ends: 'return x % 2;',
      },
      () => ({ [name]: { count: bound }, x: draw.value('uint32_t') }),
    )
  },
  'fixed array, const but written': (draw, id) => {
    const type = draw.any(numberTypes)
    const bound = 1 + draw.below(8)
    const name = draw.any([...anyNames, ...inNames])
    return plain(
      'fixed array, const but written',
      {
        name: `s_f${id}_use`,
        returns: 'void',
        parameters: [buffer(name, type, 'inout', { bound, isConst: true })],
        body: `${type} *w = (${type} *)${name}; ${each(bound, `w[i] = ${changed(type, 'w[i]')};`)}`,
      },
      () => ({ [name]: { values: draw.values(type, bound) } }),
    )
  },
  'array without a bound': (draw, id) => {
    const type = draw.any(numberTypes)
    const bound = 1 + draw.below(8)
    const name = draw.any(anyNames)
    return plain(
      'array without a bound',
      {
        name: `s_f${id}_step`,
        returns: 'void',
        parameters: [
          marked(
            buffer(name, type, 'inout', { bound: draw.any(['', undefined]) }),
            `inout,length:${bound}`,
          ),
        ],
        body: each(bound, `${name}[i] = ${changed(type, `${name}[i]`)};`),
      },
      () => ({ [name]: { values: draw.values(type, bound) } }),
    )
  },
}
