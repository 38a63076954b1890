/* The model in words: each parameter is spelled from its direction, shape and extent. */
#include "js/names.h"
#include "lower/explain_length.h"
#include "lower/explain_pointer.h"
#include "lower/lower.h"

#include <inttypes.h>
#include <string.h>

/* A comment is known by its first line. */
static void explain_doc(struct text *out, const char *indent, const char *doc) {
  if (!doc)
    return;
  text_add(out, indent);
  text_add(out, "\"");
  text_bytes(out, doc, strcspn(doc, "\n"));
  text_add(out, "\"\n");
}

/* What the value is, or its elements are. */
static const char *type_name(const struct value *value) {
  return value->shape == SHAPE_FUNCTION                           ? ""
         : value->class                                           ? value->class->name
         : value->record                                          ? value->record->name
         : value->enumeration                                     ? value->enumeration->name
         : value->shape != SHAPE_STRING                           ? scalar_name(value->scalar)
         : value->scalar == SCALAR_U16                            ? "string of UTF-16"
         : value->scalar == SCALAR_U32                            ? "string of UTF-32"
         : value->direction == DIRECTION_OUT && !value->is_result ? "char"
                                                                  : "string";
}

static void explain_type(struct text *out, const struct value *value);

/* `(a: int32_t, b: int32_t) => int32_t` */
static void explain_callback(struct text *out, const struct function *callback) {
  const struct lowered *lowered = callback->lowered;
  const char *separator = "(", *result = "void";
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (value->is_result)
      continue;
    text_format(out, "%s%s: ", separator, value->name);
    explain_type(out, value);
    text_add(out, value->is_nullable ? " or null" : "");
    separator = ", ";
  }
  text_add(out, *separator == '(' ? "() => " : ") => ");
  if (lowered->value_count && lowered->values->is_result)
    explain_type(out, lowered->values);
  else
    text_add(out, lowered->filled ? scalar_name(lowered->result) : result);
}

/* `const Point[4]`: the type, how many elements, and whether C only reads them. */
static void explain_type(struct text *out, const struct value *value) {
  const bool is_output = value->direction == DIRECTION_OUT;
  const bool has_bytes =
      value->shape == SHAPE_ARRAY || value->shape == SHAPE_RECORDS || value->shape == SHAPE_RECORD;
  if (value->shape == SHAPE_INSTANCE)
    text_add(out, value->given      ? ""
                  : is_output       ? "new instance of "
                  : value->is_const ? "const instance of "
                                    : "instance of ");
  else if (value->shape == SHAPE_INSTANCES)
    text_add(out, value->is_const ? "const instances of " : "instances of ");
  else if (has_bytes && value->direction == DIRECTION_IN)
    text_add(out, "const ");
  if (value->shape == SHAPE_FUNCTION)
    explain_callback(out, value->callback);
  text_add(out, type_name(value));
  if (value->extent == EXTENT_FIXED)
    text_format(out, "[%zu]", value->count);
  else if (value->shape == SHAPE_ARRAY || value->shape == SHAPE_RECORDS ||
           (value->shape == SHAPE_STRING && is_output && !value->is_result))
    text_add(out, "[]");
}

/* What says so, where C's type alone does not. */
static const char *const evidences[] = {[BY_TYPE] = "",
                                        [BY_NAME] = " (name)",
                                        [BY_WEAK_NAME] = " (name, where the sources agree)",
                                        [BY_WORDS] = " (comment)",
                                        [BY_MARK] = " (mark)"};

/* A parameter, a field of one, or C's own result. `of`: the function. */
static void explain_part(struct text *out, const void *of, const struct length *part) {
  const struct function *function = of;
  if (part->kind == LENGTH_RESULT || part->kind == LENGTH_CALL) {
    text_add(out, part->call ? part->call : "result");
    return;
  }
  const struct passed *passed = &function->passed[part->parameter];
  if (passed->kind == PASSED_CONSTANT)
    text_number(out, passed->constant);
  else if (part->kind == LENGTH_TOTAL)
    text_format(out, "sum of %s", passed->param->name);
  else if (part->kind == LENGTH_FIELD)
    text_format(out, "%s.%s", passed->param->name, part->field->name);
  else
    text_format(out, passed->kind == PASSED_PARAM ? "%s" : "%s.length", passed->param->name);
}

/* Whether C has an address of it, so that something says which way it goes. */
static bool is_bound_by_pointer(const struct value *value) {
  return value->passing == PASS_SCRATCH && !value->is_result;
}

/* Whether it says no more than how much another output is. */
static bool is_length_alone(const struct value *value) {
  return value->direction == DIRECTION_OUT && !value->is_returned && !value->argument &&
         value->shape == SHAPE_SCALAR && !value->is_result;
}

/* Of a pointer that C gives back: whose memory it leads to. Only marks say so. */
static void explain_target(struct text *out, const struct value *value) {
  static const char *const targets[] = {[TARGET_NONE] = "",
                                        [TARGET_BORROWED] = ", a copy of what C keeps",
                                        [TARGET_OWNED] = ", freed with ",
                                        [TARGET_WITHIN] = ", within "};
  if (value->target == TARGET_NONE)
    return;
  text_add(out, value->target == TARGET_WITHIN && value->shape == SHAPE_SCALAR ? ", an index" : "");
  text_add(out, targets[value->target]);
  text_add(out, value->release ? value->release : "");
  text_add(out, value->within ? value->within->name : "");
  text_add(out, value->target == TARGET_BORROWED ? "" : evidences[BY_MARK]);
}

/* Who owns an instance that C gives out. */
static void explain_given(struct text *out, const struct given *given) {
  if (given->ownership == OWNERSHIP_OWNED)
    text_add(out, ", owned");
  else if (given->owner)
    text_format(out, ", borrowed from %s", given->owner->c_name);
  else
    text_add(out, ", borrowed");
  text_add(out, evidences[given->by]);
}

/* The value's type, its direction, and where C has its length. */
static void explain_value(struct text *out, const struct function *function,
                          const struct value *value) {
  static const char *const directions[] = {[DIRECTION_IN] = "",
                                           [DIRECTION_OUT] = " given back",
                                           [DIRECTION_IN_OUT] = " changed in place"};
  static const char *const cells[] = {[CELL_NONE] = "",
                                      [CELL_CAPACITY] = ", and there how much was written",
                                      [CELL_WRITTEN] = ", how much was written in "};
  static const char *const extents[] = {
      [EXTENT_ONE] = "",
      [EXTENT_FIXED] = "",
      [EXTENT_OWN] = ", length in ",
      [EXTENT_NUL] = ", to its NUL",
      [EXTENT_CAPACITY] = ", capacity in ",
      [EXTENT_ASKED] = ", of the length asked for, in ",
      [EXTENT_COMPUTED] = ", length ",
  };
  const bool is_number = value->passing == PASS_VALUE;
  explain_type(out, value);
  const bool changes = value->direction != DIRECTION_IN && is_bound_by_pointer(value);
  if (value->is_nullable)
    text_format(out, " or null%s", evidences[value->nullable_by]);
  if (value->given)
    explain_given(out, value->given);
  text_add(out, value->is_result         ? ""
                : is_length_alone(value) ? ", a length"
                : value->is_returned && value->direction == DIRECTION_IN_OUT
                    ? " changed, and given back"
                    : directions[value->direction]);
  text_add(out, changes || value->direction_by == BY_MARK || value->direction_by == BY_WORDS
                    ? evidences[value->direction_by]
                    : "");
  if (value->fed != FED_NONE)
    text_add(out, value->fed == FED_TAKEN ? ", of the input" : ", by fields of the instance");
  else if (value->extent == EXTENT_OWN && value->has_end)
    text_add(out, ", up to its end");
  else if (value->extent == EXTENT_CAPACITY && value->elements)
    text_add(out, ", room ");
  else
    text_add(out, extents[value->extent]);
  if (value->length != SCALAR_VOID && value->fed == FED_NONE)
    text_add(out, scalar_name(value->length));
  text_add(out, cells[value->cell]);
  if (value->cell == CELL_WRITTEN)
    text_add(out, scalar_name(value->cell_scalar));
  if (value->elements)
    explain_length(out, value->elements, explain_part, function);
  if (value->extent != EXTENT_ONE)
    text_add(out, evidences[value->length_by]);
  if (value->counted)
    text_format(out, ", how much of %s", value->counted->name);
  explain_target(out, value);
  if (value->passing == PASS_WITHIN)
    text_format(out, ", an index within %s%s", value->within->name, evidences[BY_MARK]);
  if (is_number && value->shape == SHAPE_ENUM)
    text_format(out, ", %s", scalar_name(value->scalar));
  if (is_number && value->shape == SHAPE_RECORD && !value->is_result)
    text_format(out, ", passed as %s", scalar_name(value->scalar));
  text_add(out, "\n");
}

/* Which of C's parameters a callback gets back. */
static void explain_user(struct text *out, const struct value *value) {
  if (value->user)
    text_format(out, "      user pointer: %s%s\n", value->user, evidences[value->user_by]);
}

/* With what C keeps a parameter. */
static void explain_keeping(struct text *out, const struct lowered *lowered,
                            const struct value *value) {
  if (value->moves)
    text_format(out, "      moved: C owns it from then on%s%s\n",
                value->comes_back ? ", but where the call fails" : "", evidences[BY_MARK]);
  if (!value->is_kept)
    return;
  if (lowered->keeper)
    text_format(out, "      kept by %s\n", lowered->keeper->name);
  else
    text_format(out, "      kept by %s\n",
                lowered->makes || lowered->creates ? "the new instance"
                : lowered->self                    ? "the instance"
                                                   : "the module");
}

static void explain_param(struct text *out, const struct function *function,
                          const struct value *value) {
  if (value->is_self) {
    text_add(out,
             value->ends && strcmp(function->name, "free") != 0 ? "    ends its instance\n" : "");
    return;
  }
  text_format(out, "    %s: ", value->name);
  explain_value(out, function, value);
  text_add(out, value->ends ? "      ended by the call\n" : "");
  explain_user(out, value);
  explain_keeping(out, function->lowered, value);
  explain_doc(out, "      ", value->doc);
}

/* Which results are failures, and who gives the text. Only marks say so. */
static void explain_failure(struct text *out, const struct failure *failure) {
  static const char *const rules[] = {[FAILURE_NONZERO] = "where it is not zero",
                                      [FAILURE_ZERO] = "where it is zero",
                                      [FAILURE_NEGATIVE] = "where it is negative",
                                      [FAILURE_NULL] = "where it is NULL",
                                      [FAILURE_VALUE] = "where it is ",
                                      [FAILURE_PREDICATE] = ""};
  if (!failure)
    return;
  text_format(out, "    fails: %s%s", rules[failure->rule], failure->value ? failure->value : "");
  if (failure->predicate)
    text_format(out, "where %s says so", failure->predicate);
  if (failure->message)
    text_format(out, ", text from %s", failure->message);
  if (failure->source == MESSAGE_OUTPUT)
    text_format(out, ", text in %s", failure->message_of->name);
  text_format(out, "%s\n", evidences[failure->by]);
}

static void explain_result(struct text *out, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  const struct result *result = &function->result;
  const bool has_value = lowered->value_count && lowered->values->is_result;
  if (lowered->result == SCALAR_VOID && !has_value)
    return;
  if (result->kind == RESULT_VOID && !has_value && !lowered->status) {
    text_format(out, "    result: left out, a user pointer%s\n", evidences[BY_MARK]);
    return;
  }
  text_add(out, "    result: ");
  if (lowered->status || has_value)
    explain_value(out, function, has_value ? lowered->values : lowered->status);
  else if (result->kind == RESULT_STATUS)
    explain_value(out, function, &lowered->failure->code);
  else /* it tells how much of an output there is */
    text_format(out, "length given back, %s\n", scalar_name(lowered->result));
  explain_doc(out, "      ", function->returns_doc);
  if (result->has_own_sign)
    text_format(out, "    sign: yes%s\n", evidences[result->sign]);
  explain_failure(out, lowered->failure);
}

static void explain_function(struct text *out, const char *what, const struct function *function) {
  text_format(out, "  %s%s%s%s = %s\n", function->is_const ? "const " : "",
              function->is_stream ? "stream " : "", what, function->name, function->symbol);
  explain_doc(out, "    ", function->doc);
  for (size_t i = 0; i < function->lowered->value_count; i++)
    if (!function->lowered->values[i].is_result)
      explain_param(out, function, &function->lowered->values[i]);
  for (size_t i = 0; i < function->passed_count; i++)
    if (function->passed[i].kind == PASSED_CONSTANT) {
      text_format(out, "    parameter %zu: always ", i + 1);
      if (function->passed[i].text)
        text_add(out, function->passed[i].text);
      else
        text_number(out, function->passed[i].constant);
      text_format(out, "%s\n", evidences[function->passed[i].by]);
    }
  explain_result(out, function);
  if (function->next)
    text_format(out, "    iterates: with %s%s\n", function->next->symbol, evidences[BY_MARK]);
}

static const char *what_is(const struct function *method) {
  static const char *const whats[] = {"method ", "getter ", "setter "};
  return whats[method->accessor];
}

static void explain_functions(struct text *out, const char *what, struct function *const *functions,
                              size_t count) {
  for (size_t i = 0; i < count; i++)
    explain_function(out, what, functions[i]);
}

/* A type keeps its name, and whoever imports it does so by that. */
static void explain_hiding(struct text *out, const char *name) {
  if (js_is_of_language(name))
    text_format(out, "  where it is imported as that, it hides JavaScript's own %s\n", name);
}

static void explain_fields(struct text *out, const struct record *record) {
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    if (field->pointer) {
      text_format(out, "  %s: ", field->name);
      explain_pointer(out, record, field, evidences[field->pointer->length]);
      text_add(out, "\n");
      explain_doc(out, "    ", field->doc);
      continue;
    }
    const char *type = field->record        ? field->record->name
                       : field->enumeration ? field->enumeration->name
                       : field->callback    ? ""
                       : field->is_user     ? "user pointer"
                       : field->is_text     ? "char"
                                            : scalar_name(field->scalar);
    text_format(out, "  %s: %s", field->name, type);
    if (field->callback)
      explain_callback(out, field->callback);
    if (field->is_array)
      text_format(out, "[%zu]", field->count);
    text_format(out, " at %zu", field->offset);
    text_format(out, "%s%s\n", field->is_terminated ? ", text to its NUL" : "",
                evidences[field->is_terminated ? BY_MARK : BY_TYPE]);
    explain_doc(out, "    ", field->doc);
  }
}

static void explain_class(struct text *out, const struct class *class) {
  if (class->value)
    text_format(out, "class %s (handle by value) = %s, %zu bytes\n", class->name, class->c_name,
                class->value->size);
  else if (class->is_handle)
    text_format(out, "class %s (handle) = %s\n", class->name, class->c_name);
  else
    text_format(out, "class %s = %s, %zu bytes aligned to %zu%s\n", class->name, class->c_name,
                class->size, class->alignment, class->has_pointers ? ", with pointers" : "");
  explain_hiding(out, class->name);
  explain_doc(out, "  ", class->doc);
  if (class->value)
    explain_fields(out, class->value);
  if (class->init)
    explain_function(out, "", class->init);
  explain_functions(out, "factory ", class->factories, class->factory_count);
  for (size_t i = 0; i < class->property_count; i++) {
    const struct field *field = &class->properties[i];
    text_format(
        out, "  %sproperty %s: %s at %zu\n", field->is_constant ? "const " : "", field->name,
        field->enumeration ? field->enumeration->name : scalar_name(field->scalar), field->offset);
    explain_doc(out, "    ", field->doc);
  }
  for (size_t i = 0; i < class->method_count; i++)
    explain_function(out, what_is(class->methods[i]), class->methods[i]);
  if (class->drop)
    explain_function(out, "", class->drop);
}

static void explain_enumeration(struct text *out, const struct enumeration *enumeration) {
  text_format(out, "enum %s, %s", enumeration->name, scalar_name(enumeration->scalar));
  if (enumeration->is_flags)
    text_format(out, ", flags (%s)", enumeration->flags == BY_MARK ? "mark" : "values");
  text_add(out, "\n");
  explain_hiding(out, enumeration->name);
  explain_doc(out, "  ", enumeration->doc);
  for (size_t i = 0; i < enumeration->enumerator_count; i++) {
    const struct enumerator *enumerator = &enumeration->enumerators[i];
    text_format(out, "  %s = %" PRId64 "\n", enumerator->name, enumerator->value);
    explain_doc(out, "    ", enumerator->doc);
  }
}

enum { MANY = 8 }; /* fields, of an object that somebody has to write out */

/* Numbers that the caller has to give each time, since C never says which are usual. */
static void explain_needed(struct text *out, const struct record *record) {
  size_t count = 0;
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    count += !field->pointer && !field->record && !field->callback && !field->is_user;
  }
  const char *space = strrchr(record->c_name, ' ');
  if (record->is_put && !record->defaults && count >= MANY)
    text_format(out,
                "  none may be missing; a function of your own that gives defaults, %s "
                "%s_default(void), would make all of them optional\n",
                record->c_name, space ? space + 1 : record->c_name);
}

static void explain_record(struct text *out, const struct record *record) {
  text_format(out, "record %s = %s, %zu bytes", record->name, record->c_name, record->size);
  if (record->defaults)
    text_format(out, ", what is missing as in %s", record->defaults->symbol);
  text_add(out, "\n");
  explain_doc(out, "  ", record->doc);
  explain_fields(out, record);
  explain_hidden(out, record);
  explain_needed(out, record);
}

/* Text as C writes it, on one line. */
static void explain_text(struct text *out, const char *text, size_t length) {
  text_add(out, "\"");
  for (size_t i = 0; i < length; i++) {
    const unsigned char c = (unsigned char)text[i];
    if (c < 0x20 || c == 0x7f)
      text_format(out, "\\%03o", c);
    else
      text_format(out, c == '"' || c == '\\' ? "\\%c" : "%c", c);
  }
  text_add(out, "\"");
}

static void explain_constant(struct text *out, const struct constant *constant) {
  text_format(out, "constant %s = ", constant->name);
  switch (constant->scalar) {
  case SCALAR_VOID:
    explain_text(out, constant->text, constant->length);
    break;
  case SCALAR_BOOL:
    text_add(out, constant->value ? "true" : "false");
    break;
  case SCALAR_F32:
  case SCALAR_F64:
    text_number(out, constant->number);
    break;
  case SCALAR_U64:
    text_format(out, "%" PRIu64, (uint64_t)constant->value);
    break;
  default:
    text_format(out, "%" PRId64, constant->value);
  }
  if (constant->scalar != SCALAR_VOID && constant->scalar != SCALAR_I32)
    text_format(out, ", %s", scalar_name(constant->scalar));
  text_add(out, "\n");
  explain_doc(out, "  ", constant->doc);
}

void lower_explain(const struct api *api, struct text *out) {
  text_format(out, "module %s\n", api->stem);
  if (api->dropped_prefix)
    text_format(out, "  without the prefix %s\n", api->dropped_prefix);
  for (size_t i = 0; i < api->kept_count; i++)
    text_format(out, "%s%s%s",
                i ? " " : "  with the prefix, since the rest is JavaScript's own: ", api->kept[i],
                i + 1 == api->kept_count ? "\n" : "");
  for (size_t i = 0; i < api->part_count; i++)
    text_format(out, "%s%s%s", i ? " " : "  with ", api->parts[i],
                i + 1 == api->part_count ? "\n" : "");
  explain_doc(out, "  ", api->doc);
  for (size_t i = 0; i < api->enumeration_count; i++)
    explain_enumeration(out, api->enumerations[i]);
  for (size_t i = 0; i < api->record_count; i++)
    if (!api->records[i]->class)
      explain_record(out, api->records[i]);
  for (size_t i = 0; i < api->constant_count; i++)
    explain_constant(out, &api->constants[i]);
  for (size_t i = 0; i < api->configuration_count; i++)
    text_format(out, "%s%s%s", i ? " " : "no constants ", api->configuration[i],
                i + 1 == api->configuration_count ? "\n" : "");
  for (size_t i = 0; i < api->class_count; i++)
    explain_class(out, api->classes[i]);
  if (api->function_count)
    text_add(out, "functions\n");
  explain_functions(out, "function ", api->functions, api->function_count);
  if (api->import_count)
    text_add(out, "imports\n");
  explain_functions(out, "import ", api->imports, api->import_count);
  text_add(out, "exports");
  for (size_t i = 0; i < api->export_count; i++)
    if (function_exported(api, api->exports[i]) == api->exports[i])
      text_format(out, " %s", api->exports[i]->symbol);
  text_add(out, "\n");
}
