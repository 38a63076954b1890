/*
 * layout_check.c: whether a source sees the header as tare does. What a source defines or includes
 * before the header may change sizes, offsets, enumerators and constants.
 */
#ifndef TARE_LAYOUT_CHECK_H
#define TARE_LAYOUT_CHECK_H

#include "compile/compile.h"

/** One thing that a source must see as the header has it. */
struct layout_question {
  struct location at;
  const char *condition; /* an expression of C that is true where it does */
  const char *has;       /* "'struct ring' has 64 bytes": the header's side of a message */
  const char *in_source; /* "%s": the other side, with the value that the source has */
};

struct layout_questions {
  struct layout_question *items;
  size_t count;
};

/** All that the glue takes for granted of the header. */
void layout_ask(struct arena *arena, const struct api *api, struct layout_questions *questions);

/** Adds the questions, one to a line, to a source that has so many lines before them. */
void layout_write(const struct layout_questions *questions, struct text *source);

/**
 * Reads what clang says of such a source, whose questions begin on line `first`. Reports what
 * differs, where `source` includes what declares it. False after an error.
 */
bool layout_judge(struct arena *arena, struct report *report, const struct compile_options *options,
                  const struct api *api, bool simd, const struct layout_questions *questions,
                  const char *source, size_t first, const char *path, const struct text *errors);

#endif
