#include "base/option.h"

#include "base/file.h"

#include <string.h>

/* ---- Reading ---- */

/* Words on their way into the verb's struct. */
struct reading {
  const struct option_reader *reader;
  void *into;      /* the struct of the section */
  bool is_carried; /* the word at hand */
};

static void apply(const struct reading *reading, const struct option *option, const char *value) {
  const struct option_reader *reader = reading->reader;
  void *place = (char *)reading->into + option->place;
  switch (option->effect) {
  case OPTION_SETS:
    *(bool *)place = true;
    break;
  case OPTION_CLEARS:
    *(bool *)place = false;
    break;
  case OPTION_KEEPS:
    *(const char **)place = value;
    break;
  case OPTION_LISTS:
    strings_add(reader->arena, place, value);
    break;
  case OPTION_CALLS:
    option->read(&(struct option_use){reader->arena, reader->report, reading->into, option, value,
                                      reading->is_carried});
    break;
  }
}

/* The value of an option that may have it in the next word; how many words it takes. */
static int read_behind(const struct reading *reading, const struct option *option, char **words) {
  const size_t length = strlen(option->name);
  const bool is_joined = words[0][length];
  const char *value = is_joined ? words[0] + length : words[1];
  if (value)
    apply(reading, option, value);
  else
    report_failure(reading->reader->report, "%s: a value is needed after it", words[0]);
  return is_joined || !value ? 1 : 2;
}

/* How many words the option takes here: 0 where it is another one. */
static int read_one(const struct reading *reading, const struct option *option, char **words) {
  const size_t length = strlen(option->name);
  const char *const word = words[0];
  if (option->form == OPTION_VALUE || strncmp(word, option->name, length) != 0)
    return 0;
  const char *rest = word + length;
  switch (option->form) {
  case OPTION_ALONE:
    if (*rest)
      return 0;
    apply(reading, option, NULL);
    return 1;
  case OPTION_WITH:
    if (*rest == '=')
      apply(reading, option, rest + 1);
    else if (!*rest)
      report_failure(reading->reader->report, "%s: the value goes with it, as in %s=VALUE", word,
                     word);
    return *rest == '=' || !*rest;
  case OPTION_NEXT:
    return *rest ? 0 : read_behind(reading, option, words);
  case OPTION_BEFORE:
    return read_behind(reading, option, words);
  case OPTION_STEM:
  case OPTION_BEGIN:
    if (option->form == OPTION_STEM && !*rest)
      return 0;
    apply(reading, option, word);
    return 1;
  case OPTION_VALUE:
    break;
  }
  return 0;
}

static int read_any(struct reading *reading, const struct option_table *table, void *into,
                    char **words) {
  for (size_t i = 0; i < table->count; i++) {
    const struct option_section *section = &table->sections[i];
    reading->into = (char *)into + section->place;
    for (size_t j = 0; j < section->count; j++) {
      const int taken = read_one(reading, &section->options[j], words);
      if (taken)
        return taken;
    }
  }
  report_failure(reading->reader->report, "unknown option '%s'; `tare %s --help` lists them",
                 words[0], table->verb);
  return 1;
}

void option_read(const struct option_reader *reader, const struct option_table *table, void *into,
                 char **words, struct strings *others) {
  struct reading reading = {.reader = reader};
  char **const first = words;
  for (bool only_others = false; *words;) {
    reading.is_carried = reader->is_carried && reader->is_carried[words - first];
    if (!only_others && strcmp(*words, "--") == 0) {
      only_others = true;
      words++;
    } else if (!only_others && **words == '-') {
      words += read_any(&reading, table, into, words);
    } else {
      strings_add(reader->arena, others, *words++);
    }
  }
}

/* ---- Files of options ---- */

enum { DEEPEST_FILE = 8 }; /* of files in files; one that has itself ends there */

struct expansion {
  const struct option_reader *reader;
  struct strings words;
  bool *is_carried; /* of each */
  size_t count;
};

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The next word of a file's text, without its quotes; what is behind it. */
static const char *take_word(struct arena *arena, const char *text, const char **word) {
  struct text taken = text_in(arena);
  char quote = '\0';
  for (; *text && (quote || !is_blank(*text)); text++)
    if (*text == quote)
      quote = '\0';
    else if (!quote && (*text == '"' || *text == '\''))
      quote = *text;
    else
      text_bytes(&taken, text, 1);
  *word = taken.bytes;
  return text;
}

static void expand(struct expansion *expansion, const char *word, int depth, bool is_carried);

static void expand_file(struct expansion *expansion, const char *path, int depth) {
  struct arena *arena = expansion->reader->arena;
  struct bytes content;
  if (depth == DEEPEST_FILE) {
    report_failure(expansion->reader->report, "@%s: files of options are in each other", path);
    return;
  }
  const struct option_reader *reader = expansion->reader;
  const bool is_carried =
      reader->find_carried && !file_exists(path) && reader->find_carried(path, &content);
  if (!is_carried && !file_read(arena, reader->report, path, &content))
    return;
  const char *text = arena_copy(arena, (const char *)content.at, content.length);
  for (;;) {
    while (is_blank(*text))
      text++;
    if (*text == '#') {
      text += strcspn(text, "\n");
      continue;
    }
    if (!*text)
      return;
    const char *word;
    text = take_word(arena, text, &word);
    expand(expansion, word, depth + 1, is_carried);
  }
}

/* A word of the command line, or of a file, which the command may carry itself. */
static void expand(struct expansion *expansion, const char *word, int depth, bool is_carried) {
  struct arena *arena = expansion->reader->arena;
  if (word[0] == '@' && word[1] && depth <= DEEPEST_FILE) {
    expand_file(expansion, word + 1, depth);
    return;
  }
  strings_add(arena, &expansion->words, word);
  bool *added =
      arena_push(arena, &expansion->is_carried, &expansion->count, sizeof *expansion->is_carried);
  *added = is_carried;
}

char **option_expand(const struct option_reader *reader, char **words, const bool **is_carried) {
  struct expansion expansion = {.reader = reader};
  bool is_literal = false;
  for (; *words; words++) {
    is_literal |= strcmp(*words, "--") == 0;
    expand(&expansion, *words, is_literal ? DEEPEST_FILE + 1 : 0, false);
  }
  if (is_carried)
    *is_carried = expansion.is_carried;
  char **list = arena_alloc(reader->arena, (expansion.words.count + 1) * sizeof *list);
  for (size_t i = 0; i < expansion.words.count; i++)
    list[i] = arena_copy(reader->arena, expansion.words.at[i], strlen(expansion.words.at[i]));
  return list;
}

/* ---- Help ---- */

enum { INDENT = 2, COLUMN = 21 }; /* where names begin, and what is said of them */

/* Columns of UTF-8. */
static int width_of(const char *text) {
  int width = 0;
  for (; *text; text++)
    width += (*text & 0xc0) != 0x80;
  return width;
}

/* One line of the help for the option and those that stand beside it; returns how many. */
static size_t add_row(struct text *out, const struct option *options, size_t count) {
  struct text names = text_in(out->arena);
  size_t taken = 0;
  for (; taken < count && (taken == 0 || !options[taken].help); taken++) {
    const struct option *option = &options[taken];
    text_format(&names, "%s%s%s", taken ? option->joint : "", option->name,
                option->value ? option->value : "");
  }
  const int left = COLUMN - INDENT - width_of(names.bytes);
  text_format(out, "%*s%s%*s", INDENT, "", names.bytes, left > 0 ? left : 4, "");
  for (const char *line = options->help; *line;) {
    const size_t length = strcspn(line, "\n");
    text_format(out, "%*s%.*s\n", line == options->help ? 0 : COLUMN, "", (int)length, line);
    line += length + (line[length] == '\n');
  }
  return taken;
}

void option_help(const struct option_table *table, struct text *out) {
  text_add(out, table->before);
  for (size_t i = 0; i < table->count; i++) {
    const struct option_section *section = &table->sections[i];
    if (section->title)
      text_format(out, "%s\n", section->title);
    for (size_t j = 0; j < section->count;)
      j += add_row(out, section->options + j, section->count - j);
    text_add(out, "\n");
  }
  text_add(out, table->after);
}
