/// <reference lib="esnext.disposable" />

/** Bytes, in whatever holds them; a string counts as its UTF-8. */
export type Data = string | ArrayBufferView | ArrayBufferLike

/** A key: 32 bytes. HighwayHash resists attackers as long as they do not know it. */
export type Key = ArrayBufferView | ArrayBufferLike

/**
 * A hash being computed: a key and all the data appended so far.
 *
 * There is no limit to how many there are at a time. Their memory comes back with `free()`, at the end of a `using`
 * block, or when the garbage collector finds them.
 *
 * HighwayHash is a keyed hash: with a key that everybody knows, such as one of zeros, collisions are easy to make.
 *
 * @example
 * const hash = new HighwayHash(key)
 * hash.append('some').append(bytes).hex256()
 */
export declare class HighwayHash {
  #private
  /**
   * Starts a hash of no data.
   * @param key the secret, 32 bytes
   * @throws RangeError if the key does not have 32 bytes
   */
  constructor(key: Key)

  /**
   * Adds data at the end. In how many pieces data come makes no difference.
   * @returns the hash itself, so that calls can be chained
   */
  append(data: Data): this

  /** The hash of all data so far, 64 bits as 8 bytes, the least significant first. More may be appended afterwards. */
  finalize64(): Uint8Array<ArrayBuffer>

  /** The hash of all data so far, 128 bits as 16 bytes. More may be appended afterwards. */
  finalize128(): Uint8Array<ArrayBuffer>

  /** The hash of all data so far, 256 bits as 32 bytes. More may be appended afterwards. */
  finalize256(): Uint8Array<ArrayBuffer>

  /** The hash of all data so far, 64 bits as a number from 0 on. More may be appended afterwards. */
  digest64(): bigint

  /** The bytes of `finalize64()` in hexadecimal. Not the digits of `digest64()`: its least significant byte is first. */
  hex64(): string

  /** The bytes of `finalize128()` in hexadecimal. */
  hex128(): string

  /** The bytes of `finalize256()` in hexadecimal. */
  hex256(): string

  /**
   * Starts over, as the constructor does, in the same memory: much cheaper than a new hash.
   * @returns the hash itself
   */
  reset(key: Key): this

  /** A second hash with the same key and data so far. */
  clone(): HighwayHash

  /**
   * A checkpoint: key and data so far, 168 bytes, for `fromBytes` of the same version of this package. Who has it can
   * compute hashes with the key, so it is as secret as the key is.
   */
  toBytes(): Uint8Array<ArrayBuffer>

  /**
   * A hash that goes on where `toBytes` was called.
   * @throws RangeError if it is not a checkpoint
   */
  static fromBytes(checkpoint: Uint8Array): HighwayHash

  /** Gives the memory back at once. Any later use throws; so does freeing twice. */
  free(): void

  /** Frees the hash at the end of a `using` block, unless it was freed before. */
  [Symbol.dispose](): void
}

/**
 * Hashes data that are all at hand to 64 bits.
 * @returns a number from 0 to 2n ** 64n - 1n
 */
export declare function hash64(key: Key, data: Data): bigint

/**
 * Hashes data that are all at hand to 128 bits.
 * @returns 16 bytes
 */
export declare function hash128(key: Key, data: Data): Uint8Array<ArrayBuffer>

/**
 * Hashes data that are all at hand to 256 bits.
 * @returns 32 bytes
 */
export declare function hash256(key: Key, data: Data): Uint8Array<ArrayBuffer>

/**
 * Hashes many messages under one key to 64 bits each.
 * @returns the hash of each message, in their order
 */
export declare function hash64Many(key: Key, messages: Iterable<Data>): BigUint64Array<ArrayBuffer>
