/*
 * printf() and its kin where nothing shows what is printed: their words and numbers are not
 * formatted. They return 0, so that they are linked only where no caller looks at the result, no
 * text may be a format with "%n", and no stream of C's is one that a program reads itself
 * (open_memstream, fmemopen, fopencookie). compile/system.c sees to all of it. They are weak, for
 * sources that have their own.
 */
#include <stdarg.h>

typedef struct file FILE;

#define DROPPED(name, ...)                                                                         \
  __attribute__((weak)) int name(__VA_ARGS__);                                                     \
  int name(__VA_ARGS__) {                                                                          \
    return 0;                                                                                      \
  }
#pragma clang diagnostic ignored "-Wunused-parameter"
#pragma clang diagnostic ignored "-Wincompatible-library-redeclaration"
DROPPED(printf, const char *format, ...)
DROPPED(iprintf, const char *format, ...)
DROPPED(__small_printf, const char *format, ...)
DROPPED(vprintf, const char *format, va_list values)
DROPPED(fprintf, FILE *stream, const char *format, ...)
DROPPED(fiprintf, FILE *stream, const char *format, ...)
DROPPED(__small_fprintf, FILE *stream, const char *format, ...)
