#include "header/hints.h"

#include "header/names.h"

#include <string.h>

#define IS_ONE_OF(name, list) name_is_one_of(name, list, sizeof(list) / sizeof *(list))

const char *hint_of_missing_header(const char *name, bool has_libc) {
  static const char *const of_libc[] = {
      "assert.h",    "ctype.h",    "errno.h",    "fcntl.h",    "fenv.h",   "inttypes.h", "locale.h",
      "math.h",      "memory.h",   "signal.h",   "stdio.h",    "stdlib.h", "strings.h",  "time.h",
      "unistd.h",    "wchar.h",    "wctype.h",   "complex.h",  "tgmath.h", "malloc.h",   "endian.h",
      "sys/types.h", "sys/time.h", "sys/stat.h", "sys/param.h"};
  if (!strchr(name, '.'))
    return "is a header of C++'s; tare reads C: declare what is to be bound in a C header";
  if (!has_libc && IS_ONE_OF(name, of_libc))
    return "is a C library's, which a module does not have by itself; build with --libc=wasi, or "
           "do without";
  return "is not found; name its folder with -I";
}

const char *hint_of_missing_cpp_header(const char *name, bool has_libc) {
  if (strchr(name, '.'))
    return hint_of_missing_header(name, has_libc);
  return has_libc ? "is a header of C++'s library, which clang does not find: install "
                    "libc++-19-dev-wasm32 and libc++abi-19-dev-wasm32, or do without"
                  : "is a header of C++'s library: build with --libc=wasi, or do without";
}

const char *hint_of_type(const char *name) {
  static const struct {
    const char *name, *header;
  } types[] = {{"size_t", "stddef.h"},   {"ptrdiff_t", "stddef.h"},  {"wchar_t", "stddef.h"},
               {"bool", "stdbool.h"},    {"FILE", "stdio.h"},        {"time_t", "time.h"},
               {"va_list", "stdarg.h"},  {"ssize_t", "sys/types.h"}, {"off_t", "sys/types.h"},
               {"uint", "sys/types.h"},  {"int8_t", "stdint.h"},     {"uint8_t", "stdint.h"},
               {"int16_t", "stdint.h"},  {"uint16_t", "stdint.h"},   {"int32_t", "stdint.h"},
               {"uint32_t", "stdint.h"}, {"int64_t", "stdint.h"},    {"uint64_t", "stdint.h"},
               {"intptr_t", "stdint.h"}, {"uintptr_t", "stdint.h"},  {"intmax_t", "stdint.h"},
               {"uintmax_t", "stdint.h"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (strcmp(types[i].name, name) == 0)
      return types[i].header;
  return NULL;
}

/* What clang calls to compute with long double, which has 128 bits here; of compiler-rt. */
bool hint_is_of_long_double(const char *name) {
  static const char *const of_compiler[] = {
      "__addtf3",      "__subtf3",     "__multf3",      "__divtf3",      "__negtf2",
      "__powitf2",     "__eqtf2",      "__netf2",       "__lttf2",       "__letf2",
      "__gttf2",       "__getf2",      "__cmptf2",      "__unordtf2",    "__extendsftf2",
      "__extenddftf2", "__trunctfsf2", "__trunctfdf2",  "__fixtfsi",     "__fixtfdi",
      "__fixtfti",     "__fixunstfsi", "__fixunstfdi",  "__fixunstfti",  "__floatsitf",
      "__floatditf",   "__floattitf",  "__floatunsitf", "__floatunditf", "__floatuntitf"};
  return IS_ONE_OF(name, of_compiler);
}

const char *hint_of_symbol(const char *name, bool has_libc) {
  static const char *const of_dlmalloc[] = {"malloc_usable_size"};
  static const char *const of_libc[] = {
      /* stdio.h */
      "printf", "fprintf", "sprintf", "snprintf", "vprintf", "vsnprintf", "puts", "putchar",
      "fputs", "fopen", "fclose", "fread", "fwrite", "fseek", "ftell", "fflush", "sscanf", "perror",
      "stderr", "stdout", "iprintf", "fiprintf", "siprintf", "sniprintf",
      /* stdlib.h */
      "abort", "abs", "atof", "atoi", "atol", "bsearch", "exit", "getenv", "labs", "qsort", "rand",
      "srand", "posix_memalign", "strtod", "strtof", "strtol", "strtoll", "strtoul", "strtoull",
      /* string.h and ctype.h, as far as tare has none of its own */
      "memchr", "memccpy", "strcat", "strchr", "strcmp", "strcpy", "strcspn", "strdup", "strerror",
      "strncat", "strncmp", "strncpy", "strnlen", "strpbrk", "strrchr", "strspn", "strstr",
      "strtok", "isalnum", "isalpha", "isdigit", "islower", "isprint", "ispunct", "isspace",
      "isupper", "isxdigit", "tolower", "toupper", "strcasecmp", "strncasecmp",
      /* math.h */
      "acos", "acosf", "asin", "asinf", "atan", "atan2", "atan2f", "atanf", "cbrt", "cos", "cosf",
      "cosh", "erf", "exp", "exp2", "expf", "expm1", "fma", "fmod", "fmodf", "frexp", "hypot",
      "ldexp", "lgamma", "log", "log10", "log10f", "log1p", "log2", "log2f", "logf", "lround",
      "modf", "pow", "powf", "remainder", "round", "roundf", "sin", "sinf", "sinh", "tan", "tanf",
      "tanh", "tgamma", "tanhf", "exp2f", "cbrtf", "hypotf",
      /* time.h, assert.h, errno.h */
      "clock", "time", "gmtime", "localtime", "mktime", "strftime", "__assert_fail",
      "__errno_location", "errno"};
  if (hint_is_of_long_double(name))
    return "computes with long double, which modules do not have: use double, and its functions, "
           "such as sqrt() in place of sqrtl()";
  if (IS_ONE_OF(name, of_dlmalloc))
    return "is of no allocator but wasi-libc's: take that with --malloc=dlmalloc, or do without";
  if (!has_libc && IS_ONE_OF(name, of_libc))
    return "is a C library's: build with --libc=wasi, or do without";
  return NULL;
}

bool hint_is_of_cpp(const char *word, size_t length) {
  static const char *const words[] = {"class",   "namespace", "template", "using",    "public",
                                      "private", "virtual",   "operator", "typename", "friend"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0)
      return true;
  return false;
}

bool hint_is_of_c23(const char *word, size_t length) {
  static const char *const words[] = {"constexpr", "nullptr", "typeof", "static_assert"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0)
      return true;
  return false;
}
