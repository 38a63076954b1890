/** Buffers with a length, which stands behind, in front, apart, or is shared. */
import { add, changed, each, filled, sum } from './c.js'
import {
  anyNames,
  buffer,
  inNames,
  lengthNames,
  lengthTypes,
  marked,
  number,
  numberTypes,
} from './parameters.js'
import { flavor, plain, withLength } from './shapes.js'

export const lengths = {
  'buffer and length, read': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any([...inNames, 'key', 'buf'])
    const isVoid = type == 'uint8_t' && draw.chance(2)
    const length = number(draw.any(lengthNames(name)), draw.any(lengthTypes))
    const parameters = withLength(
      draw,
      marked(buffer(name, type, 'in', isVoid ? { spelled: 'void' } : {}), `length:${length.name}`),
      length,
    )
    const at = isVoid ? `((const uint8_t *)${name})` : name
    return plain(
      'buffer and length, read',
      {
        name: `s_f${id}_sum`,
        returns: 'uint32_t',
        parameters,
        body: sum(`h += ${flavor(parameters)}; ${add(type, at, length.name)}`),
      },
      () => {
        const values = draw.values(type, draw.below(9))
        return { [name]: { values }, [length.name]: values.length, flavor: draw.below(9) }
      },
    )
  },
  'buffer and length, changed': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any([...anyNames, 'values'])
    const length = number(draw.any(lengthNames(name)), draw.any(lengthTypes))
    const parameters = withLength(
      draw,
      marked(buffer(name, type, 'inout'), `inout,length:${length.name}`),
      length,
    )
    return plain(
      'buffer and length, changed',
      {
        name: `s_f${id}_step`,
        returns: draw.any(['void', 'int', 'bool']),
        parameters,
        body: each(length.name, `${name}[i] = ${changed(type, `${name}[i]`, flavor(parameters))};`),
        ends: `return ${length.name} > 2;`,
      },
      () => {
        const values = draw.values(type, draw.below(9))
        return { [name]: { values }, [length.name]: values.length, flavor: draw.below(9) }
      },
    )
  },
  'buffer and length, const but written': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any(inNames)
    return plain(
      'buffer and length, const but written',
      {
        name: `s_f${id}_use`,
        returns: 'void',
        parameters: [
          buffer(name, type, 'inout', { isConst: true }),
          number(`${name}_len`, 'size_t'),
        ],
        body: `${type} *w = (${type} *)${name}; ${each(`${name}_len`, `w[i] = ${changed(type, 'w[i]')};`)}`,
      },
      () => {
        const values = draw.values(type, 1 + draw.below(8))
        return { [name]: { values }, [`${name}_len`]: values.length }
      },
    )
  },
  'buffer and length, filled': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any([
      'out',
      'dst',
      'output',
      'dest',
      'hash',
      'digest',
      'result',
      'buf',
      'key',
      'mac',
    ])
    const length = number(
      draw.any([`${name}_len`, `${name}_size`, `${name}len`, 'len', 'length', 'n']),
      'size_t',
    )
    const fills = draw.any(['all', 'half', 'none', 'adds'])
    const means = fills == 'adds' ? 'inout' : 'out'
    const count = { all: length.name, half: `${length.name} / 2`, none: '0', adds: length.name }[
      fills
    ]
    const seed = number('x')
    return plain(
      `buffer and length, filled: ${fills}`,
      {
        name: `s_f${id}_fill`,
        returns: draw.any(['void', 'void', 'bool', 'int']),
        parameters: [
          ...(draw.chance(2) ? [seed] : []),
          marked(buffer(name, type, means), `${means},length:${length.name}`),
          length,
        ],
        body: each(
          count,
          `${name}[i] ${fills == 'adds' ? `= ${changed(type, `${name}[i]`)}` : `= ${filled(type)}`};`,
        ),
        ends: `return ${length.name} > 2;`,
      },
      () => {
        const size = draw.below(9)
        return {
          x: draw.below(9),
          [name]: means == 'out' ? { count: size } : { values: draw.values(type, size) },
          [length.name]: size,
        }
      },
    )
  },
  'capacity, and a count as the result': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any(['out', 'dst', 'buf', 'output', 'value', 'key'])
    const cap = number(
      draw.any([
        `${name}_cap`,
        `${name}_max`,
        `max_${name}`,
        `${name}_size`,
        `${name}_len`,
        'capacity',
        'limit',
        'maxlen',
      ]),
      'size_t',
    )
    const how = draw.any(['fits', 'needs', 'fails', 'code', 'total'])
    const want = number('x')
    const body = {
      fits: `size_t k = x < ${cap.name} ? x : ${cap.name};`,
      needs: `size_t k = x;`,
      fails: `size_t k = x; if (k > ${cap.name}) return (size_t)-1;`,
      code: `size_t k = x; if (k > ${cap.name}) return (size_t)-70;`,
      // What was written is not what is returned.
      total: `size_t k = x < ${cap.name} ? x : ${cap.name};`,
    }[how]
    const isCount = how != 'total'
    return plain(
      `capacity, and a result: ${how}`,
      {
        name: `s_f${id}_read`,
        returns: isCount ? draw.any(['size_t', 'size_t', 'uint32_t']) : 'int',
        countOf: isCount ? name : undefined,
        failsFrom: how == 'fails' || how == 'code' ? 2 ** 32 - 120 : undefined,
        parameters: [want, marked(buffer(name, type, 'out'), `out,length:${cap.name}`), cap],
        body: `${body} ${each(`k < ${cap.name} ? k : ${cap.name}`, `${name}[i] = ${filled(type)};`)} return ${isCount ? 'k' : 'k * 1000 + 7'};`,
      },
      () => {
        const size = draw.below(9)
        return { x: draw.below(12), [name]: { count: size }, [cap.name]: size }
      },
    )
  },
  'one length for several buffers': (draw, id) => {
    const type = draw.any(numberTypes)
    const n = number(draw.any(['n', 'len', 'count', 'size', 'length']), draw.any(lengthTypes))
    const out = draw.any(['out', 'c', 'dst', 'result', 'y'])
    const means = out == 'y' || draw.chance(3) ? 'inout' : 'out'
    const list = [
      marked(buffer('a', type, 'in'), `length:${n.name}`),
      marked(buffer('b', type, 'in'), `length:${n.name}`),
      marked(buffer(out, type, means), `${means},length:${n.name}`),
    ]
    return plain(
      'one length for several buffers',
      {
        name: `s_f${id}_add`,
        returns: 'void',
        parameters: draw.chance(2) ? [n, ...list] : [...list, n],
        body: each(
          n.name,
          `${out}[i] = (${type})(${means == 'inout' ? `${out}[i] / 2 + ` : ''}a[i] / 4 + b[i] / 4 + 1);`,
        ),
      },
      () => {
        const size = draw.below(9)
        const values = () => ({ values: draw.values(type, size) })
        return {
          a: values(),
          b: values(),
          [n.name]: size,
          [out]: means == 'out' ? { count: size } : values(),
        }
      },
    )
  },
  'two buffers, two lengths': (draw, id) => {
    const type = draw.any(numberTypes)
    return plain(
      'two buffers, two lengths',
      {
        name: `s_f${id}_xor`,
        returns: draw.any(['void', 'bool']),
        parameters: [
          marked(buffer('data', type, 'inout'), 'inout,length:data_len'),
          number('data_len', 'size_t'),
          buffer('key', 'uint8_t', 'in'),
          number('key_len', 'size_t'),
        ],
        body: each(
          'key_len ? data_len : 0',
          `data[i] = ${changed(type, 'data[i]', 'key[i % key_len]')};`,
        ),
        ends: 'return key_len;',
      },
      () => {
        const [many, few] = [draw.below(9), draw.below(5)]
        return {
          data: { values: draw.values(type, many) },
          data_len: many,
          key: { values: draw.values('uint8_t', few) },
          key_len: few,
        }
      },
    )
  },
  'a NUL behind the length': (draw, id) => {
    const type = draw.any(['uint8_t', 'char'])
    return plain(
      'a NUL behind the length',
      {
        name: `s_f${id}_trim`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer('data', type, 'inout'),
            type == 'char' ? 'bytes,inout,length:data_len' : 'inout,length:data_len',
          ),
          number('data_len', 'size_t'),
          buffer('key', 'uint8_t', 'in'),
          number('key_len', 'size_t'),
        ],
        body: `${each('data_len', 'data[i]++;')} data[data_len] = 0; ${sum(add('uint8_t', 'key', 'key_len'))}`,
      },
      () => {
        // A multiple of 8, so that no gap of the alignment is behind it.
        const size = draw.any([0, 8, 16, 3])
        return {
          data: { values: draw.values('uint8_t', size).map((x) => x & 63), room: size + 1 },
          data_len: size,
          key: { values: draw.values('uint8_t', 5) },
          key_len: 5,
        }
      },
    )
  },
  'a length in and out': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any(['out', 'dst', 'buf', 'dest'])
    const length = draw.any([`${name}_len`, `${name}Len`, 'out_len', 'written', 'len'])
    return plain(
      'a length in and out',
      {
        name: `s_f${id}_pack`,
        returns: draw.any(['int', 'bool', 'void']),
        parameters: [
          marked(buffer(name, type, 'out'), `out,length:${length}`),
          { ...buffer(length, draw.any(['size_t', 'uint32_t']), 'inout'), of: name },
          number('x'),
        ],
        body: `size_t k = x < *${length} ? x : *${length}; ${each('k', `${name}[i] = ${filled(type)};`)} *${length} = k;`,
        ends: 'return 1;',
      },
      () => {
        const size = draw.below(9)
        return { [name]: { count: size }, [length]: { values: [size] }, x: draw.below(12) }
      },
    )
  },
}
