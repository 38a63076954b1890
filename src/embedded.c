#include "embedded.h"

#include "base/report.h"

#include <string.h>

#define EMBED(symbol, name, path) extern const uint8_t symbol[], symbol##_end[];
#include "embedded.inc"
#undef EMBED

struct bytes embedded(const char *name) {
#define EMBED(symbol, name, path) {name, symbol, symbol##_end},
  static const struct {
    const char *name;
    const uint8_t *begin, *end;
  } files[] = {
#include "embedded.inc"
  };
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    if (strcmp(files[i].name, name) == 0)
      return (struct bytes){files[i].begin, (size_t)(files[i].end - files[i].begin)};
  report_defect("'%s' is no file of embedded.inc", name);
}
