#include "header/buffers.h"

#include "header/callbacks.h"
#include "header/comment_words.h"
#include "header/comments.h"
#include "header/enums.h"
#include "header/length_advice.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/targets.h"

#include <string.h>

/* ---- Elements ---- */

static void refuse_pointers(struct signature *signature, const struct argument *argument) {
  const char *advice = signature->callback ? NULL : targets_advice_of_output(signature, argument);
  if (signature->callback)
    prototype_refuse(signature, argument->at,
                     "'%s' is a pointer to pointers, which JavaScript has no value for",
                     argument->name);
  else if (advice)
    prototype_refuse(
        signature, argument->at,
        "'%s' is a pointer to pointers: if C puts one there, say what it points to, %s; "
        "if these are several, take elements in one flat buffer in a function of your "
        "own, or %svalue:NULL",
        argument->name, advice, prototype_option(signature, argument));
  else
    prototype_refuse(signature, argument->at,
                     "'%s' is a pointer to pointers, which JavaScript has no value for; pass "
                     "elements in one flat buffer, or %svalue:NULL",
                     argument->name, prototype_option(signature, argument));
}

/* Reports elements for which JavaScript has no typed array. */
static bool refuse_element(struct signature *signature, const struct argument *argument,
                           struct element element) {
  const char *name = argument->name;
  switch (element.type->kind) {
  case C_BOOL:
    prototype_refuse(signature, argument->at,
                     "'%s' is a buffer of bool, for which JavaScript has no typed array; take "
                     "uint8_t, here or in a function of a header of your own",
                     name);
    return true;
  case C_ENUM:
    if (!signature->is_import && !signature->is_record)
      return false;
    prototype_refuse(signature, argument->at,
                     "'%s' is a buffer of '%s', which only a function that JavaScript calls can "
                     "have; take an integer such as int32_t, here or in a function of a header of "
                     "your own",
                     name, element.name);
    return true;
  case C_POINTER:
    refuse_pointers(signature, argument);
    return true;
  default:
    if (element.type->scalar != SCALAR_VOID || element.type->kind == C_VOID)
      return false;
    prototype_refuse(signature, argument->at,
                     "'%s' is a buffer of '%s'; use integers, float or double for its elements",
                     name, element.name);
    return true;
  }
}

/* `const char *from, const char *last` */
static bool may_be_end(const struct argument *argument, const struct signature *signature) {
  return name_may_be_end(argument->name) && argument > signature->arguments &&
         prototype_is_pointer(&argument[-1]);
}

/* For the end of a message. */
static const char *or_null(const struct signature *signature, const struct argument *argument) {
  const struct c_type *inner = argument->type->inner;
  const bool is_text = inner->is_const && inner->kind == C_NUMBER && inner->scalar == SCALAR_U8;
  if (inner->kind == C_VOID && callbacks_has(signature))
    return ", user if a callback gets it back, or value:NULL where C needs nothing there";
  return inner->kind == C_VOID ? ", or value:NULL where C needs nothing there"
         : is_text             ? ", or text where it is UTF-8 up to a NUL"
         : !inner->is_const || signature->is_import || signature->is_record ? ""
         : targets_is_wide_unit(inner) && !scalar_has_sign(inner->scalar)
             ? scalar_size(inner->scalar) == 2 ? ", or text where it is UTF-16 up to a NUL"
                                               : ", or text where it is UTF-32 up to a NUL"
             : "";
}

void buffers_refuse_without_length(struct signature *signature, const struct argument *argument) {
  if (argument->extent.by == BY_MARK) { /* which is wrong, and was told so */
    signature->is_refused = true;
    return;
  }
  if (signature->callback && argument->type->inner->kind == C_VOID) {
    callbacks_refuse_pointer(signature, argument);
    return;
  }
  const char *candidates = lengths_candidates(signature, argument);
  const char *option = prototype_option(signature, argument);
  const char *advice = length_advice(signature, argument);
  const char *parts = signature->is_record ? "fields" : "parameters";
  if (may_be_end(argument, signature))
    prototype_refuse(
        signature, argument->at,
        "'%s' may be the end of '%s', and nothing says whether it is its last element "
        "or behind it%s take a pointer and a length in a function of your own",
        argument->name, argument[-1].name,
        lengths_are_equal_pointers(argument - 1, argument) && prototype_element(argument).is_const
            ? arena_format(signature->reader->arena, ": say %slength:%s where it is behind it, or",
                           prototype_option(signature, argument - 1), argument->name)
            : ";");
  else if (candidates)
    prototype_refuse(signature, argument->at,
                     "'%s' has no known length; if it is %s, write %slength:%s, or a number or a "
                     "product of %s",
                     argument->name, candidates, option, advice, parts);
  else if (advice)
    prototype_refuse(signature, argument->at,
                     "'%s' has no known length; if it is %s, write %slength:%s, or a number or a "
                     "product of %s%s",
                     argument->name, advice, option, advice, parts, or_null(signature, argument));
  else
    prototype_refuse(signature, argument->at,
                     "'%s' has no known length; write %slength:N, where N is the "
                     "number of elements or a product of %s%s",
                     argument->name, option, parts, or_null(signature, argument));
}

/* ---- One value ---- */

/* An integer that names it: `samples_size`, which may count elements or bytes. */
static bool has_own_integer(const struct signature *signature, const struct argument *argument) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *other = &signature->arguments[i];
    if (!other->is_taken && prototype_is_integer(other->type) &&
        (name_is_own_size(other->name, argument->name) || name_is_capacity(other->name) ||
         name_is_own_capacity(other->name, argument->name)))
      return true;
  }
  return false;
}

/* `uint8_t *out_hash` and `double *out` may well be many. */
static bool may_be_one(struct signature *signature, const struct argument *argument,
                       struct element element) {
  const enum scalar scalar = element.type->scalar;
  const char *rest = name_without_out(signature->reader->arena, argument->name);
  const bool is_said = argument->way.by == BY_NAME || argument->way.by == BY_WORDS;
  const bool says_one = argument->way.direction != DIRECTION_OUT || !is_said ||
                        rest != argument->name ||
                        !(name_equal(rest, "out") || name_equal(rest, "output"));
  const bool is_number = scalar_size(scalar) > 1 && says_one;
  const bool is_weak = argument->way.by == BY_WEAK_NAME;
  return !signature->is_import && argument->type->kind == C_POINTER && !element.is_const &&
         argument->way.direction != DIRECTION_IN && argument->extent.by != BY_MARK &&
         !has_own_integer(signature, argument) && element.type->kind != C_CHAR && !is_weak &&
         (scalar == SCALAR_BOOL || element.type->kind == C_ENUM || is_number);
}

/* `ranges` and `table` are many, of which nothing says how many. */
static bool names_many(const char *name) {
  static const char *const words[] = {
      "array",   "arr",     "list",    "table",   "tab",     "vec",      "vector",
      "matrix",  "buf",     "buffer",  "data",    "ranges",  "values",   "samples",
      "points",  "indices", "indexes", "weights", "coeffs",  "elems",    "entries",
      "numbers", "nums",    "ints",    "floats",  "doubles", "ids",      "keys",
      "offsets", "lengths", "sizes",   "colors",  "arrays",  "pcm",      "mem",
      "pixels",  "coords",  "dims",    "bins",    "codes",   "vertices", NULL};
  for (size_t i = 0; words[i]; i++)
    if (name_has_word(name, words[i]) || name_equal(name, words[i]))
      return true;
  return false;
}

/* A number by its type that may as well be the first of several, by what it is called or what its
 * comment says. Where neither does, the sources are asked. */
static bool may_be_several(const struct signature *signature, const struct argument *argument) {
  const bool is_several =
      comment_says_many(comment_of_param(&signature->comment, argument->name)) ||
      name_has_word(signature->function->symbol, "arrays") || names_many(argument->name);
  return is_several && !name_may_be_count(argument->name) && argument->way.by != BY_MARK &&
         !signature->callback;
}

static void refuse_several(struct signature *signature, const struct argument *argument) {
  const char *candidates = lengths_candidates(signature, argument);
  const char *option = prototype_option(signature, argument);
  prototype_refuse(signature, argument->at,
                   "'%s' may be one number or several%s%s: say which with %sinout or out for one, "
                   "or length:%s",
                   argument->name, candidates ? ", such as " : "", candidates ? candidates : "",
                   option, lengths_to_say(signature, argument));
}

/* What C passes a callback one of, by a mark: `const T *a`. */
static bool is_one_of_callback(const struct signature *signature, const struct argument *argument,
                               struct element element) {
  return signature->callback && argument->way.direction == DIRECTION_IN &&
         argument->type->kind == C_POINTER && argument->extent.of == EXTENT_NUMBER &&
         argument->extent.count == 1 &&
         (element.type->kind == C_ENUM || (element.type->kind != C_CHAR && element.type->scalar));
}

static void read_one(struct signature *signature, struct argument *argument,
                     struct element element) {
  static const enum param_kind kinds[] = {[DIRECTION_IN] = PARAM_INPUT_VALUE,
                                          [DIRECTION_OUT] = PARAM_OUTPUT_VALUE,
                                          [DIRECTION_IN_OUT] = PARAM_IN_OUT_VALUE};
  struct param param = {.kind = kinds[argument->way.direction], .scalar = element.type->scalar};
  if (element.type->kind == C_ENUM)
    signature->is_refused |=
        !enums_read(signature->reader, element.type, &param.enumeration, &param.scalar);
  prototype_add_param(signature, argument, param);
}

/* ---- Text ---- */

static bool is_bytes(const struct argument *argument, struct element element) {
  const bool is_marked = marks_take(argument->marks, MARK_BYTES);
  return is_marked || (element.type->kind != C_CHAR && element.type->kind != C_VOID);
}

/* `uint16_t`, `char32_t`, `wchar_t`: the units of UTF-16 or UTF-32. */
static bool is_wide(const struct signature *signature, const struct argument *argument,
                    struct element element) {
  const enum scalar scalar = element.type->scalar;
  return !signature->is_import && !signature->is_record && argument->type->kind != C_ARRAY &&
         targets_is_wide_unit(element.type) && scalar_size(scalar) > 1;
}

/* What only text has the units of, where it may end at its NUL. */
static bool is_c_text(const struct argument *argument, struct element element) {
  return (strcmp(element.type->spelling, "char16_t") == 0 ||
          strcmp(element.type->spelling, "char32_t") == 0) &&
         element.is_const && argument->extent.of == EXTENT_UNKNOWN &&
         argument->extent.by != BY_MARK;
}

/* Whether the elements are the UTF-8 of a string, or its UTF-16 or UTF-32. */
static bool is_text(struct signature *signature, const struct argument *argument,
                    struct element element) {
  if (is_wide(signature, argument, element))
    return marks_take(argument->marks, MARK_TEXT) || is_c_text(argument, element);
  const bool is_char = element.type->kind == C_CHAR;
  const bool is_byte = element.type->kind == C_VOID || element.type->scalar == SCALAR_U8;
  const bool is_marked = (is_char || is_byte) && marks_take(argument->marks, MARK_TEXT);
  if (is_marked && is_char && marks_take(argument->marks, MARK_BYTES))
    prototype_refuse(signature, argument->at, "'%s' is marked 'text' and 'bytes'; one of them",
                     argument->name);
  return is_marked || (is_char && !is_bytes(argument, element));
}

static void refuse_text(struct signature *signature, const struct argument *argument) {
  const char *option = prototype_option(signature, argument);
  if (targets_is_wide_unit(argument->type->inner)) {
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'text', and a string only goes in, or comes out where the "
                     "result says how much there is: without that mark it is an array, and with "
                     "%sout,room:N a string of at most N units",
                     argument->name, option);
    return;
  }
  const char *advice = length_advice(signature, argument);
  if (argument->type->kind == C_ARRAY || argument->extent.of == EXTENT_NUMBER)
    prototype_refuse(signature, argument->at,
                     "'%s' is an array of char, whose text may end anywhere; %sbytes%s makes a "
                     "Uint8Array of it",
                     argument->name, option,
                     marks_find(argument->marks, MARK_TEXT) ? " in place of text" : "");
  else if (argument->extent.of == EXTENT_UNKNOWN)
    prototype_refuse(
        signature, argument->at,
        "'%s' is text that C writes or changes, and nothing says how much room it has; "
        "say so with %sbytes,length:%s, or out,%slength:%s where C only writes it%s",
        argument->name, option, advice ? advice : "N", advice ? "" : "bytes,",
        advice ? advice : "N", advice ? "" : "; N is a number or a product of parameters");
  else if (argument->way.direction == DIRECTION_OUT)
    prototype_refuse(signature, argument->at,
                     "'%s' is text that C writes, and '%s' does not return how much of it; if it "
                     "returns that or "
                     "a failure, say so with %sroom:%s and which results fail, such as "
                     "--mark=%s=error:negative, "
                     "and otherwise %sbytes makes a Uint8Array of it",
                     argument->name, signature->function->symbol, option,
                     argument->extent.of == EXTENT_LENGTH || argument->extent.of == EXTENT_ROOM
                         ? signature->arguments[argument->extent.argument].name
                         : "N",
                     signature->function->symbol, option);
  else
    prototype_refuse(signature, argument->at,
                     "'%s' is text that C changes, and a string cannot be; %sbytes makes a "
                     "Uint8Array of it, and out says that C only writes it",
                     argument->name, option);
}

/* Whether a parameter has no name, so that nothing says what it is for. */
static bool is_unnamed(const struct signature *signature, size_t i) {
  return strcmp(signature->arguments[i].name,
                arena_format(signature->reader->arena, "arg%zu", i + 1)) == 0;
}

/* An integer that may say how long a text is. */
static const struct argument *length_beside(const struct signature *signature,
                                            const struct argument *text) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *other = &signature->arguments[i];
    const bool is_at = other->type->kind == C_POINTER && !other->type->inner->is_const;
    const struct c_type *type = is_at && !signature->is_record ? other->type->inner : other->type;
    if (!other->is_taken && !other->is_hidden && prototype_is_integer(type) &&
        type->kind == C_NUMBER &&
        (name_may_be_text_length(other->name, other == text + 1) ||
         (other == text + 1 && is_unnamed(signature, i)) ||
         (other + 1 == text && is_unnamed(signature, i) &&
          strcmp(type->spelling, "size_t") == 0)) &&
        !lengths_is_of_another(signature, text, i))
      return other;
  }
  return NULL;
}

/* `const char *text, int size`: up to its NUL, or `size` bytes. */
static bool refuse_count(struct signature *signature, const struct argument *argument) {
  const struct argument *count = length_beside(signature, argument);
  if (!count || (signature->is_import && !signature->callback) ||
      marks_take(argument->marks, MARK_TEXT))
    return false;
  prototype_refuse(signature, argument->at,
                   "'%s' may end at its NUL, or '%s' may say how long it is; say which with %stext "
                   "or length:%s",
                   argument->name, count->name, prototype_option(signature, argument), count->name);
  return true;
}

/* The unit of UTF-16 or UTF-32; of any other text nothing. */
static enum scalar wide_scalar(const struct argument *argument) {
  const struct c_type *type = argument->type->inner;
  return targets_is_wide_unit(type) ? targets_unit(type) : SCALAR_VOID;
}

/* How much of a text C takes is a number of bytes, and no index of a string. */
static bool refuse_counted_text(struct signature *signature, const struct argument *argument) {
  const struct argument *length = &signature->arguments[argument->extent.argument];
  if (argument->extent.of != EXTENT_LENGTH || !prototype_is_pointer(length))
    return false;
  if (wide_scalar(argument) != SCALAR_VOID) {
    prototype_refuse(signature, argument->at,
                     "'%s' is text with a length that C changes, '%s', and where C stops may be "
                     "within a character; without the mark 'text' it is a typed array of the units",
                     argument->name, length->name);
    return true;
  }
  prototype_refuse(signature, argument->at,
                   "'%s' is text with a length that C changes, '%s', which counts bytes, and "
                   "JavaScript counts otherwise: %sbytes makes a Uint8Array of it",
                   argument->name, length->name, prototype_option(signature, argument));
  return true;
}

/* Adds or refuses a string that C only reads; false where it is none that JavaScript can pass. */
static bool read_string(struct signature *signature, struct argument *argument) {
  switch (argument->extent.of) {
  case EXTENT_UNKNOWN:
    if (argument->type->kind != C_POINTER)
      return false;
    if (may_be_end(argument, signature)) {
      buffers_refuse_without_length(signature, argument);
      return true;
    }
    if (refuse_count(signature, argument))
      return true;
    prototype_add_param(signature, argument,
                        (struct param){.kind = PARAM_C_STRING, .scalar = wide_scalar(argument)});
    return true;
  case EXTENT_LENGTH:
  case EXTENT_TO_END:
    if (refuse_counted_text(signature, argument))
      return true;
    prototype_add_param(signature, argument,
                        (struct param){.kind = PARAM_STRING,
                                       .is_text = marks_take(argument->marks, MARK_TEXT),
                                       .scalar = wide_scalar(argument)});
    return true;
  default:
    return false;
  }
}

/* ---- Several elements ---- */

/*
 * `uint8_t *out, size_t out_len`. With a void result all of it is filled; with a size_t, as far as
 * that says. With any other, a name alone does not tell how much is written, so JavaScript keeps
 * what it passed.
 */
static enum param_kind kind_of_filled(const struct signature *signature,
                                      const struct argument *argument) {
  const bool is_said = argument->way.by == BY_MARK || argument->way.by == BY_WORDS;
  if (lengths_has_cell(signature, argument))
    return PARAM_OUTPUT;
  if (signature->is_import && signature->result->kind == C_VOID)
    return PARAM_IN_PLACE;
  if (strcmp(signature->result->spelling, "size_t") == 0 &&
      signature->function->result.kind != RESULT_STATUS)
    return PARAM_OUTPUT;
  return signature->result->kind == C_VOID || is_said ||
                 signature->function->result.kind == RESULT_STATUS
             ? PARAM_OUTPUT_SIZED
             : PARAM_IN_PLACE;
}

bool buffers_kind(struct signature *signature, struct argument *argument, struct param *param) {
  static const enum param_kind fixed[] = {[DIRECTION_IN] = PARAM_INPUT_ARRAY,
                                          [DIRECTION_OUT] = PARAM_OUTPUT_ARRAY,
                                          [DIRECTION_IN_OUT] = PARAM_IN_PLACE_ARRAY};
  static const enum param_kind open[] = {[DIRECTION_IN] = PARAM_INPUT,
                                         [DIRECTION_OUT] = PARAM_OUTPUT_SIZED,
                                         [DIRECTION_IN_OUT] = PARAM_IN_PLACE};
  const enum direction direction = argument->way.direction;
  param->kind = open[direction];
  switch (argument->extent.of) {
  case EXTENT_UNKNOWN:
    return false;
  case EXTENT_NUMBER:
    param->kind = fixed[direction];
    param->count = (size_t)argument->extent.count;
    return true;
  case EXTENT_LENGTH:
    if (direction == DIRECTION_OUT)
      param->kind = kind_of_filled(signature, argument);
    if (param_is_in_place(param))
      argument->way =
          (struct way){DIRECTION_IN_OUT, direction == DIRECTION_OUT ? BY_TYPE : argument->way.by};
    return true;
  case EXTENT_ROOM:
    if (argument->way.by == BY_TYPE && direction == DIRECTION_IN_OUT)
      argument->way = (struct way){DIRECTION_OUT, BY_NAME};
    if (argument->way.direction == DIRECTION_OUT)
      param->kind = PARAM_OUTPUT;
    return true;
  case EXTENT_EXPRESSION:
    param->elements = argument->extent.expression;
    if (argument->extent.is_room)
      param->kind = PARAM_OUTPUT;
    return true;
  case EXTENT_TO_END:
    return true;
  }
  return false;
}

/* Lengths that are not numbers which C gets: where JavaScript calls, they are made; where C does,
 * they are not there. */
bool buffers_refuse_extent(struct signature *signature, const struct argument *argument) {
  const struct argument *length = &signature->arguments[argument->extent.argument];
  const bool is_at = argument->extent.of == EXTENT_LENGTH && prototype_is_pointer(length) &&
                     !(length->is_count && &signature->arguments[length->of] == argument);
  if (signature->is_import && (is_at || argument->extent.of == EXTENT_EXPRESSION))
    prototype_refuse(signature, argument->at,
                     "'%s' has a length that an import cannot take; give it one that is an integer "
                     "of its own",
                     argument->name);
  else if (is_at && length->is_count)
    prototype_refuse(signature, argument->at,
                     "'%s' has a length that C changes, '%s', which is that of '%s' as well; take "
                     "two lengths in a function of your own, and leave '%s' out with --skip=%s",
                     argument->name, length->name, signature->arguments[length->of].name,
                     signature->function->symbol, signature->function->symbol);
  else if (is_at && argument->way.direction != DIRECTION_OUT)
    prototype_refuse(signature, argument->at,
                     "'%s' has a length that C changes, '%s'; if C only writes '%s', say so with "
                     "%sout, and if it reads it as well with inout",
                     argument->name, length->name, argument->name,
                     prototype_option(signature, argument));
  else
    return false;
  return true;
}

static void read_elements(struct signature *signature, struct argument *argument,
                          struct element element, bool text) {
  struct param param = {.scalar = element.type->kind == C_VOID || element.type->kind == C_CHAR
                                      ? SCALAR_U8
                                  : text ? targets_unit(element.type)
                                         : element.type->scalar,
                        .is_text = text};
  if (element.type->kind == C_ENUM &&
      !enums_read(signature->reader, element.type, &param.enumeration, &param.scalar))
    signature->is_refused = true;
  else if (!buffers_kind(signature, argument, &param))
    buffers_refuse_without_length(signature, argument);
  else if (text && param.kind != PARAM_OUTPUT) /* C's NUL alone would say where it ends */
    refuse_text(signature, argument);
  else if (!buffers_refuse_extent(signature, argument))
    prototype_add_param(signature, argument, param);
}

void buffers_read(struct signature *signature, struct argument *argument, struct element element) {
  const bool text = is_text(signature, argument, element);
  if (text && argument->way.direction == DIRECTION_IN) {
    if (!read_string(signature, argument))
      refuse_text(signature, argument);
  } else if (text && argument->extent.of == EXTENT_UNKNOWN) {
    refuse_text(signature, argument);
  } else if ((argument->extent.of == EXTENT_UNKNOWN && may_be_one(signature, argument, element)) ||
             is_one_of_callback(signature, argument, element)) {
    if (may_be_several(signature, argument))
      refuse_several(signature, argument);
    else
      read_one(signature, argument, element);
  } else if (!refuse_element(signature, argument, element)) {
    read_elements(signature, argument, element, text);
  }
}
