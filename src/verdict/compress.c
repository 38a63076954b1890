#define ZLIB_CONST /* zlib reads what it is given */
#include "verdict/compress.h"

#include <brotli/encode.h>
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

size_t compress_brotli(struct bytes bytes, void (*progress)(size_t done, size_t all)) {
  enum { PART = 1 << 20 };
  const size_t all = bytes.length;
  size_t length = 0;
  BrotliEncoderState *state = BrotliEncoderCreateInstance(NULL, NULL, NULL);
  if (!state)
    arena_exhausted();
  BrotliEncoderSetParameter(state, BROTLI_PARAM_SIZE_HINT,
                            bytes.length < UINT32_MAX ? (uint32_t)bytes.length : 0);
  if (progress)
    progress(0, all);
  while (!BrotliEncoderIsFinished(state)) {
    /* In parts, so that there is progress; the encoder fills the same blocks either way. */
    const bool is_last = bytes.length <= PART;
    size_t no_room = 0, part = is_last ? bytes.length : PART;
    bytes.length -= part;
    do {
      if (!BrotliEncoderCompressStream(state,
                                       is_last ? BROTLI_OPERATION_FINISH : BROTLI_OPERATION_PROCESS,
                                       &part, &bytes.at, &no_room, NULL, NULL))
        arena_exhausted();
      size_t taken = 0; /* all there is */
      BrotliEncoderTakeOutput(state, &taken);
      length += taken;
    } while (part);
    if (progress)
      progress(all - bytes.length, all);
  }
  BrotliEncoderDestroyInstance(state);
  return length;
}
