/* How long bytes are once compressed, as servers and packages send them. */
#ifndef TARE_COMPRESS_H
#define TARE_COMPRESS_H

#include "base/file.h"

/** gzip -9, without a file name; brotli at its highest quality, with a window of 4 MiB. That takes
 * seconds for each MB: where standard error is a terminal, it shows how far it is. */
size_t compress_gzip(struct bytes bytes);
size_t compress_brotli(struct bytes bytes);

#endif
