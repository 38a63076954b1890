/** Compression: see contenders.js. */
export const compression = [
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
]
