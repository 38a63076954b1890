#include "header/reader.h"

#include "header/handle_names.h"
#include "header/marks.h"
#include "header/names.h"
#include "header/prefixes.h"
#include "header/splits.h"

#include <string.h>

struct comment reader_comment(const struct reader *reader, const struct c_origin *origin) {
  const struct comment comment = comment_parse(reader->arena, origin->comment);
  return comment.is_of_file ? (struct comment){0} : comment;
}

const char *reader_renamed(struct reader *reader, const char *c_name) {
  const char *renamed = NULL;
  for (size_t i = 0; i < reader->options->rename_count; i++)
    if (strcmp(reader->options->rename[i].c_name, c_name) == 0) {
      reader->rename_met[i] = true;
      renamed = reader->options->rename[i].name;
    }
  return renamed;
}

const char *reader_renamed_type(struct reader *reader, const struct c_tag *tag) {
  if (tag->whole) /* a mark has named it */
    return NULL;
  const char *renamed = reader_renamed(reader, tag->origin.name);
  for (size_t i = 0; i < tag->typedef_count && !renamed; i++)
    renamed = reader_renamed(reader, tag->typedefs[i]->origin.name);
  return renamed;
}

static void add_name(struct reader *reader, struct name_list *list, const char *name) {
  list->known.arena = reader->arena;
  const size_t count = list->known.count;
  if (!*name || intern(&list->known, name, strlen(name)) < count)
    return;
  strings_add(reader->arena, &list->list, name);
}

void reader_note_name(struct reader *reader, const char *name) {
  add_name(reader, &reader->names, name);
}

void reader_leave_out(struct reader *reader, const char *name) {
  add_name(reader, &reader->left_out, name);
}

static bool have_fit(const struct strings *names, const char *pattern) {
  for (size_t i = 0; i < names->count; i++)
    if (name_fits(pattern, names->at[i]))
      return true;
  return false;
}

/* Whether a --skip has a name of the header that fits the pattern, which may have a `*` as well. */
static bool is_skipped(const struct reader *reader, const char *pattern) {
  for (size_t i = 0; i < reader->options->skip_count; i++) {
    const char *skip = reader->options->skip[i].pattern;
    if (name_fits(pattern, skip))
      return true;
    for (size_t k = 0; k < reader->names.list.count; k++)
      if (name_fits(skip, reader->names.list.at[k]) && name_fits(pattern, reader->names.list.at[k]))
        return true;
  }
  return false;
}

bool reader_is_left_out(const struct reader *reader, const char *name) {
  return is_skipped(reader, name) || have_fit(&reader->left_out.list, name);
}

bool reader_excuses(struct reader *reader, bool is_carried, const char *spelled) {
  if (!is_carried)
    return false;
  if (!strings_have(&reader->unfit, spelled))
    strings_add(reader->arena, &reader->unfit, spelled);
  return true;
}

void reader_tell_unfit(const struct reader *reader) {
  const struct strings *unfit = &reader->unfit;
  const bool is_read_again = reader->report->is_lenient && reader->left_out.list.count;
  if (!unfit->count || is_read_again)
    return;
  struct text list = text_in(reader->arena);
  for (size_t i = 0; i < unfit->count; i++)
    text_format(&list, "%s%s", i ? ", " : "", unfit->at[i]);
  report_warning(reader->report, (struct location){.file = reader->options->path},
                 "is not of the version that tare has marks for: nothing in it fits %s; the "
                 "library's manual says what else may be different",
                 list.bytes);
}

const char *reader_or_nearest(const struct reader *reader, const char *name,
                              const struct strings *names) {
  const char *nearest = name_nearest(reader->arena, name, names->at, names->count);
  return nearest ? arena_format(reader->arena, "; is it '%s'?", nearest) : "";
}

bool reader_skips_name(struct reader *reader, const char *name) {
  bool skips = false;
  for (size_t i = 0; *name && i < reader->options->skip_count; i++)
    if (name_fits(reader->options->skip[i].pattern, name))
      skips = reader->skip_met[i] = true;
  return skips;
}

bool reader_skips(struct reader *reader, const struct c_origin *origin) {
  /* No option can name what has no name. */
  const bool is_marked = *origin->name ? marks_take(marks_of(reader, origin), MARK_SKIP) != NULL
                                       : strings_have(&origin->marks, "tare:skip");
  return reader_skips_name(reader, origin->name) || is_marked;
}

const char *reader_name_of_tag(const struct c_tag *tag) {
  if (tag->typedef_count)
    return tag->typedefs[0]->origin.name;
  return *tag->origin.name ? tag->origin.name : NULL;
}

const char *reader_name_of_type(const struct c_type *type) {
  return reader_name_of_tag(c_tag_of(type));
}

void reader_add_function(struct reader *reader, struct function ***list, size_t *count,
                         struct function *function, const char *c_name) {
  const char *renamed = reader_renamed(reader, function->symbol);
  function->name = renamed ? renamed : name_camel(reader->arena, c_name);
  struct function **entry = arena_push(reader->arena, list, count, sizeof *entry);
  *entry = function;
}

const struct function *reader_find_export(const struct reader *reader, const char *symbol) {
  const struct api *api = reader->api;
  for (size_t i = 0; i < api->export_count; i++)
    if (strcmp(api->exports[i]->symbol, symbol) == 0)
      return api->exports[i];
  return NULL;
}

void reader_remove_export(struct reader *reader, const struct function *function) {
  struct api *api = reader->api;
  size_t i = 0;
  while (api->exports[i] != function)
    i++;
  for (api->export_count--; i < api->export_count; i++)
    api->exports[i] = api->exports[i + 1];
  reader_leave_out(reader, function->symbol);
}

struct class *reader_class(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; record && i < reader->class_count; i++)
    if (reader->classes[i].type == record)
      return reader->classes[i].class;
  return NULL;
}

/* `void` itself, and other names of it: `GLvoid`, `VOID`. */
static bool name_has_void(const char *name) {
  for (; *name; name++)
    if ((name[0] | 32) == 'v' && (name[1] | 32) == 'o' && (name[2] | 32) == 'i' &&
        (name[3] | 32) == 'd')
      return true;
  return false;
}

const char *reader_typedef_of_void(const struct c_type *type) {
  const char *name = type->kind == C_POINTER && type->inner->kind == C_VOID && type->inner->spelling
                         ? type->inner->spelling
                         : "";
  if (strncmp(name, "const ", strlen("const ")) == 0)
    name += strlen("const ");
  return *name && !strchr(name, ' ') && !name_has_void(name) ? name : NULL;
}

struct class *reader_class_of_pointer(const struct reader *reader, const struct c_type *type) {
  if (type->kind != C_POINTER)
    return NULL;
  const char *of_void = reader_typedef_of_void(type);
  for (size_t i = 0; i < reader->class_count && of_void; i++)
    if (reader->classes[i].of_void && strcmp(reader->classes[i].of_void, of_void) == 0)
      return reader->classes[i].class;
  for (size_t i = 0; i < reader->class_count && !type->inner->record; i++)
    if (reader->classes[i].hides && strcmp(reader->classes[i].hides, type->spelling) == 0)
      return reader->classes[i].class;
  return reader_class(reader, type->inner->record);
}

struct known_class *reader_value_class(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; record && i < reader->class_count; i++)
    if (reader->classes[i].value == record)
      return &reader->classes[i];
  return NULL;
}

struct class *reader_class_of_value(const struct reader *reader, const struct c_type *type) {
  const struct known_class *known =
      type->kind == C_RECORD ? reader_value_class(reader, type->record) : NULL;
  return known ? known->class : reader_class_of_pointer(reader, type);
}

const char *reader_creator(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; i < reader->creator_count; i++)
    if (reader->creators[i].type == record && reader->creators[i].allocates)
      return reader->creators[i].name;
  return NULL;
}

const char *reader_giver(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; i < reader->creator_count; i++)
    if (reader->creators[i].type == record)
      return reader->creators[i].name;
  return NULL;
}

const char *reader_lost_init(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; i < reader->lost_init_count; i++)
    if (reader->lost_inits[i].type == record && !reader_class(reader, record))
      return reader->lost_inits[i].function;
  return NULL;
}

struct known_class *reader_known_class(const struct reader *reader, const struct class *class) {
  for (size_t i = 0; i < reader->class_count; i++)
    if (reader->classes[i].class == class)
      return &reader->classes[i];
  return NULL;
}

const char *reader_name_in_class(const struct reader *reader, const struct class *class,
                                 const char *function) {
  const struct known_class *known = reader_known_class(reader, class);
  if (!known)
    return NULL;
  if (class->is_handle)
    return handle_name_in_class(reader, known, function);
  if (known->split)
    return splits_name_in_class(reader, known->split, function);
  const char *rest = prefixes_rest_of_type(reader, function, known->name);
  return rest || class->feed || !known->prefix ? rest : name_after(function, known->prefix);
}

static bool number_of(const struct c_value *of, double *value) {
  if (of->kind == VALUE_INTEGER)
    *value = of->scalar == SCALAR_U64 ? (double)(uint64_t)of->integer : (double)of->integer;
  else if (of->kind == VALUE_FLOAT)
    *value = of->number;
  return of->kind == VALUE_INTEGER || of->kind == VALUE_FLOAT;
}

static bool value_of_declaration(const struct c_declaration *declaration, const char *c_name,
                                 double *value) {
  if (declaration->kind == DECLARES_VARIABLE)
    return strcmp(declaration->variable->origin.name, c_name) == 0 &&
           number_of(&declaration->variable->value, value);
  for (size_t i = 0;
       declaration->kind == DECLARES_ENUM && i < declaration->enumeration->enumerator_count; i++) {
    const struct c_enumerator *enumerator = &declaration->enumeration->enumerators[i];
    if (strcmp(enumerator->origin.name, c_name) != 0)
      continue;
    *value =
        enumerator->is_unsigned ? (double)(uint64_t)enumerator->value : (double)enumerator->value;
    return true;
  }
  return false;
}

bool reader_value(const struct reader *reader, const char *c_name, double *value) {
  const struct c_header *header = reader->header;
  for (size_t i = 0; i < header->macro_count; i++)
    if (strcmp(header->macros[i].origin.name, c_name) == 0)
      return number_of(&header->macros[i].value, value);
  for (size_t i = 0; i < header->declaration_count; i++)
    if (value_of_declaration(&header->declarations[i], c_name, value))
      return true;
  return false;
}

const char *reader_instead_of(const struct c_type *type, const char *otherwise) {
  switch (type->other) {
  case C_LONG_DOUBLE:
    return "use double";
  case C_WIDE_INTEGER:
    return "use two 64-bit integers";
  case C_COMPLEX:
    return "use two numbers";
  case C_VECTOR:
    return "use an array";
  default:
    return otherwise;
  }
}
