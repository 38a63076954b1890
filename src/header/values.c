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
  return letter && c ? meanings[letter - letters] : c;
}

static void read_text(struct unit *unit, const char *literal, struct c_value *value) {
  struct text text = text_in(unit->arena);
  for (const char *at = literal + 1; *at && *at != '"';) {
    const char c = *at++;
    const char byte = c == '\\' ? unescape(&at) : c;
    text_bytes(&text, &byte, 1);
  }
  *value = (struct c_value){.kind = VALUE_TEXT, .text = text.bytes, .length = text.length};
}

/* A string of plain char below parentheses and what the language adds, or NULL. */
static const char *literal_in(const struct node *expression) {
  const struct node *node = expression;
  while (node && (node_is(node, "ParenExpr") || node_is(node, "ImplicitCastExpr") ||
                  node_is(node, "ConstantExpr")))
    node = node->inner;
  const bool is_string = node && node_is(node, "StringLiteral") && node->value;
  return is_string && *node->value == '"' ? node->value : NULL;
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
    if (!defined || is_reserved(name) || !macros_may_be_value(&unit->macros, defined))
      continue;
    struct asked_value *asked = add(unit, &macro->value, name);
    asked->type = probe_macro(&unit->probe, name);
    asked->number = asked->type + 1;
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
    asked->type = probe_type(&unit->probe, "%s", name);
    asked->number = probe_number(&unit->probe, "%s", name);
  }
}

/* ---- Taking the answers ---- */

/* What it is by its type, but for floats, whose values are computed later. Only a variable that is
 * const is a constant. */
static void fill(struct unit *unit, const struct asked_value *asked) {
  const struct answer *answers = unit->probe.answers;
  const struct number number = answers[asked->number].number;
  const struct c_type *type = types_of_answer(unit, answers[asked->type].type, NULL);
  const struct node *expression =
      asked->is_variable ? asked->initializer : answers[asked->type].expression;
  const char *literal = literal_in(expression);
  struct c_value *value = asked->value;
  const bool is_text = (type->kind == C_ARRAY || type->kind == C_POINTER) &&
                       type->inner->kind == C_CHAR && type->inner->is_const | !asked->is_variable;
  if (asked->is_variable && !type->is_const)
    return;
  if (literal && is_text)
    read_text(unit, literal, value);
  else if (type->kind == C_NUMBER && type->scalar >= SCALAR_F32)
    *value = (struct c_value){.kind = VALUE_FLOAT, .scalar = type->scalar};
  else if (number.is_known && type->kind == C_ENUM)
    *value = (struct c_value){VALUE_INTEGER, .scalar = type->enumeration->scalar,
                              .integer = number.value};
  else if (number.is_known && type->scalar != SCALAR_VOID)
    *value = (struct c_value){VALUE_INTEGER, .scalar = type->scalar, .integer = number.value};
}

bool values_fill(struct unit *unit) {
  const char **expressions = arena_alloc(unit->arena, unit->value_count * sizeof *expressions);
  struct c_value **floats = arena_alloc(unit->arena, unit->value_count * sizeof *floats);
  size_t count = 0;
  for (size_t i = 0; i < unit->value_count; i++) {
    fill(unit, &unit->values[i]);
    if (unit->values[i].value->kind != VALUE_FLOAT)
      continue;
    floats[count] = unit->values[i].value;
    expressions[count++] = unit->values[i].expression;
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
