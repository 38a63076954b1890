import { execFileSync } from 'node:child_process'
import { brotliCompressSync, constants } from 'node:zlib'
import { transformSync } from 'esbuild'

/** JavaScript as a bundler would ship it. */
export const minify = (source) =>
  transformSync(source, { minify: true, format: 'esm', target: 'es2022' }).code

/**
 * Bytes as they are, after `gzip -9` and after `brotli -q 11`. It is gzip itself that runs, for zlib's forks differ.
 * @param {string | Uint8Array} content
 */
export const weigh = (content) => {
  const bytes = Buffer.from(content)
  return {
    raw: bytes.length,
    gzip: execFileSync('gzip', ['-9', '-c'], { input: bytes, maxBuffer: 1 << 28 }).length,
    brotli: brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length,
  }
}
