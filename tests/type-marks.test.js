/** Marks at the typedef that functions return, and at types whose functions a lenient reading leaves out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { inFolder, path, write } from './support/folder.js'

const header = `typedef int lib_err;
typedef int lib_order;
typedef enum { LIB_GOOD, LIB_OTHER } lib_state;
lib_err lib_set(int x);
lib_err lib_count(int x);
lib_order lib_compare(int a, int b);
lib_state lib_check(int x);
const char *lib_text(lib_err code);
`

const source = `#include "lib.h"
lib_err lib_set(int x) { return x > 9 ? -3 : 0; }
lib_err lib_count(int x) { return x; }
lib_order lib_compare(int a, int b) { return a < b ? -1 : a > b; }
lib_state lib_check(int x) { return x > 9 ? LIB_OTHER : LIB_GOOD; }
const char *lib_text(lib_err code) { return code == -3 ? "too large" : "?"; }
`

const explain = (...words) => {
  write('lib.h', header)
  return inFolder('build', 'lib.h', '--explain', ...words)
}

test('what a typedef is marked with counts for the functions that return it', async () => {
  write('lib.h', header)
  write('lib.c', source)
  const { status, stderr } = inFolder(
    'build',
    'lib.h',
    '--mark=lib_err=error:nonzero,message:lib_text',
    '--mark=lib_count=error:negative',
    '--mark=lib_state=error:nonzero',
    '-o',
    'dist',
  )
  assert.equal(status, 0, stderr)
  const { set, count, compare, check } = await import(pathToFileURL(path('dist/lib.js')).href)
  assert.equal(set(1), undefined)
  assert.throws(() => set(10), { message: 'set() failed: too large', code: -3 })
  assert.equal(count(4), 4)
  assert.throws(() => count(-3), { message: 'count() failed: too large' })
  assert.equal(compare(2, 1), 1)
  assert.equal(check(1), undefined)
  assert.throws(() => check(10), { code: 1 })
})

test('a pattern that fits the typedef is about functions', () => {
  const { stdout } = explain('--mark=lib_*e*=error:nonzero')
  assert.match(stdout, /set = lib_set\n(?: {4}.*\n)* {4}fails/)
  assert.doesNotMatch(stdout, /count = lib_count\n(?: {4}.*\n)* {4}fails/)
})

test('a typedef that nothing returns, or that is marked otherwise, is told', () => {
  assert.match(explain('--mark=lib_er=error:nonzero').stderr, /is called 'lib_er'/)
  assert.match(explain('--mark=int=error:nonzero').stderr, /is called 'int'/)
  assert.match(explain('--mark=lib_err=owned').stderr, /'owned' means nothing for 'lib_err'/)
})

test('JavaScript that supplies a function throws by itself', () => {
  const { stdout, status } = explain('--mark=lib_err=error:nonzero', '--import=lib_set')
  assert.equal(status, 0)
  assert.doesNotMatch(stdout, /= lib_set\n(?: {4}.*\n)* {4}fails/)
})

test('a mark at a type is no error where a lenient reading has left out all that has it', () => {
  write(
    'lib.h',
    `typedef struct { unsigned char *data; int data_len; } lib_bytes;
int lib_one(int x);
int lib_use(lib_bytes *bytes, void **more);
`,
  )
  const { status, stderr } = inFolder(
    'build',
    'lib.h',
    '--explain',
    '--lenient',
    '--mark=lib_bytes.data=length:data_len',
  )
  assert.equal(status, 0, stderr)
  assert.doesNotMatch(stderr, /error/)
})
