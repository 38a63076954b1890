/** What was said about a file, an option or a tool. */
export interface Diagnostic {
  level: 'error' | 'warning' | 'note'
  message: string
  /** The file as it was named, or none where it is about the command line or a tool. */
  file?: string
  /** From 1. Columns count bytes. */
  line?: number
  column?: number
  /** Lines of the source that the compiler shows below its message. */
  excerpt?: string
}

export interface Output {
  /** The path within the folder of outputs: `adder.js`. */
  name: string
  bytes: Uint8Array
  /** The bytes as text of UTF-8. */
  readonly text: string
}

/** What a build and its options have in common. */
export interface Where {
  /** What paths are relative to. Default: the working directory of the process. */
  folder?: string
  /** Environment of the compiler. Default: that of the process. */
  environment?: Record<string, string | undefined>
  /** Stops it: the promise is rejected with the signal's reason. */
  signal?: AbortSignal
}

export interface BuildOptions extends Where {
  /** Paths of the headers. The first one names the library. */
  headers: string | readonly string[]
  /** Paths of the sources. */
  sources?: string | readonly string[]
  /** Other options of `tare build`, as on the command line: `['--strategy=pool', '-O2']`. */
  options?: readonly string[]
  /** Files that exist for this build only, by path, relative to `folder`: headers, sources and what they include. */
  files?: Readonly<Record<string, string | Uint8Array>>
  /** Where to write the outputs as well. Default: nowhere. */
  outputFolder?: string
}

export interface BuildResult {
  outputs: Output[]
  /** Warnings and notes. */
  diagnostics: Diagnostic[]
  /** Files that the build has read, as make would be told them; those of `files` are not among them. */
  inputs: string[]
}

/** Why there is no module, or no answer. */
export class TareError extends Error {
  readonly diagnostics: Diagnostic[]
  /** The exit status of the command. */
  readonly status: number
}

/**
 * Builds a module and its JavaScript from C headers and sources, as `tare build` does.
 * @throws {TareError} with all that was found
 */
export function build(options: BuildOptions): Promise<BuildResult>

export interface NamedFunction {
  index: number | null
  name: string | null
}

export interface Report {
  module: string
  bytes: number
  allocation: {
    possible: boolean
    named: boolean
    allocators: { name: string; [more: string]: unknown }[]
    grows: { function: NamedFunction; way: unknown[] }[]
  }
  traps: {
    offset: number
    instruction: string
    when: string
    file?: string
    line?: number
    column?: number
    function: NamedFunction
    way: unknown[]
  }[]
  stack: {
    /** null: there is no known bound. */
    bytes: number | null
    unbounded?: string
    path: { function: NamedFunction; frame: number }[]
    movedBy: NamedFunction[]
    [more: string]: unknown
  }
  imports: { module: string; name: string; kind: string }[]
  exports: { name: string; kind: string }[]
  memory: {
    minimum: number
    maximum: number | null
    imported: boolean
    shared: boolean
    memory64: boolean
  } | null
  features: unknown[]
  engines: Record<string, string>
}

export interface CheckResult {
  /** Whether the module keeps all budgets that `options` name. */
  ok: boolean
  report: Report
  /** Which budgets are not kept, and why. */
  diagnostics: Diagnostic[]
}

/**
 * What a module can do, as `tare check --json` prints it.
 * @param module its path or its bytes
 * @param options of `tare check`: `['--no-alloc', '--max-stack=0']`
 */
export function check(
  module: string | Uint8Array,
  options?: readonly string[],
  where?: Where,
): Promise<CheckResult>

export interface SizeRow {
  kind: 'preamble' | 'function' | 'data' | 'element' | 'section' | 'custom' | 'head'
  name?: string | null
  index?: number
  offset?: number
  file?: string
  lines?: [first: number, last: number]
  reached?: boolean
  bytes: number
  retained?: number
}

export interface SizeResult {
  module: string
  bytes: number
  gzip?: number
  brotli?: number
  by: 'function' | 'section' | 'source'
  rows: SizeRow[]
}

/**
 * Where every byte of a module is, as `tare size --json` prints it.
 * @param module its path or its bytes
 * @param options of `tare size`: `['--by=section']`
 */
export function size(
  module: string | Uint8Array,
  options?: readonly string[],
  where?: Where,
): Promise<SizeResult>

/** Ends the threads that are kept for the next build. They do not keep the process alive. */
export function close(): Promise<void>

/** The version of the package. */
export const version: string
