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

test('nor do functions that give C an array, a text or an object, of which it gets none', async () => {
  write(
    'pipe.h',
    `#include <stddef.h>
    #include <stdint.h>
    typedef struct pipe pipe;
    typedef enum mode { MODE_OPEN = 2, MODE_SHUT = 5 } mode;
    typedef struct place { double x; char name[4]; int32_t list[2]; mode modes[2]; } place;
    typedef struct inner { place at; uint64_t wide; } inner;
    pipe *pipe_new(void);
    void pipe_free(pipe *self);
    void pipe_set_read(pipe *self, size_t (*read)(uint8_t *dst, size_t dst_cap, void *user), void *user);
    void pipe_set_name(pipe *self, size_t (*name)(char *dst, size_t dst_cap, void *user), void *user);
    void pipe_set_key(pipe *self, void (*key)(int16_t out_key[3], int32_t *out_count, void *user), void *user);
    void pipe_set_place(pipe *self, int32_t (*place)(inner *out_place, void *user), void *user);
    void pipe_run(pipe *self);
    const char *pipe_seen(void);\n`,
  )
  write(
    'pipe.c',
    `#include "pipe.h"
    void *malloc(size_t size);
    void free(void *block);
    struct pipe {
      size_t (*read)(uint8_t *, size_t, void *), (*name)(char *, size_t, void *);
      void (*key)(int16_t *, int32_t *, void *);
      int32_t (*place)(inner *, void *);
      void *users[4];
    };
    static char text[16];
    const char *pipe_seen(void) { return text; }
    pipe *pipe_new(void) { pipe *p = malloc(sizeof *p); *p = (pipe){0}; return p; }
    void pipe_run(pipe *p) {
      uint8_t bytes[4] = {9};
      char name[4] = {9};
      int16_t key[3] = {9, 9, 9};
      int32_t count = 9;
      inner at = {{9, {9}, {9, 9}, {9, 9}}, 9};
      const size_t read = p->read(bytes, 4, p->users[0]), named = p->name(name, 4, p->users[1]);
      p->key(key, &count, p->users[2]);
      const int32_t placed = p->place(&at, p->users[3]);
      const int all[] = {(int)read, (int)named, key[2], count, placed, (int)at.at.x, at.at.list[1],
                         at.at.modes[1], (int)at.wide, at.at.name[0] != 0};
      for (int i = 0; i < 10; i++) text[i] = (char)('0' + all[i]);
    }
    void pipe_free(pipe *p) { pipe_run(p); free(p); }
    void pipe_set_read(pipe *p, size_t (*f)(uint8_t *, size_t, void *), void *user) { p->read = f; p->users[0] = user; }
    void pipe_set_name(pipe *p, size_t (*f)(char *, size_t, void *), void *user) { p->name = f; p->users[1] = user; }
    void pipe_set_key(pipe *p, void (*f)(int16_t *, int32_t *, void *), void *user) { p->key = f; p->users[2] = user; }
    void pipe_set_place(pipe *p, int32_t (*f)(inner *, void *), void *user) { p->place = f; p->users[3] = user; }\n`,
  )
  const { status, stderr } = inFolder(
    'build',
    'pipe.h',
    '--malloc=freelist',
    '--mark=pipe_seen=borrowed',
    '--mark=pipe_set_key.key.out_count=length:1',
    ...['read', 'name', 'key', 'place'].map((name) => `--mark=pipe_set_${name}.${name}=keep`),
  )
  assert.equal(status, 0, stderr)
  const { Pipe, seen } = await import(path('dist/pipe.js'))
  ;(() => {
    const pipe = new Pipe()
    pipe.setRead(() => Uint8Array.of(1, 2, 3))
    pipe.setName(() => 'ab')
    pipe.setKey(() => ({ key: Int16Array.of(5, 6, 7), count: Int32Array.of(8) }))
    const place = { x: 4, name: 'x', list: Int32Array.of(1, 3), modes: [2, 5] }
    pipe.setPlace(() => ({ result: 6, place: { at: place, wide: 2n } }))
    pipe.run()
  })()
  assert.equal(seen(), '3278643521')
  for (let i = 0; i < 20 && seen()[0] == '3'; i++) await collect()
  assert.equal(seen(), '0000000200')
})

test('what C has taken over keeps its functions, though JavaScript has it no longer', async () => {
  write(
    'tower.h',
    `typedef struct chime chime;
    typedef struct tower tower;
    chime *chime_new(void (*ring)(int x, void *user), void *user);
    void chime_free(chime *self);
    tower *tower_new(void);
    void tower_free(tower *self);
    int tower_add(tower *self, chime *one); /* 1 where there is one already */
    void tower_ring(tower *self, int x);
    int chimes(void);\n`,
  )
  write(
    'tower.c',
    `#include "tower.h"
    void *malloc(unsigned long size);
    void free(void *block);
    struct chime { void (*ring)(int, void *); void *user; };
    struct tower { chime *one; };
    static int count;
    int chimes(void) { return count; }
    chime *chime_new(void (*ring)(int, void *), void *user) {
      chime *c = malloc(sizeof *c);
      *c = (chime){ring, user};
      count++;
      return c;
    }
    void chime_free(chime *c) { count--; free(c); }
    tower *tower_new(void) { tower *t = malloc(sizeof *t); t->one = 0; return t; }
    void tower_free(tower *t) { if (t->one) chime_free(t->one); free(t); }
    int tower_add(tower *t, chime *one) { if (t->one) return 1; t->one = one; return 0; }
    void tower_ring(tower *t, int x) { t->one->ring(x, t->one->user); }\n`,
  )
  const { status, stderr } = inFolder(
    'build',
    'tower.h',
    '--malloc=freelist',
    '--mark=chime_new.ring=keep',
    '--mark=tower_add=error:nonzero',
    '--mark=tower_add.one=move:success',
  )
  assert.equal(status, 0, stderr)
  const { Chime, chimes, Tower } = await import(path('dist/tower.js'))
  const tower = new Tower()
  const seen = []
  ;(() => tower.add(new Chime((x) => seen.push(x))))()
  ;(() => {
    assert.throws(() => tower.add(new Chime(() => seen.push('another'))), / failed: 1$/)
  })()
  for (let i = 0; i < 20 && chimes() > 1; i++) await collect()
  assert.equal(chimes(), 1)
  tower.ring(4)
  assert.deepEqual(seen, [4])
  tower.free()
  assert.equal(chimes(), 0)
})
