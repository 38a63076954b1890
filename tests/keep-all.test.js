/** The mark `keep:all`: C keeps a list of what one parameter gave, call by call. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, path, write } from './support/folder.js'

const header = `#include "tare.h"
#include <stdint.h>
typedef struct Names { const char *at[8]; uint32_t count; } Names;
void names_init(Names *self);
void names_add(Names *self, TARE_KEEP_ALL const char *name);
const char *names_at(const Names *self, uint32_t i);
uint32_t names_sum(const char *text);
`
const source = `#include "names.h"
void names_init(Names *self) { *self = (Names){.count = 0}; }
void names_add(Names *self, const char *name) { self->at[self->count++ & 7] = name; }
const char *names_at(const Names *self, uint32_t i) { return self->at[i & 7]; }
uint32_t names_sum(const char *text) { uint32_t sum = 0; while (*text) sum += *text++; return sum; }
`

for (const strategy of ['slab', 'pool=3', 'heap=freelist', 'heap=host'])
  test(`--memory=${strategy}: what earlier calls gave stays until the instance ends`, async () => {
    write('names.h', header)
    write('names.c', source)
    const { status, stderr } = inFolder('build', 'names.h', `--memory=${strategy}`)
    assert.equal(status, 0, stderr)
    const { Names, sum } = await import(path('dist/names.js'))
    const [one, other] = [new Names(), new Names()]
    const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon']
    for (const name of names) {
      one.add(name)
      other.add(name.toUpperCase())
      sum('x'.repeat(1000)) // scratch is written over
    }
    assert.deepEqual(names.map((_, i) => one.at(i)), names) // prettier-ignore
    one.free()
    sum('y'.repeat(1000))
    assert.deepEqual(names.map((_, i) => other.at(i)), names.map((name) => name.toUpperCase())) // prettier-ignore
    other.free()
  })
