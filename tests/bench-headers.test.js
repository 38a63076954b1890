/** What `make bench-headers` counts, on small headers. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { rows } from '../bench/headers/list.js'
import { measure, normalizeReason } from '../bench/support/headers.js'
import { root } from './support/build.js'
import { folder, write } from './support/folder.js'

const lib = `#include <stddef.h>
#include "base.h"
#define API(type) extern type

typedef struct lib_file lib_file;

int lib_one(void);
int lib_one(void); /* declared again */
API(int) lib_two(int x);
static int lib_hidden(int x);
static inline int lib_inline(int x) { return x; }
void lib_later(int);
inline void lib_later(int x) { (void)x; }
int lib_close(
  lib_file *file);
int lib_read(lib_file *file,
             void *into, void *and_into);
`

const measured = async (isOwn = (file) => file == 'lib.h') => {
  write('base.h', 'int base_one(void);\n')
  write('lib.h', lib)
  return measure(folder, ['lib.h'], isOwn)
}

test('public functions are those that the files of the interface declare, each once', async () =>
  assert.deepEqual((await measured()).declared, ['lib_one', 'lib_two', 'lib_close', 'lib_read']))

test('files that belong to the interface count as well', async () =>
  assert.equal((await measured(() => true)).declared[0], 'base_one'))

test('those that tare binds are bound', async () =>
  assert.deepEqual((await measured()).bound, ['lib_one', 'lib_two']))

test('each of the others has the reasons that are given within its declaration', async () => {
  const { reasons } = await measured()
  assert.deepEqual([...reasons.keys()], ['lib_close', 'lib_read'])
  assert.equal(reasons.get('lib_close').length, 1)
  assert.match(reasons.get('lib_close')[0], /^'…' points to a struct that the header only declares/)
  assert.ok(reasons.get('lib_read').length > 1)
})

test('what is declared does not depend on whether tare binds any of it', async () => {
  write('lib.h', 'int lib_one(void *context);\n')
  const { declared, bound, failed } = await measure(folder, ['lib.h'], () => true)
  assert.deepEqual([declared, bound], [['lib_one'], []])
  assert.match(failed, /declares no function that JavaScript could call/)
})

test('a reason has neither names nor advice', () =>
  assert.equal(
    normalizeReason("'open' returns a pointer, 'lib_file *', and 'char *' 12; write --skip=open"),
    "'…' returns a pointer, '… *', and 'char *' N",
  ))

test('the last results are those of the headers in the list', () => {
  const results = JSON.parse(readFileSync(`${root}bench/headers/results.json`, 'utf8'))
  assert.deepEqual(
    Object.keys(results),
    rows.map((row) => row.header[0]),
  )
  for (const { declared, bound, marked } of Object.values(results))
    assert.ok(0 <= bound && bound <= declared && marked <= declared) /* marks leave out as well */
})
