#include "crc32c.h"

#include <string.h>

/*
 * How many bytes a step takes, each by a table of 256 words (M. Kounavis, F. Berry, 2005). With
 * none, a byte takes two steps by a table of 16. The tables of the others are made when they are
 * first needed: they are a loop in the module instead of kilobytes of data, and the first call has
 * to return before another thread calls.
 */
#ifndef CRC32C_SLICES
#define CRC32C_SLICES 1
#endif

static const uint32_t polynomial = 0x82F63B78; /* reflected */

#if CRC32C_SLICES == 0

static uint32_t add_bytes(uint32_t remainder, const uint8_t *data, size_t len) {
  static const uint32_t table[16] = {0x00000000, 0x105EC76F, 0x20BD8EDE, 0x30E349B1,
                                     0x417B1DBC, 0x5125DAD3, 0x61C69362, 0x7198540D,
                                     0x82F63B78, 0x92A8FC17, 0xA24BB5A6, 0xB21572C9,
                                     0xC38D26C4, 0xD3D3E1AB, 0xE330A81A, 0xF36E6F75};
  for (const uint8_t *end = data + len; data < end; data++) {
    remainder ^= *data;
    remainder = remainder >> 4 ^ table[remainder & 15];
    remainder = remainder >> 4 ^ table[remainder & 15];
  }
  return remainder;
}

#else

static uint32_t tables[CRC32C_SLICES][256];

static void make_tables(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t remainder = byte;
    for (int bit = 0; bit < 8; bit++)
      remainder = remainder >> 1 ^ (remainder & 1 ? polynomial : 0);
    tables[0][byte] = remainder;
  }
  for (int i = 1; i < CRC32C_SLICES; i++)
    for (int byte = 0; byte < 256; byte++)
      tables[i][byte] = tables[i - 1][byte] >> 8 ^ tables[0][tables[i - 1][byte] & 0xFF];
}

static uint32_t add_bytes(uint32_t remainder, const uint8_t *data, size_t len) {
  const uint8_t *const end = data + len;
  if (!tables[0][1])
    make_tables();
#if CRC32C_SLICES > 1
  for (; end - data >= CRC32C_SLICES; data += CRC32C_SLICES) {
    uint32_t word, sum = 0;
    memcpy(&word, data, sizeof word); /* little-endian, as WebAssembly is */
    word ^= remainder;
    for (int i = 0; i < 4; i++, word >>= 8)
      sum ^= tables[CRC32C_SLICES - 1 - i][word & 0xFF];
    for (int i = 4; i < CRC32C_SLICES; i++)
      sum ^= tables[CRC32C_SLICES - 1 - i][data[i]];
    remainder = sum;
  }
#endif
  for (; data < end; data++)
    remainder = remainder >> 8 ^ tables[0][(remainder ^ *data) & 0xFF];
  return remainder;
}

#endif

void crc32c_init(crc32c_ctx *ctx) {
  ctx->remainder = 0xFFFFFFFF;
}

void crc32c_update(crc32c_ctx *ctx, const void *data, size_t len) {
  ctx->remainder = add_bytes(ctx->remainder, data, len);
}

uint32_t crc32c_digest(const crc32c_ctx *ctx) {
  return ~ctx->remainder;
}

uint32_t crc32c(const void *data, size_t len) {
  return ~add_bytes(0xFFFFFFFF, data, len);
}
