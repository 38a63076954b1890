/** What JavaScript has placed is not the allocator's, and the sources that free it are refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, write } from './support/folder.js'

const header = (params = '') => `typedef struct { int x; char *text; } sync_state;
void sync_init(sync_state *s);
int sync_destroy(sync_state *s${params});
`

const source = (free, params = '') => `#include "sync.h"
#include <stddef.h>
void *malloc(size_t size);
void free(void *memory);
static void release(sync_state *s) { free(s->text); ${free} }
void sync_init(sync_state *s) { s->x = 3; s->text = malloc(4); }
int sync_destroy(sync_state *s${params}) { release(s); return 0; }
`

const build = (free, ...words) => {
  write('sync.h', header())
  write('sync.c', source(free))
  return inFolder('build', 'sync.h', '--malloc=freelist', '-o', 'dist', ...words)
}

test('a destructor that frees the instance as well is refused', () =>
  assert.match(
    build('free(s);').stderr,
    /^sync\.h:3:30: error: sync\.c:5 frees 's', which is not from the allocator but where JavaScript has put it: leave 'sync_destroy' out with --skip=sync_destroy, or say --mark=sync_destroy\.s=in if/m,
  ))

test('one that frees what the instance leads to is not', () => assert.equal(build('').status, 0))

test('what the message advises works', () =>
  assert.equal(build('free(s);', '--skip=sync_destroy').status, 0))
