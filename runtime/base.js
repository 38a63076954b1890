import { heapBase } from './host.js'

/** Where the slots end, in bytes. All above it is scratch. */
export const top = heapBase
