/** What C cannot compute or format in a module is told by its line: long double, and conversions that libc/format.c has not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inFolder, write } from './support/folder.js'

const header = 'int lib_run(int n, double x);\n'

/** Builds a source, whose function is `run(n, x)`, and returns what tare says of its lines. */
const said = (source, ...words) => {
  write('lib.h', header)
  write('lib.c', source)
  const { status, stderr } = inFolder('build', 'lib.h', '--libc=wasi', ...words)
  return {
    status,
    lines: stderr.split('\n').filter((line) => /^lib\.c:.*( traps$| error: )/.test(line)),
  }
}

const formatting = (call, before = '') => `#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include "lib.h"
char text[100];
${before}
int lib_run(int n, double x) { (void)n, (void)x; return ${call}; }
`
const unused = ['-Wno-format']
const traps = 'as it stands, the call traps'
const numbered =
  'takes an argument by its number, which is not supported: pass the arguments in their order, without numbers'
const long = 'prints a long double, which is not supported: pass a double, without the L'

for (const [name, call, conversion, fault] of [
  ['an argument by its number', 'snprintf(text, 9, "%2$d %1$d", n, n)', '%2$d', numbered],
  ['a width by its number', 'sprintf(text, "a%*1$d", n)', '%*1$d', numbered],
  ['%m', 'snprintf(text, 9, "%d: %m", n)', '%m', 'is not supported: pass strerror(errno) to %s'],
  ['long double', 'snprintf(text, 9, "%.3Lf", 2.5L)', '%.3Lf', long],
  ['a letter that is none', 'sprintf(text, "%y", n)', '%y', 'is no conversion'],
  ['a lone % at the end', 'sprintf(text, "100 %", n)', '%', 'is no conversion'],
])
  test(`${name} is told at the call`, () => {
    const { status, lines } = said(formatting(call), ...unused)
    assert.equal(status, 0)
    assert.deepEqual(lines, [`lib.c:7:57: warning: "${conversion}" ${fault}; ${traps}`])
  })

test('of a format that goes through a function, which clang puts in place', () => {
  const own = `static int say(const char *format, ...) {
  va_list values;
  va_start(values, format);
  int count = vsnprintf(text, sizeof text, format, values);
  va_end(values);
  return count;
}`
  const { lines } = said(formatting('say("%m")', own), ...unused)
  assert.equal(lines.length, 1)
  assert.match(lines[0], /^lib\.c:9:15: warning: "%m" is not supported/)
})

test('what is printed has wasi-libc’s conversions, which have no long double', () => {
  const { lines } = said(
    formatting('printf("%m %1$d\\n", n) + printf("%Lg\\n", 2.5L)'),
    '--wasi=console',
    ...unused,
  )
  assert.deepEqual(lines, [`lib.c:7:82: warning: "%Lg" ${long}; ${traps}`])
})

test('what is not a format, or not called, or printed to nobody, is not told', () => {
  for (const [call, before] of [
    ['snprintf(text, 9, "%s", "50%m")'],
    [
      'snprintf(text, 90, "%d%%m %lld %5.*f %-3s %lc %C %zu %hhx %a %p %n", n, 1LL, 2, x, "", 65, 65, sizeof n, n, x, text, &n)',
    ],
    ['n', 'void never(void); void never(void) { snprintf(text, 9, "%m"); }'],
    ['(printf("%Lf", 2.5L), n)'],
    ['snprintf(text, 9, text, n)', '__attribute__((constructor)) void set(void) { text[0] = 1; }'],
    [
      'snprintf_(text, 9, "%m")',
      'int snprintf_(char *to, int size, const char *format) { return to[0] + size + format[0]; }',
    ],
    ['strftime_("%Y-%m")', 'int strftime_(const char *format) { return format[1]; }'],
    // A snprintf of the author's own has what it has.
    [
      'snprintf(text, 9, "%m")',
      'int snprintf(char *restrict to, size_t size, const char *restrict format, ...) { to[0] = format[size]; return 1; }',
    ],
  ]) {
    const { status, lines } = said(formatting(call, before), ...unused)
    assert.equal(status, 0, call)
    assert.deepEqual(lines, [], call)
  }
})

test('long double is told once for a line, whatever clang calls for it', () => {
  const { status, lines } = said(`#include <math.h>
#include "lib.h"
int lib_run(int n, double x) {
  long double wide = (long double)x * n + 0.5L;
  if (sqrtl(x) > 2)
    return (int)wide;
  return wide > 3;
}
`)
  assert.equal(status, 1)
  const told = lines.map(
    (line) =>
      line.match(
        /^lib\.c:(\d+):\d+: error: '__\w+' computes with long double, which modules do not have: use double, and its functions, such as sqrt\(\) in place of sqrtl\(\)$/,
      )?.[1],
  )
  assert.deepEqual([...told].sort(), ['4', '5'])
})

test('so it is without a C library', () => {
  write('lib.h', header)
  write(
    'lib.c',
    '#include "lib.h"\nint lib_run(int n, double x) { return (int)((long double)x * n); }\n',
  )
  const { status, stderr } = inFolder('build', 'lib.h')
  assert.equal(status, 1)
  assert.match(
    stderr,
    /^lib\.c:2:\d+: error: '__\w+' computes with long double, which modules do not have: use double/,
  )
  assert.equal(stderr.trim().split('\n').length, 1)
})
