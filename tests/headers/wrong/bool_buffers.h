#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

uint32_t count(const bool *flags, size_t flags_len);
void clear(bool flags[8]);

// expect: 5:28: error: 'flags' is a buffer of bool; write 'const uint8_t' for its elements
// expect: 6:17: error: 'flags' is a buffer of bool; write 'uint8_t' for its elements
