/**
 * What pays in bytes: the same C in several ways, what a C library brings, and what each kind of parameter costs in the
 * glue. docs/shrinking.md has the tables that this prints.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { buildInto, root } from '../tests/support/build.js'
import { embedded } from './support/embedded.js'
import { table, triple } from './support/table.js'
import { minify, weigh } from './support/weigh.js'

/** Of each source in shrinking/ what it is about, and its ways: WAY chooses one. */
const subjects = {
  crc: [
    'CRC-32',
    'table of 256, in the data',
    'made by the first call',
    'table of 16',
    'none, bit by bit',
  ],
  choice: [
    'one of eight constants',
    '`switch`',
    '`if` after `if`',
    'array of `uint32_t`',
    'array of `uint8_t`',
    'shifted out of one number',
  ],
  inlined: ['a function that two call', '`static`', '`inline`', '`always_inline`', '`noinline`'],
  once: ['a function that one calls', '`static`', '`inline`', '`always_inline`', '`noinline`'],
  shared: [
    'two loops that differ by constants',
    'written twice',
    'one with parameters',
    'the same, `noinline`',
  ],
  point: [
    'three doubles to a function',
    'a struct by value',
    'by `const` pointer',
    'three parameters',
  ],
  fields: ['four fields in a loop', 'through the pointer', 'in four locals', 'in a local struct'],
  sum: ['a sum', 'in `*out`', 'in `*out`, `restrict`', 'in a local', 'in a `volatile`'],
  array: ['an array for one call', 'on the stack', '`static`'],
  copy: ['64 bytes to 0, and copied', 'loops', '`memset`, `memcpy`', '`*self = …`'],
  zero: ['six fields to 0', 'one by one', '`*self = (Zero){0}`'],
  narrow: ['two counters in a loop', '`uint8_t`', '`uint16_t`', '`uint32_t`', '`uint64_t`'],
  digits: ['`/ 10` and `% 10`', 'of 32 bits', 'of 64 bits'],
  high: ['the upper half of 64 × 64 bits', '`unsigned __int128`', 'four products'],
  celsius: [
    'constants with a fraction',
    '`double`',
    '`float`',
    'as a quotient',
    '`float` throughout',
  ],
  ratio: [
    'a divisor that may be 0',
    'traps',
    '`TARE_EXPECT(b, 0)`',
    '`a / (b \\| !b)`',
    'in `double`',
  ],
  message: ['two errors as texts', '`const char *`'],
  status: ['two errors as numbers', '`enum`'],
  decimal: ['a number as text', 'three digits, by hand'],
  number: ['a number as it is', '`toFixed()` in JavaScript'],
}

const build = (folder, stem, header, ...words) => {
  const path = buildInto(`shrinking/${folder}`, header, ...words)
  return {
    module: weigh(readFileSync(`${path}/${stem}.wasm`)),
    glue: readFileSync(`${path}/${stem}.js`, 'utf8'),
  }
}

const rowsOf = ([stem, [about, ...ways]]) =>
  ways.map((way, i) => {
    const words = [`bench/shrinking/${stem}.h`, `-DWAY=${i}`]
    const { module, glue } = build(`${stem}-${i}`, stem, ...words)
    return [i ? '' : about, way, triple(module), weigh(minify(glue)).gzip]
  })

export const sources = () =>
  table(
    ['in C', 'written as', 'module', 'all, gzip'],
    Object.entries(subjects).flatMap((subject) => rowsOf(subject)),
  )

/** The hash of highwayhash/, scalar, as options have it. */
export const options = () => {
  const all = [[], ['-Os'], ['-O1'], ['-O2'], ['-O3'], ['--keep-names']]
  return table(
    ['HighwayHash, scalar', 'module'],
    all.map((words) => {
      const { module } = build('options', 'highwayhash', 'highwayhash/highwayhash.h', ...words)
      return [words.length ? `\`${words[0]}\`` : 'as it is: `-Oz`', triple(module)]
    }),
  )
}

/** Calls in shrinking/library.c, by WAY; the first makes none. */
const calls = ['', 'strlen', 'isalpha', 'strstr', 'atoi', 'qsort', 'exp', 'sin', 'pow']

export const library = () => {
  const weights = calls.map(
    (_, i) =>
      build('library', 'library', 'bench/shrinking/library.h', '--libc=wasi', `-DWAY=${i}`).module,
  )
  return table(
    ['one call of', 'adds to the module'],
    calls
      .slice(1)
      .map((name, i) => [`\`${name}\``, triple(difference(weights[i + 1], weights[0]))]),
  )
}

const difference = (a, b) => ({
  raw: a.raw - b.raw,
  gzip: a.gzip - b.gzip,
  brotli: a.brotli - b.brotli,
})

const pod = 'typedef struct Pod { double x, y; } Pod;\n'

/** What a header has, in the header and in C; the words that go with it. */
const features = {
  'a function without parameters': ['void f_a(void);', 'void f_a(void) {}'],
  '`double`': ['void f_a(double x);', 'void f_a(double x) { (void)x; }'],
  '`uint32_t`': ['void f_a(uint32_t x);', 'void f_a(uint32_t x) { (void)x; }'],
  '`uint64_t`': ['void f_a(uint64_t x);', 'void f_a(uint64_t x) { (void)x; }'],
  '`bool`': ['void f_a(bool x);', 'void f_a(bool x) { (void)x; }'],
  '`enum` of two': [
    'enum f_e { F_ONE, F_TWO };\nvoid f_a(enum f_e x);',
    'void f_a(enum f_e x) { (void)x; }',
  ],
  'a result `uint32_t`': ['uint32_t f_a(void);', 'uint32_t f_a(void) { return 7; }'],
  '`const uint8_t *p, size_t p_len`': [
    'void f_a(const uint8_t *p, size_t p_len);',
    'void f_a(const uint8_t *p, size_t p_len) { (void)p, (void)p_len; }',
  ],
  '`const uint32_t *p, size_t p_len`': [
    'void f_a(const uint32_t *p, size_t p_len);',
    'void f_a(const uint32_t *p, size_t p_len) { (void)p, (void)p_len; }',
  ],
  'the same, `TARE_STREAM`': [
    '#include <tare.h>\nTARE_STREAM void f_a(const uint32_t *p, size_t p_len);',
    'void f_a(const uint32_t *p, size_t p_len) { (void)p, (void)p_len; }',
  ],
  '`const uint8_t p[16]`': [
    'void f_a(const uint8_t p[16]);',
    'void f_a(const uint8_t p[16]) { (void)p; }',
  ],
  '`uint8_t p[16]`': ['void f_a(uint8_t p[16]);', 'void f_a(uint8_t p[16]) { *p = 1; }'],
  '`uint32_t p[16]`': ['void f_a(uint32_t p[16]);', 'void f_a(uint32_t p[16]) { *p = 1; }'],
  '`uint8_t out[16]`': ['void f_a(uint8_t out[16]);', 'void f_a(uint8_t out[16]) { *out = 1; }'],
  '`uint8_t *p, size_t p_len`': [
    'void f_a(uint8_t *p, size_t p_len);',
    'void f_a(uint8_t *p, size_t p_len) { *p = (uint8_t)p_len; }',
  ],
  '`uint8_t *p, size_t p_cap`': [
    'size_t f_a(uint8_t *p, size_t p_cap);',
    'size_t f_a(uint8_t *p, size_t p_cap) { *p = 1; return p_cap; }',
  ],
  '`const char *p, size_t p_len`': [
    'void f_a(const char *p, size_t p_len);',
    'void f_a(const char *p, size_t p_len) { (void)p, (void)p_len; }',
  ],
  '`const char *p`': ['void f_a(const char *p);', 'void f_a(const char *p) { (void)p; }'],
  'a result `const char *`': [
    'const char *f_a(void);',
    'const char *f_a(void) { return "seven"; }',
  ],
  '`char *p, size_t p_cap`': [
    'size_t f_a(char *p, size_t p_cap);',
    "size_t f_a(char *p, size_t p_cap) { *p = 'a'; return p_cap; }",
  ],
  'an import, `void (double)`': [
    '#include <tare.h>\nTARE_IMPORT void f_in_a(double x);\nvoid f_a(void);',
    'void f_a(void) { f_in_a(1); }',
  ],
  'an import, `void (const char *)`': [
    '#include <tare.h>\nTARE_IMPORT void f_in_a(const char *x);\nvoid f_a(void);',
    'void f_a(void) { f_in_a("one"); }',
  ],
  '`double *out_x`': ['void f_a(double *out_x);', 'void f_a(double *out_x) { *out_x = 1; }'],
  '`const Pod *p`, of two `double`': [
    `${pod}void f_a(const Pod *p);`,
    'void f_a(const Pod *p) { (void)p; }',
  ],
  '`Pod *p`': [`${pod}void f_a(Pod *p);`, 'void f_a(Pod *p) { p->x = 1; }'],
  '`Pod *out_x`': [`${pod}void f_a(Pod *out_x);`, 'void f_a(Pod *out_x) { *out_x = (Pod){1, 2}; }'],
  '`const Pod *p, size_t p_len`': [
    `${pod}void f_a(const Pod *p, size_t p_len);`,
    'void f_a(const Pod *p, size_t p_len) { (void)p, (void)p_len; }',
  ],
}

const state = 'typedef struct Thing { double a; } Thing;\nvoid thing_init(Thing *self);\n'
const init = 'void thing_init(Thing *self) { self->a = 0; }\n'

/** The same, beside a class with its init function. */
const ofClasses = {
  'a method': ['void thing_a(Thing *self);', 'void thing_a(Thing *self) { self->a = 1; }'],
  'two methods': [
    'void thing_a(Thing *self);\nvoid thing_b(Thing *self);',
    'void thing_a(Thing *self) { self->a = 1; }\nvoid thing_b(Thing *self) { self->a = 2; }',
  ],
  'a property': [
    'double thing_get_a(const Thing *self);\nvoid thing_set_a(Thing *self, double a);',
    'double thing_get_a(const Thing *self) { return self->a; }\nvoid thing_set_a(Thing *self, double a) { self->a = a; }',
  ],
  'a method with a `const Thing *`': [
    'void thing_a(Thing *self, const Thing *other);',
    'void thing_a(Thing *self, const Thing *other) { self->a = other->a; }',
  ],
  'a factory': [
    'void thing_init_a(Thing *self);',
    'void thing_init_a(Thing *self) { self->a = 1; }',
  ],
  '`thing_drop`': ['void thing_drop(Thing *self);', 'void thing_drop(Thing *self) { (void)self; }'],
  'a second class': [
    'typedef struct Other { double a; } Other;\nvoid other_init(Other *self);',
    'void other_init(Other *self) { self->a = 0; }',
  ],
  '`--snapshot`': ['', '', '--snapshot'],
  '`--alloc`': ['', '', '--alloc'],
  '`--no-embed`': ['', '', '--no-embed'],
  '`--simd --no-embed`': ['', '', '--simd', '--no-embed'],
  'a stack': [
    'void thing_a(Thing *self);',
    'void thing_a(Thing *self) { volatile double a[4] = {0}; self->a = a[1]; }',
  ],
}

const written = (name, header, source) => {
  mkdirSync(`${root}build/shrinking`, { recursive: true })
  const path = `build/shrinking/${name}`
  writeFileSync(
    `${root}${path}.h`,
    `#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n${header}\n`,
  )
  writeFileSync(`${root}${path}.c`, `#include "${name}.h"\n${source}\n`)
  return `${path}.h`
}

/** The glue alone: a number stands where the module is. */
const glueWeight = (stem, header, source, words) => {
  const { glue } = build('glue', stem, written(stem, header, source), ...words)
  return weigh(minify(glue.replace(embedded, '0')))
}

/** The same function again, under another name. */
const again = (text) =>
  text
    .split('\n')
    .filter((line) => line.includes('_a('))
    .join('\n')
    .replaceAll('_a(', '_b(')

const beyond = (weight, base) => (base ? `+${weight.gzip - base.gzip}` : '')

const rowOfParameter = ([name, [header, source]], base) => {
  const one = glueWeight('f', header, source, [])
  const two = glueWeight('f', `${header}\n${again(header)}`, `${source}\n${again(source)}`, [])
  return [name, triple(one), beyond(one, base), beyond(two, one)]
}

const rowOfClass = ([name, [header, source, ...words]], base) => {
  const weight = glueWeight('thing', state + header, init + source, words)
  return [name, triple(weight), beyond(weight, base), '']
}

export const glue = () => {
  const [plain, ...parameters] = Object.entries(features)
  const one = glueWeight('f', ...plain[1], [])
  const aClass = glueWeight('thing', state, init, [])
  return table(
    ['a header with', 'the glue, minified', 'first, gzip', 'one more'],
    [
      rowOfParameter(plain),
      ...parameters.map((each) => rowOfParameter(each, one)),
      rowOfClass(['a class: `new`, `free`, `reset`', ['', '']], one),
      ...Object.entries(ofClasses).map((each) => rowOfClass(each, aClass)),
    ],
  )
}

if (import.meta.url == pathToFileURL(process.argv[1]).href)
  console.log([sources(), options(), library(), glue()].join('\n\n'))
