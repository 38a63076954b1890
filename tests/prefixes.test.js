/** What names lose in front, which names they keep, and which macros are constants. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { inFolder, path, write } from './support/folder.js'

/** What `--explain` prints of a header. */
const explain = (header, ...words) => {
  write('lib.h', header)
  const { stdout, stderr, status } = inFolder('build', 'lib.h', '--explain', ...words)
  return { stdout, stderr, status }
}

/** JavaScript's names of functions, by C's. */
const names = (functions, ...words) => {
  const { stdout, stderr } = explain(
    functions.map((name) => `int ${name}(int x);\n`).join(''),
    ...words,
  )
  assert.equal(stderr, '')
  return Object.fromEntries(
    [...stdout.matchAll(/^ {2}function (\w+) = (\S+)$/gm)].map(([, name, symbol]) => [
      symbol,
      name,
    ]),
  )
}

test('a prefix that most functions share is dropped', () => {
  assert.deepEqual(names(['crypto_open', 'crypto_seal_all', 'crypto_close', 'other']), {
    crypto_open: 'open',
    crypto_seal_all: 'sealAll',
    crypto_close: 'close',
    other: 'other',
  })
  assert.deepEqual(names(['LZ4F_isError', 'LZ4F_flush', 'LZ4F_getName']), {
    LZ4F_isError: 'isError',
    LZ4F_flush: 'flush',
    LZ4F_getName: 'getName',
  })
})

test('a prefix may end where a capital begins a word', () => {
  assert.deepEqual(names(['cpBodyNew', 'cpBBNew', 'cpArea', 'cpvadd']), {
    cpBodyNew: 'bodyNew',
    cpBBNew: 'bbNew',
    cpArea: 'area',
    cpvadd: 'cpvadd',
  })
  assert.deepEqual(names(['WebPGetInfo', 'WebPDecodeRGB', 'WebPINewRGB', 'WebPFree']), {
    WebPGetInfo: 'getInfo',
    WebPDecodeRGB: 'decodeRGB',
    WebPINewRGB: 'webPINewRGB',
    WebPFree: 'free',
  })
  assert.deepEqual(names(['GEOSArea', 'GEOS_init', 'GEOSisValid', 'finishGEOS']), {
    GEOSArea: 'area',
    GEOS_init: 'init',
    GEOSisValid: 'isValid',
    finishGEOS: 'finishGEOS',
  })
})

test('what two functions share, or no more than half of all, is no prefix', () => {
  assert.deepEqual(names(['aa_open', 'aa_close']), { aa_open: 'aaOpen', aa_close: 'aaClose' })
  assert.deepEqual(
    names(['u8_len', 'u8_next', 'u8_cmp', 'u16_len', 'u16_next', 'u16_cmp']).u8_len,
    'u8Len',
  )
})

test('names that would be equal, reserved, a global, or begin with a digit, keep the prefix', () => {
  assert.deepEqual(names(['ab_new', 'ab_64bits', 'ab_Array', 'ab_then', 'ab_other', 'other']), {
    ab_new: 'abNew',
    ab_64bits: 'ab64bits',
    ab_Array: 'array',
    ab_then: 'abThen',
    ab_other: 'abOther',
    other: 'other',
  })
  assert.deepEqual(names(['GEOS_isA', 'GEOSisA', 'GEOS_next']), {
    GEOS_isA: 'geosIsA',
    GEOSisA: 'geoSisA',
    GEOS_next: 'next',
  })
})

test('a name does not change with what is left out', () => {
  const header = ['GEOS_isA', 'GEOSisA', 'GEOS_next'].map((name) => `int ${name}(int);\n`).join('')
  assert.match(explain(header, '--skip=GEOSisA').stdout, /function geosIsA = GEOS_isA$/m)
  assert.match(explain(header, '--skip=GEOSisA', '--skip=GEOS_isA').stdout, /function next = /)
})

test('a prefix that the stem is stays the only one', () => {
  assert.equal(names(['lib_open', 'ab_a', 'ab_b', 'ab_c']).lib_open, 'open')
  assert.equal(names(['lib_open', 'lib_close', 'lib_all', 'ab_b', 'ab_c']).ab_b, 'abB')
})

test('where some functions have the stem, its first word is none', () => {
  write('lib_more.h', 'int lib_more_a(int);\nint lib_b(int);\nint lib_c(int);\nint lib_d(int);\n')
  const { stdout } = inFolder('build', 'lib_more.h', '--explain')
  assert.match(stdout, /function a = lib_more_a$/m)
  assert.match(stdout, /function libB = lib_b$/m)
})

test('the name of a struct is no prefix', () => {
  const { stdout: ofHandle } = explain(
    'struct thing;\nint thing_a(struct thing *t);\nint thing_b(int x);\nint thing_c(int x);\n',
    '--lenient',
  )
  assert.match(ofHandle, /function thingB = thing_b$/m)
  const { stdout } = explain(
    'typedef struct { int x; } sum_ctx;\nvoid sum_init(sum_ctx *s);\nvoid sum_add(sum_ctx *s, int x);\n' +
      'int sum_get(const sum_ctx *s);\nint sum_of(int x, int y);\n',
  )
  assert.match(stdout, /function sumOf = sum_of$/m)
})

test('constants lose the prefix as well, and --explain tells', () => {
  const { stdout } = explain(
    '#define AB_LIMIT 5\n#define AB_open 6\nint ab_open(void);\nint ab_b(void);\nint ab_c(void);\n',
  )
  assert.match(
    stdout,
    /^module lib\n {2}without the prefix ab\nconstant LIMIT = 5\nconstant AB_open = 6\nfunctions\n {2}function abOpen = /,
  )
})

test('enumerators lose it where all have it', () => {
  const { stdout } = explain(
    'enum colour { AB_RED, AB_BLUE };\nint ab_a(enum colour);\nint ab_b(void);\nint ab_c(void);\n',
  )
  assert.match(stdout, /^enum Colour, uint32_t\n {2}RED = 0\n {2}BLUE = 1\n/m)
})

test('--prefix= takes several, in place of the stem and of what functions share', () => {
  assert.deepEqual(names(['lib_a', 'ab_b', 'ab_c', 'ab_cd_e'], '--prefix=ab_cd,ab'), {
    lib_a: 'libA',
    ab_b: 'b',
    ab_c: 'c',
    ab_cd_e: 'e',
  })
  assert.equal(names(['ab_b', 'ab_c', 'ab_d'], '--prefix=').ab_b, 'abB')
})

const prefixed = 'int lib_a(void);\nint lib_b(void);\nint lib_c(void);\n'

test('macros without a prefix of the interface are no constants', () => {
  const { stdout } = explain(
    '#define LITTLE_ENDIAN 1234\n#define LIB_MAX 7\n#define X86_OR_X64_CPU 1\n#define WIDE_A 1\n' +
      `#define WIDE_B 2\n#define WIDE_C 3\n/** As many as there are. */\n#define ALL 9\n${prefixed}`,
  )
  assert.deepEqual(stdout.match(/^constant \w+|^no constants.*/gm), [
    'constant MAX',
    'constant WIDE_A',
    'constant WIDE_B',
    'constant WIDE_C',
    'constant ALL',
    'no constants LITTLE_ENDIAN X86_OR_X64_CPU',
  ])
})

test('--rename= makes a constant of such a macro, and --skip= may name it', () => {
  const header = `#define LITTLE_ENDIAN 1234\n${prefixed}`
  assert.match(explain(header, '--rename=LITTLE_ENDIAN=LE').stdout, /^constant LE = 1234$/m)
  assert.equal(explain(header, '--skip=LITTLE_ENDIAN').status, 0)
})

test('where functions have no prefix, constants need none', () => {
  const { stdout } = explain('#define MANY 9\nint open(void);\nint close(void);\nint read(void);\n')
  assert.match(stdout, /^constant MANY = 9$/m)
})

test('a function whose name contains $ can be renamed, and runs', async () => {
  const header = 'int lib_a$b(int x);\n'
  assert.match(
    explain(header).stderr,
    /'lib_a\$b' contains '\$', which tare keeps for names of its own; rename it, here or with --rename=lib_a\$b=NAME, or leave/,
  )
  write('lib.c', '#include "lib.h"\nint lib_a$b(int x) { return x + 1; }\n')
  const { stderr, status } = inFolder('build', 'lib.h', '--rename=lib_a$b=next')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const { next } = await import(pathToFileURL(path('dist/lib.js')).href)
  assert.equal(next(4), 5)
})

// ---- --lenient ----

const state = `typedef struct { int a; } lib;
void lib_init(lib *self, void *what);
int lib_get(const lib *self);
int other_take(const lib *one);
int free_one(int x);
`

test('--lenient leaves out a type that JavaScript has the name of, and what uses it', () => {
  const header = `typedef struct object object;
object *object_new(void);
void object_free(object *o);
typedef struct Error { int code; } Error;
typedef struct { const Error *error; } report;
int error_of(const report *r);
enum array { ONE, TWO };
void each(void (*f)(enum array a, void *user), void *user);
int plain(int x);
`
  const { stdout, stderr, status } = explain(header, '--lenient')
  assert.equal(status, 0, stderr)
  assert.match(stdout, /^exports plain$/m)
  assert.match(stderr, /'object' would hide 'Object', a name .*--rename=object=NAME$/m)
  assert.match(
    stderr,
    /'error_of' uses 'Error', which has no name in JavaScript, and is left out with it$/m,
  )
  const renamed = explain(header, '--lenient', '--rename=object=Thing', '--rename=Error=Failure')
  assert.match(renamed.stdout, /^exports object_new object_free error_of plain$/m)
})

test('--lenient makes no object of a class whose init it leaves out', () => {
  const { stdout, stderr } = explain(state, '--lenient')
  assert.match(stdout, /^exports free_one$/m)
  assert.match(
    stderr,
    /^lib\.h:3:24: warning: 'self' is of 'lib', which nothing can initialise since 'lib_init' is left out; see there, or leave out what takes one$/m,
  )
})

test('where the author leaves the init out, it is an object', () =>
  assert.match(explain(state, '--skip=lib_init').stdout, /^exports lib_get other_take free_one$/m))

test('another init is enough', () => {
  const { stdout } = explain(`${state}void lib_init_zero(lib *self);\n`, '--lenient')
  assert.match(stdout, /^exports lib_get other_take free_one lib_init_zero$/m)
})

test('a pattern that only fits what is left out is no error', () => {
  const header = 'int lib_a(void *what, int *sizes);\nint lib_b(void);\n'
  const { stderr, status } = explain(header, '--lenient', '--mark=lib_a*.sizes=length:2')
  assert.doesNotMatch(stderr, /^tare: error/m)
  assert.equal(status, 0)
})

test('--prefix= stands in front of the name of a struct as well', async () => {
  const header = `typedef struct Tree Tree;
typedef struct Dice { int sides; int last; } Dice;
typedef struct Pot { int size; } Pot;
Tree *rows_tree_new(int size);
void rows_tree_free(Tree *tree);
void rows_tree_add(Tree *tree, int x);
int rows_tree_count(const Tree *tree);
Dice rows_dice_create(int sides);
int rows_dice_roll(Dice *dice);
void rows_pot_init(Pot *pot, int size);
int rows_pot_fill(Pot *pot, int by);
int rows_other(int x);
`
  write('lib.h', header)
  write(
    'lib.c',
    `#include "lib.h"
static int total;
Tree *rows_tree_new(int size) { total = size; return (Tree *)&total; }
void rows_tree_free(Tree *tree) { (void)tree; }
void rows_tree_add(Tree *tree, int x) { *(int *)tree += x; }
int rows_tree_count(const Tree *tree) { return *(const int *)tree; }
Dice rows_dice_create(int sides) { return (Dice){sides, 0}; }
int rows_dice_roll(Dice *dice) { return dice->last = dice->sides - 1; }
void rows_pot_init(Pot *pot, int size) { pot->size = size; }
int rows_pot_fill(Pot *pot, int by) { return pot->size += by; }
int rows_other(int x) { return x; }
`,
  )
  const { stderr, status } = inFolder('build', 'lib.h', '--prefix=rows_', '-o', 'dist')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const { Tree, Dice, Pot, other } = await import(pathToFileURL(path('dist/lib.js')).href)
  const tree = new Tree(2)
  tree.add(5)
  assert.equal(tree.count(), 7)
  const dice = new Dice(6)
  assert.equal(dice.roll(), 5)
  assert.equal(dice.last, 5)
  assert.equal(new Pot(3).fill(4), 7)
  assert.equal(other(1), 1)
})
