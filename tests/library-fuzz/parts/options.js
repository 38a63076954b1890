/** Structs with pointers, which JavaScript has as objects. */
import { int } from './parameters.js'

export const addOptions = (lib) => {
  const { draw, prefix, main } = lib
  if (lib.options_) return
  lib.options_ = true
  const name = `${prefix}_options`
  const fields = [
    {
      key: 'title',
      c: ['const char *title;'],
      weigh: 'sum += $o->title ? strlen($o->title) : 1000;',
      of: (o) => (o.title == null ? 1000 : new TextEncoder().encode(o.title).length),
    },
    {
      key: 'data',
      c: ['const int32_t *data;', 'size_t data_len;'],
      weigh: 'for (size_t i = 0; i < $o->data_len; i++) sum += $o->data[i];',
      of: (o) => [...(o.data ?? [])].reduce((sum, x) => sum + x, 0),
    },
    {
      key: 'key',
      c: ['const uint8_t *key;', 'size_t key_size;'],
      weigh: 'for (size_t i = 0; i < $o->key_size; i++) sum += $o->key[i] * 3;',
      of: (o) => [...(o.key ?? [])].reduce((sum, x) => sum + x * 3, 0),
    },
    {
      key: 'points',
      c: [`const ${prefix}_point *points;`, 'int n_points;'],
      weigh: 'for (int i = 0; i < $o->n_points; i++) sum += $o->points[i].x - $o->points[i].y;',
      of: (o) => (o.points ?? []).reduce((sum, { x, y }) => sum + x - y, 0),
    },
    {
      key: 'inner',
      c: [`const ${name} *inner;`],
      weigh: `if ($o->inner) sum += 2 * ${prefix}_weight($o->inner);`,
      of: (o, all) => (o.inner ? 2 * all(o.inner) : 0),
    },
    {
      key: 'origin',
      c: [`const ${prefix}_point *origin;`],
      weigh: 'if ($o->origin) sum += $o->origin->x * 7;',
      of: (o) => (o.origin ? o.origin.x * 7 : 0),
    },
    { key: 'scale', c: ['int32_t scale;'], weigh: 'sum += $o->scale;', of: (o) => o.scale },
    {
      key: 'user_data',
      c: ['void *user_data;'],
      weigh: 'sum += $o->user_data ? 1e9 : 0;',
      of: () => 0,
    },
  ].filter(() => !draw.chance(3))
  if (!fields.some(({ key }) => key != 'user_data' && key != 'scale')) return
  const lines = fields.flatMap(({ c }) => c)
  if (draw.chance(2)) lines.sort(() => draw.below(3) - 1)
  if (fields.some(({ key }) => key == 'points' || key == 'origin'))
    lib.types += `typedef struct ${prefix}_point {\n  double x, y;\n} ${prefix}_point;\n`
  lib.types += `typedef struct ${name} {\n  ${lines.join('\n  ').replace(`const ${name} *inner`, `const struct ${name} *inner`)}\n} ${name};\n`
  const weigh = (o) => fields.reduce((sum, { of }) => sum + of(o, weigh), 0)
  const sum = fields.map(({ weigh: c }) => c.replaceAll('$o', 'o')).join(' ')
  const keys = fields.map(({ key }) => key).filter((key) => key != 'user_data')
  const own = {
    role: 'options',
    keys,
    as: 'options',
    name: draw.any(['options', 'opts', 'o', 'config', 'desc']),
    c: `const ${name} *%`,
  }
  lib.add({
    name: `${prefix}_weight`,
    returns: 'double',
    isConst: true,
    isOrdered: true,
    parameters: [{ ...own, name: 'o' }],
    body: `double sum = 0; ${sum} return sum;`,
    *means(g) {
      return { value: weigh(g.options) }
    },
  })
  lib.add({
    name: `${main.stem}_${draw.any(['weigh', 'apply', 'configure'])}`,
    returns: 'double',
    isConst: true,
    parameters: [lib.self(main, true), int(lib), { ...own, mark: 'in,length:1' }],
    body: `if (!ok($self, 1)) return -777; return ${prefix}_weight($options) + $int + ((const node *)$self)->value;`,
    *means(g) {
      return { value: weigh(g.options) + g.int + g.self.value }
    },
  })
  if (draw.chance(2))
    lib.add({
      name: `${main.stem}_${draw.any(['new_with', 'create_with', 'open_with'])}`,
      returns: lib.spell(main),
      makes: main,
      isConst: true,
      mark: 'owned',
      parameters: [{ ...own, mark: 'in' }],
      body: `return (void *)make(1, (int32_t)${prefix}_weight($options));`,
      *means(g, w) {
        return { handle: w.make(main, Math.trunc(weigh(g.options)) | 0) }
      },
    })
  if (draw.chance(2))
    lib.add({
      name: `${prefix}_${draw.any(['weigh_all', 'sumall'])}`,
      returns: 'double',
      isConst: true,
      parameters: [
        { ...own, role: 'optionsList', as: 'list', name: 'list', mark: 'length:list_len' },
        { as: 'length', role: 'length', name: 'list_len', c: 'size_t %' },
      ],
      body: `double sum = 0; for (size_t i = 0; i < $length; i++) sum += (double)(i + 1) * ${prefix}_weight($list + i); return sum;`,
      *means(g) {
        return { value: g.list.reduce((sum, o, i) => sum + (i + 1) * weigh(o), 0) }
      },
    })
}
