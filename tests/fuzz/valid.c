/* Any bytes: a module is valid or not. */
#include "check.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  struct wasm wasm;
  void *space;
  uint8_t *copy = exactly(length);
  if (length)
    memcpy(copy, bytes, length);
  if (check_module(&wasm, (struct span){copy, length}, &space)) {
    check_valid(&wasm);
    free(space);
  }
  free(copy);
  return 0;
}
