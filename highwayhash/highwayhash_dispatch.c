/* Chooses among the variants: on x86 when the first hash is computed, elsewhere when compiled. */

#include "highwayhash_dispatch.h"

#include <stdatomic.h>

#ifdef HIGHWAYHASH_X86

#include <cpuid.h>

/* Of leaf 1: bits of ECX. Of leaf 7: of EBX. Of XCR0: the operating system saves XMM and YMM. */
enum { SSE41 = 1 << 19, OSXSAVE = 1 << 27, AVX = 1 << 28, AVX2 = 1 << 5, XMM_AND_YMM = 6 };

static unsigned saved_registers(void) {
  unsigned low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return low;
}

static bool has_sse41(void) {
  unsigned a, b, c, d;
  return __get_cpuid(1, &a, &b, &c, &d) && (c & SSE41);
}

static bool has_avx2(void) {
  unsigned a, b, c, d;
  return __get_cpuid(1, &a, &b, &c, &d) && (c & OSXSAVE) && (c & AVX) &&
         (saved_registers() & XMM_AND_YMM) == XMM_AND_YMM &&
         __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & AVX2);
}

#endif

static bool anywhere(void) {
  return true;
}

static const struct highwayhash_variant variants[] = {
#ifdef HIGHWAYHASH_X86
    {"avx2", has_avx2, highwayhash_update_avx2, highwayhash_hash_avx2, highwayhash_hash64_avx2},
    {"sse41", has_sse41, highwayhash_update_sse41, highwayhash_hash_sse41,
     highwayhash_hash64_sse41},
#endif
#ifdef HIGHWAYHASH_NEON
    {"neon", anywhere, highwayhash_update_neon, highwayhash_hash_neon, highwayhash_hash64_neon},
#endif
    {"portable", anywhere, highwayhash_update_portable, highwayhash_hash_portable,
     highwayhash_hash64_portable},
};

/* NULL until the first hash. Threads that come at the same time all choose the same. */
static _Atomic(const struct highwayhash_variant *) chosen;

const struct highwayhash_variant *highwayhash_variants(size_t *count) {
  *count = sizeof variants / sizeof *variants;
  return variants;
}

void highwayhash_use(const struct highwayhash_variant *variant) {
  atomic_store_explicit(&chosen, variant, memory_order_relaxed);
}

__attribute__((noinline, cold)) static const struct highwayhash_variant *choose(void) {
  const struct highwayhash_variant *fastest = variants;
  while (!fastest->runs())
    ++fastest;
  highwayhash_use(fastest);
  return fastest;
}

const struct highwayhash_variant *highwayhash_variant(void) {
  const struct highwayhash_variant *variant = atomic_load_explicit(&chosen, memory_order_relaxed);
  return variant != NULL ? variant : choose();
}
