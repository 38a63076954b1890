import { memory } from './host.js'

/** A growth detaches the view, and a detached view is empty. */
let view = new Uint8Array()

/** All of linear memory, to be asked for again after every call that could grow it. */
export const bytes = () => (view.length ? view : (view = new Uint8Array(memory.buffer)))
