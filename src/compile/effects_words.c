#include "compile/effects_words.h"

#include <string.h>

/* ---- Words ---- */

void ir_skip_spaces(struct ir_span *span) {
  while (span->at < span->end && *span->at == ' ')
    span->at++;
}

static bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == '$' || c == '-';
}

bool ir_begins_with(struct ir_span span, const char *word) {
  const size_t length = strlen(word);
  return (size_t)(span.end - span.at) >= length && memcmp(span.at, word, length) == 0;
}

bool ir_take_word(struct ir_span *span, const char *word) {
  ir_skip_spaces(span);
  const size_t length = strlen(word);
  if (!ir_begins_with(*span, word) ||
      (span->at + length < span->end && is_name_byte(span->at[length])))
    return false;
  span->at += length;
  return true;
}

bool ir_take(struct ir_span *span, const char *bytes) {
  ir_skip_spaces(span);
  if (!ir_begins_with(*span, bytes))
    return false;
  span->at += strlen(bytes);
  return true;
}

struct ir_span ir_next_word(struct ir_span *span) {
  ir_skip_spaces(span);
  const char *begin = span->at;
  while (span->at < span->end && is_name_byte(*span->at))
    span->at++;
  return (struct ir_span){begin, span->at};
}

bool ir_is_word(struct ir_span word, const char *expected) {
  return (size_t)(word.end - word.at) == strlen(expected) &&
         memcmp(word.at, expected, strlen(expected)) == 0;
}

bool ir_is_one_of(struct ir_span word, const char *const *list) {
  for (; *list; list++)
    if (ir_is_word(word, *list))
      return true;
  return false;
}

const char *ir_behind_string(const char *at, const char *end) {
  const char *close = memchr(at + 1, '"', (size_t)(end - at - 1));
  return close ? close + 1 : end;
}

struct ir_span ir_take_name(struct ir_span *span) {
  if (span->at < span->end && *span->at == '"') {
    const struct ir_span quoted = {span->at, ir_behind_string(span->at, span->end)};
    span->at = quoted.end;
    return quoted;
  }
  return ir_next_word(span);
}

struct ir_span ir_take_until(struct ir_span *span, char stop) {
  const char *begin = span->at;
  int depth = 0;
  while (span->at < span->end) {
    const char c = *span->at;
    if (c == '"') {
      span->at = ir_behind_string(span->at, span->end);
      continue;
    }
    if (c == stop && depth <= 0)
      break;
    depth += (c == '(' || c == '[' || c == '{' || c == '<') -
             (c == ')' || c == ']' || c == '}' || c == '>');
    if (depth < 0)
      break;
    span->at++;
  }
  return (struct ir_span){begin, span->at};
}

bool ir_next_item(struct ir_span *span, struct ir_span *item) {
  ir_skip_spaces(span);
  if (span->at >= span->end)
    return false;
  *item = ir_take_until(span, ',');
  ir_skip_spaces(item);
  if (span->at < span->end && *span->at == ',')
    span->at++;
  else
    span->at = span->end;
  return true;
}

bool ir_take_brackets(struct ir_span *span, struct ir_span *inside) {
  ir_skip_spaces(span);
  if (span->at >= span->end || !strchr("([{<", *span->at) || !*span->at)
    return false;
  span->at++;
  inside->at = span->at;
  ir_take_until(span, 0);
  while (span->at < span->end && !*span->at) { /* a NUL in the text */
    span->at++;
    ir_take_until(span, 0);
  }
  inside->end = span->at;
  if (span->at < span->end)
    span->at++;
  return true;
}

bool ir_take_integer(struct ir_span *span, int64_t *value) {
  struct ir_span word = ir_next_word(span);
  const bool is_negative = word.at < word.end && *word.at == '-';
  uint64_t number = 0;
  word.at += is_negative;
  if (word.at == word.end || word.end - word.at > 19)
    return false;
  for (; word.at < word.end; word.at++) {
    if (*word.at < '0' || *word.at > '9')
      return false;
    number = number * 10 + (uint64_t)(*word.at - '0');
  }
  if (number > INT64_MAX)
    return false;
  *value = is_negative ? -(int64_t)number : (int64_t)number;
  return true;
}

/* ---- Types ---- */

enum { DEEPEST = 64 }; /* types in each other */

static uint64_t align(uint64_t offset, uint64_t alignment) {
  return alignment ? (offset + alignment - 1) / alignment * alignment : offset;
}

static const uint64_t largest = UINT32_MAX; /* of any type */

/* `{ i32, ptr }`: where field `wanted` begins and its type, or for SIZE_MAX the whole. */
static bool lay_out(struct ir *ir, struct ir_span fields, bool is_packed, uint64_t wanted,
                    uint64_t *offset, struct ir_span *field, struct ir_size *type, int depth) {
  struct ir_span item;
  *type = (struct ir_size){.alignment = 1};
  for (uint64_t i = 0; ir_next_item(&fields, &item); i++) {
    struct ir_size inner;
    struct ir_span rest = item;
    if (!ir_take_type(ir, &rest, &inner, depth))
      return false;
    if (!is_packed)
      type->size = align(type->size, inner.alignment);
    if (i == wanted) {
      *offset = type->size;
      *field = item;
      return true;
    }
    type->size += inner.size;
    if (!is_packed && inner.alignment > type->alignment)
      type->alignment = inner.alignment;
    if (type->size > largest)
      return false;
  }
  type->size = align(type->size, type->alignment);
  return wanted == UINT64_MAX;
}

static struct ir_type *find_struct(const struct ir *ir, struct ir_span name) {
  const uint32_t number = intern_find(&ir->types, name.at, (size_t)(name.end - name.at));
  return number < ir->struct_count ? &ir->structs[number] : NULL;
}

static bool take_struct_name(struct ir *ir, struct ir_span *span, struct ir_size *type, int depth) {
  struct ir_type *found = find_struct(ir, ir_take_name(span));
  if (!found)
    return false;
  if (!found->is_asked) {
    struct ir_span text = {found->text, found->end};
    struct ir_size inner;
    found->is_asked = true; /* a struct inside itself is not known */
    if (ir_take_type(ir, &text, &inner, depth + 1)) {
      found->is_known = true;
      found->size = inner.size;
      found->alignment = inner.alignment;
    }
  }
  *type = (struct ir_size){.size = found->size, .alignment = found->alignment};
  return found->is_known;
}

/* `4 x i32`, between brackets. */
static bool read_elements(struct ir *ir, struct ir_span inside, bool is_vector,
                          struct ir_size *type, int depth) {
  int64_t count;
  struct ir_size element;
  if (!ir_take_integer(&inside, &count) || count < 0 || !ir_take_word(&inside, "x") ||
      !ir_take_type(ir, &inside, &element, depth + 1) ||
      (element.size && (uint64_t)count > largest / element.size))
    return false;
  const uint64_t size = (uint64_t)count * element.size;
  *type = (struct ir_size){size, is_vector ? size : element.alignment, false};
  return true;
}

static bool take_plain_type(struct ir_span *span, struct ir_size *type) {
  static const struct {
    const char *name;
    uint64_t size;
  } plain[] = {{"i1", 1},    {"i8", 1},     {"i16", 2},    {"i32", 4},   {"i64", 8},
               {"ptr", 4},   {"float", 4},  {"double", 8}, {"half", 2},  {"bfloat", 2},
               {"i128", 16}, {"fp128", 16}, {"void", 0},   {"label", 0}, {"metadata", 0}};
  const struct ir_span word = ir_next_word(span);
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    if (ir_is_word(word, plain[i].name)) {
      *type = (struct ir_size){plain[i].size, plain[i].size, ir_is_word(word, "ptr")};
      return true;
    }
  struct ir_span bits = {word.at + 1, word.end};
  int64_t count;
  if (word.at == word.end || *word.at != 'i' || !ir_take_integer(&bits, &count) || count < 1 ||
      count > 1 << 20)
    return false;
  *type = (struct ir_size){.size = ((uint64_t)count + 7) / 8, .alignment = 8}; /* of an odd width */
  return true;
}

bool ir_take_type(struct ir *ir, struct ir_span *span, struct ir_size *type, int depth) {
  struct ir_span inside, field;
  uint64_t offset;
  *type = (struct ir_size){0};
  ir_skip_spaces(span);
  if (depth > DEEPEST || span->at >= span->end)
    return false;
  if (*span->at == '%') {
    span->at++;
    return take_struct_name(ir, span, type, depth);
  }
  if (ir_begins_with(*span, "<{"))
    return ir_take_brackets(span, &inside) && ir_take_brackets(&inside, &field) &&
           lay_out(ir, field, true, UINT64_MAX, &offset, &inside, type, depth + 1);
  const char open = *span->at;
  if (ir_take_brackets(span, &inside))
    return open == '{' ? lay_out(ir, inside, false, UINT64_MAX, &offset, &field, type, depth + 1)
                       : read_elements(ir, inside, open == '<', type, depth);
  if (!take_plain_type(span, type))
    return false;
  if (type->is_pointer && ir_take_word(span, "addrspace"))
    ir_take_brackets(span, &inside);
  return true;
}

bool ir_step_into(struct ir *ir, struct ir_span *type, int64_t index, uint64_t *scale,
                  uint64_t *offset, int depth) {
  struct ir_span span = *type, inside, field;
  struct ir_size laid;
  ir_skip_spaces(&span);
  if (depth > DEEPEST || span.at >= span.end)
    return false;
  if (*span.at == '%') {
    span.at++;
    const struct ir_type *found = find_struct(ir, ir_take_name(&span));
    if (!found)
      return false;
    *type = (struct ir_span){found->text, found->end};
    return ir_step_into(ir, type, index, scale, offset, depth + 1);
  }
  const bool is_packed = ir_begins_with(span, "<{");
  const char open = *span.at;
  if (!ir_take_brackets(&span, &inside))
    return false;
  if (is_packed || open == '{') {
    struct ir_span braces = inside;
    if (is_packed && !ir_take_brackets(&braces, &inside))
      return false;
    *scale = 0;
    if (index < 0 ||
        !lay_out(ir, inside, is_packed, (uint64_t)index, offset, &field, &laid, depth + 1))
      return false;
    *type = field;
    return true;
  }
  int64_t count;
  if (!ir_take_integer(&inside, &count) || !ir_take_word(&inside, "x"))
    return false;
  ir_skip_spaces(&inside);
  *type = inside;
  *offset = 0;
  if (!ir_take_type(ir, &inside, &laid, 0))
    return false;
  *scale = laid.size;
  return true;
}

/* ---- Attributes ---- */

/* `captures(none)`, `captures(ret: address, provenance)`: nothing of what the pointer leads to
 * stays with the function. */
static bool keeps_nothing(struct ir_span inside) {
  static const char provenance[] = "provenance";
  const size_t length = sizeof provenance - 1;
  for (const char *at = inside.at; at < inside.end; at++) {
    if ((size_t)(inside.end - at) >= 4 && memcmp(at, "ret:", 4) == 0)
      return true;
    if ((size_t)(inside.end - at) >= length && memcmp(at, provenance, length) == 0)
      return false;
  }
  return true;
}

void ir_read_attributes(struct ir *ir, struct ir_span *span, struct ir_attributes *attributes) {
  static const char *const last[] = {"null", "undef", "poison", "zeroinitializer",
                                     "true", "false", "none",   NULL};
  for (;;) {
    struct ir_span inside = {0};
    struct ir_size copy;
    ir_skip_spaces(span);
    const struct ir_span before = *span;
    const struct ir_span word = ir_next_word(span);
    if (word.at == word.end || ir_is_one_of(word, last) || *word.at == '-' ||
        (*word.at >= '0' && *word.at <= '9')) {
      *span = before;
      return;
    }
    if (ir_is_word(word, "align"))
      ir_next_word(span); /* its number */
    const bool has_brackets = span->at < span->end && *span->at == '(';
    if (has_brackets)
      ir_take_brackets(span, &inside);
    attributes->readonly |= ir_is_word(word, "readonly");
    attributes->writeonly |= ir_is_word(word, "writeonly");
    attributes->readnone |= ir_is_word(word, "readnone");
    attributes->is_not_kept |=
        ir_is_word(word, "nocapture") || (ir_is_word(word, "captures") && keeps_nothing(inside));
    attributes->is_result |= ir_is_word(word, "sret");
    if (ir_is_word(word, "byval")) {
      attributes->is_copy = true;
      attributes->copied = ir_take_type(ir, &inside, &copy, 0) ? copy.size : 0;
    }
    if (ir_is_word(word, "initializes")) {
      attributes->ranges = inside.at;
      attributes->ranges_length = (size_t)(inside.end - inside.at);
    }
  }
}

bool ir_initializes(const struct ir_attributes *attributes, uint64_t size) {
  struct ir_span ranges = {attributes->ranges, NULL}, item, pair;
  uint64_t end = 0; /* they are in order, and none touches another */
  if (!attributes->ranges)
    return false;
  ranges.end = ranges.at + attributes->ranges_length;
  while (ir_next_item(&ranges, &item)) {
    int64_t from, to;
    if (!ir_take_brackets(&item, &pair) || !ir_take_integer(&pair, &from) || !ir_take(&pair, ",") ||
        !ir_take_integer(&pair, &to))
      return false;
    if (from < 0 || (uint64_t)from > end)
      break;
    end = to > 0 && (uint64_t)to > end ? (uint64_t)to : end;
  }
  return end >= size;
}

uint64_t ir_gcd(uint64_t a, uint64_t b) {
  while (b) {
    const uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
