#include "inspector.h"

#include "inspect/allocators.h"
#include "inspect/features.h"
#include "inspect/retained.h"
#include "inspect/space.h"

#include <string.h>

_Static_assert(INSPECTOR_NONE == AUDIT_NONE, "one number says: none");
_Static_assert(INSPECTOR_FEATURES == FEATURES && INSPECTOR_ENGINES == ENGINES, "all are listed");

/* What is needed next, by Inspector.step. */
enum { INDEX, ALL, NOTHING };

static uint32_t place_of(const Inspector *self, const uint8_t *at) {
  return at ? (uint32_t)(at - self->files.at) : 0;
}

/* ---- Reading ---- */

static bool check(Inspector *self, bool is_right) {
  if (!is_right) {
    self->error = self->wasm.error;
    self->error_at = self->wasm.error_at;
    self->step = NOTHING;
  }
  return is_right;
}

void inspector_init(Inspector *self, const uint8_t *files, size_t files_len, uint32_t debug_at) {
  *self = (Inspector){.files = {files, files_len}};
  self->debug_at = debug_at < files_len ? debug_at : files_len;
  check(self, wasm_read(&self->wasm, (struct span){files, self->debug_at}));
}

const char *inspector_error(const Inspector *self) {
  return self->error;
}

uint32_t inspector_error_at(const Inspector *self) {
  return (uint32_t)self->error_at;
}

/* Where the parts of the last space begin. */
struct parts {
  void *debug, *names, *audit, *retained;
  uint32_t *queue;           /* of nodes */
  uint8_t *is_met, *is_part; /* by node: met on the walk; a part of an allocator */
  size_t size;
};

static struct parts divide(const Inspector *self, void *memory) {
  const struct wasm *wasm = &self->wasm;
  const size_t nodes = (size_t)wasm->count[WASM_FUNCTION] + 1;
  struct space space = {.memory = memory};
  struct parts parts;
  parts.debug = space_take(&space, self->has_debug ? wasm_space(&self->debug) : 0, 1);
  parts.names = space_take(&space, names_space(wasm), 1);
  parts.audit = space_take(&space, audit_space(wasm), 1);
  parts.retained = space_take(&space, retained_space(wasm), 1);
  parts.queue = space_take(&space, nodes, sizeof *parts.queue);
  parts.is_met = space_take(&space, nodes, sizeof *parts.is_met);
  parts.is_part = space_take(&space, nodes, sizeof *parts.is_part);
  parts.size = space.size;
  return parts;
}

uint32_t inspector_needs(const Inspector *self) {
  if (self->step == NOTHING)
    return 0;
  const size_t size = self->step == INDEX ? wasm_space(&self->wasm) : divide(self, NULL).size;
  return size ? (uint32_t)size : 1; /* of an empty module as well */
}

static void index_module(Inspector *self, void *space) {
  if (!check(self, wasm_index(&self->wasm, space)))
    return;
  const struct span debug = {self->files.at + self->debug_at, self->files.length - self->debug_at};
  self->has_debug = debug.length && wasm_read(&self->debug, debug);
  self->step = ALL;
}

static bool same_code(const struct wasm *one, const struct wasm *other) {
  const struct span a = one->sections[WASM_CODE_SECTION].content;
  const struct span b = other->sections[WASM_CODE_SECTION].content;
  return a.length == b.length && (!a.length || memcmp(a.at, b.at, a.length) == 0) &&
         one->count[WASM_FUNCTION] == other->count[WASM_FUNCTION];
}

static uint32_t stack_pointer_by_name(const Inspector *self) {
  for (uint32_t i = 0; i < self->wasm.count[WASM_GLOBAL]; i++)
    if (span_is(self->names.globals[i], "__stack_pointer"))
      return i;
  return AUDIT_NONE;
}

/* ---- What an allocator costs ---- */

static bool is_allocator(const Inspector *self, uint32_t node) {
  return node < self->audit.tables && (self->audit.nodes[node].facts & AUDIT_DLMALLOC ||
                                       allocator_of(self->names.functions[node]));
}

/* What belongs to an allocator, where there is one. */
static bool gives_back(struct span name) {
  static const char *const names[] = {"free",           "_free",           "cfree",
                                      "__rust_dealloc", "__wbindgen_free", "__rdl_dealloc",
                                      "_ZdlPv",         "_ZdaPv"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (span_is(name, names[i]))
      return true;
  return false;
}

static bool has_allocator(const Inspector *self) {
  for (uint32_t i = 0; i < self->audit.tables; i++)
    if (self->audit.nodes[i].facts & AUDIT_REACHED && is_allocator(self, i))
      return true;
  return false;
}

static uint32_t meet(struct parts *parts, uint32_t node, uint32_t waiting) {
  if (parts->is_met[node] || parts->is_part[node])
    return waiting;
  parts->is_met[node] = true;
  parts->queue[waiting] = node;
  return waiting + 1;
}

/* Walks from the host's entries on, round the functions of allocators. */
static void meet_all(const Inspector *self, struct parts *parts) {
  const struct audit *audit = &self->audit;
  uint32_t waiting = 0;
  const bool is_there = has_allocator(self);
  for (uint32_t i = 0; i <= audit->tables; i++) {
    parts->is_met[i] = false;
    parts->is_part[i] = is_there && i < audit->tables &&
                        (is_allocator(self, i) || gives_back(self->names.functions[i]));
  }
  for (uint32_t i = 0; i <= audit->tables; i++)
    if (audit->nodes[i].facts & AUDIT_REACHED && audit->nodes[i].caller == AUDIT_NONE)
      waiting = meet(parts, i, waiting);
  for (uint32_t i = 0; i < waiting; i++) {
    const struct audit_node *node = &audit->nodes[parts->queue[i]];
    for (uint32_t call = node[0].first_call; call < node[1].first_call; call++)
      waiting = meet(parts, audit->calls[call].to, waiting);
  }
}

/* ---- All that is known ---- */

static void read_all(Inspector *self, void *space) {
  struct parts parts = divide(self, space);
  self->debug_is_same = self->has_debug && wasm_index(&self->debug, parts.debug) &&
                        same_code(&self->wasm, &self->debug);
  const struct wasm *told = self->debug_is_same ? &self->debug : &self->wasm;
  const struct span names = wasm_custom(told, "name");
  self->has_names = names.length != 0;
  names_make(&self->names, &self->wasm, names, parts.names);
  audit_make(&self->audit, &self->wasm, stack_pointer_by_name(self), parts.audit);
  self->retained = retained_make(&self->audit, parts.retained);
  self->is_met = parts.is_met;
  meet_all(self, &parts);

  self->sizes = sizes_begin(&self->wasm, false);
  self->imports = wasm_items(&self->wasm, WASM_IMPORT_SECTION);
  self->exports = wasm_items(&self->wasm, WASM_EXPORT_SECTION);
  self->line_sections = (struct line_sections){.line = wasm_custom(told, ".debug_line"),
                                               .line_str = wasm_custom(told, ".debug_line_str"),
                                               .str = wasm_custom(told, ".debug_str")};
  self->has_lines = self->line_sections.line.length != 0;
  if (self->has_lines)
    lines_begin(&self->lines, &self->line_sections);
  self->step = NOTHING;
}

void inspector_take(Inspector *self, uint8_t *space, size_t space_len) {
  const uint32_t needed = inspector_needs(self);
  if (!space || !needed || space_len < needed)
    return;
  if (self->step == INDEX)
    index_module(self, space);
  else
    read_all(self, space);
}

/* The lists are there; an error, or space that is still needed, leaves them empty. */
static bool is_ready(const Inspector *self) {
  return self->step == NOTHING && !self->error;
}

/* ---- Totals ---- */

/* The second file tells that the module was linked without a stack. */
static bool is_stackless(const Inspector *self) {
  return self->debug_is_same && span_is(wasm_custom(&self->debug, "tare.stack"), "none");
}

static uint32_t flags_of(const Inspector *self) {
  const struct audit *audit = &self->audit;
  const struct wasm_limits limits = self->wasm.memory;
  uint32_t flags = 0;
  flags |= self->has_names ? FLAG_HAS_NAMES : 0;
  flags |= self->debug_is_same ? FLAG_HAS_DEBUG : 0;
  flags |= audit->is_bounded || is_stackless(self) ? FLAG_IS_BOUNDED : 0;
  flags |= audit->stack_pointer != AUDIT_NONE ? FLAG_HAS_POINTER : 0;
  flags |= audit->is_pointer_named ? FLAG_IS_POINTER_NAMED : 0;
  flags |= limits.is_shared ? FLAG_IS_SHARED : 0;
  flags |= limits.is_64 ? FLAG_IS_64 : 0;
  flags |= limits.page_bits ? 0 : FLAG_HAS_BYTE_PAGES;
  for (uint32_t i = 0; i < self->wasm.count[WASM_GLOBAL]; i++)
    flags |= self->wasm.globals[i].is_mutable ? FLAG_HAS_VARIABLE : 0;
  return flags;
}

void inspector_totals(const Inspector *self, uint32_t totals[TOTALS]) {
  const struct wasm *wasm = &self->wasm;
  const uint8_t *code = wasm->sections[WASM_CODE_SECTION].content.at;
  memset(totals, 0, TOTALS * sizeof *totals);
  if (!is_ready(self))
    return;
  totals[TOTAL_FUNCTIONS] = wasm->count[WASM_FUNCTION];
  totals[TOTAL_IMPORTED_FUNCTIONS] = wasm->imported[WASM_FUNCTION];
  totals[TOTAL_MEMORIES] = wasm->count[WASM_MEMORY];
  totals[TOTAL_IMPORTED_MEMORIES] = wasm->imported[WASM_MEMORY];
  totals[TOTAL_LEAST_LOW] = (uint32_t)wasm->memory.least;
  totals[TOTAL_LEAST_HIGH] = (uint32_t)(wasm->memory.least >> 32);
  totals[TOTAL_MOST_LOW] = (uint32_t)wasm->memory.most;
  totals[TOTAL_MOST_HIGH] = (uint32_t)(wasm->memory.most >> 32);
  totals[TOTAL_FEATURES] = wasm->features;
  totals[TOTAL_FLAGS] = flags_of(self);
  totals[TOTAL_STACK] = self->audit.stack;
  totals[TOTAL_DEEPEST] = self->audit.deepest;
  totals[TOTAL_CODE_AT] = place_of(self, code);
  totals[TOTAL_POINTER] = self->audit.stack_pointer;
  totals[TOTAL_RIVAL] = self->audit.rival;
}

/* ---- Lists ---- */

static void put_span(const Inspector *self, uint32_t *place, struct span span) {
  place[0] = span.length ? place_of(self, span.at) : 0;
  place[1] = (uint32_t)span.length;
}

static void put_row(const Inspector *self, uint32_t *out, const struct size_row *row) {
  const bool has_items = row->section == WASM_CODE_SECTION || row->section == WASM_DATA_SECTION ||
                         row->section == WASM_ELEMENT_SECTION;
  struct span name = row->name;
  uint64_t offset = 0;
  memset(out, 0, ROW_NUMBERS * sizeof *out);
  out[ROW_KIND] = row->kind;
  out[ROW_SECTION] = row->section;
  out[ROW_INDEX] = row->index;
  out[ROW_BYTES] = (uint32_t)row->bytes.length;
  if (row->kind == SIZE_SECTION && has_items)
    out[ROW_FLAGS] = ROW_IS_HEAD;
  if (row->kind == SIZE_FUNCTION) {
    name = self->names.functions[row->index];
    out[ROW_RETAINED] = (uint32_t)self->retained[row->index];
    if (self->audit.nodes[row->index].facts & AUDIT_REACHED)
      out[ROW_FLAGS] = ROW_IS_REACHED;
  }
  if (row->kind == SIZE_DATA)
    name = self->names.data[row->index];
  if ((row->kind == SIZE_DATA || row->kind == SIZE_ELEMENT) && size_row_offset(row, &offset)) {
    out[ROW_FLAGS] = ROW_HAS_OFFSET;
    out[ROW_OFFSET_LOW] = (uint32_t)offset;
    out[ROW_OFFSET_HIGH] = (uint32_t)(offset >> 32);
  }
  put_span(self, &out[ROW_NAME], name);
}

size_t inspector_next_rows(Inspector *self, uint32_t *rows, size_t rows_cap) {
  size_t length = 0;
  struct size_row row;
  while (is_ready(self) && rows_cap - length >= ROW_NUMBERS && sizes_next(&self->sizes, &row)) {
    put_row(self, rows + length, &row);
    length += ROW_NUMBERS;
  }
  return length;
}

/* The number of a text; all of them are constants of inspect/, of which there are few. */
static uint32_t text_number(Inspector *self, const char *text) {
  for (uint32_t i = 1; i < INSPECTOR_TEXTS; i++) {
    if (!self->texts[i])
      self->texts[i] = text;
    if (self->texts[i] == text)
      return i;
  }
  return 0;
}

const char *inspector_text(const Inspector *self, uint32_t text) {
  return text < INSPECTOR_TEXTS ? self->texts[text] : NULL;
}

static void put_node(Inspector *self, uint32_t *out, uint32_t index) {
  const struct audit_node *node = &self->audit.nodes[index];
  const bool is_function = index < self->audit.tables;
  const struct span name = is_function ? self->names.functions[index] : (struct span){0};
  const char *allocator = node->facts & AUDIT_DLMALLOC ? "dlmalloc" : allocator_of(name);
  put_span(self, &out[NODE_NAME], name);
  out[NODE_FACTS] = node->facts;
  if (node->facts & AUDIT_REACHED && !self->is_met[index])
    out[NODE_FACTS] |= INSPECTOR_ALLOCATES;
  out[NODE_FAULT] = node->fault;
  out[NODE_FAULT_AT] = place_of(self, node->fault_at);
  out[NODE_FRAME] = node->frame;
  out[NODE_NEXT] = node->next;
  out[NODE_CALLER] = node->caller;
  out[NODE_ENTRY] = node->entry;
  out[NODE_STEPS] = node->steps;
  out[NODE_ALLOCATOR] = is_function && allocator ? text_number(self, allocator) : 0;
}

size_t inspector_next_nodes(Inspector *self, uint32_t *nodes, size_t nodes_cap) {
  size_t length = 0;
  while (is_ready(self) && nodes_cap - length >= NODE_NUMBERS && self->node <= self->audit.tables) {
    put_node(self, nodes + length, self->node++);
    length += NODE_NUMBERS;
  }
  return length;
}

static bool next_trap(Inspector *self, struct trap_site *site) {
  for (; self->trapping < self->audit.tables; self->trapping++) {
    const uint32_t facts = self->audit.nodes[self->trapping].facts;
    if (!(facts & AUDIT_REACHED) || !(facts & AUDIT_TRAPS))
      continue;
    if (!self->is_in_trapping)
      trap_sites_begin(&self->traps, &self->wasm, self->trapping);
    self->is_in_trapping = trap_sites_next(&self->traps, site);
    if (self->is_in_trapping)
      return true;
  }
  return false;
}

size_t inspector_next_traps(Inspector *self, uint32_t *traps, size_t traps_cap) {
  size_t length = 0;
  struct trap_site site;
  while (is_ready(self) && traps_cap - length >= TRAP_NUMBERS && next_trap(self, &site)) {
    uint32_t *out = traps + length;
    out[TRAP_AT] = place_of(self, site.at);
    out[TRAP_FUNCTION] = self->trapping;
    out[TRAP_OPCODE] = site.opcode;
    out[TRAP_WHEN] = text_number(self, site.when);
    length += TRAP_NUMBERS;
  }
  return length;
}

size_t inspector_next_imports(Inspector *self, uint32_t *imports, size_t imports_cap) {
  size_t length = 0;
  struct wasm_import import;
  while (is_ready(self) && imports_cap - length >= LINK_NUMBERS &&
         wasm_next_import(&self->imports, &import)) {
    uint32_t *out = imports + length;
    out[LINK_KIND] = import.kind;
    put_span(self, &out[LINK_MODULE], import.module);
    put_span(self, &out[LINK_NAME], import.name);
    out[LINK_INDEX] = 0;
    length += LINK_NUMBERS;
  }
  return length;
}

size_t inspector_next_exports(Inspector *self, uint32_t *exports, size_t exports_cap) {
  size_t length = 0;
  struct wasm_export export;
  while (is_ready(self) && exports_cap - length >= LINK_NUMBERS &&
         wasm_next_export(&self->exports, &export)) {
    uint32_t *out = exports + length;
    out[LINK_KIND] = export.kind;
    put_span(self, &out[LINK_MODULE], (struct span){0});
    put_span(self, &out[LINK_NAME], export.name);
    out[LINK_INDEX] = export.index;
    length += LINK_NUMBERS;
  }
  return length;
}

/* ---- Lines ---- */

size_t inspector_next_lines(Inspector *self, uint32_t *lines, size_t lines_cap) {
  size_t length = 0;
  struct line_row row;
  while (is_ready(self) && self->has_lines && lines_cap - length >= LINE_NUMBERS &&
         lines_next(&self->lines, &row)) {
    uint32_t *out = lines + length;
    out[LINE_BEGIN] = row.begin;
    out[LINE_END] = row.end;
    out[LINE_LINE] = row.line;
    out[LINE_COLUMN] = row.column;
    out[LINE_UNIT] = (uint32_t)row.unit;
    out[LINE_FILE] = row.file;
    length += LINE_NUMBERS;
  }
  return length;
}

void inspector_file(const Inspector *self, uint32_t unit, uint32_t file, uint32_t place[4]) {
  struct line_file found = {0};
  memset(place, 0, 4 * sizeof *place);
  if (!is_ready(self) || !self->has_lines || unit >= self->line_sections.line.length ||
      !lines_file(&self->line_sections, unit, file, &found))
    return;
  put_span(self, &place[0], found.directory);
  put_span(self, &place[2], found.name);
}

/* ---- Constants ---- */

const char *inspector_opcode(uint32_t opcode) {
  return opcode_name(opcode);
}

const char *inspector_engine(uint32_t engine) {
  return engine < ENGINES ? engine_names[engine] : NULL;
}

const char *inspector_feature(uint32_t feature) {
  return feature < FEATURES ? features[feature].name : NULL;
}

const char *inspector_since(uint32_t used, uint32_t engine) {
  return engine < ENGINES ? features_since(used, (enum engine)engine) : NULL;
}
