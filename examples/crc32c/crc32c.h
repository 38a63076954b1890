/** @file CRC-32C (Castagnoli), as in iSCSI, SCTP, ext4 and Btrfs. */
#ifndef CRC32C_H
#define CRC32C_H

#include <stddef.h>
#include <stdint.h>

/** Computes the checksum of data that come in pieces. */
typedef struct crc32c_ctx {
  uint32_t remainder;
} crc32c_ctx;

void crc32c_init(crc32c_ctx *ctx);

/** Adds data behind those that were there before. */
void crc32c_update(crc32c_ctx *ctx, const void *data, size_t len);

/** The checksum of what was added so far. More may be added later. */
uint32_t crc32c_digest(const crc32c_ctx *ctx);

/** The checksum of data that are all there. */
uint32_t crc32c(const void *data, size_t len);

#endif
