#include "compile/order.h"

#include "compile/module.h"
#include "inspect/code.h"
#include "show/compress.h"

#include <string.h>

enum {
  MOST = 64,           /* functions, types, and locals of a function: each number is one byte */
  LONGEST = 64 * 1024, /* bytes of a module, so that no build waits long */
  USUAL_TRIES = 500,
  USUAL_WORK = 700000, /* bytes to compress: what takes some 20 ms */
};

/* A byte of a function that changes with the order. */
struct site {
  uint32_t at; /* in its entry */
  uint8_t number;
  bool is_call; /* else it is a local's */
};

struct function {
  struct span entry; /* in `bytes` */
  uint8_t type;
  struct site *sites;
  size_t site_count;
  uint8_t run_count; /* of locals of one type, at least two; and where each begins and ends */
  uint8_t runs[MOST][2];
};

/* One order of everything: the number that each has now. */
struct order {
  uint8_t functions[MOST], types[MOST];
  uint8_t locals[MOST][MOST]; /* by function */
};

struct search {
  struct arena *arena;
  struct wasm wasm;
  const uint8_t *bytes; /* in the order that it came with */
  size_t length;
  struct function functions[MOST];
  struct span types[MOST];
  uint8_t function_count, type_count; /* that may move; functions are the defined ones */
  struct {
    size_t at;
    uint8_t function;
  } exports[256];
  size_t export_count;
  uint8_t *out; /* in the order that is tried */
  uint64_t random;
};

/* ---- What may change ---- */

static void add_site(struct search *search, struct function *function, const uint8_t *at,
                     bool is_call) {
  struct site *site =
      arena_push(search->arena, &function->sites, &function->site_count, sizeof *site);
  *site = (struct site){(uint32_t)(at - function->entry.at), *at, is_call};
}

/* The locals behind the parameters, which wasm-opt leaves in one run a type; false where they are
 * too many. */
static bool read_runs(struct function *function, const struct wasm *wasm, uint32_t index) {
  const struct wasm_function *of = &wasm->functions[index];
  struct cursor body = {
      .start = of->body.at, .at = of->body.at, .end = of->body.at + of->body.length};
  uint64_t first = wasm->types[of->type].params.length;
  for (uint32_t runs = cursor_u32(&body); runs; runs--) {
    const uint64_t end = first + cursor_u32(&body);
    cursor_byte(&body);
    if (end > MOST)
      return false;
    if (end - first > 1) {
      uint8_t *run = function->runs[function->run_count++];
      run[0] = (uint8_t)first;
      run[1] = (uint8_t)end;
    }
    first = end;
  }
  return first <= MOST;
}

/* False where the function has something that is not provided for. */
static bool read_function(struct search *search, uint32_t index) {
  const struct wasm *wasm = &search->wasm;
  struct function *function = &search->functions[index - wasm->imported[WASM_FUNCTION]];
  struct code code;
  struct instruction instruction;
  function->entry = wasm->functions[index].entry;
  function->type = (uint8_t)wasm->functions[index].type;
  if (!read_runs(function, wasm, index))
    return false;
  code_begin(&code, wasm, &wasm->functions[index]);
  while (code_next(&code, &instruction)) {
    const uint8_t immediate = instruction.shape.immediate;
    const bool is_call = immediate == IMMEDIATE_FUNCTION;
    if (immediate == IMMEDIATE_LOCAL || is_call)
      add_site(search, function, instruction.at + 1, is_call);
    else if (immediate == IMMEDIATE_TYPE_TABLE || immediate == IMMEDIATE_CATCHES ||
             (immediate == IMMEDIATE_BLOCK && instruction.at[1] < 0x40))
      return false; /* refers to a type */
  }
  return true;
}

static void read_types(struct search *search) {
  struct cursor items = wasm_items(&search->wasm, WASM_TYPE_SECTION);
  for (uint8_t i = 0; i < search->type_count; i++) {
    const uint8_t *start = items.at;
    cursor_byte(&items);
    cursor_skip(&items, cursor_u32(&items)); /* params */
    cursor_skip(&items, cursor_u32(&items)); /* results */
    search->types[i] = (struct span){start, (size_t)(items.at - start)};
  }
}

static bool read_exports(struct search *search) {
  struct cursor items = wasm_items(&search->wasm, WASM_EXPORT_SECTION);
  struct wasm_export export;
  while (wasm_next_export(&items, &export)) {
    if (export.kind != WASM_FUNCTION)
      continue;
    if (search->export_count == sizeof search->exports / sizeof *search->exports)
      return false;
    search->exports[search->export_count].at = (size_t)(items.at - 1 - search->bytes);
    search->exports[search->export_count++].function = (uint8_t)export.index;
  }
  return true;
}

/* Whether something beside calls and exports refers to functions. */
static bool has_references(const struct wasm *wasm) {
  for (uint32_t i = wasm->imported[WASM_GLOBAL]; i < wasm->count[WASM_GLOBAL]; i++)
    if (wasm->globals[i].is_function)
      return true;
  return wasm->has_start || wasm->sections[WASM_ELEMENT_SECTION].count;
}

/* Whether a module is one whose order this can change: small, and simple. */
static bool read_search(struct search *search, struct bytes bytes) {
  struct wasm *wasm = &search->wasm;
  if (bytes.length > LONGEST)
    return false;
  search->length = bytes.length;
  search->bytes = bytes.at;
  if (!wasm_read(wasm, (struct span){bytes.at, bytes.length}) ||
      !wasm_index(wasm, arena_alloc(search->arena, wasm_space(wasm))) ||
      wasm->count[WASM_FUNCTION] > MOST || wasm->sections[WASM_TYPE_SECTION].count > MOST ||
      wasm->sections[WASM_TAG_SECTION].count || has_references(wasm))
    return false;
  const uint32_t imported = wasm->imported[WASM_FUNCTION];
  search->function_count = (uint8_t)(wasm->count[WASM_FUNCTION] - imported);
  search->type_count = imported ? 0 : (uint8_t)wasm->sections[WASM_TYPE_SECTION].count;
  for (uint32_t i = imported; i < wasm->count[WASM_FUNCTION]; i++)
    if (!read_function(search, i))
      return false;
  read_types(search);
  return search->function_count && read_exports(search);
}

/* ---- An order ---- */

/* The numbers that are `order` seen from the other side. */
static void invert(const uint8_t *order, uint8_t count, uint8_t *places) {
  for (uint8_t i = 0; i < count; i++)
    places[order[i]] = i;
}

static uint8_t *put(uint8_t *out, struct span span) {
  memcpy(out, span.at, span.length);
  return out + span.length;
}

/* Writes the module in this order. What is no part of it is there already. */
static void write_order(struct search *search, const struct order *order) {
  const struct wasm *wasm = &search->wasm;
  const uint8_t imported = (uint8_t)wasm->imported[WASM_FUNCTION];
  uint8_t functions[MOST], types[MOST];
  invert(order->functions, search->function_count, functions);
  invert(order->types, search->type_count, types);
  if (search->type_count) {
    uint8_t *out = search->out + (search->types[0].at - search->bytes);
    for (uint8_t i = 0; i < search->type_count; i++)
      out = put(out, search->types[order->types[i]]);
  }
  const struct cursor declared = wasm_items(wasm, WASM_FUNCTION_SECTION);
  uint8_t *declaration = search->out + (declared.at - search->bytes);
  uint8_t *out = search->out + (search->functions[0].entry.at - search->bytes);
  for (uint8_t i = 0; i < search->function_count; i++) {
    const struct function *function = &search->functions[order->functions[i]];
    const uint8_t *locals = order->locals[order->functions[i]];
    *declaration++ = search->type_count ? types[function->type] : function->type;
    uint8_t *const entry = out;
    out = put(out, function->entry);
    for (size_t k = 0; k < function->site_count; k++) {
      const struct site *site = &function->sites[k];
      if (!site->is_call)
        entry[site->at] = locals[site->number];
      else if (site->number >= imported)
        entry[site->at] = (uint8_t)(imported + functions[site->number - imported]);
    }
  }
  for (size_t i = 0; i < search->export_count; i++)
    if (search->exports[i].function >= imported)
      search->out[search->exports[i].at] =
          (uint8_t)(imported + functions[search->exports[i].function - imported]);
}

/* ---- The search ---- */

/* Knuth's linear congruential generator. */
static uint32_t random_below(struct search *search, uint32_t end) {
  search->random = search->random * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)((search->random >> 33) % end);
}

static void swap(uint8_t *numbers, uint32_t i, uint32_t k) {
  const uint8_t number = numbers[i];
  numbers[i] = numbers[k];
  numbers[k] = number;
}

/* Two change places, or one goes elsewhere and those between move up. */
static void shuffle(struct search *search, uint8_t *numbers, uint32_t count) {
  uint32_t i = random_below(search, count), k = random_below(search, count);
  if (random_below(search, 2)) {
    swap(numbers, i, k);
    return;
  }
  for (; i < k; i++)
    swap(numbers, i, i + 1);
  for (; i > k; i--)
    swap(numbers, i, i - 1);
}

static void change(struct search *search, struct order *order) {
  uint32_t choices = search->function_count + search->type_count;
  for (uint8_t i = 0; i < search->function_count; i++)
    for (uint8_t k = 0; k < search->functions[i].run_count; k++)
      choices += search->functions[i].runs[k][1] - search->functions[i].runs[k][0];
  uint32_t choice = random_below(search, choices);
  if (choice < search->function_count) {
    shuffle(search, order->functions, search->function_count);
    return;
  }
  choice -= search->function_count;
  if (choice < search->type_count) {
    shuffle(search, order->types, search->type_count);
    return;
  }
  choice -= search->type_count;
  for (uint8_t i = 0; i < search->function_count; i++)
    for (uint8_t k = 0; k < search->functions[i].run_count; k++) {
      const uint8_t *run = search->functions[i].runs[k];
      const uint32_t count = run[1] - run[0];
      if (choice < count) {
        shuffle(search, order->locals[i] + run[0], count);
        return;
      }
      choice -= count;
    }
}

static size_t measure(const struct search *search, struct meter *meter) {
  return meter_bits(meter, (struct bytes){search->out, search->length});
}

/* Climbs: a change is kept unless it makes the module longer. Returns the last that was kept. */
static struct order climb(struct search *search, struct meter *meter, uint32_t tries) {
  struct order best;
  for (int i = 0; i < MOST; i++) {
    best.functions[i] = best.types[i] = (uint8_t)i;
    for (int k = 0; k < MOST; k++)
      best.locals[i][k] = (uint8_t)k;
  }
  for (size_t least = measure(search, meter); tries; tries--) {
    struct order order = best;
    change(search, &order);
    write_order(search, &order);
    const size_t bits = measure(search, meter);
    if (bits > least)
      continue;
    least = bits;
    best = order;
  }
  return best;
}

static uint32_t usual_tries(size_t length) {
  return length > USUAL_WORK / USUAL_TRIES ? (uint32_t)(USUAL_WORK / length) : USUAL_TRIES;
}

struct ordered order_module(struct arena *arena, struct bytes module, uint32_t tries) {
  const struct module_changes nothing = {0};
  struct search *search = arena_alloc(arena, sizeof *search);
  search->arena = arena;
  module = module_rewrite(arena, module, &nothing);
  if (!tries || !read_search(search, module))
    return (struct ordered){module, NULL};
  search->out = arena_alloc(arena, module.length);
  memcpy(search->out, module.at, module.length);
  struct meter *meter = meter_open();
  const struct order best =
      climb(search, meter, tries == ORDER_USUAL ? usual_tries(module.length) : tries);
  meter_close(meter);
  write_order(search, &best);
  uint32_t *functions = arena_alloc(arena, search->function_count * sizeof *functions);
  for (uint8_t i = 0; i < search->function_count; i++)
    functions[i] = best.functions[i];
  return (struct ordered){{search->out, search->length}, functions};
}
