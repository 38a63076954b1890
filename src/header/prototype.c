#include "header/prototype.h"

#include <stdarg.h>

void prototype_refuse(struct signature *signature, struct location at, const char *format, ...) {
  struct text message = text_in(signature->reader->arena);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&message, format, arguments);
  va_end(arguments);
  report_error(signature->reader->report, at, "%s", message.bytes);
  signature->is_refused = signature->is_told = true;
}

const char *prototype_instead_of(const struct c_type *type) {
  return reader_instead_of(type, "use a number, a bool, an enum, a buffer, a struct or a class");
}

bool prototype_is_integer(const struct c_type *type) {
  return scalar_is_integer(type->scalar);
}

const char *prototype_record_word(const struct c_type *type) {
  return type->record->is_union ? "union" : "struct";
}

struct param *prototype_add_param(struct signature *signature, const struct argument *argument,
                                  struct param param) {
  struct function *function = signature->function;
  struct param *added = arena_push(signature->reader->arena, &function->params,
                                   &function->param_count, sizeof *added);
  *added = param;
  added->at = argument->at;
  added->index = (size_t)(argument - signature->arguments);
  added->name = added->c_name = argument->name;
  added->doc = comment_of_param(&signature->comment, argument->name);
  added->keeps = marks_take(argument->marks, MARK_KEEP);
  return added;
}
