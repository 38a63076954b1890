#include "lower/lower.h"
#include "lower/feed.h"

#include <string.h>

/* What each shape needs around a call; STEP_NONE where it needs nothing. */
static const struct {
  enum step_kind pack, check; /* of what goes to C */
  enum step_kind count;       /* beside these, where its length is its own */
  enum step_kind put;         /* into scratch */
  enum step_kind convert;     /* of what C passes by value or address */
  enum step_kind update, assign, get;
} shapes[] = {
    [SHAPE_SCALAR] = {.check = STEP_CHECK_SCALAR,
                      .put = STEP_PUT_SCALAR,
                      .convert = STEP_CONVERT_SCALAR,
                      .get = STEP_GET_SCALAR},
    [SHAPE_ENUM] = {.check = STEP_CHECK_ENUM,
                    .put = STEP_PUT_SCALAR,
                    .convert = STEP_CONVERT_SCALAR,
                    .get = STEP_GET_SCALAR},
    [SHAPE_STRING] = {.check = STEP_ENCODE,
                      .put = STEP_PUT_STRING,
                      .convert = STEP_GET_STRING,
                      .get = STEP_GET_STRING},
    [SHAPE_ARRAY] = {.check = STEP_CHECK_ARRAY,
                     .put = STEP_PUT_ARRAY,
                     .update = STEP_UPDATE_ARRAY,
                     .get = STEP_GET_ARRAY},
    [SHAPE_RECORD] = {.pack = STEP_PACK_RECORD,
                      .put = STEP_PUT_RECORD,
                      .convert = STEP_CONVERT_RECORD,
                      .update = STEP_UPDATE_RECORD,
                      .assign = STEP_ASSIGN_RECORD,
                      .get = STEP_GET_RECORD},
    [SHAPE_RECORDS] = {.pack = STEP_PACK_RECORDS,
                       .count = STEP_COUNT_RECORDS,
                       .put = STEP_PUT_RECORDS,
                       .update = STEP_UPDATE_RECORDS,
                       .assign = STEP_ASSIGN_RECORDS,
                       .get = STEP_GET_RECORDS},
    [SHAPE_INSTANCE] = {.check = STEP_CHECK_INSTANCE,
                        .convert = STEP_CONVERT_INSTANCE,
                        .get = STEP_GET_INSTANCE},
    [SHAPE_INSTANCES] = {.pack = STEP_PACK_INSTANCES,
                         .check = STEP_CHECK_INSTANCES,
                         .put = STEP_PUT_INSTANCES,
                         .get = STEP_GET_INSTANCES},
    [SHAPE_FUNCTION] = {.check = STEP_CHECK_FUNCTION},
};

_Static_assert(sizeof shapes / sizeof *shapes == SHAPES, "one entry for each shape");

/* ---- Values ---- */

/* Elements that are not numbers make another shape. */
static enum shape shape_of(struct row row, const struct param *param) {
  if (param->is_text)
    return SHAPE_STRING;
  if (param->record)
    return row.shape == SHAPE_ARRAY ? SHAPE_RECORDS : SHAPE_RECORD;
  return param->enumeration && row.shape == SHAPE_SCALAR ? SHAPE_ENUM : row.shape;
}

/* JavaScript's numbers and strings cannot change, so their new values come back beside the
 * result. */
static bool is_returned(const struct value *value) {
  return value->direction == DIRECTION_OUT ||
         (value->direction == DIRECTION_IN_OUT && shapes[value->shape].update == STEP_NONE);
}

/* Sets how much scratch the value takes. */
static void measure(struct value *value) {
  value->element_size = value->record ? value->record->size : scalar_size(value->scalar);
  if (value->passing == PASS_POINTED)
    value->room = scalar_size(SCALAR_U32);
  if (value->passing != PASS_SCRATCH && value->passing != PASS_KEPT)
    return;
  if (value->extent == EXTENT_ONE)
    value->room = value->element_size;
  else if (value->extent == EXTENT_FIXED)
    value->room = value->count * value->element_size;
  else
    value->is_open = true;
}

/* What C's other parameters say of the value: its length, its end. */
static void note_passed(struct value *value, const struct passed *passed) {
  switch (passed->kind) {
  case PASSED_LENGTH:
    value->length = passed->scalar;
    break;
  case PASSED_LENGTH_AT:
    value->length = passed->scalar;
    value->cell = CELL_CAPACITY;
    value->cell_scalar = passed->scalar;
    break;
  case PASSED_WRITTEN_AT:
    value->cell = CELL_WRITTEN;
    value->cell_scalar = passed->scalar;
    break;
  case PASSED_END:
    value->has_end = true;
    break;
  case PASSED_PARAM:
  case PASSED_USER:
  case PASSED_CONSTANT:
    break;
  }
}

/* Sets how many elements there are where a pointer leads that C gives back. */
static void set_target(struct value *value, const struct target *target,
                       const struct length *elements) {
  const bool is_number = elements && elements->kind == LENGTH_NUMBER;
  value->target = target->kind;
  value->release = target->release;
  value->count = is_number ? (size_t)elements->number : 0;
  value->elements = is_number ? NULL : elements;
  if (target->kind == TARGET_WITHIN && value->shape != SHAPE_STRING) {
    value->shape = SHAPE_SCALAR;
    value->extent = EXTENT_ONE;
    value->scalar = SCALAR_I32;
  } else if (elements && value->shape == SHAPE_RECORDS && value->count == 1) {
    value->shape = SHAPE_RECORD;
    value->extent = EXTENT_ONE;
  } else if (elements) {
    value->extent = is_number ? EXTENT_FIXED : EXTENT_COMPUTED;
  }
}

static struct value lower_param(struct arena *arena, const struct function *function,
                                const struct param *param) {
  const struct row row = param_row(param->kind);
  struct value value = {
      .direction = row.direction,
      .shape = shape_of(row, param),
      .extent = param->elements && row.extent != EXTENT_CAPACITY ? EXTENT_COMPUTED : row.extent,
      .passing = param->keeps && row.passing == PASS_SCRATCH ? PASS_KEPT : row.passing,
      .is_kept = param->keeps,
      .is_kept_for_good = param->keeps_all,
      .name = param->name,
      .argument = param_is_argument(param) && !param->is_self ? param_argument(arena, param) : NULL,
      .doc = param->doc,
      .argument_doc = param->argument_doc,
      .scalar = param->scalar,
      .enumeration = param->enumeration,
      .record = param->record,
      .class = param->class,
      .moves = param->moves,
      .comes_back = param->comes_back,
      .is_self = param->is_self,
      .ends = param->ends,
      .given = param->kind == PARAM_OUTPUT_INSTANCE ? &param->given : NULL,
      .callback = param->callback,
      .user = param->user,
      .user_by = param->user_by,
      .is_const = param->is_const,
      .count = param->count,
      .elements = param->elements,
      .direction_by = param->direction,
      .length_by = param->length,
      .frame = param->frame > 1 ? param->frame : 0,
      .takes_bytes = param->kind == PARAM_STRING && !param->is_text,
      .is_nullable = param->is_nullable,
      .nullable_by = param->nullable};
  for (size_t i = 0; i < function->passed_count; i++)
    if (function->passed[i].param == param)
      note_passed(&value, &function->passed[i]);
  value.is_returned = is_returned(&value) && !param->is_hidden;
  if (param->kind == PARAM_OUTPUT_POINTER)
    set_target(&value, &param->target, param->elements);
  measure(&value);
  return value;
}

/* Not of RESULT_VOID or RESULT_LENGTH. */
static struct value lower_result(const struct result *result) {
  const struct row row = result_row(result->kind);
  const bool is_number = row.shape == SHAPE_RECORD && result->record->alone != SCALAR_VOID;
  struct value value = {.direction = row.direction,
                        .shape = row.shape,
                        .extent = row.extent,
                        .passing = is_number ? PASS_VALUE : row.passing,
                        .is_result = true,
                        .is_returned = true,
                        .scalar = result->scalar,
                        .enumeration = result->enumeration,
                        .record = result->record,
                        .class = result->class,
                        .given = result->class ? &result->given : NULL,
                        .is_nullable = result->is_nullable,
                        .nullable_by = result->nullable};
  if (result->kind == RESULT_ARRAY)
    value.shape = result->is_text ? SHAPE_STRING : result->record ? SHAPE_RECORDS : SHAPE_ARRAY;
  if (value.passing == PASS_BORROWED)
    set_target(&value, &result->target, result->elements);
  value.length_by = result->length;
  measure(&value);
  return value;
}

/* What a mark says of C's result; NULL where none does. */
static struct failure *lower_failure(struct arena *arena, const struct result *result) {
  const struct failure_marks *marks = &result->failure;
  if (marks->rule == FAILURE_NONE)
    return NULL;
  /* A length is a number until it was checked. */
  struct result code = *result;
  if (code.kind == RESULT_LENGTH)
    code.kind = RESULT_SCALAR;
  struct failure *failure = arena_alloc(arena, sizeof *failure);
  *failure = (struct failure){.rule = marks->rule,
                              .by = marks->by,
                              .code = lower_result(&code),
                              .predicate = marks->predicate,
                              .value = marks->value,
                              .source = marks->source,
                              .message = marks->message};
  failure->code.is_returned = false;
  return failure;
}

/* C's result where it is none of the values. */
static const struct value *lower_status(struct arena *arena, const struct result *result) {
  struct value *status = arena_alloc(arena, sizeof *status);
  *status = lower_result(result);
  return status;
}

/* Whether a parameter comes back under this name. */
static bool has_output(const struct function *function, const char *name) {
  for (size_t i = 0; i < function->param_count; i++)
    if ((param_is_output(&function->params[i]) || function->params[i].kind == PARAM_IN_OUT_VALUE) &&
        strcmp(function->params[i].name, name) == 0)
      return true;
  return false;
}

/* What C's result is called where there are outputs beside it. */
static const char *result_name(const struct function *function) {
  return !has_output(function, "result")     ? "result"
         : !has_output(function, "returned") ? "returned"
                                             : "value";
}

/* Numbers the instances of one class in the call: first the one that the function makes, then the
 * one that it belongs to, then the parameters'. */
static void number_instances(struct lowered *lowered) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    struct value *value = &lowered->values[i];
    if (value->shape != SHAPE_INSTANCE || value->direction == DIRECTION_OUT)
      continue;
    value->index += lowered->self == value->class;
    value->index += lowered->makes == value->class;
    for (size_t k = 0; k < i; k++)
      value->index += lowered->values[k].shape == SHAPE_INSTANCE &&
                      lowered->values[k].direction != DIRECTION_OUT &&
                      lowered->values[k].class == value->class;
  }
}

/* Whether C keeps what it was given. A number, or an enum, may mean that it does not. */
static enum settling settling_of(const struct lowered *lowered, bool constructs) {
  const struct value *result = NULL;
  if (!lowered->keeps || lowered->keeps_all || lowered->creates)
    return SETTLE_NEVER;
  if (constructs || lowered->failure) /* a failure is thrown */
    return SETTLE_ALWAYS;
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].is_result)
      result = &lowered->values[i];
    else if (lowered->values[i].is_returned && !lowered->values[i].argument)
      return SETTLE_NEVER; /* it may be the one that tells */
  if (lowered->filled)
    return SETTLE_NEVER;
  if (!result)
    return SETTLE_ALWAYS;
  return result->shape == SHAPE_SCALAR && result->scalar == SCALAR_BOOL ? SETTLE_IF_TRUE
                                                                        : SETTLE_NEVER;
}

/* Finds out whether C keeps anything, and with what. */
static void find_keeper(struct lowered *lowered, bool constructs) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    lowered->keeps |= value->is_kept;
    lowered->keeps_all |= value->is_kept_for_good;
    lowered->holds |=
        value->is_kept && (value->class || value->callback || lower_is_of_callbacks(value));
    lowered->calls |= value->is_kept && (value->callback || lower_is_of_callbacks(value));
    if (value->given && value->given->ownership == OWNERSHIP_OWNED && !lowered->creates)
      lowered->creates = value->class;
    if (value->shape == SHAPE_INSTANCE && value->direction != DIRECTION_OUT && !value->is_kept &&
        !lowered->keeper && !lowered->self && !lowered->makes)
      lowered->keeper = value;
  }
  if (!lowered->keeps || lowered->creates)
    lowered->keeper = NULL;
  lowered->settling = settling_of(lowered, constructs || lowered->makes);
}

const struct class *lower_keeper(const struct lowered *lowered) {
  return !lowered->keeps    ? NULL
         : lowered->makes   ? lowered->makes
         : lowered->creates ? lowered->creates
         : lowered->keeper  ? lowered->keeper->class
                            : lowered->self;
}

/* The value of a parameter: its bytes, its length, its end are passed for it. NULL of a constant or
 * the instance that the function belongs to. */
static struct value *value_of(const struct function *function, const struct lowered *lowered,
                              const struct param *param) {
  const size_t own = lowered->value_count && lowered->values->is_result;
  return param && param != function->self
             ? &lowered->values[own + (size_t)(param - function->params)]
             : NULL;
}

static const struct param *param_of(const struct function *function, const struct lowered *lowered,
                                    const struct value *value) {
  const size_t own = lowered->value_count && lowered->values->is_result;
  return &function->params[(size_t)(value - lowered->values) - own];
}

/* What is read again behind the call: a length that depends on the value, or the place of a pointer
 * in it. */
static void note_length(struct lowered *lowered, const struct function *function,
                        const struct length *length) {
  if (!length || length->kind == LENGTH_NUMBER || length->kind == LENGTH_RESULT ||
      length->kind == LENGTH_CALL)
    return;
  if (length_operator(length)) {
    note_length(lowered, function, length->left);
    note_length(lowered, function, length->right);
    return;
  }
  struct value *value = value_of(function, lowered, function->passed[length->parameter].param);
  if (value)
    value->is_met_again |= length->kind == LENGTH_FIELD;
}

/* What positions lead into. */
static void find_positions(struct lowered *lowered, const struct function *function) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    struct value *value = &lowered->values[i];
    if (value->passing != PASS_WITHIN)
      continue;
    const size_t of = param_of(function, lowered, value)->target.parameter;
    struct value *within = value_of(function, lowered, function->passed[of].param);
    value->within = within;
    within->is_met_again = true;
  }
}

/* Finds what the numbers of C's are the lengths of. */
static void find_counted(struct lowered *lowered, const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind != PARAM_COUNT)
      continue;
    struct value *counted = value_of(function, lowered, function->passed[param->counted].param);
    counted->length = param->scalar;
    value_of(function, lowered, param)->counted = counted;
  }
}

static void find_targets(struct lowered *lowered, const struct function *function) {
  for (size_t i = 0; i < lowered->value_count; i++)
    lowered->follows |= lowered->values[i].target != TARGET_NONE;
  for (size_t i = 0; lowered->follows && i < lowered->value_count; i++) {
    struct value *value = &lowered->values[i];
    if (value->passing == PASS_BORROWED && value->shape != SHAPE_INSTANCE &&
        value->target == TARGET_NONE)
      value->target = TARGET_BORROWED; /* a string, whose decoding may throw */
    if (value->target == TARGET_NONE)
      continue;
    note_length(lowered, function, value->elements);
    if (value->target != TARGET_WITHIN)
      continue;
    const struct target *target =
        value->is_result ? &function->result.target : &param_of(function, lowered, value)->target;
    struct value *within = value_of(function, lowered, function->passed[target->parameter].param);
    value->within = within;
    within->is_met_again = true;
  }
}

/* Whether the sum of what is in an array is the length of another one. */
static bool is_total_of(const struct function *function, const struct length *length,
                        const struct param *param) {
  if (!length)
    return false;
  if (length_operator(length))
    return is_total_of(function, length->left, param) ||
           is_total_of(function, length->right, param);
  return length->kind == LENGTH_TOTAL && function->passed[length->parameter].param == param;
}

/* An array whose elements decide what C does: neither the getters of other arguments nor another
 * thread may change them once they are checked. */
static void find_copied(const struct function *function, struct lowered *lowered) {
  for (size_t i = 0; i < function->param_count; i++) {
    struct value *value = value_of(function, lowered, &function->params[i]);
    if (value->shape != SHAPE_ARRAY || value->direction == DIRECTION_OUT ||
        value == lowered->streamed)
      continue;
    value->is_copied = value->enumeration != NULL;
    for (size_t k = 0; k < function->param_count; k++)
      value->is_copied |= is_total_of(function, function->params[k].elements, &function->params[i]);
  }
}

static void lower_values(struct arena *arena, const struct function *function, bool constructs,
                         struct lowered *lowered) {
  const bool is_value = result_is_value(function->result.kind);
  struct failure *failure = lower_failure(arena, &function->result);
  lowered->failure = failure;
  enum { FEED_VALUES = 3 };
  lowered->values =
      arena_alloc(arena, (function->param_count + 1 + FEED_VALUES) * sizeof *lowered->values);
  lowered->makes = function_makes(function);
  /* a constructor of JavaScript gives the instance, and can only fail beside that */
  if (constructs || lowered->makes) {
    if (lowered->failure)
      lowered->status = &lowered->failure->code;
    else if (is_value)
      lowered->status = lower_status(arena, &function->result);
  } else if (is_value) {
    struct value *value = &lowered->values[lowered->value_count++];
    *value = lower_result(&function->result);
    value->name = result_name(function);
  }
  for (size_t i = 0; i < function->param_count; i++) {
    struct value *value = &lowered->values[lowered->value_count++];
    *value = lower_param(arena, function, &function->params[i]);
    if (value->extent == EXTENT_CAPACITY)
      lowered->filled = value;
    if (function->is_stream && value->shape == SHAPE_ARRAY && value->direction == DIRECTION_IN &&
        value->extent == EXTENT_OWN)
      lowered->streamed = value;
  }
  if (failure && (failure->source == MESSAGE_OF_HANDLE || failure->source == MESSAGE_OUTPUT))
    failure->message_of =
        value_of(function, lowered, function->passed[function->result.failure.message_index].param);
  if (!constructs && !lowered->makes)
    lower_feed(arena, function, lowered);
  number_instances(lowered);
  find_keeper(lowered, constructs);
  find_counted(lowered, function);
  find_targets(lowered, function);
  find_positions(lowered, function);
  find_copied(function, lowered);
}

/* ---- C's arguments ---- */

static void add_argument(struct arena *arena, struct lowered *lowered, struct c_argument argument) {
  struct c_argument *added =
      arena_push(arena, &lowered->arguments, &lowered->argument_count, sizeof *lowered->arguments);
  *added = argument;
}

static struct c_argument lower_passed(const struct function *function,
                                      const struct lowered *lowered, const struct passed *passed) {
  static const enum argument_kind kinds[] = {[PASSED_LENGTH] = ARGUMENT_LENGTH,
                                             [PASSED_LENGTH_AT] = ARGUMENT_LENGTH_AT,
                                             [PASSED_WRITTEN_AT] = ARGUMENT_LENGTH_AT,
                                             [PASSED_END] = ARGUMENT_END,
                                             [PASSED_USER] = ARGUMENT_USER,
                                             [PASSED_CONSTANT] = ARGUMENT_CONSTANT};
  struct c_argument argument = {.kind = kinds[passed->kind], .type = SCALAR_U32};
  if (passed->kind == PASSED_LENGTH || passed->kind == PASSED_CONSTANT)
    argument.type = passed->scalar;
  argument.unit = passed->unit;
  argument.constant = passed->constant;
  argument.name = passed->name;
  if (passed->kind == PASSED_CONSTANT || (passed->kind == PASSED_USER && !passed->param))
    return argument;
  if (passed->param == function->self) {
    argument.kind = ARGUMENT_SELF;
    return argument;
  }
  argument.value = value_of(function, lowered, passed->param);
  if (passed->kind != PASSED_PARAM)
    return argument;
  argument.kind = argument.value->passing == PASS_VALUE ? ARGUMENT_VALUE : ARGUMENT_ADDRESS;
  if (argument.kind == ARGUMENT_VALUE && argument.value->shape != SHAPE_FUNCTION)
    argument.type = argument.value->scalar;
  return argument;
}

static void lower_arguments(struct arena *arena, const struct function *function,
                            struct lowered *lowered) {
  const struct value *first = lowered->values;
  lowered->result = result_is_pointer(function->result.kind) ? SCALAR_U32 : function->result.scalar;
  if (lowered->value_count && first->is_result && first->passing == PASS_SCRATCH)
    add_argument(arena, lowered,
                 (struct c_argument){.kind = ARGUMENT_ADDRESS, .type = SCALAR_U32, .value = first});
  if (function->returned)
    add_argument(arena, lowered, (struct c_argument){.kind = ARGUMENT_SELF, .type = SCALAR_U32});
  lowered->first = lowered->argument_count;
  for (size_t i = 0; i < function->passed_count; i++)
    add_argument(arena, lowered, lower_passed(function, lowered, &function->passed[i]));
}

/* ---- Steps ---- */

struct steps {
  struct arena *arena;
  struct lowered *lowered;
};

static void add_step(struct steps *steps, enum phase phase, enum step_kind kind,
                     const struct value *value) {
  struct lowered *lowered = steps->lowered;
  if (kind == STEP_NONE)
    return;
  struct step *step =
      arena_push(steps->arena, &lowered->steps, &lowered->step_count, sizeof *lowered->steps);
  *step = (struct step){phase, kind, value};
}

/* What a call has to know of one argument before anything is changed. */
static void add_checks(struct steps *steps, const struct value *value) {
  if (value->passing == PASS_WITHIN) /* once all lengths are known */
    return;
  if (value->target != TARGET_NONE) /* C says how long it is */
    return;
  if (value->direction == DIRECTION_OUT) {
    add_step(steps, PHASE_CHECK, value->argument ? STEP_CHECK_ROOM : STEP_NONE, value);
    add_step(steps, PHASE_CHECK, value->elements ? STEP_MEASURE : STEP_NONE, value);
    return;
  }
  add_step(steps, PHASE_CHECK, shapes[value->shape].check, value);
  const bool is_own = value->extent == EXTENT_OWN;
  const enum step_kind count = is_own || value->elements ? shapes[value->shape].count : STEP_NONE;
  add_step(steps, PHASE_CHECK, count, value);
  if ((is_own && value->length != SCALAR_VOID) || (value->elements && count != STEP_NONE))
    add_step(steps, PHASE_CHECK, STEP_CHECK_LENGTH, value);
  if (value->shape == SHAPE_ARRAY || value->shape == SHAPE_RECORDS)
    add_step(steps, PHASE_CHECK, STEP_LOCATE, value);
}

/* Whether it lies in scratch, or C puts an address there. */
static bool is_in_scratch(const struct value *value) {
  return value->passing == PASS_SCRATCH || value->passing == PASS_POINTED;
}

enum step_kind lower_place(const struct lowered *lowered, const struct value *value) {
  if (!is_in_scratch(value) || value == lowered->streamed)
    return STEP_NONE;
  return value->counted                      ? STEP_PUT_COUNT
         : value->direction == DIRECTION_OUT ? STEP_TAKE
                                             : shapes[value->shape].put;
}

bool lower_is_direct(const struct value *value) {
  return value->is_result && value->passing != PASS_SCRATCH;
}

/* How a value of JavaScript's is made of what C gave back. */
static enum step_kind collect_step(const struct value *value) {
  return value->target != TARGET_NONE ? STEP_FOLLOW
         : lower_is_direct(value)     ? shapes[value->shape].convert
                                      : shapes[value->shape].get;
}

/* Not of a function that C keeps under the number of another one, or without any. */
static bool has_own_number(const struct lowered *lowered, const struct value *value) {
  return !value->callback || (value->user && lower_first_of_user(lowered, value) == value);
}

static void add_call(struct steps *steps) {
  const struct lowered *lowered = steps->lowered;
  const struct value *begin = lowered->values, *end = begin + lowered->value_count;
  bool returns = false;
  for (const struct value *value = begin; value < end; value++)
    if (value->direction != DIRECTION_OUT)
      add_step(steps, PHASE_CHECK, shapes[value->shape].pack, value);
  for (const struct value *value = begin; value < end; value++)
    if (!value->elements)
      add_checks(steps, value);
  for (const struct value *value = begin; value < end; value++) /* by now the others are known */
    if (value->elements)
      add_checks(steps, value);
  for (const struct value *value = begin; value < end; value++)
    if (value->passing == PASS_WITHIN)
      add_step(steps, PHASE_CHECK, STEP_CHECK_POSITION, value);
  for (const struct value *value = begin; value < end; value++)
    if (value->is_kept && has_own_number(lowered, value))
      add_step(steps, PHASE_KEEP, STEP_KEEP, value);
  for (const struct value *value = begin; value < end; value++) {
    add_step(steps, PHASE_PLACE, lower_place(lowered, value), value);
    add_step(steps, PHASE_PLACE, value->cell ? STEP_PUT_LENGTH : STEP_NONE, value);
  }
  add_step(steps, PHASE_CALL, STEP_CALL, NULL);
  if (lowered->failure)
    add_step(steps, PHASE_COLLECT, STEP_CHECK_SUCCESS, &lowered->failure->code);
  for (const struct value *value = begin; value < end; value++)
    if (lower_is_direct(value))
      add_step(steps, PHASE_COLLECT, collect_step(value), value);
  if (lowered->filled)
    add_step(steps, PHASE_COLLECT, STEP_CHECK_WRITTEN, lowered->filled);
  for (const struct value *value = begin; value < end; value++)
    if (value->direction == DIRECTION_IN_OUT)
      add_step(steps, PHASE_COLLECT, shapes[value->shape].update, value);
  for (const struct value *value = begin; value < end; value++) {
    const bool is_new = value->passing == PASS_SLOT; /* its slot is what is given back */
    if (value->is_returned && !lower_is_direct(value) && !is_new)
      add_step(steps, PHASE_COLLECT, collect_step(value), value);
    returns |= value->is_returned;
  }
  if (lowered->settling)
    add_step(steps, PHASE_SETTLE, STEP_SETTLE, NULL);
  for (const struct value *value = begin; value < end; value++)
    if (value->direction == DIRECTION_IN_OUT)
      add_step(steps, PHASE_RETURN, shapes[value->shape].assign, value);
  if (returns)
    add_step(steps, PHASE_RETURN, STEP_RETURN, NULL);
}

/* What an import's function gets for a value, from what C passes. */
static enum step_kind collect_of(const struct value *value) {
  if (value->direction == DIRECTION_OUT)
    return value->argument ? STEP_GET_ROOM : STEP_NONE;
  if (value->shape == SHAPE_INSTANCE)
    return STEP_FIND_INSTANCE;
  if (value->passing == PASS_WITHIN)
    return STEP_GET_POSITION;
  return value->passing == PASS_VALUE ? shapes[value->shape].convert : shapes[value->shape].get;
}

/* Whether an import's function gives it back beside C's own result. */
static bool is_output(const struct value *value) {
  return value->is_returned && !value->is_result;
}

static void add_import(struct steps *steps) {
  const struct lowered *lowered = steps->lowered;
  const struct value *begin = lowered->values, *end = begin + lowered->value_count;
  for (const struct value *value = begin; value < end; value++)
    add_step(steps, PHASE_COLLECT, collect_of(value), value);
  add_step(steps, PHASE_CALL, STEP_CALL, NULL);
  for (const struct value *value = begin; value < end; value++)
    if (value->is_result)
      add_step(steps, PHASE_CHECK, shapes[value->shape].check, value);
  for (const struct value *value = begin; value < end; value++)
    if (value->direction == DIRECTION_IN_OUT && !value->is_returned)
      add_step(steps, PHASE_CHECK, shapes[value->shape].pack, value);
  for (const struct value *value = begin; value < end; value++)
    if (value->direction == DIRECTION_IN_OUT && !value->is_returned)
      add_step(steps, PHASE_PLACE, STEP_STORE, value);
  /* All outputs are checked before the first of them is stored. */
  for (const struct value *value = begin; value < end; value++)
    if (is_output(value)) {
      add_step(steps, PHASE_CHECK, shapes[value->shape].check, value);
      add_step(steps, PHASE_CHECK, shapes[value->shape].pack, value);
    }
  for (const struct value *value = begin; value < end; value++)
    if (is_output(value) && value != lowered->filled)
      add_step(steps, PHASE_PLACE, STEP_STORE, value);
  if (lowered->filled)
    add_step(steps, PHASE_RETURN, STEP_STORE_UP_TO, lowered->filled);
  else if (lowered->result != SCALAR_VOID)
    add_step(steps, PHASE_RETURN, STEP_RETURN, NULL);
}

/* ---- Functions ---- */

bool lower_is_of_callbacks(const struct value *value) {
  return value->record && value->record->has_callbacks;
}

const struct value *lower_first_of_user(const struct lowered *lowered, const struct value *value) {
  for (const struct value *first = lowered->values; value->user; first++)
    if (first->user && strcmp(first->user, value->user) == 0)
      return first;
  return value;
}

const struct value *lower_callback(const struct function *callback) {
  const struct value *value = callback->taker->lowered->values;
  while (value->callback != callback)
    value++;
  return value;
}

bool lower_uses_scratch(const struct lowered *lowered) {
  for (size_t i = 0; i < lowered->value_count; i++)
    if (is_in_scratch(&lowered->values[i]))
      return true;
  return false;
}

/* How a function is used. */
enum use { USE_CALL, USE_CONSTRUCTOR, USE_IMPORT };

static void lower_function(struct arena *arena, struct function *function,
                           const struct class *class, enum use use) {
  struct lowered *lowered = arena_alloc(arena, sizeof *lowered);
  struct steps steps = {arena, lowered};
  lowered->self = class;
  lowered->receiver = function->self;
  lower_values(arena, function, use == USE_CONSTRUCTOR, lowered);
  lower_arguments(arena, function, lowered);
  if (use == USE_IMPORT)
    add_import(&steps);
  else
    add_call(&steps);
  function->lowered = lowered;
}

/* What the function adds to the books of classes. */
static void note_keeping(struct api *api, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  for (size_t i = 0; i < api->class_count; i++) {
    struct class *class = api->classes[i];
    class->keeps |= lower_keeper(lowered) == class;
    class->holds |= lower_keeper(lowered) == class && lowered->holds;
    class->calls |= lower_keeper(lowered) == class && lowered->calls;
    for (size_t k = 0; k < lowered->value_count; k++)
      class->is_kept |= lowered->values[k].is_kept && lowered->values[k].class == class;
  }
}

/* Whether the function gives out a part of such an instance that may be kept. */
static bool lends_kept(const struct lowered *lowered, const struct class *class) {
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct given *given = lowered->values[i].given;
    if (given && given->ownership == OWNERSHIP_BORROWED && given->owner &&
        given->owner->class == class && lowered->values[i].class->is_kept)
      return true;
  }
  return false;
}

/* Whether some function does, of a class that is not known to be kept so far. */
static bool is_kept_by_parts(const struct api *api, const struct class *class) {
  for (size_t i = 0; !class->is_kept && i < api->export_count; i++)
    if (lends_kept(api->exports[i]->lowered, class))
      return true;
  return false;
}

/* What a part that is kept belongs to is kept as well, up to what JavaScript ends. */
static void note_owners(struct api *api) {
  for (bool is_more = true; is_more;) {
    is_more = false;
    for (size_t i = 0; i < api->class_count; i++)
      if (is_kept_by_parts(api, api->classes[i]))
        is_more = api->classes[i]->is_kept = true;
  }
}

/* What a callback adds to them. */
static void note_given(struct api *api, const struct function *callback) {
  const struct lowered *lowered = callback->lowered;
  for (size_t i = 0; i < api->class_count; i++)
    for (size_t k = 0; k < lowered->value_count; k++)
      api->classes[i]->is_given |= lowered->values[k].class == api->classes[i];
}

void lower(struct arena *arena, struct api *api) {
  for (size_t i = 0; i < api->class_count; i++) {
    const struct class *class = api->classes[i];
    /* What makes a handle takes none: the instance is what it gives. */
    const struct class *made = class->is_handle ? NULL : class;
    const struct class *self = class->value ? NULL : class; /* by value it is a parameter */
    const enum use makes = class->is_handle ? USE_CALL : USE_CONSTRUCTOR;
    if (class->init)
      lower_function(arena, class->init, made, makes);
    if (class->drop)
      lower_function(arena, class->drop, self, USE_CALL);
    for (size_t k = 0; k < class->factory_count; k++)
      lower_function(arena, class->factories[k], made, makes);
    for (size_t k = 0; k < class->method_count; k++)
      lower_function(arena, class->methods[k], self, USE_CALL);
  }
  for (size_t i = 0; i < api->function_count; i++)
    lower_function(arena, api->functions[i], NULL, USE_CALL);
  for (size_t i = 0; i < api->import_count; i++)
    lower_function(arena, api->imports[i], NULL, USE_IMPORT);
  for (size_t i = 0; i < api->callback_count; i++)
    lower_function(arena, api->callbacks[i], NULL, USE_IMPORT);
  for (size_t i = 0; i < api->callback_count; i++)
    note_given(api, api->callbacks[i]);
  for (size_t i = 0; i < api->export_count; i++) /* what only says what a result means */
    if (!api->exports[i]->lowered)
      lower_function(arena, api->exports[i], NULL, USE_CALL);
  for (size_t i = 0; i < api->export_count; i++)
    note_keeping(api, api->exports[i]);
  note_owners(api);
}
