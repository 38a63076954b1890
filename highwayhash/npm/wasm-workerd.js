// Workers compile no bytes, but import a file as a module.
import module from '../highwayhash.simd.wasm'

/** The module's exports. */
export const wasm = new WebAssembly.Instance(module).exports
