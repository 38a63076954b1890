/*
 * format.c beside the C library's own snprintf: the same text, the same count, the same bytes
 * behind a cut, for random formats and values. `format_test ROUNDS SEED`.
 */
#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

int tested_snprintf(char *to, size_t size, const char *format, ...);

enum { ROOM = 4096 };
static char wanted[ROOM], found[ROOM];
static long compared;
static uint64_t state;

static uint64_t next(void) { /* xorshift64*, Vigna 2016 */
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 2685821657736338717u;
}

static uint64_t below(uint64_t limit) {
  return next() % limit;
}

/* A number of any size, small ones as often as large ones. */
static uint64_t number(void) {
  return next() >> below(64);
}

static double fraction(void) {
  union {
    uint64_t bits;
    double value;
  } any = {next()};
  switch (below(8)) {
  case 0:
    return any.value; /* of any exponent */
  case 1:
    return (double)(int64_t)number() / 8;
  case 2:
    return (double)below(2000) / 1000 + 9.5;
  case 3:
    return (double)number() * pow(10, (int)below(40) - 20);
  case 4:
    return (double)below(3) - 1;
  case 5:
    any.bits &= UINT64_C(0x800fffffffffffff); /* subnormal */
    return any.value;
  case 6:
    return (double)below(1000000) / 1000;
  default:
    return below(2) ? HUGE_VAL : -nan("");
  }
}

static const char *spell_flags(char *to) {
  char *at = to;
  *at++ = '%';
  for (const char *flag = "-+ #0"; *flag; flag++)
    if (!below(3))
      *at++ = *flag;
  if (!below(2))
    at += sprintf(at, "%d", (int)below(40));
  if (!below(2))
    at += sprintf(at, ".%d", (int)below(below(6) ? 20 : 400));
  *at = 0;
  return to;
}

static size_t room(void) {
  return below(4) ? ROOM : below(30);
}

static void fail(const char *format, int count, int other) {
  fprintf(stderr, "%s: '%s' (%d), not '%s' (%d)\n", format, found, other, wanted, count);
  exit(1);
}

/* The same call of both. */
#define COMPARE(format, ...)                                                                       \
  do {                                                                                             \
    const size_t size = room();                                                                    \
    memset(wanted, '~', sizeof wanted);                                                            \
    memset(found, '~', sizeof found);                                                              \
    const int count = snprintf(wanted, size, format, __VA_ARGS__);                                 \
    const int other = tested_snprintf(found, size, format, __VA_ARGS__);                           \
    compared++;                                                                                    \
    if (count != other || memcmp(wanted, found, sizeof found) != 0)                                \
      fail(format, count, other);                                                                  \
  } while (0)

#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-security"

static void compare_numbers(void) {
  static const char *const lengths[] = {"hh", "h", "", "l", "ll", "j", "z", "t"};
  static const char kinds[] = "diouxX";
  char format[64];
  const char *length = lengths[below(8)];
  const bool is_wide = length[0] == 'l' || strchr("jzt", length[0] ? length[0] : ' ');
  sprintf(format + strlen(spell_flags(format)), "%s%c|", length, kinds[below(6)]);
  const uint64_t value = number();
  if (is_wide)
    COMPARE(format, value);
  else
    COMPARE(format, (int)value);
}

static void compare_fractions(void) {
  static const char kinds[] = "fFeEgGaA";
  char format[64];
  const char kind = kinds[below(8)];
  double value = fraction();
  if ((kind | 32) == 'a' && fpclassify(value) == FP_SUBNORMAL) /* glibc begins these with 0x0. */
    value = 1.5;
  spell_flags(format);
  if ((kind | 32) == 'g' && strchr(format, '#'))
    return; /* where rounding adds a digit, glibc 2.36 loses the zeros: "%#.3g" of 999.9 */
  sprintf(format + strlen(format), "%c|", kind);
  COMPARE(format, value);
}

static void compare_texts(void) {
  static const char *const texts[] = {"", "a", "some words", "gr\xc3\xbcn"};
  static const wchar_t *const wide[] = {L"", L"a", L"gr\u00fcn", L"\u20ac\U0001f600x"};
  char format[64];
  strcpy(format + strlen(spell_flags(format)), below(2) ? "s|" : "ls|");
  const char *text = texts[below(4)];
  const wchar_t *letters = wide[below(4)];
  if (strchr(format, 'l'))
    COMPARE(format, letters);
  else
    COMPARE(format, text);
  const int width = (int)below(20) - 10, precision = (int)below(9) - 2;
  const int byte = (int)below(256);
  const wint_t letter = (wint_t)(1 + below(0xd7ff));
  COMPARE("%*c%-*lc%.*s%%", width, byte, width, letter, precision, text);
  const int whole = (int)number();
  const double value = fraction();
  COMPARE("%*d %-+*.*f", width, whole, width, precision, value);
}

/* By the words of C17 7.21.6.1. */
static void compare_zeros(void) {
  static const struct {
    const char *format;
    double value;
    const char *text;
  } all[] = {{"%#.3g", 999.9, "1.00e+03"},
             {"%#g", 1, "1.00000"},
             {"%#.0g", 0.5, "0.5"},
             {"%#.3g", 0, "0.00"},
             {"%#G", 1e-5, "1.00000E-05"}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    strcpy(wanted, all[i].text);
    const int count = tested_snprintf(found, ROOM, all[i].format, all[i].value);
    if (strcmp(wanted, found) != 0 || count != (int)strlen(wanted))
      fail(all[i].format, (int)strlen(wanted), count);
  }
}

/* What is longer than an int can say fails at once, as glibc's does, which fills no buffer either.
 */
static void compare_limits(void) {
  static const char *const all[] = {"%2147483647d",    "%2147483648d",    "%4294967297d",
                                    "%.2147483647d",   "%#.2147483647x",  "%.4294967296d",
                                    "%-2147483647d%d", "%03000000000d|%d"};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    const int count = tested_snprintf(found, ROOM, all[i], 1, 2);
    if (count != -1)
      fail(all[i], -1, count);
  }
  static const char *const fractions[] = {"%.2147483647e", "%.2147483647f", "%.2147483647a",
                                          "%#.2147483647g"};
  for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++) {
    const int count = tested_snprintf(found, ROOM, fractions[i], 1.5);
    if (count != -1)
      fail(fractions[i], -1, count);
  }
  if (tested_snprintf(found, ROOM, "%*d", INT32_MIN, 1) != -1)
    fail("%*d", -1, 0);
}

/* A precision ends a text in front of what is no character, or no part of it at all. */
static void compare_ends(void) {
  static const wchar_t surrogate[] = {L'a', 0xd800, 0}, open_end[] = {L'a', L'b', 0xdfff};
  for (long i = 0; i < 20; i++) {
    COMPARE("%.1ls|", surrogate);
    COMPARE("%5.2ls|", open_end);
    COMPARE("%-5.0ls|", surrogate + 1);
    COMPARE("%ls|", L"ab");
    COMPARE("%C%-5S|%'d|%'.2f", (wint_t)0x20ac, L"ab", 1234567, 1234.5);
    COMPARE("%.2147483647s|%.*s|", "abc", INT32_MAX, "def");
  }
}

/* Two wide characters without an end, and one behind them that is none. */
static void compare_unended(void) {
  static const wchar_t letters[] = {L'a', L'b', (wchar_t)0x110000};
  COMPARE("%.2ls|", letters);
  COMPARE("%.0ls|", letters + 2);
}

int main(int count, char **words) {
  const long rounds = count > 1 ? atol(words[1]) : 100000;
  state = count > 2 ? strtoull(words[2], NULL, 10) : 1;
  setlocale(LC_ALL, "C.UTF-8");
  for (long i = 0; i < rounds; i++) {
    compare_numbers();
    compare_fractions();
    compare_texts();
  }
  compare_zeros();
  compare_limits();
  compare_ends();
  compare_unended();
  int one = 0, other = 0;
  snprintf(wanted, ROOM, "%d%n%s%hhn", 12, &one, "abc", (signed char *)&one);
  tested_snprintf(found, ROOM, "%d%n%s%hhn", 12, &other, "abc", (signed char *)&other);
  if (one != other)
    fail("%n", one, other);
  printf("%ld calls alike\n", compared);
  return 0;
}
