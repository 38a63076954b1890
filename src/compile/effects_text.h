/*
 * effects_text.c: reads the text that clang prints with -emit-llvm, as far as effects_walk.c needs
 * it: functions as blocks of instructions, the attributes of pointer parameters, and the lines that
 * instructions come from. What it does not understand becomes an instruction of which nothing is
 * known. Texts of clang 16 to 22 are the same to it, and no text makes it fail.
 */
#ifndef TARE_EFFECTS_TEXT_H
#define TARE_EFFECTS_TEXT_H

#include "base/intern.h"
#include "base/report.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/** A value with a name (`%3`) by its number in the function; or none, as of a constant. */
#define IR_NONE UINT32_MAX

enum ir_operation {
  IR_OTHER,      /* not understood; its operands are all values that it mentions */
  IR_NOTHING,    /* of which nothing comes and to which nothing happens: a comparison, a hint */
  IR_LOAD,       /* operands: the address */
  IR_STORE,      /* the address, the value */
  IR_EXCHANGE,   /* atomicrmw, cmpxchg: the address, then the values */
  IR_OFFSET,     /* getelementptr: the base, then the indices */
  IR_SAME,       /* phi, select, a cast: the result is one of the operands */
  IR_INTEGER,    /* arithmetic; the operands */
  IR_DIFFERENCE, /* sub */
  IR_TO_INTEGER,
  IR_TO_POINTER,
  IR_LOCAL, /* alloca */
  IR_CALL,
  IR_RETURN,
};

/** What an argument or a parameter says of its pointer. */
struct ir_attributes {
  bool readonly, writeonly, readnone;
  bool is_not_kept;   /* nocapture, captures(none) and the like */
  bool is_copy;       /* byval: the function gets a copy of its own */
  bool is_result;     /* sret: where the function writes its result */
  bool is_pointer;    /* of the type ptr */
  uint64_t copied;    /* bytes of a copy */
  const char *ranges; /* initializes: what is between the parentheses, or NULL */
  size_t ranges_length;
};

struct ir_argument {
  uint32_t value; /* or IR_NONE */
  bool has_number;
  int64_t number; /* of an integer constant */
  struct ir_attributes attributes;
};

struct ir_call {
  const char *callee; /* not NUL-terminated; NULL: an indirect one, or inline assembly */
  size_t callee_length;
  struct ir_argument *arguments;
  size_t argument_count;
  size_t group; /* of attributes, or IR_NO_GROUP */
};

#define IR_NO_GROUP SIZE_MAX

struct ir_instruction {
  enum ir_operation operation;
  uint32_t result;
  uint32_t *operands; /* IR_NONE for constants */
  size_t operand_count;
  uint64_t size;   /* bytes that are loaded or stored; 0: not known */
  int64_t offset;  /* of IR_OFFSET: bytes that its constant indices add */
  uint64_t stride; /* of IR_OFFSET: what all other indices add is a multiple of it; 0: there are
                      none. Of IR_INTEGER: likewise the result of `mul` and `shl`; 0: not known */
  struct ir_call *call;
  const char *global; /* of IR_STORE: the variable of the program that it writes, or NULL; */
  size_t global_length;
  size_t line; /* number of a location in the text, or IR_NO_LINE */
};

#define IR_NO_LINE SIZE_MAX

struct ir_block {
  struct ir_instruction *instructions;
  size_t instruction_count;
  uint32_t *names; /* of the blocks that it may go on to */
  size_t name_count;
  size_t *successors; /* the same as numbers of blocks */
  size_t successor_count;
};

struct ir_parameter {
  uint32_t value;   /* once the body was read */
  const char *name; /* without its `%`; NULL where it has none, as in a declaration */
  size_t name_length;
  struct ir_attributes attributes;
};

struct ir_function {
  const char *name;
  size_t name_length;
  bool is_definition, is_local; /* static */
  size_t group;                 /* of attributes, or IR_NO_GROUP */
  struct ir_parameter *parameters;
  size_t parameter_count;
  struct ir_block *blocks; /* of a definition, once ir_read_body was called; the first is entered */
  size_t block_count;
  size_t value_count;
  const char *body, *end; /* its lines in the text */
  bool is_read;
};

/** One text. */
struct ir {
  struct arena *arena;
  const char *end; /* of the text */
  size_t length;
  struct ir_function *functions;
  size_t function_count;
  struct intern names, types; /* of functions; of structs */
  size_t *by_name; /* for each of these names one more than the number of its function, or 0 */
  size_t by_name_count;
  struct ir_type *structs; /* by their number in `types` */
  size_t struct_count;
  const char **metadata; /* by number: the line behind `=`; or NULL */
  size_t metadata_count;
  const char **groups; /* of attributes, likewise */
  size_t group_count;
};

/** Reads all but the bodies of functions. The text stays in use. */
void ir_read(struct arena *arena, const struct text *text, struct ir *ir);

/** The function of a name, or NULL. */
struct ir_function *ir_find(const struct ir *ir, const char *name, size_t length);

/** Reads the blocks of a definition, the first time that it is called. */
void ir_read_body(struct ir *ir, struct ir_function *function);

/** Whether the attributes of the group say that no memory is written. */
bool ir_group_only_reads(const struct ir *ir, size_t group);

/** The file and line of a location, where known; line 0: not. */
struct location ir_location(const struct ir *ir, size_t line);

/** Whether `initializes` has all bytes up to `size`. */
bool ir_initializes(const struct ir_attributes *attributes, uint64_t size);

/** The greatest common divisor; of 0 and a number that number. */
uint64_t ir_gcd(uint64_t a, uint64_t b);

#endif
