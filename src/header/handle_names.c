#include "header/handle_names.h"

#include "base/file.h"
#include "header/endings.h"
#include "header/names.h"
#include "header/prefixes.h"
#include "header/splits.h"
#include "header/words.h"

#include <string.h>

static const char *const constructing[] = {"create", "new",  "alloc", "calloc",
                                           "init",   "make", "mk",    NULL};
static const char *const copying[] = {"dup", "duplicate", "clone", "copy", NULL};
static const char *const creating[] = {
    "open", "fopen",  "parse",       "load",        "loads",     "loadf", "loadb",  "loadfd",
    "from", "decode", "deserialize", "unserialize", "construct", "build", "import", NULL};
static const char *const seeking[] = {"get", "find", "lookup", "peek", "search", NULL};
static const char *const getting[] = {
    "next", "first", "last",    "prev",    "previous", "parent", "child",   "root", "at",    "nth",
    "item", "entry", "head",    "tail",    "begin",    "end",    "current", "top",  "front", "back",
    "left", "right", "sibling", "default", "self",     "global", "index",   NULL};

/* Words at the end of a type's name that functions leave out. */
static const char *const type_words[] = {"t",     "s",      "st",  "struct", "ctx", "context",
                                         "state", "handle", "ptr", "p",      "ref", NULL};

static bool has(const char *const *list, const char *word) {
  for (; *list; list++)
    if (strcmp(*list, word) == 0)
      return true;
  return false;
}

/* Drops the words of one of the class's names: all of it, or what is left without the words that
 * types have at their end; with the header's prefix in front, or without. */
static bool drop_class(const struct reader *reader, struct strings *words, const char *name) {
  struct arena *arena = reader->arena;
  struct strings class = words_of(arena, name);
  const struct strings prefix = words_of(arena, prefixes_main(reader));
  const char *front = words_joined(arena, &prefix, 0, prefix.count);
  for (bool is_short = false; class.count;) {
    for (size_t length = class.count; length; length--) {
      if (length < class.count && !has(type_words, class.at[length]))
        break;
      if (words_drop_joined(words, words_joined(arena, &class, 0, length)))
        return true;
    }
    if (is_short || !words_drop_front(&class, front))
      return false;
    is_short = true;
  }
  return false;
}

/* The class's name without what is the header's in front: what it shares with other names. */
static void drop_prefix(const struct reader *reader, struct strings *words,
                        const struct known_class *known) {
  const struct strings prefix = words_of(reader->arena, prefixes_main(reader));
  const struct strings class = words_of(reader->arena, known->name);
  if (!words_drop_front(words, words_joined(reader->arena, &prefix, 0, prefix.count)) &&
      class.count > 1)
    words_drop_front(words, class.at[0]);
}

static bool is_verb(const char *word) {
  return has(constructing, word) || has(creating, word) ||
         endings_has(word, ENDING_HANDLE | ENDING_COUNT);
}

/* Whether it says something as it is, so that nothing in front of it is a prefix. */
static bool is_known_word(const char *word) {
  return is_verb(word) || has(copying, word) || has(seeking, word) || has(getting, word) ||
         handle_name_removes(word);
}

/* How far a class's name of one word begins as the header's prefix does: `bz` of `bzfile`, where
 * that is `bzlib` or `BZ2`. */
static size_t length_of_prefix(const struct reader *reader, const char *class) {
  const struct strings words = words_of(reader->arena, prefixes_main(reader));
  const char *prefix = words_joined(reader->arena, &words, 0, words.count);
  size_t length = 0;
  while (class[length] && class[length] == prefix[length])
    length++;
  return length;
}

/* `close` of `gzclose`, beside a `gz_file`, and of `bzclose`, beside a `bzfile`; but never `load`
 * of `unload`, which is the opposite. */
static void drop_joined_prefix(struct strings *words, const struct reader *reader,
                               const struct known_class *known) {
  static const char *const reversing[] = {"un", "re", "de", "dis", NULL};
  const struct strings class = words_of(reader->arena, known->name);
  if (!class.count)
    return;
  const bool has_own = class.count > 1;
  const char *first = class.at[0];
  const size_t length = has_own ? strlen(first) : length_of_prefix(reader, first);
  if (length < 2 || has(reversing, arena_copy(reader->arena, first, length)))
    return;
  for (size_t i = 0; i < words->count && (i == 0 || !has_own); i++) {
    const char *word = words->at[i];
    if (strncmp(word, first, length) == 0 && !is_known_word(word) && is_verb(word + length))
      words->at[i] = word + length;
  }
}

static bool drop_words_of(const struct reader *reader, struct strings *words,
                          const struct known_class *known) {
  for (size_t i = 0; i < known->names.count; i++)
    if (drop_class(reader, words, known->names.at[i]))
      return true;
  return false;
}

/* `close` of `close64`. */
static const char *without_digits(struct arena *arena, const char *word) {
  size_t length = strlen(word);
  while (length && word[length - 1] >= '0' && word[length - 1] <= '9')
    length--;
  return word[length] ? arena_copy(arena, word, length) : word;
}

struct handle_name handle_name_of(const struct reader *reader, const struct known_class *known,
                                  const char *function) {
  struct handle_name name = {.verb = ""};
  struct strings words = words_of(reader->arena, function);
  size_t verb = SIZE_MAX;
  drop_words_of(reader, &words, known);
  drop_prefix(reader, &words, known);
  drop_joined_prefix(&words, reader, known);
  for (size_t i = 0; i < words.count; i++) {
    const char *word = words.at[i];
    const bool creates = has(constructing, word) || has(copying, word) || has(creating, word);
    const bool releases = endings_has(word, ENDING_COUNT);
    const bool ends = releases || endings_has(without_digits(reader->arena, word), ENDING_HANDLE);
    name.creates |= creates;
    name.constructs |= has(constructing, word);
    name.copies |= has(copying, word);
    name.ends |= ends;
    name.releases |= releases;
    name.seeks |= has(seeking, word);
    name.gets |= has(seeking, word) || has(getting, word);
    if ((creates || ends) && verb == SIZE_MAX)
      verb = i;
  }
  if (verb != SIZE_MAX) {
    name.verb = words.at[verb];
    words_drop(&words, verb, 1);
  }
  name.left = words_joined(reader->arena, &words, 0, words.count);
  return name;
}

/* What follows one of the class's own names. */
static const char *after_class(const struct reader *reader, const struct known_class *known,
                               const char *function) {
  const char *rest = prefixes_rest_of_type(reader, function, known->name);
  for (size_t i = 0; i < known->names.count && !rest; i++)
    rest = prefixes_rest_of_type(reader, function, known->names.at[i]);
  return rest;
}

const char *handle_name_in_class(const struct reader *reader, const struct known_class *known,
                                 const char *function) {
  if (known->split)
    return splits_name_in_class(reader, known->split, function);
  const char *rest = after_class(reader, known, function);
  if (rest)
    return rest;
  const struct strings class = words_of(reader->arena, known->name);
  rest = name_after(function, prefixes_main(reader));
  if (!rest && class.count > 1)
    rest = name_after(function, class.at[0]);
  /* It may belong to a class of a longer name. */
  for (size_t i = 0; rest && i < reader->class_count; i++) {
    const char *other = after_class(reader, &reader->classes[i], function);
    if (&reader->classes[i] != known && other && other > rest)
      return NULL;
  }
  return rest;
}

static bool has_word_of(const char *name, const char *const *words) {
  for (; *words; words++)
    if (name_equal(name, *words) || name_has_word(name, *words))
      return true;
  return false;
}

bool handle_name_sets(const char *in_class) {
  static const char *const sizes[] = {"size", "length", "len", "count", "capacity",
                                      "max",  "limit",  "num", NULL};
  const char *rest = name_after(in_class, "set");
  return rest && !has_word_of(rest, sizes);
}

bool handle_name_is_variant(const char *left) {
  static const char *const words[] = {"ex", "full", "all", "async", "sync", "now", "safe", NULL};
  const char *digits = *left == 'v' ? left + 1 : left;
  return !*left || has(words, left) || (*digits && !digits[strspn(digits, "0123456789")]);
}

bool handle_name_ends_value(const struct handle_name *name) {
  static const char *const doing[] = {"finish", "finalize", "term", "put", "cleanup", NULL};
  return name->ends && !name->creates && !has(doing, name->verb);
}

bool handle_name_is_own(const struct reader *reader, const struct known_class *known,
                        const char *left) {
  for (size_t i = 0; i < known->names.count; i++) {
    struct strings words = words_of(reader->arena, known->names.at[i]);
    while (words.count > 1 && has(type_words, words.at[words.count - 1]))
      words.count--;
    for (size_t k = 0; k < words.count; k++)
      if (strcmp(words_joined(reader->arena, &words, k, words.count - k), left) == 0)
        return true;
  }
  return !*left;
}

const char *handle_name_behind_own(const struct reader *reader, const struct known_class *known,
                                   const char *name) {
  for (size_t i = 0; i < known->names.count; i++) {
    const struct strings words = words_of(reader->arena, known->names.at[i]);
    for (size_t k = 0; k < words.count; k++) {
      const char *rest = name_after(name, words_joined(reader->arena, &words, k, words.count - k));
      if (rest)
        return rest;
    }
  }
  return name;
}

bool handle_name_is_context(const struct reader *reader, const struct known_class *known) {
  static const char *const words[] = {"context",  "ctx",     "library",    "engine",
                                      "env",      "session", "connection", "instance",
                                      "database", "db",      NULL};
  for (size_t i = 0; i < known->names.count; i++) {
    const struct strings own = words_of(reader->arena, known->names.at[i]);
    for (size_t k = 0; k < own.count; k++)
      if (has(words, own.at[k]))
        return true;
  }
  return false;
}

bool handle_name_adds(const char *function) {
  static const char *const words[] = {"add",     "append",  "prepend",  "insert",  "push",   "set",
                                      "attach",  "link",    "adopt",    "enqueue", "join",   "put",
                                      "replace", "assign",  "register", "give",    "setn",   "addn",
                                      "appendn", "insertn", "concat",   "merge",   "splice", NULL};
  return has_word_of(function, words);
}

bool handle_name_begins(const struct reader *reader, const struct known_class *known,
                        const char *function) {
  return after_class(reader, known, function);
}

bool handle_name_removes(const char *function) {
  static const char *const words[] = {
      "remove",  "erase",    "clear", "pop",       "unlink", "detach", "replace", "take", "extract",
      "reset",   "discard",  "purge", "truncate",  "shrink", "resize", "compact", "move", "merge",
      "consume", "shutdown", "quit",  "terminate", "unload", "uninit", "shift",   NULL};
  return has_word_of(function, words) || endings_in(function, ENDING_HANDLE | ENDING_COUNT);
}

bool handle_name_takes_out(const char *function) {
  static const char *const words[] = {"unlink", "detach", "orphan", NULL};
  return has_word_of(function, words);
}

bool handle_name_is_harmless(const char *in_class) {
  static const char *const words[] = {"get",  "is",     "has", "can", "count",
                                      "size", "length", "len", "num", NULL};
  for (const char *const *word = words; *word; word++)
    if (name_equal(in_class, *word) || name_after(in_class, *word))
      return true;
  return false;
}

bool handle_lends_const(const struct reader *reader, const struct known_class *known) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    if (reader->header->declarations[i].kind != DECLARES_FUNCTION)
      continue;
    const struct c_function *function = reader->header->declarations[i].function;
    if (function->type->kind == C_FUNCTION &&
        reader_class_of_pointer(reader, function->type->inner) == known->class &&
        function->type->inner->inner->is_const)
      return true;
  }
  return false;
}

bool handle_ends_const(const struct c_function *ends) {
  const struct c_type *type = ends->params[0].type;
  return type->kind == C_POINTER && type->inner->is_const;
}

bool handle_name_ends_short(const struct known_class *known, struct arena *arena,
                            const char *function) {
  const struct strings words = words_of(arena, function);
  if (!words.count || !endings_has(words.at[words.count - 1], ENDING_HANDLE))
    return false;
  for (size_t i = 0; i < known->names.count; i++) {
    const struct strings class = words_of(arena, known->names.at[i]);
    size_t alike = 0;
    while (alike < class.count && alike + 1 < words.count && strlen(words.at[alike]) > 2 &&
           strncmp(class.at[alike], words.at[alike], strlen(words.at[alike])) == 0)
      alike++;
    if (alike == class.count && alike + 1 == words.count)
      return true;
  }
  return false;
}
