#include "compile/effects_text.h"

#include <stdlib.h>
#include <string.h>

/* A part of the text. */
struct cursor {
  const char *at, *end;
};

/* ---- Words ---- */

static void skip_spaces(struct cursor *cursor) {
  while (cursor->at < cursor->end && *cursor->at == ' ')
    cursor->at++;
}

static bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == '$' || c == '-';
}

static bool begins_with(struct cursor cursor, const char *word) {
  const size_t length = strlen(word);
  return (size_t)(cursor.end - cursor.at) >= length && memcmp(cursor.at, word, length) == 0;
}

/* Takes the word if it is the next one as a whole. */
static bool take_word(struct cursor *cursor, const char *word) {
  skip_spaces(cursor);
  const size_t length = strlen(word);
  if (!begins_with(*cursor, word) ||
      (cursor->at + length < cursor->end && is_name_byte(cursor->at[length])))
    return false;
  cursor->at += length;
  return true;
}

static bool take(struct cursor *cursor, const char *bytes) {
  skip_spaces(cursor);
  if (!begins_with(*cursor, bytes))
    return false;
  cursor->at += strlen(bytes);
  return true;
}

/* The next word of letters, digits, `_`, `.` and `-`; it may be empty. */
static struct cursor next_word(struct cursor *cursor) {
  skip_spaces(cursor);
  const char *begin = cursor->at;
  while (cursor->at < cursor->end && is_name_byte(*cursor->at))
    cursor->at++;
  return (struct cursor){begin, cursor->at};
}

static bool is_word(struct cursor word, const char *expected) {
  return (size_t)(word.end - word.at) == strlen(expected) &&
         memcmp(word.at, expected, strlen(expected)) == 0;
}

static bool is_one_of(struct cursor word, const char *const *list) {
  for (; *list; list++)
    if (is_word(word, *list))
      return true;
  return false;
}

/* Behind a string that begins here. */
static const char *behind_string(const char *at, const char *end) {
  const char *close = memchr(at + 1, '"', (size_t)(end - at - 1));
  return close ? close + 1 : end;
}

/* The name behind a sigil, `%3`, `@f` or `%"a b"`; empty where there is none. */
static struct cursor take_name(struct cursor *cursor) {
  if (cursor->at < cursor->end && *cursor->at == '"') {
    const struct cursor quoted = {cursor->at, behind_string(cursor->at, cursor->end)};
    cursor->at = quoted.end;
    return quoted;
  }
  return next_word(cursor);
}

/* Up to `stop` or the end, outside of brackets and strings; without it. */
static struct cursor take_until(struct cursor *cursor, char stop) {
  const char *begin = cursor->at;
  int depth = 0;
  while (cursor->at < cursor->end) {
    const char c = *cursor->at;
    if (c == '"') {
      cursor->at = behind_string(cursor->at, cursor->end);
      continue;
    }
    if (c == stop && depth <= 0)
      break;
    depth += (c == '(' || c == '[' || c == '{' || c == '<') -
             (c == ')' || c == ']' || c == '}' || c == '>');
    if (depth < 0)
      break;
    cursor->at++;
  }
  return (struct cursor){begin, cursor->at};
}

/* The next of several with commas between them; false behind the last. */
static bool next_item(struct cursor *cursor, struct cursor *item) {
  skip_spaces(cursor);
  if (cursor->at >= cursor->end)
    return false;
  *item = take_until(cursor, ',');
  skip_spaces(item);
  if (cursor->at < cursor->end && *cursor->at == ',')
    cursor->at++;
  else
    cursor->at = cursor->end;
  return true;
}

/* What is between the brackets that begin here, which are taken; false where none do. */
static bool take_brackets(struct cursor *cursor, struct cursor *inside) {
  skip_spaces(cursor);
  if (cursor->at >= cursor->end || !strchr("([{<", *cursor->at) || !*cursor->at)
    return false;
  cursor->at++;
  inside->at = cursor->at;
  do
    take_until(cursor, 0);
  while (cursor->at < cursor->end && !*cursor->at && cursor->at++); /* a NUL in the text */
  inside->end = cursor->at;
  if (cursor->at < cursor->end)
    cursor->at++;
  return true;
}

static bool take_integer(struct cursor *cursor, int64_t *value) {
  struct cursor word = next_word(cursor);
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

/* In bytes. A type of size 0 is one that is not understood, or that has none. */
struct ir_type {
  const char *text, *end; /* of a struct with a name */
  uint64_t size, alignment;
  bool is_known, is_asked;
};

struct type {
  uint64_t size, alignment;
  bool is_pointer;
};

static bool take_type(struct ir *ir, struct cursor *cursor, struct type *type, int depth);

static uint64_t align(uint64_t offset, uint64_t alignment) {
  return alignment ? (offset + alignment - 1) / alignment * alignment : offset;
}

static const uint64_t largest = UINT32_MAX; /* of any type */

/* `{ i32, ptr }`: where field `wanted` begins and its type, or for SIZE_MAX the whole. */
static bool lay_out(struct ir *ir, struct cursor fields, bool is_packed, uint64_t wanted,
                    uint64_t *offset, struct cursor *field, struct type *type, int depth) {
  struct cursor item;
  *type = (struct type){.alignment = 1};
  for (uint64_t i = 0; next_item(&fields, &item); i++) {
    struct type inner;
    struct cursor rest = item;
    if (!take_type(ir, &rest, &inner, depth))
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

static struct ir_type *find_struct(const struct ir *ir, struct cursor name) {
  const uint32_t number = intern_find(&ir->types, name.at, (size_t)(name.end - name.at));
  return number < ir->struct_count ? &ir->structs[number] : NULL;
}

static bool take_struct_name(struct ir *ir, struct cursor *cursor, struct type *type, int depth) {
  struct ir_type *found = find_struct(ir, take_name(cursor));
  if (!found)
    return false;
  if (!found->is_asked) {
    struct cursor text = {found->text, found->end};
    struct type inner;
    found->is_asked = true; /* a struct inside itself is not known */
    if (take_type(ir, &text, &inner, depth + 1)) {
      found->is_known = true;
      found->size = inner.size;
      found->alignment = inner.alignment;
    }
  }
  *type = (struct type){.size = found->size, .alignment = found->alignment};
  return found->is_known;
}

/* `4 x i32`, between brackets. */
static bool read_elements(struct ir *ir, struct cursor inside, bool is_vector, struct type *type,
                          int depth) {
  int64_t count;
  struct type element;
  if (!take_integer(&inside, &count) || count < 0 || !take_word(&inside, "x") ||
      !take_type(ir, &inside, &element, depth + 1) ||
      (element.size && (uint64_t)count > largest / element.size))
    return false;
  const uint64_t size = (uint64_t)count * element.size;
  *type = (struct type){size, is_vector ? size : element.alignment, false};
  return true;
}

static bool take_plain_type(struct cursor *cursor, struct type *type) {
  static const struct {
    const char *name;
    uint64_t size;
  } plain[] = {{"i1", 1},    {"i8", 1},     {"i16", 2},    {"i32", 4},   {"i64", 8},
               {"ptr", 4},   {"float", 4},  {"double", 8}, {"half", 2},  {"bfloat", 2},
               {"i128", 16}, {"fp128", 16}, {"void", 0},   {"label", 0}, {"metadata", 0}};
  const struct cursor word = next_word(cursor);
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    if (is_word(word, plain[i].name)) {
      *type = (struct type){plain[i].size, plain[i].size, is_word(word, "ptr")};
      return true;
    }
  struct cursor bits = {word.at + 1, word.end};
  int64_t count;
  if (word.at == word.end || *word.at != 'i' || !take_integer(&bits, &count) || count < 1 ||
      count > 1 << 20)
    return false;
  *type = (struct type){.size = ((uint64_t)count + 7) / 8, .alignment = 8}; /* of an odd width */
  return true;
}

static bool take_type(struct ir *ir, struct cursor *cursor, struct type *type, int depth) {
  struct cursor inside, field;
  uint64_t offset;
  *type = (struct type){0};
  skip_spaces(cursor);
  if (depth > DEEPEST || cursor->at >= cursor->end)
    return false;
  if (*cursor->at == '%') {
    cursor->at++;
    return take_struct_name(ir, cursor, type, depth);
  }
  if (begins_with(*cursor, "<{"))
    return take_brackets(cursor, &inside) && take_brackets(&inside, &field) &&
           lay_out(ir, field, true, UINT64_MAX, &offset, &inside, type, depth + 1);
  const char open = *cursor->at;
  if (take_brackets(cursor, &inside))
    return open == '{' ? lay_out(ir, inside, false, UINT64_MAX, &offset, &field, type, depth + 1)
                       : read_elements(ir, inside, open == '<', type, depth);
  if (!take_plain_type(cursor, type))
    return false;
  if (type->is_pointer && take_word(cursor, "addrspace"))
    take_brackets(cursor, &inside);
  return true;
}

/* What an index counts in a type: the next inner type, in `type`, and what it adds for a constant
 * one. */
static bool step_into(struct ir *ir, struct cursor *type, int64_t index, uint64_t *scale,
                      uint64_t *offset, int depth) {
  struct cursor cursor = *type, inside, field;
  struct type laid;
  skip_spaces(&cursor);
  if (depth > DEEPEST || cursor.at >= cursor.end)
    return false;
  if (*cursor.at == '%') {
    cursor.at++;
    const struct ir_type *found = find_struct(ir, take_name(&cursor));
    if (!found)
      return false;
    *type = (struct cursor){found->text, found->end};
    return step_into(ir, type, index, scale, offset, depth + 1);
  }
  const bool is_packed = begins_with(cursor, "<{");
  const char open = *cursor.at;
  if (!take_brackets(&cursor, &inside))
    return false;
  if (is_packed || open == '{') {
    struct cursor braces = inside;
    if (is_packed && !take_brackets(&braces, &inside))
      return false;
    *scale = 0;
    if (index < 0 ||
        !lay_out(ir, inside, is_packed, (uint64_t)index, offset, &field, &laid, depth + 1))
      return false;
    *type = field;
    return true;
  }
  int64_t count;
  if (!take_integer(&inside, &count) || !take_word(&inside, "x"))
    return false;
  skip_spaces(&inside);
  *type = inside;
  *offset = 0;
  if (!take_type(ir, &inside, &laid, 0))
    return false;
  *scale = laid.size;
  return true;
}

/* ---- Attributes ---- */

/* `captures(none)`, `captures(ret: address, provenance)`: nothing of what the pointer leads to
 * stays with the function. */
static bool keeps_nothing(struct cursor inside) {
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

/* Those between the type and the value; numbers and words that say nothing are passed over. */
static void read_attributes(struct ir *ir, struct cursor *cursor,
                            struct ir_attributes *attributes) {
  static const char *const last[] = {"null", "undef", "poison", "zeroinitializer",
                                     "true", "false", "none",   NULL};
  for (;;) {
    struct cursor inside = {0};
    struct type copy;
    skip_spaces(cursor);
    const struct cursor before = *cursor;
    const struct cursor word = next_word(cursor);
    if (word.at == word.end || is_one_of(word, last) || *word.at == '-' ||
        (*word.at >= '0' && *word.at <= '9')) {
      *cursor = before;
      return;
    }
    if (is_word(word, "align"))
      next_word(cursor); /* its number */
    const bool has_brackets = cursor->at < cursor->end && *cursor->at == '(';
    if (has_brackets)
      take_brackets(cursor, &inside);
    attributes->readonly |= is_word(word, "readonly");
    attributes->writeonly |= is_word(word, "writeonly");
    attributes->readnone |= is_word(word, "readnone");
    attributes->is_not_kept |=
        is_word(word, "nocapture") || (is_word(word, "captures") && keeps_nothing(inside));
    attributes->is_result |= is_word(word, "sret");
    if (is_word(word, "byval")) {
      attributes->is_copy = true;
      attributes->copied = take_type(ir, &inside, &copy, 0) ? copy.size : 0;
    }
    if (is_word(word, "initializes")) {
      attributes->ranges = inside.at;
      attributes->ranges_length = (size_t)(inside.end - inside.at);
    }
  }
}

bool ir_initializes(const struct ir_attributes *attributes, uint64_t size) {
  struct cursor ranges = {attributes->ranges, NULL}, item, pair;
  uint64_t end = 0; /* they are in order, and none touches another */
  if (!attributes->ranges)
    return false;
  ranges.end = ranges.at + attributes->ranges_length;
  while (next_item(&ranges, &item)) {
    int64_t from, to;
    if (!take_brackets(&item, &pair) || !take_integer(&pair, &from) || !take(&pair, ",") ||
        !take_integer(&pair, &to))
      return false;
    if (from < 0 || (uint64_t)from > end)
      break;
    end = to > 0 && (uint64_t)to > end ? (uint64_t)to : end;
  }
  return end >= size;
}

static size_t read_group(struct cursor rest) {
  int64_t number;
  for (; rest.at < rest.end; rest.at++)
    if (*rest.at == '"') {
      rest.at = behind_string(rest.at, rest.end) - 1;
    } else if (*rest.at == '#') {
      rest.at++;
      return take_integer(&rest, &number) && number >= 0 ? (size_t)number : IR_NO_GROUP;
    }
  return IR_NO_GROUP;
}

static bool contains(struct cursor text, const char *word) {
  const size_t length = strlen(word);
  for (const char *at = text.at; at + length <= text.end; at++)
    if (memcmp(at, word, length) == 0)
      return true;
  return false;
}

static struct cursor line_at(const struct ir *ir, const char *at);

bool ir_group_only_reads(const struct ir *ir, size_t group) {
  if (group >= ir->group_count || !ir->groups[group])
    return false;
  struct cursor line = line_at(ir, ir->groups[group]);
  for (; line.at < line.end; line.at++)
    if (begins_with(line, "memory(")) {
      struct cursor inside;
      line.at += strlen("memory");
      return take_brackets(&line, &inside) && !contains(inside, "write");
    }
  return false;
}

/* ---- Functions ---- */

struct local {
  struct ir *ir;
  struct ir_function *function;
  struct intern names; /* of values and blocks, which share them */
};

static uint32_t number_of(struct local *local, struct cursor name) {
  return intern(&local->names, name.at, (size_t)(name.end - name.at));
}

/* The last value with a name that stands outside of brackets, as in `ptr nonnull %0`. */
static uint32_t last_value(struct local *local, struct cursor span) {
  uint32_t value = IR_NONE;
  while (span.at < span.end) {
    struct cursor inside;
    if (*span.at == '"') {
      span.at = behind_string(span.at, span.end);
    } else if (*span.at == '%') {
      span.at++;
      value = number_of(local, take_name(&span));
    } else if (strchr("([{<", *span.at) && *span.at) {
      take_brackets(&span, &inside);
    } else {
      span.at++;
    }
  }
  return value;
}

static void add_operand(struct local *local, struct ir_instruction *to, uint32_t value) {
  uint32_t *place =
      arena_push(local->ir->arena, &to->operands, &to->operand_count, sizeof *to->operands);
  *place = value;
}

/* All values with a name in a line that is not understood. */
static void add_all(struct local *local, struct ir_instruction *to, struct cursor line) {
  while (line.at < line.end) {
    if (*line.at == '"') {
      line.at = behind_string(line.at, line.end);
    } else if (*line.at++ == '%') {
      add_operand(local, to, number_of(local, take_name(&line)));
    }
  }
}

/* One of an argument list or a parameter list: `ptr noundef %0`. False where its type is not
 * understood. */
static void read_argument(struct local *local, struct cursor item, struct ir_argument *argument) {
  struct type type;
  *argument = (struct ir_argument){.value = IR_NONE};
  if (!take_type(local->ir, &item, &type, 0)) {
    argument->value = last_value(local, item);
    return;
  }
  argument->attributes.is_pointer = type.is_pointer;
  read_attributes(local->ir, &item, &argument->attributes);
  const struct cursor rest = item;
  argument->has_number = take_integer(&item, &argument->number);
  argument->value = last_value(local, rest);
}

/* ---- Instructions ---- */

static void read_address(struct local *local, struct ir_instruction *to, struct cursor item) {
  struct type type;
  if (take_type(local->ir, &item, &type, 0) && type.is_pointer)
    add_operand(local, to, last_value(local, item));
  else
    add_all(local, to, item);
}

static void skip_flags(struct cursor *cursor, const char *const *flags) {
  for (bool took = true; took;) {
    took = false;
    for (size_t i = 0; flags[i]; i++)
      took |= take_word(cursor, flags[i]);
  }
}

static const char *const memory_flags[] = {"atomic", "volatile", "weak", NULL};
static const char *const number_flags[] = {
    "nuw",  "nsw",  "exact", "disjoint", "nneg",     "samesign", "inbounds", "nusw", "fast",
    "nnan", "ninf", "nsz",   "arcp",     "contract", "afn",      "reassoc",  NULL};

/* Makes it one of which nothing is known. */
static void give_up(struct local *local, struct ir_instruction *to, struct cursor line) {
  to->operation = IR_OTHER;
  to->operand_count = 0;
  to->operands = NULL;
  add_all(local, to, line);
}

static void read_load(struct local *local, struct ir_instruction *to, struct cursor rest) {
  struct cursor item;
  struct type type;
  const struct cursor line = rest;
  skip_flags(&rest, memory_flags);
  to->operation = IR_LOAD;
  if (!take_type(local->ir, &rest, &type, 0) || !take(&rest, ",") || !next_item(&rest, &item))
    give_up(local, to, line);
  else
    read_address(local, to, item);
  to->size = type.size;
}

static void read_store(struct local *local, struct ir_instruction *to, struct cursor rest) {
  struct cursor value, address;
  struct type type;
  const struct cursor line = rest;
  skip_flags(&rest, memory_flags);
  to->operation = IR_STORE;
  if (!next_item(&rest, &value) || !next_item(&rest, &address) ||
      !take_type(local->ir, &value, &type, 0)) {
    give_up(local, to, line);
    return;
  }
  to->size = type.size;
  read_address(local, to, address);
  add_all(local, to, value);
}

static void read_exchange(struct local *local, struct ir_instruction *to, struct cursor rest,
                          bool has_operator) {
  struct cursor item;
  const struct cursor line = rest;
  skip_flags(&rest, memory_flags);
  if (has_operator)
    next_word(&rest);
  to->operation = IR_EXCHANGE;
  if (!next_item(&rest, &item)) {
    give_up(local, to, line);
    return;
  }
  read_address(local, to, item);
  while (next_item(&rest, &item)) {
    struct type type;
    struct cursor value = item;
    if (take_type(local->ir, &value, &type, 0) && !to->size)
      to->size = type.size;
    add_all(local, to, item);
  }
}

static uint64_t gcd(uint64_t a, uint64_t b) {
  while (b) {
    const uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/* One index of a getelementptr, `i32 4` or `i32 %3`. */
static bool add_index(struct local *local, struct ir_instruction *to, struct cursor item,
                      bool is_first, struct cursor *type) {
  struct type integer, whole;
  struct cursor inner = *type;
  uint64_t scale = 0, offset = 0;
  int64_t index = 0, added;
  if (!take_type(local->ir, &item, &integer, 0) || integer.is_pointer)
    return false;
  const struct cursor rest = item;
  const bool is_constant = take_integer(&item, &index);
  if (is_first) {
    if (!take_type(local->ir, &inner, &whole, 0))
      return false;
    scale = whole.size;
  } else if (!step_into(local->ir, type, is_constant ? index : -1, &scale, &offset, 0)) {
    return false;
  }
  if (!is_constant) {
    const uint32_t value = last_value(local, rest);
    add_operand(local, to, value);
    to->stride = gcd(to->stride, scale);
    return value != IR_NONE && scale;
  }
  if (scale && (__builtin_mul_overflow(index, (int64_t)scale, &added) ||
                __builtin_add_overflow(to->offset, added, &to->offset)))
    return false;
  return scale || !__builtin_add_overflow(to->offset, (int64_t)offset, &to->offset);
}

static void read_offset(struct local *local, struct ir_instruction *to, struct cursor rest) {
  struct cursor type, item, inside;
  struct type whole;
  const struct cursor line = rest;
  to->operation = IR_OFFSET;
  skip_flags(&rest, number_flags);
  if (take_word(&rest, "inrange"))
    take_brackets(&rest, &inside);
  type = rest;
  if (!take_type(local->ir, &rest, &whole, 0) || !take(&rest, ",") || !next_item(&rest, &item)) {
    give_up(local, to, line);
    return;
  }
  type.end = rest.at;
  read_address(local, to, item);
  for (bool is_first = true; next_item(&rest, &item); is_first = false) {
    if (item.at < item.end && *item.at == '!') /* metadata */
      break;
    if (add_index(local, to, item, is_first, &type))
      continue;
    to->stride = 1; /* anywhere */
    break;
  }
  if (to->operand_count == 0)
    give_up(local, to, line);
}

static void read_phi(struct local *local, struct ir_instruction *to, struct cursor rest) {
  struct type type;
  struct cursor item, pair, value;
  const struct cursor line = rest;
  to->operation = IR_SAME;
  skip_flags(&rest, number_flags);
  if (!take_type(local->ir, &rest, &type, 0)) {
    give_up(local, to, line);
    return;
  }
  while (next_item(&rest, &item) && take_brackets(&item, &pair) && next_item(&pair, &value))
    add_operand(local, to, last_value(local, value));
}

static void read_select(struct local *local, struct ir_instruction *to, struct cursor rest) {
  struct cursor item;
  skip_flags(&rest, number_flags);
  to->operation = IR_SAME;
  for (size_t i = 0; next_item(&rest, &item) && i < 3; i++)
    if (i)
      add_operand(local, to, last_value(local, item));
}

/* `ptrtoint ptr %0 to i32` */
static void read_cast(struct local *local, struct ir_instruction *to, struct cursor rest,
                      enum ir_operation operation) {
  struct cursor item;
  skip_flags(&rest, number_flags);
  to->operation = operation;
  if (next_item(&rest, &item))
    add_operand(local, to, last_value(local, item));
}

static void read_integers(struct local *local, struct ir_instruction *to, struct cursor rest,
                          struct cursor opcode) {
  struct cursor item;
  struct type type;
  int64_t number = 0;
  bool has_number = false;
  skip_flags(&rest, number_flags);
  to->operation = is_word(opcode, "sub") ? IR_DIFFERENCE : IR_INTEGER;
  if (!take_type(local->ir, &rest, &type, 0))
    return;
  for (size_t i = 0; next_item(&rest, &item) && i < 2; i++) {
    if (item.at < item.end && *item.at == '!')
      break;
    add_operand(local, to, last_value(local, item));
    has_number = take_integer(&item, &number); /* constants stand behind */
  }
  if (has_number && is_word(opcode, "mul") && number > 0)
    to->stride = (uint64_t)number;
  else if (has_number && is_word(opcode, "shl") && number >= 0 && number < 32)
    to->stride = (uint64_t)1 << number;
}

/* Up to the callee: attributes, the result's type, and for variable arguments the function's. */
static bool find_callee(struct cursor *rest, struct ir_call *call) {
  for (skip_spaces(rest); rest->at < rest->end; skip_spaces(rest)) {
    struct cursor inside;
    if (*rest->at == '"') {
      rest->at = behind_string(rest->at, rest->end);
    } else if (*rest->at == '@' || *rest->at == '%') {
      const bool is_named = *rest->at++ == '@';
      const struct cursor name = take_name(rest);
      if (rest->at < rest->end && *rest->at == '(') {
        call->callee = is_named ? name.at : NULL;
        call->callee_length = (size_t)(name.end - name.at);
        return true;
      }
    } else if (take_word(rest, "asm")) {
      while (rest->at < rest->end && *rest->at != '(')
        rest->at = *rest->at == '"' ? behind_string(rest->at, rest->end) : rest->at + 1;
      return rest->at < rest->end;
    } else if (!take_brackets(rest, &inside)) {
      if (rest->at < rest->end)
        rest->at++;
    }
  }
  return false;
}

static void read_call(struct local *local, struct ir_instruction *to, struct cursor rest) {
  struct ir_call *call = arena_alloc(local->ir->arena, sizeof *call);
  struct cursor arguments, item;
  const struct cursor line = rest;
  *call = (struct ir_call){.group = IR_NO_GROUP};
  if (!find_callee(&rest, call) || !take_brackets(&rest, &arguments)) {
    give_up(local, to, line);
    return;
  }
  to->operation = IR_CALL;
  to->call = call;
  while (next_item(&arguments, &item)) {
    struct ir_argument *argument =
        arena_push(local->ir->arena, &call->arguments, &call->argument_count, sizeof *argument);
    read_argument(local, item, argument);
  }
  struct cursor behind = rest;
  call->group = read_group(take_until(&behind, ','));
}

static void read_other(struct local *local, struct ir_instruction *to, struct cursor rest) {
  give_up(local, to, rest);
}

static void read_nothing(struct local *local, struct ir_instruction *to, struct cursor rest) {
  (void)local;
  (void)rest;
  to->operation = IR_NOTHING;
}

static void read_return(struct local *local, struct ir_instruction *to, struct cursor rest) {
  to->operation = IR_RETURN;
  add_all(local, to, rest);
}

/* The number of the location behind `!dbg`. */
static size_t line_of(struct cursor line) {
  static const char mark[] = "!dbg !";
  const size_t length = sizeof mark - 1;
  for (const char *at = line.end; (size_t)(at - line.at) > length; at--)
    if (memcmp(at - length, mark, length) == 0) {
      struct cursor number = {at, line.end};
      int64_t value;
      return take_integer(&number, &value) && value >= 0 ? (size_t)value : IR_NO_LINE;
    }
  return IR_NO_LINE;
}

/* Without the metadata at its end. */
static struct cursor without_metadata(struct cursor line) {
  for (const char *at = line.at; at + 3 < line.end; at++) {
    if (*at == '"')
      at = behind_string(at, line.end) - 1;
    else if (memcmp(at, ", !", 3) == 0)
      return (struct cursor){line.at, at};
  }
  return line;
}

static void read_instruction(struct local *local, struct ir_block *block, struct cursor line) {
  static const char *const integers[] = {"add", "sub", "mul",  "shl",  "lshr", "ashr", "and",
                                         "or",  "xor", "udiv", "sdiv", "urem", "srem", NULL};
  static const char *const same[] = {"bitcast", "addrspacecast", "freeze", "trunc",
                                     "zext",    "sext",          NULL};
  static const char *const nothing[] = {"icmp",        "fcmp",  "br",     "switch",
                                        "unreachable", "fence", "resume", NULL};
  static const char *const calls[] = {"call", "invoke", "callbr", NULL};
  struct ir_instruction *to =
      arena_push(local->ir->arena, &block->instructions, &block->instruction_count, sizeof *to);
  *to = (struct ir_instruction){.result = IR_NONE, .line = line_of(line)};
  struct cursor rest = without_metadata(line);
  skip_spaces(&rest);
  if (rest.at < rest.end && *rest.at == '%') {
    rest.at++;
    to->result = number_of(local, take_name(&rest));
    if (!take(&rest, "="))
      rest.at = rest.end;
  }
  struct cursor opcode = next_word(&rest);
  if (is_word(opcode, "tail") || is_word(opcode, "musttail") || is_word(opcode, "notail"))
    opcode = next_word(&rest);
  if (is_word(opcode, "load"))
    read_load(local, to, rest);
  else if (is_word(opcode, "store"))
    read_store(local, to, rest);
  else if (is_word(opcode, "getelementptr"))
    read_offset(local, to, rest);
  else if (is_one_of(opcode, calls))
    read_call(local, to, rest);
  else if (is_word(opcode, "phi"))
    read_phi(local, to, rest);
  else if (is_word(opcode, "select"))
    read_select(local, to, rest);
  else if (is_one_of(opcode, integers))
    read_integers(local, to, rest, opcode);
  else if (is_word(opcode, "ptrtoint") || is_word(opcode, "ptrtoaddr"))
    read_cast(local, to, rest, IR_TO_INTEGER);
  else if (is_word(opcode, "inttoptr"))
    read_cast(local, to, rest, IR_TO_POINTER);
  else if (is_one_of(opcode, same))
    read_cast(local, to, rest, IR_SAME);
  else if (is_word(opcode, "alloca"))
    to->operation = IR_LOCAL;
  else if (is_word(opcode, "atomicrmw") || is_word(opcode, "cmpxchg"))
    read_exchange(local, to, rest, is_word(opcode, "atomicrmw"));
  else if (is_word(opcode, "ret"))
    read_return(local, to, rest);
  else if (is_one_of(opcode, nothing))
    read_nothing(local, to, rest);
  else
    read_other(local, to, rest);
}

/* `label %3` in a branch, a switch or an invoke. */
static void add_labels(struct local *local, struct ir_block *block, struct cursor line) {
  static const char mark[] = "label %";
  const size_t length = sizeof mark - 1;
  while (line.at + length < line.end) {
    if (*line.at == '"') {
      line.at = behind_string(line.at, line.end);
    } else if (memcmp(line.at, mark, length) == 0) {
      line.at += length;
      uint32_t *name =
          arena_push(local->ir->arena, &block->names, &block->name_count, sizeof *block->names);
      *name = number_of(local, take_name(&line));
    } else {
      line.at++;
    }
  }
}

/* `3:` at the left margin. */
static bool read_label(struct local *local, struct cursor line, uint32_t *name) {
  const struct cursor label = take_name(&line);
  if (label.at == label.end || line.at >= line.end || *line.at != ':')
    return false;
  *name = number_of(local, label);
  return true;
}

static struct cursor line_at(const struct ir *ir, const char *at) {
  const char *end = ir->end;
  const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
  return (struct cursor){at, newline ? newline : end};
}

/* Names of blocks to their numbers. */
static void connect(struct local *local, const size_t *block_of) {
  struct ir_function *function = local->function;
  for (size_t i = 0; i < function->block_count; i++) {
    struct ir_block *block = &function->blocks[i];
    for (size_t j = 0; j < block->name_count; j++) {
      if (!block_of[block->names[j]])
        continue;
      size_t *successor = arena_push(local->ir->arena, &block->successors, &block->successor_count,
                                     sizeof *successor);
      *successor = block_of[block->names[j]] - 1;
    }
  }
}

void ir_read_body(struct ir *ir, struct ir_function *function) {
  struct local local = {ir, function, {.arena = ir->arena}};
  struct cursor line;
  uint32_t *labels = NULL; /* of each block; IR_NONE for the first, where it has none */
  size_t label_count = 0;
  if (function->is_read || !function->is_definition)
    return;
  function->is_read = true;
  for (size_t i = 0; i < function->parameter_count; i++) {
    struct ir_parameter *parameter = &function->parameters[i];
    parameter->value = number_of(
        &local, (struct cursor){parameter->name, parameter->name + parameter->name_length});
  }
  struct ir_block *block = NULL;
  for (const char *at = function->body; at < function->end; at = line.end + 1) {
    uint32_t name = IR_NONE;
    line = line_at(ir, at);
    if (line.at == line.end || *line.at == ';')
      continue;
    const bool is_label = *line.at != ' ' && read_label(&local, line, &name);
    if (is_label || !block) {
      uint32_t *label = arena_push(ir->arena, &labels, &label_count, sizeof *labels);
      *label = name;
      block = arena_push(ir->arena, &function->blocks, &function->block_count,
                         sizeof *function->blocks);
    }
    if (is_label || *line.at != ' ')
      continue;
    if (line.end - line.at > 2 && line.at[1] == ' ' && line.at[2] != ' ' && line.at[2] != ']')
      read_instruction(&local, block, line);
    add_labels(&local, block, line);
  }
  function->value_count = local.names.count;
  size_t *block_of = arena_alloc(ir->arena, (local.names.count + 1) * sizeof *block_of);
  for (size_t i = 0; i < label_count; i++)
    if (labels[i] != IR_NONE)
      block_of[labels[i]] = i + 1;
  connect(&local, block_of);
}

/* ---- The text as a whole ---- */

/* `define hidden i32 @f(ptr noundef %0) #0 {` */
static struct ir_function *read_head(struct ir *ir, struct cursor line, bool is_definition) {
  struct ir_call head = {0};
  struct cursor list, item;
  struct cursor rest = line;
  if (!find_callee(&rest, &head) || !head.callee || !take_brackets(&rest, &list))
    return NULL;
  struct ir_function *function =
      arena_push(ir->arena, &ir->functions, &ir->function_count, sizeof *function);
  *function = (struct ir_function){
      .name = head.callee,
      .name_length = head.callee_length,
      .is_definition = is_definition,
      .is_local = contains((struct cursor){line.at, head.callee}, " internal ") ||
                  contains((struct cursor){line.at, head.callee}, " private "),
      .group = read_group(rest)};
  while (next_item(&list, &item)) {
    struct type type;
    struct ir_parameter *parameter =
        arena_push(ir->arena, &function->parameters, &function->parameter_count, sizeof *parameter);
    *parameter = (struct ir_parameter){.value = IR_NONE};
    if (!take_type(ir, &item, &type, 0))
      continue;
    parameter->attributes.is_pointer = type.is_pointer;
    read_attributes(ir, &item, &parameter->attributes);
    if (take(&item, "%")) {
      const struct cursor name = take_name(&item);
      parameter->name = name.at;
      parameter->name_length = (size_t)(name.end - name.at);
    }
  }
  const uint32_t number = intern(&ir->names, function->name, function->name_length);
  while (ir->by_name_count <= number)
    arena_push(ir->arena, &ir->by_name, &ir->by_name_count, sizeof *ir->by_name);
  if (!ir->by_name[number] || is_definition)
    ir->by_name[number] = ir->function_count;
  return function;
}

/* `@f = hidden alias void (ptr), ptr @g`: another name of a function. */
static void read_alias(struct ir *ir, struct cursor line) {
  if (!contains(line, " alias "))
    return;
  line.at++;
  const struct cursor name = take_name(&line);
  const char *target = line.end;
  while (target > line.at && *target != '@')
    target--;
  if (target == line.at)
    return;
  struct cursor rest = {target + 1, line.end};
  const struct cursor other = take_name(&rest);
  struct ir_function *found = ir_find(ir, other.at, (size_t)(other.end - other.at));
  if (!found)
    return;
  const size_t index = (size_t)(found - ir->functions) + 1;
  const uint32_t number = intern(&ir->names, name.at, (size_t)(name.end - name.at));
  while (ir->by_name_count <= number)
    arena_push(ir->arena, &ir->by_name, &ir->by_name_count, sizeof *ir->by_name);
  ir->by_name[number] = index;
}

/* `%struct.pod = type { … }` */
static void read_struct(struct ir *ir, struct cursor line) {
  line.at++;
  const struct cursor name = take_name(&line);
  if (!take(&line, "=") || !take_word(&line, "type"))
    return;
  const uint32_t number = intern(&ir->types, name.at, (size_t)(name.end - name.at));
  while (ir->struct_count <= number)
    arena_push(ir->arena, &ir->structs, &ir->struct_count, sizeof *ir->structs);
  ir->structs[number] = (struct ir_type){.text = line.at, .end = line.end};
}

/* Notes a line by the number that it begins with: `!3 = …`, `#3 = …`. */
static void note_numbered(struct ir *ir, struct cursor line, const char ***list, size_t *count) {
  int64_t number;
  if (!take_integer(&line, &number) || number < 0 || !take(&line, "="))
    return;
  if ((size_t)number > ir->length) /* no text has so many */
    return;
  while (*count <= (size_t)number)
    arena_push(ir->arena, list, count, sizeof **list);
  (*list)[number] = line.at;
}

void ir_read(struct arena *arena, const struct text *text, struct ir *ir) {
  struct cursor line;
  *ir = (struct ir){.arena = arena,
                    .end = text->bytes + text->length,
                    .length = text->length,
                    .names = {.arena = arena},
                    .types = {.arena = arena}};
  /* Structs first: they may stand behind what uses them. */
  for (const char *at = text->bytes; at < ir->end; at = line.end + 1) {
    line = line_at(ir, at);
    if (line.at < line.end && *line.at == '%')
      read_struct(ir, line);
  }
  size_t open = 0; /* one more than the number of the function whose body this is, or 0 */
  for (const char *at = text->bytes; at < ir->end; at = line.end + 1) {
    line = line_at(ir, at);
    if (line.at == line.end || *line.at == ' ')
      continue;
    if (open && *line.at == '}') {
      ir->functions[open - 1].end = line.at;
      open = 0;
    } else if (begins_with(line, "define ")) {
      struct ir_function *function = read_head(ir, line, true);
      open = function ? ir->function_count : 0;
      if (function)
        function->body = function->end = line.end < ir->end ? line.end + 1 : ir->end;
    } else if (begins_with(line, "declare ")) {
      read_head(ir, line, false);
    } else if (*line.at == '!') {
      line.at++;
      note_numbered(ir, line, &ir->metadata, &ir->metadata_count);
    } else if (begins_with(line, "attributes #")) {
      line.at += strlen("attributes #");
      note_numbered(ir, line, &ir->groups, &ir->group_count);
    }
  }
  for (const char *at = text->bytes; at < ir->end; at = line.end + 1) {
    line = line_at(ir, at);
    if (line.at < line.end && *line.at == '@')
      read_alias(ir, line);
  }
}

struct ir_function *ir_find(const struct ir *ir, const char *name, size_t length) {
  const uint32_t number = intern_find(&ir->names, name, length);
  return number < ir->by_name_count && ir->by_name[number] ? &ir->functions[ir->by_name[number] - 1]
                                                           : NULL;
}

/* ---- Lines ---- */

static bool find_key(struct cursor line, const char *key, struct cursor *value) {
  const size_t length = strlen(key);
  for (; (size_t)(line.end - line.at) > length; line.at++) {
    if (*line.at == '"') {
      line.at = behind_string(line.at, line.end) - 1;
    } else if (memcmp(line.at, key, length) == 0 && strchr("( ", line.at[-1])) {
      *value = (struct cursor){line.at + length, line.end};
      return true;
    }
  }
  return false;
}

static bool find_number(struct cursor line, const char *key, int64_t *number) {
  struct cursor value;
  if (!find_key(line, key, &value))
    return false;
  take(&value, "!");
  return take_integer(&value, number) && *number >= 0;
}

static bool find_metadata(const struct ir *ir, int64_t number, struct cursor *line) {
  if ((uint64_t)number >= ir->metadata_count || !ir->metadata[number])
    return false;
  *line = line_at(ir, ir->metadata[number]);
  return true;
}

struct location ir_location(const struct ir *ir, size_t line) {
  struct cursor node, name;
  struct location at = {0};
  int64_t number, file;
  if (line == IR_NO_LINE || line > INT64_MAX || !find_metadata(ir, (int64_t)line, &node) ||
      !find_number(node, "line: ", &number) || number > INT32_MAX)
    return at;
  for (int depth = 0; depth < DEEPEST && !find_number(node, "file: ", &file); depth++)
    if (!find_number(node, "scope: ", &file) || !find_metadata(ir, file, &node))
      return at;
  if (!find_number(node, "file: ", &file) || !find_metadata(ir, file, &node) ||
      !find_key(node, "filename: ", &name) || name.at >= name.end || *name.at != '"')
    return at;
  const char *end = behind_string(name.at, name.end);
  at.file = arena_copy(ir->arena, name.at + 1, (size_t)(end - name.at) - (end[-1] == '"') - 1);
  at.line = (unsigned)number;
  return at;
}
