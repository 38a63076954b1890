import { probe } from './modules.js'

/** Whether the engine has SIMD. */
export const hasSimd = () => WebAssembly.validate(probe())

/**
 * The package's own module: what `load` of runtime/init.js takes.
 * @param {boolean} [simd]
 */
export const own = async (simd = hasSimd()) => {
  const url = simd
    ? new URL('../highwayhash.simd.wasm', import.meta.url)
    : new URL('../highwayhash.wasm', import.meta.url)
  // Node does not fetch files.
  return NODE && url.protocol == 'file:' ? (await import('node:fs/promises')).readFile(url) : url
}
