#include "ratio.h"

#if WAY == 0

uint32_t ratio_of(uint32_t a, uint32_t b) {
  return a / b;
}

#elif WAY == 1

#include <tare.h>

uint32_t ratio_of(uint32_t a, uint32_t b) {
  TARE_EXPECT(b, 0);
  return a / b;
}

#elif WAY == 2

uint32_t ratio_of(uint32_t a, uint32_t b) {
  return a / (b | !b);
}

#elif WAY == 3

uint32_t ratio_of(uint32_t a, uint32_t b) {
  return (uint32_t)((double)a / b);
}

#endif
