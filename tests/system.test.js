/** wasi-libc without a system: what is printed, read from files, and asked of clocks (libc/system.c, libc/dropped.c). */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'

import { inFolder, path, write } from './support/folder.js'

let builds = 0

/** Builds functions, and returns the module, its size, and what the command said. */
const make = async (header, source, ...words) => {
  const name = `lib${builds++}` // a module is imported once
  write(`${name}.h`, header)
  write(`${name}.c`, `#include "${name}.h"\n${source}`)
  const { status, stderr } = inFolder(
    'build',
    `${name}.h`,
    `--prefix=${name}_`,
    '--libc=wasi',
    ...words,
  )
  assert.equal(status, 0, stderr)
  const glue = await import(pathToFileURL(path(`dist/${name}.js`)).href)
  return { ...glue, said: stderr, size: readFileSync(path(`dist/${name}.wasm`)).length }
}

/** Runs it with a console of ours, and returns what was printed. */
const printed = async (run) => {
  const { log, error } = console
  const lines = []
  console.log = (line) => lines.push(`out: ${line}`)
  console.error = (line) => lines.push(`err: ${line}`)
  try {
    await run()
    await Promise.resolve()
  } finally {
    Object.assign(console, { log, error })
  }
  return lines
}

const speak = 'void speak(int n);\n'
const speaking = `#include <stdio.h>
void speak(int n) {
  printf("%d\\n%d", n, n + 1);
  fprintf(stderr, "sum %.1f\\n", n / 2.0);
  if (n > 5) { fflush(stdout); printf(" gr\\xc3"); fflush(stdout); printf("\\xbcn\\n"); }
}
`

test('what is printed is dropped, which a note says, and is not even formatted', async () => {
  const { speak: run, said, size } = await make(speak, speaking)
  assert.match(
    said,
    /^tare: note: C finds no system here: what it prints is dropped \(--wasi=console prints it\)$/m,
  )
  assert.deepEqual(await printed(() => run(6)), [])
  assert.ok(size < 4000, `${size} bytes`)
})

test('--wasi=console prints it, by lines', async () => {
  const { speak: run, said } = await make(speak, speaking, '--wasi=console')
  assert.doesNotMatch(said, /dropped/)
  assert.deepEqual(await printed(() => run(1)), ['out: 1', 'err: sum 0.5', 'out: 2'])
  assert.deepEqual(await printed(() => run(6)), ['out: 6', 'err: sum 3.0', 'out: 7 grün'])
})

test('what ends without a newline is printed once the job of JavaScript is over', async () => {
  const header = 'void speak(void);\n'
  const source = '#include <stdio.h>\nvoid speak(void) { fputs("half", stderr); }\n'
  const { speak: run } = await make(header, source, '--wasi=console')
  assert.deepEqual(await printed(() => (run(), run())), ['err: halfhalf'])
})

test('so is half a line that C has in its own buffer, also before a trap and an exit', async () => {
  const header = 'void speak(int how);\n'
  const source = `#include <stdio.h>
#include <stdlib.h>
void speak(int how) {
  printf("%d of", how);
  if (how == 1) __builtin_trap();
  if (how == 2) exit(1);
}
`
  for (const option of ['--memory=slab', '--keep-names', '--debug', '--features=mvp']) {
    const { speak: run } = await make(header, source, '--wasi=console', option)
    for (const how of [0, 1, 2]) {
      const speaks = () => (how ? assert.throws(() => run(how)) : run(how))
      assert.deepEqual(await printed(speaks), [`out: ${how} of`], option)
    }
  }
})

test('a count that %n stores is there, though what is printed is dropped', async () => {
  const { count } = await make(
    'int count(int n);\n',
    '#include <stdio.h>\nint count(int n) { int so_far = -1; printf("%d%n;", n, &so_far); return so_far; }\n',
  )
  assert.equal(count(1234), 4)
})

test('a console that calls the module before the results of a call are read gets an error', async () => {
  const header = `#include <stdint.h>
const char *name_of(int n);
void speak_halves(int n, int32_t *low, int32_t *high);
`
  const source = `#include <stdint.h>
#include <stdio.h>
static char name[20];
const char *name_of(int n) { printf("%d\\n", n); snprintf(name, sizeof name, "name %d", n); return name; }
void speak_halves(int n, int32_t *low, int32_t *high) { printf("%d\\n", n); *low = n / 2; *high = n - *low; }
`
  const words = ['--mark=speak_halves.low=out', '--mark=speak_halves.high=out', '--release']
  const module = await make(header, source, '--wasi=console', ...words)
  const { nameOf, release, speakHalves } = module
  const { log } = console
  const error = /the console called the module/
  const seen = []
  let then = () => {}
  console.log = (line) => {
    seen.push(line)
    try {
      then()
    } catch {
      // as many a console does
    }
  }
  try {
    for (then of [() => nameOf(2), () => speakHalves(2), release]) {
      assert.throws(() => nameOf(9), error)
      assert.throws(() => speakHalves(9), error)
    }
    then = () => {}
    assert.equal(nameOf(9), 'name 9')
    assert.deepEqual({ ...speakHalves(9) }, { low: 4, high: 5 })
    seen.length = 0
    then = () => queueMicrotask(() => seen.length < 3 && nameOf(seen.length))
    nameOf(9)
    await new Promise((resolve) => setTimeout(resolve))
    assert.deepEqual(seen, ['9', '1', '2'])
  } finally {
    console.log = log
  }
})

test('what a caller does with the result of printf, or reads of a stream itself, is right', async () => {
  const count = await make(
    'int count(int n);\n',
    '#include <stdio.h>\nint count(int n) { return printf("%d", n); }\n',
  )
  assert.equal(count.count(1234), 4)
  const pointer = await make(
    'int count(int n);\n',
    `#include <stdio.h>
static int (*volatile print)(const char *, ...) = printf;
int count(int n) { return print("%d", n); }
`,
  )
  assert.equal(pointer.count(12345), 5)
  const stored = await make(
    'int count(int n);\n',
    '#include <stdio.h>\nint count(int n) { int stored = -1; printf("%d%n\\n", n, &stored); return stored; }\n',
    '-Wno-format',
  )
  assert.equal(stored.count(123456), 6)
  const stream = await make(
    'int digit(int n);\n',
    `#include <stdio.h>
#include <stdlib.h>
int digit(int n) {
  char *text = 0;
  size_t size;
  FILE *memory = open_memstream(&text, &size);
  fprintf(memory, "%d", n);
  fclose(memory);
  const int digit = text[size - 1];
  free(text);
  return digit;
}
`,
  )
  assert.equal(stream.digit(47), '7'.charCodeAt())
})

test('a printf of the sources themselves is theirs', async () => {
  const { count } = await make(
    'int count(int n);\n',
    'int printf(const char *format, ...) { return format[0]; }\nint count(int n) { printf("a", n); return printf("b", n); }\n',
    '-fno-builtin',
  )
  assert.equal(count(1), 98)
})

test('files, the environment and random numbers fail as their manual says', async () => {
  const { reads, home, noise, said } = await make(
    'int reads(const char *name);\nint home(void);\nint noise(unsigned char out[8]);\n',
    `#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <errno.h>
int reads(const char *name) { FILE *file = fopen(name, "r"); return file ? 0 : errno; }
int home(void) { return getenv("HOME") == NULL; }
int noise(unsigned char out[8]) { return getentropy(out, 8); }
`,
  )
  assert.ok(reads('/etc/passwd') > 0)
  assert.equal(home(), 1)
  assert.equal(noise().result, -1)
  assert.match(
    said,
    /no file can be opened, random numbers fail \(--wasi=host has some\), the environment is empty/,
  )
})

test('a path is not found, so that errno is ENOENT; a file that is not open is EBADF', async () => {
  const calls = {
    fopen: 'fopen("a.txt", "r") != NULL',
    fopenToWrite: 'fopen("/tmp/a.txt", "w") != NULL',
    open: 'open("x", O_RDONLY) >= 0',
    stat: 'stat("x", &status) == 0',
    access: 'access("./x", R_OK) == 0',
    unlink: 'unlink("x") == 0',
    remove: 'remove("x") == 0',
    rename: 'rename("x", "y") == 0',
    mkdir: 'mkdir("x", 0) == 0',
    opendir: 'opendir("x") != NULL',
    chdir: 'chdir("x") == 0',
  }
  const bad = { write: 'write(3, "x", 1) >= 0', fcntl: 'fcntl(3, F_GETFL) >= 0' }
  const all = Object.entries({ ...calls, ...bad })
  const glue = await make(
    all.map(([name]) => `int by_${name}(void);\n`).join(''),
    `#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
static struct stat status;
${all.map(([name, call]) => `int by_${name}(void) { errno = 0; return ${call} ? -1 : errno == ENOENT ? 2 : errno == EBADF ? 9 : errno + 1000; }\n`).join('')}`,
    '--prefix=by_',
  )
  for (const name in calls) assert.equal(glue[name](), 2, name)
  for (const name in bad) assert.equal(glue[name](), 9, name)
})

test('a clock that fails is not taken for 1970', async () => {
  const { now, day, said } = await make(
    'double now(int how);\nint day(void);\n',
    `#include <time.h>
#include <sys/time.h>
double now(int how) { time_t out = 5; return how ? time(NULL) : (time(&out), out); }
int day(void) { struct timeval value; return gettimeofday(&value, NULL); }
`,
  )
  assert.deepEqual([now(0), now(1), day()], [-1, -1, -1])
  assert.match(said, /the clock fails \(--wasi=host has one\)/)
})

test('--wasi=host has clocks and random numbers', async () => {
  const { now, ticks, random, said } = await make(
    'long long now(void);\ndouble ticks(void);\nint random(unsigned char out[8]);\n',
    `#include <time.h>
#include <unistd.h>
long long now(void) { return time(0); }
double ticks(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec; }
int random(unsigned char out[8]) { return getentropy(out, 8); }
`,
    '--wasi=host',
  )
  assert.ok(Math.abs(Number(now()) - Date.now() / 1000) < 2)
  const before = performance.now()
  const between = ticks()
  assert.ok(before - 1 <= between && between <= performance.now() + 1)
  const [one, other] = [random(), random()]
  assert.deepEqual([one.result, other.result], [0, 0])
  assert.notDeepEqual(one.out, other.out)
  assert.doesNotMatch(said, /no system/)
})

test('clock() is -1 without a clock, which the build says, and else that of the host', async () => {
  const source =
    '#include <time.h>\ndouble used(void) { return (double)clock() / CLOCKS_PER_SEC; }\n'
  const without = await make('double used(void);\n', source)
  assert.equal(without.used(), -1e-9)
  assert.equal(
    without.said,
    'tare: note: C finds no system here: the clock fails (--wasi=host has one)\n',
  )
  const { used, said } = await make('double used(void);\n', source, '--wasi=host')
  const before = used()
  for (const end = performance.now() + 30; performance.now() < end;);
  const seconds = used() - before
  assert.ok(0.025 < seconds && seconds < 5, String(seconds))
  assert.equal(said, '')
})

test('headers of a system may be included, and calling one is told with the line', () => {
  write('lib.h', 'int by_signal(void);\nint plain(void);\n')
  write(
    'lib.c',
    `#include "lib.h"
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <unistd.h>
static volatile sig_atomic_t flag;
int plain(void) { return getpid() + flag + PROT_READ - 1; }
#ifdef CALL
int by_signal(void) { return raise(SIGINT); }
#else
int by_signal(void) { return SIGINT; }
#endif
`,
  )
  const fine = inFolder('build', 'lib.h', '--libc=wasi')
  assert.deepEqual([fine.stderr, fine.status], ['', 0])
  const { stderr, status } = inFolder('build', 'lib.h', '--libc=wasi', '-DCALL')
  assert.equal(status, 1)
  assert.equal(
    stderr,
    "lib.c:10:30: error: 'raise' is a system's, which a module does not have: leave out what needs it, such as by --skip=by_signal\n",
  )
})

test('--wasi=console,host, --features=mvp and other formats have both', async () => {
  for (const more of [['--features=mvp'], ['--keep-names'], ['--no-embed'], ['--debug']]) {
    const { init, speak: run } = await make(speak, speaking, '--wasi=console,host', ...more)
    await init?.(readFileSync(path(`dist/lib${builds - 1}.wasm`)))
    assert.deepEqual(await printed(() => run(1)), ['out: 1', 'err: sum 0.5', 'out: 2'])
  }
})

test('exit() traps', async () => {
  const { leave, said } = await make(
    'void leave(int how);\n',
    '#include <stdlib.h>\nvoid leave(int how) { exit(how); }\n',
  )
  assert.throws(() => leave(1), WebAssembly.RuntimeError)
  assert.match(said, /exit\(\) traps$/m)
})

test('--wasi= names what there is', () => {
  write('a.h', '')
  const { stderr, status } = inFolder('build', 'a.h', '--wasi=console,files')
  assert.equal(stderr, "tare: error: --wasi=files: there are 'console' and 'host'\n")
  assert.equal(status, 2)
})

test('what asks a system past the C library is told', () => {
  write('past.h', 'int past_ask(void);\n')
  write(
    'past.c',
    '__attribute__((import_module("wasi_snapshot_preview1"), import_name("sched_yield"))) int ask(void);\n' +
      'int past_ask(void) { return ask(); }\n',
  )
  for (const words of [[], ['--libc=wasi']]) {
    const { stderr, status } = inFolder('build', 'past.h', ...words)
    assert.equal(
      stderr,
      "tare: error: the module imports 'sched_yield' from 'wasi_snapshot_preview1', and the glue has nothing to give it; define it in C\n",
    )
    assert.equal(status, 1)
  }
})

// ---- assert ----

const checking =
  '#include <assert.h>\nint check(int n) { assert(n > 0 && "positive"); return n; }\n'

test('an assertion that does not hold traps, with a C library or without', async () => {
  for (const words of [[], ['-DNDEBUG']]) {
    const { check, said, size } = await make('int check(int n);\n', checking, ...words)
    assert.equal(check(2), 2)
    if (words.length) assert.equal(check(0), 0)
    else assert.throws(() => check(0), WebAssembly.RuntimeError)
    assert.equal(said, '')
    assert.ok(size < 60, `${size} bytes`)
  }
  write('alone.h', 'int check(int n);\n')
  write('alone.c', `#include "alone.h"\n${checking}`)
  assert.equal(inFolder('build', 'alone.h').status, 0)
})

test('--debug tells which assertion, and where', async () => {
  const { check } = await make('int check(int n);\n', checking, '--debug')
  assert.throws(
    () => check(0),
    /^RuntimeError: .*lib\d+.c:3: assertion failed: n > 0 && "positive"$/,
  )
})

for (const allocator of ['freelist', 'binned', 'bump', 'dlmalloc'])
  test(`posix_memalign(), atexit() and locales with ${allocator}`, async () => {
    const name = `memalign${allocator}`
    write(`${name}.h`, `int ${name}_run(int alignment, int size);\nint ${name}_more(void);\n`)
    write(
      `${name}.c`,
      `#include "${name}.h"
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
static void end(void) {}
int ${name}_run(int alignment, int size) {
  char *at = 0;
  const int error = posix_memalign((void **)&at, (size_t)alignment, (size_t)size);
  if (error || !at) return error == EINVAL ? -1 : error == ENOMEM ? -2 : -3;
  for (int i = 0; i < size; i++) at[i] = 1;
  const int wrong = (size_t)at % (size_t)alignment != 0;
  free(at);
  return wrong ? -4 : size;
}
int ${name}_more(void) {
  int failed = 0;
  for (int i = 0; i < 40; i++) failed |= atexit(end);
  locale_t locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  failed |= locale == (locale_t)0;
  freelocale(locale);
  return failed;
}
`,
    )
    const { status, stderr } = inFolder(
      'build',
      `${name}.h`,
      '--libc=wasi',
      `--malloc=${allocator}`,
    )
    assert.equal(status, 0, stderr)
    const { run, more } = await import(pathToFileURL(path(`dist/${name}.js`)).href)
    for (const alignment of [4, 8, 16, 64, 4096]) assert.equal(run(alignment, 100), 100)
    for (const alignment of [0, 1, 2, 3, 6, 24, 100]) assert.equal(run(alignment, 10), -1)
    assert.equal(run(16, -64), -2)
    assert.equal(more(), 0)
  })
