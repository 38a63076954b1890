/* What sections are made of, §5.3 to §5.5 of the specification: each reads on behind the last. */
#ifndef TARE_INSPECT_PARTS_H
#define TARE_INSPECT_PARTS_H

#include "inspect/wasm.h"

/* What a constant expression (§3.3.10) says. */
struct constant {
  bool is_i32, is_function; /* nothing but an i32.const, or a ref.func … */
  uint32_t value;           /* … of this value, or index */
  bool is_extended;         /* it computes */
  bool has_vector, has_reference;
  uint32_t functions, globals; /* one more than the highest index that it names */
};

/** An error is the cursor's. */
uint8_t part_value_type(struct cursor *cursor);
struct wasm_limits part_limits(struct cursor *cursor, bool is_memory);
struct wasm_global part_global_type(struct cursor *cursor);
struct wasm_limits part_table_type(struct cursor *cursor);
uint32_t part_tag_type(struct cursor *cursor);
struct constant part_constant(struct cursor *cursor);
void part_import(struct cursor *cursor, struct wasm_import *import);
void part_export(struct cursor *cursor, struct wasm_export *export);
void part_element(struct cursor *cursor, struct wasm_element *element, struct constant *offset);
void part_data(struct cursor *cursor, struct wasm_data *data, struct constant *offset);
void part_section(struct cursor *cursor, struct wasm_section *section);

/** What came of reading: false, and the module's error, where the cursor has one. */
bool part_result(struct wasm *wasm, const struct cursor *cursor);

/** Notes the proposal that a value type belongs to. */
void part_use_type(struct wasm *wasm, uint8_t type);

/** Notes that the module uses a proposal. */
static inline void use(struct wasm *wasm, enum wasm_feature feature) {
  wasm->features |= UINT32_C(1) << feature;
}

#endif
