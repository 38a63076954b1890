#include "compile/callers.h"

#include "inspect/code.h"

static struct location call_of(struct arena *arena, const struct loaded *loaded, uint32_t caller,
                               uint32_t callee) {
  struct code *code = arena_alloc(arena, sizeof *code);
  struct instruction instruction;
  for (code_begin(code, &loaded->wasm, &loaded->wasm.functions[caller]);
       code_next(code, &instruction);)
    if (instruction.opcode == OP_CALL && instruction.index == callee)
      return load_location(arena, loaded, instruction.at);
  return (struct location){0};
}

struct caller callers_find(struct arena *arena, const struct loaded *loaded, uint32_t function) {
  const struct audit_node *nodes = loaded->audit.nodes;
  struct caller caller = {0};
  const uint32_t entry = nodes[function].entry;
  if (entry < loaded->wasm.count[WASM_FUNCTION])
    caller.entry = load_function_name(arena, loaded, entry);
  for (uint32_t at = function; at < loaded->audit.tables; at = nodes[at].caller) {
    const uint32_t by = nodes[at].caller;
    if (by >= loaded->audit.tables)
      break;
    const struct location place = call_of(arena, loaded, by, at);
    if (place.file && file_exists(place.file)) {
      caller.at = place;
      break;
    }
  }
  return caller;
}
