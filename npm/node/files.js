/** The file system of Node, Deno or Bun as files.js describes one. */
import fs from 'node:fs'

import { fileError } from '../host/errors.js'
import { haveDrives } from '../host/files.js'

/** @typedef {import('../host/files.js').Status} Status */

const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NOFOLLOW } = fs.constants

const isWindows = process.platform === 'win32'
haveDrives(isWindows)

/** A path of the system: on Windows `C:/lib/x.h` of `/C:/lib/x.h`. @param {string} path */
export const systemPath = (path) =>
  isWindows && /^\/[A-Za-z]:/.test(path)
    ? path.length === 3
      ? `${path.slice(1)}/`
      : path.slice(1)
    : path

/** @param {fs.Dirent | fs.BigIntStats} entry @returns {Status['kind']} */
const kindOf = (entry) =>
  entry.isFile()
    ? 'file'
    : entry.isDirectory()
      ? 'folder'
      : entry.isSymbolicLink()
        ? 'link'
        : entry.isCharacterDevice()
          ? 'terminal'
          : 'other'

/** @param {fs.BigIntStats} stats @returns {Status} */
const statusOf = (stats) => ({
  kind: kindOf(stats),
  size: Number(stats.size),
  modified: Number(stats.mtimeNs) / 1e6,
  changed: Number(stats.ctimeNs) / 1e6,
  device: BigInt.asUintN(64, stats.dev),
  node: BigInt.asUintN(64, stats.ino),
})

/** @type {import('../host/files.js').Files} */
export const nodeFiles = {
  open(path, { read, write, create, exclusive, truncate, append, nofollow }) {
    const flags =
      (write ? (read ? O_RDWR : O_WRONLY) : O_RDONLY) |
      (create ? O_CREAT : 0) |
      (exclusive ? O_EXCL : 0) |
      (truncate ? O_TRUNC : 0) |
      (append ? O_APPEND : 0) |
      (nofollow ? (O_NOFOLLOW ?? 0) : 0)
    const fd = fs.openSync(systemPath(path), flags, 0o666)
    return {
      read: (to, at) => fs.readSync(fd, to, 0, to.length, at),
      write: (from, at) => fs.writeSync(fd, from, 0, from.length, at),
      status: () => statusOf(fs.fstatSync(fd, { bigint: true })),
      resize: (size) => fs.ftruncateSync(fd, size),
      close: () => fs.closeSync(fd),
    }
  },
  status(path, follow) {
    const stats = (follow ? fs.statSync : fs.lstatSync)(systemPath(path), {
      bigint: true,
      throwIfNoEntry: false,
    })
    if (!stats) throw fileError('ENOENT', path)
    return statusOf(stats)
  },
  list: (path) =>
    fs
      .readdirSync(systemPath(path), { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  makeFolder: (path) => fs.mkdirSync(systemPath(path)),
  removeFolder: (path) => fs.rmdirSync(systemPath(path)),
  remove: (path) => fs.unlinkSync(systemPath(path)),
  rename: (from, to) => fs.renameSync(systemPath(from), systemPath(to)),
  readLink: (path) => fs.readlinkSync(systemPath(path)),
  realPath: (path) => fs.realpathSync(systemPath(path)).replaceAll('\\', '/'),
}
