/**
 * What JavaScript gets of the shapes of tests/fixtures/guesses.h, in Node and in browsers. Before each call of a function,
 * another one fills scratch, so that bytes of an earlier call would show. Expected values are computed here.
 */
import { equal, throws } from './support/check.js'

const bytes = (...values) => Uint8Array.of(...values)
const utf8 = (text) => new TextEncoder().encode(text)
const hashOf = (values) => [...values].reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 0)

/** What a call throws. */
const thrownBy = (call) => {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/**
 * @param {any} module the glue
 * @returns {import('./support/check.js').Test[]}
 */
export const tests = (module) => {
  const stain = () => {
    if (module.fillScratch(new Uint8Array(3000).fill(0xa5)) != 3000 * 0xa5) throw new Error('sum')
  }
  const stainedCall = (object, call) => (...words) => {
    stain()
    return call.apply(object, words)
  } // prettier-ignore
  /** The functions of the module, each called where scratch is full. */
  const glue = new Proxy(module, {
    get: (_, name) =>
      /^[a-z]/.test(String(name)) ? stainedCall(module, module[name]) : module[name],
  })
  /** The same of an instance, without its getters. */
  const called = (one, name, ...words) => stainedCall(one, one[name])(...words)

  /** Two instances, or under `static`, which has one, that one alone. */
  const some = (...makers) => {
    const made = []
    for (const make of makers)
      try {
        stain()
        made.push(make())
      } catch (error) {
        if (!made.length || !/in use/.test(error.message)) throw error
      }
    return made
  }
  const free = (list) => list.forEach((one) => one.free())

  const list = []
  const test = (name, run) => list.push({ name, run })

  // ---- What is changed ----

  test('an array of fixed length that is wiped is the one that JavaScript gave', () => {
    const key = bytes(1, 2, 3, 4)
    equal(glue.iWipe(key), undefined)
    equal(key, bytes(0, 0, 0, 0))
  })

  test('a key pair comes from the seed that was given', () => {
    for (const seed of [
      [2, 4, 6, 8],
      [10, 11, 12, 130],
    ]) {
      const [open, secret] = [new Uint8Array(4), bytes(...seed)]
      glue.keyPair(open, secret)
      equal(
        secret,
        Uint8Array.from(seed, (byte) => byte | 1),
      )
      equal(
        open,
        Uint8Array.from(secret, (byte) => byte * 3),
      )
    }
  })

  test('a block is encrypted in place', () => {
    const key = Uint8Array.from({ length: 16 }, (_, i) => 7 * i)
    const plain = Uint8Array.from({ length: 16 }, (_, i) => 200 + i)
    const block = plain.slice()
    glue.aes(key, block)
    equal(
      block,
      plain.map((byte, i) => (byte ^ key[i]) + i),
    )
  })

  test('three numbers are sorted in place', () => {
    const v = Int32Array.of(5, -7, 2)
    glue.sort3(v)
    equal(v, Int32Array.of(-7, 2, 5))
  })

  test('two structs are changed in place, as objects and as numbers', () => {
    const objects = [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]
    glue.turn(objects)
    equal(objects, [
      { x: -2, y: 1 },
      { x: -4, y: 3 },
    ])
    const numbers = Float64Array.of(1, 2, 3, 4)
    glue.turn(numbers)
    equal(numbers, Float64Array.of(-2, 1, -4, 3))
  })

  test('a result that is added to is an argument as well', () => equal(glue.addTo(2.5, 40), 42.5))

  test('a hash that a compression reads first is changed in place', () => {
    const hash = Uint32Array.of(1, 2)
    glue.compress(hash, bytes(10, 20, 30, 40))
    equal(hash, Uint32Array.of((1 * 31 + 10) * 31 + 30, (2 * 31 + 20) * 31 + 40))
  })

  test('one number beside a limit is one number, and no buffer', () => {
    const next = (Math.imul(12345, 1664525) + 1013904223) >>> 0
    equal(glue.draw(12345, 100), { result: (next >>> 16) % 100, state: next })
    equal(glue.bump(40, 2), 42)
  })

  test('an object that cannot be changed is refused before C runs, and no element is changed', () => {
    const pod = Object.freeze({ x: 1, y: 2 })
    throws(() => glue.scale(pod, 2), TypeError, /./)
    const pods = [{ x: 1, y: 2 }, pod, { x: 3, y: 4 }]
    throws(() => glue.scaleAll(pods, 2), TypeError, /./)
    equal(pods, [
      { x: 1, y: 2 },
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ])
    const fine = [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]
    glue.scaleAll(fine, 2)
    equal(fine, [
      { x: 2, y: 4 },
      { x: 6, y: 8 },
    ])
  })

  // ---- What is left unwritten ----

  test('an output that C does not write is zero', () => {
    equal(glue.take(7), { result: true, taken: 7 })
    equal(glue.take(10), { result: false, taken: 0 })
  })

  test('a length that C returns without writing so much is filled up with zeros', () =>
    equal(glue.claim(5), bytes(1, 0, 0, 0, 0)))

  test('a hash that is shorter than its mark says ends in zeros', () =>
    equal(glue.shortHash(bytes(9)), bytes(...Array(16).fill(9), ...Array(48).fill(0))))

  // ---- Lengths ----

  test('structs with their number in front are as many as were given', () => {
    const pair = (re) => ({ re, im: -re })
    for (const count of [0, 1, 2, 40])
      equal(
        glue.cpxDouble(Array.from({ length: count }, (_, i) => pair(i + 1))),
        Array.from({ length: count }, (_, i) => pair(2 * (i + 1))),
      )
  })

  test('a begin and an end are one text', () => {
    for (const text of ['', 'a', 'naïve 🙂', 'x'.repeat(500)])
      equal(glue.scan(text), hashOf(utf8(text)))
  })

  test('buffers whose size is a macro do not overlap', () => {
    const temp = new Uint8Array(300)
    const { result, qrcode } = glue.qrEncode('hello', temp)
    equal(result, true)
    const whole = new Uint8Array(300)
    whole.set(utf8('hello'))
    equal(temp, whole)
    equal(
      qrcode,
      whole.slice().reverse().map((byte) => byte ^ 1),
    ) // prettier-ignore
    throws(() => glue.qrEncode('x', new Uint8Array(299)), RangeError, 'temp must have length 300')
  })

  test('a size beside a text is a number of its own', () => {
    equal(glue.fontWidth('four', 12), 48)
    equal(glue.fontWidth('', 12), 0)
  })

  test('a number of bytes counts bytes of wider elements', () => {
    equal(glue.sum(Uint32Array.of(1, 2, 3, 4)), 10)
    equal(glue.sum(new Uint32Array(100).fill(7)), 700)
  })

  test('a number of bytes that two arrays share is one of each', () => {
    const [a, b] = [Uint32Array.of(1, 2), Uint16Array.of(1, 2, 3, 4)]
    equal(glue.addPairs(a, b), 3 + 10000)
    throws(() => glue.addPairs(a, b.subarray(2)), RangeError, 'b must have length 4')
    throws(() => glue.addPairs(a.subarray(1), b), RangeError, 'b must have length 2')
  })

  test('a number of bytes counts those of structs', () => {
    equal(
      glue.sumPods([
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ]),
      604,
    )
    equal(glue.sumPods(Float64Array.of(1, 2, 3, 4)), 604)
  })

  test('a matrix has n * n elements', () => {
    equal(glue.trace(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 3), 15)
    throws(
      () => glue.trace(new Float64Array(3), 3),
      RangeError,
      /^a(\.length)? must (be|have length) 9$/,
    )
  })

  test('room that is counted in bytes is room for all elements', () => {
    const out = new Int16Array(5).fill(99)
    equal(glue.render(out), 10)
    equal(
      out,
      Int16Array.from(out, (_, i) => (i ? -7 * i : 0)),
    )
  })

  test('what C pads is within the array, and the argument behind it is whole', () => {
    const data = bytes(1, 2, 3, 0, 0, 0, 0, 0)
    const tail = bytes(4, 5, 6)
    equal(glue.pad(data, 3, tail), hashOf(tail))
    equal(data, bytes(1, 2, 3, 5, 5, 5, 5, 5))
  })

  test('a NUL behind the length is in nobody else, and comes from nobody else', () => {
    for (let length = 0; length < 20; length++) {
      const line = new Uint8Array(length).fill(7)
      const tail = bytes(4, 5, 6)
      equal(glue.endLine(line, tail), (hashOf(line) + hashOf(tail)) >>> 0)
      equal(line, new Uint8Array(length).fill(7))
    }
  })

  // ---- Results ----

  test('NULL for a text throws, and is null where it is marked', () => {
    equal(glue.nameOf(1), 'one')
    throws(() => glue.nameOf(0), Error, 'nameOf() returned NULL')
    equal(glue.labelOf(1), 'one')
    equal(glue.labelOf(0), null)
  })

  test('a negative number as a size_t is a failure, and no length', () => {
    for (const call of [glue.encode, glue.pack]) {
      equal(call(bytes(1, 2), 5), bytes(1, 2))
      const small = thrownBy(() => call(new Uint8Array(9), 5))
      const none = thrownBy(() => call(new Uint8Array(0), 5))
      equal([small.constructor == Error, small.code], [true, 4294967226])
      equal([none.constructor == Error, none.code], [true, 4294967295])
    }
  })

  test('0 for what is valid is a number, and with a mark a forgery throws', () => {
    equal(glue.check(bytes(1, 2), 3), 0)
    equal(glue.check(bytes(1, 2), 4), -1)
    equal(glue.verify(bytes(1, 2), 3), undefined)
    equal(thrownBy(() => glue.verify(bytes(1, 2), 4)).code, -1)
  })

  test('an array that is detached or out of bounds is refused, and is not taken for an empty one', () => {
    const detached = new Uint8Array(8).fill(1)
    structuredClone(detached.buffer, { transfer: [detached.buffer] })
    throws(() => module.fillScratch(detached), TypeError, /./)
    const buffer = new ArrayBuffer(8, { maxByteLength: 8 })
    if (!buffer.resizable) return
    const beyond = new Uint8Array(buffer, 4, 4)
    buffer.resize(4)
    throws(() => module.fillScratch(beyond), TypeError, /./)
    equal(module.fillScratch(new Uint8Array(0)), 0)
  })

  test('-1 that the words tell of is -1', () => {
    equal(glue.find(bytes(5, 6), 6), 1)
    equal(glue.find(bytes(5, 6), 7), -1)
  })

  test('NULL for a buffer is something else than an empty one', () => {
    equal(glue.adler32(9, null), 1)
    equal(glue.adler32(9, new Uint8Array(0)), 9)
    equal(glue.adler32(1, utf8('Wikipedia')), 0x11e60398)
  })

  test('each of several arrays may be NULL', () => {
    const rest = bytes(1, 2)
    equal(glue.absent(null, null, null), 3)
    equal(glue.absent(bytes(0, 0, 0, 7), null, rest), 1)
    equal(rest, bytes(7, 7))
    equal(glue.absent(null, [{ x: 1, y: 2 }], rest), 1)
    equal(rest, bytes(1, 1))
    equal(glue.absent(null, Float64Array.of(1, 2, 3, 4), null), 2)
  })

  test('what lies in linear memory is changed there, and may be NULL elsewhere', () => {
    if (!module.alloc) return
    const block = module.alloc(16)
    block.bytes.fill(9)
    equal(glue.absent(null, null, block.bytes), 2)
    equal(block.bytes.slice(), new Uint8Array(16))
    block.free()
  })

  test('a number that a text is marked for counts what C says', () => {
    equal(glue.placeOf('abc', 'c'.charCodeAt(0)), 2)
    equal(glue.widthOf('naïve €'), 7)
  })

  // ---- Enums and fields ----

  const headOf = (magic) => {
    const head = new Uint8Array(12)
    head.set(magic)
    new DataView(head.buffer).setUint32(8, 77, true)
    return head
  }
  const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]

  test('characters in a struct that are text go back as they came, in a full field too', () => {
    for (const magic of ['magic', 'eightbyt', '']) {
      const head = glue.headOf(headOf(utf8(magic)))
      equal(head, { magic, size: 77 })
      equal(glue.bytesOf(head), headOf(utf8(magic)))
    }
  })

  test('characters in a struct that are no text throw, and are bytes where they are marked', () => {
    throws(() => glue.headOf(headOf(png)), TypeError, 'Head.magic does not hold UTF-8')
    const behind = headOf([97, 0, 98, 0])
    throws(() => glue.headOf(behind), TypeError, 'Head.magic holds more behind a NUL')
    const sign = glue.signOf(bytes(...png))
    equal(sign, { magic: bytes(...png) })
    equal(glue.signBytes(sign), bytes(...png))
  })

  test('an OR of bits is a value of an enum of flags, and so is 0', () => {
    const { Access, Corner } = glue
    for (const access of [0, Access.READ | Access.RUN, 7]) equal(glue.accessOf(access), access)
    for (const corner of [0, Corner.LEFT | Corner.TOP]) equal(glue.cornerOf(corner), corner)
    throws(() => glue.cornerOf(4), RangeError, /^corner must be an OR of LEFT, TOP$/)
  })

  test('an enum of two values takes these alone', () => {
    equal(glue.edgeOf(2), 2)
    throws(() => glue.edgeOf(3), RangeError, /^edge must be the value of one of LEFT, TOP$/)
  })

  test('a field of an enum without a name has the width and the sign that C gave it', () =>
    equal(glue.widthsOf(), { small: 200, large: 0xf0000000, less: -5, huge: 0x500000000n }))

  test('an #undef that is not compiled leaves the constant', () => equal(glue.QR_SIZE, 300))

  // ---- Instances ----

  test('an instance whose class has a _destroy is destroyed once, by free() and by reset()', () => {
    const before = glue.lakesOpen()
    const lakes = some(
      () => new glue.Lake(),
      () => new glue.Lake(),
    )
    equal(glue.lakesOpen(), before + lakes.length)
    lakes[0].reset()
    equal(glue.lakesOpen(), before + lakes.length)
    free(lakes)
    equal(glue.lakesOpen(), before)
  })

  test('what is called out is an argument, and appended to', () => {
    const bufs = some(
      () => new glue.Buf(),
      () => new glue.Buf(),
    )
    for (const buf of bufs) {
      glue.varint(300, buf)
      glue.varint(5, buf)
    }
    glue.varint(1, bufs[0])
    const whole = (...values) => bytes(...values, ...Array(16 - values.length).fill(0))
    equal(called(bufs[0], 'copy'), whole(172, 2, 5, 1))
    if (bufs[1]) equal(called(bufs[1], 'copy'), whole(172, 2, 5))
    free(bufs)
  })

  test('two instances are connected, and none is made', () => {
    const nodes = some(
      () => new glue.Node(3),
      () => new glue.Node(4),
    )
    const [from, to = from] = nodes
    equal(glue.connect(from, to), undefined)
    const values = nodes.map((node) => [called(node, 'value'), called(node, 'inputs')])
    equal(values, nodes[1] ? [[3, 100], [4, 3]] : [[3, 103]]) // prettier-ignore
    free(nodes)
  })

  test('a constructor that traps gives its slot back', () => {
    const { Fuse } = glue
    for (let i = 0; i < 5; i++) throws(() => new Fuse(10), WebAssembly.RuntimeError, /./)
    const fuses = some(
      () => new Fuse(3),
      () => new Fuse(4),
    )
    fuses.forEach((fuse, i) => equal(called(fuse, 'amps'), 3 + i))
    free(fuses)
  })

  test('the code of a constructor that fails is the value of its enum', () => {
    const { Cell, Outcome } = glue
    equal(Outcome.FAIL, 0x80004005)
    equal(thrownBy(() => new Cell(0)).code, Outcome.FAIL)
    const cell = new Cell(5)
    equal(called(cell, 'x'), 5)
    cell.free()
  })

  test('equal states have equal bytes, and none of another instance', () => {
    const state = () => {
      stain()
      const one = new glue.Padded(7, 9n)
      const all = one.toBytes()
      one.free()
      return all
    }
    const expected = bytes(7, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0)
    equal(state(), expected)
    glue.Padded.fromBytes(new Uint8Array(16).fill(0xee)).free()
    equal(state(), expected)
  })

  test('a guard of a function that returns nothing throws, and gives no bytes', () => {
    for (let i = 0; i < 5; i++) throws(() => new glue.Guard(12), WebAssembly.RuntimeError, /./)
    const guard = new glue.Guard(3)
    equal(called(guard, 'copy', 4), bytes(7, 7, 7, 7))
    throws(() => called(guard, 'copy', 12), WebAssembly.RuntimeError, /./)
    throws(() => guard.reset(12), WebAssembly.RuntimeError, /./)
    guard.free()
  })

  test('a stream with a text beside it leaves other instances alone', () => {
    const mills = some(
      () => new glue.Mill(1),
      () => new glue.Mill(2),
    )
    const long = new Uint8Array(200000).fill(3)
    const salt = 's'.repeat(1000)
    for (let i = 0; i < 10; i++) called(mills[0], 'salted', long, salt)
    equal(called(mills[0], 'sum'), (1 + 10 * (600000 + 200000 * 1000)) % 2 ** 32)
    if (mills[1]) equal(called(mills[1], 'sum'), 2)
    free(mills)
  })

  test('a stream of pixels is cut between pixels', () => {
    const mill = new glue.Mill(0)
    const pixels = Uint8Array.from({ length: 3 * 70000 }, (_, i) => 1 + (i % 3))
    called(mill, 'pixels', pixels)
    equal(
      ['red', 'green', 'blue'].map((color) => called(mill, color)),
      [70000, 140000, 210000],
    )
    mill.free()
  })

  test('a struct that ends in one element keeps to its slot', () => {
    const tails = some(
      () => new glue.Tail(8),
      () => new glue.Tail(9),
    )
    tails.forEach((tail, i) => equal(called(tail, 'byte'), 8 + i))
    free(tails)
  })

  if (!module.Keep) return list

  test('what C keeps is still there after other calls, of each instance its own', () => {
    const keeps = some(
      () => new glue.Keep(),
      () => new glue.Keep(),
    )
    keeps.forEach((keep, i) => {
      const key = bytes(1 + i, 2, 3, 4)
      called(keep, 'use', key)
      key.fill(0)
      glue.setTitle(keep, `title ${i}`)
    })
    stain()
    keeps.forEach((keep, i) => {
      equal(called(keep, 'key'), bytes(1 + i, 2, 3, 4))
      equal(keep.title, `title ${i}`)
    })
    called(keeps[0], 'use', bytes(9))
    glue.setTitle(keeps[0], 'another')
    equal(called(keeps[0], 'key'), bytes(9, 0, 0, 0))
    equal(keeps[0].title, 'another')
    if (keeps[1]) equal(keeps[1].title, 'title 1')
    free(keeps)
  })

  test('an instance that holds an address, in a pointer or a number, has no clone', () => {
    for (const Class of [glue.Keep, glue.Cursor])
      for (const name of ['clone', 'toBytes']) equal(Class.prototype[name], undefined)
    if (module.Padded.prototype.clone == undefined) throw new Error('build with --snapshot')
  })

  return list
}
