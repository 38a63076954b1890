/**
 * Classes whose functions do not begin with the name of the struct: --rename says which one constructs and which one ends
 * an instance, and those that begin like the first belong to the class.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { inFolder, path, write } from './support/folder.js'

const header = `#include <stddef.h>
typedef struct { int used; int *digits; } big_num;
int big_init(big_num *a);
int big_init_copy(big_num *a, const big_num *b);
void big_clear(big_num *a);
void big_set(big_num *a, int value);
int big_get(const big_num *a);
int big_add(const big_num *a, const big_num *b, big_num *sum);
int big_live(void);
`

const source = `#include "big.h"
void *malloc(size_t size);
void free(void *memory);
static int live;
int big_init(big_num *a) { a->digits = malloc(sizeof(int)); *a->digits = 0; live++; return 0; }
int big_init_copy(big_num *a, const big_num *b) { big_init(a); *a->digits = *b->digits; return 0; }
void big_clear(big_num *a) { free(a->digits); a->digits = 0; live--; }
void big_set(big_num *a, int value) { *a->digits = value; }
int big_get(const big_num *a) { return *a->digits; }
int big_add(const big_num *a, const big_num *b, big_num *sum) {
  if (*a->digits > 99) return -3;
  *sum->digits = *a->digits + *b->digits;
  return 0;
}
int big_live(void) { return live; }
`

test('methods, factories and the destructor of such a class', async () => {
  write('big.h', header)
  write('big.c', source)
  const { status, stderr } = inFolder(
    'build',
    'big.h',
    '--malloc=freelist',
    '--rename=big_init=constructor',
    '--rename=big_clear=free',
    '--mark=big_init*=error:nonzero',
    '--mark=big_add=error:nonzero',
    '-o',
    'dist',
  )
  assert.equal(status, 0, stderr)
  const { live, ...classes } = await import(pathToFileURL(path('dist/big.js')).href)
  const Big = Object.values(classes).find((value) => value.prototype)
  const one = new Big()
  one.set(40)
  const two = Big.copy(one)
  const sum = new Big()
  one.add(two, sum)
  assert.equal(sum.get(), 80)
  one.set(100)
  assert.throws(() => one.add(two, sum), { code: -3 })
  assert.equal(live(), 3)
  for (const each of [one, two, sum]) each.free()
  assert.equal(live(), 0)
  assert.throws(() => one.get(), TypeError)
})

test('the destructor of a handle that returns NULL for the instance', async () => {
  write(
    'state.h',
    `typedef struct state_tag STATE;
STATE *state_new(int x);
STATE *state_delete(STATE *state);
int state_value(STATE *state);
`,
  )
  write(
    'state.c',
    `#include "state.h"
#include <stddef.h>
void *malloc(size_t size);
void free(void *memory);
struct state_tag { int x; };
STATE *state_new(int x) { STATE *state = malloc(sizeof *state); state->x = x; return state; }
STATE *state_delete(STATE *state) { free(state); return 0; }
int state_value(STATE *state) { return state->x; }
`,
  )
  const { status, stderr } = inFolder(
    'build',
    'state.h',
    '--malloc=freelist',
    '--mark=state_new=owned:state_delete',
    '-o',
    'dist',
  )
  assert.equal(status, 0, stderr)
  const glue = await import(pathToFileURL(path('dist/state.js')).href)
  const State = Object.values(glue).find((value) => value.prototype)
  const state = new State(5)
  assert.equal(state.value(), 5)
  state.free()
  assert.throws(() => state.value(), TypeError)
})
