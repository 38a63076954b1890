/* Any bytes: a module is valid or not, in exactly the space that is asked for. */
#include "check.h"
#include "inspect/valid.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  struct wasm wasm;
  void *space;
  uint8_t *copy = exactly(length);
  if (length)
    memcpy(copy, bytes, length);
  if (check_module(&wasm, (struct span){copy, length}, &space)) {
    void *work = exactly(valid_space(&wasm));
    const enum valid valid = valid_check(&wasm, work);
    CHECK((valid == VALID) == !wasm.error);
    CHECK(valid == VALID || wasm.error_at < length);
    free(work);
    free(space);
  }
  free(copy);
  return 0;
}
