/* length_names.c: the words by which a name says that it is the length of something. */
#ifndef TARE_LENGTH_NAMES_H
#define TARE_LENGTH_NAMES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/**
 * What a length may call the buffer, where that is not the buffer's whole name: `src` for
 * `srcBuffer`, `dict` for `dictionary`. There may be several; NULL behind the last one.
 */
const char *length_name_of(struct arena *arena, const char *buffer, size_t index);

/** Whether it says how much `buffer` may be filled with in the words that names.c does not have:
 * `out_avail`, `out_nbytes_avail`. */
bool length_name_is_room(const char *name, const char *buffer);

/** Whether it says how much of `buffer` was written, likewise: `actual_out_nbytes_ret`. */
bool length_name_is_written(const char *name, const char *buffer);

/** Whether `s` and `n`, or `s1` and `n1`, are a text of integers and the number of these. */
bool length_name_is_of_string(const char *name, const char *string);

/** Whether it may say how much room there is for some output: `maxOutputSize`. */
bool length_name_may_be_room(const char *name);

/** How likely it is that an integer of this name says how many elements of `buffer` there are. */
enum length_rank {
  LENGTH_RANK_NONE,   /* it says something else: `codepoint`, `flags`, `index` */
  LENGTH_RANK_OPEN,   /* nothing is known of the name: `degree` */
  LENGTH_RANK_COUNT,  /* it counts something: `n`, `max_items` */
  LENGTH_RANK_BUFFER, /* it is the length of some buffer: `bufsize`, `capacity` */
  LENGTH_RANK_OWN,    /* of this one: `data_len` */
  LENGTH_RANK_ABOVE,  /* no name has it */
};
enum length_rank length_name_rank(const char *name, const char *buffer);

#endif
