/*
 * Time that hostile modules take, each built to be the worst of its kind, at one size, twice and
 * four times that. What is linear takes about twice as long each time. Run by `make bench-inspect`.
 */
#include "inspect/audit.h"
#include "inspect/traps.h"
#include "inspect/valid.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct bytes {
  uint8_t *at;
  size_t length, capacity;
};

static void add(struct bytes *to, const void *bytes, size_t length) {
  if (to->length + length > to->capacity) {
    to->capacity = 2 * (to->length + length);
    to->at = realloc(to->at, to->capacity);
    if (!to->at)
      abort();
  }
  if (length)
    memcpy(to->at + to->length, bytes, length);
  to->length += length;
}

#define ADD(to, ...) add(to, (const uint8_t[]){__VA_ARGS__}, sizeof(const uint8_t[]){__VA_ARGS__})

static void add_number(struct bytes *to, size_t number) {
  do {
    const uint8_t byte = number & 0x7f;
    number >>= 7;
    ADD(to, (uint8_t)(byte | (number ? 0x80 : 0)));
  } while (number);
}

static void add_section(struct bytes *to, uint8_t id, struct bytes *content) {
  ADD(to, id);
  add_number(to, content->length);
  add(to, content->at, content->length);
  content->length = 0;
}

/* Another one for each number. */
static void add_name(struct bytes *to, size_t number) {
  ADD(to, 5);
  for (int i = 0; i < 5; i++, number /= 26)
    ADD(to, (uint8_t)('a' + number % 26));
}

/* A module of `count` functions of type [] -> [], with the code that `make` writes for each; the
 * first one is exported `exports` times. */
typedef void body_maker(struct bytes *body, size_t function, size_t count, size_t scale);

static struct bytes module_of(size_t count, size_t exports, size_t scale, body_maker *make) {
  struct bytes module = {0}, content = {0}, body = {0};
  ADD(&module, 0, 'a', 's', 'm', 1, 0, 0, 0);
  ADD(&content, 1, 0x60, 0, 0);
  add_section(&module, 1, &content);
  add_number(&content, count);
  for (size_t i = 0; i < count; i++)
    ADD(&content, 0);
  add_section(&module, 3, &content);
  ADD(&content, 1, 0x70, 0, 1);
  add_section(&module, 4, &content);
  ADD(&content, 1, 0, 1);
  add_section(&module, 5, &content);
  ADD(&content, 1, 0x7f, 1, 0x41, 0, 0x0b);
  add_section(&module, 6, &content);
  add_number(&content, exports);
  for (size_t i = 0; i < exports; i++) {
    add_name(&content, i);
    ADD(&content, 0);
    add_number(&content, i % count);
  }
  add_section(&module, 7, &content);
  add_number(&content, count);
  for (size_t i = 0; i < count; i++) {
    make(&body, i, count, scale);
    add_number(&content, body.length);
    add(&content, body.at, body.length);
    body.length = 0;
  }
  add_section(&module, 10, &content);
  free(content.at);
  free(body.at);
  return module;
}

/* ---- Shapes ---- */

static void tiny(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)function, (void)count, (void)scale;
  ADD(body, 0, 0x0b);
}

static struct bytes tiny_functions(size_t scale) {
  return module_of(250000 * scale, 1, scale, tiny);
}

static struct bytes many_exports(size_t scale) {
  return module_of(10, 250000 * scale, scale, tiny);
}

static void chain(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)scale;
  ADD(body, 0, 0x10);
  add_number(body, (function + 1) % count); /* the last one calls the first: a cycle */
  ADD(body, 0x10);
  add_number(body, function ? function - 1 : 0);
  ADD(body, 0x0b);
}

static struct bytes call_chain(size_t scale) {
  return module_of(100000 * scale, 100, scale, chain);
}

static void indirect(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)count, (void)scale;
  ADD(body, 0, 0xd2);
  add_number(body, function);
  ADD(body, 0x1a, 0x41, 0, 0x11, 0, 0, 0x0b);
}

static struct bytes through_the_table(size_t scale) {
  return module_of(100000 * scale, 100, scale, indirect);
}

static void nest(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)function, (void)count, (void)scale;
  ADD(body, 0, 0x23, 0, 0x24, 0);
  for (int i = 0; i < CODE_LEVELS - 1; i++)
    ADD(body, 0x02, 0x40);
  for (int i = 0; i < CODE_LEVELS; i++)
    ADD(body, 0x0b);
}

static struct bytes deep_blocks(size_t scale) {
  return module_of(20 * scale, 1, scale, nest);
}

/* A label a byte, all of them out of `levels` blocks; eight locals hold the stack pointer. */
static void table(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)function, (void)count;
  ADD(body, 1, 8, 0x7f);
  for (uint8_t i = 0; i < 8; i++)
    ADD(body, 0x23, 0, 0x21, i);
  for (int i = 0; i < 100; i++)
    ADD(body, 0x02, 0x40);
  ADD(body, 0x41, 0, 0x0e);
  add_number(body, 1000000 * scale);
  for (size_t i = 0; i <= 1000000 * scale; i++)
    ADD(body, (uint8_t)(i % 100));
  for (int i = 0; i <= 100; i++)
    ADD(body, 0x0b);
}

static struct bytes huge_br_table(size_t scale) {
  return module_of(1, 1, scale, table);
}

/* Locals turn out to be unfit: the function is followed again, and again. */
static void unfit(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)function, (void)count;
  ADD(body, 1, 40, 0x7f);
  for (uint8_t i = 0; i < 40; i++)
    ADD(body, 0x23, 0, 0x21, i);
  for (size_t i = 0; i < 50000 * scale; i++) {
    ADD(body, 0x03, 0x40); /* loop: local n becomes something else, where n is the next in line */
    const uint8_t local = (uint8_t)(i % 40);
    ADD(body, 0x41, 0, 0x0d, 0); /* br_if 0: nothing has changed yet */
    ADD(body, 0x20, local, 0x41, 4, 0x6a, 0x21, local, 0x41, 0, 0x0d, 0, 0x0b);
  }
  ADD(body, 0x0b);
}

static struct bytes loops_and_locals(size_t scale) {
  return module_of(1, 1, scale, unfit);
}

/* Eight are followed at a time: one gives way to the next in each round, and the rest of the
 * function is followed along. */
static void blocks(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)function, (void)count;
  ADD(body, 1, 40, 0x7f);
  for (uint8_t i = 0; i < 40; i++)
    ADD(body, 0x23, 0, 0x21, i);
  for (uint8_t i = 7; i < 40; i++)
    ADD(body, 0x03, 0x40, 0x20, i, 0x41, 4, 0x6a, 0x21, i, 0x41, 0, 0x0d, 0, 0x23, 0, 0x21, i,
        0x0b);
  for (size_t i = 0; i < 300000 * scale; i++)
    ADD(body, 0x02, 0x40, 0x0b);
  ADD(body, 0x0b);
}

static struct bytes empty_blocks(size_t scale) {
  return module_of(1, 1, scale, blocks);
}

static void locals(struct bytes *body, size_t function, size_t count, size_t scale) {
  (void)function, (void)count;
  add_number(body, 1 + 400000 * scale);
  ADD(body, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x7f);
  for (size_t i = 0; i < 400000 * scale; i++)
    ADD(body, 0, 0x7f);
  ADD(body, 0x0b);
}

static struct bytes all_locals(size_t scale) {
  return module_of(1, 1, scale, locals);
}

/* One type of many parameters, and many exports and imports of functions of it. */
static struct bytes long_type(size_t scale) {
  struct bytes module = {0}, content = {0};
  ADD(&module, 0, 'a', 's', 'm', 1, 0, 0, 0);
  ADD(&content, 1, 0x60);
  add_number(&content, 300000 * scale);
  for (size_t i = 0; i < 300000 * scale; i++)
    ADD(&content, 0x7f);
  ADD(&content, 0);
  add_section(&module, 1, &content);
  add_number(&content, 60000 * scale);
  for (size_t i = 0; i < 60000 * scale; i++)
    ADD(&content, 0, 0, 0, 0);
  add_section(&module, 2, &content);
  add_number(&content, 60000 * scale);
  for (size_t i = 0; i < 60000 * scale; i++)
    ADD(&content, 0, 0, 0);
  add_section(&module, 7, &content);
  free(content.at);
  return module;
}

static struct bytes many_types(size_t scale) {
  struct bytes module = {0}, content = {0};
  ADD(&module, 0, 'a', 's', 'm', 1, 0, 0, 0);
  add_number(&content, 300000 * scale);
  for (size_t i = 0; i < 300000 * scale; i++)
    ADD(&content, 0x60, 0, 0);
  add_section(&module, 1, &content);
  free(content.at);
  return module;
}

/* Groups of types that differ in their last field alone. */
static struct bytes different_types(size_t scale) {
  struct bytes module = {0}, content = {0};
  ADD(&module, 0, 'a', 's', 'm', 1, 0, 0, 0);
  add_number(&content, 30000 * scale);
  for (size_t i = 0; i < 30000 * scale; i++) {
    ADD(&content, 0x5f, 16);
    for (size_t field = 0; field < 15; field++)
      ADD(&content, 0x6d, 0);
    ADD(&content, 0x63, (uint8_t)(0x80 | (i & 0x7f)), (uint8_t)(0x80 | (i >> 7 & 0x7f)),
        (uint8_t)(i >> 14), 0);
  }
  add_section(&module, 1, &content);
  free(content.at);
  return module;
}

/* Calls that take 1000 operands and leave as many, where any are there: two bytes each. */
static struct bytes calls_in_dead_code(size_t scale) {
  struct bytes module = {0}, content = {0}, body = {0};
  ADD(&module, 0, 'a', 's', 'm', 1, 0, 0, 0);
  ADD(&content, 2, 0x60, 0, 0, 0x60);
  for (int i = 0; i < 2; i++) {
    add_number(&content, 1000);
    for (int type = 0; type < 1000; type++)
      ADD(&content, 0x7f);
  }
  add_section(&module, 1, &content);
  ADD(&content, 1, 0, 0, 0, 1);
  add_section(&module, 2, &content);
  ADD(&content, 1, 0);
  add_section(&module, 3, &content);
  ADD(&body, 0, 0);
  for (size_t i = 0; i < 20000 * scale; i++)
    ADD(&body, 0x10, 0);
  ADD(&body, 0, 0x0b);
  ADD(&content, 1);
  add_number(&content, body.length);
  add(&content, body.at, body.length);
  add_section(&module, 10, &content);
  free(content.at);
  free(body.at);
  return module;
}

static struct bytes many_sections(size_t scale) {
  struct bytes module = {0};
  ADD(&module, 0, 'a', 's', 'm', 1, 0, 0, 0);
  for (size_t i = 0; i < 300000 * scale; i++)
    ADD(&module, 0, 1, 0);
  return module;
}

/* ---- Times ---- */

static double now(void) {
  struct timespec time;
  timespec_get(&time, TIME_UTC);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Milliseconds for all that is done with a module. */
static double measure(const struct bytes *module) {
  const double begin = now();
  struct wasm wasm;
  struct audit audit;
  if (!wasm_read(&wasm, (struct span){module->at, module->length})) {
    printf("%s at %zu\n", wasm.error, wasm.error_at);
    return 0;
  }
  void *space = malloc(wasm_space(&wasm) + 1);
  if (!space || !wasm_index(&wasm, space)) {
    printf("%s at %zu\n", wasm.error, wasm.error_at);
    free(space);
    return 0;
  }
  void *more = malloc(audit_space(&wasm));
  if (!more)
    abort();
  audit_make(&audit, &wasm, wasm.count[WASM_GLOBAL] ? 0 : AUDIT_NONE, more);
  for (uint32_t i = wasm.imported[WASM_FUNCTION]; i < audit.tables; i++) {
    struct trap_sites sites;
    struct trap_site site;
    trap_sites_begin(&sites, &wasm, i);
    while (trap_sites_next(&sites, &site))
      ;
  }
  free(more);
  more = malloc(valid_space(&wasm) + 1);
  if (!more)
    abort();
  valid_check(&wasm, more);
  free(more);
  free(space);
  return now() - begin;
}

int main(void) {
  static const struct {
    const char *name;
    struct bytes (*make)(size_t scale);
  } shapes[] = {{"tiny functions", tiny_functions},
                {"exports", many_exports},
                {"calls in chains and cycles", call_chain},
                {"calls through the table", through_the_table},
                {"blocks 16384 deep", deep_blocks},
                {"a br_table", huge_br_table},
                {"loops that change locals", loops_and_locals},
                {"empty blocks, followed 26 times", empty_blocks},
                {"2^32 locals", all_locals},
                {"a long type", long_type},
                {"types", many_types},
                {"types that differ at their end", different_types},
                {"calls of 1000 operands", calls_in_dead_code},
                {"custom sections", many_sections}};
  printf("| hostile module | KB | ms | twice as long | four times | ns/byte |\n");
  printf("| --- | ---: | ---: | ---: | ---: | ---: |\n");
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
    double times[3];
    size_t length = 0;
    for (size_t scale = 0; scale < 3; scale++) {
      struct bytes module = shapes[i].make((size_t)1 << scale);
      measure(&module); /* once for the pages */
      times[scale] = measure(&module);
      length = scale ? length : module.length;
      free(module.at);
    }
    printf("| %s | %zu | %.1f | × %.1f | × %.1f | %.1f |\n", shapes[i].name, length / 1000,
           times[0], times[1] / times[0], times[2] / times[0], times[0] * 1e6 / (double)length);
  }
  return 0;
}
