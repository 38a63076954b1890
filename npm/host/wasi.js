/**
 * As much of WASI preview 1 as the command and clang use, over plain functions for files (files.js), so that it is the same
 * in Node, Deno, Bun and a browser's worker. Everything is synchronous. https://github.com/WebAssembly/WASI, preview 1.
 */
import { numberOf, numbers } from './errors.js'
import { plainPath } from './files.js'

/** @typedef {import('./files.js').Files} Files */
/** @typedef {import('./files.js').Opened} Opened */
/** @typedef {import('./files.js').Status} Status */

/** What proc_exit() throws. */
export class Exit extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`exit ${status}`)
    this.status = status
  }
}

/** What a process writes to, besides files. @typedef {{ write: (bytes: Uint8Array) => void, isTerminal?: boolean }} Stream */

/** Keeps what is written. Grows by doubling: clang writes the JSON of a tree token by token. */
export class Capture {
  #bytes = new Uint8Array(1 << 14)
  #length = 0

  /** @param {Uint8Array} bytes */
  write(bytes) {
    const end = this.#length + bytes.length
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * end)
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = end
  }

  get bytes() {
    return this.#bytes.subarray(0, this.#length)
  }
}

const kinds = { other: 0, terminal: 2, folder: 3, file: 4, link: 7 }
const ALL_RIGHTS = (1n << 30n) - 1n
/** Who may seek is no terminal. */
const TERMINAL_RIGHTS = ALL_RIGHTS & ~((1n << 2n) | (1n << 5n))
const CREATE = 1
const FOLDER = 2
const EXCLUSIVE = 4
const TRUNCATE = 8
const APPEND = 1
const RIGHT_READ = 1n << 1n
const RIGHT_WRITE = 1n << 6n
const ROOT = 3

/**
 * @typedef {object} Descriptor
 * @property {Opened} [opened]
 * @property {Stream} [stream]
 * @property {string} [path]
 * @property {number} position
 * @property {boolean} [isFolder]
 * @property {boolean} [appends]
 * @property {{ name: string, kind: Status['kind'] }[]} [entries]
 */

/**
 * @typedef {object} Process
 * @property {string[]} words the program's name and its arguments
 * @property {Record<string, string | undefined>} [environment]
 * @property {Files} files
 * @property {Stream} output
 * @property {Stream} errors
 * @property {(bytes: Uint8Array<ArrayBuffer>) => void} [random] fills with random bytes; those of the engine if not given
 */

/** @param {Uint8Array<ArrayBuffer>} bytes */
const engineRandom = (bytes) => {
  const most = 65536 // of getRandomValues()
  for (let done = 0; done < bytes.length; done += most)
    crypto.getRandomValues(bytes.subarray(done, done + most))
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The imports of one process, and what it needs to know once it is instantiated. @param {Process} process */
const imports = ({ words, environment = {}, files, output, errors, random = engineRandom }) => {
  /** @type {WebAssembly.Memory} */
  let memory
  let view = new DataView(new ArrayBuffer(0))
  let bytes = new Uint8Array(0)
  const look = () => {
    if (view.buffer !== memory.buffer) {
      view = new DataView(memory.buffer)
      bytes = new Uint8Array(memory.buffer)
    }
    return view
  }
  /** @type {(at: number, length: number) => string} */
  const text = (at, length) => {
    look()
    return decoder.decode(bytes.slice(at, at + length))
  }
  /** @type {(Descriptor | undefined)[]} */
  const table = [
    { position: 0 }, // nothing to read
    { stream: output, position: 0 },
    { stream: errors, position: 0 },
    { path: '/', position: 0, isFolder: true },
  ]
  /** @type {(fd: number) => Descriptor} */
  const descriptor = (fd) => {
    const found = table[fd]
    if (!found) throw Object.assign(Error(), { code: 'EBADF' })
    return found
  }
  /** @type {(fd: number) => Opened} */
  const openedAt = (fd) => {
    const { opened } = descriptor(fd)
    if (!opened) throw Object.assign(Error(), { code: fd < ROOT ? 'ESPIPE' : 'EISDIR' })
    return opened
  }
  /** @type {(fd: number, at: number, length: number) => string} */
  const pathAt = (fd, at, length) => {
    const { path } = descriptor(fd)
    if (path === undefined) throw Object.assign(Error(), { code: 'ENOTDIR' })
    return plainPath(`${path}/${text(at, length)}`)
  }
  /** @type {(fd: number) => Status} */
  const statusOf = (fd) => {
    const { opened, stream, path } = descriptor(fd)
    if (opened) return opened.status()
    if (path !== undefined) return files.status(path, true)
    const kind = stream?.isTerminal ? 'terminal' : 'other'
    return { kind, size: 0, modified: 0, device: 0n, node: 0n }
  }
  /** @type {(at: number, status: Status) => void} */
  const writeStatus = (at, { kind, size, modified, changed, device, node }) => {
    look()
    view.setBigUint64(at, device, true)
    view.setBigUint64(at + 8, node, true)
    view.setBigUint64(at + 16, BigInt(kinds[kind]), true)
    view.setBigUint64(at + 24, 1n, true)
    view.setBigUint64(at + 32, BigInt(size), true)
    const time = BigInt(Math.round(1e6 * modified))
    view.setBigUint64(at + 40, time, true)
    view.setBigUint64(at + 48, time, true)
    view.setBigUint64(
      at + 56,
      changed === undefined ? time : BigInt(Math.round(1e6 * changed)),
      true,
    )
  }
  /**
   * Goes through a list of pieces of memory, until one is not filled.
   * @type {(pieces: number, count: number, each: (piece: Uint8Array) => number) => number}
   */
  const forPieces = (pieces, count, each) => {
    look()
    let total = 0
    for (let i = 0; i < count; i++) {
      const at = view.getUint32(pieces + 8 * i, true)
      const length = view.getUint32(pieces + 8 * i + 4, true)
      if (!length) continue
      const done = each(bytes.subarray(at, at + length))
      total += done
      if (done < length) break
    }
    return total
  }
  /** @type {(strings: string[], pointers: number, at: number) => number} */
  const putStrings = (strings, pointers, at) => {
    look()
    for (const string of strings) {
      view.setUint32(pointers, at, true)
      pointers += 4
      const encoded = encoder.encode(`${string}\0`)
      bytes.set(encoded, at)
      at += encoded.length
    }
    return 0
  }
  /** @type {(strings: string[], count: number, length: number) => number} */
  const putSizes = (strings, count, length) => {
    look().setUint32(count, strings.length, true)
    const sizes = strings.map((string) => encoder.encode(string).length + 1)
    view.setUint32(
      length,
      sizes.reduce((sum, size) => sum + size, 0),
      true,
    )
    return 0
  }
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value ?? ''}`)

  /**
   * Reads or writes pieces at a place of a file, wherever its position is.
   * @param {'read' | 'write'} move
   * @returns {(fd: number, pieces: number, count: number, offset: bigint, at: number) => void} `at`: where to put how much
   *   it was, in bytes
   */
  const moveAt = (move) => (fd, pieces, count, offset, at) => {
    const opened = openedAt(fd)
    let place = Number(offset)
    const total = forPieces(pieces, count, (piece) => {
      const length = opened[move](piece, place)
      place += length
      return length
    })
    look().setUint32(at, total, true)
  }

  /** @type {Record<string, (...values: any[]) => number | void>} */
  const functions = {
    args_get: (pointers, at) => putStrings(words, pointers, at),
    args_sizes_get: (count, length) => putSizes(words, count, length),
    environ_get: (pointers, at) => putStrings(variables, pointers, at),
    environ_sizes_get: (count, length) => putSizes(variables, count, length),
    clock_time_get(clock, _precision, at) {
      const now = clock === 0 ? performance.timeOrigin + performance.now() : performance.now()
      look().setBigUint64(at, BigInt(Math.round(1e6 * now)), true)
    },
    fd_close(fd) {
      descriptor(fd).opened?.close()
      table[fd] = undefined
    },
    fd_fdstat_get(fd, at) {
      const { stream, appends } = descriptor(fd)
      const { kind } = statusOf(fd)
      look().setUint8(at, kinds[kind])
      view.setUint16(at + 2, appends ? APPEND : 0, true)
      const rights = stream && kind === 'terminal' ? TERMINAL_RIGHTS : ALL_RIGHTS
      view.setBigUint64(at + 8, rights, true)
      view.setBigUint64(at + 16, rights, true)
    },
    fd_fdstat_set_flags() {},
    fd_filestat_get(fd, at) {
      writeStatus(at, statusOf(fd))
    },
    fd_filestat_set_size(fd, size) {
      openedAt(fd).resize(Number(size))
    },
    fd_filestat_set_times() {},
    fd_sync() {},
    fd_pread: moveAt('read'),
    fd_prestat_get(fd, at) {
      if (fd !== ROOT) return numbers.EBADF
      look().setUint32(at, 0, true)
      view.setUint32(at + 4, 1, true)
    },
    fd_prestat_dir_name(fd, at) {
      if (fd !== ROOT) return numbers.EBADF
      look()
      bytes[at] = 47 // a slash
    },
    fd_read(fd, pieces, count, at) {
      const { opened, isFolder } = descriptor(fd)
      if (isFolder) return numbers.EISDIR
      const own = table[fd]
      const total =
        opened && own
          ? forPieces(pieces, count, (piece) => {
              const length = opened.read(piece, own.position)
              own.position += length
              return length
            })
          : 0
      look().setUint32(at, total, true)
    },
    fd_readdir(fd, at, room, cookie, used) {
      const own = descriptor(fd)
      if (own.path === undefined) return numbers.ENOTDIR
      if (!own.entries || cookie === 0n)
        own.entries = [
          { name: '.', kind: 'folder' },
          { name: '..', kind: 'folder' },
          ...files.list(own.path),
        ]
      look()
      let done = 0
      for (let i = Number(cookie); i < own.entries.length && done < room; i++) {
        const { name, kind } = own.entries[i]
        const encoded = encoder.encode(name)
        const entry = new Uint8Array(24 + encoded.length)
        const head = new DataView(entry.buffer)
        head.setBigUint64(0, BigInt(i + 1), true)
        head.setUint32(16, encoded.length, true)
        head.setUint8(20, kinds[kind])
        entry.set(encoded, 24)
        const part = entry.subarray(0, room - done)
        bytes.set(part, at + done)
        done += part.length
      }
      view.setUint32(used, done, true)
    },
    fd_seek(fd, offset, whence, at) {
      const own = descriptor(fd)
      const base = whence === 0 ? 0 : whence === 1 ? own.position : openedAt(fd).status().size
      if (!own.opened) return numbers.ESPIPE
      if (base + Number(offset) < 0) return numbers.EINVAL
      own.position = base + Number(offset)
      look().setBigUint64(at, BigInt(own.position), true)
    },
    fd_tell(fd, at) {
      openedAt(fd)
      look().setBigUint64(at, BigInt(descriptor(fd).position), true)
    },
    fd_write(fd, pieces, count, at) {
      const own = descriptor(fd)
      const { stream, opened, appends } = own
      const total = forPieces(pieces, count, (piece) => {
        if (stream) stream.write(piece)
        else {
          const length = (opened ?? openedAt(fd)).write(piece, appends ? null : own.position)
          own.position += length
          return length
        }
        return piece.length
      })
      look().setUint32(at, total, true)
    },
    fd_pwrite: moveAt('write'),
    path_create_directory(fd, at, length) {
      files.makeFolder(pathAt(fd, at, length))
    },
    path_filestat_get(fd, flags, at, length, to) {
      writeStatus(to, files.status(pathAt(fd, at, length), (flags & 1) === 1))
    },
    path_filestat_set_times() {},
    path_open(fd, look_, at, length, flags, rights, _inheriting, fdFlags, to) {
      const path = pathAt(fd, at, length)
      const follow = (look_ & 1) === 1
      const wants = {
        read: (rights & RIGHT_READ) !== 0n,
        write: (rights & RIGHT_WRITE) !== 0n,
        create: (flags & CREATE) !== 0,
        exclusive: (flags & EXCLUSIVE) !== 0,
        truncate: (flags & TRUNCATE) !== 0,
        append: (fdFlags & APPEND) !== 0,
        nofollow: !follow,
      }
      const status = wants.create ? undefined : files.status(path, follow)
      if (flags & FOLDER && status?.kind !== 'folder') return numbers.ENOTDIR
      if (status?.kind === 'link') return numbers.ELOOP
      if (status?.kind === 'folder' && wants.write && !(flags & FOLDER)) return numbers.EISDIR
      let free = ROOT + 1
      while (table[free]) free++
      table[free] =
        status?.kind === 'folder'
          ? { path, position: 0, isFolder: true }
          : { opened: files.open(path, wants), position: 0, appends: wants.append }
      look().setUint32(to, free, true)
    },
    path_readlink(fd, at, length, to, room, used) {
      const target = encoder.encode(files.readLink(pathAt(fd, at, length))).subarray(0, room)
      look()
      bytes.set(target, to)
      view.setUint32(used, target.length, true)
    },
    path_remove_directory(fd, at, length) {
      files.removeFolder(pathAt(fd, at, length))
    },
    path_rename(fd, at, length, other, to, toLength) {
      files.rename(pathAt(fd, at, length), pathAt(other, to, toLength))
    },
    path_unlink_file(fd, at, length) {
      files.remove(pathAt(fd, at, length))
    },
    poll_oneoff: () => numbers.ENOSYS,
    proc_exit(status) {
      throw new Exit(status)
    },
    random_get(at, length) {
      look()
      const values = new Uint8Array(length)
      random(values)
      bytes.set(values, at)
    },
    sched_yield() {},
  }
  /** @type {WebAssembly.ModuleImports} */
  const guarded = {}
  for (const [name, call] of Object.entries(functions))
    guarded[name] = (/** @type {any[]} */ ...values) => {
      try {
        return call(...values) ?? 0
      } catch (error) {
        if (error instanceof Exit) throw error
        return numberOf(error)
      }
    }
  return {
    functions: guarded,
    /** @param {WebAssembly.Memory} of */
    useMemory(of) {
      memory = of
    },
    closeAll() {
      for (const each of table) each?.opened?.close()
    },
  }
}

/**
 * Runs a module as a process would run, and returns its exit status.
 * @param {WebAssembly.Module} module
 * @param {Process} process
 * @param {(memory: () => WebAssembly.Memory) => WebAssembly.Imports} [others] more imports
 */
export const runModule = (module, process, others) => {
  const { functions, useMemory, closeAll } = imports(process)
  for (const { module: from, name } of WebAssembly.Module.imports(module))
    if (from === 'wasi_snapshot_preview1') functions[name] ??= () => numbers.ENOSYS
  /** @type {WebAssembly.Memory} */
  let memory
  const instance = new WebAssembly.Instance(module, {
    ...others?.(() => memory),
    wasi_snapshot_preview1: functions,
  })
  memory = /** @type {WebAssembly.Memory} */ (instance.exports.memory)
  useMemory(memory)
  try {
    ;/** @type {() => void} */ (instance.exports._start)()
    return 0
  } catch (error) {
    if (error instanceof Exit) return error.status
    throw error
  } finally {
    closeAll()
  }
}
