#include "compile/effects_text.h"

#include "compile/effects_words.h"

#include <ctype.h>
#include <string.h>

static size_t read_group(struct ir_span rest) {
  int64_t number;
  for (; rest.at < rest.end; rest.at++)
    if (*rest.at == '"') {
      rest.at = ir_behind_string(rest.at, rest.end) - 1;
    } else if (*rest.at == '#') {
      rest.at++;
      return ir_take_integer(&rest, &number) && number >= 0 ? (size_t)number : IR_NO_GROUP;
    }
  return IR_NO_GROUP;
}

static bool contains(struct ir_span text, const char *word) {
  const size_t length = strlen(word);
  for (const char *at = text.at; at + length <= text.end; at++)
    if (memcmp(at, word, length) == 0)
      return true;
  return false;
}

static struct ir_span line_at(const struct ir *ir, const char *at);

bool ir_group_only_reads(const struct ir *ir, size_t group) {
  if (group >= ir->group_count || !ir->groups[group])
    return false;
  struct ir_span line = line_at(ir, ir->groups[group]);
  for (; line.at < line.end; line.at++)
    if (ir_begins_with(line, "memory(")) {
      struct ir_span inside;
      line.at += strlen("memory");
      return ir_take_brackets(&line, &inside) && !contains(inside, "write");
    }
  return false;
}

/* ---- Functions ---- */

struct local {
  struct ir *ir;
  struct ir_function *function;
  struct intern names; /* of values and blocks, which share them */
};

static uint32_t number_of(struct local *local, struct ir_span name) {
  return intern(&local->names, name.at, (size_t)(name.end - name.at));
}

/* The last value with a name that stands outside of brackets, as in `ptr nonnull %0`. */
static uint32_t last_value(struct local *local, struct ir_span span) {
  uint32_t value = IR_NONE;
  while (span.at < span.end) {
    struct ir_span inside;
    if (*span.at == '"') {
      span.at = ir_behind_string(span.at, span.end);
    } else if (*span.at == '%') {
      span.at++;
      value = number_of(local, ir_take_name(&span));
    } else if (strchr("([{<", *span.at) && *span.at) {
      ir_take_brackets(&span, &inside);
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
static void add_all(struct local *local, struct ir_instruction *to, struct ir_span line) {
  while (line.at < line.end) {
    if (*line.at == '"') {
      line.at = ir_behind_string(line.at, line.end);
    } else if (*line.at++ == '%') {
      add_operand(local, to, number_of(local, ir_take_name(&line)));
    }
  }
}

/* One of an argument list or a parameter list: `ptr noundef %0`. False where its type is not
 * understood. */
static void read_argument(struct local *local, struct ir_span item, struct ir_argument *argument) {
  struct ir_size type;
  *argument = (struct ir_argument){.value = IR_NONE};
  if (!ir_take_type(local->ir, &item, &type, 0)) {
    argument->value = last_value(local, item);
    return;
  }
  argument->attributes.is_pointer = type.is_pointer;
  ir_read_attributes(local->ir, &item, &argument->attributes);
  const struct ir_span rest = item;
  argument->has_number = ir_take_integer(&item, &argument->number);
  argument->value = last_value(local, rest);
}

/* ---- Instructions ---- */

static void read_address(struct local *local, struct ir_instruction *to, struct ir_span item) {
  struct ir_size type;
  if (ir_take_type(local->ir, &item, &type, 0) && type.is_pointer)
    add_operand(local, to, last_value(local, item));
  else
    add_all(local, to, item);
}

static void skip_flags(struct ir_span *cursor, const char *const *flags) {
  for (bool took = true; took;) {
    took = false;
    for (size_t i = 0; flags[i]; i++)
      took |= ir_take_word(cursor, flags[i]);
  }
}

static const char *const memory_flags[] = {"atomic", "volatile", "weak", NULL};
static const char *const number_flags[] = {
    "nuw",  "nsw",  "exact", "disjoint", "nneg",     "samesign", "inbounds", "nusw", "fast",
    "nnan", "ninf", "nsz",   "arcp",     "contract", "afn",      "reassoc",  NULL};

/* Makes it one of which nothing is known. */
static void give_up(struct local *local, struct ir_instruction *to, struct ir_span line) {
  to->operation = IR_OTHER;
  to->operand_count = 0;
  to->operands = NULL;
  add_all(local, to, line);
}

static void read_load(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  struct ir_span item;
  struct ir_size type;
  const struct ir_span line = rest;
  skip_flags(&rest, memory_flags);
  to->operation = IR_LOAD;
  if (!ir_take_type(local->ir, &rest, &type, 0) || !ir_take(&rest, ",") ||
      !ir_next_item(&rest, &item))
    give_up(local, to, line);
  else
    read_address(local, to, item);
  to->size = type.size;
}

/* `title` of `ptr @title`, also within an expression that leads into it. */
static void read_global(struct ir_instruction *to, struct ir_span address) {
  const char *at = memchr(address.at, '@', (size_t)(address.end - address.at));
  if (!at)
    return;
  const char *name = ++at;
  while (at < address.end && (isalnum((unsigned char)*at) || *at == '_' || *at == '.'))
    at++;
  if (at == name) /* one in quotes */
    return;
  to->global = name;
  to->global_length = (size_t)(at - name);
}

static void read_store(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  struct ir_span value, address;
  struct ir_size type;
  const struct ir_span line = rest;
  skip_flags(&rest, memory_flags);
  to->operation = IR_STORE;
  if (!ir_next_item(&rest, &value) || !ir_next_item(&rest, &address) ||
      !ir_take_type(local->ir, &value, &type, 0)) {
    give_up(local, to, line);
    return;
  }
  to->size = type.size;
  read_address(local, to, address);
  read_global(to, address);
  add_all(local, to, value);
}

static void read_exchange(struct local *local, struct ir_instruction *to, struct ir_span rest,
                          bool has_operator) {
  struct ir_span item;
  const struct ir_span line = rest;
  skip_flags(&rest, memory_flags);
  if (has_operator)
    ir_next_word(&rest);
  to->operation = IR_EXCHANGE;
  if (!ir_next_item(&rest, &item)) {
    give_up(local, to, line);
    return;
  }
  read_address(local, to, item);
  while (ir_next_item(&rest, &item)) {
    struct ir_size type;
    struct ir_span value = item;
    if (ir_take_type(local->ir, &value, &type, 0) && !to->size)
      to->size = type.size;
    add_all(local, to, item);
  }
}

/* One index of a getelementptr, `i32 4` or `i32 %3`. */
static bool add_index(struct local *local, struct ir_instruction *to, struct ir_span item,
                      bool is_first, struct ir_span *type) {
  struct ir_size integer, whole;
  struct ir_span inner = *type;
  uint64_t scale = 0, offset = 0;
  int64_t index = 0, added;
  if (!ir_take_type(local->ir, &item, &integer, 0) || integer.is_pointer)
    return false;
  const struct ir_span rest = item;
  const bool is_constant = ir_take_integer(&item, &index);
  if (is_first) {
    if (!ir_take_type(local->ir, &inner, &whole, 0))
      return false;
    scale = whole.size;
  } else if (!ir_step_into(local->ir, type, is_constant ? index : -1, &scale, &offset, 0)) {
    return false;
  }
  if (!is_constant) {
    const uint32_t value = last_value(local, rest);
    add_operand(local, to, value);
    to->stride = ir_gcd(to->stride, scale);
    return value != IR_NONE && scale;
  }
  if (scale && (__builtin_mul_overflow(index, (int64_t)scale, &added) ||
                __builtin_add_overflow(to->offset, added, &to->offset)))
    return false;
  return scale || !__builtin_add_overflow(to->offset, (int64_t)offset, &to->offset);
}

static void read_offset(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  struct ir_span type, item, inside;
  struct ir_size whole;
  const struct ir_span line = rest;
  to->operation = IR_OFFSET;
  skip_flags(&rest, number_flags);
  if (ir_take_word(&rest, "inrange"))
    ir_take_brackets(&rest, &inside);
  type = rest;
  if (!ir_take_type(local->ir, &rest, &whole, 0) || !ir_take(&rest, ",") ||
      !ir_next_item(&rest, &item)) {
    give_up(local, to, line);
    return;
  }
  type.end = rest.at;
  read_address(local, to, item);
  for (bool is_first = true; ir_next_item(&rest, &item); is_first = false) {
    if (item.at < item.end && *item.at == '!') /* metadata */
      break;
    if (add_index(local, to, item, is_first, &type))
      continue;
    to->stride = 1; /* anywhere, and by more than the indices that are known */
    add_operand(local, to, IR_NONE);
    break;
  }
  if (to->operand_count == 0)
    give_up(local, to, line);
}

static void read_phi(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  struct ir_size type;
  struct ir_span item, pair, value;
  const struct ir_span line = rest;
  to->operation = IR_SAME;
  skip_flags(&rest, number_flags);
  if (!ir_take_type(local->ir, &rest, &type, 0)) {
    give_up(local, to, line);
    return;
  }
  while (ir_next_item(&rest, &item) && ir_take_brackets(&item, &pair) &&
         ir_next_item(&pair, &value))
    add_operand(local, to, last_value(local, value));
}

static void read_select(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  struct ir_span item;
  skip_flags(&rest, number_flags);
  to->operation = IR_SAME;
  for (size_t i = 0; ir_next_item(&rest, &item) && i < 3; i++)
    if (i)
      add_operand(local, to, last_value(local, item));
}

/* `ptrtoint ptr %0 to i32` */
static void read_cast(struct local *local, struct ir_instruction *to, struct ir_span rest,
                      enum ir_operation operation) {
  struct ir_span item;
  skip_flags(&rest, number_flags);
  to->operation = operation;
  if (ir_next_item(&rest, &item))
    add_operand(local, to, last_value(local, item));
}

static void read_integers(struct local *local, struct ir_instruction *to, struct ir_span rest,
                          struct ir_span opcode) {
  struct ir_span item;
  struct ir_size type;
  int64_t number = 0;
  bool has_number = false;
  skip_flags(&rest, number_flags);
  to->operation = ir_is_word(opcode, "sub") ? IR_DIFFERENCE : IR_INTEGER;
  if (!ir_take_type(local->ir, &rest, &type, 0))
    return;
  for (size_t i = 0; ir_next_item(&rest, &item) && i < 2; i++) {
    if (item.at < item.end && *item.at == '!')
      break;
    add_operand(local, to, last_value(local, item));
    has_number = ir_take_integer(&item, &number); /* constants stand behind */
  }
  if (has_number && ir_is_word(opcode, "mul") && number > 0)
    to->stride = (uint64_t)number;
  else if (has_number && ir_is_word(opcode, "shl") && number >= 0 && number < 32)
    to->stride = (uint64_t)1 << number;
}

/* Up to the callee: attributes, the result's type, and for variable arguments the function's. */
static bool find_callee(struct ir_span *rest, struct ir_call *call) {
  for (ir_skip_spaces(rest); rest->at < rest->end; ir_skip_spaces(rest)) {
    struct ir_span inside;
    if (*rest->at == '"') {
      rest->at = ir_behind_string(rest->at, rest->end);
    } else if (*rest->at == '@' || *rest->at == '%') {
      const bool is_named = *rest->at++ == '@';
      const struct ir_span name = ir_take_name(rest);
      if (rest->at < rest->end && *rest->at == '(') {
        call->callee = is_named ? name.at : NULL;
        call->callee_length = (size_t)(name.end - name.at);
        return true;
      }
    } else if (ir_take_word(rest, "asm")) {
      while (rest->at < rest->end && *rest->at != '(')
        rest->at = *rest->at == '"' ? ir_behind_string(rest->at, rest->end) : rest->at + 1;
      return rest->at < rest->end;
    } else if (!ir_take_brackets(rest, &inside)) {
      if (rest->at < rest->end)
        rest->at++;
    }
  }
  return false;
}

static void read_call(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  struct ir_call *call = arena_alloc(local->ir->arena, sizeof *call);
  struct ir_span arguments, item;
  const struct ir_span line = rest;
  *call = (struct ir_call){.group = IR_NO_GROUP};
  if (!find_callee(&rest, call) || !ir_take_brackets(&rest, &arguments)) {
    give_up(local, to, line);
    return;
  }
  to->operation = IR_CALL;
  to->call = call;
  while (ir_next_item(&arguments, &item)) {
    struct ir_argument *argument =
        arena_push(local->ir->arena, &call->arguments, &call->argument_count, sizeof *argument);
    read_argument(local, item, argument);
  }
  struct ir_span behind = rest;
  call->group = read_group(ir_take_until(&behind, ','));
}

static void read_other(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  give_up(local, to, rest);
}

static void read_nothing(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  (void)local;
  (void)rest;
  to->operation = IR_NOTHING;
}

static void read_return(struct local *local, struct ir_instruction *to, struct ir_span rest) {
  to->operation = IR_RETURN;
  add_all(local, to, rest);
}

/* The number of the location behind `!dbg`. */
static size_t line_of(struct ir_span line) {
  static const char mark[] = "!dbg !";
  const size_t length = sizeof mark - 1;
  for (const char *at = line.end; (size_t)(at - line.at) > length; at--)
    if (memcmp(at - length, mark, length) == 0) {
      struct ir_span number = {at, line.end};
      int64_t value;
      return ir_take_integer(&number, &value) && value >= 0 ? (size_t)value : IR_NO_LINE;
    }
  return IR_NO_LINE;
}

/* Without the metadata at its end. */
static struct ir_span without_metadata(struct ir_span line) {
  for (const char *at = line.at; at + 3 < line.end; at++) {
    if (*at == '"')
      at = ir_behind_string(at, line.end) - 1;
    else if (memcmp(at, ", !", 3) == 0)
      return (struct ir_span){line.at, at};
  }
  return line;
}

static void read_instruction(struct local *local, struct ir_block *block, struct ir_span line) {
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
  struct ir_span rest = without_metadata(line);
  ir_skip_spaces(&rest);
  if (rest.at < rest.end && *rest.at == '%') {
    rest.at++;
    to->result = number_of(local, ir_take_name(&rest));
    if (!ir_take(&rest, "="))
      rest.at = rest.end;
  }
  struct ir_span opcode = ir_next_word(&rest);
  if (ir_is_word(opcode, "tail") || ir_is_word(opcode, "musttail") || ir_is_word(opcode, "notail"))
    opcode = ir_next_word(&rest);
  if (ir_is_word(opcode, "load"))
    read_load(local, to, rest);
  else if (ir_is_word(opcode, "store"))
    read_store(local, to, rest);
  else if (ir_is_word(opcode, "getelementptr"))
    read_offset(local, to, rest);
  else if (ir_is_one_of(opcode, calls))
    read_call(local, to, rest);
  else if (ir_is_word(opcode, "phi"))
    read_phi(local, to, rest);
  else if (ir_is_word(opcode, "select"))
    read_select(local, to, rest);
  else if (ir_is_one_of(opcode, integers))
    read_integers(local, to, rest, opcode);
  else if (ir_is_word(opcode, "ptrtoint") || ir_is_word(opcode, "ptrtoaddr"))
    read_cast(local, to, rest, IR_TO_INTEGER);
  else if (ir_is_word(opcode, "inttoptr"))
    read_cast(local, to, rest, IR_TO_POINTER);
  else if (ir_is_one_of(opcode, same))
    read_cast(local, to, rest, IR_SAME);
  else if (ir_is_word(opcode, "alloca"))
    to->operation = IR_LOCAL;
  else if (ir_is_word(opcode, "atomicrmw") || ir_is_word(opcode, "cmpxchg"))
    read_exchange(local, to, rest, ir_is_word(opcode, "atomicrmw"));
  else if (ir_is_word(opcode, "ret"))
    read_return(local, to, rest);
  else if (ir_is_one_of(opcode, nothing))
    read_nothing(local, to, rest);
  else
    read_other(local, to, rest);
}

/* `label %3` in a branch, a switch or an invoke. */
static void add_labels(struct local *local, struct ir_block *block, struct ir_span line) {
  static const char mark[] = "label %";
  const size_t length = sizeof mark - 1;
  while (line.at + length < line.end) {
    if (*line.at == '"') {
      line.at = ir_behind_string(line.at, line.end);
    } else if (memcmp(line.at, mark, length) == 0) {
      line.at += length;
      uint32_t *name =
          arena_push(local->ir->arena, &block->names, &block->name_count, sizeof *block->names);
      *name = number_of(local, ir_take_name(&line));
    } else {
      line.at++;
    }
  }
}

/* `3:` at the left margin. */
static bool read_label(struct local *local, struct ir_span line, uint32_t *name) {
  const struct ir_span label = ir_take_name(&line);
  if (label.at == label.end || line.at >= line.end || *line.at != ':')
    return false;
  *name = number_of(local, label);
  return true;
}

static struct ir_span line_at(const struct ir *ir, const char *at) {
  const char *end = ir->end;
  const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
  return (struct ir_span){at, newline ? newline : end};
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
  struct ir_span line;
  uint32_t *labels = NULL; /* of each block; IR_NONE for the first, where it has none */
  size_t label_count = 0;
  if (function->is_read || !function->is_definition)
    return;
  function->is_read = true;
  for (size_t i = 0; i < function->parameter_count; i++) {
    struct ir_parameter *parameter = &function->parameters[i];
    parameter->value = number_of(
        &local, (struct ir_span){parameter->name, parameter->name + parameter->name_length});
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
static struct ir_function *read_head(struct ir *ir, struct ir_span line, bool is_definition) {
  struct ir_call head = {0};
  struct ir_span list, item;
  struct ir_span rest = line;
  if (!find_callee(&rest, &head) || !head.callee || !ir_take_brackets(&rest, &list))
    return NULL;
  struct ir_function *function =
      arena_push(ir->arena, &ir->functions, &ir->function_count, sizeof *function);
  *function = (struct ir_function){
      .name = head.callee,
      .name_length = head.callee_length,
      .is_definition = is_definition,
      .is_local = contains((struct ir_span){line.at, head.callee}, " internal ") ||
                  contains((struct ir_span){line.at, head.callee}, " private "),
      .group = read_group(rest)};
  while (ir_next_item(&list, &item)) {
    struct ir_size type;
    struct ir_parameter *parameter =
        arena_push(ir->arena, &function->parameters, &function->parameter_count, sizeof *parameter);
    *parameter = (struct ir_parameter){.value = IR_NONE};
    if (!ir_take_type(ir, &item, &type, 0))
      continue;
    parameter->attributes.is_pointer = type.is_pointer;
    ir_read_attributes(ir, &item, &parameter->attributes);
    if (ir_take(&item, "%")) {
      const struct ir_span name = ir_take_name(&item);
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
static void read_alias(struct ir *ir, struct ir_span line) {
  if (!contains(line, " alias "))
    return;
  line.at++;
  const struct ir_span name = ir_take_name(&line);
  const char *target = line.end;
  while (target > line.at && *target != '@')
    target--;
  if (target == line.at)
    return;
  struct ir_span rest = {target + 1, line.end};
  const struct ir_span other = ir_take_name(&rest);
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
static void read_struct(struct ir *ir, struct ir_span line) {
  line.at++;
  const struct ir_span name = ir_take_name(&line);
  if (!ir_take(&line, "=") || !ir_take_word(&line, "type"))
    return;
  const uint32_t number = intern(&ir->types, name.at, (size_t)(name.end - name.at));
  while (ir->struct_count <= number)
    arena_push(ir->arena, &ir->structs, &ir->struct_count, sizeof *ir->structs);
  ir->structs[number] = (struct ir_type){.text = line.at, .end = line.end};
}

/* Notes a line by the number that it begins with: `!3 = …`, `#3 = …`. */
static void note_numbered(struct ir *ir, struct ir_span line, const char ***list, size_t *count) {
  int64_t number;
  if (!ir_take_integer(&line, &number) || number < 0 || !ir_take(&line, "="))
    return;
  if ((size_t)number > ir->length) /* no text has so many */
    return;
  while (*count <= (size_t)number)
    arena_push(ir->arena, list, count, sizeof **list);
  (*list)[number] = line.at;
}

void ir_read(struct arena *arena, const struct text *text, struct ir *ir) {
  struct ir_span line;
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
    } else if (ir_begins_with(line, "define ")) {
      struct ir_function *function = read_head(ir, line, true);
      open = function ? ir->function_count : 0;
      if (function)
        function->body = function->end = line.end < ir->end ? line.end + 1 : ir->end;
    } else if (ir_begins_with(line, "declare ")) {
      read_head(ir, line, false);
    } else if (*line.at == '!') {
      line.at++;
      note_numbered(ir, line, &ir->metadata, &ir->metadata_count);
    } else if (ir_begins_with(line, "attributes #")) {
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

static bool find_key(struct ir_span line, const char *key, struct ir_span *value) {
  const size_t length = strlen(key);
  for (; (size_t)(line.end - line.at) > length; line.at++) {
    if (*line.at == '"') {
      line.at = ir_behind_string(line.at, line.end) - 1;
    } else if (memcmp(line.at, key, length) == 0 && strchr("( ", line.at[-1])) {
      *value = (struct ir_span){line.at + length, line.end};
      return true;
    }
  }
  return false;
}

static bool find_number(struct ir_span line, const char *key, int64_t *number) {
  struct ir_span value;
  if (!find_key(line, key, &value))
    return false;
  ir_take(&value, "!");
  return ir_take_integer(&value, number) && *number >= 0;
}

static bool find_metadata(const struct ir *ir, int64_t number, struct ir_span *line) {
  if ((uint64_t)number >= ir->metadata_count || !ir->metadata[number])
    return false;
  *line = line_at(ir, ir->metadata[number]);
  return true;
}

struct location ir_location(const struct ir *ir, size_t line) {
  enum { MOST_SCOPES = 64 }; /* in each other */
  struct ir_span node, name;
  struct location at = {0};
  int64_t number, file;
  if (line == IR_NO_LINE || (uint64_t)line > INT64_MAX ||
      !find_metadata(ir, (int64_t)line, &node) || !find_number(node, "line: ", &number) ||
      number > INT32_MAX)
    return at;
  for (int depth = 0; depth < MOST_SCOPES && !find_number(node, "file: ", &file); depth++)
    if (!find_number(node, "scope: ", &file) || !find_metadata(ir, file, &node))
      return at;
  if (!find_number(node, "file: ", &file) || !find_metadata(ir, file, &node) ||
      !find_key(node, "filename: ", &name) || name.at >= name.end || *name.at != '"')
    return at;
  const char *end = ir_behind_string(name.at, name.end);
  at.file = arena_copy(ir->arena, name.at + 1, (size_t)(end - name.at) - (end[-1] == '"') - 1);
  at.line = (unsigned)number;
  return at;
}
