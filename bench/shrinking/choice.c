#include "choice.h"

#if WAY == 0

uint32_t choice_of(uint32_t kind) {
  switch (kind) {
  case 0:
    return 16;
  case 1:
    return 32;
  case 2:
    return 27;
  case 3:
    return 54;
  case 4:
    return 108;
  case 5:
    return 180;
  case 6:
    return 99;
  case 7:
    return 7;
  default:
    return 0;
  }
}

#elif WAY == 1

uint32_t choice_of(uint32_t kind) {
  if (kind == 0)
    return 16;
  if (kind == 1)
    return 32;
  if (kind == 2)
    return 27;
  if (kind == 3)
    return 54;
  if (kind == 4)
    return 108;
  if (kind == 5)
    return 180;
  if (kind == 6)
    return 99;
  if (kind == 7)
    return 7;
  return 0;
}

#elif WAY == 2

uint32_t choice_of(uint32_t kind) {
  static const uint32_t all[] = {16, 32, 27, 54, 108, 180, 99, 7};
  return kind < 8 ? all[kind] : 0;
}

#elif WAY == 3

uint32_t choice_of(uint32_t kind) {
  static const uint8_t all[] = {16, 32, 27, 54, 108, 180, 99, 7};
  return kind < 8 ? all[kind] : 0;
}

#elif WAY == 4

/* The bytes of the eight, the last one in front. */
uint32_t choice_of(uint32_t kind) {
  return kind < 8 ? 0x0763b46c361b2010 >> 8 * kind & 255 : 0;
}

#endif
