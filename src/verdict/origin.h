/*
 * origin.c: an instruction that an inlined function of a language's own library has brought, such
 * as the panic of Rust behind a check of bounds, has its line in that library. Where the author's
 * code leads to it is told by the way that control takes.
 */
#ifndef TARE_ORIGIN_H
#define TARE_ORIGIN_H

#include "verdict/load.h"

enum { ORIGIN_MOST = 8 };

struct origin {
  struct location at;                  /* of the instruction; `file` is NULL where none is known */
  struct location places[ORIGIN_MOST]; /* in the author's code, from which control comes to it */
  size_t count; /* 0 where the instruction is the author's own, or none is known */
};

/** Of an instruction of a function. */
struct origin origin_find(struct arena *arena, const struct loaded *loaded, uint32_t function,
                          const uint8_t *at);

/** The place to name first: the author's, where there is one. */
struct location origin_place(const struct origin *origin);

/** What else is to be said of the place: " (core/panicking.rs:142, also from a.rs:7:5)", or "". */
const char *origin_note(struct arena *arena, const struct origin *origin);

#endif
