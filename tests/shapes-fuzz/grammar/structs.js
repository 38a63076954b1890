/** Structs as objects. */
import { addStructs, changeStruct, each, fillField, fillStruct, sum } from './c.js'
import { buffer, marked, number } from './parameters.js'
import { declare, plain, someStruct } from './shapes.js'

export const structs = {
  'a struct, read': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    const byValue = draw.chance(2)
    return plain(
      'a struct, read',
      {
        name: `s_f${id}_sum`,
        returns: 'uint32_t',
        parameters: [
          byValue
            ? { role: 'struct', name: 'r', type: struct }
            : buffer('r', struct, 'in', { isOne: true }),
        ],
        body: sum(addStructs(struct, byValue ? '(&r)' : 'r', '1')),
      },
      () => ({ r: byValue ? draw.object(struct) : { values: draw.values(struct, 1) } }),
      declare(struct),
    )
  },
  'a struct, changed': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    const name = draw.any(['r', 'p', 'self', 'state', 'result', 'out', 'dst'])
    return plain(
      'a struct, changed',
      {
        name: `s_f${id}_step`,
        returns: draw.any(['void', 'int']),
        parameters: [marked(buffer(name, struct, 'inout', { isOne: true }), 'inout')],
        body: changeStruct(struct, `(*${name})`),
        ends: 'return -1;',
      },
      () => ({ [name]: { values: draw.values(struct, 1) } }),
      declare(struct),
    )
  },
  'a struct, written': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    const name = draw.any(['r', 'out', 'result', 'out_r', 'dst'])
    const ok = draw.chance(2)
    return plain(
      'a struct, written',
      {
        name: `s_f${id}_get`,
        returns: ok ? 'bool' : 'void',
        parameters: [number('x'), marked(buffer(name, struct, 'out', { isOne: true }), 'out')],
        body: `${ok ? 'if (x % 2) return 0;' : ''} ${fillStruct(struct, `(*${name})`, 'x')}`,
        ends: 'return 1;',
      },
      () => ({ [name]: { count: 1 }, x: draw.below(40) }),
      declare(struct),
    )
  },
  'a struct, partly written': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    const name = draw.any(['out', 'result', 'out_r'])
    return plain(
      'a struct, partly written',
      {
        name: `s_f${id}_get`,
        returns: draw.any(['void', 'bool']),
        parameters: [number('x'), marked(buffer(name, struct, 'out', { isOne: true }), 'out')],
        body: fillField(struct.fields[0], `(*${name})`, 'x'),
        ends: 'return 1;',
      },
      () => ({ [name]: { count: 1 }, x: draw.below(40) }),
      declare(struct),
    )
  },
  'a struct as the result': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    return plain(
      'a struct as the result',
      {
        name: `s_f${id}_make`,
        returns: struct,
        parameters: [number('x')],
        body: `${struct.name} r; memset(&r, 0, sizeof r); ${fillStruct(struct, 'r', 'x')} return r;`,
      },
      () => ({ x: draw.below(40) }),
      declare(struct),
    )
  },
  'structs and a count': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    const n = number(draw.any(['n', 'count', 'len', 'size', 'in_len']), draw.any(['int', 'size_t']))
    const other = draw.any(['none', 'out', 'dst', 'inout'])
    const source = marked(
      buffer(draw.any(['in', 'src', 'points']), struct, 'in'),
      `length:${n.name}`,
    )
    const target =
      other == 'none'
        ? []
        : [
            marked(
              buffer(
                other == 'inout' ? 'state' : other,
                struct,
                other == 'inout' ? 'inout' : 'out',
              ),
              `${other == 'inout' ? 'inout' : 'out'},length:${n.name}`,
            ),
          ]
    const at = target[0]?.name
    return plain(
      'structs and a count',
      {
        name: `s_f${id}_double`,
        returns: 'uint32_t',
        parameters: draw.any([
          [n, source, ...target],
          [source, n, ...target],
          [source, ...target, n],
        ]),
        body: `${at ? each(n.name, `{ ${other == 'inout' ? changeStruct(struct, `${at}[i]`) : `${at}[i] = ${source.name}[i];`} }`) : ''} ${sum(addStructs(struct, source.name, n.name))}`,
      },
      () => {
        const size = 1 + draw.below(4)
        const values = () => ({ values: draw.values(struct, size) })
        return {
          [n.name]: size,
          [source.name]: values(),
          ...(at ? { [at]: other == 'inout' ? values() : { count: size } } : {}),
        }
      },
      declare(struct),
    )
  },
  'structs in an array': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    const bound = 1 + draw.below(3)
    const name = draw.any(['p', 'out', 'v', 'points', 'result'])
    const means = draw.any(['in', 'inout', 'out'])
    return plain(
      `structs in a fixed array, ${means}`,
      {
        name: `s_f${id}_all`,
        returns: 'void',
        parameters: [
          marked(buffer(name, struct, means, { bound }), means == 'in' ? undefined : means),
        ],
        body:
          means == 'in'
            ? `(void)${name};`
            : each(
                bound,
                `{ ${means == 'inout' ? changeStruct(struct, `${name}[i]`) : fillStruct(struct, `${name}[i]`, 'i')} }`,
              ),
      },
      () => ({
        [name]: means == 'out' ? { count: bound } : { values: draw.values(struct, bound) },
      }),
      declare(struct),
    )
  },
  'a struct, const but written': (draw, id) => {
    const struct = someStruct(draw, `R${id}`)
    return plain(
      'a struct, const but written',
      {
        name: `s_f${id}_use`,
        returns: 'void',
        parameters: [buffer('r', struct, 'inout', { isOne: true, isConst: true })],
        body: `${struct.name} *w = (${struct.name} *)r; ${changeStruct(struct, '(*w)')}`,
      },
      () => ({ r: { values: draw.values(struct, 1) } }),
      declare(struct),
    )
  },
  'bytes in a field of char': (draw, id) => {
    const struct = { name: `R${id}`, fields: [{ name: 'magic', type: 'char', count: 4 }] }
    const kind = draw.any(['read', 'made', 'changed'])
    const bytes = draw.any([
      [0x89, 0x50, 0x4e, 0x47],
      [97, 98, 99, 100],
      [97, 0, 98, 0],
      [97, 98, 0, 0],
    ])
    const set = bytes.map((byte, i) => `(*r).magic[${i}] = (char)${byte};`).join(' ')
    const name = `s_f${id}_header`
    const types = declare(struct)
    if (kind == 'made')
      return plain(
        'bytes in a field of char',
        {
          name,
          returns: struct,
          parameters: [],
          body: `${struct.name} x, *r = &x; ${set} return x;`,
        },
        () => ({}),
        types,
      )
    const means = kind == 'read' ? 'in' : 'inout'
    return plain(
      'bytes in a field of char',
      {
        name,
        returns: 'uint32_t',
        parameters: [buffer('r', struct, means, { isOne: true })],
        body: `${means == 'in' ? '' : 'r->magic[3] ^= 1;'} ${sum(each(4, 'h = h * 31 + (uint8_t)r->magic[i];'))}`,
      },
      () => ({ r: { values: [{ magic: bytes }] } }),
      types,
    )
  },
}
