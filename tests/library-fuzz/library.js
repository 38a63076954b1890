/** A library that is drawn at random: its header, its source, its marks, and what each function means. */
import { drawParts } from './parts.js'

/**
 * @typedef {object} Parameter
 * @property {string} name
 * @property {string} c its declaration, with % for the name
 * @property {'self' | 'handle' | 'int' | 'text' | 'bytes' | 'values' | 'length' | 'callback' | 'user' | 'out' | 'options'} role
 * @property {Class} [of] of a handle
 * @property {string} [mark]
 * @property {boolean} [isMoved] C owns the instance from then on
 * @property {boolean} [comesBack] but where the call fails
 * @property {boolean} [isKept] C uses the instance or the function later
 *
 * @typedef {object} Func
 * @property {string} name
 * @property {string} returns
 * @property {Parameter[]} parameters
 * @property {string} body
 * @property {string} [mark] of the function
 * @property {boolean} [isConst] whether it leaves all that is borrowed as it is
 * @property {boolean} [ends] whether it ends its instance
 * @property {(given: any, world: any) => Generator} means in JavaScript; yields calls of callbacks
 *
 * @typedef {object} Class
 * @property {string} name the struct's or type's
 * @property {string} stem what its functions begin with
 * @property {number} kind of its blocks in the kit
 * @property {boolean} hidesPointer
 */

const words = [
  'doc',
  'store',
  'session',
  'tree',
  'queue',
  'graph',
  'db',
  'box',
  'text',
  'data',
  'out',
  'user',
  'win',
  'parser',
  'port',
  'list',
  'buffer',
  'pool',
  'state',
  'key',
  'image',
  'next',
  'array',
  'string',
  'event',
  'error',
]

const childWords = ['leaf', 'part', 'entry', 'row', 'child', 'element', 'cell', 'slot', 'field']

export class Library {
  /** @type {Func[]} */
  functions = []
  types = ''
  /** Variables of the source. */
  globals = ''
  marks = []
  #names = new Set()

  /** @param {import('../shapes-fuzz/draw.js').Draw} draw @param {number} id */
  constructor(draw, id) {
    this.draw = draw
    this.id = id
    this.prefix = `k${id}`
    this.isMarked = !draw.chance(6)
    drawParts(this)
  }

  /** A class whose instances C allocates. @returns {Class} */
  handle(kind, pool = words) {
    const { draw } = this
    let word = draw.any(pool)
    while (this.#names.has(word)) word = draw.any(pool)
    this.#names.add(word)
    const stem = `${this.prefix}_${word}`
    const style = draw.any([
      'opaque',
      'opaque',
      'opaque',
      'suffix',
      'tag',
      'visible',
      'pointer',
      'void',
    ])
    const name =
      style == 'tag' ? `struct ${stem}` : ['suffix', 'pointer'].includes(style) ? `${stem}_t` : stem
    this.types += {
      opaque: `typedef struct ${stem} ${stem};\n`,
      suffix: `typedef struct ${stem} ${stem}_t;\n`,
      tag: `struct ${stem};\n`,
      visible: `typedef struct ${stem} {\n  int32_t value, serial;\n} ${stem};\n`,
      pointer: `typedef struct ${stem} *${stem}_t;\n`,
      void: `typedef void *${stem};\n`,
    }[style]
    return { name, stem, kind, style, hidesPointer: style == 'pointer' || style == 'void' }
  }

  /** How C spells an instance of a class. @param {Class} of */
  spell(of, isConst = false) {
    return of.hidesPointer ? `${of.name} %` : `${isConst ? 'const ' : ''}${of.name} *%`
  }

  self(of, isConst = false) {
    return {
      name: this.draw.any(['self', 'it', 'me', of.stem.split('_')[1], 'p', 'h']),
      role: 'self',
      of,
      isConst,
      c: this.spell(of, isConst),
    }
  }

  /** @param {Func} func */
  add(func) {
    const { draw } = this
    const taken = new Set()
    for (const parameter of func.parameters) {
      while (taken.has(parameter.name)) {
        parameter.name += draw.any(['2', 'x', '_b'])
      }
      taken.add(parameter.name)
    }
    if (this.functions.some(({ name }) => name == func.name)) return undefined
    const first = func.parameters.filter(({ role }) => role == 'self')
    const rest = func.parameters.filter(({ role }) => role != 'self')
    if (!func.isOrdered && draw.chance(2)) rest.sort(() => draw.below(3) - 1)
    func.parameters =
      draw.chance(12) && !func.isOrdered && !func.isInit && !func.ends
        ? [...rest, ...first]
        : [...first, ...rest]
    this.functions.push(func)
    return func
  }

  prototype({ name, returns, parameters }) {
    const list = parameters.map(({ c, name: of }) => c.replace('%', of)).join(', ') || 'void'
    return returns.includes('%')
      ? returns.replace('%', `${name}(${list})`)
      : `${returns} ${name}(${list})`
  }

  /** All but those that a build adds for variables. */
  get #defined() {
    return this.functions.filter(({ isVariable }) => !isVariable)
  }

  get header() {
    return `\n${this.types}${this.#defined.map((func) => `${this.prototype(func)};\n`).join('')}`
  }

  get source() {
    return `\n${this.globals}${this.#defined
      .map((func) => `${this.prototype(func)} {\n  ${this.#body(func)}\n}\n`)
      .join('')}`
  }

  /** $name stands for a parameter by its role's name. */
  #body(func) {
    return func.body.replace(/\$(\w+)/g, (_, role) => {
      const found =
        func.parameters.find((one) => one.as == role) ??
        func.parameters.find((one) => one.role == role)
      if (!found) throw new Error(`${func.name}: no ${role}`)
      return found.name
    })
  }

  /** The words of the command line. */
  get options() {
    const all = this.functions.flatMap((func) => [
      ...(func.mark ? [[func.name, func.mark]] : []),
      ...func.parameters.flatMap(({ name, mark }) =>
        mark ? [[`${func.name}.${name}`, mark]] : [],
      ),
    ])
    return [...all, ...this.marks]
      .map(([where, mark]) => [
        where,
        mark.replace(/\$(\w+)/g, (_, role) => {
          const func = this.functions.find(({ name }) => name == where.split('.')[0])
          return (func.parameters.find((one) => one.as == role) ?? { name: role }).name
        }),
      ])
      .filter(() => this.isMarked)
      .map(([where, mark]) => `--mark=${where}=${mark}`)
  }
}
