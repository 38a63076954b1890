/**
 * The same as the default entry, with the module in a file of its own. Nothing works before `await init()`.
 *
 * @packageDocumentation
 */
export * from './index.js'

/**
 * Where a module comes from: a URL to fetch, as a string or `URL`; a `Response`; bytes; or a `WebAssembly.Module`.
 */
export type ModuleSource = string | object

/**
 * Loads the module. Later calls change nothing; a call that failed may be repeated.
 * @param source by default the file of this package that the engine can run, with SIMD or without
 *
 * @example
 * import module from '@tare/highwayhash/simd.wasm' // Cloudflare Workers
 * await init(module)
 */
export declare function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void>
