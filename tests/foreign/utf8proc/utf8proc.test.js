import assert from 'node:assert/strict'
import { test } from 'node:test'

import { library, missing } from '../library.js'

test(
  'utf8proc: normal forms are those of the native library, and of the engine',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('utf8proc')
    for (const text of ['Å\u0323 ﬁ', 'ｶﾞ①', '각', 'plain', 'e\u0301\u0327']) {
      const forms = [glue.nfd(text), glue.nfc(text), glue.nfkd(text), glue.nfkc(text)]
      assert.deepEqual(forms, ask([], text).toString().split('\n'))
      assert.deepEqual(
        forms,
        ['NFD', 'NFC', 'NFKD', 'NFKC'].map((form) => text.normalize(form)),
      )
    }
  },
)

test('utf8proc: properties of characters', { skip: missing }, async () => {
  const { glue } = await library('utf8proc')
  assert.equal(glue.toupper(0xe4), 0xc4)
  assert.equal(glue.categoryString(0x41), 'Lu')
  assert.equal(glue.charwidth(0x4e2d), 2)
  assert.deepEqual(glue.iterate(new TextEncoder().encode('é')), { result: 2, codepointRef: 0xe9 })
})
