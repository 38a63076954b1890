/* attribute.c: from where in the linked code each instruction of the optimised module came. */
#ifndef TARE_ATTRIBUTE_H
#define TARE_ATTRIBUTE_H

#include "compile/source_map.h"
#include "inspect/code.h"

/* Since an instruction's operands come before it, its code begins where that of its first operand
 * does. A wasm-opt before version 113 gives it its segment there, before those of the operands, and
 * a later one where it stands itself. */
struct walk {
  struct segments segments;
  size_t next;

  /* What is on the operand stack: where the code of each begins. */
  uint32_t *operands;
  size_t operand_count, capacity;

  struct block {
    size_t height; /* of the operand stack */
    uint32_t begin, results;
    bool is_loop;
  } *blocks;
  size_t block_count;

  /* Segments of instructions that are still to come. */
  struct segment *open;
  size_t open_count;
};

/** `map`: that came out of wasm-opt with the module. */
struct walk attribute_begin(struct arena *arena, const struct wasm *wasm, struct bytes map);

/** To be called before the instructions of a function: where in the code section's content its body
 * begins, and how many results it has. */
void attribute_function(struct walk *walk, uint32_t begin, uint32_t results);

/** The place in the linked code of the instruction at `at`; `before`, that of the one before it,
 * where it has none of its own. SOURCE_MAP_NOWHERE is known of none. */
uint32_t attribute_instruction(struct walk *walk, const struct wasm *wasm,
                               const struct instruction *instruction, uint32_t at, uint32_t before);

#endif
