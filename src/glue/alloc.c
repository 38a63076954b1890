/* Blocks of linear memory, for alloc() and for what C keeps. */
#include "glue/emit.h"

void glue_write_blocks(struct glue *glue) {
  const struct glue_options *options = glue->options;
  const bool is_heap = options->strategy->kind == STRATEGY_HEAP;
  const bool is_host = is_heap && options->strategy->allocator == ALLOCATOR_HOST;
  const bool is_fixed = options->strategy->kind == STRATEGY_POOL;
  const uint32_t unit = options->layout->unit > 16 ? options->layout->unit : 16;
  const char *claim = glue->nests             ? "nested$claim"
                      : options->grows_itself ? "claimShared"
                      : is_fixed              ? "claimBlock"
                                              : "claim";
  const char *reserve = glue->nests && is_fixed && !options->grows_itself ? ", nested$fit" : "";
  const char *fresh,
      *freed = options->debug ? "debug$fill(taken(cell), cell.length, 0xdd)" : "taken(cell)";
  if (is_heap)
    fresh =
        arena_format(glue->arena, "claimed(%s(length || 1))", is_host ? "hostMalloc" : "$malloc");
  else
    fresh = arena_format(glue->arena, "%s((memory$free[size] \?\?= []), size%s)", claim, reserve);
  if (options->debug)
    fresh = arena_format(glue->arena, "debug$fill(%s, length, 0xcd)", fresh);
  if (!is_heap)
    glue_line(glue, 0, "%s memory$free = {}", glue_books(glue));
  glue_line(glue, 0, "const memory$take = (length) => {");
  if (!is_heap)
    glue_line(glue, 1, "const size = memory$block(length, %u)", unit);
  glue_line(glue, 1, "return %s", fresh);
  glue_line(glue, 0, "}");
  glue_line(glue, 0, "const memory$give = (cell) => {");
  if (glue->nests && options->alloc)
    glue_line(glue, 1, "nested$spare(cell)");
  if (is_heap)
    glue_line(glue, 1, "%s(%s)", is_host ? "hostFree" : "$free", freed);
  else
    glue_line(glue, 1, "memory$free[memory$block(cell.length, %u)].push(%s)", unit, freed);
  glue_line(glue, 0, "}");
}

void glue_write_alloc(struct glue *glue) {
  const char *prefix = glue_export_as(glue, "alloc", "alloc");
  if (!glue->options->release) {
    glue_line(glue, 0, "%sconst alloc = (length) => new memory$Allocation(length)\n", prefix);
    return;
  }
  glue_line(glue, 0, "%sconst alloc = (length) => {", prefix);
  glue_line(glue, 1, "const allocation = new memory$Allocation(length)");
  glue_line(glue, 1, "release$add(allocation[memory$cell])");
  glue_line(glue, 1, "return allocation");
  glue_line(glue, 0, "}\n");
}
