/**
 * The interface of the package `highwayhasher` 0.4: change the import, and nothing else.
 *
 * @packageDocumentation
 */

/** A hash being computed. */
export interface IHash {
  /** Adds data at the end. */
  append(data: Uint8Array): void
  /** The hash in 8 bytes. */
  finalize64(): Uint8Array<ArrayBuffer>
  /** The hash in 16 bytes. */
  finalize128(): Uint8Array<ArrayBuffer>
  /** The hash in 32 bytes. */
  finalize256(): Uint8Array<ArrayBuffer>
}

/** What is loaded: makes hashes, and hashes data that are all at hand. */
export interface HashCreator {
  /**
   * @param key 32 bytes; left out, they are zeros, and then HighwayHash does not resist attackers
   * @throws Error if the key has another length
   */
  create(key?: Uint8Array | null): IHash
  /** The 64-bit hash in 8 bytes. */
  hash64(key: Uint8Array | null | undefined, data: Uint8Array): Uint8Array<ArrayBuffer>
  /** The 128-bit hash in 16 bytes. */
  hash128(key: Uint8Array | null | undefined, data: Uint8Array): Uint8Array<ArrayBuffer>
  /** The 256-bit hash in 32 bytes. */
  hash256(key: Uint8Array | null | undefined, data: Uint8Array): Uint8Array<ArrayBuffer>
}

/** A module, or where to get one: a URL, a `Request` or `Response`, bytes, a `WebAssembly.Module`. */
export type InitInput = string | object

/** A module for either case. */
export interface WasmInput {
  /** For engines without SIMD. */
  sisd: InitInput
  /** For engines with SIMD. */
  simd: InitInput
}

/** How to load. In Node `HighwayHash` heeds none of it; `WasmHighwayHash` does. */
export interface HighwayLoadOptions {
  /** Whether to use SIMD; by default, whether the engine has it. */
  simd?: boolean
  /** Modules of this package to use instead of its own; of one alone, SIMD is not asked. */
  wasm?: WasmInput | InitInput
}

/** What loads. */
export interface HighwayHashLoader {
  /** Loads once; later calls give the same. */
  loadModule(options?: HighwayLoadOptions): Promise<HashCreator>
  /** The same, and a hash at once. */
  load(key?: Uint8Array | null, options?: HighwayLoadOptions): Promise<IHash>
  /** Makes the next call load again. */
  resetModule(): void
}

/** The fastest there is. */
export declare const HighwayHash: HighwayHashLoader

/** WebAssembly, in Node too. */
export declare const WasmHighwayHash: HighwayHashLoader

/** Whether the engine has SIMD. */
export declare function hasWasmSimd(): boolean
