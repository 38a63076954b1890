#include "header/memory_hooks.h"

#include "header/letters.h"
#include "header/marks.h"

#include <string.h>

static bool is_void_pointer(const struct c_type *type) {
  return type->kind == C_POINTER && type->inner->kind == C_VOID;
}

static const struct c_type *function_of(const struct argument *argument) {
  const struct c_type *type = argument->type;
  return type->kind == C_POINTER && type->inner->kind == C_FUNCTION ? type->inner : NULL;
}

/* Whether the letters stand somewhere in the name. */
static bool has_letters(const char *name, const char *letters) {
  const size_t length = strlen(letters);
  for (; *name; name++) {
    size_t i = 0;
    while (i < length && letter_to_lower(name[i]) == letters[i])
      i++;
    if (i == length)
      return true;
  }
  return false;
}

static bool is_called(const struct signature *signature, const struct argument *argument,
                      const char *letters) {
  return has_letters(argument->name, letters) || has_letters(argument->type->spelling, letters) ||
         has_letters(signature->function->symbol, letters);
}

/* `void *(*alloc)(size_t)`, with whatever else the library gives it. */
static bool allocates(const struct signature *signature, const struct argument *argument) {
  const struct c_type *function = function_of(argument);
  bool has_size = false;
  if (!function || !is_void_pointer(function->inner) || marks_find(argument->marks, MARK_VALUE))
    return false;
  for (size_t i = 0; i < function->param_count; i++)
    has_size |= prototype_is_integer(function->params[i]);
  return has_size &&
         (is_called(signature, argument, "alloc") || is_called(signature, argument, "mem") ||
          is_called(signature, argument, "heap"));
}

static const struct argument *find_allocator(const struct signature *signature) {
  for (size_t i = 0; i < signature->count; i++)
    if (allocates(signature, &signature->arguments[i]))
      return &signature->arguments[i];
  return NULL;
}

/* `void (*free)(void *)` beside it. */
static bool frees(const struct argument *argument) {
  const struct c_type *function = function_of(argument);
  bool has_memory = false;
  for (size_t i = 0; function && i < function->param_count; i++)
    has_memory |= is_void_pointer(function->params[i]);
  return has_memory &&
         (has_letters(argument->name, "free") || has_letters(argument->name, "release") ||
          has_letters(argument->type->spelling, "free"));
}

enum { FEW = 3 }; /* functions that a message lists */

/* The functions that take a struct of such callbacks, and the parameters. */
struct takers {
  size_t count;
  struct text skips, marks;
  const char *parameter; /* what all of them call it, or NULL */
};

static void add_taker(struct takers *takers, const struct c_function *function,
                      const struct c_param *param) {
  const char *symbol = function->origin.name, *name = param->origin.name;
  const char *blank = takers->count ? " " : "";
  const bool is_alike =
      !takers->count || (takers->parameter && strcmp(takers->parameter, name) == 0);
  text_format(&takers->skips, "%s--skip=%s", blank, symbol);
  text_format(&takers->marks, "%s--mark=%s.%s=value:NULL", blank, symbol, name);
  takers->parameter = is_alike ? name : NULL;
  takers->count++;
}

static struct takers find_takers(const struct signature *signature) {
  const struct c_header *header = signature->reader->header;
  struct arena *arena = signature->reader->arena;
  struct takers takers = {.skips = text_in(arena), .marks = text_in(arena)};
  for (size_t i = 0; i < header->declaration_count; i++) {
    const struct c_function *function =
        header->declarations[i].kind == DECLARES_FUNCTION ? header->declarations[i].function : NULL;
    for (size_t k = 0; function && k < function->param_count; k++) {
      const struct c_type *type = function->params[k].type;
      const char *name = type->kind == C_POINTER && type->inner->kind == C_RECORD
                             ? reader_name_of_type(type->inner)
                             : NULL;
      if (name && strcmp(name, signature->function->symbol) == 0)
        add_taker(&takers, function, &function->params[k]);
    }
  }
  return takers;
}

/* `--mark=f.alloc=value:NULL --mark=f.free=value:NULL` */
static const char *marks_of_all(const struct signature *signature) {
  struct text text = text_in(signature->reader->arena);
  for (size_t i = 0; i < signature->count; i++) {
    const struct argument *argument = &signature->arguments[i];
    if (allocates(signature, argument) || frees(argument))
      text_format(&text, "%s%svalue:NULL", text.length ? " " : "",
                  prototype_option(signature, argument));
  }
  return text.bytes;
}

/* A setter is of no use; a parameter that many functions have is NULL. */
static const char *advice(const struct signature *signature) {
  static const char few[] =
      "leave it out with %s, and C has its own allocator; or if C takes NULL for that, %s";
  struct arena *arena = signature->reader->arena;
  const char *symbol = signature->function->symbol;
  if (!signature->is_record)
    return arena_format(arena, few, arena_format(arena, "--skip=%s", symbol),
                        marks_of_all(signature));
  const struct takers takers = find_takers(signature);
  if (takers.count && takers.count <= FEW)
    return arena_format(arena, few, takers.skips.bytes, takers.marks.bytes);
  if (takers.parameter)
    return arena_format(arena,
                        "--mark=*.%s=value:NULL if C takes NULL for its own allocator, and "
                        "otherwise leave out with --skip what takes a '%s'",
                        takers.parameter, symbol);
  return arena_format(arena, "leave out with --skip what takes a '%s'", symbol);
}

bool memory_hooks_refuse(struct signature *signature, const struct argument *argument) {
  const struct argument *first = find_allocator(signature);
  if (!first || !(allocates(signature, argument) || frees(argument)))
    return false;
  if (argument == first)
    prototype_refuse(signature, argument->at,
                     "'%s' of '%s' allocates memory, and JavaScript has none to give to C: %s",
                     argument->name, signature->function->symbol, advice(signature));
  signature->is_refused = signature->is_told = true;
  return true;
}
