/** What goes wrong for somebody who gives a header of somebody else's: each is told what it is, where, and what to do. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { root, run, tare } from './support/build.js'
import { folder, which, write, writeProgram } from './support/folder.js'

const build = (words, env = {}) =>
  run(['build', ...words], { cwd: folder, env: { ...process.env, ...env } })

/** Nothing is written, and standard error is this. */
const rejects = ({ status, stderr, stdout }, expected, expectedStatus = 1) => {
  if (expected instanceof RegExp) assert.match(stderr, expected)
  else assert.equal(stderr, expected)
  assert.equal(stdout, '')
  assert.equal(status, expectedStatus)
  assert.ok(!existsSync(join(folder, 'dist')))
}

/** A header and its source, which defines one function. */
const library = (header, source = '') => {
  write('lib.h', header)
  write('lib.c', `#include "lib.h"\n${source}`)
}

// ---- Tools ----

test('a clang that is too old, alone on PATH, is told with its version and what to do', () => {
  library('int lib_one(void);\n')
  writeProgram('clang', 'echo "Debian clang version 14.0.6"')
  rejects(
    build(['lib.h'], { PATH: join(folder, 'bin'), TARE_CLANG: '' }),
    'tare: error: clang is version 14, and tare needs 16 or later: install clang-19, or name one with --clang=\n',
  )
})

test('no clang on PATH is told, with what to install', () => {
  library('int lib_one(void);\n')
  mkdirSync(join(folder, 'bin'))
  rejects(
    build(['lib.h'], { PATH: join(folder, 'bin'), TARE_CLANG: '' }),
    'tare: error: no clang on PATH: install clang-19, or name one with --clang=\n',
  )
})

test("Apple's clang is passed over, however new, and told where it is the only one", () => {
  library('int lib_one(void);\n')
  writeProgram('clang', 'echo "Apple clang version 17.0.0 (clang-1700.0.13.3)"')
  rejects(
    build(['lib.h'], { PATH: join(folder, 'bin'), TARE_CLANG: '' }),
    "tare: error: clang is Apple's, which does not compile to WebAssembly: brew install llvm lld binaryen, or name another one with --clang=\n",
  )
  rejects(
    build(['lib.h'], { PATH: join(folder, 'bin'), TARE_CLANG: 'clang' }),
    "tare: error: 'clang' is Apple's clang, which does not compile to WebAssembly; install that of LLVM: brew install llvm lld\n",
  )
})

test('no wasm-ld is told, with what to install', () => {
  library('int lib_one(void);\n')
  writeProgram(
    'clang',
    'case $1 in --version) echo "clang version 19.1.7";; *) echo wasm-ld;; esac',
  )
  rejects(
    build(['lib.h'], { PATH: join(folder, 'bin'), TARE_CLANG: '' }),
    "tare: error: no wasm-ld beside 'clang' or on PATH: install lld-19\n",
  )
})

/** A clang 16 that names a wasm-ld of version 14 beside it, as Debian 12's does where lld-14 is installed. */
const withOldLinker = () => {
  writeProgram(
    'clang',
    `case $1 in
      --version) echo "clang version 16.0.6";;
      -print-prog-name=wasm-ld) echo ${folder}/bin/wasm-ld;;
      *) exec ${which('clang-19')} "$@";;
    esac`,
  )
  writeProgram('wasm-ld', '[ "$1" = --version ] && echo "Debian LLD 14.0.6" && exit\nexit 1')
  return { PATH: join(folder, 'bin'), TARE_CLANG: '' }
}

test('a wasm-ld that is older than clang is not used where there is a later one', () => {
  library('int lib_one(void);\n', 'int lib_one(void) { return 1; }\n')
  const env = withOldLinker()
  for (const name of ['wasm-ld-19', 'wasm-opt']) symlinkSync(which(name), join(folder, 'bin', name))
  const { stderr, status } = build(['lib.h', '-v'], env)
  assert.match(stderr, /^wasm-ld-19 --no-entry /m)
  assert.equal(status, 0)
})

test('a wasm-ld that is older than clang is used where there is no other', () => {
  library('int lib_one(void);\n', 'int lib_one(void) { return 1; }\n')
  rejects(build(['lib.h'], withOldLinker()), "tare: error: 'wasm-ld' failed; nothing was written\n")
})

/** A PATH with clang and no wasm-opt but one of ours. */
const withoutWasmOpt = () => {
  mkdirSync(join(folder, 'bin'), { recursive: true })
  symlinkSync(which('clang-19'), join(folder, 'bin/clang-19'))
  return { PATH: join(folder, 'bin'), TARE_CLANG: 'clang-19' }
}

test('no wasm-opt is told, with what to install', () => {
  library('int lib_one(void);\n', 'int lib_one(void) { return 1; }\n')
  rejects(
    build(['lib.h'], withoutWasmOpt()),
    "tare: error: cannot run 'wasm-opt': no such program; install binaryen, or name one with --wasm-opt=\n",
  )
})

test('a wasm-opt that fails since it is too old is told with its version', () => {
  library('int lib_one(void);\n', 'int lib_one(void) { return 1; }\n')
  writeProgram('wasm-opt', '[ "$1" = --version ] && echo "wasm-opt version 91" && exit\nexit 1')
  rejects(
    build(['lib.h'], withoutWasmOpt()),
    "tare: error: 'wasm-opt' failed; nothing was written\n" +
      "tare: error: 'wasm-opt' is version 91, and tare needs 108 or later: install a later binaryen, or name one with --wasm-opt=\n",
  )
})

// ---- Files ----

test('a source in place of the header', () => {
  library('int lib_one(void);\n')
  rejects(
    build(['lib.c']),
    "tare: error: 'lib.c' is a source, and the header is what is bound: `tare build lib.h`, which finds the source beside it\n",
    2,
  )
})

test('a keyword of C23 is no C++', () => {
  library('constexpr int lib_size = 3;\nint lib_one(void);\n')
  rejects(build(['lib.h']), "lib.h:1:1: error: 'constexpr' is C23; build with -std=c2x\n")
})

test('a header of C++ by its name', () =>
  rejects(
    build(['lib.hpp']),
    'tare: error: \'lib.hpp\' is C++, and tare reads C: `tare build HEADER.h`, with what is to be bound as functions that are extern "C"\n',
    2,
  ))

for (const [what, line, word, column] of [
  ['a class', 'class Thing { public: int x; };', 'class', 1],
  ['a template', 'template <typename T> T thing(T x);', 'template', 1],
  ['a namespace', 'namespace thing { int x(); }', 'namespace', 1],
  ['a using declaration', 'using thing = int;', 'using', 1],
])
  test(`${what} of C++ in a header`, () => {
    library(`int lib_one(void);\n${line}\n`)
    rejects(
      build(['lib.h']),
      `lib.h:2:${column}: error: '${word}' is C++, and tare reads C; declare functions that are extern "C" in a C header of their own\n`,
    )
  })

test('extern "C" without its guard', () => {
  library('extern "C" int lib_one(void);\n')
  rejects(
    build(['lib.h']),
    "lib.h:1:8: error: 'extern \"C\"' is C++; put it between '#ifdef __cplusplus' and '#endif'\n",
  )
})

// ---- Includes ----

test('a header that another one needs and that is not found', () => {
  mkdirSync(join(folder, 'inc'))
  write('inc/config.h', 'typedef int number;\n')
  library('#include "config.h"\nnumber lib_one(void);\n', 'int lib_one(void) { return 1; }\n')
  rejects(build(['lib.h']), "lib.h:1:10: error: 'config.h' is not found; name its folder with -I\n")
  assert.equal(build(['lib.h', '-Iinc']).status, 0)
})

test('a header that -include names and that is not found', () => {
  library('int lib_one(void);\n')
  const result = build(['lib.h', '-include', 'missing.h'])
  rejects(result, /^<built-in>:1:10: fatal error: 'missing.h' file not found\n/)
})

test('a header of a C library, in the header', () => {
  library('#include <stdio.h>\nint lib_one(void);\n', 'int lib_one(void) { return 1; }\n')
  rejects(
    build(['lib.h']),
    "lib.h:1:10: error: 'stdio.h' is a C library's, which a module does not have by itself; build with --libc=wasi, or do without\n",
  )
  assert.equal(build(['lib.h', '--libc=wasi']).status, 0)
})

test("a header of clang's own that needs the C library's is told where it is included", () => {
  write('sub.h', '#include <inttypes.h>\n')
  library('#include <stddef.h>\n#include "sub.h"\nint lib_one(void);\n')
  rejects(
    build(['lib.h']),
    "./sub.h:1:10: error: 'inttypes.h' is a C library's, which a module does not have by itself; build with --libc=wasi, or do without\n",
  )
})

test('empty parentheses are no prototype but in C23', () => {
  library('int lib_one();\n', 'int lib_one() { return 1; }\n')
  rejects(
    build(['lib.h']),
    "lib.h:1:5: error: 'lib_one' has no prototype; write 'lib_one(void)', or build with -std=c2x, where '()' means that\n",
  )
  assert.equal(build(['lib.h', '-std=c2x']).status, 0)
})

test('headers of a C library, in a source, all of them at once', () => {
  library(
    'double lib_one(double x);\n',
    '#include <math.h>\n#include <stdio.h>\n#include "own.h"\ndouble lib_one(double x) { return sin(x); }\n',
  )
  const result = build(['lib.h'])
  rejects(result, /^lib\.c:2:10: fatal error: 'math\.h' file not found\n/)
  assert.ok(
    result.stderr.endsWith(
      "tare: error: 'math.h' is a C library's, which a module does not have by itself; build with --libc=wasi, or do without\n" +
        "tare: error: 'stdio.h' is a C library's, which a module does not have by itself; build with --libc=wasi, or do without\n" +
        "tare: error: 'own.h' is not found; name its folder with -I\n",
    ),
    result.stderr,
  )
})

test('a type whose header is not included, and -include', () => {
  library('size_t lib_one(uint8_t x);\n', 'size_t lib_one(uint8_t x) { return x; }\n')
  rejects(
    build(['lib.h']),
    "lib.h:1:1: error: 'size_t' is not declared, since the header does not include <stddef.h>; include it there, or build with -include stddef.h\n" +
      "lib.h:1:16: error: 'uint8_t' is not declared, since the header does not include <stdint.h>; include it there, or build with -include stdint.h\n",
  )
  assert.equal(build(['lib.h', '-include', 'stdint.h', '-include', 'stddef.h']).status, 0)
})

test("what clang tells best is clang's to tell", () => {
  library('size_t lib_one(mumble x);\n')
  const { stderr, status } = build(['lib.h'])
  assert.equal(status, 1)
  assert.match(stderr, /lib\.h:1:16: error: unknown type name 'mumble'/)
})

// ---- Functions that nobody defines ----

for (const [name, declaration, body, hint] of [
  [
    'posix_memalign',
    'int posix_memalign(void **, __SIZE_TYPE__, __SIZE_TYPE__);',
    'void *p; return posix_memalign(&p, 16, x);',
    "is a C library's: build with --libc=wasi, or do without",
  ],
  [
    'malloc_usable_size',
    '__SIZE_TYPE__ malloc_usable_size(void *);',
    'return (int)malloc_usable_size(&x);',
    "is of no allocator but wasi-libc's: take that with --malloc=dlmalloc, or do without",
  ],
  [
    'printf',
    'int printf(const char *, ...);',
    'return printf("%d", x);',
    "is a C library's: build with --libc=wasi, or do without",
  ],
  [
    'strtod',
    'double strtod(const char *, char **);',
    'char s[] = {(char)x, 0}; return (int)strtod(s, 0);',
    "is a C library's: build with --libc=wasi, or do without",
  ],
  [
    'sin',
    'double sin(double);',
    'return (int)sin(x);',
    "is a C library's: build with --libc=wasi, or do without",
  ],
])
  test(`a call of ${name}, which needs more than tare links by itself`, () => {
    library('int lib_one(int x);\n', `${declaration}\nint lib_one(int x) {\n ${body} }\n`)
    const { status, stderr } = build(['lib.h'])
    const at = body.indexOf(name) + 2
    assert.equal(stderr, `lib.c:4:${at}: error: '${name}' ${hint}\n`)
    assert.equal(status, 1)
  })

test('all that nothing defines is told at once, where it is called, with the source nearby that has it', () => {
  library(
    'int lib_one(int x);\nint lib_two(int x);\n',
    `int helper(int), second(int), third(int);
double sin(double);
void *malloc(__SIZE_TYPE__);
extern int value;
static int inner(int x) { return helper(x) + (int)sin(x); }
int lib_one(int x) { return malloc(x) == 0 || inner(x) || value; }
int lib_two(int x) { return second(x) + third(x); }
`,
  )
  write(
    'more.c',
    '/* int third(int x) { */\nint value = 3;\nint\nhelper(int x)\n{ return third(x); }\n',
  )
  write('calls.c', 'int third(int);\nint other(void) { return third(2); }\n')
  const { status, stderr } = build(['lib.h', 'lib.c'])
  assert.equal(status, 1)
  assert.deepEqual(stderr.split('\n').sort(), [
    '',
    "lib.c: error: 'value' is defined in more.c, which is no source of this build: name it as well",
    "lib.c:6:34: error: 'helper' is defined in more.c, which is no source of this build: name it as well",
    "lib.c:6:51: error: 'sin' is a C library's: build with --libc=wasi, or do without",
    "lib.c:8:29: error: 'second' is defined by no source: name the one that has it, or leave out what needs it, such as by --skip=lib_two",
    "lib.c:8:41: error: 'third' is defined by no source: name the one that has it, or leave out what needs it, such as by --skip=lib_two",
  ])
})

test('a source nearby that only uses a name, or has it for itself, is not said to define it', () => {
  const names = ['own', 'local', 'field', 'off', 'told', 'wide', 'after', 'old', 'linked']
  library(
    'int lib_one(int x);\n',
    `int own(int), off(int), told(int), wide(int), after(int), old(int), linked(int);
extern int local, field;
int lib_one(int x) { return own(x) + off(x) + told(x) + wide(x) + after(x) + old(x) + linked(x) + local + field; }
`,
  )
  write(
    'more.c',
    `static int
own(int x) {
  int local;
  local = x;
  return local;
}
struct thing {
  int field;
};
#if 0
int off(int x) { return x; }
#endif
/*
int told(int x) { return x; }
*/
#ifdef WIDE
int wide(long x) {
#else
int wide(int x) {
#endif
  return '"' + x;
}
int after(int x) { return x; }
int old(x)
  int x;
{
  return x;
}
#ifdef __cplusplus
extern "C" {
#endif
int linked(int x) { return x; }
`,
  )
  const { stderr } = build(['lib.h', 'lib.c'])
  const told = names.filter((name) => stderr.includes(`'${name}' is defined in more.c`))
  assert.deepEqual(told, ['wide', 'after', 'old', 'linked'], stderr)
})

test('a source that only uses a name, or has it for itself, is not said to define it', () => {
  library('int lib_one(int x);\n', 'int helper(int);\nint lib_one(int x) { return helper(x); }\n')
  mkdirSync(join(folder, 'folder.c'))
  const told =
    "lib.c:3:29: error: 'helper' is defined by no source: name the one that has it, or leave out what needs it, such as by --skip=lib_one\n"
  for (const other of [
    'static int helper(int x) { return x; }\n',
    'static int\nhelper(int x) { return x; }\n',
    'int other(void) {\n  helper = 3;\n}\n',
    'extern int helper;\n',
    'int helper(int x',
  ]) {
    write('other.c', other)
    assert.equal(build(['lib.h', 'lib.c']).stderr, told, other)
  }
})

test('what nothing defines is told beside a warning of wasm-ld', () => {
  library(
    'int lib_one(int x);\n',
    'int helper(int), twice(int);\nint lib_one(int x) { return helper(x) + twice(x); }\n',
  )
  write('more.c', 'int twice(int x, int y) { return x + y; }\n')
  const { stderr, status } = build(['lib.h', 'lib.c', 'more.c'])
  assert.match(stderr, /wasm-ld.*: function signature mismatch: twice\n/)
  assert.match(stderr, /^lib\.c:3:29: error: 'helper' is defined by no source/m)
  assert.equal(status, 1)
})

test("what a C library's function lacks is told where the sources call that one", () => {
  library(
    'int lib_one(int x);\n',
    'int system(const char *);\nint lib_one(int x) {\n return x + system("ls"); }\n',
  )
  const { stderr } = build(['lib.h', '--libc=wasi'])
  assert.match(stderr, /^lib\.c:4:\d+: error: 'system' is defined by no source/)
})

test('sources that allocate get an allocator, and a note of its bytes', async () => {
  library(
    'int lib_one(int x);\n',
    'void *malloc(__SIZE_TYPE__);\nvoid free(void *);\nint lib_one(int x) { char *volatile p = malloc(x); p[1] = 3; x = p[1]; free(p); return x; }\n',
  )
  const { status, stderr } = build(['lib.h'])
  assert.match(
    stderr,
    /^tare: note: the sources allocate, so that the allocator freelist is linked \(\d{3} bytes\); --malloc=NAME names another one\n$/,
  )
  assert.equal(status, 0)
  const { one } = await import(pathToFileURL(join(folder, 'dist/lib.js')).href)
  assert.equal(one(70000), 3)
  assert.equal(build(['lib.h', '--malloc=freelist']).stderr, '')
})

// ---- The command line ----

test('--rename needs both names, the second one of JavaScript, and once', () => {
  library('int lib_one(void);\n')
  for (const value of ['lib_one', '=one', 'lib_one=', 'lib_one=1st', 'lib_one=a-b', 'lib_one=a$b'])
    rejects(
      build(['lib.h', `--rename=${value}`]),
      `tare: error: --rename=${value}: C's name and JavaScript's are needed, as in --rename=thing_go=run\n`,
      2,
    )
  rejects(
    build(['lib.h', '--rename=lib_one=a', '--rename=lib_one=b']),
    "tare: error: --rename=lib_one=b: 'lib_one' is to be called 'a' already\n",
    2,
  )
})

test('a misspelt name suggests the nearest one', () => {
  library('int lib_update(int x);\n', 'int lib_update(int x) { return x; }\n')
  for (const option of ['skip', 'stream', 'import'])
    assert.match(
      build(['lib.h', `--${option}=lib_updaet`]).stderr,
      new RegExp(`--${option}=lib_updaet: no.* in .*lib\\.h.*; is it 'lib_update'\\?\n`),
    )
})

test('--lenient binds the rest, and tells of each that was left out', async () => {
  library(
    'typedef struct Box { int x; } Box;\nvoid box_init(Box *self, int x);\nint box_x(const Box *self);\n' +
      'Box *box_new(void);\nvoid box_free(Box *self);\nint *box_at(Box *self);\nint lib_sum(int count, ...);\n',
    'void box_init(Box *b, int x) { b->x = x; }\nint box_x(const Box *b) { return b->x; }\n',
  )
  const { status, stderr } = build(['lib.h', '--lenient'])
  assert.equal(status, 0)
  assert.deepEqual(stderr.match(/^lib\.h:\d+:\d+: warning: '\w+'/gm), [
    "lib.h:6:6: warning: 'box_at'",
    "lib.h:7:5: warning: 'lib_sum'",
  ])
  assert.match(stderr, /'new Box\(\)' places an instance .*left out: .*box_new.*box_free/)
  const glue = await import(join(folder, 'dist/lib.js'))
  assert.deepEqual(Object.keys(glue), ['Box'])
  assert.equal(new glue.Box(7).x(), 7)
})

test('--lenient tells of each function that is left out for a type', () => {
  library(
    'typedef struct { int *at; } Bad;\nenum far { FAR = 5000000000 };\n' +
      'int lib_one(const Bad *bad);\nint lib_two(int x, Bad bad);\nvoid lib_three(enum far far);\nint lib_four(int x);\n',
    'int lib_four(int x) { return x; }\n',
  )
  const { status, stderr } = build(['lib.h', '--lenient'])
  assert.equal(status, 0)
  assert.deepEqual(stderr.match(/^lib\.h:\d+:\d+: warning: .*?[,;]/gm), [
    "lib.h:2:6: warning: 'far' needs 64 bits;",
    "lib.h:1:23: warning: 'at' has no known length;",
    "lib.h:3:5: warning: 'lib_one' uses a type that is refused,",
    "lib.h:4:5: warning: 'lib_two' uses a type that is refused,",
    "lib.h:5:6: warning: 'lib_three' uses a type that is refused,",
  ])
})

test('--lenient: options for what is left out are no mistakes', () => {
  library(
    'int lib_one(int x);\nvoid lib_two(char **x, unsigned char *out);\n',
    'int lib_one(int x) { return x; }\n',
  )
  const { status, stderr } = build([
    'lib.h',
    '--lenient',
    '--simd',
    '--rename=lib_two=two',
    '--bound=lib_two.out=3',
  ])
  assert.equal(status, 0)
  assert.equal(stderr.match(/warning|error/g).length, 1)
})

test("--lenient leaves out a class that would hide a name of JavaScript's, and what takes it", () => {
  library('typedef struct Error { int x; } Error;\nvoid error_init(Error *self);\n')
  const { status, stderr } = build(['lib.h', '--lenient'])
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "lib.h:1:33: warning: 'Error' would hide 'Error', a name of JavaScript's own; rename it, here or with --rename=Error=NAME\n" +
      "lib.h:2:6: warning: 'error_init' uses 'Error', which has no name in JavaScript, and is left out with it\n" +
      'lib.h: error: declares no function that JavaScript could call; declare one that is neither static nor inline, here, or name the included file that does with --with=GLOB; --inline binds those that are inline\n',
  )
})

test('what wasm-ld says besides is told once', () => {
  library(
    'int lib_one(int x);\n',
    'int twice(int x) { return x; }\nint lib_one(int x) { return x; }\n',
  )
  write('more.c', 'int twice(int x) { return x; }\n')
  const { status, stderr } = build(['lib.h', 'lib.c', 'more.c'])
  assert.equal(status, 1)
  assert.equal(stderr.match(/duplicate symbol: twice/g).length, 1)
})

test('--lenient with --simd tells of each once', () => {
  library(
    'int lib_one(int x);\nint lib_sum(int count, ...);\n',
    'int lib_one(int x) { return x; }\n',
  )
  const { status, stderr } = build(['lib.h', '--lenient', '--simd'])
  assert.equal(status, 0)
  assert.equal(stderr.match(/warning/g).length, 1)
})

test('sources in another folder find the header by its name', () => {
  mkdirSync(join(folder, 'lib'), { recursive: true })
  write('lib.h', 'int lib_one(int x);\n')
  write('lib/one.c', '#include "lib.h"\nint lib_one(int x) { return x; }\n')
  const { status, stderr } = build(['lib.h', 'lib/one.c'])
  assert.equal(stderr, '')
  assert.equal(status, 0)
})

// ---- tests/foreign.js ----

test('tests/foreign.js lists what came of a header, and what was left out', () => {
  library(
    'typedef struct Box { int x; } Box;\nvoid box_init(Box *self, int x);\nint box_get_x(const Box *self);\n#define LIB_SIZE 4\nint lib_one(int x);\n',
    'void box_init(Box *b, int x) { b->x = x; }\nint box_get_x(const Box *b) { return b->x; }\nint lib_one(int x) { return x; }\n',
  )
  const foreign = (...words) =>
    spawnSync(process.execPath, [`${root}tests/foreign.js`, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TARE: tare },
    })
  const whole = foreign('lib.h')
  assert.match(
    whole.stdout,
    /^class Box\n {2}constructor\(x: number\)\n {2}get x\(\): number\nfunctions\n {2}one\(x: number\): number\nconstants\n {2}SIZE\nbuilt\n {2}lib\.js: \d+ bytes, \d+ gzip -9\n {2}lib\.wasm: \d+ bytes, \d+ gzip -9\n$/,
  )
  assert.equal(whole.status, 0)
  write('part.h', '#include "lib.h"\nint lib_one(int x);\nint lib_sum(int count, ...);\n')
  const part = foreign('part.h', 'lib.c')
  assert.match(
    part.stdout,
    /left out: 1\n {2}part\.h:3:5: 'lib_sum' takes any number of arguments; call it in a function of your own .*\nbuilt\n/,
  )
  assert.equal(part.status, 1)
  const none = foreign('lib.h', '-DBox=')
  assert.match(none.stdout, /^not built\n/)
  assert.equal(none.status, 2)
  assert.equal(foreign().status, 2)
})
