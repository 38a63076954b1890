#include "header/reader.h"

#include "header/names.h"

#include <string.h>

struct comment reader_comment(const struct reader *reader, const struct c_origin *origin) {
  const struct comment comment = comment_parse(reader->arena, origin->comment);
  return comment.is_of_file ? (struct comment){0} : comment;
}

bool reader_has_mark(const struct c_origin *origin, const char *mark) {
  return strings_have(&origin->marks, mark);
}

const char *reader_prefix(const struct reader *reader) {
  return reader->options->prefix ? reader->options->prefix : reader->api->stem;
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

bool reader_skips_name(struct reader *reader, const char *name) {
  bool skips = false;
  for (size_t i = 0; *name && i < reader->options->skip.count; i++)
    if (strcmp(reader->options->skip.at[i], name) == 0)
      skips = reader->skip_met[i] = true;
  return skips;
}

bool reader_skips(struct reader *reader, const struct c_origin *origin) {
  const bool is_marked = reader_has_mark(origin, "tare:skip");
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

struct class *reader_class(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; record && i < reader->class_count; i++)
    if (reader->classes[i].type == record)
      return reader->classes[i].class;
  return NULL;
}

const char *reader_creator(const struct reader *reader, const struct c_record *record) {
  for (size_t i = 0; i < reader->creator_count; i++)
    if (reader->creators[i].type == record)
      return reader->creators[i].name;
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
  return known ? name_after_type(function, known->name) : NULL;
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
