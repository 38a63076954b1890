/* hints.c: what lies behind errors of clang's and wasm-ld's that strangers to a header meet. */
#ifndef TARE_HINTS_H
#define TARE_HINTS_H

#include "base/arena.h"

#include <stdbool.h>

/** What to do about a header that is not found: `; name its folder with -I`, … */
const char *hint_of_missing_header(const char *name, bool has_libc);

/** The same of one that a source in C++ includes. */
const char *hint_of_missing_cpp_header(const char *name, bool has_libc);

/** The header that declares a type of the standard library, such as `uint8_t`; or NULL. */
const char *hint_of_type(const char *name);

/** Whether clang calls it to compute with long double. */
bool hint_is_of_long_double(const char *name);

/** What to do about a function of a C library's that nobody defines; NULL for any other. */
const char *hint_of_symbol(const char *name, bool has_libc);

/** Whether the word is a keyword of C++'s that C does not have, and headers begin with. */
bool hint_is_of_cpp(const char *word, size_t length);

/** Whether the word is a keyword of C23's that C17 does not have; C++ has it as well. */
bool hint_is_of_c23(const char *word, size_t length);

#endif
