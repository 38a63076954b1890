/* What a call is given: the checks of its arguments, their bytes in scratch, and the arguments of
 * C. */
#include "glue/emit.h"

#include "lower/explain_length.h"

#include <string.h>

/* ---- Parameters ---- */

bool glue_uses_scratch(const struct function *function) {
  return lower_uses_scratch(function->lowered);
}

const char *glue_local(const struct glue *glue, const struct value *value) {
  return value->is_self ? "this" : glue_binding(glue->arena, value->name);
}

const char *glue_array(const struct glue *glue, const struct value *value) {
  return value->is_copied ? arena_format(glue->arena, "%s$copy", value->name)
                          : glue_local(glue, value);
}

/* The same with what it is where the caller leaves it out. */
static const char *with_default(const struct glue *glue, const struct value *value,
                                const char *name) {
  return value->fed == FED_OUTPUT ? arena_format(glue->arena, "%s = 0", name) : name;
}

/* What the caller passes for it; no parameter has the name of an output's length, see
 * name_params(). */
static const char *argument(const struct glue *glue, const struct value *value) {
  return value->direction == DIRECTION_OUT ? value->argument : glue_local(glue, value);
}

const char *glue_parameters(const struct glue *glue, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  struct text list = text_in(glue->arena);
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].argument)
      text_format(&list, "%s%s", list.length ? ", " : "",
                  with_default(glue, &lowered->values[i], argument(glue, &lowered->values[i])));
  return list.bytes;
}

/* The values of an integer type; of a length or capacity, those from 0 on. */
static void write_range_check(struct glue *glue, int depth, enum scalar scalar, bool is_length,
                              const char *value, const char *name) {
  static const struct {
    const char *min, *max;
  } ranges[] = {[SCALAR_I8] = {"-128", "127"},
                [SCALAR_U8] = {"0", "255"},
                [SCALAR_I16] = {"-32768", "32767"},
                [SCALAR_U16] = {"0", "65535"},
                [SCALAR_I32] = {"-2147483648", "2147483647"},
                [SCALAR_U32] = {"0", "4294967295"}};
  const enum scalar range =
      scalar_is_bigint(scalar) ? SCALAR_U32 : scalar; /* memory has 32-bit lengths */
  glue_line(glue, depth, "integer(%s, %s, %s, %s)", value, is_length ? "0" : ranges[range].min,
            ranges[range].max, name);
}

void glue_write_scalar_check(struct glue *glue, int depth, enum scalar scalar, const char *value,
                             const char *name) {
  if (scalar == SCALAR_BOOL)
    glue_line(glue, depth, "boolean(%s, %s)", value, name);
  else if (scalar_is_float(scalar))
    glue_line(glue, depth, "number(%s, %s)", value, name);
  else if (scalar_is_bigint(scalar))
    glue_line(glue, depth, "bigint(%s, BigInt.as%sN, %s)", value,
              scalar == SCALAR_U64 ? "Uint" : "Int", name);
  else
    write_range_check(glue, depth, scalar, false, value, name);
}

/* A length that its C parameter might not hold. Linear memory itself keeps lengths below 2^32. */
static void write_length_check(struct glue *glue, int depth, const struct value *value,
                               const char *length) {
  if (scalar_size(value->length) < 4 || value->length == SCALAR_I32)
    write_range_check(glue, depth, value->length, true, length,
                      arena_format(glue->arena, "'%s.length'", value->name));
}

static bool is_list(const struct value *value) {
  return value->shape == SHAPE_ARRAY || value->shape == SHAPE_RECORDS;
}

/* Whether an argument that lies in linear memory is passed without a copy. Where it does, and how
 * long it is, has to be known before the other arguments, which may grow memory and so detach it.
 */
bool glue_may_be_here(const struct glue *glue, const struct value *value) {
  return glue->options->alloc && is_list(value) && value->direction != DIRECTION_OUT &&
         !value->is_kept && !(value->is_copied && value->direction == DIRECTION_IN) &&
         !(value->record && value->record->has_pointers);
}

/* Whether the length of an array argument is noted when it is checked: it may come to lie in memory
 * that was detached, an import may change what the array has, and another thread may make it longer
 * at any time. Of a stream the windows have lengths of their own. */
static bool is_length_kept(const struct glue *glue, const struct lowered *lowered,
                           const struct value *value) {
  return value->extent == EXTENT_OWN && (value != lowered->streamed || glue->nests);
}

const char *glue_unless_null(const struct glue *glue, const struct value *value,
                             const char *expression) {
  return value->is_nullable
             ? arena_format(glue->arena, "%s == null ? 0 : %s", glue_local(glue, value), expression)
             : expression;
}

static void write_locate(struct glue *glue, int depth, const struct lowered *lowered,
                         const struct value *value) {
  const char *js = glue_local(glue, value);
  if (glue_may_be_here(glue, value) && value != lowered->streamed)
    glue_line(
        glue, depth, "const %s$here = %s", value->name,
        glue_unless_null(
            glue, value,
            value->shape == SHAPE_RECORDS
                ? arena_format(glue->arena, "Array.isArray(%s) ? 0 : memory$locate(%s)", js, js)
                : arena_format(glue->arena, "memory$locate(%s)", js)));
}

/* `x == null || …` in front of a statement. */
const char *glue_or_null(const struct glue *glue, const struct value *value) {
  return value->is_nullable ? arena_format(glue->arena, "%s == null || ", glue_local(glue, value))
                            : "";
}

const char *glue_own_length(const struct glue *glue, const struct lowered *lowered,
                            const struct value *value) {
  if (value->extent == EXTENT_FIXED)
    return arena_format(glue->arena, "%zu", value->count);
  if (value->shape == SHAPE_INSTANCES)
    return glue_several_length(glue, value);
  if (value->shape == SHAPE_STRING)
    return glue_string_length(glue, value);
  return value->shape == SHAPE_RECORDS || value->elements || value->is_nullable ||
                 is_length_kept(glue, lowered, value)
             ? arena_format(glue->arena, "%s$length", value->name)
             : arena_format(glue->arena, "%s.length", glue_local(glue, value));
}

const char *glue_room_of(const struct glue *glue, const struct value *value) {
  return value->elements ? arena_format(glue->arena, "%s$length", value->name) : value->argument;
}

/* What a length is called in a message: `m.length`, `bytes`. */
static const char *length_name(const struct glue *glue, const struct lowered *lowered,
                               const struct length *length) {
  const struct c_argument *argument = length_operator(length) || length->kind == LENGTH_CALL
                                          ? NULL
                                          : &lowered->arguments[lowered->first + length->parameter];
  if (!argument || !argument->value || length->kind == LENGTH_NUMBER)
    return "a length";
  if (length->kind == LENGTH_FIELD)
    return arena_format(glue->arena, "%s.%s", argument->value->name, length->field->name);
  return argument->kind == ARGUMENT_LENGTH && argument->value->direction != DIRECTION_OUT
             ? arena_format(glue->arena, "%s.length", argument->value->name)
         : argument->value->argument ? argument->value->argument
                                     : argument->value->name;
}

/* Whose lengths are named. */
struct named {
  const struct glue *glue;
  const struct lowered *lowered;
};

static void add_length_name(struct text *out, const void *of, const struct length *part) {
  const struct named *named = of;
  const struct c_argument *argument =
      part->kind == LENGTH_PARAMETER
          ? &named->lowered->arguments[named->lowered->first + part->parameter]
          : NULL;
  if (argument && argument->kind == ARGUMENT_CONSTANT)
    text_number(out, argument->constant);
  else
    text_format(out, part->kind == LENGTH_TOTAL ? "sum of %s" : "%s",
                length_name(named->glue, named->lowered, part));
}

const char *glue_length_text(const struct glue *glue, const struct lowered *lowered,
                             const struct length *length) {
  struct text text = text_in(glue->arena);
  if (length->kind == LENGTH_NUMBER)
    return "the room";
  explain_length(&text, length, add_length_name, &(struct named){glue, lowered});
  return text.bytes;
}

/* A difference or a quotient, which throws where it is no number of elements. */
static const char *checked_length(const struct glue *glue, const struct lowered *lowered,
                                  const struct length *length) {
  const char *left = glue_computed(glue, lowered, length->left);
  return arena_format(glue->arena, "check$%s(%s, %s, '%s')",
                      length->kind == LENGTH_QUOTIENT ? "quotient" : "difference", left,
                      glue_computed(glue, lowered, length->right),
                      length_name(glue, lowered, length->left));
}

static const char *constant_argument(const struct glue *glue, const struct c_argument *argument) {
  struct text text = text_in(glue->arena);
  text_number(&text, argument->constant);
  text_add(&text, scalar_is_bigint(argument->type) ? "n" : "");
  return text.bytes;
}

/* What another function of C's says of the same instances and numbers. */
static const char *length_of_call(const struct glue *glue, const struct lowered *lowered,
                                  const struct length *length) {
  struct text list = text_in(glue->arena);
  for (size_t i = lowered->first; i < lowered->argument_count; i++) {
    const struct c_argument *argument = &lowered->arguments[i];
    text_add(&list, i > lowered->first ? ", " : "");
    if (argument->kind == ARGUMENT_SELF)
      text_add(&list, glue_live(glue, lowered->self,
                                arena_format(glue->arena, "this[%s$cell]", lowered->self->name)));
    else if (argument->kind == ARGUMENT_CONSTANT)
      text_add(&list, constant_argument(glue, argument));
    else
      text_format(&list, argument->value->shape == SHAPE_INSTANCE ? "%s$slot" : "%s",
                  argument->value->shape == SHAPE_INSTANCE ? argument->value->name
                                                           : glue_local(glue, argument->value));
  }
  return arena_format(glue->arena, length->scalar == SCALAR_U32 ? "($%s(%s) >>> 0)" : "$%s(%s)",
                      length->call, list.bytes);
}

/* The number of elements as JavaScript knows it: of `length`, a part of what a value's is. */
const char *glue_computed(const struct glue *glue, const struct lowered *lowered,
                          const struct length *length) {
  struct arena *arena = glue->arena;
  switch (length->kind) {
  case LENGTH_NUMBER:
    return arena_format(arena, "%llu", (unsigned long long)length->number);
  case LENGTH_SUM:
    return arena_format(arena, "(%s + %s)", glue_computed(glue, lowered, length->left),
                        glue_computed(glue, lowered, length->right));
  case LENGTH_PRODUCT:
    return arena_format(arena, "%s * %s", glue_computed(glue, lowered, length->left),
                        glue_computed(glue, lowered, length->right));
  case LENGTH_DIFFERENCE:
  case LENGTH_QUOTIENT:
    return checked_length(glue, lowered, length);
  case LENGTH_RESULT:
    return scalar_is_bigint(lowered->result) ? "Number(result)" : "result";
  case LENGTH_CALL:
    return length_of_call(glue, lowered, length);
  case LENGTH_TOTAL:
  case LENGTH_FIELD:
  case LENGTH_PARAMETER:
    break;
  }
  const struct c_argument *argument = &lowered->arguments[lowered->first + length->parameter];
  const struct value *value = argument->value;
  if (length->kind == LENGTH_TOTAL)
    return arena_format(arena, "check$total(%s)", glue_array(glue, value));
  if (length->kind == LENGTH_FIELD) {
    const char *at = arena_format(arena, "%zu", length->field->offset);
    const char *view = value->record->has_pointers ? "%s$links.view" : "%s$view";
    const char *number =
        value->is_met_again
            ? glue_view_get(glue, length->field->scalar, "record$memory()",
                            arena_format(arena, "%s + %s", glue_address_of_value(glue, value), at))
            : glue_view_get(glue, length->field->scalar, arena_format(arena, view, value->name),
                            at);
    return scalar_is_bigint(length->field->scalar) ? arena_format(arena, "Number(%s)", number)
                                                   : number;
  }
  switch (argument->kind) {
  case ARGUMENT_CONSTANT:
    return arena_format(arena, "%.0f", argument->constant);
  case ARGUMENT_LENGTH:
  case ARGUMENT_LENGTH_AT:
    return value->direction == DIRECTION_OUT ? glue_room_of(glue, value)
                                             : glue_own_length(glue, lowered, value);
  case ARGUMENT_ADDRESS: { /* of a number that C wrote */
    const char *number =
        glue_view_get(glue, value->scalar, "record$memory()", glue_address_of_value(glue, value));
    return scalar_is_bigint(value->scalar) ? arena_format(arena, "Number(%s)", number) : number;
  }
  default:
    return arena_format(arena, scalar_is_bigint(argument->type) ? "Number(%s)" : "%s",
                        glue_local(glue, value));
  }
}

/* The bits of all enumerators. */
static uint32_t mask_of(const struct enumeration *enumeration) {
  uint32_t mask = 0;
  for (size_t i = 0; i < enumeration->enumerator_count; i++)
    mask |= (uint32_t)enumeration->enumerators[i].value;
  return mask;
}

void glue_write_enum_check(struct glue *glue, int depth, const struct enumeration *enumeration,
                           const char *value, const char *name) {
  const char *choices = glue_binding(glue->arena, enumeration->name);
  if (enumeration->is_flags)
    glue_line(glue, depth, "check$flags(%s, %u, %s, %s)", value, mask_of(enumeration), choices,
              name);
  else
    glue_line(glue, depth, "oneOf(%s, %s, %s)", value, choices, name);
}

void glue_write_type_check(struct glue *glue, int depth, enum scalar scalar,
                           const struct enumeration *enumeration, const char *value,
                           const char *name) {
  if (enumeration)
    glue_write_enum_check(glue, depth, enumeration, value, arena_format(glue->arena, "'%s'", name));
  else
    glue_write_scalar_check(glue, depth, scalar, value, arena_format(glue->arena, "'%s'", name));
}

static void write_array_check(struct glue *glue, int depth, const struct lowered *lowered,
                              const struct value *value) {
  const char *type = glue_typed_array(value->scalar), *js = glue_array(glue, value);
  const char *nullable = glue_or_null(glue, value);
  if (value->is_copied)
    glue_line(glue, depth, "const %s = %s", js,
              glue_unless_null(glue, value,
                               arena_format(glue->arena, "check$copy(%s, %s, '%s')",
                                            glue_local(glue, value), type, value->name)));
  if (value->extent == EXTENT_FIXED)
    glue_line(glue, depth, "%stypedArray(%s, '%s', '%s', %zu)", nullable, js, type, value->name,
              value->count);
  else if (value->elements || value->is_nullable)
    glue_line(
        glue, depth, "const %s$length = %s", value->name,
        glue_unless_null(
            glue, value,
            arena_format(glue->arena, "typedArray(%s, '%s', '%s'%s%s)", js, type, value->name,
                         value->elements ? ", " : "",
                         value->elements ? glue_computed(glue, lowered, value->elements) : "")));
  else if (is_length_kept(glue, lowered, value))
    glue_line(glue, depth, "const %s$length = typedArray(%s, '%s', '%s')", value->name, js, type,
              value->name);
  else
    glue_line(glue, depth, "typedArray(%s, '%s', '%s')", js, type, value->name);
}

/* What an array of enums has in it. */
static void write_elements_check(struct glue *glue, int depth, const struct value *value) {
  const struct enumeration *enumeration = value->enumeration;
  const char *choices = glue_binding(glue->arena, enumeration->name);
  const char *js = glue_array(glue, value);
  if (enumeration->is_flags)
    glue_line(glue, depth, "%scheck$allFlags(%s, %u, %s, '%s')", glue_or_null(glue, value), js,
              mask_of(enumeration), choices, value->name);
  else
    glue_line(glue, depth, "%scheck$all(%s, %s, '%s')", glue_or_null(glue, value), js, choices,
              value->name);
}

static void write_check(struct glue *glue, int depth, const struct lowered *lowered,
                        const struct step *step) {
  const struct value *value = step->value;
  const char *name = value->name;
  switch (step->kind) {
  case STEP_PACK_RECORD:
  case STEP_PACK_RECORDS:
    glue_write_record_pack(glue, depth, value, glue_local(glue, value));
    break;
  case STEP_PACK_INSTANCES:
    glue_write_several_pack(glue, depth, value);
    break;
  case STEP_CHECK_INSTANCES:
    glue_write_several_check(glue, depth, value);
    break;
  case STEP_CHECK_SCALAR:
  case STEP_CHECK_ENUM:
    if (value->is_nullable)
      glue_line(glue, depth, "if (%s != null)", glue_local(glue, value));
    glue_write_type_check(glue, depth + value->is_nullable, value->scalar, value->enumeration,
                          glue_local(glue, value), name);
    break;
  case STEP_CHECK_INSTANCE:
    glue_line(glue, depth, "const %s$slot = %s", name,
              glue_unless_null(glue, value,
                               arena_format(glue->arena, "%s$slot(%s, '%s')", value->class->name,
                                            glue_local(glue, value), name)));
    break;
  case STEP_CHECK_FUNCTION:
    glue_line(glue, depth, "%scallback$check(%s, '%s')", glue_or_null(glue, value),
              glue_local(glue, value), name);
    break;
  case STEP_CHECK_ARRAY:
    write_array_check(glue, depth, lowered, value);
    if (value->enumeration)
      write_elements_check(glue, depth, value);
    break;
  case STEP_COUNT_RECORDS:
    glue_line(glue, depth, "const %s$length = %s", name,
              glue_unless_null(glue, value,
                               value->record->has_pointers
                                   ? arena_format(glue->arena, "%s$links.count", name)
                                   : arena_format(glue->arena, "%s$bytes.length / %zu", name,
                                                  value->element_size)));
    break;
  case STEP_ENCODE:
    glue_line(glue, depth, "const %s = %s%s(%s, '%s'%s)", glue_string_bytes(glue, value),
              value->is_nullable
                  ? arena_format(glue->arena, "%s == null ? null : ", glue_local(glue, value))
                  : "",
              glue_string_encoder(glue, value), glue_local(glue, value), name,
              value->extent == EXTENT_NUL ? ", '\\0'" : "");
    break;
  case STEP_MEASURE:
    glue_line(glue, depth, "const %s$length = %s", name,
              glue_computed(glue, lowered, value->elements));
    glue_line(glue, depth, "integer(%s$length, 0, 4294967295, '%s')", name,
              glue_length_text(glue, lowered, value->elements));
    break;
  case STEP_CHECK_LENGTH:
    if (value->elements) {
      const char *length = glue_computed(glue, lowered, value->elements);
      glue_line(glue, depth, "if (%s$length != %s) throw RangeError('%s must have length ' + %s)",
                name, length, name, length);
      break;
    }
    write_length_check(glue, depth, value, glue_own_length(glue, lowered, value));
    break;
  case STEP_CHECK_POSITION:
    glue_line(glue, depth, "%sinteger(%s, 0, %s, '%s')", glue_or_null(glue, value),
              glue_local(glue, value), glue_own_length(glue, lowered, value->within), name);
    break;
  case STEP_CHECK_ROOM:
    write_range_check(glue, depth, value->length, true, value->argument,
                      arena_format(glue->arena, "'%s'", value->argument));
    break;
  case STEP_LOCATE:
    if (value->is_kept)
      glue_write_kept_bytes(glue, depth, lowered, value);
    else
      write_locate(glue, depth, lowered, value);
    break;
  default:
    glue_missing_emitter("step", step->kind);
  }
}

void glue_write_checks(struct glue *glue, int depth, const struct function *function) {
  const struct lowered *lowered = function->lowered;
  for (size_t i = 0; i < lowered->step_count; i++)
    if (lowered->steps[i].phase == PHASE_CHECK)
      write_check(glue, depth, lowered, &lowered->steps[i]);
  for (size_t i = 0; i < lowered->value_count; i++)
    if (lowered->values[i].ends)
      glue_write_later(glue, function, NULL);
}

const char *glue_engaged(const struct glue *glue, const char *slot) {
  return glue->nests ? arena_format(glue->arena, "nested$engage(%s)", slot) : slot;
}

/* An argument that lies in linear memory already stays there. */
static const char *put_unless_here(const struct glue *glue, const struct value *value,
                                   const char *put) {
  put = glue_unless_null(glue, value, put);
  return glue_may_be_here(glue, value)
             ? glue_engaged(glue,
                            arena_format(glue->arena,
                                         value->is_nullable ? "%s$here || (%s)" : "%s$here || %s",
                                         value->name, put))
             : put;
}

/* As many bytes as the header says, or as many elements as the caller. */
const char *glue_room_in_bytes(const struct glue *glue, const struct value *value) {
  const char *room = value->is_open ? glue_room_of(glue, value) : NULL;
  return !room ? arena_format(glue->arena, "%zu", value->room)
         : value->element_size == 1
             ? room
             : arena_format(glue->arena, "%s * %zu", room, value->element_size);
}

/* Zeroed room for an output. */
static const char *taken(const struct glue *glue, const struct value *value) {
  const char *length = glue_room_in_bytes(glue, value);
  return arena_format(glue->arena, "zeroed(take(%s), %s)", length, length);
}

/* Puts one number, of JavaScript's, where C finds it. */
static const char *put_number(const struct glue *glue, enum scalar scalar, const char *number) {
  if (scalar_is_bigint(scalar))
    number = arena_format(glue->arena, "BigInt(%s)", number);
  return arena_format(glue->arena, scalar == SCALAR_U8 ? "put(%s.of(%s))" : "putArray(%s.of(%s))",
                      glue_typed_array(scalar), number);
}

/* The expression that puts a value into scratch. */
static const char *placed(const struct glue *glue, const struct lowered *lowered,
                          const struct value *value) {
  switch (lower_place(lowered, value)) {
  case STEP_PUT_ARRAY:
    return put_unless_here(glue, value,
                           arena_format(glue->arena, "%s(%s)",
                                        value->scalar == SCALAR_U8 ? "put" : "putArray",
                                        glue_array(glue, value)));
  case STEP_PUT_RECORDS:
    return put_unless_here(glue, value,
                           value->record->has_pointers
                               ? glue_pointers_put(glue, value)
                               : arena_format(glue->arena, "put(%s$bytes)", value->name));
  case STEP_PUT_INSTANCES:
    return glue_several_put(glue, value);
  case STEP_PUT_SCALAR:
    return glue_unless_null(
        glue, value,
        arena_format(glue->arena,
                     value->scalar == SCALAR_U8 ? "put(%s.of(%s))" : "putArray(%s.of(%s))",
                     glue_typed_array(value->scalar), glue_local(glue, value)));
  case STEP_PUT_RECORD:
    return glue_unless_null(glue, value, glue_record_put(glue, lowered, value));
  case STEP_PUT_STRING:
    return glue_unless_null(glue, value,
                            arena_format(glue->arena, "put(%s)", glue_string_bytes(glue, value)));
  case STEP_PUT_COUNT:
    return put_number(glue, value->scalar, glue_own_length(glue, lowered, value->counted));
  case STEP_TAKE:
    return taken(glue, value);
  default:
    glue_missing_emitter("step", lower_place(lowered, value));
  }
}

const char *glue_address_of_value(const struct glue *glue, const struct value *value) {
  return value->is_result ? "result$record" : arena_format(glue->arena, "%s$at", value->name);
}

/* Whether the address of a value is needed more than once: after the call, or for its end. */
static bool is_read_back(const struct value *value) {
  return value->direction != DIRECTION_IN || value->has_end || value->is_met_again ||
         value->fed != FED_NONE;
}

/* Where C says how much of an output it wrote. */
const char *glue_length_cell(const struct glue *glue, const struct value *value) {
  return arena_format(glue->arena, "%s$written", value->name);
}

static const char *length_in_cell(const struct glue *glue, const struct value *value) {
  const char *length = value->cell == CELL_WRITTEN ? "0" : value->argument;
  return scalar_is_bigint(value->cell_scalar) ? arena_format(glue->arena, "BigInt(%s)", length)
                                              : length;
}

/* Puts values into scratch ahead of the call: all of them, or those that are read back. */
static void put_ahead(struct glue *glue, int depth, const struct function *function, size_t room,
                      bool all) {
  const struct lowered *lowered = function->lowered;
  if (!glue_uses_scratch(function) && !glue->nests)
    return;
  /* A debug build fills what lies between arguments, too. */
  const bool poisons = glue->options->debug && glue_uses_scratch(function);
  const char *rewind = poisons ? "debug$rewind" : "rewind";
  if (room && glue_uses_scratch(function))
    glue_line(glue, depth, "%s(%zu)", rewind, room);
  else
    glue_line(glue, depth, "%s()", rewind);
  for (size_t i = 0; i < lowered->step_count; i++) {
    const struct step *step = &lowered->steps[i];
    if (step->kind == STEP_PUT_LENGTH)
      glue_line(glue, depth, "const %s = putArray(%s.of(%s))", glue_length_cell(glue, step->value),
                glue_typed_array(step->value->cell_scalar), length_in_cell(glue, step->value));
    else if (step->phase == PHASE_PLACE && (all || is_read_back(step->value)))
      glue_line(glue, depth, "const %s = %s", glue_address_of_value(glue, step->value),
                placed(glue, lowered, step->value));
  }
}

void glue_write_scratch(struct glue *glue, int depth, const struct function *function,
                        size_t room) {
  put_ahead(glue, depth, function, room, true);
}

void glue_write_read_back(struct glue *glue, int depth, const struct function *function) {
  put_ahead(glue, depth, function, 0, false);
}

/* The argument that a parameter's instance is passed as. */
static const char *instance_expression(const struct glue *glue, const struct value *value) {
  return glue_unless_null(
      glue, value,
      glue_address(glue, value->class,
                   glue_engaged(glue, arena_format(glue->arena, "%s$slot", value->name)),
                   value->index, value->is_const));
}

/* Where the arguments are when the call is written. */
enum progress {
  PUT_NOW, /* they go to scratch where they stand, but for those that are read back; a streamed one
              is at `at` and has `length` elements */
  PUT_AHEAD,
};

/* The address of an element of another value. */
static const char *position_argument(const struct glue *glue, const struct value *value) {
  const char *size = value->within->element_size == 1
                         ? ""
                         : arena_format(glue->arena, " * %zu", value->within->element_size);
  return glue_unless_null(glue, value,
                          arena_format(glue->arena, "%s + %s%s",
                                       glue_address_of_value(glue, value->within),
                                       glue_local(glue, value), size));
}

/* The address of a value's bytes; a slot that is being filled is called `at`. */
static const char *address_argument(const struct glue *glue, const struct lowered *lowered,
                                    const struct value *value, enum progress progress) {
  if (value->passing == PASS_SLOT)
    return value->direction == DIRECTION_OUT ? "at" : instance_expression(glue, value);
  if (value->passing == PASS_WITHIN)
    return position_argument(glue, value);
  if (value == lowered->streamed)
    return glue->options->alloc ? glue_engaged(glue, "at") : "at";
  return progress == PUT_AHEAD || is_read_back(value) || value->is_kept
             ? glue_address_of_value(glue, value)
             : placed(glue, lowered, value);
}

static const char *length_argument(const struct glue *glue, const struct lowered *lowered,
                                   const struct c_argument *argument) {
  const struct value *value = argument->value;
  const char *length = value == lowered->streamed          ? "length"
                       : value->direction == DIRECTION_OUT ? glue_room_of(glue, value)
                                                           : glue_own_length(glue, lowered, value);
  if (argument->unit > 1)
    length = arena_format(glue->arena, "%s * %zu", length, argument->unit);
  return scalar_is_bigint(argument->type) ? arena_format(glue->arena, "BigInt(%s)", length)
                                          : length;
}

/* The address behind the last element. */
static const char *end_argument(const struct glue *glue, const struct lowered *lowered,
                                const struct value *value) {
  const char *length = value->direction == DIRECTION_OUT ? glue_room_of(glue, value)
                                                         : glue_own_length(glue, lowered, value);
  const char *at = glue_address_of_value(glue, value);
  return value->element_size > 1
             ? arena_format(glue->arena, "%s + %s * %zu", at, length, value->element_size)
             : arena_format(glue->arena, "%s + %s", at, length);
}

static const char *c_argument(const struct glue *glue, const struct lowered *lowered,
                              const struct c_argument *argument, const char *self,
                              enum progress progress) {
  const struct value *value = argument->value;
  switch (argument->kind) {
  case ARGUMENT_SELF:
    return lowered->feed && !lowered->fed ? "feed$at" : self;
  case ARGUMENT_VALUE:
    return value->shape == SHAPE_FUNCTION ? glue_callback_pointer(glue, value)
           : value->shape == SHAPE_RECORD ? glue_record_number(glue, lowered, value)
                                          : glue_local(glue, value);
  case ARGUMENT_USER:
    return value->record ? arena_format(glue->arena, "%s$user", value->name)
                         : glue_address_of_value(glue, value);
  case ARGUMENT_ADDRESS:
    return lowered->fed == value && value ? "feed$at"
                                          : address_argument(glue, lowered, value, progress);
  case ARGUMENT_LENGTH:
    return length_argument(glue, lowered, argument);
  case ARGUMENT_LENGTH_AT:
    return glue_length_cell(glue, value);
  case ARGUMENT_END:
    return end_argument(glue, lowered, value);
  case ARGUMENT_CONSTANT:
    return constant_argument(glue, argument);
  }
  glue_missing_emitter("argument", argument->kind);
}

/* `$adder_add(live(this[Adder$cell]), right)`: the call itself. */
static const char *call(const struct glue *glue, const struct function *function, const char *self,
                        enum progress progress) {
  const struct lowered *lowered = function->lowered;
  struct text list = text_in(glue->arena);
  for (size_t i = 0; i < lowered->argument_count; i++)
    text_format(&list, "%s%s", i ? ", " : "",
                c_argument(glue, lowered, &lowered->arguments[i], self, progress));
  const char *expression = arena_format(glue->arena, "$%s(%s)", function->symbol, list.bytes);
  return lowered->feed
             ? glue_feed(glue, lowered,
                         lowered->fed ? instance_expression(glue, lowered->fed) : self, expression)
             : expression;
}

const char *glue_call_from_scratch(const struct glue *glue, const struct function *function,
                                   const char *self) {
  return call(glue, function, self, PUT_AHEAD);
}

const char *glue_call(const struct glue *glue, const struct function *function, const char *self) {
  return call(glue, function, self, PUT_NOW);
}
