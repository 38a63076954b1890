/*
 * What C++ calls without its library: new and delete, which are malloc and free, and what its
 * compiler calls by itself. Where there is no memory, new traps, for there are no exceptions. All
 * are weak, for sources that have their own.
 *
 * The names are those of the Itanium C++ ABI, with size_t as `unsigned long` (m).
 */
#include <stddef.h>

void *malloc(size_t size);
void *aligned_alloc(size_t alignment, size_t size);
void free(void *block);

#define WEAK(result, name, ...)                                                                    \
  __attribute__((weak)) result name(__VA_ARGS__);                                                  \
  result name(__VA_ARGS__)
#pragma clang diagnostic ignored "-Wunused-parameter"

/* As C++ has it, each of no bytes is a block of its own. */
static void *allocate(size_t size) {
  return malloc(size ? size : 1);
}

static void *allocate_aligned(size_t size, size_t alignment) {
  const size_t rounded = (size + alignment - 1) & ~(alignment - 1);
  return rounded < size ? NULL : aligned_alloc(alignment, rounded ? rounded : alignment);
}

static void *checked(void *block) {
  if (!block)
    __builtin_trap();
  return block;
}

/* ---- new, new[] ---- */

WEAK(void *, _Znwm, size_t size) {
  return checked(allocate(size));
}
WEAK(void *, _Znam, size_t size) {
  return checked(allocate(size));
}
WEAK(void *, _ZnwmRKSt9nothrow_t, size_t size, const void *nothrow) {
  return allocate(size);
}
WEAK(void *, _ZnamRKSt9nothrow_t, size_t size, const void *nothrow) {
  return allocate(size);
}
WEAK(void *, _ZnwmSt11align_val_t, size_t size, size_t alignment) {
  return checked(allocate_aligned(size, alignment));
}
WEAK(void *, _ZnamSt11align_val_t, size_t size, size_t alignment) {
  return checked(allocate_aligned(size, alignment));
}

/* ---- delete, delete[], and with the size that new had ---- */

WEAK(void, _ZdlPv, void *block) {
  free(block);
}
WEAK(void, _ZdaPv, void *block) {
  free(block);
}
WEAK(void, _ZdlPvm, void *block, size_t size) {
  free(block);
}
WEAK(void, _ZdaPvm, void *block, size_t size) {
  free(block);
}
WEAK(void, _ZdlPvSt11align_val_t, void *block, size_t alignment) {
  free(block);
}
WEAK(void, _ZdaPvSt11align_val_t, void *block, size_t alignment) {
  free(block);
}
WEAK(void, _ZdlPvmSt11align_val_t, void *block, size_t size, size_t alignment) {
  free(block);
}
WEAK(void, _ZdaPvmSt11align_val_t, void *block, size_t size, size_t alignment) {
  free(block);
}

/* ---- What the compiler calls ---- */

/* Of a call of a virtual function that has no body. */
WEAK(void, __cxa_pure_virtual, void) {
  __builtin_trap();
}
WEAK(void, __cxa_deleted_virtual, void) {
  __builtin_trap();
}

/* Of what runs at the end of a program, which a library does not have. */
WEAK(int, __cxa_atexit, void (*run)(void *), void *object, void *library) {
  return 0;
}

/* Of a variable that a function has for good: the first byte says whether it was made. */
WEAK(int, __cxa_guard_acquire, unsigned char *guard) {
  return !*guard;
}
WEAK(void, __cxa_guard_release, unsigned char *guard) {
  *guard = 1;
}
WEAK(void, __cxa_guard_abort, unsigned char *guard) {
}

/* The address of it stands for the library that asks for __cxa_atexit. */
__attribute__((weak)) void *__dso_handle;
