#include "header/length_advice.h"

#include "header/length_constants.h"
#include "header/lengths.h"
#include "header/names.h"

#include <string.h>

static bool has_any_word(const char *name, const char *const *words) {
  for (; *words; words++)
    if (name_has_word(name, *words))
      return true;
  return false;
}

static bool is_byte_pointer(const struct argument *argument) {
  return argument->type->kind == C_POINTER && lengths_element_size(argument) == 1 &&
         argument->type->inner->kind != C_RECORD;
}

/* An integer of the function that is called so. */
static const char *integer_called(const struct signature *signature, const char *const *words) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    if (prototype_is_integer(argument->type) &&
        (name_is_word(argument->name, words) || has_any_word(argument->name, words)))
      return argument->name;
  }
  return NULL;
}

/* `stride*height` or `width*height`, of the pixels of an image. */
static const char *advise_area(const struct signature *signature) {
  static const char *const strides[] = {"stride", "pitch", NULL},
                           *const widths[] = {"width", "w", NULL},
                           *const heights[] = {"height", "rows", "h", NULL};
  const char *height = integer_called(signature, heights);
  const char *width = integer_called(signature, strides);
  if (!width)
    width = integer_called(signature, widths);
  return width && height ? arena_format(signature->reader->arena, "%s*%s", width, height) : NULL;
}

/* The one pointer that C only reads, of those that have a length; NULL where there are several. */
static const struct argument *only_input(const struct signature *signature,
                                         const struct argument *than) {
  const struct argument *found = NULL;
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    if (argument == than || !prototype_is_pointer(argument) ||
        argument->extent.of != EXTENT_LENGTH || !prototype_element(argument).is_const ||
        prototype_is_pointer(&signature->arguments[argument->extent.argument]))
      continue;
    if (found && found->extent.argument != argument->extent.argument && found + 2 < than)
      continue; /* the message comes before what is authenticated beside it */
    found = found ? found : argument;
  }
  return found;
}

/* A pointer that is called so: a code that is apart from what it is about. */
static bool has_code_apart(const struct signature *signature) {
  static const char *const names[] = {"mac", "tag", NULL};
  for (size_t i = 0; i < signature->count; i++)
    if (prototype_is_pointer(&signature->arguments[i]) &&
        name_is_word(signature->arguments[i].name, names))
      return true;
  return false;
}

/* Encryption may add a code that decryption takes away again. NULL where the words leave open
 * whether it does. */
static const char *advise_sealed(const struct signature *signature, const char *length) {
  static const char *const undoes[] = {"decrypt", "pull", NULL};
  static const char *const does[] = {"easy", "encrypt", "push", "seal", NULL};
  const char *symbol = signature->function->symbol;
  const bool does_any = has_any_word(symbol, does);
  const bool is_undone =
      has_any_word(symbol, undoes) || (does_any && name_has_word(symbol, "open"));
  const struct length_constant sealed =
      length_constant_for(signature, name_has_word(symbol, "seal") ? "seal" : "mac");
  const struct length_constant code = sealed.name ? sealed : length_constant_for(signature, "mac");
  if (has_code_apart(signature))
    return length;
  if (!code.name)
    return does_any || is_undone || length_constant_for(signature, "sig").name ? NULL : length;
  return does_any || is_undone ? arena_format(signature->reader->arena,
                                              is_undone ? "%s-%s" : "%s+%s", length, code.name)
                               : NULL;
}

/* Whether nothing else that C writes comes earlier without a length. */
static bool is_first_open(const struct signature *signature, const struct argument *argument) {
  for (const struct argument *other = signature->arguments; other < argument; other++)
    if (prototype_is_pointer(other) && other->extent.of == EXTENT_UNKNOWN && !other->is_taken &&
        !prototype_element(other).is_const && other->type->inner->kind != C_RECORD)
      return false;
  return true;
}

/* As much as C reads of the one input. */
static const char *advise_shared(const struct signature *signature,
                                 const struct argument *argument) {
  const struct argument *input = only_input(signature, argument);
  if (!input || prototype_element(argument).is_const || length_constant_is_for(argument) ||
      !is_first_open(signature, argument))
    return NULL;
  const char *length = signature->arguments[input->extent.argument].name;
  return is_byte_pointer(argument) ? advise_sealed(signature, length) : length;
}

const char *length_advice(const struct signature *signature, const struct argument *argument) {
  const struct length_constant constant = length_constant_of(signature, argument);
  if (constant.name && constant.value)
    return constant.name;
  if (lengths_candidates(signature, argument))
    return lengths_candidate(signature, argument);
  const char *area = advise_area(signature);
  return area ? area : advise_shared(signature, argument);
}
