/**
 * Functions as arguments. tests/callbacks.js says what they do; here are the ways to build and to run that, what the
 * garbage collector ends, and what the sources contradict.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import './support/gc.js'
import { build, root, run } from './support/build.js'
import { inFolder, path, write } from './support/folder.js'
import { collect, throws } from './support/check.js'
import { importWithMemory } from './support/memory.js'
import { closeRuntimes, runtimes } from './support/runtimes.js'
import { strategies } from './support/strategies.js'
import { runSuite } from './support/suite.js'

const header = 'tests/fixtures/callbacks.h'
const words = ['tests/fixtures/callbacks.c', '--prefix=cb_', '@tests/fixtures/callbacks.marks']
const buildAs = (name, ...more) => build(`callbacks-${name}`, header, ...words, ...more)

/** @type {[name: string, ...words: string[]][]} */
const ways = [
  ...strategies.map(([strategy, , ...more]) => [
    strategy.replace(/\W+/g, '-'),
    `--memory=${strategy}`,
    ...more,
  ]),
  ['alloc', '--alloc'],
  ['swap-alloc', '--memory=swap', '--alloc', '-DROWS_WITHOUT_POINTERS'],
  ['debug', '--debug'],
  ['simd', '--simd'],
  ['mvp', '--features=mvp'],
  ['keep-names', '--keep-names'],
]

for (const [name, ...more] of ways) {
  const isSwap = more.includes('--memory=swap')
  const glue = `${buildAs(name, ...more)}/callbacks.js`

  test(`${name}: all is right in Node`, async () => {
    const { ran, failed } = await runSuite(`${root}tests/callbacks.js`, glue)
    assert.deepEqual(failed, [])
    assert.ok(ran >= (isSwap ? 32 : 40), `${ran} tests`)
  })

  test(`${name}: Chromium agrees`, { skip: runtimes.Chromium.skip }, async () => {
    const there = `build/tests/callbacks-${name}/callbacks.js`
    assert.deepEqual((await runtimes.Chromium.run('tests/callbacks.js', there)).failed, [])
  })
}

after(closeRuntimes)

for (const name of ['Deno', 'Bun'])
  test(`${name} agrees`, { skip: runtimes[name].skip }, async () => {
    const there = 'build/tests/callbacks-slab/callbacks.js'
    assert.deepEqual((await runtimes[name].run('tests/callbacks.js', there)).failed, [])
  })

test('--no-embed: all is right, once the module is there', async () => {
  const folder = buildAs('apart', '--no-embed')
  const { readFile } = await import('node:fs/promises')
  const glue = await import(`${folder}/callbacks.js`)
  await glue.init(await readFile(`${folder}/callbacks.wasm`))
  const { tests } = await import('./callbacks.js')
  for (const { run } of tests(glue)) await run()
})

for (const format of ['cjs', 'iife'])
  test(`--format=${format}: a function is passed`, async () => {
    const folder = buildAs(format, `--format=${format}`)
    const { readFileSync } = await import('node:fs')
    const file = format == 'cjs' ? 'callbacks.cjs' : 'callbacks.iife.js'
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const module = { exports: {} }
    const found =
      format == 'cjs'
        ? (new Function('module', 'exports', 'require', text)(module, module.exports), module.exports)
        : new Function(`${text}; return Callbacks`)()
    assert.equal(found.apply((x) => x * 2, 21), 42)
  }) // prettier-ignore

// ---- What is left of a function ----

for (const strategy of ['slab', 'heap=freelist', 'pool=4']) {
  const folder = buildAs(`gc-${strategy.replace(/\W+/g, '-')}`, `--memory=${strategy}`)

  test(`${strategy}: a function for one call is garbage after it`, async () => {
    const glue = await import(`${folder}/callbacks.js?one`)
    const made = (() => {
      const f = (x) => x
      glue.apply(f, 1)
      const visit = () => true
      glue.each(Int32Array.of(1), visit)
      return [new WeakRef(f), new WeakRef(visit)]
    })()
    await collect()
    for (const ref of made) assert.equal(ref.deref(), undefined)
  })

  test(`${strategy}: a kept function is garbage when its instance ended, or was replaced`, async () => {
    const { Job } = await import(`${folder}/callbacks.js?two`)
    const refs = []
    const weak = (f) => (refs.push(new WeakRef(f)), f)
    const job = new Job(null)
    ;(() => {
      job.onTick(weak(() => {}))
      job.compareBy(weak(() => 1))
      job.onTick(weak(() => {}))
      job.compareBy(weak(() => 2))
    })()
    await collect()
    assert.deepEqual(refs.map((ref) => !!ref.deref()), [false, false, true, true])
    job.run()
    assert.equal(job.compare(1, 1), 2)
    job.free()
    await collect()
    assert.deepEqual(refs.map((ref) => !!ref.deref()), [false, false, false, false])
  }) // prettier-ignore

  test(`${strategy}: an instance whose functions refer to it is garbage like any other`, async () => {
    const { Job } = await import(`${folder}/callbacks.js?three`)
    const ended = []
    const registry = new FinalizationRegistry((number) => ended.push(number))
    for (let i = 0; i < 3; i++)
      (() => {
        const job = new Job(null)
        job.onTick(() => job.run())
        job.compareBy((a, b) => (job ? a - b : 0))
        registry.register(job, i)
      })()
    await collect()
    assert.equal(ended.length, 3)
    const more = []
    for (let i = 0; i < 4; i++) more.push(new Job(null)) // its memory was given back
    for (const job of more) job.free()
  })

  test(`${strategy}: a function is kept alive while its instance is`, async () => {
    const { Job } = await import(`${folder}/callbacks.js?four`)
    const seen = []
    const job = new Job(null)
    ;(() => {
      job.onTick((n) => seen.push(n))
      job.compareBy((a, b) => a * b)
    })()
    await collect()
    job.run()
    assert.equal(job.compare(6, 7), 42)
    job.free()
    assert.deepEqual(seen, [1, -1])
  })
}

test('a million calls take no more memory than one', async () => {
  const { glue, memory } = await importWithMemory(`${buildAs('slab')}/callbacks.js`)
  const values = Int32Array.of(1, 2, 3)
  glue.each(values, () => true)
  const size = memory.buffer.byteLength
  for (let i = 0; i < 3e5; i++) glue.each(values, () => true)
  assert.equal(memory.buffer.byteLength, size)
})

// ---- What the sources contradict ----

const library = (name, text, source, ...more) => {
  write(`${name}.h`, text)
  write(`${name}.c`, `#include "${name}.h"\n${source}`)
  return inFolder('build', `${name}.h`, `${name}.c`, '-o', name, ...more)
}

test('C that keeps an unmarked function stops the build, and the mark helps', async () => {
  const text = 'void hook_set(int (*f)(int x));\nint hook_run(int x);\n'
  const source =
    'static int (*kept)(int);\nvoid hook_set(int (*f)(int)) { kept = f; }\n' +
    'int hook_run(int x) { return kept ? kept(x) : 0; }\n'
  const { status, stderr } = library('hook', text, source)
  assert.equal(status, 1)
  assert.match(stderr, /hook\.c:3 keeps 'f' in the variable 'kept', and a function that is not marked can be called until 'hook_set' returns: --mark=hook_set\.f=keep if C calls it later/)
  assert.equal(library('hook', text, source, '--mark=hook_set.f=keep').status, 0)
  const { set, run: call } = await import(path('hook/hook.js'))
  set((x) => x + 1)
  assert.equal(call(1), 2)
}) // prettier-ignore

test('a function that is called after its call throws', async () => {
  const text = 'void late_set(int (*f)(int x));\nint late_run(int x);\n' +
    'void late_user(void (*f)(void *user), void *user);\nvoid late_user_run(void);\n'
  const source =
    'static int (*kept)(int);\nstatic void (*with)(void *);\nstatic void *what;\n' +
    'void late_set(int (*f)(int)) { kept = f; }\nint late_run(int x) { return kept(x); }\n' +
    'void late_user(void (*f)(void *), void *user) { with = f; what = user; }\n' +
    'void late_user_run(void) { with(what); }\n'
  const marks = ['--mark=late_set.f=in', '--mark=late_user.f=in']
  assert.equal(library('late', text, source, ...marks).status, 0)
  const late = await import(path('late/late.js'))
  late.set((x) => x)
  throws(() => late.run(1), Error, 'a function was called after its time')
  late.user(() => {})
  throws(() => late.userRun(), Error, 'a function was called after its time')
}) // prettier-ignore

test('C that takes a user pointer for data traps', async () => {
  const text = '#include <stdint.h>\nvoid bad_each(void (*f)(void *user), void *user);\n'
  const source = 'void bad_each(void (*f)(void *), void *user) { *(volatile int32_t *)user = 1; f(user); }\n'
  assert.equal(library('bad', text, source).status, 0)
  const bad = await import(path('bad/bad.js'))
  assert.throws(() => bad.each(() => {}), WebAssembly.RuntimeError)
}) // prettier-ignore

test('C that may keep functions of a struct stops the build', () => {
  const text = 'typedef struct hand { void (*f)(void *user); } hand;\n' +
    'typedef struct both { hand h; void *user; } both;\nvoid both_init(both *self);\n' +
    'void both_use(both *self, const hand *h, void *user);\n'
  const source = 'void both_init(both *self) { *self = (both){0}; }\n' +
    'void both_use(both *self, const hand *h, void *user) { self->h = *h; self->user = user; }\n'
  const { stderr } = library('both', text, source)
  assert.match(stderr, /'both_use' may keep callbacks of 'h' in 'both', which has pointers: --mark=both_use\.h=keep if it does, or --mark=both_use\.h=in if not/)
  assert.equal(library('both', text, source, '--mark=both_use.h=keep').status, 0)
}) // prettier-ignore

test('a module without callbacks has no table of functions', () => {
  const { status } = library('none', 'int none_f(int x);\n', 'int none_f(int x) { return x; }\n')
  assert.equal(status, 0)
  const { stdout } = run(['check', path('none/none.wasm')])
  assert.doesNotMatch(stdout, /table/)
})

test('the types have the functions with their parameters', async () => {
  const { readFileSync } = await import('node:fs')
  const types = readFileSync(`${buildAs('slab')}/callbacks.d.ts`, 'utf8')
  for (const line of [
    'apply(f: (x: number) => number, x: number): number',
    'maybe(f: ((x: number) => number) | null, x: number): number',
    'each(values: Int32Array, visit: (value: number) => boolean): number',
    'both(begin: (n: bigint) => void, end: (n: bigint) => boolean): void',
    'heat(choose: (h: Heat) => Heat, h: Heat): Heat',
    'read: (maxLength: number) => Uint16Array',
    'f: (at: Point, moved: Point, all: Point[]) => number, at: Point',
    'onData?: ((data: Uint8Array<ArrayBuffer>) => void) | null',
    'limit: number',
  ])
    assert.ok(types.includes(line), line)
})

test('what the end of garbage asks of a function is 0, false, or the first value of an enum', async () => {
  const folder = build('callbacks-parting', ...['h', 'c'].map((end) => `tests/fixtures/parting.${end}`), '--malloc=freelist') // prettier-ignore
  const { ended, Parting, sum } = await import(`${folder}/parting.js`)
  const make = () => {
    const parting = new Parting()
    parting.onNumber((x) => x + 1)
    parting.onWide(() => 10n)
    parting.onTruth(() => true)
    parting.onMood(() => 7)
    parting.onSingle(() => 0.5)
    return parting
  }
  make().free()
  assert.equal(sum(), 2 + 10 + 1 + 7 + 0.5)
  ;(() => void make())()
  await collect()
  assert.equal(ended(), 2)
  assert.equal(sum(), 20.5 + 3)
})
