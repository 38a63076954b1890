import assert from 'node:assert/strict'
import { test } from 'node:test'

import { library, missing } from '../library.js'

const text = `# Grüße 😀

A *paragraph* with \`code\`, a [link](https://example.com/ "title") &amp; an entity &copy;.

- one
- two
  1. deep

| a | b |
|---|---|
| 1 | ~~2~~ |
`

test('MD4C: HTML is that of the native library', { skip: missing }, async () => {
  const { glue, ask } = await library('md4c')
  for (const flags of [0, 0x0f00, 0x0120])
    for (const markdown of [text, '', 'x'.repeat(10000), '[a]: /b\n\n[a]']) {
      const pieces = []
      assert.equal(
        glue.html(markdown, (piece) => pieces.push(Buffer.from(piece)), flags, 0),
        0,
      )
      const expected = ask([String(flags)], markdown).toString()
      assert.equal(Buffer.concat(pieces).toString(), expected)
      assert.equal(glue.toHtml(markdown, flags, 0), expected)
    }
})
