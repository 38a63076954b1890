#ifndef CONSTANTS_H
#define CONSTANTS_H

#include "include/flags.h"

/** The largest. */
#define CONSTANTS_MAX 10
#define CONSTANTS_MIN (-10) /**< The smallest. */
/// Hexadecimal,
/// with a suffix.
#define HEX 0xFFul
#define OCTAL 017
#define BINARY 0b101
#define PLUS (+(3))
#define TWICE (-(-3))
#define WIDE 0x100000000
#define WIDEST 0xFFFFFFFFFFFFFFFF
#define LOWEST -9223372036854775807LL
#define WRAPS -1u
#define WRAPS_HEX -0xFFFFFFFF
#define AGAIN 1
#undef AGAIN
#define AGAIN 2
#define REDEFINED 1
#undef REDEFINED

#define SHIFTED (1 << 3)
#define COMBINED (OCTAL | BINARY)
#define ALIAS CONSTANTS_MAX
#define SIZE sizeof(struct constants_pair)
#define CAST ((unsigned char)300)
#define CHARACTER 'x'
#define EXPONENT 0x1p-3
#define YES ((_Bool)1)
#define GOLDEN 0x9E3779B9ULL
#define LONG 7L
#define TERNARY (CONSTANTS_MAX > 3 ? 1 : 2)
#define FROM_INCLUDE FLAG_OF_OTHER
#define OF_ENUMERATOR CONSTANTS_SECOND
#define HALF 0.5
#define TENTH 0.1f
#define SMALL (2.0 * 3.5e-9)
#define INFINITE (1.0 / 0.0)
#define VERSION "1." MINOR
#define MINOR "2"
#define QUOTED "it's \"\\\" \t\303\251"

struct constants_pair {
  int left, right;
};
enum { CONSTANTS_FIRST, CONSTANTS_SECOND };

/** A variable that is known. */
static const int CONSTANTS_KNOWN = 3 * 4;
static const double ratio = 1.25;
static const char NAME[] = "constants";
static const char *const LABEL = "a label";
static const _Bool CONSTANTS_ON = 1;
static int counter = 1;
static double scale = 2.0;
static const volatile int ticks = 3;
static const char CUT[2] = "abc";
static const double named_twice = 1.5;
#define named_twice ({ 2.5; })
enum : long long { CONSTANTS_OF_64_BITS = 1 };
#define ALIAS_OF_64_BITS CONSTANTS_OF_64_BITS

#if 0
#undef CONSTANTS_MAX
#endif

#ifndef CONSTANTS_INNER_H
#define CONSTANTS_INNER_H 1
#define WITHIN 3
#endif
#ifndef BOX_H
#define BOX_H 480
#define BOX_W 640
#endif
#define UTF8 u8"text"
static const char IN_BRACES[] = {"text"};
enum { CONSTANTS_LISTED = 1 };
#define CONSTANTS_LISTED CONSTANTS_LISTED

/* What clang would make the best of, after an error. */
#define RGB(r, g, b) r, g, b
#define NOT_ONE_VALUE RGB(255, 0, 0)
#define NOT_AN_END 1 2 3
#define NOT_A_UNIT 16 kilobytes
#define NOT_A_FORMAT "%" NOT_INCLUDED "\n"
#define NOT_A_BRACKET [
#define NOT_A_DIGRAPH <%
#define NOT_A_TYPE double
#define NOT_TWO_FLOATS 1.5 2.5
#define NOT_A_MARK 3 __attribute__((x))
#define NOT_A_PRAGMA _Pragma("pop_macro(\"CONSTANTS_MAX\")")
#define NOT_CONST scale
#define NOT_WITHOUT_EFFECT (counter++, 1.5)

#define NOT_BYTES "\xff"
#define NOT_OBJECT(x) 1
#define NOT_AT_ALL
#define NOT_BALANCED (1
#define NOT_A_VALUE int
#define NOT_CLOSED NOT_BALANCED
#define NOT_AN_EXPRESSION do { } while (0)
#define NOT_HIDDEN NOT_AN_EXPRESSION
#define NOT_A_NUMBER ((void *)0)
#define NOT_KNOWN undeclared
#define NOT_CONSTANT constants()
#define NOT_A_PLACE __LINE__
#define _RESERVED 1
#define __reserved__ 1

int constants(void);

#endif
