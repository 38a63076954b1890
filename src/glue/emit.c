/* What the files that write JavaScript share. */
#include "glue/emit.h"

#include "glue/runtime.h"
#include "header/names.h"

#include <stdarg.h>
#include <string.h>

const char *glue_typed_array(enum scalar scalar) {
  switch (scalar) {
  case SCALAR_I8:
    return "Int8Array";
  case SCALAR_I16:
    return "Int16Array";
  case SCALAR_U16:
    return "Uint16Array";
  case SCALAR_I32:
    return "Int32Array";
  case SCALAR_U32:
    return "Uint32Array";
  case SCALAR_I64:
    return "BigInt64Array";
  case SCALAR_U64:
    return "BigUint64Array";
  case SCALAR_F32:
    return "Float32Array";
  case SCALAR_F64:
    return "Float64Array";
  default:
    return "Uint8Array";
  }
}

const char *glue_accessor_word(const struct function *method) {
  static const char *const words[] = {"", "get ", "set "};
  return words[method->accessor];
}

/* Local names of the glue that a header's name could collide with. By hand, for they are in the
 * format strings of several files. */
static const char *const own_names[] = {"arguments", "at",      "error",   "exports",   "init",
                                        "input",     "length",  "loading", "maxLength", "memory",
                                        "module",    "require", "result",  "simd",      "slot"};

const char *glue_binding(struct arena *arena, const char *name) {
  const bool taken = runtime_declares(name) || runtime_reads(name) ||
                     name_is_one_of(name, own_names, sizeof own_names / sizeof *own_names);
  return taken ? arena_format(arena, "%s$", name) : name;
}

void glue_line(struct glue *glue, int depth, const char *format, ...) {
  for (int i = 0; i < depth; i++)
    text_add(&glue->body, "  ");
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&glue->body, format, arguments);
  va_end(arguments);
  text_add(&glue->body, "\n");
}

_Noreturn void glue_missing_emitter(const char *what, int kind) {
  report_defect("there is no JavaScript for %s %d of src/lower/lower.h", what, kind);
}

static bool has_exports(const struct glue *glue) {
  return glue->options->format == FORMAT_ESM || format_imports_module(glue->options->format);
}

const char *glue_export_as(struct glue *glue, const char *local, const char *name) {
  struct text *list = &glue->exported;
  if (has_exports(glue) && strcmp(local, name) == 0)
    return "export ";
  if (has_exports(glue))
    text_format(list, "%s%s as %s", list->length ? ", " : "", local, name);
  else if (glue->options->format == FORMAT_CJS)
    text_format(list, "exports.%s = %s\n", name, local);
  else if (strcmp(local, name) == 0)
    text_format(list, "%s%s", list->length ? ", " : "", name);
  else
    text_format(list, "%s%s: %s", list->length ? ", " : "", name, local);
  return "";
}

const char *glue_exported(struct glue *glue, const char *name, const char **prefix) {
  const char *local = glue_binding(glue->arena, name);
  *prefix = glue_export_as(glue, local, name);
  return local;
}

const char *glue_pure(const struct glue *glue) {
  return glue->options->shakes ? "/* @__PURE__ */ " : "";
}

/* A file name as it stands in a URL and in a JavaScript string. */
const char *glue_url_of(struct arena *arena, const char *name) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  struct text url = text_in(arena);
  for (; *name; name++)
    text_format(&url, strchr(plain, *name) ? "%c" : "%%%02X", (unsigned char)*name);
  return url.bytes;
}
