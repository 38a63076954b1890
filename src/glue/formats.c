#include "glue/formats.h"

#include <string.h>

static const struct {
  const char *name, *extension, *types;
} all[FORMATS] = {[FORMAT_ESM] = {"esm", "js", "d.ts"},
                  [FORMAT_CJS] = {"cjs", "cjs", "d.cts"},
                  [FORMAT_IIFE] = {"iife", "iife.js", "iife.d.ts"},
                  [FORMAT_WORKERD] = {"workerd", "workerd.js", "d.ts"},
                  [FORMAT_EDGE_LIGHT] = {"edge-light", "edge-light.js", "d.ts"}};

bool formats_has(unsigned formats, enum format format) {
  return formats >> format & 1;
}

unsigned formats_parse(struct report *report, const char *list) {
  unsigned result = 0;
  for (const char *name = list;;) {
    const size_t length = strcspn(name, ",");
    int i = 0;
    while (i < FORMATS && (strlen(all[i].name) != length || memcmp(all[i].name, name, length) != 0))
      i++;
    if (i == FORMATS) {
      report_failure(
          report,
          "--format=%s: '%.*s' is no format; there are: esm, cjs, iife, workerd, edge-light", list,
          (int)length, name);
      return 0;
    }
    result |= 1U << i;
    if (!name[length])
      return result;
    name += length + 1;
  }
}

bool format_imports_module(enum format format) {
  return format == FORMAT_WORKERD || format == FORMAT_EDGE_LIGHT;
}

const char *format_extension(enum format format) {
  return all[format].extension;
}

const char *format_types_extension(enum format format) {
  return all[format].types;
}
