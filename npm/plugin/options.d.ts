/** How a header is built. Paths are relative to `folder`. */
export interface HeaderOptions {
  /** Paths of the sources. Default: the `.c` file beside the header. */
  sources?: string | readonly string[]
  /** Options of `tare build`: `['--simd', '-O2']`. */
  options?: readonly string[]
}

export interface Options extends HeaderOptions {
  /**
   * What is special to a header, by its path: its own `sources`, and `options` that are added to those of all headers.
   */
  headers?: Readonly<Record<string, HeaderOptions>>
  /** Whether `adder.d.h.ts` is written beside `adder.h`, for TypeScript's `allowArbitraryExtensions`. Default: true. */
  types?: boolean
  /** What paths are relative to. Default: the root of the bundler's project. */
  folder?: string
}
