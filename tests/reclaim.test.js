/** --reclaim: what becomes of instances that are dropped, and what those cost that are not. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { beforeEach, test } from 'node:test'

import './support/gc.js'
import { collect } from './support/check.js'
import { inFolder, path, write } from './support/folder.js'

/** Calls of the registries of all modules, from here on. */
const calls = { register: 0, unregister: 0 }
for (const name of ['register', 'unregister']) {
  const real = FinalizationRegistry.prototype[name]
  FinalizationRegistry.prototype[name] = function (...args) {
    calls[name]++
    return real.apply(this, args)
  }
}
const kept = []
const forget = () => Object.assign(calls, { register: 0, unregister: 0 })
const job = () => new Promise((resolve) => setTimeout(resolve))

/** Collects until something holds. */
const until = async (holds) => {
  for (let i = 0; i < 50 && !holds(); i++) await collect()
  assert.ok(holds())
}

beforeEach(() => {
  write(
    'box.h',
    `#include <stdbool.h>
    typedef struct box { int count; } box;
    void box_init(box *self);
    void box_add(box *self, int by);
    typedef struct list list;
    list *list_new(void);
    void list_free(list *self);
    int list_length(const list *self);
    bool list_join(list *self, list *other);
    int lists_alive(void);\n`,
  )
  write(
    'box.c',
    `#include "box.h"
    void *malloc(unsigned long size);
    void free(void *block);
    void box_init(box *self) { self->count = 0; }
    void box_add(box *self, int by) { self->count += by; }
    struct list { list *joined; };
    static int alive;
    int lists_alive(void) { return alive; }
    list *list_new(void) { list *l = malloc(sizeof *l); alive++; *l = (list){0}; return l; }
    void list_free(list *l) { if (l) { list_free(l->joined); alive--; free(l); } }
    int list_length(const list *l) { return l ? 1 + list_length(l->joined) : 0; }
    bool list_join(list *self, list *other) {
      if (self->joined) return false;
      self->joined = other;
      return true;
    }\n`,
  )
})

/** What `tare build box.h` makes with these options. */
const built = async (...options) => {
  const out = options.join('_').replace(/[^a-z0-9]/g, '-')
  const { status, stderr } = inFolder(
    ...['build', 'box.h', '-o', out, '--malloc=freelist'],
    ...['--mark=list_join.other=move:success', '--mark=list_join=error:zero', ...options],
  )
  assert.equal(status, 0, stderr)
  return {
    js: readFileSync(path(`${out}/box.js`), 'utf8'),
    ...(await import(path(`${out}/box.js`))),
  }
}

test('each is what a build does by itself', async () => {
  const each = await built('--reclaim=each')
  assert.equal(each.js, (await built('--memory=slab')).js)
  forget()
  const box = new each.Box()
  assert.deepEqual(calls, { register: 1, unregister: 0 })
  box.free()
  assert.deepEqual(calls, { register: 1, unregister: 1 })
})

test('batch registers none that is freed in the job that made it', async () => {
  const { Box, List } = await built('--reclaim=batch')
  for (const Class of [Box, List]) {
    forget()
    for (let i = 0; i < 1000; i++) new Class().free()
    await job()
    assert.deepEqual(calls, { register: 0, unregister: 0 })
    const held = new Class()
    assert.equal(calls.register, 0)
    await job()
    assert.deepEqual(calls, { register: 1, unregister: 0 })
    held.free()
    assert.deepEqual(calls, { register: 1, unregister: 1 })
    assert.throws(() => held.free(), /used after free/)
  }
})

test('batch registers the 64 that live, and does not wait with more', async () => {
  const { Box } = await built('--reclaim=batch')
  forget()
  const all = Array.from({ length: 64 }, () => new Box())
  assert.equal(calls.register, 0)
  all.push(new Box())
  assert.equal(calls.register, 64)
  await job()
  assert.equal(calls.register, 65)
  for (const one of all) one.free()
  assert.equal(calls.unregister, 65)
})

test('batch leaves nothing for each 64 instances that a long job makes', async () => {
  const { Box } = await built('--reclaim=batch')
  const make = () => {
    for (let i = 0; i < 2e6; i++) new Box().free()
    gc()
    return process.memoryUsage().heapUsed
  }
  const before = make()
  assert.ok(make() - before < 1 << 20)
})

test('batch needs nothing that worklets do not have', async (t) => {
  const { Box } = await built('--reclaim=batch')
  const real = globalThis.queueMicrotask
  t.after(() => (globalThis.queueMicrotask = real))
  delete globalThis.queueMicrotask
  forget()
  const box = new Box()
  await null
  await null
  assert.equal(calls.register, 1)
  box.free()
})

test('batch gives back what is dropped, from a pool as well', async () => {
  const { Box } = await built('--reclaim=batch', '--memory=pool=4')
  for (let round = 0; round < 5; round++) {
    let made = 0
    await until(() => {
      try {
        for (; made < 4; made++) new Box().add(1)
      } catch (error) {
        assert.match(error.message, /all 4 Box instances are in use/)
      }
      return made == 4
    })
  }
})

test('batch holds no instance for longer than its job', async () => {
  const { Box } = await built('--reclaim=batch')
  class Large extends Box {
    bytes = new Uint8Array(1 << 20)
  }
  const seen = Array.from({ length: 64 }, () => new WeakRef(new Large()))
  await until(() => seen.every((one) => !one.deref()))
})

test('batch: an instance that C gives back because a call failed is registered all the same', async () => {
  const { List, listsAlive } = await built('--reclaim=batch')
  const first = new List()
  first.join(new List())
  ;(() => {
    const again = new List()
    const others = []
    assert.throws(() => first.join(again))
    for (let i = 0; i < 70; i++) others.push(new List())
    for (const one of others) one.free()
  })()
  await until(() => listsAlive() == 2)
  first.free()
  assert.equal(listsAlive(), 0)
})

test('batch: a frozen cell and a Proxy do as with each', async () => {
  const { Box } = await built('--reclaim=batch')
  const frozen = Object.freeze(new Box())
  for (const key of Reflect.ownKeys(frozen)) Object.freeze(frozen[key])
  await job() // what throws in a microtask would end the process
  frozen.add(1)
  assert.throws(() => frozen.free(), TypeError)
  kept.push(frozen) // its slot is never given back, and the collector would say so
  forget()
  new Proxy(new Box(), {}).free()
  await job()
  assert.deepEqual(calls, { register: 0, unregister: 0 })
})

test('none registers nothing, and only free() gives back', async () => {
  const { Box, List, js, listsAlive } = await built('--reclaim=none', '--memory=pool=2')
  assert.doesNotMatch(js, /FinalizationRegistry/)
  forget()
  for (let i = 0; i < 10; i++) {
    new Box().free()
    new List().free()
  }
  new Box()[Symbol.dispose ?? Object.getOwnPropertySymbols(Box.prototype)[0]]()
  new Box()
  new Box()
  new List()
  assert.deepEqual(calls, { register: 0, unregister: 0 })
  for (let i = 0; i < 5; i++) await collect()
  assert.throws(() => new Box(), /all 2 Box instances are in use/)
  assert.equal(listsAlive(), 1)
})

test('another word is refused', () => {
  const { status, stderr } = inFolder('build', 'box.h', '--reclaim=some')
  assert.equal(status, 2)
  assert.equal(stderr, 'tare: error: --reclaim=some: there are each, batch and none\n')
})
