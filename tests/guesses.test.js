/**
 * Shapes from other people's headers that invite a wrong guess: each is right as it is, or refused with the place and a
 * mark, and with just that mark it is right. tests/guesses.js says what is right; here is what is said of the header, and
 * the ways to build it.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'

import { build, root, run } from './support/build.js'
import { inFolder, path, write } from './support/folder.js'
import { closeRuntimes, runtimes } from './support/runtimes.js'
import { runSuite } from './support/suite.js'

const header = 'tests/fixtures/guesses.h'

/**
 * What is said of a place, and the marks that are then given. A mark that the message spells stands here as the message
 * has it; where the message leaves a number open, `N` in it is that number here.
 * @typedef {[place: string, message: RegExp, ...marks: string[]]} Doubt
 */

/** What the header alone leaves open. @type {Doubt[]} */
const ofHeader = [
  ['Tail.data', /^'Tail' ends in 'data\[1\]', behind which C may keep more/, 'length:1'],
  ['short_hash.hash', /^'hash' has no known length; write/, 'length:64'],
  ['cpx_double.in', /^'in' may be one struct or, with 'n', several/, 'length:n'],
  ['cpx_double.out', /^'out' may be one struct or, with 'n', several/, 'length:n'],
  ['qr_encode.temp', /^'temp' has no known length/, 'length:QR_SIZE'],
  ['qr_encode.qrcode', /^'qrcode' has no known length/, 'length:QR_SIZE'],
  ['font_width.text', /^'text' may end at its NUL, or 'size' may say how long it is/, 'text'],
  ['add_pairs.a', /^'a' has no known length; write/, 'length:nbytes'],
  ['sum_pods.pods', /^'pods' may be one struct or, with 'total_bytes', several/, 'length:total_bytes'],
  ['trace.a', /^'a' has no known length; if it is 'n'/, 'length:n*n'],
  ['render.out', /^'out' has no known length; if it is 'out_maxbytes'/, 'length:out_maxbytes'],
  ['pad.data', /^'data' has 'len' for its length, and 'new_len' may be how much/, 'length:new_len'],
  ['place_of.text', /^the result of 'place_of' may count bytes of 'text'/, 'text'],
  ['width_of.text', /^the result of 'width_of' may count bytes of 'text'/, 'text'],
] // prettier-ignore

/** What is said once these are given. @type {Doubt[]} */
const ofLengths = [
  ['render.out', /^'out' has room for bytes, 'out_maxbytes', and the result of 'render' may count/, 'inout,length:out_maxbytes'],
] // prettier-ignore

/** What the sources contradict. @type {Doubt[]} */
const ofSources = [
  ['add_to.result', /^'result' is a result by its name, and .*guesses\.c:\d+ reads it first/, 'inout'],
  ['compress.hash', /^'hash' is a result by its name, and .*guesses\.c:\d+ reads it first/, 'inout'],
  ['keep_use.key', /guesses\.c:\d+ keeps 'key' in 'self', and its memory has another use/, 'keep'],
  ['set_title.title', /guesses\.c:\d+ keeps 'title' in 'keep', and its memory has another use/, 'keep'],
] // prettier-ignore

const options = (doubts) => doubts.map(([place, , mark]) => `--mark=${place}=${mark}`)
const withoutRender = ofHeader.filter(([place]) => place != 'render.out')

/** What nothing contradicts, and a library's manual says. */
const manual = [
  '--mark=label_of=nullable',
  '--mark=pack=error:is_error',
  '--mark=verify=error:nonzero',
  '--mark=adler32.buf=nullable',
  '--mark=absent.*=nullable',
  '--mark=Sign.magic=bytes',
  '--mark=Corner=flags',
  '--mark=qr_encode.qrcode=out',
  '--stream=mill_salted',
  '--stream=mill_pixels',
  '--mark=mill_pixels.data=frame:3',
]
const all = [...options(withoutRender), ...options(ofLengths), ...options(ofSources), ...manual]

/** The build is refused, with one line for each doubt, which offers the mark. */
const refuses = (doubts, ...words) => {
  const { status, stderr } = run(['build', header, ...words, '-o', 'build/tests/guesses-none'])
  const lines = stderr.trimEnd().split('\n')
  assert.equal(status, 1)
  assert.equal(lines.length, doubts.length, stderr)
  for (const [index, [place, message, mark]] of doubts.entries()) {
    const said = lines[index].match(/^tests\/fixtures\/guesses\.h:\d+:\d+: error: (.*)$/)
    assert.ok(said, lines[index])
    assert.match(said[1], message)
    const [, offered] = said[1].match(new RegExp(`--mark=${place.replace('.', '\\.')}=([\\w:,*]*\\w)`)) ?? []
    assert.ok(offered, `${place} has no mark in: ${said[1]}`)
    // Where a number is offered, or one of the integers, the manual says which it is.
    const isSaid = said[1].includes(mark) || /length:(N|n|data_len)$/.test(offered)
    assert.ok(isSaid, `${mark} is not offered for ${place}: ${said[1]}`)
  } // prettier-ignore
}

test('what a header leaves open is told at once, at its place and with a mark', () =>
  refuses(ofHeader.toSorted((a, b) => Number(b[0] == 'Tail.data') - Number(a[0] == 'Tail.data'))))

test('a mark that leaves something open is followed by another', () =>
  refuses(ofLengths, ...options(ofHeader)))

test('what the sources contradict is told with their lines', () =>
  refuses(ofSources, ...options(withoutRender), ...options(ofLengths)))

// ---- Every way to build it ----

/** @type {[name: string, ...words: string[]][]} */
const ways = [
  ['slab'],
  ['pool', '--memory=pool=2', '--max-memory=1048576'],
  ['static', '--memory=static', '--max-memory=1048576'],
  ['swap', '--memory=swap', '-DGUESSES_WITHOUT_POINTERS'],
  ['freelist', '--memory=heap=freelist'],
  ['host', '--memory=heap=host'],
  ['alloc', '--alloc'],
  ['debug', '--debug'],
  ['debug-pool', '--memory=pool=2', '--max-memory=1048576', '--debug'],
  ['debug-static', '--memory=static', '--max-memory=1048576', '--debug'],
  ['debug-swap', '--memory=swap', '-DGUESSES_WITHOUT_POINTERS', '--debug'],
  ['debug-freelist', '--memory=heap=freelist', '--debug'],
]

for (const [name, ...words] of ways) {
  const isSwap = words.includes('--memory=swap')
  const marks = isSwap ? all.filter((mark) => !/keep|title/.test(mark)) : all
  const folder = build(`guesses-${name}`, header, '--snapshot', ...words, ...marks)

  test(`${name}: with the marks all is right`, async () => {
    const { ran, failed } = await runSuite(`${root}tests/guesses.js`, `${folder}/guesses.js`)
    assert.deepEqual(failed, [])
    assert.ok(ran >= (isSwap ? 48 : 50), `${ran} tests`)
  })

  test(`${name}: Chromium agrees`, { skip: runtimes.Chromium.skip }, async () => {
    const glue = `build/tests/guesses-${name}/guesses.js`
    assert.deepEqual((await runtimes.Chromium.run('tests/guesses.js', glue)).failed, [])
  })
}

after(closeRuntimes)

// ---- Headers that are refused, and what is built then ----

/** Builds lib.h with lib.c beside it, in a folder of the test's own. */
const library = (text, source, ...words) => {
  write('lib.h', `#include <stddef.h>\n#include <stdint.h>\n${text}`)
  write('lib.c', `#include "lib.h"\n${source}`)
  return inFolder('build', 'lib.h', ...words)
}
const load = () => import(path(`dist/lib.js`))

/** Each line of what is said matches, and nothing is written. */
const rejects = ({ status, stderr }, ...messages) => {
  const lines = stderr.trimEnd().split('\n')
  assert.equal(lines.length, messages.length, stderr)
  messages.forEach((message, i) => assert.match(lines[i], message))
  assert.equal(status, 1)
}

test('a struct that is handed out by its address is no plain object', async () => {
  const [text, source] = [
    'typedef struct json_t { int type; size_t refcount; } json_t;\njson_t *json_integer(int value);\n' +
      'int json_type(const json_t *json);\nint json_next(int value);\n',
    'static struct { json_t json; int value; } one;\n' +
      'json_t *json_integer(int value) { one.value = value; return &one.json; }\n' +
      'int json_type(const json_t *json) { return json->type; }\nint json_next(int value) { return value + 1; }\n',
  ]
  assert.equal(library(text, source).status, 0)
  const { Json, jsonInteger, jsonNext } = await load()
  assert.ok(jsonInteger(5) instanceof Json)
  assert.equal(jsonInteger(5), jsonInteger(5))
  assert.throws(() => new Json(), new TypeError('Json has no constructor'))
  assert.equal(jsonNext(6), 7)
})

test('what would free the copy of a plain object is refused, and so is a type that hides a pointer', async () => {
  const [text, source] = [
    'typedef struct Thing { int x; } Thing;\nvoid thing_free(Thing *thing);\nint thing_x(const Thing *thing);\n' +
      'typedef const char *name_t;\nint name_length(name_t name);\n',
    'void thing_free(Thing *thing) { __builtin_trap(); }\nint thing_x(const Thing *thing) { return thing->x; }\n' +
      'int name_length(name_t name) { int n = 0; while (name[n]) n++; return n; }\n',
  ]
  rejects(
    library(text, source),
    /^lib\.h:4:6: error: 'thing_free' frees memory that C did not allocate: .* --skip=thing_free, /,
    /^lib\.h:7:24: error: 'name' is a 'name_t', a type that hides a pointer, .* --mark=name_length\.name=length:1 for one, length:N for N of them, or text$/,
  )
  const marks = ['--skip=thing_free', '--mark=name_length.name=text']
  assert.equal(library(text, source, ...marks).status, 0)
  const { nameLength, thingX } = await load()
  assert.equal(thingX({ x: 5 }), 5)
  assert.equal(nameLength('four'), 4)
})

test('a destructor that takes more is a warning, and with a value for that it runs', async () => {
  const [text, source] = [
    'typedef struct Region { uint32_t size; } Region;\nvoid region_init(Region *r, uint32_t size);\n' +
      'void region_free(Region *r, int free_self);\nuint32_t regions_freed(void);\n',
    'static uint32_t freed;\nvoid region_init(Region *r, uint32_t size) { r->size = size; }\n' +
      'void region_free(Region *r, int free_self) { if (free_self) __builtin_trap(); freed += r->size; }\n' +
      'uint32_t regions_freed(void) { return freed; }\n',
  ]
  const { stderr } = library(text, source)
  assert.match(stderr, /^lib\.h:5:6: warning: 'region_free' takes more .* --mark=region_free\.free_self=value:/)
  for (const words of [[], ['--debug'], ['--memory=static'], ['--memory=swap'], ['--memory=heap=freelist']]) {
    const folder = `with${words}`.replace(/\W+/g, '-')
    const options = [...words, '--max-memory=1048576', '--mark=region_free.free_self=value:0', '-o', folder]
    const built = library(text, source, ...options)
    assert.equal(built.stderr, '')
    const { Region, regionsFreed } = await import(path(`${folder}/lib.js`))
    const region = new Region(5)
    region.reset(7)
    assert.equal(regionsFreed(), 5)
    region.free()
    assert.equal(regionsFreed(), 12)
  }
}) // prettier-ignore

test('a source that sees another layout is told, with both', () => {
  const text =
    '#ifndef RING_SIZE\n#define RING_SIZE 16\n#endif\ntypedef struct Ring { int items[RING_SIZE]; } Ring;\n' +
    'void ring_init(Ring *self);\n'
  const init = 'void ring_init(Ring *self) { self->items[RING_SIZE - 1] = 0; }\n'
  write('lib.h', text)
  write('lib.c', `#define RING_SIZE 256\n#include "lib.h"\n${init}`)
  rejects(
    inFolder('build', 'lib.h'),
    /'Ring' has 64 bytes here, and 1024 in lib\.c; .* -D…/,
    /'RING_SIZE' is 16 here, and 256 in lib\.c; /,
  )
  write('lib.c', `#include "lib.h"\n${init}`)
  assert.equal(inFolder('build', 'lib.h', '-DRING_SIZE=256').status, 0)
})

test('a struct whose end is open is no class, and can be left out', async () => {
  const [text, source] = [
    'typedef struct Zero { uint32_t n; uint8_t data[0]; } Zero;\nvoid zero_init(Zero *self);\n' +
      'typedef struct Open { uint32_t n; uint8_t data[]; } Open;\nvoid open_init(Open *self);\nint lib_one(void);\n',
    'void zero_init(Zero *self) { self->data[9] = 1; }\nvoid open_init(Open *self) { self->data[9] = 1; }\n' +
      'int lib_one(void) { return 1; }\n',
  ]
  rejects(
    library(text, source),
    /^lib\.h:4:6: error: 'Zero' ends in 'data\[0\]', .* --skip=zero_init, /,
    /^lib\.h:6:6: error: 'Open' ends in an array without a bound, .* --skip=open_init, /,
  )
  assert.equal(library(text, source, '--skip=zero_init', '--skip=open_init').status, 0)
  assert.equal((await load()).one(), 1)
})

test('what holds an address does not change places', () => {
  const words = ['--memory=swap', ...all]
  const { status, stderr } = run(['build', header, ...words, '-o', 'build/tests/guesses-none'])
  assert.equal(status, 1)
  for (const name of ['Keep', 'Cursor'])
    assert.match(stderr, new RegExp(`error: '${name}' holds a pointer, and under --memory=swap`))
})

for (const memory of ['pool=2', 'static', 'slab', 'heap=freelist'])
  test(`${memory}: new before init() takes no slot`, async () => {
    const name = `guesses-early-${memory.replace('=', '-')}`
    const limit = ['--max-memory=1048576', `--memory=${memory}`, '--no-embed']
    const folder = build(name, header, ...limit, ...all)
    const glue = await import(`${folder}/guesses.js`)
    for (let i = 0; i < 4; i++) assert.throws(() => new glue.Fuse(1), /await init\(\) first/)
    await glue.init(await readFile(`${folder}/guesses.wasm`))
    const fuses = Array.from({ length: memory == 'static' ? 1 : 2 }, (_, i) => new glue.Fuse(i + 1))
    assert.deepEqual(
      fuses.map((fuse) => fuse.amps()),
      [1, 2].slice(0, fuses.length),
    )
  })
