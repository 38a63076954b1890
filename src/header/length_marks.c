#include "header/length_marks.h"

#include "header/expressions.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/targets.h"

#include <stdlib.h>
#include <string.h>

/* `room:2*n+16`: C relies on that much room, and nothing tells it how much there is. */
static void read_computed_room(struct signature *signature, struct argument *argument,
                               const struct mark *mark) {
  const struct length *length = expression_read(signature, argument, mark->value);
  if (!length)
    return;
  if (argument->way.direction == DIRECTION_IN) {
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'room:%s', and C only reads it; say length:%s", argument->name,
                     mark->value, mark->value);
    return;
  }
  argument->extent = (struct extent){
      .of = EXTENT_EXPRESSION, .by = BY_MARK, .expression = length, .is_room = true};
  argument->way = (struct way){DIRECTION_OUT, BY_MARK};
}

/* Whether a marked length counts bytes, as it does without a mark: `n_bytes`, but not of `bytes`.
 */
static bool counts_bytes(const struct argument *argument, const char *length) {
  return lengths_element_size(argument) > 1 && name_ends_in_bytes(length) &&
         !name_is_own_count(length, argument->name);
}

/* `room:x`: C fills it, and its result says how far. */
static bool find_marked_room(struct signature *signature, struct argument *argument) {
  const struct mark *mark = marks_find(argument->marks, MARK_ROOM);
  if (!mark || (mark_is_by_pattern(mark) && !expression_fits(signature, mark->value)))
    return false;
  marks_take(argument->marks, MARK_ROOM);
  argument->extent.by = BY_MARK;
  if (!expression_is_parameter(signature, mark->value)) {
    read_computed_room(signature, argument, mark);
    return true;
  }
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *room = &signature->arguments[i];
    if (!prototype_is_called(room, mark->value) || !prototype_is_integer(room->type))
      continue;
    argument->extent = (struct extent){.of = EXTENT_ROOM, .by = BY_MARK, .argument = i};
    argument->extent.in_bytes = counts_bytes(argument, room->name);
    if (argument->way.direction == DIRECTION_IN)
      break;
    argument->way = (struct way){DIRECTION_OUT, BY_MARK};
    return true;
  }
  prototype_refuse(signature, argument->at,
                   argument->extent.of == EXTENT_ROOM
                       ? "'%s' is marked 'room:%s', and C only reads it; say length:%s"
                       : "'%s' is marked 'room:%s', and '%s' is no integer parameter",
                   argument->name, mark->value, mark->value);
  return true;
}

/* `length:end`, where C gets the address behind the last element. */
static bool find_marked_end(const struct signature *signature, struct argument *argument,
                            const char *name) {
  for (size_t i = 0; i < signature->count && !signature->is_record; i++) {
    const struct argument *end = &signature->arguments[i];
    if (end == argument || end->is_taken || !prototype_is_called(end, name) ||
        !lengths_are_equal_pointers(argument, end) || !prototype_element(end).is_const)
      continue;
    argument->extent = (struct extent){.of = EXTENT_TO_END, .by = BY_MARK, .argument = i};
    return true;
  }
  return false;
}

bool length_marks_find(struct signature *signature, struct argument *argument) {
  const struct mark *mark = marks_find(argument->marks, MARK_LENGTH);
  if (!mark)
    return find_marked_room(signature, argument);
  if (mark_is_by_pattern(mark) && !expression_fits(signature, mark->value))
    return false; /* `png_*.data=length:size` fits the functions with a size */
  mark = marks_take(argument->marks, MARK_LENGTH);
  if (find_marked_end(signature, argument, mark->value))
    return true;
  struct extent *extent = &argument->extent;
  const struct length *length = expression_read(signature, argument, mark->value);
  extent->by = BY_MARK;
  if (!length)
    return true;
  switch (length->kind) {
  case LENGTH_NUMBER:
    extent->of = EXTENT_NUMBER;
    extent->count = length->number;
    break;
  case LENGTH_PARAMETER:
    extent->of = EXTENT_LENGTH;
    extent->argument = length->parameter;
    extent->in_bytes = counts_bytes(argument, signature->arguments[length->parameter].name);
    if (extent->in_bytes && prototype_is_pointer(&signature->arguments[length->parameter]))
      prototype_refuse(signature, argument->at,
                       "'%s' is marked 'length:%s': '%s' counts bytes, and a length that C changes "
                       "counts elements; give a number of elements, or take it in a function of "
                       "your own",
                       argument->name, mark->value, signature->arguments[length->parameter].name);
    break;
  default:
    extent->of = EXTENT_EXPRESSION;
    extent->expression = length;
  }
  return true;
}

/* Whether a mark `length:x` of what C gives back names the parameter. */
static bool is_named_by(struct arena *arena, const struct marks *marks,
                        const struct argument *argument) {
  const struct mark *mark = marks_find(marks, MARK_LENGTH);
  return mark && mark->value && expression_names(arena, mark->value, argument);
}

bool length_marks_is_named(const struct signature *signature, const struct argument *argument) {
  struct arena *arena = signature->reader->arena;
  bool is_named = is_named_by(arena, signature->marks, argument);
  for (size_t i = 0; i < signature->count; i++)
    is_named |= targets_is_output(signature, &signature->arguments[i]) &&
                is_named_by(arena, signature->arguments[i].marks, argument);
  return is_named && !prototype_element(argument).is_const;
}
