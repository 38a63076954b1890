#include "crc.h"

#define POLYNOMIAL 0xedb88320u

#if WAY == 0

#define BIT(i, bit) ((i) >> (bit) & 1)
#define ENTRY(i)                                                                                   \
  (BIT(i, 0) * 0x77073096u ^ BIT(i, 1) * 0xee0e612cu ^ BIT(i, 2) * 0x076dc419u ^                   \
   BIT(i, 3) * 0x0edb8832u ^ BIT(i, 4) * 0x1db71064u ^ BIT(i, 5) * 0x3b6e20c8u ^                   \
   BIT(i, 6) * 0x76dc4190u ^ BIT(i, 7) * POLYNOMIAL)
#define FOUR(i)       ENTRY(i), ENTRY((i) + 1), ENTRY((i) + 2), ENTRY((i) + 3)
#define SIXTEEN(i)    FOUR(i), FOUR((i) + 4), FOUR((i) + 8), FOUR((i) + 12)
#define SIXTY_FOUR(i) SIXTEEN(i), SIXTEEN((i) + 16), SIXTEEN((i) + 32), SIXTEEN((i) + 48)

static const uint32_t table[256] = {SIXTY_FOUR(0), SIXTY_FOUR(64), SIXTY_FOUR(128),
                                    SIXTY_FOUR(192)};

uint32_t crc_of(const uint8_t *data, size_t data_len) {
  uint32_t crc = ~0u;
  for (size_t i = 0; i < data_len; i++)
    crc = crc >> 8 ^ table[(crc ^ data[i]) & 255];
  return ~crc;
}

#elif WAY == 1

static uint32_t table[256];

static void make_table(void) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t value = i;
    for (int bit = 0; bit < 8; bit++)
      value = value >> 1 ^ (value & 1) * POLYNOMIAL;
    table[i] = value;
  }
}

uint32_t crc_of(const uint8_t *data, size_t data_len) {
  uint32_t crc = ~0u;
  if (!table[255])
    make_table();
  for (size_t i = 0; i < data_len; i++)
    crc = crc >> 8 ^ table[(crc ^ data[i]) & 255];
  return ~crc;
}

#elif WAY == 2

/* The entries of a nibble are each sixteenth of those of a byte. */
static const uint32_t table[16] = {
    0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
    0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};

uint32_t crc_of(const uint8_t *data, size_t data_len) {
  uint32_t crc = ~0u;
  for (size_t i = 0; i < data_len; i++) {
    crc ^= data[i];
    crc = crc >> 4 ^ table[crc & 15];
    crc = crc >> 4 ^ table[crc & 15];
  }
  return ~crc;
}

#elif WAY == 3

uint32_t crc_of(const uint8_t *data, size_t data_len) {
  uint32_t crc = ~0u;
  for (size_t i = 0; i < data_len; i++) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; bit++)
      crc = crc >> 1 ^ (crc & 1) * POLYNOMIAL;
  }
  return ~crc;
}

#endif
