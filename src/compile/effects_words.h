/* effects_words.c: words, types and attributes in LLVM's text, for effects_text.c. Nothing is read
 * behind the end of a span. */
#ifndef TARE_EFFECTS_WORDS_H
#define TARE_EFFECTS_WORDS_H

#include "compile/effects_text.h"

/** A part of the text, which what is taken is taken from. */
struct ir_span {
  const char *at, *end;
};

/** A struct with a name. */
struct ir_type {
  const char *text, *end;
  uint64_t size, alignment; /* bytes */
  bool is_known, is_asked;
};

/** How a type lies in memory: bytes. */
struct ir_size {
  uint64_t size, alignment;
  bool is_pointer;
};

/* ---- Words ---- */

void ir_skip_spaces(struct ir_span *span);

bool ir_begins_with(struct ir_span span, const char *word);

/** Takes the word if it is the next one as a whole. */
bool ir_take_word(struct ir_span *span, const char *word);

/** Takes these bytes if they come next. */
bool ir_take(struct ir_span *span, const char *bytes);

/** The next word of letters, digits, `_`, `.`, `$` and `-`; it may be empty. */
struct ir_span ir_next_word(struct ir_span *span);

bool ir_is_word(struct ir_span word, const char *expected);

/** Whether it is in a list that ends in NULL. */
bool ir_is_one_of(struct ir_span word, const char *const *list);

/** Behind a string that begins here. */
const char *ir_behind_string(const char *at, const char *end);

/** The name behind a sigil, `%3`, `@f` or `%"a b"`; empty where there is none. */
struct ir_span ir_take_name(struct ir_span *span);

/** Up to `stop` or the end, outside of brackets and strings; without it. */
struct ir_span ir_take_until(struct ir_span *span, char stop);

/** The next of several with commas between them; false behind the last. */
bool ir_next_item(struct ir_span *span, struct ir_span *item);

/** What is between the brackets that begin here, which are taken; false where none do. */
bool ir_take_brackets(struct ir_span *span, struct ir_span *inside);

bool ir_take_integer(struct ir_span *span, int64_t *value);

/* ---- Types ---- */

/** Takes a type. False where it is not understood. `depth` is 0 but for types inside of others. */
bool ir_take_type(struct ir *ir, struct ir_span *span, struct ir_size *size, int depth);

/** Goes from a type to the one inside of it that an index of getelementptr counts: `scale` bytes
 * for each step, or of a struct's field `offset`. */
bool ir_step_into(struct ir *ir, struct ir_span *type, int64_t index, uint64_t *scale,
                  uint64_t *offset, int depth);

/* ---- Attributes ---- */

/** Takes those between a type and its value. */
void ir_read_attributes(struct ir *ir, struct ir_span *span, struct ir_attributes *attributes);

#endif
