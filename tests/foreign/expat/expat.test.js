import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { library, missing } from '../library.js'

const options = {
  prepare: (folder) => writeFileSync(`${folder}/expat_config.h`, ''),
}

const documents = [
  '<a x="1" y="zwei"><b>text &amp; more</b><c/>grün 😀</a>',
  '<?xml version="1.0" encoding="ISO-8859-1"?><a>plain</a>',
  '<!DOCTYPE a [<!ENTITY e "entity">]><a>&e;<![CDATA[<raw>]]></a>',
  '<a>\n<b>\n</a>',
  '<a',
  '',
]

test('Expat: events and errors are those of the native library', { skip: missing }, async () => {
  const { glue, ask } = await library('expat', options)
  for (const text of documents) {
    const parser = new glue.XmlParser(null)
    const lines = []
    parser.setElementHandler(
      (name) => lines.push(`<${name}>`),
      (name) => lines.push(`</${name}>`),
    )
    parser.setCharacterDataHandler((text) => lines.push(text))
    if (parser.parse(text, 1) == glue.XmlStatus.ERROR)
      lines.push(`${glue.errorString(parser.getErrorCode())} at ${parser.getCurrentLineNumber()}`)
    const expected = ask([], text)
      .toString()
      .replace(/^<(\w+) [^>]*>/gm, '<$1>')
    assert.equal(lines.map((line) => `${line}\n`).join(''), expected)
    parser.free()
  }
})

test('Expat: attributes are those of the native library', { skip: missing }, async () => {
  const { glue, ask } = await library('expat', options)
  const more = [
    '<a b="1" c=\'&lt;&#65;ü\'><d/><e f=""/></a>',
    '<!DOCTYPE a [<!ATTLIST a x CDATA "default" y CDATA #IMPLIED>]><a><a x="own"/></a>',
    `<a ${Array.from({ length: 500 }, (_, i) => `n${i}="${i}"`).join(' ')}/>`,
    '<a b="1" b="2"/>',
  ]
  for (const text of [...documents, ...more]) {
    const parser = new glue.XmlParser(null)
    let seen = ''
    parser.setEndElementHandler((name) => (seen += `</${name}>\n`))
    parser.setCharacterDataHandler((text) => (seen += `${text}\n`))
    parser.setAttributeHandler((element, name, value) => {
      if (name === null) seen = `${seen}<${element}>\n`
      else seen = seen.replace(/>\n$/, ` ${name}=${value}>\n`)
    })
    if (parser.parse(text, 1) == glue.XmlStatus.ERROR)
      seen += `${glue.errorString(parser.getErrorCode())} at ${parser.getCurrentLineNumber()}\n`
    assert.equal(seen, ask([], text).toString())
    parser.free()
  }
})

test('Expat: each parser has its own handler of attributes', { skip: missing }, async () => {
  const { glue } = await library('expat', options)
  const seen = []
  const parsers = ['one', 'two', 'none'].map((title) => {
    const parser = new glue.XmlParser(null)
    parser.setAttributeHandler((element, name) => seen.push(`${title} ${element} ${name}`))
    return parser
  })
  parsers[2].setAttributeHandler(null)
  for (const parser of parsers) parser.parse('<a b="c">', 0)
  assert.deepEqual(seen, ['one a null', 'one a b', 'two a null', 'two a b'])
})

test(
  'Expat: what a handler throws ends the parsing, and the parser can be freed',
  { skip: missing },
  async () => {
    const { glue } = await library('expat', options)
    const parser = new glue.XmlParser(null)
    parser.setStartElementHandler(() => {
      throw RangeError('no more')
    })
    assert.throws(() => parser.parse('<a/>', 1), /no more/)
    parser.free()
  },
)

test('Expat: what a document does not say is null in a handler', { skip: missing }, async () => {
  const { glue } = await library('expat', options)
  const parser = new glue.XmlParser(null)
  const seen = []
  parser.setStartDoctypeDeclHandler((...values) => seen.push(values))
  parser.setXmlDeclHandler((...values) => seen.push(values))
  parser.parse('<?xml version="1.0"?><!DOCTYPE a><a/>', 1)
  assert.deepEqual(seen, [
    ['1.0', null, -1],
    ['a', null, null, 0],
  ])
})
