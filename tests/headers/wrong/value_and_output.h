#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

uint32_t hash(const uint8_t *data, size_t data_len, uint8_t out[16]);
bool parse(const char *text, double value[1]);
size_t both(uint8_t *out, size_t out_cap, uint32_t rest[1]);

// expect: 5:61: error: 'hash' returns both a value and 'out[16]'; return void, and give the value back through a parameter such as 'uint32_t value[1]'
// expect: 6:37: error: 'parse' returns both a value and 'value[1]'; return void, and give the value back through a parameter such as 'uint32_t value[1]'
// expect: 7:52: error: 'both' returns both a value and 'rest[1]'; return void, and give the value back through a parameter such as 'uint32_t value[1]'
