#include "stream.h"

size_t ZSTD_compress_piece(ZSTD_CCtx *cctx, void *dst, size_t *dstSize, const void *src,
                           size_t *srcSize, ZSTD_EndDirective end) {
  ZSTD_inBuffer in = {src, *srcSize, 0};
  ZSTD_outBuffer out = {dst, *dstSize, 0};
  const size_t left = ZSTD_compressStream2(cctx, &out, &in, end);
  *srcSize = in.pos, *dstSize = out.pos;
  return left;
}

size_t ZSTD_decompress_piece(ZSTD_DCtx *dctx, void *dst, size_t *dstSize, const void *src,
                             size_t *srcSize) {
  ZSTD_inBuffer in = {src, *srcSize, 0};
  ZSTD_outBuffer out = {dst, *dstSize, 0};
  const size_t left = ZSTD_decompressStream(dctx, &out, &in);
  *srcSize = in.pos, *dstSize = out.pos;
  return left;
}
