#include "narrow.h"

#if WAY == 0
typedef uint8_t number;
#elif WAY == 1
typedef uint16_t number;
#elif WAY == 2
typedef uint32_t number;
#else
typedef uint64_t number;
#endif

uint32_t narrow_turn(const uint8_t *data, size_t data_len) {
  number a = 1, b = 2;
  for (size_t i = 0; i < data_len; i++) {
    a = (number)(a * 5 + data[i]);
    b = (number)(b + (a >> 3));
  }
  return (uint32_t)(a ^ b);
}
