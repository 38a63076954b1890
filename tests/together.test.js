/** What was built apart, in one call: handles, results of each kind, and pointers that the caller frees. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, root, run } from './support/build.js'
import { folder, inFolder, write } from './support/folder.js'

const words = [
  '--malloc=freelist',
  '--skip=group_give',
  '--mark=group_*.out_text=owned:group_give',
  '--mark=group_name.out_values=owned:group_give,length:out_len',
  '--mark=group_maybe=nullable',
]

for (const way of ['slab', 'pool=9', 'slab --alloc', 'slab --debug', 'slab --simd']) {
  const options = `--memory=${way}`.split(' ')
  const folder = build(`together-${way.replace(/\W+/g, '-')}`, 'tests/fixtures/together.h', ...words, ...options) // prettier-ignore
  const { Group, groupLive: live } = await import(`${folder}/together.js`)

  test(`${way}: an instance beside a text that the caller frees`, () => {
    const { result, text } = Group.open('x')
    assert.ok(result instanceof Group)
    assert.equal(text, 'new')
    assert.equal(live(), 1)
    assert.equal(result.next(true).result, result)
    assert.deepEqual(result.next(false), { result: null, text: 'nxt' })
    result.free()
    assert.equal(live(), 0)
  })

  test(`${way}: an instance that C did not make, and the text is freed all the same`, () => {
    assert.throws(() => Group.open('-'), { message: 'Group.open() returned NULL' })
    assert.equal(live(), 0)
  })

  test(`${way}: results of each kind beside pointers that the caller frees`, () => {
    const group = new Group()
    assert.deepEqual(group.name(), { result: 'name', values: Int32Array.of(1, -2) })
    assert.deepEqual(group.maybe(true), { result: 'there', text: 'may' })
    assert.deepEqual(group.maybe(false), { result: null, text: 'may' })
    assert.deepEqual(group.spot(), { result: { x: 1.5 }, text: 'spt' })
    assert.deepEqual(group.mode(), { result: 1, text: 'mod' })
    assert.deepEqual(group.big(), { result: 2n ** 64n - 1n, text: 'big' })
    assert.deepEqual(group.is(), { result: true, text: 'is.' })
    assert.deepEqual(group.fill(3), { buffer: Uint8Array.of(9), text: 'fil' })
    assert.equal(live(), 1)
    group.free()
    assert.equal(live(), 0)
  })
}

test('the fields of an instance are fed by one call at a time', async () => {
  write(
    'pipe.h',
    `#include <stdint.h>
     typedef struct pipe { const uint8_t *next_in; uint32_t avail_in; int sum; } pipe;
     void pipe_init(pipe *p);
     int pipe_each(pipe *p, int (*visit)(int x, void *user), void *user);`,
  )
  write(
    'pipe.c',
    `#include "pipe.h"
     void pipe_init(pipe *p) { p->sum = 0; }
     int pipe_each(pipe *p, int (*visit)(int x, void *user), void *user) {
       for (; p->avail_in; p->avail_in--) p->sum += visit(*p->next_in++, user);
       return p->sum;
     }`,
  )
  const { status, stderr } = inFolder('build', 'pipe.h', '--mark=pipe.next_in=length:avail_in')
  assert.equal(status, 0, stderr)
  const { Pipe } = await import(`${folder}/dist/pipe.js`)
  const pipe = new Pipe()
  const other = new Pipe()
  const bytes = Uint8Array.of(1, 2, 3)
  const twice = (one) => pipe.each((x) => x + one.each(() => 1, bytes).taken, bytes)
  assert.deepEqual(twice(other), { result: 15, taken: 3 })
  assert.throws(() => twice(pipe), { message: 'still in a call: use it afterwards' })
  assert.deepEqual(
    new Pipe().each((x) => x, bytes),
    { result: 6, taken: 3 },
  )
})

test('what deletes by a key is no destructor', () => {
  write(
    'map.h',
    `typedef struct map map;
     map *map_new(void);
     void map_free(map *m);
     void map_put(map *m, const char *key, int value);
     int map_delete(map *m, const char *key);
     void map_close(map *m, int how);`,
  )
  const { stdout, stderr } = inFolder('build', 'map.h', '--explain')
  assert.match(stdout, /^exports map_new map_free map_put map_delete$/m)
  assert.match(stderr, /^map\.h:6:11: warning: 'map_close' may end its instance/)
})

test('the help names each mark', () => {
  const kinds = [...readFileSync(`${root}src/header/marks.c`, 'utf8').matchAll(/\[MARK_\w+\] = \{"(\w+)"/g)].map(([, kind]) => kind) // prettier-ignore
  const help = run(['build', '--help']).stdout.match(/--mark=WHERE[^]*?--stream=/)[0]
  assert.ok(kinds.length > 20)
  assert.deepEqual(
    kinds.filter((kind) => !new RegExp(`\\b${kind}\\b`).test(help)),
    [],
  )
})
