/** Calls a library at random, and holds all that happens to what its functions mean. */
import { World } from './world.js'
import { faults } from './kit.js'

const plain = (name) => name.replaceAll('_', '').toLowerCase()

const bare = (name) => plain(name).replace(/^(out|output)(?=.)|(?<=.)(out|output)$/, '')

const typedArrays = {
  uint8_t: Uint8Array,
  int32_t: Int32Array,
  double: Float64Array,
  uint16_t: Uint16Array,
}

/** Arrays whose elements do things when they are read. */
const tricky = new WeakSet()

/** What no conversion may ask for its value. */
const evil = {
  toString() {
    throw new Error('converted')
  },
  valueOf() {
    throw new Error('converted')
  },
  get length() {
    throw new Error('measured')
  },
  [Symbol.iterator]() {
    throw new Error('iterated')
  },
}

export class Difference extends Error {}

/** What a call may say that is asked for too much. */
const refusal =
  /used after|borrowed|still in a call|kept by|belongs to|made of|must |is not|in use|cycle|keep|free/

const show = (value, depth = 0) => {
  if (typeof value == 'function') return 'f'
  if (value === evil) return 'evil'
  if (tricky.has(value)) return '[getter, …]'
  if (typeof value == 'bigint') return `${value}n`
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}[${[...value]}]`
  if (Array.isArray(value)) return `[${value.map((one) => show(one, depth + 1)).join(', ')}]`
  if (value && typeof value == 'object') {
    if (Object.getPrototypeOf(value) != Object.prototype) return value.constructor?.name ?? 'object'
    return depth > 2
      ? '{…}'
      : `{ ${Object.entries(Object.getOwnPropertyDescriptors(value))
          .map(([key, { get, value: one }]) => `${key}: ${get ? 'getter' : show(one, depth + 1)}`)
          .join(', ')} }`
  }
  return typeof value == 'symbol' ? 'Symbol()' : (JSON.stringify(value) ?? String(value))
}

const same = (left, right) =>
  ArrayBuffer.isView(left) || Array.isArray(left)
    ? right != null &&
      left.length == right.length &&
      [...left].every((one, i) => same(one, right[i]))
    : left && typeof left == 'object'
      ? right &&
        typeof right == 'object' &&
        Object.keys(left).length == Object.keys(right).length &&
        Object.keys(left).every((key) => same(left[key], right[key]))
      : Object.is(left, right) || left === right

export class Player {
  /** Instances that JavaScript holds: `{ thing, wrapper, isOwned, isDead, age, root }`. */
  holders = []
  frames = []
  log = []
  counts = { calls: 0, threw: 0, stale: 0, nested: 0, bombs: 0 }
  /** Functions of C that a call has come to. @type {Set<string>} */
  called = new Set()
  #isDropped = false

  /**
   * @param {import('./library.js').Library} lib
   * @param {any} glue loaded
   * @param {Map<string, import('./binding.js').Binding>} bindings
   * @param {import('../shapes-fuzz/draw.js').Draw} draw
   */
  constructor(lib, glue, bindings, draw) {
    Object.assign(this, { lib, glue, bindings, draw })
    this.world = new World(lib.isMarked)
    // What the sources contradict is left out by the build, of which --explain knows nothing.
    const isThere = ({ kind, class: of, js }) =>
      kind == 'function'
        ? glue[js]
        : kind == 'factory'
          ? glue[of]?.[js]
          : kind == 'constructor'
            ? glue[of]
            : Object.getOwnPropertyDescriptor(glue[of]?.prototype ?? {}, js)
    this.bound = lib.functions.filter(
      (func) => !func.isHelper && bindings.has(func.name) && isThere(bindings.get(func.name)),
    )
    this.callable = this.bound.filter(
      (func) =>
        !func.ends &&
        !func.isOfLent &&
        (lib.isMarked ||
          !(func.needsMark || func.parameters.some(({ isMoved, isKept }) => isMoved || isKept))),
    )
    this.skipped = new Set(
      this.bound
        .filter((func) => !func.ends && !this.callable.includes(func))
        .map(({ name }) => name),
    )
    glue.kitRecycle(draw.any([0, 0, 1, 3, -1]))
  }

  say(text) {
    this.log.push('  '.repeat(this.frames.length) + text)
  }

  differ(text) {
    throw new Difference(text)
  }

  // ---- Instances ----

  /** Whether a call works on it, or one is to: then its arguments may be read still. */
  isBusy(thing, isInC = false) {
    if (thing.of.isValue) return false
    const root = World.root(thing)
    return this.frames.some(
      ({ busy, gen }) =>
        (gen || !isInC) && busy.some((one) => one == thing || World.root(one) == root),
    )
  }

  isStale({ isOwned, root, age }) {
    return !isOwned && root.age != age
  }

  isLive({ thing, isDead, isOwned, root }) {
    if (thing.of.isValue) return !isDead // the rest is C's to say
    return (
      !isDead && thing.alive && (isOwned ? thing.isOwned : World.root(thing).alive && root.alive)
    )
  }

  pick(of) {
    const all = this.holders.filter(({ thing }) => thing.of == of)
    const live = all.filter((one) => this.isLive(one) && !this.isStale(one))
    const wanted =
      this.draw.chance(of == this.lib.child ? 3 : 8) || (!live.length && this.draw.chance(4))
        ? all
        : live
    return wanted.length ? this.draw.any(wanted) : undefined
  }

  /** An instance that C gave. */
  hold(thing, wrapper, func) {
    if (wrapper === null || typeof wrapper != 'object')
      this.differ(`${func.name} gives ${show(wrapper)} for an instance`)
    const known = this.holders.find((one) => one.wrapper === wrapper)
    if (known && known.thing != thing)
      this.differ(
        `${func.name} gives the object of instance ${known.thing.serial} for ${thing.serial}`,
      )
    const isOwned = thing.isOwned
    const root = World.root(thing)
    const other = this.holders.find(
      (one) =>
        one.thing == thing &&
        one.wrapper !== wrapper &&
        this.isLive(one) &&
        !this.isStale(one) &&
        one.isOwned == isOwned,
    )
    if (other && !thing.of.isValue)
      this.differ(`${func.name} gives a second object for instance ${thing.serial}`)
    if (known) Object.assign(known, { isOwned, root, age: root.age, isDead: false })
    else this.holders.push({ thing, wrapper, isOwned, root, age: root.age, isDead: false })
    const tells = this.bound.find((one) => one.tells && one.parameters[0].of == thing.of)
    const binding = tells && this.bindings.get(tells.name)
    if (!binding?.class) return
    const serial = binding.kind == 'getter' ? wrapper[binding.js] : wrapper[binding.js]()
    // C has no const for what a type's name hides: others may have ended by that call.
    if (thing.of.hidesPointer) this.holders.find((one) => one.wrapper === wrapper).age = ++root.age
    if (serial != thing.serial)
      this.differ(`${func.name} gives instance ${serial}, and C ${thing.serial}`)
  }

  // ---- Arguments ----

  hook(parameter, isOf) {
    const hook = { returns: parameter.returns, takes: parameter.takes, isOf }
    hook.fn = (...args) => this.#called(hook, args)
    return hook
  }

  number() {
    const { draw } = this
    return draw.chance(6)
      ? -1 - draw.below(3)
      : draw.chance(20)
        ? draw.any([2147483647, -2147483648, 65536])
        : draw.below(20)
  }

  /** An object of options; some of its properties do things when they are read. */
  options(keys, depth, frame) {
    const { draw } = this
    const object = {}
    const value = {
      title: () => draw.any([null, '', draw.text()]),
      data: () => Int32Array.from({ length: draw.below(4) }, () => draw.below(50) - 9),
      key: () => Uint8Array.from({ length: draw.below(4) }, () => draw.below(200)),
      points: () =>
        Array.from({ length: draw.below(3) }, () => ({ x: draw.below(9), y: draw.below(9) / 2 })),
      inner: () => (depth < 2 && draw.chance(2) ? this.options(keys, depth + 1, frame) : null),
      origin: () => (draw.chance(2) ? { x: draw.below(9), y: 1 } : null),
      scale: () => draw.below(100) - 9,
    }
    const model = {}
    for (const key of keys) {
      if (key != 'scale' && draw.chance(4)) continue
      const one = (model[key] = value[key]())
      const given = key == 'inner' && one ? one.object : one
      if (key == 'inner' && one) model[key] = one.model
      if (draw.chance(8))
        Object.defineProperty(object, key, {
          enumerable: true,
          configurable: true,
          get: () => this.#read(frame, given),
        })
      else object[key] = given
    }
    return { object, model }
  }

  /** A property is read while arguments are put in place. */
  #read(frame, given) {
    this.say('(a property is read)')
    this.reading = (this.reading ?? 0) + 1
    try {
      this.#inTheMiddle()
    } finally {
      this.reading--
    }
    if (this.draw.chance(4)) {
      this.counts.bombs++
      throw (frame.bomb = new Error('bomb'))
    }
    return given
  }

  #inTheMiddle() {
    if (this.frames.length > 3) return
    for (let i = this.draw.below(3); i--;) {
      this.counts.nested++
      this.step()
    }
  }

  // ---- Callbacks ----

  #called(hook, args) {
    const frame = this.frames.at(-1)
    if (!frame) this.differ(`C calls back outside of a call: ${show(args)}`)
    // An error of the test goes through C, and must not get lost there.
    const lent = (this.lent ??= [])
    const count = lent.length
    try {
      return this.#answer(frame, hook, args)
    } catch (error) {
      if (error != frame.bomb) this.broken ??= error
      throw error
    } finally {
      for (const one of lent.slice(count)) one.isOver = true
    }
  }

  /** What reads the number of an instance that C lends. */
  #reader(of) {
    const func = this.bound.find((one) => one.isOfLent && one.parameters[0].of == of)
    const { kind, js } = this.bindings.get(func?.name) ?? {}
    return func && ((wrapper) => (kind == 'getter' ? wrapper[js] : wrapper[js]()))
  }

  /** C lends an instance until the callback returns; JavaScript keeps it. */
  #borrow(frame, of, wrapper, value) {
    const read = this.#reader(of)
    if (wrapper === null || typeof wrapper != 'object')
      this.differ(`a callback of ${frame.func.name} gets ${show(wrapper)} for an instance`)
    if (!read) return
    this.lent.push({ wrapper, read })
    const got = read(wrapper)
    if (got !== value)
      this.differ(`a callback of ${frame.func.name} lends ${got}, and in C ${value}`)
  }

  /** C passes a part that JavaScript has no object of: it is lent. */
  #visit(frame, thing, wrapper) {
    const isConst = !frame.func.parameters.some(({ of }) => of?.hidesPointer)
    const isKnown = (one) => one.thing == thing && this.isLive(one) && !this.isStale(one)
    if (isConst && this.holders.some(isKnown))
      this.differ(`a callback of ${frame.func.name} gets a second object of an instance`)
    const tells = this.bound.find((one) => one.tells && one.parameters[0].of == thing.of)
    const { kind, js, class: of } = this.bindings.get(tells?.name) ?? {}
    // C has no const for what a type's name hides: reading may end it.
    if (!of || thing.of.hidesPointer) return
    const read = (one) => (kind == 'getter' ? one[js] : one[js]())
    this.lent.push({ wrapper, read })
    if (read(wrapper) !== thing.serial)
      this.differ(`a callback of ${frame.func.name} gets the object of another instance`)
  }

  /** What was lent once is used later. */
  #useLent() {
    const over = (this.lent ?? []).filter(({ isOver }) => isOver)
    if (!over.length) return
    const { wrapper, read } = this.draw.any(over)
    // The same object may be lent again.
    if (this.lent.some((one) => one.wrapper == wrapper && !one.isOver)) return
    this.say('what was lent is read')
    let value
    try {
      value = read(wrapper)
    } catch (error) {
      if (!refusal.test(error.message)) this.differ(`what was lent throws ${error}`)
      return
    }
    this.differ(`what was lent is read later, as ${value}`)
  }

  /** Goes through the parts of an instance, and does things in the middle. */
  #iterate() {
    const { draw, lib } = this
    const func = this.bound.find(({ iteratesBy }) => iteratesBy)
    const holder = func && this.pick(lib.main)
    if (!holder || this.reading) return
    const { thing, wrapper, root } = holder
    if (!wrapper[Symbol.iterator] || thing.of != lib.main) return
    const label = `for (… of #${thing.serial})`
    this.say(label)
    const isLive = this.isLive(holder) && !this.isStale(holder)
    const age = World.root(thing).age
    const bomb = new Error('bomb')
    const seen = []
    try {
      for (const part of wrapper) {
        if (!isLive && !this.isLive(holder)) this.differ(`${label} gives a part of what has ended`)
        const one = thing.children[seen.length]
        if (age == World.root(thing).age && !one) this.differ(`${label} gives one more`)
        if (age == World.root(thing).age) this.hold(one, part, func)
        seen.push(one)
        if (draw.chance(6)) this.#inTheMiddle()
        if (draw.chance(12)) throw bomb
        if (draw.chance(12) || seen.length > 20) return
      }
    } catch (error) {
      if (error == bomb) return
      if (error instanceof Difference || this.broken) throw error
      if (error instanceof WebAssembly.RuntimeError) this.differ(`${label} traps: ${error.message}`)
      const mayThrow =
        !isLive || age != World.root(thing).age || root.age != holder.age || !this.isLive(holder)
      if (!mayThrow || !refusal.test(error.message)) this.differ(`${label} throws ${error}`)
      return
    }
    if (age == World.root(thing).age && isLive && seen.length != thing.children.length)
      this.differ(`${label} gives ${seen.length} of ${thing.children.length}`)
  }

  #answer(frame, hook, args) {
    const { draw } = this
    if (this.reading) this.differ('C runs while arguments are read')
    const step = this.#advance(frame)
    if (step.done) this.differ(`${frame.func.name} calls back once more, with ${show(args)}`)
    const [which, wanted] = step.value
    const meant = typeof which == 'string' ? frame.given[which] : which
    if (meant != hook) this.differ(`${frame.func.name} calls another function than C means`)
    if (args.length != wanted.length)
      this.differ(`a callback of ${frame.func.name} gets ${show(args)}, and in C ${show(wanted)}`)
    wanted.forEach((one, i) => {
      if (hook.takes[i].role == 'lent') this.#borrow(frame, hook.takes[i].of, args[i], one)
      else if (hook.takes[i].role == 'handle') {
        const holder = this.holders.find(({ wrapper }) => wrapper === args[i])
        if (holder ? holder.thing != one : !one.alive)
          this.differ(`a callback of ${frame.func.name} gets the object of another instance`)
        if (!holder) this.#visit(frame, one, args[i])
      } else if (!same(one, args[i]))
        this.differ(`a callback of ${frame.func.name} gets ${show(args)}, and in C ${show(wanted)}`)
    })
    this.say(`called back with ${show(args)}`)
    this.#inTheMiddle()
    if (draw.chance(8)) {
      this.counts.bombs++
      throw (frame.bomb = new Error('bomb'))
    }
    if (hook.returns == 'void') return undefined
    if (draw.chance(12)) {
      frame.isBadReturn = true
      return draw.any([undefined, 'up', {}, Symbol()])
    }
    const value =
      {
        bool: () => !draw.chance(3),
        double: () => draw.below(40) / 4,
        int64_t: () => BigInt(draw.below(100)),
        uint8_t: () => draw.below(256),
      }[hook.returns]?.() ?? draw.below(5) - 2
    frame.reply = value
    return value
  }

  #advance(frame) {
    frame.gen ??= frame.func.means(frame.given, this.world)
    this.called.add(frame.func.name)
    const step = frame.gen.next(frame.reply)
    frame.reply = undefined
    if (!step.done) frame.isPending = true
    return step
  }

  // ---- Calls ----

  /** One thing, chosen at random. */
  step() {
    const { draw } = this
    const kind = draw.below(20)
    if (kind < 3) return this.free()
    if (kind < 4 && !this.frames.length) return this.drop()
    if (kind < 5 && draw.chance(4)) return this.glue.kitGrow?.(1)
    if (kind < 5 && draw.chance(6)) return globalThis.gc()
    if (kind < 5 && draw.chance(3)) return this.#useLent()
    if (kind < 5) return this.#iterate()
    if (!this.callable.length) return
    // What ends others, and what may have ended, is where faults are.
    const risky = this.callable.filter(
      ({ mutates, parameters }) =>
        mutates || parameters.some(({ of }) => of && of == this.lib.child),
    )
    const func = draw.any(
      risky.length && this.holders.length > 2 && draw.chance(3) ? risky : this.callable,
    )
    // Without instances there is not much to call.
    const live = this.holders.filter((one) => one.thing.of == this.lib.main && this.isLive(one))
    const makers = this.callable.filter(({ makes }) => makes == this.lib.main)
    this.call(live.length < 2 && makers.length && draw.chance(2) ? draw.any(makers) : func)
  }

  #argument(frame, { name, says }) {
    const { func, given } = frame
    const { draw } = this
    if (func.isFed && (name == 'input' || name == 'maxLength')) {
      if (name == 'input')
        given.input = draw.chance(4)
          ? undefined
          : Uint8Array.from({ length: draw.below(9) }, () => draw.below(256))
      else given.room = draw.chance(4) ? undefined : draw.below(9)
      return name == 'input' ? given.input : given.room
    }
    const parameter =
      func.parameters.find((one) => plain(one.name) == plain(name)) ??
      func.parameters.find((one) => plain(one.name) == plain(name.replace(/_$/, '')))
    if (!parameter) throw new Error(`${func.name}: what is ${name}: ${says}?`)
    const { role, as } = parameter
    switch (role) {
      case 'self':
      case 'handle': {
        const holder = this.pick(parameter.of)
        if (!holder) return ((frame.lacks = parameter.of), undefined)
        frame.holders.push([parameter, holder])
        given[as ?? 'self'] = holder.thing
        return holder.wrapper
      }
      case 'int':
        return (given[as] = parameter.isByte ? this.number() & 255 : this.number())
      case 'text':
        return (given[as] = draw.text())
      case 'array':
        return (given[as] = typedArrays[parameter.type].from({ length: draw.below(6) }, () =>
          draw.below(100),
        ))
      case 'callback':
        if (parameter.isNullable && this.lib.isMarked && draw.chance(4)) {
          given[as] = null
          return draw.any([null, undefined])
        }
        given[as] = this.hook(parameter)
        return given[as].fn
      case 'options': {
        const { object, model } = this.options(parameter.keys, 0, frame)
        given[as] = model
        return object
      }
      case 'optionsList': {
        const list = Array.from({ length: draw.below(3) }, () =>
          this.options(parameter.keys, 1, frame),
        )
        given[as] = list.map(({ model }) => model)
        const objects = list.map(({ object }) => object)
        if (objects.length && draw.chance(6)) {
          const [first] = objects
          tricky.add(objects)
          Object.defineProperty(objects, 0, { get: () => this.#read(frame, first) })
        }
        return objects
      }
      case 'table': {
        const model = { limit: draw.below(4) }
        const object = { limit: model.limit }
        for (const [key, returns] of Object.entries(parameter.hooks))
          if (!draw.chance(4)) {
            model[key] = this.hook({ returns, takes: [{ role: 'int' }] })
            object[key] = model[key].fn
          } else if (draw.chance(2)) object[key] = null
        given[as] = model
        return object
      }
    }
    throw new Error(`${func.name}: ${name} is ${role}, and ${says}`)
  }

  /** Whether it must throw, or may. */
  #permission(frame) {
    const { func, holders } = frame
    for (const [parameter, holder] of holders) {
      if (!this.isLive(holder)) return 'must'
      if (parameter.isMoved && (!holder.isOwned || this.isBusy(holder.thing, true))) return 'must'
      if (
        parameter.isMoved &&
        holders.some(([other, one]) => other != parameter && one.thing == holder.thing)
      )
        return 'must'
    }
    if (func.parameters.some(({ isKept, role }) => isKept && role == 'handle')) return 'may'
    if (holders.some(([{ isMoved }, { thing }]) => isMoved && this.isBusy(thing))) return 'may'
    return holders.some(([, holder]) => this.isStale(holder)) ? 'may' : 'must not'
  }

  /** Gets an instance of a class, where a call needs one. */
  #get(of) {
    if (this.isGetting) return
    const ways = this.callable.filter(({ makes, lends }) => makes == of || lends == of)
    if (!ways.length) return
    this.isGetting = true
    try {
      this.call(this.draw.any(ways))
    } finally {
      this.isGetting = false
    }
  }

  call(func) {
    const { draw, glue, world } = this
    const binding = this.bindings.get(func.name)
    const frame = { func, given: {}, holders: [], busy: [], reply: undefined }
    const owner = glue[binding.class]
    let receiver
    const named = new Set(binding.parameters.map(({ name }) => plain(name)))
    if (binding.kind == 'method' || binding.kind == 'getter' || binding.kind == 'setter') {
      const self = func.parameters.find(
        ({ role, name, of }) =>
          (role == 'self' || role == 'handle') && !named.has(plain(name)) && of,
      )
      const holder = self && this.pick(self.of)
      if (!holder) return self && this.#get(self.of)
      frame.holders.push([self, holder])
      frame.given[self.as ?? 'self'] = holder.thing
      receiver = holder.wrapper
    }
    const args = binding.parameters.map((parameter) => this.#argument(frame, parameter))
    if (frame.lacks) return this.#get(frame.lacks)
    const things = frame.holders.map(([, { thing }]) => thing)
    if (
      func.mutates &&
      this.frames.some(
        ({ func: other, busy }) =>
          other.walks &&
          busy.some((one) => things.some((thing) => World.root(one) == World.root(thing))),
      )
    )
      return
    // C ends what it has taken over, and that is the author's to know.
    if (frame.holders.some(([{ isMoved }, { thing }]) => isMoved && world.dependents(thing).length))
      return
    // What is given up must not be a part of what takes it.
    let permission = this.#permission(frame)
    let bad
    if (args.length && !func.isFed && draw.chance(12)) {
      const at = draw.below(args.length)
      const { role, isNullable } = func.parameters.find(
        (one) => plain(one.name) == plain(binding.parameters[at].name),
      )
      const wrong = {
        int: [undefined, 'x', 1.5, {}, null, evil],
        text: [undefined, 5, {}, 'a\0b', evil],
        array: [undefined, 'x', [1], new Uint8ClampedArray(2), evil],
        callback: [...(isNullable && this.lib.isMarked ? [] : [undefined, null]), 'x', {}],
        options: [undefined, null, 5],
        self: [undefined, {}, 7, evil],
        handle: [undefined, {}, 7, evil],
        table: [undefined, 5],
        optionsList: [undefined, 5],
      }[role]
      args[at] = bad = draw.any(wrong)
      if (binding.parameters[at].says.includes('string')) {
        if (typeof bad == 'string' && role == 'array') return
      }
      permission = 'must'
    }
    if (this.reading) permission = permission == 'must' ? 'must' : 'may'
    frame.busy = things
    const at =
      binding.kind == 'constructor'
        ? `new ${binding.class}`
        : `${receiver ? `${binding.class}#${frame.holders[0][1].thing.serial}.` : binding.class ? `${binding.class}.` : ''}${binding.js}`
    const label = `${at}(${args
      .map((one) => {
        const holder = this.holders.find(({ wrapper }) => wrapper === one)
        return holder ? `#${holder.thing.serial}` : show(one)
      })
      .join(', ')})`
    this.say(label)
    this.counts.calls++
    // Ends what was borrowed, as far as anybody knows.
    const changes = () => {
      // C has no const for what a type's name hides.
      if (func.isConst && !func.parameters.some(({ of }) => of?.hidesPointer)) return
      for (const thing of things) World.root(thing).age++
    }
    let real
    this.frames.push(frame)
    const readings = this.reading
    this.reading = 0
    try {
      try {
        if (binding.kind == 'constructor') real = new owner(...args)
        else if (binding.kind == 'getter') real = receiver[binding.js]
        else if (binding.kind == 'setter') receiver[binding.js] = args[0]
        else real = (receiver ?? owner ?? glue)[binding.js](...args)
      } finally {
        this.reading = readings
      }
    } catch (error) {
      if (this.broken) throw this.broken
      this.frames.pop()
      changes()
      return this.#threw(frame, error, permission, label)
    }
    this.frames.pop()
    if (this.broken) throw this.broken
    changes()
    if (frame.bomb) this.differ(`${label} returns, though a function that it called threw`)
    if (frame.isBadReturn)
      this.differ(
        `${label} returns, though a function that it called gave a value of the wrong type`,
      )
    if (permission == 'must') this.differ(`${label} does not throw`)
    this.#move(frame)
    const step = this.#advance(frame)
    if (!step.done) this.differ(`${label} does not call back with ${show(step.value[1])}`)
    this.#compare(frame, binding, step.value, real, label)
    for (const [parameter, { thing }] of frame.holders)
      if (parameter.role == 'self' && func.takesOut) thing.age++
    return undefined
  }

  /** What C has taken over is none of JavaScript's. */
  #move({ holders }, fails = false) {
    for (const [{ isMoved, comesBack }, holder] of holders)
      if (isMoved && !(comesBack && fails)) holder.isDead = true
  }

  #threw(frame, error, permission, label) {
    this.counts.threw++
    this.say(`=> ${error?.name}: ${error?.message}`)
    // Reading a property may have ended what the call is to work on.
    if (
      permission == 'must not' &&
      frame.holders.some(([, one]) => !this.isLive(one) || this.isStale(one))
    )
      permission = 'may'
    // Instances at one address, as two references to one thing, change together, which the model does not know.
    if (permission == 'must not' && / may have ended it: get it again$/.test(error?.message))
      permission = 'may'
    if (error instanceof Difference) throw error
    if (error instanceof WebAssembly.RuntimeError) this.differ(`${label} traps: ${error.message}`)
    if (frame.bomb) {
      if (error != frame.bomb)
        this.differ(`${label} throws ${error} in place of what a function threw that it called`)
      if (frame.gen) this.#move(frame)
      return
    }
    if (frame.isBadReturn) {
      if (!(error instanceof TypeError || error instanceof RangeError))
        this.differ(`${label} throws ${error} where a function returned a wrong value`)
      if (frame.gen) this.#move(frame)
      return
    }
    const isRefusal = error instanceof Error && refusal.test(error.message)
    if (permission == 'must') {
      if (frame.gen) this.differ(`${label} calls back, and throws ${error}`)
      if (!isRefusal) this.differ(`${label} throws ${error}, which says nothing of its arguments`)
      return
    }
    if (permission == 'may' && !frame.gen && isRefusal) {
      this.counts.stale++
      return
    }
    // A part that JavaScript has no object of.
    if (frame.func.walks) {
      const step = this.#advance(frame)
      const part = !step.done && step.value[1][0]
      if (
        part &&
        !this.holders.some((one) => one.thing == part && this.isLive(one) && !this.isStale(one))
      )
        return
      this.differ(`${label} throws ${error}`)
    }
    const step = this.#advance(frame)
    this.#move(frame, step.done && step.value.fails)
    if (!step.done)
      this.differ(`${label} throws ${error}, and does not call back with ${show(step.value[1])}`)
    const { fails, isNull } = step.value
    if (fails ? !fails.test(error.message) : !(isNull && / returned NULL/.test(error.message)))
      this.differ(`${label} throws ${error}; C returns ${show(step.value)}`)
  }

  #compare(frame, binding, means, real, label) {
    const { func, given } = frame
    if (means.fails) this.differ(`${label} returns ${show(real)}, and C fails`)
    const isParts =
      real &&
      typeof real == 'object' &&
      Object.getPrototypeOf(real) == Object.prototype &&
      !means.object
    const part = (name) => {
      const key = Object.keys(real).find((one) => bare(one) == bare(name))
      if (key === undefined) this.differ(`${label} returns ${show(real)} without ${name}`)
      return real[key]
    }
    const result = isParts ? real[Object.hasOwn(real, 'returned') ? 'returned' : 'result'] : real
    if (means.fed) {
      const { result: code, taken, output } = means.fed
      if (real.result !== code || real.taken !== taken || !same(output, real.output))
        this.differ(`${label} returns ${show(real)}, and in C ${show(means.fed)}`)
      return
    }
    if (func.isInit || means.handle || means.isNull || means.isNullOut) {
      const out = func.parameters.find(({ role, of }) => role == 'out' && of)
      const wrapper = out && isParts ? part(out.name) : real
      if (isParts && means.value !== undefined && result !== means.value)
        this.differ(`${label} returns ${show(real)}, and C ${means.value}`)
      for (const [name, want] of Object.entries(means.outs ?? {}))
        if (!isParts || !same(want, part(name)))
          this.differ(`${label} gives ${show(real)}, and in C ${name} is ${show(want)}`)
      if (means.isNull || means.isNullOut) {
        if (wrapper !== null) this.differ(`${label} gives ${show(wrapper)}, and C NULL`)
      } else this.hold(means.handle, wrapper, func)
      return
    }
    const differs = (got, want) => this.differ(`${label} gives ${show(got)}, and C ${show(want)}`)
    for (const [as, want] of Object.entries(means.arrays ?? {})) {
      const at = binding.parameters.findIndex(
        ({ name }) => plain(name) == plain(func.parameters.find((one) => one.as == as).name),
      )
      if (at >= 0 && !same(want, given[as])) differs(given[as], want)
    }
    if (means.list && !same(means.list, result)) differs(result, means.list)
    if (means.object && !same(means.object, real)) differs(real, means.object)
    const outs = Object.entries(means.outs ?? {})
    for (const [name, want] of outs) {
      const got = isParts ? part(name) : real
      if (!same(want, got)) differs(got, want)
    }
    if (
      'value' in means &&
      !(outs.length && !isParts) &&
      !(means.isMaybeLost && result === undefined)
    )
      if (!same(means.value, result)) differs(result, means.value)
  }

  /** The end of an instance, or what it must not be. */
  free(chosen) {
    const { draw, world } = this
    const holder = chosen ?? (this.holders.length ? draw.any(this.holders) : undefined)
    if (!holder) return
    const { thing, wrapper } = holder
    const func = this.lib.functions.find(
      ({ ends, name }) => ends == thing.of && this.bindings.has(name),
    )
    if (typeof wrapper.free != 'function') return
    const label = `${wrapper.constructor.name}#${thing.serial}.free()`
    const isLive = this.isLive(holder) && holder.isOwned
    const dependents = world.dependents(thing)
    if (isLive && !func) return
    let permission = isLive ? 'must not' : 'must'
    // Those that were dropped may be gone.
    if (isLive && dependents.length)
      permission = dependents.every((one) => this.holders.some((other) => other.thing == one))
        ? 'must'
        : 'may'
    if (isLive && dependents.some(({ peer }) => peer == thing) && permission == 'must')
      permission = 'may'
    if (isLive && this.isBusy(thing))
      permission = this.frames.some(
        ({ busy, gen }) => gen && busy.some((one) => World.root(one) == thing),
      )
        ? 'must'
        : 'may'
    if (this.reading) permission = permission == 'must' && !isLive ? 'must' : 'may'
    if (permission == 'may' && isLive && dependents.length && this.#isDropped && !this.reading)
      return
    const frame = { func, given: { self: thing }, holders: [], busy: [thing] }
    const isQuiet = isLive && draw.chance(4)
    this.say(label)
    this.frames.push(frame)
    const readings = this.reading
    this.reading = 0
    let thrown
    try {
      if (isQuiet) wrapper[Symbol.dispose]()
      else wrapper.free()
    } catch (error) {
      thrown = error
    } finally {
      this.reading = readings
    }
    this.frames.pop()
    if (this.broken) throw this.broken
    if (thrown) {
      this.say(`=> ${thrown.name}: ${thrown.message}`)
      if (thrown instanceof Difference) throw thrown
      if (thrown instanceof WebAssembly.RuntimeError)
        this.differ(`${label} traps: ${thrown.message}`)
      if (frame.bomb || frame.isBadReturn) {
        if (frame.bomb && thrown != frame.bomb)
          this.differ(`${label} throws ${thrown} in place of what a function threw that it called`)
        holder.isDead = true
        return
      }
      // What was kept once is let go of late, where an exception ended the call around the one that replaced it.
      if (permission == 'must not' && !(thing.wasPeer && / is kept by /.test(thrown.message)))
        this.differ(`${label} throws ${thrown}`)
      if (!refusal.test(thrown.message)) this.differ(`${label} throws ${thrown}`)
      return
    }
    if (frame.bomb) this.differ(`${label} returns, though a function that it called threw`)
    if (permission == 'must') this.differ(`${label} does not throw`)
    const step = this.#advance(frame)
    if (!step.done) this.differ(`${label} does not call back with ${show(step.value[1])}`)
    holder.isDead = true
  }

  /** JavaScript forgets an instance. */
  drop() {
    if (!this.holders.length) return
    const at = this.draw.below(this.holders.length)
    this.#isDropped = true
    this.say(`drop #${this.holders[at].thing.serial}`)
    this.holders.splice(at, 1)
  }

  /** That C saw nothing wrong, and has as much as it should. */
  check() {
    const { glue, world } = this
    if (glue.kitFaults())
      this.differ(`C sees ${glue.kitFaults()} faults: ${faults[glue.kitFirstFault()]}`)
    if (!this.#isDropped && glue.kitLive() != world.blocks)
      this.differ(`C has ${glue.kitLive()} blocks, and should have ${world.blocks}`)
  }

  /** Ends all, by free() or by leaving it to the collector. */
  finish() {
    const { draw, world } = this
    if (draw.chance(2)) {
      for (let left = 3; left--;)
        for (const holder of [...this.holders])
          if (this.isLive(holder) && holder.isOwned && !world.dependents(holder.thing).length) {
            this.free(holder)
            this.check()
          }
    }
    this.#isDropped = true
    this.holders = []
    this.lent = [] // some are parts of what is to be garbage
    this.world.all = []
    this.frames = []
  }
}
