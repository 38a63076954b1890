/** What clang made of a source is kept for the next build, and nothing is ever kept for too long. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'

import { root, run, tare } from './support/build.js'

let top, folder
let number = 0

before(() => (top = mkdtempSync(join(tmpdir(), 'tare-cache-'))))
after(() => rmSync(top, { recursive: true }))
beforeEach(() => {
  folder = join(top, String(number++))
  mkdirSync(folder)
})

const write = (name, content) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}
const builds = (words, env = {}) =>
  run(['build', ...words], { cwd: folder, env: { ...process.env, ...env } })

/** Builds, and returns the outputs by name. */
const build = (out, ...words) => {
  const { status, stderr } = builds([...words, '-o', out])
  assert.equal(status, 0, stderr)
  const path = join(folder, out)
  return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]))
}

const assertSame = (one, other, what) => {
  assert.deepEqual([...one.keys()], [...other.keys()], what)
  for (const [name, bytes] of one) assert.ok(bytes.equals(other.get(name)), `${what}: ${name}`)
}

/** What a module's function returns. */
const answerOf = async (out, name = 'get') => {
  const { stdout, stderr } = run(['print', `${out}/one.wasm`], { cwd: folder })
  assert.equal(stderr, '')
  const url = `file://${folder}/${out}/one.js?${Math.random()}`
  const { [name]: get } = await import(url)
  return stdout && get()
}

/** Runs of clang that make objects of sources. */
const compiled = (stderr) =>
  (stderr.match(/^\S*clang\S* .* -c (?!\S*\/callbacks\.c)\S+\.(c|cc|cpp) -o /gm) ?? []).length

const simple = () => {
  write('one.h', 'int one_get(void);\n')
  write('one.c', '#include "one.h"\n#include "two.h"\nint one_get(void) { return TWO; }\n')
  write('two.h', '#define TWO 2\n')
}

// ---- The same bytes ----

const libraries = [
  ['examples/adder/adder.h'],
  ['examples/adder/adder.h', '--debug'],
  ['examples/adder/adder.h', '--keep-names', '--features=mvp'],
  ['examples/crc32c/crc32c.h', '--simd'],
  ['examples/lz/lz.h'],
  ['examples/lz/lz.h', '--debug', '--libc=wasi'],
  ['examples/physics/physics.h'],
  ['examples/samples/samples.h', '-O2'],
  ['examples/tokens/tokens.h', '--memory=heap=freelist'],
  ['examples/cpp/packet.h', 'examples/cpp/packet.cc', '--libc=wasi'],
  ['highwayhash/highwayhash.h', '--simd'],
  ['tests/fixtures/callbacks.h', '@tests/fixtures/callbacks.marks'],
  ['tests/fixtures/fixed.h'],
  ['tests/fixtures/badges.h', '--inline'],
]

test('libraries come out byte for byte the same: without a cache, into it, and out of it', () => {
  let hits = 0
  for (const words of libraries) {
    const outputs = ['none', 'cold', 'warm'].map((out) => {
      const cached = out === 'none' ? '--no-cache' : `--cache=${folder}/cache`
      const ended = run(['build', ...words, cached, '-v', '-o', join(folder, out)])
      assert.equal(ended.status, 0, words + ended.stderr)
      if (out === 'warm') hits += compiled(ended.stderr) === 0
      return [
        new Map(
          readdirSync(join(folder, out)).map((name) => [
            name,
            readFileSync(join(folder, out, name)),
          ]),
        ),
        ended.stderr.replace(/^\S*(clang|wasm-ld|wasm-opt)\S* .*\n/gm, ''),
      ]
    })
    for (const [files, messages] of outputs.slice(1)) {
      assertSame(outputs[0][0], files, words.join(' '))
      assert.equal(messages, outputs[0][1])
    }
    for (const out of ['none', 'cold', 'warm']) rmSync(join(folder, out), { recursive: true })
  }
  assert.equal(hits, libraries.length)
})

test('what clang warns of is told again', () => {
  simple()
  write('one.c', '#include "one.h"\nint one_get(void) { int unused; return 1; }\n')
  const words = ['one.h', '-Wall', '--cache=cache']
  const first = builds(words)
  const second = builds([...words, '-v'])
  assert.match(first.stderr, /one\.c:2:.*unused variable 'unused'/)
  assert.ok(second.stderr.includes(first.stderr))
  assert.equal(compiled(second.stderr), 0)
})

test('what the interface needs of C is asked again, of answers that are known', () => {
  write(
    'one.h',
    'typedef struct One { const char *kept; } One;\nvoid one_init(One *self);\nvoid one_set(One *self, const char *text);\nint one_get(const One *self);\n',
  )
  write(
    'one.c',
    '#include "one.h"\nvoid one_init(One *self) { self->kept = 0; }\nvoid one_set(One *self, const char *text) { self->kept = text; }\nint one_get(const One *self) { return self->kept[0]; }\n',
  )
  const words = ['one.h', '--cache=cache', '-v']
  const commands = /^\S*(clang|wasm-ld|wasm-opt)\S* .*\n/gm
  const [first, second] = [builds(words), builds(words)]
  assert.equal(first.status, 1)
  assert.match(first.stderr, /-emit-llvm/)
  assert.doesNotMatch(second.stderr, /-emit-llvm/)
  assert.equal(second.stderr.replace(commands, ''), first.stderr.replace(commands, ''))
})

// ---- What changes an object ----

/** Each changes something between two builds with one cache. */
const changes = {
  'a header': () => write('two.h', '#define TWO 3\n'),
  'a flag': () => ['-DTWO=3', '-DHAS_TWO'],
  'a header that is included by a flag': () => {
    write('more.h', '#define HAS_TWO\n#define TWO 3\n')
    return ['-include', 'more.h']
  },
  'a header that is found first from now on': () => write('first/sys.h', '#define SYS 1\n'),
  'the order of folders': () => ['-Isecond', '-Ifirst'],
  'a file that __has_include finds from now on': () => write('maybe.h', '#define MAYBE 1\n'),
  'the level of optimisation': () => ['-O0'],
  'what a header has only at another level': () => ['-O2'],
}

for (const [what, change] of Object.entries(changes))
  test(`compiles again after a change of ${what}`, async () => {
    write('one.h', 'int one_get(void);\n')
    write('two.h', '#define TWO 2\n')
    write('second/sys.h', '#define SYS 0\n')
    if (what === 'the order of folders') write('first/sys.h', '#define SYS 1\n')
    write(
      'one.c',
      `#include "one.h"
#ifndef HAS_TWO
#include "two.h"
#endif
#include <sys.h>
#if __has_include("maybe.h")
#include "maybe.h"
#else
#define MAYBE 0
#endif
#ifdef __OPTIMIZE_SIZE__
#define LEVEL 1
#elif defined(__OPTIMIZE__)
#define LEVEL 2
#else
#define LEVEL 0
#endif
int one_get(void) { return TWO * 1000 + SYS * 100 + MAYBE * 10 + LEVEL; }
`,
    )
    const folders = ['-Ifirst', '-Isecond']
    mkdirSync(join(folder, 'first'), { recursive: true })
    build('before', 'one.h', '--cache=cache', ...folders)
    const old = await answerOf('before')
    const words = change() ?? []
    const others = words.includes('-Ifirst') ? words : [...folders, ...words]
    const now = build('now', 'one.h', '--cache=cache', ...others)
    assertSame(build('clean', 'one.h', '--no-cache', ...others), now, what)
    assert.notEqual(await answerOf('now'), old)
  })

test('a change of a comment or a space moves lines and columns, so it counts', () => {
  simple()
  build('before', 'one.h', '--cache=cache')
  write('one.c', '#include "one.h"\n#include "two.h"\nint one_get(void) { /* 2 */ return TWO; }\n')
  const now = build('now', 'one.h', '--cache=cache')
  assertSame(build('clean', 'one.h', '--no-cache'), now)
})

test('a macro that is not used counts where clang warns of it', () => {
  simple()
  write('two.h', '#define TWO 2\n#define unused 1\n')
  assert.doesNotMatch(builds(['one.h', '-Wall', '--cache=cache']).stderr, /redefined/)
  write('two.h', '#define TWO 2\n#define unused 1\n#define unused 2\n')
  assert.match(builds(['one.h', '-Wall', '--cache=cache']).stderr, /'unused' macro redefined/)
})

test('a source that has its time, or other files than those it includes, is compiled each time', () => {
  simple()
  for (const text of [
    'const char *when(void) { return __TIME__; }',
    'const char *when(void) { return __DATE__; }',
    'const char *when(void) { return __TIMESTAMP__; }',
    '__asm__(".section .data.x,\\"\\",@\\n.incbin \\"two.h\\"\\n");',
  ]) {
    write('one.c', `#include "one.h"\nint one_get(void) { return 1; }\n${text}\n`)
    builds(['one.h', '--cache=cache'])
    const { stderr } = builds(['one.h', '--cache=cache', '-v'])
    assert.equal(compiled(stderr), 1, text)
  }
})

test('so are all sources with a flag that has the time', () => {
  simple()
  write(
    'one.c',
    '#include "one.h"\nconst char when[] = BUILT;\nint one_get(void) { return when[0]; }\n',
  )
  for (const flag of ['-DBUILT=__TIME__', '-DBUILT=__DATE__']) {
    build('out', 'one.h', flag, '--cache=cache')
    assert.equal(compiled(builds(['one.h', flag, '--cache=cache', '-v']).stderr), 1, flag)
  }
})

test('so is one that embeds a file', async (t) => {
  simple()
  write('data', 'a')
  write(
    'one.c',
    '#include "one.h"\nstatic const char data[] = {\n#  embed "data"\n};\nint one_get(void) { return data[0]; }\n',
  )
  if (builds(['one.h', '-std=c23', '-Wno-c23-extensions', '-o', 'before', '--cache=cache']).status)
    return t.skip('this clang has no #embed')
  assert.equal(await answerOf('before'), 97)
  write('data', 'b')
  build('now', 'one.h', '-std=c23', '-Wno-c23-extensions', '--cache=cache')
  assert.equal(await answerOf('now'), 98)
})

test('flags by which clang reads other files, or writes some, go without a cache', () => {
  simple()
  write('list', '[undefined]\n')
  for (const flag of ['-fsanitize-ignorelist=list', '-ftime-report', '-fmodules']) {
    builds(['one.h', flag, '--cache=cache'])
    assert.equal(compiled(builds(['one.h', flag, '--cache=cache', '-v']).stderr), 1, flag)
  }
})

test('another compiler under the same name makes its own objects', async () => {
  simple()
  write(
    'one.c',
    '#include "one.h"\nint one_get(void) {\n#ifdef OTHER\n  return 2;\n#else\n  return 1;\n#endif\n}\n',
  )
  const clang = process.env.TARE_CLANG || 'clang-19'
  const script = (flags) => {
    write('compiler', `#!/bin/sh\nexec ${clang} "$@" ${flags}\n`)
    chmodSync(join(folder, 'compiler'), 0o755)
  }
  const words = ['one.h', `--clang=${folder}/compiler`, '--cache=cache']
  script('')
  build('before', ...words)
  script('-O1')
  assertSame(build('now', ...words), build('clean', ...words, '--no-cache'))
  assert.equal(await answerOf('before'), await answerOf('now'))
})

test('what changes while it is compiled is not kept', async () => {
  simple()
  const clang = process.env.TARE_CLANG || 'clang-19'
  // Between the reading of the text and the compiler, somebody saves another header.
  write(
    'compiler',
    `#!/bin/sh
case " $* " in
*" -c one.c "*) [ -e once ] || { touch once; echo '#define TWO 3' >two.h; } ;;
esac
exec ${clang} "$@"
`,
  )
  chmodSync(join(folder, 'compiler'), 0o755)
  const words = ['one.h', `--clang=${folder}/compiler`, '--cache=cache']
  build('changed', ...words)
  assert.equal(await answerOf('changed'), 3)
  write('two.h', '#define TWO 2\n')
  build('back', ...words)
  assert.equal(await answerOf('back'), 2)
})

// ---- Entries ----

const entries = () =>
  readdirSync(join(folder, 'cache')).filter((name) => /^[0-9a-f]{64}$/.test(name))

test('a damaged entry is made anew', () => {
  simple()
  const words = ['one.h', '--cache=cache']
  const first = build('first', ...words)
  const damages = {
    'a bit': (bytes) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)),
    'its end': (bytes) => bytes.subarray(0, bytes.length - 40),
    'all of it': () => new Uint8Array(0),
    'its form': (bytes) => bytes.map((byte, i) => (i === 11 ? 50 : byte)),
  }
  assert.ok(entries().length)
  for (const [what, damage] of Object.entries(damages)) {
    const whole = entries().map((name) => [name, readFileSync(join(folder, 'cache', name))])
    for (const [name, bytes] of whole) write(`cache/${name}`, damage(bytes))
    assertSame(build('next', ...words), first, what)
    for (const [name, bytes] of whole)
      assert.ok(readFileSync(join(folder, 'cache', name)).equals(bytes), what)
  }
})

test('builds at the same time share a folder', async () => {
  simple()
  const clean = build('clean', 'one.h', '--no-cache')
  const ends = Array.from(
    { length: 6 },
    (_, i) =>
      new Promise((resolve) =>
        spawn(tare, ['build', 'one.h', '--cache=cache', '-o', `out${i}`], { cwd: folder }).on(
          'close',
          resolve,
        ),
      ),
  )
  assert.deepEqual(await Promise.all(ends), Array(6).fill(0))
  for (let i = 0; i < 6; i++) {
    const path = join(folder, `out${i}`)
    assertSame(
      clean,
      new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))])),
    )
  }
  assert.deepEqual(
    readdirSync(join(folder, 'cache')).filter((name) => !/^[0-9a-f]{64}$|^\.gitignore$/.test(name)),
    [],
  )
})

test('the folder stays below 512 MB: what was not used for long goes, and nothing else does', () => {
  simple()
  mkdirSync(join(folder, 'cache'))
  const old = 'a'.repeat(64)
  for (const name of [old, 'mine']) {
    write(`cache/${name}`, '')
    truncateSync(join(folder, 'cache', name), 600 << 20) // without a block on the disk
    utimesSync(join(folder, 'cache', name), 1, 1)
  }
  build('out', 'one.h', '--cache=cache')
  assert.ok(!existsSync(join(folder, 'cache', old)))
  assert.ok(existsSync(join(folder, 'cache/mine')))
  assert.ok(entries().length)
})

test('a folder that cannot be written is none', () => {
  simple()
  write('file', '')
  assertSame(build('out', 'one.h', '--cache=file/cache'), build('clean', 'one.h', '--no-cache'))
})

// ---- Where it is ----

const large = () => {
  simple()
  write('one.c', `#include "one.h"\n/* ${'x'.repeat(70000)} */\nint one_get(void) { return 1; }\n`)
}
const has = (name) => existsSync(join(folder, name))

test('without --cache=, small sources leave nothing behind, and large ones nothing beside them', () => {
  const env = { XDG_CACHE_HOME: join(folder, 'caches') }
  simple()
  assert.equal(builds(['one.h'], env).status, 0)
  assert.ok(!has('caches'))
  large()
  assert.equal(builds(['one.h', '--no-cache'], env).status, 0)
  assert.ok(!has('caches'))
  assert.equal(builds(['one.h'], env).status, 0)
  assert.ok(has('caches/tare'))
  assert.equal(compiled(builds(['one.h', '-v'], env).stderr), 0)
  assert.deepEqual(readdirSync(folder).sort(), ['caches', 'dist', 'one.c', 'one.h', 'two.h'])
  assert.equal(builds(['one.h'], { XDG_CACHE_HOME: '', HOME: folder }).status, 0)
  assert.ok(has('.cache/tare'))
})

test('a new folder is ignored by git; one that is there stays as it is', () => {
  simple()
  build('out', 'one.h', '--cache=build/cache')
  assert.equal(readFileSync(join(folder, 'build/cache/.gitignore'), 'utf8'), '*\n')
  build('out', 'one.h', '--cache=.')
  assert.ok(!has('.gitignore'))
})
