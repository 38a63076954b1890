/** What the collector ends calls nothing of JavaScript's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { collect } from './support/check.js'
import { inFolder, path, write } from './support/folder.js'

test('the end of an instance that is garbage calls no function that it kept, whatever else holds that one', async () => {
  write(
    'bell.h',
    `typedef struct bell bell;
    bell *bell_new(void);
    void bell_free(bell *self);
    void bell_on_end(bell *self, void (*done)(int x, void *user), void *user);
    void bell_on_stop(bell *self, void (*stop)(int x));
    int bells_ended(void);\n`,
  )
  write(
    'bell.c',
    `#include "bell.h"
    void *malloc(unsigned long size);
    void free(void *block);
    struct bell { void (*done)(int, void *), (*stop)(int); void *user; };
    static int ended;
    int bells_ended(void) { return ended; }
    bell *bell_new(void) { bell *b = malloc(sizeof *b); *b = (bell){0}; return b; }
    void bell_free(bell *b) {
      ended++;
      if (b->done) b->done(1, b->user);
      if (b->stop) b->stop(2);
      free(b);
    }
    void bell_on_end(bell *b, void (*done)(int, void *), void *user) { b->done = done; b->user = user; }
    void bell_on_stop(bell *b, void (*stop)(int)) { b->stop = stop; }\n`,
  )
  const keep = ['done', 'stop'].map(
    (name) => `--mark=bell_on_${name == 'done' ? 'end' : name}.${name}=keep`,
  )
  const { status, stderr } = inFolder('build', 'bell.h', '--malloc=freelist', ...keep)
  assert.equal(status, 0, stderr)
  const { Bell, bellsEnded } = await import(path('dist/bell.js'))
  const seen = []
  const see = (x) => void seen.push(x)
  for (const way of ['onEnd', 'onStop']) {
    let bell = new Bell()
    await new Promise((resolve) => setTimeout(resolve)) // what a job made lives until its end
    const made = bellsEnded()
    ;(() => bell[way](see))()
    bell = undefined
    gc()
    for (let i = 0; i < 20 && bellsEnded() == made; i++) await collect()
    assert.equal(bellsEnded(), made + 1)
    assert.deepEqual(seen, [], way)
    bell = new Bell()
    bell[way](see)
    bell.free()
    assert.deepEqual(seen.splice(0), way == 'onEnd' ? [1] : [2])
  }
})
