#include "high.h"

#if WAY == 0

uint64_t high_product(uint64_t x, uint64_t y) {
  return (uint64_t)((unsigned __int128)x * y >> 64);
}

#elif WAY == 1

uint64_t high_product(uint64_t x, uint64_t y) {
  const uint64_t a = x >> 32, b = (uint32_t)x, c = y >> 32, d = (uint32_t)y;
  const uint64_t one = a * d + (b * d >> 32), two = b * c + (uint32_t)one;
  return a * c + (one >> 32) + (two >> 32);
}

#endif
