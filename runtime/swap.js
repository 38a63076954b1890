import { bytes } from './view.js'

/**
 * A slot in which instances of a class take turns.
 * @typedef {object} Place
 * @property {number} at its address
 * @property {Uint8Array | undefined} state where the bytes in it go when another instance comes
 * @property {boolean} dirty whether they were written since they came
 */
/** @type {(at: number) => Place} */
export const place = (at) => ({ at, state: undefined, dirty: false })

/** @param {Place} place */
const leave = (place) => {
  const { at, state, dirty } = place
  if (state && dirty) state.set(bytes().subarray(at, at + state.length))
  place.dirty = false
}

/**
 * Brings an instance's state into place, unless it is there; returns the address.
 * @param {Place} place
 * @param {Uint8Array} state
 * @param {boolean} writes whether the call may change it
 */
export const enter = (place, state, writes) => {
  if (place.state != state) {
    leave(place)
    bytes().set(state, place.at)
    place.state = state
  }
  place.dirty ||= writes
  return place.at
}

/**
 * The same where a call takes several instances of the class. One that is passed twice is in one place.
 * @param {Place[]} places
 * @param {number} index how many came before in this call: each is at its index or before
 * @param {Uint8Array} state
 * @param {boolean} writes
 */
export const enterOne = (places, index, state, writes) => {
  let found = places.findIndex((place) => place.state == state)
  if (found > index) {
    leave(places[found])
    places[found].state = undefined
    found = index
  }
  return enter(places[found < 0 ? index : found], state, writes)
}

/** Every place there is, where imports may call back. @type {Place[]} */
const nested$places = []

/** @type {(at: number) => Place} */
export const nested$place = (at) => {
  nested$places.push(place(at))
  return nested$places[nested$places.length - 1]
}

/**
 * Runs an import, and then puts every instance back into its place, because the call in progress holds its address.
 * @param {() => unknown} run
 */
export const nested$inPlace = (run) => {
  const before = nested$places.map((place) => ({ ...place }))
  try {
    return run()
  } finally {
    const isMoved = nested$places.some((place, i) => place.state != before[i].state)
    if (isMoved) nested$places.forEach(leave)
    nested$places.forEach((place, i) => {
      const { state, dirty } = before[i]
      if (isMoved) {
        place.state = undefined // should the engine's stack end in the next line
        if (state) bytes().set(state, place.at)
        place.state = state
      }
      place.dirty ||= dirty // it may have been away, and come back for a call that does not write
    })
  }
}
