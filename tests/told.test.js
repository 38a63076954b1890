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
const char *base_last(void);
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
static base *asked;
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
const char *base_last(void) { return asked->text; }
int base_check(base *b, struct problem *problem) {
  problem->line = 3;
  return b->is_there;
}
int base_open(base *with, int kind, struct problem *problem, base **first, base **second) {
  problem->line = with->is_there + kind;
  asked = with;
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
    '--mark=base_open=error:nonzero,message:base_last',
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

// ---- Texts that are no UTF-8 ----

writeFileSync(
  `${folder}/latin.h`,
  `typedef struct latin latin;
struct remark { int line; char text[4]; };
latin *latin_new(void);
void latin_free(latin *l);
const char *latin_error(latin *l);
const char *latin_text(int code);
const char *latin_last(void);
int latin_check(latin *l, int code);
int latin_code(int code);
int latin_any(int code);
int latin_open(int code, latin **out);
int latin_note(int code, char **note);
void latin_drop(void *text);
int latin_dropped(void);
int latin_tell(int code, struct remark *remark);
int latin_tells(int code, struct remark *remarks, int remarks_len);
latin *latin_read(int code, struct remark *remark);
`,
)
writeFileSync(
  `${folder}/latin.c`,
  `#include "latin.h"
struct latin { int x; };
static latin only;
static char words[] = "caf\\xe9 \\xc3\\xa9";
static int dropped;
latin *latin_new(void) { return &only; }
void latin_free(latin *l) { l->x = 0; }
const char *latin_error(latin *l) { return l ? words : 0; }
const char *latin_text(int code) { return code ? words : 0; }
const char *latin_last(void) { return words; }
int latin_check(latin *l, int code) { l->x = code; return code; }
int latin_code(int code) { return code; }
int latin_any(int code) { return code; }
int latin_open(int code, latin **out) { *out = &only; return code; }
int latin_note(int code, char **note) { *note = words; return code; }
void latin_drop(void *text) { dropped += text == words; }
int latin_dropped(void) { return dropped; }
static int say(int code, struct remark *remark) {
  *remark = (struct remark){code, {(char)(code ? 0xe9 : 'e'), 0}};
  return code;
}
int latin_tell(int code, struct remark *remark) { return say(code, remark); }
int latin_tells(int code, struct remark *remarks, int remarks_len) {
  for (int i = 0; i < remarks_len; i++) say(code, &remarks[i]);
  return code;
}
latin *latin_read(int code, struct remark *remark) { return say(code, remark) ? 0 : &only; }
`,
)
const latinBuilt = spawnSync(
  tare,
  [
    'build',
    'latin.h',
    'latin.c',
    '--mark=latin_check=error:nonzero,message:latin_error',
    '--mark=latin_code=error:nonzero,message:latin_text',
    '--mark=latin_any=error:nonzero,message:latin_last',
    '--mark=latin_open=error:nonzero,message:latin_error',
    '--mark=latin_open.out=owned,always',
    '--mark=latin_note=error:nonzero,message:note',
    '--mark=latin_note.note=owned:latin_drop',
    '--mark=latin_read=owned',
    '--mark=latin_tell*=error:nonzero',
    '--mark=latin_tells.remarks=inout',
    '--mark=latin_*.remark=inout',
  ],
  { cwd: folder, encoding: 'utf8' },
)
assert.equal(latinBuilt.status, 0, latinBuilt.stderr)
const { Latin, ...latin } = await import(`${folder}/dist/latin.js`)

test('a text that is no UTF-8 does not hide the failure', () => {
  const said = 'failed: caf\ufffd \u00e9'
  assert.throws(() => new Latin().check(5), { message: `check() ${said}`, code: 5 })
  assert.throws(() => latin.code(5), { message: `code() ${said}`, code: 5 })
  assert.throws(() => latin.any(5), { message: `any() ${said}`, code: 5 })
  assert.throws(() => Latin.open(5), { message: `Latin.open() ${said}`, code: 5 })
  assert.throws(() => latin.note(5), { message: `note() ${said}`, code: 5 })
  assert.equal(latin.dropped(), 1)
})

test('nor does an object that cannot be read, which stays as it was', () => {
  const remark = () => ({ line: 1, text: 'ok' })
  const told = remark()
  assert.throws(() => latin.tell(5, told), { message: 'tell() failed: 5', code: 5 })
  assert.deepEqual(told, remark())
  assert.throws(() => latin.tells(5, [told]), { message: 'tells() failed: 5', code: 5 })
  assert.deepEqual(told, remark())
  assert.throws(() => Latin.read(5, told), { message: 'Latin.read() returned NULL' })
  assert.deepEqual(told, remark())
  latin.tell(0, told)
  assert.deepEqual(told, { line: 0, text: 'e' })
})

// ---- Where the text comes from ----

const errorsOf = (text, ...marks) => {
  writeFileSync(`${folder}/wrong.h`, text)
  return spawnSync(tare, ['build', 'wrong.h', '--explain', ...marks], {
    cwd: folder,
    encoding: 'utf8',
  }).stderr
}

test('an output that always gets NULL gives no text', () =>
  assert.match(
    errorsOf(
      'int b_exec(int x, char **errmsg);\n',
      '--mark=b_exec=error:nonzero,message:errmsg',
      '--mark=b_exec.errmsg=value:NULL',
    ),
    /^wrong.h:1:\d+: error: the mark 'message' of 'b_exec' is about 'errmsg', which is neither/,
  ))

const two =
  'typedef struct b b;\ntypedef struct a a;\nb *b_new(void);\nvoid b_free(b *x);\n' +
  'const char *b_err(b *x);\na *a_new(void);\nvoid a_free(a *x);\n'

test('nor does an instance that is always NULL', () => {
  assert.match(
    errorsOf(
      two + 'int a_run(a *x, b *y);\n',
      '--mark=a_run=error:nonzero,message:b_err',
      '--mark=a_run.y=value:NULL',
    ),
    /and 'b_err' takes 'b \*', where 'a_run' returns 'int'/,
  )
})

test('nor an array of instances, and nor one of two', () => {
  assert.match(
    errorsOf(
      two + 'int a_all(b *const *items, int items_len);\n',
      '--mark=a_all=error:nonzero,message:b_err',
      '--mark=a_all.items=in',
    ),
    /and 'b_err' takes 'b \*', where 'a_all' returns 'int'/,
  )
  assert.match(
    errorsOf(
      two + 'int b_all(b **items, int items_len);\n',
      '--mark=b_all=error:nonzero,message:b_err',
      '--mark=b_all.items=in',
    ),
    /the mark 'message' of 'b_all' is about 'items', which is neither one instance/,
  )
  assert.match(
    errorsOf(
      two + 'int b_cmp(b *x, b *y);\n',
      '--mark=b_cmp=error:nonzero,message:b_err',
      '--mark=b_*=in',
    ),
    /nothing says whether 'b_err' is asked of 'x' or of 'y'/,
  )
})
