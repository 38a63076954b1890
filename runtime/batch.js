/**
 * A function that registers instances once the current job is over, or once there are 64 of them: those that were freed
 * by then never are, which saves most of what an instance costs that lives for a few calls. Engines finalise nothing
 * within a job, so nothing is held for longer than it would be otherwise. `in` tells which are registered; a frozen cell
 * keeps 0.
 * @param {FinalizationRegistry<any>} registry
 * @param {symbol} key under which an instance has its cell
 * @returns {(instance: any) => void}
 */
export const reclaim$batch = (registry, key) => {
  /** @type {any[]} */
  let fresh = []
  /** What settles after the job. @type {Promise<void> | undefined} */
  let waiting
  const settle = () => {
    for (const instance of fresh)
      if (instance[key].at) {
        registry.register(instance, instance[key], instance)
        Reflect.set(instance[key], 'in', 1)
      }
    fresh = []
  }
  return (instance) => {
    if (fresh.length > 63) settle()
    fresh.push(instance)
    // Once for a job: it may make millions. Worklets have no queueMicrotask().
    waiting ??= Promise.resolve().then(() => {
      waiting = undefined
      settle()
    })
  }
}
