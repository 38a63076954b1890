/* Constants and enums. */
#include "glue/emit.h"

void write_enumeration(struct glue *glue, const struct enumeration *enumeration) {
  const char *prefix;
  const char *name = exported(glue, enumeration->name, &prefix);
  line(glue, 0, "%sconst %s = %sObject.freeze({", prefix, name, pure(glue));
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    line(glue, 1, "%s: %lld,", enumeration->enumerators[i].name,
         (long long)enumeration->enumerators[i].value);
  line(glue, 0, "})\n");
}

bool constant_is_number(const struct constant *constant) {
  const int64_t exact = INT64_C(1) << 53; /* a number holds integers up to here */
  return constant->value <= exact &&
         (constant->is_unsigned ? constant->value >= 0 : constant->value >= -exact);
}

void write_constant(struct glue *glue, const struct constant *constant) {
  const char *digits = constant->is_unsigned
                           ? arena_format(glue->arena, "%llu", (unsigned long long)constant->value)
                           : arena_format(glue->arena, "%lld", (long long)constant->value);
  const char *prefix;
  const char *name = exported(glue, constant->name, &prefix);
  line(glue, 0, "%sconst %s = %s%s\n", prefix, name, digits,
       constant_is_number(constant) ? "" : "n");
}
