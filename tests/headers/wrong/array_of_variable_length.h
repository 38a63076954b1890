#include <stddef.h>
#include <stdint.h>

void fill(size_t n, uint8_t values[n]);
// expect: 4:29: error: 'values' is an array of variable length; repeat that length in a mark, --mark=fill.values=length:n
