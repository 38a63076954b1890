/* names.c: C names as JavaScript spells them, and what belongs together by its name. */
#ifndef TARE_NAMES_H
#define TARE_NAMES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/** `hash_64` is hash64, `with_key` withKey, `GET_MAX` getMax, `XMLParse` xmlParse. */
char *name_camel(struct arena *arena, const char *name);

/** `hash_mode` is HashMode, `sha256_ctx` and `SHA256` Sha256; `XMLParser` stays as it is. */
char *name_pascal(struct arena *arena, const char *name);

/** `suffix` dropped from the end of `name`, where something is left of it. */
const char *name_without(struct arena *arena, const char *name, const char *suffix);

/**
 * What follows `prefix` in `name`, compared without case and underscores, where a word begins:
 * `add` in `adder_add` and `Add` in `AdderAdd` for the prefix `adder`. NULL where `prefix` is not
 * in front, or what follows is not an identifier.
 */
const char *name_after(const char *name, const char *prefix);

/**
 * The same for the name of a type in front, with or without `_t`, `_ctx`, `_context`, `_state` (or
 * `State`, …) at its end: `init` in `sha256_init` for `sha256_ctx`. The longest form of the type's
 * name that fits wins.
 */
const char *name_after_type(const char *name, const char *type);

bool name_is_one_of(const char *name, const char *const *list, size_t count);

/** Equal without case and underscores. */
bool name_equal(const char *name, const char *other);

/** Another name, of `list`, that is nearest to a misspelt one, or NULL where none is near. */
const char *name_nearest(struct arena *arena, const char *name, const char *const *list,
                         size_t count);

/** Whether JavaScript can have it as a name: letters, digits and underscores. */
bool name_is_identifier(const char *name);

/** Whether an integer of this name behind `buffer` is its length: `data_len`, `dataLen`, `n`, … */
bool name_is_length(const char *name, const char *buffer);

/** Whether it says whose length it is, and that is `buffer`: `data_len`, `n_data`, and not `len`.
 */
bool name_is_own_length(const char *name, const char *buffer);

/** Whether it is the length of some buffer that it calls by what it is: `buf_len`, `src_size`. */
bool name_is_general_length(const char *name);

/**
 * The same for text, which needs no length: a count beside it may be of anything, so that `n` and
 * `count` are only its length where they name it (`text_n`), and `words` and `items` never are.
 */
bool name_is_text_length(const char *name, const char *text);

/** Whether it says how much `buffer` may be filled with: `out_cap`, `capacity`, `max_len`, … */
bool name_is_capacity(const char *name, const char *buffer);

/** Whether an integer of this name may be a place in a text: `pos`, `start_index`, `from`, … */
bool name_is_position(const char *name);

/**
 * Whether a pointer of this name is one that is only written: `out`, `output`, `result` or
 * `written`, alone or as the first or last word of the name: `out_x`, `x_out`, `outX`,
 * `bytes_written`.
 */
bool name_is_out(const char *name);

/** `x` of `out_x`, `x_out` and `outX`, where something is left; otherwise `name`. */
const char *name_without_out(struct arena *arena, const char *name);

/** Whether a buffer of this name is one that the function fills: `out`, `dst_buf`, `digest`, … */
bool name_is_filled(const char *name);

/** What every class has already: instances `free`, the class `name`, …, and with snapshots `clone`,
 * … */
bool name_is_member(const char *name, bool is_static, bool has_snapshot);

/** Functions that every object has already: `toString`, `valueOf`, … */
bool name_is_of_objects(const char *name);

#endif
