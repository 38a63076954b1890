import { memory } from './host.js'

/**
 * Makes linear memory reach to `end`, an offset in bytes. It grows by a quarter of itself, so that a million slots cost
 * some twenty growths, or by what is needed where the engine refuses that. Where it refuses that as well, this throws the
 * engine's RangeError and nothing has changed.
 * @param {number} end
 */
export const reach = (end) => {
  const size = memory.buffer.byteLength
  const pages = (end - size + 65535) / 65536 // grow() drops the fraction
  if (pages >= 1) {
    try {
      memory.grow(pages + size / 262144)
    } catch {
      memory.grow(pages)
    }
  }
}

/** A growth detaches the view, and a detached view is empty. */
let view = new Uint8Array()

/** All of linear memory, to be asked for again after every call that could grow it. */
export const bytes = () => (view.length ? view : (view = new Uint8Array(memory.buffer)))
