#include "header/objects.h"

#include "header/buffers.h"
#include "header/callbacks.h"
#include "header/handle_taken.h"
#include "header/lengths.h"
#include "header/names.h"
#include "header/splits.h"
#include "header/structs.h"

#include <string.h>

enum { POINTER_SIZE = 4 }; /* bytes, of wasm32 */

/* `items_len` counts items; `len` beside an instance may count anything. */
static bool has_own_length(const struct signature *signature, const struct argument *argument) {
  const struct argument *next = argument + 1;
  return next < signature->arguments + signature->count && prototype_is_integer(next->type) &&
         name_is_own_count(next->name, argument->name);
}

static void refuse_struct_of_import(struct signature *signature, const struct argument *argument,
                                    const struct c_type *type, const struct class *class) {
  if (class)
    prototype_refuse(
        signature, argument->at,
        "'%s' is an instance, and which of its objects lies at an address JavaScript cannot "
        "tell; pass a number that it knows the object by, such as 'uint32_t id'",
        argument->name);
  else if (!type->record->is_complete)
    prototype_refuse(signature, argument->at,
                     "'%s' points to a %s that the header only declares, so JavaScript cannot see "
                     "what is there",
                     argument->name, prototype_record_word(type));
  else
    prototype_refuse(signature, argument->at,
                     "'%s' is several of a %s that JavaScript may change, which cannot be; take "
                     "one of them, or have C only read them",
                     argument->name, prototype_record_word(type));
}

static void add_param(struct signature *signature, struct argument *argument,
                      const struct c_type *type, struct param param) {
  const bool is_output = param_is_output(&param);
  const bool is_in_place = param_is_in_place(&param);
  const struct struct_use use = {.name = argument->name,
                                 .at = argument->at,
                                 .is_put = is_in_place || is_output == signature->is_import,
                                 .is_got = is_in_place || is_output != signature->is_import,
                                 .option = prototype_option(signature, argument)};
  param.record = structs_find(signature->reader, type, &use);
  if (param.record)
    prototype_add_param(signature, argument, param);
  else
    signature->is_refused = true;
}

/* ---- Structs that are no classes ---- */

/* A struct of callbacks, which only goes to C. */
static void read_callbacks(struct signature *signature, struct argument *argument,
                           const struct c_type *type) {
  const size_t count = signature->function->param_count;
  if (signature->is_import ||
      (argument->way.direction != DIRECTION_IN &&
       (argument->way.direction == DIRECTION_OUT || argument->way.by != BY_TYPE))) {
    prototype_refuse(signature, argument->at,
                     "'%s' is a struct of callbacks, which C cannot give to JavaScript; leave '%s' "
                     "out with --skip=%s",
                     argument->name, signature->function->symbol, signature->function->symbol);
    return;
  }
  argument->way = (struct way){DIRECTION_IN, argument->way.by};
  add_param(signature, argument, type, (struct param){.kind = PARAM_RECORD});
  if (signature->function->param_count == count)
    return;
  struct param *param = &signature->function->params[count];
  const char *space = strrchr(param->record->c_name, ' '); /* of `struct x` */
  if (callbacks_needs_user(param->record) && !argument->has_user) {
    prototype_refuse(signature, argument->at,
                     "callbacks of '%s' have a user pointer, and nothing says which parameter of "
                     "'%s' it is; say so with --mark=%s.PARAMETER=user, or mark those of the "
                     "callbacks as user, such as --mark=%s.FIELD.PARAMETER=user",
                     argument->name, signature->function->symbol, signature->function->symbol,
                     space ? space + 1 : param->record->c_name);
  } else if (param->keeps && !param->record->has_user) {
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'keep', and callbacks in a struct can be kept by their user "
                     "pointer alone, which these have not; take them as parameters in a function "
                     "of your own",
                     argument->name);
  } else if (argument->has_user) {
    param->user = signature->arguments[argument->user].name;
    param->user_by = argument->user_by;
  }
}

/* One struct. */
static void read_one(struct signature *signature, struct argument *argument,
                     const struct c_type *type) {
  static const enum param_kind kinds[] = {[DIRECTION_IN] = PARAM_RECORD,
                                          [DIRECTION_OUT] = PARAM_OUTPUT_VALUE,
                                          [DIRECTION_IN_OUT] = PARAM_RECORD_IN_PLACE};
  const bool is_marked = argument->extent.of == EXTENT_NUMBER;
  const struct argument *count = is_marked ? NULL : lengths_count_beside(signature, argument);
  const char *giver = is_marked ? NULL : reader_giver(signature->reader, type->record);
  if (giver)
    prototype_refuse(
        signature, argument->at,
        "'%s' is a '%s', of which '%s' gives out the address: what the header shows of "
        "it may be the beginning of more, and a copy would lose that; leave '%s' out "
        "with --skip=%s, or if the struct is all, say so with %slength:1",
        argument->name, type->spelling, giver, signature->function->symbol,
        signature->function->symbol, prototype_option(signature, argument));
  else if (callbacks_in_struct(signature->reader, type->record))
    read_callbacks(signature, argument, type);
  else if (count)
    prototype_refuse(signature, argument->at,
                     "'%s' may be one %s or, with '%s', several; say which with %slength:1 or "
                     "length:%s",
                     argument->name, prototype_record_word(type), count->name,
                     prototype_option(signature, argument), count->name);
  else
    add_param(signature, argument, type, (struct param){.kind = kinds[argument->way.direction]});
}

static void read_record(struct signature *signature, struct argument *argument,
                        const struct c_type *type) {
  const bool is_one = argument->type->kind == C_POINTER &&
                      (argument->extent.of == EXTENT_UNKNOWN ||
                       (argument->extent.of == EXTENT_NUMBER && argument->extent.count == 1));
  struct param param = {0};
  if (argument->way.by == BY_WEAK_NAME) /* `hash` is a name of bytes */
    argument->way = (struct way){DIRECTION_IN_OUT, BY_TYPE};
  if (is_one)
    read_one(signature, argument, type);
  else if (callbacks_in_struct(signature->reader, type->record))
    prototype_refuse(signature, argument->at,
                     "'%s' is an array of structs of callbacks; take one of them", argument->name);
  else if (!buffers_kind(signature, argument, &param))
    buffers_refuse_without_length(signature, argument);
  else if (!buffers_refuse_extent(signature, argument))
    add_param(signature, argument, type, param);
}

/* ---- Instances ---- */

static void refuse_instances(struct signature *signature, const struct argument *argument) {
  prototype_refuse(signature, argument->at,
                   "'%s' is an array of instances, which lie apart in memory; take one of them in "
                   "a function of your own, and let JavaScript call it for each",
                   argument->name);
}

/* `deflateCopy(dest, source)` of a class whose functions a mark names: a name that says no more
 * than the class says nothing of which instance is the receiver. */
static bool makes_from_another(const struct signature *signature) {
  const struct c_type *first = signature->arguments[0].type;
  const struct c_type *second = signature->count > 1 ? signature->arguments[1].type : NULL;
  return second && second->kind == C_POINTER && second->inner->record == first->inner->record &&
         splits_find(signature->reader, first->inner->record);
}

static void read_instance(struct signature *signature, struct argument *argument,
                          struct element element, const struct class *class) {
  const bool is_said = argument->way.by == BY_MARK || argument->way.by == BY_WORDS;
  const bool is_in = argument->way.by == BY_MARK && argument->way.direction == DIRECTION_IN;
  const bool is_out = argument->way.by == BY_MARK && argument->way.direction == DIRECTION_OUT;
  const bool is_self =
      argument == signature->arguments && !(is_out && makes_from_another(signature)) &&
      (signature->function->begins ||
       reader_name_in_class(signature->reader, class, signature->function->symbol));
  const bool is_new =
      !is_self && is_said && !signature->is_import && argument->way.direction == DIRECTION_OUT;
  if (!is_new) /* `out` in a name says nothing of an instance: builders append, graphs connect */
    argument->way =
        (struct way){element.is_const ? DIRECTION_IN : DIRECTION_IN_OUT, is_in ? BY_MARK : BY_TYPE};
  const bool has_length = argument->extent.by == BY_MARK && argument->extent.of != EXTENT_UNKNOWN &&
                          argument->extent.count != 1;
  if (argument->type->kind != C_POINTER || has_length ||
      (!is_self && has_own_length(signature, argument)))
    refuse_instances(signature, argument);
  else
    handle_taken_read(
        argument, prototype_add_param(signature, argument,
                                      (struct param){.kind = is_new ? PARAM_NEW : PARAM_INSTANCE,
                                                     .class = class,
                                                     .is_const = element.is_const}));
}

bool objects_read_handle(struct signature *signature, struct argument *argument,
                         struct element element) {
  const struct class *class = reader_class_of_pointer(signature->reader, argument->type);
  const bool is_record = argument->extent.by == BY_MARK && argument->extent.of == EXTENT_NUMBER;
  if (!class || !class->is_handle || (signature->is_import && !signature->callback) || is_record)
    return false;
  if (argument != signature->arguments &&
      (argument->extent.of == EXTENT_LENGTH || argument->extent.of == EXTENT_ROOM))
    refuse_instances(signature, argument);
  else
    read_instance(signature, argument, element, class);
  return true;
}

/* What marks make classes of is of no class where a mark does not say so. */
static bool refuse_split(struct signature *signature, const struct argument *argument,
                         const struct c_type *type) {
  const struct reader *reader = signature->reader;
  const char *parts = splits_of_whole(reader, type->record);
  const char *symbol = signature->function->symbol;
  if (parts && !reader_class(reader, type->record))
    prototype_refuse(signature, argument->at,
                     "'%s' is a '%s', of which marks make %s; say which of them '%s' takes with "
                     "--mark=%s=class:NAME, with class:A+B where it takes both, or leave it out "
                     "with --skip=%s",
                     argument->name, reader_name_of_type(type), parts, symbol, symbol, symbol);
  return parts && !reader_class(reader, type->record);
}

void objects_read(struct signature *signature, struct argument *argument, struct element element) {
  struct class *class = reader_class(signature->reader, element.type->record);
  const bool is_several = argument->type->kind != C_POINTER ||
                          (argument->extent.of != EXTENT_UNKNOWN &&
                           !(argument->extent.of == EXTENT_NUMBER && argument->extent.count == 1));
  if (refuse_split(signature, argument, element.type))
    return;
  if (signature->is_import && ((class && (!signature->callback || class->is_handle)) ||
                               !element.type->record->is_complete ||
                               (is_several && argument->way.direction != DIRECTION_IN)))
    refuse_struct_of_import(signature, argument, element.type, class);
  else if (class)
    read_instance(signature, argument, element, class);
  else if (!element.type->record->is_complete)
    prototype_refuse(signature, argument->at,
                     "'%s' points to a %s that the header only declares, so JavaScript cannot make "
                     "one; leave the function out with --skip=%s",
                     argument->name, prototype_record_word(element.type),
                     signature->function->symbol);
  else
    read_record(signature, argument, element.type);
}

/* C passes a pointer to a copy. Of a struct with one number, it passes the number. */
void objects_read_value(struct signature *signature, struct argument *argument) {
  const char *type = argument->type->spelling;
  if (reader_class(signature->reader, argument->type->record)) {
    prototype_refuse(signature, argument->at,
                     "'%s' is a %s passed by value; pass a pointer, 'const %s *%s'", argument->name,
                     prototype_record_word(argument->type), type, argument->name);
    return;
  }
  const size_t count = signature->function->param_count;
  if (refuse_split(signature, argument, argument->type))
    return;
  if (callbacks_in_struct(signature->reader, argument->type->record)) {
    prototype_refuse(signature, argument->at,
                     "'%s' is a struct of callbacks by value; pass a pointer, 'const %s *%s'",
                     argument->name, type, argument->name);
    return;
  }
  add_param(signature, argument, argument->type, (struct param){.kind = PARAM_RECORD});
  if (signature->function->param_count == count)
    return;
  struct param *param = &signature->function->params[count];
  if (param->record->has_pointers && marks_take(argument->marks, MARK_IN))
    param->direction = BY_MARK;
  if (param->record->has_pointers && param->record->size == POINTER_SIZE) {
    prototype_refuse(signature, argument->at,
                     "'%s' is a struct of one pointer by value, which C passes as that pointer; "
                     "take '%s *%s' in a function of your own, and leave '%s' out with --skip=%s",
                     argument->name, type, argument->name, signature->function->symbol,
                     signature->function->symbol);
    return;
  }
  if (param->record->alone != SCALAR_VOID)
    param->kind = PARAM_RECORD_VALUE;
  param->scalar = param->record->alone;
}

bool objects_read_union(struct signature *signature, struct argument *argument,
                        struct element element) {
  if (argument->type->kind != C_POINTER || element.type->kind != C_RECORD ||
      !element.type->record->is_union || !element.type->record->has_layout ||
      !marks_take(argument->marks, MARK_BYTES))
    return false;
  if (argument->way.direction != DIRECTION_OUT || signature->is_import)
    prototype_refuse(
        signature, argument->at,
        "'%s' is a union, and may have pointers among its bytes, which JavaScript "
        "must not make up; only where C writes it alone they are a result: %sout,bytes",
        argument->name, prototype_option(signature, argument));
  else
    prototype_add_param(signature, argument,
                        (struct param){.kind = PARAM_OUTPUT_ARRAY,
                                       .scalar = SCALAR_U8,
                                       .count = (size_t)element.type->record->size});
  return true;
}
