/** Small structs of integers by which C knows what it has: classes whose instances pass by value. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'

import { build } from './support/build.js'
import { inFolder, write } from './support/folder.js'
import { eachWay } from './support/ways.js'

const used = { name: 'TypeError', message: 'used after free()' }

await eachWay('value-handles', 'tests/fixtures/bodies.h', ({ name: way, glue }) => {
  const { PxBody, PxBuffer, PxEntity, PxNode, PxShape, PxWorld } = glue
  const check = (name, body) => test(`${way}: ${name}`, body)
  const withWorld = (run) => () => {
    const world = new PxWorld(-10)
    try {
      run(world)
    } finally {
      world.free()
    }
  }

  check(
    'a constructor and methods, and an end that C sees',
    withWorld((world) => {
      assert.ok(world instanceof PxWorld && world.isValid())
      const body = world.createBody({ position: { x: 1, y: 20 } })
      assert.ok(body instanceof PxBody)
      world.step(1)
      assert.deepEqual(body.getPosition(), { x: 1, y: 10 })
      const same = PxBody.fromId(body.id)
      body.free()
      assert.equal(same.isValid(), false)
    }),
  )

  check(
    'a freed instance is no receiver, no argument and no part of one',
    withWorld((world) => {
      const body = world.createBody({})
      const other = world.createBody({})
      const list = [other, body]
      body.free()
      for (const use of [
        () => body.isValid(),
        () => body.id,
        () => body.free(),
        () => other.distance(body),
        () => glue.measure({ a: other, b: body }),
        () => glue.totalMass(list),
        () => glue.nextBody(body),
      ])
        assert.throws(use, used)
      body[Symbol.dispose]?.()
      assert.equal(other.distance(other), 0)
    }),
  )

  check(
    'what C gave out elsewhere stands for the same, and C checks it',
    withWorld((world) => {
      const body = world.createBody({})
      const [same] = world.getBodies(10)
      assert.notEqual(same, body)
      assert.equal(same.id, body.id)
      same.free()
      assert.equal(body.isValid(), false)
      const next = world.createBody({})
      assert.notEqual(next.id, body.id)
      assert.equal(body.isValid(), false)
    }),
  )

  check(
    'nothing but an instance of the class is one',
    withWorld((world) => {
      const body = world.createBody({})
      const shape = body.createCircle(2)
      const error = { name: 'TypeError', message: 'b must be of class PxBody' }
      for (const wrong of [
        world,
        shape,
        {},
        { index1: 1, world0: 1, generation: 1 },
        null,
        body.id,
      ])
        assert.throws(() => body.distance(wrong), error)
      assert.throws(() => PxWorld.prototype.step.call(body, 1), {
        message: 'this must be of class PxWorld',
      })
      assert.throws(() => glue.totalMass([body, shape]), {
        message: 'bodies[1] must be of class PxBody',
      })
      assert.throws(() => glue.totalMass(new Int32Array(2)), { message: /bodies must be an array/ })
      assert.throws(() => glue.totalMass(new Uint8Array(8)), { message: /bodies must be an array/ })
      assert.throws(() => glue.measure({ a: body, b: {} }), {
        message: 'pair.b must be of class PxBody',
      })
      assert.throws(() => new PxBody(), { name: 'TypeError', message: 'PxBody has no constructor' })
      assert.throws(() => new PxWorld('1'), { message: 'gravity must be a number' })
    }),
  )

  check(
    'in structs, in arrays and for functions they are instances as well',
    withWorld((world) => {
      const [a, b] = [1, 4].map((x) => world.createBody({ position: { x, y: 0 }, mass: x }))
      const shape = a.createCircle(0.5)
      assert.equal(glue.measure({ a, b }), 3)
      assert.equal(glue.totalMass([a, b, b]), 9.5)
      const hit = world.cast({ x: 7, y: 0 })
      assert.equal(hit.distance, 7)
      assert.ok(hit.shape instanceof PxShape)
      assert.equal(hit.shape.getBody().id, a.id)
      assert.deepEqual(
        hit.both.map((body) => body.id),
        [a.id, b.id],
      )
      const seen = new Map([[a.id, 'a']])
      const visits = []
      assert.equal(
        world.visit((body) => visits.push(seen.get(body.id)) < 2),
        1,
      )
      assert.deepEqual(visits, ['a', undefined])
      assert.equal(shape.isValid(), true)
    }),
  )

  check(
    'one that C changes in place stands for another from then on',
    withWorld((world) => {
      const [a, b] = [world.createBody({}), world.createBody({})]
      const body = PxBody.fromId(a.id)
      assert.equal(glue.nextBody(body), true)
      assert.equal(body.id, b.id)
      assert.equal(glue.nextBody(body), false)
      assert.equal(body.id, '0,0,0')
      assert.throws(() => glue.nextBody(Object.freeze(PxBody.fromId(a.id))), TypeError)
    }),
  )

  check(
    'an end that takes more is a method, and the instance has ended',
    withWorld((world) => {
      const shape = world.createBody({}).createCircle(1)
      const same = PxShape.fromId(shape.id)
      assert.equal(shape.free, undefined)
      assert.throws(() => shape.destroy(1), { message: 'updateMass must be a boolean' })
      assert.equal(shape.isValid(), true)
      shape.destroy(true)
      assert.throws(() => shape.isValid(), used)
      assert.equal(same.isValid(), false)
    }),
  )

  check(
    'an end that takes another instance first uses up the second one',
    withWorld((world) => {
      const entity = glue.entitySpawn(5n)
      assert.throws(() => world.destroyEntity(world), {
        message: 'entity must be of class PxEntity',
      })
      assert.equal(world.destroyEntity(entity), true)
      assert.throws(() => entity.bits(), used)
      assert.throws(() => world.destroyEntity(entity), used)
      assert.equal(world.isValid(), true)
    }),
  )

  check('a struct of one number is that number', () => {
    const buffer = new PxBuffer(5)
    const named = PxBuffer.open('abc')
    assert.equal(typeof buffer.id, 'number')
    assert.deepEqual([buffer.size(), named.size()], [5, 3])
    assert.equal(PxBuffer.fromId(0).size(), 0)
    assert.equal(buffer.free(), undefined)
    assert.throws(() => buffer.size(), used)
    named.free()
    const bits = 2n ** 64n - 1n
    assert.equal(glue.entitySpawn(bits).id, bits)
    assert.equal(PxEntity.fromId(bits).bits(), bits)
  })

  check('bytes that no field has are zero for C', () => {
    const node = new PxNode(-3)
    assert.equal(node.id, '-3,7')
    assert.equal(node.kind(), -3)
  })

  check('what no instance could have is no id', () => {
    const range = { name: 'RangeError', message: 'id must be what an instance has as its id' }
    for (const wrong of [
      '',
      '1',
      '1,2',
      '1,2,3,4',
      '1,2,70000',
      '1,-1,2',
      'a,b,c',
      ' 1,2,3',
      null,
      1.5,
    ])
      assert.throws(() => PxBody.fromId(wrong), range, String(wrong))
    for (const wrong of [-1, 2 ** 32, 0.5, NaN, false, null, '0x1'])
      assert.throws(() => PxBuffer.fromId(wrong), range, String(wrong))
    for (const wrong of [2n ** 64n, -1n]) assert.throws(() => PxEntity.fromId(wrong), range)
    assert.throws(() => PxEntity.fromId('x'), SyntaxError)
    assert.equal(PxBody.fromId('-2147483648,0,65535').id, '-2147483648,0,65535')
  })

  check(
    'what makes an instance gives one of the subclass',
    withWorld((world) => {
      class MyWorld extends PxWorld {
        #mine = 5
        mine() {
          return this.#mine
        }
      }
      class MyBuffer extends PxBuffer {}
      const mine = new MyWorld(1)
      assert.ok(mine instanceof MyWorld)
      assert.equal(mine.mine(), 5)
      assert.equal(mine.createBody({}).getWorld().id, mine.id)
      mine[Symbol.dispose]?.()
      if (!Symbol.dispose) mine.free()
      for (const buffer of [new MyBuffer(1), MyBuffer.open('a'), MyBuffer.fromId(3)])
        assert.ok(buffer instanceof MyBuffer && buffer.constructor == MyBuffer)
      assert.equal(world.isValid(), true)
    }),
  )

  check(
    'instances work behind a Proxy, but for one that ignores writes',
    withWorld((world) => {
      const body = new Proxy(world.createBody({}), {})
      assert.equal(body.distance(body), 0)
      body.free()
      assert.throws(() => body.isValid(), used)
    }),
  )
})

const explain = (header, ...words) => {
  write('lib.h', header)
  return inFolder('build', 'lib.h', '--explain', ...words)
}

const ids = `typedef struct { int begin, end; } span_id;
span_id span_make(int begin, int end);
int span_size(span_id span);
`

test('a mark says that an id is a plain object', () => {
  assert.match(explain(ids).stdout, /class Span \(handle by value\) = span_id/)
  const plain = explain(ids, '--mark=span_id=plain').stdout
  assert.match(plain, /record SpanId = span_id/)
  assert.match(plain, /function make = span_make|function spanMake = span_make/)
  assert.match(
    explain('int twice(int x);\ntypedef struct { int x; } a;\nint f(a x);', '--mark=a=plain')
      .stderr,
    /plain/,
  )
})

test('a name that another type has stays whole', () => {
  const { stdout } = explain(`typedef struct body body;
typedef struct { int i; } body_id;
body *body_create(void);
void body_free(body *b);
body_id body_get_id(const body *b);
int body_id_valid(body_id id);
`)
  assert.match(stdout, /class Body \(handle\)/)
  assert.match(stdout, /class BodyId \(handle by value\)/)
  assert.match(stdout, /method valid = body_id_valid/)
})

test('only an end by its name, which takes nothing else to end, uses an instance up', () => {
  const { stdout } = explain(`typedef struct { int i; } pool_id;
typedef struct { int i; } item_id;
typedef enum { SOON, NOW } when;
pool_id pool_create(void);
void pool_free(pool_id p, item_id item);
void pool_free_at(pool_id p, int at);
item_id item_make(pool_id p);
int item_size(item_id i);
void item_free_all(item_id i);
void item_put(item_id i, int key);
void item_finish(item_id i);
void item_delete(item_id i, int key);
void item_destroy(item_id i, _Bool soon);
void item_close(item_id i, when when);
void destroy_item(pool_id p, item_id item);
`)
  const ended = stdout.match(/(?<== )\w+\n(?: {4}\w+: .*\n)*(?= {4}ends its| {6}ended by)/g)
  assert.deepEqual(
    ended.map((text) => text.match(/\w+/)[0]),
    ['item_destroy', 'item_close', 'destroy_item'],
  )
  assert.doesNotMatch(stdout, /free =/)
})

test('--rename names the class and its constructor', () => {
  const { stdout } = explain(ids, '--rename=span_id=Reach', '--rename=span_make=constructor')
  assert.match(stdout, /class Reach \(handle by value\)\s.*\n.*\n.*\n {2}constructor = span_make/)
})

test('of several ends --rename or a mark says which one is free()', () => {
  const header = `typedef struct { int i; } gate_id;
gate_id gate_open(int i);
void gate_close(gate_id gate);
void gate_delete(gate_id gate);
`
  const both = explain(header)
  assert.match(both.stderr, /both end an instance of 'Gate', which has no free\(\) therefore/)
  assert.match(
    both.stdout,
    /method close = .*\n.*ends its instance\n {2}method delete = .*\n.*ends/,
  )
  for (const word of ['--rename=gate_close=free', '--mark=gate_open=owned:gate_close']) {
    const { stdout, stderr } = explain(header, word)
    assert.equal(stderr, '')
    assert.match(
      stdout,
      /method delete = gate_delete\n {4}ends its instance\n {2}free = gate_close/,
    )
  }
})

test('what is no handle stays a plain object', () => {
  for (const header of [
    'typedef struct { int x, y; } vec; vec vec_create(int x, int y); int vec_dot(vec a, vec b);',
    'typedef struct { float re, im; } cx_id; cx_id cx_make(float a); float cx_re(cx_id c);',
    'typedef struct { int a[4]; } my_id; my_id my_make(int a); int my_first(my_id c);',
    'typedef struct { int i; } my_id; my_id my_make(int a); int my_first(int x, my_id c);',
    'typedef struct { int i; } my_id; int my_first(my_id c);',
    'typedef struct { int a, b, c, d, e; } my_id; my_id my_make(int a); int my_first(my_id c);',
    'typedef struct { unsigned i : 3; } my_id; my_id my_make(int a); int my_first(int *c);',
    'typedef struct { int h, m; } grid; grid grid_make(int h); int grid_h(grid t);',
  ])
    assert.doesNotMatch(explain(header).stdout, /by value/, header)
})

test('--only keeps what ends an instance', () => {
  const { stdout } = explain(
    `typedef struct { int i; } a_id; typedef struct { int i; } b_id;
a_id a_create(void); void a_destroy(a_id a); int a_size(a_id a);
b_id b_create(void); void b_destroy(b_id b); int b_size(b_id b);
`,
    '--only=a_create,b_create',
  )
  assert.match(stdout, /exports a_create a_destroy b_create b_destroy\n/)
})

test('every format has these classes', () => {
  const folder = build('value-handles-cjs', 'tests/fixtures/bodies.h', '--format=cjs')
  const script = `const { PxWorld, PxBody } = require('./bodies.cjs')
const world = new PxWorld(1), body = world.createBody({})
world.free()
console.log(PxBody.fromId(body.id).isValid(), PxWorld.name)`
  assert.equal(
    execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }),
    'false PxWorld\n',
  )
})
