#define ZLIB_CONST /* zlib reads what it is given */
#include "verdict/compress.h"

#include <zlib.h>

size_t compress_gzip(struct bytes bytes) {
  enum { GZIP = 16, USUAL_MEMORY = 8 };
  uint8_t buffer[16384];
  size_t length = 0;
  z_stream stream = {0};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + GZIP, USUAL_MEMORY,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    arena_exhausted();
  do {
    const size_t part = bytes.length < UINT32_MAX ? bytes.length : UINT32_MAX;
    stream.next_in = bytes.at;
    stream.avail_in = (uInt)part;
    bytes.at += part;
    bytes.length -= part;
    do {
      stream.next_out = buffer;
      stream.avail_out = sizeof buffer;
      deflate(&stream, bytes.length ? Z_NO_FLUSH : Z_FINISH);
      length += sizeof buffer - stream.avail_out;
    } while (stream.avail_out == 0);
  } while (bytes.length);
  deflateEnd(&stream);
  return length;
}
