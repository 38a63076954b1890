#include "header/value_marks.h"

#include "header/marks.h"

#include <stdlib.h>
#include <string.h>

/* `((destructor)-1)`, which no function has for its address: C only compares with it. */
static bool is_function_constant(const struct argument *argument, bool is_number) {
  return is_number && argument->type->kind == C_POINTER &&
         argument->type->inner->kind == C_FUNCTION && argument->constant == -1;
}

/* ---- Text ---- */

/* `"1.2"`, one string of C's on one line, and nothing behind it. */
static bool is_quoted(const char *value) {
  if (*value != '"')
    return false;
  for (value++; *value && *value != '"' && *value != '\n'; value++)
    value += *value == '\\' && value[1] && value[1] != '\n';
  return *value == '"' && !value[1];
}

/* How long the escape is that begins at a backslash (C17 6.4.4.4, 6.4.3); 0 where C has none like
 * it, or none for a byte. Of another letter clang would leave the backslash out. */
static size_t escape_length(const char *at) {
  static const char hexadecimal[] = "0123456789abcdefABCDEF";
  const size_t digits = at[1] ? strspn(at + 2, hexadecimal) : 0;
  const size_t zeros = digits ? strspn(at + 2, "0") : 0;
  const size_t octal = strspn(at + 1, "01234567");
  switch (at[1]) {
  case 'x':
    return digits && digits - zeros <= 2 ? 2 + digits : 0;
  case 'u':
    return digits >= 4 ? 2 + 4 : 0;
  case 'U':
    return digits >= 8 ? 2 + 8 : 0;
  default:
    if (octal)
      return octal < 3 ? 1 + octal : at[1] <= '3' ? 1 + 3 : 0;
    return at[1] && strchr("'\"?\\abfnrtv", at[1]) ? 2 : 0;
  }
}

/* The first backslash in a quoted text that begins no escape; or NULL. */
static const char *wrong_escape(const char *value) {
  for (size_t length; *value; value += length) {
    length = *value == '\\' ? escape_length(value) : 1;
    if (!length)
      return value;
  }
  return NULL;
}

/* A macro or a constant variable of the header that is a string. */
static bool is_name_of_text(const struct reader *reader, const char *name) {
  const struct c_header *header = reader->header;
  for (size_t i = 0; i < header->macro_count; i++)
    if (strcmp(header->macros[i].origin.name, name) == 0)
      return header->macros[i].value.kind == VALUE_TEXT;
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct c_variable *variable =
        header->declarations[i].kind == DECLARES_VARIABLE ? header->declarations[i].variable : NULL;
    if (variable && strcmp(variable->origin.name, name) == 0)
      return variable->value.kind == VALUE_TEXT;
  }
  return false;
}

static bool is_string(const struct argument *argument) {
  const struct c_type *type = argument->type;
  return type->kind == C_POINTER && type->inner->kind == C_CHAR && type->inner->is_const;
}

/* C gets the text from a function around its own, which has it in its constants. */
static void take_text(struct signature *signature, struct argument *argument, const char *value) {
  argument->constant = 0;
  argument->constant_text = value;
  const char *wrong = *value == '"' ? wrong_escape(value) : NULL;
  if (wrong)
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'value:%s', where '%.2s' is no escape of C's; for a "
                     "backslash write two",
                     argument->name, value, wrong);
  else if (!is_string(argument))
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'value:%s', which is a text, and only a 'const char *' can be "
                     "one; this is a '%s'",
                     argument->name, value, argument->type->spelling);
  else if (signature->is_record || signature->is_import || signature->callback)
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'value:%s', which is a text, and only a parameter of a "
                     "function that JavaScript calls can always be one; here, say value:NULL or "
                     "leave the mark out",
                     argument->name, value);
}

/* ---- Numbers ---- */

static bool is_record_called(const struct c_type *type, const char *name) {
  const struct c_record *record = type->kind == C_RECORD ? type->record : NULL;
  if (!record || !record->has_layout)
    return false;
  const char *tag = record->tag.origin.name;
  if (*tag && strncmp(name, "struct ", strlen("struct ")) == 0)
    return strcmp(name + strlen("struct "), tag) == 0;
  for (size_t i = 0; i < record->tag.typedef_count; i++)
    if (strcmp(record->tag.typedefs[i]->origin.name, name) == 0)
      return true;
  return false;
}

/* `sizeof(z_stream)`: the bytes of a struct that the header or one that it includes names. */
static bool size_of(const struct reader *reader, const char *value, double *size) {
  static const char front[] = "sizeof(";
  const size_t length = strlen(value);
  if (strncmp(value, front, sizeof front - 1) != 0 || value[length - 1] != ')')
    return false;
  const char *name = arena_copy(reader->arena, value + sizeof front - 1, length - sizeof front);
  for (size_t i = 0; i < reader->header->typedef_count; i++)
    if (is_record_called(reader->header->typedefs[i].type, name)) {
      *size = (double)reader->header->typedefs[i].type->record->size;
      return true;
    }
  return false;
}

static void take_number(struct signature *signature, struct argument *argument, const char *value) {
  const struct reader *reader = signature->reader;
  const enum scalar scalar = c_number_of(argument->type);
  char *end;
  argument->constant = strtod(value, &end);
  const bool is_number = end > value && !*end;
  if (is_function_constant(argument, is_number))
    return;
  if (scalar == SCALAR_VOID)
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'value:%s': it is a '%s', and only %s can be given",
                     argument->name, value, argument->type->spelling,
                     is_string(argument)
                         ? "NULL, a string of the header by its name, and one in double quotes"
                         : "numbers and NULL for pointers");
  else if (!is_number && !reader_value(reader, value, &argument->constant) &&
           !size_of(reader, value, &argument->constant))
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'value:%s', which is neither a number nor a constant of "
                     "the header, nor sizeof(TYPE) of one of its structs",
                     argument->name, value);
  else if (!scalar_has(scalar, argument->constant))
    prototype_refuse(signature, argument->at, "'%s' is marked 'value:%s', which a '%s' cannot hold",
                     argument->name, value, argument->type->spelling);
}

void value_marks_take(struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++) {
    struct argument *argument = &signature->arguments[i];
    const struct mark *mark = marks_take(argument->marks, MARK_VALUE);
    if (!mark)
      continue;
    argument->is_taken = true;
    argument->passed = PASSED_CONSTANT;
    argument->constant_by = BY_MARK;
    if (strcmp(mark->value, "NULL") == 0 && prototype_is_pointer(argument))
      argument->constant = 0;
    else if (is_quoted(mark->value) || is_name_of_text(signature->reader, mark->value))
      take_text(signature, argument, mark->value);
    else
      take_number(signature, argument, mark->value);
  }
}
