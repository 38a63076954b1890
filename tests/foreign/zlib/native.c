#include "zlib.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * native deflate LEVEL BITS STRATEGY DICTIONARY | native inflate BITS DICTIONARY: of standard
 * input, where the first DICTIONARY bytes are a dictionary; what went wrong is a number. native
 * sums: the checksums.
 */
int main(int count, char **words) {
  static unsigned char in[1 << 22], out[1 << 22];
  const uInt length = (uInt)fread(in, 1, sizeof in, stdin);
  if (strcmp(words[1], "sums") == 0) {
    printf("%lu %lu", crc32(0, in, length), adler32(1, in, length));
    return 0;
  }
  const uInt dict = (uInt)atoi(words[count - 1]);
  z_stream stream = {
      .next_in = in + dict, .avail_in = length - dict, .next_out = out, .avail_out = sizeof out};
  int status;
  if (strcmp(words[1], "deflate") == 0) {
    status = deflateInit2(&stream, atoi(words[2]), Z_DEFLATED, atoi(words[3]), 8, atoi(words[4]));
    if (dict)
      status = deflateSetDictionary(&stream, in, dict);
    status = deflate(&stream, Z_FINISH);
  } else {
    status = inflateInit2(&stream, atoi(words[2]));
    status = inflate(&stream, Z_FINISH);
    if (status == Z_NEED_DICT && dict) {
      inflateSetDictionary(&stream, in, dict);
      status = inflate(&stream, Z_FINISH);
    }
  }
  if (status == Z_STREAM_END)
    fwrite(out, 1, stream.total_out, stdout);
  else
    printf("%d", status);
  return 0;
}
