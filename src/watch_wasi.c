#include "watch.h"

#include "base/host_wasi.h"
#include "base/text.h"

#include <string.h>

bool watch_open(struct watch *watch, struct report *report) {
  (void)report;
  *watch = (struct watch){0};
  return true;
}

void watch_close(struct watch *watch) {
  (void)watch;
}

void watch_add(struct watch *watch, struct arena *arena, struct strings *files) {
  (void)watch;
  watch_add_links(arena, files);
}

bool watch_wait(struct watch *watch, const struct strings *files, bool complete) {
  struct arena arena = {0};
  struct text request = text_in(&arena);
  for (size_t i = 0; i < files->count; i++)
    text_bytes(&request, files->at[i], strlen(files->at[i]) + 1);
  const bool changed = host_watch(request.bytes, request.length, complete, watch_began(watch));
  arena_release(&arena);
  return changed;
}
