#include <stddef.h>
#include <stdint.h>

extern int32_t counter;
extern const uint8_t table[256];
void count(void);

// expect: 4:16: error: 'counter' is a variable, which JavaScript cannot see; write a function that reads it, or mark it TARE_SKIP
// expect: 5:22: error: 'table' is a variable, which JavaScript cannot see; write a function that reads it, or mark it TARE_SKIP
