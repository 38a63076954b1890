/** Classes: what they keep, copy, add to and leave alone, and how they end. */
import { add, each, sum } from './c.js'
import { buffer, instance, marked, number, numberTypes, text } from './parameters.js'
import { counted } from './shapes.js'

const classShape = (kind, id, fields, functions, steps, types = '') => ({
  kind,
  types: `${types}typedef struct K${id} { ${fields} } K${id};\n`,
  functions,
  steps,
})

const init = (id, parameters, body, more = {}) => ({
  name: `k${id}_init`,
  returns: 'void',
  is: 'init',
  parameters: [instance('self', `K${id}`), ...parameters],
  body,
  ...more,
})

const method = (id, name, returns, parameters, body, isConst = false, more = {}) => ({
  name: `k${id}_${name}`,
  returns,
  parameters: [instance('self', `K${id}`, isConst), ...parameters],
  body,
  ...more,
})

export const classes = {
  'a class': (draw, id) => {
    const type = draw.any(numberTypes)
    const drops = draw.chance(2)
    const cache = draw.chance(3)
    return classShape(
      cache ? 'a class whose const method writes' : 'a class',
      id,
      `${type} sum; uint32_t n;`,
      [
        init(id, [number('x', type)], 'self->sum = x; self->n = 0;'),
        method(
          id,
          'add',
          'void',
          [buffer('data', type, 'in'), number('data_len', 'size_t')],
          `${each('data_len', `self->sum = (${type})(self->sum / 2 + data[i] / 2);`)} self->n++;`,
        ),
        method(
          id,
          'total',
          type,
          [],
          `${cache ? `((K${id} *)self)->n += 5; ` : ''} return (${type})(self->sum + (${type})self->n);`,
          true,
        ),
        ...(drops ? [method(id, 'drop', 'void', [], 'self->n = 99;', false, { is: 'drop' })] : []),
      ],
      [
        { calls: 0, given: { self: 0, x: draw.value(type) } },
        { calls: 0, given: { self: 1, x: draw.value(type) } },
        ...[0, 1, 0].map((self) => ({ calls: 1, given: { self, ...counted(draw, 'data', type) } })),
        ...[0, 1, 0, 1].map((self) => ({ calls: 2, given: { self } })),
      ],
    )
  },
  'a class that keeps a buffer': (draw, id) => {
    const type = draw.any(['uint8_t', 'uint32_t', 'double'])
    const inInit = draw.chance(2)
    const copies = draw.chance(3)
    const keep = copies
      ? `self->n = key_len < 16 ? key_len : 16; ${each('self->n', 'self->copy[i] = key[i];')}`
      : 'self->key = key; self->n = key_len;'
    const read = copies ? 'self->copy' : 'self->key'
    const parameters = [
      copies ? buffer('key', type, 'in') : marked(buffer('key', type, 'in'), 'keep'),
      number('key_len', 'size_t'),
    ]
    const functions = [
      init(id, inInit ? parameters : [], inInit ? keep : 'self->n = 0;'),
      ...(inInit ? [] : [method(id, draw.any(['use', 'bind', 'load']), 'void', parameters, keep)]),
      method(id, 'sum', 'uint32_t', [], sum(add(type, read, 'self->n')), true),
    ]
    const last = functions.length - 1
    const give = (self) => ({ self, ...counted(draw, 'key', type) })
    return classShape(
      copies ? 'a class that copies a buffer' : 'a class that keeps a buffer',
      id,
      copies ? `size_t n; ${type} copy[16];` : `const ${type} *key; size_t n;`,
      functions,
      inInit
        ? [
            { calls: 0, given: give(0) },
            { calls: 0, given: give(1) },
            { calls: last, given: { self: 0 } },
            { calls: last, given: { self: 1 } },
          ]
        : [
            { calls: 0, given: { self: 0 } },
            { calls: 0, given: { self: 1 } },
            { calls: 1, given: give(0) },
            { calls: 1, given: give(1) },
            { calls: last, given: { self: 0 } },
            { calls: 1, given: give(0) },
            { calls: last, given: { self: 1 } },
            { calls: last, given: { self: 0 } },
          ],
    )
  },
  'a class that keeps a text': (draw, id) =>
    classShape(
      'a class that keeps a text',
      id,
      'const char *title;',
      [
        init(id, [], 'self->title = "none";'),
        method(
          id,
          draw.any(['set_title', 'name']),
          'void',
          [marked(text('title'), 'keep')],
          'self->title = title;',
        ),
        method(id, 'read', 'text', [], 'return self->title;', true),
      ],
      [
        { calls: 0, given: { self: 0 } },
        { calls: 0, given: { self: 1 } },
        { calls: 1, given: { self: 0, title: draw.text() } },
        { calls: 1, given: { self: 1, title: draw.text() } },
        { calls: 2, given: { self: 0 } },
        { calls: 2, given: { self: 1 } },
      ],
    ),
  'a class that keeps another instance': (draw, id) => {
    const name = draw.any(['other', 'output', 'out', 'next'])
    return classShape(
      'a class that keeps another instance',
      id,
      `uint32_t x; const struct K${id} *next;`,
      [
        init(id, [number('x')], 'self->x = x; self->next = 0;'),
        method(
          id,
          draw.any(['connect', 'link']),
          'void',
          [instance(name, `K${id}`)],
          `self->next = ${name}; ${name}->x++;`,
        ),
        method(
          id,
          'sum',
          'uint32_t',
          [],
          'return self->x + (self->next ? self->next->x : 0);',
          true,
        ),
      ],
      [
        { calls: 0, given: { self: 0, x: draw.below(100) } },
        { calls: 0, given: { self: 1, x: draw.below(100) } },
        { calls: 1, given: { self: 0, [name]: 1 } },
        { calls: 2, given: { self: 0 } },
        { calls: 2, given: { self: 1 } },
        { calls: 1, given: { self: 0, [name]: 1 } },
        { calls: 2, given: { self: 0 } },
      ],
    )
  },
  'an instance that is changed': (draw, id) => {
    const name = draw.any(['out', 'output', 'result', 'dst', 'other', 'buf', 'into'])
    const fresh = draw.chance(3)
    return {
      ...classShape(
        fresh ? 'an instance that is written' : 'an instance that is added to',
        id,
        'uint32_t n; uint32_t v[4];',
        [
          init(
            id,
            [number('x')],
            'self->n = 1; self->v[0] = x; self->v[1] = self->v[2] = self->v[3] = 0;',
          ),
          {
            name: draw.any([`s_f${id}_put`, `k${id}_copy`]),
            returns: draw.any(['void', 'bool']),
            parameters: [instance('from', `K${id}`, true), number('x'), instance(name, `K${id}`)],
            body: fresh
              ? `*${name} = *from; ${name}->v[0] += x;`
              : `if (${name}->n < 4) ${name}->v[${name}->n++] = x + from->v[0];`,
            ends: 'return 1;',
          },
          method(
            id,
            'sum',
            'uint32_t',
            [],
            sum(`h += self->n; ${add('uint32_t', 'self->v', '4')}`),
            true,
          ),
        ],
        [
          { calls: 0, given: { self: 0, x: draw.value('uint32_t') } },
          { calls: 0, given: { self: 1, x: draw.value('uint32_t') } },
          { calls: 1, given: { from: 0, x: draw.below(100), [name]: 1 } },
          { calls: 2, given: { self: 1 } },
          { calls: 1, given: { from: 0, x: draw.below(100), [name]: 1 } },
          { calls: 2, given: { self: 1 } },
          { calls: 2, given: { self: 0 } },
        ],
      ),
    }
  },
  'a class whose end is open': (draw, id) => {
    const tail = draw.any(['1', '0', ''])
    return classShape(
      'a class whose end is open',
      id,
      `uint32_t n; uint8_t data[${tail}];`,
      [
        init(
          id,
          [number('seed'), buffer('room', 'uint8_t', 'in', { bound: 4 })],
          `self->n = 24; ${each('24', 'self->data[i] = (uint8_t)(seed + i + room[i % 4]);')}`,
        ),
        method(id, 'sum', 'uint32_t', [], sum(add('uint8_t', 'self->data', 'self->n')), true),
      ],
      [
        ...[0, 1, 2].map((self) => ({
          calls: 0,
          given: { self, seed: draw.below(99), room: { values: draw.values('uint8_t', 4) } },
        })),
        ...[0, 1, 2].map((self) => ({ calls: 1, given: { self } })),
      ],
    )
  },
  'a class whose init fails': (draw, id) => {
    const zero = draw.chance(2)
    return classShape(
      'a class whose init fails',
      id,
      'uint32_t x;',
      [
        init(
          id,
          [number('x')],
          `self->x = x; return ${zero ? 'x % 2 ? K' + id + '_BAD : K' + id + '_OK' : 'x % 2 == 0'};`,
          {
            returns: zero ? `E${id}` : 'bool',
            fails: zero ? 'nonzero' : 'zero',
          },
        ),
        method(id, 'get', 'uint32_t', [], 'return self->x;', true),
      ],
      [
        { calls: 0, given: { self: 0, x: 2 * draw.below(20) } },
        { calls: 1, given: { self: 0 } },
        { calls: 0, given: { self: 1, x: 1 + 2 * draw.below(20) } },
        { calls: 0, given: { self: 2, x: 2 * draw.below(20) } },
        { calls: 1, given: { self: 0 } },
        { calls: 1, given: { self: 2 } },
      ],
      `typedef enum { K${id}_OK, K${id}_BAD } E${id};\n`,
    )
  },
}

export const ends = {
  'a class that ends': (draw, id) => {
    const word = draw.any(['drop', 'destroy', 'deinit', 'fini', 'cleanup', 'free', 'close'])
    const more = draw.chance(5)
    return {
      ...classShape(
        'a class that ends',
        id,
        'uint32_t x;',
        [
          init(id, [number('x')], `self->x = x; alive_${id} += x;`),
          method(
            id,
            word,
            'void',
            more ? [number('how', 'int')] : [],
            `alive_${id} -= self->x;${more ? ' (void)how;' : ''}`,
            false,
            { is: 'drop' },
          ),
          {
            name: `s_f${id}_alive`,
            returns: 'uint32_t',
            parameters: [],
            body: `return alive_${id};`,
          },
        ],
        [
          { calls: 0, given: { self: 0, x: 3 + draw.below(40) } },
          { calls: 0, given: { self: 1, x: 3 + draw.below(40) } },
          { calls: 2, given: {} },
          { ends: 0, calls: 1, given: { self: 0, how: 1 } },
          { calls: 2, given: {} },
          { resets: 1, calls: 0, drops: 1, given: { self: 1, x: 3 + draw.below(40), how: 1 } },
          { calls: 2, given: {} },
        ],
      ),
      statics: `static uint32_t alive_${id};\n`,
      // One with more parameters may stay out, with a warning.
      isWarned: more,
    }
  },
  'a class whose init leaves fields alone': (draw, id) =>
    classShape(
      'a class whose init leaves fields alone',
      id,
      'uint32_t x, y[3];',
      [
        init(id, [number('x')], 'self->x = x;'),
        method(id, 'put', 'void', [number('y')], `${each(3, 'self->y[i] = y;')}`),
        method(id, 'sum', 'uint32_t', [], sum(add('uint32_t', 'self->y', '3')), true),
      ],
      [
        { calls: 0, given: { self: 0, x: draw.below(40) } },
        { calls: 2, given: { self: 0 } },
        { calls: 1, given: { self: 0, y: 1 + draw.below(40) } },
        { calls: 2, given: { self: 0 } },
        { ends: 0, given: { self: 0 } },
        { calls: 0, given: { self: 1, x: draw.below(40) } },
        { calls: 2, given: { self: 1 } },
      ],
    ),
}
