import { creator } from './compat-common.js'
import { native, nativeFrom } from './native.js'
import { wasm } from './wasm.js'

export { WasmHighwayHash, hasWasmSimd } from './compat.js'

let loaded

/** Options are for WebAssembly, so nothing here heeds them. */
export class HighwayHash {
  static name = 'HighwayHash'

  static async loadModule(_options) {
    return (loaded ??= creator(wasm, { native, nativeFrom }))
  }

  static async load(key, _options) {
    return (await HighwayHash.loadModule()).create(key)
  }

  static resetModule() {
    loaded = undefined
  }
}
