/** Memory that C gives back, to be copied and freed once. */
import { int, nameOf } from './parameters.js'

const text = (lib) => {
  const { draw, main } = lib
  const isNullable = draw.chance(2)
  const isOwned = !draw.chance(4)
  lib.add({
    name: `${main.stem}_${draw.any(['text', 'print', 'to_string', 'dump', 'format'])}`,
    returns: 'char *%',
    isConst: true,
    mark: `${isOwned ? `owned:${lib.freer}` : `owned:${lib.freer}`}${isNullable ? ',nullable' : ''}`,
    parameters: [lib.self(main, true), int(lib)],
    body: `if (!ok($self, 1)) return NULL; if (($int & 7) == 3) return NULL; char *made = text_of("v", $int); if (($int & 7) == 4) made[0] = (char)0xff; return made;`,
    *means(g, w) {
      if ((g.int & 7) == 3)
        return isNullable && w.isMarked ? { value: null } : { fails: / returned NULL/ }
      return (g.int & 7) == 4 ? { fails: /UTF-8|encoded/ } : { value: `v${g.int}` }
    },
  })
}

const values = (lib) => {
  const { draw, main } = lib
  const type = draw.any(['int32_t', 'double', 'uint8_t', 'int64_t'])
  const isWide = type == 'int64_t'
  const length = draw.any(['n', 'count', 'values_len', 'out_len', 'size'])
  lib.add({
    name: `${main.stem}_${draw.any(['values', 'all', 'export_all', 'collect'])}`,
    returns: `${type} *%`,
    isConst: true,
    mark: `owned:${lib.freer},length:$length`,
    parameters: [
      lib.self(main, true),
      int(lib),
      {
        as: 'length',
        role: 'out',
        isLength: true,
        name: length,
        c: `${draw.any(['size_t', 'int', 'uint32_t'])} *%`,
        mark: draw.chance(2) ? 'out' : undefined,
      },
    ],
    body: `if (!ok($self, 1)) return NULL; int32_t n_ = $int & 7; *$length = 0; if (n_ == 7) return NULL; ${type} *all_ = kit_new(8, (size_t)n_ * sizeof *all_); for (int32_t i = 0; i < n_; i++) all_[i] = (${type})(i * 3); *$length = n_; return all_;`,
    *means(g) {
      const n = g.int & 7
      if (n == 7) return { fails: / returned NULL/ }
      return { list: Array.from({ length: n }, (_, i) => (isWide ? BigInt(i * 3) : i * 3)) }
    },
  })
}

const page = (lib) => {
  const { draw, prefix } = lib
  lib.add({
    name: `${prefix}_${draw.any(['page', 'draw', 'render', 'picture'])}`,
    returns: 'uint8_t *%',
    isConst: true,
    mark: `owned:${lib.freer},length:$width*$height`,
    parameters: [
      { ...int(lib), name: 'zoom' },
      { as: 'width', role: 'out', name: 'width', c: 'int *%', mark: 'out' },
      { as: 'height', role: 'out', name: 'height', c: 'int *%', mark: 'out' },
    ],
    body: `*$width = $int & 3; *$height = ($int >> 2) & 3; uint8_t *all_ = kit_new(8, (size_t)(*$width * *$height)); for (int i = 0; i < *$width * *$height; i++) all_[i] = (uint8_t)(i + 1); return all_;`,
    *means(g) {
      const [width, height] = [g.int & 3, (g.int >> 2) & 3]
      return {
        list: Array.from({ length: width * height }, (_, i) => i + 1),
        outs: { width, height },
      }
    },
  })
}

const given = (lib) => {
  const { draw, prefix } = lib
  const rule = draw.any(['nonzero', 'negative'])
  const onFailure = draw.any(['', '*$out = NULL; *$length = 0;', '*$length = 77;'])
  const out = draw.any(['out', 'dst', 'list', 'packed', 'result'])
  lib.add({
    name: `${prefix}_${draw.any(['pack', 'encode', 'lines', 'read_all'])}`,
    returns: 'int32_t',
    isConst: true,
    mark: `error:${rule}`,
    parameters: [
      int(lib),
      {
        as: 'out',
        role: 'out',
        name: out,
        c: 'uint8_t **%',
        mark: `owned:${lib.freer},length:$length`,
      },
      {
        as: 'length',
        role: 'out',
        isLength: true,
        name: draw.any([`${out}_len`, `${out}_size`, 'len']),
        c: 'size_t *%',
      },
    ],
    body: `if (($int & 3) == 1) { ${onFailure} return -4; } uint32_t n_ = (uint32_t)($int & 7); *$out = kit_new(8, n_); *$length = n_; for (uint32_t i = 0; i < n_; i++) (*$out)[i] = (uint8_t)(i * i); return 0;`,
    *means(g) {
      if ((g.int & 3) == 1) return { fails: / failed: -4/ }
      return {
        value: 0,
        isMaybeLost: true,
        outs: { [out]: Array.from({ length: g.int & 7 }, (_, i) => i * i) },
      }
    },
  })
}

const structs = (lib) => {
  const { draw, prefix } = lib
  if (lib.pair) return
  lib.pair = true
  const one = draw.chance(2)
  lib.types += `typedef struct ${prefix}_pair {\n  int32_t a;\n  double b;\n} ${prefix}_pair;\n`
  lib.add({
    name: `${prefix}_${draw.any(['measure', 'pairs', 'sizes'])}`,
    returns: `${prefix}_pair *%`,
    isConst: true,
    mark: `owned:${lib.freer},length:${one ? '1' : '$int'}`,
    needsMark: true,
    parameters: [int(lib)],
    body: one
      ? `${prefix}_pair *p = kit_new(8, sizeof *p); *p = (${prefix}_pair){$int, $int * 0.5}; return p;`
      : `if ($int < 0 || $int > 9) return NULL; ${prefix}_pair *p = kit_new(8, (size_t)$int * sizeof *p); for (int i = 0; i < $int; i++) p[i] = (${prefix}_pair){i, i * 0.5}; return p;`,
    *means(g) {
      if (one) return { object: { a: g.int, b: g.int * 0.5 } }
      if (g.int < 0 || g.int > 9) return { fails: / returned NULL|must|does not hold|negative/ }
      return { object: Array.from({ length: g.int }, (_, i) => ({ a: i, b: i * 0.5 })) }
    },
  })
}

/** Structs in memory that the caller frees; their number is an output. */
const rows = (lib) => {
  const { draw, prefix } = lib
  if (lib.rows) return
  lib.rows = true
  lib.types += `typedef struct ${prefix}_line {\n  uint8_t kind;\n  int64_t at;\n  float width;\n} ${prefix}_line;\n`
  lib.add({
    name: `${prefix}_${draw.any(['rows', 'wrap_lines', 'layout'])}`,
    returns: `${prefix}_line *%`,
    isConst: true,
    mark: `owned:${lib.freer},length:$length`,
    needsMark: true,
    parameters: [
      int(lib),
      { as: 'length', role: 'out', isLength: true, name: 'n_rows', c: 'uint32_t *%', mark: 'out' },
    ],
    body: `uint32_t n_ = (uint32_t)$int & 3; ${prefix}_line *p_ = kit_new(8, n_ * sizeof *p_); for (uint32_t i = 0; i < n_; i++) p_[i] = (${prefix}_line){(uint8_t)(i + 250), (int64_t)i * $int, (float)i / 4}; *$length = n_; return p_;`,
    *means(g) {
      return {
        object: Array.from({ length: g.int & 3 }, (_, i) => ({
          kind: (i + 250) & 255,
          at: BigInt(i) * BigInt(g.int),
          width: i / 4,
        })),
      }
    },
  })
}

/** A length that memory does not hold: it throws, and what C gave is freed all the same. */
const broken = (lib) => {
  const { draw, prefix } = lib
  lib.add({
    name: `${prefix}_${draw.any(['bad_bytes', 'huge', 'overlong'])}`,
    returns: 'uint8_t *%',
    isConst: true,
    mark: `owned:${lib.freer},length:$length`,
    parameters: [
      int(lib),
      { as: 'length', role: 'out', isLength: true, name: 'n', c: 'size_t *%', mark: 'out' },
    ],
    body: `uint8_t *all_ = kit_new(8, 4); memset(all_, 1, 4); *$length = $int & 1 ? 0xfffffff0u : 4; return all_;`,
    *means(g) {
      return g.int & 1 ? { fails: /./ } : { list: [1, 1, 1, 1] }
    },
  })
}

/** Text that C keeps, and changes. */
const name = (lib) => {
  const { draw, main } = lib
  if (lib.named) return
  lib.named = true
  lib.add({
    name: `${main.stem}_set_name`,
    returns: 'void',
    parameters: [
      lib.self(main),
      { as: 'text', role: 'text', name: nameOf(lib, 'text'), c: 'const char *%' },
    ],
    body: `if (!ok($self, 1)) return; char *copy = kit_new(9, strlen($text) + 1); memcpy(copy, $text, strlen($text) + 1); kit_free(((node *)$self)->name); ((node *)$self)->name = copy;`,
    *means(g) {
      g.self.name = g.text
      return {}
    },
  })
  lib.add({
    name: `${main.stem}_${draw.any(['get_name', 'name'])}`,
    returns: 'const char *%',
    isConst: true,
    parameters: [lib.self(main, true)],
    body: `if (!ok($self, 1)) return "gone"; return ((node *)$self)->name ? ((node *)$self)->name : "";`,
    *means(g) {
      return { value: g.self.name ?? '' }
    },
  })
}

export const addResults = (lib) => {
  for (let i = 1 + lib.draw.below(2); i--;)
    lib.draw.any([text, values, page, given, structs, rows, broken, name])(lib)
}
