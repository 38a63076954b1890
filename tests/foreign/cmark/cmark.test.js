import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { folderOf, library, missing } from '../library.js'

const options = {
  native: ['-Isrc', '-include', 'stdbool.h'],
  prepare: (folder) => {
    for (const name of ['config', 'cmark_export', 'cmark_version'])
      writeFileSync(`${folder}/${name}.h`, '')
  },
}

/** The specification, whose examples say which HTML comes out. */
const specification = () => readFileSync(`${folderOf('cmark')}/test/spec.txt`, 'utf8')

test('cmark: each example of the specification', { skip: missing }, async () => {
  const { glue } = await library('cmark', options)
  const examples = [
    ...specification().matchAll(/^`{32} example\n([^]*?)^\.\n([^]*?)^`{32}$/gm),
  ].map(([, text, html]) => [text.replaceAll('→', '\t'), html.replaceAll('→', '\t')])
  assert.ok(examples.length > 600, `${examples.length}`)
  for (const [text, html] of examples)
    assert.equal(glue.markdownToHtml(text, glue.OPT_UNSAFE), html, text)
})

test('cmark: what it renders is what the native library does', { skip: missing }, async () => {
  const { glue, ask } = await library('cmark', options)
  const deep = `${'> '.repeat(3000)}*${'['.repeat(3000)}`
  for (const text of [specification(), '', 'a\0b', '“grün” -- 😀', deep]) {
    const tree = glue.CmarkNode.parseDocument(text, glue.OPT_UNSAFE | glue.OPT_SMART)
    const options = glue.OPT_UNSAFE | glue.OPT_SMART
    assert.equal(tree.renderHtml(options), ask(['html'], text).toString())
    assert.equal(tree.renderXml(options), ask(['xml'], text).toString())
    if (text !== deep)
      for (const format of ['Man', 'Commonmark', 'Latex'])
        assert.equal(
          tree[`render${format}`](options, 72),
          ask([format.toLowerCase()], text).toString(),
        )
    tree.free()
  }
})

test(
  'cmark: an iterator meets the nodes that the native one meets',
  { skip: missing },
  async () => {
    const { glue, ask } = await library('cmark', options)
    const parser = new glue.CmarkParser(glue.OPT_UNSAFE | glue.OPT_SMART)
    const text = specification()
    for (let at = 0; at < text.length; at += 1000) parser.feed(text.slice(at, at + 1000))
    const tree = parser.finish()
    parser.free()
    const iter = new glue.CmarkIter(tree)
    let seen = ''
    for (let event; (event = iter.next()) !== glue.CmarkEventType.EVENT_DONE;) {
      const node = iter.getNode()
      seen += `${event} ${node.getTypeString()} ${node.getStartLine()} ${node.getLiteral() ?? '-'}\n`
    }
    assert.equal(seen, ask(['nodes'], text).toString())
    assert.throws(() => tree.free(), /kept by another instance/)
    iter.free()
    tree.free()
  },
)

test('cmark: a tree of one’s own', { skip: missing }, async () => {
  const { glue } = await library('cmark', options)
  const { CmarkNode, CmarkNodeType } = glue
  const tree = new CmarkNode(CmarkNodeType.NODE_DOCUMENT)
  const heading = new CmarkNode(CmarkNodeType.NODE_HEADING)
  heading.setHeadingLevel(2)
  const text = new CmarkNode(CmarkNodeType.NODE_TEXT)
  text.setLiteral('a < b')
  heading.appendChild(text)
  tree.appendChild(heading)
  assert.equal(tree.renderHtml(0), '<h2>a &lt; b</h2>\n')
  assert.equal(tree.firstChild().firstChild().getLiteral(), 'a < b')
  assert.equal(tree.firstChild().next(), null)
  assert.throws(() => tree.appendChild(new CmarkNode(CmarkNodeType.NODE_TEXT)), Error)
  assert.throws(() => tree.firstChild().setHeadingLevel(9), Error)
  tree.free()
})
