/** Calls the functions of a shape from JavaScript, as the `.d.ts` says that they are to be called. */
import { fieldsOf } from './interface.js'
import { isWide, numberOf } from './types.js'

/** @typedef {import('./grammar.js').Shape} Shape */

/** The binding cannot take what the call is to pass, and its type says so: nothing is wrong without a word. */
export class CannotPass extends Error {}

/** Names of C and of JavaScript agree in this. */
const plain = (name) => name.replaceAll('_', '').toLowerCase()

const typedArray = (type) => type.match(/\b(?:Big)?(?:Uint|Int|Float)\d+Array/)?.[0]

const hasText = (type) => /(^|\| )string\b/.test(type)

const utf8 = (text) => [...new TextEncoder().encode(text)]

const decode = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    throw new CannotPass('bytes that are no UTF-8, where the type is string')
  }
}

const scalar = (type, value) =>
  typeof value == 'boolean' ? value : isWide(type) ? BigInt(value) : Number(value)

/** A struct as the object that goes in. @param {string} shown the `.d.ts` */
const toObject = (struct, value, shown) =>
  Object.fromEntries(
    struct.fields.map(({ name, type, count }) => {
      if (!count) return [name, scalar(type, value[name])]
      const declared =
        shown.match(new RegExp(`interface ${struct.name} {[^}]*?\\b${name}: (.*)`))?.[1] ?? ''
      if (hasText(declared)) {
        const bytes = value[name].slice(0, value[name].findLastIndex((byte) => byte != 0) + 1)
        return [name, decode(bytes)]
      }
      return [name, new globalThis[numberOf(type).array](value[name])]
    }),
  )

/** What came back, as the lists and objects that C prints. */
const fromObject = (struct, object) =>
  Object.fromEntries(
    struct.fields.map(({ name, count }) => {
      const value = object[name]
      if (!count) return [name, value]
      if (typeof value != 'string') return [name, [...value]]
      const bytes = utf8(value)
      return [name, bytes.concat(new Array(Math.max(0, count - bytes.length)).fill(0))]
    }),
  )

const listed = (type, value) => {
  if (value === null || value === undefined) return value
  if (typeof value == 'string') return utf8(value)
  const many = Array.isArray(value) || ArrayBuffer.isView(value) ? [...value] : [value]
  return typeof type == 'object' ? many.map((one) => fromObject(type, one)) : many
}

const show = (value) =>
  typeof value == 'bigint'
    ? `${value}n`
    : ArrayBuffer.isView(value)
      ? `${value.constructor.name}.of(${[...value].map(show).join(', ')})`
      : Array.isArray(value)
        ? `[${value.map(show).join(', ')}]`
        : value && typeof value == 'object'
          ? `{ ${Object.entries(value)
              .map(([name, one]) => `${name}: ${show(one)}`)
              .join(', ')} }`
          : JSON.stringify(value)

/** The last word of C's name: what a function is called in JavaScript begins with nothing else. */
const find = (map, name) => [...map].find(([of]) => plain(of) == plain(name))

export class Player {
  #glue
  #interface
  #shown
  #instances = []

  /**
   * @param {any} glue loaded
   * @param {import('./interface.js').Interface} known
   * @param {string} shown the `.d.ts`
   */
  constructor(glue, known, shown) {
    this.#glue = glue
    this.#interface = known
    this.#shown = shown
  }

  /** How a function is called in JavaScript; nothing where it was refused. */
  bound(func) {
    const [first] = func.parameters
    const { classes, functions } = this.#interface
    if (first?.role == 'instance') {
      const methods = classes.get(first.struct)
      const stem = `${first.struct.toLowerCase()}_`
      if (func.is == 'drop') return methods && { name: 'free' }
      if (func.is == 'reset')
        return (
          methods?.has('reset') && {
            name: 'reset',
            signature: methods.get('reset'),
            self: first.name,
          }
        )
      if (methods && func.is == 'init') {
        const signature = methods.get('constructor')
        return signature && { name: `new ${first.struct}`, signature, make: first.struct }
      }
      const method =
        methods && func.name.startsWith(stem) && find(methods, func.name.slice(stem.length))
      if (method) return { name: method[0], signature: method[1], self: first.name }
    }
    const found = find(functions, func.name) ?? find(functions, func.name.replace(/^s_/, ''))
    return found && { name: found[0], signature: found[1] }
  }

  /** An argument of JavaScript for a parameter of its `.d.ts`. */
  #argument(func, step, { name, type }, finish) {
    const parameter = func.parameters.find((one) => plain(one.name) == plain(name))
    if (!parameter) {
      // A pointer to a length is no buffer of its own.
      const buffers = func.parameters.filter(({ role, of }) => role == 'buffer' && !of)
      const of =
        name == 'maxLength'
          ? buffers.filter(({ means, isConst }) => means != 'in' && !isConst)
          : buffers.filter(
              (one) =>
                name.endsWith('Length') &&
                plain(name.slice(0, -6)) == plain(one.name).replace(/^p(?=out)/, ''),
            )
      if (of.length != 1) throw new Error(`${func.name}: what is ${name}?`)
      const given = step.given[of[0].name]
      const count = given.count ?? given.values.length
      return type == 'bigint' ? BigInt(count) : count
    }
    const value = step.given[parameter.name]
    switch (parameter.role) {
      case 'number':
        return scalar(parameter.type, value)
      case 'enum':
        return value
      case 'struct':
        return toObject(parameter.type, value, this.#shown)
      case 'instance':
        return this.#instances[value]
      case 'text':
        if (value === null && !/\bnull\b/.test(type)) throw new CannotPass('null')
        return value
      case 'end': {
        const values = step.given[parameter.of].values
        if (hasText(type)) return decode(values)
        const array = typedArray(type)
        return array ? new globalThis[array](values) : scalar(parameter.type, values.at(-1))
      }
    }
    const of = parameter.type
    if (value.values === null) {
      if (!/\bnull\b/.test(type)) throw new CannotPass('null')
      return null
    }
    const values = value.values ?? Array.from({ length: value.count }, () => this.#filler(of))
    const array = typedArray(type)
    if (typeof of == 'object') {
      const objects = values.map((one) => toObject(of, one, this.#shown))
      const isMany = type.includes('[]')
      const passed = isMany ? objects : objects[0]
      finish.push([parameter, () => listed(of, passed)])
      return passed
    }
    if (array) {
      const passed = new globalThis[array](
        values.map((one) => scalar(array.startsWith('Big') ? 'int64_t' : 'int32_t', one)),
      )
      finish.push([parameter, () => listed(of, passed)])
      return passed
    }
    if (hasText(type)) return decode(values[values.length - 1] === 0 ? values.slice(0, -1) : values)
    return scalar(of, values[0] ?? 0)
  }

  /** What JavaScript has in an array that C is to write; 7s, to see what C leaves alone. */
  #filler(type) {
    if (typeof type != 'object') return isWide(type) ? 7n : 7
    return Object.fromEntries(
      type.fields.map(({ name, type: of, count }) => [
        name,
        count
          ? Array.from({ length: count }, (_, i) => (of == 'char' ? 0 : this.#filler(of)))
          : this.#filler(of),
      ]),
    )
  }

  /** Ends an instance, where its class has a way to do so. */
  end(instance) {
    this.#instances[instance].free?.()
    return { text: `instance${instance}.free()` }
  }

  /**
   * Calls, and says what JavaScript knows afterwards.
   * @param {Shape} shape
   * @param {import('./grammar.js').Step} step
   */
  call(shape, step) {
    const called = shape.functions[step.calls]
    const func = step.resets === undefined ? called : { ...called, is: 'reset' }
    const { name, signature, make, self } = this.bound(func)
    const finish = []
    const given = signature.parameters.map((parameter) =>
      this.#argument(func, step, parameter, finish),
    )
    const text = `${self ? `instance${step.given[self]}.` : ''}${name}(${given.map((one) => (this.#instances.includes(one) ? `instance${this.#instances.indexOf(one)}` : show(one))).join(', ')})`
    this.#glue.pollute(new Uint8Array(512).fill(0xa5))
    let returned
    try {
      if (make)
        this.#instances[step.given[func.parameters[0].name]] = new this.#glue[make](...given)
      else
        returned = self
          ? this.#instances[step.given[self]][name](...given)
          : this.#glue[name](...given)
    } catch (thrown) {
      return { text, thrown }
    }
    const passed = new Set(signature.parameters.map((one) => plain(one.name)))
    const known = { text, buffers: new Map(), texts: new Set(), returned: show(returned) }
    for (const [parameter, read] of finish) known.buffers.set(parameter.name, read())
    if (!func.is) this.#collect(func, step, self, signature, returned, passed, known)
    return known
  }

  /** Which of the parts of what was returned is which parameter. */
  #collect(func, step, self, { returns }, returned, passed, known) {
    const writable = func.parameters.filter(
      ({ role, isConst, name }) =>
        (role == 'buffer' || role == 'instance') &&
        !isConst &&
        name != self &&
        !known.buffers.has(name),
    )
    const put = (parameter, value) => {
      if (parameter.role == 'instance') {
        this.#instances[step.given[parameter.name]] = value
        known.isFresh = true
      } else {
        if (typeof value == 'string') known.texts.add(parameter.name)
        known.buffers.set(parameter.name, listed(parameter.type, value))
      }
    }
    const fields = fieldsOf(returns)
    const outputs = writable.filter(({ name }) => !passed.has(plain(name)))
    if (fields) {
      const rest = [...writable]
      for (const { name } of fields) {
        const at = rest.findIndex(
          (one) =>
            plain(one.name) == plain(name) ||
            plain(one.name).replace(/^(out|output)(?=.)|(?<=.)(out|output)$/, '') == plain(name),
        )
        if (at >= 0) put(rest.splice(at, 1)[0], returned[name])
        else if (
          func.parameters.some((one) => one.role == 'end' && plain(one.name) == plain(name))
        ) {
          // The end comes back as a number of its own.
        } else if (name == 'result' || name == 'returned') known.result = { value: returned[name] }
        else throw new Error(`${func.name}: what is ${name} of the result?`)
      }
    } else if (returns != 'void') {
      // A number that is passed and changed comes back as well.
      const changed = writable.filter(
        ({ name, role, type }) =>
          role == 'buffer' && passed.has(plain(name)) && typeof type != 'object',
      )
      const of = outputs.length ? outputs : func.returns == 'void' ? changed : []
      const lengths = of.filter((one) => !one.of)
      if (lengths.length == 1 && (func.returns == 'void' || outputs.length)) {
        put(lengths[0], returned)
        known.lengthOf = lengths[0].name
      } else if (func.returns != 'void') known.result = { value: returned }
      else throw new Error(`${func.name}: what is ${returns}?`)
    }
    if (known.result && typeof func.returns == 'object')
      known.result.value = fromObject(func.returns, known.result.value)
    if (known.result && func.returns == 'text' && known.result.value !== null)
      known.result.value = utf8(known.result.value)
  }
}
