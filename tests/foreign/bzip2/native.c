#include "bzlib.h"
#include <stdio.h>
#include <string.h>

/* native compress | native decompress: of standard input. */
int main(int count, char **words) {
  static char in[1 << 22], out[1 << 22];
  const unsigned length = (unsigned)fread(in, 1, sizeof in, stdin);
  unsigned done = sizeof out;
  const int status = count > 1 && strcmp(words[1], "compress") == 0
                         ? BZ2_bzBuffToBuffCompress(out, &done, in, length, 9, 0, 30)
                         : BZ2_bzBuffToBuffDecompress(out, &done, in, length, 0, 0);
  fwrite(out, 1, status ? 0 : done, stdout);
  return status != 0;
}
