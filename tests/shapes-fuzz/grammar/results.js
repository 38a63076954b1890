/** Results: text, status, flags, NULL. */
import { add, changed, each, filled, sum } from './c.js'
import { buffer, marked, number, numberTypes, text } from './parameters.js'
import { plain } from './shapes.js'

export const results = {
  'a text as the result': (draw, id) =>
    plain(
      'a text as the result',
      {
        name: `s_f${id}_name`,
        returns: 'text',
        parameters: [number('x')],
        body: `static const char *const names[] = {"one", "", ${draw.any(['0', '"na\\xc3\\xafve"'])}}; return names[x % 3];`,
      },
      (at) => ({ x: at + 1 }),
    ),
  'a result that is negative': (draw, id) =>
    plain(
      'a result that is negative',
      {
        name: `s_f${id}_find`,
        returns: draw.any(['int', 'int32_t', 'int64_t', 'int16_t']),
        parameters: [buffer('data', 'uint8_t', 'in'), number('data_len', 'size_t')],
        body: `${each('data_len', 'if (data[i] == 7) return (int)i;')} return -1;`,
      },
      () => {
        const values = draw.values('uint8_t', draw.below(6)).concat(draw.chance(2) ? [7] : [])
        return { data: { values }, data_len: values.length }
      },
    ),
  'a status and an output': (draw, id) => {
    const type = draw.any(numberTypes)
    const name = draw.any(['out', 'dst', 'hash', 'key', 'result'])
    const rule = draw.any(['nonzero', 'negative', 'zero'])
    const bound = 1 + draw.below(6)
    const fails = { nonzero: '3', negative: '-2', zero: '0' }[rule]
    const good = { nonzero: '0', negative: '0', zero: '1' }[rule]
    return plain(
      'a status and an output',
      {
        name: `s_f${id}_open`,
        returns: draw.any(['int', 'int32_t']),
        fails: rule,
        mark: `error:${rule}`,
        parameters: [number('x'), marked(buffer(name, type, 'out', { bound }), 'out')],
        body: `if (x % 2) return ${fails}; ${each(bound, `${name}[i] = ${filled(type)};`)} return ${good};`,
      },
      () => ({ x: draw.below(9), [name]: { count: bound } }),
    )
  },
  'flags of an enum': (draw, id) => ({
    kind: 'flags of an enum',
    types: `typedef enum { F${id}_A = 1, F${id}_B = 2, F${id}_C = 4 } F${id};\n`,
    functions: [
      {
        name: `s_f${id}_set`,
        returns: 'uint32_t',
        parameters: [{ role: 'enum', name: 'flags', type: `F${id}` }],
        body: 'return (uint32_t)flags * 3;',
      },
    ],
    marks: [`F${id}=flags`],
    steps: [0, 1].map(() => ({ calls: 0, given: { flags: draw.below(8) } })),
  }),
  'an enum as the result': (draw, id) =>
    plain(
      'an enum as the result',
      {
        name: `s_f${id}_mode`,
        returns: `F${id}`,
        parameters: [{ role: 'enum', name: 'mode', type: `F${id}` }],
        body: `return mode == F${id}_A ? F${id}_B : F${id}_A;`,
      },
      () => ({ mode: draw.any([5, -3]) }),
      `typedef enum { F${id}_A = 5, F${id}_B = -3 } F${id};\n`,
    ),
  'a pointer that may be NULL': (draw, id) => {
    const type = draw.any(numberTypes)
    const isText = draw.chance(3)
    const writes = !isText && draw.chance(3)
    const name = draw.any(['key', 'salt', 'data'])
    return plain(
      'a pointer that may be NULL',
      {
        name: `s_f${id}_hash`,
        returns: 'uint32_t',
        parameters: isText
          ? [marked(text(name), 'nullable')]
          : [
              marked(buffer(name, type, writes ? 'inout' : 'in'), 'nullable'),
              number(`${name}_len`, 'size_t'),
            ],
        body: `if (!${name}) return 77; ${
          isText
            ? `uint32_t h = 0; for (const char *p = ${name}; *p; p++) h = h * 31 + (uint8_t)*p; return h;`
            : `${writes ? each(`${name}_len`, `${name}[i] = ${changed(type, `${name}[i]`)};`) : ''} ${sum(add(type, name, `${name}_len`))}`
        }`,
      },
      (at) => {
        if (isText) return { [name]: at ? null : draw.text() }
        const values = at ? null : draw.values(type, draw.below(5))
        return { [name]: { values }, [`${name}_len`]: values?.length ?? 0 }
      },
    )
  },
}
