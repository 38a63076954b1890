#include "header/handles.h"

#include "header/handle_names.h"
#include "header/marks.h"
#include "header/names.h"
#include "header/splits.h"
#include "header/value_handles.h"

#include <string.h>

/* ---- Which types are handles ---- */

/* `typedef void *name`: a pointer that no `*` shows. */
static bool is_hidden(const struct c_type *type) {
  return type->kind == C_POINTER && !strchr(type->spelling, '*');
}

static bool is_own_type(const struct c_record *record) {
  static const char *const libc[] = {"FILE", "_IO_FILE", "DIR", "tm"};
  const char *name = reader_name_of_tag(&record->tag);
  return name && !name_is_one_of(name, libc, sizeof libc / sizeof *libc);
}

static bool is_same(const struct c_type *type, const struct c_type *other) {
  if (type->kind != C_POINTER || other->kind != C_POINTER)
    return false;
  if (type->inner->record || other->inner->record)
    return type->inner->record == other->inner->record;
  const char *of_void = reader_typedef_of_void(type), *other_of = reader_typedef_of_void(other);
  if (of_void || other_of)
    return of_void && other_of && strcmp(of_void, other_of) == 0;
  return is_hidden(type) && is_hidden(other) && strcmp(type->spelling, other->spelling) == 0;
}

/* Whether some function takes such a pointer first: of what is no struct only that shows that the
 * pointer stands for an object. */
static bool is_taken_first(const struct functions *functions, const struct c_type *type) {
  for (size_t i = 0; i < functions->count; i++)
    if (functions->at[i]->param_count && is_same(functions->at[i]->params[0].type, type))
      return true;
  return false;
}

/* Whether a function also takes how much lies behind such a pointer: another name of `void` is then
 * that of any bytes, `any` of hash(const any *data, size_t n). */
static bool is_counted(const struct functions *functions, const struct c_type *type) {
  for (size_t i = 0; i < functions->count; i++) {
    const struct c_function *function = functions->at[i];
    for (size_t k = 0; k < function->param_count; k++) {
      const char *name = function->params[k].origin.name;
      for (size_t n = 0; n < function->param_count && is_same(function->params[k].type, type);
           n++) {
        const char *count = function->params[n].origin.name;
        if (function->params[n].type->kind == C_NUMBER &&
            (name_is_own_count(count, name) || name_is_own_size(count, name) ||
             name_is_own_byte_count(count, name) ||
             (n == k + 1 && name_may_be_text_length(count, true))))
          return true;
      }
    }
  }
  return false;
}

/* A struct that is passed by value has no more bytes than the header shows. */
static bool is_by_value(const struct functions *functions, const struct c_record *record) {
  for (size_t i = 0; i < functions->count; i++) {
    const struct c_function *function = functions->at[i];
    if (function->type->kind != C_FUNCTION)
      continue;
    if (function->type->inner->kind == C_RECORD && function->type->inner->record == record)
      return true;
    for (size_t k = 0; k < function->param_count; k++)
      if (function->params[k].type->kind == C_RECORD && function->params[k].type->record == record)
        return true;
  }
  return false;
}

static bool may_be_handle(const struct functions *functions, const struct c_type *type) {
  if (type->kind != C_POINTER || type->inner->kind == C_FUNCTION)
    return false;
  if (type->inner->kind == C_RECORD)
    return is_own_type(type->inner->record) && !is_by_value(functions, type->inner->record);
  if (reader_typedef_of_void(type))
    return is_taken_first(functions, type) && !is_counted(functions, type);
  return is_hidden(type) && !type->inner->is_const && strcmp(type->spelling, "va_list") != 0 &&
         (type->inner->kind == C_VOID || type->inner->kind == C_CHAR) &&
         is_taken_first(functions, type);
}

static const struct c_typedef *typedef_of(const struct reader *reader, const char *name) {
  for (size_t i = 0; i < reader->header->typedef_count; i++)
    if (strcmp(reader->header->typedefs[i].origin.name, name) == 0)
      return &reader->header->typedefs[i];
  return NULL;
}

/* What a handle is called: a typedef of the pointer, one of the struct, or the struct's tag. */
static struct strings names_of(const struct reader *reader, const char *name,
                               const struct c_record *record) {
  struct strings names = {0};
  strings_add(reader->arena, &names, name);
  for (size_t i = 0; record && i < record->tag.typedef_count; i++)
    strings_add(reader->arena, &names, record->tag.typedefs[i]->origin.name);
  if (record && *record->tag.origin.name)
    strings_add(reader->arena, &names, record->tag.origin.name);
  for (size_t i = 0; record && i < reader->header->typedef_count; i++) {
    const struct c_type *type = reader->header->typedefs[i].type;
    if (type->kind == C_POINTER && type->inner->record == record)
      strings_add(reader->arena, &names, reader->header->typedefs[i].origin.name);
  }
  return names;
}

static void note_handle(struct reader *reader, const struct c_type *type) {
  const struct c_record *record = type->inner->record;
  const char *of_void = reader_typedef_of_void(type);
  const struct c_typedef *hides = of_void           ? typedef_of(reader, of_void)
                                  : is_hidden(type) ? typedef_of(reader, type->spelling)
                                                    : NULL;
  if (reader_class_of_pointer(reader, type) || (!record && !hides))
    return;
  const struct c_tag *tag = record ? &record->tag : NULL;
  const struct split *split = splits_find(reader, record);
  const struct c_origin *named = hides && !split      ? &hides->origin
                                 : tag->typedef_count ? &tag->typedefs[0]->origin
                                                      : &tag->origin;
  const char *renamed = tag ? reader_renamed_type(reader, tag) : NULL;
  if (!renamed && hides)
    renamed = reader_renamed(reader, named->name);
  struct class *class = arena_alloc(reader->arena, sizeof *class);
  *class = (struct class){
      .is_handle = true,
      .c_name = split                          ? reader_name_of_tag(&split->whole->tag)
                : tag && named == &tag->origin ? record->spelling
                                               : named->name,
      .name = renamed ? renamed
              : split ? split->name
                      : name_pascal(reader->arena, named->name),
      .doc = reader_comment(reader, named).doc,
      .at = named->at,
      .alignment = 1,
      .has_pointers = true,
  };
  if (!class->doc && tag)
    class->doc = reader_comment(reader, &tag->origin).doc;
  struct known_class *known =
      arena_push(reader->arena, &reader->classes, &reader->class_count, sizeof *known);
  *known = (struct known_class){.type = record,
                                .name = named->name,
                                .names = names_of(reader, named->name, record),
                                .init = "",
                                .class = class,
                                .split = split,
                                .hides = record || of_void ? NULL : named->name,
                                .of_void = record ? NULL : of_void};
  struct class **entry =
      arena_push(reader->arena, &reader->api->classes, &reader->api->class_count, sizeof *entry);
  *entry = class;
}

/* `T **items, size_t items_len`: an array of pointers. */
static bool has_count(const struct c_function *function, size_t i) {
  for (size_t k = 0; k < function->param_count; k++)
    if (scalar_is_integer(function->params[k].type->scalar) &&
        name_is_own_count(function->params[k].origin.name, function->params[i].origin.name))
      return true;
  return false;
}

/* Whether marks say that C gives out a copy, or a place in an argument. */
static bool is_no_instance(const struct marks *marks) {
  return marks_find(marks, MARK_LENGTH) || marks_find(marks, MARK_WITHIN);
}

/* Structs that the header only declares, and that C passes to a callback. */
static void note_lent(struct reader *reader, const struct functions *functions,
                      const struct c_type *callback) {
  for (size_t i = 0; i < callback->param_count; i++) {
    const struct c_type *type = callback->params[i];
    if (type->kind == C_POINTER && type->inner->kind == C_POINTER) /* several of them */
      type = type->inner;
    if (may_be_handle(functions, type) && type->inner->kind == C_RECORD &&
        !type->inner->record->is_complete)
      note_handle(reader, type);
  }
}

static void note_given(struct reader *reader, const struct functions *functions,
                       const struct c_function *function) {
  if (function->type->kind != C_FUNCTION)
    return;
  const struct c_type *result = function->type->inner;
  if (may_be_handle(functions, result) && !is_no_instance(marks_of(reader, &function->origin)))
    note_handle(reader, result);
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_type *type = function->params[i].type;
    const struct c_origin *origin = &function->params[i].origin;
    if (type->kind == C_POINTER && type->inner->kind == C_FUNCTION)
      note_lent(reader, functions, type->inner);
    if (type->kind == C_POINTER && may_be_handle(functions, type->inner) &&
        !has_count(function, i) &&
        !is_no_instance(marks_within(reader, function->origin.name, origin)))
      note_handle(reader, type->inner);
  }
}

/* ---- What ends an instance ---- */

static bool is_settled(struct reader *reader, const struct c_function *function, size_t i) {
  const struct c_origin *origin = &function->params[i].origin;
  return marks_find(marks_within(reader, function->origin.name, origin), MARK_VALUE);
}

/* Whether the function takes an instance, first of all, and how much else; a destructor also takes
 * the address of a pointer to one. */
static bool takes_instance(struct reader *reader, const struct class *class,
                           const struct c_function *function, size_t *others) {
  *others = 0;
  if (function->type->kind != C_FUNCTION || !function->param_count)
    return false;
  const struct c_type *type = function->params[0].type;
  if (reader_class_of_value(reader, type) != class &&
      !(type->kind == C_POINTER && reader_class_of_pointer(reader, type->inner) == class))
    return false;
  for (size_t i = 1; i < function->param_count; i++)
    *others += !is_settled(reader, function, i);
  return true;
}

/* What a destructor may return: how it went, NULL to put where the pointer was, or what a mark says
 * that the caller frees, such as the text that was built. */
static bool returns_status(struct reader *reader, const struct class *class,
                           const struct c_function *function) {
  const struct c_type *result = function->type->inner;
  return result->kind == C_VOID || result->kind == C_ENUM || result->scalar != SCALAR_VOID ||
         reader_class_of_pointer(reader, result) == class ||
         (result->kind == C_POINTER && !reader_class_of_pointer(reader, result) &&
          marks_find(marks_of(reader, &function->origin), MARK_OWNED));
}

static bool gives(const struct reader *reader, const struct class *class,
                  const struct c_function *function) {
  if (function->type->kind != C_FUNCTION)
    return false;
  bool gives = reader_class_of_value(reader, function->type->inner) == class;
  for (size_t i = 0; i < function->param_count; i++) {
    const struct c_type *type = function->params[i].type;
    gives |= type->kind == C_POINTER && reader_class_of_pointer(reader, type->inner) == class;
  }
  return gives;
}

/* `x_free_context` beside `x_create_context`. */
static bool is_counterpart(const struct reader *reader, const struct known_class *known,
                           const struct c_function *function, const char *left) {
  if (!gives(reader, known->class, function))
    return false;
  const struct handle_name name = handle_name_of(reader, known, function->origin.name);
  return name.creates && strcmp(name.left, left) == 0;
}

static bool has_counterpart(const struct reader *reader, const struct known_class *known,
                            const struct functions *functions, const char *left) {
  for (size_t i = 0; i < functions->count; i++)
    if (is_counterpart(reader, known, functions->at[i], left))
      return true;
  return false;
}

/* How surely the function is the class's destructor; 0: it is none. */
static unsigned rank_of(struct reader *reader, const struct known_class *known,
                        const struct functions *functions, const struct c_function *function,
                        size_t *others) {
  if (!takes_instance(reader, known->class, function, others) ||
      !returns_status(reader, known->class, function) ||
      reader_renamed(reader, function->origin.name))
    return 0;
  const struct handle_name name = handle_name_of(reader, known, function->origin.name);
  if (!name.ends || name.creates || (known->value && !handle_name_ends_value(&name)))
    return 0;
  const bool is_plain = known->value ? handle_name_is_own(reader, known, name.left) : !*name.left;
  if (!is_plain && !has_counterpart(reader, known, functions, name.left))
    return 0;
  return 1u + 2u * name.releases + is_plain;
}

/* The function that a mark `owned:f` names, where it takes an instance and nothing else. */
static const struct c_function *named_end(struct reader *reader, const struct known_class *known,
                                          const struct functions *functions, struct marks *marks) {
  const struct mark *mark = marks_find(marks, MARK_OWNED);
  size_t others;
  for (size_t i = 0; mark && mark->value && i < functions->count; i++)
    if (strcmp(functions->at[i]->origin.name, mark->value) == 0 &&
        takes_instance(reader, known->class, functions->at[i], &others) && !others) {
      if (known->value)
        marks_take(marks, MARK_OWNED);
      return functions->at[i];
    }
  return NULL;
}

/* The function that a mark of a result or an output names. */
static const struct c_function *marked_end(struct reader *reader, const struct known_class *known,
                                           const struct functions *functions) {
  const struct c_function *found = NULL;
  for (size_t i = 0; i < functions->count && !found; i++) {
    const struct c_function *function = functions->at[i];
    if (!gives(reader, known->class, function))
      continue;
    found = named_end(reader, known, functions, marks_of(reader, &function->origin));
    for (size_t k = 0; k < function->param_count && !found; k++)
      if (function->params[k].type->kind == C_POINTER &&
          reader_class_of_pointer(reader, function->params[k].type->inner) == known->class)
        found = named_end(reader, known, functions,
                          marks_within(reader, function->origin.name, &function->params[k].origin));
  }
  return found;
}

static bool is_deprecated(const struct c_function *function) {
  const char *comment = function->origin.comment;
  return comment && (strstr(comment, "deprecated") || strstr(comment, "Deprecated") ||
                     strstr(comment, "DEPRECATED"));
}

/* `finish` may as well end what an instance does. Beside `x_destroy`, `x_dealloc` of a handle by
 * value gives no more than its number back. */
static bool is_weak_verb(const struct known_class *known, const char *verb) {
  return strcmp(verb, "finish") == 0 || (known->value && strncmp(verb, "dealloc", 7) == 0);
}

/* Whether a function is less surely the destructor than another one of the same rank: the header
 * says that it is deprecated, or its name says less. */
static bool is_weaker(const struct reader *reader, const struct known_class *known,
                      const struct c_function *function, const struct c_function *other) {
  const bool is_old = is_deprecated(function), is_other_old = is_deprecated(other);
  const char *verb = handle_name_of(reader, known, function->origin.name).verb;
  const char *other_verb = handle_name_of(reader, known, other->origin.name).verb;
  return is_old != is_other_old ? is_old
                                : is_weak_verb(known, verb) && !is_weak_verb(known, other_verb);
}

static void refuse_both(struct reader *reader, const struct known_class *known,
                        const struct c_function *function) {
  const char *symbol = function->origin.name;
  reader_leave_out(reader, symbol);
  report_error(reader->report, function->origin.at,
               "'%s' and '%s' both end an instance of '%s'; say which one JavaScript calls with "
               "--mark=F=owned:%s, where F makes an instance, or leave one out with --skip=%s",
               known->ends->origin.name, symbol, known->class->name, symbol, symbol);
}

/* Of a handle by value both are methods. */
static void leave_without_end(struct reader *reader, struct known_class *known,
                              const struct c_function *function) {
  report_warning(reader->report, function->origin.at,
                 "'%s' and '%s' both end an instance of '%s', which has no free() therefore; say "
                 "which one that is with --rename=%s=free",
                 known->ends->origin.name, function->origin.name, known->class->name,
                 known->ends->origin.name);
  known->is_torn = true;
  known->ends = NULL;
}

/* Of a handle by value the function that --rename calls `free`. */
static const struct c_function *renamed_end(struct reader *reader, const struct known_class *known,
                                            const struct functions *functions) {
  size_t others;
  for (size_t i = 0; known->value && i < functions->count; i++) {
    const struct c_function *function = functions->at[i];
    const char *renamed = reader_renamed(reader, function->origin.name);
    if (renamed && strcmp(renamed, "free") == 0 &&
        takes_instance(reader, known->class, function, &others) && !others)
      return function;
  }
  return NULL;
}

/* A library may call one struct by two names, `typedef ZSTD_CCtx ZSTD_CStream`, each with functions
 * that make and end it. */
static void find_other_ends(struct reader *reader, struct known_class *known,
                            const struct functions *functions) {
  size_t others;
  for (size_t i = 0; i < functions->count && !known->value; i++) {
    const struct c_function *function = functions->at[i];
    if (function != known->ends && rank_of(reader, known, functions, function, &others) && !others)
      strings_add(reader->arena, &known->other_ends, function->origin.name);
  }
}

static void find_end(struct reader *reader, struct known_class *known,
                     const struct functions *functions) {
  const struct c_function *other = NULL; /* as good as the best one */
  unsigned best = 0;
  size_t others;
  known->ends = marked_end(reader, known, functions);
  if (!known->ends)
    known->ends = renamed_end(reader, known, functions);
  if (known->ends)
    return;
  for (size_t i = 0; i < functions->count; i++) {
    const struct c_function *function = functions->at[i];
    const unsigned rank = rank_of(reader, known, functions, function, &others);
    if (!rank || others)
      continue;
    const bool is_tie = rank == best;
    if (is_tie && is_weaker(reader, known, function, known->ends))
      continue;
    const bool is_better =
        rank > best || (is_tie && is_weaker(reader, known, known->ends, function));
    if (is_tie && !is_better && !known->value)
      refuse_both(reader, known, function);
    else if (is_tie && !is_better)
      other = function;
    if (!is_better)
      continue;
    best = rank;
    known->ends = function;
    other = NULL;
  }
  if (other)
    leave_without_end(reader, known, other);
}

/* `thing_geom_free` of `thing_geometry`, where no function has all of the name. */
static void find_short_end(struct reader *reader, struct known_class *known,
                           const struct functions *functions) {
  size_t others;
  for (size_t i = 0; i < functions->count && !known->ends; i++)
    if (takes_instance(reader, known->class, functions->at[i], &others) && !others &&
        returns_status(reader, known->class, functions->at[i]) &&
        !reader_renamed(reader, functions->at[i]->origin.name) &&
        handle_name_ends_short(known, reader->arena, functions->at[i]->origin.name))
      known->ends = functions->at[i];
}

static void note_address(const struct reader *reader, const struct known_class *known) {
  known->class->ends_by_address =
      known->ends && reader_class_of_value(reader, known->ends->params[0].type) != known->class;
}

void handles_find_ends(struct reader *reader, const struct c_function *const *at, size_t count) {
  const struct functions functions = {at, count};
  for (size_t i = 0; i < reader->class_count; i++)
    if (reader->classes[i].class->is_handle && !reader->classes[i].ends &&
        !reader->classes[i].is_torn) {
      find_end(reader, &reader->classes[i], &functions);
      if (!reader->classes[i].value)
        find_short_end(reader, &reader->classes[i], &functions);
      find_other_ends(reader, &reader->classes[i], &functions);
      note_address(reader, &reader->classes[i]);
    }
}

void handles_find(struct reader *reader, const struct c_function *const *at, size_t count) {
  const struct functions functions = {at, count};
  for (size_t i = 0; i < count; i++)
    note_given(reader, &functions, at[i]);
  value_handles_find(reader);
  handles_find_ends(reader, at, count);
}
