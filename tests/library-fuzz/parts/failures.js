/** Calls that fail and say why, results that lead into an argument, and outputs beside an instance. */
import { array, int, nameOf } from './parameters.js'

/** A function that gives the text of a code, and functions that use it. */
const messages = (lib) => {
  const { draw, prefix } = lib
  if (lib.messages) return
  lib.messages = true
  const takesCode = !draw.chance(4)
  const text = `${prefix}_${draw.any(['strerror', 'error_text', 'describe', 'error_name'])}`
  lib.types += takesCode ? '' : `int32_t ${prefix}_last(void);\n`
  lib.add({
    name: text,
    returns: 'const char *%',
    isConst: true,
    parameters: takesCode ? [{ ...int(lib), name: 'code' }] : [],
    body: `static char text[16]; int32_t code_ = ${takesCode ? '$int' : `${prefix}_last()`}; memcpy(text, "no room ?", 10); text[8] = (char)('0' + (code_ & 7)); return text;`,
    *means(g, w) {
      return { value: `no room ${(takesCode ? g.int : (w.lastCode ?? 0)) & 7}` }
    },
  })
  const last = `${prefix}_last_code`
  lib.globals += takesCode
    ? ''
    : `static int32_t ${last};\nint32_t ${prefix}_last(void) { return ${last}; }\n`
  const says = (code) => new RegExp(` failed: .*no room ${code & 7}$`)
  const isError = `${prefix}_is_error`
  const rule = draw.any(['nonzero', 'negative', 'zero', isError])
  if (rule == isError)
    lib.add({
      name: isError,
      returns: draw.any(['int32_t', 'bool', 'unsigned']),
      isConst: true,
      isHelper: true,
      parameters: [{ ...int(lib), name: 'code' }],
      body: 'return $int <= -100;',
    })
  const hasFailed = {
    nonzero: (x) => x != 0,
    negative: (x) => x < 0,
    zero: (x) => x == 0,
    [isError]: (x) => x <= -100,
  }[rule]
  lib.add({
    name: `${prefix}_${draw.any(['check', 'validate', 'commit', 'level_of'])}`,
    returns: 'int32_t',
    isConst: true,
    mark: `error:${rule},message:${text}`,
    parameters: [int(lib)],
    body: `int32_t code = ${rule == isError ? '$int < 0 ? (int32_t)((uint32_t)$int - 100u) : $int' : '$int % 5'}; ${takesCode ? '' : `${last} = code; `}return code;`,
    *means(g, w) {
      const code = rule == isError ? (g.int < 0 ? (g.int - 100) | 0 : g.int) : g.int % 5
      w.lastCode = code
      if (w.isMarked && hasFailed(code)) return { fails: says(code) }
      return { value: code, isMaybeLost: rule == 'nonzero' }
    },
  })
}

/** An instance where a `T **` points, beside other outputs. */
const opened = (lib) => {
  const { draw, main } = lib
  const isError = !draw.chance(3)
  const out = {
    as: 'out',
    role: 'out',
    of: main,
    name: nameOf(lib, 'out'),
    c: main.hidesPointer ? `${main.name} *%` : `${main.name} **%`,
    mark: 'owned',
  }
  lib.add({
    name: `${main.stem}_${draw.any(['open_sized', 'load_with', 'make_sized'])}`,
    returns: 'int32_t',
    makes: main,
    isConst: true,
    needsMark: true,
    mark: isError ? 'error:nonzero' : undefined,
    parameters: [
      int(lib),
      out,
      { as: 'size', role: 'out', name: 'total', c: 'int32_t *%', mark: 'out' },
      { as: 'ratio', role: 'out', name: 'ratio', c: 'double *%', mark: 'out' },
    ],
    body: `*$size = 7; *$ratio = $int / 2.0; *$out = NULL; if ($int < 0) return 22; *$out = (void *)make(1, $int); *$size = $int ^ 5; return 0;`,
    *means(g, w) {
      const outs = { total: g.int < 0 ? 7 : g.int ^ 5, ratio: g.int / 2 }
      if (g.int < 0)
        return isError && w.isMarked
          ? { fails: / failed: 22/ }
          : { value: 22, isNullOut: true, outs }
      return { value: isError && w.isMarked ? undefined : 0, handle: w.make(main, g.int), outs }
    },
  })
}

/** The index of an element. */
const found = (lib) => {
  const { draw, prefix } = lib
  const type = draw.any(['int32_t', 'double', 'uint8_t', 'uint16_t'])
  const [list, length] = array(lib, type)
  const isNullable = draw.chance(2)
  lib.add({
    name: `${prefix}_${draw.any(['find', 'search', 'locate', 'lower_bound'])}`,
    returns: `const ${type} *%`,
    isConst: true,
    mark: `within:${list.name}${isNullable ? ',nullable' : ''}`,
    parameters: [list, length, { ...int(lib), name: 'wanted' }],
    body: `if ($int == 7) return $array + $length; if ($int == 8) return (const ${type} *)16; for (int i = 0; i < (int)$length; i++) if ($array[i] >= $int) return $array + i; return NULL;`,
    *means(g, w) {
      if (g.int == 7) return { value: g.array.length }
      if (g.int == 8) return { fails: /is not in its argument/ }
      const at = g.array.findIndex((x) => x >= g.int)
      return { value: at < 0 && isNullable && w.isMarked ? null : at }
    },
  })
}

/** The rest of a text, as the result or beside a number. */
const rest = (lib) => {
  const { draw, prefix } = lib
  const text = { as: 'text', role: 'text', name: nameOf(lib, 'text'), c: 'const char *%' }
  const skipped = (g) => {
    const bytes = new TextEncoder().encode(g.text)
    const from = Math.min(g.int & 3, bytes.length)
    try {
      const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      return { from, rest: decoded.decode(bytes.subarray(from)) }
    } catch {
      return { from, fails: /UTF-8|encoded/ }
    }
  }
  if (draw.chance(2))
    lib.add({
      name: `${prefix}_${draw.any(['skip', 'after', 'strip'])}`,
      returns: 'const char *%',
      isConst: true,
      mark: `within:${text.name}`,
      parameters: [
        { ...text, mark: 'text' },
        { ...int(lib), name: 'amount' },
      ],
      body: `int32_t left = $int & 3; const char *at_ = $text; while (*at_ && left-- > 0) at_++; return at_;`,
      *means(g) {
        const { rest: value, fails } = skipped(g)
        return fails ? { fails } : { value }
      },
    })
  else
    lib.add({
      name: `${prefix}_${draw.any(['scan_number', 'take_word', 'prefix_of'])}`,
      returns: 'int32_t',
      isConst: true,
      parameters: [
        { ...text, mark: 'text' },
        {
          as: 'rest',
          role: 'out',
          name: draw.any(['rest', 'tail', 'behind']),
          c: 'const char **%',
          mark: `within:${text.name}`,
        },
        { ...int(lib), name: 'amount' },
      ],
      body: `int32_t left = $int & 3, taken = 0; const char *at_ = $text; while (*at_ && left-- > 0) at_++, taken++; *$rest = at_; return taken;`,
      *means(g) {
        const { from, rest: value, fails } = skipped(g)
        return fails ? { fails } : { value: from, outs: { [this.restName()]: value } }
      },
      restName() {
        return this.parameters.find(({ as }) => as == 'rest').name
      },
    })
}

export const addFailures = (lib) => {
  for (let i = 1 + lib.draw.below(3); i--;)
    lib.draw.any([messages, messages, opened, found, rest])(lib)
}
