/** Sources in C++ behind a header of C, with C++'s library and without. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'

import { root } from './support/build.js'
import { folder, inFolder, path, write } from './support/folder.js'

const clang = process.env.TARE_CLANG ?? 'clang-19'
const found = spawnSync(clang, ['--target=wasm32-wasi', '-print-file-name=libc++.a'], {
  encoding: 'utf8',
})
const lacksLibrary = existsSync(`${found.stdout}`.trim())
  ? false
  : 'no libc++: apt-get install libc++-19-dev-wasm32 libc++abi-19-dev-wasm32'

const copy = (name) => cpSync(`${root}examples/${name}`, folder, { recursive: true })
let loads = 0
/** A file is imported once, so that each has a name of its own. */
const load = (file) => import(`${pathToFileURL(path(file)).href}?${loads++}`)
const builds = (...words) => {
  const { status, stdout, stderr } = inFolder('build', ...words)
  assert.equal(status, 0, stderr)
  return stdout + stderr
}
const rejects = (expected, ...words) => {
  const { status, stderr } = inFolder('build', ...words)
  assert.equal(status, 1, stderr)
  assert.match(stderr, expected)
}

/** Declarations as a header that C++ includes as well. */
const header = (declarations) => `#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
${declarations}
#ifdef __cplusplus
}
#endif
`

test('the Adder in C++ is found beside its header, and is the one in C byte for byte', () => {
  copy('cpp')
  cpSync(`${root}examples/adder/adder.c`, path('other.c'))
  builds('adder.h', '-o', 'cpp')
  builds('adder.h', 'other.c', '-o', 'c')
  for (const name of ['adder.wasm', 'adder.js'])
    assert.deepEqual(readFileSync(path(`cpp/${name}`)), readFileSync(path(`c/${name}`)), name)
})

test('the packet in C++ can neither trap nor allocate', async () => {
  copy('cpp')
  builds('packet.h', '--guard', '--max-size=223')
  const { Packet } = await load('dist/packet.js')
  const packet = new Packet()
  assert.equal(packet.fill(new TextEncoder().encode('foobar')), 6)
  assert.equal(packet.hash(), 0xbf9cf968)
  assert.equal(packet.fill(new Uint8Array(100)), 26)
})

const shapeHeader = header(`typedef struct Shape Shape;
Shape *shape_new_circle(double r);
Shape *shape_new_square(double a);
double shape_area(const Shape *self);
void shape_free(Shape *self);
int shape_count(void);
int shape_table(int i);`)
const shape = `#include "shape.h"
struct Shape { virtual double area() const = 0; virtual ~Shape() = default; };
static int start();
namespace {
int count = start();
struct Circle : Shape {
  double r;
  Circle(double r) : r(r) { count++; }
  double area() const override { return 3 * r * r; }
  ~Circle() { count--; }
};
struct Square : Shape {
  double a;
  Square(double a) : a(a) { count++; }
  double area() const override { return a * a; }
  ~Square() { count--; }
};
struct Table {
  int *values;
  Table(int n) : values(new int[n]) { for (int i = 0; i < n; i++) values[i] = i * i; }
  ~Table() { delete[] values; }
} table(100);
}
static int start() { volatile int x = 100; return x; }
Shape *shape_new_circle(double r) { return new Circle(r); }
Shape *shape_new_square(double a) { return new Square(a); }
double shape_area(const Shape *self) { return self->area(); }
void shape_free(Shape *self) { delete self; }
int shape_count() { return count; }
int shape_table(int i) { static Table local(i + 1); return table.values[i] + local.values[i]; }
`

for (const words of [
  [],
  ['--debug'],
  ['--memory=pool=4'],
  ['--memory=heap=bump'],
  ['--libc=wasi'],
  ['--no-embed'],
  ['--features=mvp'],
])
  test(`virtual functions, new, and variables that are made at the start${words.map((word) => `, with ${word}`).join('')}`, async () => {
    write('shape.h', shapeHeader)
    write('shape.cc', shape)
    builds('shape.h', ...words)
    const { Shape, count, table, init } = await load('dist/shape.js')
    await init?.(readFileSync(path('dist/shape.wasm')))
    assert.equal(count(), 100)
    const circle = Shape.circle(2)
    const square = Shape.square(3)
    assert.deepEqual([circle.area(), square.area(), count(), table(9)], [12, 9, 102, 162])
    circle.free()
    assert.equal(count(), 101)
  })

test('what a variable of C++ takes at the start, dlmalloc cannot have yet', () => {
  write('shape.h', shapeHeader)
  write('shape.cc', shape)
  rejects(
    /^tare: error: a constructor may allocate, .*--malloc=freelist$/m,
    'shape.h',
    '--malloc=dlmalloc',
  )
})

test('a variable of C++ cannot print at the start', () => {
  write('loud.h', header('int loud_value(void);'))
  write(
    'loud.cpp',
    `#include "loud.h"
#include <stdio.h>
static int speak() { return printf("hello\\n"); }
static int value = speak();
int loud_value() { return value; }
`,
  )
  rejects(
    /: a constructor may call 'tare_print', which is JavaScript's/,
    'loud.h',
    '--wasi=console',
  )
})

test('what C++ does with pointers is looked into as in C', () => {
  write(
    'hash.h',
    header(
      'void hash_md(const uint8_t *data, size_t data_len, uint8_t digest[16]);\nvoid hash_key(const uint8_t *key, size_t key_len);\nint hash_peek(int i);\n',
    ),
  )
  write(
    'hash.cxx',
    `#include "hash.h"
namespace n { static const uint8_t *kept; template <typename T> void mix(T *to, T by) { to[0] ^= by; } }
void hash_md(const uint8_t *data, size_t n, uint8_t digest[16]) { n::mix(digest, uint8_t(n ? data[0] : 0)); }
void hash_key(const uint8_t *key, size_t) { n::kept = key; }
int hash_peek(int i) { return n::kept[i]; }
`,
  )
  rejects(/'digest' is a result by its name, and hash\.cxx:2 reads it first/, 'hash.h')
  rejects(/hash\.cxx:4 keeps 'key'/, 'hash.h')
})

test("a structure that C++ sees otherwise than the header's C is told", () => {
  write(
    'two.h',
    header(
      'typedef struct Two { int a;\n#ifdef __cplusplus\nint b;\n#endif\n} Two;\nvoid two_init(Two *self);',
    ),
  )
  write('two.cc', '#include "two.h"\nvoid two_init(Two *self) { *self = Two{}; }\n')
  rejects(/'Two' has 4 bytes here, and 8 in two\.cc/, 'two.h')
})

test('-std= goes to the language that it is of', async () => {
  write('new.h', header('int new_value(void);\nint new_other(void);'))
  write(
    'new.cc',
    '#include "new.h"\nconstinit static int value = 7;\nint new_value() { return value; }\n',
  )
  write('other.c', '#include "new.h"\nint new_other(void) { return _Generic(1, int: 5); }\n')
  builds('new.h', 'new.cc', 'other.c', '-std=c++20', '-std=c11')
  const { value, other } = await load('dist/new.js')
  assert.deepEqual([value(), other()], [7, 5])
})

test('a header of C++ that is not there is one of its library', () => {
  write('lib.h', header('int lib_value(void);'))
  write('lib.cc', '#include "lib.h"\n#include <vector>\nint lib_value() { return 1; }\n')
  rejects(/^tare: error: 'vector' is a header of C\+\+'s library: build with --libc=wasi/m, 'lib.h')
})

test("C++'s library is linked where it is installed", { skip: lacksLibrary }, async () => {
  write(
    'words.h',
    header(`typedef struct Words Words;
Words *words_new(void);
void words_add(Words *self, const char *word);
size_t words_count(const Words *self);
int words_has(const Words *self, const char *word);
void words_free(Words *self);`),
  )
  write(
    'words.cc',
    `#include "words.h"
#include <map>
#include <string>
struct Words { std::map<std::string, int> all; };
static const std::map<std::string, int> start{{"begin", 1}, {"a word that is too long for its place", 1}};
Words *words_new() { return new Words{start}; }
void words_add(Words *self, const char *word) { self->all[word]++; }
size_t words_count(const Words *self) { return self->all.size(); }
int words_has(const Words *self, const char *word) { return self->all.count(word); }
void words_free(Words *self) { delete self; }
`,
  )
  for (const words of [[], ['--debug']]) {
    builds('words.h', '--libc=wasi', ...words)
    const { Words } = await load('dist/words.js')
    const all = new Words()
    for (let i = 0; i < 1000; i++) all.add(`word ${i % 100}, which has some length`)
    assert.deepEqual([all.count(), all.has('begin'), all.has('no')], [102, 1, 0])
    all.free()
  }
})

test('a function that is not extern "C" is not there', () => {
  write('plain.h', 'int plain_value(void);\n')
  write('plain.cc', 'int plain_value() { return 1; }\n')
  rejects(/'plain_value' is declared here, but no source defines it as extern "C"; /, 'plain.h')
})

test('marks, functions of JavaScript and guard clauses are there in C++ as well', async () => {
  write(
    'mark.h',
    header(`#include <stdbool.h>
#include <tare.h>
bool mark_get(TARE_OUT int32_t *value, TARE_NULLABLE const char *text);
TARE_IMPORT int mark_ask(int x);
int mark_twice(int x);
static inline int mark_next(int x) { return x + 1; }`),
  )
  write(
    'mark.cc',
    `#include "mark.h"
bool mark_get(int32_t *value, const char *text) { *value = text ? text[0] : -1; return true; }
int mark_twice(int x) { TARE_EXPECT(x < 100, -1); return 2 * mark_ask(x); }
`,
  )
  for (const words of [[], ['--debug']]) {
    builds('mark.h', '--inline', ...words)
    const { get, twice, next, setImports } = await load('dist/mark.js')
    setImports({ ask: (x) => x + 1 })
    assert.deepEqual(get('a'), { result: true, value: 97 })
    assert.deepEqual([twice(4), next(4)], [10, 5])
    if (words.length) assert.throws(() => twice(100), /mark\.cc:3: expected x < 100/)
    else assert.equal(twice(100), -1)
  }
})

test('what no source in C++ defines is told at the call that needs it', () => {
  write('far.h', header('int far_go(int x);'))
  write(
    'far.cc',
    `#include "far.h"
namespace away { int other(int x); }
int far_go(int x) { return away::other(x) + 1; }
`,
  )
  rejects(
    /^far\.cc:3:\d+: error: 'away::other\(int\)' is defined by no source: name the one that has it, .*--skip=far_go$/m,
    'far.h',
  )
})
