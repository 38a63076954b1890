/** The command as a user meets it: help, options, what goes wrong, and what is left behind. */
import assert from 'node:assert/strict'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { root, run, tare } from './support/build.js'
import { folder, inFolder, write } from './support/folder.js'

const adder = () => cpSync(root + 'examples/adder', folder, { recursive: true })
const written = () =>
  existsSync(join(folder, 'dist')) ? readdirSync(join(folder, 'dist')).sort() : []
const exportsOf = (path) =>
  WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(path))).map(({ name }) => name)

/** Rejected with exactly these lines on standard error, and nothing written. */
const rejects = ({ status, stderr, stdout }, expectedStatus, expected) => {
  if (expected instanceof RegExp) assert.match(stderr, expected)
  else assert.equal(stderr, expected)
  assert.equal(stdout, '')
  assert.equal(status, expectedStatus)
  assert.deepEqual(written(), [])
}

// ---- Help ----

test('--help names the verbs, build --help its options and an example', () => {
  const { status, stdout } = run(['--help'])
  assert.equal(status, 0)
  assert.match(stdout, /tare build HEADER\.h/)
  const build = run(['build', '--help'])
  assert.equal(build.status, 0)
  for (const word of [
    '-o DIR',
    '--no-embed',
    '--simd',
    '--snapshot',
    '--keep-names',
    '--debug',
    '--no-debug-file',
    '--explain',
    '--skip=',
    '--stream=',
    '--rename=',
    '--prefix=',
    '--bound=',
    '--lenient',
    '--max-memory=',
    '--stack-size=',
    '--clang=',
    '--wasm-opt=',
    '-v',
    'Example',
  ])
    assert.ok(build.stdout.includes(word), word)
})

const pages = { build: 'building', check: 'inspecting', size: 'inspecting', print: 'inspecting' }
for (const [verb, page] of Object.entries(pages))
  test(`docs/${page}.md has every option that ${verb} --help has`, () => {
    const options = run([verb, '--help']).stdout.match(/(?<![\w-])--?[a-z][a-z-]*(?==|\b)/g)
    const documented = new Set(
      readFileSync(`${root}docs/${page}.md`, 'utf8').match(/(?<=`)--?[a-z][a-z-]*(?=[=` ])/g),
    )
    assert.ok(options.length)
    assert.deepEqual(
      [...new Set(options)].filter((option) => !documented.has(option)),
      [],
    )
  })

test('--version prints the version', () =>
  assert.match(run(['--version']).stdout, /^tare \d+\.\d+\.\d+\n$/))

test('no verb, or an unknown one, is wrong usage', () => {
  assert.equal(run([]).status, 2)
  rejects(run(['bulid']), 2, /^tare: error: unknown verb 'bulid'\n/)
})

// ---- A build ----

test('a header alone builds from the source beside it, into dist', () => {
  adder()
  const { status, stdout } = inFolder('build', 'adder.h')
  assert.equal(status, 0)
  assert.match(stdout, /92 bytes +dist\/adder\.wasm\n/)
  assert.deepEqual(written(), ['adder.d.ts', 'adder.debug.wasm', 'adder.js', 'adder.wasm'])
})

test('a function with the attribute constructor runs when the module is loaded', async () => {
  write('late.h', 'int late_value(void);\n')
  write(
    'late.c',
    `#include "late.h"
static volatile int value;
__attribute__((constructor)) static void begin(void) { value = value + 7; }
int late_value(void) { return value; }
`,
  )
  assert.equal(inFolder('build', 'late.h').status, 0)
  const { value } = await import(pathToFileURL(join(folder, 'dist/late.js')).href)
  assert.equal(value(), 7)
})

test('a constructor that calls JavaScript, which has nothing of the module yet, is refused', () => {
  write(
    'early.h',
    '#include <tare.h>\nTARE_IMPORT void early_log(int x);\nint early_value(void);\n',
  )
  write(
    'early.c',
    `#include "early.h"
static int value;
__attribute__((constructor)) static void begin(void) { early_log(++value); }
int early_value(void) { return value; }
`,
  )
  rejects(
    inFolder('build', 'early.h'),
    1,
    /^early\.c:3:\d+: error: a constructor may call 'early_log', which is JavaScript's, .*do it in an init function$/m,
  )
})

test('-o makes the folders that are missing', () => {
  adder()
  assert.equal(inFolder('build', 'adder.h', '-o', 'a/b/c').status, 0)
  assert.ok(existsSync(join(folder, 'a/b/c/adder.js')))
})

test('the same input gives the same bytes, wherever it is built', () => {
  adder()
  assert.equal(inFolder('build', 'adder.h', '-o', 'one').status, 0)
  assert.equal(run(['build', join(folder, 'adder.h'), '-o', join(folder, 'two')]).status, 0)
  for (const name of ['adder.wasm', 'adder.js', 'adder.d.ts'])
    assert.deepEqual(
      readFileSync(join(folder, 'one', name)),
      readFileSync(join(folder, 'two', name)),
    )
})

test('several sources are linked, and -I and -D reach them', async () => {
  mkdirSync(join(folder, 'inc'))
  write('inc/factor.h', '#define FACTOR 3\n')
  write('sum.h', 'int sum_scaled(int left, int right);\n')
  write(
    'one.c',
    '#include "sum.h"\n#include <factor.h>\nint scale(int);\nint sum_scaled(int l, int r) { return scale(l + r) * FACTOR; }\n',
  )
  write('two.c', 'int scale(int x) { return x * SCALE; }\n')
  const { status, stderr } = inFolder('build', 'sum.h', 'one.c', 'two.c', '-I', 'inc', '-DSCALE=7')
  assert.equal(stderr, '')
  assert.equal(status, 0)
  const { scaled } = await import(join(folder, 'dist/sum.js'))
  assert.equal(scaled(1, 2), 63)
})

test('exactly the functions of the header are exported, under short names', () => {
  adder()
  writeFileSync(
    join(folder, 'adder.c'),
    readFileSync(join(folder, 'adder.c')) + '\nint helper(void);\nint helper(void) { return 1; }\n',
  )
  assert.equal(inFolder('build', 'adder.h').status, 0)
  assert.deepEqual(exportsOf(join(folder, 'dist/adder.wasm')), ['a', 'b', 'c', 'd'])
})

test('--keep-names keeps the names of C', async () => {
  adder()
  assert.equal(inFolder('build', 'adder.h', '--keep-names').status, 0)
  assert.deepEqual(exportsOf(join(folder, 'dist/adder.wasm')), [
    'memory',
    'adder_init',
    'adder_add',
    'adder_result',
  ])
  const { Adder } = await import(join(folder, 'dist/adder.js'))
  assert.equal(new Adder().result(), 0)
})

test('a header without class and buffer gets a module without memory', () => {
  cpSync(root + 'examples/add', folder, { recursive: true })
  assert.equal(inFolder('build', 'add.h').status, 0)
  const kinds = WebAssembly.Module.exports(
    new WebAssembly.Module(readFileSync(join(folder, 'dist/add.wasm'))),
  )
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ['function'],
  )
  assert.equal(readFileSync(join(folder, 'dist/add.wasm')).length, 39)
})

const two = () => {
  write('kind.h', 'int kind_of_module(void);\n')
  write(
    'kind.c',
    '#include "kind.h"\n#ifdef __wasm_simd128__\nint kind_of_module(void) { return 128; }\n#else\nint kind_of_module(void) { return 32; }\n#endif\n',
  )
}
const withSimd = async (simd, call) => {
  const { validate } = WebAssembly
  WebAssembly.validate = (bytes) => simd && validate(bytes)
  try {
    return await call()
  } finally {
    WebAssembly.validate = validate
  }
}

test('--simd writes two modules, and the glue takes the one that the engine has', async () => {
  two()
  assert.equal(inFolder('build', 'kind.h', '--simd').status, 0)
  assert.deepEqual(written(), [
    'kind.d.ts',
    'kind.debug.wasm',
    'kind.js',
    'kind.simd.debug.wasm',
    'kind.simd.wasm',
    'kind.wasm',
  ])
  for (const [simd, expected] of [
    [true, 128],
    [false, 32],
  ]) {
    const path = join(folder, `dist/kind.js?${simd}`)
    const { ofModule } = await withSimd(simd, () => import(path))
    assert.equal(ofModule(), expected)
  }
})

test('--simd that changes nothing is told', () => {
  adder()
  const { status, stderr } = inFolder('build', 'adder.h', '--simd')
  assert.equal(status, 0)
  assert.equal(stderr, 'tare: note: with SIMD the module is the same; --simd has no effect here\n')
})

test('--simd --no-embed tells which of the modules the engine wants', async () => {
  two()
  assert.equal(inFolder('build', 'kind.h', '--simd', '--no-embed').status, 0)
  for (const [has, file, expected] of [
    [true, 'kind.simd.wasm', 128],
    [false, 'kind.wasm', 32],
  ]) {
    const { fetch } = globalThis
    let fetched
    globalThis.fetch = async (url) => new Response(readFileSync((fetched = url)))
    const path = join(folder, `dist/kind.js?loaded${has}`)
    const { init, simd, ofModule } = await withSimd(has, async () => {
      const glue = await import(path)
      await glue.init()
      return glue
    })
    globalThis.fetch = fetch
    assert.equal(simd, has)
    assert.equal(fetched.pathname.split('/').at(-1), file)
    assert.equal(ofModule(), expected)
    assert.ok(init)
  }
})

test('--simd --no-embed: one of the modules may have a stack, and the other none', async () => {
  write('lone.h', 'int lone_sum(int n);\n')
  write(
    'lone.c',
    '#include "lone.h"\n#ifdef __wasm_simd128__\nint lone_sum(int n) { return n * (n + 1) / 2; }\n#else\n' +
      'int lone_sum(int n) { volatile int a[100]; a[n % 100] = n; return n ? lone_sum(n - 1) + a[n % 100] : 0; }\n#endif\n',
  )
  assert.equal(inFolder('build', 'lone.h', '--simd', '--no-embed').status, 0)
  for (const file of ['lone.wasm', 'lone.simd.wasm']) {
    const { init, sum } = await import(join(folder, `dist/lone.js?${file}`))
    await init(readFileSync(join(folder, 'dist', file)))
    assert.equal(sum(10), 55)
  }
})

test('--simd: a class has one layout in both modules', () => {
  write(
    'wide.h',
    '#ifdef __wasm_simd128__\n#define N 8\n#else\n#define N 2\n#endif\ntypedef struct Wide { int a[N]; } Wide;\nvoid wide_init(Wide *self);\n',
  )
  write('wide.c', '#include "wide.h"\nvoid wide_init(Wide *self) { self->a[N - 1] = 1; }\n')
  rejects(
    inFolder('build', 'wide.h', '--simd'),
    1,
    "wide.h:6:35: error: 'Wide' has 8 bytes, and with SIMD 32; give it one layout for both\n",
  )
  rejects(
    inFolder('build', 'wide.h', '-msimd128'),
    2,
    'tare: error: -msimd128: use --simd, which makes a module with and one without\n',
  )
})

test('a small frame of a leaf function is a stack like any other', async () => {
  write('leaf.h', 'int leaf_count(void);\nint leaf_pick(int i, int x);\n')
  write(
    'leaf.c',
    '#include "leaf.h"\nstatic int counters[8];\nint leaf_count(void) { return ++counters[0]; }\n' +
      'int leaf_pick(int i, int x) { volatile int a[4] = {x, x + 1, x + 2, x + 3}; return a[i & 3]; }\n',
  )
  assert.equal(inFolder('build', 'leaf.h').status, 0)
  const { count, pick } = await import(join(folder, 'dist/leaf.js'))
  assert.deepEqual([count(), count(), pick(1, 5), count(), pick(3, 5), count()], [1, 2, 6, 3, 8, 4])
})

test('names that --no-embed exports itself are refused', () => {
  write('clash.h', '#define CLASH_LIMIT 1\n#define simd 2\nint clash_init(int x);\n')
  write('clash.c', '#include "clash.h"\nint clash_init(int x) { return x; }\n')
  assert.equal(inFolder('build', 'clash.h').status, 0)
  rmSync(join(folder, 'dist'), { recursive: true })
  const { stderr, status } = inFolder('build', 'clash.h', '--no-embed', '--simd')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^clash\.h:3:5: error: 'clash_init' would be 'init', which a module built with --no-embed/,
  )
  assert.match(stderr, /\nclash\.h:2:9: error: 'simd' would be 'simd'/)
})

test('file names that are no identifiers work', async () => {
  for (const stem of ["it's", 'a#b', 'ünï code', '-dash']) {
    write(`${stem}.h`, 'int f(int x);\n')
    write(`${stem}.c`, 'int f(int x) { return x + 1; }\n')
    assert.equal(inFolder('build', '--no-embed', '--', `${stem}.h`).status, 0, stem)
    const { init, f } = await import(pathToFileURL(join(folder, `dist/${stem}.js`)))
    const { fetch } = globalThis
    globalThis.fetch = async (url) => new Response(readFileSync(url))
    await init()
    globalThis.fetch = fetch
    assert.equal(f(1), 2)
  }
})

test('what was written by hand is not overwritten', () => {
  adder()
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/adder.js'), 'export const mine = 1\n')
  const { stderr, status } = inFolder('build', 'adder.h')
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "tare: error: 'dist/adder.js' is there and was not made by tare; remove it, or write elsewhere with -o\n",
  )
  assert.deepEqual(written(), ['adder.js'])
})

test('a build that is interrupted leaves nothing behind', async () => {
  adder()
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  write('slow', '#!/bin/sh\nsleep 1\nexec wasm-opt "$@"\n')
  chmodSync(join(folder, 'slow'), 0o755)
  const child = spawn(tare, ['build', 'adder.h', '--wasm-opt=./slow'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: 'ignore',
  })
  while (!readdirSync(temporary).length) await new Promise((resolve) => setTimeout(resolve, 10))
  child.kill('SIGTERM')
  const [, signal] = await once(child, 'exit')
  assert.equal(signal, 'SIGTERM')
  assert.deepEqual(readdirSync(temporary), [])
  assert.deepEqual(written(), [])
})

test('a build ends at each run of the compiler that is interrupted with it', () => {
  adder()
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  const clang = process.env.TARE_CLANG || 'clang-19'
  for (const ending of ['exit 1', 'kill -INT $$']) {
    let number = 0
    for (let status = null; status === null;) {
      number++
      write('count', '0')
      rmSync(join(folder, 'hit'), { recursive: true, force: true }) // two may have one number
      write(
        'compiler',
        `#!/bin/sh
n=$(($(cat count) + 1))
echo $n >count
[ $n = ${number} ] && mkdir hit && { kill -INT $PPID; ${ending}; }
exec ${clang} "$@"
`,
      )
      chmodSync(join(folder, 'compiler'), 0o755)
      const words = [
        'build',
        'adder.h',
        '--clang=./compiler',
        '--cache=cache',
        '-o',
        `out${number}`,
      ]
      const ended = spawnSync(tare, words, {
        cwd: folder,
        env: { ...process.env, TMPDIR: temporary },
        timeout: 30000,
      })
      status = ended.status
      assert.ok(status === 0 || ended.signal === 'SIGINT', `${number}: ${ended.signal}`)
      assert.equal(existsSync(join(folder, `out${number}`)), status === 0)
      assert.deepEqual(readdirSync(temporary), [])
    }
    assert.ok(number > 3)
    rmSync(join(folder, 'cache'), { recursive: true, force: true })
    rmSync(join(folder, `out${number}`), { recursive: true })
  }
})

test('a stack is there only where one is used, and its size can be chosen', () => {
  write('deep.h', 'int deep(int n);\n')
  write(
    'deep.c',
    '#include "deep.h"\nint deep(int n) { volatile int a[100]; a[n] = n; return n ? deep(n - 1) + a[n] : 0; }\n',
  )
  for (const [size, depth] of [
    ['4096', 8],
    ['65536', 99],
  ]) {
    assert.equal(inFolder('build', 'deep.h', `--stack-size=${size}`, '--keep-names').status, 0)
    const module = new WebAssembly.Module(readFileSync(join(folder, 'dist/deep.wasm')))
    const { deep } = new WebAssembly.Instance(module).exports
    assert.equal(deep(depth), (depth * (depth + 1)) / 2)
    if (size == '4096') assert.throws(() => deep(99), WebAssembly.RuntimeError)
  }
})

test('-v prints every command that it runs', () => {
  adder()
  const { stderr } = inFolder('build', 'adder.h', '-v')
  for (const word of ['--version', '-c adder.c', '--no-entry', '-Oz --converge'])
    assert.ok(stderr.includes(word), word)
})

test('--explain prints what was read from the header, and writes nothing', () => {
  adder()
  const { status, stdout } = inFolder('build', 'adder.h', '--explain')
  assert.equal(status, 0)
  assert.match(stdout, /class Adder/)
  assert.deepEqual(written(), [])
})

test('--skip and --stream say what the markers say', async () => {
  write(
    'log.h',
    'typedef struct Log { int n; } Log;\nvoid log_init(Log *self);\nvoid log_write(Log *self, const unsigned char *p, int p_len);\nint log_calls(const Log *self);\nint log_all(char **rest);\n',
  )
  write(
    'log.c',
    '#include "log.h"\nvoid log_init(Log *l) { l->n = 0; }\nvoid log_write(Log *l, const unsigned char *p, int n) { l->n++; }\nint log_calls(const Log *l) { return l->n; }\n',
  )
  assert.equal(inFolder('build', 'log.h', '--skip=log_all', '--stream=log_write').status, 0)
  const { Log } = await import(join(folder, 'dist/log.js'))
  const log = new Log()
  log.write(new Uint8Array(3 * 65536))
  assert.equal(log.calls(), 3)
})

test('string.h has what needs no C library; an own definition wins', async () => {
  write('text.h', '#include <stddef.h>\nunsigned text_length(const char *s);\n')
  write(
    'text.c',
    '#include "text.h"\n#include <string.h>\nunsigned text_length(const char *s) { return strlen(s); }\nsize_t strlen(const char *s) { return 42; }\n',
  )
  assert.equal(inFolder('build', 'text.h', '-fno-builtin').status, 0)
  const { length } = await import(join(folder, 'dist/text.js'))
  assert.equal(length('abc'), 42)
})

// ---- What goes wrong ----

test('errors in the header reach the user as clang prints them', () => {
  adder()
  write('adder.h', 'typedef struct Adder { doubel sum; } Adder;\n')
  const result = inFolder('build', 'adder.h')
  assert.match(result.stderr, /^adder\.h:1:24: error: unknown type name 'doubel'/)
  assert.match(result.stderr, /\^/)
  rejects(result, 1, /tare: error: 'clang(-\d+)?' failed; nothing was written\n$/)
})

test('errors in a source reach the user as clang prints them', () => {
  adder()
  write('adder.c', '#include "adder.h"\nvoid adder_init(Adder *self) { self->total = 0; }\n')
  rejects(
    inFolder('build', 'adder.h'),
    1,
    /^adder\.c:2:38: error: no member named 'total' in 'struct Adder'/,
  )
})

test('a source in a folder with a space is no header that is missing', () => {
  adder()
  mkdirSync(join(folder, 'my dir'))
  write('my dir/a.c', '#include "adder.h"\nvoid adder_init(Adder *self) { self->total = 0; }\n')
  write('my dir/b.c', '#include "no such.h"\n')
  const fails = (name) => inFolder('build', 'adder.h', `my dir/${name}`, '-I.').stderr
  assert.doesNotMatch(fails('a.c'), /tare: error: '(?!clang)/)
  assert.match(fails('b.c'), /^tare: error: 'no such\.h' is not found; name its folder with -I$/m)
})

test('a rejected header gets its diagnostics, several at once, and writes nothing', () => {
  adder()
  write(
    'adder.h',
    readFileSync(join(folder, 'adder.h'), 'utf8').replace(
      '#endif',
      'void adder_x(int **p);\nvoid adder_y(long double x);\n#endif',
    ),
  )
  const result = inFolder('build', 'adder.h')
  assert.equal(
    result.stderr.split('\n').filter((line) => /^adder\.h:\d+:\d+: error: /.test(line)).length,
    2,
  )
  rejects(result, 1, /./)
})

test('a function without a definition is told at its declaration', () => {
  adder()
  write(
    'adder.c',
    '#include "adder.h"\nvoid adder_init(Adder *self) { self->sum = 0; }\nvoid adder_add(Adder *self, double right) { self->sum += right; }\n',
  )
  rejects(
    inFolder('build', 'adder.h'),
    1,
    "adder.h:17:8: error: 'adder_result' is declared here, but no source defines it; define it, name the source that does, or leave the function out with --skip=adder_result\n",
  )
})

test('a source that defines a function as something else is told at the declaration', () => {
  write(
    'tm.h',
    'double tm_f(double a);\nunsigned tm_h(const unsigned char *p, unsigned len);\nvoid tm_g(long long x);\n',
  )
  write(
    'tm.c',
    'double tm_f(int a) { return a * 2; }\nunsigned tm_h(const unsigned char *p) { return p[0]; }\nint tm_g(long long x) { return 1; }\n',
  )
  rejects(
    inFolder('build', 'tm.h'),
    1,
    "tm.h:1:8: error: 'tm_f' is (f64) -> f64 here, and in the source that defines it (i32) -> f64; include 'tm.h' there\n" +
      "tm.h:2:10: error: 'tm_h' is (i32, i32) -> i32 here, and in the source that defines it (i32) -> i32; include 'tm.h' there\n" +
      "tm.h:3:6: error: 'tm_g' is (i64) -> nothing here, and in the source that defines it (i64) -> i32; include 'tm.h' there\n",
  )
})

test('a call of something undefined is told at its place', () => {
  adder()
  writeFileSync(
    join(folder, 'adder.c'),
    readFileSync(join(folder, 'adder.c'), 'utf8').replace(
      'self->sum = 0',
      'extern double start(void); self->sum = start()',
    ),
  )
  rejects(
    inFolder('build', 'adder.h'),
    1,
    /^adder\.c:4:\d+: error: 'start' is defined by no source: name the one that has it, or leave out what needs it, such as by --skip=adder_init\n$/,
  )
})

test('an import that the author declares is refused by name', () => {
  write('now.h', 'double now_twice(void);\n')
  for (const [module, name] of [
    ['env', 'now'],
    ['tare', 'now'], // which libc/system.c has with --wasi=host
    ['tare', 'later'],
  ]) {
    write(
      'now.c',
      `__attribute__((import_module("${module}"), import_name("${name}"))) double now(void);\ndouble now_twice(void) { return 2 * now(); }\n`,
    )
    for (const words of [[], ['--malloc=host']])
      rejects(
        inFolder('build', 'now.h', ...words),
        1,
        `tare: error: the module imports '${name}' from '${module}', and the glue has nothing to give it; define it in C\n`,
      )
  }
})

for (const [name, words, status, message] of [
  ['no header', ['build'], 2, 'tare: error: no header: `tare build HEADER.h`\n'],
  ['a header that is not there', ['build', 'none.h'], 2, "tare: error: cannot read 'none.h'\n"],
  [
    'an unknown option',
    ['build', 'a.h', '--smid'],
    2,
    "tare: error: unknown option '--smid'; `tare build --help` lists them\n",
  ],
  [
    'a lone dash',
    ['build', 'adder.h', '-'],
    2,
    "tare: error: unknown option '-'; `tare build --help` lists them\n",
  ],
  [
    '-o without a folder',
    ['build', 'adder.h', '-o'],
    2,
    'tare: error: -o: a value is needed after it\n',
  ],
  [
    'an unknown strategy',
    ['build', 'adder.h', '--memory=heap'],
    2,
    'tare: error: --memory=heap: no such strategy; there are: slab, static, pool=N, swap, heap=NAME\n',
  ],
  [
    'a size that is none',
    ['build', 'adder.h', '--max-memory=lots'],
    2,
    'tare: error: --max-memory=lots: a number of bytes below 4 GiB, a multiple of 65536, is needed\n',
  ],
  [
    'an option without its value',
    ['build', 'adder.h', '--skip', 'x'],
    2,
    'tare: error: --skip: the value goes with it, as in --skip=VALUE\n',
  ],
  [
    'no sources',
    ['build', 'lonely.h'],
    2,
    "tare: error: no sources: there is no 'lonely.c'; name them after the header, or where that has the functions itself, write it, with '#include \"lonely.h\"'\n",
  ],
  [
    'a clang that is not there',
    ['build', 'adder.h', '--clang=none'],
    1,
    "tare: error: 'none' is not a clang that can be run\n",
  ],
  [
    'a wasm-opt that is not there',
    ['build', 'adder.h', '--wasm-opt=none'],
    1,
    "tare: error: cannot run 'none': no such program; install binaryen, or name one with --wasm-opt=\n",
  ],
  [
    'a function to skip that is not there',
    ['build', 'adder.h', '--skip=none'],
    1,
    /^tare: error: --skip=none: /,
  ],
])
  test(`${name}: one line, and nothing is written`, () => {
    adder()
    write('lonely.h', '')
    rejects(inFolder(...words), status, message)
  })

test('$TARE_CLANG names the compiler, and one that is too old is refused', () => {
  adder()
  write('old', '#!/bin/sh\necho "Debian clang version 14.0.6"\n')
  chmodSync(join(folder, 'old'), 0o755)
  const withClang = (name) =>
    run(['build', 'adder.h'], { cwd: folder, env: { ...process.env, TARE_CLANG: name } })
  rejects(withClang('./old'), 1, "tare: error: './old' is clang 14; tare needs clang 16 or later\n")
  rejects(withClang('false'), 1, "tare: error: 'false' is not a clang that can be run\n")
})

test('a folder that cannot be written is told, and nothing is left half-written', () => {
  adder()
  write('file', '')
  const { status, stderr } = inFolder('build', 'adder.h', '-o', 'file/dist')
  assert.equal(status, 1)
  assert.match(stderr, /^tare: error: cannot make the folder 'file\/dist'/)
  rejects(
    inFolder('build', 'adder.h', '-o', 'file'),
    1,
    "tare: error: cannot make the folder 'file': File exists\n",
  )
})

test('nothing is written where a folder has the name of one of the files', () => {
  adder()
  mkdirSync(join(folder, 'dist/adder.wasm'), { recursive: true })
  const { status, stderr } = inFolder('build', 'adder.h')
  assert.equal(stderr, "tare: error: cannot write 'dist/adder.wasm': Is a directory\n")
  assert.equal(status, 1)
  assert.deepEqual(written(), ['adder.wasm'])
})

test('-o may end in a slash, and go back through a folder that is missing', () => {
  adder()
  const first = (...words) => inFolder('build', 'adder.h', ...words).stdout.split('\n')[0]
  assert.match(first('-o', 'one/'), / one\/adder\.wasm$/)
  assert.match(first('-o', 'two/../three'), / two\/\.\.\/three\/adder\.wasm$/)
})

test('builds that make the same folders at once are all built', async () => {
  adder()
  const builds = Array.from({ length: 4 }, () =>
    once(spawn(tare, ['build', 'adder.h', '-o', 'a/b/c/d'], { cwd: folder }), 'exit'),
  )
  for (const [status] of await Promise.all(builds)) assert.equal(status, 0)
})

test('what standard output does not take is an error', { skip: !existsSync('/dev/full') }, () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = run(['--help'], { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  assert.match(stderr, /^tare: error: cannot write to standard output: /)
  assert.equal(status, 2)
})

test('no temporary file is left', () => {
  adder()
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  for (const words of [
    ['build', 'adder.h'],
    ['build', 'adder.h', '--wasm-opt=false'],
  ])
    run(words, { cwd: folder, env: { ...process.env, TMPDIR: temporary } })
  assert.deepEqual(readdirSync(temporary), [])
})
