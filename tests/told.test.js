/** A failed call fills the objects that it was given, such as a struct of its errors, before it throws. */
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

import { tare } from './support/build.js'

const folder = mkdtempSync(join(tmpdir(), 'tare-told-'))
writeFileSync(
  `${folder}/doc.h`,
  `typedef struct doc doc;
struct problem { int line; };
doc *doc_parse(const char *text, struct problem *problem);
void doc_free(doc *d);
int doc_check(const char *text, struct problem *problem);
`,
)
writeFileSync(
  `${folder}/doc.c`,
  `#include "doc.h"
struct doc { int length; };
static doc only;
doc *doc_parse(const char *text, struct problem *problem) {
  problem->line = *text ? 0 : 7;
  return *text ? &only : 0;
}
void doc_free(doc *d) { d->length = 0; }
int doc_check(const char *text, struct problem *problem) {
  problem->line = *text ? 0 : 8;
  return *text ? 0 : -1;
}
`,
)
const { status, stderr } = spawnSync(
  tare,
  [
    'build',
    'doc.h',
    'doc.c',
    '--mark=doc_check=error:nonzero',
    '--mark=doc_*.text=in',
    '--mark=doc_*.problem=inout',
  ],
  { cwd: folder, encoding: 'utf8' },
)
assert.equal(status, 0, stderr)
const { check, Doc } = await import(`${folder}/dist/doc.js`)

test('a factory that returns NULL', () => {
  const problem = { line: 1 }
  Doc.parse('x', problem).free()
  assert.equal(problem.line, 0)
  assert.throws(() => Doc.parse('', problem), /^Error: Doc\.parse\(\) returned NULL$/)
  assert.equal(problem.line, 7)
})

test('a function whose result says that it failed', () => {
  const problem = { line: 1 }
  assert.throws(() => check('', problem), /^Error: check\(\) failed: -1$/)
  assert.equal(problem.line, 8)
})

// ---- Setters of such objects, which call the module ----

writeFileSync(
  `${folder}/base.h`,
  `typedef struct base base;
struct problem { int line; };
base *base_new(void);
void base_free(base *b);
const char *base_text(base *b);
int base_check(base *b, struct problem *problem);
int base_open(base *with, int kind, struct problem *problem, base **first, base **second);
int base_note(int kind, struct problem *problem, char **note);
int living(void);
int ended(void);
`,
)
writeFileSync(
  `${folder}/base.c`,
  `#include "base.h"
struct base { int is_there; char text[4]; };
static base all[8];
static int last;
base *base_new(void) {
  for (int i = 0; i < 8; i++)
    if (!all[i].is_there) {
      all[i] = (base){1, {'n', '0' + (char)i, 0}};
      return &all[i];
    }
  return 0;
}
void base_free(base *b) {
  b->is_there = 0;
  b->text[1] = 'x';
  last = last * 10 + (int)(b - all);
}
const char *base_text(base *b) { return b->text; }
int base_check(base *b, struct problem *problem) {
  problem->line = 3;
  return b->is_there;
}
int base_open(base *with, int kind, struct problem *problem, base **first, base **second) {
  problem->line = with->is_there + kind;
  *first = base_new();
  *second = base_new();
  return kind;
}
int base_note(int kind, struct problem *problem, char **note) {
  static char text[] = "a note";
  problem->line = kind;
  *note = text;
  return kind;
}
int living(void) {
  int count = 0;
  for (int i = 0; i < 8; i++)
    count += all[i].is_there;
  return count;
}
int ended(void) {
  int was = last;
  last = 0;
  return was;
}
`,
)
const built = spawnSync(
  tare,
  [
    'build',
    'base.h',
    'base.c',
    '--mark=base_check=error:nonzero,message:base_text',
    '--mark=base_open=error:nonzero,message:base_text',
    '--mark=base_open.with=in',
    '--mark=base_open.first=owned,always',
    '--mark=base_open.second=owned,always',
    '--mark=base_note=error:nonzero,message:note',
    '--mark=base_note.note=borrowed',
    '--mark=base_*.problem=inout',
  ],
  { cwd: folder, encoding: 'utf8' },
)
assert.equal(built.status, 0, built.stderr)
const lib = await import(`${folder}/dist/base.js`)

/** An object whose setter does something once the call has failed: before the call it is only tried. */
const sly = (act) => {
  let count = 0
  return {
    get line() {
      return 1
    },
    set line(value) {
      if (count++) act(value)
    },
  }
}

test('the text is asked of an instance before a setter ends it', () => {
  const base = new lib.Base()
  let line
  const told = sly((value) => {
    line = value
    base.free()
  })
  assert.throws(() => base.check(told), { message: 'check() failed: n0' })
  assert.equal(line, 3)
  assert.equal(lib.living(), 0)
})

test('a text in scratch is read before a setter calls the module', () => {
  const inner = { line: 0 }
  const told = sly(() => lib.note(0, inner))
  assert.throws(() => lib.note(5, told), { message: 'note() failed: a note' })
})

test('all that a failed call gives out is ended, before a setter runs', () => {
  const base = new lib.Base()
  lib.ended()
  let living
  const told = sly(() => {
    living = lib.living()
    base.free()
  })
  assert.throws(() => base.open(2, told), { message: /failed: n0$/, code: 2 })
  assert.equal(living, 1)
  assert.equal(lib.ended(), 210)
  assert.equal(lib.living(), 0)
})

test('it is ended where a setter throws', () => {
  const base = new lib.Base()
  const told = sly(() => {
    throw Error('no')
  })
  assert.throws(() => base.open(2, told), { message: 'no' })
  assert.equal(lib.living(), 1)
  const { first, second } = base.open(0, { line: 0 })
  for (const one of [base, first, second]) one.free()
  assert.equal(lib.living(), 0)
})
