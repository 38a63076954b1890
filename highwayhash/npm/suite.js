/**
 * What the package keeps everywhere. The same file runs in Node, Deno, Bun, workerd, and in pages and workers of Chromium
 * and Firefox; runtimes.test.js brings it there.
 */
import { collect, equal, throws } from '../../tests/support/check.js'
import { parseVectors, patternBytes } from '../vectors.js'

/** @type {(bytes: Uint8Array) => string} */
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Deterministic, so that a failure can be had again. */
let state = 1
const random = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0
  return (state >>> 8) % below
}
const randomBytes = (length) => Uint8Array.from({ length }, () => random(256))

const littleEndian = (hash) => new Uint8Array(BigUint64Array.of(hash).buffer)

/**
 * @param {any} api one of the entries with the class
 * @param {any} stream the entry /stream
 * @param {string} text of vectors.txt
 * @param {() => number} memory how many bytes of linear memory the entry has by now
 * @returns {import('../../tests/support/check.js').Test[]}
 */
export const tests = (api, stream, text, memory) => {
  const { HighwayHash, hash64, hash128, hash256, hash64Many } = api
  const list = []
  const test = (name, run) => list.push({ name, run })
  const vectors = parseVectors(text)
  const key = Uint8Array.from({ length: 32 }, (_, i) => i)

  const rejects = async (promise, reason) => {
    let thrown
    await promise.catch((error) => (thrown = error))
    if (!(reason instanceof Function ? thrown instanceof reason : thrown === reason))
      throw new Error(`expected ${reason}, got ${thrown}`)
  }

  test('every vector, in one call', () => {
    equal(vectors.length > 100, true)
    for (const vector of vectors) {
      const data = patternBytes(vector.pattern, vector.length)
      equal(hash64(vector.key, data), vector.hash64, `length ${vector.length}`)
      equal(hash128(vector.key, data), vector.hash128, `length ${vector.length}`)
      equal(hash256(vector.key, data), vector.hash256, `length ${vector.length}`)
    }
  })

  test('every vector, in random pieces, in every form', () => {
    for (const vector of vectors) {
      const data = patternBytes(vector.pattern, vector.length)
      const hash = new HighwayHash(vector.key)
      for (let at = 0; at < data.length;) {
        const length = 1 + random(random(4) ? 70 : 100000)
        equal(hash.append(data.subarray(at, at + length)), hash)
        at += length
      }
      equal(hash.digest64(), vector.hash64)
      equal(hash.finalize64(), littleEndian(vector.hash64))
      equal(hash.finalize128(), vector.hash128)
      equal(hash.finalize256(), vector.hash256)
      equal(hash.hex64(), hex(littleEndian(vector.hash64)))
      equal(hash.hex128(), hex(vector.hash128))
      equal(hash.hex256(), hex(vector.hash256))
      hash.free()
    }
  })

  test('appending goes on after every finalization', () => {
    const data = randomBytes(500)
    const hash = new HighwayHash(key)
    for (let at = 0; at < data.length; at += 17) {
      hash.append(data.subarray(at, at + 17))
      const whole = data.subarray(0, at + 17)
      equal(hash.digest64(), hash64(key, whole))
      equal(hash.finalize128(), hash128(key, whole))
      equal(hash.finalize256(), hash256(key, whole))
    }
  })

  test('data are strings as UTF-8, buffers, and views of every kind, at any offset', () => {
    const text = 'Käse, 寿司, 😀 and a lone \ud800'
    const utf8 = new TextEncoder().encode(text)
    const expected = hash64(key, utf8)
    const larger = new Uint8Array(utf8.length + 6)
    larger.set(utf8, 3)
    equal(hash64(key, text), expected)
    equal(hash64(key, utf8.buffer.slice(0, utf8.length)), expected)
    equal(hash64(key, larger.subarray(3, 3 + utf8.length)), expected)
    equal(hash64(key, new DataView(larger.buffer, 3, utf8.length)), expected)
    equal(new HighwayHash(key).append(text).digest64(), expected)
    const words = Uint16Array.of(1, 2, 65535)
    equal(hash64(key, words), hash64(key, new Uint8Array(words.buffer)))
    equal(hash64(key.buffer, words), hash64(key, words))
    equal(hash64(new DataView(key.buffer), words), hash64(key, words))
    for (const [string, length] of ['é', '\ud83d\ude00x', '\ud800', 'x'].flatMap((text) =>
      [0, 1, 100, 30000, 70000].map((length) => [text.repeat(length), length]),
    )) {
      equal(hash64(key, string), hash64(key, new TextEncoder().encode(string)), `${length}`)
    }
  })

  if (globalThis.SharedArrayBuffer)
    test('shared memory is as good', () => {
      for (const length of [10, 5000, 100000]) {
        const data = randomBytes(length)
        const shared = new Uint8Array(new SharedArrayBuffer(length))
        shared.set(data)
        equal(hash64(key, shared), hash64(key, data))
        equal(hash64(key, shared.buffer), hash64(key, data))
      }
    })

  test('a subclass of Uint8Array is not constructed', () => {
    class Odd extends Uint8Array {
      constructor(length) {
        if (typeof length != 'number' || length < 100) throw Error('constructed')
        super(length)
      }
    }
    equal(hash64(key, new Odd(200000)), hash64(key, new Uint8Array(200000)))
    equal(hash64(key, new Odd(200)), hash64(key, new Uint8Array(200)))
  })

  test('wrong keys and data throw, and the state of other hashes is as before', () => {
    const hash = new HighwayHash(key).append('x')
    const before = hash.digest64()
    for (const wrong of [undefined, null, 5, [1], {}, true]) {
      throws(() => new HighwayHash(wrong), TypeError, /./)
      throws(() => hash64(wrong, 'x'), TypeError, /./)
      throws(() => hash.append(wrong), TypeError, /./)
      throws(() => hash64(key, wrong), TypeError, /./)
    }
    for (const wrong of [new Uint8Array(31), new Uint8Array(33), new ArrayBuffer(0)])
      for (const call of [
        () => new HighwayHash(wrong),
        () => hash256(wrong, 'x'),
        () => hash.reset(wrong),
        () => hash64Many(wrong, ['x']),
      ])
        throws(call, RangeError, 'key must have 32 bytes')
    throws(() => new HighwayHash('k'.repeat(32)), TypeError, /./)
    equal(hash.digest64(), before)
  })

  test('many messages under one key, of any kind and length', () => {
    const messages = [
      '',
      'one',
      'é'.repeat(2000),
      'ü'.repeat(500),
      new Uint8Array(3).buffer,
      new Uint8Array(70000),
      'four',
    ]
    for (let i = 0; i < 5000; i++) messages.push(randomBytes(random(100)))
    messages.push(
      new Uint8Array(65536),
      new Uint8Array(65537),
      new Uint8Array(1),
      randomBytes(40000),
    )
    const hashes = hash64Many(key, messages)
    equal(hashes.constructor, BigUint64Array)
    equal(hashes.length, messages.length)
    messages.forEach((message, i) => equal(hashes[i], hash64(key, message), `message ${i}`))
    equal(
      hash64Many(key, new Set(['a', 'b'])),
      BigUint64Array.of(hash64(key, 'a'), hash64(key, 'b')),
    )
    equal(hash64Many(key, []).length, 0)
    throws(() => hash64Many(key, [1]), TypeError, /./)
  })

  test('a clone and its original go their own ways', () => {
    const hash = new HighwayHash(key).append('common')
    const clone = hash.clone()
    hash.append('1')
    clone.append('2')
    equal(hash.digest64(), hash64(key, 'common1'))
    equal(clone.digest64(), hash64(key, 'common2'))
    hash.free()
    equal(clone.digest64(), hash64(key, 'common2'))
  })

  test('a checkpoint goes on where it was made, from any length on', () => {
    for (let length = 0; length < 70; length++) {
      const data = randomBytes(length + 50)
      const checkpoint = new HighwayHash(key).append(data.subarray(0, length)).toBytes()
      equal(checkpoint.length, 168)
      const hash = HighwayHash.fromBytes(checkpoint).append(data.subarray(length))
      equal(hash.finalize256(), hash256(key, data))
    }
  })

  test('what is no checkpoint throws', () => {
    const checkpoint = new HighwayHash(key).toBytes()
    for (const at of [160, 161, 162, 163]) {
      const forged = checkpoint.slice()
      forged[at] = 32
      throws(() => HighwayHash.fromBytes(forged), RangeError, 'not from toBytes()')
    }
    throws(() => HighwayHash.fromBytes(checkpoint.subarray(1)), RangeError, 'not from toBytes()')
    for (const wrong of [undefined, 168, [...checkpoint]])
      throws(() => HighwayHash.fromBytes(wrong), TypeError, /./)
  })

  test('reset() starts over, with another key', () => {
    const hash = new HighwayHash(new Uint8Array(32)).append('before')
    equal(hash.reset(key), hash)
    equal(hash.append('after').digest64(), hash64(key, 'after'))
  })

  test('a hash that was freed throws, and its memory serves the next', () => {
    const freed = new HighwayHash(key).append('x')
    freed.free()
    const next = new HighwayHash(key).append('y')
    for (const call of [
      () => freed.append('z'),
      () => freed.digest64(),
      () => freed.finalize64(),
      () => freed.finalize128(),
      () => freed.finalize256(),
      () => freed.hex64(),
      () => freed.clone(),
      () => freed.toBytes(),
      () => freed.reset(key),
      () => freed.free(),
    ])
      throws(call, TypeError, 'used after free()')
    equal(next.digest64(), hash64(key, 'y'))
  })

  test('Symbol.dispose frees, also what was freed already', () => {
    if (!Symbol.dispose) return
    const hash = new HighwayHash(key)
    hash[Symbol.dispose]()
    hash[Symbol.dispose]()
    throws(() => hash.digest64(), TypeError, 'used after free()')
  })

  test('100,000 hashes are alive at once, in at most 256 bytes of linear memory each', () => {
    const before = memory()
    const hashes = Array.from({ length: 100000 }, (_, i) => new HighwayHash(key).append(`${i}`))
    const each = (memory() - before) / hashes.length
    equal(each <= 256, true, `${each} bytes`)
    for (let i = 0; i < hashes.length; i += 997)
      equal(hashes[i].append('!').digest64(), hash64(key, `${i}!`))
    for (const hash of hashes) hash.free()
    const after = memory()
    for (let i = 0; i < 100000; i++) new HighwayHash(key).free()
    equal(memory(), after)
  })

  if (globalThis.gc)
    test('the memory of hashes that nobody has comes back', async () => {
      const make = () => {
        for (let i = 0; i < 20000; i++) new HighwayHash(key)
      }
      make()
      await collect()
      const before = memory()
      for (let round = 0; round < 5; round++) {
        make()
        await collect()
      }
      equal(memory() - before <= 65536 * 20, true, `${memory() - before} bytes`)
    })

  test('memory does not grow with the data', () => {
    const before = memory()
    const data = new Uint8Array(2 ** 22)
    hash64(key, data)
    new HighwayHash(key).append(data)
    equal(memory() - before <= 65536 * 4, true)
  })

  // ---- /stream ----

  const chunks = () => [
    randomBytes(10),
    'text',
    randomBytes(100000),
    new ArrayBuffer(5),
    randomBytes(1),
  ]
  const readable = (chunks) =>
    new ReadableStream({
      pull(controller) {
        if (chunks.length) controller.enqueue(chunks.shift())
        else controller.close()
      },
    })
  const whole = (chunks) => {
    const hash = new HighwayHash(key)
    for (const chunk of chunks) hash.append(chunk)
    return hash.hex256()
  }

  test('appends from a ReadableStream, an async iterable and an iterable', async () => {
    const all = chunks()
    const sources = {
      ReadableStream: readable([...all]),
      async: (async function* () {
        yield* all
      })(),
      sync: all,
    }
    for (const [name, source] of Object.entries(sources)) {
      const hash = new HighwayHash(key)
      equal(await stream.appendFrom(hash, source), 10 + 4 + 100000 + 5 + 1, name)
      equal(hash.hex256(), whole(all), name)
    }
  })

  test('appends from a Blob, a File and a Response, and tells how far it is', async () => {
    const data = randomBytes(300000)
    const sources = [new Blob([data]), new Response(data)]
    if (globalThis.File) sources.push(new File([data], 'name'))
    for (const source of sources) {
      const hash = new HighwayHash(key)
      const seen = []
      const onProgress = (loaded, total) => seen.push([loaded, total])
      equal(await stream.appendFrom(hash, source, { onProgress }), data.length)
      equal(hash.hex64(), hex(littleEndian(hash64(key, data))))
      equal(seen.at(-1)[0], data.length)
      equal(seen.at(-1)[1], source instanceof Response ? undefined : data.length)
      equal(
        seen.every(([loaded], i) => i == 0 || loaded > seen[i - 1][0]),
        true,
      )
    }
  })

  test('a signal ends the reading at once, and the source is told', async () => {
    const reason = new Error('enough')
    let cancelled
    const endless = new ReadableStream({
      pull: () => new Promise(() => {}),
      cancel() {
        cancelled = true
      },
    })
    const controller = new AbortController()
    const reading = stream.appendFrom(new HighwayHash(key), endless, { signal: controller.signal })
    setTimeout(() => controller.abort(reason), 5)
    await rejects(reading, reason)
    equal(cancelled, true)
    const late = stream.appendFrom(new HighwayHash(key), ['x'], { signal: controller.signal })
    await rejects(late, reason)
  })

  test('a signal that onProgress raises stops before the next chunk', async () => {
    const controller = new AbortController()
    let finished = false
    async function* source() {
      try {
        yield 'a'
        yield 'b'
      } finally {
        finished = true
      }
    }
    const hash = new HighwayHash(key)
    const options = { signal: controller.signal, onProgress: () => controller.abort() }
    await rejects(stream.appendFrom(hash, source(), options), controller.signal.reason ?? Object)
    equal(hash.digest64(), hash64(key, 'a'))
    await new Promise((resolve) => setTimeout(resolve))
    equal(finished, true)
  })

  test('an error of the source, a wrong chunk and a wrong source reject', async () => {
    const error = new Error('broken')
    const broken = new ReadableStream({ pull: (controller) => controller.error(error) })
    await rejects(stream.appendFrom(new HighwayHash(key), broken), error)
    await rejects(stream.appendFrom(new HighwayHash(key), [1]), TypeError)
    for (const wrong of [undefined, null, 5, 'text', new Uint8Array(3), {}])
      await rejects(stream.appendFrom(new HighwayHash(key), wrong), TypeError)
  })

  test('hashing() passes chunks on and appends them', async () => {
    const hash = new HighwayHash(key)
    const data = [randomBytes(1000), randomBytes(50)]
    const reader = readable([...data])
      .pipeThrough(stream.hashing(hash))
      .getReader()
    equal((await reader.read()).value, data[0])
    equal((await reader.read()).value, data[1])
    equal((await reader.read()).done, true)
    equal(hash.hex256(), whole(data))
  })

  return list
}
