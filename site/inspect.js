/** The worker that reads modules. */
import { init } from '#inspector'

import { places, report } from './report.js'

/** What a format of this engine makes of the bytes; undefined where it has no such format. */
const compressed = async (bytes, format) => {
  let stream
  try {
    stream = new CompressionStream(format)
  } catch {
    return undefined
  }
  let length = 0
  await new Blob([bytes])
    .stream()
    .pipeThrough(stream)
    .pipeTo(new WritableStream({ write: (chunk) => void (length += chunk.length) }))
  return length
}

/** Traps that come with the report; the others follow in pieces, for a page that takes all at once stands still. */
const TRAPS = 1000

const send = (id, report) => {
  const traps = report.check?.traps ?? []
  if (traps.length > TRAPS) report.check.traps = traps.slice(0, TRAPS)
  postMessage({ id, report })
  for (let at = TRAPS; at < traps.length; at += TRAPS)
    postMessage({ id, traps: traps.slice(at, at + TRAPS) })
}

onmessage = async ({ data: { id, module, debug, offsets } }) => {
  try {
    await init()
    const bytes = new Uint8Array(module)
    if (offsets) return postMessage({ id, places: places(bytes, debug, offsets) })
    send(id, report(bytes, debug && new Uint8Array(debug)))
    const [gzip, brotli] = await Promise.all(
      ['gzip', 'brotli'].map((format) => compressed(bytes, format)),
    )
    postMessage({ id, gzip, brotli })
  } catch (error) {
    postMessage(offsets ? { id, places: [] } : { id, report: { failure: String(error) } })
  }
}
