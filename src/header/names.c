#include "header/names.h"

#include "header/letters.h"

#include <string.h>

const char *name_without(struct arena *arena, const char *name, const char *suffix) {
  const size_t length = strlen(name), dropped = strlen(suffix);
  if (length <= dropped)
    return name;
  for (size_t i = 0; i < dropped; i++)
    if (letter_to_lower(name[length - dropped + i]) != suffix[i])
      return name;
  return arena_copy(arena, name, length - dropped);
}

static const char *const type_suffixes[] = {"t", "ctx", "context", "state"};

/*
 * The length of `name` without a type's suffix at its end, or `length` itself. `_state` always is a
 * suffix; `State` only where `humps` are looked for.
 */
static size_t without_type_suffix(const char *name, size_t length, bool humps) {
  for (size_t s = 0; s < sizeof type_suffixes / sizeof *type_suffixes; s++) {
    const char *suffix = type_suffixes[s];
    const size_t dropped = strlen(suffix);
    if (length <= dropped + 1)
      continue;
    const char *start = name + length - dropped;
    bool same = true;
    for (size_t i = 0; i < dropped; i++)
      same = same && letter_to_lower(start[i]) == suffix[i];
    if (same && start[-1] == '_')
      return length - dropped - 1;
    if (same && humps && dropped > 1 && letter_is_upper(start[0]) && !letter_is_upper(start[1]) &&
        !letter_is_upper(start[-1]))
      return length - dropped;
  }
  return length;
}

size_t name_type_length(const char *name) {
  size_t length = strlen(name), before;
  do {
    before = length;
    length = without_type_suffix(name, length, false);
  } while (length < before);
  return length;
}

/* Whether a word goes on in capitals and digits alone. */
static bool is_shouted(const char *word) {
  while (letter_is_upper(*word) || letter_is_digit(*word))
    word++;
  return !letter_is_lower(*word);
}

/* `name` behind the first `length` bytes of `prefix`. */
static const char *after(const char *name, const char *prefix, size_t length) {
  const char *const end = prefix + length;
  char last = 0;
  while (prefix < end) {
    if (letter_is_separator(*prefix)) {
      prefix++;
    } else if (letter_is_separator(*name)) {
      name++;
    } else if (*name && letter_to_lower(*name) == letter_to_lower(*prefix)) {
      last = *name++;
      prefix++;
    } else {
      return NULL;
    }
  }
  const bool shouts = letter_is_digit(last) && is_shouted(name); /* LZ4F is no LZ4 */
  const bool hump =
      letter_is_upper(*name) && !shouts && (!letter_is_upper(last) || letter_is_lower(name[1]));
  const bool word_begins = hump || letter_is_separator(*name);
  while (letter_is_separator(*name))
    name++;
  return last && word_begins && *name && !letter_is_digit(*name) ? name : NULL;
}

const char *name_after(const char *name, const char *prefix) {
  return after(name, prefix, strlen(prefix));
}

const char *name_after_type(const char *name, const char *type) {
  for (size_t length = strlen(type);;) {
    const char *rest = after(name, type, length);
    const size_t shorter = without_type_suffix(type, length, true);
    if (rest || shorter == length)
      return rest;
    length = shorter;
  }
}

/* How many letters to insert, drop or change for one name to become the other. */
static size_t distance(struct arena *arena, const char *name, const char *other) {
  const size_t length = strlen(other);
  size_t *row = arena_alloc(arena, (length + 1) * sizeof *row);
  for (size_t j = 0; j <= length; j++)
    row[j] = j;
  for (size_t i = 0; name[i]; i++) {
    size_t diagonal = row[0];
    row[0] = i + 1;
    for (size_t j = 0; j < length; j++) {
      const size_t changed = diagonal + (letter_to_lower(name[i]) != letter_to_lower(other[j]));
      const size_t shorter = row[j] < row[j + 1] ? row[j] : row[j + 1];
      diagonal = row[j + 1];
      row[j + 1] = changed <= shorter ? changed : shorter + 1;
    }
  }
  return row[length];
}

const char *name_nearest(struct arena *arena, const char *name, const char *const *list,
                         size_t count) {
  const char *nearest = NULL;
  size_t least = strlen(name) / 4 + 1;
  for (size_t i = 0; i < count; i++) {
    const size_t steps = distance(arena, name, list[i]);
    if (steps >= least || strcmp(name, list[i]) == 0)
      continue;
    least = steps;
    nearest = list[i];
  }
  return nearest;
}

bool name_is_identifier(const char *name) {
  if (!*name || letter_is_digit(*name))
    return false;
  for (; *name; name++)
    if (!letter_is_upper(*name) && !letter_is_lower(*name) && !letter_is_digit(*name) &&
        *name != '_')
      return false;
  return true;
}

/* The rest of `name` behind the letters and digits of `other`, or NULL if it begins with others. */
static const char *rest_after(const char *name, const char *other) {
  for (;;) {
    while (letter_is_separator(*name))
      name++;
    while (letter_is_separator(*other))
      other++;
    if (!*other)
      return name;
    if (letter_to_lower(*name) != letter_to_lower(*other))
      return NULL;
    name++;
    other++;
  }
}

bool name_equal(const char *name, const char *other) {
  const char *rest = rest_after(name, other);
  return rest && !*rest;
}

bool name_fits(const char *pattern, const char *name) {
  for (; *pattern != '*'; pattern++, name++)
    if (*pattern != *name || !*name)
      return *pattern == *name;
  do
    if (name_fits(pattern + 1, name))
      return true;
  while (*name++);
  return false;
}

bool name_equal_type(const char *name, const char *type) {
  for (size_t length = strlen(type);;) {
    const char *const end = type + length;
    const char *left = name, *at = type;
    while (at < end && *left &&
           (letter_is_separator(*at) || letter_to_lower(*at) == letter_to_lower(*left))) {
      left += !letter_is_separator(*at);
      at++;
    }
    if (at == end && !*left)
      return true;
    const size_t shorter = without_type_suffix(type, length, true);
    if (shorter == length)
      return false;
    length = shorter;
  }
}

bool name_is_one_of(const char *name, const char *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(name, list[i]) == 0)
      return true;
  return false;
}

#define IS_ONE_OF(name, list) name_is_one_of(name, list, sizeof(list) / sizeof *(list))

bool name_is_word(const char *name, const char *const *words) {
  for (; *words; words++)
    if (name_equal(name, *words))
      return true;
  return false;
}

/* `data_len` for the buffer `data`. */
static bool ends_in_word(const char *name, const char *buffer, const char *const *words) {
  const char *rest = rest_after(name, buffer);
  return rest && name_is_word(rest, words);
}

/* `n_data` for the buffer `data`. */
static bool is_number_of(const char *name, const char *buffer) {
  static const char *const before[] = {"n", "num", "len", "length", "count", NULL};
  for (const char *const *word = before; *word; word++) {
    const char *rest = rest_after(name, *word);
    if (rest && name_equal(rest, buffer))
      return true;
  }
  return false;
}

static bool same_letters(const char *name, const char *word, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (letter_to_lower(name[i]) != word[i])
      return false;
  return true;
}

/* Whether `name` begins with the word. */
static bool begins_with_word(const char *name, const char *word) {
  const size_t length = strlen(word);
  if (strlen(name) < length || !same_letters(name, word, length))
    return false;
  return !letter_is_lower(name[length]) &&
         (!letter_is_upper(name[length]) || letter_is_lower(name[length - 1]));
}

bool name_begins_with_init(const char *name) {
  return begins_with_word(name, "init");
}

const char *name_before_init(struct arena *arena, const char *name) {
  for (const char *at = name; *at; at++) {
    const char *prefix = arena_copy(arena, name, (size_t)(at - name));
    if (at > name && name_after(name, prefix) == at && name_begins_with_init(at))
      return prefix;
  }
  return NULL;
}

static bool ends_with_word(const char *name, const char *word) {
  const size_t length = strlen(word);
  if (strlen(name) <= length)
    return false;
  const char *start = name + strlen(name) - length;
  return same_letters(start, word, length) &&
         (letter_is_separator(start[-1]) ||
          (letter_is_upper(*start) && !letter_is_upper(start[-1])));
}

static bool begins_or_ends_with(const char *name, const char *const *words) {
  for (; *words; words++)
    if (begins_with_word(name, *words) || ends_with_word(name, *words))
      return true;
  return false;
}

/* Whether `name` is `buffer` with one of these words behind it, or the p of a pointer dropped. */
static bool is_word_of(const char *name, const char *buffer, const char *const *words) {
  const char *pointed = name_after(buffer, "p"); /* pSource, of source_len */
  return ends_in_word(name, buffer, words) || (pointed && ends_in_word(name, pointed, words));
}

bool name_is_own_count(const char *name, const char *buffer) {
  static const char *const words[] = {"len", "length",   "count", "cnt",   "n",
                                      "num", "elements", "items", "nelem", NULL};
  const char *pointed = name_after(buffer, "p");
  return is_word_of(name, buffer, words) || is_number_of(name, buffer) ||
         (pointed && is_number_of(name, pointed));
}

bool name_is_own_byte_count(const char *name, const char *buffer) {
  static const char *const words[] = {"bytes", "nbytes", "bytelen", "bytelength", NULL};
  return is_word_of(name, buffer, words);
}

bool name_is_own_size(const char *name, const char *buffer) {
  static const char *const words[] = {"size", "sz", NULL};
  const char *rest = rest_after(name, "size");
  return is_word_of(name, buffer, words) || (rest && name_equal(rest, buffer));
}

bool name_is_short_length(const char *name, const char *buffer, bool counts_bytes) {
  static const char *const counts[] = {"len", "length", "count", NULL};
  static const char *const sizes[] = {"size", "sz", "bytes", "nbytes", NULL};
  enum { SHORTEST = 3 }; /* `str` of `string` */
  size_t shared = 0;
  while (name[shared] && letter_to_lower(name[shared]) == letter_to_lower(buffer[shared]))
    shared++;
  const char *rest = name + shared;
  const bool is_word =
      letter_is_separator(*rest) || (letter_is_upper(*rest) && !letter_is_upper(buffer[shared]));
  if (shared < SHORTEST || !letter_is_lower(buffer[shared]) || !is_word)
    return false;
  return name_is_word(rest, counts) || (counts_bytes && name_is_word(rest, sizes));
}

static bool is_general(const char *name, const char *const *words) {
  static const char *const buffers[] = {"buf", "buffer", "data", "input",   "in",  "array",
                                        "arr", "mem",    "msg",  "message", "src", "source"};
  for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
    if (ends_in_word(name, buffers[i], words))
      return true;
  return false;
}

bool name_is_general_length(const char *name) {
  static const char *const words[] = {"len", "length", "size", "sz", "count", NULL};
  return is_general(name, words);
}

bool name_is_general_count(const char *name) {
  static const char *const words[] = {"len", "length", "count", NULL};
  return is_general(name, words);
}

static const char *const capacities[] = {"cap",     "capacity", "maxlen", "maxlength",
                                         "maxsize", "maxbytes", "room",   NULL};

bool name_is_capacity(const char *name) {
  return name_is_word(name, capacities);
}

bool name_is_own_capacity(const char *name, const char *buffer) {
  static const char *const words[] = {"max", "limit", "maxcount", NULL};
  static const char *const behind[] = {"len", "length", "size", "sz", "count", "bytes", NULL};
  const char *rest = rest_after(name, "max"); /* max_out or max_out_len, for the buffer `out` */
  const bool names_buffer = rest && *buffer && rest_after(rest, buffer);
  return is_word_of(name, buffer, capacities) || is_word_of(name, buffer, words) ||
         (names_buffer && (name_equal(rest, buffer) || ends_in_word(rest, buffer, behind)));
}

bool name_is_room(const char *name, const char *buffer) {
  static const char *const words[] = {"max",   "limit",  "alloc", "allocated",
                                      "total", "padded", NULL};
  return rest_after(name, "new") || rest_after(name, "max") || name_is_word(name, words) ||
         is_word_of(name, buffer, words) || name_is_capacity(name) ||
         name_is_own_capacity(name, buffer);
}

bool name_ends_in_bytes(const char *name) {
  const size_t length = strlen(name);
  return length >= 5 && name_equal(name + length - 5, "bytes");
}

bool name_is_end(const char *name, const char *begin) {
  static const char *const begins[] = {"begin", "start", "first", "beg"}, end[] = "end";
  const char *own = rest_after(name, begin);
  if (own && name_equal(own, end))
    return true;
  for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
    const size_t length = strlen(begins[i]), all = strlen(begin);
    const char *rest = rest_after(begin, begins[i]); /* begin_text and end_text */
    const char *other = rest_after(name, end);
    if (rest && other && name_equal(rest, other))
      return true;
    if (all > length && name_equal(begin + all - length, begins[i]) && strlen(name) > strlen(end) &&
        name_equal(name + strlen(name) - strlen(end), end) &&
        strlen(name) - strlen(end) == all - length && memcmp(name, begin, all - length) == 0)
      return true; /* text_begin and text_end */
  }
  return false;
}

bool name_may_be_end(const char *name) {
  static const char *const words[] = {"end", "last", "limit", "stop", "finish", "lim", "e", NULL};
  return name_is_word(name, words) || ends_with_word(name, "end");
}

/* `lo` and `hi`, `lo_x` and `hi_x`, `xLo` and `xHi`. */
static bool are_pair(const char *begin, const char *end, const char *first, const char *second) {
  const char *rest = rest_after(begin, first), *other = rest_after(end, second);
  if (rest && other && name_equal(rest, other))
    return true;
  const size_t left = strlen(begin) - strlen(first);
  return ends_with_word(begin, first) && ends_with_word(end, second) &&
         left == strlen(end) - strlen(second) && memcmp(begin, end, left) == 0;
}

bool name_may_be_ends(const char *begin, const char *end) {
  static const char *const ends[] = {"end", "last", "stop", "finish", "e"};
  static const char *const pairs[][2] = {{"first", "last"}, {"start", "stop"},  {"lo", "hi"},
                                         {"low", "high"},   {"from", "to"},     {"p", "q"},
                                         {"head", "tail"},  {"base", "limit"},  {"start", "limit"},
                                         {"p", "limit"},    {"begin", "limit"}, {"p", "lim"}};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (name_equal(end, ends[i]) || ends_with_word(end, ends[i]))
      return true;
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    if (are_pair(begin, end, pairs[i][0], pairs[i][1]))
      return true;
  return false;
}

bool name_is_written(const char *name, const char *buffer) {
  return begins_with_word(name, "written") || ends_with_word(name, "written") ||
         name_is_own_count(name, buffer) || name_is_own_size(name, buffer);
}

bool name_has_word(const char *name, const char *word) {
  for (const char *at = name; *at; at++) {
    const bool is_begin = at == name || letter_is_separator(at[-1]) ||
                          (letter_is_upper(*at) && !letter_is_upper(at[-1]));
    if (is_begin && begins_with_word(at, word))
      return true;
  }
  return false;
}

static bool has_any_word(const char *name, const char *const *words) {
  for (; *words; words++)
    if (name_equal(name, *words) || name_has_word(name, *words))
      return true;
  return false;
}

bool name_may_be_text_length(const char *name, bool is_behind) {
  static const char *const anywhere[] = {"len", "length", "size", "bytes", "nbytes", NULL};
  static const char *const behind[] = {"n",     "num", "sz",    "count", "cnt", "cap",
                                       "limit", "max", "words", "chars", NULL};
  return has_any_word(name, anywhere) || (is_behind && has_any_word(name, behind));
}

bool name_may_be_count(const char *name) {
  static const char *const words[] = {"n",     "num",      "len",    "length", "size",  "sz",
                                      "count", "cnt",      "bytes",  "nbytes", "total", "number",
                                      "items", "elements", "points", "max",    "limit", NULL};
  return name_is_word(name, words) || begins_or_ends_with(name, words);
}

bool name_is_position(const char *name) {
  static const char *const words[] = {"pos",   "position", "offset", "ofs", "off",  "index",
                                      "idx",   "start",    "begin",  "end", "from", "to",
                                      "until", "at",       "cursor", NULL};
  return begins_or_ends_with(name, words);
}

/* `out`, `output`, `result` or `written`, alone or as the first or last word: `out_x`, `xOut`. */
static bool is_out(const char *name) {
  static const char *const words[] = {"out", "output", "result", "written", NULL};
  return begins_or_ends_with(name, words);
}

const char *name_without_out(struct arena *arena, const char *name) {
  static const char *const words[] = {"output", "out"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    const size_t length = strlen(words[i]);
    const char *rest = name + length;
    if (begins_with_word(name, words[i])) {
      while (letter_is_separator(*rest))
        rest++;
      if (*rest && !letter_is_digit(*rest))
        return rest;
    } else if (ends_with_word(name, words[i])) {
      size_t left = strlen(name) - length;
      while (left && letter_is_separator(name[left - 1]))
        left--;
      if (left)
        return arena_copy(arena, name, left);
    }
  }
  return name;
}

/* `dst`, `dst_buf` or `pDst`, for the word `dst`. */
static bool is_buffer_called(const char *name, const char *const *words) {
  static const char *const behind[] = {"buf", "buffer", "data", "bytes", "ptr", NULL};
  for (const char *const *word = words; *word; word++) {
    const char *rest = rest_after(name, *word);
    if (rest && (!*rest || name_is_word(rest, behind)))
      return true;
  }
  const char *const p = name_after(name, "p");
  return p && is_buffer_called(p, words);
}

bool name_is_result(const char *name) {
  static const char *const words[] = {"out",         "output", "dst", "dest",
                                      "destination", "result", NULL};
  return is_out(name) || is_buffer_called(name, words);
}

bool name_is_weak_result(const char *name) {
  static const char *const words[] = {"digest", "mac", "tag", "checksum", "hash", "md", NULL};
  return is_buffer_called(name, words);
}

bool name_is_member(const char *name, bool is_static, bool has_snapshot) {
  static const char *const of_instances[] = {"constructor", "free"};
  static const char *const of_classes[] = {"prototype", "name", "length"};
  static const char *const of_snapshots[] = {"clone", "toBytes"};
  if (is_static)
    return IS_ONE_OF(name, of_classes) || (has_snapshot && strcmp(name, "fromBytes") == 0);
  return IS_ONE_OF(name, of_instances) || (has_snapshot && IS_ONE_OF(name, of_snapshots));
}

bool name_is_of_objects(const char *name) {
  static const char *const words[] = {"constructor",   "hasOwnProperty",       "isPrototypeOf",
                                      "toString",      "propertyIsEnumerable", "valueOf",
                                      "toLocaleString"};
  return IS_ONE_OF(name, words);
}
