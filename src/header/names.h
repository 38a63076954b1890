/* names.c: C names as JavaScript spells them, and what belongs together by its name. */
#ifndef TARE_NAMES_H
#define TARE_NAMES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* ---- name_case.c ---- */

/** `hash_64` is hash64, `with_key` withKey, `GET_MAX` getMax, `XMLParse` xmlParse, `LZ4F_isError`
 * lz4fIsError; digits do not run together, `X3_64` is x3_64. */
char *name_camel(struct arena *arena, const char *name);

/** `hash_mode` is HashMode, `sha256_ctx` and `SHA256` Sha256, `ZSTD_CParameter` ZstdCParameter;
 * `XMLParser` stays as it is. */
char *name_pascal(struct arena *arena, const char *name);

/* ---- names.c ---- */

/** The length of a type's name without `_t`, `_ctx`, `_context` and `_state` at its end. */
size_t name_type_length(const char *name);

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

/** What stands before the word `init`, or NULL: `mp` of mp_init_set, `deflate` of deflateInit2_. */
const char *name_before_init(struct arena *arena, const char *name);

/** Whether its first word is `init`. */
bool name_begins_with_init(const char *name);

/** Whether `name` is `pattern`, where each `*` stands for any characters. */
bool name_fits(const char *pattern, const char *name);

bool name_is_one_of(const char *name, const char *const *list, size_t count);

/** Equal without case and underscores. */
bool name_equal(const char *name, const char *other);

/** Whether `name` is that of a type, with or without `_t`, `_ctx`, … at the type's end. */
bool name_equal_type(const char *name, const char *type);

/** Equal to one of the words, which NULL ends. */
bool name_is_word(const char *name, const char *const *words);

/** Another name, of `list`, that is nearest to a misspelt one, or NULL where none is near. */
const char *name_nearest(struct arena *arena, const char *name, const char *const *list,
                         size_t count);

/** Whether JavaScript can have it as a name: letters, digits and underscores. */
bool name_is_identifier(const char *name);

/** Whether it counts the elements of `buffer`, and says so: `data_len`, `dataCount`, `n_data`. */
bool name_is_own_count(const char *name, const char *buffer);

/** The same of its bytes: `data_bytes`. */
bool name_is_own_byte_count(const char *name, const char *buffer);

/** The same of its bytes, where an element is one: `data_size`. */
bool name_is_own_size(const char *name, const char *buffer);

/** Whether it counts the elements of `buffer`, or with `counts_bytes` its bytes, and names it by
 * the beginning of its name: `dict_len` and `dictSize`, of `dictionary`. */
bool name_is_short_length(const char *name, const char *buffer, bool counts_bytes);

/** Whether it is the length of some buffer that it calls by what it is: `buf_len`, `src_size`. */
bool name_is_general_length(const char *name);

/** The same of a number of elements: `buf_len`, and not `src_size`. */
bool name_is_general_count(const char *name);

/** Whether it says how much there is room for, without a name: `cap`, `max_len`. */
bool name_is_capacity(const char *name);

/** Whether it says how much `buffer` may be filled with: `out_cap`, `max_out`. */
bool name_is_own_capacity(const char *name, const char *buffer);

/** Whether it may say that more of `buffer` is written than was there: `new_len`, `capacity`. */
bool name_is_room(const char *name, const char *buffer);

bool name_ends_in_bytes(const char *name);

/** Whether it is the end of what begins at `begin`: `end`, `text_end`. */
bool name_is_end(const char *name, const char *begin);

/** Whether it may be the end of something: also `last`, which may be the last or behind it. */
bool name_may_be_end(const char *name);

/** Whether two pointers beside each other may lead to the begin and the end of something: `first`
 * and `last`, `lo` and `hi`, anything and `stop`. Either may as well be one value. */
bool name_may_be_ends(const char *begin, const char *end);

/** Whether it says how much of `buffer` was written: `bytes_written`, `out_len`. */
bool name_is_written(const char *name, const char *buffer);

/** Whether the word stands somewhere in the name. */
bool name_has_word(const char *name, const char *word);

/** Whether an integer of this name may be the length of a text: `size`, `n`; where it is not right
 * behind the text, only what says so: `input_size`. */
bool name_may_be_text_length(const char *name, bool is_behind);

/** Whether an integer of this name may count what lies behind some pointer. */
bool name_may_be_count(const char *name);

/** Whether an integer of this name may be a place in a text: `pos`, `start_index`, `from`, … */
bool name_is_position(const char *name);

/** `x` of `out_x`, `x_out` and `outX`, where something is left; otherwise `name`. */
const char *name_without_out(struct arena *arena, const char *name);

/** Whether what a pointer of this name points to is only written: `out_x`, `dst`, `result_buf`. */
bool name_is_result(const char *name);

/** Whether that is so most of the time: `hash`, which a compression function reads as well. */
bool name_is_weak_result(const char *name);

/** What every class has already: instances `free`, the class `name`, …, and with snapshots `clone`,
 * … */
bool name_is_member(const char *name, bool is_static, bool has_snapshot);

/** Functions that every object has already: `toString`, `valueOf`, … */
bool name_is_of_objects(const char *name);

#endif
