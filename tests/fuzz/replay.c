/* Runs a fuzz target over files, without libFuzzer: as they are, cut short after every byte, and
 * with every byte changed in several ways. */
#include "check.h"

#include <string.h>

enum { LARGEST = 1 << 16 };

static uint8_t bytes[LARGEST];

static size_t replay(size_t length) {
  static const uint8_t flips[] = {0x01, 0x02, 0x40, 0x80, 0xff};
  size_t runs = 1;
  LLVMFuzzerTestOneInput(bytes, length);
  for (size_t i = 0; i < length; i++, runs++)
    LLVMFuzzerTestOneInput(bytes, i);
  for (size_t i = 0; i < length; i++) {
    const uint8_t byte = bytes[i];
    for (size_t flip = 0; flip < sizeof flips; flip++, runs++) {
      bytes[i] = byte ^ flips[flip];
      LLVMFuzzerTestOneInput(bytes, length);
    }
    bytes[i] = byte;
  }
  return runs;
}

int main(int count, char **names) {
  size_t runs = 0;
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(names[i], "rb");
    CHECK(file);
    const size_t length = fread(bytes, 1, LARGEST, file);
    CHECK(length < LARGEST);
    fclose(file);
    runs += replay(length);
  }
  printf("%s: %d files, %zu runs\n", names[0], count - 1, runs);
  return 0;
}
