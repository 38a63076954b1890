/** Streams with a second argument in scratch: under every strategy, with alloc(), and with imports that call back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'
import { importWithMemory } from './support/memory.js'
import { strategies } from './support/strategies.js'

const header = 'tests/fixtures/strain.h'
const text = 's'.repeat(1000)
const salts = Uint32Array.of(1, 2, 300, 4)
const record = (by) => ({ by, more: Uint32Array.of(by, 1, 2) })
const bytesOf = (array) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength).reduce((a, b) => a + b, 0)

/** Each way to call a stream, and what its salt counts. */
const calls = [
  ['byText', (one, data) => one.byText(data, text), 1000 * 115],
  ['byChars', (one, data) => one.byChars(data, text), 1000 * 115],
  ['byArray', (one, data) => one.byArray(new Uint16Array(data.buffer, data.byteOffset, data.length / 2), salts), bytesOf(salts)],
  ['byRecord', (one, data) => one.byRecord(data, record(7)), 7 + 10],
  ['byRecords', (one, data) => one.byRecords(data, [record(7), record(9)]), 7 + 10 + 9 + 12],
] // prettier-ignore

for (const [strategy, instances, ...words] of strategies)
  for (const [option, ...more] of [
    ['alone'],
    ['alloc', '--alloc'],
    ['imports', '-DSTRAIN_ASKS'],
    ['both', '--alloc', '-DSTRAIN_ASKS'],
    ['debug', '--alloc', '-DSTRAIN_ASKS', '--debug'],
  ]) {
    const name = `${strategy}, ${option}`
    const load = async () => {
      const folder = build(
        `strain-${name.replace(/\W+/g, '-')}`,
        header,
        `--memory=${strategy}`,
        ...words.filter((word) => word != '-DROWS_WITHOUT_POINTERS'),
        ...more,
      )
      return importWithMemory(`${folder}/strain.js`)
    }
    const hasAlloc = more.includes('--alloc')
    const asks = more.includes('-DSTRAIN_ASKS')

    test(`${name}: a stream with a second argument takes the same scratch in every call, and only that`, async () => {
      const { glue, memory } = await load()
      let inner = () => {}
      if (asks)
        glue.setImports({
          ask: (sum) => {
            inner()
            return sum
          },
        })
      const plain = new Uint8Array(70000).fill(3)
      const allocated = hasAlloc && glue.alloc(70000)
      if (allocated) allocated.bytes.fill(3)
      const arrays = allocated ? [() => allocated.bytes, () => plain] : [() => plain]
      const others = []
      let size
      for (let round = 0; round < 40; round++) {
        if (others.length + 2 < instances) others.push(new glue.Strain(round))
        const one = new glue.Strain(0)
        for (const [call, stream, salt] of calls)
          for (const array of arrays) {
            if (asks && round % 2) {
              inner = () => {
                inner = () => {}
                glue.alone(Uint8Array.of(2), text.slice(1))
                assert.equal(glue.last(), 2 * 999 * 115)
              }
            }
            for (let times = 0; times < 3; times++) {
              const before = one.sum()
              stream(one, array())
              assert.equal(one.sum(), (before + 210000 * salt) % 2 ** 32, `${call}, round ${round}`)
            }
          }
        one.free()
        others.forEach((other, i) => {
          assert.deepEqual([other.sum(), other.calls()], [i, 0], `round ${round}`)
        })
        if (round == 20) size = memory.buffer.byteLength
      }
      if (!others.length || others.length == 40) assert.ok(memory.buffer.byteLength <= size + 65536)
    })

    if (instances > 1)
      test(`${name}: a stream may take another instance`, async () => {
        const { glue } = await load()
        if (asks) glue.setImports({ ask: (sum) => sum })
        const [one, two] = [new glue.Strain(0), new glue.Strain(5)]
        one.byStrain(new Uint8Array(70000).fill(1), two)
        assert.deepEqual([one.sum(), one.calls(), two.sum()], [350000, 2, 5])
        if (hasAlloc) {
          const { bytes } = glue.alloc(70000)
          one.byStrain(bytes.fill(1), two)
          assert.deepEqual([one.sum(), one.calls(), two.sum()], [700000, 3, 5])
        }
      })
  }
