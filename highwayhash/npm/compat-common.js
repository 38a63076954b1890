import { load } from '../../runtime/init.js'
import { IN_OUT, ONCE, STATE, WINDOW, WINDOW_BYTES } from './layout.js'

const NO_KEY = new Uint8Array(32)

/**
 * What `loadModule` gives.
 *
 * Nobody calls free() on these hashes, and FinalizationRegistry never runs in code that does not yield. So the state of
 * each lives in the JavaScript heap, and is in linear memory only while it is used.
 * @param {any} wasm the module's exports
 * @param {{ native?: any, nativeFrom?: number }} [addon]
 */
export const creator = (wasm, { native, nativeFrom = Infinity } = {}) => {
  const memory = new Uint8Array(wasm.memory.buffer) // which never grows here

  /** @type {(key: any) => void} */
  const begin = (key) => {
    if (key && key.length != 32) throw Error('expected the key buffer to be 32 bytes long')
    memory.set(key || NO_KEY, IN_OUT)
    wasm.highwayhash_init(ONCE, IN_OUT)
  }

  /** @type {(data: any) => void} */
  const append = (data) => {
    if (Object.prototype.toString.call(data) != '[object Uint8Array]')
      throw TypeError('data must be a Uint8Array')
    if (data.length >= nativeFrom) return native.append(memory, ONCE, data)
    for (let at = 0; at < data.length; at += WINDOW_BYTES) {
      const part = data.length > WINDOW_BYTES ? data.subarray(at, at + WINDOW_BYTES) : data
      memory.set(part, WINDOW)
      wasm.highwayhash_append(ONCE, WINDOW, part.length)
    }
  }

  const finalize64 = () =>
    new Uint8Array(BigUint64Array.of(wasm.highwayhash_finalize64(ONCE)).buffer)

  const finalize128 = () => {
    wasm.highwayhash_finalize128(ONCE, IN_OUT)
    return memory.slice(IN_OUT, IN_OUT + 16)
  }

  const finalize256 = () => {
    wasm.highwayhash_finalize256(ONCE, IN_OUT)
    return memory.slice(IN_OUT, IN_OUT + 32)
  }

  class Hash {
    #state

    constructor(key) {
      begin(key)
      this.#state = memory.slice(ONCE, ONCE + STATE)
    }

    append(data) {
      memory.set(this.#state, ONCE)
      append(data)
      this.#state.set(memory.subarray(ONCE, ONCE + STATE))
    }

    finalize64() {
      memory.set(this.#state, ONCE)
      return finalize64()
    }

    finalize128() {
      memory.set(this.#state, ONCE)
      return finalize128()
    }

    finalize256() {
      memory.set(this.#state, ONCE)
      return finalize256()
    }
  }

  /** @type {(finalize: () => Uint8Array) => (key: any, data: any) => Uint8Array} */
  const whole = (finalize) => (key, data) => {
    begin(key)
    append(data)
    return finalize()
  }

  return {
    create: (key) => new Hash(key),
    hash64: whole(finalize64),
    hash128: whole(finalize128),
    hash256: whole(finalize256),
  }
}

/**
 * @param {(simd: boolean) => any} own what `load` takes for the package's own module
 * @param {() => boolean} hasSimd
 */
export const wasmHighwayHash = (own, hasSimd) => {
  /** By whether it is the module with SIMD. @type {Record<string, Promise<any> | undefined>} */
  let loaded = {}

  return class WasmHighwayHash {
    static async loadModule(options) {
      const wasm = options?.wasm
      const isPair = wasm == undefined || 'simd' in Object(wasm)
      const simd = isPair && !!(options?.simd ?? hasSimd())
      const input = isPair ? (wasm?.[simd ? 'simd' : 'sisd'] ?? own(simd)) : wasm
      const cache = loaded
      return (cache[simd] ??= load(input)
        .then((module) => creator(new WebAssembly.Instance(module).exports))
        .catch((error) => {
          cache[simd] = undefined
          throw error
        }))
    }

    static async load(key, options) {
      return (await WasmHighwayHash.loadModule(options)).create(key)
    }

    static resetModule() {
      loaded = {}
    }
  }
}
