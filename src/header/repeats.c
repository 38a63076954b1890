#include "header/repeats.h"

#include <string.h>

enum { FULL = 4, NAMED = 10 }; /* messages that are printed at once, and names behind the last */

/* An error that several functions have. */
struct repeat {
  const char *key; /* its text without the names of function and parameter */
  size_t printed;
  struct strings names; /* of the others: `function.parameter`, or `function` */
  struct location at;   /* of the first of these */
  const char *message;  /* the whole text for it */
};

static bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether the word stands at this place of the text, alone. */
static bool is_word_at(const char *text, const char *at, const char *word) {
  const size_t length = strlen(word);
  return length && strncmp(at, word, length) == 0 && (at == text || !is_word_char(at[-1])) &&
         !is_word_char(at[length]);
}

static const char *key_of(struct arena *arena, const char *message, const char *function,
                          const char *parameter) {
  struct text text = text_in(arena);
  for (const char *at = message; *at;) {
    const char *name = is_word_at(message, at, function)    ? function
                       : is_word_at(message, at, parameter) ? parameter
                                                            : NULL;
    if (name)
      text_add(&text, name == function ? "\1" : "\2");
    else
      text_bytes(&text, at, 1);
    at += name ? strlen(name) : 1;
  }
  return text.length ? text.bytes : "";
}

static struct repeat *repeat_of(struct reader *reader, const char *key) {
  for (size_t i = 0; i < reader->repeat_count; i++)
    if (strcmp(reader->repeats[i].key, key) == 0)
      return &reader->repeats[i];
  struct repeat *added =
      arena_push(reader->arena, &reader->repeats, &reader->repeat_count, sizeof *reader->repeats);
  *added = (struct repeat){.key = key};
  return added;
}

/* The parameter that stands at the place, or "". */
static const char *parameter_at(const struct signature *signature, struct location at) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct location other = signature->arguments[i].at;
    if (other.line == at.line && other.column == at.column)
      return signature->arguments[i].name;
  }
  return "";
}

void repeats_report(struct signature *signature, struct location at, const char *message) {
  struct reader *reader = signature->reader;
  const char *function = signature->function->symbol, *parameter = parameter_at(signature, at);
  struct repeat *repeat = repeat_of(reader, key_of(reader->arena, message, function, parameter));
  if (reader->report->is_lenient || repeat->printed < FULL) {
    repeat->printed++;
    report_error(reader->report, at, "%s", message);
    return;
  }
  if (!repeat->names.count) {
    repeat->at = at;
    repeat->message = message;
  }
  strings_add(reader->arena, &repeat->names,
              *parameter ? arena_format(reader->arena, "%s.%s", function, parameter) : function);
  reader->report->errors++;
}

static void tell(struct reader *reader, const struct repeat *repeat) {
  struct text message = text_in(reader->arena);
  const size_t others = repeat->names.count - 1;
  text_add(&message, repeat->message);
  for (size_t i = 1; i <= others && i <= NAMED; i++)
    text_format(&message, "%s%s", i > 1 ? ", " : "; likewise ", repeat->names.at[i]);
  if (others > NAMED)
    text_format(&message, " and %zu more, which --lenient lists", others - NAMED);
  reader->report->errors--; /* it was counted */
  report_error(reader->report, repeat->at, "%s", message.bytes);
}

void repeats_tell(struct reader *reader) {
  for (size_t i = 0; i < reader->repeat_count; i++)
    if (reader->repeats[i].names.count)
      tell(reader, &reader->repeats[i]);
}
