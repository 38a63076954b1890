#include "shared.h"

#if WAY == 0

uint32_t shared_fnv(const uint8_t *data, size_t data_len) {
  uint32_t value = 0x811c9dc5;
  for (size_t i = 0; i < data_len; i++)
    value = (value ^ data[i]) * 0x01000193;
  return value;
}

uint32_t shared_djb(const uint8_t *data, size_t data_len) {
  uint32_t value = 5381;
  for (size_t i = 0; i < data_len; i++)
    value = (value ^ data[i]) * 33;
  return value;
}

#elif WAY == 1

static uint32_t hash(const uint8_t *data, size_t length, uint32_t value, uint32_t factor) {
  for (size_t i = 0; i < length; i++)
    value = (value ^ data[i]) * factor;
  return value;
}

uint32_t shared_fnv(const uint8_t *data, size_t data_len) {
  return hash(data, data_len, 0x811c9dc5, 0x01000193);
}

uint32_t shared_djb(const uint8_t *data, size_t data_len) {
  return hash(data, data_len, 5381, 33);
}

#elif WAY == 2

static __attribute__((noinline)) uint32_t hash(const uint8_t *data, size_t length, uint32_t value,
                                               uint32_t factor) {
  for (size_t i = 0; i < length; i++)
    value = (value ^ data[i]) * factor;
  return value;
}

uint32_t shared_fnv(const uint8_t *data, size_t data_len) {
  return hash(data, data_len, 0x811c9dc5, 0x01000193);
}

uint32_t shared_djb(const uint8_t *data, size_t data_len) {
  return hash(data, data_len, 5381, 33);
}

#endif
