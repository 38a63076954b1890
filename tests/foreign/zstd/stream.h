#pragma once
#include "zstd.h"

/* Compresses a piece: *srcSize becomes what was taken, and the result is 0 once all that `end` asks
 * for is written. */
size_t ZSTD_compress_piece(ZSTD_CCtx *cctx, void *dst, size_t *dstSize, const void *src,
                           size_t *srcSize, ZSTD_EndDirective end);
/* Decompresses a piece: *srcSize becomes what was taken, and the result is 0 at the end of a frame.
 */
size_t ZSTD_decompress_piece(ZSTD_DCtx *dctx, void *dst, size_t *dstSize, const void *src,
                             size_t *srcSize);
