/* What a header and clang's output about one may be: sources, `-E -dD`, JSON dumps. */
#include "header/ast.h"
#include "header/macros.h"
#include "header/source.h"

#include "check.h"

#include <string.h>

/* Every doc comment is found by each of its bytes, and no definition is nowhere. */
static void check_source(struct arena *arena, const uint8_t *bytes, size_t length) {
  struct source source;
  source_read(arena, (struct bytes){bytes, length}, &source);
  for (size_t i = 0; i < source.doc_count; i++) {
    const struct extent doc = source.docs[i];
    CHECK(doc.start < doc.end && doc.end <= length);
    CHECK(source_doc_at(&source, doc.start + 1) == &source.docs[i]);
  }
  for (size_t i = 0; i < source.definition_count; i++)
    CHECK(source.definitions[i].line && source.definitions[i].column);
}

static void check_macros(struct arena *arena, const struct text *text) {
  struct macros macros;
  macros_read(arena, text, &macros);
  for (size_t i = 0; i < macros.count; i++) {
    const struct macro *macro = macros_find(&macros, macros.items[i].name);
    CHECK(!macro || macro == &macros.items[i]);
    if (macro)
      macros_may_be_value(&macros, macro);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  struct arena arena = {0};
  struct text text = {.arena = &arena}, copy = {.arena = &arena};
  uint8_t *exact = exactly(length);
  if (length)
    memcpy(exact, bytes, length);
  text_bytes(&text, bytes, length);
  text_bytes(&copy, bytes, length);
  check_source(&arena, exact, length);
  check_macros(&arena, &text);
  ast_read(&arena, &copy);
  free(exact);
  arena_release(&arena);
  return 0;
}
