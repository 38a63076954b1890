#include "lower/explain_pointer.h"

#include "lower/explain_length.h"

/* ---- Lengths ---- */

/* The name of one of C's fields. `of`: the record. */
static void explain_part(struct text *out, const void *of, const struct length *part) {
  const struct record *record = of;
  for (size_t i = 0; i < record->field_count; i++)
    if (record->fields[i].index == part->parameter)
      text_add(out, record->fields[i].name);
  for (size_t i = 0; i < record->hidden_count; i++)
    if (record->hidden[i].index == part->parameter)
      text_add(out, record->hidden[i].c_name);
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
    explain_length(out, pointer->elements, explain_part, record);
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
