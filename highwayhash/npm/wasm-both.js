import { scalar, simd } from './modules.js'

const fast = /* @__PURE__ */ simd()

/** The module's exports. */
export const wasm = /* @__PURE__ */ new WebAssembly.Instance(
  /* @__PURE__ */ new WebAssembly.Module(
    /* @__PURE__ */ WebAssembly.validate(fast) ? fast : scalar(),
  ),
).exports
