#include "glue/runtime.h"

#include "base/report.h"
#include "glue/mentions.h"

#include <string.h>

/* The files that serve every strategy. */
static const uint64_t common =
    RUNTIME_BIT(RUNTIME_INIT) | RUNTIME_BIT(RUNTIME_STACK) | RUNTIME_BIT(RUNTIME_CHECK) |
    RUNTIME_BIT(RUNTIME_FAILURE) | RUNTIME_BIT(RUNTIME_VIEW) | RUNTIME_BIT(RUNTIME_INSTANCE) |
    RUNTIME_BIT(RUNTIME_SCRATCH) | RUNTIME_BIT(RUNTIME_STREAM) | RUNTIME_BIT(RUNTIME_TEXT) |
    RUNTIME_BIT(RUNTIME_WIDE) | RUNTIME_BIT(RUNTIME_RECORD) | RUNTIME_BIT(RUNTIME_POINTER) |
    RUNTIME_BIT(RUNTIME_FEED) | RUNTIME_BIT(RUNTIME_DEBUG) | RUNTIME_BIT(RUNTIME_ALLOC) |
    RUNTIME_BIT(RUNTIME_FOLLOW) | RUNTIME_BIT(RUNTIME_HANDLE) | RUNTIME_BIT(RUNTIME_BUSY) |
    RUNTIME_BIT(RUNTIME_KEEP) | RUNTIME_BIT(RUNTIME_IMPORT) | RUNTIME_BIT(RUNTIME_CALLBACK) |
    RUNTIME_BIT(RUNTIME_SEVERAL) | RUNTIME_BIT(RUNTIME_SYSTEM) | RUNTIME_BIT(RUNTIME_VALUE_HANDLE) |
    RUNTIME_BIT(RUNTIME_BATCH) | RUNTIME_BIT(RUNTIME_RELEASE);

bool runtime_declares(const char *name) {
  for (size_t i = 0; i < runtime_piece_count; i++)
    if (strcmp(runtime_pieces[i].name, name) == 0)
      return true;
  return false;
}

bool runtime_reads(const char *name) {
  for (size_t i = 0; i < runtime_piece_count; i++)
    for (const char *const *global = runtime_pieces[i].globals; *global; global++)
      if (strcmp(*global, name) == 0)
        return true;
  return false;
}

/* ---- The closure ---- */

struct choice {
  uint64_t files;
  bool *is_needed; /* of each piece */
};

/* The piece of this name in the files that were chosen; runtime_piece_count where there is none. */
static size_t find(uint64_t files, const char *name, size_t length) {
  size_t i = 0;
  while (i < runtime_piece_count && (!(files & RUNTIME_BIT(runtime_pieces[i].file)) ||
                                     strlen(runtime_pieces[i].name) != length ||
                                     memcmp(runtime_pieces[i].name, name, length) != 0))
    i++;
  return i;
}

static void need(struct choice *choice, size_t index) {
  if (choice->is_needed[index])
    return;
  choice->is_needed[index] = true;
  for (const char *const *use = runtime_pieces[index].uses; *use; use++) {
    const size_t used = find(choice->files, *use, strlen(*use));
    if (used == runtime_piece_count)
      report_defect("'%s' of runtime/ uses '%s', which is in no file of this strategy",
                    runtime_pieces[index].name, *use);
    need(choice, used);
  }
}

/* Whether the glue of some strategy may mention a piece of this name. */
static bool is_exported(const char *name, size_t length) {
  for (size_t i = 0; i < runtime_piece_count; i++)
    if (runtime_pieces[i].is_exported && strlen(runtime_pieces[i].name) == length &&
        memcmp(runtime_pieces[i].name, name, length) == 0)
      return true;
  return false;
}

static void need_mentioned(void *context, const char *name, size_t length) {
  struct choice *choice = context;
  const size_t index = find(choice->files, name, length);
  if (index < runtime_piece_count && runtime_pieces[index].is_exported)
    need(choice, index);
  else if (index == runtime_piece_count && is_exported(name, length))
    report_defect("the glue uses '%.*s', which is in no file of this strategy", (int)length, name);
}

/* ---- Writing the pieces ---- */

static void add_piece(struct text *out, const char *text, struct runtime_memory memory) {
  static const char marks[] = HEAP_BASE HEAP_END HEAP_UNIT;
  const uint32_t numbers[] = {memory.heap_base, memory.heap_end, memory.heap_unit};
  for (;;) {
    const size_t length = strcspn(text, marks);
    text_bytes(out, text, length);
    text += length;
    if (!*text)
      break;
    text_format(out, "%u", numbers[strchr(marks, *text) - marks]);
    text++;
  }
  text_add(out, "\n\n");
}

void runtime_add(struct text *out, uint64_t strategy, const char *code,
                 struct runtime_memory memory) {
  struct choice choice = {
      .files = common | strategy,
      .is_needed = arena_alloc(out->arena, runtime_piece_count * sizeof(bool)),
  };
  mentions_find(code, need_mentioned, &choice);
  for (size_t i = 0; i < runtime_piece_count; i++)
    if (choice.is_needed[i])
      add_piece(out, runtime_pieces[i].text, memory);
}
