/**
 * Tests that run in Node and in browsers alike: a list of names and functions, and the few assertions that they need.
 * @typedef {{ name: string, run: () => void | Promise<void> }} Test
 */

const show = (value) =>
  typeof value == 'bigint'
    ? `${value}n`
    : ArrayBuffer.isView(value)
      ? `${value.constructor.name} [${value}]`
      : typeof value == 'object' && value
        ? JSON.stringify(value, (_, v) =>
            typeof v == 'bigint' || ArrayBuffer.isView(v) ? show(v) : v,
          )
        : String(value)

/** Same value, or two arrays of the same kind with the same elements, or plain objects of such. */
export const equal = (actual, expected, about = '') => {
  const same =
    ArrayBuffer.isView(expected) || (typeof expected == 'object' && expected)
      ? actual?.constructor == expected.constructor && show(actual) == show(expected)
      : Object.is(actual, expected)
  if (!same)
    throw new Error(`${about ? about + ': ' : ''}expected ${show(expected)}, got ${show(actual)}`)
}

/** The call throws an error of just this type with just this message, or one that matches. */
export const throws = (call, type, message) => {
  let thrown
  try {
    call()
  } catch (error) {
    thrown = error
  }
  if (!thrown) throw new Error(`expected ${type.name}: ${message}, but nothing was thrown`)
  if (
    thrown.constructor != type ||
    !(message instanceof RegExp ? message.test(thrown.message) : thrown.message == message)
  )
    throw new Error(`expected ${type.name}: ${message}, got ${thrown}`)
}

/** Lets finalizers run: collects until that of an object made here has, and then some. Needs --expose-gc. */
export const collect = async () => {
  let seen = false
  const registry = new FinalizationRegistry(() => (seen = true))
  ;(() => registry.register({}, 0))()
  for (let after = 0; after < 3; after += seen ? 1 : 0) {
    globalThis.gc()
    await new Promise((resolve) => setTimeout(resolve))
  }
}
