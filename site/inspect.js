/** The worker that reads modules. */
import { init } from '#inspector'

import { report } from './report.js'

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

onmessage = async ({ data: { id, module, debug } }) => {
  try {
    await init()
    const bytes = new Uint8Array(module)
    postMessage({ id, report: report(bytes, debug && new Uint8Array(debug)) })
    const [gzip, brotli] = await Promise.all(
      ['gzip', 'brotli'].map((format) => compressed(bytes, format)),
    )
    postMessage({ id, gzip, brotli })
  } catch (error) {
    postMessage({ id, report: { failure: String(error) } })
  }
}
