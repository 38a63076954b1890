/* For tests/bound.test.js: of each module on standard input, behind its length of 4 bytes, a line
 * that tells how deep the stack of global 0 gets, or "-" where that is not known. */
#include "../fuzz/check.h"

int main(void) {
  uint32_t length;
  while (fread(&length, sizeof length, 1, stdin) == 1) {
    struct wasm wasm;
    struct audit audit;
    void *space;
    uint8_t *bytes = exactly(length);
    CHECK(fread(bytes, 1, length, stdin) == length);
    CHECK(check_module(&wasm, (struct span){bytes, length}, &space));
    void *more = exactly(audit_space(&wasm));
    audit_make(&audit, &wasm, 0, more);
    check_audit(&audit);
    if (audit.is_bounded)
      printf("%u\n", audit.stack);
    else
      puts("-");
    free(more);
    free(space);
    free(bytes);
  }
  return 0;
}
