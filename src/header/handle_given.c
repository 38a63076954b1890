#include "header/handle_given.h"

#include "header/classes.h"
#include "header/comment_words.h"
#include "header/handle_names.h"
#include "header/handle_taken.h"
#include "header/names.h"

#include <string.h>

/* ---- Who owns it ---- */

/* What is known of one instance that a function gives out. */
struct gift {
  struct signature *signature;
  const struct known_class *known;
  struct marks *marks;
  struct location at;
  const char *option; /* `--mark=f=`, for the end of a message */
  const char *what;   /* what a message calls it */
  bool is_const;
  bool is_output;
};

/* The instance that a borrowed one is a part of. */
static const struct param *owner_of(const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].kind == PARAM_INSTANCE)
      return &function->params[i];
  return NULL;
}

static const struct param *instance_called(const struct function *function, const char *c_name) {
  for (size_t i = 0; i < function->param_count; i++)
    if (function->params[i].kind == PARAM_INSTANCE &&
        strcmp(function->params[i].c_name, c_name) == 0)
      return &function->params[i];
  return NULL;
}

/* Behind a context, `thing_get(ctx, owner)`: the instance may be a part of either. */
static const struct param *owner_behind_context(const struct gift *gift) {
  const struct function *function = gift->signature->function;
  const struct param *first = owner_of(function);
  const struct reader *reader = gift->signature->reader;
  if (!first || !handle_name_is_context(reader, reader_known_class(reader, first->class)))
    return NULL;
  for (size_t i = 0; i < function->param_count; i++)
    if (&function->params[i] != first && function->params[i].kind == PARAM_INSTANCE)
      return &function->params[i];
  return NULL;
}

/* What a borrowed instance is a part of. */
static const struct param *find_owner(const struct gift *gift, const struct mark *mark) {
  struct signature *signature = gift->signature;
  const struct param *first = owner_of(signature->function);
  const struct param *other = owner_behind_context(gift);
  const struct param *said =
      mark && mark->value ? instance_called(signature->function, mark->value) : NULL;
  if (mark && mark->value && !said)
    prototype_refuse(signature, gift->at,
                     "%s is marked 'borrowed:%s', and '%s' takes no instance '%s'", gift->what,
                     mark->value, signature->function->symbol, mark->value);
  else if (!said && other)
    prototype_refuse(
        signature, gift->at,
        "%s is an instance of '%s' that C keeps, and may be a part of '%s' or of '%s': "
        "say of which with %sborrowed:%s or borrowed:%s",
        gift->what, gift->known->class->c_name, first->c_name, other->c_name, gift->option,
        other->c_name, first->c_name);
  return said ? said : first;
}

/* Another instance of the class that C may write. */
static const struct param *relative_of(const struct function *function, const struct class *class) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if (param->kind == PARAM_INSTANCE && param->class == class && !param->is_const)
      return param;
  }
  return NULL;
}

static void refuse_owner(const struct gift *gift, const char *why) {
  const struct known_class *known = gift->known;
  prototype_refuse(gift->signature, gift->at,
                   "%s is an instance of '%s', and %s: say so with %sowned if JavaScript frees it, "
                   "by '%s', or %sborrowed if C does",
                   gift->what, known->class->c_name, why, gift->option, known->ends->origin.name,
                   gift->option);
}

/* Whether const says that C keeps the instance: not where even its end takes a const pointer. */
static bool is_lent_by_const(const struct gift *gift) {
  return gift->is_const && !(gift->known->ends && handle_ends_const(gift->known->ends));
}

/* The mark `owned`, and whether it names the destructor. */
static bool is_marked_owned(const struct gift *gift) {
  const struct mark *mark = marks_find(gift->marks, MARK_OWNED);
  const struct c_function *ends = gift->known->ends;
  /* A pattern means what the caller ends, and C has no reason to make that const. */
  if (!mark || (mark_is_by_pattern(mark) && is_lent_by_const(gift)))
    return false;
  marks_take(gift->marks, MARK_OWNED);
  if (!ends)
    prototype_refuse(gift->signature, gift->at,
                     "%s is marked 'owned', and no function ends an instance of '%s'; say which "
                     "with %sowned:F, where F takes the instance and nothing else",
                     gift->what, gift->known->class->c_name, gift->option);
  else if (mark->value && strcmp(mark->value, ends->origin.name) != 0)
    prototype_refuse(gift->signature, gift->at,
                     "%s is marked 'owned:%s', and what ends an instance of '%s' is '%s'; "
                     "JavaScript has one function for all of a class",
                     gift->what, mark->value, gift->known->class->c_name, ends->origin.name);
  return true;
}

/* How a creator may tell that it failed, beside the instance that it gives by `T **`. */
static bool has_status(const struct function *function) {
  return function->result.kind == RESULT_SCALAR || function->result.kind == RESULT_ENUM ||
         function->result.kind == RESULT_STATUS;
}

static void warn_endless(const struct gift *gift) {
  report_warning(gift->signature->reader->report, gift->at,
                 "%s is an instance of '%s' that nothing ends: its memory is never given back; if "
                 "a function of the header ends it, say so with %sowned:F, and if it is C's, with "
                 "%sborrowed",
                 gift->what, gift->known->class->c_name, gift->option, gift->option);
}

static enum ownership ownership_of(const struct gift *gift, enum evidence *by) {
  const struct function *function = gift->signature->function;
  const struct handle_name name =
      handle_name_of(gift->signature->reader, gift->known, function->symbol);
  const struct param *relative = relative_of(function, gift->known->class);
  const bool is_lent = is_lent_by_const(gift);
  *by = BY_MARK;
  if (is_marked_owned(gift))
    return OWNERSHIP_OWNED;
  if (marks_take(gift->marks, MARK_BORROWED))
    return OWNERSHIP_BORROWED;
  if (gift->known->ends && strcmp(gift->known->ends->origin.name, function->symbol) == 0)
    return OWNERSHIP_BORROWED; /* `x = x_delete(x)`: NULL, which JavaScript does not see */
  *by = BY_WORDS;
  if (gift->known->ends && !gift->is_output &&
      comment_says_freed_by(gift->signature->comment.returns, gift->known->ends->origin.name))
    return OWNERSHIP_OWNED;
  *by = gift->known->ends ? BY_NAME : BY_TYPE;
  if (!gift->known->ends) {
    if (name.creates)
      warn_endless(gift);
    return OWNERSHIP_BORROWED;
  }
  if (name.creates && name.seeks && !name.copies)
    refuse_owner(gift, "may be a new one, or one that was there before");
  else if (name.creates && relative && !name.copies)
    refuse_owner(gift, arena_format(gift->signature->reader->arena,
                                    "may belong to '%s' or stand for itself", relative->c_name));
  else if (!name.creates && handle_name_removes(function->symbol))
    refuse_owner(gift, "may be JavaScript's from then on");
  else if (!name.creates && !is_lent &&
           (gift->is_output ? name.gets || !has_status(function) : !name.gets))
    refuse_owner(gift, "nothing says who frees it");
  else if (!name.creates && !is_lent && name.gets &&
           (gift->is_const || handle_lends_const(gift->signature->reader, gift->known)))
    refuse_owner(gift, "what others of the header give to look at is const, and this is not");
  const bool is_borrowed = !name.creates && (is_lent || name.gets);
  return is_borrowed ? OWNERSHIP_BORROWED : OWNERSHIP_OWNED;
}

/* Bytes that C may write, where the instance may be made: `thing_init(void *buffer, size_t size)`.
 */
static const struct param *place_in(const struct function *function) {
  for (size_t i = 0; i < function->param_count; i++) {
    const struct param *param = &function->params[i];
    if ((param->kind == PARAM_IN_PLACE || param->kind == PARAM_IN_PLACE_ARRAY) &&
        param->scalar == SCALAR_U8)
      return param;
  }
  return NULL;
}

static void check_place(const struct gift *gift, const struct given *given) {
  const struct param *place = place_in(gift->signature->function);
  if (place && given->ownership == OWNERSHIP_OWNED && given->by != BY_MARK)
    prototype_refuse(gift->signature, gift->at,
                     "%s is an instance of '%s' that may lie in '%s', whose memory has another use "
                     "after the call: leave it out with --skip=%s, or say that it lies elsewhere "
                     "with %sowned",
                     gift->what, gift->known->class->c_name, place->c_name,
                     gift->signature->function->symbol, gift->option);
}

static struct given read_given(const struct gift *gift) {
  const struct function *function = gift->signature->function;
  const struct handle_name name =
      handle_name_of(gift->signature->reader, gift->known, function->symbol);
  struct given given = {0};
  given.ownership = ownership_of(gift, &given.by);
  check_place(gift, &given);
  given.uses_others =
      given.ownership == OWNERSHIP_OWNED && !name.copies && !handle_name_removes(function->symbol);
  given.uses_self = given.uses_others && function->param_count &&
                    function->params->kind == PARAM_INSTANCE && !function->params->moves &&
                    function->params->direction != BY_MARK;
  if (given.ownership == OWNERSHIP_BORROWED && !gift->signature->is_refused) {
    given.owner = find_owner(gift, marks_find(gift->marks, MARK_BORROWED));
    given.is_search = name.gets;
  }
  return given;
}

/* A number that is given back as well may say how many instances are there. */
static const struct argument *count_beside(const struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    if (prototype_is_pointer_to_integer(argument) && name_may_be_count(argument->name) &&
        !argument->is_taken)
      return argument;
  }
  return NULL;
}

static void check_result(struct signature *signature) {
  struct function *function = signature->function;
  struct result *result = &function->result;
  struct reader *reader = signature->reader;
  const struct argument *count = count_beside(signature);
  const struct gift gift = {
      .signature = signature,
      .known = reader_known_class(reader, result->class),
      .marks = signature->marks,
      .at = function->at,
      .option = arena_format(reader->arena, "--mark=%s=", function->symbol),
      .what = arena_format(reader->arena, "the result of '%s'", function->symbol),
      .is_const = signature->result->inner->is_const,
  };
  if (count && !marks_find(signature->marks, MARK_OWNED) &&
      !marks_find(signature->marks, MARK_BORROWED)) {
    prototype_refuse(signature, function->at,
                     "'%s' may return one '%s' or, with '%s', several; if it is one, say whose it "
                     "is with --mark=%s=owned or borrowed, and otherwise leave it out with "
                     "--skip=%s",
                     function->symbol, result->class->c_name, count->name, function->symbol,
                     function->symbol);
    return;
  }
  result->given = read_given(&gift);
  result->is_nullable =
      prototype_is_nullable(signature->marks, signature->result,
                            comment_says_null_comes(signature->comment.returns), &result->nullable);
  if (result->failure.rule == FAILURE_NULL) {
    result->is_nullable = false;
  } else if (!result->is_nullable && result->given.is_search) {
    result->is_nullable = true;
    result->nullable = BY_NAME;
  }
  if (result->given.ownership == OWNERSHIP_OWNED && result->nullable != BY_MARK)
    result->is_nullable = false; /* that is how it fails */
}

/* Of a call that fails, what C gives out all the same has to be ended. Nothing but a mark says that
 * it is there: C may have ended it itself. */
static void read_always(struct signature *signature, struct argument *argument,
                        struct param *param) {
  const struct failure_marks *failure = &signature->function->result.failure;
  const bool is_owned = param->given.ownership == OWNERSHIP_OWNED &&
                        reader_known_class(signature->reader, param->class)->ends;
  param->given.is_always =
      failure->rule != FAILURE_NONE && is_owned && marks_take(argument->marks, MARK_ALWAYS);
  if (failure->source == MESSAGE_OF_HANDLE && failure->message_index == param->index &&
      !param->given.is_always)
    prototype_refuse(signature, param->at,
                     "'%s' gives the text of an error of '%s', which C may not give out where the "
                     "call fails: %salways if it does, or another function for the text",
                     failure->message, param->c_name, prototype_option(signature, argument));
}

static void check_output(struct signature *signature, struct param *param) {
  struct reader *reader = signature->reader;
  struct argument *argument = &signature->arguments[param->index];
  const struct gift gift = {
      .signature = signature,
      .known = reader_known_class(reader, param->class),
      .marks = argument->marks,
      .at = param->at,
      .option = prototype_option(signature, argument),
      .what = arena_format(reader->arena, "'%s'", param->c_name),
      .is_const = argument->type->inner->inner->is_const,
      .is_output = true,
  };
  param->given = read_given(&gift);
  read_always(signature, argument, param);
  if (marks_take(argument->marks, MARK_NULLABLE)) {
    param->is_nullable = true;
    param->nullable = BY_MARK;
    return;
  }
  /* A result that no mark explains tells whether there is one. */
  const enum result_kind kind = signature->function->result.kind;
  if ((kind == RESULT_SCALAR || kind == RESULT_ENUM) &&
      signature->function->result.failure.rule == FAILURE_NONE) {
    param->is_nullable = true;
    param->nullable = BY_TYPE;
  } else if (param->given.is_search) {
    param->is_nullable = true;
    param->nullable = BY_NAME;
  }
}

/* ---- What was borrowed before ---- */

/* Nothing but values beside the instance. */
static bool takes_values(const struct function *function) {
  for (size_t i = 1; i < function->param_count; i++) {
    const enum param_kind kind = function->params[i].kind;
    if (kind != PARAM_SCALAR && kind != PARAM_ENUM && kind != PARAM_STRING &&
        kind != PARAM_C_STRING)
      return false;
  }
  return true;
}

/* Whether the function leaves alone what the instances that it takes own. A wrong yes is a use of
 * memory that is gone, so only names that leave no doubt say so. */
static void find_stability(struct signature *signature) {
  struct function *function = signature->function;
  const struct param *first = owner_of(function);
  const struct known_class *known =
      first ? reader_known_class(signature->reader, first->class) : NULL;
  function->ends = handle_name_removes(function->symbol);
  if (!known)
    return;
  const char *rest = reader_name_in_class(signature->reader, first->class, function->symbol);
  const struct result *result = &function->result;
  const bool searches = result->kind == RESULT_INSTANCE && result->given.is_search;
  const bool removes = function->ends;
  function->is_stable =
      marks_take(signature->marks, MARK_STABLE) ||
      (!removes && (searches || (rest && (handle_name_is_harmless(rest) ||
                                          (handle_name_sets(rest) && takes_values(function))))));
}

void handle_given_check(struct signature *signature) {
  struct function *function = signature->function;
  if (signature->is_import)
    return;
  if (function->result.kind == RESULT_INSTANCE)
    check_result(signature);
  for (size_t i = 0; i < function->param_count && !signature->is_refused; i++)
    if (function->params[i].kind == PARAM_OUTPUT_INSTANCE)
      check_output(signature, &function->params[i]);
  const struct mark *iterates =
      function->result.kind == RESULT_INSTANCE ? marks_take(signature->marks, MARK_ITERATES) : NULL;
  function->iterates = iterates ? iterates->value : NULL;
  find_stability(signature);
  handle_taken_check(signature);
}

/* ---- Which row it is ---- */

bool handle_given_result(struct signature *signature) {
  const struct class *class = reader_class_of_pointer(signature->reader, signature->result);
  struct result *result = &signature->function->result;
  if (!class || !class->is_handle || signature->is_import ||
      marks_find(signature->marks, MARK_LENGTH))
    return false;
  result->kind = RESULT_INSTANCE;
  result->scalar = SCALAR_U32;
  result->class = class;
  return true;
}

/* What may say how many pointers there are: a count of theirs, or one that counts nothing else. */
static bool has_count_beside(const struct signature *signature, const struct argument *argument) {
  bool counts = false, has_buffer = false;
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *other = &signature->arguments[i];
    const struct c_type *inner = prototype_is_pointer(other) ? other->type->inner : NULL;
    has_buffer |= inner && inner->kind != C_RECORD && inner->kind != C_POINTER;
    if (!scalar_is_integer(other->type->scalar))
      continue;
    if (name_is_own_count(other->name, argument->name))
      return true;
    counts |= name_may_be_count(other->name);
  }
  return counts && !has_buffer;
}

/* Whether C only writes what the pointer points to, and what says so. */
static bool is_written_only(const struct signature *signature, struct argument *argument,
                            const struct known_class *known) {
  const struct handle_name name =
      handle_name_of(signature->reader, known, signature->function->symbol);
  const bool is_named = name.creates || name_after(argument->name, "pp");
  if (argument->way.direction == DIRECTION_OUT)
    return true;
  if (argument->way.by != BY_TYPE || argument->type->inner->is_const ||
      signature->function->result.kind == RESULT_INSTANCE || has_count_beside(signature, argument))
    return false;
  argument->way = (struct way){DIRECTION_OUT, is_named ? BY_NAME : BY_WEAK_NAME};
  return is_named || name.gets || has_status(signature->function);
}

bool handle_given_output(struct signature *signature, struct argument *argument) {
  struct reader *reader = signature->reader;
  if (argument->type->kind != C_POINTER || signature->is_import)
    return false;
  const struct class *class = reader_class_of_pointer(reader, argument->type->inner);
  if (class && !class->is_handle &&
      classes_leave_allocator_out(reader, class, signature->declared)) {
    signature->is_refused = signature->is_told = true;
    return true;
  }
  if (!class || !class->is_handle)
    return false;
  const struct known_class *known = reader_known_class(reader, class);
  if (known->ends == signature->declared && argument == signature->arguments) {
    argument->way = (struct way){DIRECTION_IN_OUT, BY_TYPE};
    prototype_add_param(signature, argument,
                        (struct param){.kind = PARAM_INSTANCE, .class = class});
    return true;
  }
  if (argument->extent.of != EXTENT_UNKNOWN && argument->extent.count != 1)
    prototype_refuse(signature, argument->at,
                     "'%s' is an array of instances, which JavaScript cannot give; leave '%s' out "
                     "with --skip=%s",
                     argument->name, signature->function->symbol, signature->function->symbol);
  else if (!is_written_only(signature, argument, known))
    prototype_refuse(signature, argument->at,
                     "'%s' points to a pointer to '%s', which C may read, change or write: say so "
                     "with %sout if C only writes it, or leave '%s' out with --skip=%s",
                     argument->name, class->c_name, prototype_option(signature, argument),
                     signature->function->symbol, signature->function->symbol);
  else
    prototype_add_param(
        signature, argument,
        (struct param){.kind = PARAM_OUTPUT_INSTANCE, .scalar = SCALAR_U32, .class = class});
  return true;
}
