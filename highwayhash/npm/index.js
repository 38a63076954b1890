import {
  BUFFERED,
  EIGHT_PAGES,
  IN_OUT,
  ONCE,
  PAGE,
  SLOTS,
  STATE,
  WINDOW,
  WINDOW_BYTES,
} from './layout.js'
// build.js chooses: wasm-*.js, and native.js or no-native.js.
import { native, nativeFrom } from './native.js'
import { wasm } from './wasm.js'

/** Slots that were given back. @type {number[]} */
const slots = []

/** Where the next new slot goes. */
let top = SLOTS

/** A growth detaches the view, and a detached view is empty. */
let view = /* @__PURE__ */ new Uint8Array()

/** The same memory by 64-bit words. @type {BigUint64Array} */
let words

/** The first words of IN_OUT, by their number. @type {Uint8Array[]} */
let outputs

/** To be called after every growth, before anything else. */
const bytes = () => {
  if (!view.length) {
    words = new BigUint64Array(wasm.memory.buffer)
    outputs = []
    view = new Uint8Array(wasm.memory.buffer)
  }
  return view
}

/** Copied: of a whole view the constructor does that faster than slice() does of a part. @type {(count: number) => Uint8Array} */
const output = (count) =>
  new Uint8Array((outputs[count] ??= view.subarray(IN_OUT, IN_OUT + count * 8)))

const claim = () => {
  const slot = slots.pop()
  if (slot) return slot
  // By an eighth of itself, which wastes little and happens seldom. The last byte of all stays unused.
  if (top + STATE >= bytes().length) wasm.memory.grow(top / EIGHT_PAGES + 1)
  top += STATE
  return top - STATE
}

/** What is held tells whether free() came first: that costs less than to unregister. */
const registry = /* @__PURE__ */ new FinalizationRegistry(
  (/** @type {{ slot: number }} */ held) => {
    if (held.slot) slots.push(held.slot)
  },
)

/** Of what is no string; `message` is for what is no buffer either. @type {(data: any, message?: string) => Uint8Array} */
const asBytes = (data, message) => {
  if (data instanceof Uint8Array) return data
  if (!ArrayBuffer.isView(data)) {
    // Of no buffer, a DataView is the TypeError that is wanted, but says less; those of other realms are taken.
    if (!SMALLEST && !/ArrayBuffer]$/.test({}.toString.call(data)))
      throw TypeError(message ?? 'data must be a string or bytes')
    data = new DataView(data)
  }
  data.keys?.() // throws where the array lies outside of its buffer
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

/** @type {(slot: number, key: any) => number} */
const begin = (slot, key) => {
  key = SMALLEST ? asBytes(key) : asBytes(key, 'key must be bytes')
  if (key.length != 32) throw RangeError('key must have 32 bytes')
  bytes().set(key, IN_OUT)
  wasm.highwayhash_init(slot, IN_OUT)
  return slot
}

/** @type {(slot: number, data: any) => number} */
const append = (slot, data) => {
  // Encoding in place is three times as fast for short strings, and worth no bytes where these count most.
  if (!SMALLEST && typeof data == 'string') {
    while (data) {
      const { read, written } = new TextEncoder().encodeInto(data, bytes().subarray(WINDOW, PAGE))
      wasm.highwayhash_append(slot, WINDOW, written)
      data = data.slice(read)
    }
    return slot
  }
  data = SMALLEST && typeof data == 'string' ? new TextEncoder().encode(data) : asBytes(data)
  if (NATIVE && data.length >= nativeFrom) {
    native.append(bytes(), slot, data)
    return slot
  }
  // What was detached, or lies outside of its buffer, looks empty: there set() throws.
  for (let at = 0; !at || at < data.length; at += WINDOW_BYTES) {
    // No subarray(): of a subclass it would call the constructor.
    const part =
      data.length > WINDOW_BYTES
        ? new Uint8Array(
            data.buffer,
            data.byteOffset + at,
            Math.min(data.length - at, WINDOW_BYTES),
          )
        : data
    bytes().set(part, WINDOW)
    wasm.highwayhash_append(slot, WINDOW, part.length)
  }
  return slot
}

/** @type {(slot: number) => bigint} */
const digest64 = (slot) => BigInt.asUintN(64, wasm.highwayhash_finalize64(slot))

/** @type {(slot: number) => Uint8Array} */
const digest128 = (slot) => {
  wasm.highwayhash_finalize128(slot, IN_OUT)
  return output(2)
}

/** @type {(slot: number) => Uint8Array} */
const digest256 = (slot) => {
  wasm.highwayhash_finalize256(slot, IN_OUT)
  return output(4)
}

/** @type {(bytes: Uint8Array) => string} */
const hex = (bytes) => bytes.reduce((text, byte) => text + (byte + 256).toString(16).slice(1), '')

export class HighwayHash {
  static name = 'HighwayHash' // bundlers and minifiers call the class what they like

  /** The address of the state; 0 after free(). */
  #held = { slot: 0 }

  constructor(key) {
    begin(ONCE, key) // a wrong key claims no slot
    this.#held.slot = claim()
    bytes().copyWithin(this.#held.slot, ONCE, WINDOW)
    registry.register(this, this.#held)
  }

  get #slot() {
    if (!this.#held.slot) throw TypeError('used after free()')
    return this.#held.slot
  }

  append(data) {
    append(this.#slot, data)
    return this
  }

  digest64() {
    return digest64(this.#slot)
  }

  finalize64() {
    words[IN_OUT / 8] = this.digest64()
    return output(1)
  }

  finalize128() {
    return digest128(this.#slot)
  }

  finalize256() {
    return digest256(this.#slot)
  }

  hex64() {
    return hex(this.finalize64())
  }

  hex128() {
    return hex(this.finalize128())
  }

  hex256() {
    return hex(this.finalize256())
  }

  reset(key) {
    begin(this.#slot, key)
    return this
  }

  clone() {
    return this.constructor.fromBytes(this.toBytes())
  }

  toBytes() {
    return bytes().slice(this.#slot, this.#slot + STATE)
  }

  static fromBytes(state) {
    state = new Uint8Array(SMALLEST ? asBytes(state) : asBytes(state, 'state must be bytes'))
    if (state.length != STATE || new Uint32Array(state.buffer)[BUFFERED] > 31)
      throw RangeError('not from toBytes()')
    const hash = new (this ?? HighwayHash)(new Uint8Array(32))
    bytes().set(state, hash.#slot)
    return hash
  }

  free() {
    slots.push(this.#slot)
    this.#held.slot = 0
  }

  [Symbol.dispose ?? Symbol()]() {
    if (this.#held.slot) this.free()
  }
}

export const hash64 = (key, data) => digest64(append(begin(ONCE, key), data))

export const hash128 = (key, data) => digest128(append(begin(ONCE, key), data))

export const hash256 = (key, data) => digest256(append(begin(ONCE, key), data))

export const hash64Many = (key, messages) => {
  if (!SMALLEST && typeof messages == 'string') throw TypeError('messages must be an array')
  messages = [...messages]
  if (NATIVE && native) {
    begin(ONCE, key)
    return native.hash64Many(output(4), messages, asBytes, hash64)
  }
  const hashes = new BigUint64Array(messages.length)
  for (let i = 0; i < hashes.length; i++) hashes[i] = hash64(key, messages[i])
  return hashes
}
