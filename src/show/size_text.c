#include "show/size_show.h"

#include <stdio.h>
#include <string.h>

/* The width of a column of numbers up to `most`, under a title. */
static int width_of(size_t most, const char *title) {
  const int digits = snprintf(NULL, 0, "%zu", most), letters = (int)strlen(title);
  return digits > letters ? digits : letters;
}

static size_t size_of(const struct size_module *module) {
  return module->loaded.wasm.bytes.length;
}

/* ---- One module ---- */

struct columns {
  int bytes, retained; /* widths; `retained` 0: there is no such column */
  size_t all;          /* bytes of the module */
};

static void print_row(struct columns columns, size_t bytes, const struct size_item *item,
                      const char *what) {
  const double share = 100.0 * (double)bytes / (double)columns.all;
  printf("%*zu  %6.2f%%", columns.bytes, bytes, share);
  if (columns.retained && item && item->has_retained)
    printf("  %*zu", columns.retained, item->retained);
  else if (columns.retained)
    printf("  %*s", columns.retained, "");
  printf("  %s\n", what);
}

void size_text(struct arena *arena, const struct size_module *module, size_t top) {
  const struct size_rows *rows = &module->rows;
  const size_t all = size_of(module);
  const size_t shown = rows->count < top ? rows->count : top;
  const bool has_retained = rows->by == SIZE_BY_FUNCTION;
  const struct columns columns = {width_of(all, "bytes"),
                                  has_retained ? width_of(all, "retained") : 0, all};
  size_t left = all;
  printf("%s: %zu bytes", module->loaded.path, all);
  if (module->is_compressed)
    printf(", %zu gzip -9, %zu brotli -q 11", module->gzip, module->brotli);
  else if (module->is_large)
    printf(" (--compress tells gzip and brotli)");
  printf("\n%*s  %7s", columns.bytes, "bytes", "share");
  if (columns.retained)
    printf("  %*s", columns.retained, "retained");
  putchar('\n');
  for (size_t i = 0; i < shown; i++) {
    const struct size_item *item = &rows->items[i];
    print_row(columns, item->bytes, item, size_label(arena, item));
    left -= item->bytes;
  }
  if (shown < rows->count)
    print_row(columns, left, NULL, arena_format(arena, "… and %zu smaller", rows->count - shown));
  print_row(columns, all, NULL, "total");
}

/* ---- Two modules ---- */

static void print_total(const char *before, size_t old, size_t new, const char *unit) {
  printf("%s%zu -> %zu %s", before, old, new, unit);
}

static void print_cell(int width, bool has_value, size_t value) {
  if (has_value)
    printf("%*zu  ", width, value);
  else
    printf("%*s  ", width, "");
}

void size_text_diff(struct arena *arena, const struct size_module *old,
                    const struct size_module *new, size_t top) {
  const size_t before = size_of(old), after = size_of(new);
  long long left = (long long)after - (long long)before;
  size_t count;
  const struct size_change *changes = size_diff(arena, &old->rows, &new->rows, &count);
  const size_t shown = count < top ? count : top;

  printf("%s -> %s: ", old->loaded.path, new->loaded.path);
  print_total("", before, after, "bytes");
  if (old->is_compressed && new->is_compressed) {
    print_total(", ", old->gzip, new->gzip, "gzip -9");
    print_total(", ", old->brotli, new->brotli, "brotli -q 11");
  }
  putchar('\n');
  if (!count) {
    const bool is_same = before == after &&
                         memcmp(old->loaded.wasm.bytes.at, new->loaded.wasm.bytes.at, before) == 0;
    puts(is_same ? "nothing changed" : "no size changed; the bytes did");
    return;
  }

  const size_t most = before > after ? before : after;
  const int width = width_of(most, "old"), change = width_of(most, "change") + 1;
  printf("%*s  %*s  %*s\n", width, "old", width, "new", change, "change");
  for (size_t i = 0; i < shown; i++) {
    const struct size_item *was = changes[i].old, *is = changes[i].new;
    const long long bytes = size_change_bytes(&changes[i]);
    print_cell(width, was, was ? was->bytes : 0);
    print_cell(width, is, is ? is->bytes : 0);
    printf("%+*lld  %-6s  %s\n", change, bytes, size_change_kind(&changes[i]),
           size_label(arena, is ? is : was));
    left -= bytes;
  }
  if (shown < count)
    printf("%*s  %*s  %+*lld  %-6s  … and %zu smaller\n", width, "", width, "", change, left, "",
           count - shown);
  printf("%*zu  %*zu  %+*lld  %-6s  total\n", width, before, width, after, change,
         (long long)after - (long long)before, "");
}
