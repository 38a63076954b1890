#include "verdict/compress.h"

#include "base/host_wasi.h"

size_t compress_brotli(struct bytes bytes, void (*progress)(size_t done, size_t all)) {
  if (progress)
    progress(0, bytes.length);
  const size_t length = host_brotli(bytes.at, bytes.length);
  if (progress)
    progress(bytes.length, bytes.length);
  return length;
}
