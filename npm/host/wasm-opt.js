/**
 * wasm-opt of the npm package binaryen, run in this thread. It is a script for Node with the module inside, made by
 * Emscripten. Each run evaluates the script anew, as a process would, with what it expects of Node put in front of it: a
 * file system over `files`, and a `process`. So it runs where there is no Node, many times, and synchronously.
 */
import { plainPath } from './files.js'
import { Capture } from './wasi.js'

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Opened} Opened */
/** @typedef {import('./files.js').Status} Status */

/** @typedef {{ code: Function, module: WebAssembly.Module, version: string }} WasmOpt */

const inside = "binaryDecode('"
const start = 'createWasm().then('
/** Bytes in which the literal begins. */
const HEAD = 16384
const QUOTE = 39
const BACKSLASH = 92
/** @type {Record<string, number>} */
const escapes = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  v: 11,
  0: 0,
  "'": QUOTE,
  '\\': BACKSLASH,
  '"': 34,
}

/** Modes of files, and flags for opening them, in the numbers of Linux. */
const modes = {
  file: 0o100644,
  folder: 0o040755,
  link: 0o120777,
  terminal: 0o020666,
  other: 0o010666,
}
const constants = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 64,
  O_EXCL: 128,
  O_NOCTTY: 256,
  O_TRUNC: 512,
  O_APPEND: 1024,
  O_SYNC: 4096,
  O_NOFOLLOW: 131072,
}

/** What its code expects around it: the parameters of a function. */
export const parameters = [
  'globalThis',
  'process',
  'require',
  'Module',
  'module',
  'exports',
  '__filename',
  '__dirname',
]

/**
 * Takes the script apart: the body of a function with `parameters`, and the bytes of the module.
 * @param {Uint8Array} script the bytes of binaryen/bin/wasm-opt
 */
export const takeApart = (script) => {
  const decoder = new TextDecoder()
  const beginning = decoder.decode(script.subarray(0, HEAD)) // all of it is ASCII, so that indices are those of bytes
  const from = beginning.indexOf(inside) + inside.length
  const { bytes, end: to } = decode(script, from)
  const rest = decoder.decode(script.subarray(to))
  const end = rest.lastIndexOf(start)
  if (from < inside.length || end < 0)
    throw Error('binaryen has another form than the one that tare knows')
  const body =
    beginning.slice(beginning.indexOf('\n') + 1, from) +
    rest.slice(0, end) +
    'createWasm();preRun();initRuntime();return callMain(programArgs)'
  return { body, bytes }
}

/**
 * The script's code as a function, and the module.
 * @param {Uint8Array} script the bytes of binaryen/bin/wasm-opt
 * @param {string} version
 * @returns {WasmOpt}
 */
export const readWasmOpt = (script, version) => {
  const { body, bytes } = takeApart(script)
  return { code: Function(...parameters, body), module: new WebAssembly.Module(bytes), version }
}

/**
 * The bytes of the literal that begins at `at` and ends at a quote, as binaryDecode() of the script reads it: characters
 * up to 0xff stand for themselves, and 0x100 for a NUL. In UTF-8 none has more than two bytes.
 * @param {Uint8Array} script
 * @param {number} at
 */
const decode = (script, at) => {
  const bytes = new Uint8Array(script.length)
  let length = 0
  for (let byte; (byte = script[at]) !== QUOTE && at < script.length; at++) {
    if (byte === BACKSLASH) {
      const escaped = escapes[String.fromCharCode(script[++at])]
      if (escaped === undefined) throw Error('binaryen has an escape that tare does not know')
      bytes[length++] = escaped
    } else if (byte < 0x80) bytes[length++] = byte
    else bytes[length++] = ((byte & 3) << 6) | (script[++at] & 0x3f)
  }
  return { bytes: bytes.subarray(0, length), end: at }
}

/** As much of node:fs as the script uses. @param {Files} files @param {string} folder @param {Record<number, Capture>} streams */
const fileSystem = (files, folder, streams) => {
  /** @type {(Opened | undefined)[]} */
  const table = [undefined, undefined, undefined]
  /** @type {(path: string) => string} */
  const full = (path) => plainPath(path.startsWith('/') ? path : `${folder}/${path}`)
  /** @type {(status: Status) => object} */
  const stats = ({ kind, size, modified, node }) => ({
    ino: Number(node),
    dev: 1,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    mode: modes[kind],
    size,
    blksize: 4096,
    blocks: Math.ceil(size / 512),
    atime: new Date(modified),
    mtime: new Date(modified),
    ctime: new Date(modified),
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
    isFile: () => kind === 'file',
  })
  return {
    openSync(/** @type {string} */ path, /** @type {number} */ flags) {
      const opened = files.open(full(path), {
        read: (flags & 3) !== constants.O_WRONLY,
        write: (flags & 3) !== 0,
        create: (flags & constants.O_CREAT) !== 0,
        exclusive: (flags & constants.O_EXCL) !== 0,
        truncate: (flags & constants.O_TRUNC) !== 0,
        append: (flags & constants.O_APPEND) !== 0,
      })
      return table.push(opened) - 1
    },
    closeSync(/** @type {number} */ fd) {
      table[fd]?.close()
      table[fd] = undefined
    },
    /** @type {(fd: number, to: Uint8Array, offset: number, length: number, at: number | null) => number | undefined} */
    readSync: (fd, to, offset, length, at) =>
      table[fd]?.read(bytesOf(to, offset, length), at ?? null) ?? 0,
    /** @type {(fd: number, from: Uint8Array, offset: number, length: number, at: number | null) => number | undefined} */
    writeSync(fd, from, offset, length, at) {
      const bytes = bytesOf(from, offset, length)
      if (!streams[fd]) return table[fd]?.write(bytes, at ?? null)
      streams[fd].write(bytes)
      return length
    },
    fstatSync: (/** @type {number} */ fd) =>
      stats(
        table[fd]?.status() ?? {
          kind: 'other',
          size: 0,
          modified: 0,
          device: 0n,
          node: BigInt(fd),
        },
      ),
    statSync: (/** @type {string} */ path) => stats(files.status(full(path), true)),
    lstatSync: (/** @type {string} */ path) => stats(files.status(full(path), false)),
    realpathSync: (/** @type {string} */ path) => files.realPath(full(path)),
  }
}

/** @type {(array: Uint8Array | Int8Array, offset: number, length: number) => Uint8Array} */
const bytesOf = (array, offset, length) =>
  new Uint8Array(array.buffer, array.byteOffset + offset, length)

const posix = {
  resolve: (/** @type {string[]} */ ...paths) =>
    plainPath(paths.reduce((all, path) => (path.startsWith('/') ? path : `${all}/${path}`), '/')),
}
const pathModule = {
  posix,
  isAbsolute: (/** @type {string} */ path) => path.startsWith('/'),
  normalize: (/** @type {string} */ path) => path,
  dirname: (/** @type {string} */ path) => path.replace(/\/?[^/]*$/, '') || '/',
  basename: (/** @type {string} */ path) => path.replace(/.*\//, ''),
  join: (/** @type {string[]} */ ...parts) => parts.join('/'),
}

/**
 * Runs it and returns its exit status and what it wrote.
 * @param {WasmOpt} wasmOpt
 * @param {string[]} words its arguments
 * @param {{ files: Files, folder: string }} where
 */
export const runWasmOpt = ({ code, module, version }, words, { files, folder }) => {
  const output = new Capture()
  const errors = new Capture()
  if (words.length === 1 && words[0] === '--version') {
    output.write(new TextEncoder().encode(`wasm-opt version ${version} (npm binaryen)\n`))
    return { status: 0, output: output.bytes, errors: errors.bytes }
  }
  const process = {
    versions: { node: '20.0.0' },
    argv: ['node', '/wasm-opt', ...words],
    platform: 'linux',
    env: {},
    stdin: { fd: 0 },
    exitCode: 0,
    cwd: () => folder,
    binding: () => ({ fs: constants }),
  }
  // Nothing that tells a browser: those getters want the real one.
  const global = { process, TextDecoder }
  /** @type {Record<string, unknown>} */
  const modules = {
    'node:fs': fileSystem(files, folder, { 1: output, 2: errors }),
    'node:path': pathModule,
    'node:tty': { isatty: () => false },
    'node:crypto': {
      randomFillSync: (/** @type {Uint8Array<ArrayBuffer>} */ view) => crypto.getRandomValues(view),
    },
  }
  const Module = {
    instantiateWasm(
      /** @type {WebAssembly.Imports} */ imports,
      /** @type {(instance: WebAssembly.Instance) => void} */ receive,
    ) {
      receive(new WebAssembly.Instance(module, imports))
    },
  }
  let status
  try {
    status = code(
      global,
      process,
      (/** @type {string} */ name) => modules[name],
      Module,
      {},
      {},
      '/wasm-opt',
      '/',
    )
  } catch (error) {
    status = /** @type {{ status?: number }} */ (error)?.status
    if (status === undefined) {
      errors.write(new TextEncoder().encode(`wasm-opt: ${error}\n`))
      status = 134
    }
  }
  return { status: status ?? process.exitCode, output: output.bytes, errors: errors.bytes }
}
