/** Classes whose instances C allocates: what makes one, what ends it, and the plain methods. */
import { array, int, nameOf, text } from './parameters.js'

/** Adds what makes an instance of a class: one way or several. */
const addMakers = (lib, of) => {
  const { draw } = lib
  const { stem, kind } = of
  const T = lib.spell(of)
  const made = (body) => `return (${T.replace('%', '')})${body};`
  const ways = [
    () => ({
      name: `${stem}_${draw.any(['create', 'new', 'alloc', 'make'])}`,
      parameters: [],
      body: made(`make(${kind}, 0)`),
      *means(_, w) {
        return { handle: w.make(of, 0) }
      },
    }),
    () => ({
      name: `${stem}_${draw.any(['create', 'new', 'open', 'make'])}`,
      parameters: [int(lib)],
      body: `if ($int < 0) return NULL; ${made(`make(${kind}, $int)`)}`,
      *means(g, w) {
        return g.int < 0 ? { isNull: true } : { handle: w.make(of, g.int) }
      },
    }),
    () => ({
      name: `${stem}_${draw.any(['new_from_text', 'parse', 'create_from_text', 'open_path'])}`,
      parameters: [text(lib)],
      body: `if (!*$text) return NULL; ${made(`make(${kind}, (int32_t)strlen($text))`)}`,
      *means(g, w) {
        return g.text
          ? { handle: w.make(of, new TextEncoder().encode(g.text).length) }
          : { isNull: true }
      },
    }),
    () => ({
      name: `${stem}_${draw.any(['load', 'from_data', 'new_from_data', 'create_from'])}`,
      mark: 'owned',
      parameters: array(lib, draw.any(['uint8_t', 'int32_t', 'double'])),
      body: `int32_t sum_ = 0; for (int i = 0; i < (int)$length; i++) sum_ += (int32_t)$array[i]; ${made(`make(${kind}, sum_)`)}`,
      *means(g, w) {
        return {
          handle: w.make(
            of,
            [...g.array].reduce((sum, x) => (sum + x) | 0, 0),
          ),
        }
      },
    }),
  ]
  for (let i = 1 + draw.below(2); i--;) {
    const { parameters, ...func } = draw.any(ways)()
    lib.add({
      ...func,
      returns: T.includes('*') ? T : `${of.name} %`,
      parameters,
      makes: of,
      isConst: true,
    })
  }
  if (draw.chance(2)) {
    const onFailure = draw.any(['', '*$out = NULL;'])
    const isError = !draw.chance(3)
    lib.add({
      name: `${stem}_${draw.any(['open', 'create', 'load_number', 'init_new', 'acquire'])}`,
      returns: 'int32_t',
      makes: of,
      isConst: true,
      mark: isError ? 'error:nonzero' : undefined,
      parameters: [
        int(lib),
        {
          role: 'out',
          of,
          name: nameOf(lib, 'out'),
          c: of.hidesPointer ? `${of.name} *%` : `${of.name} **%`,
          mark: draw.chance(2) ? 'owned' : undefined,
        },
      ],
      body: `if ($int < 0) { ${onFailure} return 22; } *$out = (void *)make(${kind}, $int); return 0;`,
      *means(g, w) {
        if (g.int < 0)
          return isError && w.isMarked ? { fails: / failed: 22/ } : { value: 22, isNullOut: true }
        return { value: 0, handle: w.make(of, g.int) }
      },
    })
  }
}

const addEnd = (lib, of) => {
  const { draw } = lib
  const isInt = draw.chance(6)
  lib.add({
    name: `${of.stem}_${draw.any(['destroy', 'free', 'delete', 'close', 'release', 'unref'])}`,
    returns: isInt ? 'int32_t' : 'void',
    parameters: [lib.self(of)],
    ends: of,
    body: `if (!ok($self, ${of.kind})) return${isInt ? ' 1' : ''}; ${of.madeOf ? '((node *)$self)->parent->made--; ok(((node *)$self)->parent, 1); ' : ''}end_node((node *)$self);${isInt ? ' return 0;' : ''}`,
    *means(g, w) {
      yield* w.end(g.self)
      return isInt ? { value: 0, isMaybeLost: true } : {}
    },
  })
}

/** What is read and set. */
export const addProperties = (lib, of) => {
  const { draw } = lib
  const n = '((node *)$self)'
  const guard = `if (!ok($self, ${of.kind})) return -777; `
  lib.add({
    name: `${of.stem}_${draw.any(['get_serial', 'serial', 'get_number', 'ident'])}`,
    returns: 'int32_t',
    parameters: [lib.self(of, true)],
    isConst: true,
    tells: 'serial',
    body: `${guard}return ${n}->serial;`,
    *means(g) {
      return { value: g.self.serial }
    },
  })
  lib.add({
    name: `${of.stem}_get_value`,
    returns: 'int32_t',
    parameters: [lib.self(of, true)],
    isConst: true,
    body: `${guard}return ${n}->value;`,
    *means(g) {
      return { value: g.self.value }
    },
  })
  if (draw.chance(2))
    lib.add({
      name: `${of.stem}_set_value`,
      returns: 'void',
      parameters: [lib.self(of), int(lib)],
      body: `if (ok($self, ${of.kind})) ${n}->value = $int;`,
      *means(g) {
        g.self.value = g.int
        return {}
      },
    })
  if (draw.chance(2))
    lib.add({
      name: `${of.stem}_${draw.any(['scale', 'add_to', 'grow', 'bump'])}`,
      returns: 'int32_t',
      parameters: [lib.self(of), int(lib, 'a'), int(lib, 'b')],
      body: `${guard}return ${n}->value = (int32_t)((uint32_t)${n}->value + (uint32_t)$a - 2u * (uint32_t)$b);`,
      *means(g) {
        return { value: (g.self.value = (g.self.value + g.a - 2 * g.b) | 0) }
      },
    })
}

/** A class of handles. */
export const addHandle = (lib) => {
  const { draw } = lib
  const of = lib.handle(1)
  addMakers(lib, of)
  addEnd(lib, of)
  addProperties(lib, of)
  if (draw.chance(2))
    lib.add({
      name: `${of.stem}_${draw.any(['clone', 'dup', 'copy'])}`,
      returns: lib.spell(of),
      makes: of,
      isConst: true,
      parameters: [lib.self(of, true)],
      body: `if (!ok($self, 1)) return NULL; return (void *)make(1, ((node *)$self)->value);`,
      *means(g, w) {
        return { handle: w.make(of, g.self.value) }
      },
    })
  return of
}

export { addEnd }
