#ifndef CONSTANTS_H
#define CONSTANTS_H

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

#define NOT_ONE 1 + 1
#define NOT_NUMBER 1.5
#define NOT_INTEGER "1"
#define NOT_PLAIN CONSTANTS_MAX
#define NOT_OBJECT(x) 1
#define NOT_AT_ALL
#define NOT_CHARACTER 'x'
#define NOT_BALANCED (1
#define _RESERVED 1
#define __reserved__ 1

int constants(void);

#endif
