import assert from 'node:assert/strict'
import { test } from 'node:test'

import { library, missing } from '../library.js'

const texts = [
  '{"name":"Jack","list":[1,2.5,-3e-7,1e300,123456789012],"deep":{"yes":true,"no":false,"nothing":null}}',
  '[]',
  '"gr\\u00fcn \\ud83d\\ude00 \\" \\n"',
  '[0.1,0.30000000000000004,1.7976931348623157e308,5e-324,-0,100000000000000000000]',
  '   {"a" : [ [ [ ] ] ] }  ',
]

test(
  'cJSON: what it reads and prints is what the native library does',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('cjson')
    for (const text of texts) {
      const tree = glue.CJSON.parse(text)
      assert.equal(tree.print(), ask([], text).toString())
      tree.free()
    }
    for (const text of ['{', '[1,]', '{"a":}', 'nothing', '']) {
      assert.throws(() => glue.CJSON.parse(text), Error, text)
      assert.equal(ask([], text).toString(), 'invalid')
    }
  },
)

test('cJSON: a tree of one’s own', { skip: missing }, async () => {
  const { glue } = await library('cjson')
  const tree = glue.CJSON.object()
  tree.addItemToObject('numbers', glue.CJSON.doubleArray(Float64Array.of(1, 2.5)))
  tree.addItemToObject('text', glue.CJSON.string('a\nb'))
  assert.deepEqual(JSON.parse(tree.print()), { numbers: [1, 2.5], text: 'a\nb' })
  const numbers = tree.getObjectItem('numbers')
  assert.equal(numbers.getArrayItem(1).numberValue, 2.5)
  assert.equal(tree.getObjectItem('none'), null)
  tree.free()
  assert.throws(() => numbers.arraySize, /used after free/)
})
