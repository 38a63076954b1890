/** A struct whose fields say where C finds its input and the room for its output, as a z_stream has them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import './support/gc.js'
import { build, run } from './support/build.js'
import { collect } from './support/check.js'
import { importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'

const header = 'tests/fixtures/squeeze.h'
const constructor = '--rename=squeezeInit_=constructor'
const bytesOf = (text) => new TextEncoder().encode(text)

for (const [strategy, instances, ...words] of strategies.filter(([name]) => name != 'swap'))
  for (const more of [[], ['--alloc'], ['--debug'], ['--keep-names']]) {
    const path = build(
      `feeds-${strategy}${more}`.replace(/[^\w]+/g, '-'),
      header,
      constructor,
      `--memory=${strategy}`,
      ...words.filter((word) => !word.startsWith('-D')),
      ...more,
    )
    const { glue, growths } = await importWithMemory(`${path}/squeeze.js`)
    const { SqStream, SqueezeCode } = glue
    const check = (name, body) =>
      test(`${strategy} ${more}: ${name}`, async () => {
        if (instances == 1) await collect()
        await body()
      })

    check('input and output go through the fields', () => {
      const stream = new SqStream(6)
      assert.deepEqual(stream.squeeze(0, bytesOf('aaab'), 100), {
        result: SqueezeCode.OK,
        taken: 4,
        output: Uint8Array.of(3, 97),
      })
      assert.deepEqual(stream.squeeze(1, null, 100), {
        result: SqueezeCode.END,
        taken: 0,
        output: Uint8Array.of(1, 98),
      })
      assert.equal(stream.total(), 4004)
      stream.free()
    })

    check('what was not taken is passed again', () => {
      const stream = new SqStream(6)
      const input = bytesOf('aabbbbcdd')
      const out = []
      for (let at = 0, done = false; !done;) {
        const { result, taken, output } = stream.squeeze(1, input.subarray(at), 2)
        at += taken
        out.push(...output)
        done = result == SqueezeCode.END
      }
      assert.deepEqual(out, [2, 97, 4, 98, 1, 99, 2, 100])
      stream.free()
    })

    check('both may be left out', () => {
      const stream = new SqStream(6)
      const nothing = { result: SqueezeCode.OK, taken: 0, output: new Uint8Array() }
      assert.deepEqual(stream.squeeze(0), nothing)
      assert.deepEqual(stream.squeeze(0, undefined), nothing)
      assert.deepEqual(stream.squeeze(0, new Uint8Array(), 5), nothing)
      assert.deepEqual(stream.squeeze(1, bytesOf('a')), { ...nothing, result: 2, taken: 1 })
      stream.free()
    })

    check('other arguments lie beside them', () => {
      const stream = new SqStream(6)
      assert.deepEqual(stream.raw('\x01', Uint8Array.of(2, 4, 6), 2), {
        result: 2,
        taken: 2,
        output: Uint8Array.of(3, 5),
      })
      stream.free()
    })

    check('all arguments are checked before C runs', () => {
      const stream = new SqStream(6)
      for (const [call, type, message] of [
        [() => stream.squeeze(0, 'abc', 5), TypeError, 'input must be of type Uint8Array'],
        [
          () => stream.squeeze(0, bytesOf('a'), -1),
          RangeError,
          'maxLength must be from 0 to 4294967295',
        ],
        [() => stream.squeeze(0.5, bytesOf('a'), 1), TypeError, 'finish must be an integer'],
        [() => stream.raw(5, bytesOf('a'), 1), TypeError, 'label must be a string'],
      ])
        assert.throws(call, new type(message))
      assert.equal(stream.total(), 0)
      stream.free()
    })

    check('a failure is thrown, and the stream goes on', () => {
      const stream = new SqStream(6)
      assert.throws(() => stream.raw('!', bytesOf('a'), 9), { code: -3 })
      assert.equal(stream.squeeze(0, bytesOf('a'), 9).taken, 1)
      stream.free()
      assert.throws(() => new SqStream(10), { code: 1 })
      assert.throws(() => stream.squeeze(0), /used after free/)
    })

    check('a function that is marked has no such arguments', () => {
      const stream = new SqStream(6)
      stream.squeeze(0, bytesOf('aab'), 9)
      assert.equal(stream.reset.length, 0)
      assert.equal(stream.reset(), undefined)
      assert.equal(stream.total(), 0)
      stream.free()
    })

    if (growths && !/pool|static/.test(strategy))
      check('memory may grow for them', () => {
        const stream = new SqStream(6)
        const before = growths()
        const { taken, output } = stream.raw('\x01', new Uint8Array(1e6).fill(7), 9e5)
        assert.deepEqual(
          [taken, output.length, output.every((byte) => byte == 6)],
          [9e5, 9e5, true],
        )
        assert.ok(growths() > before)
        stream.free()
      })
  }

test('a slot that was used before is zero again', async () => {
  const { glue } = await importWithMemory(`${build('feeds-again', header, constructor)}/squeeze.js`)
  for (let i = 0; i < 5; i++) {
    const stream = new glue.SqStream(6)
    stream.squeeze(0, bytesOf('aab'), 9)
    stream.free()
  }
})

test('marks that cannot be are told', () => {
  const says = (...marks) =>
    run(['build', header, constructor, '--explain', ...marks.map((mark) => `--mark=${mark}`)])
      .stderr
  assert.match(
    says('sq_stream.msg=length:level'),
    /'msg' is marked '--mark=sq_stream\.msg=length:level': 'level' is no field of 'sq_stream' that is an integer of 32 bits/,
  )
  assert.match(
    says('sq_stream.msg=length:total_in'),
    /'msg' is the second input of 'sq_stream'; mark one/,
  )
})
