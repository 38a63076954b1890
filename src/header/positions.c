#include "header/positions.h"

#include "header/releases.h"

bool positions_is(const struct argument *argument) {
  const struct c_type *type = argument->type;
  return type->kind == C_POINTER && type->inner->kind != C_POINTER &&
         type->inner->kind != C_FUNCTION && marks_find(argument->marks, MARK_WITHIN);
}

void positions_read(struct signature *signature, struct argument *argument) {
  const struct mark *mark = marks_take(argument->marks, MARK_WITHIN);
  for (size_t i = 0; i < signature->count; i++)
    if (prototype_is_called(&signature->arguments[i], mark->value)) {
      prototype_add_param(signature, argument,
                          (struct param){.kind = PARAM_POSITION,
                                         .scalar = SCALAR_U32,
                                         .target = {.kind = TARGET_WITHIN, .parameter = i}});
      return;
    }
  prototype_refuse(signature, argument->at,
                   "'%s' is marked 'within:%s', and '%s' has no parameter '%s'", argument->name,
                   mark->value, signature->function->symbol, mark->value);
}

static void check(struct signature *signature, const struct param *position) {
  const struct function *function = signature->function;
  const struct argument *argument = &signature->arguments[position->index];
  const struct argument *of = &signature->arguments[position->target.parameter];
  const struct param *param = of->has_param ? &function->params[of->param] : NULL;
  const struct row row = param ? param_row(param->kind) : (struct row){.shape = SHAPES};
  if (row.shape != SHAPE_ARRAY || row.direction == DIRECTION_OUT || row.passing != PASS_SCRATCH ||
      param->is_text || !releases_are_alike(of->type->inner, argument->type->inner))
    prototype_refuse(
        signature, position->at,
        "'%s' is marked 'within:%s', and '%s' is no array of '%s' that the caller "
        "passes%s",
        argument->name, of->name, of->name, argument->type->inner->spelling,
        row.shape == SHAPE_STRING
            ? arena_format(
                  signature->reader->arena,
                  ": JavaScript has no index of the bytes of a string, but of "
                  "an array, %sbytes,length:N, where N is a number or a product of parameters",
                  prototype_option(signature, of))
            : "");
  else if (position->keeps)
    prototype_refuse(signature, position->at,
                     "'%s' is marked 'keep', and leads into '%s', which is what C keeps; mark that "
                     "one",
                     argument->name, of->name);
  else if (marks_find(signature->marks, MARK_STREAM))
    prototype_refuse(signature, position->at,
                     "'%s' leads into '%s', and '%s' is fed in pieces; drop one of the two marks",
                     argument->name, of->name, function->symbol);
}

void positions_check(struct signature *signature) {
  for (size_t i = 0; i < signature->function->param_count && !signature->is_refused; i++)
    if (signature->function->params[i].kind == PARAM_POSITION)
      check(signature, &signature->function->params[i]);
}
