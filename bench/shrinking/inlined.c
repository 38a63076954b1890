#include "inlined.h"

#if WAY == 0
#define HOW static
#elif WAY == 1
#define HOW static inline
#elif WAY == 2
#define HOW static inline __attribute__((always_inline))
#else
#define HOW static __attribute__((noinline))
#endif

HOW uint32_t mixed(uint32_t x) {
  x ^= x >> 16;
  x *= 0x7feb352d;
  x ^= x >> 15;
  x *= 0x846ca68b;
  return x ^ x >> 16;
}

uint32_t inlined_one(uint32_t x) {
  return mixed(x + 1);
}

uint32_t inlined_two(uint32_t x) {
  return mixed(x * 3) + 5;
}
