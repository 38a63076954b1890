/** Lengths that short names, constants of the header, comments and marks with quotients and room tell. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, path, write } from './support/folder.js'

const build = async (header, source, ...options) => {
  write('thing.h', header)
  write('thing.c', `#include "thing.h"\n#include <string.h>\n${source}`)
  const { status, stderr } = inFolder('build', 'thing.h', ...options)
  assert.equal(status, 0, stderr)
  return await import(path('dist/thing.js'))
}

const refused = (header, ...options) => {
  write('thing.h', header)
  const { status, stderr } = inFolder('build', 'thing.h', '--explain', ...options)
  assert.notEqual(status, 0)
  return stderr
}

const head = '#include <stddef.h>\n#include <stdint.h>\n'

test('lengths by short names, and of texts of integers', async () => {
  const { squeeze, compare } = await build(
    `${head}
    size_t thing_squeeze(void *dstBuffer, size_t dstCapacity, const void *srcBuffer, size_t srcSize);
    int thing_compare(const uint16_t *s1, size_t n1, const uint16_t *s2, size_t n2);`,
    `size_t thing_squeeze(void *d, size_t room, const void *s, size_t n) {
      const size_t half = n / 2 < room ? n / 2 : room;
      memcpy(d, s, half);
      return half;
    }
    int thing_compare(const uint16_t *a, size_t n, const uint16_t *b, size_t m) {
      return n < m ? -1 : n > m ? 1 : n ? a[n - 1] - b[m - 1] : 0;
    }`,
  )
  assert.deepEqual(squeeze(9, Uint8Array.of(1, 2, 3, 4)), Uint8Array.of(1, 2))
  assert.deepEqual(squeeze(1, Uint8Array.of(1, 2, 3, 4)), Uint8Array.of(1))
  assert.equal(compare(Uint16Array.of(1, 9), Uint16Array.of(5, 7)), 2)
  assert.equal(compare(Uint16Array.of(1), Uint16Array.of(5, 7)), -1)
  assert.equal(compare(new Uint16Array(0), new Uint16Array(0)), 0)
})

test('bytes by constants that have the prefix of the function', async () => {
  const { hash, seal } = await build(
    `${head}
    #define thing_KEYBYTES 4
    #define thing_NPUBBYTES 2
    #define thing_NSECBYTES 0
    #define thing_hash_BYTES 8
    int thing_hash(uint8_t *out, const uint8_t *in, size_t inlen, const uint8_t *k);
    int thing_seal_detached(const uint8_t *nsec, const uint8_t *npub, const uint8_t *k);`,
    `int thing_hash(uint8_t *out, const uint8_t *in, size_t inlen, const uint8_t *k) {
      for (int i = 0; i < thing_hash_BYTES; i++) out[i] = k[i % 4] + inlen + (inlen ? in[0] : 0);
      return 0;
    }
    int thing_seal_detached(const uint8_t *nsec, const uint8_t *npub, const uint8_t *k) {
      return nsec ? -1 : npub[1] * k[3];
    }`,
    '--rename=thing_seal_detached=seal',
  )
  assert.deepEqual(hash(Uint8Array.of(10), Uint8Array.of(0, 1, 2, 3)), {
    result: 0,
    out: Uint8Array.of(11, 12, 13, 14, 11, 12, 13, 14),
  })
  assert.throws(() => hash(Uint8Array.of(10), new Uint8Array(5)), /k must have length 4/)
  assert.equal(seal(Uint8Array.of(0, 3), Uint8Array.of(0, 0, 0, 7)), 21)
})

test('a constant of another function, or a range, decides nothing', () => {
  const messages = refused(
    `${head}
    #define thing_KEYBYTES 4
    #define thing_SEEDBYTES 4
    #define thing_SEEDBYTES_MAX 8
    #define thing_BYTES 8
    unsigned thing_auth_size(void);
    #define thing_SALTBYTES 8
    #define thing_auth_SALTBYTES thing_auth_size()
    int thing_auth_verify(const uint8_t *salt);
    int thing_wide_encrypt(const uint8_t *k);
    int thing_sign(const uint8_t *seed);
    int thing_read(uint8_t *out);
    int thing_auth(int n, const uint8_t *k);`,
  )
  assert.match(messages, /'k' has no known length; if it is thing_KEYBYTES, write --mark=thing_wide_encrypt\.k=length:thing_KEYBYTES/) // prettier-ignore
  assert.match(messages, /'salt' has no known length/)
  assert.match(messages, /'seed' has no known length/)
  assert.match(messages, /'out' has no known length/)
  assert.match(messages, /'k' has no known length; if it is 'n'/)
})

test('comments give lengths, unless they are limits', async () => {
  const { tune } = await build(
    `${head}
    /**
     * @param key of 4 bytes
     * @param[out] frame a buffer of at least 3 bytes
     */
    void thing_tune(const uint8_t *key, uint8_t *frame);`,
    'void thing_tune(const uint8_t *key, uint8_t *frame) { memcpy(frame, key + 1, 3); }',
  )
  assert.deepEqual(tune(Uint8Array.of(1, 2, 3, 4)), Uint8Array.of(2, 3, 4))
  for (const words of [
    'up to 4 bytes',
    'at least 4 bytes',
    '4 bytes for each of them',
    '4 or 8 bytes',
    '2 bytes samples',
    'a 16-byte unit',
    '4 bytes-aligned data',
    '2 rows of 4 bytes',
    'the first 4 bytes',
  ])
    // prettier-ignore
    assert.match(
      refused(`${head}/**\n * @param key ${words}\n */\nvoid thing_use(const uint8_t *key);`),
      /'key' has no known length/,
      words,
    )
})

test('what a comment says of failures holds for bytes, and text needs a mark', async () => {
  const comment = '/**\n * @return the number of bytes written, or 0 if it fails\n */\n'
  const { pack } = await build(
    `${head}${comment}int thing_pack(uint8_t *dst, int dstCapacity, int n);`,
    `int thing_pack(uint8_t *dst, int room, int n) {
      if (n > room) return 0;
      memset(dst, 7, n);
      return n;
    }`,
  )
  assert.deepEqual(pack(3, 2), Uint8Array.of(7, 7))
  assert.throws(() => pack(3, 4), /pack\(\) failed/)
  const char = `${head}${comment}int thing_pack(char *dst, int dstCapacity, int n);`
  const advice = refused(char)
  assert.match(advice, /'dst' may be text or bytes/)
  const marks = ['--mark=thing_pack=error:zero', '--mark=thing_pack.dst=bytes']
  for (const mark of marks) assert.ok(advice.includes(mark), advice)
  write('thing.h', char)
  assert.equal(inFolder('build', 'thing.h', '--explain', ...marks).status, 0)
})

test('differences and quotients are checked', async () => {
  const { open, sum } = await build(
    `${head}
    void thing_open(uint8_t *m, const uint8_t *c, size_t clen);
    uint32_t thing_sum(const uint32_t *words, size_t bytes);`,
    `void thing_open(uint8_t *m, const uint8_t *c, size_t clen) {
      for (size_t i = 4; i < clen; i++) m[i - 4] = c[i] ^ 1;
    }
    uint32_t thing_sum(const uint32_t *words, size_t bytes) {
      uint32_t sum = 0;
      for (size_t i = 0; i < bytes / 4; i++) sum += words[i];
      return sum;
    }`,
    '--mark=thing_open.m=out,length:clen-4',
    '--mark=thing_sum.words=length:bytes/4',
  )
  assert.deepEqual(open(Uint8Array.of(0, 0, 0, 0, 8)), Uint8Array.of(9))
  assert.deepEqual(open(new Uint8Array(4)), new Uint8Array(0))
  assert.throws(() => open(new Uint8Array(3)), RangeError('c.length must be at least 4'))
  assert.equal(sum(Uint32Array.of(1, 2), 8), 3)
  assert.throws(() => sum(Uint32Array.of(1, 2), 9), RangeError('bytes must be a multiple of 4'))
  assert.throws(() => sum(Uint32Array.of(1, 2), 12), RangeError('words must have length 3'))
})

test('room:x is an output that the result measures, and signed a result below zero', async () => {
  const { find, fill } = await build(
    `${head}
    int thing_fill(uint8_t *data, int n);
    size_t thing_find(const uint8_t *data, size_t data_len, uint8_t x);`,
    `int thing_fill(uint8_t *data, int n) {
      if (n < 2) return -1;
      data[0] = data[1] = 5;
      return 2;
    }
    size_t thing_find(const uint8_t *data, size_t data_len, uint8_t x) {
      for (size_t i = 0; i < data_len; i++)
        if (data[i] == x) return i;
      return (size_t)-1;
    }`,
    '--mark=thing_fill.data=room:n',
    '--mark=thing_fill=error:negative',
    '--mark=thing_find=signed',
  )
  assert.deepEqual(fill(9), Uint8Array.of(5, 5))
  assert.throws(() => fill(1), /fill\(\) failed/)
  assert.equal(find(Uint8Array.of(4, 6), 6), 1)
  assert.equal(find(Uint8Array.of(4, 6), 7), -1)
})

test('a parameter without a name has marks by its place, or by the name that a source gives it', async () => {
  const header = `${head}size_t thing_fill(uint8_t, unsigned char *, size_t);`
  const advice = refused(header)
  assert.match(advice, /if it is 'arg3', write --mark=thing_fill\.arg2=length:arg3/)
  write('thing.h', header)
  assert.match(
    inFolder('build', 'thing.h', '--explain', '--mark=thing_fill.arg2=room:arg3').stdout,
    /arg2: uint8_t\[\] given back \(mark\), capacity in uint32_t \(mark\)/,
  )
  const { fill } = await build(
    header,
    'size_t thing_fill(uint8_t x, unsigned char *out, size_t n) { return n ? (*out = x, 1) : 0; }',
    '--mark=thing_fill.out=room:n',
  )
  assert.deepEqual(fill(7, 3), Uint8Array.of(7))
})

test('--only binds these functions and no other', () => {
  const header = `${head}
    int thing_a(int x);
    int thing_b1(int x);
    int thing_b2(void **x);`
  write('thing.h', header)
  const { stdout, status } = inFolder('build', 'thing.h', '--explain', '--only=thing_a,*_b1')
  assert.equal(status, 0)
  assert.match(stdout, /exports thing_a thing_b1\n/)
  assert.match(refused(header, '--only=thing_c'), /--only=thing_c: no function is called so in thing\.h; is it/) // prettier-ignore
  assert.match(refused(header, '--only=thing_b*'), /thing\.h:6:\d+: error: 'x'/)
})

test('--only leaves what ends the instances of a class, though it does not name it', () => {
  write(
    'thing.h',
    `typedef struct box box; box *box_new(void); void box_free(box *b); int box_sum(const box *b);
     typedef struct pin { char *text; int n; } pin;
     void pin_init(pin *p); void pin_destroy(pin *p); int pin_sum(const pin *p);`,
  )
  const exports = (only) => inFolder('build', 'thing.h', '--explain', `--only=${only}`).stdout.match(/^exports.*$/m)[0] // prettier-ignore
  assert.equal(exports('box_new,box_sum'), 'exports box_new box_free box_sum')
  assert.equal(exports('pin_init'), 'exports pin_init pin_destroy')
  write(
    'thing.h',
    'typedef struct box box; box *box_main(void); box *box_new(void); void box_free(box *b);',
  )
  const { stderr } = inFolder('build', 'thing.h', '--explain', '--only=box_main', '--mark=box_main=borrowed') // prettier-ignore
  assert.equal(stderr, '')
})

test('what the advice says can be followed', () => {
  const header = `${head}
    #define thing_MACBYTES 16
    int thing_encrypt(uint8_t *c, const uint8_t *m, size_t mlen);
    int thing_decrypt(uint8_t *m, const uint8_t *c, size_t clen);
    int thing_rows(const uint8_t *rgb, int width, int height, int stride);`
  const advice = [...refused(header).matchAll(/write (--mark=\S+?),/g)].map(([, mark]) => mark)
  assert.deepEqual(advice, [
    '--mark=thing_encrypt.c=length:mlen+thing_MACBYTES',
    '--mark=thing_decrypt.m=length:clen-thing_MACBYTES',
    '--mark=thing_rows.rgb=length:stride*height',
  ])
  write('thing.h', header)
  const { status, stdout, stderr } = inFolder('build', 'thing.h', '--explain', ...advice)
  assert.equal(status, 0, stderr)
  assert.match(stdout, /m: uint8_t\[\] changed in place, length c\.length - 16 \(mark\)/)
})

test('a length that ends in bytes counts bytes, marked or not, but not where it is the number of `bytes`', async () => {
  const { sum, all } = await build(
    `${head}
    double thing_sum(const double *bytes, size_t n_bytes);
    double thing_all(const double *list, size_t n_bytes);`,
    `double thing_sum(const double *bytes, size_t n) {
      double sum = 0;
      for (size_t i = 0; i < n; i++) sum += bytes[i];
      return sum;
    }
    double thing_all(const double *list, size_t n) { return thing_sum(list, n / sizeof *list); }`,
    '--mark=thing_sum.bytes=length:n_bytes',
    '--mark=thing_all.list=length:n_bytes',
  )
  assert.equal(sum(Float64Array.of(1, 2)) + all(Float64Array.of(3, 4)), 10)
})
