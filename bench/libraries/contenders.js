/**
 * For each library of tests/foreign what npm has for the same: which functions are compared, what a browser gets, and how
 * each is called.
 *
 * - `only` are the functions of C that do what the peer does.
 * - `entry` is what a program imports from the peer; `wasm` is the module that its bundle loads.
 * - `run` says how the peer is loaded: its browser's bundle, or by the name of its package in Node.
 * - `ways` give what is timed, by the names of the inputs in `bench/libraries.js`. What each returns is compared by
 *   `same` of the library, or else byte by byte.
 */
import { compression } from './compression.js'
import { hashes } from './hashes.js'
import { markup } from './markup.js'
import { media } from './media.js'

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

export const contenders = [...compression, ...hashes, ...markup, ...media]
