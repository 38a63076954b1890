import { wasmHighwayHash } from './compat-common.js'
import { hasSimd, own } from './own.js'

export const hasWasmSimd = hasSimd

export const WasmHighwayHash = /* @__PURE__ */ wasmHighwayHash(own, hasSimd)

export { WasmHighwayHash as HighwayHash }
