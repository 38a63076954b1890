/** Waiting until one of the files that a build reads changes: as src/watch_linux.c does it. */
import { existsSync, statSync, watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

import { systemPath } from './files.js'

/** Milliseconds: what saves several files does it within so many of each other. */
const REST = 50
/** Milliseconds: how often to look where the system does not tell. */
const LOOK = 500

/** @param {string} path */
const stamp = (path) => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}` : ''
}

/** The folder, or where it is missing the nearest one above, for it may be made. @param {string} folder */
const existing = (folder) => {
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/**
 * Resolves to true once one of the files was changed and all are at rest, or to false once `stopped` is resolved.
 * @param {object} wanted
 * @param {string} wanted.folder what paths are relative to
 * @param {string[]} wanted.files
 * @param {boolean} wanted.complete whether these are all; otherwise any C source or header in their folders counts
 * @param {number} wanted.since milliseconds
 * @param {Promise<unknown>} stopped
 * @returns {Promise<boolean>}
 */
export const waitForChange = ({ folder, files, complete, since }, stopped) => {
  const paths = files.map((file) => resolve(systemPath(folder), systemPath(file)))
  const names = new Set(paths.map((path) => basename(path)))
  const before = paths.map(stamp)
  const isChanged = () => paths.some((path, i) => stamp(path) !== before[i])
  const changedSince = paths.some((path) => {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats !== undefined && stats.ctimeMs > since
  })
  return new Promise((end) => {
    /** @type {NodeJS.Timeout | undefined} */
    let resting
    /** @param {boolean} changed */
    const finish = (changed) => {
      for (const watcher of watchers) watcher.close()
      clearInterval(looking)
      clearTimeout(resting)
      end(changed)
    }
    const rest = () => {
      clearTimeout(resting)
      resting = setTimeout(finish, REST, true)
    }
    const folders = new Set(paths.map((path) => existing(dirname(path))))
    const watchers = [...folders].flatMap((each) => {
      try {
        const watcher = watch(each, (_event, name) => {
          const isSource = !complete && /\.[ch]$/.test(name ?? '')
          if (isSource || isChanged() || (resting && names.has(name ?? ''))) rest()
        })
        return [watcher.on('error', () => {})]
      } catch {
        return []
      }
    })
    const looking = setInterval(() => {
      if (!resting && isChanged()) rest()
    }, LOOK)
    if (changedSince) rest()
    void stopped.then(() => finish(false))
  })
}
