/**
 * The same as the default entry, with the module that needs SIMD alone: the smallest. Every engine of the last years has
 * SIMD; in one without, importing this throws a `WebAssembly.CompileError`.
 *
 * @packageDocumentation
 */
export * from './index.js'
