/*
 * What fuzz targets share. Each defines LLVMFuzzerTestOneInput, which libFuzzer calls, or replay.c.
 * What is broken ends the process.
 */
#ifndef TARE_FUZZ_CHECK_H
#define TARE_FUZZ_CHECK_H

#include "inspect/audit.h"
#include "inspect/traps.h"
#include "inspect/valid.h"

#include <stdio.h>
#include <stdlib.h>

#define CHECK(condition) ((condition) ? (void)0 : check_failed(#condition, __FILE__, __LINE__))

static inline void check_failed(const char *condition, const char *file, int line) {
  fprintf(stderr, "%s:%d: %s\n", file, line, condition);
  abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* As much memory as is asked for and no byte more, so that the sanitizer sees what goes beyond. */
static inline void *exactly(size_t size) {
  void *memory = malloc(size ? size : 1);
  CHECK(memory);
  return memory;
}

/** A module that was read and indexed; free `space` when done. False, and nothing to free, where
 * the bytes are none. */
static inline bool check_module(struct wasm *wasm, struct span bytes, void **space) {
  if (!wasm_read(wasm, bytes)) {
    CHECK(wasm->error && wasm->error_at <= bytes.length);
    return false;
  }
  *space = exactly(wasm_space(wasm));
  if (wasm_index(wasm, *space)) {
    CHECK(!wasm->error);
    return true;
  }
  CHECK(wasm->error && wasm->error_at <= bytes.length);
  free(*space);
  return false;
}

/** The way from the host to each function, and the way to where the stack is deepest, both end. */
static inline void check_audit(const struct audit *audit) {
  const uint32_t nodes = audit->tables + 1;
  CHECK(audit->deepest == AUDIT_NONE || audit->deepest < audit->tables);
  CHECK(audit->stack_pointer == AUDIT_NONE ||
        audit->stack_pointer < audit->wasm->count[WASM_GLOBAL]);
  for (uint32_t i = 0; i < nodes; i++) {
    const struct audit_node *node = &audit->nodes[i];
    CHECK(node[0].first_call <= node[1].first_call);
    CHECK(node->next == AUDIT_NONE || node->next < nodes);
    CHECK(node->caller == AUDIT_NONE || node->caller < nodes);
    if (node->facts & AUDIT_REACHED && node->caller != AUDIT_NONE)
      CHECK(audit->nodes[node->caller].facts & AUDIT_REACHED);
    if (node->facts & AUDIT_REACHED && !(node->facts & AUDIT_UNBOUNDED)) {
      CHECK(node->stack >= node->frame);
      for (uint32_t call = node[0].first_call; call < node[1].first_call; call++)
        CHECK(!(audit->nodes[audit->calls[call].to].facts & AUDIT_UNBOUNDED) &&
              (node->stack == UINT32_MAX ||
               node->stack >=
                   (uint64_t)audit->calls[call].depth + audit->nodes[audit->calls[call].to].stack));
    }
  }
  /* Depth by depth: a chain of callers longer than there are nodes would be a cycle. To be linear,
   * each node is walked from only once: `walked` holds those that lead to a root. */
  bool *walked = exactly(nodes);
  for (uint32_t i = 0; i < nodes; i++)
    walked[i] = false;
  for (uint32_t i = 0; i < nodes; i++) {
    uint32_t at = i, steps = 0;
    for (; at != AUDIT_NONE && !walked[at]; at = audit->nodes[at].caller)
      CHECK(steps++ < nodes);
    for (at = i; at != AUDIT_NONE && !walked[at]; at = audit->nodes[at].caller)
      walked[at] = true;
  }
  free(walked);
}

/** Whether an indexed module is valid, in exactly the space that is asked for. Sets its error. */
static inline bool check_valid(struct wasm *wasm) {
  void *space = exactly(valid_space(wasm));
  const enum valid valid = valid_check(wasm, space);
  CHECK((valid == VALID) == !wasm->error);
  CHECK(valid == VALID || wasm->error_at < wasm->bytes.length);
  free(space);
  return valid == VALID;
}

/** All analyses of an indexed module, each in exactly the space that it asks for. */
static inline void check_analyses(const struct wasm *wasm) {
  struct audit audit;
  void *space = exactly(audit_space(wasm));
  audit_make(&audit, wasm, AUDIT_NONE, space);
  check_audit(&audit);
  for (uint32_t i = wasm->imported[WASM_FUNCTION]; i < audit.tables; i++) {
    struct trap_sites sites;
    struct trap_site site;
    bool has_site = false;
    trap_sites_begin(&sites, wasm, i);
    for (; trap_sites_next(&sites, &site); has_site = true)
      CHECK(site.when && site.at >= wasm->functions[i].body.at &&
            site.at < wasm->functions[i].body.at + wasm->functions[i].body.length);
    CHECK(has_site == !!(audit.nodes[i].facts & AUDIT_TRAPS));
  }
  for (uint32_t i = 0; i < wasm->count[WASM_GLOBAL] && i < 4; i++)
    audit_make(&audit, wasm, i, space);
  free(space);
}

#endif
