#define ZLIB_CONST /* zlib reads what it is given */
#include "compress.h"

#include <brotli/encode.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

static _Noreturn void out_of_memory(void) {
  fputs("tare: error: out of memory\n", stderr);
  exit(70);
}

size_t compress_gzip(struct bytes bytes) {
  enum { GZIP = 16, USUAL_MEMORY = 8 };
  uint8_t buffer[16384];
  size_t length = 0;
  z_stream stream = {0};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + GZIP, USUAL_MEMORY,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    out_of_memory();
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

size_t compress_brotli(struct bytes bytes) {
  size_t length = 0;
  BrotliEncoderState *state = BrotliEncoderCreateInstance(NULL, NULL, NULL);
  if (!state)
    out_of_memory();
  BrotliEncoderSetParameter(state, BROTLI_PARAM_SIZE_HINT,
                            bytes.length < UINT32_MAX ? (uint32_t)bytes.length : 0);
  while (!BrotliEncoderIsFinished(state)) {
    size_t no_room = 0;
    if (!BrotliEncoderCompressStream(state, BROTLI_OPERATION_FINISH, &bytes.length, &bytes.at,
                                     &no_room, NULL, NULL))
      out_of_memory();
    size_t taken = 0; /* all there is */
    BrotliEncoderTakeOutput(state, &taken);
    length += taken;
  }
  BrotliEncoderDestroyInstance(state);
  return length;
}
