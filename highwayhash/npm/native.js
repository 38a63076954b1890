import { createRequire } from 'node:module'

import { IN_OUT, ONCE, WINDOW } from './layout.js'
import { wasm } from './wasm.js'

const require = createRequire(import.meta.url)

/** The addon that was compiled at installation, or the one that came along. */
const addon = () => {
  if (process.env.HIGHWAYHASH_NATIVE != '0')
    for (const name of ['highwayhash', `${process.platform}-${process.arch}`])
      try {
        return require(`../native/${name}.node`)
      } catch {}
}

/**
 * Whether the addon goes on where the module stopped, and the other way round: one of another version might lay a state
 * out in another way.
 */
const agrees = (native) => {
  const memory = new Uint8Array(wasm.memory.buffer)
  const data = memory.slice(WINDOW, WINDOW + 45)
  const byModule = () => wasm.highwayhash_append(ONCE, WINDOW, data.length)
  const byAddon = () => native.append(memory, ONCE, data)
  const digest = (steps) => {
    wasm.highwayhash_init(ONCE, IN_OUT)
    for (const step of steps) step()
    return wasm.highwayhash_finalize64(ONCE)
  }
  return digest([byModule, byAddon, byModule]) == digest([byModule, byModule, byModule])
}

/** Messages are packed for the addon, so many bytes and so many messages at a time: they stay in the fastest cache. */
const PACKED_BYTES = 16384
const PACKED_COUNT = 1024

/** Longer messages gain less from company than it costs to copy them. */
const PACKED_LENGTH = 2048

const encoder = new TextEncoder()
const packed = new Uint8Array(PACKED_BYTES)
const ends = new Uint32Array(PACKED_COUNT)

/** @type {(addon: any) => (key: Uint8Array, messages: any[], asBytes: (data: any) => Uint8Array, hash64: (key: Uint8Array, data: any) => bigint) => BigUint64Array} */
const packing = (addon) => (key, messages, asBytes, hash64) => {
  const hashes = new BigUint64Array(messages.length)
  let count = 0
  let end = 0
  const flush = (/** @type {number} */ next) => {
    if (count) addon.hash64Many(key, packed, ends, count, hashes, next - count)
    count = end = 0
  }
  for (let i = 0; i < messages.length; i++) {
    const isText = typeof messages[i] == 'string'
    const message = isText ? messages[i] : asBytes(messages[i])
    const most = isText ? message.length * 3 : message.length // bytes
    const isLong = most > PACKED_LENGTH
    if (isLong || count == PACKED_COUNT || end + most > PACKED_BYTES) flush(i)
    if (isLong) {
      hashes[i] = hash64(key, message)
    } else {
      if (!isText) packed.set(message, end)
      end += isText ? encoder.encodeInto(message, packed.subarray(end)).written : message.length
      ends[count++] = end
    }
  }
  flush(messages.length)
  return hashes
}

const load = () => {
  const native = addon()
  if (native && agrees(native)) return { append: native.append, hash64Many: packing(native) }
}

/** What the addon does; undefined where there is none, or HIGHWAYHASH_NATIVE=0 forbids it. */
export const native = load()

/** From so many bytes on the addon is faster than the module. */
export const nativeFrom = native ? NATIVE_FROM : Infinity
