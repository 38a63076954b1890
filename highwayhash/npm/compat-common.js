import { load } from '../../runtime/init.js'
import { IN_OUT, ONCE, PAGE, STATE, WINDOW } from './layout.js'

const NO_KEY = new Uint8Array(32)

/** The state of the hash that was used last; behind it, data on their way in. */
const PLACE = WINDOW
const DATA = PLACE + STATE
const DATA_BYTES = PAGE - DATA

/**
 * What `loadModule` gives.
 *
 * Nobody calls free() on these hashes, and FinalizationRegistry never runs in code that does not yield. So the hash that was
 * used last has its state in linear memory, and the states of the others wait in the JavaScript heap.
 * @param {any} wasm the module's exports
 * @param {{ native?: any, nativeFrom?: number }} [addon]
 */
export const creator = (wasm, { native, nativeFrom = Infinity } = {}) => {
  const { buffer } = wasm.memory // which never grows here
  const memory = new Uint8Array(buffer)
  const view = (/** @type {number} */ at, /** @type {number} */ length) =>
    new Uint8Array(buffer, at, length)

  // Of a whole array the constructor makes a copy faster than slice() does of a part.
  const word = new BigUint64Array(buffer, IN_OUT, 1)
  const out64 = view(IN_OUT, 8)
  const out128 = view(IN_OUT, 16)
  const out256 = view(IN_OUT, 32)

  // In thirds: to make an array of more than 64 bytes takes V8 as long as to hash that many.
  const third = STATE / 3
  const places = [0, 1, 2].map((i) => view(PLACE + i * third, third))

  /** @type {(key: any) => void} */
  const check = (key) => {
    if (key && key.length != 32) throw Error('expected the key buffer to be 32 bytes long')
  }

  /** @type {(at: number, key: any) => void} */
  const begin = (at, key) => {
    memory.set(key || NO_KEY, IN_OUT)
    wasm.highwayhash_init(at, IN_OUT)
  }

  /** @type {(at: number, data: any) => void} */
  const append = (at, data) => {
    if (
      !(data instanceof Uint8Array) && // which one of another realm is not
      Object.prototype.toString.call(data) != '[object Uint8Array]'
    )
      throw TypeError('data must be a Uint8Array')
    if (data.length >= nativeFrom) return native.append(memory, at, data)
    // What was detached, or lies outside of its buffer, looks empty: there set() throws.
    for (let from = 0; !from || from < data.length; from += DATA_BYTES) {
      const part = data.length > DATA_BYTES ? data.subarray(from, from + DATA_BYTES) : data
      memory.set(part, DATA)
      wasm.highwayhash_append(at, DATA, part.length)
    }
  }

  /** @type {(at: number) => Uint8Array} */
  const finalize64 = (at) => {
    word[0] = wasm.highwayhash_finalize64(at)
    return new Uint8Array(out64)
  }

  /** @type {(at: number) => Uint8Array} */
  const finalize128 = (at) => {
    wasm.highwayhash_finalize128(at, IN_OUT)
    return new Uint8Array(out128)
  }

  /** @type {(at: number) => Uint8Array} */
  const finalize256 = (at) => {
    wasm.highwayhash_finalize256(at, IN_OUT)
    return new Uint8Array(out256)
  }

  /** Whose state is in place. @type {Hash | undefined} */
  let present

  class Hash {
    /** While another is in place. @type {Uint8Array[] | undefined} */
    #state

    constructor(key) {
      check(key) // before anything changes places
      this.#enter()
      begin(PLACE, key)
    }

    #enter() {
      if (present == this) return PLACE
      if (present) present.#state = places.map((place) => new Uint8Array(place))
      this.#state?.forEach((part, i) => places[i].set(part))
      present = this
      return PLACE
    }

    append(data) {
      append(this.#enter(), data)
    }

    finalize64() {
      return finalize64(this.#enter())
    }

    finalize128() {
      return finalize128(this.#enter())
    }

    finalize256() {
      return finalize256(this.#enter())
    }
  }

  /** @type {(key: any, data: any) => number} */
  const whole = (key, data) => {
    check(key)
    begin(ONCE, key)
    append(ONCE, data)
    return ONCE
  }

  return {
    create: (key) => new Hash(key),
    hash64: (key, data) => finalize64(whole(key, data)),
    hash128: (key, data) => finalize128(whole(key, data)),
    hash256: (key, data) => finalize256(whole(key, data)),
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
    static name = 'WasmHighwayHash'

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
