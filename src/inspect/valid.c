#include "inspect/valid.h"

#include "inspect/parts.h"
#include "inspect/space.h"
#include "inspect/valid_body.h"

enum {
  VALID_FIELDS = 10000, /* of a struct: the limit of engines */
  MOST_PROBES = 64,     /* of a lookup: more have been made to take long */
};

struct valid_work {
  struct wasm *wasm;
  struct types types;
  struct valid_body body;
  uint8_t *is_declared;
  uint32_t *exports; /* a hash table: the offset of an export in its section, plus 1 */
  uint32_t slots;
  void *types_space;
  size_t size; /* of all, in bytes */
};

/* ---- Space ---- */

/* The most of what any function has. */
struct most {
  uint32_t locals, groups; /* with params */
  size_t results;          /* or params, of a type */
};

static struct most measure(const struct wasm *wasm) {
  struct most most = {0, 1, 1};
  for (uint32_t i = 0; i < wasm->sections[WASM_TYPE_SECTION].count; i++) {
    const size_t params = wasm->types[i].params.length, results = wasm->types[i].results.length;
    most.results = params > most.results ? params : most.results;
    most.results = results > most.results ? results : most.results;
  }
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++) {
    const struct span body = wasm->functions[i].body;
    struct cursor cursor = {.start = body.at, .at = body.at, .end = body.at + body.length};
    uint64_t locals = wasm->types[wasm->functions[i].type].params.length;
    uint64_t groups = locals + cursor_u32(&cursor);
    for (uint64_t left = groups - locals; left; left--) {
      locals += cursor_u32(&cursor);
      part_value_type(&cursor);
    }
    most.locals = locals > most.locals ? (uint32_t)(locals < VALID_LOCALS ? locals : VALID_LOCALS)
                                       : most.locals;
    most.groups = groups > most.groups ? (uint32_t)(groups < VALID_LOCALS ? groups : VALID_LOCALS)
                                       : most.groups;
  }
  return most;
}

/* Of operands: each byte brings the results of a call at most. */
static uint32_t capacity_of(const struct wasm *wasm, struct most most) {
  const uint64_t most_there_can_be = (uint64_t)wasm->bytes.length * most.results;
  return most_there_can_be < VALID_OPERANDS ? (uint32_t)most_there_can_be : VALID_OPERANDS;
}

static struct valid_work divide(struct wasm *wasm, void *memory) {
  struct space space = {.memory = memory};
  struct valid_work work = {.wasm = wasm, .slots = 4};
  struct valid_body *body = &work.body;
  const struct most most = measure(wasm);
  const uint32_t exports = wasm->sections[WASM_EXPORT_SECTION].count;
  while (work.slots / 2 < exports)
    work.slots *= 2;
  body->capacity = capacity_of(wasm, most);
  body->local_capacity = most.groups;
  body->operands = space_take(&space, body->capacity, sizeof *body->operands);
  body->frames = space_take(&space, wasm->levels + (size_t)1, sizeof *body->frames);
  body->locals = space_take(&space, most.groups, sizeof *body->locals);
  body->is_assigned = space_take(&space, VALID_LOCALS / 32 + 1, sizeof *body->is_assigned);
  body->assigned = space_take(&space, most.locals, sizeof *body->assigned);
  body->code = space_take(&space, 1, sizeof *body->code);
  work.is_declared = space_take(&space, wasm->count[WASM_FUNCTION] / 8 + (size_t)1, 1);
  work.exports = space_take(&space, work.slots, sizeof *work.exports);
  work.types_space = space_take(&space, types_space(wasm), 1);
  work.size = space.size;
  return work;
}

size_t valid_space(const struct wasm *wasm) {
  struct wasm copy = *wasm;
  return divide(&copy, NULL).size;
}

/* ---- Errors ---- */

static enum valid fail_as(struct wasm *wasm, enum valid kind, const uint8_t *at,
                          const char *error) {
  wasm->error = error;
  wasm->error_at = wasm_offset(wasm, at);
  return kind;
}

static enum valid fail(struct wasm *wasm, const uint8_t *at, const char *error) {
  return fail_as(wasm, VALID_NOT, at, error);
}

static const uint8_t *begin_of(const struct wasm *wasm, enum wasm_section_id id) {
  return wasm->sections[id].content.at;
}

/* ---- Types ---- */

/* Where a type stands. */
static const uint8_t *type_at(const struct wasm *wasm, uint32_t type) {
  struct cursor items = wasm_items(wasm, WASM_TYPE_SECTION);
  struct wasm_type read;
  for (uint32_t i = 0;;)
    for (uint32_t end = i + part_type_group(&items); i < end; i++) {
      if (i == type)
        return items.at;
      part_type(&items, &read);
    }
}

static enum valid check_types(struct valid_work *work) {
  struct wasm *wasm = work->wasm;
  for (uint32_t i = 0; i < wasm->sections[WASM_TYPE_SECTION].count; i++) {
    const struct wasm_type *type = &wasm->types[i];
    const uint32_t most = type->form == WASM_FUNCTION_TYPE ? VALID_PARAMS : VALID_FIELDS;
    if (type->params.length > most || type->results.length > most)
      return fail_as(wasm, VALID_UNKNOWN, type_at(wasm, i),
                     "more params, results, or fields than engines take");
  }
  if (types_begin(&work->types, wasm, work->types_space))
    return VALID;
  return fail_as(wasm, work->types.is_limit ? VALID_UNKNOWN : VALID_NOT,
                 type_at(wasm, work->types.error_at), work->types.error);
}

/* ---- Constant expressions ---- */

static void declare(struct valid_work *work, uint32_t function) {
  work->is_declared[function / 8] |= (uint8_t)(1 << function % 8);
}

/* The operands of a constant expression are those of the body that is not used yet. */
struct constant_walk {
  struct valid_work *work;
  uint32_t count;
  const char *error;
  const uint8_t *error_at;
  bool is_limit;
};

static void push(struct constant_walk *walk, uint32_t type) {
  if (walk->count == walk->work->body.capacity) {
    walk->is_limit = !walk->error;
    walk->error = walk->error ? walk->error : "a constant expression that is too deep";
  } else {
    walk->work->body.operands[walk->count++] = type;
  }
}

static uint32_t pop(struct constant_walk *walk, uint32_t type) {
  const uint32_t operand = walk->count ? walk->work->body.operands[--walk->count] : 0;
  if (!walk->error && (!operand || !types_match(&walk->work->types, operand, type)))
    walk->error = "type mismatch in a constant expression";
  return operand;
}

static uint32_t unpacked(uint32_t type) {
  return type == WASM_I8 || type == WASM_I16 ? WASM_I32 : type;
}

static void make_object(struct constant_walk *walk, const struct constant_step *step) {
  const struct types *types = &walk->work->types;
  const bool is_struct = step->opcode == OP_STRUCT_NEW || step->opcode == OP_STRUCT_NEW_DEFAULT;
  const struct wasm_type *type = &walk->work->wasm->types[step->index];
  const bool is_default =
      step->opcode == OP_STRUCT_NEW_DEFAULT || step->opcode == OP_ARRAY_NEW_DEFAULT;
  if (type->form != (is_struct ? WASM_STRUCT_TYPE : WASM_ARRAY_TYPE)) {
    walk->error = is_struct ? "not a struct type" : "not an array type";
    return;
  }
  if (!is_struct && step->opcode != OP_ARRAY_NEW_FIXED)
    pop(walk, WASM_I32);
  const uint32_t fields = (uint32_t)type->params.length;
  uint32_t count = is_struct ? fields : step->opcode == OP_ARRAY_NEW_FIXED ? step->count : 1;
  while (count-- && !walk->error) {
    const uint32_t field = types_field(types, step->index, is_struct ? count : 0).type;
    if (!is_default)
      pop(walk, unpacked(field));
    else if (field & WASM_NON_NULL)
      walk->error = "a field without a default value";
  }
  push(walk, WASM_INDEXED | step->index | WASM_NON_NULL);
}

static void take_step(struct constant_walk *walk, const struct constant_step *step) {
  const struct wasm *wasm = walk->work->wasm;
  uint32_t operand;
  switch (step->opcode) {
  case OP_I32_CONST:
    push(walk, WASM_I32);
    break;
  case OP_I64_CONST:
    push(walk, WASM_I64);
    break;
  case OP_F32_CONST:
    push(walk, WASM_F32);
    break;
  case OP_F64_CONST:
    push(walk, WASM_F64);
    break;
  case OP_V128_CONST:
    push(walk, WASM_V128);
    break;
  case OP_REF_NULL:
    push(walk, step->index);
    break;
  case OP_REF_FUNC:
    declare(walk->work, step->index);
    push(walk, WASM_INDEXED | wasm->functions[step->index].type | WASM_NON_NULL);
    break;
  case OP_GLOBAL_GET:
    if (wasm->globals[step->index].is_mutable)
      walk->error = "constant expression required: the global is mutable";
    push(walk, wasm->globals[step->index].type);
    break;
  case OP_I32_ADD:
  case OP_I32_SUB:
  case OP_I32_MUL:
    pop(walk, WASM_I32);
    pop(walk, WASM_I32);
    push(walk, WASM_I32);
    break;
  case OP_I64_ADD:
  case OP_I64_SUB:
  case OP_I64_MUL:
    pop(walk, WASM_I64);
    pop(walk, WASM_I64);
    push(walk, WASM_I64);
    break;
  case OP_REF_I31:
    pop(walk, WASM_I32);
    push(walk, WASM_I31REF | WASM_NON_NULL);
    break;
  case OP_ANY_CONVERT_EXTERN:
    operand = pop(walk, WASM_EXTERNREF);
    push(walk, WASM_ANYREF | (operand & WASM_NON_NULL));
    break;
  case OP_EXTERN_CONVERT_ANY:
    operand = pop(walk, WASM_ANYREF);
    push(walk, WASM_EXTERNREF | (operand & WASM_NON_NULL));
    break;
  default:
    make_object(walk, step);
  }
}

/* Reads an expression, whose value has to be of a type. */
static enum valid check_constant(struct valid_work *work, struct cursor *cursor, uint32_t type) {
  struct constant_walk walk = {.work = work};
  struct constant_step step;
  while (part_constant_step(cursor, &step)) {
    if (walk.error)
      continue;
    walk.error_at = step.at;
    take_step(&walk, &step);
  }
  if (!walk.error) {
    walk.error_at = step.at;
    pop(&walk, type);
  }
  if (!walk.error && walk.count)
    walk.error = "type mismatch: a constant expression has more than one value";
  return walk.error ? fail_as(work->wasm, walk.is_limit ? VALID_UNKNOWN : VALID_NOT, walk.error_at,
                              walk.error)
                    : VALID;
}

/* ---- Sections ---- */

static enum valid check_tables(struct valid_work *work) {
  struct wasm *wasm = work->wasm;
  struct cursor items = wasm_items(wasm, WASM_TABLE_SECTION);
  while (items.at < items.end) {
    const uint8_t *at = items.at;
    const struct wasm_limits table = part_table(&items);
    enum valid valid = VALID;
    if (table.has_initial)
      valid = check_constant(work, &items, table.element);
    else if (table.element & WASM_NON_NULL)
      valid = fail(wasm, at, "type mismatch: a table without null has no initial value");
    if (valid != VALID)
      return valid;
  }
  return VALID;
}

static enum valid check_globals(struct valid_work *work) {
  struct cursor items = wasm_items(work->wasm, WASM_GLOBAL_SECTION);
  while (items.at < items.end) {
    const struct wasm_global global = part_global_type(&items);
    const enum valid valid = check_constant(work, &items, global.type);
    if (valid != VALID)
      return valid;
  }
  return VALID;
}

static enum valid check_tags(struct valid_work *work) {
  struct wasm *wasm = work->wasm;
  const bool may_resume = wasm->features >> FEATURE_STACK_SWITCHING & 1;
  for (uint32_t i = 0; i < wasm->count[WASM_TAG]; i++)
    if (wasm->types[wasm->tags[i]].results.length && !may_resume)
      return fail(
          wasm,
          begin_of(wasm, i < wasm->imported[WASM_TAG] ? WASM_IMPORT_SECTION : WASM_TAG_SECTION),
          "non-empty tag result type");
  return VALID;
}

static bool same_name(struct span a, struct span b) {
  if (a.length != b.length)
    return false;
  for (size_t i = 0; i < a.length; i++)
    if (a.at[i] != b.at[i])
      return false;
  return true;
}

static uint32_t hash_name(struct span name) {
  uint32_t hash = (uint32_t)name.length;
  for (size_t i = 0; i < name.length; i++) {
    hash = (hash ^ name.at[i]) * UINT32_C(0x9e3779b1);
    hash ^= hash >> 15;
  }
  return hash;
}

static struct span name_at(const struct wasm *wasm, uint32_t offset) {
  const struct span content = wasm->sections[WASM_EXPORT_SECTION].content;
  struct cursor cursor = {
      .start = wasm->bytes.at, .at = content.at + offset, .end = content.at + content.length};
  return cursor_name(&cursor);
}

static enum valid check_exports(struct valid_work *work) {
  struct wasm *wasm = work->wasm;
  const uint8_t *begin = begin_of(wasm, WASM_EXPORT_SECTION);
  struct cursor items = wasm_items(wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  for (uint32_t i = 0; i < work->slots; i++)
    work->exports[i] = 0;
  for (const uint8_t *at = items.at; wasm_next_export(&items, &export); at = items.at) {
    uint32_t slot = hash_name(export.name) & (work->slots - 1);
    for (uint32_t probes = 0; work->exports[slot];
         slot = (slot + 1) & (work->slots - 1), probes++) {
      if (same_name(name_at(wasm, work->exports[slot] - 1), export.name))
        return fail(wasm, at, "duplicate export name");
      if (probes == MOST_PROBES)
        return fail_as(wasm, VALID_UNKNOWN, at,
                       "exports whose names are too much alike to compare");
    }
    work->exports[slot] = (uint32_t)(at - begin) + 1;
    if (export.kind == WASM_FUNCTION)
      declare(work, export.index);
  }
  return VALID;
}

static enum valid check_start(struct valid_work *work) {
  struct wasm *wasm = work->wasm;
  if (!wasm->has_start)
    return VALID;
  const struct wasm_type *type = &wasm->types[wasm->functions[wasm->start].type];
  return type->params.length || type->results.length
             ? fail(wasm, begin_of(wasm, WASM_START_SECTION),
                    "start function with params or results")
             : VALID;
}

/* The offset of an active segment follows behind its kind and index. */
static enum valid check_offset(struct valid_work *work, struct span segment, bool is_64) {
  enum { HAS_INDEX = 2 };
  struct cursor cursor = {
      .start = work->wasm->bytes.at, .at = segment.at, .end = segment.at + segment.length};
  if (cursor_u32(&cursor) & HAS_INDEX)
    cursor_u32(&cursor);
  return check_constant(work, &cursor, is_64 ? WASM_I64 : WASM_I32);
}

static enum valid check_element(struct valid_work *work, struct wasm_element *element) {
  struct wasm *wasm = work->wasm;
  if (element->is_active) {
    const struct wasm_limits *table = &wasm->tables[element->table];
    const enum valid valid = check_offset(work, element->whole, table->is_64);
    if (valid != VALID)
      return valid;
    if (!types_match(&work->types, element->type, table->element))
      return fail(wasm, element->whole.at, "type mismatch: the table holds other elements");
  }
  while (element->items.at < element->items.end) {
    if (!element->has_expressions) {
      declare(work, cursor_u32(&element->items));
      continue;
    }
    const enum valid valid = check_constant(work, &element->items, element->type);
    if (valid != VALID)
      return valid;
  }
  return VALID;
}

static enum valid check_segments(struct valid_work *work) {
  struct cursor items = wasm_items(work->wasm, WASM_ELEMENT_SECTION);
  struct wasm_element element;
  struct wasm_data data;
  enum valid valid = VALID;
  while (valid == VALID && wasm_next_element(&items, &element))
    valid = check_element(work, &element);
  items = wasm_items(work->wasm, WASM_DATA_SECTION);
  while (valid == VALID && wasm_next_data(&items, &data))
    if (data.is_active)
      valid = check_offset(work, data.whole, work->wasm->memories[data.memory].is_64);
  return valid;
}

static enum valid check_functions(struct valid_work *work) {
  struct wasm *wasm = work->wasm;
  struct valid_body *body = &work->body;
  body->types = &work->types;
  body->is_declared = work->is_declared;
  for (uint32_t i = 0; i <= VALID_LOCALS / 32; i++)
    body->is_assigned[i] = 0;
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < wasm->count[WASM_FUNCTION]; i++)
    if (!valid_body_check(body, &wasm->functions[i]))
      return fail_as(wasm, body->is_limit ? VALID_UNKNOWN : VALID_NOT, body->error_at, body->error);
  return VALID;
}

enum valid valid_check(struct wasm *wasm, void *space) {
  struct valid_work work = divide(wasm, space);
  for (uint32_t i = 0; i <= wasm->count[WASM_FUNCTION] / 8; i++)
    work.is_declared[i] = 0;
  enum valid valid = check_types(&work);
  valid = valid == VALID ? check_tables(&work) : valid;
  valid = valid == VALID ? check_globals(&work) : valid;
  valid = valid == VALID ? check_tags(&work) : valid;
  valid = valid == VALID ? check_start(&work) : valid;
  valid = valid == VALID ? check_segments(&work) : valid;
  valid = valid == VALID ? check_exports(&work) : valid;
  return valid == VALID ? check_functions(&work) : valid;
}
