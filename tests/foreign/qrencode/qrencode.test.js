import assert from 'node:assert/strict'
import { test } from 'node:test'

import { library, missing } from '../library.js'

test('libqrencode: symbols are those of the native library', { skip: missing }, async () => {
  const { glue, ask } = await library('qrencode')
  for (const text of ['https://example.com/', 'grün 😀', 'x'.repeat(500)])
    for (const level of Object.values(glue.QRecLevel)) {
      const code = glue.encodeString(text, 0, level, glue.QRencodeMode._8 ?? 2, 1)
      assert.equal(code.data.length, code.width ** 2)
      assert.ok(ask([String(level)], text).equals(code.data))
    }
  assert.throws(() => glue.encodeString('x'.repeat(5000), 0, 3, 2, 1), Error)
})
