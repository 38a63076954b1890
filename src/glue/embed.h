/* embed.c: a module as a JavaScript expression of its bytes. */
#ifndef TARE_EMBED_H
#define TARE_EMBED_H

#include "base/file.h"
#include "base/text.h"

/**
 * Appends an expression for a Uint8Array of the module: of printable ASCII alone, safe inside an
 * HTML script, and small after gzip. Modules of up to EMBED_LIST_BYTES are listed as numbers;
 * longer ones become a text and its decoder.
 */
void embed(struct text *out, struct bytes module);

enum { EMBED_LIST_BYTES = 96 };

#endif
