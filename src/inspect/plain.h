/* The types of instructions that always have the same ones: core specification §3.4. */
#ifndef TARE_INSPECT_PLAIN_H
#define TARE_INSPECT_PLAIN_H

#include <stdint.h>

struct plain {
  uint32_t first, last; /* the opcodes that have it */
  const char *types;    /* operands, '>', results: a letter each; NULL: no instruction of these */
  uint8_t alignment;    /* of a memory access: the natural one, as a power of two */
};

/** The signature of an opcode. Letters: i and l are i32 and i64, f and d f32 and f64, v is v128,
 * and a an address of the memory. */
struct plain plain_of(uint32_t opcode);

/** The value type of a letter other than a. */
uint32_t plain_type(char letter);

#endif
