#include "header/splits.h"

#include "header/marks.h"
#include "header/names.h"
#include "header/prefixes.h"
#include "header/words.h"

#include <string.h>

/* ---- What the marks say ---- */

/* The next name of `A+B`, or NULL. */
static const char *next_name(struct arena *arena, const char **value) {
  const char *begin = *value + strspn(*value, " +");
  const size_t length = strcspn(begin, " +");
  *value = begin + length;
  return length ? arena_copy(arena, begin, length) : NULL;
}

static const struct mark *mark_of(struct reader *reader, const struct c_declaration *declaration) {
  return declaration->kind == DECLARES_FUNCTION && declaration->function->type->kind == C_FUNCTION
             ? marks_find(marks_of(reader, &declaration->function->origin), MARK_CLASS)
             : NULL;
}

static bool names_class(struct arena *arena, const char *value, const char *name) {
  for (const char *one; (one = next_name(arena, &value));)
    if (strcmp(one, name) == 0)
      return true;
  return false;
}

static bool is_name_of_class(const char *name) {
  return *name >= 'A' && *name <= 'Z' && name_is_identifier(name);
}

/* ---- Which struct it is ---- */

/* A struct that functions of a class have pointers to, and how many of them do. */
struct candidate {
  const struct c_record *record;
  size_t taken;
};

struct candidates {
  struct arena *arena;
  struct candidate *items;
  size_t count;
};

static const struct c_record *pointed_to(const struct c_type *type) {
  while (type->kind == C_POINTER)
    type = type->inner;
  return type->kind == C_RECORD ? type->record : NULL;
}

static bool has_struct(const struct c_function *function, const struct c_record *record) {
  bool has = pointed_to(function->type->inner) == record;
  for (size_t i = 0; i < function->param_count; i++)
    has |= pointed_to(function->params[i].type) == record;
  return has;
}

static void add_candidate(struct candidates *candidates, const struct c_type *type) {
  const struct c_record *record = type->kind == C_POINTER ? pointed_to(type) : NULL;
  for (size_t i = 0; i < candidates->count; i++)
    if (candidates->items[i].record == record)
      return;
  if (!record)
    return;
  struct candidate *added = arena_push(candidates->arena, &candidates->items, &candidates->count,
                                       sizeof *candidates->items);
  added->record = record;
}

static void add_candidates(struct candidates *candidates, const struct c_function *function) {
  add_candidate(candidates, function->type->inner);
  for (size_t i = 0; i < function->param_count; i++)
    add_candidate(candidates, function->params[i].type);
}

/* The struct that most of the functions have a pointer to, or NULL; `rival` is another one that as
 * many of them have. */
static const struct c_record *struct_of(struct reader *reader, const struct c_header *header,
                                        const char *name, const struct c_record **rival) {
  struct candidates candidates = {.arena = reader->arena};
  const struct candidate *best = NULL;
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct mark *mark = mark_of(reader, &header->declarations[i]);
    if (mark && names_class(reader->arena, mark->value, name))
      add_candidates(&candidates, header->declarations[i].function);
  }
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct mark *mark = mark_of(reader, &header->declarations[i]);
    if (mark && names_class(reader->arena, mark->value, name))
      for (size_t k = 0; k < candidates.count; k++)
        candidates.items[k].taken +=
            has_struct(header->declarations[i].function, candidates.items[k].record);
  }
  for (size_t k = 0; k < candidates.count; k++) {
    const struct candidate *one = &candidates.items[k];
    if (best && one->taken == best->taken)
      *rival = one->record;
    if (best && one->taken <= best->taken)
      continue;
    best = one;
    *rival = NULL;
  }
  return best ? best->record : NULL;
}

/* ---- What its functions have in front ---- */

static size_t alike(const char *left, const char *right) {
  size_t length = 0;
  while (left[length] && left[length] == right[length])
    length++;
  return length;
}

/* Whether a word may end before `name[length]`. */
static bool is_boundary(const char *name, size_t length) {
  const char next = name[length];
  return !next || next == '_' || name[length - 1] == '_' || (next >= 'A' && next <= 'Z');
}

/* `inflate` of inflateInit_ and inflateEnd, among those that are of no other class. */
static const char *prefix_of(struct reader *reader, const struct c_header *header,
                             const struct split *split) {
  const char *names[2] = {NULL}; /* the first one, and what differs from it most */
  size_t length = 0;
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct mark *mark = mark_of(reader, &header->declarations[i]);
    const struct c_function *function = mark ? header->declarations[i].function : NULL;
    if (!mark || strcmp(mark->value, split->name) != 0 || !has_struct(function, split->whole))
      continue;
    const size_t both = names[0] ? alike(names[0], function->origin.name) : 0;
    if (!names[0]) {
      names[0] = function->origin.name;
    } else if (!names[1] || both < length) {
      names[1] = function->origin.name;
      length = both;
    }
  }
  while (length && !(is_boundary(names[0], length) && is_boundary(names[1], length)))
    length--;
  return arena_copy(reader->arena, names[0] ? names[0] : "", length);
}

/* ---- The structs ---- */

static const struct c_typedef *named_as(struct reader *reader, const struct c_record *whole,
                                        const char *name) {
  struct c_typedef *named = arena_alloc(reader->arena, sizeof *named);
  *named = (struct c_typedef){.origin = whole->tag.typedef_count ? whole->tag.typedefs[0]->origin
                                                                 : whole->tag.origin};
  named->origin.name = name;
  named->origin.marks = (struct strings){0};
  return named;
}

/* The struct as the functions of one class see it, by a name of its own. */
static struct c_record *copy_struct(struct reader *reader, const struct split *split) {
  struct c_record *record = arena_alloc(reader->arena, sizeof *record);
  const bool has_prefix = *split->prefix && !name_equal(split->prefix, split->name);
  const struct c_typedef **names = arena_alloc(reader->arena, 2 * sizeof *names);
  names[0] = named_as(reader, split->whole, split->name);
  names[1] = has_prefix ? named_as(reader, split->whole, split->prefix) : NULL;
  *record = *split->whole;
  record->tag.origin.name = "";
  record->tag.typedefs = names;
  record->tag.typedef_count = has_prefix ? 2 : 1;
  record->tag.whole = &split->whole->tag;
  return record;
}

static struct split *known_split(const struct reader *reader, const char *name) {
  for (size_t i = 0; i < reader->split_count; i++)
    if (strcmp(reader->splits[i].name, name) == 0)
      return &reader->splits[i];
  return NULL;
}

/* Notes the classes that a function's mark names. */
static void note_splits(struct reader *reader, const struct c_header *header,
                        const struct c_function *function, const struct mark *mark) {
  const char *value = mark->value;
  for (const char *name; (name = next_name(reader->arena, &value));) {
    if (known_split(reader, name))
      continue;
    const struct c_record *rival = NULL;
    const struct c_record *whole =
        is_name_of_class(name) ? struct_of(reader, header, name, &rival) : NULL;
    struct split *split =
        arena_push(reader->arena, &reader->splits, &reader->split_count, sizeof *split);
    *split = (struct split){.name = name, .whole = rival ? NULL : whole, .is_refused = rival};
    if (!is_name_of_class(name))
      report_error(reader->report, function->origin.at,
                   "'%s' is marked '%s', and '%s' is no name of a class: that is letters and "
                   "digits, the first of them a capital",
                   function->origin.name, mark_text(reader->arena, mark), name);
    if (rival)
      report_error(reader->report, function->origin.at,
                   "'%s' is marked '%s', and as many functions of '%s' have a pointer to a '%s' as "
                   "to a '%s': mark more functions that have a pointer to the right one alone",
                   function->origin.name, mark_text(reader->arena, mark), name,
                   reader_name_of_tag(&whole->tag), reader_name_of_tag(&rival->tag));
    if (!split->whole)
      continue;
    split->prefix = prefix_of(reader, header, split);
    split->record = copy_struct(reader, split);
  }
}

/* ---- The functions ---- */

/* The type with the one struct in place of the other. */
static const struct c_type *swap(struct arena *arena, const struct c_type *type,
                                 const struct split *split) {
  const struct c_type *inner = type->inner ? swap(arena, type->inner, split) : NULL;
  bool is_other = inner != type->inner || type->record == split->whole;
  const struct c_type **params = arena_alloc(arena, type->param_count * sizeof *params);
  for (size_t i = 0; i < type->param_count; i++) {
    params[i] = swap(arena, type->params[i], split);
    is_other |= params[i] != type->params[i];
  }
  if (!is_other)
    return type;
  struct c_type *other = arena_alloc(arena, sizeof *other);
  *other = *type;
  other->inner = inner;
  other->params = params;
  if (type->record == split->whole)
    other->record = split->record;
  return other;
}

static struct c_function *swap_function(struct arena *arena, const struct c_function *function,
                                        const struct split *split) {
  struct c_function *other = arena_alloc(arena, sizeof *other);
  *other = *function;
  other->type = swap(arena, function->type, split);
  other->params = arena_alloc(arena, function->param_count * sizeof *other->params);
  for (size_t i = 0; i < function->param_count; i++) {
    other->params[i] = function->params[i];
    other->params[i].type = swap(arena, function->params[i].type, split);
  }
  other->used_as = split->record;
  return other;
}

/* Whether it is refused: a pattern may fit functions that have nothing to do with the struct. */
static bool refuse_other(struct reader *reader, const struct c_function *function,
                         const struct mark *mark, const struct split *split) {
  const char *symbol = function->origin.name;
  if (mark_is_by_pattern(mark) && split->whole)
    return false;
  if (!split->is_refused)
    report_error(reader->report, function->origin.at,
                 "'%s' is marked '%s', and has no pointer to a %s; leave the mark out", symbol,
                 mark_text(reader->arena, mark),
                 split->whole ? arena_format(reader->arena, "'%s', of which '%s' is made",
                                             reader_name_of_tag(&split->whole->tag), split->name)
                              : "struct");
  reader_leave_out(reader, symbol);
  return true;
}

/* Declares the function once for each class that its mark names. The mark is met where it means
 * something, or an error has said why not. */
static void declare(struct reader *reader, struct c_header *header,
                    const struct c_declaration *declaration, const struct mark *mark) {
  const char *value = mark->value;
  size_t count = 0;
  bool is_met = false;
  for (const char *name; (name = next_name(reader->arena, &value));) {
    const struct split *split = known_split(reader, name);
    if (!is_name_of_class(name)) {
      is_met = true;
      continue;
    }
    if (!split->whole || !has_struct(declaration->function, split->whole)) {
      is_met |= refuse_other(reader, declaration->function, mark, split);
      continue;
    }
    struct c_declaration *place =
        arena_push(reader->arena, &header->declarations, &header->declaration_count, sizeof *place);
    *place = *declaration;
    place->function = swap_function(reader->arena, declaration->function, split);
    if (count++)
      place->function->is_shared = (place - 1)->function->is_shared = true;
  }
  if (count || is_met)
    marks_take(marks_of(reader, &declaration->function->origin), MARK_CLASS);
  if (count)
    return;
  struct c_declaration *place =
      arena_push(reader->arena, &header->declarations, &header->declaration_count, sizeof *place);
  *place = *declaration;
}

const struct c_header *splits_make(struct reader *reader, const struct c_header *header) {
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct mark *mark = mark_of(reader, &header->declarations[i]);
    if (mark)
      note_splits(reader, header, header->declarations[i].function, mark);
  }
  if (!reader->split_count)
    return header;
  struct c_header *other = arena_alloc(reader->arena, sizeof *other);
  *other = *header;
  other->declarations = NULL;
  other->declaration_count = 0;
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct mark *mark = mark_of(reader, &header->declarations[i]);
    if (mark) {
      declare(reader, other, &header->declarations[i], mark);
      continue;
    }
    struct c_declaration *place =
        arena_push(reader->arena, &other->declarations, &other->declaration_count, sizeof *place);
    *place = header->declarations[i];
  }
  return other;
}

/* ---- What the other files ask ---- */

const struct split *splits_find(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; record && i < reader->split_count; i++)
    if (reader->splits[i].record == record)
      return &reader->splits[i];
  return NULL;
}

const char *splits_of_whole(const struct reader *reader, const struct c_record *record) {
  struct text names = text_in(reader->arena);
  for (size_t i = 0; i < reader->split_count; i++)
    if (reader->splits[i].whole == record)
      text_format(&names, "%s'%s'", names.length ? " and " : "", reader->splits[i].name);
  return names.length ? names.bytes : NULL;
}

const char *splits_name_in_class(const struct reader *reader, const struct split *split,
                                 const char *function) {
  const char *rest = prefixes_rest_of_type(reader, function, split->name);
  if (!rest && *split->prefix)
    rest = name_after(function, split->prefix);
  for (size_t i = 0; i < split->whole->tag.typedef_count && !rest; i++)
    rest = prefixes_rest_of_type(reader, function, split->whole->tag.typedefs[i]->origin.name);
  if (!rest && *split->whole->tag.origin.name)
    rest = prefixes_rest_of_type(reader, function, split->whole->tag.origin.name);
  if (!rest)
    rest = prefixes_rest(reader, function);
  const struct strings words = words_of(reader->arena, split->name);
  if (!rest && words.count > 1) /* `gif` of GifEncoder */
    rest = name_after(function, words.at[0]);
  return rest ? rest : function;
}

void splits_check(struct reader *reader, const struct c_function *const *functions, size_t count) {
  for (size_t k = 0; k < reader->split_count; k++) {
    const struct split *split = &reader->splits[k];
    if (!split->record) /* refused, with a message */
      continue;
    bool is_told = reader_class(reader, split->record);
    for (size_t i = 0; i < count; i++) {
      const char *symbol = functions[i]->origin.name;
      if (functions[i]->used_as != split->record || reader_class(reader, split->record))
        continue;
      reader_leave_out(reader, symbol);
      if (!is_told)
        report_error(reader->report, functions[i]->origin.at,
                     "'%s' is of the class '%s', and no function of that class makes an instance "
                     "or begins a '%s': one that does is named so with --rename=F=constructor",
                     symbol, split->name, reader_name_of_tag(&split->whole->tag));
      is_told = true;
    }
  }
}
