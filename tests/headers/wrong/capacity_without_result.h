#include <stddef.h>
#include <stdint.h>

void encode(uint8_t *out, size_t out_cap);
double decode(double *out, size_t max_len);
int32_t name(char *text, size_t text_cap);

// expect: 4:22: error: 'out' is filled up to a capacity, but how far is not known; return that as size_t, or name the capacity 'out_len' where all of it is written
// expect: 5:23: error: 'out' is filled up to a capacity, but how far is not known; return that as size_t, or name the capacity 'out_len' where all of it is written
// expect: 6:20: error: 'text' is filled up to a capacity, but how far is not known; return that as size_t
