#include "lz4.h"
#include <stdio.h>
#include <string.h>

/* native compress | native decompress: of the block of standard input. */
int main(int count, char **words) {
  static char in[1 << 22], out[1 << 22];
  const int length = (int)fread(in, 1, sizeof in, stdin);
  const int done = count > 1 && strcmp(words[1], "compress") == 0
                       ? LZ4_compress_default(in, out, length, sizeof out)
                       : LZ4_decompress_safe(in, out, length, sizeof out);
  fwrite(out, 1, done > 0 ? (size_t)done : 0, stdout);
  return done < 0;
}
