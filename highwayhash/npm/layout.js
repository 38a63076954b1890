/**
 * Linear memory, as all of this package use it, from the first byte on that the module does not use itself. build.js
 * defines HEAP_BASE, and puts the short names of the module's exports in place of `memory` and `highwayhash_…`.
 */

/** A key on its way in, a hash on its way out: 32 bytes. */
export const IN_OUT = HEAP_BASE

/** Bytes of a state: `struct HighwayHash` of highwayhash.h. */
export const STATE = 168

/** Which 32-bit word of a state says how many bytes its buffer holds, 0 to 31. With more, the module would leave it. */
export const BUFFERED = 40

/** The state for functions that hash in one call. */
export const ONCE = IN_OUT + 32

/** Data on their way in. They pass through in pieces of WINDOW_BYTES, so that memory does not grow with them. */
export const WINDOW = ONCE + STATE

export const PAGE = 65536

export const EIGHT_PAGES = 8 * PAGE

export const WINDOW_BYTES = PAGE - WINDOW

/** The slots of all hashers, one behind the other. */
export const SLOTS = PAGE
