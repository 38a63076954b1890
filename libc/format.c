/*
 * snprintf() and its kin, in the place of wasi-libc's, which are five times as large: they are made
 * for streams, and for types that have no values here. All of C17 7.21.6.1 but `long double`, of
 * which wasi-libc has no conversion either, and with what POSIX adds for wide characters; arguments
 * by their number ("%2$d") and "%m" trap, so that nothing is printed wrong. What is longer than an
 * int can say, fails before it is printed.
 *
 * A double is m * 2^e with a whole m. So it is m * 2^e, or m * 5^-e with a decimal point -e digits
 * from the end: all of its decimal digits are exact, and rounded once, half to even.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef FORMAT_TEST /* natively, beside the C library's own */
#define NAME(name) tested_##name
#else
#define NAME(name) name
#endif

/* Weak, for sources that have their own. */
#define WEAK __attribute__((weak))
WEAK int NAME(vsnprintf)(char *restrict to, size_t size, const char *restrict format,
                         va_list values);
WEAK int NAME(snprintf)(char *restrict to, size_t size, const char *restrict format, ...);
WEAK int NAME(vsprintf)(char *restrict to, const char *restrict format, va_list values);
WEAK int NAME(sprintf)(char *restrict to, const char *restrict format, ...);

/* ---- Where it goes ---- */

struct out {
  char *at;
  size_t size;  /* bytes of room, the end's NUL among them */
  size_t count; /* bytes that were to be written so far */
};

static void put(struct out *out, char byte) {
  if (out->count + 1 < out->size)
    out->at[out->count] = byte;
  out->count++;
}

static void put_many(struct out *out, char byte, int count) {
  while (count-- > 0)
    put(out, byte);
}

static void put_bytes(struct out *out, const char *bytes, size_t length) {
  while (length--)
    put(out, *bytes++);
}

/* ---- One conversion ---- */

struct spec {
  bool left, sign, space, alternative, zero;
  int width, precision; /* the latter is -1 where it is not given */
  char kind;
};

/* What is in front of a number and the spaces or zeros that fill its width; returns what fills it
 * at the end. */
static int begin_number(struct out *out, const struct spec *spec, const char *front, int length) {
  int fill = spec->width - length;
  for (const char *at = front; *at; at++)
    fill--;
  if (!spec->left && !spec->zero)
    put_many(out, ' ', fill);
  while (*front)
    put(out, *front++);
  if (!spec->left && spec->zero)
    put_many(out, '0', fill);
  return spec->left ? fill : 0;
}

/* A number: words in front of its digits, zeros between, digits. */
static void put_number(struct out *out, const struct spec *spec, const char *front, int zeros,
                       const char *digits, int length) {
  const int fill = begin_number(out, spec, front, (zeros > 0 ? zeros : 0) + length);
  put_many(out, '0', zeros);
  put_bytes(out, digits, (size_t)length);
  put_many(out, ' ', fill);
}

static const char *sign_of(const struct spec *spec, bool is_negative) {
  return is_negative ? "-" : spec->sign ? "+" : spec->space ? " " : "";
}

static void put_integer(struct out *out, struct spec spec, uint64_t value, const char *front) {
  const unsigned base = spec.kind == 'o' ? 8 : (spec.kind | 32) == 'x' ? 16 : 10;
  const char letter = spec.kind == 'X' ? 'A' - 10 : 'a' - 10;
  char digits[22], *at = digits + sizeof digits;
  for (uint64_t rest = value; rest; rest /= base) {
    const char digit = (char)(rest % base);
    *--at = (char)(digit < 10 ? '0' + digit : letter + digit);
  }
  int length = (int)(digits + sizeof digits - at);
  if (spec.alternative && base == 16 && value)
    front = spec.kind == 'X' ? "0X" : "0x";
  if (spec.precision >= 0)
    spec.zero = false;
  int zeros = (spec.precision < 0 ? 1 : spec.precision) - length;
  if (spec.alternative && base == 8 && zeros < 1)
    zeros = 1;
  put_number(out, &spec, front, zeros, at, length);
}

static void put_string(struct out *out, const struct spec *spec, const char *string, int length) {
  if (!spec->left)
    put_many(out, ' ', spec->width - length);
  put_bytes(out, string, (size_t)length);
  if (spec->left)
    put_many(out, ' ', spec->width - length);
}

/* ---- Wide characters, as UTF-8 ---- */

/* The bytes of a code point, or 0 where it is none. */
static int encode(uint32_t point, char *to) {
  if (point < 0x80) {
    *to = (char)point;
    return 1;
  }
  const int length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  if (point > 0x10ffff || point - 0xd800 < 0x800)
    return 0;
  for (int i = length - 1; i > 0; i--, point >>= 6)
    to[i] = (char)(0x80 | (point & 0x3f));
  *to = (char)((0xf00 >> length) | point);
  return length;
}

/* False where a character has no bytes. What a precision cuts, it cuts between characters; nothing
 * is read behind the last byte that it allows, for the string need not end there. */
static bool put_wide(struct out *out, const struct spec *spec, const uint32_t *string) {
  char bytes[4];
  int total = 0;
  for (size_t pass = 0; pass < 2; pass++) {
    int written = 0;
    if (pass && !spec->left)
      put_many(out, ' ', spec->width - total);
    for (const uint32_t *at = string; written != spec->precision && *at; at++) {
      const int length = encode(*at, bytes);
      if (!length)
        return false;
      if (spec->precision >= 0 && written + length > spec->precision)
        break;
      written += length;
      if (pass)
        put_bytes(out, bytes, (size_t)length);
    }
    total = written;
  }
  if (spec->left)
    put_many(out, ' ', spec->width - total);
  return true;
}

/* ---- Numbers with a fraction ---- */

enum {
  LIMB = 1000000000,
  LIMB_DIGITS = 9,
  LIMBS = 88,                            /* of m * 5^1074 */
  MOST_DIGITS = LIMBS * LIMB_DIGITS + 1, /* one more, for a carry */
};

/* All digits of a number that is not 0: d.ddd * 10^exponent. */
struct decimal {
  char digits[MOST_DIGITS]; /* 0 to 9 */
  int count;
  int exponent;
};

static uint64_t bits_of(double value) {
  union {
    double value;
    uint64_t bits;
  } both = {value};
  return both.bits;
}

static int multiply(uint32_t *limbs, int count, uint32_t by) {
  uint64_t carry = 0;
  for (int i = 0; i < count; i++) {
    carry += (uint64_t)limbs[i] * by;
    limbs[i] = (uint32_t)(carry % LIMB);
    carry /= LIMB;
  }
  if (carry)
    limbs[count++] = (uint32_t)carry;
  return count;
}

static void to_decimal(uint64_t mantissa, int exponent, struct decimal *decimal) {
  enum { FIVES = 12, FIVE_12 = 244140625, TWOS = 29 }; /* products of fewer than LIMB */
  uint32_t limbs[LIMBS] = {(uint32_t)(mantissa % LIMB), (uint32_t)(mantissa / LIMB)};
  int count = 2, point = exponent < 0 ? -exponent : 0;
  for (int left = point; left > 0; left -= FIVES) {
    uint32_t by = FIVE_12;
    for (int i = left; i < FIVES; i++)
      by /= 5;
    count = multiply(limbs, count, by);
  }
  for (int left = exponent; left > 0; left -= TWOS)
    count = multiply(limbs, count, 1u << (left < TWOS ? left : TWOS));
  char *at = decimal->digits;
  while (count--) {
    uint32_t limb = limbs[count];
    for (int i = LIMB_DIGITS; i--; limb /= 10)
      at[i] = (char)(limb % 10);
    at += LIMB_DIGITS;
  }
  const char *first = decimal->digits;
  while (!*first)
    first++;
  decimal->count = (int)(at - first);
  for (int i = 0; i < decimal->count; i++)
    decimal->digits[i] = first[i];
  decimal->exponent = decimal->count - 1 - point;
}

/* Leaves `keep` digits; fewer than 0: none, and the number is far below half a unit. */
static void round_decimal(struct decimal *decimal, int keep) {
  if (keep >= decimal->count)
    return;
  bool up = false;
  if (keep >= 0) {
    const char next = decimal->digits[keep];
    up = next > 5 || (next == 5 && keep && decimal->digits[keep - 1] & 1);
    for (int i = keep + 1; i < decimal->count && next == 5; i++)
      up |= decimal->digits[i];
  }
  decimal->count = keep < 0 ? 0 : keep;
  int at = decimal->count;
  while (up && at > 0 && ++decimal->digits[at - 1] > 9)
    decimal->digits[--at] = 0;
  if (!up || at > 0)
    return;
  decimal->digits[0] = 1; /* 9.99 is 10.0: the digits behind are zeros */
  decimal->exponent++;
  if (!decimal->count)
    decimal->count = 1;
}

static char digit_at(const struct decimal *decimal, int index) {
  return index >= 0 && index < decimal->count ? (char)('0' + decimal->digits[index]) : '0';
}

/* Digits from one index on. */
static void put_digits(struct out *out, const struct decimal *decimal, int from, int count) {
  for (int i = from; i < from + count; i++)
    put(out, digit_at(decimal, i));
}

/* Decimal digits of an exponent, two at the least, behind a letter and a sign. Returns how many
 * characters. */
static int spell_exponent(char *to, char letter, int exponent, int least) {
  char digits[5];
  int count = 0, length = 0;
  unsigned rest = (unsigned)(exponent < 0 ? -exponent : exponent);
  do
    digits[count++] = (char)('0' + rest % 10);
  while ((rest /= 10) || count < least);
  to[length++] = letter;
  to[length++] = exponent < 0 ? '-' : '+';
  while (count)
    to[length++] = digits[--count];
  return length;
}

static void put_scientific(struct out *out, const struct spec *spec, const char *front,
                           const struct decimal *decimal, int precision) {
  char end[8];
  const int end_length = spell_exponent(end, spec->kind & 32 ? 'e' : 'E', decimal->exponent, 2);
  const bool has_point = precision > 0 || spec->alternative;
  const int fill = begin_number(out, spec, front, 1 + has_point + precision + end_length);
  put_digits(out, decimal, 0, 1);
  if (has_point)
    put(out, '.');
  put_digits(out, decimal, 1, precision);
  put_bytes(out, end, (size_t)end_length);
  put_many(out, ' ', fill);
}

static void put_fixed(struct out *out, const struct spec *spec, const char *front,
                      const struct decimal *decimal, int precision) {
  const int whole = decimal->exponent < 0 ? 1 : decimal->exponent + 1;
  const bool has_point = precision > 0 || spec->alternative;
  const int fill = begin_number(out, spec, front, whole + has_point + precision);
  const int first = decimal->exponent < 0 ? decimal->exponent : 0;
  put_digits(out, decimal, first, whole);
  if (has_point)
    put(out, '.');
  put_digits(out, decimal, first + whole, precision);
  put_many(out, ' ', fill);
}

static void put_general(struct out *out, const struct spec *spec, const char *front,
                        struct decimal *decimal, int precision) {
  precision = precision ? precision : 1;
  round_decimal(decimal, precision);
  const int exponent = decimal->exponent;
  const bool is_fixed = exponent >= -4 && exponent < precision;
  while (!spec->alternative && decimal->count > 1 && !decimal->digits[decimal->count - 1])
    decimal->count--;
  int digits = spec->alternative ? precision : decimal->count; /* that count */
  if (!is_fixed)
    put_scientific(out, spec, front, decimal, digits - 1);
  else
    put_fixed(out, spec, front, decimal, digits - 1 - exponent > 0 ? digits - 1 - exponent : 0);
}

static void put_hexadecimal(struct out *out, const struct spec *spec, const char *sign,
                            uint64_t mantissa, int exponent) {
  enum { DIGITS = 13 }; /* behind the first */
  const bool is_small = spec->kind & 32;
  const char *letters = is_small ? "0123456789abcdefxp" : "0123456789ABCDEFXP";
  char front[4], end[8];
  int length = 0, digits = spec->precision < 0 ? DIGITS : spec->precision;
  while (mantissa && !(mantissa >> 52)) {
    mantissa <<= 1;
    exponent--;
  }
  exponent = mantissa ? exponent + 52 : 0;
  if (digits < DIGITS) {
    const int cut = 4 * (DIGITS - digits);
    const uint64_t unit = (uint64_t)1 << cut, rest = mantissa & (unit - 1);
    mantissa -= rest;
    if (rest > unit / 2 || (rest == unit / 2 && mantissa & unit))
      mantissa += unit;
  }
  while (spec->precision < 0 && digits && !(mantissa >> (4 * (DIGITS - digits)) & 15))
    digits--;
  while (*sign)
    front[length++] = *sign++;
  front[length++] = '0';
  front[length++] = letters[16];
  front[length] = 0;
  const int end_length = spell_exponent(end, letters[17], exponent, 1);
  const bool has_point = digits || spec->alternative;
  const int fill = begin_number(out, spec, front, 1 + has_point + digits + end_length);
  put(out, letters[mantissa >> 52]);
  if (has_point)
    put(out, '.');
  for (int i = 1; i <= digits; i++)
    put(out, i > DIGITS ? '0' : letters[mantissa >> (4 * (DIGITS - i)) & 15]);
  put_bytes(out, end, (size_t)end_length);
  put_many(out, ' ', fill);
}

static void put_double(struct out *out, struct spec spec, double value) {
  enum { BIAS = 1075, NO_NUMBER = 2047 };
  const uint64_t bits = bits_of(value), fraction = bits & (((uint64_t)1 << 52) - 1);
  const int biased = (int)(bits >> 52 & NO_NUMBER);
  const char *sign = sign_of(&spec, bits >> 63);
  const char kind = spec.kind | 32;
  const int precision = spec.precision < 0 ? 6 : spec.precision;
  const uint64_t mantissa = biased ? fraction | (uint64_t)1 << 52 : fraction;
  const int exponent = (biased ? biased : 1) - BIAS;
  struct decimal decimal = {.count = 0};
  if (biased == NO_NUMBER) {
    spec.zero = false;
    put_number(out, &spec, sign, 0,
               fraction ? (spec.kind & 32 ? "nan" : "NAN") : (spec.kind & 32 ? "inf" : "INF"), 3);
    return;
  }
  if (kind == 'a') {
    put_hexadecimal(out, &spec, sign, mantissa, exponent);
    return;
  }
  if (mantissa)
    to_decimal(mantissa, exponent, &decimal);
  if (kind == 'g') {
    put_general(out, &spec, sign, &decimal, precision);
  } else if (kind == 'e') {
    if (precision < MOST_DIGITS)
      round_decimal(&decimal, precision + 1);
    put_scientific(out, &spec, sign, &decimal, precision);
  } else {
    if (precision < 2 * MOST_DIGITS)
      round_decimal(&decimal, decimal.exponent + 1 + precision);
    put_fixed(out, &spec, sign, &decimal, precision);
  }
}

/* ---- A format ---- */

/* How wide an integer is, by the letters in front of its conversion. */
enum length { CHAR, SHORT, INT, LONG, LONG_LONG, LONG_DOUBLE };

static enum length read_length(const char **format) {
  const char first = *(*format)++;
  switch (first) {
  case 'h':
    if (**format != 'h')
      return SHORT;
    ++*format;
    return CHAR;
  case 'l':
    if (**format != 'l')
      return LONG;
    ++*format;
    return LONG_LONG;
  case 'j':
    return LONG_LONG;
  case 'z':
  case 't':
    return LONG;
  case 'L':
    return LONG_DOUBLE;
  default:
    --*format;
    return INT;
  }
}

/* The arguments, to be passed on by address. */
struct arguments {
  va_list list;
};

static int64_t signed_value(struct arguments *values, enum length length) {
  switch (length) {
  case CHAR:
    return (signed char)va_arg(values->list, int);
  case SHORT:
    return (short)va_arg(values->list, int);
  case INT:
    return va_arg(values->list, int);
  case LONG:
    return va_arg(values->list, long);
  default:
    return va_arg(values->list, long long);
  }
}

static uint64_t unsigned_value(struct arguments *values, enum length length) {
  switch (length) {
  case CHAR:
    return (unsigned char)va_arg(values->list, int);
  case SHORT:
    return (unsigned short)va_arg(values->list, int);
  case INT:
    return va_arg(values->list, unsigned);
  case LONG:
    return va_arg(values->list, unsigned long);
  default:
    return va_arg(values->list, unsigned long long);
  }
}

static void store_count(struct arguments *values, enum length length, size_t count) {
  void *to = va_arg(values->list, void *);
  switch (length) {
  case CHAR:
    *(signed char *)to = (signed char)count;
    break;
  case SHORT:
    *(short *)to = (short)count;
    break;
  case INT:
    *(int *)to = (int)count;
    break;
  case LONG:
    *(long *)to = (long)count;
    break;
  default:
    *(long long *)to = (long long)count;
  }
}

/* A number in the format, or the next argument for a `*`. One that no int has is the largest. */
static int read_number(const char **format, struct arguments *values) {
  int number = 0;
  if (**format == '*') {
    ++*format;
    number = va_arg(values->list, int);
    return number < -INT32_MAX ? -INT32_MAX : number;
  }
  for (; **format >= '0' && **format <= '9'; ++*format)
    number = number > (INT32_MAX - 9) / 10 ? INT32_MAX : number * 10 + **format - '0';
  return number;
}

static struct spec read_spec(const char **format, struct arguments *values) {
  struct spec spec = {.precision = -1};
  for (;; ++*format) {
    const char flag = **format;
    spec.left |= flag == '-';
    spec.sign |= flag == '+';
    spec.space |= flag == ' ';
    spec.alternative |= flag == '#';
    spec.zero |= flag == '0';
    if (flag != '-' && flag != '+' && flag != ' ' && flag != '#' && flag != '0' && flag != '\'')
      break; /* the last one is POSIX's for a locale that has groups of digits: here is none */
  }
  spec.width = read_number(format, values);
  if (spec.width < 0) {
    spec.left = true;
    spec.width = -spec.width;
  }
  if (**format == '.') {
    ++*format;
    spec.precision = read_number(format, values);
    if (spec.precision < 0)
      spec.precision = -1;
  }
  return spec;
}

static bool put_text(struct out *out, struct spec spec, enum length length,
                     struct arguments *values) {
  const void *text = va_arg(values->list, const void *);
  if (!text && spec.precision >= 0 && spec.precision < 6)
    text = L"";
  else if (!text)
    text = length == LONG ? (const void *)L"(null)" : "(null)";
  if (length == LONG)
    return put_wide(out, &spec, text);
  const char *bytes = text;
  int count = 0;
  while ((spec.precision < 0 || count < spec.precision) && bytes[count])
    count++;
  put_string(out, &spec, bytes, count);
  return true;
}

static bool put_character(struct out *out, struct spec spec, enum length length,
                          struct arguments *values) {
  const int value = va_arg(values->list, int);
  char bytes[4] = {(char)value};
  const int count = length == LONG ? encode((uint32_t)value, bytes) : 1;
  put_string(out, &spec, bytes, count);
  return count;
}

/* Whether what is printed of one conversion has a length that an int can hold. The precision of a
 * string only limits it. */
static bool fits(const struct spec *spec) {
  enum { MOST = INT32_MAX - MOST_DIGITS };
  return spec->width <= MOST && (spec->kind == 's' || spec->precision <= MOST);
}

/* False where an argument cannot be converted. */
static bool put_conversion(struct out *out, struct spec spec, enum length length,
                           struct arguments *values) {
  int64_t number;
  switch (spec.kind) {
  case 'd':
  case 'i':
    number = signed_value(values, length);
    put_integer(out, spec, number < 0 ? -(uint64_t)number : (uint64_t)number,
                sign_of(&spec, number < 0));
    return true;
  case 'u':
    spec.alternative = false;
    /* fallthrough */
  case 'o':
  case 'x':
  case 'X':
    put_integer(out, spec, unsigned_value(values, length), "");
    return true;
  case 'p':
    spec.kind = 'x';
    spec.alternative = true;
    spec.precision = 2 * sizeof(void *);
    put_integer(out, spec, (uintptr_t)va_arg(values->list, void *), "");
    return true;
  case 'c':
    return put_character(out, spec, length, values);
  case 's':
    return put_text(out, spec, length, values);
  case 'n':
    store_count(values, length, out->count);
    return true;
  case '%':
    put(out, '%');
    return true;
  default:
    if (((spec.kind | 32) < 'e' || (spec.kind | 32) > 'g') && (spec.kind | 32) != 'a')
      __builtin_trap();
    if (length == LONG_DOUBLE)
      __builtin_trap();
    put_double(out, spec, va_arg(values->list, double));
    return true;
  }
}

int NAME(vsnprintf)(char *restrict to, size_t size, const char *restrict format, va_list values) {
  struct out out = {to, size, 0};
  const char *at = format;
  struct arguments arguments;
  bool fine = true;
  va_copy(arguments.list, values);
  while (*at && fine) {
    if (*at != '%') {
      put(&out, *at++);
      continue;
    }
    at++;
    struct spec spec = read_spec(&at, &arguments);
    enum length length = read_length(&at);
    spec.kind = *at++;
    if (spec.kind == 'C' || spec.kind == 'S') { /* POSIX's %lc and %ls */
      spec.kind |= 32;
      length = LONG;
    }
    fine = fits(&spec) && out.count <= INT32_MAX && put_conversion(&out, spec, length, &arguments);
  }
  va_end(arguments.list);
  if (size)
    to[out.count < size ? out.count : size - 1] = 0;
  return fine && out.count <= INT32_MAX ? (int)out.count : -1;
}

int NAME(snprintf)(char *restrict to, size_t size, const char *restrict format, ...) {
  va_list values;
  va_start(values, format);
  const int count = NAME(vsnprintf)(to, size, format, values);
  va_end(values);
  return count;
}

int NAME(vsprintf)(char *restrict to, const char *restrict format, va_list values) {
  return NAME(vsnprintf)(to, SIZE_MAX, format, values);
}

int NAME(sprintf)(char *restrict to, const char *restrict format, ...) {
  va_list values;
  va_start(values, format);
  const int count = NAME(vsnprintf)(to, SIZE_MAX, format, values);
  va_end(values);
  return count;
}
