/** The worker that hashes files, one after the other, in pieces: memory does not grow with the file. */
import { HighwayHash } from '#highwayhash'

/** Bytes of each of the two buffers that are read into by turns: while one is hashed the other is filled. */
const PIECE = 1 << 20

/** Milliseconds between two reports of progress. */
const REPORT = 100

const cancelled = new Set()
let last = Promise.resolve()

/**
 * Reads a file from its begin; each call gives the next piece, which is good until the call after it.
 * @param {File} file
 * @returns {{ read: () => Promise<{ done: boolean, value?: Uint8Array }>, cancel: () => Promise<void> }}
 */
const readerOf = (file) => {
  const stream = file.stream()
  try {
    const reader = stream.getReader({ mode: 'byob' })
    const fill = (buffer) => reader.read(new Uint8Array(buffer))
    let next = fill(new ArrayBuffer(PIECE))
    let spare = new ArrayBuffer(PIECE)
    return {
      read: async () => {
        const result = await next
        // What was given before is hashed by now, so its buffer may be filled.
        if (!result.done) {
          next = fill(spare)
          next.catch(() => {}) // it is awaited in the next call
          spare = result.value.buffer
        }
        return result
      },
      cancel: () => reader.cancel(),
    }
  } catch {
    return stream.getReader() // an engine whose files are no byte streams
  }
}

const hashFile = async ({ id, file, key }) => {
  if (cancelled.has(id)) return postMessage({ id, state: 'cancelled' })
  const hash = new HighwayHash(key)
  const started = performance.now()
  const since = () => (performance.now() - started) / 1000
  let told = started
  let at = 0
  const reader = readerOf(file)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (cancelled.has(id)) return postMessage({ id, state: 'cancelled' })
      if (done) break
      hash.append(value)
      at += value.length
      if (performance.now() - told > REPORT) {
        told = performance.now()
        postMessage({ id, state: 'running', done: at, seconds: since() })
      }
    }
    if (at != file.size) throw Error(`of ${file.size} bytes ${at} could be read`)
    const hashes = { 64: hash.hex64(), 128: hash.hex128(), 256: hash.hex256() }
    postMessage({ id, state: 'done', done: at, seconds: since(), hashes })
  } catch (error) {
    postMessage({ id, state: 'failed', message: String(error?.message ?? error) })
  } finally {
    reader.cancel().catch(() => {})
    hash.free()
  }
}

onmessage = ({ data }) => {
  if (data.cancel) cancelled.add(data.id)
  else last = last.then(() => hashFile(data))
}
