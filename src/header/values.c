#include "header/unit.h"

#include <stdlib.h>
#include <string.h>

/* ---- Text ---- */

/* The byte that an escape of clang's stands for, and behind it. It writes all that is not printable
 * ASCII as three octal digits, but for a few letters. */
static char unescape(const char **at) {
  static const char letters[] = "abfnrtv", meanings[] = "\a\b\f\n\r\t\v";
  const char c = *(*at)++;
  if (c >= '0' && c <= '7') {
    const char digits[] = {c, (*at)[0], (*at)[1], 0};
    *at += 2;
    return (char)strtoul(digits, NULL, 8);
  }
  const char *letter = strchr(letters, c);
  return (char)(letter && c ? meanings[letter - letters] : c);
}

void values_read_text(struct arena *arena, const char *literal, struct c_value *value) {
  struct text text = text_in(arena);
  for (const char *at = literal + 1; *at && *at != '"';) {
    const char c = *at++;
    const char byte = (char)(c == '\\' ? unescape(&at) : c);
    text_bytes(&text, &byte, 1);
  }
  *value = (struct c_value){.kind = VALUE_TEXT, .text = text.bytes, .length = text.length};
}

/* A string of char below parentheses and what the language adds, from its quote on, or NULL. */
static const char *literal_in(const struct node *expression) {
  static const char *const around[] = {"ParenExpr", "ImplicitCastExpr", "ConstantExpr",
                                       "InitListExpr"};
  const struct node *node = expression;
  for (size_t i = 0; node && i < sizeof around / sizeof *around;) {
    if (node_is(node, "ChooseExpr")) { /* behind its condition */
      node = node->inner ? node->inner->next : NULL;
      i = 0;
    } else if (node_is(node, around[i])) {
      node = node->inner;
      i = 0;
    } else {
      i++;
    }
  }
  const char *value = node && node_is(node, "StringLiteral") && node->value ? node->value : "";
  const char *quote = strncmp(value, "u8", 2) == 0 ? value + 2 : value;
  return *quote == '"' ? quote : NULL;
}

/* ---- Asking ---- */

/* Names that begin so are the compiler's and the C library's. */
static bool is_reserved(const char *name) {
  return name[0] == '_' && (name[1] == '_' || (name[1] >= 'A' && name[1] <= 'Z'));
}

static struct asked_value *add(struct unit *unit, struct c_value *value, const char *expression) {
  struct asked_value *asked =
      arena_push(unit->arena, &unit->values, &unit->value_count, sizeof *asked);
  *asked = (struct asked_value){.value = value, .expression = expression};
  return asked;
}

void values_ask(struct unit *unit) {
  struct c_header *header = unit->header;
  for (size_t i = 0; i < header->macro_count; i++) {
    struct c_macro *macro = &header->macros[i];
    const char *name = macro->origin.name;
    const struct macro *defined = macros_find(&unit->macros, name);
    if (!defined || macro->is_guard || is_reserved(name) ||
        !macros_may_be_value(&unit->macros, defined))
      continue;
    struct asked_value *asked = add(unit, &macro->value, name);
    asked->questions = probe_macro(&unit->probe, defined);
  }
  for (size_t i = 0; i < header->declaration_count; i++) {
    if (header->declarations[i].kind != DECLARES_VARIABLE)
      continue;
    struct c_variable *variable = header->declarations[i].variable;
    const char *name = variable->origin.name;
    if (!variable->is_for_c_only || is_reserved(name))
      continue;
    probe_mean_declaration(&unit->probe, name);
    struct asked_value *asked = add(unit, &variable->value, name);
    asked->is_variable = true;
    asked->initializer = variable->initializer;
    asked->questions.type = probe_type(&unit->probe, "%s", name);
    asked->questions.number = probe_number(&unit->probe, "%s", name);
  }
}

/* ---- Taking the answers ---- */

/* An array that is too short for all of its initializer has the beginning. */
static void cut(struct c_value *value, const struct c_type *type) {
  if (type->kind == C_ARRAY && value->length > type->count)
    value->length = (size_t)type->count;
}

static bool is_text(const struct c_type *type) {
  return (type->kind == C_ARRAY || type->kind == C_POINTER) && type->inner->kind == C_CHAR;
}

static void set_integer(struct c_value *value, enum scalar scalar, struct number number) {
  if (number.is_known && scalar != SCALAR_VOID)
    *value = (struct c_value){VALUE_INTEGER, .scalar = scalar, .integer = number.value};
}

/* The values of floats are computed later. */
static void set_float(struct c_value *value, enum scalar scalar) {
  *value = (struct c_value){VALUE_FLOAT, .scalar = scalar};
}

static void fill_macro(struct unit *unit, const struct asked_value *asked) {
  const struct answer *answers = unit->probe.answers;
  const struct macro_questions *questions = &asked->questions;
  const struct number kind = answers[questions->kind].number;
  const char *literal = questions->type ? literal_in(answers[questions->type].expression) : NULL;
  if (!kind.is_known)
    return;
  if (kind.value == PROBE_TEXT && literal)
    values_read_text(unit->arena, literal, asked->value);
  else if (kind.value == SCALAR_F32 || kind.value == SCALAR_F64) {
    /* One that uses a variable may be computed all the same, but is no constant. */
    if (answers[questions->constant].number.value)
      set_float(asked->value, (enum scalar)kind.value);
  } else if (kind.value > SCALAR_VOID)
    set_integer(asked->value, (enum scalar)kind.value, answers[questions->number].number);
}

static void fill_variable(struct unit *unit, const struct asked_value *asked) {
  const struct answer *answers = unit->probe.answers;
  const struct answer *answer = &answers[asked->questions.type];
  if (!answer->type)
    return;
  const struct c_type *type = types_of_answer(unit, answer->type);
  const char *literal = literal_in(asked->initializer);
  if (!type->is_const || type->is_volatile)
    return;
  if (literal && is_text(type)) {
    values_read_text(unit->arena, literal, asked->value);
    cut(asked->value, type);
  } else if (type->scalar == SCALAR_F32 || type->scalar == SCALAR_F64) {
    set_float(asked->value, type->scalar);
  } else {
    set_integer(asked->value, c_number_of(type), answers[asked->questions.number].number);
  }
}

bool values_fill(struct unit *unit) {
  struct expression *expressions =
      arena_alloc(unit->arena, unit->value_count * sizeof *expressions);
  struct c_value **floats = arena_alloc(unit->arena, unit->value_count * sizeof *floats);
  size_t count = 0;
  for (size_t i = 0; i < unit->value_count; i++) {
    const struct asked_value *asked = &unit->values[i];
    if (asked->is_variable)
      fill_variable(unit, asked);
    else
      fill_macro(unit, asked);
    if (asked->value->kind != VALUE_FLOAT)
      continue;
    floats[count] = asked->value;
    expressions[count++] = (struct expression){asked->expression, asked->is_variable};
  }
  if (!count)
    return true;
  double *values = arena_alloc(unit->arena, count * sizeof *values);
  bool *is_known = arena_alloc(unit->arena, count * sizeof *is_known);
  if (!clang_compute(unit, expressions, count, values, is_known))
    return false;
  for (size_t i = 0; i < count; i++) {
    floats[i]->kind = is_known[i] ? VALUE_FLOAT : VALUE_NONE;
    floats[i]->number = values[i];
  }
  return true;
}
