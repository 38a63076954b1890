/** What C has in memory, as JavaScript knows it. */

/**
 * @typedef {object} Thing
 * @property {import('./library.js').Class} of
 * @property {number} serial
 * @property {number} value
 * @property {boolean} alive
 * @property {boolean} isOwned by JavaScript
 * @property {Thing} [owner] that it is a part of
 * @property {Thing} [madeOf]
 * @property {Thing} [peer]
 * @property {Thing[]} children
 * @property {Thing[]} items
 * @property {number} age how often something may have ended what was borrowed from it
 */

export class World {
  /** @type {Thing[]} */
  all = []
  #serials = 0

  constructor(isMarked) {
    this.isMarked = isMarked
  }

  /** @returns {Thing} */
  make(of, value, owner) {
    const one = {
      of,
      value,
      serial: ++this.#serials,
      alive: true,
      isOwned: !owner,
      owner,
      children: [],
      items: [],
      age: 0,
    }
    this.all.push(one)
    return one
  }

  /** One in a slot. */
  place(of, value) {
    const one = {
      of,
      value,
      first: value,
      alive: true,
      isOwned: true,
      isPlaced: true,
      children: [],
      items: [],
      age: 0,
    }
    this.all.push(one)
    return one
  }

  /** What C knows by a number of its own: its instances are as many as JavaScript got. */
  know(of, value) {
    const one = { of, value, alive: true, isOwned: true, children: [], items: [], age: 0 }
    one.serial = `v${this.all.push(one)}`
    return one
  }

  kill(one) {
    one.alive = false
    for (const part of [...one.children, ...one.items]) this.kill(part)
  }

  /** The end of an instance, which may call back. */
  *end(one) {
    this.kill(one)
    if (one.onEnd) yield [one.onEnd, [one.value]]
  }

  static root(one) {
    return one.owner ? World.root(one.owner) : one
  }

  /** What has to last as long as this one lives. */
  dependents(one) {
    return this.all.filter(
      (other) => other.alive && other != one && (other.madeOf == one || other.peer == one),
    )
  }

  get blocks() {
    return (
      this.all.filter(({ alive, of }) => alive && !of.isValue).length +
      this.all.filter(({ alive, name }) => alive && name !== undefined).length
    )
  }
}
