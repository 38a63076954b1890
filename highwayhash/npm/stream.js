/**
 * @param {any} source
 * @returns {AsyncIterator<any> | Iterator<any>}
 */
const iteratorOf = (source) => {
  if (typeof source?.stream == 'function') source = source.stream()
  if (source?.body?.getReader) source = source.body
  // Not every engine iterates over a ReadableStream.
  if (source?.getReader) {
    const reader = source.getReader()
    return {
      next: () => reader.read(),
      async return() {
        // What the source says to that is no concern of who hashes.
        await reader.cancel().catch(() => {})
        reader.releaseLock()
        return { done: true, value: undefined }
      },
    }
  }
  const begin =
    source?.[Symbol.asyncIterator] ?? (typeof source == 'object' && source?.[Symbol.iterator])
  if (!begin || ArrayBuffer.isView(source))
    throw TypeError('the source must be a stream, a Blob, a Response or an iterable of data')
  return begin.call(source)
}

/** @type {(chunk: any) => number} */
const lengthOf = (chunk) =>
  typeof chunk == 'string' ? new TextEncoder().encode(chunk).length : chunk.byteLength

export const appendFrom = async (hash, source, { signal, onProgress } = {}) => {
  signal?.throwIfAborted()
  const total = typeof source?.size == 'number' ? source.size : undefined
  const iterator = iteratorOf(source)
  let loaded = 0
  let abort
  const aborted = new Promise((_, reject) => {
    abort = () => reject(signal.reason)
    signal?.addEventListener('abort', abort)
  })
  aborted.catch(() => {})
  try {
    for (;;) {
      // A read that never ends must not outlast the signal.
      const { done, value } = await (signal
        ? Promise.race([iterator.next(), aborted])
        : iterator.next())
      if (done) return loaded
      signal?.throwIfAborted()
      hash.append(value)
      loaded += lengthOf(value)
      onProgress?.(loaded, total)
    }
  } catch (error) {
    // Not awaited: a generator that hangs in next() answers return() only after that. What it says is no matter.
    Promise.resolve()
      .then(() => iterator.return?.())
      .catch(() => {})
    throw error
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

export const hashing = (hash) =>
  new TransformStream({
    transform(chunk, controller) {
      hash.append(chunk)
      controller.enqueue(chunk)
    },
  })
