/* One call into the module as JavaScript: C's result, failures, outputs, what is given back. */
#include "glue/emit.h"

#include <string.h>

/* ---- Results ---- */

const char *glue_converted_value(const struct glue *glue, enum scalar scalar,
                                 const char *expression) {
  if (scalar == SCALAR_BOOL)
    return arena_format(glue->arena, "!!%s", expression);
  if (scalar == SCALAR_U32)
    return arena_format(glue->arena, "%s >>> 0", expression);
  if (scalar == SCALAR_U64)
    return arena_format(glue->arena, "BigInt.asUintN(64, %s)", expression);
  return expression;
}

/* ---- Failures ---- */

const char *glue_title(const struct glue *glue, const struct function *function) {
  if (glue->title)
    return glue->title;
  return function->accessor ? function->name : arena_format(glue->arena, "%s()", function->name);
}

/* The call's number as it says success or failure; of a pointer the address. */
static const char *code_of(const struct glue *glue, const struct failure *failure,
                           const char *expression) {
  return failure->code.passing == PASS_BORROWED
             ? arena_format(glue->arena, "%s >>> 0", expression)
             : glue_converted_value(glue, failure->code.scalar, expression);
}

/* What C put into scratch for an output. */
static const char *pointer_in(const struct glue *glue, const struct value *value) {
  return glue_view_get(glue, SCALAR_U32, "record$memory()", glue_address_of_value(glue, value));
}

/* The text of an instance's last error. */
static const char *reason_of_handle(const struct glue *glue, const struct lowered *lowered) {
  const struct failure *failure = lowered->failure;
  const struct value *of = failure->message_of;
  struct arena *arena = glue->arena;
  if (of && of->direction == DIRECTION_OUT)
    return arena_format(arena, "%s$lost && failure$said($%s(%s$lost) >>> 0)", of->name,
                        failure->message, of->name);
  const char *at = of ? arena_format(arena, "%s$slot", of->name)
                      : glue_live(glue, lowered->self,
                                  arena_format(arena, "this[%s$cell]", lowered->self->name));
  return arena_format(arena, "failure$said($%s(%s) >>> 0)", failure->message, at);
}

/* What the error says: the enumerator's name, or a text of C's; NULL: no more than the code. */
static const char *reason_of(const struct glue *glue, const struct lowered *lowered) {
  const struct failure *failure = lowered->failure;
  const struct enumeration *codes = failure->code.enumeration;
  if (failure->source == MESSAGE_OF_HANDLE)
    return reason_of_handle(glue, lowered);
  if (failure->source == MESSAGE_OUTPUT)
    return arena_format(glue->arena, "failure$text(%s%s%s)", pointer_in(glue, failure->message_of),
                        failure->message_of->release ? ", " : "",
                        failure->message_of->release ? glue_release(glue, failure->message_of)
                                                     : "");
  if (failure->message)
    return arena_format(glue->arena, "failure$said($%s(%s) >>> 0)", failure->message,
                        failure->source == MESSAGE_OF_CODE ? "result" : "");
  if (failure->rule == FAILURE_NULL)
    return "'NULL'";
  if (!codes || codes->is_flags)
    return NULL;
  return arena_format(glue->arena, "failure$name(result, %s)",
                      glue_binding(glue->arena, codes->name));
}

static bool is_assignment(const struct step *step) {
  return step->kind == STEP_ASSIGN_RECORD || step->kind == STEP_ASSIGN_RECORDS;
}

static bool assigns_objects(const struct lowered *lowered) {
  for (size_t i = 0; i < lowered->step_count; i++)
    if (is_assignment(&lowered->steps[i]))
      return true;
  return false;
}

static bool is_given_always(const struct value *value) {
  return value->given && value->given->is_always;
}

/* Whether one of the first values is an instance that C gives out though the call failed. */
static bool gives_always(const struct lowered *lowered, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (is_given_always(&lowered->values[i]))
      return true;
  return false;
}

/* The new values of objects that were passed to be changed. */
static const char *updated(const struct glue *glue, const struct step *step) {
  const struct value *value = step->value;
  const char *name = value->name, *at = glue_address_of_value(glue, value);
  if (step->kind == STEP_UPDATE_RECORD)
    return glue_unless_null(glue, value, glue_record_result(glue, value, at, NULL));
  return arena_format(
      glue->arena, "%s%srecord$update(%s, %s$bytes, %s, %s$get, %zu)",
      glue_unless_null(glue, value, ""),
      glue_may_be_here(glue, value) ? arena_format(glue->arena, "%s$here ? [] : ", name) : "",
      glue_local(glue, value), name, at, value->record->name, value->element_size);
}

/* Assigning runs the user's setters, which may call the module. So scratch is not read any more. */
static void write_assignments(struct glue *glue, int depth, const struct lowered *lowered) {
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct step *step = &lowered->steps[i];
    if (is_assignment(step))
      glue_line(glue, depth, "%s%s(%s, %s$new)", glue_or_null(glue, step->value),
                step->kind == STEP_ASSIGN_RECORDS ? "record$assign" : "Object.assign",
                glue_local(glue, step->value), step->value->name);
  }
}

/* Ends what C gave out all the same, the rest of it whatever one of them throws. */
static void write_ends(struct glue *glue, int depth, const struct lowered *lowered, size_t count) {
  while (count && !is_given_always(&lowered->values[count - 1]))
    count--;
  if (!count)
    return;
  const struct value *given = &lowered->values[--count];
  const bool is_last = !gives_always(lowered, count);
  const char *end =
      glue_handle_end(glue, given->class, arena_format(glue->arena, "%s$lost", given->name));
  if (!is_last)
    glue_line(glue, depth, "try {");
  glue_line(glue, depth + !is_last, "if (%s$lost) %s", given->name, end);
  if (is_last)
    return;
  glue_line(glue, depth, "} finally {");
  write_ends(glue, depth + 1, lowered, count);
  glue_line(glue, depth, "}");
}

static bool is_update(const struct step *step) {
  return step->kind == STEP_UPDATE_RECORD || step->kind == STEP_UPDATE_RECORDS;
}

/* The same behind a call that failed, which no text in them is to hide, nor an array that was cut.
 */
static const char *updated_at_last(const struct glue *glue, const struct step *step) {
  const char *object = updated(glue, step);
  return glue_record_has_text(step->value->record) ||
                 (glue->nests && step->kind == STEP_UPDATE_RECORDS)
             ? arena_format(glue->arena, "failure$told(() => %s)", object)
             : object;
}

/* Reads what a failed call left in scratch, for objects that it was given and for the error. */
static void write_told(struct glue *glue, int depth, const struct lowered *lowered,
                       const char *keyword, const char *reason) {
  for (size_t i = 0; i < lowered->step_count; i++)
    if (is_update(&lowered->steps[i]))
      glue_line(glue, depth, "%s%s$new = %s", keyword, lowered->steps[i].value->name,
                updated_at_last(glue, &lowered->steps[i]));
  if (reason)
    glue_line(glue, depth, "%sfailure$reason = %s", keyword, reason);
}

/* What write_told() sets within a block, and the error needs behind it. */
static void write_told_names(struct glue *glue, int depth, const struct lowered *lowered,
                             const char *reason) {
  struct text names = text_in(glue->arena);
  for (size_t i = 0; i < lowered->step_count; i++)
    if (is_update(&lowered->steps[i]))
      text_format(&names, "%s%s$new", names.length ? ", " : "", lowered->steps[i].value->name);
  glue_line(glue, depth, "let %s%s", names.bytes, reason ? ", failure$reason" : "");
}

/* The end of a call that failed. Its objects get what C says in them at last: their setters are the
 * user's, and may call the module. */
static void write_failed(struct glue *glue, int depth, const struct lowered *lowered,
                         const char *condition, const char *thrown, const char *reason) {
  const bool assigns = assigns_objects(lowered), ends = gives_always(lowered, lowered->value_count);
  const bool gives_back = glue_gives_back(lowered);
  const char *said = assigns && reason ? "failure$reason" : reason;
  thrown = said ? arena_format(glue->arena, "%s, %s)", thrown, said)
                : arena_format(glue->arena, "%s)", thrown);
  if (!assigns && !ends && !gives_back) {
    glue_line(glue, depth, "if (%s) %s", condition, thrown);
    return;
  }
  glue_line(glue, depth, "if (%s) {", condition);
  glue_write_given_back(glue, depth + 1, lowered);
  for (size_t i = 0; i < lowered->value_count; i++)
    if (is_given_always(&lowered->values[i]))
      glue_line(glue, depth + 1, "const %s$lost = %s", lowered->values[i].name,
                pointer_in(glue, &lowered->values[i]));
  if (assigns && ends)
    write_told_names(glue, depth + 1, lowered, reason);
  if (ends)
    glue_line(glue, depth + 1, "try {");
  if (assigns)
    write_told(glue, depth + 1 + ends, lowered, ends ? "" : "const ", reason);
  else
    glue_line(glue, depth + 1 + ends, "%s", thrown);
  if (ends) {
    glue_line(glue, depth + 1, "} finally {");
    write_ends(glue, depth + 2, lowered, lowered->value_count);
    glue_line(glue, depth + 1, "}");
  }
  if (assigns) {
    write_assignments(glue, depth + 1, lowered);
    glue_line(glue, depth + 1, "%s", thrown);
  }
  glue_line(glue, depth, "}");
}

void glue_write_checked(struct glue *glue, int depth, const struct lowered *lowered,
                        const char *call, const char *title) {
  static const char *const conditions[] = {[FAILURE_NONZERO] = "result",
                                           [FAILURE_ZERO] = "!result",
                                           [FAILURE_NEGATIVE] = "result < 0",
                                           [FAILURE_NULL] = "!result"};
  const struct failure *failure = lowered->failure;
  /* To C a NaN is not 0. */
  static const char *const of_floats[] = {[FAILURE_NONZERO] = "result != 0",
                                          [FAILURE_ZERO] = "result == 0",
                                          [FAILURE_NEGATIVE] = "result < 0"};
  const bool is_float = scalar_is_float(failure->code.scalar);
  const char *condition = failure->rule == FAILURE_PREDICATE
                              ? arena_format(glue->arena, "$%s(result)", failure->predicate)
                          : failure->rule == FAILURE_VALUE
                              ? arena_format(glue->arena, "result == %s", failure->value)
                              : (is_float ? of_floats : conditions)[failure->rule];
  if (failure->code.scalar == SCALAR_BOOL && failure->rule != FAILURE_PREDICATE &&
      failure->source == MESSAGE_NONE && !assigns_objects(lowered) &&
      !gives_always(lowered, lowered->value_count) && !glue_gives_back(lowered)) {
    glue_line(glue, depth, "succeed(%s%s, '%s')", failure->rule == FAILURE_NONZERO ? "!" : "", call,
              title);
    return;
  }
  glue_line(glue, depth, "const result = %s", code_of(glue, failure, call));
  write_failed(glue, depth, lowered, condition,
               arena_format(glue->arena, "failure$throw('%s', %s", title,
                            failure->rule == FAILURE_NULL ? "null" : "result"),
               reason_of(glue, lowered));
  glue_write_gone(glue, depth, lowered);
}

/* ---- Values ---- */

const char *glue_array_at(const struct glue *glue, const struct value *value, const char *at,
                          const char *length) {
  return value->scalar == SCALAR_U8 ? arena_format(glue->arena, "get(%s, %s)", at, length)
                                    : arena_format(glue->arena, "getArray(%s, %s, %s)", at,
                                                   glue_typed_array(value->scalar), length);
}

/* How many elements an output has. */
static const char *output_length(const struct glue *glue, const struct value *value) {
  return value->fed == FED_OUTPUT           ? "feed$written"
         : value->extent == EXTENT_CAPACITY ? "length"
         : value->extent == EXTENT_ASKED    ? value->argument
         : value->elements                  ? glue_room_of(glue, value)
                                            : arena_format(glue->arena, "%zu", value->count);
}

static const char *length_of_cell(const struct glue *glue, const struct value *value) {
  const char *length =
      glue_view_get(glue, value->cell_scalar, "record$memory()", glue_length_cell(glue, value));
  return scalar_is_bigint(value->cell_scalar) ? arena_format(glue->arena, "Number(%s)", length)
                                              : length;
}

/* How many elements C wrote, checked. */
static const char *written(const struct glue *glue, const struct lowered *lowered,
                           const struct value *value, const char *length) {
  const char *room = glue_room_of(glue, value);
  return value->elements ? arena_format(glue->arena, "written$within(%s, %s, '%s')", length, room,
                                        glue_length_text(glue, lowered, value->elements))
                         : arena_format(glue->arena, "written(%s, %s)", length, room);
}

/* A string that C keeps. */
static const char *borrowed_string(const struct glue *glue, const struct value *value,
                                   const char *at, const char *title) {
  return value->is_nullable ? glue_string_or_null(glue, value, at)
                            : glue_string_returned(glue, value, at, title);
}

/* Whether reading it never throws. */
static bool is_number(const struct step *step) {
  return step->kind == STEP_CONVERT_SCALAR || step->kind == STEP_GET_SCALAR ||
         step->kind == STEP_CHECK_SUCCESS;
}

/* Whether it is an instance that C puts into scratch for JavaScript to end, beside what may throw
 * when it is read: it is made first, so that it is garbage then, and nothing leaks. */
static bool is_made_first(const struct lowered *lowered, const struct step *step) {
  if (step->kind != STEP_GET_INSTANCE || step->value->given->ownership != OWNERSHIP_OWNED)
    return false;
  for (size_t i = 0; i < lowered->step_count; i++)
    if (lowered->steps[i].phase == PHASE_COLLECT && &lowered->steps[i] != step &&
        !is_number(&lowered->steps[i]))
      return true;
  return false;
}

static bool makes_first(const struct lowered *lowered) {
  for (size_t i = 0; i < lowered->step_count; i++)
    if (is_made_first(lowered, &lowered->steps[i]))
      return true;
  return false;
}

/* Makes these; where C has put NULL, an error is thrown once all are made. */
static void write_made(struct glue *glue, int depth, const struct lowered *lowered,
                       const char *title) {
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct step *step = &lowered->steps[i];
    if (!is_made_first(lowered, step))
      continue;
    struct value value = *step->value;
    value.is_nullable = true;
    glue_line(glue, depth, "const %s$made = %s", value.name,
              glue_handle(glue, lowered, &value,
                          glue_view_get(glue, SCALAR_U32, "record$memory()",
                                        glue_address_of_value(glue, &value)),
                          title));
  }
}

/* The expression for a value that C gave back; `result` is the expression for C's own result, which
 * may have been converted. `title`: of the call. */
static const char *collected(const struct glue *glue, const struct lowered *lowered,
                             const struct step *step, const char *result, const char *title) {
  const struct value *value = step->value;
  const char *at = glue_address_of_value(glue, value);
  switch (step->kind) {
  case STEP_CONVERT_SCALAR:
    return glue_converted_value(glue, value->scalar, result);
  case STEP_CONVERT_RECORD:
    return glue_record_of_number(glue, value->record, result);
  case STEP_CONVERT_INSTANCE:
    return glue_handle(glue, lowered, value, result, title);
  case STEP_CHECK_WRITTEN:
    return written(glue, lowered, value,
                   value->cell ? length_of_cell(glue, value)
                               : glue_converted_value(glue, lowered->result, result));
  case STEP_GET_SCALAR:
    if (value->fed == FED_TAKEN)
      return "feed$taken";
    at = glue_view_get(glue, value->scalar, "record$memory()", at);
    return value->is_nullable
               ? arena_format(glue->arena, "%s == null ? null : %s", glue_local(glue, value), at)
               : at;
  case STEP_GET_INSTANCE:
    if (is_made_first(lowered, step))
      return value->is_nullable
                 ? arena_format(glue->arena, "%s$made", value->name)
                 : arena_format(glue->arena, "handle$there(%s$made, '%s')", value->name, title);
    return glue_handle(glue, lowered, value, glue_view_get(glue, SCALAR_U32, "record$memory()", at),
                       title);
  case STEP_GET_STRING:
    return value->passing == PASS_BORROWED
               ? borrowed_string(glue, value, arena_format(glue->arena, "%s >>> 0", result), title)
               : glue_string_at(glue, value, at, output_length(glue, value));
  case STEP_GET_ARRAY:
    return glue_array_at(glue, value, at, output_length(glue, value));
  case STEP_FOLLOW:
    return glue_followed(glue, lowered, value, title);
  case STEP_GET_RECORD:
  case STEP_GET_RECORDS:
    return glue_record_result(glue, value, at, output_length(glue, value));
  default:
    glue_missing_emitter("step", step->kind);
  }
}

/* The local that has C's own result, or what was made of it: where that was looked at before it
 * was converted, these are two. */
static const char *direct_name(const struct lowered *lowered, const struct value *value) {
  if (!lowered->failure && !lowered->follows && !makes_first(lowered))
    return "result";
  return value->shape == SHAPE_INSTANCE ? "result$instance"
         : value->shape == SHAPE_STRING ? "result$text"
         : value->shape == SHAPE_RECORD ? "result$object"
                                        : "result";
}

/* What the function returns: one value, or an object of several; NULL if it returns nothing. */
static const char *returned_expression(const struct glue *glue, const struct lowered *lowered,
                                       const char *title) {
  struct text fields = text_in(glue->arena);
  size_t count = 0;
  const char *only = NULL;
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct step *step = &lowered->steps[i];
    const struct value *value = step->value;
    if (step->phase != PHASE_COLLECT || !value->is_returned || step->kind == STEP_CHECK_WRITTEN)
      continue;
    only = lower_is_direct(value) && step->kind != STEP_FOLLOW
               ? direct_name(lowered, value)
               : collected(glue, lowered, step, NULL, title);
    text_add(&fields, count++ ? ", " : "");
    text_format(&fields, strcmp(value->name, only) == 0 ? "%s" : "%s: %s", value->name, only);
  }
  return count > 1 ? arena_format(glue->arena, "{ %s }", fields.bytes) : only;
}

static void write_feed(struct glue *glue, int depth, const struct function *function,
                       const char *consume) {
  const struct value *input = function->lowered->streamed;
  const char *feed = input->frame ? arena_format(glue->arena, "stream$framed(%u)", input->frame)
                     : input->scalar == SCALAR_U8 ? "stream"
                                                  : "streamArray";
  const char *fed =
      arena_format(glue->arena, glue->options->alloc ? "memory$feed(%s, %s, %s)" : "%s(%s, %s)",
                   feed, glue_local(glue, input), consume);
  if (!glue->nests) {
    glue_line(glue, depth, "%s", fed);
    return;
  }
  /* What an import detached or cut was not fed to its end, unless it was fed at once. */
  const char *check =
      arena_format(glue->arena, "typedArray(%s, '%s', '%s', %s$length)", glue_local(glue, input),
                   glue_typed_array(input->scalar), input->name, input->name);
  glue_line(glue, depth, "rewind()");
  if (glue->options->alloc) {
    glue_line(glue, depth, "if (!%s)", fed);
    glue_line(glue, depth + 1, "%s", check);
  } else {
    glue_line(glue, depth, "%s", fed);
    glue_line(glue, depth, "%s", check);
  }
}

static void write_stream(struct glue *glue, int depth, const struct function *function,
                         const char *self) {
  const struct value *input = function->lowered->streamed;
  const char *consume =
      arena_format(glue->arena, "(at, length) => %s", glue_call(glue, function, self));
  if (!input->is_nullable) {
    write_feed(glue, depth, function, consume);
    return;
  }
  glue_line(glue, depth, "if (%s == null) {", glue_local(glue, input));
  glue_line(glue, depth + 1, "rewind()");
  glue_line(glue, depth + 1, "const %s$feed = %s", input->name, consume);
  glue_line(glue, depth + 1, "%s$feed(0, 0)", input->name);
  glue_line(glue, depth, "} else {");
  write_feed(glue, depth + 1, function, consume);
  glue_line(glue, depth, "}");
}

/* An array that a callback has cut meanwhile, which cannot take what C made of it. */
static void write_still(struct glue *glue, int depth, const struct lowered *lowered,
                        const struct value *value, const char *array) {
  if (glue->nests)
    glue_line(glue, depth, "%s%scheck$still(%s, %s, '%s')", glue_or_null(glue, value),
              glue_may_be_here(glue, value) ? arena_format(glue->arena, "%s$here || ", value->name)
                                            : "",
              array, glue_own_length(glue, lowered, value), value->name);
}

/* Brings what was passed to be changed up to date; of objects the new values only, as `p$new`. */
static void write_update(struct glue *glue, int depth, const struct lowered *lowered,
                         const struct step *step) {
  const struct value *value = step->value;
  const char *name = value->name;
  const char *at = glue_address_of_value(glue, value);
  const char *if_here =
      glue_may_be_here(glue, value) ? arena_format(glue->arena, "%s$here", name) : "";
  switch (step->kind) {
  case STEP_CHECK_SUCCESS: /* written behind the call */
    break;
  case STEP_UPDATE_RECORDS:
    write_still(glue, depth, lowered, value, arena_format(glue->arena, "%s$bytes", name));
    glue_line(glue, depth, "const %s$new = %s", name, updated(glue, step));
    break;
  case STEP_UPDATE_RECORD:
    glue_line(glue, depth, "const %s$new = %s", name, updated(glue, step));
    break;
  case STEP_UPDATE_ARRAY:
    write_still(glue, depth, lowered, value, glue_local(glue, value));
    glue_line(glue, depth, "%s%s%s.set(new %s(memory.buffer, %s, %s))",
              *if_here ? arena_format(glue->arena, "if (!%s) ", if_here) : "",
              glue_or_null(glue, value), glue_local(glue, value), glue_typed_array(value->scalar),
              at, glue_own_length(glue, lowered, value));
    break;
  case STEP_CHECK_WRITTEN:
    if (value->cell) /* and otherwise it was C's result */
      glue_line(glue, depth, "const length = %s", collected(glue, lowered, step, NULL, NULL));
    break;
  case STEP_CONVERT_SCALAR: /* what is returned is read by returned_expression() */
  case STEP_CONVERT_RECORD:
  case STEP_CONVERT_INSTANCE:
  case STEP_GET_INSTANCE:
  case STEP_GET_SCALAR:
  case STEP_GET_STRING:
  case STEP_GET_ARRAY:
  case STEP_GET_RECORD:
  case STEP_GET_RECORDS:
  case STEP_FOLLOW:
    break;
  default:
    glue_missing_emitter("step", step->kind);
  }
}

/* The first of what is read once the call has returned and has not failed, and how many there are.
 */
static const struct step *first_collected(const struct lowered *lowered, size_t *count) {
  const struct step *first = NULL;
  *count = 0;
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct step *step = &lowered->steps[i];
    if (step->phase == PHASE_COLLECT && step->kind != STEP_CHECK_SUCCESS)
      first = (*count)++ ? first : step;
  }
  return first;
}

/* The call, the check of a result that says whether it failed, and the conversion of that result:
 * it is `result` by then. Returns true as write_conversion() does. */
static bool write_checked(struct glue *glue, int depth, const struct lowered *lowered,
                          const char *expression, const char *title) {
  size_t count;
  const struct step *first = first_collected(lowered, &count);
  glue_write_checked(glue, depth, lowered, expression, title);
  const bool settles = lowered->settling != SETTLE_NEVER;
  if (!first)
    return !settles;
  if (lower_is_direct(first->value)) {
    const bool is_text = first->value->shape == SHAPE_STRING;
    const bool is_instance = first->value->shape == SHAPE_INSTANCE;
    const char *value = is_instance ? glue_handle(glue, lowered, first->value, "result", title)
                        : !is_text  ? "result"
                        : first->value->is_nullable
                            ? glue_string_or_null(glue, first->value, "result")
                            : glue_string_at(glue, first->value, "result", "");
    const bool is_all = count == 1 && !settles;
    if (is_all)
      glue_line(glue, depth, "return %s", value);
    else if (is_text || is_instance)
      glue_line(glue, depth, "const %s = %s", direct_name(lowered, first->value), value);
    return is_all;
  }
  if (first->kind == STEP_CHECK_WRITTEN && !first->value->cell)
    glue_line(glue, depth, "const length = %s", written(glue, lowered, first->value, "result"));
  return false;
}

/* Whether NULL is a failure: of what C makes, and of a string. */
static bool fails_by_null(const struct value *value) {
  return !value->is_nullable && (value->shape == SHAPE_INSTANCE ||
                                 (value->shape == SHAPE_STRING && value->passing == PASS_BORROWED));
}

/* The same of C's result, or of a pointer to what is copied. */
static bool result_fails_by_null(const struct lowered *lowered) {
  const struct value *value = lowered->value_count ? lowered->values : NULL;
  return value && lower_is_direct(value) && !value->is_nullable &&
         (fails_by_null(value) || value->target == TARGET_OWNED ||
          value->target == TARGET_BORROWED ||
          (value->target == TARGET_WITHIN && value->shape == SHAPE_STRING));
}

/* What a call that fails by NULL, and throws behind this, leaves behind, and one that does not. */
static void write_null(struct glue *glue, int depth, const struct lowered *lowered,
                       const char *result) {
  glue_line(glue, depth, "if (!%s) {", result);
  write_told(glue, depth + 1, lowered, "const ", NULL);
  glue_write_given_back(glue, depth + 1, lowered);
  write_assignments(glue, depth + 1, lowered);
  if (glue_gives_back(lowered)) {
    glue_line(glue, depth, "} else {");
    glue_write_gone(glue, depth + 1, lowered);
  }
  glue_line(glue, depth, "}");
}

/* The call and the conversion of C's result. Returns true if a return statement with the result
 * was all that was needed. */
static bool write_conversion(struct glue *glue, int depth, const struct lowered *lowered,
                             const char *expression, const char *title) {
  size_t count;
  const struct step *first = first_collected(lowered, &count);
  if (lowered->failure)
    return write_checked(glue, depth, lowered, expression, title);
  if (first && lower_is_direct(first->value)) {
    const bool is_all = count == 1 && lowered->settling == SETTLE_NEVER;
    if (fails_by_null(first->value) && (assigns_objects(lowered) || glue_gives_back(lowered))) {
      glue_line(glue, depth, "const result$given = %s", expression);
      write_null(glue, depth, lowered, "result$given");
      expression = "result$given";
    }
    expression = collected(glue, lowered, first, expression, title);
    glue_line(glue, depth, is_all ? "return %s" : "const result = %s", expression);
    return is_all;
  }
  if (first && first->kind == STEP_CHECK_WRITTEN && !first->value->cell)
    glue_line(glue, depth, "const length = %s", collected(glue, lowered, first, expression, title));
  else
    glue_line(glue, depth, "%s", expression);
  return false;
}

/* Reads what the call left in scratch, and returns it. */
static void write_results(struct glue *glue, int depth, const struct lowered *lowered,
                          const char *title) {
  const char *returned = returned_expression(glue, lowered, title);
  for (size_t i = 0; i < lowered->step_count; i++)
    if (lowered->steps[i].phase == PHASE_COLLECT)
      write_update(glue, depth, lowered, &lowered->steps[i]);
  if (assigns_objects(lowered) && returned && strcmp(returned, "result") != 0) {
    glue_line(glue, depth, "const result$all = %s", returned);
    returned = "result$all";
  }
  write_assignments(glue, depth, lowered);
  if (returned)
    glue_line(glue, depth, "return %s", returned);
}

/* What is made of C's own result, `result`, where that is no pointer to follow. */
static void write_direct(struct glue *glue, int depth, const struct lowered *lowered,
                         const char *title) {
  size_t count;
  const struct step *first = first_collected(lowered, &count);
  if (!first || !lower_is_direct(first->value) || first->kind == STEP_FOLLOW)
    return;
  const char *name = direct_name(lowered, first->value);
  if (strcmp(name, "result") != 0)
    glue_line(glue, depth, "const %s = %s", name, collected(glue, lowered, first, "result", title));
}

/* The call and all behind it, where C gives back pointers or several instances. Whatever throws
 * once it has returned, what is the caller's is freed, or garbage. */
static void write_following(struct glue *glue, int depth, const struct function *function,
                            const char *call, struct keeper keeper) {
  const struct lowered *lowered = function->lowered;
  const char *title = glue_title(glue, function);
  const bool has_direct = lowered->value_count && lower_is_direct(lowered->values);
  if (lowered->failure)
    glue_write_checked(glue, depth, lowered, call, title);
  else if (has_direct || function->result.kind == RESULT_LENGTH)
    glue_line(glue, depth, "const result = %s", glue_converted_value(glue, lowered->result, call));
  else
    glue_line(glue, depth, "%s", call);
  if (!lowered->failure && glue_gives_back(lowered) && result_fails_by_null(lowered))
    write_null(glue, depth, lowered, "result");
  glue_write_settling(glue, depth, function, keeper);
  write_made(glue, depth, lowered, title);
  const bool releases = glue_write_followed(glue, depth, lowered);
  if (releases)
    glue_line(glue, depth, "try {");
  if (lowered->filled && !lowered->filled->cell)
    glue_line(glue, depth + releases, "const length = %s",
              written(glue, lowered, lowered->filled, "result"));
  write_direct(glue, depth + releases, lowered, title);
  write_results(glue, depth + releases, lowered, title);
  if (!releases)
    return;
  glue_line(glue, depth, "} finally {");
  glue_write_releases(glue, depth + 1, lowered);
  glue_line(glue, depth, "}");
}

static void write_call(struct glue *glue, int depth, const struct function *function,
                       const char *self, struct keeper keeper) {
  const struct lowered *lowered = function->lowered;
  if (lowered->streamed) {
    glue_write_moving(glue, depth);
    write_stream(glue, depth, function, self);
  } else {
    const bool begins = lowered->keeps && lowered->creates && !glue_holds_callbacks(lowered);
    if (begins)
      glue_write_keeping_begin(glue, depth++, function, keeper);
    else if (glue_keeps_numbered(lowered))
      glue_write_keeping(glue, depth, function, keeper, true);
    const char *call;
    if (glue->moving) {
      glue_write_scratch(glue, depth, function, 0);
      glue_write_moving(glue, depth);
      call = glue_call_from_scratch(glue, function, self);
    } else {
      glue_write_read_back(glue, depth, function);
      call = glue_call(glue, function, self);
    }
    if (lowered->follows || makes_first(lowered)) {
      write_following(glue, depth, function, call, keeper);
    } else if (!write_conversion(glue, depth, lowered, call, glue_title(glue, function))) {
      glue_write_settling(glue, depth, function, keeper);
      write_results(glue, depth, lowered, glue_title(glue, function));
    }
    if (begins)
      glue_write_keeping_end(glue, depth - 1, keeper);
  }
}

void glue_write_call(struct glue *glue, int depth, const struct function *function,
                     const char *self) {
  const struct lowered *lowered = function->lowered;
  const struct keeper keeper = glue_keeper(glue, lowered);
  if (lowered->makes) {
    glue_write_making(glue, depth, function, self);
    return;
  }
  /* Such a callback is held by the cell, so that has to be there first. */
  const bool begins = lowered->keeps && lowered->creates && glue_holds_callbacks(lowered);
  if (begins)
    glue_write_keeping_begin(glue, depth++, function, keeper);
  const int within = glue_begin_callbacks(glue, depth, lowered, keeper);
  write_call(glue, within, function, self, keeper);
  glue_end_callbacks(glue, depth, lowered);
  if (begins)
    glue_write_keeping_end(glue, depth - 1, keeper);
}
