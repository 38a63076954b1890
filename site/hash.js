/** The worker that hashes files, one after the other, in pieces: memory does not grow with the file. */
import { HighwayHash } from '#highwayhash'

/** Bytes that are read at a time; while one piece is hashed the next is read. */
const PIECE = 8 << 20

/** Milliseconds between two reports of progress. */
const REPORT = 100

const cancelled = new Set()
let last = Promise.resolve()

const hashFile = async ({ id, file, key }) => {
  if (cancelled.has(id)) return postMessage({ id, state: 'cancelled' })
  const hash = new HighwayHash(key)
  const started = performance.now()
  const since = () => (performance.now() - started) / 1000
  let told = started
  try {
    const read = (at) => (at < file.size ? file.slice(at, at + PIECE).arrayBuffer() : undefined)
    let next = read(0)
    for (let at = 0; next;) {
      const piece = new Uint8Array(await next)
      if (cancelled.has(id)) return postMessage({ id, state: 'cancelled' })
      at += piece.length
      next = read(at)
      next?.catch(() => {}) // it is awaited above
      if (!piece.length) throw Error('the file became shorter')
      hash.append(piece)
      if (performance.now() - told > REPORT) {
        told = performance.now()
        postMessage({ id, state: 'running', done: at, seconds: since() })
      }
    }
    const hashes = { 64: hash.hex64(), 128: hash.hex128(), 256: hash.hex256() }
    postMessage({ id, state: 'done', done: file.size, seconds: since(), hashes })
  } catch (error) {
    postMessage({ id, state: 'failed', message: String(error?.message ?? error) })
  } finally {
    hash.free()
  }
}

onmessage = ({ data }) => {
  if (data.cancel) cancelled.add(data.id)
  else last = last.then(() => hashFile(data))
}
