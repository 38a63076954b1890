#include "verdict/origin.h"

#include "inspect/code.h"

#include <string.h>

/* How the paths of libraries look that come with a compiler: of Rust, and of C++. */
static bool is_of_library(const char *file) {
  static const char *const parts[] = {"library/core/", "library/alloc/", "library/std/",
                                      "compiler-builtins", "/c++/v1/"};
  bool is = false;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    is |= strstr(file, parts[i]) != NULL;
  return is;
}

/* ---- Places of one function ---- */

struct places {
  struct location at[ORIGIN_MOST];
  size_t count;
};

static void add_place(struct places *places, struct location place) {
  for (size_t i = 0; i < places->count; i++)
    if (places->at[i].line == place.line && strcmp(places->at[i].file, place.file) == 0)
      return;
  if (places->count < ORIGIN_MOST)
    places->at[places->count++] = place;
}

static void add_places(struct places *to, const struct places *from) {
  for (size_t i = 0; i < from->count; i++)
    add_place(to, from->at[i]);
}

/* An open block. */
struct level {
  struct places jumps; /* from which control jumps to its end */
  struct places entry; /* of an if: from which control comes to its else */
  bool is_loop, is_if;
};

struct walk {
  struct arena *arena;
  const struct loaded *loaded;
  struct code *code;
  struct level *levels;
  size_t count, room;
  struct places now; /* the author's code that control was in last */
};

static void open_level(struct walk *walk, uint32_t opcode) {
  if (walk->count == walk->room) {
    struct level *more = arena_alloc(walk->arena, (2 * walk->room + 8) * sizeof *more);
    if (walk->count)
      memcpy(more, walk->levels, walk->count * sizeof *more);
    walk->levels = more;
    walk->room = 2 * walk->room + 8;
  }
  walk->levels[walk->count++] =
      (struct level){.entry = walk->now, .is_loop = opcode == OP_LOOP, .is_if = opcode == OP_IF};
}

static void jump(struct walk *walk, uint32_t label) {
  if (label < walk->count && !walk->levels[walk->count - 1 - label].is_loop)
    add_places(&walk->levels[walk->count - 1 - label].jumps, &walk->now);
}

static void close_level(struct walk *walk, bool was_live) {
  const struct level *level = &walk->levels[walk->count - 1];
  struct places now = level->jumps;
  if (was_live)
    add_places(&now, &walk->now);
  if (level->is_if)
    add_places(&now, &level->entry);
  walk->now = now;
  walk->count--;
}

static void step(struct walk *walk, const struct instruction *instruction, bool was_live) {
  const struct location at = load_location(walk->arena, walk->loaded, instruction->at);
  if (was_live && at.file && at.line && !is_of_library(at.file))
    walk->now = (struct places){{{at.file, at.line, at.column ? at.column : 1}}, 1};
  switch (instruction->opcode) {
  case OP_BLOCK:
  case OP_LOOP:
  case OP_IF:
  case OP_TRY:
  case OP_TRY_TABLE:
    open_level(walk, instruction->opcode);
    break;
  case OP_ELSE:
    if (was_live)
      add_places(&walk->levels[walk->count - 1].jumps, &walk->now);
    walk->now = walk->levels[walk->count - 1].entry;
    walk->levels[walk->count - 1].is_if = false;
    break;
  case OP_END:
  case OP_DELEGATE:
    close_level(walk, was_live);
    break;
  case OP_BR:
  case OP_BR_IF:
    jump(walk, instruction->index);
    break;
  case OP_BR_TABLE: {
    struct cursor labels = {.start = instruction->labels.at,
                            .at = instruction->labels.at,
                            .end = instruction->labels.at + instruction->labels.length};
    while (cursor_left(&labels) && !labels.error)
      jump(walk, cursor_u32(&labels));
    break;
  }
  default:
    break;
  }
}

/* From which of the author's places control comes to an instruction of the function, or where `at`
 * is NULL, to a call of `callee`. */
static void find_in(struct arena *arena, const struct loaded *loaded, uint32_t function,
                    const uint8_t *at, uint32_t callee, struct places *found) {
  struct walk walk = {
      .arena = arena, .loaded = loaded, .code = arena_alloc(arena, sizeof *walk.code)};
  struct instruction instruction;
  code_begin(walk.code, &loaded->wasm, &loaded->wasm.functions[function]);
  open_level(&walk, OP_BLOCK);
  for (bool was_live = true; walk.count && code_next(walk.code, &instruction);
       was_live = walk.code->is_live) {
    step(&walk, &instruction, was_live);
    const bool is_call = (instruction.opcode == OP_CALL || instruction.opcode == OP_RETURN_CALL) &&
                         instruction.index == callee;
    if (at ? instruction.at == at : is_call)
      add_places(found, &walk.now);
  }
}

static bool calls(const struct audit *audit, uint32_t caller, uint32_t callee) {
  const struct audit_node *node = &audit->nodes[caller];
  for (uint32_t call = node[0].first_call; call < node[1].first_call; call++)
    if (audit->calls[call].to == callee)
      return true;
  return false;
}

struct origin origin_find(struct arena *arena, const struct loaded *loaded, uint32_t function,
                          const uint8_t *at) {
  const struct audit *audit = &loaded->audit;
  struct origin origin = {.at = load_location(arena, loaded, at)};
  struct places found = {0};
  if (!origin.at.file || !is_of_library(origin.at.file))
    return origin;
  uint32_t *waiting = arena_alloc(arena, (audit->tables + 1) * sizeof *waiting);
  bool *is_seen = arena_alloc(arena, audit->tables + 1);
  uint32_t count = 0;
  find_in(arena, loaded, function, at, AUDIT_NONE, &found);
  is_seen[function] = true;
  if (!found.count) /* it is the library's function, and the author's code calls that */
    waiting[count++] = function;
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t caller = loaded->wasm.imported[WASM_FUNCTION]; caller < audit->tables; caller++) {
      struct places calling = {0};
      if (!(audit->nodes[caller].facts & AUDIT_REACHED) || !calls(audit, caller, waiting[i]))
        continue;
      find_in(arena, loaded, caller, NULL, waiting[i], &calling);
      add_places(&found, &calling);
      if (!calling.count && !is_seen[caller])
        waiting[count++] = caller;
      is_seen[caller] = true;
    }
  memcpy(origin.places, found.at, sizeof found.at);
  origin.count = found.count;
  return origin;
}

struct location origin_place(const struct origin *origin) {
  return origin->count ? origin->places[0] : origin->at;
}

const char *origin_note(struct arena *arena, const struct origin *origin) {
  struct text note = text_in(arena);
  if (!origin->count)
    return "";
  text_format(&note, " (%s:%u", origin->at.file, origin->at.line);
  for (size_t i = 1; i < origin->count; i++)
    text_format(&note, "%s %s:%u:%u", i == 1 ? ", also from" : ",", origin->places[i].file,
                origin->places[i].line, origin->places[i].column);
  text_add(&note, ")");
  return note.bytes;
}
