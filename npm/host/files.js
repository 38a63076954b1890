/**
 * What the command and its tools see as a file system. Paths begin with `/` and have no `.` or `..` in them. Functions are
 * those of node:fs that are synchronous, with fewer arguments; what fails throws an error with `code`.
 *
 * @typedef {object} Status
 * @property {'file' | 'folder' | 'link' | 'terminal' | 'other'} kind
 * @property {number} size
 * @property {number} modified milliseconds
 * @property {number} [changed] milliseconds, where that is known besides
 * @property {bigint} device
 * @property {bigint} node
 *
 * @typedef {object} Flags
 * @property {boolean} [read]
 * @property {boolean} [write]
 * @property {boolean} [create]
 * @property {boolean} [exclusive]
 * @property {boolean} [truncate]
 * @property {boolean} [append]
 * @property {boolean} [nofollow]
 *
 * @typedef {object} Opened
 * @property {(to: Uint8Array, at: number | null) => number} read `at`: null for where the last one ended
 * @property {(from: Uint8Array, at: number | null) => number} write
 * @property {() => Status} status
 * @property {(size: number) => void} resize
 * @property {() => void} close
 *
 * @typedef {object} Files
 * @property {(path: string, flags: Flags) => Opened} open
 * @property {(path: string, follow: boolean) => Status} status
 * @property {(path: string) => { name: string, kind: Status['kind'] }[]} list
 * @property {(path: string) => void} makeFolder
 * @property {(path: string) => void} removeFolder
 * @property {(path: string) => void} remove
 * @property {(from: string, to: string) => void} rename
 * @property {(path: string) => string} readLink
 * @property {(path: string) => string} realPath
 */
import { fileError } from './errors.js'

/** The path without `.`, `..` and empty parts. A drive's letter, as in `/lib/C:/other`, begins anew. @param {string} path */
export const plainPath = (path) => {
  /** @type {string[]} */
  const parts = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  const drive = drives ? parts.findLastIndex((part) => /^[A-Za-z]:$/.test(part)) : -1
  return `/${parts.slice(drive < 0 ? 0 : drive).join('/')}`
}

let drives = false

/** Says that paths may have drives in them, as on Windows. @param {boolean} have */
export const haveDrives = (have) => {
  drives = have
}

/** @param {string} path */
const split = (path) => {
  const slash = path.lastIndexOf('/')
  return [path.slice(0, slash) || '/', path.slice(slash + 1)]
}

let nodes = 1n

/** A file of MemoryFiles. */
class MemoryFile {
  /** @type {Uint8Array} */
  bytes = new Uint8Array(0)
  size = 0
  modified = Date.now()
  node = nodes++

  /** @param {Uint8Array} [content] */
  constructor(content) {
    if (content) {
      this.bytes = content
      this.size = content.length
    }
  }

  get content() {
    return this.bytes.subarray(0, this.size)
  }

  /** @param {number} size */
  resize(size) {
    if (size > this.bytes.length) {
      const larger = new Uint8Array(Math.max(size, 2 * this.bytes.length, 256))
      larger.set(this.content)
      this.bytes = larger
    } else if (size < this.size) this.bytes.fill(0, size, this.size)
    this.size = size
  }
}

/** A folder of MemoryFiles: a Map with a node of its own. @extends {Map<string, Folder | MemoryFile>} */
class Folder extends Map {
  modified = Date.now()
  node = nodes++
}

/** A tree of files in memory. @implements {Files} */
export class MemoryFiles {
  root = new Folder()

  /** @param {Record<string, string | Uint8Array>} [files] by path */
  constructor(files = {}) {
    for (const [path, content] of Object.entries(files)) this.add(path, content)
  }

  /** Adds a file, and the folders it is in. @param {string} path @param {string | Uint8Array} content */
  add(path, content) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const [folder, name] = split(plainPath(path))
    this.folder(folder).set(name, new MemoryFile(bytes))
  }

  /** Makes a folder and those above it. @param {string} path */
  folder(path) {
    let folder = this.root
    for (const part of plainPath(path).split('/').filter(Boolean)) {
      const inner = folder.get(part) ?? new Folder()
      if (!(inner instanceof Folder)) throw fileError('ENOTDIR', path)
      folder.set(part, inner)
      folder = inner
    }
    return folder
  }

  /** All files by path, below a folder. @param {string} from @returns {Map<string, Uint8Array>} */
  all(from = '/') {
    const found = new Map()
    /** @param {Folder | MemoryFile | undefined} entry @param {string} path */
    const walk = (entry, path) => {
      if (entry instanceof MemoryFile) found.set(path, entry.content)
      else entry?.forEach((inner, name) => walk(inner, `${path === '/' ? '' : path}/${name}`))
    }
    walk(this.#find(from), plainPath(from))
    return found
  }

  /** @param {string} path @returns {Folder | MemoryFile | undefined} */
  #find(path) {
    /** @type {Folder | MemoryFile | undefined} */
    let entry = this.root
    for (const part of path.split('/').filter(Boolean)) {
      if (!(entry instanceof Folder)) throw fileError('ENOTDIR', path)
      entry = entry.get(part)
      if (!entry) return undefined
    }
    return entry
  }

  /** @param {string} path */
  #get(path) {
    const entry = this.#find(path)
    if (!entry) throw fileError('ENOENT', path)
    return entry
  }

  /** The folder that a path is in, and its name there. @param {string} path @returns {[Folder, string]} */
  #place(path) {
    const [above, name] = split(path)
    const folder = this.#get(above)
    if (!(folder instanceof Folder)) throw fileError('ENOTDIR', path)
    return [folder, name]
  }

  /** @param {Folder | MemoryFile} entry @returns {Status} */
  #status(entry) {
    const { node, modified, size } = entry
    const kind = entry instanceof Folder ? 'folder' : 'file'
    return { kind, size: kind === 'file' ? size : 0, modified, device: 1n, node }
  }

  /** @param {string} path @param {Flags} flags @returns {Opened} */
  open(path, flags) {
    const [folder, name] = path === '/' ? [this.root, ''] : this.#place(path)
    let entry = path === '/' ? this.root : folder.get(name)
    if (entry && flags.create && flags.exclusive) throw fileError('EEXIST', path)
    if (!entry) {
      if (!flags.create) throw fileError('ENOENT', path)
      entry = new MemoryFile()
      folder.set(name, entry)
    }
    const opened = entry
    if (opened instanceof Folder) {
      if (flags.write || flags.create) throw fileError('EISDIR', path)
      const fail = () => {
        throw fileError('EISDIR', path)
      }
      const status = () => this.#status(opened)
      return { read: fail, write: fail, resize: fail, status, close: () => {} }
    }
    if (flags.truncate) opened.resize(0)
    let position = 0
    return {
      read(to, at) {
        const from = at ?? position
        const part = opened.content.subarray(from, from + to.length)
        to.set(part)
        if (at === null) position += part.length
        return part.length
      },
      write(from, at) {
        const to = flags.append ? opened.size : (at ?? position)
        if (to + from.length > opened.size) opened.resize(to + from.length)
        opened.bytes.set(from, to)
        opened.modified = Date.now()
        if (at === null) position = to + from.length
        return from.length
      },
      status: () => this.#status(opened),
      resize: (size) => opened.resize(size),
      close() {},
    }
  }

  /** @param {string} path */
  status(path) {
    return this.#status(this.#get(path))
  }

  /** @param {string} path */
  list(path) {
    const folder = this.#get(path)
    if (!(folder instanceof Folder)) throw fileError('ENOTDIR', path)
    return [...folder].map(([name, entry]) => ({ name, kind: this.#status(entry).kind }))
  }

  /** @param {string} path */
  makeFolder(path) {
    if (path === '/') throw fileError('EEXIST', path)
    const [folder, name] = this.#place(path)
    if (folder.has(name)) throw fileError('EEXIST', path)
    folder.set(name, new Folder())
  }

  /** @param {string} path */
  removeFolder(path) {
    const entry = this.#get(path)
    if (!(entry instanceof Folder)) throw fileError('ENOTDIR', path)
    if (entry.size) throw fileError('ENOTEMPTY', path)
    const [folder, name] = this.#place(path)
    folder.delete(name)
  }

  /** @param {string} path */
  remove(path) {
    if (this.#get(path) instanceof Folder) throw fileError('EISDIR', path)
    const [folder, name] = this.#place(path)
    folder.delete(name)
  }

  /** @param {string} from @param {string} to */
  rename(from, to) {
    const entry = this.#get(from)
    const [folder, name] = this.#place(from)
    const [into, as] = this.#place(to)
    const old = into.get(as)
    if (old instanceof Folder && !(entry instanceof Folder)) throw fileError('EISDIR', to)
    folder.delete(name)
    into.set(as, entry)
  }

  /** @param {string} path @returns {string} */
  readLink(path) {
    this.#get(path)
    throw fileError('EINVAL', path)
  }

  /** @param {string} path */
  realPath(path) {
    this.#get(path)
    return path
  }
}

/**
 * Files with others mounted at a folder of their own, which is read only where those are.
 * @param {Files} files
 * @param {string} folder
 * @param {() => Files} mounted asked for once something in there is used
 * @returns {Files}
 */
export const mount = (files, folder, mounted) => {
  /** @type {Files | undefined} */
  let inner
  /** @type {(path: string) => [Files, string]} */
  const at = (path) =>
    path === folder || path.startsWith(`${folder}/`)
      ? [(inner ??= mounted()), path.slice(folder.length) || '/']
      : [files, path]
  return {
    open(path, flags) {
      const [where, name] = at(path)
      return where.open(name, flags)
    },
    status(path, follow) {
      const [where, name] = at(path)
      return where.status(name, follow)
    },
    list(path) {
      const [where, name] = at(path)
      return where.list(name)
    },
    makeFolder(path) {
      const [where, name] = at(path)
      where.makeFolder(name)
    },
    removeFolder(path) {
      const [where, name] = at(path)
      where.removeFolder(name)
    },
    remove(path) {
      const [where, name] = at(path)
      where.remove(name)
    },
    rename(from, to) {
      const [where, name] = at(from)
      const [other, as] = at(to)
      if (where !== other) throw fileError('EXDEV', to)
      where.rename(name, as)
    },
    readLink(path) {
      const [where, name] = at(path)
      return where.readLink(name)
    },
    realPath(path) {
      const [where, name] = at(path)
      return where === files ? where.realPath(name) : path
    },
  }
}
