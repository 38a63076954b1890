/* Chooses among the variants: on x86 when the first hash is computed, elsewhere when compiled. */

#include "highwayhash_dispatch.h"

#ifdef HIGHWAYHASH_X86

#include <cpuid.h>

/* Bits of ECX of leaf 1; of EBX of leaf 7; of XCR0, which says what the operating system saves. */
enum { SSE41 = 1 << 19, OSXSAVE = 1 << 27, AVX = 1 << 28 };
enum { AVX2 = 1 << 5, AVX512F = 1 << 16, AVX512BW = 1 << 30 };
#define AVX512VL (1u << 31)
enum { SAVES_YMM = 0x06, SAVES_ZMM = 0xe6 };

static bool has_sse41(void) {
  unsigned a, b, c, d;
  return __get_cpuid(1, &a, &b, &c, &d) && (c & SSE41);
}

/* The instructions of leaf 7, if the operating system saves their registers. */
static bool has(unsigned instructions, unsigned saved) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & OSXSAVE) || !(c & AVX))
    return false;
  __asm__("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
  return (a & saved) == saved && __get_cpuid_count(7, 0, &a, &b, &c, &d) &&
         (b & instructions) == instructions;
}

static bool has_avx2(void) {
  return has(AVX2, SAVES_YMM);
}

static bool has_avx512(void) {
  return has(AVX2 | AVX512F | AVX512BW | AVX512VL, SAVES_ZMM);
}

#endif

static bool anywhere(void) {
  return true;
}

/* One message is hashed by `one`, many by `many`. */
#define VARIANT(one, many, runs)                                                                   \
  {#many,                                                                                          \
   runs,                                                                                           \
   highwayhash_update_##one,                                                                       \
   highwayhash_hash_##one,                                                                         \
   highwayhash_hash64_##one,                                                                       \
   highwayhash_hash64_each_##many,                                                                 \
   highwayhash_hash64_many_##many}

static const struct highwayhash_variant variants[] = {
#ifdef HIGHWAYHASH_X86
    VARIANT(avx2, avx512, has_avx512),     VARIANT(avx2, avx2, has_avx2),
    VARIANT(sse41, sse41, has_sse41),
#endif
#ifdef HIGHWAYHASH_NEON
    VARIANT(neon, neon, anywhere),
#endif
    VARIANT(portable, portable, anywhere),
};

const struct highwayhash_variant *highwayhash_chosen;

const struct highwayhash_variant *highwayhash_variants(size_t *count) {
  *count = sizeof variants / sizeof *variants;
  return variants;
}

void highwayhash_use(const struct highwayhash_variant *variant) {
  __atomic_store_n(&highwayhash_chosen, variant, __ATOMIC_RELAXED);
}

const struct highwayhash_variant *highwayhash_choose(void) {
  const struct highwayhash_variant *fastest = variants;
  while (!fastest->runs())
    ++fastest;
  highwayhash_use(fastest);
  return fastest;
}
