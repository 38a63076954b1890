/**
 * What the errors of a foreign header advise, works: for headers with the shapes of well-known ones, the options are taken
 * out of the messages, with what the manual of the library says in place of `N`, `F` and the like, and then the function
 * is called.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { folder, inFolder, path, write } from './support/folder.js'

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
  const at = message.indexOf(takes)
  assert.ok(at >= 0, `no ${takes} in: ${message}`)
  if (takes.startsWith('--')) return takes
  const places = message.slice(0, at).match(/--mark=[^\s=]+=/g)
  assert.ok(places, `no --mark= before ${takes} in: ${message}`)
  return places.at(-1) + takes
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
    assert.ok(folder)
  })

const heap = ['--malloc=freelist']
const memory = 'void *malloc(size_t size);\nvoid free(void *memory);\n'

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
    [
      { says: "'src'", takes: 'length:compressedSize' },
      { says: "'dst'", takes: 'bytes' },
    ],
    [{ says: "'src'", takes: 'bytes' }],
  ],
  check: ({ decompress }) => {
    const dst = new Uint8Array(3)
    assert.equal(decompress(Uint8Array.of(1, 2), dst), 2)
    assert.deepEqual(dst, Uint8Array.of(2, 3, 0))
    assert.equal(decompress(Uint8Array.of(1, 2), new Uint8Array(1)), -1)
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
  check: ({ encode }) =>
    assert.deepEqual(encode(Uint8Array.of(1, 2)), Uint8Array.of(1, 1, 2, 2)),
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
  check: ({ walk }) => assert.equal(walk((depth) => depth), 7),
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
  rounds: [[{ says: "'x' of the callback", takes: 'user' }, { says: "'x' has no", takes: 'user' }]],
  check: ({ each }) => assert.equal(each(Int32Array.of(1, 2), (value) => value * 2), 6),
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
      { says: "'in' may be one", takes: 'length:1' },
      { says: "'out' may be one", takes: 'length:1' },
    ],
  ],
  check: (glue) =>
    assert.deepEqual(glue.double({ re: 1, im: 2 }, 1), { re: 2, im: 4 }),
})
