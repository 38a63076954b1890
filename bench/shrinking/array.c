#include "array.h"

#if WAY == 0

uint32_t array_mixed(const uint8_t bytes[16]) {
  uint32_t squares[16] = {0};
  uint32_t result = 0;
  for (int i = 0; i < 16; i++)
    squares[bytes[i] & 15] = (uint32_t)bytes[i] * bytes[i];
  for (int i = 0; i < 16; i++)
    result = result * 31 + squares[i];
  return result;
}

#elif WAY == 1

uint32_t array_mixed(const uint8_t bytes[16]) {
  static uint32_t squares[16];
  uint32_t result = 0;
  for (int i = 0; i < 16; i++)
    squares[bytes[i] & 15] = (uint32_t)bytes[i] * bytes[i];
  for (int i = 0; i < 16; i++)
    result = result * 31 + squares[i];
  return result;
}

#endif
