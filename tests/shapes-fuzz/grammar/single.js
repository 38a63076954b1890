/** Pointers to one number. */
import { numberOf } from '../types.js'
import { changed, filled } from './c.js'
import { buffer, marked, number, numberTypes } from './parameters.js'
import { plain } from './shapes.js'

export const single = {
  'one number, changed': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any([
      'x',
      'state',
      'counter',
      'value',
      'result',
      'out',
      'out_x',
      'total',
      'sum',
      'written',
    ])
    return plain(
      'one number, changed',
      {
        name: `s_f${id}_bump`,
        returns: draw.any(['void', 'uint32_t', 'bool']),
        parameters: [marked(buffer(name, type, 'inout', { isOne: true }), 'inout')],
        body: `*${name} = ${changed(type, `*${name}`)};`,
        ends: 'return 1;',
      },
      () => ({ [name]: { values: draw.values(type, 1) } }),
    )
  },
  'one number, written': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any(['out', 'out_x', 'x_out', 'result', 'written', 'value', 'x', 'y'])
    const ok = draw.chance(2)
    return plain(
      'one number, written',
      {
        name: `s_f${id}_get`,
        returns: ok ? 'bool' : draw.any(['void', 'uint32_t']),
        parameters: [number('k'), marked(buffer(name, type, 'out', { isOne: true }), 'out')],
        body: `${ok ? 'if (k % 2) return 0;' : ''} *${name} = ${filled(type, 'k')};`,
        ends: 'return 1;',
      },
      () => ({ [name]: { count: 1 }, k: draw.value('uint32_t') }),
    )
  },
  'one number, read': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any(['x', 'value', 'seed', 'in'])
    return plain(
      'one number, read',
      {
        name: `s_f${id}_use`,
        returns: 'uint32_t',
        parameters: [marked(buffer(name, type, 'in', { isOne: true }), 'in,length:1')],
        body: `return (uint32_t)(int64_t)*${name} + 1;`,
      },
      () => ({ [name]: { values: draw.values(type, 1) } }),
    )
  },
  'several numbers': (draw, id) => {
    const type = draw.any(numberTypes)
    const names = draw.any([
      ['a', 'b'],
      ['out_a', 'out_b'],
      ['x', 'out_y'],
      ['width', 'height'],
      ['result', 'rest'],
    ])
    const means = names.map((name) => (draw.chance(2) ? 'inout' : 'out'))
    return plain(
      'several numbers',
      {
        name: `s_f${id}_both`,
        returns: draw.any(['void', 'int']),
        parameters: names.map((name, i) =>
          marked(buffer(name, type, means[i], { isOne: true }), means[i]),
        ),
        body: names
          .map(
            (name, i) =>
              `*${name} = ${means[i] == 'inout' ? changed(type, `*${name}`) : filled(type, String(i + 4))};`,
          )
          .join(' '),
        ends: 'return -3;',
      },
      () =>
        Object.fromEntries(
          names.map((name, i) => [
            name,
            means[i] == 'out' ? { count: 1 } : { values: draw.values(type, 1) },
          ]),
        ),
    )
  },
  numbers: (draw, id) => {
    const type = draw.any([...numberTypes, 'int', 'size_t', 'unsigned'])
    return plain(
      'numbers',
      {
        name: `s_f${id}_next`,
        returns: type,
        parameters: [number('x', type), { role: 'number', name: 'is_odd', type: 'bool' }],
        body: `return is_odd ? x : (${type})(x / 2);`,
      },
      () => ({
        x: numberOf(type).isFloat ? draw.below(40) * 2 : draw.value(type),
        is_odd: draw.chance(2),
      }),
    )
  },
}
