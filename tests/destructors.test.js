/** The destructor of a class runs once at each end of an instance, whichever of the usual words is its name. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import './support/gc.js'
import { build, run } from './support/build.js'
import { collect } from './support/check.js'
import { eachWay } from './support/ways.js'

const header = 'tests/fixtures/ends.h'
const words = ['--skip=tagged_init', '--bound=Single.values=1']
const names = ['Destroyed', 'Deinited', 'Finished', 'Cleaned', 'Freed', 'Closed']

await eachWay(
  'ends',
  header,
  ({ name: way, glue }) => {
    for (const name of names) {
      const Class = glue[name]
      const added = (call) => {
        const before = glue.sum()
        call()
        return glue.sum() - before
      }

      test(`${way}: free() and reset() run the destructor of ${name}`, () => {
        const one = new Class(5)
        assert.equal(
          added(() => one.reset(7)),
          5,
        )
        assert.equal(
          added(() => one.free()),
          7,
        )
        assert.throws(() => one.free(), new TypeError('used after free()'))
        assert.deepEqual(
          Object.getOwnPropertyNames(Class.prototype).filter((key) => !/^(constructor|reset|free)$/.test(key)),
          [],
        ) // prettier-ignore
      })
    }

    test(`${way}: what is garbage ends too`, async () => {
      const before = glue.sum()
      ;(() => new glue.Cleaned(11))()
      for (let i = 0; i < 20 && glue.sum() == before; i++) await collect()
      assert.equal(glue.sum() - before, 11)
    })
  },
  undefined,
  words,
)

test('a struct with an integer for an address has no snapshot, and does not change places', () => {
  const folder = build('ends-snapshot', header, '--snapshot', '--bound=Single.values=1')
  const types = readFileSync(`${folder}/ends.d.ts`, 'utf8')
  const classes = Object.fromEntries([...types.matchAll(/class (\w+) \{([^]*?)\n\}/g)].map(([, name, body]) => [name, body.includes('clone()')])) // prettier-ignore
  assert.deepEqual([classes.Tagged, classes.Single, classes.Freed], [false, true, false])
  const { status, stderr } = run([
    'build',
    header,
    '--memory=swap',
    '--bound=Single.values=1',
    '-o',
    'build/tests/none',
  ])
  assert.equal(status, 1)
  assert.match(stderr, /error: 'Tagged' holds a pointer, and under --memory=swap/)
})

test('a function that is left out for taking more than the instance is a warning, and no export', () => {
  const { status, stderr, stdout } = run(['build', 'tests/headers/late_drop.h', '--explain'])
  assert.equal(status, 0)
  assert.match(stderr, /^tests\/headers\/late_drop\.h:5:6: warning: 'region_free' takes more than the instance, /)
  assert.doesNotMatch(stdout, /region_free/)
  assert.match(stdout, /method size = region_size/)
}) // prettier-ignore
