/**
 * The table of errors in docs/foreign-headers.md: each message there is met, and what the table advises ends in a module
 * that works. A row without a case here fails, and so does a case whose row is gone.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { root } from './support/build.js'
import { inFolder, path, write } from './support/folder.js'

/**
 * What a row is about. `files` are a library that meets its messages, by `words`, or each list of `meets`. Each of `ways`
 * is what one follows: options in front of which `words` stand unless `alone`, files that are written, and a check.
 * @typedef {{ words: string[], files?: Record<string, string>, alone?: boolean, check: (glue: any) => void }} Way
 * @typedef {{ row: string, files: Record<string, string>, words?: string[], meets?: string[][], ways: Way[] }} Case
 */

const stddef = '#include <stddef.h>\n'
const run = (body, before = '') => ({
  'lib.h': 'int lib_run(int n);\n',
  'lib.c': `#include "lib.h"\n${before}int lib_run(int n) { ${body} }\n`,
})
const three = ({ run }) => assert.equal(run(2), 3)
const allocator = 'void *malloc(unsigned long size);\nvoid free(void *at);\n'

/** Lists, whose items C takes over, keeps or copies. */
const list = (put) => ({
  'list.h': `typedef struct list list;
typedef struct item item;
list *list_new(void);
void list_free(list *l);
item *item_new(int value);
void item_free(item *i);
void list_add(list *l, item *item);
int list_sum(const list *l);
`,
  'list.c': `#include "list.h"
${allocator}struct item { int value; };
struct list { item *one; int sum; };
list *list_new(void) { list *l = malloc(sizeof *l); *l = (list){0}; return l; }
item *item_new(int value) { item *i = malloc(sizeof *i); i->value = value; return i; }
void item_free(item *i) { free(i); }
${put}`,
})
const listKeeps = list(`void list_add(list *l, item *item) { l->one = item; }
int list_sum(const list *l) { return l->one->value; }
void list_free(list *l) { free(l); }
`)
const listOwns = list(`void list_add(list *l, item *item) { l->one = item; }
int list_sum(const list *l) { return l->one->value; }
void list_free(list *l) { free(l->one); free(l); }
`)
const listCopies = list(`void list_add(list *l, item *item) { l->sum += item->value; }
int list_sum(const list *l) { return l->sum; }
void list_free(list *l) { free(l); }
`)
const added = ({ List, Item }) => {
  const [one, item] = [new List(), new Item(4)]
  one.add(item)
  assert.equal(one.sum(), 4)
  return { one, item }
}

/** @type {Case[]} */
const cases = [
  {
    row: "`'config.h' is not found`",
    files: {
      ...run('return n + ADD;', '#include "config.h"\n'),
      'inc/config.h': '#define ADD 1\n',
    },
    ways: [{ words: ['-Iinc'], check: three }],
  },
  {
    row: "`'stdio.h' is a C library's`, `'sin' is …`",
    files: {
      ...run('return n + (int)cos(0);', '#include <math.h>\n'),
      'only.h': 'int lib_run(int n);\n',
      'only.c': '#include <stdio.h>\nint lib_run(int n) { return n + 1; }\n',
      'sine.h': 'double lib_run(double n);\n',
      'sine.c': 'double sin(double);\ndouble lib_run(double n) { return sin(n) + 1; }\n',
    },
    meets: [['only.h'], ['sine.h']],
    ways: [
      { words: ['lib.h', '--libc=wasi'], alone: true, check: three },
      { words: ['only.h', '--libc=wasi', '--prefix=lib_'], alone: true, check: three },
      {
        words: ['sine.h', '--libc=wasi', '--prefix=lib_'],
        alone: true,
        check: ({ run }) => assert.equal(run(0), 1),
      },
    ],
  },
  {
    row: "`'uint8_t' is not declared`",
    files: {
      'lib.h': 'int lib_run(uint8_t n);\n',
      'lib.c': '#include "lib.h"\nint lib_run(uint8_t n) { return n + 1; }\n',
    },
    ways: [{ words: ['-include', 'stdint.h'], check: three }],
  },
  {
    row: "`'malloc_usable_size' is of no allocator but …`",
    files: {
      ...run(
        'void *at = malloc((unsigned long)n); return malloc_usable_size(at) >= 2 ? n + 1 : 0;',
        `${allocator}unsigned long malloc_usable_size(void *at);\n`,
      ),
      'with.h': 'int lib_run(int n);\n',
      'with.c':
        '#include <malloc.h>\n#include <stdlib.h>\nint lib_run(int n) { return malloc_usable_size(malloc(2)) >= 2 ? n + 1 : 0; }\n',
    },
    meets: [['lib.h'], ['with.h', '--libc=wasi']],
    ways: [
      { words: ['--malloc=dlmalloc'], check: three },
      {
        words: ['with.h', '--prefix=lib_', '--libc=wasi', '--malloc=dlmalloc'],
        alone: true,
        check: three,
      },
    ],
  },
  {
    row: "`'raise' is a system's`",
    files: {
      'lib.h': 'int lib_run(int n);\nint lib_stop(int n);\n',
      'lib.c':
        '#include "lib.h"\n#include <signal.h>\nint lib_run(int n) { return n + 1; }\nint lib_stop(int n) { return raise(n); }\n',
    },
    words: ['lib.h', '--libc=wasi'],
    ways: [
      { words: ['--skip=lib_stop', '--prefix=lib_'], check: three },
      {
        words: ['lib.c', 'raise.c', '--prefix=lib_'],
        files: { 'raise.c': 'int raise(int number) { return number; }\n' },
        check: three,
      },
    ],
  },
  {
    row: "`'helper' is defined in more.c, which is no …`",
    files: {
      ...run('return helper(n);', 'int helper(int n);\n'),
      'more.c': 'int helper(int n) { return n + 1; }\n',
    },
    ways: [{ words: ['lib.c', 'more.c'], check: three }],
  },
  {
    row: "`'helper' is defined by no source`",
    files: {
      'lib.h': 'int lib_run(int n);\nint lib_other(int n);\n',
      'lib.c':
        'int helper(int n);\nint lib_run(int n) { return n + 1; }\nint lib_other(int n) { return helper(n); }\n',
      'far/helper.c': 'int helper(int n) { return n * 5; }\n',
    },
    ways: [
      {
        words: ['lib.c', 'far/helper.c'],
        check: (glue) => {
          three(glue)
          assert.equal(glue.other(2), 10)
        },
      },
      {
        words: ['--skip=lib_other'],
        check: (glue) => {
          three(glue)
          assert.equal('other' in glue, false)
        },
      },
    ],
  },
  {
    row: '`no sources`',
    files: {
      'lib.h':
        'int lib_run(int n);\n#ifdef LIB_IMPLEMENTATION\nint lib_run(int n) { return n + 1; }\n#endif\n',
    },
    ways: [
      {
        words: ['made.c'],
        files: { 'made.c': '#define LIB_IMPLEMENTATION\n#include "lib.h"\n' },
        check: three,
      },
      {
        words: ['theirs.c'],
        files: { 'theirs.c': 'int lib_run(int n) { return n + 1; }\n' },
        check: three,
      },
    ],
  },
  {
    row: "`'d_x' and 'D_X' are both 'x' in JavaScript`",
    files: {
      'd.h': 'int d_x(int n);\nint D_X(int n);\n',
      'd.c': 'int d_x(int n) { return n + 1; }\nint D_X(int n) { return n + 2; }\n',
    },
    words: ['d.h', '--prefix=d_,D_'],
    ways: [
      {
        words: ['--rename=D_X=second'],
        check: ({ x, second }) => assert.deepEqual([x(2), second(2)], [3, 4]),
      },
    ],
  },
  {
    row: "`nothing says who frees it`, `may belong to 'x' or stand for itself`",
    files: {
      'lib.h': `typedef struct doc doc;
doc *doc_new(void);
void doc_free(doc *d);
doc *doc_create_part(doc *x);
doc *doc_with_room(int room);
int doc_ends(void);
`,
      'lib.c': `#include "lib.h"
${allocator}struct doc { doc *top; };
static int ends;
doc *doc_new(void) { doc *d = malloc(sizeof *d); d->top = d; return d; }
void doc_free(doc *d) { ends++; free(d); }
doc *doc_create_part(doc *x) { doc *d = doc_new(); d->top = x; return d; }
doc *doc_with_room(int room) { return room ? doc_new() : 0; }
int doc_ends(void) { return ends; }
`,
    },
    ways: [
      {
        words: [
          '--mark=doc_create_part=owned',
          '--mark=doc_with_room=owned',
          '--mark=doc_create_part.x=in',
        ],
        check: ({ Doc, docEnds }) => {
          const doc = Doc.withRoom(2)
          const part = doc.createPart()
          part.free()
          doc.free()
          assert.equal(docEnds(), 2)
        },
      },
      {
        words: ['--mark=doc_create_part=borrowed', '--mark=doc_with_room=owned'],
        files: {
          'lib.c': `#include "lib.h"
${allocator}struct doc { doc *part; };
static int ends;
doc *doc_new(void) { doc *d = malloc(sizeof *d); d->part = 0; return d; }
void doc_free(doc *d) { ends++; if (d->part) doc_free(d->part); free(d); }
doc *doc_create_part(doc *x) { return x->part = doc_new(); }
doc *doc_with_room(int room) { return room ? doc_new() : 0; }
int doc_ends(void) { return ends; }
`,
        },
        check: ({ Doc, docEnds }) => {
          const doc = new Doc()
          const part = doc.createPart()
          assert.throws(() => part.free(), /is borrowed/)
          doc.free()
          assert.equal(docEnds(), 2)
        },
      },
    ],
  },
  {
    row: "`'item' may be C's once 'list_add' has it`",
    files: listOwns,
    words: ['list.h'],
    ways: [
      {
        words: ['--mark=list_add.item=move'],
        check: (glue) => {
          const { one, item } = added(glue)
          assert.throws(() => item.free(), TypeError)
          one.free()
        },
      },
      {
        words: ['--mark=list_add.item=keep'],
        files: listKeeps,
        check: (glue) => {
          const { one, item } = added(glue)
          assert.throws(() => item.free(), Error)
          one.free()
          item.free()
        },
      },
      {
        words: ['--mark=list_add.item=in'],
        files: listCopies,
        check: (glue) => {
          const { one, item } = added(glue)
          item.free()
          assert.equal(one.sum(), 4)
          one.free()
        },
      },
    ],
  },
  {
    row: "`'body' may end once 'world_destroy_body' has it`",
    files: {
      'world.h': `typedef struct world world;
typedef struct body body;
world *world_new(void);
void world_free(world *w);
body *world_get_body(world *w, int index);
void world_destroy_body(world *w, body *body);
int body_mass(const body *b);
`,
      'world.c': `#include "world.h"
${allocator}struct body { int mass; };
struct world { body all[2]; int first; };
world *world_new(void) { world *w = malloc(sizeof *w); *w = (world){{{5}, {6}}, 0}; return w; }
void world_free(world *w) { free(w); }
body *world_get_body(world *w, int index) { return &w->all[w->first + index]; }
void world_destroy_body(world *w, body *body) { (void)body; w->first++; }
int body_mass(const body *b) { return b->mass; }
`,
    },
    words: ['world.h'],
    ways: [
      {
        words: ['--mark=world_destroy_body.body=in'],
        check: ({ World }) => {
          const world = new World()
          const body = world.getBody(0)
          world.destroyBody(body)
          assert.throws(() => body.mass(), /get it again/)
          assert.equal(world.getBody(0).mass(), 6)
          world.free()
        },
      },
    ],
  },
  {
    row: '`points to a struct that the header only declares`',
    files: {
      'lib.h': 'struct pot;\nint lib_run(int n);\nint lib_fill(struct pot *pot, int by);\n',
      'lib.c': `#include "pot.h"
int lib_run(int n) { return n + 1; }
int lib_fill(struct pot *pot, int by) { return pot->level += by; }
struct pot *pot_new(void) { static struct pot one; return &one; }
void pot_free(struct pot *pot) { pot->level = 0; }
void pot_init(struct pot *pot) { pot->level = 1; }
`,
      'pot.h':
        '#pragma once\n#include "lib.h"\nstruct pot { int level; };\nvoid pot_init(struct pot *pot);\n',
      'make.h':
        '#pragma once\n#include "lib.h"\nstruct pot *pot_new(void);\nvoid pot_free(struct pot *pot);\n',
    },
    words: ['lib.h'],
    ways: [
      {
        words: ['make.h', 'lib.c'],
        check: ({ Pot }) => assert.equal(new Pot().fill(2), 2),
      },
      {
        words: ['pot.h', 'lib.c'],
        check: ({ Pot, fill }) => assert.equal(fill(new Pot(), 2), 3),
      },
      { words: ['--skip=lib_fill'], check: three },
    ],
  },
  {
    row: "`may be one struct or, with 'n', several`",
    files: {
      'lib.h': 'struct point { int x, y; };\nint lib_sum(const struct point *points, int n);\n',
      'lib.c': `#include "lib.h"
int lib_sum(const struct point *points, int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) sum += points[i].x + points[i].y;
  return sum;
}
`,
    },
    ways: [
      {
        words: ['--mark=lib_sum.points=length:n'],
        check: ({ sum }) =>
          assert.equal(
            sum([
              { x: 1, y: 2 },
              { x: 3, y: 4 },
            ]),
            10,
          ),
      },
      {
        words: ['--mark=lib_sum.points=length:1'],
        files: {
          'lib.c':
            '#include "lib.h"\nint lib_sum(const struct point *points, int n) { return points->x * n; }\n',
        },
        check: ({ sum }) => assert.equal(sum({ x: 3, y: 4 }, 5), 15),
      },
    ],
  },
  {
    row: "`'last' may be the end of 's'`",
    files: {
      'lib.h': 'int lib_sum(const char *s, const char *last);\n',
      'lib.c':
        'int lib_sum(const char *s, const char *last) { int sum = 0; while (s < last) sum += *s++; return sum; }\n',
    },
    ways: [
      {
        words: ['--mark=lib_sum.s=length:last'],
        check: ({ sum }) => assert.equal(sum('ab'), 195),
      },
    ],
  },
  {
    row: '`is a union`',
    files: {
      'lib.h':
        'union value { int number; unsigned char bytes[4]; };\nvoid lib_get(union value *value);\n',
      'lib.c': '#include "lib.h"\nvoid lib_get(union value *value) { value->number = 258; }\n',
    },
    ways: [
      {
        words: ['--mark=lib_get.value=out,bytes'],
        check: ({ get }) => assert.deepEqual(get(), Uint8Array.of(2, 1, 0, 0)),
      },
    ],
  },
  {
    row: "`of which 'f' gives out the address`, `a type that hides a pointer`",
    files: {
      'lib.h': `struct point { int x, y; };
void f(struct point **points, int points_len);
void lib_turn(struct point *p);
typedef int *cell;
int lib_read(cell c);
int lib_run(int n);
`,
      'lib.c': `#include "lib.h"
void f(struct point **points, int points_len) { static struct point one; while (points_len) points[--points_len] = &one; }
void lib_turn(struct point *p) { int x = p->x; p->x = p->y; p->y = x; }
int lib_read(cell c) { return *c; }
int lib_run(int n) { return n + 1; }
`,
    },
    ways: [
      {
        words: ['--skip=f', '--mark=lib_turn.p=length:1', '--mark=lib_read.c=length:1'],
        check: ({ turn, read }) => {
          const point = { x: 1, y: 2 }
          turn(point)
          assert.deepEqual(point, { x: 2, y: 1 })
          assert.equal(read(Int32Array.of(4)), 4)
        },
      },
      { words: ['--skip=f', '--skip=lib_turn', '--skip=lib_read'], check: three },
    ],
  },
  {
    row: "`'self' is const, and thing.c:9 writes it`",
    files: {
      'thing.h': `typedef struct thing { int n; int known; } thing;
void thing_init(thing *self, int n);
int thing_twice(const thing *self);
`,
      'thing.c': `#include "thing.h"
void thing_init(thing *self, int n) {
  self->n = n;
  self->known = 0;
}

int thing_twice(const thing *self) {
  thing *cache = (thing *)self;
  cache->known = 2 * self->n;
  return cache->known;
}
`,
    },
    words: ['thing.h'],
    ways: [
      {
        words: ['--mark=thing_twice.self=in'],
        check: ({ Thing }) => assert.equal(new Thing(4).twice(), 8),
      },
    ],
  },
]

/** The rows of the table: what stands in the first column. */
const rows = () => {
  const lines = readFileSync(`${root}docs/foreign-headers.md`, 'utf8').split('\n')
  const begin = lines.findIndex((line) => /^\| error +\| what to do/.test(line)) + 2
  assert.ok(begin > 2, 'no table of errors in docs/foreign-headers.md')
  const found = []
  for (let i = begin; lines[i]?.startsWith('|'); i++) found.push(lines[i].split('|')[1].trim())
  return found
}

const fill = (files) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true })
    write(name, text)
  }
}

test('each row of the table has a case, and each case a row', () => {
  assert.deepEqual(cases.map(({ row }) => row).sort(), rows().sort())
})

let builds = 0
for (const { row, files, words = ['lib.h'], meets = [words], ways } of cases)
  test(`${row}`, async () => {
    fill(files)
    const said = meets.map((words) => inFolder('build', ...words))
    for (const { status } of said) assert.notEqual(status, 0)
    const errors = said.map(({ stderr }) => stderr).join('')
    const messages = [...row.matchAll(/`([^`]+)`/g)].map(([, text]) => text.replace(/ ?….*/, ''))
    assert.ok(messages.length)
    for (const message of messages)
      assert.ok(
        errors.split('\n').some((line) => / error: /.test(line) && line.includes(message)),
        `no error says: ${message}\n${errors}`,
      )
    for (const { words: more, files: others = {}, alone, check } of ways) {
      fill({ ...files, ...others })
      const out = `out${builds++}`
      const given = [...(alone ? [] : words), ...more, '-o', out]
      const { status, stderr } = inFolder('build', ...given)
      assert.equal(status, 0, `${given.join(' ')}\n${stderr}`)
      const stem = given.find((word) => word.endsWith('.h')).slice(0, -2)
      check(await import(pathToFileURL(path(`${out}/${stem}.js`)).href))
      rmSync(path(out), { recursive: true })
    }
  })
