/* Constants and enums. */
#include "glue/emit.h"

#include "glue/constant.h"

#include <string.h>

void glue_write_enumeration(struct glue *glue, const struct enumeration *enumeration) {
  const char *prefix;
  const char *name = glue_exported(glue, enumeration->name, &prefix);
  glue_line(glue, 0, "%sconst %s = %sObject.freeze({", prefix, name, glue_pure(glue));
  for (size_t i = 0; i < enumeration->enumerator_count; i++) {
    const struct enumerator *enumerator = &enumeration->enumerators[i];
    const bool is_plain =
        strcmp(enumerator->name, "__proto__") != 0; /* as a plain key no property */
    glue_line(glue, 1, is_plain ? "%s: %lld," : "['%s']: %lld,", enumerator->name,
              (long long)enumerator->value);
  }
  glue_line(glue, 0, "})\n");
}

void glue_write_constant(struct glue *glue, const struct constant *constant) {
  const char *prefix;
  const char *name = glue_exported(glue, constant->name, &prefix);
  glue_line(glue, 0, "%sconst %s = %s\n", prefix, name, constant_literal(glue->arena, constant));
}
