#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

uint32_t count(const bool *flags, size_t flags_len);
void clear(bool flags[8]);
// expect: 5:28: error: 'flags' is a buffer of bool, for which JavaScript has no typed array; take uint8_t, here or in a function of a header of your own
// expect: 6:17: error: 'flags' is a buffer of bool, for which JavaScript has no typed array; take uint8_t, here or in a function of a header of your own
