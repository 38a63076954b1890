/** The modules that the page knows: samples, and what was opened. Each is read once, by the worker. */

/** Only scripts of this page become workers, and what the console makes of a text, which then belongs to no place. */
const createScriptURL = (url) => {
  if (/^[\w/]+\.js$/.test(url) || url.startsWith('data:text/javascript,')) return url
  throw TypeError(`not a script of this page: ${url}`)
}
const policy = globalThis.trustedTypes?.createPolicy('tare', { createScriptURL })
export const scriptUrl = (name) => policy?.createScriptURL(name) ?? name

const worker = new Worker(scriptUrl('inspect.js'), { type: 'module' })
const waiting = new Map()
let asked = 0

worker.onmessage = ({ data: { id, report, traps, places, ...sizes } }) => {
  const job = waiting.get(id)
  if (places) {
    waiting.delete(id)
    job.resolve(places)
  } else if (report) {
    job.report = report
    job.resolve(report)
  } else if (traps) {
    job.report.check.traps.push(...traps)
  } else {
    waiting.delete(id)
    job.entry.setSizes(sizes)
  }
}
worker.onerror = ({ message }) => {
  for (const { resolve } of waiting.values()) resolve({ failure: message || 'the worker failed' })
}

/** Where in C each of some offsets is: file, line and column, or nothing. @param {number[]} offsets @returns {Promise<any[]>} */
export const placesOf = (module, debug, offsets) =>
  new Promise((resolve) => {
    const id = asked++
    waiting.set(id, { resolve: (found) => resolve(Array.isArray(found) ? found : []) })
    worker.postMessage({ id, module, debug, offsets })
  })

/** @type {Map<string, any>} by id */
export const modules = new Map()

const inspect = async (entry) => {
  let files
  try {
    files = await entry.load()
  } catch (error) {
    return { failure: String(error?.message ?? error) }
  }
  entry.bytes = files[0].byteLength
  const id = asked++
  return new Promise((resolve) => {
    waiting.set(id, { entry, resolve })
    worker.postMessage(
      { id, module: files[0], debug: files[1] || undefined },
      files.filter(Boolean),
    )
  })
}

/** Reads the module, once. */
export const reportOf = (entry) => (entry.report ??= inspect(entry))

const add = (entry) => {
  /** Compressed; the worker's last word about a module. */
  entry.sizes = new Promise((resolve) => (entry.setSizes = resolve))
  modules.set(entry.id, entry)
  return entry
}

const fetched = async (path) => {
  const response = await fetch(path)
  if (!response.ok) throw Error(`${path}: ${response.status}`)
  return response.arrayBuffer()
}

export const addSample = (sample) =>
  add({
    ...sample,
    isSample: true,
    name: `${sample.id}.wasm`,
    /** Of samples the build knows them. */
    exact: { gzip: sample.gzip, brotli: sample.brotli },
    load: () =>
      Promise.all([
        fetched(`samples/${sample.id}.wasm`),
        sample.hasDebug && fetched(`samples/${sample.id}.debug.wasm`),
      ]),
  })

let opened = 0

/** X.debug.wasm goes with X.wasm, where both are there. */
export const addFiles = (files) => {
  const debugName = (name) => name.replace(/\.wasm$/, '.debug.wasm')
  const list = [...files]
  const isBeside = ({ name }) =>
    list.some((other) => other.name != name && debugName(other.name) == name)
  return list
    .filter((file) => !isBeside(file))
    .map((file) => {
      const debug = list.find(({ name }) => name != file.name && name == debugName(file.name))
      return add({
        id: `opened-${++opened}`,
        group: 'Opened here',
        title: file.name,
        name: file.name,
        about: debug ? `with ${debug.name}` : '',
        load: () => Promise.all([file.arrayBuffer(), debug?.arrayBuffer()]),
      })
    })
}
