/**
 * For each library of tests/foreign what npm has for the same: which functions are compared, what a browser gets, and how
 * each is called.
 *
 * - `only` are the functions of C that the peer's offer comes to; `words` are more words of `tare build`.
 * - `entry` is what a program imports from the peer, and `wasm` the module that its bundle loads beside it.
 * - `run` says how the peer is loaded: its browser's bundle, or by the name of its package in Node.
 * - `ways` give what is timed, by the names of the inputs in `bench/libraries.js`. What each returns is compared by
 *   `same` of the library, or else byte by byte.
 */

/** Versions of npm that the figures are for. */
export const versions = {
  '@bokuweb/zstd-wasm': '0.0.27',
  '@echogarden/speex-resampler-wasm': '0.3.0',
  '@foxglove/wasm-bz2': '0.3.0',
  '@foxglove/wasm-zstd': '1.0.1',
  '@ledgerhq/compressjs': '1.3.2',
  'argon2-browser': '1.18.0',
  commonmark: '0.31.2',
  'expat-wasm': '3.1.2',
  fflate: '0.8.3',
  fzstd: '0.1.1',
  'hash-wasm': '4.13.0',
  'libbzip2-wasm': '0.0.4',
  'lz4-wasm': '0.9.2',
  lz4js: '0.2.0',
  'markdown-wasm': '1.2.0',
  marked: '18.2.1',
  pako: '3.0.3',
  qrcode: '1.5.4',
  'qrcode-generator': '2.0.4',
  'sax-wasm': '3.1.4',
  saxes: '6.0.0',
  'seek-bzip': '2.0.0',
  'wasm-gzip': '2.1.0',
  'xxhash-wasm': '1.1.0',
}

const utf8 = new TextEncoder()

/** Events of a document, by which parsers of XML are compared: elements, attributes, bytes of text. */
const counts = () => ({ elements: 0, attributes: 0, text: 0 })

export const contenders = [
  {
    library: 'lz4',
    title: 'LZ4, blocks',
    only: ['LZ4_compress_default', 'LZ4_decompress_safe', 'LZ4_compressBound'],
    ways: (lz4, { text }) => {
      const packed = lz4.compressDefault(text, lz4.compressBound(text.length))
      return {
        compress: () => lz4.compressDefault(text, lz4.compressBound(text.length)),
        decompress: () => lz4.decompressSafe(packed, text.length),
      }
    },
    peers: [
      {
        name: 'lz4js',
        entry: `export { compressBlock, compressBound, decompressBlock } from 'lz4js'`,
        ways: (lz4, { text }) => {
          const table = new Uint32Array(1 << 16)
          const compress = () => {
            const room = new Uint8Array(lz4.compressBound(text.length))
            return room.slice(0, lz4.compressBlock(text, room, 0, text.length, table.fill(0)))
          }
          const packed = compress()
          return {
            compress,
            decompress: () => {
              const room = new Uint8Array(text.length)
              lz4.decompressBlock(packed, room, 0, packed.length, 0)
              return room
            },
          }
        },
      },
      {
        name: 'lz4-wasm',
        isWasm: true,
        entry: `export { compress, decompress } from 'lz4-wasm'`,
        wasm: 'lz4-wasm/lz4_wasm_bg.wasm',
        imports: true,
        ways: (lz4, { text }) => {
          const packed = lz4.compress(text)
          return { compress: () => lz4.compress(text), decompress: () => lz4.decompress(packed) }
        },
      },
    ],
  },
  {
    library: 'zlib',
    title: 'zlib, compress and uncompress',
    only: ['compress2', 'compressBound', 'uncompress'],
    ways: (zlib, { text }) => {
      const compress = () => zlib.compress2(zlib.compressBound(text.length), text, 6)
      const packed = compress()
      return { compress, decompress: () => zlib.uncompress(text.length, packed) }
    },
    peers: [
      {
        name: 'pako',
        entry: `export { deflate, inflate } from 'pako'`,
        ways: (pako, { text }) => {
          const packed = pako.deflate(text, { level: 6 })
          return {
            compress: () => pako.deflate(text, { level: 6 }),
            decompress: () => pako.inflate(packed),
          }
        },
      },
      {
        name: 'fflate',
        entry: `export { zlibSync, unzlibSync } from 'fflate'`,
        ways: (fflate, { text }) => {
          const packed = fflate.zlibSync(text, { level: 6 })
          return {
            compress: () => fflate.zlibSync(text, { level: 6 }),
            decompress: () => fflate.unzlibSync(packed, { out: new Uint8Array(text.length) }),
          }
        },
      },
      {
        name: 'wasm-gzip',
        isWasm: true,
        entry: `export { default, initSync, compress, decompress } from 'wasm-gzip'`,
        wasm: 'wasm-gzip/wasm_gzip.wasm',
        load: (gzip, wasm) => gzip.initSync(wasm),
        ways: (gzip, { text }) => {
          const packed = gzip.compress(text).slice()
          return {
            compress: () => gzip.compress(text).slice(),
            decompress: () => gzip.decompress(packed).slice(),
          }
        },
      },
    ],
  },
  {
    library: 'libdeflate',
    title: 'libdeflate, zlib in one go',
    only: [
      'libdeflate_alloc_compressor',
      'libdeflate_free_compressor',
      'libdeflate_zlib_compress',
      'libdeflate_zlib_compress_bound',
      'libdeflate_alloc_decompressor',
      'libdeflate_free_decompressor',
      'libdeflate_zlib_decompress',
    ],
    ways: ({ LibdeflateCompressor, LibdeflateDecompressor }, { text }) => {
      const compressor = new LibdeflateCompressor(6)
      const decompressor = new LibdeflateDecompressor()
      const compress = () =>
        compressor.zlibCompress(text, compressor.zlibCompressBound(text.length))
      const packed = compress()
      return {
        compress,
        decompress: () => {
          const done = decompressor.zlibDecompress(packed, text.length)
          return done.out ?? done
        },
      }
    },
    peers: 'zlib',
  },
  {
    library: 'zstd',
    title: 'Zstandard, in one go and with a dictionary',
    only: [
      'ZSTD_compress',
      'ZSTD_decompress',
      'ZSTD_compressBound',
      'ZSTD_getFrameContentSize',
      'ZSTD_createCCtx',
      'ZSTD_freeCCtx',
      'ZSTD_compress_usingDict',
      'ZSTD_createDCtx',
      'ZSTD_freeDCtx',
      'ZSTD_decompress_usingDict',
    ],
    ways: (zstd, { text }) => {
      const packed = zstd.compress(zstd.compressBound(text.length), text, 3)
      return {
        compress: () => zstd.compress(zstd.compressBound(text.length), text, 3),
        decompress: () => zstd.decompress(text.length, packed),
      }
    },
    peers: [
      {
        name: '@bokuweb/zstd-wasm',
        isWasm: true,
        entry: `export * from '@bokuweb/zstd-wasm'`,
        wasm: '@bokuweb/zstd-wasm/dist/web/zstd.wasm',
        run: 'node',
        load: (zstd) => zstd.init(),
        ways: (zstd, { text }) => {
          const packed = zstd.compress(text, 3)
          return {
            compress: () => zstd.compress(text, 3),
            decompress: () => zstd.decompress(packed),
          }
        },
      },
      {
        name: '@foxglove/wasm-zstd',
        isWasm: true,
        entry: `export { compress, decompress, isLoaded } from '@foxglove/wasm-zstd'`,
        wasm: '@foxglove/wasm-zstd/dist/wasm-zstd.wasm',
        run: 'node',
        load: (zstd) => zstd.isLoaded,
        ways: (zstd, { text }) => {
          const packed = zstd.compress(text, 3)
          return {
            compress: () => zstd.compress(text, 3),
            decompress: () => zstd.decompress(packed, text.length),
          }
        },
      },
    ],
  },
  {
    library: 'zstd',
    title: 'Zstandard, decompression',
    only: ['ZSTD_decompress', 'ZSTD_getFrameContentSize'],
    ways: (zstd, { packed, text }) => ({
      decompress: () => zstd.decompress(text.length, packed.zstd),
    }),
    peers: [
      {
        name: 'fzstd',
        entry: `export { decompress } from 'fzstd'`,
        ways: (fzstd, { packed, text }) => ({
          decompress: () => fzstd.decompress(packed.zstd, new Uint8Array(text.length)),
        }),
      },
    ],
  },
  {
    library: 'bzip2',
    title: 'bzip2',
    only: ['BZ2_bzBuffToBuffCompress', 'BZ2_bzBuffToBuffDecompress'],
    ways: (bzip2, { text }) => {
      const compress = () => bzip2.compress(2 * text.length + 600, text, 9, 30)
      const packed = compress()
      return { compress, decompress: () => bzip2.decompress(text.length, packed, 0) }
    },
    peers: [
      {
        name: 'libbzip2-wasm',
        isWasm: true,
        entry: `export { default } from 'libbzip2-wasm'`,
        run: 'node',
        load: (module) => module.default(),
        ways: (bzip2, { text }) => {
          const packed = bzip2.compressBZ2(text, 9, 30).output.slice()
          return {
            compress: () => bzip2.compressBZ2(text, 9, 30).output.slice(),
            decompress: () => bzip2.decompressBZ2(packed, 0).output.slice(),
          }
        },
      },
      {
        name: '@ledgerhq/compressjs',
        entry: `export { Bzip2 } from '@ledgerhq/compressjs'`,
        run: 'node',
        // Its compress takes longer than all else together.
        ways: ({ Bzip2 }, { packed }) => ({
          decompress: () => Uint8Array.from(Bzip2.decompressFile(packed.bzip2)),
        }),
      },
    ],
  },
  {
    library: 'bzip2',
    title: 'bzip2, decompression',
    only: ['BZ2_bzBuffToBuffDecompress'],
    ways: (bzip2, { packed, text }) => ({
      decompress: () => bzip2.decompress(text.length, packed.bzip2, 0),
    }),
    peers: [
      {
        name: 'seek-bzip',
        entry: `export { decode } from 'seek-bzip'`,
        run: 'node',
        ways: (seek, { packed, text }) => {
          const input = Buffer.from(packed.bzip2)
          return { decompress: () => seek.decode(input, text.length) }
        },
      },
      {
        name: '@foxglove/wasm-bz2',
        isWasm: true,
        entry: `export { default } from '@foxglove/wasm-bz2'`,
        wasm: '@foxglove/wasm-bz2/wasm/module.wasm',
        run: 'node',
        load: (module) => module.default.init(),
        ways: (bz2, { packed, text }) => ({
          decompress: () => bz2.decompress(packed.bzip2, text.length),
        }),
      },
    ],
  },
  {
    library: 'xxhash',
    title: 'xxHash, 32 and 64 bits, also in pieces',
    only: [
      'XXH32',
      'XXH64',
      ...[32, 64].flatMap((bits) =>
        ['createState', 'freeState', 'reset', 'update', 'digest'].map(
          (name) => `XXH${bits}_${name}`,
        ),
      ),
    ],
    ways: (xxhash, { text }) => ({
      'hash, 32 bits': () => xxhash.xxh32(text, 0),
      'hash, 64 bits': () => xxhash.xxh64(text, 0n),
    }),
    peers: [
      {
        name: 'xxhash-wasm',
        isWasm: true,
        entry: `export { default } from 'xxhash-wasm'`,
        load: (module) => module.default(),
        ways: (xxhash, { text }) => ({
          'hash, 32 bits': () => xxhash.h32Raw(text, 0),
          'hash, 64 bits': () => xxhash.h64Raw(text, 0n),
        }),
      },
      {
        name: 'hash-wasm',
        isWasm: true,
        entry: `export { createXXHash32, createXXHash64 } from 'hash-wasm'`,
        load: async ({ createXXHash32, createXXHash64 }) => [
          await createXXHash32(0),
          await createXXHash64(0, 0),
        ],
        ways: ([short, long], { text }) => ({
          'hash, 32 bits': () => Number.parseInt(short.init().update(text).digest(), 16),
          'hash, 64 bits': () => BigInt(`0x${long.init().update(text).digest()}`),
        }),
      },
    ],
  },
  {
    library: 'argon2',
    title: 'Argon2id, hash and verify',
    only: ['argon2_hash', 'argon2_encode', 'argon2_verify', 'argon2_error_message'],
    ways: (argon2) => ({
      'hash, 16 MiB': () =>
        argon2.hash(
          2,
          16384,
          1,
          utf8.encode('password'),
          utf8.encode('somesalt'),
          32,
          argon2.Argon2Type.id,
          19,
        ),
    }),
    peers: [
      {
        name: 'argon2-browser',
        isWasm: true,
        entry: `export { hash, verify } from 'argon2-browser/dist/argon2-bundled.min.js'`,
        node: 'argon2-browser',
        run: 'node',
        // Where there is a fetch() it loads the module by that, also in Node.
        load: async (argon2) => {
          const { fetch } = globalThis
          delete globalThis.fetch
          await argon2.hash({ pass: 'password', salt: 'somesalt' })
          globalThis.fetch = fetch
          return argon2
        },
        ways: (argon2) => ({
          'hash, 16 MiB': async () =>
            (
              await argon2.hash({
                pass: 'password',
                salt: 'somesalt',
                time: 2,
                mem: 16384,
                hashLen: 32,
                type: 2,
              })
            ).hash,
        }),
      },
      {
        name: 'hash-wasm',
        isWasm: true,
        entry: `export { argon2id, argon2Verify } from 'hash-wasm'`,
        ways: ({ argon2id }) => ({
          'hash, 16 MiB': () =>
            argon2id({
              password: 'password',
              salt: 'somesalt',
              iterations: 2,
              memorySize: 16384,
              parallelism: 1,
              hashLength: 32,
              outputType: 'binary',
            }),
        }),
      },
    ],
  },
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
  {
    library: 'qrencode',
    title: 'libqrencode, a QR code of a text',
    only: ['QRcode_encodeString', 'QRcode_free'],
    ways: ({ encodeString, QRecLevel, QRencodeMode }) => ({
      'encode, 1 KB': () =>
        encodeString('tare '.repeat(200), 0, QRecLevel.M, QRencodeMode?.MODE_8 ?? 2, 1).width,
    }),
    peers: [
      {
        name: 'qrcode-generator',
        entry: `export { default } from 'qrcode-generator'`,
        ways: ({ default: qrcode }) => ({
          'encode, 1 KB': () => {
            const code = qrcode(0, 'M')
            code.addData('tare '.repeat(200), 'Byte')
            code.make()
            return code.getModuleCount()
          },
        }),
      },
      {
        name: 'qrcode',
        entry: `export { create } from 'qrcode'`,
        ways: ({ create }) => ({
          'encode, 1 KB': () =>
            create([{ data: utf8.encode('tare '.repeat(200)), mode: 'byte' }], {
              errorCorrectionLevel: 'M',
            }).modules.size,
        }),
      },
    ],
  },
  {
    library: 'speexdsp',
    title: 'SpeexDSP, the resampler',
    only: ['speex_resampler_*'],
    ways: ({ SpeexResamplerState }, { sound }) => {
      const resampler = new SpeexResamplerState(1, 44100, 48000, 5)
      return {
        'resample, 1 s': () => {
          resampler.resetMem()
          return resampler.processFloat(0, sound, 48010).out
        },
      }
    },
    same: (a, b) => a.length === b.length && a.every((sample, i) => Math.abs(sample - b[i]) < 1e-4),
    peers: [
      {
        name: '@echogarden/speex-resampler-wasm',
        isWasm: true,
        entry: `export { default } from '@echogarden/speex-resampler-wasm'`,
        wasm: '@echogarden/speex-resampler-wasm/wasm/speex-resampler-nonsimd.wasm',
        run: 'node',
        load: (module) => module.default(),
        ways: (speex, { sound }) => {
          const state = speex._speex_resampler_init(1, 44100, 48000, 5, 0)
          return {
            'resample, 1 s': () => {
              speex._speex_resampler_reset_mem(state)
              const from = speex._malloc(sound.byteLength)
              const to = speex._malloc(48010 * 4)
              const lengths = speex._malloc(8)
              speex.HEAPF32.set(sound, from >> 2)
              speex.HEAPU32[lengths >> 2] = sound.length
              speex.HEAPU32[(lengths >> 2) + 1] = 48010
              speex._speex_resampler_process_float(state, 0, from, lengths, to, lengths + 4)
              const made = speex.HEAPF32.slice(
                to >> 2,
                (to >> 2) + speex.HEAPU32[(lengths >> 2) + 1],
              )
              for (const at of [from, to, lengths]) speex._free(at)
              return made
            },
          }
        },
      },
    ],
  },
]
