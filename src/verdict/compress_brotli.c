#include "verdict/compress.h"

#include <brotli/encode.h>

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
