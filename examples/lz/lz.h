/**
 * @file LZ77 in the least code: runs of literal bytes, and matches with what came before.
 *
 * What is compressed in pieces may be put together: the pieces one behind the other decompress to
 * the whole. Nothing here allocates, keeps a pointer, or shares state: any number of threads may
 * call.
 */
#ifndef LZ_H
#define LZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes that a match reaches back. */
#define LZ_WINDOW 8192

/** The result where the input is not what lz_compress() makes. */
#define LZ_CORRUPT 0xFFFFFFFF

/** The most bytes that `in_len` bytes are compressed to. */
size_t lz_bound(size_t in_len);

/**
 * Compresses. A result above `out_cap` is the length that is needed, and what is in `out` is then
 * of no use.
 */
size_t lz_compress(const uint8_t *in, size_t in_len, uint8_t *out, size_t out_cap);

/** The length of what would be decompressed, or LZ_CORRUPT. */
size_t lz_decompressed_length(const uint8_t *in, size_t in_len);

/**
 * Decompresses; any input is safe.
 * @returns the length, or LZ_CORRUPT; if that is above `out_cap`, what is in `out` is of no use
 */
size_t lz_decompress(const uint8_t *in, size_t in_len, uint8_t *out, size_t out_cap);

/** Decompresses what comes in pieces, cut anywhere. May be copied by assignment. */
typedef struct lz_decoder {
  uint32_t next;             /* where in the window the next byte goes */
  uint32_t filled;           /* bytes of the window that came out already */
  uint8_t literals;          /* bytes of a run that are still to come */
  uint8_t match;             /* the length of a match whose distance is still to come, or 0 */
  uint8_t low;               /* of that distance the first byte */
  bool has_low;              /* whether that was there */
  uint8_t window[LZ_WINDOW]; /* what came out last, around */
} lz_decoder;

void lz_decoder_init(lz_decoder *self);

/** How many bytes lz_decoder_push() would give, or LZ_CORRUPT. */
size_t lz_decoder_measure(const lz_decoder *self, const uint8_t *in, size_t in_len);

/**
 * Takes all of the input.
 * @returns the length, or LZ_CORRUPT; if that is above `out_cap`, nothing has been taken
 */
size_t lz_decoder_push(lz_decoder *self, const uint8_t *in, size_t in_len, uint8_t *out,
                       size_t out_cap);

/** Whether the input may end here: it is not in the midst of a run or a match. */
bool lz_decoder_may_end(const lz_decoder *self);

#ifdef __cplusplus
}
#endif

#endif
