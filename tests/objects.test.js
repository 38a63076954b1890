/** Objects and archives that were compiled elsewhere: what they are for, and what is not known of them. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'

import { root } from './support/build.js'
import { folder, inFolder, path, write } from './support/folder.js'

const clang = process.env.TARE_CLANG ?? 'clang-19'

/** Compiles a source for a machine, by default for modules. */
const compile = (source, object, target = 'wasm32', ...words) =>
  execFileSync(
    clang,
    [
      `--target=${target}`,
      '-ffreestanding',
      '-O2',
      `-I${root}libc`,
      ...words,
      '-c',
      source,
      '-o',
      object,
    ],
    { cwd: folder },
  )

/** An archive as `ar` makes it, of members with short names. */
const archive = (name, ...members) => {
  const parts = members.map((member) => {
    const content = readFileSync(path(member))
    const size = String(content.length).padEnd(10)
    const header = `${`${member}/`.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${size}\`\n`
    return Buffer.concat([
      Buffer.from(header),
      content,
      Buffer.from(content.length % 2 ? '\n' : ''),
    ])
  })
  write(name, Buffer.concat([Buffer.from('!<arch>\n'), ...parts]))
}

const adder = () => cpSync(`${root}examples/adder`, folder, { recursive: true })
const load = (file) => import(pathToFileURL(path(file)).href)

test('an object, and an archive, give the same bytes as their source', () => {
  adder()
  compile('adder.c', 'thing.o')
  archive('libthing.a', 'thing.o')
  inFolder('build', 'adder.h', '-o', 'source')
  for (const name of ['thing.o', 'libthing.a']) {
    const { status, stderr } = inFolder('build', name, 'adder.h', '-o', name.slice(-1))
    assert.equal(status, 0, stderr)
    for (const file of ['adder.wasm', 'adder.js'])
      assert.deepEqual(
        readFileSync(path(`${name.slice(-1)}/${file}`)),
        readFileSync(path(`source/${file}`)),
      )
  }
})

test('objects and sources are linked together, and allocate together', async () => {
  write('box.h', '#include <stddef.h>\nint box_use(int n);\n')
  write(
    'box.c',
    '#include "box.h"\nint *box_make(int n); void free(void *);\nint box_use(int n) { int *box = box_make(n); int value = box[n - 1]; free(box); return value; }\n',
  )
  write(
    'make.c',
    '#include <stddef.h>\nvoid *malloc(size_t); int *box_make(int n); int *box_make(int n) { int *box = malloc(4 * n); for (int i = 0; i < n; i++) box[i] = i; return box; }\n',
  )
  compile('make.c', 'make.o')
  const { status, stderr } = inFolder('build', 'make.o', 'box.h', 'box.c')
  assert.equal(status, 0, stderr)
  assert.match(stderr, /the allocator freelist is linked/)
  const { use } = await load('dist/box.js')
  assert.equal(use(1000), 999)
})

for (const [target, name, words, told] of [
  ['x86_64-linux-gnu', 'a.o', [], 'is for x86-64, and a module is for wasm32: compile it for that'],
  [
    'aarch64-linux-gnu',
    'b.o',
    [],
    'is for AArch64, and a module is for wasm32: compile it for that',
  ],
  [
    'arm64-apple-macos',
    'c.o',
    [],
    'is for AArch64, and a module is for wasm32: compile it for that',
  ],
  [
    'x86_64-windows-msvc',
    'd.obj',
    [],
    'is for x86-64, and a module is for wasm32: compile it for that',
  ],
  [
    'wasm32',
    'e.o',
    ['-flto'],
    'is LLVM bitcode, which only the LLVM that made it can read: compile without -flto',
  ],
])
  test(`what is for ${target}${words.join('')} is named`, () => {
    adder()
    compile('adder.c', name, target, ...words)
    archive('liball.a', name)
    for (const file of [name, 'liball.a']) {
      const { status, stderr } = inFolder('build', 'adder.h', file)
      assert.equal(status, 1)
      assert.equal(stderr, `tare: error: '${file}' ${told}\n`)
    }
  })

test('what is no object is named', () => {
  adder()
  inFolder('build', 'adder.h')
  cpSync(path('dist/adder.wasm'), path('linked.o'))
  write('text.o', 'hello')
  write('empty.o', '')
  write('component.o', Buffer.from('\0asm\x0d\0\x01\0'))
  archive('text.a', 'text.o')
  write('cut.a', readFileSync(path('text.a')).subarray(0, 30))
  const told = {
    'linked.o': 'is a WebAssembly module, and no object: it is linked already',
    'dist/adder.wasm': 'is a WebAssembly module, and no object: it is linked already',
    'component.o': 'is a WebAssembly component, and no object: it is linked already',
    'text.o': 'is no object file',
    'empty.o': 'is no object file',
    'text.a': 'has no object for WebAssembly',
    'cut.a': 'has no object for WebAssembly',
  }
  for (const [file, words] of Object.entries(told))
    assert.equal(inFolder('build', 'adder.h', file).stderr, `tare: error: '${file}' ${words}\n`)
  assert.match(inFolder('build', 'adder.h', 'none.a').stderr, /^tare: error: cannot read 'none\.a'/)
})

test('the rule for make has objects and archives', () => {
  adder()
  compile('adder.c', 'thing.o')
  assert.equal(inFolder('build', 'adder.h', 'thing.o', '-MD').status, 0)
  assert.match(readFileSync(path('dist/adder.d'), 'utf8'), /: \\\n  adder\.h \\\n  thing\.o\n$/)
})

/** What only an author knows of code that tare cannot look into: the message, and marks with which it builds. */
const guesses = [
  {
    name: 'a word that may be a result',
    header: 'void f_md(const uint8_t *data, size_t data_len, uint8_t digest[16]);',
    source:
      'void f_md(const uint8_t *data, size_t n, uint8_t digest[16]) { for (int i = 0; i < 16; i++) digest[i] ^= n; }',
    told: /'digest' may be a result by its name, and no source that tare can look into defines 'f_md'/,
    marks: ['f_md.digest=inout'],
  },
  {
    name: 'one number or many',
    header: 'double f_two(double *x);',
    source: 'double f_two(double *x) { return x[0] + x[1]; }',
    told: /'x' is bound as one double, and the sources do not confirm that C uses no more/,
    marks: ['f_two.x=length:2'],
  },
  {
    name: 'one result or as many as a number beside it',
    header: 'void f_at(double *out_x, int n);',
    source: 'void f_at(double *out_x, int n) { for (int i = 0; i < n; i++) out_x[i] = i; }',
    told: /'out_x' is bound as one double, and the sources do not confirm that C uses no more/,
    marks: ['f_at.out_x=length:n'],
  },
  {
    name: 'room that C may never read',
    header: 'int f_room(uint8_t *dst, size_t *dst_len);',
    source:
      'int f_room(uint8_t *dst, size_t *dst_len) { for (int i = 0; i < 100; i++) dst[i] = i; *dst_len = 100; return 0; }',
    told: /no source that tare can look into says whether 'f_room' reads how much/,
    marks: ['f_room.dst=out,length:100', 'f_room.dst_len=out'],
  },
  {
    name: 'an instance in another one',
    header:
      'typedef struct Node { int v; struct Node *next; } Node;\ntypedef struct List { Node *first; } List;\nvoid node_init(Node *self, int v);\nvoid list_init(List *self);\nvoid list_append(List *self, Node *node);\nint list_sum(const List *self);',
    source:
      'void node_init(Node *s, int v) { s->v = v; s->next = 0; } void list_init(List *s) { s->first = 0; } void list_append(List *s, Node *n) { n->next = s->first; s->first = n; } int list_sum(const List *s) { int t = 0; for (Node *n = s->first; n; n = n->next) t += n->v; return t; }',
    told: /'list_append' may keep 'node' in 'List', which has pointers/,
    marks: ['list_append.node=keep'],
  },
  {
    name: 'bytes in a variable',
    header: 'void f_set(const uint8_t *key, size_t key_len);\nint f_get(int i);',
    source:
      'static const uint8_t *k; void f_set(const uint8_t *key, size_t key_len) { k = key; } int f_get(int i) { return k[i]; }',
    told: /'f_set' may keep 'key' in a variable of its own/,
    marks: ['f_set.key=keep'],
  },
  {
    name: 'text in a variable',
    header: 'void f_set(const char *name);\nint f_get(int i);',
    source:
      'static const char *k; void f_set(const char *name) { k = name; } int f_get(int i) { return k[i]; }',
    told: /'f_set' may keep 'name' in a variable of its own/,
    marks: ['f_set.name=keep'],
  },
  {
    name: 'what a function may free by its name',
    header: 'void f_free(uint8_t *data, size_t data_len);',
    source: 'void free(void *); void f_free(uint8_t *data, size_t data_len) { free(data); }',
    told: /'f_free' may free 'data' by its name/,
  },
]

for (const { name, header, source, told, marks } of guesses)
  test(`nobody confirms ${name} of an object, so that it needs a mark`, () => {
    write('f.h', `#include <stddef.h>\n#include <stdint.h>\n${header}\n`)
    write('g.c', `#include "f.h"\n${source}\n`)
    compile('g.c', 'g.o')
    archive('libg.a', 'g.o')
    for (const object of ['g.o', 'libg.a']) {
      const { status, stderr } = inFolder('build', 'f.h', object)
      assert.equal(status, 1)
      assert.match(stderr, told)
    }
    if (!marks) return
    const marked = inFolder('build', 'f.h', 'g.o', ...marks.map((mark) => `--mark=${mark}`))
    assert.equal(marked.status, 0, marked.stderr)
  })

test('a source that calls an object lets its pointers be kept there', () => {
  write(
    'w.h',
    '#include <stddef.h>\n#include <stdint.h>\nvoid w_set(const uint8_t *data, size_t data_len);\nint w_get(int i);\n',
  )
  write(
    'w.c',
    '#include "w.h"\nvoid hidden_set(const uint8_t *data); int hidden_get(int i);\nvoid w_set(const uint8_t *data, size_t data_len) { hidden_set(data); }\nint w_get(int i) { return hidden_get(i); }\n',
  )
  write(
    'hidden.c',
    '#include <stdint.h>\nstatic const uint8_t *k; void hidden_set(const uint8_t *data) { k = data; } int hidden_get(int i) { return k[i]; }\n',
  )
  compile('hidden.c', 'hidden.o')
  const { status, stderr } = inFolder('build', 'w.h', 'w.c', 'hidden.o')
  assert.equal(status, 1)
  assert.match(stderr, /'w_set' may keep 'data' in a variable of its own/)
})

test('a stack in the red zone of an object is seen', async () => {
  write('red.h', 'int red_sum(int n);\n')
  write(
    'red.c',
    'int red_sum(int n) { volatile int all[8]; for (int i = 0; i < 8; i++) all[i] = i * n; return all[7] + all[1]; }\n',
  )
  compile('red.c', 'red.o')
  const { status, stderr } = inFolder('build', 'red.h', 'red.o')
  assert.equal(status, 0, stderr)
  assert.match(inFolder('check', 'dist/red.wasm').stdout, /stack +(?!0 bytes)/)
  const { sum } = await load('dist/red.js')
  assert.equal(sum(3), 24)
})

test('a function of another type in an object is told', () => {
  write('t.h', 'double t_get(void);\n')
  write('u.c', 'int t_get(void); int t_get(void) { return 1; }\n')
  compile('u.c', 'u.o')
  const { status, stderr } = inFolder('build', 't.h', 'u.o')
  assert.equal(status, 1)
  assert.match(stderr, /'t_get' is \(\) -> f64 here, and .* defines it \(\) -> i32/)
})

for (const [name, source, words, told, options] of [
  [
    'simd',
    'typedef int v __attribute__((vector_size(16))); int s_f(int x); int s_f(int x) { volatile v a = {x, 1, 2, 3}; v b = a * a; return b[0]; }',
    ['-msimd128'],
    'an object uses what the module does without: simd; compile it without that',
  ],
  [
    'threads',
    'static int g; int s_f(int x); int s_f(int x) { return __atomic_add_fetch(&g, x, 5); }',
    ['-matomics', '-mbulk-memory'],
    'an object uses what the module does without: threads; compile it without that',
  ],
  [
    'sign extension in the first version',
    'int s_f(int x); int s_f(int x) { return (signed char)x; }',
    ['-msign-ext'],
    'an object uses what the module with --features=mvp does without: sign-extension; compile it without that',
    ['--features=mvp'],
  ],
])
  test(`an object that needs ${name} is told of`, () => {
    write('s.h', 'int s_f(int x);\n')
    write('o.c', `${source}\n`)
    compile('o.c', 'o.o', 'wasm32', ...words)
    const { status, stderr } = inFolder('build', 's.h', 'o.o', ...(options ?? []))
    assert.equal(status, 1)
    assert.equal(stderr, `tare: error: ${told}\n`)
  })
