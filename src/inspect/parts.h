/* What sections are made of, §5.3 to §5.5 of the specification: each reads on behind the last. */
#ifndef TARE_INSPECT_PARTS_H
#define TARE_INSPECT_PARTS_H

#include "inspect/wasm.h"

/* An instruction of a constant expression (§3.4.13). */
struct constant_step {
  const uint8_t *at;
  uint32_t opcode;
  uint32_t index; /* of a function, global, or type; of ref.null the type of its value */
  uint32_t count; /* of array.new_fixed: elements */
  int64_t value;  /* of i32.const and i64.const */
};

/* What a constant expression says. */
struct constant {
  bool is_i32, is_function;           /* nothing but an i32.const, or a ref.func … */
  uint32_t value;                     /* … of this value, or index */
  uint32_t features;                  /* bits, by enum wasm_feature */
  uint32_t functions, globals, types; /* one more than the highest index that it names */
};

/** An error is the cursor's. */
uint32_t part_heap_type(struct cursor *cursor);
uint32_t part_value_type(struct cursor *cursor);

/** The type of a field: of a value, or packed; its mutability follows. */
uint32_t part_field_type(struct cursor *cursor);
bool part_mutability(struct cursor *cursor);

/** How many types are declared together from here on. Reads the head of a group, if there is one;
 * of a type alone nothing, and this is 1. */
uint32_t part_type_group(struct cursor *cursor);
/** One of them: all but its group. */
void part_type(struct cursor *cursor, struct wasm_type *type);

/** The types of params, results, or fields, one after the other. */
struct part_values {
  struct cursor cursor;
  size_t left;
  bool are_fields, is_mutable; /* the latter of the last field */
};
struct part_values part_values(const struct wasm *wasm, struct wasm_types types, bool are_fields);
bool part_next_value(struct part_values *values, uint32_t *type);

struct wasm_limits part_limits(struct cursor *cursor, bool is_memory);
struct wasm_global part_global_type(struct cursor *cursor);
/** An item of the table section: where `has_initial`, an expression follows. */
struct wasm_limits part_table(struct cursor *cursor);
uint32_t part_tag_type(struct cursor *cursor);
/** The next instruction of a constant expression; false at its end, and on an error. */
bool part_constant_step(struct cursor *cursor, struct constant_step *step);
struct constant part_constant(struct cursor *cursor);
void part_import(struct cursor *cursor, struct wasm_import *import);
void part_export(struct cursor *cursor, struct wasm_export *export);
void part_element(struct cursor *cursor, struct wasm_element *element, struct constant *offset);
void part_data(struct cursor *cursor, struct wasm_data *data, struct constant *offset);
void part_section(struct cursor *cursor, struct wasm_section *section);

/** What came of reading: false, and the module's error, where the cursor has one. */
bool part_result(struct wasm *wasm, const struct cursor *cursor);

/** Whether a value type is of functions; and whether it is of objects that may hold functions. */
bool part_is_function(const struct wasm *wasm, uint32_t type);
bool part_holds_functions(const struct wasm *wasm, uint32_t type);

/** Notes the proposals that a value type belongs to; `first` is its first byte. */
void part_use_type(struct wasm *wasm, uint8_t first, uint32_t type);

/** Notes that the module uses a proposal. */
static inline void use(struct wasm *wasm, enum wasm_feature feature) {
  wasm->features |= UINT32_C(1) << feature;
}

#endif
