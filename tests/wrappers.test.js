/** What a build adds to the sources: functions around inline ones, and those that read and set variables. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { build, run } from './support/build.js'
import { eachWay } from './support/ways.js'

await eachWay(
  'variables',
  'tests/headers/right/variables.h',
  ({ name: way, glue }) => {
    test(`${way}: a variable is read by a function of its name`, () => {
      assert.equal(glue.counter(), 5)
      assert.equal(glue.flag(), true)
      assert.equal(glue.mode(), glue.Mode.SLOW)
      assert.equal(glue.big(), 1n << 63n)
      assert.equal(glue.fixed(), -7)
      assert.deepEqual(glue.table(), Float64Array.of(1, 2.5, -3, 4))
      assert.equal(glue.version(), '1.2')
      assert.equal(glue.name(), 'jo')
      assert.deepEqual(glue.magic(), Uint8Array.of(255, 0, 97, 98))
      assert.equal(glue.title(), 'é')
      assert.equal(glue.note(), null)
      assert.deepEqual(glue.origin(), { x: 1, y: -2 })
      assert.deepEqual(glue.corners(), [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ])
      assert.deepEqual(glue.open(), Uint16Array.of(7, 8, 65535))
    })

    test(`${way}: what is read is a copy`, () => {
      glue.table()[0] = 9
      assert.equal(glue.table()[0], 1)
    })

    test(`${way}: one value that is not const can be set`, () => {
      glue.setCounter(-3)
      glue.setFlag(false)
      glue.setMode(glue.Mode.FAST)
      glue.setBig(2n)
      assert.deepEqual([glue.counter(), glue.flag(), glue.mode(), glue.big()], [-3, false, 0, 2n])
      assert.throws(() => glue.setCounter(1.5), TypeError)
      assert.throws(() => glue.setMode(7), RangeError)
      assert.equal(glue.setFixed, undefined)
      assert.equal(glue.setTable, undefined)
      glue.setCounter(5)
      glue.setFlag(true)
      glue.setMode(glue.Mode.SLOW)
      glue.setBig(1n << 63n)
    })
  },
  undefined,
  ['tests/fixtures/variables.c'],
)

await eachWay(
  'inlined',
  'tests/fixtures/inlined.h',
  ({ name: way, glue }) => {
    test(`${way}: functions that are static or inline are bound without a source`, () => {
      assert.equal(glue.add(1, -3), -2)
      assert.equal(glue.power(3, 4n), 81n)
      assert.equal(glue.sum(Float64Array.of(1, 2.5)), 3.5)
      assert.deepEqual(glue.mirror({ x: 1, y: 2 }), { x: -1, y: -2 })
      assert.deepEqual(glue.alone({ only: 1.5 }), { only: 2.5 })
      assert.equal(glue.name(glue.Mode.SLOW), 'slow')
      assert.deepEqual(glue.fill(), Uint8Array.of(1, 2, 3, 4))
      assert.equal(glue.not(true), false)
      assert.equal(glue.half(3), 1.5)
      assert.equal(glue.narrow(-100), -30000)
      assert.equal(glue.check(4), 4)
      assert.throws(() => glue.check(-2), { message: 'check() failed: -2', code: -2 })
    })

    test(`${way}: so are those of a class`, () => {
      const tally = new glue.Tally()
      tally.add(2)
      tally.add(0.5)
      assert.equal(tally.total, 2.5)
      tally.free()
    })
  },
  undefined,
  ['--inline'],
)

/** A library of one's own, in a folder below build/. */
const library = (name, files) => {
  const folder = build(`wrappers-${name}`, 'tests/fixtures/owned.h') // which makes it
  for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text)
  return folder
}

test('a variable that no source defines is told once, and left out of a lenient build', async () => {
  const folder = library('undefined', {
    'lib.h': 'extern int lib_x;\nint lib_f(void);\n',
    'lib.c': '#include "lib.h"\nint lib_f(void) { return 1; }\n',
  })
  const words = ['build', `${folder}/lib.h`, '-o', folder]
  const { status, stderr } = run(words)
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^\S*lib\.h:1:12: error: 'lib_x' is declared here, but no source defines it; .* leave it out with --skip=lib_x\n$/,
  )
  assert.equal(run([...words, '--lenient']).status, 0)
  const glue = await import(`${folder}/lib.js`)
  assert.deepEqual(Object.keys(glue), ['f'])
})

test('what a source sees of a variable may be more than the header says', () => {
  const folder = library('other', {
    'lib.h': 'extern const int lib_x[2];\n',
    'lib.c': 'const int lib_x[2] = {1, 2};\n',
  })
  assert.equal(run(['build', `${folder}/lib.h`, '-o', folder]).status, 0)
})

test('without --inline, inline functions stay for C, and nothing is added', () => {
  const { stderr } = run(['build', 'tests/fixtures/inlined.h', '--explain'])
  assert.match(stderr, /declares no function that JavaScript could call.*--inline/)
})

test('an inline function beside a source that has a body of it', async () => {
  const folder = library('body', {
    'lib.h': 'inline int lib_f(int x) { return x + 1; }\nint lib_g(int x);\n',
    'lib.c':
      '#include "lib.h"\nextern int lib_f(int x);\nint lib_g(int x) { return lib_f(x) * 2; }\n',
  })
  const { status, stderr } = run(['build', `${folder}/lib.h`, '-o', folder, '--inline'])
  assert.equal(status, 0, stderr)
  const { f, g } = await import(`${folder}/lib.js`)
  assert.deepEqual([f(1), g(1)], [2, 4])
})

test('two builds are the same, byte for byte', () => {
  const folder = library('same', {})
  const words = ['build', 'tests/fixtures/inlined.h', '--inline', '-o']
  const read = () => run(['print', `${folder}/inlined.wasm`]).stdout
  assert.equal(run([...words, folder]).status, 0)
  const first = read()
  assert.equal(run([...words, folder]).status, 0)
  assert.equal(read(), first)
})
