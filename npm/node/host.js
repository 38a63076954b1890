/** What the command asks of its host, in Node: as far as it is the same in the thread of the user and in one of its own. */
import { readFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isatty } from 'node:tty'
import { brotliCompressSync, constants } from 'node:zlib'

import { Exit } from '../host/wasi.js'
import { withResources } from '../host/llvm.js'
import { hasBundled, llvmFiles } from './bundled.js'
import { nodeFiles } from './files.js'

/** The command as a module. */
export const readCommand = () =>
  new WebAssembly.Module(readFileSync(new URL('../tare.wasm', import.meta.url)))

const wait = new Int32Array(new SharedArrayBuffer(4))

/** What a shell says of a process that wrote where nobody reads. */
const UNREAD = 128 + 13

/** Standard output or standard error. @param {1 | 2} fd @returns {import('../host/wasi.js').Stream} */
export const stream = (fd) => ({
  isTerminal: isatty(fd),
  write(bytes) {
    for (let done = 0; done < bytes.length;)
      try {
        done += writeSync(fd, bytes, done)
      } catch (error) {
        const { code } = /** @type {NodeJS.ErrnoException} */ (error)
        if (code === 'EPIPE') throw new Exit(UNREAD)
        if (code !== 'EAGAIN') throw error
        Atomics.wait(wait, 0, 0, 1) // a pipe is full
      }
  },
})

/** A path with slashes, also on Windows. @param {string} path */
export const slashes = (path) => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path)

/** A folder from the root of what the command sees: on Windows `/C:/work`. @param {string} path */
export const commandPath = (path) => slashes(path).replace(/^(?!\/)/, '/')

/**
 * Environment of the command and of the programs that it runs.
 * @param {Record<string, string | undefined>} environment
 * @returns {Record<string, string | undefined>}
 */
export const environmentOf = (environment) => ({
  ...environment,
  ...(process.platform === 'win32' && {
    TMPDIR: slashes(tmpdir()),
    XDG_CACHE_HOME:
      environment.XDG_CACHE_HOME ??
      (environment.LOCALAPPDATA && commandPath(environment.LOCALAPPDATA)),
  }),
})

/** What is the same for all. */
export const common = {
  files: withResources(nodeFiles, llvmFiles),
  processId: process.pid,
  has: hasBundled,
  /** @param {Uint8Array} bytes */
  brotli: (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_DEFAULT_WINDOW,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length,
}
