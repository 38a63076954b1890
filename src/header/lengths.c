#include "header/lengths.h"

#include "header/length_constants.h"
#include "header/length_marks.h"
#include "header/length_names.h"
#include "header/length_rules.h"
#include "header/length_words.h"
#include "header/names.h"
#include "header/positions.h"
#include "header/targets.h"
#include "header/value_marks.h"

#include <string.h>

size_t lengths_element_size(const struct argument *argument) {
  const struct c_type *type = argument->type->inner;
  return type->kind == C_VOID     ? 1
         : type->kind == C_RECORD ? (size_t)type->record->size
         : type->kind == C_ENUM   ? scalar_size(c_number_of(type))
                                  : scalar_size(type->scalar);
}

/* ---- Names ---- */

/* An integer by value that nothing else is known of. */
bool lengths_is_open(const struct signature *signature, size_t i) {
  return i < signature->count && !signature->arguments[i].is_taken &&
         prototype_is_integer(signature->arguments[i].type);
}

/* Whether `length` names the buffer that it is the length of, and how it counts. */
bool lengths_is_of(const struct argument *length, const struct argument *buffer, const char *name,
                   bool *in_bytes) {
  const size_t size = lengths_element_size(buffer);
  *in_bytes = false;
  if (name_is_own_count(length->name, name))
    return true;
  if (name_is_own_byte_count(length->name, name)) {
    *in_bytes = size > 1;
    return true;
  }
  /* `samples_size` of wider elements may count either */
  return size == 1 && name_is_own_size(length->name, name);
}

static bool is_own_length(const struct argument *length, const struct argument *buffer,
                          bool *in_bytes) {
  return lengths_is_of(length, buffer, buffer->name, in_bytes);
}

/* Bytes, and not small numbers: what `size` of them is leaves no doubt. */
static bool is_memory(const struct c_type *type) {
  return type->kind == C_VOID || (type->kind == C_NUMBER && type->scalar == SCALAR_U8);
}

/* Whether it is the length of what stands right before it, without naming that. */
static bool is_length_behind(const struct signature *signature, size_t i, bool *in_bytes) {
  const struct argument *buffer = &signature->arguments[i], *length = buffer + 1;
  const size_t size = lengths_element_size(buffer);
  *in_bytes = false;
  if (buffer->type->inner->kind == C_RECORD)
    return name_equal(length->name, "len") || name_equal(length->name, "length");
  if (name_equal(length->name, "len") || name_equal(length->name, "length"))
    return true;
  if (name_equal(length->name, "nbytes") || name_equal(length->name, "num_bytes") ||
      (size == 1 && name_equal(length->name, "bytes"))) {
    *in_bytes = size > 1;
    return true;
  }
  if (is_memory(buffer->type->inner) &&
      (name_equal(length->name, "size") || name_equal(length->name, "sz")))
    return !length_rules_is_size_of_each(signature, i + 1);
  for (size_t k = 0; k < signature->count; k++) { /* `src_len` behind `p`, beside no `src` */
    bool counts_bytes;
    if (k != i && prototype_is_pointer(&signature->arguments[k]) &&
        is_own_length(length, &signature->arguments[k], &counts_bytes))
      return false;
  }
  if (name_is_short_length(length->name, buffer->name, size == 1))
    return true;
  return size == 1 ? name_is_general_length(length->name) : name_is_general_count(length->name);
}

bool lengths_is_of_another(const struct signature *signature, const struct argument *buffer,
                           size_t i) {
  const struct argument *length = &signature->arguments[i];
  for (size_t k = 0; k < signature->count; k++) {
    const struct argument *other = &signature->arguments[k];
    bool in_bytes;
    if (other != buffer && prototype_is_pointer(other) &&
        (is_own_length(length, other, &in_bytes) || length_rules_may_be(signature, k, i) ||
         (k + 1 == i && name_is_general_length(length->name))))
      return true;
  }
  return false;
}

/* Whether some other integer may say that C writes more than the length: `new_len`, `capacity`. */
static const struct argument *room_beside(const struct signature *signature,
                                          const struct argument *buffer, size_t length) {
  if (prototype_element(buffer).is_const)
    return NULL;
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    if (i != length && lengths_is_open(signature, i) &&
        !lengths_is_of_another(signature, buffer, i) &&
        (name_is_room(argument->name, buffer->name) || name_may_be_count(argument->name)))
      return argument;
  }
  return NULL;
}

static void refuse_room(struct signature *signature, const struct argument *buffer, size_t length,
                        const struct argument *room) {
  prototype_refuse(signature, buffer->at,
                   "'%s' has '%s' for its length, and '%s' may be how much of it C writes: say "
                   "which with %slength:%s, for an array with that much room, or length:%s",
                   buffer->name, signature->arguments[length].name, room->name,
                   prototype_option(signature, buffer), room->name,
                   signature->arguments[length].name);
}

void lengths_set(struct signature *signature, size_t i, size_t length, bool in_bytes) {
  struct argument *argument = &signature->arguments[i];
  argument->extent =
      (struct extent){.of = EXTENT_LENGTH, .by = BY_NAME, .argument = length, .in_bytes = in_bytes};
  const struct argument *room = room_beside(signature, argument, length);
  if (room)
    refuse_room(signature, argument, length, room);
}

/* `dst_cap`, `max_out_len` anywhere; `cap` behind. */
static bool find_room(struct signature *signature, size_t i) {
  struct argument *argument = &signature->arguments[i];
  if (prototype_element(argument).is_const)
    return false;
  for (size_t k = 0; k < signature->count; k++) {
    const char *name = signature->arguments[k].name;
    if (!lengths_is_open(signature, k) ||
        !(name_is_own_capacity(name, argument->name) ||
          (k == i + 1 && name_is_capacity(name) && lengths_element_size(argument) == 1) ||
          (k == i + 1 && name_is_capacity(name) && name_is_result(argument->name))))
      continue;
    if (lengths_element_size(argument) > 1 && name_ends_in_bytes(name))
      continue; /* of wider elements: what C returns may count either */
    argument->extent = (struct extent){.of = EXTENT_ROOM, .by = BY_NAME, .argument = k};
    return true;
  }
  return false;
}

/* `size_t *dst_len`: how much room there is, and then how much was written. */
static bool find_length_at(struct signature *signature, size_t i) {
  struct argument *argument = &signature->arguments[i];
  if (prototype_element(argument).is_const || signature->is_record)
    return false;
  for (size_t k = 0; k < signature->count; k++) {
    bool in_bytes;
    if (k == i || signature->arguments[k].is_taken ||
        !prototype_is_pointer_to_integer(&signature->arguments[k]) ||
        !is_own_length(&signature->arguments[k], argument, &in_bytes) || in_bytes)
      continue;
    argument->extent = (struct extent){.of = EXTENT_LENGTH, .by = BY_NAME, .argument = k};
    return true;
  }
  return false;
}

bool lengths_are_equal_pointers(const struct argument *first, const struct argument *second) {
  const struct c_type *one = first->type, *other = second->type;
  return one->kind == C_POINTER && other->kind == C_POINTER &&
         one->inner->kind == other->inner->kind && one->inner->scalar == other->inner->scalar &&
         one->inner->record == other->inner->record &&
         one->inner->is_const == other->inner->is_const;
}

/* `int *begin, int *end` may be the ends of an array, or two numbers that C writes. */
static bool may_be_numbers(struct signature *signature, const struct argument *begin) {
  const struct argument *end = begin + 1;
  const bool is_said = begin->way.by >= BY_WORDS && end->way.by >= BY_WORDS;
  if (prototype_element(begin).is_const || lengths_element_size(begin) == 1 || signature->is_record)
    return false;
  if (!is_said)
    prototype_refuse(signature, begin->at,
                     "'%s' and '%s' may be two values or the ends of one array: say %sout and "
                     "%sout, or inout, for values, or %sin and %sin for an array that C reads",
                     begin->name, end->name, prototype_option(signature, begin),
                     prototype_option(signature, end), prototype_option(signature, begin),
                     prototype_option(signature, end));
  return !is_said || begin->way.direction != DIRECTION_IN;
}

static bool is_open_number(const struct argument *argument) {
  return argument->extent.of == EXTENT_UNKNOWN && !argument->is_taken &&
         argument->way.by < BY_WORDS && !prototype_element(argument).is_const &&
         argument->type->inner->kind == C_NUMBER && lengths_element_size(argument) > 1;
}

/* `int *first, int *last`: the same, and the last one may be in the array or behind it. */
static void refuse_ends(struct signature *signature, const struct argument *first) {
  const struct argument *last = first + 1;
  const bool are_results = first->way.direction == DIRECTION_OUT &&
                           last->way.direction == DIRECTION_OUT && first->way.by == BY_NAME &&
                           last->way.by == BY_NAME;
  if (signature->is_record || are_results || !is_open_number(first) || !is_open_number(last) ||
      !name_may_be_ends(first->name, last->name))
    return;
  prototype_refuse(signature, first->at,
                   "'%s' and '%s' may be two values or the ends of one array: say %sinout and "
                   "%sinout, or out, for values; for an array, take a pointer and a length in a "
                   "function of your own, and leave '%s' out with --skip=%s",
                   first->name, last->name, prototype_option(signature, first),
                   prototype_option(signature, last), signature->function->symbol,
                   signature->function->symbol);
}

/* `const T *begin, const T *end`. */
static bool find_end(struct signature *signature, size_t i) {
  struct argument *argument = &signature->arguments[i];
  if (i + 1 >= signature->count || !lengths_are_equal_pointers(argument, argument + 1) ||
      positions_is(argument + 1))
    return false;
  if (!name_is_end(argument[1].name, argument->name)) {
    refuse_ends(signature, argument);
    return false;
  }
  if (may_be_numbers(signature, argument))
    return false;
  argument->extent = (struct extent){.of = EXTENT_TO_END, .by = BY_NAME, .argument = i + 1};
  return true;
}

static bool find_own_length(struct signature *signature, size_t i) {
  for (size_t k = 0; k < signature->count; k++) {
    bool in_bytes;
    if (lengths_is_open(signature, k) &&
        is_own_length(&signature->arguments[k], &signature->arguments[i], &in_bytes)) {
      lengths_set(signature, i, k, in_bytes);
      return true;
    }
  }
  return false;
}

static bool find_length_behind(struct signature *signature, size_t i) {
  bool in_bytes;
  if (!lengths_is_open(signature, i + 1) || !is_length_behind(signature, i, &in_bytes))
    return false;
  lengths_set(signature, i, i + 1, in_bytes);
  return true;
}

/* Whether it is where C says how much of another pointer's memory it wrote. */
static bool is_cell(const struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  bool in_bytes;
  if (signature->is_import || signature->is_record || !prototype_is_pointer_to_integer(argument))
    return false;
  for (size_t k = 0; k < signature->count; k++) {
    const struct argument *other = &signature->arguments[k];
    if (k != i && prototype_is_pointer(other) && other->type->inner->kind != C_POINTER &&
        !prototype_element(other).is_const &&
        (name_has_word(argument->name, "written") || is_own_length(argument, other, &in_bytes)))
      return true;
  }
  return false;
}

/* `thing **items, size_t items_len`: an array of pointers to instances. */
static void find_count(struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  for (size_t k = 0; k < signature->count; k++)
    if (lengths_is_open(signature, k) &&
        name_is_own_count(signature->arguments[k].name, argument->name)) {
      lengths_set(signature, i, k, false);
      return;
    }
}

static void find_named(struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  const struct c_type *inner = argument->type->inner;
  const bool is_list = argument->type->kind == C_POINTER || argument->type->kind == C_UNBOUNDED;
  const struct class *class = reader_class_of_pointer(signature->reader, inner);
  if (is_list && inner->kind == C_POINTER && class && class->is_handle) {
    find_count(signature, i);
    return;
  }
  if (!is_list || inner->kind == C_FUNCTION || inner->kind == C_POINTER ||
      reader_class(signature->reader, inner->record) ||
      reader_class_of_pointer(signature->reader, argument->type) || is_cell(signature, i) ||
      length_marks_is_named(signature, argument))
    return;
  if (find_room(signature, i) || find_own_length(signature, i))
    return;
  if (!signature->is_import && (find_end(signature, i) || find_length_at(signature, i)))
    return;
  if (!find_length_behind(signature, i))
    length_rules_find(signature, i);
}

/* ---- What becomes of the arguments that are lengths ---- */

/* An instance of the class that the function belongs to has no length. */
static bool may_have_extent(const struct signature *signature, size_t i) {
  return prototype_is_pointer(&signature->arguments[i]) &&
         !prototype_is_number(&signature->arguments[i]) && !signature->arguments[i].is_taken &&
         !targets_is_output(signature, &signature->arguments[i]) &&
         !positions_is(&signature->arguments[i]);
}

/* What goes to C with the address of its length, by a mark: how much of it C takes comes back. */
static bool is_counted(const struct signature *signature, const struct argument *buffer) {
  return prototype_is_pointer(&signature->arguments[buffer->extent.argument]) &&
         buffer->extent.of == EXTENT_LENGTH && buffer->extent.by == BY_MARK &&
         !signature->is_import && !signature->is_record &&
         (buffer->way.direction == DIRECTION_IN ||
          (buffer->way.direction == DIRECTION_IN_OUT && buffer->way.by == BY_MARK));
}

static void take(struct signature *signature, size_t i) {
  const struct argument *buffer = &signature->arguments[i];
  struct argument *length = &signature->arguments[buffer->extent.argument];
  if (length->is_taken || length->is_count) /* by the first buffer that has this length */
    return;
  if (is_counted(signature, buffer)) {
    length->is_count = true;
    length->of = i;
    length->way = (struct way){DIRECTION_OUT, BY_MARK};
    return;
  }
  length->is_taken = true;
  length->of = i;
  length->passed = buffer->extent.of == EXTENT_TO_END ? PASSED_END
                   : prototype_is_pointer(length)     ? PASSED_LENGTH_AT
                                                      : PASSED_LENGTH;
}

/* What goes to C owns a length that several share: JavaScript's array has one. */
static void take_lengths(struct signature *signature, bool of_inputs) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    if (!may_have_extent(signature, i) ||
        (argument->extent.of != EXTENT_LENGTH && argument->extent.of != EXTENT_ROOM &&
         argument->extent.of != EXTENT_TO_END))
      continue;
    const bool is_input = argument->way.direction != DIRECTION_OUT;
    if (is_input == of_inputs)
      take(signature, i);
  }
}

/* What C gets for each element of a buffer with a length of its own. */
static size_t unit_of(const struct argument *buffer) {
  return buffer->extent.in_bytes ? lengths_element_size(buffer) : 1;
}

static const struct length *times(struct arena *arena, const struct length *length, size_t by) {
  if (by == 1)
    return length;
  struct length *number = arena_alloc(arena, sizeof *number);
  struct length *product = arena_alloc(arena, sizeof *product);
  *number = (struct length){.kind = LENGTH_NUMBER, .number = by};
  *product = (struct length){.kind = LENGTH_PRODUCT, .left = length, .right = number};
  return product;
}

const struct length *lengths_as_in_c(const struct signature *signature,
                                     const struct length *length) {
  struct arena *arena = signature->reader->arena;
  if (length->kind == LENGTH_PARAMETER) {
    const struct argument *argument = &signature->arguments[length->parameter];
    return argument->is_taken && argument->passed == PASSED_LENGTH
               ? times(arena, length, unit_of(&signature->arguments[argument->of]))
               : length;
  }
  if (!length_operator(length))
    return length;
  struct length *copy = arena_alloc(arena, sizeof *copy);
  *copy = *length;
  copy->left = lengths_as_in_c(signature, length->left);
  copy->right = lengths_as_in_c(signature, length->right);
  return copy;
}

/* `argument` has the length of another's, which may count other units. */
static void share_length(struct signature *signature, struct argument *argument,
                         const struct argument *length) {
  struct arena *arena = signature->reader->arena;
  const struct argument *owner = &signature->arguments[length->of];
  struct length *shared = arena_alloc(arena, sizeof *shared);
  *shared = (struct length){.kind = LENGTH_PARAMETER, .parameter = argument->extent.argument};
  if (unit_of(owner) % unit_of(argument) != 0)
    prototype_refuse(signature, argument->at,
                     "'%s' has the length '%s' of '%s', which may end within an element of '%s'; "
                     "take two lengths in a function of your own, or give a number of elements "
                     "with %slength:N",
                     argument->name, length->name, owner->name, argument->name,
                     prototype_option(signature, argument));
  argument->extent.expression = times(arena, shared, unit_of(owner) / unit_of(argument));
  argument->extent.is_room = argument->extent.of == EXTENT_ROOM && argument->extent.by == BY_MARK;
  argument->extent.of = EXTENT_EXPRESSION;
}

/* Two arrays of JavaScript's never end at one address. */
static void refuse_shared_end(struct signature *signature, struct argument *argument,
                              const struct argument *end) {
  const struct argument *owner = &signature->arguments[end->of];
  prototype_refuse(signature, argument->at,
                   "'%s' and '%s' have one end, '%s': where '%s' leads into '%s', say %swithin:%s "
                   "instead of a length",
                   owner->name, argument->name, end->name, argument->name, owner->name,
                   prototype_option(signature, argument), owner->name);
}

/* Those that have a length of another's are computed from it. */
static void share_lengths(struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++) {
    struct argument *argument = &signature->arguments[i];
    if (!may_have_extent(signature, i))
      continue;
    if (argument->extent.of == EXTENT_EXPRESSION)
      argument->extent.expression = lengths_as_in_c(signature, argument->extent.expression);
    if (argument->extent.of != EXTENT_LENGTH && argument->extent.of != EXTENT_ROOM &&
        argument->extent.of != EXTENT_TO_END)
      continue;
    const struct argument *length = &signature->arguments[argument->extent.argument];
    if (!length->is_taken || length->of == i)
      continue;
    if (argument->extent.of == EXTENT_TO_END)
      refuse_shared_end(signature, argument, length);
    else
      share_length(signature, argument, length);
  }
}

/* `size_t *written` beside room for an output that nothing else says the length of. */
static void take_written(struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++)
    for (size_t k = 0; signature->arguments[i].extent.of == EXTENT_ROOM && k < signature->count;
         k++) {
      struct argument *argument = &signature->arguments[k];
      if (argument->is_taken || !prototype_is_pointer_to_integer(argument) ||
          !(name_is_written(argument->name, signature->arguments[i].name) ||
            length_name_is_written(argument->name, signature->arguments[i].name)))
        continue;
      argument->is_taken = true;
      argument->passed = PASSED_WRITTEN_AT;
      argument->of = i;
      break;
    }
}

/* An array of bytes that the header itself says the size of. */
static void find_said(struct signature *signature, struct argument *argument) {
  const struct c_type *inner = argument->type->inner;
  uint64_t count;
  if (signature->is_import || argument->type->kind != C_POINTER || inner->kind == C_CHAR ||
      (inner->kind != C_VOID && inner->kind != C_NUMBER) || lengths_candidates(signature, argument))
    return;
  const struct length_constant constant = length_constant_of(signature, argument);
  if (length_words_read(signature, argument, &count)) {
    argument->extent = (struct extent){.of = EXTENT_NUMBER, .by = BY_WORDS, .count = count};
  } else if (constant.is_certain && constant.value) {
    argument->extent = (struct extent){.of = EXTENT_NUMBER, .by = BY_NAME, .count = constant.value};
  } else if (constant.is_certain) { /* of no bytes: nothing is there */
    argument->is_taken = true;
    argument->passed = PASSED_CONSTANT;
    argument->constant_by = BY_NAME;
  }
}

static void find_all_said(struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++) {
    struct argument *argument = &signature->arguments[i];
    if (may_have_extent(signature, i) && argument->extent.of == EXTENT_UNKNOWN &&
        argument->extent.by != BY_MARK)
      find_said(signature, argument);
  }
}

void lengths_find(struct signature *signature) {
  value_marks_take(signature);
  for (size_t i = 0; i < signature->count; i++) {
    struct argument *argument = &signature->arguments[i];
    if (!may_have_extent(signature, i) || length_marks_find(signature, argument))
      continue;
    if (argument->type->kind == C_ARRAY)
      argument->extent =
          (struct extent){.of = EXTENT_NUMBER, .by = BY_TYPE, .count = argument->type->count};
    else
      find_named(signature, i);
  }
  take_lengths(signature, true);
  take_lengths(signature, false);
  share_lengths(signature);
  find_all_said(signature);
  if (!signature->is_import)
    take_written(signature);
}

bool lengths_has_cell(const struct signature *signature, const struct argument *argument) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *other = &signature->arguments[i];
    if (other->is_taken && &signature->arguments[other->of] == argument &&
        (other->passed == PASSED_LENGTH_AT || other->passed == PASSED_WRITTEN_AT))
      return true;
  }
  return false;
}

const struct argument *lengths_count_beside(const struct signature *signature,
                                            const struct argument *argument) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *other = &signature->arguments[i];
    const bool is_pointer = other->type->kind == C_POINTER;
    const struct c_type *type = is_pointer ? other->type->inner : other->type;
    if (other == argument || other->is_taken || other->is_hidden || !prototype_is_integer(type) ||
        (is_pointer && signature->is_record) ||
        (is_pointer && (type->kind != C_NUMBER || other->way.direction != DIRECTION_IN_OUT)))
      continue;
    if ((name_may_be_count(other->name) || name_is_capacity(other->name)) &&
        !lengths_is_of_another(signature, argument, i))
      return other;
  }
  return NULL;
}

/* ---- For messages ---- */

/* `avail_in` of `next_in`, or NULL: beside it `total_in` is no candidate. */
static const struct argument *available(const struct signature *signature,
                                        const struct argument *argument) {
  const char *next = name_after(argument->name, "next");
  for (size_t i = 0; next && i < signature->count; i++) {
    const char *rest = name_after(signature->arguments[i].name, "avail");
    if (rest && name_equal(rest, next) && prototype_is_integer(signature->arguments[i].type))
      return &signature->arguments[i];
  }
  return NULL;
}

/* How likely it is that another parameter is the length. */
static enum length_rank rank_of(const struct signature *signature, const struct argument *argument,
                                size_t i) {
  const struct argument *other = &signature->arguments[i];
  const struct argument *only = available(signature, argument);
  if (only)
    return other == only ? LENGTH_RANK_OWN : LENGTH_RANK_NONE;
  const bool is_pointer = !signature->is_record && prototype_is_pointer_to_integer(other);
  const bool is_countable =
      prototype_is_integer(other->type) ||
      (is_pointer && !(lengths_element_size(argument) > 1 && name_ends_in_bytes(other->name)));
  const bool is_unnamed_behind = other == argument + 1 && strncmp(other->name, "arg", 3) == 0 &&
                                 strcmp(other->type->spelling, "size_t") == 0;
  if (other == argument || other->is_taken || other->is_hidden || !is_countable ||
      length_rules_is_size_of_each(signature, i) || lengths_is_of_another(signature, argument, i))
    return LENGTH_RANK_NONE;
  const enum length_rank rank =
      is_unnamed_behind ? LENGTH_RANK_OWN : length_name_rank(other->name, argument->name);
  return rank >= LENGTH_RANK_COUNT ? rank : LENGTH_RANK_NONE;
}

/* The likeliest of the ranks below one. */
static enum length_rank next_rank(const struct signature *signature,
                                  const struct argument *argument, enum length_rank below) {
  enum length_rank next = LENGTH_RANK_NONE;
  for (size_t i = 0; i < signature->count; i++) {
    const enum length_rank rank = rank_of(signature, argument, i);
    next = rank < below && rank > next ? rank : next;
  }
  return next;
}

const char *lengths_candidates(const struct signature *signature, const struct argument *argument) {
  struct text text = text_in(signature->reader->arena);
  size_t count = 0, total = 0;
  for (size_t i = 0; i < signature->count; i++)
    total += rank_of(signature, argument, i) != LENGTH_RANK_NONE;
  for (enum length_rank rank = LENGTH_RANK_OWN; rank; rank = next_rank(signature, argument, rank))
    for (size_t i = 0; i < signature->count; i++)
      if (rank_of(signature, argument, i) == rank) {
        count++;
        text_format(&text, "%s'%s'",
                    count == 1       ? ""
                    : count == total ? " or "
                                     : ", ",
                    signature->arguments[i].name);
      }
  return total ? text.bytes : NULL;
}

const char *lengths_candidate(const struct signature *signature, const struct argument *argument) {
  const enum length_rank best = next_rank(signature, argument, LENGTH_RANK_ABOVE);
  const bool is_written = !prototype_element(argument).is_const;
  const char *first = NULL;
  for (size_t i = 0; best && i < signature->count; i++) {
    const char *name = signature->arguments[i].name;
    if (rank_of(signature, argument, i) != best)
      continue;
    if (is_written && length_name_may_be_room(name))
      return name;
    first = first ? first : name;
  }
  return first;
}

const char *lengths_to_say(const struct signature *signature, const struct argument *argument) {
  const char *candidate = lengths_candidate(signature, argument);
  return candidate
             ? candidate
             : arena_format(signature->reader->arena, "N, where N is a number or a product of %s",
                            signature->is_record ? "fields" : "parameters");
}

/* ---- What C is passed ---- */

static void pass(struct signature *signature, const struct argument *argument) {
  struct function *function = signature->function;
  const struct argument *of = argument->is_taken ? &signature->arguments[argument->of] : argument;
  struct passed *passed = arena_push(signature->reader->arena, &function->passed,
                                     &function->passed_count, sizeof *passed);
  const struct c_type *type =
      prototype_is_pointer(argument) ? argument->type->inner : argument->type;
  *passed = (struct passed){.kind = argument->is_taken ? argument->passed : PASSED_PARAM,
                            .scalar = c_number_of(type),
                            .unit = of->extent.in_bytes ? lengths_element_size(of) : 1,
                            .c_name = argument->name,
                            .constant = argument->constant,
                            .text = argument->constant_text,
                            .by = argument->constant_by};
  if (passed->kind == PASSED_CONSTANT && prototype_is_pointer(argument))
    passed->scalar = SCALAR_U32;
  if (passed->kind == PASSED_USER) {
    passed->name = argument->name;
    passed->scalar = SCALAR_U32;
    if (signature->callback) /* its own */
      return;
  }
  if (passed->kind != PASSED_CONSTANT && of->has_param)
    passed->param = &function->params[of->param];
  else if (passed->kind != PASSED_CONSTANT && !signature->is_refused)
    prototype_refuse(signature, argument->at,
                     "'%s' is the length of '%s', which is no array itself; say what they are with "
                     "%slength:1",
                     argument->name, of->name, prototype_option(signature, of));
}

void lengths_pass(struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++)
    pass(signature, &signature->arguments[i]);
}
