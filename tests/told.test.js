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
