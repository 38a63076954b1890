/** Integers whose names mislead. */
import { numberOf } from '../types.js'
import { add, changed, each, filled, sum } from './c.js'
import { buffer, inNames, marked, number, numberTypes, text } from './parameters.js'
import { plain, shuffled } from './shapes.js'

export const misleading = {
  'bytes for wide elements': (draw, id) => {
    const type = draw.any(['uint16_t', 'int32_t', 'uint32_t', 'double', 'float', 'uint64_t'])
    const name = draw.any(inNames)
    const length = draw.any(['nbytes', 'bytes', `${name}_bytes`, 'size', `${name}_size`, 'n'])
    const { bytes } = numberOf(type)
    const writes = draw.chance(3)
    return plain(
      'bytes for wide elements',
      {
        name: `s_f${id}_sum`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer(name, type, writes ? 'inout' : 'in'),
            `${writes ? 'inout,' : ''}length:${length}/${bytes}`,
          ),
          number(length, draw.any(['size_t', 'int'])),
        ],
        body: `${writes ? each(`${length} / ${bytes}`, `${name}[i] = ${changed(type, `${name}[i]`)};`) : ''} ${sum(add(type, name, `${length} / ${bytes}`))}`,
      },
      () => {
        const size = 1 + draw.below(8)
        return { [name]: { values: draw.values(type, size) }, [length]: size * bytes }
      },
    )
  },
  'a matrix of n x n': (draw, id) => {
    const type = draw.any(numberTypes)
    // Right behind bytes, `size` says how many there are: no one has another reading of that.
    const n = draw.any(['n', type == 'uint8_t' ? 'side' : 'size', 'dim', 'order', 'count'])
    const name = draw.any(['a', 'm', 'matrix', 'data'])
    const writes = draw.chance(2)
    return plain(
      'a matrix of n x n',
      {
        name: `s_f${id}_trace`,
        returns: 'uint32_t',
        parameters: shuffled(draw, [
          marked(
            buffer(name, type, writes ? 'inout' : 'in'),
            `${writes ? 'inout,' : ''}length:${n}*${n}`,
          ),
          number(n, draw.any(['int', 'size_t', 'uint32_t'])),
        ]),
        body: `${writes ? each(`${n} * ${n}`, `${name}[i] = ${changed(type, `${name}[i]`)};`) : ''} ${sum(add(type, name, `${n} * ${n}`))}`,
      },
      () => {
        const size = 2 + draw.below(3)
        return { [name]: { values: draw.values(type, size * size) }, [n]: size }
      },
    )
  },
  'rows and columns': (draw, id) => {
    const type = draw.any(numberTypes)
    const [rows, columns] = draw.any([
      ['rows', 'cols'],
      ['width', 'height'],
      ['n', 'm'],
      ['count', 'size'],
      ['n', 'channels'],
    ])
    const name = draw.any(['a', 'pixels', 'data'])
    const writes = draw.chance(2)
    return plain(
      'rows and columns',
      {
        name: `s_f${id}_blur`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer(name, type, writes ? 'inout' : 'in'),
            `${writes ? 'inout,' : ''}length:${rows}*${columns}`,
          ),
          number(rows, 'int'),
          number(columns, 'int'),
        ],
        body: `${writes ? each(`${rows} * ${columns}`, `${name}[i] = ${changed(type, `${name}[i]`)};`) : ''} ${sum(add(type, name, `${rows} * ${columns}`))}`,
      },
      () => {
        const [first, second] = [2 + draw.below(3), 2 + draw.below(2)]
        return {
          [name]: { values: draw.values(type, first * second) },
          [rows]: first,
          [columns]: second,
        }
      },
    )
  },
  'blocks, bits and pairs': (draw, id) => {
    const [n, per, type] = draw.any([
      ['blocks', '* 4', 'uint8_t'],
      ['words', '* 4', 'uint8_t'],
      ['nbits', '/ 8', 'uint8_t'],
      ['bits', '/ 8', 'uint8_t'],
      ['n', '* 2', 'float'],
      ['count', '* 2', 'int16_t'],
      ['pairs', '* 2', 'uint32_t'],
      ['last', '+ 1', 'uint32_t'],
      ['n', '+ 1', 'double'],
    ])
    const name = draw.any(['data', 'in', 'a'])
    const writes = draw.chance(2)
    const mark = per.replace(/ /g, '')
    return plain(
      'blocks, bits and pairs',
      {
        name: `s_f${id}_run`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer(name, type, writes ? 'inout' : 'in'),
            `${writes ? 'inout,' : ''}length:${n}${mark}`,
          ),
          number(n, draw.any(['size_t', 'int'])),
        ],
        body: `${writes ? each(`${n} ${per}`, `${name}[i] = ${changed(type, `${name}[i]`)};`) : ''} ${sum(add(type, name, `${n} ${per}`))}`,
      },
      () => {
        const size = per == '/ 8' ? 8 * (1 + draw.below(4)) : 1 + draw.below(4)
        const elements = per == '/ 8' ? size / 8 : per == '+ 1' ? size + 1 : size * Number(per[2])
        return { [name]: { values: draw.values(type, elements) }, [n]: size }
      },
    )
  },
  'a text and a number': (draw, id) => {
    const n = draw.any(['size', 'n', 'count', 'max', 'width', 'limit'])
    return plain(
      'a text and a number',
      {
        name: `s_f${id}_font_width`,
        returns: 'uint32_t',
        parameters: [text('text'), number(n, draw.any(['int', 'size_t', 'uint32_t']))],
        body: `uint32_t h = 0; for (const char *p = text; *p; p++) h = h * 31 + (uint8_t)*p; return h * (uint32_t)${n};`,
      },
      () => ({ text: draw.text(), [n]: 1 + draw.below(40) }),
    )
  },
  'one number and a maximum': (draw, id) => {
    const type = draw.any(['uint32_t', 'uint64_t', 'int32_t', 'uint16_t', 'double'])
    const name = draw.any(['state', 'counter', 'x', 'seed', 'rng', 'total'])
    const n = draw.any(['max', 'n', 'limit', 'size', 'count', 'bound', 'words'])
    return plain(
      'one number and a maximum',
      {
        name: `s_f${id}_rand`,
        returns: 'uint32_t',
        parameters: [
          marked(buffer(name, type, 'inout', { isOne: true }), 'inout'),
          number(n, draw.any(['uint32_t', 'int', 'size_t'])),
        ],
        body: `*${name} = ${changed(type, `*${name}`)}; return (uint32_t)*${name} % ((uint32_t)${n} + 1);`,
      },
      () => ({
        [name]: { values: draw.values(type, 1).map((x) => (type == 'int32_t' ? Math.abs(x) : x)) },
        [n]: 2 + draw.below(40),
      }),
    )
  },
  'a longer length': (draw, id) => {
    const type = draw.any(['uint8_t', 'uint16_t', 'uint32_t'])
    const more = draw.any(['new_len', 'max', 'capacity', 'total', 'size', 'data_cap', 'padded'])
    const length = draw.any(['len', 'data_len', 'n', 'length'])
    const swapped = draw.chance(3)
    const two = [number(length, 'size_t'), number(more, 'size_t')]
    return plain(
      'a longer length',
      {
        name: `s_f${id}_pad`,
        // A capacity and a size_t make an output.
        returns: draw.any(['void', 'int', /cap|max/.test(more) ? 'void' : 'size_t']),
        parameters: [
          marked(buffer('data', type, 'inout'), `inout,length:${more}`),
          ...(swapped ? two.reverse() : two),
        ],
        body: `for (size_t i = ${length}; i < ${more}; i++) data[i] = (${type})${more};`,
        ends: `return ${more};`,
      },
      () => {
        const [less, size] = [1 + draw.below(4), 5 + draw.below(12)]
        return { data: { values: draw.values(type, size) }, [length]: less, [more]: size }
      },
    )
  },
  'an index or a count of its own': (draw, id) => {
    const type = draw.any(numberTypes)
    const bound = 3 + draw.below(6)
    const n = draw.any(['n', 'pos', 'index', 'count', 'offset', 'i', 'size', 'rounds', 'max'])
    const name = draw.any(['table', 'data', 'v', 'key'])
    const rounds = n == 'rounds' || n == 'count' || draw.chance(3)
    const writes = draw.chance(2)
    const declared = draw.any([bound, undefined])
    return plain(
      'an index or a count of its own',
      {
        name: `s_f${id}_at`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer(name, type, writes ? 'inout' : 'in', { bound: declared }),
            declared ? (writes ? 'inout' : undefined) : `${writes ? 'inout,' : ''}length:${bound}`,
          ),
          number(n, draw.any(['size_t', 'int', 'uint32_t'])),
        ],
        body: rounds
          ? `${writes ? `${name}[${bound - 1}] = ${changed(type, `${name}[${bound - 1}]`)};` : ''} uint64_t h = 5; for (uint32_t r = 0; r < (uint32_t)${n}; r++) { ${add(type, name, bound)} } return (uint32_t)(h ^ h >> 32);`
          : `${writes ? `${name}[${n}] = ${changed(type, `${name}[${n}]`)};` : ''} return (uint32_t)(int64_t)${name}[${n}];`,
      },
      () => ({
        [name]: { values: draw.values(type, bound) },
        [n]: rounds ? draw.below(12) : draw.below(bound),
      }),
    )
  },
  'room in bytes for wide elements': (draw, id) => {
    const type = draw.any(['int16_t', 'uint32_t', 'double'])
    const { bytes } = numberOf(type)
    const cap = draw.any(['out_maxbytes', 'out_bytes', 'out_size', 'nbytes', 'maxbytes'])
    const counts = draw.chance(2)
    return plain(
      'room in bytes for wide elements',
      {
        name: `s_f${id}_decode`,
        returns: counts ? 'size_t' : 'void',
        countOf: counts ? 'out' : undefined,
        parameters: [
          marked(buffer('out', type, 'out'), `out,length:${cap}/${bytes}`),
          number(cap, 'size_t'),
        ],
        body: `${each(`${cap} / ${bytes}`, `out[i] = ${filled(type)};`)}`,
        ends: `return ${cap} / ${bytes};`,
      },
      () => {
        const size = 1 + draw.below(8)
        return { out: { count: size }, [cap]: size * bytes }
      },
    )
  },
}
