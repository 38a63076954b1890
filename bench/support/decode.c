/* How fast src/inspect/ reads a module: MB/s of the decoder, and of it and the audit. */
#include "inspect/audit.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROUNDS = 11 };

static double now(void) {
  struct timespec time;
  timespec_get(&time, TIME_UTC);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int compare(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double times[ROUNDS]) {
  qsort(times, ROUNDS, sizeof *times, compare);
  return times[ROUNDS / 2];
}

static uint8_t *read_all(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0)
    return NULL;
  *length = (size_t)ftell(file);
  uint8_t *bytes = malloc(*length + 1);
  rewind(file);
  if (bytes && fread(bytes, 1, *length, file) != *length)
    return NULL;
  fclose(file);
  return bytes;
}

int main(int count, char **words) {
  double decoding[ROUNDS], auditing[ROUNDS];
  size_t length = 0;
  const uint8_t *bytes = count == 2 ? read_all(words[1], &length) : NULL;
  if (!bytes) {
    fputs("usage: decode MODULE.wasm\n", stderr);
    return 2;
  }
  for (int i = 0; i < ROUNDS; i++) {
    struct wasm wasm;
    struct audit audit;
    const double begin = now();
    if (!wasm_read(&wasm, (struct span){bytes, length}))
      return 1;
    void *space = malloc(wasm_space(&wasm));
    if (!space || !wasm_index(&wasm, space))
      return 1;
    decoding[i] = now() - begin;
    void *more = malloc(audit_space(&wasm));
    if (!more)
      return 1;
    audit_make(&audit, &wasm, AUDIT_NONE, more);
    auditing[i] = now() - begin;
    free(more);
    free(space);
  }
  const double megabytes = (double)length / 1e6;
  printf("%.0f %.0f\n", megabytes / median(decoding), megabytes / median(auditing));
  return 0;
}
