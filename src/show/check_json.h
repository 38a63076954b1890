/* check_json.c: what `tare check --json` says of a module. docs/inspecting.md lists the keys. */
#ifndef TARE_CHECK_JSON_H
#define TARE_CHECK_JSON_H

#include "verdict/verdict.h"

#include <jansson.h>

json_t *check_json(struct arena *arena, const struct verdict *verdict);

#endif
