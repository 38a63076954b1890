/**
 * What tools did, by what they read: who asks for the same again gets what was written, without a run. A tool sees files
 * through a layer that notes what it looks at, also in vain, and what it changes.
 *
 * @typedef {import('../../npm/host/files.js').Files} Files
 * @typedef {import('../../npm/host/files.js').MemoryFiles} MemoryFiles
 *
 * @typedef {Uint8Array | string | null} State of a path: a file's content, a folder's names, or nothing
 *
 * @typedef {object} Record what one run looked at, and what came of it
 * @property {Map<string, State>} seen
 * @property {Map<string, State>} written
 * @property {{ status: number, output: Uint8Array, errors: Uint8Array }} done
 */

/** Records of one command line; and command lines. */
const [EACH, ALL] = [6, 200]

/** @param {MemoryFiles} files @param {string} path @returns {State} */
const stateOf = (files, path) => {
  let kind
  try {
    kind = files.status(path).kind
  } catch {
    return null
  }
  if (kind === 'folder')
    return files
      .list(path)
      .map(({ name }) => name)
      .join('\n')
  const opened = files.open(path, { read: true })
  const bytes = new Uint8Array(opened.status().size)
  opened.read(bytes, 0)
  opened.close()
  return bytes
}

/** @param {State} a @param {State} b */
const isSame = (a, b) =>
  a instanceof Uint8Array && b instanceof Uint8Array
    ? a.length === b.length && a.every((byte, i) => byte === b[i])
    : a === b

/** Files that note what is done with them. @param {MemoryFiles} files */
const watched = (files) => {
  /** @type {Map<string, State>} */
  const seen = new Map()
  /** @type {Set<string>} */
  const changed = new Set()
  const look = (/** @type {string} */ path) => {
    if (!seen.has(path) && !changed.has(path)) seen.set(path, stateOf(files, path))
  }
  const change = (/** @type {string} */ path) => {
    look(path)
    changed.add(path)
  }
  /** @type {Files} */
  const layer = {
    open(path, flags) {
      if (flags.write || flags.create) change(path)
      else look(path)
      return files.open(path, flags)
    },
    status(path) {
      look(path)
      return files.status(path)
    },
    list(path) {
      look(path)
      return files.list(path)
    },
    makeFolder(path) {
      change(path)
      files.makeFolder(path)
    },
    removeFolder(path) {
      change(path)
      files.removeFolder(path)
    },
    remove(path) {
      change(path)
      files.remove(path)
    },
    rename(from, to) {
      change(from)
      change(to)
      files.rename(from, to)
    },
    readLink(path) {
      look(path)
      return files.readLink(path)
    },
    realPath(path) {
      look(path)
      return files.realPath(path)
    },
  }
  return { layer, seen, changed }
}

export class Records {
  /** @type {Map<string, Record[]>} */
  #all = new Map()

  /**
   * What a tool does with the files: as it did before where it would read the same, else by running it.
   * @param {string[]} words
   * @param {MemoryFiles} files
   * @param {(files: Files) => Record['done']} run
   */
  run(words, files, run) {
    const key = words.join('\0')
    const records = this.#all.get(key) ?? []
    const known = records.find(({ seen }) =>
      [...seen].every(([path, state]) => isSame(state, stateOf(files, path))),
    )
    if (known) {
      for (const [path, state] of known.written)
        if (state instanceof Uint8Array) files.add(path, state.slice())
        else if (state === null && stateOf(files, path) instanceof Uint8Array) files.remove(path)
      return known.done
    }
    const { layer, seen, changed } = watched(files)
    const { status, output, errors } = run(layer)
    const done = { status, output: output.slice(), errors: errors.slice() }
    const written = new Map([...changed].map((path) => [path, stateOf(files, path)]))
    // Whoever makes folders is not expected, and is run each time.
    if ([...written.values()].some((state) => typeof state === 'string')) return done
    if (this.#all.size >= ALL) this.#all.clear()
    this.#all.set(key, [{ seen, written, done }, ...records].slice(0, EACH))
    return done
  }
}
