/** What C knows by a small struct of integers, which it takes and gives by value. JavaScript may have several of one. */
import { int } from './parameters.js'

/** The structs: their fields, how C makes one of an index and a generation, and how it reads both again. */
const shapes = [
  ['int32_t index; uint16_t generation;', (i, g) => `{${i}, ${g}}`, 'id.index', 'id.generation'],
  [
    'uint8_t kind; uint32_t at; int8_t age;',
    (i, g) => `{7, ${i}, (int8_t)${g}}`,
    'id.at',
    '(uint8_t)id.age',
  ],
  [
    'uint32_t bits;',
    (i, g) => `{${i} | (uint32_t)${g} << 16}`,
    '(id.bits & 0xffff)',
    '(id.bits >> 16)',
  ],
  [
    'uint64_t bits;',
    (i, g) => `{${i} | (uint64_t)${g} << 56}`,
    '(uint32_t)id.bits',
    '(id.bits >> 56)',
  ],
  ['uint16_t age, index;', (i, g) => `{${g}, (uint16_t)(${i})}`, 'id.index', 'id.age'],
]

export const addValue = (lib) => {
  const { draw, prefix } = lib
  if (lib.value) return
  const stem = `${prefix}_${draw.any(['ticket', 'berth', 'stamp'])}`
  const ending = draw.any(['_id', '_handle', '_id_t', ''])
  const name = `${stem}${ending}`
  const [fields, made, index, generation] = draw.any(shapes)
  const of = (lib.value = { name, stem, isValue: true })
  const slots = `${stem}_slots`
  lib.types += `typedef struct ${ending && draw.chance(2) ? '' : `${name} `}{\n  ${fields}\n} ${name};\n`
  lib.globals += `static struct { int32_t value; uint8_t generation; bool is_there; } ${slots}[999];
static int32_t ${stem}_find(${name} id) {
  const uint32_t at = (uint32_t)${index};
  return at < 999 && ${slots}[at].is_there && ${slots}[at].generation == ${generation} ? (int32_t)at : -1;
}
`
  const self = { role: 'self', of, c: `${name} %` }
  const add = (func) =>
    lib.add({
      isConst: true,
      isOrdered: true,
      ...func,
      parameters: func.parameters.map((one) => ({ ...one })),
    })
  const selfNamed = () => ({ ...self, name: draw.any(['id', 'self', 'it']) })
  const end = draw.any(['destroy', 'free', 'release', 'close'])
  add({
    name: `${stem}_${draw.any(['create', 'make', 'new', 'alloc'])}`,
    returns: name,
    makes: of,
    parameters: [int(lib)],
    body: `uint32_t i = 0; while (${slots}[i].is_there) i++; ${slots}[i].is_there = true; ${slots}[i].value = $int; ${slots}[i].generation = (uint8_t)(${slots}[i].generation % 250 + 1); return (${name})${made('i', `${slots}[i].generation`)};`,
    *means(g, w) {
      return { handle: w.know(of, g.int) }
    },
  })
  const takesMore = Boolean(ending) && draw.chance(3)
  add({
    name: `${stem}_${end}`,
    returns: draw.any(['void', 'bool']),
    ...(takesMore ? {} : { ends: of }),
    parameters: [
      { ...selfNamed(), isMoved: takesMore },
      ...(takesMore ? [{ ...int(lib), name: 'flags' }] : []),
    ],
    body: `const int32_t at = ${stem}_find($self); if (at >= 0) ${slots}[at].is_there = false;`,
    *means(g, w) {
      w.kill(g.self)
      return {}
    },
  })
  const ended = lib.functions.at(-1)
  if (ended.returns == 'bool') ended.body += ' return at >= 0;'
  add({
    name: `${stem}_${draw.any(['value', 'get_value', 'read'])}`,
    returns: 'int32_t',
    parameters: [selfNamed()],
    body: `const int32_t at = ${stem}_find($self); return at >= 0 ? ${slots}[at].value : -1234;`,
    *means(g) {
      return { value: g.self.alive ? g.self.value : -1234 }
    },
  })
  add({
    name: `${stem}_${draw.any(['twin', 'same', 'get_self'])}`,
    returns: name,
    lends: of,
    parameters: [selfNamed()],
    body: `return $self;`,
    *means(g) {
      return { handle: g.self }
    },
  })
  const isPointer = draw.chance(3)
  const right = isPointer ? '*$other' : '$other'
  add({
    name: `${stem}_${draw.any(['sum', 'add_up', 'total'])}`,
    returns: 'int32_t',
    parameters: [
      selfNamed(),
      {
        role: 'handle',
        as: 'other',
        name: draw.any(['other', 'right', 'with']),
        of,
        c: isPointer ? `const ${name} *%` : `${name} %`,
      },
      ...(isPointer ? [] : [int(lib)]), // which may be a length
    ],
    body: `const int32_t a = ${stem}_find($self), b = ${stem}_find(${right}); return (int32_t)((a >= 0 ? (uint32_t)${slots}[a].value : 0) + (b >= 0 ? (uint32_t)${slots}[b].value : 0)${isPointer ? '' : ' + (uint32_t)$int'});`,
    *means(g) {
      const value = (one) => (one.alive ? one.value : 0)
      return { value: (value(g.self) + value(g.other) + (g.int ?? 0)) | 0 }
    },
  })
}
