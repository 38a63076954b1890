#include "header/marks.h"

#include "header/names.h"
#include "header/only.h"

#include <string.h>

/* ---- The marks that there are ---- */

static const struct {
  const char *name;
  bool has_value;
  const char *is_for; /* where it means something */
} kinds[] = {
    [MARK_OUT] = {"out", false, "a pointer or array that C may write"},
    [MARK_INOUT] = {"inout", false, "a pointer or array that C may write"},
    [MARK_IN] = {"in", false, "a pointer or array"},
    [MARK_LENGTH] = {"length", true, "a pointer, an array or a result that is a pointer"},
    [MARK_ROOM] = {"room", true, "a pointer that C fills as far as there is room"},
    [MARK_BYTES] =
        {"bytes", false,
         "characters or a union: a pointer to char, an array of char, or a union that C writes"},
    [MARK_TEXT] =
        {"text", false,
         "text: a pointer to characters, bytes or wider units, or an array of characters or bytes"},
    [MARK_NULLABLE] = {"nullable", false, "a pointer"},
    [MARK_KEEP] = {"keep", false, "a pointer that C only reads"},
    [MARK_VALUE] = {"value", true, "a parameter"},
    [MARK_FRAME] = {"frame", true, "the buffer of a stream"},
    [MARK_OWNED] = {"owned", true, "a result or output that is a pointer"},
    [MARK_BORROWED] = {"borrowed", false, "a result, an output or a field that is a pointer"},
    [MARK_WITHIN] = {"within", true, "a result, output or parameter that points into an argument"},
    [MARK_MOVE] = {"move", false, "a parameter that is an instance of a handle class"},
    [MARK_ALWAYS] = {"always", false, "an output that is an instance of JavaScript's own"},
    [MARK_STABLE] = {"stable", false, "a function that takes an instance of a handle class"},
    [MARK_USER] = {"user", false, "a pointer that a callback gets back, also as a result"},
    [MARK_ITERATES] = {"iterates", true, "a function that gives the first one of several"},
    [MARK_CLASS] = {"class", true, "a function that takes or gives a struct by a pointer"},
    [MARK_BEGINS] = {"begins", false, "a function that takes a struct first and begins it"},
    [MARK_ERROR] = {"error", true, "a function whose result says success or failure"},
    [MARK_MESSAGE] = {"message", true, "a function that has the mark 'error'"},
    [MARK_SIGNED] = {"signed", false, "a function whose result is an integer without a sign"},
    [MARK_NUMBER] = {"number", false, "a 'void *', or a result that is a pointer"},
    [MARK_HANDLE] = {"handle", true, "a parameter or a result that is a 'void *'"},
    [MARK_FLAGS] = {"flags", false, "an enum"},
    [MARK_PLAIN] = {"plain", false, "a struct that is a handle by value"},
    [MARK_SKIP] = {"skip", false, "a function, a constant, an enum or a parameter of a callback"},
    [MARK_STREAM] = {"stream", false, "a function"},
    [MARK_IMPORT] = {"import", false, "a function"},
};

_Static_assert(sizeof kinds / sizeof *kinds == MARK_KINDS, "one entry for each mark");

static const char prefix[] = "tare:";

/* Reads `name` or `name:value`. False where there is no such mark. */
static bool parse(struct arena *arena, const char *text, size_t length, struct mark *mark) {
  const char *colon = memchr(text, ':', length);
  const size_t name_length = colon ? (size_t)(colon - text) : length;
  for (size_t i = 0; i < MARK_KINDS; i++) {
    if (strlen(kinds[i].name) != name_length || memcmp(kinds[i].name, text, name_length) != 0)
      continue;
    mark->kind = (enum mark_kind)i;
    mark->value = colon ? arena_copy(arena, colon + 1, length - name_length - 1) : NULL;
    if (i == MARK_KEEP && colon) /* which may have one */
      return strcmp(mark->value, "all") == 0;
    if (i == MARK_MOVE && colon)
      return strcmp(mark->value, "success") == 0 || strcmp(mark->value, "always") == 0;
    if (i == MARK_OWNED || i == MARK_BORROWED || i == MARK_USER) /* the same */
      return !colon || *mark->value;
    return kinds[i].has_value ? colon && *mark->value : !colon;
  }
  return false;
}

const char *mark_text(struct arena *arena, const struct mark *mark) {
  if (mark->option)
    return mark->option->spelled;
  return mark->value ? arena_format(arena, "%s:%s", kinds[mark->kind].name, mark->value)
                     : kinds[mark->kind].name;
}

/* ---- Where they stand ---- */

static struct mark *add(struct reader *reader, struct marks *marks, struct mark mark) {
  struct mark *added = arena_alloc(reader->arena, sizeof *added);
  *added = mark;
  added->where = marks->where;
  struct mark **place =
      arena_push(reader->arena, &marks->items, &marks->count, sizeof *marks->items);
  return *place = added;
}

static void add_annotations(struct reader *reader, struct marks *marks,
                            const struct c_origin *origin) {
  for (size_t i = 0; i < origin->marks.count; i++) {
    const char *text = origin->marks.at[i];
    struct mark mark = {.at = origin->at};
    if (strncmp(text, prefix, sizeof prefix - 1) != 0)
      continue;
    text += sizeof prefix - 1;
    if (parse(reader->arena, text, strlen(text), &mark))
      add(reader, marks, mark);
    else
      report_error(reader->report, origin->at, "'%s' is marked '%s', and there is no such mark",
                   marks->where, text);
  }
}

static size_t dots_in(const char *where) {
  size_t count = 0;
  for (; *where; where++)
    count += *where == '.';
  return count;
}

/* A pattern for functions fits no parameter. */
static bool fits(const char *pattern, const char *where) {
  return dots_in(pattern) == dots_in(where) && name_fits(pattern, where);
}

/* Up to the next comma that is in no string. */
static size_t length_of_one(const char *text) {
  bool is_quoted = false;
  size_t length = 0;
  for (; text[length] && (is_quoted || text[length] != ','); length++) {
    if (is_quoted && text[length] == '\\' && text[length + 1])
      length++;
    else if (text[length] == '"')
      is_quoted = !is_quoted;
  }
  return length;
}

/* Adds the marks of all options whose pattern fits the name. */
static void add_options(struct reader *reader, struct marks *marks, const char *where,
                        struct location at) {
  for (size_t i = 0; i < reader->options->mark_count; i++) {
    const struct mark_option *option = &reader->options->marks[i];
    if (!fits(option->where, where))
      continue;
    reader->mark_met[i] = true;
    for (const char *text = option->marks; *text;) {
      const size_t length = length_of_one(text);
      struct mark mark = {.at = at, .option = option};
      if (parse(reader->arena, text, length, &mark))
        add(reader, marks, mark);
      text += length + (text[length] == ',');
    }
  }
}

/* The list of a name, and whether it is a new one. */
static struct marks *list_of(struct reader *reader, const char *where, bool *is_new) {
  reader->marked_names.arena = reader->arena;
  const uint32_t number = intern(&reader->marked_names, where, strlen(where));
  *is_new = number == reader->marked_count;
  if (*is_new) {
    struct marks **place =
        arena_push(reader->arena, &reader->marked, &reader->marked_count, sizeof *reader->marked);
    *place = arena_alloc(reader->arena, sizeof **place);
    (*place)->where = where;
  }
  return reader->marked[number];
}

struct marks *marks_of(struct reader *reader, const struct c_origin *origin) {
  bool is_new;
  struct marks *marks = list_of(reader, origin->name, &is_new);
  if (is_new) {
    add_annotations(reader, marks, origin);
    add_options(reader, marks, origin->name, origin->at);
  }
  return marks;
}

struct marks *marks_of_returned(struct reader *reader, const struct c_type *type,
                                struct location at) {
  const struct c_header *header = reader->header;
  bool is_new, is_typedef = false;
  for (size_t i = 0; i < header->typedef_count && !is_typedef; i++)
    is_typedef = strcmp(header->typedefs[i].origin.name, type->spelling) == 0;
  if (!is_typedef)
    return NULL;
  struct marks *marks = list_of(reader, type->spelling, &is_new);
  if (is_new)
    add_options(reader, marks, type->spelling, at);
  return marks;
}

struct marks *marks_within(struct reader *reader, const char *owner,
                           const struct c_origin *origin) {
  bool is_new;
  const char *where = arena_format(reader->arena, "%s.%s", owner, origin->name);
  struct marks *marks = list_of(reader, where, &is_new);
  if (is_new) {
    add_annotations(reader, marks, origin);
    if (origin->unnamed)
      add_options(reader, marks, arena_format(reader->arena, "%s.%s", owner, origin->unnamed),
                  origin->at);
    add_options(reader, marks, where, origin->at);
  }
  return marks;
}

struct marks *marks_of_inner(struct reader *reader, const char *owner, const char *alias,
                             const struct c_origin *origin) {
  bool is_new;
  const char *where = arena_format(reader->arena, "%s.%s", owner, origin->name);
  struct marks *marks = list_of(reader, where, &is_new);
  if (!is_new)
    return marks;
  if (alias)
    add_options(reader, marks, arena_format(reader->arena, "%s.%s", alias, origin->name),
                origin->at);
  add_options(reader, marks, where, origin->at);
  return marks;
}

static void add_options_of_field(struct reader *reader, struct marks *marks,
                                 const struct c_tag *tag, const struct c_origin *origin) {
  if (*tag->origin.name)
    add_options(reader, marks, arena_format(reader->arena, "%s.%s", tag->origin.name, origin->name),
                origin->at);
  for (size_t i = 0; i < tag->typedef_count; i++)
    if (strcmp(tag->typedefs[i]->origin.name, tag->origin.name) != 0)
      add_options(reader, marks,
                  arena_format(reader->arena, "%s.%s", tag->typedefs[i]->origin.name, origin->name),
                  origin->at);
}

struct marks *marks_of_field(struct reader *reader, const struct c_tag *tag,
                             const struct c_origin *origin) {
  bool is_new;
  const char *owner = reader_name_of_tag(tag);
  const char *where = arena_format(reader->arena, "%s.%s", owner ? owner : "", origin->name);
  struct marks *marks = list_of(reader, where, &is_new);
  if (!is_new)
    return marks;
  add_annotations(reader, marks, origin);
  for (const struct c_tag *of = tag; of; of = of->whole)
    add_options_of_field(reader, marks, of, origin);
  return marks;
}

struct marks *marks_of_tag(struct reader *reader, const struct c_tag *tag) {
  bool is_new;
  const char *name = reader_name_of_tag(tag);
  struct marks *marks =
      list_of(reader, arena_format(reader->arena, "%s", name ? name : ""), &is_new);
  if (!is_new)
    return marks;
  add_annotations(reader, marks, &tag->origin);
  if (*tag->origin.name)
    add_options(reader, marks, tag->origin.name, tag->origin.at);
  for (size_t i = 0; i < tag->typedef_count; i++) {
    const struct c_origin *origin = &tag->typedefs[i]->origin;
    add_annotations(reader, marks, origin);
    if (strcmp(origin->name, tag->origin.name) != 0)
      add_options(reader, marks, origin->name, origin->at);
  }
  return marks;
}

void marks_add_length(struct reader *reader, struct marks *marks, uint64_t count) {
  add(reader, marks,
      (struct mark){.kind = MARK_LENGTH,
                    .is_of_type = true,
                    .is_met = true,
                    .value = arena_format(reader->arena, "%llu", (unsigned long long)count)});
}

const struct mark *marks_take(struct marks *marks, enum mark_kind kind) {
  for (size_t i = 0; marks && i < marks->count; i++)
    if (marks->items[i]->kind == kind)
      marks->items[i]->is_met = true;
  return marks_find(marks, kind);
}

bool marks_take_plain(struct marks *marks, enum mark_kind kind) {
  const struct mark *mark = marks_find(marks, kind);
  return mark && !mark->value && marks_take(marks, kind);
}

struct mark *marks_find(const struct marks *marks, enum mark_kind kind) {
  struct mark *found = NULL;
  for (size_t i = 0; marks && i < marks->count; i++)
    if (marks->items[i]->kind == kind)
      found = marks->items[i]; /* the last one counts: options come behind the header's own */
  return found;
}

bool mark_is_by_pattern(const struct mark *mark) {
  return mark->option && strchr(mark->option->where, '*');
}

/* ---- What is wrong with them ---- */

static void excuse(struct marks *marks) {
  for (size_t i = 0; i < marks->count; i++)
    marks->items[i]->is_met = true;
}

void marks_excuse_all(struct reader *reader, const char *owner) {
  const size_t length = strlen(owner);
  for (size_t i = 0; i < reader->marked_count; i++) {
    const char *where = reader->marked[i]->where;
    if (strncmp(where, owner, length) == 0 && (!where[length] || where[length] == '.'))
      excuse(reader->marked[i]);
  }
}

void marks_check_options(struct reader *reader) {
  for (size_t i = 0; i < reader->options->mark_count; i++) {
    const struct mark_option *option = &reader->options->marks[i];
    for (const char *text = option->marks; *text || text == option->marks;) {
      const size_t length = length_of_one(text);
      struct mark mark;
      if (!parse(reader->arena, text, length, &mark))
        report_failure(reader->usage, "%s: there is no mark '%.*s'; see `tare build --help`",
                       option->spelled, (int)length, text);
      text += length + (text[length] == ',');
      if (!length)
        break;
    }
  }
}

bool marks_is_met(const struct reader *reader, const struct mark *mark) {
  for (size_t i = 0; i < reader->marked_count; i++)
    for (size_t k = 0; k < reader->marked[i]->count; k++) {
      const struct mark *other = reader->marked[i]->items[k];
      if (other->option == mark->option && other->kind == mark->kind && other->is_met)
        return true;
    }
  return false;
}

static void check_placed(struct reader *reader, struct mark *mark) {
  if (mark->is_met ||
      (mark->option && (marks_is_met(reader, mark) ||
                        reader_excuses(reader, mark->option->is_carried, mark->option->spelled))))
    return;
  const bool may_not_fit =
      mark->kind == MARK_LENGTH || mark->kind == MARK_OUT || mark->kind == MARK_INOUT;
  if (mark->option && may_not_fit && mark_is_by_pattern(mark))
    report_failure(reader->usage,
                   "%s: '%s' means nothing for any name that the pattern fits, such as '%s'; C has "
                   "to write there, or to have those parameters",
                   mark->option->spelled, kinds[mark->kind].name, mark->where);
  else if (mark->option)
    report_failure(reader->usage, "%s: '%s' means nothing for '%s'; it is for %s",
                   mark->option->spelled, kinds[mark->kind].name, mark->where,
                   kinds[mark->kind].is_for);
  else
    report_error(reader->report, mark->at, "'%s' is marked '%s', which is for %s", mark->where,
                 mark_text(reader->arena, mark), kinds[mark->kind].is_for);
}

/* Whether a type that the pattern fits may have been met, and its functions are left out since. */
static bool may_be_lost(const struct reader *reader, const char *owner) {
  const struct c_header *header = reader->header;
  for (size_t i = 0; reader->options->left_out.count && i < header->typedef_count; i++) {
    const struct c_record *record = header->typedefs[i].type->record;
    if (name_fits(owner, header->typedefs[i].origin.name) ||
        (record && *record->tag.origin.name && name_fits(owner, record->tag.origin.name)))
      return true;
  }
  return false;
}

/* Whether the pattern fits what --only leaves out. */
static bool is_unwanted(struct reader *reader, const char *owner) {
  for (size_t i = 0; reader->options->only.count && i < reader->names.list.count; i++)
    if (name_fits(owner, reader->names.list.at[i]) && !only_has(reader, reader->names.list.at[i]))
      return true;
  return false;
}

void marks_check(struct reader *reader) {
  for (size_t i = 0; i < reader->options->mark_count; i++) {
    const struct mark_option *option = &reader->options->marks[i];
    const char *owner = arena_copy(reader->arena, option->where, strcspn(option->where, "."));
    if (!reader->mark_met[i] && !reader_is_left_out(reader, owner) && !may_be_lost(reader, owner) &&
        !is_unwanted(reader, owner) && !reader_excuses(reader, option->is_carried, option->spelled))
      report_failure(reader->usage, "%s: nothing in the interface of %s is called '%s'%s",
                     option->spelled, reader->options->path, option->where,
                     reader_or_nearest(reader, owner, &reader->names.list));
  }
  for (size_t i = 0; i < reader->marked_count; i++)
    for (size_t k = 0; k < reader->marked[i]->count; k++)
      check_placed(reader, reader->marked[i]->items[k]);
}
