/** Markdown and XML: see contenders.js. */
const utf8 = new TextEncoder()

/** Events of a document, by which parsers of XML are compared: elements, attributes, bytes of text. */
const counts = () => ({ elements: 0, attributes: 0, text: 0 })

export const markup = [
  {
    library: 'md4c',
    title: 'MD4C, Markdown to HTML',
    only: ['md_to_html'],
    ways: ({ toHtml }, { markdown }) => ({ parse: () => toHtml(markdown, 0, 0) }),
    same: (a, b) => Math.abs(a.length / b.length - 1) < 0.1,
    peers: [
      {
        name: 'markdown-wasm',
        isWasm: true,
        entry: `export { parse, ready } from 'markdown-wasm'`,
        wasm: 'markdown-wasm/dist/markdown.wasm',
        run: 'node',
        load: async (module) => (await module.ready, module),
        ways: ({ parse }, { markdown }) => ({ parse: () => parse(markdown, { parseFlags: 0 }) }),
      },
      {
        name: 'marked',
        entry: `export { parse } from 'marked'`,
        ways: ({ parse }, { markdown }) => ({ parse: () => parse(markdown) }),
      },
    ],
  },
  {
    library: 'cmark',
    title: 'cmark, Markdown to HTML',
    only: ['cmark_markdown_to_html'],
    ways: ({ markdownToHtml }, { markdown }) => ({
      parse: () => markdownToHtml(markdown, 1 << 17),
    }),
    same: (a, b) => Math.abs(a.length / b.length - 1) < 0.1,
    peers: [
      {
        name: 'commonmark',
        entry: `export { Parser, HtmlRenderer } from 'commonmark'`,
        ways: ({ Parser, HtmlRenderer }, { markdown }) => ({
          parse: () => new HtmlRenderer().render(new Parser().parse(markdown)),
        }),
      },
    ],
  },
  {
    library: 'expat',
    title: 'Expat, elements, attributes and text',
    only: [
      'XML_ParserCreate',
      'XML_ParserFree',
      'XML_Parse',
      'XML_SetElementHandler',
      'XML_SetEndElementHandler',
      'XML_SetAttributeHandler',
      'XML_SetCharacterDataHandler',
      'XML_GetErrorCode',
      'XML_ErrorString',
      'XML_GetCurrentLineNumber',
      'XML_GetCurrentColumnNumber',
    ],
    ways: ({ XmlParser }, { xml }) => ({
      parse: () => {
        const seen = counts()
        const parser = new XmlParser(null)
        parser.setAttributeHandler((element, name) =>
          name === null ? seen.elements++ : seen.attributes++,
        )
        parser.setCharacterDataHandler((text) => (seen.text += text.length))
        parser.parse(xml, 1)
        parser.free()
        return seen
      },
    }),
    same: (a, b) => a.elements === b.elements && a.attributes === b.attributes && a.text === b.text,
    peers: [
      {
        name: 'expat-wasm',
        isWasm: true,
        entry: `export { XmlParser } from 'expat-wasm'`,
        run: 'node',
        ways: ({ XmlParser }, { xml }) => ({
          parse: () => {
            const seen = counts()
            const parser = new XmlParser()
            parser.on('startElement', (name, attributes) => {
              seen.elements++
              seen.attributes += Object.keys(attributes).length
            })
            parser.on('characterData', (text) => (seen.text += text.length))
            parser.parse(xml, 1)
            parser.destroy()
            return seen
          },
        }),
      },
      {
        name: 'sax-wasm',
        isWasm: true,
        entry: `export { SAXParser, SaxEventType } from 'sax-wasm'`,
        wasm: 'sax-wasm/lib/sax-wasm.wasm',
        // It leaves references to characters as they are, and gets some elements of the text wrong.
        same: (a, b) => Math.abs(a.elements / b.elements - 1) < 0.05,
        run: 'node',
        load: async ({ SAXParser, SaxEventType }, wasm) => {
          const parser = new SAXParser(SaxEventType.Text | SaxEventType.OpenTag)
          await parser.prepareWasm(wasm)
          return { parser, SaxEventType }
        },
        ways: ({ parser, SaxEventType }, { xml }) => {
          const bytes = utf8.encode(xml)
          return {
            parse: () => {
              const seen = counts()
              parser.eventHandler = (type, detail) => {
                if (type === SaxEventType.Text) seen.text += detail.value.length
                else {
                  seen.elements++
                  seen.attributes += detail.attributes.length
                }
              }
              parser.write(bytes)
              parser.end()
              return seen
            },
          }
        },
      },
      {
        name: 'saxes',
        entry: `export { SaxesParser } from 'saxes'`,
        ways: ({ SaxesParser }, { xml }) => ({
          parse: () => {
            const seen = counts()
            const parser = new SaxesParser()
            parser.on('opentag', ({ attributes }) => {
              seen.elements++
              seen.attributes += Object.keys(attributes).length
            })
            parser.on('text', (text) => (seen.text += text.length))
            parser.write(xml).close()
            return seen
          },
        }),
      },
    ],
  },
]
