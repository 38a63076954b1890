/**
 * Hashing what comes in pieces. Works with the hashes of every entry, and with whatever else has `append`.
 *
 * @packageDocumentation
 */

/** What data are appended to. */
export interface Appendable {
  append(data: any): unknown
}

/** A chunk of data. */
export type Chunk = string | ArrayBufferView | ArrayBufferLike

/** What is read: chunks as they come. */
export type Source =
  /** A `ReadableStream`. */
  | { getReader(): any }
  /** A `Blob` or `File`. */
  | { readonly size: number; stream(): any }
  /** A `Response` or `Request`. */
  | { readonly body: any }
  /** A stream of Node, or whatever else `for await` reads. */
  | AsyncIterable<Chunk>
  | (object & Iterable<Chunk>)

/** How to read. */
export interface AppendOptions {
  /** Ends the reading: the promise is rejected with the signal's reason, and the source is told to stop. */
  signal?: AbortSignal
  /**
   * Called after each chunk.
   * @param loaded bytes so far
   * @param total bytes in all, where the source is a `Blob` or `File`
   */
  onProgress?: (loaded: number, total: number | undefined) => void
}

/**
 * Appends all that a source has. When reading fails, what came before it has been appended.
 * @returns the number of bytes
 *
 * @example
 * await appendFrom(hash, file, { onProgress: (loaded, total) => (bar.value = loaded / total) })
 * await appendFrom(hash, await fetch(url))
 * await appendFrom(hash, createReadStream(path))
 */
export declare function appendFrom(
  hash: Appendable,
  source: Source,
  options?: AppendOptions,
): Promise<number>

/**
 * A stream that passes chunks on as they are, and appends them.
 *
 * @example
 * await response.body.pipeThrough(hashing(hash)).pipeTo(file)
 */
export declare function hashing(hash: Appendable): TransformStream<any, any>
