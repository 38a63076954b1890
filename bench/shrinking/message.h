#include <stddef.h>
#include <stdint.h>

const char *message_a(uint32_t x);
const char *message_b(uint32_t x);
