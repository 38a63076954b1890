/** What the compiler knows of the sources: it confirms the interface, or it stops the build and says what to write. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { test } from 'node:test'

import { inFolder, path, write } from './support/folder.js'

/** Writes both files and builds. The header has the types of stdint.h. */
const build = (header, source, ...words) => {
  write('lib.h', `#include <stddef.h>\n#include <stdint.h>\n${header}`)
  write('lib.c', `#include "lib.h"\n${source}`)
  return inFolder('build', 'lib.h', ...words)
}

/** Standard error is this, and nothing is written. */
const rejects = ({ status, stderr, stdout }, ...lines) => {
  assert.equal(stderr, lines.map((line) => `${line}\n`).join(''))
  assert.equal(stdout, '')
  assert.equal(status, 1)
  assert.ok(!existsSync(path('dist')))
}

const accepts = ({ status, stderr }) => {
  assert.equal(stderr, '')
  assert.equal(status, 0)
}

// ---- Arguments that are written ----

const wipe = 'void wipe(const uint8_t *data, size_t data_len);\n'

test('an argument that is const, and written, is told with the line', () =>
  rejects(
    build(
      wipe,
      'void wipe(const uint8_t *data, size_t n) {\n  for (size_t i = 0; i < n; i++)\n    ((uint8_t *)data)[i] ^= 1;\n}\n',
    ),
    "lib.h:3:26: error: 'data' is const, and lib.c:4 writes it: --mark=wipe.data=in if what it writes does not matter; otherwise write a function of your own that takes it without const",
  ))

test('an argument that is only read is fine', () =>
  accepts(
    build(
      'uint32_t sum(const uint8_t *data, size_t data_len);\n',
      'uint32_t sum(const uint8_t *data, size_t n) {\n  uint32_t s = 0;\n  while (n--)\n    s += data[n];\n  return s;\n}\n',
    ),
  ))

const counter = `typedef struct counter { int n; } counter;
void counter_init(counter *self);
int counter_next(const counter *self);
`

test('an instance that is const, and written, is told', () =>
  rejects(
    build(
      counter,
      'void counter_init(counter *self) {\n  self->n = 0;\n}\nint counter_next(const counter *self) {\n  return ((counter *)self)->n++;\n}\n',
    ),
    "lib.h:5:33: error: 'self' is const, and lib.c:6 writes it: --mark=counter_next.self=in if what it writes does not matter; otherwise write a function of your own that takes it without const",
  ))

test('the advice for a const instance that is written works, and so does that for a comment', () => {
  accepts(
    build(
      counter,
      'void counter_init(counter *self) {\n  self->n = 0;\n}\nint counter_next(const counter *self) {\n  return ((counter *)self)->n++;\n}\n',
      '--mark=counter_next.self=in',
    ),
  )
  rmSync(path('dist'), { recursive: true })
  const worded =
    '/** @param[in] data what is there */\nvoid wipe(uint8_t *data, size_t data_len);\n'
  const wiping = 'void wipe(uint8_t *data, size_t n) {\n  while (n--)\n    data[n] = 0;\n}\n'
  rejects(
    build(worded, wiping),
    "lib.h:4:20: error: 'data' is only an argument, and lib.c:4 writes it: --mark=wipe.data=inout if C changes it, or --mark=wipe.data=in if what it writes does not matter",
  )
  accepts(build(worded, wiping, '--mark=wipe.data=inout'))
  rmSync(path('dist'), { recursive: true })
})

test('a const handle that is written, as by a cache, is told by what it means there', () =>
  rejects(
    build(
      'typedef struct tree tree;\ntree *tree_create(void);\nvoid tree_free(tree *t);\nint tree_size(const tree *t);\n',
      '#include <stdlib.h>\nstruct tree { int size; };\ntree *tree_create(void) {\n  return calloc(1, sizeof(tree));\n}\nvoid tree_free(tree *t) {\n  free(t);\n}\nint tree_size(const tree *t) {\n  return ((tree *)t)->size++;\n}\n',
      '--libc=wasi',
    ),
    "lib.h:6:27: error: 't' is const, and lib.c:11 writes it: --mark=tree_size.t=in if instances that were borrowed from it stay valid; otherwise write a function of your own that takes it without const",
  ))

test('the write is found in another source', () => {
  write('deep.c', '#include <stddef.h>\nvoid deep(char *at, size_t n) {\n  at[n] = 0;\n}\n')
  rejects(
    build(
      wipe,
      'void deep(uint8_t *, size_t);\nvoid wipe(const uint8_t *data, size_t n) {\n  deep((uint8_t *)data, n);\n}\n',
      'lib.c',
      'deep.c',
    ),
    "lib.h:3:26: error: 'data' is const, and deep.c:3 writes it: --mark=wipe.data=in if what it writes does not matter; otherwise write a function of your own that takes it without const",
  )
})

// ---- Pointers that C keeps ----

const reader = `typedef struct reader { const uint8_t *at; size_t left; } reader;
void reader_init(reader *self);
void reader_use(reader *self, const uint8_t *data, size_t data_len);
`
const readerInit = 'void reader_init(reader *self) {\n  self->at = 0;\n}\n'

test('a buffer that C keeps is told with the line', () =>
  rejects(
    build(
      reader,
      `${readerInit}void reader_use(reader *self, const uint8_t *data, size_t n) {\n  self->at = data;\n  self->left = n;\n}\n`,
    ),
    "lib.h:5:46: error: lib.c:6 keeps 'data' in 'self', and its memory has another use once 'reader_use' has returned: --mark=reader_use.data=keep if C uses it later, or --mark=reader_use.data=in if not",
  ))

test('a string that C keeps in a variable is told', () =>
  rejects(
    build(
      'void set_title(const char *title);\nint title_length(void);\n',
      'static const char *kept;\nvoid set_title(const char *title) {\n  kept = title;\n}\nint title_length(void) {\n  return kept ? kept[0] : 0;\n}\n',
    ),
    "lib.h:3:28: error: lib.c:4 keeps 'title' in the variable 'kept', and its memory has another use once 'set_title' has returned: --mark=set_title.title=keep if C uses it later, or --mark=set_title.title=in if not",
  ))

test('a buffer that C only copies into its struct is fine', () =>
  accepts(
    build(
      reader,
      `${readerInit}void reader_use(reader *self, const uint8_t *data, size_t n) {\n  self->left = 0;\n  for (size_t i = 0; i < n; i++)\n    self->left += data[i];\n}\n`,
    ),
  ))

test('a buffer that goes where the compiler cannot follow is told, beside a struct with pointers', () =>
  rejects(
    build(
      `${reader}void reader_on(void);\n`,
      `${readerInit}static void (*then)(const uint8_t *);\nvoid reader_on(void) {\n  then = (void (*)(const uint8_t *))(uintptr_t)then + 1;\n}\nvoid reader_use(reader *self, const uint8_t *data, size_t n) {\n  self->left = n;\n  then(data);\n}\n`,
    ),
    "lib.h:5:46: error: 'reader_use' may keep 'data' in 'reader', which has pointers; the compiler cannot tell, because of lib.c:11: --mark=reader_use.data=keep if it does, or --mark=reader_use.data=in if not",
  ))

test('what may be kept alike is told once, with marks that fit nothing else', () => {
  const outside = 'void (*hook)(const char *);\n'
  const header = `typedef struct book { int n; const char *title; const void *any; } book;
void book_init(book *self);
void book_title(book *self, const char *title, const char *by);
void book_sub(book *self, const char *title);
`
  const source = `${outside}void book_init(book *self) { *self = (book){0}; }
void book_title(book *self, const char *title, const char *by) { hook(title); hook(by); self->n = 3; }
void book_sub(book *self, const char *title) { hook(title); self->n = 4; }
`
  const start =
    "lib.h:5:41: error: 'book_title' may keep 'title' in 'book', which has pointers; the compiler cannot tell, because of lib.c:4: --mark=book_title.title=keep if it does, or --mark=book_title.title=in if not; likewise book_title.by, book_sub.title; if none of them is kept, say so of all with"
  rejects(build(header, source), `${start} --mark=book_*.title=in --mark=book_title.by=in`)
  rejects(
    build(
      `${header}int book_title_length(const char *title);\n`,
      `${source}int book_title_length(const char *title) { return title[0]; }\n`,
    ),
    `${start} --mark=book_title.title=in --mark=book_sub.title=in --mark=book_title.by=in`,
  )
  accepts(build(header, source, '--mark=book_*.title=in', '--mark=book_title.by=in'))
})

test('an instance that C keeps is told', () =>
  rejects(
    build(
      `typedef struct node { const struct node *next; int n; } node;
void node_init(node *self);
void node_link(node *self, const node *next);
`,
      'void node_init(node *self) {\n  self->next = 0;\n}\nvoid node_link(node *self, const node *next) {\n  self->next = next;\n}\n',
    ),
    "lib.h:5:40: error: lib.c:6 keeps 'next' in 'self', and JavaScript may free that before C uses it again: --mark=node_link.next=keep if C does, or --mark=node_link.next=in if C does not use it after the call",
  ))

test('what a function of the host gets is not kept', () =>
  accepts(
    build(
      `#include "tare.h"\n${reader}TARE_IMPORT void tell(const uint8_t *data, size_t data_len);\n`,
      `${readerInit}void reader_use(reader *self, const uint8_t *data, size_t n) {\n  self->left = n;\n  tell(data, n);\n}\n`,
    ),
  ))

// ---- How far C goes ----

test('one value that C uses as several is told', () =>
  rejects(
    build('void third(double *out_v);\n', 'void third(double *v) {\n  v[2] = 1;\n}\n'),
    "lib.h:3:20: error: 'out_v' is bound as one double, and lib.c:3 uses out_v[2]: --mark=third.out_v=length:3",
  ))

test('the number that a name says comes ahead of the number that C uses', () =>
  rejects(
    build(
      'int encode(int32_t *dst, int bufsize, uint32_t codepoint);\n',
      'int encode(int32_t *dst, int bufsize, uint32_t codepoint) {\n  dst[0] = 1;\n  if (bufsize > 2)\n    dst[2] = (int32_t)codepoint;\n  return 3;\n}\n',
    ),
    "lib.h:3:21: error: 'dst' is bound as one int32_t, and lib.c:5 uses dst[2]: --mark=encode.dst=length:bufsize, or length:3",
  ))

test('a number that C uses beside others is only the least that there is, and what counts nothing is no length', () =>
  rejects(
    build(
      'int encode(int32_t *dst, uint32_t codepoint);\n',
      'int encode(int32_t *dst, uint32_t codepoint) {\n  dst[2] = 1;\n  for (uint32_t i = 3; i < codepoint; i++)\n    dst[i] = 2;\n  return 3;\n}\n',
    ),
    "lib.h:3:21: error: 'dst' is bound as one int32_t, and lib.c:3 uses dst[2]: --mark=encode.dst=length:N, where N is a number of at least 3",
  ))

test('no length makes what lies before a pointer its own', () =>
  rejects(
    build('void back(int32_t *at);\n', 'void back(int32_t *at) {\n  at[-1] = at[0];\n}\n'),
    "lib.h:3:20: error: 'at' is bound as one int32_t, and C uses what lies before it: leave 'back' out with --skip=back, or if it leads into another array, say --mark=back.at=within:ARRAY with the name of that",
  ))

test('an array that C uses beyond its end is told', () =>
  rejects(
    build(
      'int total(const int32_t v[3]);\n',
      'int total(const int32_t v[3]) {\n  int sum = 0;\n  for (int i = 0; i < 4; i++)\n    sum += v[i];\n  return sum;\n}\n',
    ),
    "lib.h:3:25: error: 'v' is bound as 3 of int32_t, and lib.c:5 uses v[3]: --mark=total.v=length:4",
  ))

test('an array that C uses as long as it is, is fine', () =>
  accepts(
    build(
      'int total(const int32_t v[4]);\n',
      'int total(const int32_t v[4]) {\n  int sum = 0;\n  for (int i = 0; i < 4; i++)\n    sum += v[i];\n  return sum;\n}\n',
    ),
  ))

test('a pointer that C keeps in an integer is told as any other', () =>
  rejects(
    build(
      'typedef struct file { int flags; unsigned long handle; } file;\nvoid file_init(file *self, const char *name);\n',
      'void file_init(file *self, const char *name) {\n  self->flags = 0;\n  self->handle = (unsigned long)name;\n}\n',
    ),
    "lib.h:4:40: error: lib.c:4 keeps 'name' in 'self', and its memory has another use once 'file_init' has returned: --mark=file_init.name=keep if C uses it later, or --mark=file_init.name=in if not",
  ))

test('one struct that C uses as an array is told, with the number that could be its length', () =>
  rejects(
    build(
      `typedef struct cpx { double re, im; } cpx;
double cpx_sum(int degree, const cpx *in);
`,
      'double cpx_sum(int degree, const cpx *in) {\n  double sum = 0;\n  for (int i = 0; i < degree; i++)\n    sum += in[i].re;\n  return sum;\n}\n',
    ),
    "lib.h:4:39: error: 'in' is bound as one cpx, and lib.c:5 uses it as an array: --mark=cpx_sum.in=length:degree",
  ))

test('one number that C does not use, beside what may be its length, is told', () =>
  rejects(
    build(
      'void clear(uint32_t *sum, size_t n);\nvoid none(float *dst, int32_t n);\n',
      'void clear(uint32_t *sum, size_t n) {}\nvoid none(float *dst, int32_t n) {}\n',
    ),
    "lib.h:3:22: error: 'sum' is bound as one uint32_t, and the sources do not confirm that C uses no more: --mark=clear.sum=inout if it is one, or --mark=clear.sum=length:n",
    "lib.h:4:18: error: 'dst' is bound as one float, and the sources do not confirm that C uses no more: --mark=none.dst=out if it is one, or --mark=none.dst=length:n",
  ))

// ---- Results ----

const pair = 'typedef struct pair { int32_t a; int32_t b[3]; } pair;\n'

test('a result of which C writes one field and reads another is told, in a loop as well', () =>
  rejects(
    build(
      `${pair}void one(pair *out);\nvoid all(pair out[2], int32_t n);\n`,
      `void one(pair *out) {
  out->a = 5;
  out->b[1] += 2;
}
void all(pair out[2], int32_t n) {
  for (int32_t i = 0; i < n; i++) {
    out[i].a = 5;
    out[i].b[1] += 2;
  }
}
`,
    ),
    "lib.h:4:16: error: 'out' is a result by its name, and lib.c:4 reads it first: --mark=one.out=inout if it is an argument that C changes, or --mark=one.out=out if C may find zeros there",
    "lib.h:5:15: error: 'out' is a result by its name, and lib.c:9 reads it first: --mark=all.out=inout if it is an argument that C changes, or --mark=all.out=out if C may find zeros there",
  ))

test('a result that C reads where it may have written is fine: what unpacks copies from it', () =>
  accepts(
    build(
      'size_t unpack(const uint8_t *in, size_t in_len, uint8_t *out, size_t out_cap);\nvoid largest(const int32_t *v, size_t v_len, int32_t *out_largest);\n',
      `size_t unpack(const uint8_t *in, size_t n, uint8_t *out, size_t cap) {
  size_t written = 0;
  for (size_t i = 0; i + 1 < n && written < cap; i++) {
    if (in[i] < 128) {
      out[written++] = in[i];
      continue;
    }
    const size_t distance = in[i + 1];
    for (size_t count = in[i++] - 128; count-- && written < cap; written++)
      out[written] = distance <= written ? out[written - distance] : 0;
  }
  return written;
}
void largest(const int32_t *v, size_t n, int32_t *out) {
  for (size_t i = 0; i < n; i++)
    *out = i == 0 || v[i] > *out ? v[i] : *out;
}
`,
    ),
  ))

// ---- All of a function, and all ways to build ----

test('several errors of several functions are told together', () => {
  const { stderr } = build(
    `${wipe}void third(double *out_v);\n`,
    'void wipe(const uint8_t *data, size_t n) {\n  ((uint8_t *)data)[n] = 1;\n}\nvoid third(double *v) {\n  v[2] = 1;\n}\n',
  )
  assert.match(stderr, /^lib\.h:3:26: error: 'data' .*\nlib\.h:4:20: error: 'out_v' .*\n$/)
})

const written =
  'void wipe(const uint8_t *data, size_t n) {\n  ((uint8_t *)data)[n] = 1;\n}\nint one(void) {\n  return 1;\n}\n'

for (const words of [['--debug'], ['--simd'], ['-O0'], ['-O3'], ['-flto'], ['--features=mvp']])
  test(`${words.join(' ')} says the same`, () => {
    const { stderr } = build(`${wipe}int one(void);\n`, written)
    rejects(build(`${wipe}int one(void);\n`, written, ...words), stderr.trimEnd())
  })

test('--lenient leaves the function out, with a warning', () => {
  const { status, stderr } = build(`${wipe}int one(void);\n`, written, '--lenient')
  assert.match(stderr, /^lib\.h:3:26: warning: 'data' is const, and lib\.c:3 writes it: .*\n$/)
  assert.equal(status, 0)
})

test('--explain asks for nothing', () => {
  const { status, stderr } = build(wipe, written, '--explain', '-v')
  assert.doesNotMatch(stderr, /emit-llvm/)
  assert.equal(status, 0)
})

test('without a pointer or a layout there is no run more', () => {
  const { status, stderr } = build('int one(void);\n', 'int one(void) {\n  return 1;\n}\n', '-v')
  assert.doesNotMatch(stderr, /asked/)
  assert.equal(status, 0)
})

test('without a pointer beside the instances there is no text', () => {
  const { status, stderr } = build(
    'typedef struct counter { int n; } counter;\nvoid counter_init(counter *self);\n',
    'void counter_init(counter *self) {\n  self->n = 0;\n}\n',
    '-v',
  )
  assert.doesNotMatch(stderr, /emit-llvm/)
  assert.equal(status, 0)
})

test('lines of a source in another folder have its path', () => {
  mkdirSync(path('src'))
  write('src/lib.c', '#include "../lib.h"\n' + written)
  write('lib.h', `#include <stddef.h>\n#include <stdint.h>\n${wipe}int one(void);\n`)
  assert.match(inFolder('build', 'lib.h', 'src/lib.c').stderr, /and src\/lib\.c:3 writes it/)
})

// ---- Layouts ----

const ring = `#ifndef RING_SIZE
#define RING_SIZE 16
#endif
typedef struct ring { int items[RING_SIZE]; } ring;
void ring_init(ring *self);
`
const ringInit = 'void ring_init(ring *self) {\n  self->items[RING_SIZE - 1] = 0;\n}\n'
const advice =
  'what that source defines or includes before the header changes it: give it to both, with -D… or -include FILE'

const buildRing = (...words) => {
  write('ring.h', ring)
  write('ring.c', `#define RING_SIZE 256\n#include "ring.h"\n${ringInit}`)
  return inFolder('build', 'ring.h', ...words)
}

test('a source that sees another layout is told, with both', () =>
  rejects(
    buildRing(),
    `ring.h:4:47: error: 'ring' has 64 bytes here, and 1024 in ring.c; ${advice}`,
    `ring.h:2:9: error: 'RING_SIZE' is 16 here, and 256 in ring.c; ${advice}`,
  ))

for (const words of [['--debug'], ['--simd'], ['--lenient']])
  test(`a source that sees another layout is told: ${words}`, () =>
    assert.equal(buildRing(...words).stderr, buildRing().stderr))

test('of several headers each is compared with the sources that include it', () => {
  write('one.h', 'int one(void);\n')
  write('one.c', '#include "one.h"\nint one(void) {\n  return 1;\n}\n')
  write('ring.h', ring)
  write('ring.c', `#define RING_SIZE 256\n#include "ring.h"\n${ringInit}`)
  rejects(
    inFolder('build', 'one.h', 'ring.h', 'one.c', 'ring.c'),
    `ring.h:4:47: error: 'ring' has 64 bytes here, and 1024 in ring.c; ${advice}`,
    `ring.h:2:9: error: 'RING_SIZE' is 16 here, and 256 in ring.c; ${advice}`,
  )
})

test('a copy of the header beside the source is compared as well', () => {
  mkdirSync(path('copy'), { recursive: true })
  write('ring.h', ring)
  write('copy/ring.h', ring.replace('16', '256'))
  write('copy/ring.c', `#include "ring.h"\n${ringInit}`)
  rejects(
    inFolder('build', 'ring.h', 'copy/ring.c'),
    `ring.h:4:47: error: 'ring' has 64 bytes here, and 1024 in copy/ring.c; ${advice}`,
    `ring.h:2:9: error: 'RING_SIZE' is 16 here, and 256 in copy/ring.c; ${advice}`,
  )
})

test('a flag reaches both', () => {
  write('ring.h', ring)
  write('ring.c', `#include "ring.h"\n${ringInit}`)
  accepts(inFolder('build', 'ring.h', '-DRING_SIZE=256'))
})

test('a layout that differs with SIMD alone is told', () => {
  write('ring.h', ring)
  write(
    'ring.c',
    `#ifdef __wasm_simd128__\n#define RING_SIZE 32\n#endif\n#include "ring.h"\n${ringInit}`,
  )
  accepts(inFolder('build', 'ring.h'))
  assert.match(
    inFolder('build', 'ring.h', '--simd').stderr,
    /^ring\.h:4:47: error: 'ring' has 64 bytes here, and 128 in ring\.c; /,
  )
})

test('offsets, and constants of any type, are compared', () => {
  const { stderr } = build(
    `#ifdef WIDE
typedef long long num;
#define LIB_RATE 2.5
#define LIB_NAME "wide"
#define LIB_LOW (-7)
#else
typedef int num;
#define LIB_RATE 1.5
#define LIB_NAME "slim"
#define LIB_LOW (-3)
#endif
typedef struct pair { num a; int b; } pair;
int pair_sum(const pair *p);
`,
    'int pair_sum(const pair *p) {\n  return (int)p->a + p->b;\n}\n',
  )
  assert.equal(stderr, '')
  rmSync(path('dist'), { recursive: true })
  write(
    'lib.c',
    '#define WIDE\n#include "lib.h"\nint pair_sum(const pair *p) {\n  return (int)p->a + p->b;\n}\n',
  )
  rejects(
    inFolder('build', 'lib.h'),
    ...[
      "14:16: error: 'pair' has 8 bytes here, and 16 in lib.c",
      "14:16: error: 'pair.a' is 'int32_t' here, and something else in lib.c",
      "14:16: error: 'pair.b' is at byte 4 here, and at byte 8 in lib.c",
      "10:9: error: 'LIB_RATE' is 1.5 here, and 2.5 in lib.c",
      '11:9: error: \'LIB_NAME\' is "slim" here, and something else in lib.c',
      "12:9: error: 'LIB_LOW' is -3 here, and -7 in lib.c",
    ].map((line) => `lib.h:${line}; ${advice}`),
  )
})

test('fields that are numbers of another kind in the same place are told', () => {
  write(
    'lib.h',
    '#ifndef REAL\n#define REAL float\n#endif\n#ifndef WHOLE\n#define WHOLE int\n#endif\ntypedef struct cell { REAL x; WHOLE n; short last; } cell;\nint cell_sum(const cell *c);\n',
  )
  const body =
    '#include "lib.h"\nint cell_sum(const cell *c) {\n  return (int)c->x + (int)c->n;\n}\n'
  write('lib.c', body)
  accepts(inFolder('build', 'lib.h'))
  rmSync(path('dist'), { recursive: true })
  write('lib.c', `#define REAL int\n#define WHOLE unsigned\n${body}`)
  rejects(
    inFolder('build', 'lib.h'),
    `lib.h:7:16: error: 'cell.x' is 'float' here, and something else in lib.c; ${advice}`,
    `lib.h:7:16: error: 'cell.n' is 'int32_t' here, and something else in lib.c; ${advice}`,
  )
})

test('a source that does not include the header may have the same names for other things', () => {
  write(
    'other.c',
    'struct ring { char other; };\ntypedef struct ring ring;\n#define RING_SIZE 3\nint other(ring *r) {\n  return r->other;\n}\n',
  )
  write('ring.h', ring)
  write('ring.c', `#include "ring.h"\n${ringInit}`)
  accepts(inFolder('build', 'ring.h', 'ring.c', 'other.c'))
})

test('a source that does not know the names is looked into all the same', () => {
  write('lib.h', `#include <stddef.h>\n#include <stdint.h>\n#define LIB_MOST 3\n${wipe}`)
  write(
    'lib.c',
    '#include <stddef.h>\nvoid wipe(const unsigned char *data, size_t n) {\n  ((unsigned char *)data)[n] = 1;\n}\n',
  )
  assert.match(inFolder('build', 'lib.h').stderr, /'data' is const, and lib\.c:3 writes it/)
})
