/*
 * <assert.h>: where an assertion does not hold, it traps, and with --debug the error tells the line
 * and what was asserted. It may be included several times, with and without NDEBUG (C17 7.2).
 */
#undef assert
#ifdef NDEBUG
#define assert(condition) ((void)0)
#elif defined(TARE_DEBUG)
#define assert(condition)                                                                          \
  ((condition) ? (void)0 : tare_expect_failed(__FILE__, __LINE__, "assertion failed: " #condition))
#else
#define assert(condition) ((condition) ? (void)0 : __builtin_trap())
#endif

#ifndef TARE_ASSERT_H
#define TARE_ASSERT_H
#ifdef __cplusplus
extern "C"
#else
#define static_assert _Static_assert
#endif
    __attribute__((noreturn)) void
    tare_expect_failed(const char *file, unsigned line, const char *what);
#endif
