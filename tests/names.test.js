/** Names that JavaScript or the glue has itself: each may stand where it does no harm, and is refused elsewhere. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { run } from './support/build.js'
import { eachWay } from './support/ways.js'

/** @param {Record<string, number>} some of the fields */
const record = (some) => ({
  ...{ constructor: 0, arguments: 0, eval: 0, name: 0, value: 0 },
  ...{ view: 0, at: 0, then: 0, prototype: 0, toString: 0 },
  ...some,
})

/** What the module imports. */
const imports = { arguments: (...given) => given.reduce((sum, x) => sum + x) }

/** @param {import('./support/ways.js').Way} way */
const define = ({ name: way, glue, instances }) => {
  /** @param {number} length */
  const make = (length) => new glue.Memory(length, record({ constructor: 1 }))

  test(`${way}: fields, properties, methods and enumerators`, () => {
    const one = make(9)
    assert.equal(one.length, 10)
    one.length = 4
    assert.equal(one.arguments(1, 2), 14)
    assert.equal(one.prototype(), 8)
    if (instances > 1) {
      const half = one.half()
      assert.equal(half.length, 2)
      half.free()
    }
    one.free()
    assert.equal(glue.next(glue.Word.constructor), glue.Word.prototype)
    assert.equal(glue.next(glue.Word.name), glue.Word.then)
  })

  test(`${way}: parameters`, () => {
    const one = record({ constructor: 2, toString: -3, at: 5 })
    glue.double(one)
    assert.deepEqual([one.constructor, one.toString, one.at], [4, -6, 5])
    assert.deepEqual(glue.parts([one, one], record({ view: 1 }), Float64Array.of(7)), {
      result: 18,
      outRecord: 36,
    })
    const two = make(0)
    assert.equal(glue.sum(Float64Array.of(1, 2), two), 4)
    two.free()
    const values = Float64Array.of(1, -2)
    glue.negate(values)
    assert.deepEqual(values, Float64Array.of(-1, 2))
  })

  test(`${way}: outputs`, () =>
    assert.deepEqual(glue.outputs(3), {
      value: 3,
      result: 6,
      record: record({ constructor: 3, toString: -3 }),
    }))
}

await eachWay('names', 'tests/fixtures/names.h', define, imports)

// ---- What is refused ----

let folder

before(() => (folder = mkdtempSync(join(tmpdir(), 'tare-names-'))))
after(() => rmSync(folder, { recursive: true }))

/** What `tare build` says of a header. */
const refused = (header, ...words) => {
  writeFileSync(join(folder, 'taken.h'), '#include "tare.h"\n' + header)
  writeFileSync(join(folder, 'taken.c'), '#include "taken.h"\n')
  const { status, stderr } = run(['build', 'taken.h', ...words], { cwd: folder })
  assert.equal(status, 1)
  return stderr
}

test('a struct or enum that would be the interface of imports or of allocations', () => {
  assert.match(
    refused(
      'typedef struct { double x; } imports;\nTARE_IMPORT int taken_ask(void);\ndouble taken_x(imports of) { return of.x + taken_ask(); }\n',
    ),
    /taken\.h:2:9: error: 'imports' would be 'Imports', which a module with imports exports itself; rename it, here or with --rename=imports=NAME\n/,
  )
  assert.match(
    refused(
      'enum allocation { ALLOCATION_SMALL };\ndouble taken_x(enum allocation of) { return of; }\n',
      '--alloc',
    ),
    /taken\.h:2:6: error: 'allocation' would be 'Allocation', which a module built with --alloc exports itself; rename it, here or with --rename=allocation=NAME\n/,
  )
})

test('a type that would begin as parameters do, which could hide it', () => {
  const thing =
    'typedef struct thing { int x; } thing;\nvoid thing_init(thing *self) { self->x = 1; }\nint taken_x(const thing *thing) { return thing->x; }\n'
  assert.match(
    refused(thing, '--rename=thing=thing'),
    /taken\.h:2:33: error: 'thing' would be 'thing', as a parameter may be called; give it a capital with --rename=thing=NAME/,
  )
})

test('a factory that would be the limit of a pool', () =>
  assert.match(
    refused(
      'typedef struct thing { int x; } thing;\nvoid thing_init_max_instances(thing *self) { self->x = 1; }\n',
      '--memory=pool=4',
    ),
    /taken\.h:3:6: error: 'thing_init_max_instances' would be 'maxInstances', which the classes of a pool have already; rename it, here or with --rename=thing_init_max_instances=NAME, or leave it out with --skip=thing_init_max_instances/,
  ))
