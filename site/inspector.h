/*
 * inspector.h: src/inspect/ for the page. One Inspector reads one module, and lists what is in it
 * as rows of 32-bit numbers, a piece at a time; what they mean is arranged in JavaScript.
 *
 * Nothing is allocated. The host hands over the bytes, and then as much space as the Inspector
 * needs, both in linear memory; they must stay where they are for as long as it is used:
 *
 *   inspector_init          the bytes; what is wrong with them is told by inspector_error
 *   inspector_needs         so many bytes of space are needed next, or 0
 *   inspector_take          here they are; and again, until nothing is needed
 *   inspector_next_…        rows, until there are none
 *
 * Names are places in the bytes: an offset and a length, which is 0 where there is no name.
 */
#ifndef INSPECTOR_H
#define INSPECTOR_H

#include "tare.h"

#include "inspect/audit.h"
#include "inspect/lines.h"
#include "inspect/names.h"
#include "inspect/sizes.h"
#include "inspect/traps.h"

/** No index: of a function, a file, … */
#define INSPECTOR_NONE 4294967295

/** Proposals, and engines. */
#define INSPECTOR_FEATURES 21
#define INSPECTOR_ENGINES  4

/** The numbers of inspector_totals. */
enum {
  TOTAL_FUNCTIONS, /* imported ones among them; the node behind them stands for the tables */
  TOTAL_IMPORTED_FUNCTIONS,
  TOTAL_MEMORIES,
  TOTAL_IMPORTED_MEMORIES,
  TOTAL_LEAST_LOW, /* pages of memory 0; 64 bits, the low ones first */
  TOTAL_LEAST_HIGH,
  TOTAL_MOST_LOW,
  TOTAL_MOST_HIGH,
  TOTAL_FEATURES, /* bits, by number */
  TOTAL_FLAGS,
  TOTAL_STACK,   /* bytes, where it has a bound */
  TOTAL_DEEPEST, /* the function where the way to the deepest stack begins, or INSPECTOR_NONE */
  TOTAL_CODE_AT, /* offset of the code section's content */
  TOTAL_POINTER, /* index of the stack pointer's global, or INSPECTOR_NONE */
  TOTAL_RIVAL,   /* of another one that is moved as one is, or INSPECTOR_NONE */
  TOTALS,
};

/** Bits of TOTAL_FLAGS. */
enum {
  FLAG_HAS_NAMES = 1, /* of a name section, and not only of exports and imports */
  FLAG_HAS_DEBUG = 2, /* names and lines are those of the second file */
  FLAG_IS_BOUNDED = 4,
  FLAG_HAS_POINTER = 8, /* there is a stack pointer … */
  FLAG_IS_POINTER_NAMED = 16,
  FLAG_HAS_VARIABLE = 32, /* a global is mutable */
  FLAG_IS_SHARED = 64,    /* memory 0 */
  FLAG_IS_64 = 128,
  FLAG_HAS_BYTE_PAGES = 256, /* of 1 byte, not 64 KiB */
};

/** The numbers of a row of sizes. */
enum {
  ROW_KIND, /* enum size_kind */
  ROW_SECTION,
  ROW_INDEX,
  ROW_NAME,
  ROW_NAME_LENGTH,
  ROW_BYTES,
  ROW_RETAINED, /* of a function */
  ROW_FLAGS,
  ROW_OFFSET_LOW, /* of a segment, with ROW_HAS_OFFSET */
  ROW_OFFSET_HIGH,
  ROW_NUMBERS,
};

/** Bits of ROW_FLAGS. */
enum { ROW_IS_HEAD = 1, ROW_IS_REACHED = 2, ROW_HAS_OFFSET = 4 };

/** A bit of NODE_FACTS behind those of enum audit_fact: the host reaches the function, but would
 * not without the functions of an allocator, or it is one of these. */
#define INSPECTOR_ALLOCATES 65536

/** The numbers of a node of the call graph, see struct audit_node. */
enum {
  NODE_NAME,
  NODE_NAME_LENGTH,
  NODE_FACTS, /* enum audit_fact */
  NODE_FAULT, /* enum frame_fault */
  NODE_FAULT_AT,
  NODE_FRAME,
  NODE_NEXT,
  NODE_CALLER,
  NODE_ENTRY,
  NODE_STEPS,
  NODE_ALLOCATOR, /* whose function it is: a number for inspector_text; 0: nobody's */
  NODE_NUMBERS,
};

/** The numbers of an instruction that can trap. */
enum { TRAP_AT, TRAP_FUNCTION, TRAP_OPCODE, TRAP_WHEN /* inspector_text */, TRAP_NUMBERS };

/** The numbers of an import or export. */
enum {
  LINK_KIND, /* enum wasm_kind */
  LINK_MODULE,
  LINK_MODULE_LENGTH,
  LINK_NAME,
  LINK_NAME_LENGTH,
  LINK_INDEX, /* of an export */
  LINK_NUMBERS,
};

/** The numbers of a line: see struct line_row. */
enum { LINE_BEGIN, LINE_END, LINE_LINE, LINE_COLUMN, LINE_UNIT, LINE_FILE, LINE_NUMBERS };

/** Texts that rows refer to: more than there are in traps.c and allocators.c. */
enum { INSPECTOR_TEXTS = 48 };

typedef struct Inspector {
  struct span files; /* the module, and behind it the other file, which may be empty */
  size_t debug_at;
  struct wasm wasm, debug;
  const char *error;
  size_t error_at;
  unsigned step;
  bool has_debug;
  bool debug_is_same; /* it is of the same code */

  struct names names;
  bool has_names;
  struct audit audit;
  const size_t *retained;
  uint8_t *is_met; /* by node: the host reaches it without the functions of an allocator */
  const char *texts[INSPECTOR_TEXTS]; /* from 1 */

  /* Where the lists are. */
  struct sizes sizes;
  uint32_t node, trapping;
  bool is_in_trapping;
  struct trap_sites traps;
  struct cursor imports, exports;
  struct line_sections line_sections;
  struct lines lines;
  struct line_row line;
  bool has_lines;
} Inspector;

/** Reads the sections. @param debug_at where in `files` the module ends, and MODULE.debug.wasm of
 * `tare build` begins, if it is there */
void inspector_init(Inspector *self, TARE_IN const uint8_t *files, size_t files_len,
                    uint32_t debug_at);
/** What is wrong with the module, or null. */
TARE_NULLABLE const char *inspector_error(const Inspector *self);
/** The offset of it. */
uint32_t inspector_error_at(const Inspector *self);
/** Bytes of space that are needed next; 0: none, or there is an error. */
uint32_t inspector_needs(const Inspector *self);
void inspector_take(Inspector *self, TARE_IN uint8_t *space, size_t space_len);

void inspector_totals(const Inspector *self, TARE_OUT uint32_t totals[TOTALS]);
/** Every byte in exactly one row, in the order of the file. */
size_t inspector_next_rows(Inspector *self, uint32_t *rows, size_t rows_cap);
/** Functions, by index, and the tables. */
size_t inspector_next_nodes(Inspector *self, uint32_t *nodes, size_t nodes_cap);
/** Of functions that the host can bring to run, in the order of the code. */
size_t inspector_next_traps(Inspector *self, uint32_t *traps, size_t traps_cap);
size_t inspector_next_imports(Inspector *self, uint32_t *imports, size_t imports_cap);
size_t inspector_next_exports(Inspector *self, uint32_t *exports, size_t exports_cap);
size_t inspector_next_lines(Inspector *self, uint32_t *lines, size_t lines_cap);
/** The directory and the name of a line's file: offset and length of each. */
void inspector_file(const Inspector *self, uint32_t unit, uint32_t file,
                    TARE_OUT uint32_t place[4]);
/** A text that a row refers to; null where there is none. */
TARE_NULLABLE const char *inspector_text(const Inspector *self, uint32_t text);

/** The name of an opcode that can trap. */
const char *inspector_opcode(uint32_t opcode);
const char *inspector_engine(uint32_t engine);
const char *inspector_feature(uint32_t feature);
/** The first version of an engine that has all of these features, bits; null where none has. */
TARE_NULLABLE const char *inspector_since(uint32_t features, uint32_t engine);

#endif
