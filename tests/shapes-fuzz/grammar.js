/**
 * The grammar: each rule draws a function of C, or a class with a few, whose meaning is known, and calls of it. A rule says
 * of every parameter what C really does with it, whatever its name and its type make of it.
 *
 * @typedef {import('./types.js').Struct} Struct
 *
 * @typedef {object} Parameter
 * @property {'number' | 'buffer' | 'end' | 'text' | 'instance' | 'enum' | 'struct'} role
 * @property {string} name
 * @property {string | Struct} [type] of the number, of the elements of the buffer
 * @property {'in' | 'out' | 'inout'} [means] whether C reads the elements, writes them, or both
 * @property {boolean} [isConst] as it is declared
 * @property {number | string} [bound] declared as `T p[bound]`; '' for `T p[]`
 * @property {string} [spelled] the element's type as it is declared, where that is another one
 * @property {string} [of] the parameter whose end, or whose length, it is
 * @property {string} [struct] of an instance
 * @property {string} [mark] that says what it means
 *
 * @typedef {object} Func
 * @property {string} name
 * @property {string | Struct} returns `void`, a number's type, `bool`, `text` or a struct
 * @property {string} [countOf] the buffer whose elements the result counts
 * @property {number} [failsFrom] the least result that means a failure and no count
 * @property {Parameter[]} parameters
 * @property {string} body
 * @property {string} [mark]
 * @property {'init' | 'drop'} [is] of a class
 *
 * @typedef {object} Step a call: the number of the function, and an argument for each parameter; of a buffer its elements
 *   (or how many are to be written), and how much room there is, where that is more
 * @property {number} calls
 * @property {Record<string, any>} given
 *
 * @typedef {object} Shape
 * @property {string} kind
 * @property {string} types in front of the functions
 * @property {Func[]} functions
 * @property {Step[]} steps
 */
import { numberOf, numbers } from './types.js'

// ---- Parameters ----

const number = (name, type = 'uint32_t') => ({ role: 'number', name, type })
const buffer = (name, type, means, more = {}) => ({
  role: 'buffer',
  name,
  type,
  means,
  isConst: means == 'in',
  ...more,
})
const text = (name, more = {}) => ({ role: 'text', name, ...more })
const instance = (name, struct, isConst = false, more = {}) => ({
  role: 'instance',
  name,
  struct,
  isConst,
  ...more,
})

/** With the mark that says what it means; a length that is a quotient has none. */
const marked = (parameter, mark) => ({ ...parameter, mark: mark?.includes('/') ? undefined : mark })

// ---- Names ----

const anyNames = [
  'out',
  'dst',
  'hash',
  'key',
  'state',
  'v',
  'block',
  'digest',
  'result',
  'buf',
  'data',
  'tag',
]
const inNames = ['src', 'in', 'input', 'seed', 'msg', 'values', 'data', 'a']
const numberTypes = Object.keys(numbers)
const lengthTypes = ['size_t', 'size_t', 'uint32_t', 'int', 'unsigned', 'uint16_t']
/** Names of a length of the buffer `of` that say so. */
const lengthNames = (of) => [
  `${of}_len`,
  `${of}_length`,
  `${of}_size`,
  `${of}_count`,
  `n_${of}`,
  'len',
  'length',
  'n',
  'count',
  'size',
]

// ---- Pieces of C ----

/** An expression that changes `at`. */
const changed = (type, at, by = '3') =>
  numberOf(type).isFloat
    ? `(${type})(${at} * 2 + (${type})(${by}))`
    : `(${type})((uint64_t)${at} * 3u + (uint64_t)(${by}))`

/** An expression of an index and a number that a buffer is filled with. */
const filled = (type, from = 'i * 7 + 1') =>
  numberOf(type).isFloat
    ? `(${type})((uint32_t)(${from}) % 50 + 1)`
    : `(${type})((uint32_t)(${from}) % 120 + 1)`

const each = (count, statement) => `for (size_t i = 0; i < (size_t)(${count}); i++) ${statement}`

/** Adds elements to the sum `h`. */
const add = (type, at, count) =>
  `${each(count, `h = h * 31 + ${numberOf(type).isFloat ? `(uint64_t)(int64_t)${at}[i]` : `(uint64_t)${at}[i]`};`)}`

/** Elements of structs. */
const addStructs = (struct, at, count) =>
  each(
    count,
    `{ ${struct.fields.map((field) => addField(field, `${at}[i].${field.name}`)).join(' ')} }`,
  )

const addField = ({ type, count }, at) => {
  const one = (x) =>
    `h = h * 31 + ${numberOf(type).isFloat ? `(uint64_t)(int64_t)${x}` : type == 'char' ? `(uint8_t)${x}` : `(uint64_t)${x}`};`
  return count ? `for (int k = 0; k < ${count}; k++) ${one(`${at}[k]`)}` : one(at)
}

const changeField = ({ name, type, count }, at) =>
  type == 'char'
    ? `${at}.${name}[0] = 'q';`
    : count
      ? `for (int k = 0; k < ${count}; k++) ${at}.${name}[k] = ${changed(type, `${at}.${name}[k]`)};`
      : `${at}.${name} = ${changed(type, `${at}.${name}`)};`

const fillField = ({ name, type, count }, at, from) =>
  type == 'char'
    ? `memset(${at}.${name}, 0, ${count}); ${at}.${name}[0] = 'z';`
    : count
      ? `for (int k = 0; k < ${count}; k++) ${at}.${name}[k] = ${filled(type, `${from} + k`)};`
      : `${at}.${name} = ${filled(type, from)};`

const changeStruct = (struct, at) => struct.fields.map((field) => changeField(field, at)).join(' ')
const fillStruct = (struct, at, from) =>
  struct.fields.map((field) => fillField(field, at, from)).join(' ')

const sum = (statements) => `uint64_t h = 5; ${statements} return (uint32_t)(h ^ h >> 32);`

// ---- Drawing ----

/** @param {import('./draw.js').Draw} draw */
const someStruct = (draw, name) => {
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

const declare = (struct) =>
  `typedef struct { ${struct.fields.map(({ name, type, spelled, count }) => `${spelled ?? type} ${name}${count ? `[${count}]` : ''};`).join(' ')} } ${struct.name};\n`

/** One function without a state, called twice. */
const plain = (kind, func, given, types = '') => ({
  kind,
  types,
  functions: [func],
  steps: [0, 1].map((at) => ({ calls: 0, given: given(at) })),
})

const shuffled = (draw, list) => {
  const rest = [...list]
  return list.map(() => rest.splice(draw.below(rest.length), 1)[0])
}

/** A buffer and its length: behind, in front, or with another number between. */
const withLength = (draw, of, length) => {
  const other = number('flavor')
  return draw.any([
    [of, length],
    [of, length],
    [length, of],
    [of, other, length],
    [other, length, of],
  ])
}

const flavor = (parameters) => (parameters.some(({ name }) => name == 'flavor') ? 'flavor' : '0')

const fixed = {
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

const lengths = {
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

/** Integers whose names mislead. */
const misleading = {
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
    const n = draw.any(['n', 'size', 'dim', 'order', 'count'])
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
        returns: draw.any(['void', 'size_t', 'int']),
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

const single = {
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

const texts = {
  'a text to its NUL': (draw, id) => {
    const name = draw.any(['text', 's', 'name', 'title', 'str'])
    return plain(
      'a text to its NUL',
      {
        name: `s_f${id}_count`,
        returns: draw.any(['size_t', 'uint32_t']),
        parameters: [text(name)],
        body: `uint32_t h = 0; for (const char *p = ${name}; *p; p++) h = h * 31 + (uint8_t)*p; return h;`,
      },
      () => ({ [name]: draw.text() }),
    )
  },
  'a text and its length': (draw, id) => {
    const name = draw.any(['text', 's', 'str', 'src', 'data'])
    const length = draw.any([`${name}_len`, 'len', 'length', 'size', `${name}Size`, 'n', 'bytes'])
    return plain(
      'a text and its length',
      {
        name: `s_f${id}_sum`,
        returns: 'uint32_t',
        parameters: [
          marked(buffer(name, 'char', 'in'), `text,length:${length}`),
          number(length, draw.any(['size_t', 'int', 'uint32_t'])),
        ],
        body: sum(each(length, `h = h * 31 + (uint8_t)${name}[i];`)),
      },
      () => {
        const bytes = [...new TextEncoder().encode(draw.text())]
        return { [name]: { values: bytes }, [length]: bytes.length }
      },
    )
  },
  'bytes that are char': (draw, id) => {
    const name = draw.any(['data', 'src', 'bytes', 'buf'])
    const means = draw.any(['in', 'inout'])
    return plain(
      'bytes that are char',
      {
        name: `s_f${id}_pack`,
        returns: 'uint32_t',
        parameters: [
          marked(
            buffer(name, 'char', means),
            `bytes,${means == 'in' ? '' : 'inout,'}length:${name}_len`,
          ),
          number(`${name}_len`, draw.any(['size_t', 'int'])),
        ],
        body: `${means == 'in' ? '' : each(`${name}_len`, `${name}[i] ^= 1;`)} ${sum(each(`${name}_len`, `h = h * 31 + (uint8_t)${name}[i];`))}`,
      },
      () => {
        const values = draw.values('uint8_t', 1 + draw.below(7))
        return { [name]: { values }, [`${name}_len`]: values.length }
      },
    )
  },
  'a text that is changed': (draw, id) => {
    const name = draw.any(['text', 's', 'str', 'buf'])
    return plain(
      'a text that is changed',
      {
        name: `s_f${id}_upper`,
        returns: draw.any(['void', 'int']),
        parameters: [buffer(name, 'char', 'inout')],
        body: `for (char *p = ${name}; *p; p++) *p ^= 1;`,
        ends: 'return 3;',
      },
      () => ({ [name]: { values: [104, 105, 106, 0] } }),
    )
  },
  'a text that is written': (draw, id) => {
    const name = draw.any(['out', 'buf', 'text', 'dst', 'str'])
    const cap = draw.any([`${name}_cap`, `${name}_size`, 'size', 'max', `${name}_len`, 'n'])
    const how = draw.any(['bare', 'NUL behind', 'NUL included'])
    const write = {
      bare: `size_t k = x < ${cap} ? x : ${cap}; ${each('k', `${name}[i] = (char)(97 + i);`)} return k;`,
      'NUL behind': `if (!${cap}) return 0; size_t k = x < ${cap} - 1 ? x : ${cap} - 1; ${each('k', `${name}[i] = (char)(97 + i);`)} ${name}[k] = 0; return k;`,
      'NUL included': `if (!${cap}) return 0; size_t k = x < ${cap} - 1 ? x : ${cap} - 1; ${each('k', `${name}[i] = (char)(97 + i);`)} ${name}[k] = 0; return k + 1;`,
    }[how]
    return plain(
      `a text that is written: ${how}`,
      {
        name: `s_f${id}_format`,
        returns: draw.any(['size_t', 'size_t', 'uint32_t', 'int']),
        countOf: name,
        parameters: [
          number('x'),
          marked(buffer(name, 'char', 'out'), `out,text,length:${cap}`),
          number(cap, 'size_t'),
        ],
        body: write,
      },
      () => {
        const size = draw.below(9)
        return { x: draw.below(12), [name]: { count: size }, [cap]: size }
      },
    )
  },
  'begin and end': (draw, id) => {
    const type = draw.any(['char', 'uint8_t', 'uint32_t', 'double'])
    const [begin, end] = draw.any([
      ['begin', 'end'],
      ['first', 'last'],
      ['start', 'end'],
      ['p', 'end'],
      ['s', 'e'],
      ['text', 'text_end'],
    ])
    const writes = draw.chance(3)
    return plain(
      'begin and end',
      {
        name: `s_f${id}_scan`,
        returns: 'uint32_t',
        parameters: [
          buffer(begin, type, writes ? 'inout' : 'in'),
          { role: 'end', name: end, type, of: begin, isConst: !writes },
        ],
        body: `uint64_t h = 5; for (${writes ? '' : 'const '}${type} *p_ = ${begin}; p_ < ${end}; p_++) { ${writes ? `*p_ = (${type})(*p_ + 1);` : ''} h = h * 31 + ${type == 'char' ? '(uint8_t)*p_' : type == 'double' ? '(uint64_t)(int64_t)*p_' : '*p_'}; } return (uint32_t)(h ^ h >> 32);`,
      },
      () => ({
        [begin]: {
          values: draw
            .values(type == 'char' ? 'int8_t' : type, 1 + draw.below(7))
            .map((x) => (type == 'char' ? 97 + (Math.abs(x) % 20) : x)),
        },
      }),
    )
  },
}
const structs = {
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

const results = {
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

// ---- Classes ----

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

const classes = {
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

/** A buffer, and its length beside it. */
const counted = (draw, name, type) => {
  const values = draw.values(type, 1 + draw.below(7))
  return { [name]: { values }, [`${name}_len`]: values.length }
}

/** What a struct, a name or a function hides. */
const hidden = {
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

const ends = {
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

const rules = Object.values({
  ...fixed,
  ...lengths,
  ...misleading,
  ...single,
  ...texts,
  ...structs,
  ...results,
  ...classes,
  ...hidden,
  ...ends,
})

/**
 * @param {import('./draw.js').Draw} draw
 * @param {number} id of the shape
 * @returns {Shape}
 */
export const drawShape = (draw, id) => draw.any(rules)(draw, id)
