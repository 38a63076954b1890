// The headers of other people: each function that is bound was read beside its manual, and is bound as it was then.
import assert from 'node:assert/strict'
import test from 'node:test'

import { download } from '../bench/support/debian.js'
import { bindingsOf, readingsOf, rows, titleOf, verdicts } from './foreign/reading.js'

const missing = (() => {
  try {
    download(rows)
  } catch (error) {
    return error.message
  }
})()

for (const row of rows)
  test(`the bindings of ${titleOf(row)} are those that were read`, { skip: missing }, () => {
    const readings = readingsOf(row)
    const read = new Map([...readings].map(([symbol, { binding }]) => [symbol, binding]))
    assert.deepEqual(bindingsOf(row), read, `node tests/foreign/reading.js ${titleOf(row)}`)
    for (const [symbol, { verdict }] of readings) {
      assert.ok(verdicts.includes(verdict), `${symbol}: ${verdict}`)
      assert.notEqual(verdict, 'unread', symbol)
      assert.notEqual(verdict, 'wrong', symbol)
    }
  })

test('at least 80% of what was read is right and of use', () => {
  const all = rows.flatMap((row) => [...readingsOf(row).values()])
  const right = all.filter(({ verdict }) => verdict == 'right').length
  const useless = all.filter(({ verdict }) => verdict == 'useless').length
  assert.ok(right >= 0.8 * (all.length - useless), `${right} of ${all.length - useless}`)
})
