#include "header/pointers.h"

#include "header/buffers.h"
#include "header/endings.h"
#include "header/lengths.h"
#include "header/met.h"
#include "header/names.h"
#include "header/prefixes.h"

#include <string.h>

/* ---- Fields as parameters ---- */

/* Not a function, and not the user pointer of some: `callbacks` has these. */
static bool is_pointer(const struct c_field *field, const struct signature *callbacks, size_t i) {
  return field->type->kind == C_POINTER && field->type->inner->kind != C_FUNCTION &&
         !(callbacks && callbacks->arguments[i].is_taken);
}

static bool has_pointer(const struct c_record *declared, const struct signature *callbacks) {
  for (size_t i = 0; i < declared->field_count; i++)
    if (is_pointer(&declared->fields[i], callbacks, i))
      return true;
  return false;
}

struct signature *pointers_find(struct reader *reader, const struct c_record *declared,
                                const char *name, const struct signature *callbacks) {
  static const struct c_type nothing = {.kind = C_VOID, .spelling = "void"};
  static struct marks none;
  if (!has_pointer(declared, callbacks))
    return NULL;
  struct function *function = arena_alloc(reader->arena, sizeof *function);
  struct signature *signature = arena_alloc(reader->arena, sizeof *signature);
  *function = (struct function){.symbol = name, .at = declared->tag.origin.at};
  *signature = (struct signature){
      .reader = reader, .function = function, .result = &nothing, .is_record = true};
  for (size_t i = 0; i < declared->field_count; i++) {
    const struct c_field *field = &declared->fields[i];
    const bool is_other = field->type->kind == C_POINTER
                              ? !is_pointer(field, callbacks, i)
                              : field->type->kind == C_ARRAY || field->type->kind == C_UNBOUNDED;
    struct argument *argument = arena_push(reader->arena, &signature->arguments, &signature->count,
                                           sizeof *signature->arguments);
    *argument = (struct argument){
        .name = field->origin.name,
        .at = field->origin.at,
        .type = is_other ? &nothing : field->type,
        .marks = is_other ? &none : marks_of_field(reader, &declared->tag, &field->origin)};
    if (argument->type->kind == C_POINTER)
      prototype_find_way(signature, argument);
  }
  lengths_find(signature);
  return signature;
}

/* ---- What a pointer leads to ---- */

/* What the library hands back to whoever gave it, or keeps to itself. */
static bool is_for_nobody(const char *name) {
  static const char *const words[] = {"opaque", "user",   "userdata", "reserved", "private",
                                      "priv",   "cookie", "closure",  "unused",   "padding",
                                      "baton",  "refcon", "context",  "ctx",      NULL};
  for (size_t i = 0; words[i]; i++)
    if (name_has_word(name, words[i]))
      return true;
  return false;
}

/* Refuses what no value of JavaScript's can be; false where there may be one. */
static bool refuse_pointee(struct signature *signature, const struct argument *argument,
                           bool is_beside_callbacks) {
  const struct c_type *type = argument->type->inner;
  const char *option = prototype_option(signature, argument), *name = argument->name;
  struct class *class = reader_class(signature->reader, type->record);
  if (type->kind == C_POINTER)
    prototype_refuse(signature, argument->at,
                     "'%s' is a pointer to pointers, which an object cannot hold; %svalue:NULL "
                     "always passes NULL",
                     name, option);
  else if (type->kind == C_RECORD && class)
    prototype_refuse(
        signature, argument->at,
        "'%s' points to an instance of '%s', which an object cannot hold; %svalue:NULL "
        "always passes NULL",
        name, class->name, option);
  else if (type->kind == C_RECORD &&
           (!type->record->is_complete || reader_giver(signature->reader, type->record)))
    prototype_refuse(signature, argument->at,
                     "'%s' points to a '%s', which only C makes; %svalue:NULL always passes NULL",
                     name, type->spelling, option);
  else if (type->kind == C_RECORD && type->record->is_union)
    prototype_refuse(
        signature, argument->at,
        "'%s' points to a union, which no object in JavaScript is; %svalue:NULL always "
        "passes NULL",
        name, option);
  else if (type->kind == C_VOID && argument->extent.of == EXTENT_UNKNOWN)
    prototype_refuse(signature, argument->at,
                     "'%s' is a '%s', and nothing says what is there; %slength:N for a number of "
                     "bytes or the field that has it%s, or value:NULL where C needs nothing there",
                     name, argument->type->spelling, option,
                     is_beside_callbacks ? ", user if a callback gets it back" : "");
  else
    return false;
  return true;
}

/* One struct, or several; returns which, or NULL where it is refused. */
static struct record *read_record(struct signature *signature, struct argument *argument,
                                  const struct struct_use *use) {
  const struct c_type *type = argument->type->inner;
  const bool is_one = argument->extent.of == EXTENT_UNKNOWN ||
                      (argument->extent.of == EXTENT_NUMBER && argument->extent.count == 1);
  const struct argument *count =
      argument->extent.of == EXTENT_UNKNOWN ? lengths_count_beside(signature, argument) : NULL;
  const struct struct_use within = {
      arena_format(signature->reader->arena, "%s.%s", signature->function->symbol, argument->name),
      argument->at, use->is_put, use->is_got, NULL};
  struct param param = {.kind = PARAM_RECORD};
  if (count) {
    prototype_refuse(signature, argument->at,
                     "'%s' may be one struct or, with '%s', several; say which with %slength:1 or "
                     "length:%s",
                     argument->name, count->name, prototype_option(signature, argument),
                     count->name);
    return NULL;
  }
  if (!is_one && !buffers_kind(signature, argument, &param)) {
    buffers_refuse_without_length(signature, argument);
    return NULL;
  }
  struct record *record = structs_find(signature->reader, type, &within);
  param.record = record;
  if (record && (is_one || !buffers_refuse_extent(signature, argument)))
    prototype_add_param(signature, argument, param);
  return record;
}

/* Whether a length is made of the struct's own fields. */
static bool is_of_fields(const struct length *length) {
  return !length || length->kind == LENGTH_NUMBER || length->kind == LENGTH_PARAMETER ||
         (length->kind != LENGTH_FIELD && is_of_fields(length->left) &&
          is_of_fields(length->right));
}

/* What a pointer may not be used for. */
static void note_ways(struct signature *signature, const struct argument *argument,
                      struct known_record *known, bool is_in, bool is_borrowed) {
  struct arena *arena = signature->reader->arena;
  const bool is_const = prototype_element(argument).is_const;
  const char *option = prototype_option(signature, argument);
  known->is_one_way |= !is_borrowed;
  if (!is_const && !is_in && !known->not_put)
    known->not_put =
        arena_format(arena, "C may write through '%s', a '%s': %sin if it only reads what is there",
                     argument->name, argument->type->spelling, option);
  if (!is_const && !is_borrowed && !known->not_got)
    known->not_got =
        arena_format(arena, "nothing says who frees what '%s' points to: %sborrowed if C does",
                     argument->name, option);
}

/* `void *opaque`: NULL. What C gives there would be lost. */
static void leave_out(struct signature *signature, struct argument *argument,
                      struct known_record *known) {
  argument->is_taken = true;
  argument->passed = PASSED_CONSTANT;
  argument->constant = 0;
  if (!known->not_got)
    known->not_got =
        arena_format(signature->reader->arena,
                     "'%s' is C's own, and would be lost: %svalue:NULL if nobody needs "
                     "it",
                     argument->name, prototype_option(signature, argument));
}

static bool has_supported_length(struct signature *signature, const struct argument *argument) {
  const enum extent_of of = argument->extent.of;
  const bool is_at = (of == EXTENT_LENGTH || of == EXTENT_ROOM) &&
                     prototype_is_pointer(&signature->arguments[argument->extent.argument]);
  if (of != EXTENT_ROOM && !is_at && is_of_fields(argument->extent.expression))
    return true;
  prototype_refuse(signature, argument->at,
                   "'%s' has a length that is no field of its own struct, or is room that C fills; "
                   "%slength:N, a number or a field",
                   argument->name, prototype_option(signature, argument));
  return false;
}

static bool refuse_keep(struct signature *signature, const struct argument *argument) {
  if (!marks_take(argument->marks, MARK_KEEP))
    return false;
  prototype_refuse(signature, argument->at,
                   "'%s' is marked 'keep', which is for a parameter: mark each parameter whose "
                   "struct C keeps pointers of, such as --mark=FUNCTION.PARAMETER=keep",
                   argument->name);
  return true;
}

enum pointers_role pointers_read(struct signature *signature, size_t index,
                                 struct known_record *known, const struct struct_use *use,
                                 bool is_beside_callbacks, struct record **record) {
  struct argument *argument = &signature->arguments[index];
  const bool is_pointer = argument->type->kind == C_POINTER;
  signature->is_refused = false;
  if (argument->is_taken)
    return POINTERS_HIDDEN;
  if (!is_pointer)
    return POINTERS_NONE;
  const bool is_borrowed = marks_take(argument->marks, MARK_BORROWED);
  const bool is_in = argument->way.by == BY_MARK && argument->way.direction == DIRECTION_IN;
  if (argument->type->inner->kind == C_VOID && argument->extent.of == EXTENT_UNKNOWN &&
      argument->extent.by != BY_MARK && is_for_nobody(argument->name)) {
    leave_out(signature, argument, known);
    return POINTERS_HIDDEN;
  }
  if (refuse_pointee(signature, argument, is_beside_callbacks) ||
      !has_supported_length(signature, argument) || refuse_keep(signature, argument))
    return POINTERS_REFUSED;
  note_ways(signature, argument, known, is_in, is_borrowed);
  argument->way.direction = DIRECTION_IN; /* the object's bytes: who may write, `known` has */
  if (argument->type->inner->kind == C_RECORD)
    *record = read_record(signature, argument, use);
  else
    buffers_read(signature, argument, prototype_element(argument));
  return signature->is_refused || !argument->has_param ? POINTERS_REFUSED : POINTERS_VALUE;
}

/* ---- All fields ---- */

static struct field *field_at(struct record *record, size_t index) {
  for (size_t i = 0; i < record->field_count; i++)
    if (record->fields[i].index == index)
      return &record->fields[i];
  return NULL;
}

void pointers_finish(const struct signature *signature, const struct c_record *declared,
                     struct record *record) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    struct field *field = field_at(record, i);
    if (!field || !argument->has_param)
      continue;
    struct param *param = &signature->function->params[argument->param];
    field->pointer = param;
    /* C has NULL where nothing is; so many elements as it says have to be there. */
    param->is_nullable |= param->kind != PARAM_INPUT_ARRAY && !param->elements;
  }
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    const struct argument *of = &signature->arguments[argument->of];
    if (!argument->is_taken)
      continue;
    struct hidden_field *hidden = arena_push(signature->reader->arena, &record->hidden,
                                             &record->hidden_count, sizeof *hidden);
    const bool is_constant = argument->passed == PASSED_CONSTANT;
    const size_t size =
        of->has_param ? scalar_size(signature->function->params[of->param].scalar) : 0;
    *hidden = (struct hidden_field){
        .c_name = argument->name,
        .index = i,
        .offset = declared->fields[i].offset,
        .is_marked = is_constant && argument->constant_by == BY_MARK,
        .passed = {
            .kind = argument->passed,
            .scalar = argument->type->kind == C_POINTER ? SCALAR_U32 : c_number_of(argument->type),
            .param = is_constant || !of->has_param ? NULL : &signature->function->params[of->param],
            .unit = of->extent.in_bytes ? size : 1,
            .constant = argument->constant}};
  }
}

/* ---- Uses ---- */

static const struct known_record *known_of(const struct reader *reader,
                                           const struct record *record) {
  for (size_t i = 0; i < reader->record_count; i++)
    if (reader->records[i].record == record)
      return &reader->records[i];
  return NULL;
}

/* Whether a function takes one struct of this type, and no more. */
static bool takes_one(const struct c_function *function, const struct c_record *type) {
  if (function->type->kind != C_FUNCTION || function->param_count != 1)
    return false;
  const struct c_type *param = function->params[0].type;
  return param->record == type || (param->kind == C_POINTER && param->inner->record == type);
}

/* The function of the header that gives back what such a struct leads to, or NULL. */
static const char *find_deleter(const struct reader *reader, const struct c_record *type) {
  for (size_t i = 0; i < reader->header->declaration_count; i++) {
    const struct c_declaration *declaration = &reader->header->declarations[i];
    if (declaration->kind != DECLARES_FUNCTION || !takes_one(declaration->function, type))
      continue;
    const char *name = declaration->function->origin.name;
    const char *rest = NULL;
    for (size_t k = 0; k < type->tag.typedef_count && !rest; k++)
      rest = prefixes_rest_of_type(reader, name, type->tag.typedefs[k]->origin.name);
    if (!rest && *type->tag.origin.name)
      rest = prefixes_rest_of_type(reader, name, type->tag.origin.name);
    if (rest && endings_has(rest, ENDING_MEMORY))
      return name;
  }
  return NULL;
}

/* `thing` of `struct thing`. */
static const char *name_in_marks(const struct record *record) {
  static const char word[] = "struct ";
  return strncmp(record->c_name, word, sizeof word - 1) == 0 ? record->c_name + sizeof word - 1
                                                             : record->c_name;
}

static const char *problem_of(struct reader *reader, const struct record *record,
                              const struct struct_use *use, struct met *met) {
  const struct known_record *known = known_of(reader, record);
  if (!known || !record->has_pointers || !met_add(met, record))
    return NULL;
  const bool is_put = record->is_put || use->is_put, is_got = record->is_got || use->is_got;
  if (use->is_put && use->is_got)
    return arena_format(reader->arena,
                        "C may change it, and what its pointers point to does not come back: %sin "
                        "if C only reads it, or out if it only writes it",
                        use->option ? use->option : "--mark=FUNCTION.PARAMETER=");
  if (use->is_put && known->not_put)
    return known->not_put;
  if (use->is_got && known->not_got)
    return known->not_got;
  const char *deleter = use->is_got && known->is_one_way ? find_deleter(reader, known->type) : NULL;
  if (deleter)
    return arena_format(reader->arena,
                        "'%s' frees what they point to, and a copy would leave that behind: mark "
                        "these fields 'borrowed' if nothing is to be freed, such as "
                        "--mark=%s.*=borrowed",
                        deleter, name_in_marks(record));
  if (is_put && is_got && known->is_one_way)
    return arena_format(reader->arena,
                        "it goes to C and comes from C, where a copy of what its pointers point to "
                        "is not the same: mark these fields 'borrowed' if a copy will do, such as "
                        "--mark=%s.*=borrowed",
                        name_in_marks(record));
  for (size_t i = 0; i < record->field_count; i++) {
    const struct field *field = &record->fields[i];
    const char *problem = field->record ? problem_of(reader, field->record, use, met) : NULL;
    if (problem)
      return problem;
  }
  return NULL;
}

const char *pointers_problem(struct reader *reader, const struct record *record,
                             const struct struct_use *use) {
  struct met met = {.arena = reader->arena};
  return problem_of(reader, record, use, &met);
}
