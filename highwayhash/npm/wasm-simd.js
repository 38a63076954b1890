import { simd } from './modules.js'

/** The module's exports. */
export const wasm = /* @__PURE__ */ new WebAssembly.Instance(
  /* @__PURE__ */ new WebAssembly.Module(/* @__PURE__ */ simd()),
).exports
