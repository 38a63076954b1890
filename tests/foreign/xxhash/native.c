#include "xxhash.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* native SEED: the hashes of standard input. */
int main(int count, char **words) {
  static char in[1 << 21];
  const size_t length = fread(in, 1, sizeof in, stdin);
  const uint64_t seed = strtoull(words[count - 1], NULL, 10);
  const XXH128_hash_t wide = XXH3_128bits_withSeed(in, length, seed);
  printf("%" PRIu32 " %" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64,
         XXH32(in, length, (uint32_t)seed), (uint64_t)XXH64(in, length, seed),
         (uint64_t)XXH3_64bits_withSeed(in, length, seed), (uint64_t)wide.low64,
         (uint64_t)wide.high64);
  return 0;
}
