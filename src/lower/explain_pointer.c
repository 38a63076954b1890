#include "lower/explain_pointer.h"

#include <inttypes.h>

/* ---- Lengths ---- */

/* The name of one of C's fields. */
static const char *name_at(const struct record *record, size_t index) {
  for (size_t i = 0; i < record->field_count; i++)
    if (record->fields[i].index == index)
      return record->fields[i].name;
  for (size_t i = 0; i < record->hidden_count; i++)
    if (record->hidden[i].index == index)
      return record->hidden[i].c_name;
  return "";
}

static void explain_length(struct text *out, const struct record *record,
                           const struct length *length);

/* One side of it, in parentheses where it is a sum within a product. */
static void explain_operand(struct text *out, const struct record *record, const struct length *of,
                            const struct length *operand) {
  const bool is_apart = of->kind == LENGTH_PRODUCT && operand->kind == LENGTH_SUM;
  text_add(out, is_apart ? "(" : "");
  explain_length(out, record, operand);
  text_add(out, is_apart ? ")" : "");
}

static void explain_length(struct text *out, const struct record *record,
                           const struct length *length) {
  switch (length->kind) {
  case LENGTH_NUMBER:
    text_format(out, "%" PRIu64, length->number);
    break;
  case LENGTH_RESULT: /* which no field has */
  case LENGTH_PARAMETER:
  case LENGTH_FIELD:
    text_add(out, name_at(record, length->parameter));
    break;
  case LENGTH_SUM:
  case LENGTH_PRODUCT:
  case LENGTH_DIFFERENCE: /* these two no field has */
  case LENGTH_QUOTIENT:
    explain_operand(out, record, length, length->left);
    text_format(out, " %s ", length_operator(length));
    explain_operand(out, record, length, length->right);
  }
}

/* ---- Fields ---- */

/* Where C has its length, or its end; or nothing. */
static void explain_own_length(struct text *out, const struct record *record,
                               const struct param *pointer, const char *evidence) {
  for (size_t i = 0; i < record->hidden_count; i++) {
    const struct hidden_field *hidden = &record->hidden[i];
    if (hidden->passed.param != pointer)
      continue;
    if (hidden->passed.kind == PASSED_END)
      text_format(out, ", up to its end at %zu%s", hidden->offset, evidence);
    else
      text_format(out, ", length in %s at %zu%s", scalar_name(hidden->passed.scalar),
                  hidden->offset, evidence);
  }
}

void explain_pointer(struct text *out, const struct record *record, const struct field *field,
                     const char *evidence) {
  const struct param *pointer = field->pointer;
  const bool is_string = pointer->kind == PARAM_C_STRING || pointer->kind == PARAM_STRING;
  text_format(out, "pointer to %s",
              is_string         ? "string"
              : pointer->record ? pointer->record->name
                                : scalar_name(pointer->scalar));
  if (pointer->kind == PARAM_INPUT_ARRAY)
    text_format(out, "[%zu]", pointer->count);
  else if (pointer->kind == PARAM_INPUT)
    text_add(out, "[]");
  text_format(out, "%s at %zu", pointer->is_nullable ? " or null" : "", field->offset);
  if (pointer->kind == PARAM_C_STRING)
    text_add(out, ", to its NUL");
  if (pointer->elements) {
    text_add(out, ", length ");
    explain_length(out, record, pointer->elements);
    text_add(out, evidence);
  }
  explain_own_length(out, record, pointer, evidence);
}

void explain_hidden(struct text *out, const struct record *record) {
  for (size_t i = 0; i < record->hidden_count; i++) {
    const struct hidden_field *hidden = &record->hidden[i];
    if (hidden->passed.kind != PASSED_CONSTANT || (record->defaults && !hidden->is_marked))
      continue;
    const double constant = hidden->passed.constant;
    text_format(out, "  %s: always ", hidden->c_name);
    if (constant == (double)(int64_t)constant)
      text_format(out, "%.0f", constant);
    else
      text_number(out, constant);
    text_format(out, " at %zu\n", hidden->offset);
  }
}
