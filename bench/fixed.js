/**
 * What a container costs: a module that is one class around one container of include/tare/fixed.h, with its main
 * operations; beside it the same with a vector from an allocator, and AssemblyScript's own containers.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { buildInto, root } from '../tests/support/build.js'
import { version } from './support/peers.js'
import { table, triple } from './support/table.js'
import { weigh } from './support/weigh.js'

const folder = `${root}build/bench/fixed`
mkdirSync(folder, { recursive: true })

/** The module of a class Box, given its types and its functions, each a prototype and a body. */
const inC = (name, types, functions, ...words) => {
  const prototypes = Object.keys(functions)
  const init = 'void box_init(Box *self)'
  const all = { [init]: '*self = (Box){0};', ...functions }
  const header = `#include <tare/fixed.h>\n${types}\n${[init, ...prototypes].join(';\n')};\n`
  const source = Object.entries(all).map(([prototype, body]) => `${prototype} {\n  ${body}\n}\n`)
  writeFileSync(`${folder}/${name}.h`, header)
  writeFileSync(`${folder}/${name}.c`, `#include "${name}.h"\n${source.join('')}`)
  const built = buildInto(`bench/fixed/${name}`, `build/bench/fixed/${name}.h`, ...words)
  return readFileSync(`${built}/${name}.wasm`)
}

/** The same by AssemblyScript. */
const inAssemblyScript = (name, runtime, type, functions) => {
  const source = `${folder}/${name}.ts`
  writeFileSync(
    source,
    `class Box { items: ${type} = new ${type}() }
export function create(): Box { return new Box() }
${functions}`,
  )
  const wasm = `${folder}/${name}-${runtime}.wasm`
  const flags = ['--runtime', runtime, '-O3z', '--converge', '--noAssert', '-o', wasm]
  execFileSync(`${root}node_modules/.bin/asc`, [source, ...flags], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return readFileSync(wasm)
}

const box = (container) => `${container};\ntypedef struct Box {\n  items items;\n} Box;`

const vector = {
  'bool box_push(Box *self, double value)': 'return items_push(&self->items, value);',
  'double box_pop(Box *self)':
    'const double *last = items_pop(&self->items);\n  return last ? *last : 0;',
  'double box_get(const Box *self, uint32_t index)':
    'const double *item = items_get(&self->items, index);\n  return item ? *item : 0;',
}

const grown = `typedef struct Box {
  uint32_t count, capacity;
  double *items;
} Box;`

const growing = {
  'bool box_push(Box *self, double value)': `if (self->count == self->capacity) {
    const uint32_t capacity = self->capacity ? 2 * self->capacity : 4;
    void *realloc(void *, size_t);
    double *items = realloc(self->items, capacity * sizeof *items);
    if (!items)
      return false;
    self->items = items;
    self->capacity = capacity;
  }
  self->items[self->count++] = value;
  return true;`,
  'double box_pop(Box *self)': 'return self->count ? self->items[--self->count] : 0;',
  'double box_get(const Box *self, uint32_t index)':
    'return index < self->count ? self->items[index] : 0;',
  'void box_drop(Box *self)': 'void free(void *);\n  free(self->items);',
}

const ring = {
  'bool box_push(Box *self, double value)': 'return items_push(&self->items, value);',
  'double box_shift(Box *self)':
    'const double *first = items_pop(&self->items);\n  return first ? *first : 0;',
}

const string = {
  'bool box_add(Box *self, const char *text, size_t text_len)':
    'return items_append(&self->items, text, text_len);',
  'bool box_number(Box *self, int32_t value)': 'return items_append_int(&self->items, value);',
  'const char *box_text(const Box *self)': 'return self->items.bytes;',
}

const map = {
  'bool box_set(Box *self, int32_t key, int32_t value)':
    'return items_put(&self->items, key, value);',
  'int32_t box_get(const Box *self, int32_t key)':
    'const int32_t *value = items_get(&self->items, key);\n  return value ? *value : 0;',
  'bool box_remove(Box *self, int32_t key)': 'return items_remove(&self->items, key);',
}

const stringMap = {
  'bool box_set(Box *self, const char *key, size_t key_len, int32_t value)':
    'return items_put(&self->items, key, key_len, value);',
  'int32_t box_get(const Box *self, const char *key, size_t key_len)':
    'const int32_t *value = items_get(&self->items, key, key_len);\n  return value ? *value : 0;',
  'bool box_remove(Box *self, const char *key, size_t key_len)':
    'return items_remove(&self->items, key, key_len);',
}

const pool = {
  'int32_t box_add(Box *self, double value)':
    'const double *item = items_add(&self->items, value);\n  return item ? (int32_t)items_index(&self->items, item) : -1;',
  'double box_get(const Box *self, uint32_t index)':
    'const double *item = items_get(&self->items, index);\n  return item ? *item : 0;',
  'bool box_remove(Box *self, uint32_t index)': 'return items_remove(&self->items, index);',
}

const assemblyScript = {
  array: [
    'Array<f64>',
    `export function push(self: Box, value: f64): void { self.items.push(value) }
export function pop(self: Box): f64 { return self.items.length ? self.items.pop() : 0 }
export function get(self: Box, i: i32): f64 { return i < self.items.length ? self.items[i] : 0 }`,
  ],
  map: [
    'Map<i32, i32>',
    `export function set(self: Box, key: i32, value: i32): void { self.items.set(key, value) }
export function get(self: Box, key: i32): i32 { return self.items.has(key) ? self.items.get(key) : 0 }
export function remove(self: Box, key: i32): bool { return self.items.delete(key) }`,
  ],
  stringMap: [
    'Map<string, i32>',
    `export function set(self: Box, key: string, value: i32): void { self.items.set(key, value) }
export function get(self: Box, key: string): i32 { return self.items.has(key) ? self.items.get(key) : 0 }
export function remove(self: Box, key: string): bool { return self.items.delete(key) }`,
  ],
}

const rows = [
  [
    '`TARE_VECTOR`: push, pop, get',
    inC('vector', box('TARE_VECTOR(items, double, 100)'), vector),
    'array',
  ],
  [
    'the same with `realloc`, `--malloc=freelist`',
    inC('grown', grown, growing, '--malloc=freelist'),
  ],
  [
    'the same with `realloc`, `--malloc=dlmalloc`',
    inC('grown', grown, growing, '--malloc=dlmalloc'),
  ],
  ['`TARE_RING`: push, pop', inC('ring', box('TARE_RING(items, double, 100)'), ring)],
  [
    '`TARE_STRING`: append a string, an integer',
    inC('string', box('TARE_STRING(items, 100)'), string),
  ],
  [
    '`TARE_MAP`: put, get, remove',
    inC('map', box('TARE_MAP(items, int32_t, int32_t, 100)'), map),
    'map',
  ],
  [
    '`TARE_STRING_MAP`: put, get, remove',
    inC('string_map', box('TARE_STRING_MAP(items, 16, int32_t, 100)'), stringMap),
    'stringMap',
  ],
  ['`TARE_POOL`: add, get, remove', inC('pool', box('TARE_POOL(items, double, 100)'), pool)],
]

const asVersion = `AssemblyScript ${version('assemblyscript')}`
console.log(
  table(
    ['raw / gzip -9 / brotli -q 11', 'module', `${asVersion}, stub runtime`, 'incremental'],
    rows.map(([name, module, peer]) => [
      name,
      triple(weigh(module)),
      ...['stub', 'incremental'].map((runtime) =>
        peer ? triple(weigh(inAssemblyScript(peer, runtime, ...assemblyScript[peer]))) : '',
      ),
    ]),
  ),
)
