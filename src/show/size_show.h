/* What `tare size` prints: size_text.c as a table, size_json.c for programs. */
#ifndef TARE_SIZE_SHOW_H
#define TARE_SIZE_SHOW_H

#include "base/json.h"
#include "show/size_diff.h"

/** A module, weighed. */
struct size_module {
  struct loaded loaded;
  struct size_rows rows;
  bool is_large;       /* too large to be compressed unless that is asked for */
  bool is_compressed;  /* the following are known */
  size_t gzip, brotli; /* bytes */
};

/** Rows that do not fit are one row with their sum. */
void size_text(struct arena *arena, const struct size_module *module, size_t top);
void size_text_diff(struct arena *arena, const struct size_module *old,
                    const struct size_module *new, size_t top);

/** Module by module. */
json_t *size_json(const struct size_module *module);
json_t *size_json_diff(struct arena *arena, const struct size_module *old,
                       const struct size_module *new);

#endif
