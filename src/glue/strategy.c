#include "glue/strategy.h"

#include "lower/lower.h"

#include <stdlib.h>
#include <string.h>

enum {
  PAGE = 65536,
  MOST_PAGES = 65535, /* one less than there can be: in C, what ends with the last ends at NULL */
  LEAST_UNIT = 8,
  TOP_UNIT = 16,
  ARGUMENT = 65536,
};

static const char strategies[] = "slab, static, pool=N, swap, heap=NAME";

bool strategy_parse(struct arena *arena, struct report *report, const char *text,
                    struct strategy *strategy) {
  if (strcmp(text, "slab") == 0) {
    *strategy = (struct strategy){.kind = STRATEGY_SLAB};
  } else if (strcmp(text, "static") == 0) {
    *strategy = (struct strategy){.kind = STRATEGY_POOL, .instances = 1};
  } else if (strcmp(text, "swap") == 0) {
    *strategy = (struct strategy){.kind = STRATEGY_SWAP};
  } else if (strncmp(text, "pool=", 5) == 0) {
    char *end;
    const unsigned long count = strtoul(text + 5, &end, 10);
    *strategy = (struct strategy){.kind = STRATEGY_POOL, .instances = (uint32_t)count};
    if (text[5] >= '1' && text[5] <= '9' && !*end && count <= UINT32_MAX / LEAST_UNIT)
      return true;
    report_failure(report, "--memory=%s: a pool needs a number of instances, as in pool=100", text);
    return false;
  } else if (strncmp(text, "heap=", 5) == 0) {
    *strategy = (struct strategy){.kind = STRATEGY_HEAP};
    return allocator_parse(arena, report, "--memory=heap=", text + 5, &strategy->allocator);
  } else {
    report_failure(report, "--memory=%s: no such strategy; there are: %s", text, strategies);
    return false;
  }
  return true;
}

static uint64_t round_up(uint64_t value, uint64_t unit) {
  return (value + unit - 1) / unit * unit;
}

uint32_t layout_slot(const struct layout *layout, const struct class *class) {
  return (uint32_t)round_up(class->size, layout->unit);
}

static uint32_t instances_taken(const struct lowered *lowered, const struct class *class) {
  uint32_t count = lowered->self == class;
  for (size_t i = 0; i < lowered->value_count; i++)
    count += lowered->values[i].class == class;
  return count;
}

uint32_t layout_places(const struct api *api, const struct class *class) {
  uint32_t most = 1;
  for (size_t i = 0; i < api->export_count; i++) {
    const uint32_t taken = instances_taken(api->exports[i]->lowered, class);
    most = taken > most ? taken : most;
  }
  return most;
}

/* The size of a block of `length` bytes, as memory$block() of runtime/alloc.js has it, or more. */
static uint64_t block_of(uint64_t length, uint64_t unit) {
  return round_up(length + length / 4, unit);
}

/* Scratch that a call may need, with 64 KiB for every argument whose length the header leaves open.
 */
static uint64_t scratch_of(const struct lowered *lowered) {
  uint64_t total = 0;
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (value->passing != PASS_KEPT)
      total += value->is_open ? ARGUMENT : round_up(value->room, LEAST_UNIT);
  }
  return total;
}

/* Bytes for what C keeps, in memory that does not grow: for each instance where the header says how
 * many they are, or else once 64 KiB; and once more for a call that replaces it. */
static uint64_t kept_of(const struct strategy *strategy, const struct lowered *lowered,
                        uint64_t unit) {
  const struct class *keeper = lower_keeper(lowered);
  const uint64_t keepers = keeper ? strategy->instances : 1;
  uint64_t total = 0;
  for (size_t i = 0; i < lowered->value_count; i++) {
    const struct value *value = &lowered->values[i];
    if (value->passing == PASS_KEPT)
      total +=
          value->is_open ? 2 * (uint64_t)ARGUMENT : (keepers + 1) * block_of(value->room, unit);
  }
  return total;
}

static bool check_class(struct report *report, const struct strategy *strategy,
                        const struct class *class) {
  const bool is_swap = strategy->kind == STRATEGY_SWAP;
  if (class->value) /* nothing of it lies in memory */
    return true;
  if (class->is_handle && (is_swap || strategy->instances == 1)) {
    report_error(report, class->at,
                 "C allocates the instances of '%s' itself, and --memory=%s is for one at a time; "
                 "use another strategy, such as slab or pool=N",
                 class->c_name, is_swap ? "swap" : "static");
    return false;
  }
  if (is_swap && class->is_given) {
    report_error(
        report, class->at,
        "C passes instances of '%s' to a callback, and under --memory=swap they change "
        "places; use another strategy, or leave them out of what JavaScript gets, with the "
        "mark 'skip' on the callback's parameter",
        class->c_name);
    return false;
  }
  if (strategy->kind == STRATEGY_SWAP && class->is_kept) {
    report_error(report, class->at,
                 "an instance of '%s' is marked 'keep', and under --memory=swap instances change "
                 "places; use another strategy",
                 class->c_name);
    return false;
  }
  if (strategy->kind != STRATEGY_SWAP || !class->has_pointers)
    return true;
  report_error(report, class->at,
               "'%s' holds a pointer, and under --memory=swap instances change places; use another "
               "strategy",
               class->c_name);
  return false;
}

bool layout_make(struct arena *arena, struct report *report, const struct api *api,
                 const struct strategy *strategy, uint32_t heap_base, uint32_t max_memory,
                 bool grows_itself, struct layout *layout) {
  *layout = (struct layout){.unit = LEAST_UNIT,
                            .classes = arena_alloc(arena, api->class_count * sizeof(uint32_t))};
  bool possible = true;
  for (size_t i = 0; i < api->class_count; i++) {
    if (api->classes[i]->alignment > layout->unit)
      layout->unit = (uint32_t)api->classes[i]->alignment;
    possible &= check_class(report, strategy, api->classes[i]);
  }
  const uint32_t top_unit = layout->unit > TOP_UNIT ? layout->unit : TOP_UNIT;
  uint64_t at = round_up(heap_base, top_unit), scratch = 0, kept = 0;
  for (size_t i = 0; i < api->class_count; i++) {
    const struct class *class = api->classes[i];
    uint64_t count = 0;
    if (strategy->kind == STRATEGY_POOL)
      count = strategy->instances;
    else if (strategy->kind == STRATEGY_SWAP)
      count = layout_places(api, class);
    layout->classes[i] = (uint32_t)at;
    at += count * layout_slot(layout, class);
    if (at > UINT32_MAX) /* before it can wrap, and before it is truncated */
      break;
  }
  at = round_up(at, top_unit);
  for (size_t i = 0; i < api->export_count; i++) {
    const uint64_t needed = scratch_of(api->exports[i]->lowered);
    scratch = needed > scratch ? needed : scratch;
    kept += kept_of(strategy, api->exports[i]->lowered, top_unit);
  }
  const bool is_fixed = strategy->kind == STRATEGY_POOL && !grows_itself;
  if (api->import_count + api->callback_count) /* one call that is made from within another */
    scratch *= 2;
  const uint64_t most = max_memory ? max_memory : (uint64_t)MOST_PAGES * PAGE;
  const uint64_t end = at + (is_fixed ? scratch + kept : 0);
  if (end > most) {
    report_failure(report, "%llu bytes of memory are needed, and there may be %llu%s",
                   (unsigned long long)end, (unsigned long long)most,
                   max_memory ? ", by --max-memory" : "");
    return false;
  }
  layout->top = (uint32_t)at;
  layout->pages = (uint32_t)(round_up(is_fixed && max_memory ? most : end, PAGE) / PAGE);
  layout->max_pages = is_fixed ? layout->pages : max_memory / PAGE;
  return possible;
}
