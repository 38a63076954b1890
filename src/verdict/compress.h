/* How long bytes are once compressed, as servers and packages send them. */
#ifndef TARE_COMPRESS_H
#define TARE_COMPRESS_H

#include "base/file.h"

/** gzip -9, without a file name. */
size_t compress_gzip(struct bytes bytes);

/** brotli at its highest quality, with a window of 4 MiB. That takes seconds for each MB:
 * `progress`, or NULL, is told how many bytes are done at the beginning and after each MB. */
size_t compress_brotli(struct bytes bytes, void (*progress)(size_t done, size_t all));

#endif
