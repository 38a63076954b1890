/** What the compiler knows of pointers that C finds in an object: that it keeps none, or a mark says so. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, write } from './support/folder.js'

const types = `#include <stddef.h>
#include <stdint.h>
typedef struct inside { const char *text; int number; } inside;
typedef struct opts {
  int level;
  const char *name;
  const uint8_t *data;
  size_t data_len;
  const struct opts *next;
  inside in;
} opts;
`

const helpers = `#include "lib.h"
const char *kept;
const void *any;
int number;
opts whole;
extern int (*called)(const char *);
int (*called)(const char *);
struct box { const opts *o; int n; };
#define APART __attribute__((noinline)) static
APART void set(const char *s) { kept = s; }
APART const char *pick(const opts *o, int i) { return i ? o->name : o->in.text; }
APART int read(const opts *o) { number = o->level; return o->data_len ? o->data[0] : 0; }
APART int run(struct box *b) { kept = b->o->name; return b->n; }
APART opts same(const opts *o) { return *o; }
APART const opts *last(const opts *o) { return o->next ? last(o->next) : o; }
APART int depth(const opts *o) { return o->next ? 1 + depth(o->next) : 0; }
APART void copy(void *to, const void *from, size_t n) { for (size_t i = 0; i < n; i++) ((char *)to)[i] = ((const char *)from)[i]; }
`

/** Builds a function of one parameter, `o`, whose body this is; returns what standard error says. */
const build = (body, parameter = 'const opts *o', ...words) => {
  write('lib.h', `${types}int f(${parameter});\n`)
  write('lib.c', `${helpers}int f(${parameter}) {\n${body}\n}\n`)
  const { status, stderr } = inFolder('build', 'lib.h', ...words)
  assert.equal(status, stderr ? 1 : 0)
  return stderr
}

const harmless = {
  'reads numbers': 'number = o->level; return (int)o->data_len;',
  'reads what is there': 'return o->name[0] + o->data[1] + o->in.text[0];',
  'walks over it':
    'int n = 0; for (const char *p = o->name; *p; p++) n += *p; for (size_t i = 0; i < o->data_len; i++) n += o->data[i]; return n;',
  'compares addresses': 'return o->name == o->in.text;',
  'walks over a list': 'int n = 0; for (; o; o = o->next) n += o->level; number = n; return n;',
  'copies it to a variable': 'opts mine = *o; mine.level++; return read(&mine);',
  'passes it on': 'return read(o) + read(o->next);',
  'passes on what is there, which is only read': 'return pick(o, 1)[0];',
  'calls itself': 'return depth(o);',
  'copies the characters': 'static char all[9]; copy(all, o->name, 9); return all[1];',
  'returns a struct to itself': 'opts mine = same(o); return mine.name[0];',
  'keeps a distance':
    'const char *p = o->name; while (*p) p++; number = (int)(p - o->name); return 0;',
  'keeps a number of a struct within': 'number = o->in.number; return 0;',
}

for (const [name, body] of Object.entries(harmless))
  test(`no mark is needed where C ${name}`, () => assert.equal(build(body), ''))

test('nor for an array, or a struct by value', () => {
  assert.equal(build('return o.name[0] + o.level;', 'opts o'), '')
  assert.equal(
    build(
      'int n = 0; for (size_t i = 0; i < o_len; i++) { number = o[i].in.number; n += o[i].in.text[0]; } return n;',
      'const opts *o, size_t o_len',
    ),
    '',
  )
})

const keeping = {
  'the pointer': 'kept = o->name; return 0;',
  'where it leads to': 'kept = o->name + o->level; return 0;',
  'a pointer of a struct within': 'kept = o->in.text; return 0;',
  'a pointer of the next one': 'any = o->next->data; return 0;',
  'the next one': 'any = o->next; return 0;',
  'a copy of all': 'whole = *o; return 0;',
  'a copy of a part': 'whole.in = o->in; return 0;',
  'its address as a number': 'number = (int)(uintptr_t)o->name; return 0;',
  'what another function keeps': 'set(o->name); return 0;',
  'what another function finds': 'kept = pick(o, 0); return 0;',
  'a pointer by way of a variable': 'struct box b = {o, 1}; return run(&b);',
  'a pointer of a copy': 'opts mine = same(o); kept = mine.name; return 0;',
  'a pointer of a list': 'kept = last(o)->name; return 0;',
}

for (const [name, body] of Object.entries(keeping))
  test(`a mark is needed where C keeps ${name}`, () => {
    assert.match(
      build(body),
      /^lib\.h:12:19: error: .*(lib\.c:\d+ keeps what a pointer of 'o' points to|'f' may keep what a pointer of 'o' points to).*--mark=f\.o=keep .* or --mark=f\.o=in if not\n$/,
    )
    assert.equal(build(body, 'const opts *o', '--mark=f.o=in'), '')
    assert.equal(build(body, 'const opts *o', '--mark=f.o=keep'), '')
  })

test('the line is told that keeps it', () => {
  assert.equal(
    build('\n  kept = o->name;\n  return 0;'),
    "lib.h:12:19: error: lib.c:20 keeps what a pointer of 'o' points to, whose memory has another use once 'f' has returned: --mark=f.o=keep if C uses it later, or --mark=f.o=in if not\n",
  )
  assert.equal(
    build('\n  return called(o->name);'),
    "lib.h:12:19: error: 'f' may keep what a pointer of 'o' points to; the compiler cannot tell, because of lib.c:20: --mark=f.o=keep if it does, or --mark=f.o=in if not\n",
  )
})

test('so it is of an array, and of a struct by value', () => {
  assert.match(build('kept = o.name; return 0;', 'opts o'), /:12:12: error: .*keeps what a pointer/)
  assert.equal(build('kept = o.name; return 0;', 'opts o', '--mark=f.o=keep'), '')
  assert.equal(build('kept = o.name; return 0;', 'opts o', '--mark=f.o=in'), '')
  assert.match(
    build(
      'for (size_t i = 0; i < o_len; i++) kept = o[i].in.text; return 0;',
      'const opts *o, size_t o_len',
    ),
    /keeps what a pointer of 'o' points to/,
  )
})

test('a mark of a field says it of all functions', () => {
  assert.equal(build('kept = o->name; return 0;', 'const opts *o', '--mark=opts.name=in'), '')
  assert.match(
    build('kept = o->in.text; return 0;', 'const opts *o', '--mark=opts.name=in'),
    /keeps what a pointer of 'o' points to/,
  )
})

// In assembly, of which clang 16 makes no function.
const skip = Boolean(process.env.TARE_CLANG)
test('where no source defines the function, a mark is needed', { skip }, () => {
  write('lib.h', `${types}int f(const opts *o);\n`)
  write(
    'lib.c',
    '#include "lib.h"\n__asm__(".globl f\\n.type f,@function\\nf:\\n.functype f (i32) -> (i32)\\ni32.const 1\\nend_function\\n");\n',
  )
  assert.match(inFolder('build', 'lib.h').stderr, /'f' may keep what a pointer of 'o' points to: /)
  assert.equal(inFolder('build', 'lib.h', '--mark=f.o=in').stderr, '')
})
