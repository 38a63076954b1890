import { wasmHighwayHash } from './compat-common.js'
import { scalar, simd } from './modules.js'

export const hasWasmSimd = () => WebAssembly.validate(simd())

export const WasmHighwayHash = /* @__PURE__ */ wasmHighwayHash(
  (isSimd) => (isSimd ? simd() : scalar()),
  hasWasmSimd,
)

export { WasmHighwayHash as HighwayHash }
