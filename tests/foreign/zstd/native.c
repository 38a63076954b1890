#include "zstd.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * native compress LEVEL [LENGTH] | native decompress [LENGTH]: of standard input, where the first
 * LENGTH bytes are a dictionary. native stream LEVEL: as a stream with a checksum, in pieces of
 * 1000 bytes.
 */
int main(int count, char **words) {
  static char in[1 << 22], out[1 << 22];
  const size_t length = fread(in, 1, sizeof in, stdin);
  const int level = atoi(words[2]);
  const size_t dict = count > 3 ? (size_t)atoi(words[3]) : 0;
  size_t done = 0;
  if (strcmp(words[1], "compress") == 0) {
    done = ZSTD_compress_usingDict(ZSTD_createCCtx(), out, sizeof out, in + dict, length - dict, in,
                                   dict, level);
  } else if (strcmp(words[1], "decompress") == 0) {
    done = ZSTD_decompress_usingDict(ZSTD_createDCtx(), out, sizeof out, in + dict, length - dict,
                                     in, dict);
  } else {
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    ZSTD_outBuffer to = {out, sizeof out, 0};
    for (size_t at = 0; at < length; at += 1000) {
      ZSTD_inBuffer from = {in + at, length - at < 1000 ? length - at : 1000, 0};
      ZSTD_compressStream2(context, &to, &from, at + 1000 < length ? ZSTD_e_continue : ZSTD_e_end);
    }
    done = to.pos;
  }
  if (ZSTD_isError(done)) {
    fputs(ZSTD_getErrorName(done), stdout);
    return 0;
  }
  fwrite(out, 1, done, stdout);
  return 0;
}
