/**
 * What the errors of a foreign header advise, works: for headers with the shapes of well-known ones, the options are taken
 * out of the messages, with what the manual of the library says in place of `N`, `F` and the like, and then the function
 * is called.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { inFolder, path, write } from './support/folder.js'

/**
 * One step: what the first error that has `says` in it names as a way out. `takes` is that mark as the message spells it,
 * `length:N` or `user`, or a whole option; `fill` has what the manual says in place of its words in capitals.
 * @typedef {{says: string, takes: string, fill?: Record<string, string>}} Step
 * @typedef {object} Case
 * @property {string} header
 * @property {string} source
 * @property {string[]} [words] of the first command line
 * @property {Step[][]} rounds what is followed after each build that fails
 * @property {(glue: any) => void} check
 */

/** The option that a message advises: the mark behind the last `--mark=PLACE=` in front of it. */
const optionOf = (message, takes) => {
  const first = takes.startsWith('--') ? 0 : message.indexOf('--mark=')
  const at = message.indexOf(takes, first)
  assert.ok(first >= 0 && at >= 0, `no ${takes} in: ${message}`)
  if (takes.startsWith('--')) return takes
  return (
    message
      .slice(0, at)
      .match(/--mark=[^\s=]+=/g)
      .at(-1) + takes
  )
}

const follow = (stderr, { says, takes, fill = {} }) => {
  const message = stderr.split('\n').find((line) => / error: /.test(line) && line.includes(says))
  assert.ok(message, `no error says ${says}:\n${stderr}`)
  return optionOf(message, takes).replace(/\b[A-Z]+\b/g, (word) => fill[word] ?? word)
}

/** @param {string} name @param {Case} shape */
const followed = (name, { header, source, rounds, words = [], check }) =>
  test(name, async () => {
    write('lib.h', header)
    write('lib.c', `#include "lib.h"\n${source}`)
    const given = ['lib.h', ...words, '-o', 'dist']
    for (const steps of rounds) {
      const { status, stderr } = inFolder('build', ...given)
      assert.equal(status, 1, `built before ${JSON.stringify(steps)}`)
      given.push(...steps.map((step) => follow(stderr, step)))
    }
    const { status, stderr } = inFolder('build', ...given)
    assert.equal(status, 0, `${given.join(' ')}\n${stderr}`)
    check(await import(pathToFileURL(path('dist/lib.js')).href))
  })

const heap = ['--malloc=freelist']
const memory = '#include <stddef.h>\nvoid *malloc(size_t size);\nvoid free(void *memory);\n'

// Text that C fills, of which only the manual says how much: each way out ends, and neither leads to another one.
for (const takes of ['bytes,length:N', 'out,bytes,length:N'])
  followed(`text that C fills, by ${takes}`, {
    header: 'void lib_name(int id, char *name);\n',
    source: 'void lib_name(int id, char *name) { name[0] = (char)(48 + id); name[1] = 0; }\n',
    rounds: [[{ says: "'name'", takes, fill: { N: '8' } }]],
    check: (glue) => {
      const array = new Uint8Array(8).fill(1)
      const given = glue.name(5, array) ?? array
      assert.equal(given[0], 53)
      assert.equal(given[1], 0)
    },
  })

test('text of a fixed length that C fills is bytes, in place of text', () => {
  write('lib.h', 'void lib_name(int id, char *name);\n')
  const { stderr } = inFolder('build', 'lib.h', '--mark=lib_name.name=text,length:8', '--explain')
  assert.match(stderr, /; --mark=lib_name\.name=bytes in place of text makes a Uint8Array of it\n$/)
  const marks = '--mark=lib_name.name=bytes,length:8'
  assert.equal(inFolder('build', 'lib.h', marks, '--explain').status, 0)
})

followed('the length of compressed bytes, as of LZ4', {
  header: 'int lib_decompress(const char *src, char *dst, int compressedSize, int dstCapacity);\n',
  source: `
int lib_decompress(const char *src, char *dst, int compressedSize, int dstCapacity) {
  for (int i = 0; i < compressedSize; i++) {
    if (i >= dstCapacity) return -1;
    dst[i] = (char)(src[i] + 1);
  }
  return compressedSize;
}`,
  rounds: [
    [{ says: "'src'", takes: 'length:compressedSize' }],
    [
      { says: "'dst'", takes: 'error:negative' },
      { says: "'dst'", takes: 'bytes' },
    ],
  ],
  check: ({ decompress }) => {
    assert.deepEqual(decompress(Uint8Array.of(1, 2), 3), Uint8Array.of(2, 3))
    assert.throws(() => decompress(Uint8Array.of(1, 2), 1), { code: -1 })
  },
})

followed('a key whose length only the manual has, as of libsodium', {
  header: '#include <stdint.h>\nuint32_t lib_hash(const uint8_t *key, uint32_t x);\n',
  source: `
uint32_t lib_hash(const uint8_t *key, uint32_t x) { return key[0] + key[15] + x; }`,
  rounds: [[{ says: "'key'", takes: 'length:N', fill: { N: '16' } }]],
  check: ({ hash }) => {
    const key = new Uint8Array(16).fill(3)
    assert.equal(hash(key, 4), 10)
    assert.throws(() => hash(key.subarray(1), 4), RangeError)
  },
})

followed('a string that the caller frees, as of cJSON', {
  header: '#include <stddef.h>\nchar *lib_print(int value);\nvoid lib_free(void *memory);\n',
  source: `${memory}
char *lib_print(int value) {
  char *text = malloc(3);
  text[0] = (char)('0' + value); text[1] = '!'; text[2] = 0;
  return text;
}
void lib_free(void *memory) { free(memory); }`,
  words: heap,
  rounds: [[{ says: "'lib_print' returns", takes: 'owned:lib_free' }]],
  check: ({ print }) => assert.equal(print(7), '7!'),
})

followed('a buffer that C allocates, by the address of a pointer, as of libwebp', {
  header: `#include <stddef.h>
#include <stdint.h>
size_t lib_encode(const uint8_t *data, size_t data_len, uint8_t **output);
void lib_free(void *memory);
`,
  source: `${memory}
size_t lib_encode(const uint8_t *data, size_t data_len, uint8_t **output) {
  *output = malloc(data_len * 2);
  for (size_t i = 0; i < data_len * 2; i++) (*output)[i] = data[i / 2];
  return data_len * 2;
}
void lib_free(void *memory) { free(memory); }`,
  words: heap,
  rounds: [[{ says: "'output'", takes: 'owned:lib_free,length:N', fill: { N: 'return' } }]],
  check: ({ encode }) => assert.deepEqual(encode(Uint8Array.of(1, 2)), Uint8Array.of(1, 1, 2, 2)),
})

followed('what a callback gets and JavaScript has no use for, as of qsort and of trees', {
  header: `typedef int (*lib_visit)(void *node, int depth, void *user);
int lib_walk(lib_visit visit, void *user);
`,
  source: `
int lib_walk(lib_visit visit, void *user) {
  int one = 1;
  return visit(&one, 3, user) + visit(&one, 4, user);
}`,
  rounds: [[{ says: "'node'", takes: 'skip' }]],
  check: ({ walk }) =>
    assert.equal(
      walk((depth) => depth),
      7,
    ),
})

followed('a pointer that only a callback looks at, by a name that tells nothing', {
  header: `int lib_each(const int *values, int values_len, int (*each)(int value, void *x), void *x);
`,
  source: `
int lib_each(const int *values, int values_len, int (*each)(int value, void *x), void *x) {
  int sum = 0;
  for (int i = 0; i < values_len; i++) sum += each(values[i], x);
  return sum;
}`,
  rounds: [
    [
      { says: "'x' of the callback", takes: 'user' },
      { says: "'x' has no", takes: 'user' },
    ],
  ],
  check: ({ each }) =>
    assert.equal(
      each(Int32Array.of(1, 2), (value) => value * 2),
      6,
    ),
})

followed('one struct or several, as of kiss_fft', {
  header: `typedef struct { float re, im; } lib_complex;
void lib_double(const lib_complex *in, lib_complex *out, int n);
`,
  source: `
void lib_double(const lib_complex *in, lib_complex *out, int n) {
  for (int i = 0; i < n; i++) out[i] = (lib_complex){in[i].re * 2, in[i].im * 2};
}`,
  rounds: [
    [
      { says: "'in' may be one", takes: 'length:n' },
      { says: "'out' may be one", takes: 'length:n' },
    ],
  ],
  check: (glue) => assert.deepEqual(glue.double([{ re: 1, im: 2 }]), [{ re: 2, im: 4 }]),
})

const list = {
  header: `typedef struct lib_item lib_item;
typedef struct lib_list lib_list;
lib_item *lib_item_new(int value);
void lib_item_free(lib_item *item);
int lib_item_value(const lib_item *item);
lib_list *lib_list_new(void);
void lib_list_free(lib_list *list);
void lib_list_add(lib_list *list, lib_item *item);
lib_item *lib_list_take(lib_list *list);
`,
  source: `${memory}
struct lib_item { int value; };
struct lib_list { lib_item *item; };
lib_item *lib_item_new(int value) {
  lib_item *item = malloc(sizeof *item);
  item->value = value;
  return item;
}
void lib_item_free(lib_item *item) { free(item); }
int lib_item_value(const lib_item *item) { return item->value; }
lib_list *lib_list_new(void) {
  lib_list *list = malloc(sizeof *list);
  list->item = 0;
  return list;
}
void lib_list_free(lib_list *list) {
  if (list->item) lib_item_free(list->item);
  free(list);
}
void lib_list_add(lib_list *list, lib_item *item) {
  if (list->item) lib_item_free(list->item);
  list->item = item;
}
lib_item *lib_list_take(lib_list *list) {
  lib_item *item = list->item;
  list->item = 0;
  return item;
}`,
}

followed('who frees what a list has and gives, as of jansson and of cJSON', {
  ...list,
  words: heap,
  rounds: [
    [
      { says: "'item' may be C's", takes: 'move' },
      { says: "the result of 'lib_list_take'", takes: 'owned' },
    ],
  ],
  check: ({ LibItem, LibList, Item = LibItem, List = LibList }) => {
    const one = new Item(5)
    const all = new List()
    all.add(one)
    assert.throws(() => one.free())
    const back = all.take()
    assert.equal(back.value(), 5)
    back.free()
    all.free()
    assert.throws(() => back.value(), TypeError)
  },
})

followed('text that C writes, as of snprintf', {
  header: '#include <stddef.h>\nint lib_name(int id, char *text, size_t room);\n',
  source: `
int lib_name(int id, char *text, size_t room) {
  if (room < 3) return -1;
  text[0] = 'n'; text[1] = (char)('0' + id); text[2] = 0;
  return 2;
}`,
  rounds: [[{ says: "'text'", takes: 'out' }], [{ says: "'text'", takes: 'error:negative' }]],
  check: ({ name }) => {
    assert.equal(name(4, 8), 'n4')
    assert.throws(() => name(4, 2), { code: -1 })
  },
})

followed('a result that constructs, as of inits that return a status', {
  header: `typedef struct { int level; } lib_state;
int lib_state_init(lib_state *state, int level);
int lib_state_level(const lib_state *state);
`,
  source: `
int lib_state_init(lib_state *state, int level) { state->level = level; return level > 9 ? -3 : 0; }
int lib_state_level(const lib_state *state) { return state->level; }`,
  rounds: [[{ says: "'lib_state_init' constructs", takes: 'error:nonzero' }]],
  check: ({ Lib }) => {
    assert.equal(new Lib(4).level(), 4)
    assert.throws(() => new Lib(10), { code: -3 })
  },
})

followed('an array that C keeps, as the sources say', {
  header: `#include <stdint.h>
#include <stddef.h>
void lib_set(const uint8_t *data, size_t data_len);
int lib_sum(void);
`,
  source: `
static const uint8_t *kept;
static size_t count;
void lib_set(const uint8_t *data, size_t data_len) { kept = data; count = data_len; }
int lib_sum(void) {
  int sum = 0;
  for (size_t i = 0; i < count; i++) sum += kept[i];
  return sum;
}`,
  words: heap,
  rounds: [[{ says: "keeps 'data'", takes: 'keep' }]],
  check: ({ set, sum }) => {
    set(Uint8Array.of(1, 2, 3))
    set(Uint8Array.of(4, 5))
    assert.equal(sum(), 9)
  },
})

followed('a result by its name that C reads first, as the sources say', {
  header: '#include <stdint.h>\nvoid lib_mix(uint8_t tag[2]);\n',
  source: 'void lib_mix(uint8_t tag[2]) { tag[0] ^= 1; }',
  rounds: [[{ says: "'tag' is a result", takes: 'inout' }]],
  check: ({ mix }) => {
    const tag = Uint8Array.of(2, 7)
    mix(tag)
    assert.deepEqual(tag, Uint8Array.of(3, 7))
  },
})

followed('two functions that end an instance, as of Chipmunk', {
  header: `typedef struct lib_body lib_body;
lib_body *lib_body_new(double mass);
void lib_body_destroy(lib_body *body);
void lib_body_free(lib_body *body);
double lib_body_mass(const lib_body *body);
`,
  source: `${memory}
struct lib_body { double mass; };
lib_body *lib_body_new(double mass) {
  lib_body *body = malloc(sizeof *body);
  body->mass = mass;
  return body;
}
void lib_body_destroy(lib_body *body) { body->mass = 0; }
void lib_body_free(lib_body *body) { lib_body_destroy(body); free(body); }
double lib_body_mass(const lib_body *body) { return body->mass; }`,
  words: heap,
  rounds: [
    [{ says: 'both end', takes: '--mark=F=owned:lib_body_free', fill: { F: 'lib_body_new' } }],
  ],
  check: ({ LibBody, Body = LibBody }) => {
    const body = new Body(2.5)
    assert.equal(body.mass(), 2.5)
    body.free()
    assert.throws(() => body.mass(), TypeError)
  },
})

followed('options with a pointer that nothing is said of', {
  header: `#include <stdint.h>
typedef struct { int level; uint8_t *table; } lib_options;
int lib_run(const lib_options *options);
`,
  source: `
int lib_run(const lib_options *options) { return options->table ? options->table[1] : options->level; }`,
  rounds: [
    [{ says: "'table' has no known length", takes: 'length:N', fill: { N: '2' } }],
    [{ says: "'table'", takes: 'in' }],
  ],
  check: ({ run }) => assert.equal(run({ level: 3, table: Uint8Array.of(8, 9) }), 9),
})

followed('a function of any number of arguments, and two of one name', {
  header: `void lib_log(const char *format, ...);
#define LIB_MAX 5
int lib_max(void);
int LIB_max(int x, int y);
`,
  source: `
void lib_log(const char *format, ...) { (void)format; }
int lib_max(void) { return LIB_MAX; }
int LIB_max(int x, int y) { return x > y ? x : y; }`,
  rounds: [
    [{ says: "'lib_log' takes any number", takes: '--skip=lib_log' }],
    [{ says: "'LIB_max'", takes: '--rename=LIB_max=NAME', fill: { NAME: 'larger' } }],
  ],
  check: ({ max, larger, MAX }) => assert.deepEqual([max(), larger(2, 1), MAX], [5, 2, 5]),
})

test('a function of defaults, as --explain of a struct with many numbers advises, makes them optional', async () => {
  const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  write(
    'lib.h',
    `typedef struct opts { int ${fields.join(', ')}; } opts;\nint lib_sum(const opts *options);\n`,
  )
  write('lib.c', '#include "lib.h"\nint lib_sum(const opts *o) { return o->a + 10 * o->h; }\n')
  const advised = inFolder('build', 'lib.h', '--explain').stdout.match(
    /^ {2}none may be missing; .*, (opts opts_default\(void\)), would make all of them optional$/m,
  )
  assert.ok(advised)
  write('ours.h', `#include "lib.h"\n${advised[1]};\nint lib_sum(const opts *options);\n`)
  write(
    'ours.c',
    `#include "ours.h"\n${advised[1]} { return (opts){${fields.map((_, i) => i)}}; }\n`,
  )
  const { status, stderr } = inFolder('build', 'ours.h', 'ours.c', 'lib.c', '-o', 'dist')
  assert.equal(status, 0, stderr)
  const { libSum } = await import(pathToFileURL(path('dist/ours.js')).href)
  assert.equal(libSum({ a: 5 }), 75)
})
