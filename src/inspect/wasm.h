/*
 * A WebAssembly module: its sections and what they list, read in place. The rules are those of the
 * binary format of the core specification 2.0 (§5.5), with threads, tail calls, extended constant
 * expressions, multiple and 64-bit memories, and exception handling.
 *
 * Reading a module takes three steps, so that this library needs no allocator:
 *
 *   wasm_read(&wasm, bytes)          the sections; counts everything
 *   space = wasm_space(&wasm)        so many bytes, which the caller finds
 *   wasm_index(&wasm, memory)        the tables of types, functions and globals; and the code
 *
 * Each of wasm_read and wasm_index returns false on bytes that are no module, and sets `error` and
 * `error_at`. The bytes stay where they are and must outlive the module. Type checking of function
 * bodies is left to engines.
 */
#ifndef TARE_INSPECT_WASM_H
#define TARE_INSPECT_WASM_H

#include "inspect/bytes.h"

/** Numbers of sections, §5.5.2. */
enum wasm_section_id {
  WASM_CUSTOM_SECTION,
  WASM_TYPE_SECTION,
  WASM_IMPORT_SECTION,
  WASM_FUNCTION_SECTION,
  WASM_TABLE_SECTION,
  WASM_MEMORY_SECTION,
  WASM_GLOBAL_SECTION,
  WASM_EXPORT_SECTION,
  WASM_START_SECTION,
  WASM_ELEMENT_SECTION,
  WASM_CODE_SECTION,
  WASM_DATA_SECTION,
  WASM_DATA_COUNT_SECTION,
  WASM_TAG_SECTION,
  WASM_SECTIONS,
};

/** Kinds of imports and exports, by their numbers; each is an index space. */
enum wasm_kind { WASM_FUNCTION, WASM_TABLE, WASM_MEMORY, WASM_GLOBAL, WASM_TAG, WASM_KINDS };

enum wasm_value_type {
  WASM_I32 = 0x7f,
  WASM_I64 = 0x7e,
  WASM_F32 = 0x7d,
  WASM_F64 = 0x7c,
  WASM_V128 = 0x7b,
  WASM_FUNCREF = 0x70,
  WASM_EXTERNREF = 0x6f,
  WASM_EXNREF = 0x69,
};

static inline bool wasm_is_reference_type(uint8_t type) {
  return type == WASM_FUNCREF || type == WASM_EXTERNREF || type == WASM_EXNREF;
}

static inline bool wasm_is_value_type(uint8_t type) {
  return (type >= WASM_V128 && type <= WASM_I32) || wasm_is_reference_type(type);
}

/** Proposals that engines took up after the first version of WebAssembly, in that order. */
enum wasm_feature {
  FEATURE_MUTABLE_GLOBALS,
  FEATURE_SIGN_EXTENSION,
  FEATURE_NONTRAPPING_FLOAT_TO_INT,
  FEATURE_BULK_MEMORY,
  FEATURE_THREADS,
  FEATURE_MULTI_VALUE,
  FEATURE_BIGINT,
  FEATURE_SIMD,
  FEATURE_LEGACY_EXCEPTIONS,
  FEATURE_REFERENCE_TYPES,
  FEATURE_TAIL_CALL,
  FEATURE_EXTENDED_CONST,
  FEATURE_RELAXED_SIMD,
  FEATURE_MULTI_MEMORY,
  FEATURE_EXCEPTIONS,
  FEATURE_MEMORY64,
  FEATURES,
};

/** One section. */
struct wasm_section {
  uint8_t id;
  struct span name;    /* of a custom section */
  struct span whole;   /* from its number on */
  struct span content; /* behind its length, and behind the name of a custom one */
  uint32_t count;      /* of what it lists; 0 where it lists nothing */
};

struct wasm_limits {
  uint64_t least, most; /* pages of 64 KiB, or elements; `most` is UINT64_MAX where none is set */
  bool is_shared, is_64;
  uint8_t element; /* of a table: enum wasm_value_type */
};

struct wasm_global {
  uint8_t type; /* enum wasm_value_type */
  bool is_mutable;
  bool is_constant, is_function; /* its initial value is a plain i32.const, or a ref.func … */
  uint32_t value;                /* … of this value, or index */
};

struct wasm_import {
  struct span module, name;
  enum wasm_kind kind;
  uint32_t type; /* of a function or tag: index of its type */
  struct wasm_limits limits;
  struct wasm_global global;
};

struct wasm_export {
  struct span name;
  enum wasm_kind kind;
  uint32_t index; /* in the index space of its kind */
};

/** A segment of table elements. */
struct wasm_element {
  struct span whole;
  bool is_active, is_passive; /* neither: it only declares references */
  bool has_expressions;       /* for items; else indices of functions */
  uint32_t table, offset;     /* of an active one; the latter where it is a constant */
  struct cursor items;
};

struct wasm_data {
  struct span whole, content;
  bool is_active;
  uint32_t memory, offset; /* of an active one; the latter where it is a constant */
};

struct wasm_type {
  struct span params, results;         /* enum wasm_value_type, a byte each */
  bool has_i64;                        /* among them */
  bool takes_function, gives_function; /* a funcref is among the params, or the results */
};

struct wasm_function {
  uint32_t type;
  struct span entry; /* in the code section, from its length on; empty of an imported function */
  struct span body;  /* from its locals on */
};

struct wasm {
  struct span bytes;
  const char *error; /* what is wrong, or NULL */
  size_t error_at;   /* offset in the file */

  struct wasm_section sections[WASM_SECTIONS]; /* by number; not the custom ones */
  uint32_t count[WASM_KINDS];                  /* of each index space, imported ones first */
  uint32_t imported[WASM_KINDS];
  bool has_start, has_data_count;
  uint32_t start;         /* function */
  uint64_t wide_memories; /* bit i: memory i has addresses of 64 bits; of the first 64 memories */
  struct wasm_limits memory; /* of memory 0 */
  uint32_t features;         /* bits, by enum wasm_feature */
  uint32_t references;       /* items of all element segments */

  /* Made by wasm_index. */
  const struct wasm_type *types;
  const struct wasm_function *functions;
  const struct wasm_global *globals;
  uint32_t calls;  /* instructions that call or refer to a function by its index */
  uint32_t levels; /* of blocks, in the deepest function */
};

bool wasm_read(struct wasm *wasm, struct span bytes);

/** Bytes that wasm_index needs, aligned for a pointer. */
size_t wasm_space(const struct wasm *wasm);
bool wasm_index(struct wasm *wasm, void *space);

/** Where `bytes` stand in the file. */
static inline size_t wasm_offset(const struct wasm *wasm, const uint8_t *at) {
  return (size_t)(at - wasm->bytes.at);
}

/* ---- What a module that was read lists ---- */

/** Goes through all sections in the order of the file: `cursor` begins as wasm_sections(). */
struct cursor wasm_sections(const struct wasm *wasm);
bool wasm_next_section(struct cursor *cursor, struct wasm_section *section);

/** The last custom section of this name; empty where there is none. */
struct span wasm_custom(const struct wasm *wasm, const char *name);

/** The items of a section, behind their count. */
struct cursor wasm_items(const struct wasm *wasm, enum wasm_section_id id);
bool wasm_next_import(struct cursor *items, struct wasm_import *import);
bool wasm_next_export(struct cursor *items, struct wasm_export *export);
bool wasm_next_element(struct cursor *items, struct wasm_element *element);
bool wasm_next_data(struct cursor *items, struct wasm_data *data);

/** The next function that a segment refers to. Null references are passed over. */
bool wasm_next_reference(struct wasm_element *element, uint32_t *function);

#endif
