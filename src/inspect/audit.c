#include "inspect/audit.h"

#include "inspect/allocators.h"
#include "inspect/folded.h"
#include "inspect/parts.h"
#include "inspect/pointer.h"
#include "inspect/space.h"
#include "inspect/traps.h"

/* Where the arrays of one audit begin in its space. */
struct parts {
  struct audit_call *calls;
  struct audit_node *nodes;
  struct frame_level *levels;
  struct code *code;           /* of one function at a time; it is large for a stack */
  uint32_t *queue;             /* of nodes: those that wait, or the path from a root */
  uint32_t *place;             /* of a node on the path: the call that is followed next */
  struct pointer_votes *votes; /* of a global */
  size_t size;                 /* of all, in bytes */
};

static struct parts divide(const struct wasm *wasm, void *memory) {
  struct space space = {.memory = memory};
  struct parts parts;
  const size_t functions = wasm->count[WASM_FUNCTION], nodes = functions + 2;
  parts.nodes = space_take(&space, nodes, sizeof *parts.nodes);
  parts.calls = space_take(&space, wasm->calls + 2 * functions, sizeof *parts.calls);
  parts.code = space_take(&space, 1, sizeof *parts.code);
  parts.levels = space_take(&space, wasm->levels + (size_t)1, sizeof *parts.levels);
  parts.queue = space_take(&space, nodes, sizeof *parts.queue);
  parts.place = space_take(&space, nodes, sizeof *parts.place);
  parts.votes = space_take(&space, wasm->count[WASM_GLOBAL], sizeof *parts.votes);
  parts.size = space.size;
  return parts;
}

size_t audit_space(const struct wasm *wasm) {
  return divide(wasm, NULL).size;
}

/* ---- Calls and facts ---- */

static bool is_call(uint32_t opcode) {
  return opcode == OP_CALL || opcode == OP_RETURN_CALL;
}

/* Facts that are forgotten once the stack pointer is known. */
enum {
  USES_GLOBALS = 512,
  USES_MEMORY = 1024,
  USES_MAGIC = 2048,
  PADS_REQUEST = 4096,
  SCRATCH = USES_GLOBALS | USES_MEMORY | USES_MAGIC | PADS_REQUEST,
};

static bool touches_memory(uint32_t opcode) {
  switch ((enum immediate)opcode_shape(opcode).immediate) {
  case IMMEDIATE_ACCESS:
  case IMMEDIATE_ACCESS_LANE:
  case IMMEDIATE_DATA_MEMORY:
  case IMMEDIATE_MEMORIES:
    return true;
  default:
    return opcode == OP_MEMORY_FILL;
  }
}

static bool is_constant(const struct instruction *instruction, int64_t value) {
  return instruction && instruction->opcode == OP_I32_CONST && instruction->constant == value;
}

static uint16_t fact_of(const struct instruction *instruction, const struct instruction *before) {
  enum { DLMALLOC_MAGIC = 0x55555558 };
  switch (instruction->opcode) {
  case OP_MEMORY_GROW:
    return AUDIT_GROWS;
  case OP_CALL_INDIRECT:
  case OP_RETURN_CALL_INDIRECT:
    return AUDIT_CALLS_TABLE;
  case OP_CALL_REF:
  case OP_RETURN_CALL_REF:
  case OP_CONT_BIND:
  case OP_SUSPEND:
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
  case OP_SWITCH:
    return AUDIT_CALLS_TABLE | AUDIT_CALLS_REFERENCE;
  case OP_GLOBAL_GET:
  case OP_GLOBAL_SET:
  case OP_CATCH:
  case OP_CATCH_ALL:
  case OP_TRY_TABLE:
    return USES_GLOBALS;
  case OP_I32_XOR:
    return is_constant(before, DLMALLOC_MAGIC) ? USES_MAGIC : 0;
  case OP_I32_ADD: /* as of a request: what a chunk has beside it, and up to its alignment */
    return is_constant(before, 11) || is_constant(before, 19) ? PADS_REQUEST : 0;
  default:
    if (opcode_makes_object(instruction->opcode))
      return AUDIT_MAKES_OBJECTS;
    return touches_memory(instruction->opcode) ? USES_MEMORY : 0;
  }
}

/* Whether the function may leave here with something else than its first parameter, which stands
 * for itself as long as nothing is assigned to it. */
static bool returns_other(const struct code *code, const struct instruction *instruction,
                          const struct instruction *before) {
  const bool is_first = before && before->opcode == OP_LOCAL_GET && before->index == 0;
  switch (instruction->opcode) {
  case OP_LOCAL_SET:
  case OP_LOCAL_TEE:
    return instruction->index == 0;
  case OP_BR:
  case OP_BR_IF:
    return instruction->index == code->level - 1;
  case OP_BR_TABLE:
  case OP_TRY_TABLE:
  case OP_RETURN_CALL:
  case OP_RETURN_CALL_INDIRECT:
  case OP_RETURN_CALL_REF:
  case OP_BR_ON_NULL:
  case OP_BR_ON_NON_NULL:
  case OP_BR_ON_CAST:
  case OP_BR_ON_CAST_FAIL:
  case OP_RESUME:
  case OP_RESUME_THROW:
  case OP_RESUME_THROW_REF:
    return true;
  case OP_RETURN:
    return !is_first;
  case OP_END:
    return code->level == 0 && !is_first;
  default:
    return false;
  }
}

static bool has_first(const struct wasm *wasm, uint32_t function) {
  const struct wasm_type *type = &wasm->types[wasm->functions[function].type];
  return type->params.length && type->results.length == 1 &&
         type->params.at[0] == type->results.at[0];
}

/* Adds a function's calls behind those at `count`; returns how many there are then. */
static uint32_t scan(struct audit *audit, struct parts *parts, uint32_t function, uint32_t count) {
  struct audit_node *node = &audit->nodes[function];
  struct pointer_descent descent = {0};
  struct code *const code = parts->code;
  struct instruction instruction, last, *before = NULL;
  struct trap_walk walk;
  bool returns_first = has_first(audit->wasm, function);
  trap_walk_begin(&walk);
  code_begin(code, audit->wasm, &audit->wasm->functions[function]);
  for (; code_next(code, &instruction); last = instruction, before = &last) {
    pointer_vote(&descent, &instruction, parts->votes);
    returns_first = returns_first && !returns_other(code, &instruction, before);
    if (instruction.opcode == OP_REF_FUNC)
      audit->nodes[instruction.index].facts |= AUDIT_IN_TABLE;
    const bool traps = trap_step(&walk, code, &instruction);
    if (!instruction.is_live)
      continue;
    node->facts |= fact_of(&instruction, before);
    if (traps)
      node->facts |= AUDIT_TRAPS;
    if (is_call(instruction.opcode))
      audit->calls[count++] = (struct audit_call){.to = instruction.index};
  }
  if (returns_first)
    node->facts |= AUDIT_RETURNS_FIRST;
  if (node->facts & AUDIT_CALLS_TABLE)
    audit->calls[count++] = (struct audit_call){.to = audit->tables};
  return count;
}

/* What a table may hold, and what else the host may come by. */
static void note_references(struct audit *audit) {
  const struct wasm *wasm = audit->wasm;
  struct cursor items = wasm_items(wasm, WASM_ELEMENT_SECTION);
  struct wasm_element element;
  uint32_t function;
  while (wasm_next_element(&items, &element))
    while (wasm_next_reference(&element, &function))
      audit->nodes[function].facts |= AUDIT_IN_TABLE;
  struct wasm_initials initials = wasm_initials(wasm);
  while (wasm_next_initial(&initials, &function))
    audit->nodes[function].facts |= AUDIT_IN_TABLE;
}

/* Inlined or not, its malloc pads requests and makes the magic number. */
static void find_dlmalloc(struct audit *audit) {
  bool pads = false;
  for (uint32_t i = 0; i < audit->tables; i++)
    pads |= (audit->nodes[i].facts & PADS_REQUEST) != 0;
  for (uint32_t i = 0; pads && i < audit->tables; i++)
    if (audit->nodes[i].facts & USES_MAGIC)
      audit->nodes[i].facts |= AUDIT_DLMALLOC;
}

/* The host may grow memory for whoever calls it. */
static void note_growing_imports(struct audit *audit) {
  struct cursor items = wasm_items(audit->wasm, WASM_IMPORT_SECTION);
  struct wasm_import import;
  uint32_t function = 0;
  while (wasm_next_import(&items, &import))
    if (import.kind == WASM_FUNCTION)
      audit->nodes[function++].facts |= allocator_grows(import.name) ? AUDIT_GROWS : 0;
}

static void find_calls(struct audit *audit, struct parts *parts) {
  const struct wasm *wasm = audit->wasm;
  uint32_t count = 0;
  for (uint32_t i = 0; i < wasm->count[WASM_GLOBAL]; i++)
    parts->votes[i] = (struct pointer_votes){0};
  for (uint32_t i = 0; i <= audit->tables + 1; i++)
    audit->nodes[i] = (struct audit_node){.next = AUDIT_NONE, .caller = AUDIT_NONE};
  for (uint32_t i = 0; i < audit->tables; i++) {
    audit->nodes[i].first_call = count;
    if (i >= wasm->imported[WASM_FUNCTION])
      count = scan(audit, parts, i, count);
  }
  find_dlmalloc(audit);
  note_growing_imports(audit);
  note_references(audit);
  audit->nodes[audit->tables].first_call = count;
  for (uint32_t i = 0; i < audit->tables; i++)
    if (audit->nodes[i].facts & AUDIT_IN_TABLE)
      audit->calls[count++] = (struct audit_call){.to = i};
  audit->nodes[audit->tables + 1].first_call = count;
}

/* ---- Frames ---- */

static bool follow_frame(struct audit *audit, struct parts *parts, uint32_t function,
                         bool is_aligned) {
  struct audit_node *node = &audit->nodes[function];
  struct code *const code = parts->code;
  struct instruction instruction;
  struct frame frame;
  frame_begin(&frame, audit->stack_pointer, is_aligned, parts->levels);
  for (;;) {
    struct audit_call *call = &audit->calls[node->first_call];
    code_begin(code, audit->wasm, &audit->wasm->functions[function]);
    while (code_next(code, &instruction)) {
      const bool is_live_call = instruction.is_live && is_call(instruction.opcode);
      if (is_live_call)
        call++->depth = frame_depth(&frame);
      frame_step(&frame, code, &instruction,
                 is_live_call && audit->nodes[instruction.index].facts & AUDIT_RETURNS_FIRST);
    }
    if (!frame.is_to_repeat)
      break;
    frame_again(&frame);
  }
  node->frame = frame.size;
  node->fault = (uint8_t)frame.fault;
  node->fault_at = frame.fault_at;
  if (frame.is_unbalanced && !(node->facts & USES_MEMORY) &&
      node[0].first_call == node[1].first_call)
    node->facts |= AUDIT_MOVES_ONLY;
  return frame.misaligns;
}

/* Whether some function may leave the stack pointer at what is no multiple of 16. */
static bool follow_frames(struct audit *audit, struct parts *parts, bool is_aligned) {
  bool misaligns = false;
  for (uint32_t i = 0; i < audit->tables; i++)
    if (audit->nodes[i].facts & USES_GLOBALS)
      misaligns |= follow_frame(audit, parts, i, is_aligned);
  return misaligns;
}

/* Whether the stack pointer begins as a multiple of 16, as far as the module tells. The host, too,
 * keeps to the conventions. */
static bool begins_aligned(const struct wasm_global *pointer) {
  return !pointer->is_constant || pointer->value % 16 == 0;
}

/* Frames that no stack pointer tells of. */
static void find_folded(struct audit *audit, struct parts *parts) {
  struct folded folded;
  struct code *const code = parts->code;
  folded_begin(&folded, audit->wasm);
  for (uint32_t i = audit->wasm->imported[WASM_FUNCTION]; i < audit->tables; i++) {
    audit->nodes[i].fault_at = folded_find(&folded, code, i);
    audit->nodes[i].fault = audit->nodes[i].fault_at ? FRAME_FOLDED : FRAME_KNOWN;
  }
}

static void find_frames(struct audit *audit, struct parts *parts) {
  if (audit->stack_pointer == AUDIT_NONE) {
    find_folded(audit, parts);
  } else {
    const bool is_aligned = begins_aligned(&audit->wasm->globals[audit->stack_pointer]);
    if (follow_frames(audit, parts, is_aligned) && is_aligned)
      follow_frames(audit, parts, false);
  }
  for (uint32_t i = 0; i < audit->tables; i++)
    audit->nodes[i].facts &= (uint16_t)~SCRATCH;
}

/* ---- What the host reaches ---- */

/* The nodes at which the host can enter, one after the other; AUDIT_NONE behind the last. */
struct roots {
  struct cursor exports;
  bool has_start, has_tables;
};

/* What is thrown may come to the host, whether the tag is exported or not. */
static bool throws_functions(const struct wasm *wasm) {
  struct cursor items = wasm_items(wasm, WASM_TAG_SECTION);
  struct wasm_import import;
  while (items.at < items.end) {
    cursor_byte(&items);
    if (wasm->types[cursor_u32(&items)].takes_function)
      return true;
  }
  items = wasm_items(wasm, WASM_IMPORT_SECTION);
  while (wasm_next_import(&items, &import))
    if (import.kind == WASM_TAG && wasm->types[import.type].takes_function)
      return true;
  return false;
}

/* Whether a table, or a value of a type that functions have, is in the hands of the host: by an
 * export or import, or as an operand of what crosses the border. Which function it is, is not
 * followed: any that is referred to may be. */
static bool tables_are_open(const struct wasm *wasm) {
  struct cursor items = wasm_items(wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  while (wasm_next_export(&items, &export))
    if (export.kind == WASM_TABLE ||
        (export.kind == WASM_GLOBAL &&
         (part_is_function(wasm, wasm->globals[export.index].type) ||
          part_holds_functions(wasm, wasm->globals[export.index].type))) ||
        (export.kind == WASM_FUNCTION &&
         wasm->types[wasm->functions[export.index].type].gives_function))
      return true;
  for (uint32_t i = 0; i < wasm->imported[WASM_FUNCTION]; i++)
    if (wasm->types[wasm->functions[i].type].takes_function)
      return true;
  for (uint32_t i = 0; i < wasm->imported[WASM_GLOBAL]; i++)
    if ((part_is_function(wasm, wasm->globals[i].type) && wasm->globals[i].is_mutable) ||
        part_holds_functions(wasm, wasm->globals[i].type))
      return true;
  return wasm->imported[WASM_TABLE] != 0 || throws_functions(wasm);
}

static struct roots roots_of(const struct wasm *wasm) {
  return (struct roots){.exports = wasm_items(wasm, WASM_EXPORT_SECTION),
                        .has_start = wasm->has_start,
                        .has_tables = tables_are_open(wasm)};
}

static uint32_t next_root(struct roots *roots, const struct audit *audit) {
  struct wasm_export export;
  while (wasm_next_export(&roots->exports, &export))
    if (export.kind == WASM_FUNCTION)
      return export.index;
  if (roots->has_start) {
    roots->has_start = false;
    return audit->wasm->start;
  }
  if (roots->has_tables) {
    roots->has_tables = false;
    return audit->tables;
  }
  return AUDIT_NONE;
}

static uint32_t reach_node(struct audit *audit, struct parts *parts, uint32_t node, uint32_t caller,
                           uint32_t waiting) {
  if (audit->nodes[node].facts & AUDIT_REACHED)
    return waiting;
  audit->nodes[node].facts |= AUDIT_REACHED;
  audit->nodes[node].caller = caller;
  audit->nodes[node].entry = caller == AUDIT_NONE ? node : audit->nodes[caller].entry;
  audit->nodes[node].steps = caller == AUDIT_NONE ? 0 : audit->nodes[caller].steps + 1;
  parts->queue[waiting] = node;
  return waiting + 1;
}

/* Breadth first, so that the way from an export is a shortest one. */
static void reach(struct audit *audit, struct parts *parts) {
  struct roots roots = roots_of(audit->wasm);
  uint32_t waiting = 0, root;
  while ((root = next_root(&roots, audit)) != AUDIT_NONE)
    waiting = reach_node(audit, parts, root, AUDIT_NONE, waiting);
  for (uint32_t i = 0; i < waiting; i++) {
    const uint32_t caller = parts->queue[i];
    const struct audit_node *node = &audit->nodes[caller];
    for (uint32_t call = node[0].first_call; call < node[1].first_call; call++)
      waiting = reach_node(audit, parts, audit->calls[call].to, caller, waiting);
  }
}

/* ---- The deepest stack ---- */

/* `place` of a node: the next call while it is on the path, or one of these. */
#define UNSEEN AUDIT_NONE
#define DONE   (AUDIT_NONE - 1)

static uint32_t sum_of(uint32_t depth, uint32_t stack) {
  return depth < UINT32_MAX - stack ? depth + stack : UINT32_MAX;
}

static void take_callee(struct audit *audit, uint32_t caller, const struct audit_call *call,
                        bool is_open) {
  struct audit_node *node = &audit->nodes[caller];
  const struct audit_node *callee = &audit->nodes[call->to];
  const uint32_t known = sum_of(call->depth, callee->known);
  if (!is_open && known > node->known)
    node->known = known;
  if (node->facts & AUDIT_UNBOUNDED)
    return;
  if (is_open || callee->facts & AUDIT_UNBOUNDED) {
    node->facts |= AUDIT_UNBOUNDED;
    node->next = call->to;
    return;
  }
  const uint32_t stack = sum_of(call->depth, callee->stack);
  if (stack > node->stack || (stack == node->stack && node->next == AUDIT_NONE && callee->stack)) {
    node->stack = stack;
    node->next = call->to;
  }
}

static void enter(struct audit *audit, struct parts *parts, uint32_t node, uint32_t depth) {
  struct audit_node *entered = &audit->nodes[node];
  parts->queue[depth] = node;
  parts->place[node] = entered->first_call;
  entered->stack = entered->known = entered->frame;
  if (entered->fault != FRAME_KNOWN || entered->facts & AUDIT_CALLS_TABLE)
    entered->facts |= AUDIT_UNBOUNDED;
}

/* Depth first. A call to a node that is on the path is a recursion. */
static void measure_from(struct audit *audit, struct parts *parts, uint32_t root) {
  uint32_t depth = 0;
  if (parts->place[root] != UNSEEN)
    return;
  enter(audit, parts, root, depth++);
  while (depth) {
    const uint32_t at = parts->queue[depth - 1];
    if (parts->place[at] == audit->nodes[at + 1].first_call) {
      parts->place[at] = DONE;
      depth--;
      continue;
    }
    const struct audit_call *call = &audit->calls[parts->place[at]];
    if (parts->place[call->to] == UNSEEN) {
      enter(audit, parts, call->to, depth++);
      continue; /* it is looked at again when the callee is done */
    }
    take_callee(audit, at, call, parts->place[call->to] != DONE);
    parts->place[at]++;
  }
}

static void measure(struct audit *audit, struct parts *parts) {
  struct roots roots = roots_of(audit->wasm);
  uint32_t root;
  for (uint32_t i = 0; i <= audit->tables; i++)
    parts->place[i] = UNSEEN;
  audit->is_bounded = audit->rival == AUDIT_NONE;
  while ((root = next_root(&roots, audit)) != AUDIT_NONE) {
    const struct audit_node *node = &audit->nodes[root];
    measure_from(audit, parts, root);
    if (node->known > audit->known)
      audit->known = node->known;
    const uint32_t function = root == audit->tables ? node->next : root;
    if (node->facts & AUDIT_UNBOUNDED) {
      if (audit->is_bounded && !(node->facts & AUDIT_MOVES_ONLY)) {
        audit->is_bounded = false;
        audit->deepest = function;
      }
    } else if (audit->is_bounded && (audit->deepest == AUDIT_NONE || node->stack > audit->stack)) {
      audit->stack = node->stack;
      audit->deepest = function;
    }
  }
}

void audit_make(struct audit *audit, const struct wasm *wasm, uint32_t stack_pointer, void *space) {
  struct parts parts = divide(wasm, space);
  *audit = (struct audit){.wasm = wasm,
                          .nodes = parts.nodes,
                          .calls = parts.calls,
                          .tables = wasm->count[WASM_FUNCTION],
                          .deepest = AUDIT_NONE};
  find_calls(audit, &parts);
  audit->stack_pointer = stack_pointer != AUDIT_NONE ? stack_pointer : pointer_named(wasm);
  audit->is_pointer_named = audit->stack_pointer != AUDIT_NONE;
  if (!audit->is_pointer_named)
    audit->stack_pointer = pointer_used(wasm, parts.votes);
  audit->rival = pointer_rival(wasm, parts.votes, audit->stack_pointer);
  find_frames(audit, &parts);
  reach(audit, &parts);
  measure(audit, &parts);
}
