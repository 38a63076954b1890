#include "header/instances.h"

#include "header/handle_taken.h"
#include "header/marks.h"

/* What a function does with the pointers themselves: nothing, where they are const or a mark says
 * so. */
static bool is_read_only(const struct argument *argument) {
  return argument->type->inner->is_const || marks_find(argument->marks, MARK_MOVE) ||
         (argument->way.by == BY_MARK && argument->way.direction == DIRECTION_IN);
}

/* What C passes to a callback may also be room for pointers, unless a mark says how many there are.
 */
static bool is_passed(const struct argument *argument) {
  return is_read_only(argument) ||
         (argument->extent.by == BY_MARK && argument->way.direction != DIRECTION_OUT);
}

static void add(struct signature *signature, struct argument *argument, const struct class *class) {
  const bool is_in = argument->way.by == BY_MARK && argument->way.direction == DIRECTION_IN;
  argument->way = (struct way){DIRECTION_IN, is_in ? BY_MARK : BY_TYPE};
  struct param *param =
      prototype_add_param(signature, argument,
                          (struct param){.kind = PARAM_INSTANCES,
                                         .scalar = SCALAR_U32,
                                         .class = class,
                                         .is_const = argument->type->inner->inner->is_const});
  if (!signature->callback)
    handle_taken_read(argument, param);
  if (param->keeps)
    prototype_refuse(signature, argument->at,
                     "'%s' is marked 'keep', and an array of instances is gone after the call; if "
                     "C uses the instances later, take one of them in a function of your own",
                     argument->name);
}

bool instances_read(struct signature *signature, struct argument *argument) {
  const struct class *class =
      prototype_is_pointer(argument)
          ? reader_class_of_pointer(signature->reader, argument->type->inner)
          : NULL;
  if (!class || !class->is_handle || argument->extent.of != EXTENT_LENGTH ||
      prototype_is_pointer(&signature->arguments[argument->extent.argument]) ||
      (signature->is_import && !signature->callback))
    return false;
  const char *option = prototype_option(signature, argument);
  if (signature->callback ? is_passed(argument) : is_read_only(argument)) {
    add(signature, argument, class);
    return true;
  }
  if (signature->callback || argument->way.direction == DIRECTION_OUT)
    return false;
  prototype_refuse(signature, argument->at,
                   "'%s' is an array of pointers to '%s', which C may read or fill: %sin if C only "
                   "reads it, move if C frees the instances later as well; or leave '%s' out with "
                   "--skip=%s",
                   argument->name, class->c_name, option, signature->function->symbol,
                   signature->function->symbol);
  return true;
}
