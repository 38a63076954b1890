#include "header/statuses.h"

#include "header/comment_words.h"
#include "header/helpers.h"
#include "header/names.h"
#include "header/words.h"

#include <string.h>

static bool has_word(const char *word, const char *const *list) {
  for (; *list; list++)
    if (strcmp(word, *list) == 0)
      return true;
  return false;
}

/* `mp` of mp_err: what stands before the word that says that the type tells how something went. */
static const char *prefix_of_status(const struct reader *reader, const char *type) {
  static const char *const ends[] = {"err",    "error", "status", "result", "ret",
                                     "retval", "code",  "rc",     "errno",  NULL};
  struct strings words = words_of(reader->arena, type);
  if (words.count > 1 && strcmp(words.at[words.count - 1], "t") == 0)
    words.count--;
  if (words.count < 2 || !has_word(words.at[words.count - 1], ends))
    return NULL;
  return words_joined(reader->arena, &words, 0, words.count - 1);
}

/* `OKAY` of MP_OKAY, for the prefix `mp`. */
static bool is_success(const char *constant, const char *prefix) {
  static const char *const successes[] = {"ok",        "okay",    "success", "noerror",
                                          "noerr",     "errnone", "errok",   "errorok",
                                          "errornone", "none",    NULL};
  const char *rest = name_after(constant, prefix);
  return rest && name_is_word(rest, successes);
}

static bool is_zero(const struct reader *reader, const char *constant) {
  double value;
  return reader_value(reader, constant, &value) && value == 0;
}

static bool has_success(const struct reader *reader, const char *prefix) {
  const struct c_header *header = reader->header;
  for (size_t i = 0; i < header->macro_count; i++)
    if (is_success(header->macros[i].origin.name, prefix) &&
        is_zero(reader, header->macros[i].origin.name))
      return true;
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct c_declaration *declaration = &header->declarations[i];
    if (declaration->kind != DECLARES_ENUM)
      continue;
    for (size_t k = 0; k < declaration->enumeration->enumerator_count; k++)
      if (declaration->enumeration->enumerators[k].value == 0 &&
          is_success(declaration->enumeration->enumerators[k].origin.name, prefix))
        return true;
  }
  return false;
}

static bool is_typed(const struct reader *reader, const struct function *init) {
  const struct c_function *declared = helpers_find(reader, init->symbol);
  const char *prefix = declared ? prefix_of_status(reader, declared->type->inner->spelling) : NULL;
  return prefix && has_success(reader, prefix);
}

void statuses_settle(struct reader *reader, struct function *init) {
  struct result *result = &init->result;
  const bool is_number = result->kind == RESULT_SCALAR && scalar_is_integer(result->scalar) &&
                         !scalar_is_bigint(result->scalar);
  if (!is_number || result->failure.rule != FAILURE_NONE)
    return;
  const bool is_said =
      comment_says_zero_succeeds(init->returns_doc) || comment_says_zero_succeeds(init->doc);
  if (!is_said && !is_typed(reader, init))
    return;
  result->failure =
      (struct failure_marks){.rule = FAILURE_NONZERO, .by = is_said ? BY_WORDS : BY_NAME};
  result->kind = RESULT_STATUS;
}
