// The stack's bound against what is measured: random functions that take and give back stack in every way, run with an
// import that sees the stack pointer after every change. BOUND_MODULES tells how many; BOUND_SEED, which.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'

const MODULES = Number(process.env.BOUND_MODULES ?? 1000)
const TOP = 1 << 24
const KEPT = 11 // the local that holds the stack pointer at the function's begin, for its end

let seed = Number(process.env.BOUND_SEED ?? 1)
const random = (below) => {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) % below
}
const oneOf = (choices) => choices[random(choices.length)]

const unsigned = (value) =>
  value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
const signed = (value) =>
  value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
const vector = (items) => [...unsigned(items.length), ...items.flat()]
const section = (id, items) => [id, ...unsigned(vector(items).length), ...vector(items)]

const SP = [0x23, 0]
const ADD = 0x6a
const SUB = 0x6b
const END = 0x0b
const SET = [0x24, 0, ...SP, 0x10, 0] // and tells the import
const CHOOSE = [0x10, 1] // 0 to 2, from the other import
const constant = (value) => [0x41, ...signed(value)]
const get = (local) => [0x20, local]
const set = (local) => [0x21, local]
const tee = (local) => [0x22, local]
const size = () => oneOf([8, 16, 24, 32, 48, 64, 100])
const local = () => random(10)

const address = () =>
  oneOf([
    () => SP,
    () => get(local()),
    () => [...get(local()), ...constant(size()), oneOf([ADD, SUB])],
    () => [...SP, ...constant(size()), oneOf([ADD, SUB])],
    () => [...SP, ...constant(size()), SUB, ...constant(-oneOf([8, 16, 32])), 0x71],
    () => [...constant(-size()), ...SP, ADD],
    () => get(KEPT),
  ])()

function functionBody(index, count) {
  let left = 12 + random(25)
  const statements = (depth, most) => {
    const code = []
    for (let i = 0; i < most && left > 0; i++, left--) code.push(...statement(depth))
    return code
  }
  const within = (depth) => statements(depth, 1 + random(3))
  const frame = (depth) => {
    const [bytes, base] = [size(), local()]
    return oneOf([
      () =>
        [
          ...SP,
          ...constant(bytes),
          SUB,
          ...tee(base),
          ...SET,
          ...within(depth),
          ...get(base),
        ].concat([...constant(bytes), ADD, ...SET]),
      () => [
        ...SP,
        ...set(base),
        ...SP,
        ...constant(bytes),
        SUB,
        ...SET,
        ...within(depth),
        ...get(base),
        ...SET,
      ],
    ])()
  }
  const simple = (depth) =>
    oneOf([
      () => [...address(), ...set(local())],
      () => [...address(), ...set(local())],
      () => (random(5) ? [] : [...address(), ...tee(local()), ...SET]),
      () => (index + 1 < count ? [0x10, 3 + index + random(count - index - 1)] : []),
      () => frame(depth),
      () => frame(depth),
      () => [...CHOOSE, 0x0d, random(depth + 1)],
      () => [...CHOOSE, 0x0e, 2, random(depth + 1), random(depth + 1), random(depth + 1)],
    ])()
  const nested = (depth) =>
    oneOf([
      () => [...CHOOSE, 0x04, 0x40, ...within(depth), END],
      () => [...CHOOSE, 0x04, 0x40, ...within(depth), 0x05, ...within(depth), END],
      () => [0x02, 0x40, ...within(depth), END],
      () => [0x03, 0x40, ...within(depth), ...CHOOSE, 0x0d, 0, END],
      () => [...SP, 0x02, 0x40, ...within(depth), END, ...SET], // an operand that waits
      () => [...SP, ...address(), ...SET, 0x02, 0x40, ...within(depth), END, ...SET],
    ])()
  const statement = (depth) => (depth < 5 && random(2) ? nested(depth + 1) : simple(depth))
  const begin = [...SP, ...set(KEPT), ...SP, ...set(9)]
  const taken = random(4) ? [...SP, ...constant(size()), SUB, ...SET] : []
  const code = [...taken, 0x02, 0x40, ...statements(1, 3 + random(8)), END]
  return [1, 12, 0x7f, ...begin, ...code, ...(random(12) ? [...get(KEPT), ...SET] : []), END]
}

function randomModule() {
  const count = 1 + random(4)
  const bodies = Array.from({ length: count }, (_, index) => functionBody(index, count))
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [
      [0x60, 0, 0],
      [0x60, 0, 1, 0x7f],
      [0x60, 1, 0x7f, 0],
    ]),
    ...section(2, [
      [1, 0x65, 1, 0x61, 0, 2],
      [1, 0x65, 1, 0x62, 0, 1],
    ]),
    ...section(3, Array(count).fill([0])),
    ...section(6, [[0x7f, 1, 0x41, ...signed(TOP), END]]),
    ...section(7, [[1, 0x66, 0, 2]]),
    ...section(
      10,
      bodies.map((body) => [...unsigned(body.length), ...body]),
    ),
  ])
}

/** Bytes of stack that some runs of a module used at most. */
function measure(module) {
  let lowest = TOP
  for (let run = 0; run < 12; run++) {
    let steps = 0
    const see = (pointer) => (lowest = Math.min(lowest, pointer))
    const choose = () => {
      if (++steps > 400) throw 'enough'
      return random(3)
    }
    const instance = new WebAssembly.Instance(module, { e: { a: see, b: choose } })
    try {
      instance.exports.f()
    } catch (error) {
      if (error !== 'enough') throw error
    }
  }
  return TOP - lowest
}

test('no function uses more stack than it is said to', () => {
  const modules = Array.from({ length: MODULES }, randomModule)
  const input = modules.flatMap((bytes) => [
    Buffer.from(Uint32Array.of(bytes.length).buffer),
    bytes,
  ])
  const output = execFileSync('build/asan/tests/support/bound', { input: Buffer.concat(input) })
  const bounds = output.toString().trim().split('\n')
  assert.equal(bounds.length, MODULES)
  let [bounded, exact] = [0, 0]
  modules.forEach((bytes, index) => {
    assert.ok(WebAssembly.validate(bytes))
    if (bounds[index] === '-') return
    const measured = measure(new WebAssembly.Module(bytes))
    const bound = Number(bounds[index])
    assert.ok(
      measured <= bound,
      `${measured} above ${bound}: ${Buffer.from(bytes).toString('hex')}`,
    )
    bounded++
    exact += Number(measured === bound)
  })
  console.log(`${MODULES} modules, ${bounded} bounded, ${exact} of them exactly`)
  assert.ok(bounded > MODULES / 50 && exact > bounded / 4)
})
