#include <stddef.h>
#include <stdint.h>

uint32_t sum(const uint32_t *, size_t);

// expect: 4:30: error: 'arg1' has no length behind it; write 'const uint32_t *arg1, size_t arg1_len', or 'const uint32_t arg1[1]' for exactly one, or build with --bound=sum.arg1=N for N
