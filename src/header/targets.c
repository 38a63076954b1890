#include "header/targets.h"

#include "header/comment_words.h"
#include "header/expressions.h"
#include "header/helpers.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/releases.h"
#include "header/structs.h"
#include "header/wrappers.h"

#include <string.h>

/* A pointer that C gives back: its result, or what it puts where an argument points. */
struct pointer {
  struct signature *signature;
  struct marks *marks;
  const char *name;   /* the function's or the argument's */
  const char *option; /* `--mark=F=` or `--mark=F.P=` */
  struct location at;
  const struct c_type *type; /* the pointer's */
};

static struct pointer pointer_of_result(struct signature *signature) {
  const char *symbol = signature->function->symbol;
  return (struct pointer){.signature = signature,
                          .marks = signature->marks,
                          .name = symbol,
                          .option = arena_format(signature->reader->arena, "--mark=%s=", symbol),
                          .at = signature->function->at,
                          .type = signature->result};
}

static struct pointer pointer_of_output(struct signature *signature, struct argument *argument) {
  return (struct pointer){.signature = signature,
                          .marks = argument->marks,
                          .name = argument->name,
                          .option = prototype_option(signature, argument),
                          .at = argument->at,
                          .type = argument->type->inner};
}

/* ---- The function that frees it ---- */

/* Reports a function that cannot free it; false then. */
static bool find_release(const struct pointer *pointer, const struct mark *mark,
                         struct target *target) {
  struct signature *signature = pointer->signature;
  struct reader *reader = signature->reader;
  const struct c_function *function = mark->value ? helpers_find(reader, mark->value) : NULL;
  const char *text = mark_text(reader->arena, mark);
  if (!mark->value) {
    prototype_refuse(signature, pointer->at,
                     "'%s' is marked '%s', and gives no instance but '%s', which is copied: name "
                     "the function that frees it, %sowned:F",
                     pointer->name, text, pointer->type->spelling, pointer->option);
    return false;
  }
  target->release = mark->value;
  if (!function && releases_is_c_free(mark->value))
    return true;
  if (!function)
    prototype_refuse(signature, pointer->at,
                     "'%s' is marked '%s', and the header has no function '%s'; name the one that "
                     "frees it, or 'free'",
                     pointer->name, text, mark->value);
  else if (helpers_problem(reader, function))
    prototype_refuse(signature, pointer->at, "'%s' is marked '%s', and %s", pointer->name, text,
                     helpers_problem(reader, function));
  else if (!releases_takes(function, pointer->type->inner))
    prototype_refuse(signature, pointer->at,
                     "'%s' is marked '%s', and '%s' does not take '%s' alone", pointer->name, text,
                     mark->value, pointer->type->spelling);
  else {
    helpers_need(reader, function);
    return true;
  }
  return false;
}

bool targets_is_copied(const struct marks *marks) {
  return marks_find(marks, MARK_LENGTH) || marks_find(marks, MARK_WITHIN);
}

/* ---- What there is ---- */

bool targets_is_wide_unit(const struct c_type *type) {
  return type->kind == C_NUMBER && scalar_is_integer(type->scalar) &&
         (scalar_size(type->scalar) == 2 || scalar_size(type->scalar) == 4);
}

enum scalar targets_unit(const struct c_type *type) {
  return scalar_size(type->scalar) == 4   ? SCALAR_U32
         : scalar_size(type->scalar) == 2 ? SCALAR_U16
                                          : SCALAR_U8;
}

static bool is_bytes_like(const struct c_type *pointee) {
  return pointee->kind == C_CHAR || pointee->kind == C_VOID || pointee->scalar == SCALAR_U8 ||
         pointee->scalar == SCALAR_I8;
}

/* Whether the bytes are UTF-8. */
static bool is_text(const struct pointer *pointer) {
  const struct c_type *pointee = pointer->type->inner;
  if (targets_is_wide_unit(pointee))
    return marks_take(pointer->marks, MARK_TEXT);
  const bool is_marked = is_bytes_like(pointee) && marks_take(pointer->marks, MARK_TEXT);
  const bool is_bytes = is_bytes_like(pointee) && marks_take(pointer->marks, MARK_BYTES);
  if (is_marked && is_bytes)
    prototype_refuse(pointer->signature, pointer->at,
                     "'%s' is marked 'text' and 'bytes'; one of them", pointer->name);
  return is_marked || (pointee->kind == C_CHAR && !is_bytes);
}

/* Reports elements that JavaScript has no array for; false then. */
static bool check_elements(const struct pointer *pointer) {
  struct signature *signature = pointer->signature;
  const struct c_type *pointee = pointer->type->inner;
  if (pointee->kind == C_RECORD && reader_class(signature->reader, pointee->record))
    prototype_refuse(signature, pointer->at,
                     "'%s' gives '%s', an instance of a class, and not a copy; leave out the mark "
                     "'length'",
                     pointer->name, pointer->type->spelling);
  else if (pointee->kind == C_RECORD && !pointee->record->is_complete)
    prototype_refuse(signature, pointer->at,
                     "'%s' gives '%s', and the header does not say what is in it; name the header "
                     "that does, or leave out the mark 'length'",
                     pointer->name, pointer->type->spelling);
  else if (pointee->kind != C_RECORD && pointee->kind != C_VOID &&
           (pointee->scalar == SCALAR_VOID || pointee->kind == C_BOOL))
    prototype_refuse(
        signature, pointer->at,
        "'%s' gives elements of '%s', for which JavaScript has no typed array; copy "
        "them in a function of a header of your own, and leave '%s' out with --skip=%s",
        pointer->name, pointee->spelling, signature->function->symbol, signature->function->symbol);
  else
    return true;
  return false;
}

/* A pattern means functions that give what the caller frees, and C has no reason to make that
 * const; without a function that frees it, it means instances. */
static bool fits(const struct pointer *pointer, const struct mark *mark) {
  return mark && !(mark->kind == MARK_OWNED && mark_is_by_pattern(mark) &&
                   (pointer->type->inner->is_const || !mark->value));
}

/* The one of `owned`, `borrowed` and `within` that is said; of several none. */
static const struct mark *find_owner(const struct pointer *pointer) {
  static const enum mark_kind kinds[] = {MARK_OWNED, MARK_BORROWED, MARK_WITHIN};
  const struct mark *found = NULL;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    const struct mark *mark = marks_find(pointer->marks, kinds[i]);
    if (!fits(pointer, mark))
      continue;
    marks_take(pointer->marks, kinds[i]);
    if (mark->kind == MARK_BORROWED && mark->value)
      prototype_refuse(pointer->signature, pointer->at,
                       "'%s' is marked '%s', which is for an instance of a handle class; this is "
                       "copied, so 'borrowed' will do",
                       pointer->name, mark_text(pointer->signature->reader->arena, mark));
    if (found)
      prototype_refuse(pointer->signature, pointer->at, "'%s' is marked '%s' and '%s'; one of them",
                       pointer->name, mark_text(pointer->signature->reader->arena, found),
                       mark_text(pointer->signature->reader->arena, mark));
    found = mark;
  }
  return found;
}

static bool find_within(const struct pointer *pointer, const struct mark *mark,
                        struct target *target) {
  struct signature *signature = pointer->signature;
  target->kind = TARGET_WITHIN;
  for (size_t i = 0; i < signature->count; i++)
    if (strcmp(signature->arguments[i].name, mark->value) == 0) {
      target->parameter = i;
      return true;
    }
  prototype_refuse(signature, pointer->at, "'%s' is marked '%s', and '%s' has no parameter '%s'",
                   pointer->name, mark_text(signature->reader->arena, mark),
                   signature->function->symbol, mark->value);
  return false;
}

/* Sets whose memory it is. False after an error. */
static bool find_target(const struct pointer *pointer, struct target *target) {
  const struct mark *mark = find_owner(pointer);
  target->kind = mark && mark->kind == MARK_OWNED ? TARGET_OWNED : TARGET_BORROWED;
  if (mark && mark->kind == MARK_OWNED)
    return find_release(pointer, mark, target);
  if (mark || pointer->type->inner->is_const)
    return true;
  const char *freeing = releases_find(pointer->signature->reader, pointer->type->inner);
  prototype_refuse(pointer->signature, pointer->at,
                   "'%s' gives '%s', and nothing says whose memory that is: add %sborrowed where C "
                   "keeps it, or owned:%s where the caller frees it",
                   pointer->name, pointer->type->spelling, pointer->option,
                   freeing ? freeing : "free");
  return false;
}

static const struct record *find_record(const struct pointer *pointer) {
  const struct struct_use use = {.name = pointer->name, .at = pointer->at, .is_got = true};
  const struct record *record =
      structs_find(pointer->signature->reader, pointer->type->inner, &use);
  pointer->signature->is_refused |= !record;
  return record;
}

static enum scalar scalar_of(const struct c_type *pointee) {
  return pointee->kind == C_VOID || pointee->kind == C_CHAR ? SCALAR_U8 : pointee->scalar;
}

/* ---- Results ---- */

static void read_within(const struct pointer *pointer) {
  struct result *result = &pointer->signature->function->result;
  result->kind = is_text(pointer) ? RESULT_STRING : RESULT_INDEX;
  result->scalar = scalar_of(pointer->type->inner);
  result->target.kind = TARGET_WITHIN; /* of which parameter, once there are some */
}

bool targets_read_result(struct signature *signature) {
  const struct pointer pointer = pointer_of_result(signature);
  const struct marks *marks = pointer.marks;
  const struct c_type *pointee = pointer.type->inner;
  struct result *result = &signature->function->result;
  const bool has_length = marks_find(marks, MARK_LENGTH);
  const bool is_said =
      fits(&pointer, marks_find(marks, MARK_OWNED)) || marks_find(marks, MARK_BORROWED) ||
      (marks_find(marks, MARK_TEXT) && (is_bytes_like(pointee) || targets_is_wide_unit(pointee)));
  if (marks_find(marks, MARK_WITHIN)) {
    read_within(&pointer);
    return true;
  }
  if (!has_length && (!is_said || pointee->kind == C_RECORD)) /* that would be a handle */
    return false;
  if (!check_elements(&pointer) || !find_target(&pointer, &result->target))
    return true;
  result->is_text = is_text(&pointer);
  result->scalar = result->is_text ? targets_unit(pointee) : scalar_of(pointee);
  result->kind = has_length ? RESULT_ARRAY : RESULT_STRING;
  if (pointee->kind == C_RECORD)
    result->record = find_record(&pointer);
  if (!has_length && !result->is_text)
    prototype_refuse(signature, pointer.at,
                     "'%s' gives '%s', and nothing says how much is there: add length:N to its "
                     "mark, a number, a parameter, or a product of these",
                     pointer.name, pointer.type->spelling);
  return true;
}

/* ---- Outputs ---- */

bool targets_is_output(const struct signature *signature, const struct argument *argument) {
  const struct c_type *type = argument->type;
  if (signature->is_import || type->kind != C_POINTER || type->inner->kind != C_POINTER ||
      type->inner->is_const)
    return false;
  const bool is_counted = marks_find(argument->marks, MARK_LENGTH);
  return marks_find(argument->marks, MARK_WITHIN) ||
         ((is_counted || (type->inner->inner->kind != C_RECORD &&
                          !reader_class_of_pointer(signature->reader, type->inner))) &&
          (marks_find(argument->marks, MARK_OWNED) || marks_find(argument->marks, MARK_BORROWED)));
}

void targets_read_output(struct signature *signature, struct argument *argument) {
  const struct pointer pointer = pointer_of_output(signature, argument);
  const struct mark *within = marks_find(argument->marks, MARK_WITHIN);
  struct param param = {.kind = PARAM_OUTPUT_POINTER,
                        .scalar = scalar_of(pointer.type->inner),
                        .is_text = is_text(&pointer),
                        .elements = argument->extent.expression};
  if (param.is_text)
    param.scalar = targets_unit(pointer.type->inner);
  argument->way = (struct way){DIRECTION_OUT, BY_MARK};
  if (within) {
    find_owner(&pointer);
    if (!find_within(&pointer, within, &param.target))
      return;
  } else if (!check_elements(&pointer) || !find_target(&pointer, &param.target)) {
    return;
  }
  if (!within && !param.is_text && !param.elements) {
    if (argument->extent.by == BY_MARK) /* which is wrong, and was told so */
      signature->is_refused = true;
    else
      prototype_refuse(signature, pointer.at,
                       "'%s' gives '%s', and nothing says how much is there: add length:N to its "
                       "mark, a number, a parameter, or a product of these",
                       pointer.name, pointer.type->spelling);
    return;
  }
  if (!within && pointer.type->inner->kind == C_RECORD)
    param.record = find_record(&pointer);
  struct param *added = prototype_add_param(signature, argument, param);
  added->is_nullable = prototype_is_nullable(argument->marks, pointer.type,
                                             comment_says_nullable(added->doc), &added->nullable);
}

/* ---- Lengths ---- */

/* Whether a length is in bytes, by its name, and the elements are not. */
static bool counts_bytes(const struct pointer *pointer, const struct argument *length) {
  const struct c_type *pointee = pointer->type->inner;
  return name_ends_in_bytes(length->name) &&
         (pointee->kind == C_RECORD || scalar_size(scalar_of(pointee)) > 1);
}

/* Where C says how many elements there are: an output, unless a mark says that C reads it too. */
static bool take_outputs(const struct pointer *pointer, const struct length *length, bool is_all) {
  struct signature *signature = pointer->signature;
  if (length_operator(length))
    return take_outputs(pointer, length->left, false) &&
           take_outputs(pointer, length->right, false);
  if (length->kind == LENGTH_RESULT && is_all) /* the array has it */
    signature->function->result.kind = RESULT_LENGTH;
  if (length->kind == LENGTH_NUMBER || length->kind == LENGTH_RESULT || length->kind == LENGTH_CALL)
    return true;
  struct argument *argument = &signature->arguments[length->parameter];
  if (length->kind == LENGTH_FIELD) {
    if (argument->type->kind == C_POINTER)
      return true;
    prototype_refuse(signature, pointer->at,
                     "'%s' has a length in '%s', which C gets by value; take the length as a "
                     "parameter in a function of your own",
                     pointer->name, argument->name);
    return false;
  }
  if (counts_bytes(pointer, argument)) {
    prototype_refuse(signature, pointer->at,
                     "'%s' has its length in '%s', which counts bytes, and its elements have more "
                     "than one; give a number of elements, or take it in a function of your own",
                     pointer->name, argument->name);
    return false;
  }
  if (!prototype_is_pointer(argument))
    return true;
  const bool is_nullable =
      marks_find(argument->marks, MARK_NULLABLE) || argument->type->is_nullable;
  if (argument->is_taken || is_nullable) {
    prototype_refuse(signature, pointer->at,
                     is_nullable ? "'%s' has its length in '%s', which may be NULL; drop that mark"
                                 : "'%s' has its length in '%s', which is another one's",
                     pointer->name, argument->name);
    return false;
  }
  if (argument->way.by == BY_TYPE)
    argument->way = (struct way){DIRECTION_OUT, BY_NAME};
  argument->is_hidden |= is_all && argument->way.direction == DIRECTION_OUT;
  return true;
}

/* Reads the mark `length`; NULL where there is none, or it is wrong. */
static const struct length *find_length(const struct pointer *pointer) {
  const struct mark *mark = marks_take(pointer->marks, MARK_LENGTH);
  const struct argument of = {.name = pointer->name, .at = pointer->at, .type = pointer->type};
  const struct length *length =
      mark ? expression_read_behind(pointer->signature, &of, mark->value) : NULL;
  return length && take_outputs(pointer, length, true) ? lengths_as_in_c(pointer->signature, length)
                                                       : NULL;
}

/* `T **out, size_t *out_len`, `T **out_x, size_t *x_len`. */
static const struct length *find_named(struct signature *signature, struct argument *argument) {
  const char *rest = name_without_out(signature->reader->arena, argument->name);
  for (size_t i = 0; i < signature->count; i++) {
    struct argument *other = &signature->arguments[i];
    if (other == argument || other->is_taken || !prototype_is_pointer_to_integer(other) ||
        !(name_is_own_count(other->name, argument->name) || name_is_own_count(other->name, rest)))
      continue;
    struct length *length = arena_alloc(signature->reader->arena, sizeof *length);
    *length = (struct length){.kind = LENGTH_PARAMETER, .parameter = i};
    const struct pointer pointer = pointer_of_output(signature, argument);
    argument->extent.by = BY_NAME;
    return take_outputs(&pointer, length, true) ? length : NULL;
  }
  return NULL;
}

static void find_output_length(struct signature *signature, struct argument *argument) {
  const struct pointer pointer = pointer_of_output(signature, argument);
  if (marks_find(argument->marks, MARK_WITHIN))
    return;
  if (marks_find(argument->marks, MARK_LENGTH)) {
    argument->extent.by = BY_MARK;
    argument->extent.expression = find_length(&pointer);
  } else if (!is_text(&pointer)) {
    argument->extent.expression = find_named(signature, argument);
  }
}

void targets_find_lengths(struct signature *signature) {
  struct result *result = &signature->function->result;
  const struct pointer pointer = pointer_of_result(signature);
  const struct mark *mark = marks_find(signature->marks, MARK_LENGTH);
  result->length = mark && !mark->is_of_type ? BY_MARK : BY_TYPE;
  if (result->kind == RESULT_ARRAY && !signature->is_refused)
    result->elements = find_length(&pointer);
  if (result->target.kind == TARGET_WITHIN)
    find_within(&pointer, marks_take(signature->marks, MARK_WITHIN), &result->target);
  for (size_t i = 0; i < signature->count; i++)
    if (targets_is_output(signature, &signature->arguments[i]))
      find_output_length(signature, &signature->arguments[i]);
}

/* ---- Within ---- */

/* What a pointer leads into: a string or an array of the same elements. False after an error. */
static bool check_within(const struct pointer *pointer, const struct target *target,
                         bool *is_string) {
  struct signature *signature = pointer->signature;
  const struct function *function = signature->function;
  const struct argument *argument = &signature->arguments[target->parameter];
  const struct param *param = argument->has_param ? &function->params[argument->param] : NULL;
  const enum shape shape = param ? param_row(param->kind).shape : SHAPES;
  const bool is_input = param && !param_is_output(param) &&
                        param_row(param->kind).passing == PASS_SCRATCH &&
                        releases_are_alike(argument->type->inner, pointer->type->inner);
  *is_string = shape == SHAPE_STRING;
  if (is_input && (*is_string || shape == SHAPE_ARRAY))
    return true;
  prototype_refuse(signature, pointer->at,
                   "'%s' is marked 'within:%s', and '%s' is no string or array of '%s' that the "
                   "caller passes",
                   pointer->name, argument->name, argument->name, pointer->type->inner->spelling);
  return false;
}

void targets_check(struct signature *signature) {
  struct function *function = signature->function;
  const struct pointer pointer = pointer_of_result(signature);
  bool is_string;
  if (function->result.target.kind == TARGET_WITHIN &&
      check_within(&pointer, &function->result.target, &is_string))
    function->result.kind = is_string ? RESULT_STRING : RESULT_INDEX;
  if (function->result.target.kind == TARGET_WITHIN && function->result.kind == RESULT_STRING)
    function->result.scalar = targets_unit(pointer.type->inner);
  for (size_t i = 0; i < function->param_count; i++) {
    struct param *param = &function->params[i];
    const struct pointer output = pointer_of_output(signature, &signature->arguments[param->index]);
    if (param->kind == PARAM_OUTPUT_POINTER && param->target.kind == TARGET_WITHIN &&
        check_within(&output, &param->target, &is_string))
      param->is_text = is_string;
  }
}

/* ---- For messages ---- */

/* An argument that the pointer may lead into: of what is const no other comes, and JavaScript has
 * no place in what C only writes. */
static const char *find_searched(const struct signature *signature, const struct c_type *pointee) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    if (prototype_is_pointer(argument) && argument->type->inner->kind == pointee->kind &&
        pointee->kind != C_VOID && releases_are_alike(argument->type->inner, pointee) &&
        (pointee->is_const || !argument->type->inner->is_const) &&
        argument->way.direction != DIRECTION_OUT && !name_is_result(argument->name))
      return argument->name;
  }
  return NULL;
}

static const char *advice(const struct signature *signature, const char *option,
                          const struct c_type *pointee) {
  struct arena *arena = signature->reader->arena;
  const char *freeing = releases_find(signature->reader, pointee);
  const char *searched = find_searched(signature, pointee);
  const char *length = pointee->kind == C_CHAR ? "" : ",length:N";
  const bool may_be_text = pointee->kind == C_NUMBER && scalar_size(pointee->scalar) == 1;
  return arena_format(
      arena, "%sowned:%s%s where the caller frees it%s, borrowed%s where C keeps it%s%s%s", option,
      freeing ? freeing : "FREE", length,
      freeing ? "" : " with a function FREE of the header or with 'free'", length,
      may_be_text ? ", text in place of length:N where a NUL ends it" : "",
      *length ? ", with a number or a product of parameters for N" : "",
      searched ? arena_format(arena, ", within:%s where it leads into that", searched) : "");
}

const char *targets_advice(const struct signature *signature, const struct c_type *pointee) {
  return advice(signature,
                arena_format(signature->reader->arena, "--mark=%s=", signature->function->symbol),
                pointee);
}

const char *targets_advice_of_output(const struct signature *signature,
                                     const struct argument *argument) {
  const struct c_type *pointer = argument->type->inner;
  const bool has_copy = !signature->is_import && argument->type->kind == C_POINTER &&
                        !pointer->is_const && c_number_of(pointer->inner) != SCALAR_VOID;
  return has_copy ? advice(signature, prototype_option(signature, argument), pointer->inner) : NULL;
}
