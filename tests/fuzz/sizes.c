/*
 * Rows, names and retained bytes of any module: the rows follow each other from its first byte to
 * its last; names lie within it; and on small modules a function retains just what the host does
 * not reach without it.
 */
#include "check.h"

#include "inspect/allocators.h"
#include "inspect/features.h"
#include "inspect/names.h"
#include "inspect/retained.h"
#include "inspect/sizes.h"

#include <string.h>

static void check_rows(const struct wasm *wasm, bool by_section) {
  struct sizes sizes = sizes_begin(wasm, by_section);
  struct size_row row;
  const uint8_t *at = wasm->bytes.at;
  while (sizes_next(&sizes, &row)) {
    CHECK(row.bytes.at == at && row.bytes.length);
    at += row.bytes.length;
  }
  CHECK(at == wasm->bytes.at + wasm->bytes.length);
}

static void check_names(const struct wasm *wasm) {
  struct names names;
  void *space = exactly(names_space(wasm));
  const uint8_t *end = wasm->bytes.at + wasm->bytes.length;
  names_make(&names, wasm, wasm_custom(wasm, "name"), space);
  for (uint32_t i = 0; i < wasm->count[WASM_FUNCTION]; i++) {
    const struct span name = names.functions[i];
    CHECK(!name.length || (name.at >= wasm->bytes.at && name.at + name.length <= end));
    allocator_of(name);
  }
  free(space);
}

/* The bytes of functions that the host still reaches if one is not there. */
static size_t reached_without(const struct audit *audit, uint32_t missing) {
  const uint32_t nodes = audit->tables + 1;
  uint32_t *waiting = exactly(nodes * sizeof *waiting), count = 0;
  bool *seen = exactly(nodes);
  size_t bytes = 0;
  for (uint32_t i = 0; i < nodes; i++) {
    const struct audit_node *node = &audit->nodes[i];
    seen[i] = i != missing && node->facts & AUDIT_REACHED && node->caller == AUDIT_NONE;
    if (seen[i])
      waiting[count++] = i;
  }
  while (count) {
    const uint32_t at = waiting[--count];
    bytes += at < audit->tables ? audit->wasm->functions[at].entry.length : 0;
    for (uint32_t call = audit->nodes[at].first_call; call < audit->nodes[at + 1].first_call;
         call++) {
      const uint32_t to = audit->calls[call].to;
      if (to == missing || seen[to])
        continue;
      seen[to] = true;
      waiting[count++] = to;
    }
  }
  free(waiting);
  free(seen);
  return bytes;
}

static void check_retained(const struct wasm *wasm) {
  enum { FEW = 24 };
  struct audit audit;
  void *audit_memory = exactly(audit_space(wasm)), *memory = exactly(retained_space(wasm));
  audit_make(&audit, wasm, AUDIT_NONE, audit_memory);
  const size_t *retained = retained_make(&audit, memory);
  const size_t all = reached_without(&audit, AUDIT_NONE);
  for (uint32_t i = 0; i < audit.tables; i++) {
    const size_t own = wasm->functions[i].entry.length;
    CHECK(retained[i] >= own);
    if (i >= FEW)
      continue;
    CHECK(audit.nodes[i].facts & AUDIT_REACHED ? retained[i] == all - reached_without(&audit, i)
                                               : retained[i] == own);
  }
  free(memory);
  free(audit_memory);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  struct wasm wasm;
  void *space;
  uint8_t *copy = exactly(length);
  if (length)
    memcpy(copy, bytes, length);
  if (check_module(&wasm, (struct span){copy, length}, &space)) {
    check_rows(&wasm, false);
    check_rows(&wasm, true);
    check_names(&wasm);
    check_retained(&wasm);
    for (int engine = 0; engine < ENGINES; engine++)
      features_since(wasm.features, (enum engine)engine);
    free(space);
  }
  free(copy);
  return 0;
}
