#include <stddef.h>
#include <stdint.h>

void mix(const uint8_t *left, const uint8_t *right, size_t left_len, size_t right_len);

// expect: 4:25: error: 'left' has no length behind it; write 'const uint8_t *left, size_t left_len', or 'const uint8_t left[1]' for exactly one, or build with --bound=mix.left=N for N
// expect: 4:46: error: 'right' has no length behind it; write 'const uint8_t *right, size_t right_len', or 'const uint8_t right[1]' for exactly one, or build with --bound=mix.right=N for N
