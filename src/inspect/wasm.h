/*
 * A WebAssembly module: its sections and what they list, read in place. The rules are those of the
 * binary format of the core specification 3.0 (§5.5), with threads, the older exception handling,
 * custom page sizes, wide arithmetic, and stack switching.
 *
 * Reading a module takes three steps, so that this library needs no allocator:
 *
 *   wasm_read(&wasm, bytes)          the sections; counts everything
 *   space = wasm_space(&wasm)        so many bytes, which the caller finds
 *   wasm_index(&wasm, memory)        the tables of types, functions, globals, …; and the code
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

/** A value type, as a number. A number type is its byte in the binary format. A reference type is
 * the byte of an abstract heap type, or WASM_INDEXED and the index of a type; with WASM_NON_NULL
 * where null is none of its values. So 0x70 is funcref, as in the binary format. Fields of structs
 * and arrays have two more, which are no types of values. */
enum wasm_value_type {
  WASM_I32 = 0x7f,
  WASM_I64 = 0x7e,
  WASM_F32 = 0x7d,
  WASM_F64 = 0x7c,
  WASM_V128 = 0x7b,
  WASM_I8 = 0x78, /* of fields */
  WASM_I16 = 0x77,
  WASM_NOCONT = 0x75, /* heap types, from here … */
  WASM_NOEXN = 0x74,
  WASM_NOFUNC = 0x73,
  WASM_NOEXTERN = 0x72,
  WASM_NONE = 0x71,
  WASM_FUNCREF = 0x70,
  WASM_EXTERNREF = 0x6f,
  WASM_ANYREF = 0x6e,
  WASM_EQREF = 0x6d,
  WASM_I31REF = 0x6c,
  WASM_STRUCTREF = 0x6b,
  WASM_ARRAYREF = 0x6a,
  WASM_EXNREF = 0x69,
  WASM_CONTREF = 0x68, /* … to here */
};

#define WASM_INDEXED  UINT32_C(0x80000000)
#define WASM_NON_NULL UINT32_C(0x40000000)
/** The bits of an index. A module with so many types has gigabytes. */
#define WASM_TYPE_INDEX UINT32_C(0x0fffffff)

static inline bool wasm_is_reference_type(uint32_t type) {
  const uint32_t nullable = type & ~WASM_NON_NULL;
  return nullable >= WASM_INDEXED || (nullable >= WASM_CONTREF && nullable <= WASM_NOCONT);
}

/** Forms of types. */
enum wasm_form {
  WASM_FUNCTION_TYPE = 0x60,
  WASM_STRUCT_TYPE = 0x5f,
  WASM_ARRAY_TYPE = 0x5e,
  WASM_CONTINUATION_TYPE = 0x5d,
};

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
  FEATURE_FUNCTION_REFERENCES,
  FEATURE_GC,
  FEATURE_MULTI_MEMORY,
  FEATURE_EXCEPTIONS,
  FEATURE_MEMORY64,
  FEATURE_CUSTOM_PAGE_SIZES,
  FEATURE_WIDE_ARITHMETIC,
  FEATURE_STACK_SWITCHING,
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
  uint64_t least, most; /* pages, or elements; `most` is UINT64_MAX where none is set */
  bool is_shared, is_64;
  uint8_t page_bits; /* of a memory: a page has 1 << page_bits bytes, which is 64 KiB or 1 */
  bool has_initial;  /* of a table: an expression for its elements follows */
  uint32_t element;  /* of a table: enum wasm_value_type */
};

struct wasm_global {
  uint32_t type; /* enum wasm_value_type */
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
  uint8_t first;              /* byte of that type, where it is given; else 0 */
  uint32_t type;              /* of its items: enum wasm_value_type */
  uint32_t table, offset;     /* of an active one; the latter where it is a constant */
  uint32_t count;             /* of its items */
  struct cursor items;
};

struct wasm_data {
  struct span whole, content;
  bool is_active;
  uint32_t memory, offset; /* of an active one; the latter where it is a constant */
};

/** Types one after the other, as in the binary format: part_value_type() reads each. */
struct wasm_types {
  const uint8_t *at;
  size_t length; /* how many, not bytes */
};

struct wasm_type {
  uint8_t form; /* enum wasm_form */
  bool is_final;
  bool has_i64;                        /* among the params and results */
  bool takes_function, gives_function; /* what may hold a function is among them */
  uint32_t supertype;                  /* or UINT32_MAX */
  uint32_t group, group_end;           /* the types that are declared together with this one */
  uint32_t function;                   /* of a continuation: its function type */
  struct wasm_types params, results;   /* of a function; `params` are the fields of a struct or
                                          array, each with a byte behind it: is it mutable? */
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
  bool has_function_fields;  /* structs or arrays may hold functions */
  uint32_t start;            /* function */
  uint32_t types_known;      /* so far: those that may be referred to */
  struct wasm_limits memory; /* of memory 0 */
  uint32_t features;         /* bits, by enum wasm_feature */

  /* Made by wasm_index. */
  const struct wasm_type *types;
  const struct wasm_function *functions;
  const struct wasm_global *globals;
  const struct wasm_limits *tables, *memories;
  const uint32_t *tags;     /* types */
  const uint32_t *elements; /* types of the items of segments */
  uint32_t calls;           /* instructions that call or refer to a function by its index */
  uint32_t levels;          /* of blocks, in the deepest function */
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

/** The functions that globals and tables refer to at their begin: starts as wasm_initials(). */
struct wasm_initials {
  struct cursor globals, tables; /* what is left of the sections */
  bool is_within;                /* an expression */
};
struct wasm_initials wasm_initials(const struct wasm *wasm);
bool wasm_next_initial(struct wasm_initials *initials, uint32_t *function);

/** Bytes of a memory at its begin; UINT64_MAX where they are more. */
uint64_t wasm_memory_bytes(const struct wasm_limits *memory);

#endif
