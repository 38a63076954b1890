#include "digits.h"

#if WAY == 0
typedef uint32_t number;
#else
typedef uint64_t number;
#endif

uint32_t digits_sum(uint64_t x) {
  uint32_t sum = 0;
  for (number rest = (number)x; rest; rest /= 10)
    sum += (uint32_t)(rest % 10);
  return sum;
}
