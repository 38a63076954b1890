#include "libdeflate.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* native compress LEVEL | native decompress: gzip, of standard input. */
int main(int count, char **words) {
  static char in[1 << 22], out[1 << 22];
  const size_t length = fread(in, 1, sizeof in, stdin);
  size_t done = 0;
  if (strcmp(words[1], "compress") == 0)
    done = libdeflate_gzip_compress(libdeflate_alloc_compressor(atoi(words[count - 1])), in, length,
                                    out, sizeof out);
  else
    libdeflate_gzip_decompress(libdeflate_alloc_decompressor(), in, length, out, sizeof out, &done);
  fwrite(out, 1, done, stdout);
  return 0;
}
