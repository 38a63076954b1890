/** One struct that is used as several things: each is a class of its own, by the mark `class`. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import './support/gc.js'
import { build, root, run } from './support/build.js'
import { collect } from './support/check.js'

const words = ['--rename=sealInit2_=withKey', '--mark=WTapeOpen.write.of=skip', '--malloc=freelist']
const buildAs = (name, ...more) =>
  build(`splits-${name}`, 'tests/fixtures/twofold.h', 'tests/fixtures/twofold.c', ...words, ...more)
const bytesOf = (text) => new TextEncoder().encode(text)

for (const [name, ...more] of [
  ['slab'],
  ['pool', '--memory=pool=8'],
  ['debug', '--debug'],
  ['names', '--keep-names'],
  ['apart', '--no-embed'],
]) {
  const path = buildAs(name, ...more)
  const glue = await import(`${path}/twofold.js`)
  if (name == 'apart') await glue.init(readFileSync(`${path}/twofold.wasm`))
  const { BitBox, BitReader, Opener, Sealer, TapeReader, TapeWriter, alive, mistaken } = glue

  test(`${name}: each is fed, and ended as it began`, () => {
    const before = alive()
    const [sealer, other, opener] = [new Sealer(), Sealer.withKey(7), new Opener()]
    const sealed = sealer.seal(bytesOf('some'), 9).output
    assert.deepEqual(
      sealed,
      bytesOf('some').map((byte) => byte ^ 0x55),
    )
    assert.deepEqual(opener.open(sealed, 2), { result: 1, taken: 2, output: bytesOf('so') })
    assert.deepEqual(other.seal(Uint8Array.of(7), 1).output, Uint8Array.of(0))
    assert.equal(alive(), before + 3)
    for (const one of [sealer, other, opener]) one.free()
    assert.equal(alive(), before)
    assert.equal(mistaken(), 0)
  })

  test(`${name}: a function of several classes is a method of each`, () => {
    const [sealer, opener] = [new Sealer(), new Opener()]
    sealer.rekey(1)
    opener.rekey(2)
    assert.deepEqual(sealer.seal(Uint8Array.of(0, 0), 2).output, Uint8Array.of(1, 1))
    assert.deepEqual(opener.open(Uint8Array.of(0), 2).output, Uint8Array.of(2))
    assert.deepEqual([sealer.total(), opener.total()], [2, 1])
    assert.equal('position' in sealer, false)
    sealer.free()
    opener.free()
  })

  test(`${name}: one is not given for the other`, () => {
    const [sealer, opener] = [new Sealer(), new Opener()]
    const [box, reader] = [new BitBox(), BitReader.ones()]
    assert.throws(() => sealer.seal.call(opener), TypeError)
    assert.throws(() => sealer.rekey.call(opener, 1), TypeError)
    assert.throws(() => glue.sealCopy(opener), TypeError('source must be of class Sealer'))
    assert.throws(() => reader.sameBits(box), TypeError('right must be of class BitReader'))
    assert.equal(opener instanceof Sealer, false)
    sealer.free()
    opener.free()
    assert.equal(mistaken(), 0)
  })

  test(`${name}: a copy is of the class that it is marked for`, () => {
    const before = alive()
    const sealer = Sealer.withKey(9)
    sealer.seal(bytesOf('abc'), 9)
    const copy = glue.sealCopy(sealer)
    assert.ok(copy instanceof Sealer)
    sealer.free()
    assert.equal(copy.total(), 3)
    assert.deepEqual(copy.seal(Uint8Array.of(9), 1).output, Uint8Array.of(0))
    copy.free()
    assert.equal(alive(), before)
  })

  test(`${name}: handles, and a callback that one of them keeps`, () => {
    const before = alive()
    const parts = []
    const writer = TapeWriter.open((bytes) => parts.push(...bytes) && bytes.length)
    for (let i = 0; i < 20; i++) writer.write(i)
    assert.deepEqual([parts.length, writer.position()], [16, 20])
    const reader = TapeReader.open(Uint8Array.of(4, 5))
    assert.deepEqual([reader.get(), reader.position(), reader.get(), reader.get()], [4, 1, 5, -1])
    assert.throws(() => writer.write.call(reader, 1), TypeError)
    assert.equal(alive(), before + 2)
    writer.free()
    reader.free()
    assert.equal(parts.length, 20)
    assert.throws(() => TapeReader.open(new Uint8Array(17)), /returned NULL/)
    assert.throws(() => TapeWriter.open(5), TypeError)
    assert.equal(alive(), before)
    assert.equal(mistaken(), 0)
  })

  test(`${name}: what is not marked is of the struct itself`, () => {
    assert.equal(new BitBox().count(), 0)
    const reader = BitReader.of(0b1101)
    assert.deepEqual([reader.take(2), reader.take(2)], [1, 3])
    assert.equal(reader.sameBits(BitReader.of(0)), 0xffffffff)
    assert.throws(() => new BitReader(), /use BitReader\.of\(\) or BitReader\.ones\(\)/)
    assert.equal(BitReader.prototype.count, undefined)
    assert.equal(mistaken(), 0)
  })

  test(`${name}: what is garbage ends by its own function`, async () => {
    await collect()
    const before = alive()
    ;(() => (new Sealer(), new Opener()))()
    for (let i = 0; i < 20 && alive() > before; i++) await collect()
    assert.equal(alive(), before)
    assert.equal(mistaken(), 0)
  })
}

const folder = `${root}build/tests/splits`
mkdirSync(folder, { recursive: true })
const explain = (header, ...more) => {
  writeFileSync(`${folder}/one.h`, header)
  return run(['build', `${folder}/one.h`, '--explain', ...more])
}

const coder = `typedef struct { int *at; } coder;
int encode_init(coder *c);
void encode_end(coder *c);
int decode_init(coder *c);
int decode_step(coder *c);
void decode_end(coder *c);
int coder_place(const coder *c);
int add(int a, int b);
`
const both = [
  '--mark=encode*=class:Encoder',
  '--mark=decode*=class:Decoder',
  '--mark=*_init=error:nonzero',
]

test('by options', () => {
  const { stdout, stderr } = explain(coder, ...both, '--mark=coder_place=class:Encoder+Decoder')
  assert.equal(stderr, '')
  assert.deepEqual(stdout.match(/^class .*|^exports .*|= coder_place/gm), [
    'class Encoder = coder, 4 bytes aligned to 4, with pointers',
    '= coder_place',
    'class Decoder = coder, 4 bytes aligned to 4, with pointers',
    '= coder_place',
    'exports encode_init encode_end decode_init decode_step decode_end coder_place add',
  ])
})

test('the last mark counts', () => {
  const { stdout } = explain(
    coder,
    ...both,
    '--mark=coder_place=class:Encoder',
    '--mark=coder_*=class:Decoder',
  )
  assert.match(stdout, /^class Decoder[^]*= coder_place/m)
  assert.equal(stdout.match(/= coder_place/g).length, 1)
})

test('what is of none of them says so', () => {
  const { stderr } = explain(coder, ...both)
  assert.match(
    stderr,
    /one\.h:7:30: error: 'c' is a 'coder', of which marks make 'Encoder' and 'Decoder'; say which of them 'coder_place' takes with --mark=coder_place=class:NAME, with class:A\+B where it takes both, or leave it out with --skip=coder_place\n$/,
  )
})

test('marks that cannot be are told', () => {
  const says = (...marks) => explain(coder, ...marks.map((mark) => `--mark=${mark}`)).stderr
  assert.match(
    says('add=class:Adder'),
    /'add' is marked '--mark=add=class:Adder', and has no pointer to a struct; leave the mark out/,
  )
  assert.match(
    says('decode*=class:Decoder', 'add=class:Decoder'),
    /'add' is marked '--mark=add=class:Decoder', and has no pointer to a 'coder', of which 'Decoder' is made; leave the mark out/,
  )
  assert.match(
    says('decode*=class:Decoder', 'add*=class:Decoder'),
    /--mark=add\*=class:Decoder: 'class' means nothing for 'add'; it is for a function that takes or gives a struct/,
  )
  assert.match(
    says('decode*=class:decoder'),
    /'decoder' is no name of a class: that is letters and digits, the first of them a capital/,
  )
  assert.match(
    says('decode_step=class:Step'),
    /'decode_step' is of the class 'Step', and no function of that class makes an instance or begins a 'coder': one that does is named so with --rename=F=constructor/,
  )
  assert.match(
    says('add=begins'),
    /'add' is marked 'begins', and its first parameter is no pointer to a struct that it could begin; leave the mark out/,
  )
  const two = `${coder}typedef struct { int *to; } sink;\nint coder_send(coder *c, sink *s);\n`
  assert.match(
    explain(two, '--mark=coder_send=class:Sender').stderr,
    /one\.h:10:5: error: 'coder_send' is marked '--mark=coder_send=class:Sender', and as many functions of 'Sender' have a pointer to a 'coder' as to a 'sink': mark more functions that have a pointer to the right one alone\n/,
  )
  const { stderr } = explain(two, '--mark=coder_send=class:Sender')
  assert.match(stderr, /'decode_init' constructs/, 'the rest of the header is read all the same')
  assert.doesNotMatch(
    explain(two, '--mark=coder_send=class:Encoder', ...both).stderr,
    /as many functions/,
  )
  assert.match(
    says('nothing*=class:Nothing'),
    /nothing in the interface of .* is called 'nothing\*'/,
  )
})

test('a function of several classes takes the instance first', () => {
  const { stderr } = explain(
    `${coder}int step_by(int n, coder *c);\n`,
    ...both,
    '--mark=coder_place=skip',
    '--mark=step_by=class:Encoder+Decoder',
  )
  assert.match(
    stderr,
    /'step_by' is marked for several classes, and would be a method of none, since it does not take an instance first; mark it for one of them, or leave it out with --skip=step_by/,
  )
})

test('a lenient reading leaves a class out whose beginning it cannot bind', () => {
  const { status, stdout, stderr } = explain(
    coder.replace('decode_init(coder *c)', 'decode_init(coder *c, void **more)'),
    ...both,
    '--mark=coder_place=class:Encoder+Decoder',
    '--lenient',
  )
  assert.equal(status, 0)
  assert.match(stderr, /decode_step' is of the class 'Decoder'/)
  assert.match(stdout, /^class Encoder/m)
  assert.doesNotMatch(stdout, /Decoder/)
})
