/** What a struct, a name or a function hides. */
import { add, changed, each, sum } from './c.js'
import { buffer, marked, number, numberTypes, text } from './parameters.js'
import { counted, declare, plain } from './shapes.js'

export const hidden = {
  'a struct that is the beginning of more': (draw, id) => ({
    kind: 'a struct that is the beginning of more',
    isShown: true,
    types: `typedef struct { int32_t kind; } R${id};\n`,
    functions: [
      {
        name: `s_f${id}_${draw.any(['make', 'open', 'parse'])}`,
        returns: 'pointer',
        struct: `R${id}`,
        isHelper: true,
        parameters: [number('kind', 'int32_t')],
        body: `static struct { R${id} first; uint32_t more; } all; all.first.kind = kind; all.more = 9; return &all.first;`,
      },
      {
        name: `s_f${id}_value`,
        returns: 'uint32_t',
        parameters: [{ role: 'handle', name: 'r', type: `R${id}`, isConst: true }],
        body: `return ((const uint32_t *)(const void *)r)[1];`,
      },
    ],
    steps: [{ calls: 1, given: { r: 0 } }],
  }),
  'a struct that is freed': (draw, id) => ({
    kind: 'a struct that is freed',
    isShown: true,
    types: `typedef struct { int32_t kind; } R${id};\n`,
    functions: [
      {
        name: `R${id}_${draw.any(['free', 'destroy', 'delete'])}`,
        returns: 'void',
        parameters: [{ role: 'handle', name: 'r', type: `R${id}` }],
        body: 'r->kind = -1;',
      },
    ],
    steps: [{ calls: 0, given: { r: 0 } }],
  }),
  'a name for a pointer': (draw, id) => ({
    kind: 'a name for a pointer',
    isShown: true,
    types: `typedef const char *H${id};\n`,
    functions: [
      {
        name: `s_f${id}_use`,
        returns: 'uint32_t',
        parameters: [{ role: 'handle', name: 'handle', type: `H${id}`, isPointer: true }],
        body: 'return (uint8_t)handle[40];',
      },
    ],
    steps: [{ calls: 0, given: { handle: 0 } }],
  }),
  'a global that keeps a buffer': (draw, id) => {
    const isText = draw.chance(2)
    return {
      kind: 'a global that keeps a buffer',
      types: '',
      statics: isText
        ? `static const char *kept_${id} = "";\n`
        : `static const uint8_t *kept_${id}; static size_t length_${id};\n`,
      functions: [
        {
          name: `s_f${id}_${draw.any(['set', 'use', 'load'])}`,
          returns: 'void',
          parameters: isText
            ? [text('name')]
            : [buffer('key', 'uint8_t', 'in'), number('key_len', 'size_t')],
          body: isText ? `kept_${id} = name;` : `kept_${id} = key; length_${id} = key_len;`,
        },
        {
          name: `s_f${id}_get`,
          returns: 'uint32_t',
          parameters: [],
          body: isText
            ? `uint32_t h = 0; for (const char *p = kept_${id}; *p; p++) h = h * 31 + (uint8_t)*p; return h;`
            : sum(add('uint8_t', `kept_${id}`, `length_${id}`)),
        },
      ],
      steps: [
        { calls: 0, given: isText ? { name: draw.text() } : counted(draw, 'key', 'uint8_t') },
        { calls: 1, given: {} },
      ],
    }
  },
  'an enum as a field': (draw, id) => {
    const [spelled, type, values] = draw.any([
      ['enum __attribute__((packed))', 'uint8_t', [1, 200]],
      ['enum __attribute__((packed))', 'int16_t', [-1, 300]],
      ['enum', 'uint32_t', [1, 0x80000004]],
      ['enum', 'int32_t', [-5, 7]],
    ])
    const list = values.map((value, i) => `F${id}_${'AB'[i]} = ${value}`).join(', ')
    const isNamed = draw.chance(2)
    const types = isNamed ? `typedef ${spelled} { ${list} } F${id};\n` : ''
    const struct = {
      name: `R${id}`,
      fields: [
        { name: 'first', type: 'uint8_t' },
        { name: 'mode', type, spelled: isNamed ? `F${id}` : `${spelled} { ${list} }` },
        { name: 'last', type: 'uint8_t' },
      ],
    }
    const object = () => ({
      first: draw.value('uint8_t'),
      mode: draw.any(values),
      last: draw.value('uint8_t'),
    })
    const changes = draw.chance(2)
    return plain(
      'an enum as a field',
      {
        name: `s_f${id}_mode`,
        returns: 'uint32_t',
        parameters: [buffer('r', struct, changes ? 'inout' : 'in', { isOne: true })],
        body: `${changes ? `r->mode = F${id}_A; r->last++;` : ''} return (uint32_t)r->mode * 7 + r->first + r->last;`,
      },
      () => ({ r: { values: [object()] } }),
      types + declare(struct),
    )
  },
  'an array of arrays': (draw, id) => {
    const type = draw.any(numberTypes)
    const [rows, columns] = [1 + draw.below(3), 1 + draw.below(3)]
    const means = draw.any(['in', 'inout'])
    return plain(
      'an array of arrays',
      {
        name: `s_f${id}_turn`,
        returns: 'uint32_t',
        parameters: [buffer('m', type, means, { bound: `${rows}][${columns}` })],
        body: `${means == 'in' ? 'const ' : ''}${type} *w = (void *)m; ${means == 'in' ? '' : each(rows * columns, `w[i] = ${changed(type, 'w[i]')};`)} ${sum(add(type, 'w', rows * columns))}`,
      },
      () => ({ m: { values: draw.values(type, rows * columns) } }),
    )
  },
  'a fixed array of char': (draw, id) => {
    const name = draw.any(['out', 'name', 'key', 'text', 'hex'])
    const means = draw.any(['in', 'out', 'inout'])
    return plain(
      `a fixed array of char, ${means}`,
      {
        name: `s_f${id}_text`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer(name, 'char', means, { bound: 8 }),
            `bytes${means == 'in' ? '' : `,${means}`}`,
          ),
        ],
        body: {
          in: sum(each(8, `h = h * 31 + (uint8_t)${name}[i];`)),
          out: `${each(8, `${name}[i] = i < 5 ? (char)(97 + i) : 0;`)} return 5;`,
          inout: `${each(8, `${name}[i] ^= 1;`)} return 8;`,
        }[means],
      },
      () => ({
        [name]:
          means == 'out'
            ? { count: 8 }
            : { values: [...'abcdefg'].map((c) => c.charCodeAt()).concat(0) },
      }),
    )
  },
}
