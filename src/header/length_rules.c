#include "header/length_rules.h"

#include "header/length_names.h"
#include "header/lengths.h"
#include "header/names.h"

#include <string.h>

/* ---- Short names ---- */

/* Whether the integer is the length of this buffer by one of its short names, and how it counts. */
static bool is_short_length(const struct signature *signature, const struct argument *length,
                            const struct argument *buffer, bool *in_bytes) {
  struct arena *arena = signature->reader->arena;
  const char *name;
  for (size_t i = 0; (name = length_name_of(arena, buffer->name, i)); i++)
    if (lengths_is_of(length, buffer, name, in_bytes))
      return true;
  return false;
}

static bool is_short_room(const struct signature *signature, const struct argument *room,
                          const struct argument *buffer) {
  struct arena *arena = signature->reader->arena;
  const char *name;
  if (length_name_is_room(room->name, buffer->name))
    return true;
  for (size_t i = 0; (name = length_name_of(arena, buffer->name, i)); i++)
    if (name_is_own_capacity(room->name, name) || length_name_is_room(room->name, name))
      return true;
  return false;
}

/* Whether the integer may as well belong to another pointer: `srcSize` beside `srcBuffer` and
 * `srcStart`. */
static bool is_shared(const struct signature *signature, const struct argument *integer,
                      const struct argument *buffer) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *other = &signature->arguments[i];
    bool in_bytes;
    if (other != buffer && prototype_is_pointer(other) &&
        (lengths_is_of(integer, other, other->name, &in_bytes) ||
         is_short_length(signature, integer, other, &in_bytes) ||
         is_short_room(signature, integer, other)))
      return true;
  }
  return false;
}

static bool find_short_name(struct signature *signature, size_t i) {
  struct argument *argument = &signature->arguments[i];
  const bool is_const = prototype_element(argument).is_const;
  for (size_t k = 0; k < signature->count; k++) {
    const struct argument *integer = &signature->arguments[k];
    bool in_bytes = false;
    if (!lengths_is_open(signature, k) || is_shared(signature, integer, argument))
      continue;
    if (!is_const && lengths_element_size(argument) == 1 &&
        is_short_room(signature, integer, argument)) {
      argument->extent = (struct extent){.of = EXTENT_ROOM, .by = BY_NAME, .argument = k};
      return true;
    }
    if (is_short_length(signature, integer, argument, &in_bytes)) {
      lengths_set(signature, i, k, in_bytes);
      return true;
    }
  }
  return false;
}

/* ---- Texts of integers ---- */

/* `const uint8_t *`, `const uint16_t *` or `const uint32_t *`: a text that C only reads. */
static bool is_string_of_units(const struct argument *argument) {
  const struct c_type *inner = argument->type->inner;
  return argument->type->kind == C_POINTER && inner->kind == C_NUMBER && inner->is_const &&
         (inner->scalar == SCALAR_U8 || inner->scalar == SCALAR_U16 || inner->scalar == SCALAR_U32);
}

static bool is_size(const struct signature *signature, size_t i) {
  return lengths_is_open(signature, i) &&
         strcmp(signature->arguments[i].type->spelling, "size_t") == 0;
}

/* A function that takes one of several, or counts in other units. */
static bool is_about_one(const char *function) {
  static const char *const words[] = {"at",   "nth",  "get",  "index", "bit",
                                      "bits", "char", "skip", "drop",  NULL};
  for (const char *const *word = words; *word; word++)
    if (name_has_word(function, *word))
      return true;
  return false;
}

/* `s, n`, `s1, n1`: how libunistring and its kind pass a text. */
static bool find_number_of_string(struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  if (!is_string_of_units(argument) || !is_size(signature, i + 1) ||
      is_about_one(signature->function->symbol) ||
      !length_name_is_of_string(argument[1].name, argument->name))
    return false;
  lengths_set(signature, i, i + 1, false);
  return true;
}

bool length_rules_may_be(const struct signature *signature, size_t i, size_t length) {
  const struct argument *argument = &signature->arguments[i];
  const struct argument *integer = &signature->arguments[length];
  bool in_bytes;
  return (length == i + 1 && is_string_of_units(argument) &&
          length_name_is_of_string(integer->name, argument->name)) ||
         is_short_length(signature, integer, argument, &in_bytes) ||
         is_short_room(signature, integer, argument);
}

/* `s1, s2, n`: two of the same type and length, as memcmp has them. */
static bool find_number_of_two(struct signature *signature, size_t i) {
  for (size_t first = i ? i - 1 : 0; first <= i; first++) {
    const struct argument *argument = &signature->arguments[first];
    if (first + 2 >= signature->count || !is_string_of_units(argument) ||
        !is_string_of_units(argument + 1) ||
        argument[0].type->inner->scalar != argument[1].type->inner->scalar ||
        strcmp(argument[0].name, "s1") != 0 || strcmp(argument[1].name, "s2") != 0 ||
        !is_size(signature, first + 2) || strcmp(argument[2].name, "n") != 0)
      continue;
    lengths_set(signature, i, first + 2, false);
    return true;
  }
  return false;
}

/* Of `thing_xor(c, m, mlen, …)` what is written is as long as what is read. */
static bool find_xored(struct signature *signature, size_t i) {
  const struct argument *argument = &signature->arguments[i];
  bool in_bytes = false;
  if (!name_has_word(signature->function->symbol, "xor") || i + 2 >= signature->count ||
      prototype_element(argument).is_const || lengths_element_size(argument) != 1)
    return false;
  const struct argument *input = argument + 1, *length = argument + 2;
  if (!prototype_is_pointer(input) || lengths_element_size(input) != 1 ||
      !prototype_element(input).is_const || !lengths_is_open(signature, i + 2) ||
      !lengths_is_of(length, input, input->name, &in_bytes))
    return false;
  lengths_set(signature, i, i + 2, false);
  return true;
}

bool length_rules_find(struct signature *signature, size_t i) {
  return find_short_name(signature, i) || find_number_of_string(signature, i) ||
         find_number_of_two(signature, i) || find_xored(signature, i);
}

bool length_rules_is_size_of_each(const struct signature *signature, size_t size) {
  static const char *const counts[] = {"n",     "count",  "num",   "nitems", "items",
                                       "nobj",  "nmemb",  "nelem", "nelems", "elements",
                                       "nobjs", "blocks", NULL};
  if (!name_equal(signature->arguments[size].name, "size") &&
      !name_equal(signature->arguments[size].name, "sz"))
    return false;
  for (size_t i = 0; i < signature->count; i++)
    for (size_t k = 0; i != size && prototype_is_integer(signature->arguments[i].type) && counts[k];
         k++)
      if (name_equal(signature->arguments[i].name, counts[k]))
        return true;
  return false;
}
